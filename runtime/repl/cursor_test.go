package repl

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestCursor says for each text what stands at the bar. In it, / parts the kind from what is there already.
func TestCursor(t *testing.T) {
	cases := []struct{ text, want string }{
		{"|", "name "},
		{"jo|", "name jo"},
		{"1 + jo|", "name jo"},
		{"变量|", "name 变量"},
		{"const x = jo|", "name jo"},
		{"`${jo|", "name jo"},
		{"`a${b}${jo|", "name jo"},
		{"const jo|", "nothing"},
		{"function jo|", "nothing"},
		{"x.let |", "name "},
		{"12|", "nothing"},
		{"12 |", "name "},

		{".lo|", "command .lo"},
		{"  .|", "command ."},
		{".load |", "argument of .load: "},
		{".load a b/c|", "argument of .load: a b/c"},
		{".5|", "nothing"},
		{".then(|", "name "},
		{"foo\n  .th|", "member of foo: th"},

		{"job.inf|", "member of job: inf"},
		{"job.|", "member of job: "},
		{"job.x.y.|", "member of job.x.y: "},
		{"session.obs.|", "member of session.obs: "},
		{"a.b[0].c|", "member of a.b.0: c"},
		{"a['b c'].d|", "member of a.b c: d"},
		{"a?.[0]?.d|", "member of a.0: d"},
		{"a[i].d|", "nothing"},
		{"x?.y|", "member of x: y"},
		{"x!.y|", "member of x: y"},
		{"(x).y|", "member of x: y"},
		{"a / b.c|", "member of b: c"},
		{"await job.g|", "member of job: g"},
		{"new api.Se|", "member of api: Se"},
		{"new Session().|", "member of new Session: "},
		{"(new api.Session(a, b)).o|", "member of new api.Session: o"},
		{"'abc'.|", "member of text: "},
		{"`a${b}`.len|", "member of text: len"},
		{"tag`a`.len|", "nothing"},
		{"[1, [2]].|", "member of list: "},
		{"/a[/]b/g.t|", "member of pattern: t"},
		{"if (x) /a(b/.te|", "member of pattern: te"},
		{"x = {a: 1} / 2 / job.s|", "member of job: s"},
		{"f(1).g|", "nothing"},
		{"return.g|", "nothing"},
		{"this.#secret|", "nothing"},
		{"1.|", "nothing"},
		{"a ? b.c|", "member of b: c"},
		{"f(a.b|", "member of a: b"},
		{"f(x, a.b|", "member of a: b"},
		{"f({k: a.b|", "member of a: b"},
		{"f({k: [a|", "name a"},

		{"require('mo|", "module mo"},
		{"require(\"./a/b|", "module ./a/b"},
		{"require.resolve('mo|", "module mo"},
		{"x.require('mo|", "value 0 of x.require() in ': mo"},
		{"import x from 'mo|", "module mo"},
		{"import { a, b } from \"mo|", "module mo"},
		{"export * from 'mo|", "module mo"},
		{"import 'mo|", "module mo"},
		{"await import('mo|", "module mo"},
		{"import(`mo|", "module mo"},
		{"x = 'mo|", "nothing"},
		{"require('a\\|", "nothing"},

		{"fit({|", "key of fit() without : "},
		{"fit({ inp|", "key of fit() without : inp"},
		{"job.fit({wait: true, inp|", "key of job.fit() without wait: inp"},
		{"job.fit({wait: f(a, {b: 1}), 'job_name': 1, x, ...y, m() { return 1 }, |", "key of job.fit() without job_name m wait x: "},
		{"new Estimator(session, {|", "key of new Estimator(session) without : "},
		{"new api.Estimator(session, f(1, 2), {|", "key of new api.Estimator(session, ?) without : "},
		{"job?.fit?.({|", "key of job.fit() without : "},
		{"fit({\n  wait: true,\n  // it's ({[\n  inp|", "key of fit() without wait: inp"},
		{"fit({a: {|", "name "},
		{"fit({a: [{|", "name "},
		{"fit({}, |", "value 1 of fit(?): "},
		{"x = {|", "name "},
		{"if (x) {|", "name "},
		{"f(() => {|", "name "},
		{"function f({|", "name "},
		{"({|", "name "},
		{"`${fit({wa|", "key of fit() without : wa"},

		{"fit({wait: |", "value wait of fit() without : "},
		{"fit({wait: fa|", "value wait of fit() without : fa"},
		{"fit({job_id: 12|", "value job_id of fit() without : 12"},
		{"fit({'wait': fa|", "value wait of fit() without : fa"},
		{"fit({order: 'a|", "value order of fit() without  in ': a"},
		{"fit({order: `a|", "value order of fit() without  in `: a"},
		{"fit({order: `a${b}|", "nothing"},
		{"fit({type: 'x', version: \"|", "value version of fit() without type in \": "},
		{"fit({wait: x ? |", "name "},
		{"list(|", "value 0 of list(): "},
		{"list(session, 12, 'a|", "value 2 of list(session, 12) in ': a"},
		{"help(|", "value 0 of help(): "},
		{"help(Est|", "value 0 of help(): Est"},
		{"if (|", "name "},
		{"while (jo|", "name jo"},
		{"(|", "name "},
		{"f()(|", "name "},

		{"job?|", "question"},
		{"job.info??|", "question"},
		{"a ? |", "name "},
		{"a ? jo|", "name jo"},

		{"// jo|", "nothing"},
		{"/* jo|", "nothing"},
		{"/* a */ jo|", "name jo"},
		{"// a\njo|", "name jo"},
		{"/jo|", "nothing"},
		{"a = `jo|", "nothing"},
		{"'it\\'s'; jo|", "name jo"},
		{"'open\njo|", "name jo"},
		{"'abc'|", "nothing"},
		{"#!/usr/bin/env x'\njo|", "name jo"},
		{")]}jo|", "name jo"},
		{"f({a: [1) + job.s|", "member of job: s"},
		{"f({[(}, jo|", "value 1 of f(?): jo"},
		{"f(]jo|", "name jo"},
	}
	for _, c := range cases {
		entry, _, ok := strings.Cut(c.text, "|")
		if !ok {
			t.Fatalf("%q has no cursor", c.text)
		}
		before, line := "", entry
		if i := strings.LastIndex(entry, "\n"); i >= 0 {
			before, line = entry[:i], entry[i+1:]
		}
		got := cursorAt(before, line)
		if described := describe(got); described != c.want {
			t.Errorf("%q\ngot:  %s\nwant: %s", c.text, described, c.want)
		}
		if got.what != nothing && got.what != aQuestion && line[got.start:] != got.prefix {
			t.Errorf("%q: it begins at %d, which is no %q", c.text, got.start, got.prefix)
		}
	}
}

