package runtime

import (
	"context"
	"io"
	"strings"

	"mascript/runtime/module"
)

// Ask asks for a line.
func (h *Host) Ask(ctx context.Context, question string) (answer string, err error) {
	h.write(h.options.Stderr, question)
	terminal := h.terminal()
	if terminal == nil {
		answer, err = readLine(func() (byte, error) {
			return module.Interruptible(ctx, func(context.Context) (byte, error) {
				var octet [1]byte
				_, err := io.ReadFull(h.input(), octet[:]) // one at a time: what follows the line is the script's
				return octet[0], err
			})
		})
		if h.options.Terminal != nil && h.options.Terminal() != nil && err == nil {
			h.entered()
		} else {
			h.write(h.options.Stderr, answer+"\n") // nobody has seen it
		}
		return answer, err
	}
	defer terminal.close()
	answer, err = readLine(func() (byte, error) { return terminal.read(ctx) })
	if err == nil {
		h.entered()
	} else {
		h.write(h.options.Stderr, "\n")
	}
	return answer, err
}

// readLine reads a line without its end. What the end of input cuts short is one, too.
func readLine(next func() (byte, error)) (string, error) {
	var line strings.Builder
	for {
		octet, err := next()
		switch {
		case err == io.EOF && line.Len() > 0, err == nil && octet == '\n':
			return strings.TrimSuffix(line.String(), "\r"), nil
		case err != nil:
			return "", err
		}
		line.WriteByte(octet)
	}
}

// input is standard input, which may be nothing.
func (h *Host) input() io.Reader {
	if h.options.Stdin == nil {
		return strings.NewReader("")
	}
	return h.options.Stdin
}

// entered notes that the user has ended the line on the screen, which the streams have not seen.
func (h *Host) entered() {
	h.stderr.settle()
	if h.options.StdoutTTY {
		h.stdout.settle()
	}
	if h.status != nil {
		h.status.mu.Lock()
		h.status.midLine = false
		h.status.mu.Unlock()
	}
}

// terminal is what the user types at; nil where that is none, or nobody can wait for it and for something else at once.
func (h *Host) terminal() *typing {
	if h.options.Terminal == nil {
		return nil
	}
	file := h.options.Terminal()
	if file == nil {
		return nil
	}
	t, err := newTyping(file)
	if err != nil {
		return nil
	}
	return t
}

// Keys reads key by key.
func (h *Host) Keys() module.Keys {
	t := h.terminal()
	if t == nil {
		return nil
	}
	if err := t.byKeys(); err != nil {
		t.close()
		return nil
	}
	return keys{t}
}

// keys are what is typed on a terminal that does not edit lines meanwhile.
type keys struct{ *typing }

func (k keys) Close() { k.close() }

// Key is one key: a character, or the sequence that stands for a key without one.
func (k keys) Key(ctx context.Context) (string, error) {
	first, err := k.read(ctx)
	if err != nil {
		return "", err
	}
	key := []byte{first}
	more := func() bool { // what belongs to a key comes with it
		octet, ok := k.readSoon(ctx)
		if ok {
			key = append(key, octet)
		}
		return ok
	}
	switch {
	case first >= 0xc0: // a character of several bytes
		for n := first << 1; n&0x80 != 0 && more(); n <<= 1 {
		}
	case first == '\x1b' && more() && (key[1] == '[' || key[1] == 'O'):
		for more() && (key[len(key)-1] < '@' || key[len(key)-1] > '~') {
		}
	}
	return string(key), nil
}
