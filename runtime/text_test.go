package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"mascript/runtime"
)

// runText runs a text beside some files.
func runText(t *testing.T, files map[string]string, text string) result {
	t.Helper()
	dir := write(t, files)
	var stdout, stderr bytes.Buffer
	ctx, cancel := context.WithTimeoutCause(t.Context(), longest, errors.New("the run did not end"))
	defer cancel()
	host := runtime.New(runtime.Options{Executable: "/bin/mascript", Dir: dir, Args: []string{"a", "-b"}, Stdout: &stdout, Stderr: &stderr})
	err := host.RunText(ctx, "[eval]", text)
	return result{strings.ReplaceAll(stdout.String(), dir, "DIR"), strings.ReplaceAll(stderr.String(), dir, "DIR"), err, dir}
}

func TestRunText(t *testing.T) {
	files := map[string]string{"lib/a.js": `module.exports = 'a of ' + module.parent.filename.slice(-6)`, "eval/x": ""}
	for _, test := range []struct{ name, text, stdout string }{
		{"empty", "", ""},
		{"what it is called", `print(__filename, __dirname, module.filename, require.main === module)`, "[eval] . DIR/[eval] true\n"},
		{"arguments", `print(process.argv.slice(1))`, "[ '[eval]', 'a', '-b' ]\n"},
		{"requires from the working folder", `print(require('./lib/a'), Object.keys(require.cache).length)`, "a of [eval] 1\n"},
		{"hashbang", "#!/usr/bin/env mascript\nprint(1); return", "1\n"},
		{"byte order mark", "\ufeffprint(1)", "1\n"},
		{"the loop runs", `setTimeout(() => print('later'), 1)`, "later\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := runText(t, files, test.text)
			if got.stdout != test.stdout || got.stderr != "" || got.err != nil {
				t.Errorf("stdout %q, stderr %q\n  want %q\nend %s", got.stdout, got.stderr, test.stdout, describe(t, got.err))
			}
		})
	}
}

func TestRunTextFails(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"thrown", "print(1)\nfunction f() { throw new Error('no') }\nf()",
			"[eval]:2:22\n2 | function f() { throw new Error('no') }\n  |                      ^\nError: no\n    at f ([eval]:2:22)\n    at [eval]:3:2\n"},
		{"no JavaScript", "\nconst a = = 1", "[eval]:2:11\n2 | const a = = 1\n  |           ^\nSyntaxError: Unexpected \"=\"\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := runText(t, nil, test.text)
			if seen := rendered(t, got.err); !strings.HasPrefix(seen, test.want) {
				t.Errorf("rendered\n%s\nwant\n%s", seen, test.want)
			}
		})
	}
}
