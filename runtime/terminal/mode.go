//go:build unix

package terminal

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// Mode is how a terminal treats what is typed.
type Mode struct{ unix.Termios }

// ModeOf is the mode that a terminal has.
func ModeOf(terminal *os.File) (Mode, error) {
	found, err := unix.IoctlGetTermios(int(terminal.Fd()), getTermios)
	if err != nil {
		return Mode{}, fmt.Errorf("the mode of %s: %w", terminal.Name(), err)
	}
	return Mode{*found}, nil
}

// Apply changes the mode of a terminal. What was typed and not read is kept.
func (m Mode) Apply(terminal *os.File) error {
	if err := unix.IoctlSetTermios(int(terminal.Fd()), setTermios, &m.Termios); err != nil {
		return fmt.Errorf("the mode of %s: %w", terminal.Name(), err)
	}
	return nil
}
