//go:build unix

package repl

import (
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A limit of the file's size stands for a disk that is full: of what is written, a part comes to stand in the file.
func TestHistoryOnAFullDisk(t *testing.T) {
	path := os.Getenv("MASCRIPT_TEST_FULL")
	if path == "" {
		child := historyChild(t, "", "", 0)
		path := filepath.Join(t.TempDir(), "history")
		child.Args[1] = "-test.run=^TestHistoryOnAFullDisk$"
		child.Env = append(child.Env, "MASCRIPT_TEST_FULL="+path)
		if out, err := child.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		h, _ := mustOpenHistory(t, path)
		mustAdd(t, h, "later")
		if got := strings.Join(storedEntries(t, path), ","); got != "a,small,later" {
			t.Errorf("%s", got)
		}
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	h, _ := mustOpenHistory(t, path)
	mustAdd(t, h, "a")
	full := syscall.Rlimit{Cur: 100, Max: 100}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &full); err != nil {
		t.Skip(err)
	}
	if err := h.Add(strings.Repeat("x", 200)); err == nil || !strings.Contains(err.Error(), "too large") {
		t.Errorf("%v", err)
	}
	if err := h.Add(strings.Repeat("y", 200)); err != nil {
		t.Errorf("said again: %v", err)
	}
	mustAdd(t, h, "small")
}

func TestHistoryInAFolderThatIsReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "history")
	writeFile(t, path, "\"a\"\n")
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	h, entries := mustOpenHistory(t, path)
	if strings.Join(entries, ",") != "a" {
		t.Errorf("%q", entries)
	}
	if err := h.Add("b"); err == nil || !strings.Contains(err.Error(), "permission denied") {
		t.Errorf("%v", err)
	}
	if err := h.Add("c"); err != nil {
		t.Errorf("said again: %v", err)
	}
}
