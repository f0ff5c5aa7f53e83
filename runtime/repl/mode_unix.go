//go:build unix

package repl

import (
	"os"

	"golang.org/x/sys/unix"

	"mascript/runtime/terminal"
)

// mode is how a terminal treats what is typed.
type mode struct{ terminal.Mode }

func modeOf(file *os.File) (*mode, error) {
	found, err := terminal.ModeOf(file)
	return &mode{found}, err
}

// apply changes the mode. A terminal that is gone needs nothing.
func (m *mode) apply(file *os.File) { _ = m.Apply(file) }

// withoutSignals is the editor's mode, which it has itself only once its prompt is drawn: Ctrl-C is a key.
func (m *mode) withoutSignals() *mode {
	changed := *m
	changed.Lflag &^= unix.ISIG
	return &changed
}

// withoutInterrupt is a mode in which the terminal edits lines, but Ctrl-C, as it was found, ends one and is
// the last character of it.
func (m *mode) withoutInterrupt() *mode {
	changed := *m
	changed.Cc[unix.VINTR] = terminal.Disabled
	changed.Cc[unix.VEOL] = keyInterrupt
	return &changed
}