func describe(c cursor) string {
	switch c.what {
	case aCommand:
		return "command " + c.prefix
	case anArgument:
		return "argument of " + c.command + ": " + c.prefix
	case aMember:
		return "member of " + describeOperand(c.object) + ": " + c.prefix
	case aName:
		return "name " + c.prefix
	case aModule:
		return "module " + c.prefix
	case aKey:
		return "key of " + describeCall(c.call) + ": " + c.prefix
	case aValue:
		name := c.keyword
		if name == "" {
			name = fmt.Sprint(c.index)
		}
		text := "value " + name + " of " + describeCall(c.call)
		if c.quote != 0 {
			text += " in " + string(c.quote)
		}
		return text + ": " + c.prefix
	case aQuestion:
		return "question"
	}
	return "nothing"
}

func describeCall(c calling) string {
	text := describeOperand(c.callee)
	if c.construct {
		text = "new " + text
	}
	var arguments []string
	for _, argument := range c.before {
		arguments = append(arguments, describeOperand(argument))
	}
	text += "(" + strings.Join(arguments, ", ") + ")"
	if c.keys != nil {
		text += " without " + strings.Join(slices.Sorted(maps.Keys(c.keys)), " ")
	}
	return text
}

func describeOperand(o operand) string {
	name := map[rooted]string{unknown: "?", variable: o.text, text: "text", number: o.text, list: "list", pattern: "pattern"}[o.root]
	if o.root == made {
		name = "new " + describeOperand(*o.of)
	}
	return strings.Join(append([]string{name}, o.path...), ".")
}

// TestCursorInLongEntries would take minutes if some part of it looked at all that came before for each token.
func TestCursorInLongEntries(t *testing.T) {
	const many = 100_000
	for _, part := range []string{"]", "(]", "f({a:", "`${", "a[0]", "f(a,"} {
		started := time.Now()
		cursorAt("", strings.Repeat("(", many)+strings.Repeat(part, many)+").jo")
		if took := time.Since(started); took > 10*time.Second {
			t.Errorf("%q: %v", part, took)
		}
	}
}

func TestDeclaredNames(t *testing.T) {
	got := cursorAt("function f(a) {\n  const one = 1, two = 2", "  class Three {}; x.let; ").names
	if want := []string{"f", "one", "Three"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzCursor takes any text, at any place in its last line.
func FuzzCursor(f *testing.F) {
	for _, seed := range []string{
		"", "a.b[0].c", "`${`${a}`}`.", "/[/]/.", "f({a: 1, b", "new (a)().b", "\"", "`${", "}}}}", "((((", "a?.[0]?.(", "f(a,,{,", "\\u0061.b",
		"\xff.\xfe(", ".load ../x", "f({'a", "#a.#b", "if (x) /a", "x!!.y", "]].a", "f(]{", "`${a}`}`", "import('", "a\n.b(\n{\n", "'\\\r\n'.",
	} {
		f.Add("", seed)
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, before, line string) {
		c := cursorAt(before, line)
		if c.start < 0 || c.start > len(line) {
			t.Fatalf("it begins at %d of %d", c.start, len(line))
		}
		if c.what != nothing && c.what != aQuestion && line[c.start:] != c.prefix {
			t.Fatalf("%q is not what stands at %d of %q", c.prefix, c.start, line)
		}
	})
}
