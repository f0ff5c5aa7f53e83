package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"mascript/runtime"
)

// A result is what one run did.
type result struct {
	stdout, stderr string
	err            error
	dir            string
}

// longest bounds a run that a mistake keeps from ending.
const longest = time.Minute

// write puts files into a new folder and gives its path, without symbolic links.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// run runs main.js of the files and waits for its end.
func run(t *testing.T, files map[string]string, change ...func(*runtime.Options)) result {
	t.Helper()
	return runEntry(t, "main.js", files, change...)
}

// runEntry is run of another file.
func runEntry(t *testing.T, entry string, files map[string]string, change ...func(*runtime.Options)) result {
	t.Helper()
	dir := write(t, files)
	var stdout, stderr bytes.Buffer
	options := runtime.Options{Executable: "/bin/mascript", Version: "1.2.3", Dir: dir, Stdout: &stdout, Stderr: &stderr}
	for _, f := range change {
		f(&options)
	}
	ctx, cancel := context.WithTimeoutCause(context.Background(), longest, errors.New("the run did not end"))
	defer cancel()
	err := runtime.New(options).RunFile(ctx, entry)
	return result{strings.ReplaceAll(stdout.String(), dir, "DIR"), strings.ReplaceAll(stderr.String(), dir, "DIR"), err, dir}
}

func script(text string) map[string]string { return map[string]string{"main.js": text} }

// rendered is how an uncaught error looks, for readers and for comparing.
func rendered(t *testing.T, err error) string {
	t.Helper()
	var uncaught *runtime.UncaughtError
	if !errors.As(err, &uncaught) {
		t.Fatalf("the run ended with %v (%T), want an UncaughtError", err, err)
	}
	var b strings.Builder
	if err := uncaught.Render(&b, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func describe(t *testing.T, err error) string {
	t.Helper()
	var exit *runtime.ExitError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &exit):
		return err.Error()
	case errors.Is(err, runtime.ErrInterrupted):
		return "interrupted"
	}
	return rendered(t, err)
}

