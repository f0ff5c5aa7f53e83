package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestShellStart(t *testing.T) {
	dir := newFolder(t, map[string]string{"one.js": "const one = 1; console.log('one ran');", "two.ts": "let two: number = one + 1;"})
	for _, arguments := range [][]string{nil, {"repl"}} {
		s := newShell(t, dir, arguments...)
		if banner := s.begin(); !regexp.MustCompile(`\Amascript \S+: embedded(, no jobs yet)?; help and \.help say more\z`).MatchString(banner) {
			t.Errorf("begins with %q", banner)
		}
		s.answers(
			"[Session, Estimator, TrainingJob, VisualizationJob, Environment].map(c => c.name).join()",
			"'Session,Estimator,TrainingJob,VisualizationJob,Environment'",
			"JOB_STATE[10]", "'JOBSTAT_COMPLETED'")
		s.tells("session", `\ASession \{ embedded: '.*/mascript' \}\z`)
		s.answers("session instanceof Session", "true")
		s.tells("Estimator.get_job_list(session).job_total_count", `\Asession on the embedded platform of this machine: .*/mascript\n0\z`)
		s.answers("Estimator.get_job_list(session).job_total_count", "0")
		s.leaves(0)
	}
}

func TestShellLoadsFiles(t *testing.T) {
	dir := newFolder(t, map[string]string{
		"one.js": "const one = 1; console.log('one ran');", "two.ts": "let two: number = one + 1;", "fails.js": "const kept = 1;\nnope();\n",
	})
	s := newShell(t, dir, "repl", "one.js", "two.ts")
	if said := s.begin(); !strings.HasSuffix(said, "more\none ran") {
		t.Errorf("begins with %q", said)
	}
	s.answers("[one, two]", "[ 1, 2 ]")
	s.leaves(0)

	s = newShell(t, dir, "repl", "fails.js", "one.js") // what fails is told, and the shell is there
	if said := s.begin(); !regexp.MustCompile(`(?s)\nfails\.js:2:5\n.*ReferenceError: nope is not defined.*\none ran\z`).MatchString(said) {
		t.Errorf("begins with %q", said)
	}
	s.answers("[one, kept]", "[ 1, 1 ]")
	s.leaves(0)

	p := newShell(t, dir, "repl", "nowhere.js").start()
	if raw := p.ends(exitUsage); !strings.Contains(raw, "there is no file nowhere.js") || strings.Contains(raw, "> ") {
		t.Errorf("a script that is not there: %q", raw)
	}
}

func TestShellEntries(t *testing.T) {
	dir := newFolder(t, map[string]string{"lib.mjs": "export const x = 7; export default 8;"})
	s := newShell(t, dir)
	s.begin()
	for _, part := range []struct {
		about string
		pairs []string
	}{
		{"what is not finished goes on", []string{
			"function twice(x) {\nreturn 2 * x\n}", "",
			"twice(\n4\n)", "8",
			"`a\n  b ${ twice(\n1)}`", `'a\n  b 2'`,
			"/* so\n*/ 1", "1",
			"'{' + ')'", "'{)'",
			"/[(]/.test('(')", "true",
			"1 +\n2", "3",
			"if (false) 1; else\n2", "2",
		}},
		{"an object is no block", []string{
			"{a: 1}", "{ a: 1 }",
			"{}", "{}",
			"{ let q = 5; q + 1 }", "6",
		}},
		{"await", []string{
			"await Promise.resolve(3)", "3",
			"const awaited = await new Promise(done => setTimeout(done, 1, 'late'))", "",
			"awaited", "'late'",
			"for await (const v of [Promise.resolve(1)]) print(v)", "1",
		}},
		{"import", []string{
			"import other, { x } from './lib.mjs'", "",
			"[other, x]", "[ 8, 7 ]",
			"import * as fs from 'fs'; typeof fs.readFileSync", "'function'",
			"(await import('./lib.mjs')).x", "7",
			"require('path').basename('/a/b')", "'b'",
		}},
		{"TypeScript", []string{
			"let n: number = 4; n", "4",
			"interface Shape { side: number }", "",
			"const area = (s: Shape): number => s.side ** 2", "",
			"area({ side: 3 } as Shape)", "9",
			"enum Color { Red, Green }", "",
			"Color.Green", "1",
		}},
	} {
		s.part(part.about, func() {
			s.answers(part.pairs...)
		})
	}
	s.leaves(0)
}

