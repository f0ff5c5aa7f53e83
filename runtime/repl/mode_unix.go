//go:build unix

package repl

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// mode is how a terminal treats what is typed.
type mode struct{ termios unix.Termios }

func modeOf(terminal *os.File) (*mode, error) {
	found, err := unix.IoctlGetTermios(int(terminal.Fd()), getTermios)
	if err != nil {
		return nil, fmt.Errorf("the mode of %s: %w", terminal.Name(), err)
	}
	return &mode{*found}, nil
}

// apply changes the mode. What was typed and not read is kept. A terminal that is gone needs nothing.
func (m *mode) apply(terminal *os.File) {
	_ = unix.IoctlSetTermios(int(terminal.Fd()), setTermios, &m.termios)
}

// withoutSignals is the editor's mode, which it has itself only once its prompt is drawn: Ctrl-C is a key.
func (m *mode) withoutSignals() *mode {
	changed := *m
	changed.termios.Lflag &^= unix.ISIG
	return &changed
}

// withoutInterrupt is a mode in which the terminal edits lines, but Ctrl-C, as it was found, ends one and is
// the last character of it.
func (m *mode) withoutInterrupt() *mode {
	changed := *m
	changed.termios.Cc[unix.VINTR] = disabled
	changed.termios.Cc[unix.VEOL] = keyInterrupt
	return &changed
}
