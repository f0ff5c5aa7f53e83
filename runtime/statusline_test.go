package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"mascript/runtime"
	"mascript/runtime/module"
)

// What a terminal gets to see of the line.
const erased = "\x1b[?7h\r\x1b[J"

func drawn(text string) string { return "\r\x1b[?7l" + text + "\x1b[J\x1b[?7h\r" }

// terminal is what both streams of a host write to, and how wide it is.
type terminal struct {
	mu    sync.Mutex
	text  bytes.Buffer
	width int
}

func (s *terminal) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

func (s *terminal) columns() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.width
}

func (s *terminal) resize(width int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.width = width
}

// gets checks what was written since the last call.
func (s *terminal) gets(t *testing.T, what, want string) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if got := s.text.String(); got != want {
		t.Errorf("%s: the terminal gets %q, want %q", what, got, want)
	}
	s.text.Reset()
}

func (s *terminal) options() runtime.Options {
	return runtime.Options{Stdout: s, Stderr: s, StdoutTTY: true, StderrTTY: true, Columns: s.columns}
}

// wait is a wait's text, which its owner changes.
type wait struct {
	module.Progress
	mu   sync.Mutex
	text string
}

func (w *wait) says(text string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.text = text
}

func await(h *runtime.Host, text string) *wait {
	w := &wait{text: text}
	w.Progress = h.Progress(func() string {
		w.mu.Lock()
		defer w.mu.Unlock()
		return w.text
	})
	return w
}

// later is when the clock has ticked once more.
func later() {
	time.Sleep(100 * time.Millisecond)
	synctest.Wait()
}

func TestStatusLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &terminal{width: 40}
		h := runtime.New(s.options())
		fmt.Fprintln(h.Stdout(), "before")
		s.gets(t, "without a wait", "before\n")

		w := await(h, "")
		s.gets(t, "nothing to say yet", "")
		w.says("waiting, 0 s")
		w.Changed()
		s.gets(t, "a change", drawn("waiting, 0 s"))
		later()
		s.gets(t, "the same text", "")
		w.says("waiting, 1 s")
		later()
		s.gets(t, "the clock", drawn("waiting, 1 s"))

		fmt.Fprintln(h.Stdout(), "result")
		s.gets(t, "stdout", erased+"result\n"+drawn("waiting, 1 s"))
		fmt.Fprintln(h.Stderr(), "at once after it")
		s.gets(t, "stderr", erased+"at once after it\n")
		later()
		s.gets(t, "the clock puts it back", drawn("waiting, 1 s"))

		later()
		fmt.Fprint(h.Stdout(), "half ")
		w.says("waiting, 2 s")
		w.Changed()
		later()
		s.gets(t, "within a line", erased+"half ")
		fmt.Fprint(h.Stderr(), "a line")
		later()
		s.gets(t, "still within it", "a line")
		fmt.Fprint(h.Stdout(), "\n\x1b[0m")
		s.gets(t, "at its end", "\n\x1b[0m"+drawn("waiting, 2 s"))

		w.Done()
		s.gets(t, "the end", erased)
		w.Done()
		w.says("never")
		w.Changed()
		later()
		fmt.Fprintln(h.Stdout(), "after")
		s.gets(t, "after the end", "after\n")
	})
}

func TestStatusLineFitsTheTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &terminal{width: 20}
		h := runtime.New(s.options())
		w := await(h, "0123456789abcdefghijklmnop")
		s.gets(t, "cut", drawn("0123456789abcdefghi"))
		s.resize(10)
		later()
		s.gets(t, "narrower", drawn("012345678"))
		s.resize(80)
		later()
		s.gets(t, "wider", drawn("0123456789abcdefghijklmnop"))
		s.resize(12)
		w.says("job 训练中的损失")
		w.Changed()
		s.gets(t, "wide characters", drawn("job 训练中"))
		s.resize(80)
		w.says("loss\t\x1b[32m0.5\x1b[0m\x1b]0;title\a\r\nnext\x00\u202e")
		w.Changed()
		s.gets(t, "control characters", drawn("loss 0.5  next"))
		for _, width := range []int{1, 2} {
			s.resize(width)
			later()
		}
		s.gets(t, "no room", erased+drawn("l"))

		// In the background the terminal belongs to somebody else.
		s.resize(0)
		later()
		fmt.Fprintln(h.Stdout(), "result")
		s.gets(t, "in the background", "result\n")
		s.resize(80)
		later()
		s.gets(t, "in the foreground again", drawn("loss 0.5  next"))
		s.resize(0)
		w.Done()
		s.gets(t, "an end in the background", "")
	})
}

func TestStatusLineOfSeveral(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &terminal{width: 40}
		h := runtime.New(s.options())
		a := await(h, "a")
		b := await(h, "b")
		c := await(h, "")
		later()
		s.gets(t, "a new one does not push itself forward", drawn("a")+drawn("a (+1 more)")+drawn("a (+2 more)"))
		b.Changed()
		s.gets(t, "b changes", drawn("b (+2 more)"))
		c.says(strings.Repeat("c", 50))
		c.Changed()
		s.gets(t, "c changes", drawn(strings.Repeat("c", 29)+" (+2 more)"))
		a.says("a again")
		later()
		s.gets(t, "another's text", "")
		a.Done()
		s.gets(t, "a ends", drawn(strings.Repeat("c", 29)+" (+1 more)"))
		c.Done()
		s.gets(t, "c ends", drawn("b"))
		s.resize(16)
		d := await(h, "d")
		s.gets(t, "no room to say how many", "")
		b.Done()
		s.gets(t, "b ends", drawn("d"))
		d.Done()
		s.gets(t, "all ended", erased)
	})
}