// No declaration makes its name useless, whether it fails or is repeated.
func TestShellDeclarations(t *testing.T) {
	s := newShell(t, newFolder(t, nil))
	s.begin()
	for kind, declared := range map[string]string{"const": "const x = ", "let": "let x = ", "var": "var x = "} {
		s.part(kind, func() {
			s.tells(declared+"(() => { throw new Error('failed') })()", `Error: failed`)
			s.answers(declared+"1", "", "x", "1", declared+"2", "", "x", "2", "x = 3", "3")
		})
	}
	s.answers(
		"class C { m() { return 1 } }", "",
		"class C { m() { return 2 } }", "",
		"new C().m()", "2",
		"function f() { return 1 }", "",
		"const f = () => 2", "",
		"f()", "2",
		"const { a, b: [c] } = { a: 1, b: [2] }", "",
		"let a = 5, c = 6", "",
		"[a, c]", "[ 5, 6 ]",
	)
	s.tells("class D extends nothing {}", `ReferenceError: nothing is not defined`)
	s.answers("class D {}", "", "D.name", "'D'")
	s.tells("const x = ;", `SyntaxError: `)
	s.answers("x", "3")
	s.answers("const Session = 1", "", "Session", "1")
	s.leaves(0)
}

const pastedBlock = "const text = `one\n\n\ttwo`\n\nfor (const line of text.split('\\n'))\n{\n\tprint(JSON.stringify(line))\n}\n\ntext.length"

func TestShellPaste(t *testing.T) {
	s := newShell(t, newFolder(t, nil))
	s.begin()
	const printed = "\"one\"\n\"\"\n\"\\ttwo\"\n9"
	s.types("\x1b[200~" + pastedBlock + "\x1b[201~\r")
	if got := s.prompted(); got != printed {
		t.Errorf("with brackets: %q", got)
	}
	s.types(pastedBlock + "\n")
	if got := s.prompted(); got != printed {
		t.Errorf("without brackets: %q", got)
	}
	s.types("\x1b[A") // one entry, twice the same
	s.shows("text.length")
	s.types("\r")
	if got := s.prompted(); got != printed {
		t.Errorf("again: %q", got)
	}
	s.types("\x1b[A\x1b[A\x1b[A\x1b[A")
	s.shows("text.length")
	s.types("\x15") // Ctrl-U
	s.answers("1", "1")
	if history := s.file("mascript/history"); strings.Count(history, "\n") != 2 {
		t.Errorf("the history is %s", history)
	}

	var long strings.Builder
	long.WriteString("const many = [\n")
	for range 3000 {
		long.WriteString("\t1,\n\n")
	}
	long.WriteString("]\nmany.length")
	s.types("\x1b[200~" + long.String() + "\x1b[201~")
	s.shows(`many\.length`)
	s.types("\r")
	if got := s.prompted(); got != "3000" {
		t.Errorf("a long paste: %.200q", got)
	}
	s.types(long.String() + "\n")
	if got := s.prompted(); got != "3000" {
		t.Errorf("a long paste without brackets: %.200q", got)
	}
	s.leaves(0)
}

