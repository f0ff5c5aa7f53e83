package regex

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// What patterns match is compared with Node in cmd/mascript/testdata/node/regexp.cjs. Here is what no script sees.

func compiled(t testing.TB, pattern, letters string) *Regexp {
	t.Helper()
	flags, ok := ParseFlags(letters)
	if !ok {
		t.Fatalf("flags %q are refused", letters)
	}
	p, err := Parse(Units(pattern), flags)
	if err != nil {
		t.Fatal(err)
	}
	return p.Compile()
}

func TestMatch(t *testing.T) {
	for _, c := range []struct{ pattern, flags, text, want string }{
		{`b+`, "", "abbc", "[1 3]"},
		{`(a)|(b)`, "", "b", "[0 1 -1 -1 0 1]"},
		{`(?:(a)|b)*`, "", "ab", "[0 2 -1 -1]"},
		{`.`, "u", "😀", "[0 2]"},
		{`.`, "", "😀", "[0 1]"},
		{`x`, "", "abc", "[]"},
		{`^b`, "", "ab", "[]"},
		{`^b`, "m", "a\rb", "[2 3]"},
		{`(?<=(a+))b`, "", "aab", "[2 3 0 2]"},
	} {
		re := compiled(t, c.pattern, c.flags)
		texts := []Text{{Units: Units(c.text)}}
		if len(utf16.Encode([]rune(c.text))) == len(c.text) {
			texts = append(texts, Text{ASCII: c.text})
		}
		for _, text := range texts {
			var m Machine
			if got, err := m.Match(re, text, 0, false); fmt.Sprint(got) != c.want || err != nil {
				t.Errorf("/%s/%s on %q: %v, %v, want %s", c.pattern, c.flags, c.text, got, err, c.want)
			}
		}
	}
}

func TestAMatchInsideOfAPairBeginsAtThePair(t *testing.T) {
	var m Machine
	if got, _ := m.Match(compiled(t, ".", "u"), Text{Units: Units("a😀")}, 2, false); !slices.Equal(got, []int{1, 3}) {
		t.Error(got)
	}
}

func TestWhatWouldGoBackTooOftenIsGivenUp(t *testing.T) {
	var m Machine
	text := Text{ASCII: strings.Repeat("ab", 5<<20)}
	if _, err := m.Match(compiled(t, "(?:ab|ad)*$", ""), text, 0, false); !errors.Is(err, ErrTooMuch) {
		t.Errorf("the error is %v", err)
	}
	if got, err := m.Match(compiled(t, "b", ""), text, 0, false); err != nil || got[0] != 1 {
		t.Errorf("the next match gives %v, %v", got, err)
	}
}

func TestAMatchCanBeInterrupted(t *testing.T) {
	start := time.Now()
	m := Machine{Interrupted: func() bool { return time.Since(start) > time.Millisecond }}
	if got, err := m.Match(compiled(t, "(a+)+$", ""), Text{ASCII: strings.Repeat("a", 60) + "b"}, 0, false); got != nil || err == nil {
		t.Errorf("it gives %v, %v", got, err)
	}
}

