package runtime

import (
	"errors"
	"fmt"
	"io"
	"sync"
	"syscall"
)

// output is the script's stdout, or its stderr. A script need not look at each write, so the first failure is kept
// until its end: results that did not arrive are no success. A reader that went away (a pipe into head) ends the run:
// closed is called then, once.
type output struct {
	io.Writer
	closed func()

	mu     sync.Mutex // a child's output may be copied beside the script's own
	failed error
	last   byte // that was written
}

func (o *output) Write(text []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	n, err := o.Writer.Write(text)
	if n > 0 {
		o.last = text[n-1]
	}
	if err != nil && o.failed == nil {
		o.failed = err
		if errors.Is(err, syscall.EPIPE) && o.closed != nil {
			o.closed()
		}
	}
	return n, err
}

// trouble is what kept results from arriving.
func (o *output) trouble() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.failed == nil || errors.Is(o.failed, syscall.EPIPE) {
		return nil
	}
	return fmt.Errorf("standard output could not be written: %w", o.failed)
}

// settle notes that something else has ended the line.
func (o *output) settle() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.last = 0
}

// open reports whether the last line has no end yet.
func (o *output) open() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.last != 0 && o.last != '\n'
}