func TestOutput(t *testing.T) {
	for _, test := range []struct {
		name, script, stdout string
	}{
		{"empty", ``, ""},
		{"print joins like Python's", `print('a', 1, null, [1, 'b'], {k: 'v'}); print(); print('x')`, "a 1 null [ 1, 'b' ] { k: 'v' }\n\nx\n"},
		{"log formats", `console.log('%s=%d%%', 'a', 1.5, {b: 2})`, "a=1.5% { b: 2 }\n"},
		{"groups indent", `console.group('g'); console.log('a\nb'); console.groupEnd(); console.log('c')`, "g\n  a\n  b\nc\n"},
		{"count", `console.count(); console.count(); console.count('x'); console.countReset(); console.count()`,
			"default: 1\ndefault: 2\nx: 1\ndefault: 1\n"},
		{"dir with a depth", `console.dir({a: {b: {}}, c: {d: 1}}, {depth: 0})`, "{ a: [Object], c: [Object] }\n"},
		{"table", `console.table([{a: 1}, {b: 'x'}])`,
			"┌─────────┬───┬─────┐\n│ (index) │ a │ b   │\n├─────────┼───┼─────┤\n│ 0       │ 1 │     │\n│ 1       │   │ 'x' │\n└─────────┴───┴─────┘\n"},
		{"table with columns that are not there", `console.table([{a: 1}], new Proxy({}, {ownKeys: () => ['x'], getOwnPropertyDescriptor: () => ({enumerable: true, configurable: true})}))`,
			"┌─────────┬───┐\n│ (index) │ a │\n├─────────┼───┤\n│ 0       │ 1 │\n└─────────┴───┘\n"},
		{"console can be replaced", `console = {log: print}; console.log('mine')`, "mine\n"},
		{"sleep takes fractions", `const t = performance.now(); sleep(0.02); print(performance.now() - t >= 20)`, "true\n"},
		{"sleep refuses nonsense", `for (const s of [-1, NaN, 'x', Infinity, {}]) try { sleep(s); print('slept') } catch (e) { print(e.name) }`,
			strings.Repeat("RangeError\n", 5)},
		{"numbers for people", `print((1234567.891).toLocaleString('en-US'), (-0.5).toLocaleString(), (2).toLocaleString('en', {minimumFractionDigits: 2}))`,
			"1,234,567.891 -0.5 2.00\n"},
		{"globals", `print(globalThis === global, typeof queueMicrotask, Object.keys(globalThis).length)`, "true function 0\n"},
		{"the wrapper", `print(typeof require, typeof module, exports === module.exports, this === exports, __filename, __dirname, require.main === module, module.id)`,
			"function object true true DIR/main.js DIR true .\n"},
		{"return at the top", "print(1)\nreturn // done\nprint(2)", "1\n"},
		{"hashbang", "#!/usr/bin/env mascript\nprint(1)", "1\n"},
		{"hashbang and return", "#!/usr/bin/env mascript\nprint(1); return", "1\n"},
		{"byte order mark", "\ufeffprint(1)", "1\n"},
		{"strict mode is the script's choice", `undeclared = 1; print(undeclared, (function () { 'use strict'; return this })())`, "1 undefined\n"},
		{"a value shows itself", `const s = Symbol.for('nodejs.util.inspect.custom');
			print([{[s](depth, options, inspect) { return 'me ' + depth + ' ' + inspect({a: 1}) }}])`, "[ me 1 { a: 1 } ]\n"},
		{"what a value throws while shown is catchable", `try { print({[Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('no') }}) } catch (e) { print(e.message) }`, "no\n"},
		{"globals may be broken", `TypeError = 1; delete globalThis.Object; JSON.stringify = null; Map.prototype.forEach = 0
			try { setTimeout(5) } catch (e) { print(e.name, e.message) }
			console.log('%j', {a: 1}, new Map([[1, 2]])); print({get a() { return 1 }} !== null)`,
			"TypeError setTimeout() needs a function as its first argument, got 5\n{ a: 1 } Map(1) {}\ntrue\n"},
		{"the global object may be frozen", `Object.freeze(globalThis); console.log('a'); console.log('b'); print(process.argv.length)`, "a\nb\n2\n"},
		{"KeyboardInterrupt outlives what it is made of", `delete Error.prototype.constructor; Object.setPrototypeOf(TypeError.prototype, null)
			print(new KeyboardInterrupt('y') instanceof Error)`, "true\n"},
		{"nesting without end", `let a = []; for (let i = 0; i < 2e3; i++) a = [a]
			let p = {}; for (let i = 0; i < 2e4; i++) p = new Proxy(p, {})
			const s = Symbol.for('nodejs.util.inspect.custom'), again = () => ({[s]: again})
			print({[s]: (depth, options, inspect) => String(inspect(a, {depth: null}).includes('[Array]'))}, [p], {[s]: again})`,
			"true [ {} ] [Object]\n"},
		{"KeyboardInterrupt is a class", `class Mine extends KeyboardInterrupt {}
			const e = new Mine('x'); print(e instanceof KeyboardInterrupt, e instanceof Error, e instanceof Mine, String(new KeyboardInterrupt('y')))`,
			"true true true KeyboardInterrupt: y\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := run(t, script(test.script))
			if got.stdout != test.stdout || got.stderr != "" || got.err != nil {
				t.Errorf("stdout %q, want %q\nstderr %q\nend %s", got.stdout, test.stdout, got.stderr, describe(t, got.err))
			}
		})
	}
}

func TestStderr(t *testing.T) {
	got := run(t, script(`console.log('out'); console.error('a', {b: 1}); console.warn('c'); console.assert(1 === 2, 'd'); console.assert(true);
function f() { console.trace('t') }
f();
console.timeEnd('none')`))
	want := "a { b: 1 }\nc\nAssertion failed: d\nTrace: t\n    at f (DIR/main.js:2:29)\n    at DIR/main.js:3:2\n" +
		"Warning: console.timeEnd('none'): no such timer; start it with console.time('none')\n"
	if got.stdout != "out\n" || got.stderr != want || got.err != nil {
		t.Errorf("stdout %q\nstderr %q\n  want %q\nend %v", got.stdout, got.stderr, want, got.err)
	}
}

