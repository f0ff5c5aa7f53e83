package repl

import (
	"fmt"
	"os"

	"github.com/peterh/liner"
)

// mode is how the console treats what is typed.
type mode struct{ console liner.ModeApplier }

func modeOf(*os.File) (*mode, error) {
	found, err := liner.TerminalMode()
	if err != nil {
		return nil, fmt.Errorf("the console's mode: %w", err)
	}
	return &mode{found}, nil
}

// apply changes the mode. A console that is gone needs nothing.
func (m *mode) apply(*os.File) { _ = m.console.ApplyMode() }

// withoutSignals is the editor's mode, which it sets itself.
func (m *mode) withoutSignals() *mode { return m }
