//go:build unix

package runtime

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// typing is a terminal while the user is asked something there. A read that is given up leaves the key to who reads next,
// so it waits for keys, or for its context, before it takes one.
type typing struct {
	terminal     *os.File
	wakeR, wakeW *os.File
	found        *unix.Termios // before the mode was changed; nil if it was not
}

func newTyping(terminal *os.File) (*typing, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("a pipe to wake up the terminal's reader: %w", err)
	}
	if max(terminal.Fd(), r.Fd()) >= unix.FD_SETSIZE {
		r.Close()
		w.Close()
		return nil, errors.New("too many files are open to wait for the terminal")
	}
	return &typing{terminal: terminal, wakeR: r, wakeW: w}, nil
}

// byKeys makes the terminal hand over each key, and show none. Ctrl-C is a signal still; Ctrl-Z does nothing, for the shell
// that takes over would find the terminal so.
func (t *typing) byKeys() error {
	found, err := unix.IoctlGetTermios(int(t.terminal.Fd()), getTermios)
	if err != nil {
		return err
	}
	changed := *found
	changed.Lflag &^= unix.ICANON | unix.ECHO
	changed.Cc[unix.VMIN], changed.Cc[unix.VTIME] = 1, 0
	changed.Cc[unix.VSUSP] = disabled
	if err := unix.IoctlSetTermios(int(t.terminal.Fd()), setTermios, &changed); err != nil {
		return err
	}
	t.found = found
	return nil
}

// close leaves the terminal as it was found.
func (t *typing) close() {
	if t.found != nil {
		_ = unix.IoctlSetTermios(int(t.terminal.Fd()), setTermios, t.found) // a terminal that is gone needs nothing
	}
	t.wakeR.Close()
	t.wakeW.Close()
}

// read waits for the next byte, until ctx ends.
func (t *typing) read(ctx context.Context) (byte, error) {
	stop := context.AfterFunc(ctx, func() { _, _ = t.wakeW.Write([]byte{0}) })
	defer stop()
	for {
		ready, err := t.ready(0)
		switch {
		case ctx.Err() != nil:
			return 0, context.Cause(ctx)
		case err != nil:
			return 0, err
		case !ready:
			continue
		}
		return t.take()
	}
}

// afterEscape is how soon what belongs to a key comes after its first byte.
const afterEscape = 50 * time.Millisecond

// readSoon is the next byte, if it is there already or nearly so.
func (t *typing) readSoon(ctx context.Context) (byte, bool) {
	if ready, err := t.ready(afterEscape); err != nil || !ready || ctx.Err() != nil {
		return 0, false
	}
	octet, err := t.take()
	return octet, err == nil
}

// ready waits for something to read or for the end of a read's context, at most for a time if it is not 0.
func (t *typing) ready(most time.Duration) (bool, error) {
	terminal, wake := int(t.terminal.Fd()), int(t.wakeR.Fd())
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
		case errors.Is(err, unix.EINTR): // by a signal of another matter, which is not to take keys apart
			continue
		case err != nil:
			return false, fmt.Errorf("wait for the terminal: %w", err)
		}
		return readable.IsSet(terminal), nil
	}
}

func (t *typing) take() (byte, error) {
	var octet [1]byte
	for {
		n, err := unix.Read(int(t.terminal.Fd()), octet[:])
		switch {
		case err == unix.EINTR || err == unix.EAGAIN:
			continue
		case err != nil:
			return 0, fmt.Errorf("read the terminal: %w", err)
		case n == 0:
			return 0, io.EOF
		}
		return octet[0], nil
	}
}
