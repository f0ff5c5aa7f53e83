package repl

import (
	"bytes"
	"io"
)

// Beside is a writer for a terminal that keeps clear of its prompt: what is written while one is up stands
// above it, on lines of its own. It may be used on any goroutine.
func (t *Terminal) Beside(w io.Writer) io.Writer { return beside{t, w} }

type beside struct {
	terminal *Terminal
	w        io.Writer
}

func (b beside) Write(text []byte) (int, error) {
	t := b.terminal
	t.mu.Lock()
	defer t.mu.Unlock()
	// The editor is about to go to the next line. What came in between would stand on the user's.
	for t.ending {
		t.settled.Wait()
	}
	if !t.prompting || len(text) == 0 {
		return b.w.Write(text)
	}
	// In one write, for the editor draws meanwhile, on its one row. Whatever it is at, the row that is erased
	// is the prompt's, and the next one is drawn as a whole afterwards.
	var above bytes.Buffer
	above.WriteString("\r\x1b[J")
	if t.cuts {
		above.WriteString(wrapped)
	}
	above.Write(text)
	if !bytes.HasSuffix(text, []byte("\n")) {
		above.WriteByte('\n')
	}
	if t.cuts {
		above.WriteString(unwrapped)
	}
	if _, err := b.w.Write(above.Bytes()); err != nil {
		return 0, err
	}
	t.redraw = true
	t.keys.wake()
	return len(text), nil
}
