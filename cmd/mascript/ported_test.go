package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	"mascript/internal/obs/obstest"
)

// The programs that the porting tool is tried on, and what stands beside them.
const portTestdata = "../../internal/port/testdata"

// quickEnd has the race detector not sleep for a second at the end of each of several hundred processes.
const quickEnd = "GORACE=atexit_sleep_ms=0"

// Each program in Python prints the same under python3 and under mascript, and ends with the same exit code. What it
// writes to stderr is its own.
func TestPortedPrograms(t *testing.T) {
	interpreter(t)
	for _, path := range portedPrograms(t, "programs") {
		t.Run(nameOf(path), func(t *testing.T) {
			t.Parallel()
			want, got := sides(t, path, nil)
			same(t, path, want, got)
		})
	}
}

// Each program that uses the SDK prints the same with the SDK for Python of testdata as with mascript's own, against the
// same answers of a service, and has asked that for the same changes.
func TestPortedProgramsOfTheSDK(t *testing.T) {
	interpreter(t)
	shared, err := os.ReadFile(filepath.Join(portTestdata, "sdk", "lists.answers"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range portedPrograms(t, "sdk") {
		if filepath.Base(path) == "connect.py" {
			continue // what the others import
		}
		t.Run(nameOf(path), func(t *testing.T) {
			t.Parallel()
			own, err := os.ReadFile(strings.TrimSuffix(path, ".py") + ".answers")
			if err != nil {
				t.Fatal(err)
			}
			services := map[string]*recorded{}
			want, got := sides(t, path, func(side string) []string {
				objects := obstest.New(t, "demo")
				objects.Admit("AKDEMO", "SKDEMO", "")
				services[side] = replay(t, side, string(own), string(shared), objects)
				return []string{"DEMO_ENDPOINT=" + services[side].url, "DEMO_OBS_ENDPOINT=" + objects.URL}
			})
			same(t, path, want, got)
			if want, got := services["python3"].changes(), services["mascript"].changes(); !reflect.DeepEqual(got, want) {
				t.Errorf("%s asks mascript's SDK for\n%s\nwant\n%s", path, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			if want, got := services["python3"].kept(), services["mascript"].kept(); !reflect.DeepEqual(got, want) {
				t.Errorf("%s leaves the objects %q, want %q", path, got, want)
			}
		})
	}
}

// What comes out without a mark passes --check: it parses, and all that it requires is there.
func TestPortedOutputsPassCheck(t *testing.T) {
	for _, folder := range []string{"samples", "sdk", "programs"} {
		t.Run(folder, func(t *testing.T) {
			t.Parallel()
			sources, err := filepath.Glob(filepath.Join(portTestdata, folder, "*.py"))
			if err != nil || len(sources) == 0 {
				t.Fatalf("%s of %s: %v, %v", folder, portTestdata, sources, err)
			}
			written, home := t.TempDir(), "MASCRIPT_HOME="+t.TempDir()
			run := func(arguments ...string) {
				command := exec.CommandContext(t.Context(), "mascript", arguments...)
				command.Env = append(os.Environ(), home, quickEnd)
				if said, err := command.CombinedOutput(); err != nil {
					t.Errorf("mascript %s: %v\n%s", strings.Join(arguments[len(arguments)-1:], " "), err, said)
				}
			}
			run(append([]string{"port", "--strict", "-o", written}, sources...)...)
			var all strings.Builder // one check of what requires them all
			for _, source := range sources {
				fmt.Fprintf(&all, "require('./%s.js')\n", strings.TrimSuffix(filepath.Base(source), ".py"))
			}
			whole := filepath.Join(written, "all_of_them.js")
			if err := os.WriteFile(whole, []byte(all.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			run("--check", whole)
		})
	}
}

// interpreter is the python3 on the PATH, and not what finds one.
func interpreter(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("python3"); err != nil {
		missingTool(t, "python3")
	}
	path, err := foundInterpreter()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

var foundInterpreter = sync.OnceValues(func() (string, error) {
	path, err := exec.Command("python3", "-c", "import sys; print(sys.executable)").Output()
	return strings.TrimSpace(string(path)), err
})

// portedPrograms are the programs of a folder: a file, or main.py in a folder of several files.
func portedPrograms(t *testing.T, folder string) (paths []string) {
	t.Helper()
	for _, pattern := range []string{"*.py", "*/main.py"} {
		found, err := filepath.Glob(filepath.Join(portTestdata, folder, pattern))
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	if len(paths) == 0 {
		t.Fatalf("there are no programs in %s of %s", folder, portTestdata)
	}
	return paths
}

func nameOf(path string) string {
	if filepath.Base(path) == "main.py" {
		path = filepath.Dir(path)
	}
	return strings.TrimSuffix(filepath.Base(path), ".py")
}

// programEnd is what a program has said when it has ended.
type programEnd struct {
	stdout, stderr string
	code           int
}

// sides runs a program under python3 and under mascript, in a folder and a home of its own each, and with the variables
// that more gives each side.
func sides(t *testing.T, path string, more func(side string) []string) (python, ported programEnd) {
	t.Helper()
	started := func(side, program string, arguments ...string) programEnd {
		work := t.TempDir()
		if err := copyProgram(work, path); err != nil {
			t.Fatal(err)
		}
		passed, input := asked(t, path)
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		defer cancel()
		command := exec.CommandContext(ctx, program, append(append(arguments, filepath.Base(path)), passed...)...)
		command.Dir = work
		home := t.TempDir()
		command.Env = []string{quickEnd, "PATH=" + os.Getenv("PATH"), "HOME=" + home, "TMPDIR=" + t.TempDir(), "MASCRIPT_HOME=" + filepath.Join(home, "mascript"),
			"TZ=UTC", "LANG=C.UTF-8", "COLUMNS=80", "PYTHONUTF8=1", "PYTHONDONTWRITEBYTECODE=1"}
		if side == "python3" {
			library, err := filepath.Abs(filepath.Join(portTestdata, "python"))
			if err != nil {
				t.Fatal(err)
			}
			command.Env = append(command.Env, "PYTHONPATH="+library)
		}
		if more != nil {
			command.Env = append(command.Env, more(side)...)
		}
		var stdout, stderr bytes.Buffer
		command.Stdin, command.Stdout, command.Stderr = strings.NewReader(input), &stdout, &stderr
		err := command.Run()
		var failed *exec.ExitError
		if err != nil && !errors.As(err, &failed) {
			t.Fatal(err)
		}
		return programEnd{stdout.String(), stderr.String(), command.ProcessState.ExitCode()}
	}
	return started("python3", interpreter(t)), started("mascript", "mascript", "run")
}

// copyProgram puts a program into a folder, with the others of its own, or with what the programs of the SDK share.
func copyProgram(folder, path string) error {
	from := filepath.Dir(path)
	if filepath.Base(path) == "main.py" {
		return os.CopyFS(folder, os.DirFS(from))
	}
	for _, name := range []string{filepath.Base(path), "connect.py"} {
		text, err := os.ReadFile(filepath.Join(from, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, name), text, 0o644)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// header finds what a program wants in one of its first three lines.
var header = regexp.MustCompile(`\A(?:#.*\n){0,2}?# (args|stdin): (.*)\n`)

// asked is what the first lines of a program want: arguments, and what it reads from stdin, where \n ends a line.
func asked(t *testing.T, path string) (arguments []string, stdin string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	switch found := header.FindSubmatch(text); {
	case found == nil:
	case string(found[1]) == "args":
		arguments = strings.Fields(string(found[2]))
	default:
		stdin = strings.ReplaceAll(string(found[2]), `\n`, "\n") + "\n"
	}
	return arguments, stdin
}

// same reports where what mascript prints parts from what python3 prints.
func same(t *testing.T, path string, want, got programEnd) {
	t.Helper()
	if want.stdout == got.stdout && want.code == got.code {
		return
	}
	if want.stdout == "" && want.code != 0 {
		t.Errorf("%s is no program for python3:\n%s", path, want.stderr)
	}
	wanted, printed := strings.SplitAfter(want.stdout, "\n"), strings.SplitAfter(got.stdout, "\n")
	for n := range max(len(wanted), len(printed)) {
		var a, b string
		if n < len(wanted) {
			a = wanted[n]
		}
		if n < len(printed) {
			b = printed[n]
		}
		if a != b {
			t.Errorf("%s prints in line %d\n%q\nwant\n%q", path, n+1, b, a)
			break
		}
	}
	if want.code != got.code {
		t.Errorf("%s ends with exit code %d, want %d", path, got.code, want.code)
	}
	t.Logf("mascript writes to stderr\n%s", got.stderr)
}