func TestOrder(t *testing.T) {
	for _, test := range []struct {
		name, script, stdout string
	}{
		{"ticks, microtasks, timers, immediates", `
			setTimeout(() => print('timeout'), 1);
			Promise.resolve().then(() => print('job'));
			queueMicrotask(() => print('microtask'));
			process.nextTick(v => print('tick', v), 7);
			print('main')`, "main\ntick 7\njob\nmicrotask\ntimeout\n"},
		{"microtasks run between callbacks", `
			for (const n of [1, 2]) setImmediate(() => {
				print('immediate', n); Promise.resolve().then(() => print('job', n)); process.nextTick(() => print('tick', n))
			})`, "immediate 1\ntick 1\njob 1\nimmediate 2\ntick 2\njob 2\n"},
		{"a tick from a microtask waits for the others", `
			Promise.resolve().then(() => { print('a'); process.nextTick(() => print('tick')) }).then(() => print('b'))`, "a\nb\ntick\n"},
		{"timers by time, then by age", `
			setTimeout(print, 30, 'c'); setTimeout(print, 2, 'a'); setTimeout(print, 2, 'b'); setTimeout(print, '40', 'd')`, "a\nb\nc\nd\n"},
		{"an immediate from an immediate is for the next turn", `
			setImmediate(() => { setImmediate(print, 'later'); print('first') }); setImmediate(print, 'second')`, "first\nsecond\nlater\n"},
		{"a cleared immediate does not run", `const b = setImmediate(print, 'b'); setImmediate(print, 'c'); clearImmediate(b)`, "c\n"},
		{"an interval until it is cleared", `let n = 0; const i = setInterval(() => { print(++n); if (n === 3) clearInterval(i) }, 1)`, "1\n2\n3\n"},
		{"a timer clears by its number", `const t = setTimeout(print, 5, 'no'); clearTimeout(+t); print(typeof +t)`, "number\n"},
		{"timers that are always due leave room for the others", `
			let n = 0, over = false;
			const busy = () => { const start = performance.now(); while (performance.now() - start < 3); if (!over && ++n < 100) setTimeout(busy, 1) };
			setTimeout(() => { setImmediate(() => { over = true; print(n < 5) }); busy() }, 1); setTimeout(busy, 1)`, "true\n"},
		{"refresh arms a timer that fired", `
			let n = 0; const t = setTimeout(() => { print(++n); if (n < 3) t.refresh() }, 1);
			const u = setTimeout(() => print('u'), 1); setTimeout(() => u.refresh(), 20)`, "1\nu\n2\n3\nu\n"},
		{"refresh leaves what was cleared, and immediates", `
			const t = setTimeout(print, 1, 'no'); clearTimeout(t); t.refresh();
			const fired = setTimeout(() => { fired.close(); fired.refresh() }, 1);
			const i = setInterval(() => { clearInterval(i); i.refresh(); print(i.hasRef()) }, 1);
			const m = setImmediate(() => print('once')); setTimeout(() => m.refresh(), 2)`, "once\nfalse\n"},
		{"unref lets the run end", `setInterval(() => print('no'), 100000).unref(); print('end')`, "end\n"},
		{"clearing what is no timer", `clearTimeout(); clearTimeout(null); clearTimeout(999); clearInterval({}); clearTimeout('x'); print('ok')`, "ok\n"},
		{"await", `(async () => { print(1); await null; print(3) })(); print(2)`, "1\n2\n3\n"},
		{"a rejection handled in the same turn", `const p = Promise.reject(new Error('x')); p.catch(e => print(e.message))`, "x\n"},
		{"exit listeners come last", `process.on('exit', c => print('exit', c)); setTimeout(print, 1, 'timer')`, "timer\nexit 0\n"},
		{"sleep holds everything back", `setTimeout(print, 1, 'timer'); Promise.resolve().then(() => print('job')); sleep(0.02); print('main')`, "main\njob\ntimer\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := run(t, script(test.script))
			if got.stdout != test.stdout || got.err != nil {
				t.Errorf("stdout %q, want %q; end %s", got.stdout, test.stdout, describe(t, got.err))
			}
		})
	}
}

