package port_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"mascript/internal/port"
	"mascript/internal/port/syntax"
)

// file is one of testdata, with the modules that lie beside it.
type file struct{ name, source string }

func (f file) port() (*port.Program, error) {
	return port.Port(f.source, port.Options{Name: f.name, Local: func(module string) (string, bool) {
		path := filepath.Join(filepath.Dir(filepath.Join("testdata", f.name)), filepath.FromSlash(strings.ReplaceAll(module, ".", "/")))
		for _, candidate := range []string{path + ".py", filepath.Join(path, "__init__.py")} {
			if text, err := os.ReadFile(candidate); err == nil {
				return string(text), true
			}
		}
		return "", false
	}})
}

// files are all Python files below folders of testdata.
func files(t testing.TB, folders ...string) (found []file) {
	t.Helper()
	for _, folder := range folders {
		err := filepath.WalkDir(filepath.Join("testdata", folder), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(path) != ".py" {
				return err
			}
			source, err := os.ReadFile(path)
			name, _ := filepath.Rel("testdata", path)
			found = append(found, file{name, string(source)})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(found) == 0 {
		t.Fatalf("there are no programs in %q", folders)
	}
	return found
}

// Every documented sample of the training chapters is translated as a whole.
func TestSamples(t *testing.T) {
	for _, f := range files(t, "samples") {
		program, err := f.port()
		if err != nil {
			t.Error(err)
			continue
		}
		for _, m := range program.Marks {
			t.Errorf("%s:%d: %s\n%s", f.name, m.Line, m.Reason, m.Text)
		}
		if strings.Contains(program.Text, "PORT:") {
			t.Errorf("%s has a mark in\n%s", f.name, program.Text)
		}
		if program.Lines == 0 || program.Ported != program.Lines {
			t.Errorf("%s: %d of %d lines are translated", f.name, program.Ported, program.Lines)
		}
	}
}

// Lines that cannot be translated are refused, and those that have no equal translation are marked: these lines, which
// say so in a comment, and no others.
func TestNotTranslated(t *testing.T) {
	for _, folder := range []string{"refused", "marked"} {
		for _, f := range files(t, folder) {
			var want, got []int
			for n, line := range strings.Split(f.source, "\n") {
				if strings.HasSuffix(line, "  # "+folder) {
					want = append(want, n+1)
				}
			}
			program, err := f.port()
			var marks []port.Mark
			var refused *port.Refused
			switch {
			case errors.As(err, &refused):
				marks = refused.Marks
			case err != nil:
				t.Fatal(err)
			default:
				marks = program.Marks
			}
			if (refused != nil) != (folder == "refused") {
				t.Errorf("%s is among those that are %s, and becomes %v", f.name, folder, err)
			}
			for _, m := range marks {
				got = append(got, m.Line)
				if lines := strings.Split(f.source, "\n"); m.Text != lines[m.Line-1] || m.Reason == "" {
					t.Errorf("%s:%d: the mark has the reason %q and the text %q", f.name, m.Line, m.Reason, m.Text)
				}
			}
			if got = slices.Compact(got); !slices.Equal(got, want) {
				t.Errorf("%s: the lines %d are %s, want %d (%v)", f.name, got, folder, want, err)
			}
		}
	}
}

// The same text becomes the same text, places and marks included.
func TestDeterministic(t *testing.T) {
	for _, f := range files(t, "programs", "sdk", "samples") {
		first, err := f.port()
		if err != nil {
			continue // what says so is another test
		}
		for range 3 {
			if again, err := f.port(); err != nil || !reflect.DeepEqual(again, first) {
				t.Fatalf("%s: another time it becomes\n%s\nafter\n%s (%v)", f.name, again.Text, first.Text, err)
			}
		}
	}
}

// What comes out is JavaScript: for the engine, and for node.
func TestOutputsParse(t *testing.T) {
	type script struct{ Name, Text string }
	var scripts []script
	for _, f := range files(t, "programs", "sdk", "samples", "marked") {
		program, err := f.port()
		if err != nil {
			t.Error(err)
			continue
		}
		scripts = append(scripts, script{f.name, program.Text})
		if err := compile(program.Text); err != nil {
			t.Errorf("%s: %v in\n%s", f.name, err, program.Text)
		}
	}
	if _, err := exec.LookPath("node"); err != nil {
		if os.Getenv("MASCRIPT_TEST_ALL") != "" {
			t.Fatal("node is not installed, and MASCRIPT_TEST_ALL is set")
		}
		t.Skip("node is not installed: what it would say of the outputs is not known")
	}
	input, err := json.Marshal(scripts)
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "node", "-e", `
		const vm = require('vm'), { wrap } = require('module')
		for (const { Name, Text } of JSON.parse(require('fs').readFileSync(0, 'utf8'))) {
			try { new vm.Script(wrap(Text), { filename: Name }) } catch (error) { console.log(error.stack.split('\n    at')[0]) }
		}`)
	command.Stdin = strings.NewReader(string(input))
	if output, err := command.CombinedOutput(); err != nil || len(output) > 0 {
		t.Errorf("node says: %v\n%s", err, output)
	}
}

// Each comment comes out, in its place among the others, and nothing but what stands for Python's own texts and for
// names of arguments is added to them. The lines of statements stay in their order.
func TestTrivia(t *testing.T) {
	for _, f := range files(t, "programs", "sdk", "samples") {
		program, err := f.port()
		if err != nil {
			continue
		}
		parsed, err := syntax.Parse(f.name, f.source)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, c := range parsed.Comments {
			if line, _ := parsed.Position(c.Start); !dropped(parsed.Text(c.Span), line) {
				want = append(want, strings.TrimSpace(strings.TrimLeft(parsed.Text(c.Span), "#")))
			}
		}
		got := comments(program.Text)
		for _, c := range want {
			at := slices.IndexFunc(got, func(g string) bool { return words(g) == c })
			if at < 0 {
				t.Errorf("%s: the comment %q is missing, or in another place, in\n%s", f.name, c, program.Text)
				break
			}
			for _, added := range got[:at] {
				allowed(t, f, parsed, added)
			}
			got = got[at+1:]
		}
		for _, added := range got {
			allowed(t, f, parsed, added)
		}
		for i := 1; i < len(program.Places); i++ {
			if p, before := program.Places[i], program.Places[i-1]; p.Line < before.Line || p.Line == before.Line && p.Column < before.Column {
				t.Errorf("%s: the place %v stands behind %v", f.name, p, before)
			}
		}
		last, lastLine := 0, 0
		for _, line := range statements(parsed) {
			at := slices.IndexFunc(program.Places, func(p port.Place) bool { return p.FromLine == line })
			if at < 0 {
				t.Errorf("%s: nothing comes from line %d in\n%s", f.name, line, program.Text)
				break
			}
			if program.Places[at].Line < last {
				t.Errorf("%s: line %d comes before line %d in\n%s", f.name, line, lastLine, program.Text)
				break
			}
			last, lastLine = program.Places[at].Line, line
		}
	}
}

var forPythonOnly = regexp.MustCompile(`^(from (__future__|abc|typing) import|[a-z_.]+: [A-Z][\w\[\], .]*\n)`)

// statements are the lines at which statements begin, but for those of which nothing has to come out, or a word alone.
func statements(f *syntax.File) (lines []int) {
	begins := true
	for _, token := range f.Tokens {
		switch token.Kind {
		case syntax.NewLine, syntax.Indent, syntax.Dedent:
			begins = true
			continue
		case syntax.EOF:
			continue
		}
		line, _ := f.Position(token.Start)
		switch word := f.Text(token.Span); {
		case !begins, token.Kind == syntax.StringToken, token.Kind == syntax.Sign:
		case forPythonOnly.MatchString(f.Source[token.Start:]):
		case slices.Contains([]string{"pass", "break", "continue", "del", "global", "nonlocal", "__slots__", "try", "except", "else", "finally"}, word):
		default:
			lines = append(lines, line)
		}
		begins = false
	}
	return lines
}

// dropped are the comments that say something to Python or to the shell only.
func dropped(comment string, line int) bool {
	return line <= 2 && (strings.HasPrefix(comment, "#!") || strings.Contains(comment, "coding:") || strings.Contains(comment, "coding="))
}

// words are what a comment says.
func words(comment string) string {
	comment, block := strings.CutPrefix(comment, "/*")
	if block {
		comment = strings.TrimSuffix(comment, "*/")
	}
	return strings.TrimSpace(strings.TrimLeft(strings.TrimPrefix(comment, "//"), "#"))
}

// allowed reports a comment that comes from nowhere: only a text that stands alone, the name of an argument and a mark
// become one.
func allowed(t *testing.T, f file, parsed *syntax.File, comment string) {
	t.Helper()
	if strings.HasPrefix(comment, "/*") {
		return
	}
	words := strings.TrimSpace(strings.Trim(comment[2:], `/"' `))
	if !strings.Contains(parsed.Source, words) || words == "" {
		t.Errorf("%s: the comment %q is none of the source's", f.name, comment)
	}
}

// comments are the comments of a JavaScript text, with their signs. It has no regular expressions: those of Python are
// strings.
func comments(text string) (found []string) {
	var braces []int // how deep the fields of the templates around are in braces
	skip := func(i int, quote byte) int {
		for ; i < len(text) && text[i] != quote; i++ {
			if text[i] == '\\' {
				i++
			}
			if quote == '`' && strings.HasPrefix(text[i:], "${") {
				braces = append(braces, 0)
				return i + 2
			}
		}
		return i + 1
	}
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case strings.HasPrefix(text[i:], "//"):
			comment, _, _ := strings.Cut(text[i:], "\n")
			found = append(found, strings.TrimRight(comment, "\r"))
			i += len(comment)
		case strings.HasPrefix(text[i:], "/*"):
			end := strings.Index(text[i:], "*/")
			if end < 0 {
				return found
			}
			found = append(found, text[i:i+end+2])
			i += end + 2
		case c == '"' || c == '\'' || c == '`':
			i = skip(i+1, c)
		case c == '{' && len(braces) > 0:
			braces[len(braces)-1]++
			i++
		case c == '}' && len(braces) > 0 && braces[len(braces)-1] == 0:
			braces = braces[:len(braces)-1]
			i = skip(i+1, '`')
		case c == '}' && len(braces) > 0:
			braces[len(braces)-1]--
			i++
		default:
			i++
		}
	}
	return found
}
