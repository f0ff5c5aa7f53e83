package run

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mascript/internal/platform/store"
)

func write(t *testing.T, path, content string, mode os.FileMode) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(content), mode)); err != nil {
		t.Fatal(err)
	}
}

func TestCommand(t *testing.T) {
	bin := t.TempDir()
	for _, name := range []string{"python3", "sh", "mine"} {
		write(t, filepath.Join(bin, name), "", 0o700)
	}
	venv := filepath.Join(bin, "venv")
	write(t, filepath.Join(venv, "bin", "python"), "", 0o700)
	r := &Runs{Executable: "/opt/mascript"}
	path, mine := "PATH="+bin, "MASCRIPT_PYTHON="+filepath.Join(bin, "mine")
	for _, test := range []struct {
		boot        string
		environment []string
		want, says  string // the interpreter, or what the refusal names
		settings    string // the engine's Python in the settings
		by          string // who stood in for MASCRIPT_PYTHON
	}{
		{"/c/a.py", []string{path}, filepath.Join(bin, "python3"), "", "", ""},
		{"/c/a.py", []string{path, mine}, filepath.Join(bin, "mine"), "", "", ""},
		{"/c/a.py", []string{path, "MASCRIPT_PYTHON=mine"}, filepath.Join(bin, "mine"), "", "", ""},
		{"/c/a.py", []string{path, "MASCRIPT_PYTHON="}, filepath.Join(bin, "python3"), "", "", ""},
		{"/c/a.py", []string{path, "MASCRIPT_PYTHON=" + venv}, filepath.Join(venv, "bin", "python"), "", "", ""},
		{"/c/a.py", []string{path}, filepath.Join(venv, "bin", "python"), "", venv, ""},
		{"/c/a.py", []string{path, mine}, filepath.Join(bin, "mine"), "", venv, ""},
		{"/c/a.py", []string{path}, "", "settings", "/no/such/python", ""},
		{"/c/a.sh", []string{path}, filepath.Join(bin, "sh"), "", venv, ""},
		{"/c/a.js", nil, "/opt/mascript", "", "", ""},
		{"/c/a.py", nil, "", "install Python 3", "", ""},
		{"/c/a.py", []string{path, "MASCRIPT_PYTHON=other"}, "", "MASCRIPT_PYTHON", "", ""},
		{"/c/a.py", []string{path, "MASCRIPT_PYTHON=venv/bin/python"}, "", "absolute path", "", ""},
		{"/c/a.sh", []string{"PATH=/nowhere"}, "", "/nowhere", "", ""},
		{"/c/a.rb", []string{path}, "", "a.rb", "", ""},
		{"/c/train", []string{path}, "", "train", "", ""},
		{"/c/a.py", []string{path, mine}, filepath.Join(bin, "mine"), "", venv, "the stored profile"},
		{"/c/a.py", []string{path, "MASCRIPT_PYTHON=/no/such"}, "", "the stored profile: ", venv, "the stored profile"},
	} {
		got, err := r.program(store.Config{Python: test.settings, PythonBy: test.by}, test.boot, "", test.environment)
		if test.want != "" {
			if err != nil || got.path != test.want || got.reason == "" {
				t.Errorf("%s with %q: %q, %v", test.boot, test.environment, got, err)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s with %q: %q, %v does not say %q", test.boot, test.environment, got, err, test.says)
		}
	}
}

func TestLogFile(t *testing.T) {
	for name, want := range map[string]string{"flowers": "job-flowers.0", "My_Job-2": "job-my-job-2.0"} {
		if got := LogFile(store.Version{JobName: name}, 0); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
