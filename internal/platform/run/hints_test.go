package run

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mascript/internal/platform/engine"
)

func TestHints(t *testing.T) {
	_, noCache := os.Stat("/cache")
	for _, test := range []struct {
		name, log    string
		boot         string // boot.py when not given
		requirements bool
		want         string // part of the one hint; empty for none
	}{
		{name: "fine", log: "epoch 1\nepoch 2\n"},
		{name: "another error", log: "Traceback (most recent call last):\nValueError: No module\n"},
		{name: "a module", log: "Traceback (most recent call last):\n  File \"a.py\", line 1\nModuleNotFoundError: No module named 'torch.nn'\n", want: "/usr/bin/python3 finds no module torch.nn: "},
		{name: "a module of Python 2", log: "ImportError: No module named numpy\n", want: "finds no module numpy: "},
		{name: "a module with requirements", log: "ModuleNotFoundError: No module named 'torch'\n", requirements: true, want: "/usr/bin/python3 -m pip install -r "},
		{name: "a module that a shell script's Python lacks", boot: "boot.sh", log: "ModuleNotFoundError: No module named 'torch'\n"},
		{name: "long ago", log: "ModuleNotFoundError: No module named 'torch'\n" + strings.Repeat("epoch\n", 3000)},
		{name: "scratch folder", log: "FileNotFoundError: [Errno 2] No such file or directory: '/cache/data'\n", want: "mkdir -m 1777 /cache"},
		{name: "scratch folder, made by root only", log: "PermissionError: [Errno 13] Permission denied: '/cache'\n", want: "mkdir -m 1777 /cache"},
		{name: "scratch folder in sh", log: "boot.sh: 1: cannot create /cache/x: Directory nonexistent\nmkdir: cannot create directory '/cache/a': No such file or directory\n", want: "/cache, the scratch folder"},
		{name: "a folder of a like name", log: "FileNotFoundError: [Errno 2] No such file or directory: '/caches/data'\n"},
		{name: "another folder", log: "FileNotFoundError: [Errno 2] No such file or directory: '/data/cache'\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if strings.Contains(test.name, "scratch") && noCache == nil {
				t.Skip("this machine has /cache")
			}
			dir := t.TempDir()
			ready := prepared{layout: layout{boot: filepath.Join(dir, cmp.Or(test.boot, "boot.py"))}, job: engine.Job{Workers: []engine.Worker{{Command: []string{"/usr/bin/python3"}}}}}
			log := filepath.Join(dir, "log")
			if err := os.WriteFile(log, []byte(test.log), 0o600); err != nil {
				t.Fatal(err)
			}
			if test.requirements {
				if err := os.WriteFile(filepath.Join(dir, "pip-requirements.txt"), nil, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			got := hints(ready, log)
			if test.want == "" && len(got) > 0 || test.want != "" && (len(got) != 1 || !strings.Contains(got[0], test.want)) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}
