package port_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"mascript/internal/port"
	"mascript/internal/port/syntax"
)

// Whatever the text: it is no Python, or it is refused, or it becomes JavaScript whose parts come from the text.
func FuzzPort(f *testing.F) {
	for _, seed := range files(f, "programs", "sdk", "samples", "refused", "marked") {
		f.Add(seed.source)
	}
	f.Fuzz(func(t *testing.T, source string) {
		program, err := port.Port(source, port.Options{Name: "a.py", Local: func(string) (string, bool) { return "def f(a, *, b=1): pass", true }})
		var wrong *syntax.Error
		var refused *port.Refused
		switch {
		case errors.As(err, &wrong):
			return
		case errors.As(err, &refused):
			for _, m := range refused.Marks {
				if m.Reason == "" || m.Line < 1 {
					t.Errorf("%q is refused with %+v", source, m)
				}
			}
			return
		case err != nil:
			t.Fatal(err)
		}
		if err := compile(program.Text); err != nil {
			t.Errorf("%q became\n%s\n%v", source, program.Text, err)
		}
		python, script := strings.Count(program.Python, "\n")+1, strings.Count(program.Text, "\n")+1
		for _, p := range program.Places {
			if p.Line < 1 || p.Line > script || p.FromLine < 1 || p.FromLine > python || p.Column < 0 || p.FromColumn < 0 {
				t.Errorf("%q has %d lines and became %d; %+v is in none", source, python, script, p)
			}
		}
	})
}

// compile says what is wrong with the text of a module.
func compile(text string) error {
	_, err := goja.Compile("a.js", "(function (exports, require, module, __filename, __dirname) {"+text+"\n})", false)
	return err
}

// longProgram is a program of at least so many lines: scripts of testdata behind each other.
func longProgram(b *testing.B, lines int) string {
	var long strings.Builder
	for n := 0; n < lines; {
		for _, f := range files(b, "programs") {
			if !strings.Contains(f.name, "real_") && !strings.Contains(f.name, "script_") || strings.Contains(f.source, "__future__") || strings.Contains(f.source, "import *") {
				continue // these do not stand together with others
			}
			long.WriteString(f.source + "\n")
			if n += strings.Count(f.source, "\n"); n >= lines {
				break
			}
		}
	}
	return long.String()
}

// Twice the lines take twice the time, or nearly.
func BenchmarkPort(b *testing.B) {
	for _, c := range []struct {
		name  string
		lines int
	}{{"100", 100}, {"1000", 1000}, {"2000", 2000}} {
		b.Run(c.name, func(b *testing.B) {
			source := longProgram(b, c.lines)
			b.ReportAllocs()
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				if _, err := port.Port(source, port.Options{Name: "long.py"}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
