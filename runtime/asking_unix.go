//go:build unix

package runtime

import (
	"context"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"mascript/runtime/terminal"
)

// typing is a terminal while the user is asked something there.
type typing struct {
	terminal *os.File
	input    *terminal.Input
	found    *terminal.Mode // before it was changed; nil if it was not
}

func newTyping(file *os.File) (*typing, error) {
	input, err := terminal.NewInput(file)
	if err != nil {
		return nil, err
	}
	return &typing{terminal: file, input: input}, nil
}

// byKeys makes the terminal hand over each key, and show none. Ctrl-C is a signal still; Ctrl-Z does nothing, for the shell
// that takes over would find the terminal so.
func (t *typing) byKeys() error {
	found, err := terminal.ModeOf(t.terminal)
	if err != nil {
		return err
	}
	changed := found
	changed.Lflag &^= unix.ICANON | unix.ECHO
	changed.Cc[unix.VMIN], changed.Cc[unix.VTIME] = 1, 0
	changed.Cc[unix.VSUSP] = terminal.Disabled
	if err := changed.Apply(t.terminal); err != nil {
		return err
	}
	t.found = &found
	return nil
}

// close leaves the terminal as it was found.
func (t *typing) close() {
	if t.found != nil {
		_ = t.found.Apply(t.terminal) // a terminal that is gone needs nothing
	}
	t.input.Close()
}

// read waits for the next byte, until ctx ends.
func (t *typing) read(ctx context.Context) (byte, error) {
	defer context.AfterFunc(ctx, t.input.Wake)()
	for {
		typed, _, err := t.input.Ready(0)
		switch {
		case ctx.Err() != nil:
			return 0, context.Cause(ctx)
		case err != nil:
			return 0, err
		case !typed:
			continue
		}
		if octet, ok, err := t.take(); ok || err != nil {
			return octet, err
		}
	}
}

// afterEscape is how soon what belongs to a key comes after its first byte.
const afterEscape = 50 * time.Millisecond

// readSoon is the next byte, if it is there already or nearly so.
func (t *typing) readSoon(ctx context.Context) (byte, bool) {
	if typed, _, err := t.input.Ready(afterEscape); err != nil || !typed || ctx.Err() != nil {
		return 0, false
	}
	octet, ok, _ := t.take() // an error comes again
	return octet, ok
}

// take takes one byte: those behind it are for who reads next.
func (t *typing) take() (octet byte, ok bool, err error) {
	var one [1]byte
	n, err := t.input.Read(one[:])
	return one[0], n > 0, err
}
