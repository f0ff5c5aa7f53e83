package syntax_test

import (
	"strings"
	"testing"

	"mascript/internal/port/syntax"
)

func TestErrors(t *testing.T) {
	for _, test := range []struct{ source, want string }{
		// What was expected, and what came.
		{"if x\n  y", "1:5: expected ':' after the condition of if, found a new line"},
		{"if x = 1:\n  y", "1:6: expected ':' after the condition of if, found '='; == compares"},
		{"for i range(3):\n  pass", "1:7: expected 'in' after the variables of for, found the name range"},
		{"class A\n  pass", "1:8: expected ':' after the name and bases of class, found a new line"},
		{"def f(x) return x", "1:10: expected ':' after the parameters of def, found 'return'"},
		{"a = ", "1:5: expected an expression after '=', found a new line"},
		{"é = 5 +", "1:8: expected an expression after '+', found a new line"},
		{"assert", "1:7: expected an expression after assert, found a new line"},
		{"a b", "1:3: expected the end of the line, found the name b"},
		{"f(a, b c)", "1:8: expected ',' or ')' after an argument, found the name c"},
		{"x = [a 'b']", "1:8: expected ',' or ']', found a string"},
		{"{1: }", "1:5: expected a value of a dict after ':', found '}'"},
		{"{1: 2, 3}", "1:9: expected ':' after the key of a dict, found '}'"},
		{"x = a if b", "1:11: expected 'else' after the condition of an if in an expression, found a new line"},
		{"import a.b as", "1:14: expected a name after as, found a new line"},
		{"def f():\nx", "2:1: expected an indented block for the def of line 1, found the name x"},
		{"  x", "1:3: expected a statement, found a deeper indentation than that of its block"},
		{"if x:\n    a\n  b", "3:3: expected an indentation of a block around this line, found 2 columns, which is none"},
		{"if x:\n\ta\n        b", "3:9: tabs and spaces are mixed, so that it depends on the width of a tab what this line belongs to"},
		{"try:\n  a\nb", "3:1: expected 'except' or 'finally' for the try of line 1, found the name b"},
		{"x = “a”", "1:5: the typographic quote “ belongs to no name, number or sign of Python"},
		{"x = \\ 1", "1:5: expected the line's end behind \\, found ' '"},
		{"a\x00", "1:2: expected text, found a byte that is zero"},
		{"a\xff", "1:2: expected text in UTF-8, found the byte 0xff"},
		// Brackets and strings that do not end.
		{"foo(a, b\nx = 1\n", "1:4: '(' is never closed: expected ',' or ')' after an argument in line 2, found the name x"},
		{"foo(a, b", "1:4: '(' is never closed: expected ',' or ')' after an argument in line 1, found the end of the file"},
		{"foo(\na]", "2:2: expected ')' for the '(' of line 1, column 4, found ']'"},
		{")", "1:1: ')' closes nothing: no bracket is open"},
		{"x = 'abc\ny", "1:5: expected ' at the end of the string, found a new line"},
		{"x = \"\"\"abc\n", "1:5: expected \"\"\" at the end of the string, found the end of the file"},
		{"f'{a'", "1:3: '{' is never closed"},
		{"f'{}'", "1:4: expected an expression in the { } of an f-string, found the end of the field"},
		{"f'{a b}'", "1:6: expected the } of a field, found the name b"},
		{"f'{a!x}'", "1:5: expected r, s or a behind the ! of a field, found 'x'"},
		{"f'}'", "1:3: expected }} for a } in the text of an f-string, found a single one"},
		{"'\\x4'", "1:2: expected two hexadecimal digits behind \\x"},
		{"'\\U00110000'", "1:2: there is no character \\U00110000: the last is \\U0010ffff"},
		{"b'é'", "1:3: expected ASCII characters in bytes, found 'é'"},
		{"'a' b'b'", "1:5: bytes and text follow each other as one string"},
		// Numbers.
		{"1__0", "1:1: expected a digit behind _, found '_'"},
		{"0b2", "1:1: expected a binary digit, found '2'"},
		{"1abc", "1:1: expected the end of the number 1, found 'a'"},
		{"089", "1:1: expected a number without zeros before it, found 089"},
		// What only the compiler refuses.
		{"1 = x", "1:1: Python cannot assign to a number"},
		{"f() += 1", "1:1: Python cannot assign with += to a call"},
		{"del a, f()", "1:8: Python cannot delete a call"},
		{"None = 1", "1:1: Python cannot assign to None"},
		{"*a, *b = c", "1:5: two variables with a star share one list"},
		{"x = *a", "1:5: a starred expression stands alone; it may only stand in a call, list, tuple or set"},
		{"f(a=1, 2)", "1:8: expected name=value, since one is before, found an argument without a name"},
		{"f(a=1, a=2)", "1:8: two arguments have the name a"},
		{"def f(a=1, b): pass", "1:12: expected a default for b, since a before it has one"},
		{"lambda a, a: 1", "1:11: two parameters have the name a"},
		{"return 1", "1:1: return stands outside of a function"},
		{"class A: yield", "1:10: yield stands outside of a function"},
		{"def f(): await x", "1:10: await stands outside of an asynchronous function"},
		{"if x: break", "1:7: break stands outside of a loop"},
		{"nonlocal x", "1:10: x is nonlocal outside of a function"},
		{"def f():\n  nonlocal y\n", "2:12: y is nonlocal, and no function around binds it"},
		{"def f():\n  x = 1\n  global x", "3:10: x is assigned to before it is global"},
		{"try: a\nexcept: b\nexcept A: c", "2:1: except without an exception is not the last handler of its try"},
		{"match x:\n  case a: pass\n  case b: pass", "2:8: a pattern that matches everything is not the last of its match"},
		{"x\nfrom __future__ import division", "2:1: from __future__ stands behind other statements; it may only stand before them"},
	} {
		_, err := syntax.Parse("t.py", test.source)
		if want := "t.py:" + test.want; err == nil || err.Error() != want {
			t.Errorf("%q\n got %v\nwant %s", test.source, err, want)
		} else if err.(*syntax.Error).Python2 {
			t.Errorf("%q is said to be Python 2", test.source)
		}
	}
}