// Python is answered with JavaScript, which stands at the prompt.
func TestShellPython(t *testing.T) {
	s := newShell(t, newFolder(t, nil))
	s.begin()
	s.answers("const job = { get_job_info: () => ({ status: 10 }), fit: (o) => o }", "")
	s.tells("Estimator.get_job_list(session).job_total_count", `0\z`) // which says where it works
	for _, test := range []struct{ python, javaScript, answer string }{
		{"from modelarts.session import Session", "const { Session } = require('modelarts/session')", ""},
		{`job.get_job_info()["status"]`, "", "10"}, // both languages
		{"True", "true", "true"},
		{"None", "null", ""},
		{"x = None", "x = null", ""},
		{`Estimator.get_job_list(session, per_page=1)["job_total_count"]`, `Estimator.get_job_list(session, {per_page: 1})["job_total_count"]`, "0"},
		{"not True or 1 == 1", "", "true"},
		{"[n * 2 for n in [1, 2]]", "", "[ 2, 4 ]"},
		{"print('a', 'b')", "", "a b"},
	} {
		s.part(test.python, func() {
			s.types(test.python + "\r")
			said := s.prompted()
			if !strings.Contains(said, "Python") { // it runs as it is
				if test.javaScript != "" || said != test.answer {
					t.Errorf("is answered with %q", said)
				}
				return
			}
			s.shows(regexp.QuoteMeta(test.javaScript))
			s.types("\r")
			if got := s.prompted(); got != test.answer {
				t.Errorf("gives %q, want %q", got, test.answer)
			}
		})
	}
	s.part("a block", func() {
		s.types("for i in range(2):\r")
		s.shows(goesOnShown)
		s.types("    print(i)\r")
		s.shows(goesOnShown)
		s.types("\r")
		s.prompted()
		s.shows(`for \(const i`)
		s.types("\r")
		if got := s.prompted(); got != "0\n1" {
			t.Errorf("gives %q", got)
		}
	})
	s.part("a function", func() {
		s.types("\x1b[200~def add(a, b=1):\n\treturn a + b\n\nadd(2)\x1b[201~\r")
		s.prompted()
		s.shows(`add\(2\)`)
		s.types("\r")
		if got := s.prompted(); got != "3" {
			t.Errorf("gives %q", got)
		}
		s.answers("add(1)", "2")
	})
	s.part("is not wanted", func() {
		s.types("True\r")
		s.prompted()
		s.shows("true")
		s.types("\x03")
		s.shows(promptShown)
		s.answers("1", "1")
	})
	s.leaves(0)
}

func TestShellResults(t *testing.T) {
	s := newShell(t, newFolder(t, nil))
	s.begin()
	s.answers(
		"({ a: [1, new Map([[1, 'x']])], f() {} })", "{ a: [ 1, Map(1) { 1 => 'x' } ], f: [Function: f] }",
		"undefined", "", "null", "", "void 0", "", "[null, undefined]", "[ null, undefined ]",
		"const some = {none: null}", "", "some.none", "null", "some.nothing", "undefined", "some['nothing']", "undefined", // a look at a member tells what it is
		"''", "''", "0", "0", "false", "false",
		"6 * 7", "42", "undefined", "", "_", "42", "_ + 1", "43",
		"const later = Promise.resolve('kept'); later", "'kept'", "_", "'kept'",
		"(async () => { await null; return [1] })()", "[ 1 ]",
		"new Promise(() => {})", "Promise { <pending> }\n(nothing is left that could settle this promise)",
	)
	s.tells("throw new TypeError('wrong')", `\ATypeError: wrong\z`)
	s.answers("_error.message", "'wrong'", "_error instanceof TypeError", "true")
	s.tells("Promise.reject(new RangeError('far'))", `\ARangeError: far\z`)
	s.answers("_error.message", "'far'")
	s.tells("throw 'text'", `text`)
	s.answers("_error", "'text'")
	s.answers("var _ = [5]; _[0]", "5", "6", "6", "_", "[ 5 ]") // it is the script's own now
	s.answers("const _error = 'mine'", "")
	s.tells("throw 1", "1")
	s.answers("_error", "'mine'")
	s.leaves(0)
}

