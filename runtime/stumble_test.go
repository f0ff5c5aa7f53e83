package runtime_test

import (
	"strings"
	"testing"

	"mascript/runtime"
)

// What the engine does not name, the advice does; where the line proves nothing, there is none.
func TestStumbles(t *testing.T) {
	for text, want := range map[string]string{
		`const { readfile } = require('fs'); readfile('x')`:  "readfile is undefined here, so it cannot be called: mascript's fs has no 'readfile'; did you mean 'readFile'?",
		`const { readfile: r } = require('node:fs'); r('x')`: "r is undefined here, so it cannot be called: mascript's fs has no 'readfile'; did you mean 'readFile'?",
		`const { Wrker } = require('os'); new Wrker()`:       "Wrker is undefined here, so it cannot be constructed: mascript's os has no 'Wrker'",
		`let f = 3; f()`:                                     "f is 3 here, so it cannot be called",
		`import * as fs from 'fs'; fs()`:                     "fs is not a function here, so it cannot be called",
		`let f = 'text'; f()`:                                "f is not a function here, so it cannot be called",
		`export {}; let f; f(1)`:                             "f is undefined here, so it cannot be called",
		`let f; f` + "`x`":                                   "f is undefined here, so it cannot be called",
		`const o = {}; new o.A()`:                            "o.A is undefined here, so it cannot be constructed",
		`new Intl.DisplayNames()`:                            "Intl.DisplayNames is undefined here, so it cannot be constructed",
		`[1, 2].map(3)`:                                      "map(…) needs a function, and 3 is none",
		`let f; [1].map(f)`:                                  "map(…) needs a function, and undefined is none",
		`let user; user.name = 1`:                            "user is undefined or null here",
		`let a = {}; a.b.c = 1`:                              "a.b is undefined or null here",
		`let a; for (const x of a) {}`:                       "a is undefined or null here",
		`let a; [...a]`:                                      "a is undefined or null here",
		`let a; Object.keys(a)`:                              "a is undefined or null here",
		`let user; const { a } = user`:                       "user is undefined or null here, so nothing can be taken out of it",
		`function g({ a }) {}; g()`:                          "the function takes { a } out of its argument, which is undefined or null",
		`const g = async ({ a }) => a; g()`:                  "the function takes { a } out of its argument, which is undefined or null",
		`require('child_process').frok()`:                    "mascript's child_process has no 'frok'; did you mean 'fork'?",
		`import fs from 'fs'; fs.readFil('x')`:               "mascript's fs has no 'readFil'; did you mean 'readFile'?",
		`const fs = require('fs').promises; fs.readFil('x')`: "mascript's fs.promises has no 'readFil'; did you mean 'readFile'?",
		`const fs = require('fs'); fs.promises.readFil('x')`: "mascript's fs.promises has no 'readFil'; did you mean 'readFile'?",
		`JSON.stringfy({})`:                                  "JSON has no 'stringfy'; did you mean 'stringify'?",
		`new Promise(3)`:                                     "",
		`const P = Promise; new P(3)`:                        "",
		`const o = { a: 3 }; o.a(1)`:                         "",
		`(void 0)()`:                                         "",
		`const o = {}; o.nope()`:                             "",
		`session = 1; Session = 1; Sesion()`:                 "did you mean Session?",
		`Session = 1; session = 1; sesion()`:                 "did you mean session?",
		`Session = 1; sesion()`:                              "did you mean Session?",
		`Math.nope()`:                                        "",
		`Object.keys(undefined)`:                             "",
		`const { a: { b } } = {}`:                            "",
	} {
		t.Run(text, func(t *testing.T) {
			seen := rendered(t, run(t, script(text)).err)
			_, advice, _ := strings.Cut(seen, "\nAdvice: ")
			advice, _, _ = strings.Cut(advice, "\n")
			if advice != want {
				t.Errorf("the advice is %q, want %q in\n%s", advice, want, seen)
			}
		})
	}
}

func TestBeforeInitialization(t *testing.T) {
	for _, text := range []string{`x; let x = 1`, `export {}; f(); const x = 1; function f() { console.log(x) }`} {
		if seen := rendered(t, run(t, script(text)).err); !strings.Contains(seen, "\nReferenceError: Cannot access 'x' before initialization\n") {
			t.Errorf("rendered\n%s", seen)
		}
	}
}

