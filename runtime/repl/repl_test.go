package repl

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"mascript/runtime"
)

// converse gives lines to a shell without an editor. What it writes, and its error, are what it gives.
func converse(t *testing.T, typed bool, input string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	host := runtime.New(runtime.Options{Dir: t.TempDir(), Stdout: &out, Stderr: &out})
	tell := func(e *runtime.UncaughtError) error { return e.Render(&out, false) }
	err := New(Options{Host: host, In: strings.NewReader(input), Typed: typed, Tell: tell}).Run(t.Context())
	return out.String(), err
}

func TestLinesFromAPipe(t *testing.T) {
	for _, c := range []struct {
		name, input, want string
		failed            bool
	}{
		{"values", "1 + 1\nlet a = {\nb: 2\n}\na", "2\n{ b: 2 }\n", false},
		{"the first error ends it", "nothing\n2\n", "ReferenceError: nothing is not defined\n", true},
		{"an error of a timer, at the end", "setTimeout(() => { throw 1 }, 1); 2", "Uncaught 1\n", true},
		{"an error of a timer, meanwhile", "setTimeout(() => { throw 1 }); await new Promise(r => setTimeout(r, 9))\n2", "Uncaught 1\n", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := converse(t, false, c.input)
			if !strings.Contains(got, c.want) || err != nil != c.failed {
				t.Errorf("wrote\n%s\nand ended with %v", got, err)
			}
		})
	}
	if got, err := converse(t, true, "nothing\n2\n"); !strings.HasSuffix(got, "\n2\n") || err != nil {
		t.Errorf("typed, it wrote\n%s\nand ended with %v", got, err)
	}
}

// What is entered line by line is parsed again with each line, and not translated, too, when it is long.
func TestLongEntry(t *testing.T) {
	asked := 0
	host := runtime.New(runtime.Options{Dir: t.TempDir()})
	s := New(Options{Host: host, In: strings.NewReader("[\n" + strings.Repeat("'an element of a long list',\n", 1000) + "]"), Translate: func(string, []string) Translation {
		asked++
		return Translation{}
	}})
	if err := s.Run(t.Context()); err != nil || asked > 300 {
		t.Errorf("it ended with %v, and %d lines were asked of the translator", err, asked)
	}
}

// A line that is typed after a Ctrl-C that came as a signal is not lost with what the signal dropped.
func TestSignalAtAPrompt(t *testing.T) {
	in, keys := io.Pipe()
	said, out := io.Pipe()
	host := runtime.New(runtime.Options{Dir: t.TempDir(), Stdout: out, Stderr: out})
	s := New(Options{Host: host, In: in, Typed: true})
	ended := make(chan error, 1)
	go func() {
		ended <- s.Run(t.Context())
		_ = out.Close()
	}()
	_, _ = io.WriteString(keys, "2\n")
	_, _ = io.ReadFull(said, make([]byte, len("2\n")))
	s.Interrupt() // before the next line, or while it is read
	_, _ = io.ReadFull(said, make([]byte, len(leavingHint)+1))
	_, _ = io.WriteString(keys, "1 + 1\n")
	_ = keys.Close()
	if shown, _ := io.ReadAll(said); string(shown) != "2\n" {
		t.Errorf("shown is %q", shown)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