func TestShellPager(t *testing.T) {
	files := map[string]string{"pager": "#!/bin/sh\n{ echo \"$#\"; cat; } > paged\necho paged\n"}
	const long, short = "Array.from({length: 90}, (_, i) => 'a long line '.repeat(5) + i)", "'abc'.split('')"
	begin := func(t *testing.T, variables ...string) *shellPTY {
		dir := newFolder(t, files)
		s := newShell(t, dir).env(variables...)
		s.begin()
		return s
	}
	t.Run("shows what does not fit", func(t *testing.T) {
		s := begin(t, "PAGER=sh ./pager -x")
		s.answers(short, "[ 'a', 'b', 'c' ]")
		if s.file("paged") != "" {
			t.Error("a short text was paged")
		}
		s.answers(long, "paged")
		if paged := s.file("paged"); !strings.HasPrefix(paged, "1\n[\n  'a long line ") || !strings.HasSuffix(paged, "a long line 89'\n]\n") {
			t.Errorf("the pager got %q", paged)
		}
		s.answers("_.length", "90", ".pager", "on", ".pager off", "", ".pager", "off")
		s.tells(long, `(?s) 0'.* 89'`)
		s.answers(".pager on", "", long, "paged", "help(Estimator)", "paged")
		if paged := s.file("paged"); !strings.Contains(paged, "Methods:\n  fit ") {
			t.Errorf("the pager got %q", paged)
		}
		s.tells("console.log('x\\n'.repeat(90))", `(?s)\A(x\n){89}x`) // what a script prints is its own
		s.tells(".pager perhaps", `\A\.pager: .*on or off`)
		s.leaves(0)
	})
	t.Run("none is wanted", func(t *testing.T) {
		for _, none := range []string{"PAGER=cat", "PAGER=", "PAGER=nowhere-to-be-found"} {
			s := begin(t, none)
			s.tells(long, `(?s) 0'.* 89'`)
			s.tells(".pager on", `\A\.pager: there is no pager`)
			s.leaves(0)
		}
	})
	t.Run("fails", func(t *testing.T) {
		s := begin(t, "PAGER=sh ./nowhere")
		s.tells(long, `nowhere`)
		s.answers("1", "1")
		s.leaves(0)
	})
}

func TestShellCommands(t *testing.T) {
	dir := newFolder(t, map[string]string{
		"lib/one.js": "const one = require('./two'); function g() { return one + 1 }\n'not shown'", "lib/two.js": "module.exports = 2",
		"wrong.js": "const = 1\n", "throws.js": "let before = 1\nthrow new Error('of the script')\n", "half.js": "function f() {\n",
		"editor": "#!/bin/sh\nkill -INT $PPID\ncp \"$1\" before\nprintf 'let edited = 9\\nedited + 1\\n' > \"$1\"\n", "with space.js": "var spaced = 1",
	})
	s := newShell(t, dir).env("EDITOR=sh ./editor")
	s.begin()
	s.part(".load", func() {
		s.enter(".load lib/one.js")
		s.answers("g()", "3", ".load 'with space.js'", "", "spaced", "1")
		s.tells(".load", `\A\.load: name a script: \.load FILE\z`)
		s.tells(".load nowhere.js", `\A\.load: there is no file nowhere\.js\z`)
		s.tells(".load lib", `\A\.load: lib is a folder; name a script in it\z`)
		s.tells(".load wrong.js", `(?s)SyntaxError: .*wrong\.js:1`)
		s.tells(".load half.js", `(?s)SyntaxError: .*half\.js`)
		s.tells(".load throws.js", `(?s)Error: of the script\n.*throws\.js:2`)
		s.answers("before", "1")
	})
	s.part(".editor", func() {
		s.types(".editor\r")
		s.shows(`Ctrl-D runs them`)
		s.types("let e1 = 1\r")
		s.shows(`let e1 = 1\r\n`)
		s.types("\r\te1 + 1\r")
		s.shows(`e1 \+ 1\r\n`)
		s.types("\x04")
		if got := s.prompted(); got != "2" {
			t.Errorf("gives %q", got)
		}
		s.types(".editor\r")
		s.shows(`Ctrl-D runs them`)
		s.types("let e2 = 1\r\x03") // a signal, where the terminal is not the editor's yet
		s.shows(promptShown)
		s.answers("typeof e2", "'undefined'")
	})
	s.part(".edit", func() {
		s.answers("40 +\n2", "42", ".edit", "let edited = 9\nedited + 1\n10", "edited", "9")
		if before := s.file("before"); before != "40 +\n2\n" {
			t.Errorf("the editor got %q", before)
		}
	})
	t.Run(".edit without an editor", func(t *testing.T) {
		s := newShell(t, newFolder(t, nil)).env("EDITOR=nowhere-to-be-found")
		s.begin()
		s.answers(".edit", ".edit: there is no program nowhere-to-be-found; EDITOR says which editor is used", "1", "1")
		s.leaves(0)
	})
	s.part(".break", func() {
		s.types("function f(\r")
		s.shows(goesOnShown)
		s.types(".break\r")
		s.shows(promptShown)
		s.answers("1", "1", ".break", "")
	})
	s.part(".time", func() {
		s.tells(".time 1+1", `\A2\n\d+\.\d s\z`)
		s.tells(".time nope", `\AReferenceError: nope is not defined\n\d+\.\d s\z`)
		s.tells(".time await new Promise(done => setTimeout(done, 120, 'x'))", `\A'x'\n0\.[1-9]\d* s\z`)
		s.tells(".time", `\A\.time: .*\.time session\.project_id\z`)
		s.types("\x1b[A\x1b[A") // what was typed
		s.shows(`\.time await`)
		s.types("\x15")
	})
	s.part(".type", func() {
		s.answers(".type 1", "number", ".type 'a'", "string", ".type []", "Array", ".type {}", "object", ".type session", "Session", ".type null", "null",
			".type undefined", "undefined", ".type Session", "function", ".type 1n", "bigint", ".type Symbol()", "symbol", ".type new Map()", "Map", ".type /x/", "RegExp")
		s.tells(".type", `\A\.type: .*\.type job\z`)
		s.tells(".type nope", `nope is not defined`)
		s.tells(".type (", `not finished`)
	})
	s.part("unknown", func() {
		s.answers(".laod x", "there is no command .laod; did you mean .load?", ".nothingatall", "there is no command .nothingatall; .help lists the commands", ".5 + 1", "1.5")
		s.tells(".help", `(?s)\.load FILE .*\.exit `)
	})
	s.part(".clear", func() {
		s.answers("const Session = 1", "")
		s.tells(".clear", `\A\d+ variables forgotten\z`)
		s.answers("typeof edited", "'undefined'", "Session.name", "'Session'", "let edited = 1; edited", "1", ".clear", "1 variable forgotten")
	})
	s.types(".exit\r")
	s.ends(0)
}

