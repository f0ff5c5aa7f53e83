package repl

import (
	"io"
	"testing"
)

// Ctrl-C ends the waiting for a line, and not the line.
func TestPipeReaderInterrupt(t *testing.T) {
	r, w := io.Pipe()
	p := newPipeReader(r)
	for range 2 {
		p.Interrupt()
		if _, err := p.Line("", ""); err != ErrAborted {
			t.Errorf("interrupted, it gives %v", err)
		}
	}
	go func() {
		_, _ = io.WriteString(w, "one\r\ntwo")
		w.Close()
	}()
	for _, want := range []string{"one", "two"} {
		if line, err := p.Line("", ""); line.Text != want || err != nil {
			t.Errorf("it gives %q, %v; want %q", line.Text, err, want)
		}
	}
	if _, err := p.Line("", ""); err != io.EOF {
		t.Errorf("at the end it gives %v", err)
	}
}
