package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/module"
)

// converse runs entries one after the other and gives what a shell would show, a line each.
func converse(t *testing.T, options runtime.Options, entries ...string) string {
	t.Helper()
	var out bytes.Buffer
	options.Stdout, options.Dir = &out, t.TempDir()
	host := runtime.New(options)
	err := host.Interact(context.Background(), func(e *runtime.UncaughtError) { fmt.Fprintln(&out, "background:", e) }, func() error {
		for i, text := range entries {
			entry, err := host.Read(fmt.Sprintf("[%d]", i+1), text)
			if err == runtime.ErrUnfinished {
				out.WriteString("...\n")
				continue
			}
			if err != nil {
				fmt.Fprintln(&out, err)
				continue
			}
			o := host.Run(entry)
			switch {
			case o.Err == runtime.ErrEnded:
				return nil
			case o.Err != nil:
				fmt.Fprintln(&out, o.Err)
			case o.Pending:
				out.WriteString("pending\n")
			case entry.Value:
				text, err := host.Inspect(o.Value, false)
				if err != nil {
					t.Error(err)
				}
				out.WriteString(text + "\n")
			}
		}
		return host.Drain(func() bool { return false })
	})
	if err != nil {
		fmt.Fprintln(&out, "ended:", err)
	}
	return out.String()
}