func TestEscape(t *testing.T) {
	for pattern, want := range map[string]string{
		"":                     "(?:)",
		"a/b":                  `a\/b`,
		`a\/b`:                 `a\/b`,
		"[/]":                  "[/]",
		"[^]/]":                "[^]\\/]",
		"\n":                   `\n`,
		"\\\n":                 `\n`,
		"a\u2028\u2029\r":      `a\u2028\u2029\r`,
		`\[/`:                  `\[\/`,
		"plain":                "plain",
		strings.Repeat("x", 9): strings.Repeat("x", 9),
	} {
		if got := string(utf16.Decode(Escape(Units(pattern)))); got != want {
			t.Errorf("%q is written %q, want %q", pattern, got, want)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct{ pattern, flags, reason string }{
		{`\p{RGI_Emoji}`, "u", "Invalid property name"},
		{`\p{CWL}`, "u", `\p{CWL} is not supported`},
		{`\p{scx=Grek}`, "u", `\p{scx=…} is not supported; \p{Script=…} is`},
		{`\p{Foo}`, "u", "Invalid property name"},
		{`[\q{ab}--b]`, "v", `-- with strings of several characters is not supported`},
		{`[\w&&[\p{RGI_Emoji}a]]`, "v", `&& with strings of several characters is not supported`},
		{strings.Repeat("(", 1e6), "", "Regular expression too large"},
		{strings.Repeat("[", 1e6), "v", "Regular expression too large"},
		{"(?i:a)", "", "Invalid group"},
		{"(?<a>.)|(?<a>.)", "", "Duplicate capture group name"},
	} {
		flags, _ := ParseFlags(c.flags)
		_, err := Parse(Units(c.pattern), flags)
		var wrong *SyntaxError
		if !errors.As(err, &wrong) || wrong.Reason != c.reason {
			t.Errorf("/%.20s/%s: %v, want %s", c.pattern, c.flags, err, c.reason)
		}
	}
	for _, flags := range []string{"x", "gg", "uv", "G"} {
		if _, ok := ParseFlags(flags); ok {
			t.Errorf("flags %q are taken", flags)
		}
	}
}

func TestEveryPropertyIsASet(t *testing.T) {
	for short, long := range shortNames() {
		a, why := property(short, "", false)
		b, _ := property(long, "", false)
		if why != "" || len(a) == 0 || !slices.Equal(a, b) {
			t.Errorf(`\p{%s} and \p{%s}: %v`, short, long, why)
		}
	}
	for short, long := range scriptNames() {
		if s, why := property("sc", short, true); why != "" || len(s) == 0 {
			t.Errorf(`\p{sc=%s} (%s): %v`, short, long, why)
		}
	}
	for name := range emoji() {
		s, _ := property(name, "", false)
		if len(s) == 0 || !slices.IsSorted(s) {
			t.Errorf(`\p{%s} is %x`, name, s)
		}
	}
}

// FuzzParse looks for patterns that parse and then cannot be matched in time, or that bring the package down.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`(?:(a)|b)*`, `[^\d-x]`, `\p{L}`, `(?<n>a)\k<n>`, `(?<=a|b*?)c`, `[[a-z]--[aeiou]]`, `a{2,3}?`, `\u{1F600}`, `[\ud800-\udbff]`, `(?=a)*`, `\c`, `[\q{a|b}&&\w]`,
	} {
		f.Add(seed, "iu", "ab😀")
		f.Add(seed, "", "ab")
		f.Add(seed, "v", "aab")
	}
	f.Fuzz(func(t *testing.T, pattern, letters, text string) {
		flags, ok := ParseFlags(letters)
		if !ok || len(pattern) > 200 || len(text) > 50 {
			return
		}
		p, err := Parse(Units(pattern), flags)
		if err != nil {
			return
		}
		re := p.Compile()
		asked := 0
		m := Machine{Interrupted: func() bool { asked++; return asked > 3 }}
		in := Text{Units: Units(text)}
		for at := 0; at <= in.Len(); at++ {
			places, err := m.Match(re, in, at, false)
			if err != nil {
				return
			}
			for n := 0; n < len(places); n += 2 {
				if from, to := places[n], places[n+1]; from > to || from < -1 || to > in.Len() || (from < 0) != (to < 0) {
					t.Fatalf("/%s/%s on %q: %v", pattern, letters, text, places)
				}
			}
		}
	})
}

func BenchmarkCompile(b *testing.B) {
	var words []string
	for i := range 60 {
		words = append(words, fmt.Sprint("word", i))
	}
	pattern := Units(`(?:(` + strings.Join(words, "|") + `)\s*,?\s*){0,5}(?=\W|$)`)
	for b.Loop() {
		p, err := Parse(pattern, Flags{IgnoreCase: true})
		if err != nil {
			b.Fatal(err)
		}
		p.Compile()
	}
}