// However a script ends, the line is gone and does not come back.
func TestStatusLineAtTheEnd(t *testing.T) {
	for _, c := range []struct {
		script string
		ends   func(*runtime.Host)
	}{
		{"", nil},
		{"process.exit(3)", nil},
		{"throw new Error('x')", nil},
		{"Promise.reject(1)", nil},
		{"setTimeout(() => {}, 1e6); stop()", func(h *runtime.Host) { h.Stop(errors.New("stopped")) }},
		{"setTimeout(() => {}, 1e6); stop()", func(h *runtime.Host) { h.Interrupt(); h.Interrupt() }},
	} {
		t.Run(c.script, func(t *testing.T) {
			s := &terminal{width: 40}
			options := s.options()
			options.Dir = write(t, script(c.script+"\n"))
			h := runtime.New(options)
			if err := h.VM().Set("stop", func() { c.ends(h) }); err != nil {
				t.Fatal(err)
			}
			w := await(h, "waiting")
			ctx, cancel := context.WithTimeout(t.Context(), longest)
			defer cancel()
			_ = h.RunFile(ctx, "main.js")
			s.gets(t, "the end", drawn("waiting")+erased)
			w.Changed()
			await(h, "too late").Changed()
			fmt.Fprintln(h.Stderr(), "mascript: the report")
			s.gets(t, "after it", "mascript: the report\n")
		})
	}
}

// What another stream writes is none of the line's business when that stream is no terminal.
func TestStatusLineBesideAPipe(t *testing.T) {
	s, results := &terminal{width: 40}, &bytes.Buffer{}
	options := s.options()
	options.Stdout, options.StdoutTTY = results, false
	h := runtime.New(options)
	w := await(h, "waiting")
	fmt.Fprint(h.Stdout(), "half a line")
	w.Done()
	s.gets(t, "stderr", drawn("waiting")+erased)
	if results.String() != "half a line" {
		t.Errorf("stdout is %q", results)
	}
}

func TestNoStatusLine(t *testing.T) {
	if p := runtime.New(runtime.Options{StderrTTY: true}).Progress(func() string { return "x" }); p != nil {
		t.Errorf("without a terminal to draw on there is %v", p)
	}
}

// live is what a script draws above the line.
func live(h *runtime.Host, lines ...string) *wait {
	w := &wait{text: strings.Join(lines, "\n")}
	w.Progress = h.Live(func(int, int) string {
		w.mu.Lock()
		defer w.mu.Unlock()
		return w.text
	})
	return w
}

// drawnAll is what a terminal gets to see of several lines: the cursor comes back to the first.
func drawnAll(lines ...string) string {
	return "\r\x1b[?7l" + strings.Join(lines, "\x1b[K\r\n") + "\x1b[J\x1b[?7h" + fmt.Sprintf("\x1b[%dA\r", len(lines)-1)
}

func TestLive(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &terminal{width: 20}
		options := s.options()
		options.Rows = func() int { return 6 }
		h := runtime.New(options)
		a := live(h, "one", "two")
		s.gets(t, "two lines", drawnAll("one", "two"))
		later()
		s.gets(t, "nothing new", "")
		a.says("one")
		later()
		s.gets(t, "one line", drawn("one"))
		b := live(h, "\x1b[31mred\x1b[2J\x1b]0;title\a and a long line of text\x1b[39m", "", "训练训练训练训练训练")
		s.gets(t, "colours, and nothing else; cut", drawnAll("one", "\x1b[31mred and a long line\x1b[m", "", "训练训练训练训练训"))
		w := await(h, "waiting")
		s.gets(t, "a wait below", drawnAll("one", "\x1b[31mred and a long line\x1b[m", "", "训练训练训练训练训", "waiting"))
		fmt.Fprintln(h.Stdout(), "result")
		s.gets(t, "output", erased+"result\n"+drawnAll("one", "\x1b[31mred and a long line\x1b[m", "", "训练训练训练训练训", "waiting"))
		a.says("1\n2\n3\n4")
		a.Changed()
		s.gets(t, "more lines than there are", drawnAll("1", "2", "3", "(+4 lines)", "waiting"))
		b.Done()
		s.gets(t, "one ends", drawnAll("1", "2", "3", "4", "waiting"))
		b.Changed()
		s.gets(t, "a change after the end", "")
		w.Done()
		s.gets(t, "the wait ends", drawnAll("1", "2", "3", "4"))
		s.resize(0)
		later()
		fmt.Fprintln(h.Stdout(), "another's turn")
		s.gets(t, "in the background", "another's turn\n")
		s.resize(20)
		later()
		s.gets(t, "in the foreground", drawnAll("1", "2", "3", "4"))
		a.Done()
		s.gets(t, "all ended", erased)
	})
}
