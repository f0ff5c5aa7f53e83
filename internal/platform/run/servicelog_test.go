package run

import (
	"os"
	"path/filepath"
	"testing"
)

func TestServiceLogStartsALineOfItsOwn(t *testing.T) {
	const line = "[ModelArts Service Log]Code 100%: 3 of %d\n"
	for before, want := range map[string]string{
		"":               line,
		"whole\n":        "whole\n" + line,
		"x\n" + line:     "x\n" + line, // said already, by a settler that failed after it
		"cut off":        "cut off\n" + line,
		"one\ncut off é": "one\ncut off é\n" + line,
	} {
		path := filepath.Join(t.TempDir(), "log", "job-a.0")
		if before != "" {
			write(t, path, before, 0o600)
		}
		appendServiceLog(path, "Code 100%%: %d of %s", 3, "%d")
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("after %q: %q, %v; want %q", before, got, err, want)
		}
	}
}

func TestServiceLogThatCannotBeWritten(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "file")
	write(t, blocked, "as it was", 0o600)
	appendServiceLog(filepath.Join(blocked, "log"), "lost")
	if got, err := os.ReadFile(blocked); err != nil || string(got) != "as it was" {
		t.Errorf("%q, %v", got, err)
	}
}
