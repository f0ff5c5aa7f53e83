package py_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"mascript/runtime"
	"mascript/runtime/py"
)

// patience bounds a run that a mistake keeps from ending.
const patience = 2 * time.Minute

// A result is what one script did.
type result struct {
	stdout, stderr string
	err            error
}

// run runs main.js with Python's modules, in a folder of its own.
func run(t testing.TB, text string, change ...func(*runtime.Options)) result {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "main.js"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	options := runtime.Options{Dir: dir, Stdout: &stdout, Stderr: &stderr, Modules: py.Modules(), Env: []string{"PATH=" + os.Getenv("PATH")}}
	for _, f := range change {
		f(&options)
	}
	ctx, cancel := context.WithTimeoutCause(context.Background(), patience, errors.New("the run did not end"))
	defer cancel()
	err = runtime.New(options).RunFile(ctx, "main.js")
	return result{stdout.String(), stderr.String(), err}
}

// output is what a script prints that is to end well.
func output(t testing.TB, text string, change ...func(*runtime.Options)) string {
	t.Helper()
	r := run(t, text, change...)
	var uncaught *runtime.UncaughtError
	if errors.As(r.err, &uncaught) {
		var b strings.Builder
		_ = uncaught.Render(&b, false)
		t.Fatalf("the script failed:\n%s\n%s", b.String(), r.stderr)
	}
	if r.err != nil {
		t.Fatalf("the script failed: %v\n%s", r.err, r.stderr)
	}
	return r.stdout
}

// A comparison is an expression in both languages. What is compared is the repr of the value, or the class and the
// text of the exception.
type comparison struct{ js, python string }

// byJavaScript evaluates the JavaScript of comparisons.
func byJavaScript(t *testing.T, all []comparison) []string {
	t.Helper()
	expressions := make([]string, len(all))
	for i, c := range all {
		expressions[i] = c.js
	}
	given, err := json.Marshal(expressions)
	if err != nil {
		t.Fatal(err)
	}
	text := output(t, `
		const py = require("modelarts/py")
		const show = (text) => {
			try {
				return py.repr(new Function("py", "with (py) { return " + text + "}")(py))
			} catch (e) {
				return py.type(e).__name__ + ": " + py.str(e)
			}
		}
		console.log(JSON.stringify(`+string(given)+`.map(show)))`)
	var shown []string
	if err := json.Unmarshal([]byte(text), &shown); err != nil {
		t.Fatalf("%v in %.300s", err, text)
	}
	return shown
}

const evaluation = `
import sys, json, math
nan, inf = math.nan, math.inf
sys.set_int_max_str_digits(0)
def show(text):
    try:
        return repr(eval(text, {"nan": nan, "inf": inf, "math": math}))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)
json.dump([show(text) for text in json.load(sys.stdin)], sys.stdout)
`

// byPython evaluates the Python of comparisons.
func byPython(t *testing.T, all []comparison) []string {
	t.Helper()
	python := pythonProgram(t)
	expressions := make([]string, len(all))
	for i, c := range all {
		expressions[i] = c.python
	}
	given, err := json.Marshal(expressions)
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(python, "-W", "ignore", "-c", evaluation)
	command.Stdin = bytes.NewReader(given)
	command.Stderr = os.Stderr
	text, err := command.Output()
	if err != nil {
		t.Fatalf("python3: %v", err)
	}
	var shown []string
	if err := json.Unmarshal(text, &shown); err != nil {
		t.Fatal(err)
	}
	return shown
}

// compare reports where JavaScript shows something else than is wanted.
func compare(t *testing.T, all []comparison, got, want []string) {
	t.Helper()
	failures := 0
	for i, c := range all {
		if got[i] == want[i] {
			continue
		}
		if failures++; failures > 40 {
			t.Fatal("and more")
		}
		t.Errorf("%s\n  is    %s\n  want  %s   (%s)", c.js, got[i], want[i], c.python)
	}
}
