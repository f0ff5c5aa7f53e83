//go:build unix

package repl

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"
)

// keyboard reads a terminal, but only while somebody waits for a line: what is typed while a program runs is
// the program's. Nothing reads in between, so reading must be stopped by a wake-up and not by a key.
type keyboard struct {
	terminal *os.File
	wakeR    *os.File
	wakeW    *os.File
	input    input
	waiting  []action // what was read beyond the end of a line, for the next one

	woken    atomic.Bool // and nobody has looked up yet
	stopping atomic.Bool
	stopped  chan struct{} // closed when the reading that start began is over; nil without one
}

func openKeyboard(terminal *os.File) (*keyboard, error) {
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
	return &keyboard{terminal: terminal, wakeR: r, wakeW: w}, nil
}

func (k *keyboard) close() {
	k.wakeR.Close()
	k.wakeW.Close()
}

// wake makes a reading that waits look up. A wake-up that nobody waits for is kept.
func (k *keyboard) wake() {
	if !k.woken.Swap(true) {
		_, _ = k.wakeW.Write([]byte{0})
	}
}

// readAhead reads what was typed while a program ran, at once and before a prompt is up, for what comes then may
// be a paste.
func (k *keyboard) readAhead() error {
	k.input.ahead = true
	defer func() { k.input.ahead = false }()
	typed, _, err := k.ready(time.Nanosecond)
	if err != nil || !typed {
		return err
	}
	return k.take(make([]byte, 64<<10))
}

// take reads what is there.
func (k *keyboard) take(chunk []byte) error {
	n, err := unix.Read(int(k.terminal.Fd()), chunk)
	switch {
	case err == unix.EINTR || err == unix.EAGAIN:
		return nil
	case err != nil:
		return fmt.Errorf("read %s: %w", k.terminal.Name(), err)
	case n <= 0:
		return io.EOF
	}
	k.waiting = append(k.waiting, k.input.feed(chunk[:n])...)
	return nil
}

// start reads on another goroutine until stop. gone is called when nothing will come any more, with what a panic gave:
// here it would end the process, and leave the terminal as it is.
func (k *keyboard) start(handle func(action) (over bool), gone func(bug any)) {
	k.stopped = make(chan struct{})
	go func() {
		defer close(k.stopped)
		defer func() {
			if bug := recover(); bug != nil {
				gone(bug)
			}
		}()
		if err := k.read(handle); err != nil {
			gone(nil)
		}
	}()
}

// stop ends what start began. When it returns nobody reads.
func (k *keyboard) stop() {
	k.stopping.Store(true)
	k.wake()
	<-k.stopped
	k.stopping.Store(false)
}

// read hands over what is typed until handle has enough or stop is called. Its error says that nothing will
// come any more.
func (k *keyboard) read(handle func(action) (over bool)) error {
	chunk := make([]byte, 64<<10)
	for {
		for len(k.waiting) > 0 {
			next := k.waiting[0]
			k.waiting = k.waiting[1:]
			if handle(next) {
				return nil
			}
		}
		typed, woken, err := k.ready(k.input.wait())
		if err != nil {
			return err
		}
		if woken {
			if err := k.lookUp(); err != nil {
				return err
			}
			if k.stopping.Load() || handle(action{verb: doAwake}) {
				return nil
			}
		}
		switch {
		case typed:
			if err := k.take(chunk); err != nil {
				return err
			}
		case woken:
		default:
			k.waiting = append(k.waiting, k.input.expire()...)
		}
	}
}

// ready waits for input or for a wake-up, at most for a time if it is not 0.
func (k *keyboard) ready(most time.Duration) (typed, woken bool, err error) {
	terminal, wake := int(k.terminal.Fd()), int(k.wakeR.Fd())
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
		case errors.Is(err, unix.EINTR):
			continue
		case err != nil:
			return false, false, fmt.Errorf("wait for %s: %w", k.terminal.Name(), err)
		}
		return readable.IsSet(terminal), readable.IsSet(wake), nil
	}
}

// lookUp takes a wake-up. What it was for is looked at afterwards, so none is missed.
func (k *keyboard) lookUp() error {
	for {
		_, err := unix.Read(int(k.wakeR.Fd()), make([]byte, 1))
		if err != unix.EINTR {
			k.woken.Store(false)
			return err
		}
	}
}
