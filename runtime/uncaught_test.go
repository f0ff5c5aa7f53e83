package runtime_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/module"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

// Each script of testdata/uncaught ends with an uncaught error; NAME.txt is what the user sees of it. The
// folder lib is to them a package: package.js and package.mjs were bundled by esbuild, and their maps bring their source along.
func TestUncaught(t *testing.T) {
	scripts, err := filepath.Glob("testdata/uncaught/*.*s")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts in testdata/uncaught: %v", err)
	}
	for _, path := range scripts {
		entry := "main" + filepath.Ext(path)
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files := map[string]string{entry: string(text), "lib/broken.js": "const a = 1;\n\tlet b = = 2;\n",
				"lib/throws.js": "exports.broken = () => {\n  throw new Error('in a module');\n};\n"}
			for _, name := range []string{"package.js", "package.js.map", "package.mjs", "package.mjs.map", "unaware.mjs", "awaits.mjs"} {
				text, err := os.ReadFile(filepath.Join("testdata", "lib", name))
				if err != nil {
					t.Fatal(err)
				}
				files["node_modules/bundled/"+name] = string(text)
			}
			got := runEntry(t, entry, files)
			seen := strings.ReplaceAll(rendered(t, got.err), got.dir, "DIR")
			if strings.Contains(got.stdout, "not reached") {
				t.Errorf("the script went on after its error")
			}
			reported := strings.ReplaceAll(reported(t, got.err), got.dir, "DIR")
			base := strings.TrimSuffix(path, filepath.Ext(path))
			compare(t, base+".txt", seen)
			compare(t, base+".json", reported)
			seen += reported
			for _, leak := range []string{"(native)", "goja", "mascript/", "mascript:internal", "GoError", "\x1b"} {
				if strings.Contains(seen, leak) {
					t.Errorf("%q reached the user", leak)
				}
			}
		})
	}
}

// compare holds text against a golden file.
func compare(t *testing.T, golden, text string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if text != string(want) {
		t.Errorf("%s is not\n%s\nbut\n%s", golden, want, text)
	}
}

// reported is the JSON form, which must be one line, broken up for readers.
func reported(t *testing.T, err error) string {
	t.Helper()
	var uncaught *runtime.UncaughtError
	if !errors.As(err, &uncaught) {
		t.Fatalf("the run ended with %v (%T), want an UncaughtError", err, err)
	}
	var line, indented bytes.Buffer
	if err := uncaught.RenderJSON(&line); err != nil {
		t.Fatal(err)
	}
	if bytes.Count(line.Bytes(), []byte("\n")) != 1 {
		t.Errorf("%q is not one line", &line)
	}
	if err := json.Indent(&indented, line.Bytes(), "", "  "); err != nil {
		t.Fatal(err)
	}
	return indented.String()
}

func TestMissingEntry(t *testing.T) {
	got := run(t, nil)
	if seen := rendered(t, got.err); !strings.HasPrefix(seen, "Error: cannot find module '") ||
		!strings.Contains(seen, "code: 'MODULE_NOT_FOUND'") {
		t.Errorf("rendered %q", seen)
	}
}

func TestColour(t *testing.T) {
	got := run(t, script(`console.log({a: 1}); console.error('e', [null])`), func(o *runtime.Options) { o.ColorStdout = true })
	if got.stdout != "{ a: \x1b[33m1\x1b[39m }\n" || got.stderr != "e [ null ]\n" {
		t.Errorf("stdout %q, stderr %q", got.stdout, got.stderr)
	}
}

// Nothing of a secret is shown: neither a part that an excerpt cuts out, nor its escaped spelling.
func TestSecretsOfUncaught(t *testing.T) {
	const secret = `Kq\7"vX'pW2zLmN0rTsYbGd`
	hide := func(o *runtime.Options) {
		o.Modules = map[string]module.Loader{"hide": func(h module.Host) (goja.Value, error) {
			h.Hide(secret)
			return h.VM().ToValue(secret), nil
		}, "lines": func(h module.Host) (goja.Value, error) {
			lines := "first\n" + secret + "\r\n" + strings.Repeat("#", 80) + "\n"
			h.Hide(lines)
			return h.VM().ToValue(lines), nil
		}}
	}
	for name, text := range map[string]string{
		"in the source":     "require('hide'); /*" + strings.Repeat(" ", 30) + "*/ const o = { k: 'none' }; o.none.x; f('" + `Kq\\7"vX\'pW2zLmN0rTsYbGd` + "')",
		"in a property":     `throw Object.assign(new Error('x'), {a: {k: require('hide')}, b: JSON.stringify([require('hide')])})`,
		"in a value":        `throw {a: require('hide'), b: require('hide') + '\x60'}`,
		"in the cause":      `throw new Error('x', {cause: new Error(require('hide'))})`,
		"in a rejection":    `Promise.reject([require('hide')])`,
		"on stderr":         `console.error([require('hide')], JSON.stringify(require('hide')), require('hide')); throw 1`,
		"in the name":       `const e = new Error('m'); e.name = 'Err' + require('hide'); throw e`,
		"in a URL":          `const k = require('hide'); throw new Error(encodeURIComponent(k) + new URLSearchParams({k}))`,
		"in a warning":      `process.emitWarning(require('hide')); process.nextTick(() => { throw 1 })`,
		"in broken lines":   `console.error({ k: require('lines') }); throw require('lines')`,
		"in AggregateError": `throw new AggregateError([new Error(require('hide'))])`,
	} {
		t.Run(name, func(t *testing.T) {
			got := run(t, script(text), hide)
			seen := rendered(t, got.err) + reported(t, got.err) + got.stderr
			for i := 0; i+4 <= len(secret); i++ {
				if strings.Contains(seen, secret[i:i+4]) {
					t.Fatalf("%q of the secret is seen in\n%s", secret[i:i+4], seen)
				}
			}
		})
	}
}
