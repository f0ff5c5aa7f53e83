package py_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"mascript/runtime"
	"mascript/runtime/py"
)

// zone is where the tests are: it has summer time.
const zone = "Europe/Berlin"

// alike runs the lines of a table in JavaScript and in Python, and wants the same values, or the same exceptions. What
// stands on a line is an expression of both, or one of JavaScript, " ~ " and one of Python. The two beginnings run
// before, each in a folder of its own.
func alike(t *testing.T, javascript, python, table string) {
	t.Helper()
	program := pythonProgram(t)
	local := time.Local
	time.Local = must(time.LoadLocation(zone))
	defer func() { time.Local = local }()

	var lines, js, python3 []string
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		ours, theirs, differs := strings.Cut(line, " ~ ")
		if !differs {
			theirs = ours
		}
		lines = append(lines, line)
		js = append(js, "show(() => ("+ours+"));")
		python3 = append(python3, "show(lambda: ("+theirs+"))")
	}
	got := inJavaScript(t, javascript+`
		const show = (f) => {
			let text;
			try { text = repr(f()); } catch (e) { text = type(e).__name__ + ": " + str(e); }
			print(text.replaceAll("\n", "\\n"));
		};
	`+strings.Join(js, "\n"))
	want := inPython(t, program, python+`
def show(f):
    try:
        text = repr(f())
    except BaseException as e:
        text = type(e).__name__ + ": " + str(e)
    print(text.replace("\n", "\\n"))
`+strings.Join(python3, "\n")+"\n")
	if len(got) != len(lines) || len(want) != len(lines) {
		t.Fatalf("%d lines gave %d of JavaScript and %d of Python:\n%s\n%s", len(lines), len(got), len(want), strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for i, line := range lines {
		if got[i] != want[i] {
			t.Errorf("%s\n gives %s\n  want %s", line, got[i], want[i])
		}
	}
}

// pythonProgram is the yardstick.
func pythonProgram(t *testing.T) string {
	t.Helper()
	program, err := exec.LookPath("python3")
	if err == nil {
		return program
	}
	if os.Getenv("MASCRIPT_TEST_ALL") != "" {
		t.Fatal("python3 is not installed, and MASCRIPT_TEST_ALL is set")
	}
	t.Skip("python3 is not installed: nothing to compare with")
	return ""
}

func inJavaScript(t *testing.T, script string) []string {
	t.Helper()
	stdout, stderr, err := host(t, t.TempDir(), script)
	if err != nil {
		t.Fatalf("JavaScript: %v\n%s%s", err, stdout, stderr)
	}
	return strings.Split(strings.TrimSuffix(stdout, "\n"), "\n")
}

// host runs a script, which finds all of modelarts/py's names, in a folder.
func host(t *testing.T, dir, script string, arguments ...string) (stdout, stderr string, err error) {
	t.Helper()
	file := filepath.Join(dir, "main.js")
	if err := os.WriteFile(file, []byte("with (require('modelarts/py')) {\n"+script+"\n}"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errors bytes.Buffer
	err = runtime.New(runtime.Options{
		Dir: dir, Stdout: &out, Stderr: &errors, Modules: py.Modules(), Args: arguments,
		Env: []string{"HOME=/home/somebody", "PATH=" + os.Getenv("PATH"), "EMPTY=", "COLUMNS=80"},
	}).RunFile(t.Context(), file)
	if failed, ok := err.(*runtime.UncaughtError); ok {
		_ = failed.Render(&errors, false)
	}
	return out.String(), errors.String(), err
}

func inPython(t *testing.T, program, script string) []string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "main.py")
	if err := os.WriteFile(file, []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program, file)
	command.Dir = dir
	command.Env = []string{"HOME=/home/somebody", "PATH=" + os.Getenv("PATH"), "EMPTY=", "COLUMNS=80", "TZ=" + zone}
	var errors bytes.Buffer
	command.Stderr = &errors
	output, err := command.Output()
	if err != nil {
		t.Fatalf("Python: %v\n%s%s", err, output, errors.String())
	}
	return strings.Split(strings.TrimSuffix(string(output), "\n"), "\n")
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// BenchmarkLoad is what the first require of a module costs, beside the builtins.
func BenchmarkLoad(b *testing.B) {
	dir := b.TempDir()
	for name := range py.Modules() {
		b.Run(strings.ReplaceAll(name, "/", "."), func(b *testing.B) {
			file := filepath.Join(dir, "main.js")
			if err := os.WriteFile(file, fmt.Appendf(nil, `require("modelarts/py");
				const before = performance.now(); require(%q); process.stdout.write(String(performance.now() - before));`, name), 0o644); err != nil {
				b.Fatal(err)
			}
			total := 0.0
			for b.Loop() {
				var out bytes.Buffer
				if err := runtime.New(runtime.Options{Dir: dir, Stdout: &out, Modules: py.Modules()}).RunFile(b.Context(), file); err != nil {
					b.Fatal(err)
				}
				var ms float64
				_, _ = fmt.Sscan(out.String(), &ms)
				total += ms
			}
			b.ReportMetric(total/float64(b.N), "ms/load")
		})
	}
}
