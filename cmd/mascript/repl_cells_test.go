package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mascript/runtime"
	"mascript/runtime/py"
)

// TestCellsTwice enters the cells of notebooks as a user does who pastes them, all of them twice: each is translated
// with the names that there are by then, and means what it means to Python, in the first round as in the second, where
// all of its names are known. What is printed is held beside what python3 prints.
func TestCellsTwice(t *testing.T) {
	files, err := filepath.Glob("testdata/cells/*.py")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d notebooks, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			cells := strings.Split(strings.TrimSpace(string(text)), "\n# %%\n")
			entries := slices.Concat(cells, cells)
			for _, cell := range cells {
				entries = append(entries, cell, cell)
			}
			wants := pythonPrints(t, entries)
			var out bytes.Buffer
			host := runtime.New(runtime.Options{Dir: t.TempDir(), Stdout: &out, Stderr: &out, Modules: py.Modules()})
			err = host.Interact(t.Context(), func(e *runtime.UncaughtError) { t.Error(e) }, func() error {
				first, err := host.Read("[0]", "globalThis.print = require('modelarts/py').print") // the shell's own shows JavaScript
				if err != nil {
					return err
				}
				host.Run(first)
				var names []string
				for i, cell := range entries {
					made := strayPython(cell+"\n", pythonPrompt(host, names), "")
					text := made.Text
					if made.Why != "" {
						t.Errorf("entry %d is not translated: %s\n%s", i, made.Why, cell)
						continue
					}
					if text == "" {
						text = cell
					}
					entry, err := host.Read(fmt.Sprintf("[%d]", i), text)
					if err != nil {
						t.Errorf("entry %d: %v\n%s", i, err, text)
						continue
					}
					for _, name := range entry.Names {
						if !slices.Contains(names, name) {
							names = append(names, name)
						}
					}
					out.Reset()
					if o := host.Run(entry); o.Err != nil {
						t.Errorf("entry %d: %v\n%s", i, o.Err, text)
					} else if out.String() != wants[i] {
						t.Errorf("entry %d\n%s\nbecomes\n%s\nwhich prints\n%s\nand Python\n%s", i, cell, text, &out, wants[i])
					}
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
}

// pythonPrints is what python3 prints for each of these entries, in one session.
func pythonPrints(t *testing.T, entries []string) []string {
	t.Helper()
	var program strings.Builder
	fmt.Fprintf(&program, "import os\nos.chdir(%q)\n", t.TempDir())
	program.WriteString("names = {'__name__': '__main__'}\n")
	for _, entry := range entries {
		fmt.Fprintf(&program, "exec(%q, names)\nprint(end=chr(0))\n", entry)
	}
	file := filepath.Join(t.TempDir(), "entries.py")
	if err := os.WriteFile(file, []byte(program.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	python, err := exec.CommandContext(t.Context(), interpreter(t), file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, python)
	}
	return strings.Split(string(python), "\x00")
}

// Names that stand for what Python has anyway are none to a translation, and objects of the SDK are called as such.
func TestPromptOf(t *testing.T) {
	entries := []string{guideEntries, "const { len } = require('modelarts/py'), max = 5; estimator = new Estimator(session); runs = [1]; d = { a: 1 }",
		"const { parameters } = require('modelarts/py'), told = parameters((to) => to, 'to'); d.told = told; class Base { }; parameters(Base, 'to'); class Sub extends Base {}",
		"const list = { add: (o) => o }, plain = (o) => o; class Plain { own() {} }; const made = new Plain"}
	withGuide(t, t.TempDir(), entries, func(g guided) {
		prompt := pythonPrompt(g.host, []string{"len", "max", "estimator", "runs", "d", "nothing", "list", "plain", "Plain", "made", "told", "Sub"})
		if got, want := strings.Join(prompt.Names, " "), "max estimator runs d nothing list plain Plain made told Sub"; got != want || prompt.Objects["estimator"] != "Estimator" || len(prompt.Objects) != 1 {
			t.Errorf("%+v", prompt)
		}
		for entry, want := range map[string]string{
			"len(runs)":                "const { len } = require('modelarts/py');\nlen(runs);",
			"estimator.fit(wait=True)": "estimator.fit({wait: true})",
			"list.add(to=1)":           "list.add({to: 1})",
			"plain(to=1)":              "plain({to: 1})",
			"Plain(to=1)":              "new Plain({to: 1})",
			"made.own(to=1)":           "made.own({to: 1})",
			"Sub(to=1)":                "const { call } = require('modelarts/py');\ncall(Sub, [], {to: 1});",
			"told(to=1)":               "const { call } = require('modelarts/py');\ncall(told, [], {to: 1});",
			"d.told(to=1)":             "const { call, getattr } = require('modelarts/py');\ncall(getattr(d, 'told'), [], {to: 1});",
			"d.fit(wait=True)":         "const { call, getattr } = require('modelarts/py');\ncall(getattr(d, 'fit'), [], {wait: true});",
		} {
			if got := strayPython(entry, prompt, "").Text; got != want {
				t.Errorf("%s becomes %s", entry, got)
			}
		}
	})
}

// A module in Python that lies in the folder of the shell is imported by its name, as a file beside it imports it.
func TestImportsBesideTheShell(t *testing.T) {
	dir := t.TempDir()
	module := "def tell(what, times=1):\n    return what * times\n\nclass Run:\n    def __init__(self, lr=1, n=2):\n        self.n = n\n"
	if err := os.WriteFile(filepath.Join(dir, "outcome.py"), []byte(module), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	o := options{}
	w := newWorld()
	w.stdout, w.stderr = &out, &out
	host := runtime.New(runtime.Options{Dir: dir, Stdout: &out, Stderr: &out, Modules: py.Modules(), Languages: languages(&w, o, dir, "")})
	err := host.Interact(t.Context(), func(e *runtime.UncaughtError) { t.Error(e) }, func() error {
		var names []string
		for _, test := range []struct{ entry, want string }{
			{"from outcome import tell, Run", ""},
			{"print(tell('a', times=3))", "aaa\n"},
			{"import outcome", ""},
			{"print(outcome.tell(times=2, what='b'))", "bb\n"},
			{"print(Run(n=5).n)", "5\n"},
			{"from outcome import tell as say\nprint(say(what='c'))", "c\n"},
		} {
			made := strayPython(test.entry, pythonPrompt(host, names), dir)
			entry, err := host.Read("[1]", made.Text)
			if err != nil || made.Text == "" {
				t.Errorf("%s: %+v %v", test.entry, made, err)
				continue
			}
			names = append(names, entry.Names...)
			out.Reset()
			if outcome := host.Run(entry); outcome.Err != nil || out.String() != test.want {
				t.Errorf("%s becomes\n%s\nwhich prints %q, %v", test.entry, made.Text, &out, outcome.Err)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
