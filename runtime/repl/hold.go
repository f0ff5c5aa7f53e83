package repl

import (
	"bytes"
	"io"
	"sync"
)

// An Output is the host's stdout. What an entry prints there as its one result, as help(x) does, can be held back, to be
// shown on pages.
type Output struct {
	mu   sync.Mutex
	to   io.Writer
	held *bytes.Buffer
}

// NewOutput makes one that writes to w.
func NewOutput(w io.Writer) *Output { return &Output{to: w} }

func (o *Output) Write(text []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.held != nil {
		return o.held.Write(text)
	}
	return o.to.Write(text)
}

// hold keeps what is written until release gives it.
func (o *Output) hold() (release func() string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.held = &bytes.Buffer{}
	return func() string {
		o.mu.Lock()
		defer o.mu.Unlock()
		text := o.held.String()
		o.held = nil
		return text
	}
}
