package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/module"
)

// TestHelpOn is what x? says in a shell, of values of a host as scripts have it.
func TestHelpOn(t *testing.T) {
	w, _, _, c := shellWorld(t)
	var out bytes.Buffer
	all := modules(c.set, w.stderr)
	var said string
	all["test/help-on"] = func(host module.Host) (goja.Value, error) {
		return module.Function(host.VM(), "helpOn", 1, func(call goja.FunctionCall) goja.Value {
			text, of := c.set.HelpOn(host, call.Argument(0))
			if said = text; of {
				said = "SDK " + text
			}
			return host.VM().ToValue(said)
		}), nil
	}
	host := runtime.New(runtime.Options{Dir: t.TempDir(), Stdout: &out, Stderr: &out, Modules: all, Globals: c.set.Globals()})
	script := `const { Session, Estimator, TrainingJob, JOB_STATE } = require('modelarts')
		const helpOn = require('test/help-on'), session = new Session(), estimator = new Estimator(session)
		class Base {}
		class Run extends Base { constructor(lr, { epochs = 3 } = {}) { super() } go() {} get loss() { return 1 } }
		function plain(a, b = ')', ...rest) { return a }
		const revoked = Proxy.revocable({}, {}); revoked.revoke()
		const node = { a: 1 }; node.self = node
	`
	cases := []struct{ value, want string }{
		{"Estimator", "SDK new Estimator("},
		{"Estimator.prototype.fit", "SDK estimator.fit("},
		{"estimator.fit", "SDK estimator.fit("},
		{"estimator", "SDK new Estimator("},
		{"session.obs", "SDK session.obs\n"},
		{"Session", "SDK new Session("},
		{"JOB_STATE", "SDK JOB_STATE[code]"},
		{"require('modelarts/session')", "SDK require('modelarts/session')"},
		{"help", "SDK help(topic)"},
		{"print", "SDK print(...values)"},
		{"sleep", "SDK sleep(seconds)"},
		{"undefined", "undefined: it has no value\n"},
		{"null", "null: no value, as None in Python\n"},
		{"12", "number\n\n12\n"},
		{"'fit'", "string of 3 characters\n\n'fit'\n"},
		{"true", "boolean\n\ntrue\n"},
		{"10n", "bigint\n\n10n\n"},
		{"Symbol('x')", "symbol\n\nSymbol(x)\n"},
		{"[1, 2]", "list of 2 (Array)\n\n[ 1, 2 ]\n"},
		{"({ a: 1 })", "object with 1 key\n\n{ a: 1 }\n"},
		{"node", "object with 2 keys\n\n<ref *1> { a: 1, self: [Circular *1] }\n"},
		{"new Map([[1, 2]])", "Map of 1\n\nMap(1) { 1 => 2 }\n"},
		{"new Run()", "object of Run\n\nRun {}\n"},
		{"new Date(0)", "object of Date\n\n1970-01-01T00:00:00.000Z\n"},
		{"Promise.resolve(1)", "Promise: await gives what it becomes\n\nPromise { 1 }\n"},
		{"Object.create(null)", "object with 0 keys\n\n[Object: null prototype] {}\n"},
		{"plain", "function plain(a, b = ')', ...rest)\n"},
		{"x => x", "function (x)\n"},
		{"(a, [b, c]) => a", "function (a, [b, c])\n"},
		{"async function later(a) {}", "async function later(a)\n"},
		{"Run", "class Run extends Base\n\nnew Run(lr, { epochs = 3 } = {})\n\nIts objects have go and loss.\n"},
		{"parseInt", "function parseInt(a, b), which is no script\n"},
		{"revoked.proxy", "an object that cannot be looked into\n"},
	}
	for _, c := range cases {
		script += "print(helpOn(" + c.value + ")); print('\\0')\n"
	}
	if err := host.RunText(t.Context(), "help.js", script); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	answers := strings.Split(out.String(), "\x00\n")
	for i, c := range cases {
		got := strings.TrimSuffix(answers[i], "\n")
		if ours := strings.HasPrefix(c.want, "SDK "); ours && !strings.HasPrefix(got, c.want) || !ours && got != c.want {
			t.Errorf("%s: %q, not %q", c.value, got, c.want)
		}
	}
}

// Who types help without a call sees what help() prints.
func TestHelpShowsItself(t *testing.T) {
	_, _, _, c := shellWorld(t)
	var out bytes.Buffer
	host := runtime.New(runtime.Options{Dir: t.TempDir(), Stdout: &out, Stderr: &out, Modules: c.set.Modules(), Globals: c.set.Globals()})
	if err := host.RunText(t.Context(), "help.js", "help(); print('\\0'); print(help); print('\\0'); print(require('util').inspect(help))"); err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(out.String(), "\x00\n")
	if len(parts) != 3 || !strings.Contains(parts[0], "Estimator") || parts[1] != parts[0] || parts[2] != parts[0] {
		t.Errorf("help() prints\n%s\nand help is shown as\n%s", parts[0], strings.Join(parts[1:], "\nand\n"))
	}
}
