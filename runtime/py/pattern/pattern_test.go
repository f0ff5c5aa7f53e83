package pattern

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// A question is put to Python and to this package.
type question struct {
	Pattern string `json:"pattern"`
	Flags   int    `json:"flags"`
	Text    string `json:"text"`
}

// An answer is what is found everywhere: for each match the places of its groups and the last one closed; or the
// error's words and its place.
type answer struct {
	Error    string  `json:"error"`
	Position int     `json:"position"`
	Search   []int   `json:"search"`
	Match    []int   `json:"match"`
	Full     []int   `json:"full"`
	All      [][]int `json:"all"`
}

// python asks them all in one process.
const python = `
import json, re, sys, warnings
warnings.simplefilter("ignore")
def places(m):
    return None if m is None else [x for i in range(m.re.groups + 1) for x in m.span(i)] + [m.lastindex or 0]
def ask(q):
    try:
        p = re.compile(q["pattern"], q["flags"])
    except re.error as e:
        return {"error": e.msg, "position": -1 if e.pos is None else e.pos}
    except ValueError as e:
        return {"error": str(e), "position": -1}
    t = q["text"]
    return {"search": places(p.search(t)), "match": places(p.match(t)), "full": places(p.fullmatch(t)), "all": [places(m) for m in p.finditer(t)]}
json.dump([ask(q) for q in json.load(sys.stdin)], sys.stdout)
`

func ask(t *testing.T, questions []question) []answer {
	t.Helper()
	program, err := exec.LookPath("python3")
	if err != nil {
		if os.Getenv("MASCRIPT_TEST_ALL") != "" {
			t.Fatal("there is no python3, and MASCRIPT_TEST_ALL wants every test")
		}
		t.Skip("there is no python3")
	}
	input, err := json.Marshal(questions)
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program, "-c", python)
	command.Stdin, command.Stderr = bytes.NewReader(input), os.Stderr
	output, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var answers []answer
	if err := json.Unmarshal(output, &answers); err != nil {
		t.Fatal(err)
	}
	return answers
}

func (q question) answer(t *testing.T) answer {
	p, wrong := Compile([]rune(q.Pattern), q.Flags, false)
	if wrong != nil {
		return answer{Error: wrong.Message, Position: wrong.Position}
	}
	text := []rune(q.Text)
	find := func(mode Mode) []int {
		found, err := p.Find(nil, text, 0, len(text), mode)
		if err != nil {
			t.Errorf("%q: %v", q.Pattern, err)
		}
		return places(found)
	}
	a := answer{Search: find(Search), Match: find(Match), Full: find(Full), All: [][]int{}}
	all, err := p.All(nil, text, 0, len(text), 0)
	if err != nil {
		t.Errorf("%q: %v", q.Pattern, err)
	}
	for _, found := range all {
		a.All = append(a.All, places(found))
	}
	return a
}

func places(found *Found) []int {
	if found == nil {
		return nil
	}
	return append(append([]int{}, found.Places...), found.Last)
}

func compare(t *testing.T, questions []question) {
	t.Helper()
	for i, want := range ask(t, questions) {
		if got := questions[i].answer(t); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%+q flags %d of %+q\n got %+v\nwant %+v", questions[i].Pattern, questions[i].Flags, questions[i].Text, got, want)
		}
	}
}

func TestPatterns(t *testing.T) {
	texts := []string{"", "a", "abab", "aaa bbb\n", "one two_3\nfour\n", "Straße İıſK ΣΑς", "x=1, y = 22; z=-3.5", "日本語 text ٣", "a\r\nb\u2028c\x1c\x85", "\U0001F600a\U0001F600"}
	var questions []question
	for _, pattern := range strings.Split(patterns, "\n") {
		for _, text := range texts {
			for _, flags := range []int{0, IgnoreCase, Multiline | DotAll, ASCII | IgnoreCase, Verbose} {
				questions = append(questions, question{pattern, flags, text})
			}
		}
	}
	questions = append(questions, question{"a # comment\n b", Verbose, "ab"}, question{"a\n(", 0, ""}, question{"(?x) a b # c", 0, "ab"}, question{"a", ASCII | Unicode, "a"})
	compare(t, questions)
}

