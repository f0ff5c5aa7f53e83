package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var updateGolden = flag.Bool("update-from-node", false, "write what node prints for testdata/node and testdata/npm")

// Each script of testdata/node and testdata/npm prints the same under node and under mascript, and ends with
// the same code: what stands in the .txt beside it. The scripts of npm use real packages of the registry,
// which .ci/run installs into that folder.
func TestAsNode(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil && *updateGolden {
		t.Fatal(err)
	}
	for _, folder := range []string{"node", "npm"} {
		if _, err := os.Stat(filepath.Join("testdata", "npm", "node_modules")); err != nil && folder == "npm" {
			missingTool(t, "what npm ci installs in testdata/npm")
		}
		scripts, err := filepath.Glob(filepath.Join("testdata", folder, "*.*js"))
		if err != nil || len(scripts) == 0 {
			t.Fatalf("no scripts in testdata/%s: %v", folder, err)
		}
		for _, script := range scripts {
			t.Run(folder+"/"+filepath.Base(script), func(t *testing.T) {
				t.Parallel()
				golden := strings.TrimSuffix(script, filepath.Ext(script)) + ".txt"
				if *updateGolden {
					if err := os.WriteFile(golden, []byte(printed(t, "node", script)), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if got := printed(t, "mascript", script); got != string(want) {
					t.Errorf("mascript prints\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

// printed is what a script writes to stdout, and its exit code.
func printed(t *testing.T, program, script string) string {
	t.Helper()
	command := exec.Command(program, filepath.Base(script), "one", "two words")
	command.Dir = filepath.Dir(script)
	home := t.TempDir()
	command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "MASCRIPT_HOME=" + filepath.Join(home, "mascript"), "TZ=UTC", quickEnd}
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	text := stdout.String()
	if code := command.ProcessState.ExitCode(); code != 0 {
		text += "exit code " + string(rune('0'+code/10)) + string(rune('0'+code%10)) + "\n"
	}
	if t.Failed() || testing.Verbose() {
		t.Logf("%s: stderr\n%s", program, stderr.String())
	}
	return text
}