// TestUnfinished tells texts that further lines can make a program from those that they cannot.
func TestUnfinished(t *testing.T) {
	for _, test := range []struct {
		source            string
		unfinished, block bool
	}{
		{"for i in x:", true, true},
		{"for i in x:\n", true, true},
		{"if x:\n  if y:", true, true},
		{"if x:\n  if y: # why\n", true, true},
		{"@a\n", true, true},
		{"@a", true, true},
		{"try:\n  a\n", true, true},
		{"class A:\n  def f(self):\n", true, true},
		{"match x:\n  case 1:", true, true},
		{"f(", true, false},
		{"f(a,\n  b=[1,", true, false},
		{"x = {'a': (1,", true, false},
		{"x = \"\"\"abc\ndef", true, false},
		{"x = f\"\"\"abc {a}", true, false},
		{"def f():\n  x = '''", true, false},
		{"x = 1 + \\", true, false},
		{"f(a b", false, false},
		{"f(]", false, false},
		{"x = ", false, false},
		{"x = 'abc", false, false},
		{"foo bar \"\"\"", false, false},
		{"def f(x)", false, false},
		{"if x:\n  a\nelse", false, false},
		{"return 1", false, false},
		{"f'{a'", false, false},
		{"const x = {", false, false},
	} {
		_, err := syntax.Parse("t.py", test.source)
		wrong, ok := err.(*syntax.Error)
		if !ok || wrong.Unfinished != test.unfinished || wrong.Block != test.block {
			t.Errorf("%q: %+v", test.source, err)
		}
	}
}

func TestPython2(t *testing.T) {
	for _, test := range []struct{ source, want string }{
		{"print 'x'", "1:1: this is Python 2: print is a function in Python 3, print(...)"},
		{"if x:\n  print x, y", "2:3: this is Python 2: print is a function in Python 3, print(...)"},
		{"exec 'x' in y", "1:1: this is Python 2: exec is a function in Python 3, exec(...)"},
		{"raise E, 'm'", `1:1: this is Python 2: raise E, "text" is raise E("text") in Python 3`},
		{"try:\n  a\nexcept A, e:\n  b", "3:9: this is Python 2: except E, e is except E as e in Python 3; several exceptions stand in parentheses"},
		{"a <> b", "1:3: this is Python 2: <> is != in Python 3"},
		{"`a`", "1:1: this is Python 2: `x` is repr(x) in Python 3"},
		{"x = 0777", "1:5: this is Python 2: 0777 is 0o777 in Python 3"},
		{"ur'a'", "1:1: this is Python 2: there is no prefix ur in Python 3; r does without u"},
		{"10L", "1:1: this is Python 2: 10L is 10 in Python 3"},
		{"def f(a, (b, c)): pass", "1:10: this is Python 2: a parameter is a name in Python 3, no tuple"},
		{"print x\ny = 0777", "1:1: this is Python 2: print is a function in Python 3, print(...)"},
	} {
		_, err := syntax.Parse("t.py", test.source)
		if want := "t.py:" + test.want; err == nil || err.Error() != want {
			t.Errorf("%q\n got %v\nwant %s", test.source, err, want)
		} else if !err.(*syntax.Error).Python2 {
			t.Errorf("%q is not said to be Python 2", test.source)
		}
	}
	for _, source := range []string{"print", "print(x), y", "print >>f, x", "exec('x')", "0, 00, 0_0, 0777.5", "raise E('m')"} {
		if _, err := syntax.Parse("t.py", source); err != nil {
			t.Errorf("%q is Python 3, too, but: %v", source, err)
		}
	}
}