// One a line; those behind the first empty one are wrong.
const patterns = `a*
(a)|b
(?:(a)|b)*
(?:(a)|(b))+
(a*)*
(a*)+?
(a|b)*?b
(a)?\1
(?P<x>a)(?P=x)
(?P<first>\w+)\s+(?P<second>\w+)
^a|b$
\Aa
\w+\Z
$
^
^\w
\b\w
\b
\B
\d+
\D+
\s+
\S+
\W
[\w-]+
[^\W\d_]+
[a-z]+
[^a-z]+
[]a]+
[^]a]+
[a\]]+
[A-Z]+
[\d\s]+
.
.+
(?s).+
(?s:.+)a
(?i)STRASSE
(?i)ı|K
(?i)[k-s]+
(?i:A)b
(?-i:a)B
(?a)\w+
(?a:\w+)\W
x*
x*?
a{2}
a{2,}
a{,2}
a{1,2}?
a{1,2}+a
a++a
a*+b
a?+a
(?>a+)a
(?>a+)b
a{
a{x}
a{1
a{,}
a{1,x}
{
a(?=b)
a(?!b)
(?=(a))a
(?!(x))a
(?<=a)b
(?<!a)b
(?<=(a))b
(?<=\b)o
(a)?(?(1)b|c)
(?P<q>a)?(?(q)b)
(?:)*
(|a)*
(|a)+
(a|)+b
(?:a|ab)(?:c|bab)
((a)|b)+
(\w+)=(-?\d+(?:\.\d+)?)
\x61\u0062
\141
\0
\.
\-
(?#comment)a
a (?#comment) b
(?x) a  b
[\b]
[\x61-\x62]+
(?:a|b){2,3}?
(?:(?:a){2}){1,2}
(a)(b)(a)(b)\4
((((a))))
(?m)^.
(?m)$
(?:a+)+b
(\S+?)\s*(?:=|$)
日+
[一-龥]+
ς
(?i)σ

(
)
a**
*a
+
?
a)
(a
[
[a
[z-a]
[\d-z]
[a-\d]
\
\q
\8
[\q]
[\8]
(?
(?P
(?Pa
(?P<
(?P<a
(?P<>a)
(?P<1a>a)
(?P<a>a)(?P<a>b)
(?P=a)
(?P=
(?P=a
(?P=1)
(?<a)
(?<
(?z)
(?i
(?i-
(?i-)
(?i-:
(?iz:a)
(?i-i:a)
(?-a:a)
(?au:a)
a(?i)
(a\1)
(?(1)a|b|c)
(?(1)a)
(?(a)b)
(?(
(?()a)
(?(0)a)
(?(1
(?<=a*)b
(?<=a|bc)d
(?#
a{2,1}
^*
\b+
\x6
\u123
\U00110000
\777
a***
a+?+
a{2}{3}
(?P<x>a)(?P=x`

// TestRandomPatterns leaves out what never goes back: CPython forgets there to restore groups of a way that failed.
func TestRandomPatterns(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var part func(depth int) string
	part = func(depth int) string {
		atoms := []string{"a", "b", "c", ".", "[ab]", "[^a]", `\w`, `\b`, "$", "^", "x"}
		if depth == 0 {
			return atoms[random.IntN(len(atoms))]
		}
		switch random.IntN(9) {
		case 0:
			return "(" + part(depth-1) + ")"
		case 1:
			return "(?:" + part(depth-1) + "|" + part(depth-1) + ")"
		case 2:
			return "(" + part(depth-1) + "|" + part(depth-1) + ")"
		case 3, 4:
			counts := []string{"*", "+", "?", "{2}", "{1,2}", "*?", "+?", "??", "{,2}?"}
			return "(?:" + part(depth-1) + ")" + counts[random.IntN(len(counts))]
		case 5:
			return []string{"(?=", "(?!"}[random.IntN(2)] + part(depth-1) + ")"
		case 6:
			return "(" + part(depth-1) + ")" + part(depth-1) + `\1`
		}
		return part(depth-1) + part(depth-1)
	}
	var questions []question
	for range 3000 {
		text := make([]byte, random.IntN(9))
		for i := range text {
			text[i] = "abc\n"[random.IntN(4)]
		}
		questions = append(questions, question{part(4), []int{0, IgnoreCase, Multiline}[random.IntN(3)], string(text)})
	}
	compare(t, questions)
}

// TestLong shows that a match that takes for ever is given up, or ends when it is to.
func TestLong(t *testing.T) {
	p, wrong := Compile([]rune("(a|aa)+$"), 0, false)
	if wrong != nil {
		t.Fatal(wrong)
	}
	text := []rune(strings.Repeat("a", 60) + "b")
	if _, err := p.Find(nil, text, 0, len(text), Search); err != ErrLong {
		t.Errorf("with nobody to ask: %v", err)
	}
	ended := errors.New("ended")
	if _, err := p.Find(func() error { return ended }, text, 0, len(text), Search); err != ended {
		t.Errorf("ended: %v", err)
	}
}

// TestDeep repeats groups: as often as a match can go back through, and more often, which would be the end of the process.
func TestDeep(t *testing.T) {
	const short, long = 100_000, 5_000_000
	for _, c := range []struct {
		pattern string
		length  int
		deep    bool
	}{
		{"(?:ab|ba)*", short, false},
		{"(?:(?:ab)+)*(?=b*)", short, false},
		{"(?:(?>(?:ab)*)x?)*", short, false},
		{"(?:ab|ba)*", long, true},
		{"(.|\n)*", long, true},
		{"(?:(?:(?:(?:a|b))))*?$", long, true},
		{"[ab]*", long, false},
	} {
		compiled, wrong := Compile([]rune(c.pattern), 0, false)
		if wrong != nil {
			t.Fatal(wrong)
		}
		text := []rune(strings.Repeat("ab", c.length/2))
		ended := func() error { return nil }
		found, err := compiled.Find(ended, text, 0, len(text), Match)
		switch {
		case c.deep != errors.Is(err, ErrDeep):
			t.Errorf("%q on %d characters gave the error %v", c.pattern, c.length, err)
		case !c.deep && (found == nil || found.Places[1] != len(text)):
			t.Errorf("%q on %d characters found %v", c.pattern, c.length, found)
		}
	}
}