// What was entered becomes a script that runs by itself.
func TestShellSave(t *testing.T) {
	dir := newFolder(t, nil)
	s := newShell(t, dir)
	s.begin()
	s.tells(".save", `\A\.save: name a file: `)
	s.tells(".save early.js", `\A\.save: there is nothing to save yet\z`)
	s.enter("const n = 20")
	s.enter("nope()")
	s.enter("n")
	s.enter("function twice(x) {", "return 2 * x", "}")
	s.enter("twice(n) + 1")
	s.enter("print('result', _)")
	s.tells(".save all.js", `\Asaved to .*all\.js\z`)
	s.tells(".save --clean clean.js", `\Asaved to .*clean\.js\z`)
	s.answers(
		".save nowhere/clean.js", ".save: nowhere/clean.js cannot be written: no such file or directory",
		".save --clan clean.js", ".save: name a file: .save FILE, or .save --clean FILE; got --clan",
	)
	if all := s.file("all.js"); !strings.Contains(all, "// failed: nope()") {
		t.Errorf("saved is\n%s", all)
	}
	if clean := s.file("clean.js"); strings.Contains(clean, "nope") || regexp.MustCompile(`(?m)^n;?$`).MatchString(clean) {
		t.Errorf("saved clean is\n%s", clean)
	}
	s.answers(".save all.py", ".save: what is saved is JavaScript: name it all.js")
	s.tells(".save all.js", `\Asaved to .*all\.js, in the place of what was there\z`)
	s.enter("let typed: number = 1")
	s.tells(".save all.js", `\A\.save: .*name the script all\.ts\z`)
	s.leaves(0)
	for _, name := range []string{"all.js", "clean.js"} {
		p := newShell(t, dir, name).start()
		if raw := p.ends(0); !strings.Contains(raw, "result 41\r\n") {
			t.Errorf("%s shows %q", name, raw)
		}
	}
}

