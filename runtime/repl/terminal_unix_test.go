//go:build unix

package repl

import (
	"os"
	"strings"
	"testing"
)

func TestTerminalOfAFile(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/input")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := OpenTerminal(TerminalOptions{In: file}); err == nil || !strings.Contains(err.Error(), file.Name()) {
		t.Errorf("opening a file gives %v, want an error that names it", err)
	}
}
