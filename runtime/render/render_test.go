package render_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// newVM is an engine whose console.log writes into the returned text.
func newVM(t *testing.T) (*goja.Runtime, *strings.Builder) {
	t.Helper()
	vm, out := goja.New(), new(strings.Builder)
	if err := vm.Get("Error").(*goja.Object).Set("stackTraceLimit", render.DefaultStackLimit); err != nil { // as the host has it
		t.Fatal(err)
	}
	console := vm.NewObject()
	log := func(call goja.FunctionCall) goja.Value {
		out.WriteString(render.Format(vm, call.Arguments, render.Console(false)) + "\n")
		return goja.Undefined()
	}
	if err := console.Set("log", log); err != nil {
		t.Fatal(err)
	}
	if err := vm.Set("console", console); err != nil {
		t.Fatal(err)
	}
	return vm, out
}

// testdata/inspect.txt is what Node 20 prints for testdata/inspect.js. To extend it, run Node.
func TestLikeNode(t *testing.T) {
	text, err := os.ReadFile("testdata/inspect.js")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/inspect.txt")
	if err != nil {
		t.Fatal(err)
	}
	vm, out := newVM(t)
	if _, err := vm.RunScript("inspect.js", string(text)); err != nil {
		t.Fatal(err)
	}
	got, expected := strings.Split(out.String(), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(got), len(expected)) {
		a, b := "", ""
		if i < len(got) {
			a = got[i]
		}
		if i < len(expected) {
			b = expected[i]
		}
		if a != b {
			t.Fatalf("line %d is\n%s\nNode prints\n%s", i+1, a, b)
		}
	}
}

func TestInspectErrors(t *testing.T) {
	for _, test := range []struct{ script, want string }{
		{`new Error('a')`, "Error: a\n    at t.js:1:1"},
		{`({e: new TypeError('b')})`, "{\n  e: TypeError: b\n      at t.js:1:6\n}"},
		{`Object.assign(new Error('c'), {code: 'X'})`, "Error: c\n    at t.js:1:15 {\n  code: 'X'\n}"},
		{`const e = new Error('d'); e.stack = 'none'; e`, "[none]"},
		{`new (class Mine extends Error {})('e')`, "Mine [Error]: e\n    at t.js:1:1"},
	} {
		vm, _ := newVM(t)
		value, err := vm.RunScript("t.js", test.script)
		if err != nil {
			t.Fatal(err)
		}
		if got := render.Inspect(vm, value, render.Console(false)); got != test.want {
			t.Errorf("%s\nis   %q\nwant %q", test.script, got, test.want)
		}
	}
}

func TestInspectRunsNoGetter(t *testing.T) {
	vm, out := newVM(t)
	_, err := vm.RunString(`
		let ran = 0;
		const o = { get a() { ran++; return 1 } };
		class C { get x() { ran++; return 'x' } }
		console.log(o, [o], new C(), new Proxy({}, { get() { ran++ }, ownKeys() { ran++; return [] } }));
		console.log(ran)`)
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Split(out.String(), "\n"); lines[len(lines)-2] != "0" {
		t.Errorf("output %q", out.String())
	}
}