func TestExit(t *testing.T) {
	for _, test := range []struct {
		name, script, stdout, end string
	}{
		{"process.exit skips finally", `try { print(1); process.exit(3) } catch (e) { print('no') } finally { print('no') }`, "1\n", "exit code 3"},
		{"exit 0 is fine", `setInterval(() => {}, 1000); process.exit()`, "", ""},
		{"exitCode at the end", `process.exitCode = 4; setTimeout(print, 1, 'x')`, "x\n", "exit code 4"},
		{"exit uses exitCode", `process.exitCode = 5; process.exit()`, "", "exit code 5"},
		{"from a callback in native code", `[1, 2].forEach(n => { print(n); process.exit(6) })`, "1\n", "exit code 6"},
		{"from a timer, as the callback itself", `setTimeout(process.exit, 1, 7); setTimeout(print, 50, 'no')`, "", "exit code 7"},
		{"from a promise job", `Promise.resolve().then(() => { process.exit(8) }).then(() => print('no'))`, "", "exit code 8"},
		{"as a promise job itself", `Promise.resolve(9).then(process.exit); setTimeout(print, 1, 'no')`, "", "exit code 9"},
		{"from a tick", `process.nextTick(() => { process.exit(10) }); Promise.resolve().then(() => print('no'))`, "", "exit code 10"},
		{"a listener sees the code", `process.on('exit', c => { print('exit', c) }); process.exit(11)`, "exit 11\n", "exit code 11"},
		{"a listener changes the code", `process.on('exit', () => { process.exitCode = 12 })`, "", "exit code 12"},
		{"a listener exits", `process.on('exit', () => { process.exit(13) }); process.on('exit', () => print('no'))`, "", "exit code 13"},
		{"no code at all", `process.exitCode = 5; process.exitCode = undefined`, "", ""},
		{"eight bits", `process.exit(-1)`, "", "exit code 255"},
		{"promise jobs of the exiting turn are dropped", `Promise.resolve().then(() => print('no')); process.exit(1)`, "", "exit code 1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := run(t, script(test.script))
			if end := describe(t, got.err); got.stdout != test.stdout || end != test.end {
				t.Errorf("stdout %q, want %q; end %q, want %q", got.stdout, test.stdout, end, test.end)
			}
		})
	}
}

// An 'exit' listener after an uncaught error changes the code, and the error is still told.
func TestExitCodeOfUncaught(t *testing.T) {
	for text, want := range map[string]int{
		``:                       1,
		`process.exit(3)`:        3,
		`process.exitCode = 4`:   4,
		`throw new Error('two')`: 1,
	} {
		got := run(t, script(`process.on('exit', () => { `+text+` }); throw new Error('one')`))
		var uncaught *runtime.UncaughtError
		if !errors.As(got.err, &uncaught) || uncaught.Code != want || uncaught.Error() != "Error: one" {
			t.Errorf("%s: %v, code of %#v, want %d", text, got.err, uncaught, want)
		}
	}
}

