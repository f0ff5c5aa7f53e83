package engine

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func write(t *testing.T, path, content string, mode os.FileMode) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(content), mode)); err != nil {
		t.Fatal(err)
	}
}

func TestLookUp(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	write(t, filepath.Join(first, "tool"), "", 0o600) // not executable
	write(t, filepath.Join(first, "folder", "x"), "", 0o700)
	write(t, filepath.Join(second, "tool"), "", 0o700)
	write(t, filepath.Join(second, "folder"), "", 0o700)
	if err := os.Symlink("tool", filepath.Join(second, "link")); err != nil {
		t.Fatal(err)
	}
	both := first + string(filepath.ListSeparator) + second
	for _, test := range []struct{ name, path, want string }{
		{"tool", both, filepath.Join(second, "tool")},
		{"folder", both, filepath.Join(second, "folder")},
		{"link", both, filepath.Join(second, "link")},
		{"tool", first, ""},
		{"tool", "", ""},
		{"none", both, ""},
		{filepath.Join(second, "tool"), "", filepath.Join(second, "tool")},
		{filepath.Join(first, "tool"), both, ""},
	} {
		got, err := LookUp(test.name, test.path)
		if got != test.want || (err == nil) != (test.want != "") {
			t.Errorf("%s in %q: %q, %v; want %q", test.name, test.path, got, err, test.want)
		}
	}
}

// A relative path meant the creator's working folder, which a supervisor is not in.
func TestLookUpTakesNoRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "bin/tool", "", 0o700)
	for _, test := range []struct{ name, path string }{{"tool", "bin"}, {"bin/tool", ""}, {"./bin/tool", "bin"}} {
		if got, err := LookUp(test.name, test.path); err == nil {
			t.Errorf("%s in %q: %q", test.name, test.path, got)
		}
	}
}

func TestVariable(t *testing.T) {
	environment := []string{"A=1", "AB=2", "A=3", "EMPTY="}
	for name, want := range map[string]string{"A": "3", "AB": "2", "EMPTY": "", "NONE": "", "B": ""} {
		if got := Variable(environment, name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}
