package py_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/module"
	"mascript/runtime/py"
)

func TestSys(t *testing.T) {
	alike(t, `const sys = require("modelarts/py/sys");`, "import sys\n", `
		len(sys.argv)
		sys.stderr.write("text 😀")
		sys.stderr.write("\n")
		sys.stdout.write(5)
		sys.stderr.writelines(["a", "b\n"])
		[sys.stdout.name, sys.stdout.encoding, sys.stdout.isatty(), sys.stdout.fileno(), sys.stderr.fileno(), sys.stderr.name]
		[sys.version_info[0], sys.version_info.major, sys.version_info.minor, sys.version_info.releaselevel, len(sys.version_info)]
		[sys.platform, sys.byteorder, sys.maxunicode, sys.getdefaultencoding()]
		[sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig]
		sys.exit(3)
		sys.exit("a message")
		sys.exit()
	`)
}

func TestArgumentsAndEnd(t *testing.T) {
	for name, c := range map[string]struct {
		script, stdout, stderr string
		code                   int
	}{
		"arguments":            {`print(sys.argv[0].endsWith("/main.js"), sys.argv.slice(1), sys.path[0] === sys.argv[0].slice(0, -8))`, "True ['a', 'b c'] True\n", "", 0},
		"a number":             {`try { sys.exit(3) } finally { print("finally") }`, "finally\n", "", 3},
		"a large number":       {`sys.exit(2 ** 80)`, "", "", 255},
		"an infinite number":   {`sys.exit(Infinity)`, "", "inf\n", 1},
		"a float":              {`sys.exit(require("modelarts/py").asFloat(0))`, "", "0.0\n", 1},
		"a bool":               {`sys.exit(true)`, "", "", 1},
		"nothing":              {`sys.exit()`, "", "", 0},
		"a text":               {`sys.exit("no " + 1)`, "", "no 1\n", 1},
		"caught":               {`try { sys.exit(3) } catch (e) { if (!caught(e, SystemExit)) throw e; print(e.code) }`, "3\n", "", 0},
		"no Exception":         {`try { sys.exit(3) } catch (e) { if (!caught(e, Exception)) throw e; print("no") }`, "", "", 3},
		"stderr":               {`sys.stderr.write("e"); print("f", {file: sys.stderr})`, "", "ef\n", 0},
		"lines of stdin":       {`print(sys.stdin.readline(), [...sys.stdin], sys.stdin.readline(), sys.stdin.read())`, "ü1\n ['two\\n', '3']  \n", "", 0},
		"all of stdin":         {`print(sys.stdin.read(1), sys.stdin.read(3), [sys.stdin.read()])`, "ü 1\nt ['wo\\n3']\n", "", 0},
		"what is being caught": {`print(sys.exc_info()); try { throw new ValueError("x") } catch (e) { caught(e, ValueError); print(sys.exc_info()[1]) }`, "(None, None, None)\nx\n", "", 0},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "main.js")
			script := "with (require('modelarts/py')) { const sys = require('modelarts/py/sys');" + c.script + "}"
			if err := os.WriteFile(file, []byte(script), 0o644); err != nil {
				t.Fatal(err)
			}
			var stdout, stderr bytes.Buffer
			err := runtime.New(runtime.Options{
				Dir: dir, Stdin: strings.NewReader("ü1\r\ntwo\n3"), Stdout: &stdout, Stderr: &stderr, Modules: py.Modules(), Args: []string{"a", "b c"},
			}).RunFile(t.Context(), file)
			code := 0
			if err != nil {
				exit, ok := err.(*runtime.ExitError)
				if !ok {
					t.Fatal(err)
				}
				code = exit.Code
				stderr.WriteString(exit.Warning)
			}
			if stdout.String() != c.stdout || code != c.code {
				t.Errorf("got %q, status %d\n%s", stdout.String(), code, stderr.String())
			}
			if c.stderr != "" && !strings.Contains(stderr.String(), strings.TrimSuffix(c.stderr, "\n")) {
				t.Errorf("stderr %q", stderr.String())
			}
		})
	}
}

// TestSecretsOnStderr has what a host hides be masked in all that goes to stderr, as it is in errors that nobody catches.
func TestSecretsOnStderr(t *testing.T) {
	const secret = "s3cr3t/key"
	r := run(t, head+`
		require("session");
		const sys = require("modelarts/py/sys"), logging = require("modelarts/py/logging"), traceback = require("modelarts/py/traceback");
		try { throw new py.ValueError("refused s3cr3t/key") } catch (e) {
			py.caught(e); traceback.print_exc(); logging.error("first %s", e); logging.exception("second");
			print("third", e, {file: sys.stderr}); sys.stderr.buffer.write(py.encode("fourth s3cr3t/key\n"));
		}`, func(o *runtime.Options) {
		o.Modules["session"] = func(h module.Host) (goja.Value, error) {
			h.Hide(secret)
			return goja.Undefined(), nil
		}
	})
	if r.err != nil || strings.Contains(r.stderr, secret) {
		t.Errorf("the script ended with %v, and stderr has the secret:\n%s", r.err, r.stderr)
	}
	for _, want := range []string{`ValueError("refused ******")`, "\nValueError: refused ******\n", "ERROR:root:first refused ******\n", "ERROR:root:second\n", "\nthird refused ******\n", "\nfourth ******\n"} {
		if !strings.Contains(r.stderr, want) {
			t.Errorf("stderr lacks %q:\n%s", want, r.stderr)
		}
	}
}