func TestRequire(t *testing.T) {
	for _, test := range []struct {
		name   string
		files  map[string]string
		stdout string
	}{
		{"forms of a path", map[string]string{
			"main.js":          `print(require('./a').n, require('./a.js').n, require('./data').list, require('./dir').n, require('./pkg').n, require('./dir/').n)`,
			"a.js":             `exports.n = 1`,
			"data.json":        `{"list": [1, 2]}`,
			"dir/index.js":     `module.exports = {n: 2}`,
			"pkg/package.json": `{"main": "lib/start"}`,
			"pkg/lib/start.js": `exports.n = 3`,
		}, "1 1 [ 1, 2 ] 2 3 2\n"},
		{"once", map[string]string{
			"main.js": `const a = require('./a'); print(a === require('./a.js'), Object.keys(require.cache).map(f => require('path').basename(f)))`,
			"a.js":    `print('loading')`,
		}, "loading\ntrue [ 'main.js', 'a.js' ]\n"},
		{"again after the cache is cleared", map[string]string{
			"main.js": `require('./a'); delete require.cache[require.resolve('./a')]; require('./a')`,
			"a.js":    `print('loading')`,
		}, "loading\nloading\n"},
		{"a cycle sees what is there", map[string]string{
			"main.js": `print(require('./a').done)`,
			"a.js":    `exports.early = 1; const b = require('./b'); exports.done = b.saw`,
			"b.js":    `const a = require('./a'); exports.saw = [a.early, a.done]`,
		}, "[ 1, undefined ]\n"},
		{"relative to the requiring file", map[string]string{
			"main.js":  `print(require('./sub/a').from)`,
			"sub/a.js": `exports.from = require('./b') + require('../c')`,
			"sub/b.js": `module.exports = 'b'`,
			"c.js":     `module.exports = 'c'`,
		}, "bc\n"},
		{"packages", map[string]string{
			"main.js":                        `print(require('pkg'), require('@scope/one/two'))`,
			"node_modules/pkg/index.js":      `module.exports = 'p'`,
			"node_modules/@scope/one/two.js": `module.exports = 's'`,
		}, "p s\n"},
		{"a file that fails is tried again", map[string]string{
			"main.js": `for (let i = 0; i < 2; i++) try { require('./a') } catch (e) { print(e.message) }`,
			"a.js":    `throw new Error('bad')`,
		}, "bad\nbad\n"},
		{"a syntax error is catchable", map[string]string{
			"main.js": `try { require('./a') } catch (e) { print(e instanceof SyntaxError, e.message, e.stack.includes('a.js:1:5')) }`,
			"a.js":    `let ] = 1`,
		}, "true Expected \";\" but found \"]\" true\n"},
		{"bad JSON names its file", map[string]string{
			"main.js": `try { require('./a.json') } catch (e) { print(e.name, e.message.startsWith(__dirname + '/a.json: ')) }`,
			"a.json":  `{"a": }`,
		}, "SyntaxError true\n"},
		{"what a script removes is not missed", map[string]string{
			"main.js": `delete module.filename; delete globalThis.JSON; print(require('./a.json').n, require('./b')); delete module.exports`,
			"a.json":  `{"n": 1}`,
			"b.js":    `delete module.exports`,
		}, "1 undefined\n"},
		{"native modules", script(`print(require('fs') === require('node:fs'), require.resolve('fs'), require('path').posix === require('path'))`), "true fs true\n"},
		{"missing", script(`
			for (const name of ['./nope', 'paht', 'repl', 'node:nope', ''])
				try { require(name) } catch (e) { print(e.code + ': ' + e.message.replaceAll(__dirname, 'DIR')) }`),
			"MODULE_NOT_FOUND: cannot find module './nope', required by DIR/main.js: looked for DIR/nope as it is, with .js, .cjs, .mjs, .ts, .mts, .cts, .json, and as a folder\n" +
				"MODULE_NOT_FOUND: cannot find module 'paht', required by DIR/main.js: did you mean 'path'?\n" +
				"MODULE_NOT_FOUND: cannot find module 'repl', required by DIR/main.js: Node has this module, mascript has not; mascript without arguments is the interactive shell; a script cannot make one of its own\n" +
				"MODULE_NOT_FOUND: cannot find module 'node:nope', required by DIR/main.js: Node has no module of this name either\n" +
				"ERR_INVALID_ARG_TYPE: require() needs the name of a module, such as './file.js' or 'fs', got the string ''\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := run(t, test.files)
			if got.stdout != test.stdout || got.err != nil {
				t.Errorf("stdout %q\n  want %q\nend %s", got.stdout, test.stdout, describe(t, got.err))
			}
		})
	}
}
