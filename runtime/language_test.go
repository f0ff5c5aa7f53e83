package runtime_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/module"
	"mascript/runtime/render"
	"mascript/runtime/source"
)

// spacious is a language of the tests: JavaScript, each line of which becomes two and is indented. A line that begins
// with ! is no program, and those with ? are refused.
func spacious(file, text string) (source.Translation, error) {
	t := source.Translation{Origins: []source.Origin{{Name: file, Text: text}}}
	var refusal source.Refusal
	for i, line := range strings.Split(text, "\n") {
		at := render.Frame{File: file, Line: i + 1, Column: 2}
		switch {
		case strings.HasPrefix(line, "!"):
			return t, &source.SyntaxError{Message: "what is " + line, At: at}
		case strings.HasPrefix(line, "?"):
			refusal.Lines = append(refusal.Lines, &source.SyntaxError{Message: "no " + line, At: at})
		case strings.HasPrefix(line, "/"):
			t.Warnings = append(t.Warnings, &source.SyntaxError{Message: "a comment", At: at})
		}
		t.Text += "/* line */\n    " + line + "\n"
		for column := range line { // as exact as a place can be
			t.Places = append(t.Places, source.Place{Line: 2*i + 2, Column: 4 + column, FromLine: i + 1, FromColumn: column})
		}
	}
	if refusal.Lines != nil {
		return t, &refusal
	}
	return t, nil
}

func withSpacious(o *runtime.Options) {
	o.Modules = map[string]module.Loader{"given": func(h module.Host) (goja.Value, error) { return h.VM().ToValue("given"), nil }}
	o.Languages = map[string]runtime.Language{".sp": {
		Translate: spacious, Index: "MAIN", Missing: func(name string) string { return "nobody has " + name },
	}}
}

func TestFilesOfAnotherLanguage(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string // the entry is a.sp, or else a.js
		want  string            // on stdout
		shown string            // of the error that ends the run
	}{
		"it runs, and requires what lies beside it": {
			files: map[string]string{
				"a.sp": "print(require('./b'), require('given'), require.main === module)\nprint(__filename, process.argv[1])",
				"b.sp": "module.exports = 'of b'",
			},
			want: "of b given true\nDIR/a.sp a.sp\n",
		},
		"JavaScript comes first": {
			files: map[string]string{"a.sp": "print(require('./b'))", "b.sp": "module.exports = 'of b'", "b.js": "module.exports = 'of js'"},
			want:  "of js\n",
		},
		"a folder, and what lies above it": {
			files: map[string]string{
				"a.sp": "print(require('./p'), require('./p/c'))", "p/MAIN.sp": "module.exports = 'main'",
				"p/c.sp": "module.exports = require('../d')", "d.sp": "module.exports = 'd'",
			},
			want: "main d\n",
		},
		"JavaScript requires it": {
			files: map[string]string{"a.js": "print(require('./b'), require('./b.sp'))", "b.sp": "module.exports = 'of b'"},
			want:  "of b of b\n",
		},
		"neither Node's modules nor npm's are there": {
			files: map[string]string{
				"a.sp":                       "for (const x of ['fs', 'npms']) try { require(x) } catch (e) { print(e.code) }\nrequire('npms')",
				"node_modules/npms/index.js": "",
			},
			want: "MODULE_NOT_FOUND\nMODULE_NOT_FOUND\n", shown: "a.sp:2:8\n2 | require('npms')\n  |        ^\nError: cannot find module 'npms', required by DIR/a.sp: nobody has npms\n",
		},
		"an error stands where it was written": {
			files: map[string]string{"a.sp": "let x = null, 中 = 1\n  function f() { 中; x.y }\nf()"},
			shown: "a.sp:2:23\n2 |   function f() { 中; x.y }\n  |                        ^\nTypeError: Cannot read property 'y' of undefined or null\n    at f (a.sp:2:23)\n    at a.sp:3:2\n",
		},
		"so does its stack": {
			files: map[string]string{"a.sp": "\nprint(new Error('m').stack)"},
			want:  "Error: m\n    at DIR/a.sp:2:7\n",
		},
		"and that of a rewritten translation": {
			files: map[string]string{"a.sp": "async function* g() { yield 1 }\n\nprint(new Error('m').stack)"},
			want:  "Error: m\n    at DIR/a.sp:3:7\n",
		},
		"no program": {
			files: map[string]string{"a.sp": "print(1)\n!x"},
			shown: "a.sp:2:2\n2 | !x\n  |  ^\nSyntaxError: what is !x\n",
		},
		"no program, required": {
			files: map[string]string{"a.js": "print(1)\nrequire('./b')", "b.sp": "!x"},
			want:  "1\n", shown: "b.sp:1:2\n1 | !x\n  |  ^\nSyntaxError: what is !x\n    at b.sp:1:2\n    at a.js:2:8\n",
		},
		"nobody is told how JavaScript writes it": {
			files: map[string]string{"a.sp": "str(1)"},
			shown: "a.sp:1:4\n1 | str(1)\n  |    ^\nReferenceError: str is not defined\n    at a.sp:1:4\n",
		},
		"its translation is no JavaScript": {
			files: map[string]string{"a.sp": "print(1)\nlet = = 1"},
			shown: "a.sp:2:7\n2 | let = = 1\n  |       ^\nSyntaxError: its translation is no JavaScript: Unexpected \"=\"\n",
		},
		"its translation is none to the compiler": {
			files: map[string]string{"a.sp": "print(1)\nlet x = 1; let x = 2"},
			shown: "SyntaxError: its translation is no JavaScript: ",
		},
		"what is refused later is thrown": {
			files: map[string]string{"a.js": "try { require('./b.sp') } catch (e) { print(e.message) }", "b.sp": "?x"},
			want:  "DIR/b.sp:1: no ?x\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			entry := "a.sp"
			if c.files[entry] == "" {
				entry = "a.js"
			}
			got := runEntry(t, entry, c.files, withSpacious)
			if got.stdout != c.want {
				t.Errorf("printed %q, want %q", got.stdout, c.want)
			}
			if c.shown == "" {
				if got.err != nil {
					t.Errorf("ended with %v", got.err)
				}
				return
			}
			if seen := strings.ReplaceAll(rendered(t, got.err), got.dir, "DIR"); !strings.Contains(seen, c.shown) {
				t.Errorf("shown as\n%s\nwant\n%s", seen, c.shown)
			}
		})
	}
}

