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

// A panic beside the shell's goroutine comes to who can restore the terminal.
func TestKeyboardPanic(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	k, err := openKeyboard(r)
	if err != nil {
		t.Fatal(err)
	}
	defer k.close()
	bugs := make(chan any, 1)
	k.start(func(action) bool { panic("of a key") }, func(bug any) { bugs <- bug })
	if _, err := w.WriteString("x"); err != nil {
		t.Fatal(err)
	}
	if bug := <-bugs; bug != "of a key" {
		t.Errorf("gone with %v", bug)
	}
	k.stop()
}
