//go:build unix

package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// Input reads a terminal. Who gives up leaves the keys to who reads next, so it waits for them, or to be woken, before it
// takes any.
type Input struct{ terminal, wakeR, wakeW *os.File }

// NewInput makes an Input of a terminal, which stays its caller's.
func NewInput(terminal *os.File) (*Input, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("a pipe to wake up the terminal's reader: %w", err)
	}
	for _, file := range []*os.File{terminal, r} {
		if fd := file.Fd(); fd >= unix.FD_SETSIZE {
			r.Close()
			w.Close()
			return nil, fmt.Errorf("%s is file %d of the process; the terminal is read with select, which takes files below %d", file.Name(), fd, unix.FD_SETSIZE)
		}
	}
	return &Input{terminal, r, w}, nil
}

// Close gives back what the Input needs beside the terminal.
func (in *Input) Close() {
	in.wakeR.Close()
	in.wakeW.Close()
}

// Wake has Ready return, now or the next time. It may be called from any goroutine, and after Close.
func (in *Input) Wake() { _, _ = in.wakeW.Write([]byte{0}) }

// Ready waits for input or for a wake-up, at most for a time if it is not 0.
func (in *Input) Ready(most time.Duration) (typed, woken bool, err error) {
	terminal, wake := int(in.terminal.Fd()), int(in.wakeR.Fd())
	deadline := time.Now().Add(most)
	for {
		var readable unix.FdSet
		readable.Set(terminal)
		readable.Set(wake)
		var timeout *unix.Timeval
		if most > 0 {
			left := unix.NsecToTimeval(max(0, time.Until(deadline)).Nanoseconds())
			timeout = &left
		}
		_, err := unix.Select(max(terminal, wake)+1, &readable, nil, nil, timeout)
		switch {
		case errors.Is(err, unix.EINTR): // by a signal of another matter
			continue
		case err != nil:
			return false, false, fmt.Errorf("wait for %s: %w", in.terminal.Name(), err)
		}
		return readable.IsSet(terminal), readable.IsSet(wake), nil
	}
}

// TakeWake takes a wake-up.
func (in *Input) TakeWake() error {
	for {
		_, err := unix.Read(int(in.wakeR.Fd()), make([]byte, 1))
		if err != unix.EINTR {
			return err
		}
	}
}

// Read takes what was typed, which may be nothing, without an error. The error at its end is io.EOF.
func (in *Input) Read(chunk []byte) (int, error) {
	n, err := unix.Read(int(in.terminal.Fd()), chunk)
	switch {
	case err == unix.EINTR || err == unix.EAGAIN:
		return 0, nil
	case err != nil:
		return 0, fmt.Errorf("read %s: %w", in.terminal.Name(), err)
	case n <= 0:
		return 0, io.EOF
	}
	return n, nil
}
