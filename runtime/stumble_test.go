package runtime_test

import (
	"strings"
	"testing"
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