func TestDeepNesting(t *testing.T) {
	const many = 100_000
	blocks := func(n int) string {
		var out strings.Builder
		for i := range n {
			out.WriteString(strings.Repeat(" ", i) + "if x:\n")
		}
		return out.String() + strings.Repeat(" ", n) + "x\n"
	}
	nested := func(before, inner, after string, n int) string {
		return strings.Repeat(before, n) + inner + strings.Repeat(after, n)
	}
	for name, source := range map[string]string{
		"parentheses":   nested("(", "x", ")", many),
		"201 brackets":  nested("[", "x", "]", 201),
		"calls":         nested("f(", "x", ")", many),
		"subscripts":    nested("x[", "x", "]", many),
		"dicts":         nested("{1: ", "x", "}", many),
		"not":           nested("not ", "x", "", many),
		"minus":         nested("-", "x", "", many),
		"powers":        nested("x**", "x", "", many),
		"lambdas":       nested("lambda: ", "x", "", many),
		"defaults":      nested("lambda x=", "x", ": x", many),
		"conditionals":  nested("x if x else ", "x", "", many),
		"sums":          nested("x + ", "x", "", many),
		"attributes":    nested("x.", "x", "", many),
		"fields":        nested("f'{", "x", "}'", many),
		"specs":         nested("{x:", "x", "}", many),
		"specs of one":  "f'" + nested("{x:", "x", "}", many) + "'",
		"patterns":      "match x:\n  case " + nested("[", "x", "]", many) + ": pass",
		"100 blocks":    blocks(100),
		"targets":       nested("[", "x", "]", many) + " = x",
		"type brackets": "def f[T: " + nested("(", "x", ")", many) + "](): pass",
	} {
		_, err := syntax.Parse("t.py", source)
		if err == nil || !strings.Contains(err.Error(), "too deeply nested: more than ") {
			t.Errorf("%s: %.200v", name, err)
		}
	}
	for name, source := range map[string]string{
		"200 brackets":    nested("(", "x", ")", 200),
		"99 blocks":       blocks(99),
		"sums":            nested("x + ", "x", "", 5000),
		"calls":           "x" + strings.Repeat(".x()", 2000),
		"comparisons":     nested("x < ", "x", "", many),
		"alternatives":    nested("x or ", "x", "", many),
		"elements":        "[" + nested("x, ", "x", "", many) + "]",
		"strings":         "(" + nested("'x' ", "'x'", "", many) + ")",
		"assignments":     nested("x = ", "x", "", many),
		"elifs":           "if x: x\n" + nested("elif x: x\n", "", "", many),
		"long expression": "x = " + nested("-x * (y + 1) - ", "z", "", 2000),
	} {
		if _, err := syntax.Parse("t.py", source); err != nil {
			t.Errorf("%s: %.200v", name, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, program := range programs(f) {
		f.Add(program)
		for _, line := range strings.Split(program, "\n") {
			f.Add(line)
		}
	}
	f.Add("\ufeffif a:\r\n\tb\r  c\f\n")
	f.Fuzz(func(t *testing.T, source string) {
		file, err := syntax.Parse("fuzz.py", source)
		if err == nil {
			for _, problem := range spans(file) {
				t.Error(problem)
			}
			return
		}
		failure, ok := err.(*syntax.Error)
		length := len(strings.TrimPrefix(source, "\ufeff"))
		if !ok || failure.Line < 1 || failure.Column < 1 || failure.Message == "" ||
			failure.Span.Start < 0 || failure.Span.End < failure.Span.Start || failure.Span.End > length {
			t.Errorf("%#v", err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	var all strings.Builder
	for name, program := range programs(b) {
		if !strings.Contains(name, "scopes") { // begins with what may only stand at the beginning
			all.WriteString(program)
		}
	}
	source := strings.Repeat(all.String(), 100)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := syntax.Parse("bench.py", source); err != nil {
			b.Fatal(err)
		}
	}
}