// Methods of Python's types are called here, too: the advice says what JavaScript has, for what the value is if that is known,
// in a script by what is assigned to the variable, and in a shell by what it holds.
func TestMethodsOfPython(t *testing.T) {
	for _, test := range []struct{ before, call, message, advice string }{
		{"xs = [1]", "xs.append(9)", "Array has no member 'append'", "JavaScript writes xs.push(9)"},
		{"xs = [1]", "xs.extend([2, 3])", "Array has no member 'extend'", "JavaScript writes xs.push(...[2, 3])"},
		{"xs = [1]", "xs.insert(0, f(1, ')'))", "Array has no member 'insert'", "JavaScript writes xs.splice(0, 0, f(1, ')'))"},
		{"xs = [1]", "xs.remove(1)", "Array has no member 'remove'", "JavaScript writes xs.splice(xs.indexOf(1), 1)"},
		{"xs = [1]", "xs.index(1)", "Array has no member 'index'", "JavaScript writes xs.indexOf(1)"},
		{"xs = [1]", "xs.psh(1)", "Array has no member 'psh'", ""},
		{"d = { k: 1 }", "d.get('k', 0)", "Object has no member 'get'", "JavaScript writes d['k'] ?? 0"},
		{"d = { k: 1 }", "d.get('k')", "Object has no member 'get'", "JavaScript writes d['k']"},
		{"d = { k: 1 }", "d.items()", "Object has no member 'items'", "JavaScript writes Object.entries(d)"},
		{"d = { k: 1 }", "d.keys()", "Object has no member 'keys'", "JavaScript writes Object.keys(d)"},
		{"d = { k: 1 }", "d.update({ a: 1 })", "Object has no member 'update'", "JavaScript writes Object.assign(d, { a: 1 })"},
		{"d = { k: 1 }", "d.pop('k')", "Object has no member 'pop'", "JavaScript writes d['k'] to read it, and delete d['k']"},
		{"d = new Map", "d.items()", "Map has no member 'items'", "JavaScript writes [...d]"},
		{"s = new Set", "s.remove(1)", "Set has no member 'remove'", "JavaScript writes s.delete(1)"},
		{"s = ' a'", "s.strip()", "String has no member 'strip'", "JavaScript writes s.trim()"},
		{"s = ' a'", "s.startswith('a')", "String has no member 'startswith'", "JavaScript writes s.startsWith('a')"},
		{"s = ' a'", "s.index('a')", "String has no member 'index'", "JavaScript writes s.indexOf('a')"},
		{"s = 1", "', '.join([s])", "String has no member 'join'", "JavaScript writes [s].join(', ')"},
		{"s = 1", "'abc'.upper()", "String has no member 'upper'", "JavaScript writes 'abc'.toUpperCase()"},
		{"s = 1", "print([s, 2].append(3))", "Array has no member 'append'", "JavaScript writes [s, 2].push(3)"},
		{"f = () => [1]", "f().append(2)", "Object has no member 'append'", "if it is Python's list.append: JavaScript writes list.push(2)"},
		{"a = new (class A {})", "a.append(2)", "Object has no member 'append'", ""},
	} {
		t.Run(test.call, func(t *testing.T) {
			before := "function f() { return 1 }\n"
			if strings.HasPrefix(test.before, "f ") {
				before = ""
			}
			check := func(where string, err error, advice string) {
				t.Helper()
				seen := rendered(t, err)
				_, got, _ := strings.Cut(seen, "\nAdvice: ")
				got, _, _ = strings.Cut(got, "\n")
				if !strings.Contains(seen, "TypeError: "+test.message+"\n") || got != advice {
					t.Errorf("in %s the advice is %q, want %q in\n%s", where, got, advice, seen)
				}
			}
			advice := test.advice
			if advice == "" && strings.HasPrefix(test.before, "a ") { // what only a shell sees
				advice = "if it is Python's list.append: JavaScript writes a.push(2)"
			}
			check("a script", run(t, script(before+"const "+test.before+"\n"+test.call)).err, advice)
			host := runtime.New(runtime.Options{Dir: t.TempDir()})
			err := host.Interact(t.Context(), nil, func() error {
				var o runtime.Outcome
				for _, text := range []string{before + "const " + test.before, test.call} {
					entry, err := host.Read("[1]", text)
					if err != nil {
						return err
					}
					o = host.Run(entry)
				}
				check("a shell", o.Err, test.advice)
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
}

// What is typed in a shell is TypeScript already: nobody is told to write it into a file of that kind.
func TestReturnInAShell(t *testing.T) {
	host := runtime.New(runtime.Options{Dir: t.TempDir()})
	err := host.Interact(t.Context(), nil, func() error {
		_, err := host.Read("[1]", "return 5")
		if seen := rendered(t, err); !strings.Contains(seen, "SyntaxError: Illegal return statement\n") || strings.Contains(seen, "Advice") {
			t.Errorf("%s", seen)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