func TestColour(t *testing.T) {
	vm, _ := newVM(t)
	value, err := vm.RunString(`({n: 1, s: 'x', u: undefined, f() {}})`)
	if err != nil {
		t.Fatal(err)
	}
	want := "{ n: \x1b[33m1\x1b[39m, s: \x1b[32m'x'\x1b[39m, u: \x1b[90mundefined\x1b[39m, f: \x1b[36m[Function: f]\x1b[39m }"
	if got := render.Inspect(vm, value, render.Console(true)); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestParseStack(t *testing.T) {
	head, frames := render.ParseStack("Error: at last (x)\n at the end\n\tat f (/a (b)/c:d.js:3:5(21))\n\tat host.run.func4 (native)\n" +
		"\tat native\n\tat /x.js:1:2(0)\n\tat mascript:internal:1:1(2)\n\tat <eval>:1:1(2)\n    at /plain.js:7:8\n")
	if head != "Error: at last (x)\n at the end" {
		t.Errorf("head %q", head)
	}
	want := []render.Frame{
		{Function: "f", File: "/a (b)/c:d.js", Line: 3, Column: 5},
		{File: "/x.js", Line: 1, Column: 2},
		{File: "/plain.js", Line: 7, Column: 8, UTF16: true},
	}
	if len(frames) != len(want) {
		t.Fatalf("frames %v, want %v", frames, want)
	}
	for i := range want {
		if frames[i] != want[i] {
			t.Errorf("frame %d is %v, want %v", i, frames[i], want[i])
		}
	}
}

func TestCleanSyntaxMessage(t *testing.T) {
	for text, want := range map[string]string{
		"SyntaxError: (anonymous): Line 1:16 Unexpected token = (and 10 more errors)": "Unexpected token =",
		"x.js: Line 12:1 Unexpected end of input":                                     "Unexpected end of input",
		"Unexpected token: Line is odd":                                               "Unexpected token: Line is odd",
		"plain":                                                                       "plain",
	} {
		if got := render.CleanSyntaxMessage(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestMask(t *testing.T) {
	secrets := []string{"abcd", "abcdefgh", "", "xy"}
	if got := render.Mask("k=abcdefgh, abcd, xy", secrets); got != "k=******, ******, xy" {
		t.Errorf("got %q", got)
	}
}

func TestMaskedReport(t *testing.T) {
	failure := &render.Failure{Headline: "Errabcd: no", Name: "Errabcd"}
	failure.Mask([]string{"abcd"})
	var b strings.Builder
	if err := failure.RenderJSON(&b, 1); err != nil {
		t.Fatal(err)
	}
	if want := `{"error":{"name":"Err******","message":"no","exit_code":1}}` + "\n"; b.String() != want {
		t.Errorf("got %s, want %s", b.String(), want)
	}
}

func TestMaskMovesTheCaret(t *testing.T) {
	source := func(string) string { return "f('abcdefghijkl', 'é', g('abcd'))" }
	for column, want := range map[int]int{1: 0, 4: 3, 10: 3, 16: 9, 24: 16, 27: 19} {
		failure := &render.Failure{Headline: "Error: x", Frames: []render.Frame{{File: "f.js", Line: 1, Column: column}}}
		failure.Locate(source)
		failure.Mask([]string{"abcd", "abcdefghijkl"})
		var b strings.Builder
		if err := failure.Render(&b, "", false); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(b.String(), "\n")
		if lines[1] != "1 | f('******', 'é', g('******'))" || lines[2] != "  | "+strings.Repeat(" ", want)+"^" {
			t.Errorf("column %d, want the caret under %d:\n%s", column, want, b.String())
		}
	}
}

func TestSpellings(t *testing.T) {
	if got := render.Spellings("abc"); got != nil {
		t.Errorf("a short text is spelt %q", got)
	}
	if got := render.Spellings("plain"); !slices.Equal(got, []string{"plain"}) {
		t.Errorf("a plain text is spelt %q", got)
	}
	got := render.Spellings("a\\b'c\n<tail")
	for _, want := range []string{"a\\b'c\n<tail", `a\\b'c\n<tail`, `a\\b\'c\n<tail`, `a\\\\b'c\\n<tail`, "a\\b'c", "a%5Cb'c", "a%5Cb%27c%0A%3Ctail", "<tail"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is missing in %q", want, got)
		}
	}
}

func TestRenderStaysInEightyColumns(t *testing.T) {
	source := "\t" + strings.Repeat("é日", 100)
	for column := 1; column <= len(source)+1; column += 7 {
		failure := &render.Failure{Headline: "Error: x", Source: source, Frames: []render.Frame{{File: "f.js", Line: 1000, Column: column}}}
		var b strings.Builder
		if err := failure.Render(&b, "", false); err != nil {
			t.Fatal(err)
		}
		if lines := strings.Split(b.String(), "\n"); len([]rune(lines[1])) > 80 || !strings.HasSuffix(lines[2], "^") {
			t.Fatalf("column %d:\n%s", column, b.String())
		}
	}
}

func FuzzParseStack(f *testing.F) {
	f.Add("Error: x\n\tat f (a.js:1:2(3))\n\tat native")
	f.Add("\tat (:1:2)\n at  (")
	f.Fuzz(func(t *testing.T, text string) {
		_, frames := render.ParseStack(text)
		for _, frame := range frames {
			if frame.File == "" || frame.Line == 0 {
				t.Errorf("%q gave the frame %v", text, frame)
			}
		}
	})
}

func TestSpan(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0.0 s", 1234 * time.Millisecond: "1.2 s", 59 * time.Second: "59.0 s", time.Minute: "1 min 0 s",
		90*time.Second + 600*time.Millisecond: "1 min 31 s", time.Hour: "1 h 0 min", 25*time.Hour + 61*time.Second: "25 h 1 min",
	} {
		if got := render.Span(d); got != want {
			t.Errorf("Span(%v) = %q, want %q", d, got, want)
		}
	}
}
