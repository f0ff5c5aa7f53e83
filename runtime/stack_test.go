package runtime

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// lastLine is what a script prints last, with its file called as in the script's folder. clean stands in for
// what the compiler makes of each X.stack.
func lastLine(t *testing.T, script string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.js"), []byte(script), 0o600); err != nil {
		t.Fatal(err)
	}
	var stdout bytes.Buffer
	h := New(Options{Dir: dir, Stdout: &stdout})
	if err := h.vm.Set("clean", module.Function(h.vm, "clean", 1, h.cleanStack)); err != nil {
		t.Fatal(err)
	}
	if err := h.RunFile(context.Background(), "main.js"); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(stdout.String(), "\n"), "\n")
	return strings.ReplaceAll(lines[len(lines)-1], dir+string(filepath.Separator), "")
}

func TestCleanStack(t *testing.T) {
	const show = `; const show = e => print(JSON.stringify(clean(e).stack)); `
	for name, c := range map[string]struct{ script, want string }{
		"frames":          {`function f() { return new TypeError('m') }` + show + `show(f())`, `"TypeError: m\n    at f (main.js:1:23)\n    at main.js:1:108"`},
		"native frames":   {`const e = [1].map(() => new Error('m'))[0]` + show + `show(e)`, `"Error: m\n    at main.js:1:25\n    at main.js:1:18"`},
		"a subclass":      {`class A extends Error { constructor() { super('m') } }; const e = new A()` + show + `show(e)`, `"Error: m\n    at main.js:1:67"`},
		"UTF-16 columns":  {`/* 日本😀é */ const e = new Error('ü')` + show + `show(e)`, `"Error: ü\n    at main.js:1:23"`},
		"once":            {`/* 日本 */ const e = new Error('m')` + show + `clean(e); e.name = 'Later'; show(e)`, `"Error: m\n    at main.js:1:20"`},
		"the script's":    {`const e = new Error('m'); e.stack = 'mine\n\tat home'` + show + `show(e)`, `"mine\n\tat home"`},
		"not enumerable":  {`const e = new Error('m')` + show + `clean(e); print(Object.keys(e).length)`, `0`},
		"thrown":          {`let e; try { null.x } catch (thrown) { e = thrown }` + show + `show(e)`, `"TypeError: Cannot read property 'x' of undefined\n    at main.js:1:19"`},
		"of the host":     {`let e; try { sleep(-1) } catch (thrown) { e = thrown }` + show + `print(/native|internal|\(\d+\)/.test(clean(e).stack))`, `false`},
		"no error":        {`const o = { stack: 'x\n\tat y (1)\n' }` + show + `show(o)`, `"x\n\tat y (1)\n"`},
		"a primitive":     {`print(clean(7), clean(null), clean(undefined))`, `7 null undefined`},
		"a frozen error":  {`const e = Object.freeze(new Error('m')); print(clean(e) === e)`, `true`},
		"a symbol's name": {`const e = new Error('m'); e.name = Symbol(); print(clean(e) === e)`, `true`},
		"a proxy":         {`const e = new Proxy(new Error('m'), { get() { print('trap') } }); print(clean(e) === e)`, `true`},
		"a limit":         {`Error.stackTraceLimit = 1; function f() { return new Error('m') }` + show + `show(f())`, `"Error: m\n    at f (main.js:1:50)"`},
		"no limit":        {`Error.stackTraceLimit = Infinity; function f(n) { return n ? f(n - 1) : new Error('m') }; print(clean(f(20)).stack.split('\n').length)`, `23`},
		"ten":             {`function f(n) { return n ? f(n - 1) : new Error('m') }; print(clean(f(20)).stack.split('\n').length)`, `11`},
		"limit zero":      {`Error.stackTraceLimit = 0` + show + `show(new Error('m'))`, `"Error: m"`},
		"limit gone":      {`delete Error.stackTraceLimit` + show + `show(new Error('m'))`, `"Error: m"`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := lastLine(t, c.script); got != c.want {
				t.Errorf("printed %s, want %s", got, c.want)
			}
		})
	}
}

// The forms are Node's; places at the top of a file have no Object.<anonymous>.
func TestCaptureStackTrace(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"a plain object":  {`const o = {}; print(Error.captureStackTrace(o), JSON.stringify(o.stack), Object.keys(o).length)`, `undefined "Error\n    at main.js:1:44" 0`},
		"named":           {`const o = { name: 'N', message: 'm' }; Error.captureStackTrace(o); print(JSON.stringify(o.stack))`, `"N: m\n    at main.js:1:63"`},
		"above":           {`function f() { return g() } function g() { const o = {}; Error.captureStackTrace(o, f); return o } const o = f(); print(JSON.stringify(o.stack))`, `"Error\n    at main.js:1:111"`},
		"a class's own":   {`class A extends Error { constructor(m) { super(m); this.name = 'A'; Error.captureStackTrace(this, A) } } const e = new A('m'); print(JSON.stringify(e.stack))`, `"A: m\n    at main.js:1:116"`},
		"its constructor": {`class A extends Error { constructor(m) { super(m); Error.captureStackTrace(this, this.constructor) } } class B extends A {} const e = new B('m'); print(JSON.stringify(e.stack))`, `"Error: m\n    at main.js:1:135"`},
		"no object":       {`try { Error.captureStackTrace(1) } catch (e) { print(e.name, e.code) }`, `TypeError ERR_INVALID_ARG_TYPE`},
		"no extension":    {`try { Error.captureStackTrace(Object.freeze({})) } catch (e) { print(e.name) }`, `TypeError`},
		"replaceable":     {`Error.captureStackTrace = 1; Error.stackTraceLimit = 5; print(Error.captureStackTrace, Error.stackTraceLimit)`, `1 5`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := lastLine(t, c.script); got != c.want {
				t.Errorf("printed %s, want %s", got, c.want)
			}
		})
	}
}

func TestStackLimitOfOddValues(t *testing.T) {
	h := New(Options{})
	for _, odd := range []any{"x", nil, true, -1, goja.NaN(), goja.Undefined()} {
		if err := h.errorClass.Set("stackTraceLimit", odd); err != nil {
			t.Fatal(err)
		}
		if got := h.stackTraceLimit(); got != 0 {
			t.Errorf("%v allows %d frames", odd, got)
		}
	}
}