// What is loaded becomes a part of the session, and of what is saved: also an ES module, and Python.
func TestShellLoadsModules(t *testing.T) {
	dir := newFolder(t, map[string]string{
		"esm.mjs": "import { sep } from 'path'\nimport fs from 'node:fs'\nexport const via = 7; let late = await Promise.resolve(8)\n" +
			"export function here() { return typeof fs.statSync + sep + import.meta.url.slice(0, 7) }\nexport { late as other }\nexport default class Kind {}\n",
		"types.ts": "interface A { a: number }\nimport { join } from 'path'\nexport const typed: A = { a: join('x').length }\nfunction fails(): never {\n  throw new Error('typed')\n}\n",
		"part.py":  "def twice(xs):\n    return [x * 2 for x in xs]\n\nprint('loaded', twice([1, 2]))\n",
	})
	s := newShell(t, dir)
	s.begin()
	s.answers(".load esm.mjs", "", "[via, late, here(), new Kind().constructor.name].join()", "'7,8,function/file://,Kind'")
	s.answers(".load types.ts", "", "typed.a", "1")
	s.tells("fails()", `(?s)types\.ts:5:9\n.*Error: typed\n`)
	s.answers("let print1 = print", "", ".load part.py", "loaded [2, 4]", "print === print1", "true", "twice([3])", "[ 6 ]", "_[0]", "6")
	s.tells(".clear", `\A\d+ variables forgotten\z`)
	s.answers(".load part.py", "loaded [2, 4]", "print('saved', twice([4])[0])", "saved 8")
	s.tells(".save both.js", `\Asaved to .*both\.js\z`)
	s.leaves(0)
	p := newShell(t, dir, "both.js").start()
	if raw := p.ends(0); !strings.Contains(raw, "loaded [2, 4]\r\nsaved 8\r\n") {
		t.Errorf("what was saved shows %q of\n%s", raw, s.file("both.js"))
	}
}

// What is pasted comes in the place of a translation that was offered and not touched.
func TestShellPasteOverOffer(t *testing.T) {
	s := newShell(t, newFolder(t, nil))
	s.begin()
	s.types("not True\r")
	s.shows(`!true`)
	s.types("\x1b[200~let first = 1\nfirst + 1\x1b[201~")
	s.shows(`first \+ 1`)
	s.types("\r")
	if got := s.prompted(); got != "2" {
		t.Errorf("gives %q", got)
	}
	s.leaves(0)
}

// A child that an entry runs has the terminal, as the shell was given it.
func TestShellChildren(t *testing.T) {
	s := newShell(t, newFolder(t, nil))
	s.begin()
	s.types(`require('child_process').execSync('test -t 0 && test -t 1 && test -t 2 && echo asks; read x; echo got $x', {stdio: 'inherit'}); 1` + "\r")
	s.shows(`asks\r\n`)
	s.types("something\r")
	if got := s.prompted(); !strings.HasSuffix(got, "got something\n1") {
		t.Errorf("shows %q", got)
	}
	s.leaves(0)
}

// A terminal that can do nothing has the plain reader: no prompt, and what fails ends nothing.
func TestShellOnDumbTerminal(t *testing.T) {
	dir := newFolder(t, nil)
	s := newShell(t, dir).env("TERM=dumb")
	s.start()
	s.shows(`help and \.help say more\r\n`)
	s.types("nope\r")
	s.shows(`nope is not defined\r\n`)
	s.types("const f = () => {\r\treturn 6 * 7\r}\rf()\r")
	s.shows(`\n42\r\n`)
	s.types(".history\r")
	s.shows(`no history`)
	s.types("\x04")
	if raw := s.ends(0); strings.Contains(raw, "\x1b") || strings.Contains(raw, "\n> ") {
		t.Errorf("the terminal was sent %q", raw)
	}
	if s.stored() != nil {
		t.Errorf("the history is %q", s.stored())
	}
}

// Results go to a file, and neither the first line, a prompt nor what the user types.
func TestShellIntoFile(t *testing.T) {
	dir := newFolder(t, nil)
	out, err := os.Create(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	s := newShell(t, dir)
	s.command.Stdout = out
	s.start()
	s.types("1 + 1\rnope\r")
	s.shows(`nope is not defined\r\n`)
	s.types("'later'\r")
	s.types("\x04")
	raw := s.ends(0)
	if text := s.file("out"); text != "2\n'later'\n" {
		t.Errorf("the file holds %q", text)
	}
	if strings.Contains(raw, "'later'\r\n'later'") || strings.Contains(raw, "> ") {
		t.Errorf("the terminal was sent %q", raw)
	}
}

// Ctrl-C may come as a signal, which takes nothing from the prompts that follow.
func TestShellSignalAtPrompt(t *testing.T) {
	s := newShell(t, newFolder(t, nil))
	s.begin()
	s.types("begun")
	s.shows("begun")
	_ = s.command.Process.Signal(os.Interrupt)
	s.shows(promptShown)
	s.answers("1 + 1", "2", "_ + 1", "3")
	s.leaves(0)
}