// What is refused in any file of the program keeps all of it from beginning.
func TestRefusedBeforeTheBeginning(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"the entry":            {"a.sp": "print(1)\n?x\n?y"},
		"what it requires":     {"a.sp": "print(1)\nfunction f() { require('./b') }", "b.sp": "\n?x\n?y"},
		"what that requires":   {"a.sp": "print(1)\nrequire('./c')", "c.sp": "require('./b')", "b.sp": "require('./c')\n?x\n?y"},
		"by way of JavaScript": {"a.sp": "print(1)\nrequire('./b.sp'), require('./c')", "c.js": "", "b.sp": "\n?x\n?y"},
	} {
		t.Run(name, func(t *testing.T) {
			got := runEntry(t, "a.sp", files, withSpacious)
			var refusal *source.Refusal
			if !errors.As(got.err, &refusal) || len(refusal.Lines) != 2 || refusal.Lines[1].At.Line != 3 {
				t.Errorf("ended with %v, want lines 2 and 3 refused", got.err)
			}
			if got.stdout != "" {
				t.Errorf("printed %q before", got.stdout)
			}
		})
	}
}

func TestCheckOfAnotherLanguage(t *testing.T) {
	for name, c := range map[string]struct {
		files              map[string]string
		problems, warnings []string
	}{
		"nothing":       {files: map[string]string{"a.sp": "print(1)"}},
		"what it warns": {files: map[string]string{"a.sp": "print(1)\n// so"}, warnings: []string{"a.sp:2:2 Warning: a comment"}},
		"what it lacks": {files: map[string]string{"a.sp": "\nrequire('fs')"}, problems: []string{"a.sp:2:9 Error: cannot find module 'fs', required by DIR/a.sp: nobody has fs"}},
		"what it refuses": {
			files: map[string]string{"a.sp": "require('./b')", "b.sp": "?x\n?y"}, problems: []string{"b.sp:1:2 Error: no ?x", "b.sp:2:2 Error: no ?y"},
		},
		"no program": {files: map[string]string{"a.sp": "!x"}, problems: []string{"a.sp:1:2 SyntaxError: what is !x"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := write(t, c.files)
			o := runtime.Options{Dir: dir}
			withSpacious(&o)
			found, err := runtime.New(o).Check(t.Context(), "a.sp")
			if err != nil {
				t.Fatal(err)
			}
			same(t, "problems", lines(t, dir, found.Problems), c.problems)
			same(t, "warnings", lines(t, dir, found.Warnings), c.warnings)
		})
	}
}

// lines are findings as their places and headlines.
func lines(t *testing.T, dir string, findings []*runtime.UncaughtError) (all []string) {
	t.Helper()
	for _, finding := range findings {
		place, _, _ := strings.Cut(rendered(t, finding), "\n")
		all = append(all, strings.ReplaceAll(place+" "+finding.Error(), dir, "DIR"))
	}
	return all
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