func TestEntries(t *testing.T) {
	for _, c := range []struct {
		name    string
		entries []string
		want    string
	}{
		{"values", []string{"1 + 1", "'a'", "null", "let x = 5", "x", "x = 6; x + 1", "8;;", "9; var y"}, "2\n'a'\nnull\n5\n7\n8\n9\n"},
		{"objects", []string{"{a: 1}", "{}", "{ let y = 3; y * 2 }", "{a: 1}.a", "({a: 1});", "{a: await 2}", "{a, b}"},
			"{ a: 1 }\n{}\n6\n1\n{ a: 1 }\n{ a: 2 }\nReferenceError: a is not defined\n"},
		{"declarations that fail", []string{
			"const a = nothing()", "const a = 1", "a", "const a = 2", "a", "let a = 3; a", "class a { m() { return 4 } }", "new a().m()",
			"function a() { return 5 }", "a()", "var a = 6", "a", "let {b, c: [d]} = {b: 1, c: [2]}", "[b, d]", "let b", "b",
		}, "ReferenceError: nothing is not defined\n1\n2\n3\n4\n5\n6\n[ 1, 2 ]\nundefined\n"},
		{"functions", []string{
			"f(2); function f(n) { return n ? f(n - 1) : g() } function g() { return 'g' }", "function g() { return 'new' }", "f(1)", "f.name", "async function h() { return 7 }", "h()",
			"function* i() { yield 1 }", "[...i()]", "const k = () => 1; k.name",
			"function l(n) { return n ? l(n - 1) : 'old' }", "const l0 = l", "l = () => 'new'", "l0(1) + l0.name + l0", "async function m() { m = 8 }", "await m(); m",
		}, "'g'\n'new'\n'f'\n7\n[ 1 ]\n'k'\n[Function: l]\n\"newlfunction l(n) { return n ? l(n - 1) : 'old' }\"\n8\n"},
		{"var in blocks and loops", []string{"for (var i = 0, n = 2; i < n; i++) { var t = i }", "[i, n, t]", "for (var k in {a: 1}) ;", "k", "for (var [p] of [[9]]) {}", "p", "if (true) { var q }", "q", "for (let z = 0; z < 1; z++) ;", "typeof z"},
			"[ 2, 2, 1 ]\n'a'\n9\nundefined\n'undefined'\n"},
		{"await", []string{"const v = await Promise.resolve(4)", "v", "await 5", "for (const x of [1, 2]) await x", "let w = v + await 1, u = 2; w + u", "async () => { await 1 }", "(async () => 8)()", "Promise.reject(new TypeError('no'))", "await Promise.reject(1)"},
			"4\n5\n7\n[AsyncFunction (anonymous)]\n8\nTypeError: no\nUnhandled promise rejection: 1\n"},
		{"await of what cannot come", []string{"await new Promise(() => {})", "1"}, "pending\n1\n"},
		{"imports", []string{
			"import path, { join as j, sep } from 'path'", "j('a', 'b') + sep + (path.join === j)", "import * as fs from 'node:fs'; typeof fs.readFileSync", "import 'os'", "(await import('path')).sep",
			"import {\n  sep as s2, // a comment\n} from \"path\"\ns2", "import { nosuch } from 'path'", "import type { X } from 'nowhere'", "import os = require('os')", "typeof os.tmpdir", "`\nimport x from 'y'`.length",
			"import('path').then(path => path.sep)", "export const e1 = 1, e2 = 2; e1 + e2", "export { e1 }", "typeof require, typeof module",
		}, "'a/b/true'\n'function'\nundefined\n'/'\n'/'\nSyntaxError: the requested module 'path' does not provide an export named 'nosuch'\n'function'\n18\n'/'\n3\n'object'\n"},
		{"regular expressions", []string{"/\\p{L}+/u.exec('äö')[0]", "{flags: /x/dgi.flags}", "await 1; /(?<!a)b/v.test('cb')"}, "'äö'\n{ flags: 'dgi' }\ntrue\n"},
		{"typescript", []string{"let n: number = 1", "n", "interface A { a: number }", "function g<T>(x: T): T { return x }", "g('s')", "enum E { A, B }", "E.B", "export type { A }", "export type B = number", "const o = { a: 1 } as const; o?.a ?? 2", "n as number"},
			"1\n's'\n1\n1\n1\n"},
		{"imports behind types", []string{
			"interface A { a: number }; import { sep } from 'path'; import os from 'os'; export const e: A = { a: 1 }; enum E { One }", "[sep, typeof os.tmpdir, e.a, E.One]",
			"type X = number\nexport { e as other }\nexport default function f<T>(x: T): T { return x }", "f(2)", "type Y = 1; 'import x'", "type Z = { a: 1,",
			"type W = 1\nexport const late: W = nothing()",
		}, "[ '/', 'function', 1, 0 ]\n2\n'import x'\n...\nReferenceError: nothing is not defined\n"},
		{"newer syntax", []string{"for await (const x of [Promise.resolve(1)]) print(x)", "async function* ag() { yield 3 }", "for await (const x of ag()) print(x)", "let r = null; r ??= 2; let s = r"}, "1\n3\n"},
		{"unfinished", []string{"f(", "{a: 1,", "`abc", "/* c", "1 +", "function f() {", "await f(", "import { a,", "interface X {", "x => {", "if (a)", "class A {", "'abc\\", "try {}"}, strings.Repeat("...\n", 14)},
		{"syntax errors", []string{"x = = 1", "let 5", "'abc", "return 1", "foo bar"},
			"SyntaxError: Unexpected \"=\"\nSyntaxError: Expected \";\" but found \"5\"\nSyntaxError: Unterminated string literal\nSyntaxError: Illegal return statement\nSyntaxError: Expected \";\" but found \"bar\"\n"},
		{"errors and jobs", []string{"Promise.resolve().then(() => print('job')); throw new Error('e')", "Promise.reject(new Error('alone')); 1", "setTimeout(() => { throw new Error('timer') }, 1); 2", "queueMicrotask(() => { throw new Error('task') }); 3", "4"},
			"job\nError: e\nbackground: Error: alone\n1\n2\nbackground: Error: task\n3\n4\nbackground: Error: timer\n"},
		{"what goes on after an error", []string{
			"process.nextTick(() => { throw new Error('tick') }); await new Promise(r => process.nextTick(r)); 1",
			"queueMicrotask(() => { throw new Error('task') }); await new Promise(r => queueMicrotask(() => queueMicrotask(r))); 2",
			"Promise.reject(3); Promise.reject(4); 5",
			"setTimeout(() => { process.nextTick(print, 'ticked'); throw new Error('timer') }); await new Promise(r => setTimeout(r, 9)); 6",
			"process.on('uncaughtException', e => { throw e }); setTimeout(() => { throw new Error('again') }); await new Promise(r => setTimeout(r, 9)); 7",
			"await new Promise((_, no) => { globalThis.late = no }); 8", "late(new Error('late')); 9",
		}, "background: Error: tick\n1\nbackground: Error: task\n2\nbackground: Unhandled promise rejection: 3\n" +
			"background: Unhandled promise rejection: 4\n5\nbackground: Error: timer\nticked\n6\nbackground: Error: again\n7\n" +
			"pending\n9\nbackground: Error: late\n"},
		{"exit", []string{"process.exitCode = 3; 1", "process.on('exit', c => print('bye', c)); 2", "process.exit(4)", "5"}, "1\n2\nbye 4\nended: exit code 4\n"},
		{"this", []string{"this === globalThis", "this.a = 1", "a", "'use strict'; let strict = 1; strict", "'use strict'"}, "true\n1\n1\n1\n'use strict'\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := converse(t, runtime.Options{}, c.entries...); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// Ctrl-C ends the calls that an entry began and waits for, so that it does not go on with the next; those of an entry
// before go on.
func TestEntryEndsItsCalls(t *testing.T) {
	options := runtime.Options{Dir: t.TempDir()}
	begun, goOn := make(chan string, 10), make(chan struct{})
	ended := make(chan string, 10)
	options.Globals = map[string]module.Loader{"call": func(host module.Host) (goja.Value, error) {
		return module.Function(host.VM(), "call", 1, func(c goja.FunctionCall) goja.Value {
			name := c.Argument(0).String()
			promise, resolve, reject := host.VM().NewPromise()
			ctx, deliver := host.Context(), host.Reserve()
			begun <- name
			go func() {
				select {
				case <-ctx.Done():
					ended <- name
					deliver(func() error { return reject(host.VM().ToValue("ended")) })
				case <-goOn:
					deliver(func() error { return resolve(host.VM().ToValue(name)) })
				}
			}()
			return host.VM().ToValue(promise)
		}), nil
	}}
	host := runtime.New(options)
	run := func(text string) runtime.Outcome {
		entry, err := host.Read("[1]", text)
		if err != nil {
			t.Fatal(err)
		}
		return host.Run(entry)
	}
	_ = host.Interact(context.Background(), func(e *runtime.UncaughtError) { t.Log(e) }, func() error {
		run("const before = call('before')")
		<-begun
		go func() {
			if name := <-begun; name != "first" {
				t.Errorf("%s began", name)
			}
			host.Interrupt()
		}()
		if o := run("for (const name of ['first', 'second']) await call(name)"); !errors.Is(o.Err, runtime.ErrInterrupted) {
			t.Errorf("ended with %v", o.Err)
		}
		select {
		case name := <-ended:
			if name != "first" {
				t.Errorf("%s was ended", name)
			}
		case <-time.After(30 * time.Second):
			t.Error("what was waited for goes on")
		}
		close(goOn)
		if o := run("await before"); o.Value == nil || o.Value.String() != "before" {
			t.Errorf("what an entry before began gives %v, %v", o.Value, o.Err)
		}
		return nil
	})
	if len(begun) > 0 {
		t.Errorf("%s began after that", <-begun)
	}
}

// Ctrl-C leaves an entry wherever it is, and the variables of those before are as they were.
func TestEntryInterrupted(t *testing.T) {
	for name, text := range map[string]string{
		"loop":            "tell(); for (;;);",
		"catching":        "tell(); for (;;) { try { for (;;); } catch {} finally { } }",
		"blocking":        "tell(); sleep(1000)",
		"awaiting":        "tell(); setInterval(() => {}, 1000); await new Promise(() => {})",
		"promise job":     "Promise.resolve().then(() => { tell(); for (;;); }); 1",
		"async function":  "(async () => { for (await 1, tell();;) await 1 })()",
		"generator":       "(async () => { await 1; tell(); for (const x of (function* () { for (;;); })()) ; })()",
		"describing":      "throw new Proxy({}, { get() { tell(); for (;;); } })",
		"timer":           "setTimeout(() => { tell(); for (;;); }, 1); await new Promise(() => {})",
		"matching":        "tell(); /(a|a)+$/.exec('a'.repeat(60) + 'b')",
		"blocks in loops": "tell(); for (;;) sleep(0.001)",
		"after await":     "await null; tell(); for (;;);",
		"awaiting nested": "const f = async (n) => { if (n) { await null; await f(n - 1); await 1 } else { tell(); for (;;); } }; await f(5)",
		"endless jobs":    "const g = async () => { for (;;) await null }; g(); g(); tell(); await g()",
		"generators":      "function* h() { tell(); for (;;); } [...(function* () { yield* h() })()]",
	} {
		t.Run(name, func(t *testing.T) {
			told := make(chan struct{}, 1)
			host := runtime.New(runtime.Options{Dir: t.TempDir()})
			run := func(text string) runtime.Outcome {
				entry, err := host.Read("[1]", text)
				if err != nil {
					t.Fatal(err)
				}
				return host.Run(entry)
			}
			err := host.Interact(context.Background(), func(e *runtime.UncaughtError) { t.Error(e) }, func() error {
				_ = host.VM().Set("tell", func() { told <- struct{}{} })
				run("var before = 1")
				for range 2 {
					pressed := make(chan time.Time, 1)
					go func() {
						<-told
						pressed <- time.Now()
						host.Interrupt()
					}()
					if o := run(text); !errors.Is(o.Err, runtime.ErrInterrupted) {
						t.Errorf("ended with %v", o.Err)
					}
					if took := time.Since(<-pressed); took > 5*time.Second {
						t.Errorf("took %v", took)
					}
					run("clearInterval(1)")
					if o := run("await 1; before + 1"); o.Err != nil || o.Value.ToInteger() != 2 {
						t.Errorf("then: %v, %v", o.Value, o.Err)
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

// Ctrl-C leaves the code of a value that is shown.
func TestInspectInterrupted(t *testing.T) {
	host := runtime.New(runtime.Options{Dir: t.TempDir()})
	err := host.Interact(t.Context(), nil, func() error {
		_ = host.VM().Set("tell", func() { go host.Interrupt() })
		entry, err := host.Read("[1]", "({ [Symbol.for('nodejs.util.inspect.custom')]() { for (tell();;); } })")
		if err != nil {
			return err
		}
		if _, err = host.Inspect(host.Run(entry).Value, false); !errors.Is(err, runtime.ErrInterrupted) {
			t.Errorf("it ended with %v", err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// A Ctrl-C that comes after a line was read leaves its entry, and one at the prompt leaves a callback and none after it.
func TestInterruptBetweenEntries(t *testing.T) {
	host := runtime.New(runtime.Options{Dir: t.TempDir(), Grace: time.Millisecond})
	err := host.Interact(t.Context(), func(e *runtime.UncaughtError) { t.Error(e) }, func() error {
		run := func(text string) runtime.Outcome {
			entry, err := host.Read("[1]", text)
			if err != nil {
				t.Fatal(err)
			}
			return host.Run(entry)
		}
		host.Interrupt()
		if o := run("for (;;);"); !errors.Is(o.Err, runtime.ErrInterrupted) {
			t.Errorf("the entry ended with %v", o.Err)
		}
		done := make(chan struct{})
		_ = host.VM().Set("tell", host.Interrupt)
		_ = host.VM().Set("done", func() { close(done) })
		run(`setTimeout(() => {
			try { tell(); sleep(1000) } catch {}
			setTimeout(() => { for (const end = Date.now() + 99; Date.now() < end;); done() }, 1)
		}, 1)`)
		return host.Attend(done, func() { t.Error("a Ctrl-C was taken for the line's") })
	})
	if err != nil {
		t.Error(err)
	}
}

// One Ctrl-C leaves a callback that keeps the loop from who has read a line, also where another such callback is due.
func TestInterruptLeavesCallbacksThatAreDue(t *testing.T) {
	host := runtime.New(runtime.Options{Dir: t.TempDir()})
	err := host.Interact(t.Context(), func(e *runtime.UncaughtError) { t.Error(e) }, func() error {
		read, began := make(chan struct{}), 0
		_ = host.VM().Set("tell", func() {
			if began++; began > 1 {
				t.Error("the next callback began")
				host.Stop(errors.New("held again"))
				return
			}
			close(read)
			go host.Interrupt()
		})
		entry, err := host.Read("[1]", "for (let i = 0; i < 2; i++) setInterval(() => { for (tell();;); }, 1)")
		if err != nil {
			return err
		}
		if o := host.Run(entry); o.Err != nil {
			return o.Err
		}
		if err := host.Attend(read, func() { t.Error("a Ctrl-C was taken for the line's") }); err != nil {
			t.Error(err)
		}
		host.Stop(nil)
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// Whenever a Ctrl-C comes between two entries, it ends the line that is read: before the loop turns, while it begins to wait,
// and beside callbacks that are over at once.
func TestInterruptIsNotLostBetweenEntries(t *testing.T) {
	host := runtime.New(runtime.Options{Dir: t.TempDir()})
	err := host.Interact(t.Context(), func(e *runtime.UncaughtError) { t.Error(e) }, func() error {
		for i := range 2000 {
			if i == 1000 {
				entry, err := host.Read("[1]", "setInterval(() => {}, 0)")
				if err != nil {
					return err
				}
				if o := host.Run(entry); o.Err != nil {
					return o.Err
				}
			}
			aborted := make(chan struct{})
			abort := sync.OnceFunc(func() { close(aborted) })
			press := func() {
				if !host.InterruptEntry() {
					abort()
				}
			}
			if i%10 == 0 {
				press()
			} else {
				go press()
			}
			late := time.AfterFunc(10*time.Second, func() { host.Stop(errors.New("it was lost")) })
			if err := host.Attend(aborted, abort); err != nil {
				return err
			}
			late.Stop()
		}
		host.Stop(nil)
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
