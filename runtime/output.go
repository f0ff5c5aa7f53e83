package runtime

import (
	"errors"
	"fmt"
	"io"
	"syscall"
)

// output is the script's stdout. A script need not look at each write, so the first failure is kept until
// its end: results that did not arrive are no success.
type output struct {
	io.Writer
	failed error
}

func (o *output) Write(text []byte) (int, error) {
	n, err := o.Writer.Write(text)
	if err != nil && o.failed == nil {
		o.failed = err
	}
	return n, err
}

// trouble is what kept results from arriving. A reader that went away (a pipe into head) is none.
func (o *output) trouble() error {
	if o.failed == nil || errors.Is(o.failed, syscall.EPIPE) {
		return nil
	}
	return fmt.Errorf("standard output could not be written: %w", o.failed)
}
