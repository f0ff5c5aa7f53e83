package repl

import (
	"errors"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/peterh/liner"

	"mascript/runtime/render"
)

// TerminalOptions is what a Terminal is made of.
type TerminalOptions struct {
	In  *os.File  // the terminal's input, which is the process's standard input
	Out io.Writer // the terminal, where liner draws too: standard output

	// New makes liner with keys as its standard input; nil where keys cannot be between (Windows): then it is of
	// the real one. It is called by OpenTerminal, and by Line after a window was too narrow for an editor.
	New func(keys *os.File) *liner.State

	// Complete is asked at Tab. at counts characters of line, before are the earlier lines of the entry. It is
	// called on any goroutine, and bounds its own time. Nil: nobody is asked.
	Complete func(before, line string, at int) Completion

	Columns, Rows func() int // of the window

	// Suspend stops the process as Ctrl-Z does, and returns when it has been continued: not before, though the call
	// that sends the signal may. Nil where that is not possible.
	Suspend func()
}

// Terminal is a user's terminal with a line editor. It is changed only from the first Line after a Release on:
// whoever runs a program releases it, and whoever leaves closes it.
type Terminal struct {
	options TerminalOptions
	keys    *keyboard
	found   *mode // by OpenTerminal
	raw     *mode // of the editor

	// Of the goroutine that is in Line, and of those that it starts and waits for.
	editor *liner.State
	feed   *os.File // where the editor's keys come from; nil on Windows
	narrow bool     // the window was too narrow when the editor last saw it, which it would not see again
	gone   bool     // nothing will be typed any more
	bug    any      // that is why: a panic, which Line goes on with
	lines  []string // of a paste, still to be returned
	run    bool     // the last of them is entered as well
	tail   string   // what stood behind the cursor when they were pasted
	stood  string   // in the editor at Ctrl-C

	// Of the goroutine that reads the keys, and of Line before it starts.
	offered   bool // what stands in the editor was offered, and nothing was typed yet
	searching bool // the editor is in Ctrl-R
	wide      bool // its line may hold wide characters

	interrupted atomic.Bool // by a signal
	continued   atomic.Bool // by a signal, after others may have had the terminal

	mu        sync.Mutex // which a write holds: for ever, if the terminal takes nothing
	settled   sync.Cond  // broadcast when Line has returned from a prompt
	reading   bool       // somebody is in Line
	prompting bool       // a prompt is up
	ending    bool       // the editor was given the end of its line and has not drawn it yet
	redraw    bool       // the prompt has to be drawn again
	edits     bool       // the terminal is in the editor's mode
	cuts      bool       // the terminal cuts lines at the window's edge
	brackets  bool       // the terminal puts pastes into brackets
	ahead     bool       // a program had the terminal since the last line
	closed    bool
	prompt    string   // that is up
	tabs      []tab    // what the Tabs mean that the editor was given
	history   []string // the last entries
	learnt    bool     // the editor knows them
	earlier   []string // lines of the entry
	first     string   // the prompt of its first line
	goesOn    bool     // its last line was followed by more of a paste

	closing sync.Once
}

// Line is a line of an entry. More says that the rest of a paste follows, which is a part of the same entry.
type Line struct {
	Text string
	More bool
}

// ErrAborted is Line's error at Ctrl-C.
var ErrAborted = errors.New("aborted by Ctrl-C")

// OpenTerminal makes a Terminal. It does not change the terminal yet.
func OpenTerminal(o TerminalOptions) (*Terminal, error) {
	found, err := modeOf(o.In)
	if err != nil {
		return nil, err
	}
	k, err := openKeyboard(o.In)
	if err != nil {
		return nil, err
	}
	t := &Terminal{options: o, keys: k, found: found, ahead: true}
	t.settled.L = &t.mu
	if err := t.newEditor(); err != nil {
		k.close()
		return nil, err
	}
	return t, nil
}

// newEditor makes the editor, of which an earlier one is not used any more.
func (t *Terminal) newEditor() error {
	if t.feed != nil {
		t.feed.Close() // what the old one still reads ends
	}
	if t.editor != nil {
		t.editor.Close()
	}
	keys, feed, err := newFeed()
	if err != nil {
		return err
	}
	t.found.apply(t.options.In) // which the editor's own end restores
	t.narrow = t.options.Columns() < leastColumns
	t.editor = t.options.New(keys)
	t.editor.SetCtrlCAborts(true)
	t.editor.SetBeep(false)
	t.editor.SetWordCompleter(t.tab)
	raw, err := modeOf(t.options.In)
	if err == nil {
		t.raw = raw.withoutSignals()
	}
	t.found.apply(t.options.In)
	t.mu.Lock()
	t.feed, t.learnt, t.edits = feed, false, false
	t.mu.Unlock()
	return err
}

// leastColumns is what the editor needs beside a prompt.
const leastColumns = 10

// Line reads a line. text stands in the editor at the start. The error is ErrAborted after Ctrl-C, with what
// stood in the editor, and io.EOF after Ctrl-D on an empty line and when the terminal is closed.
//
// It blocks, and so has a goroutine of its own. Only one at a time may read.
func (t *Terminal) Line(prompt, text string) (Line, error) {
	t.mu.Lock()
	if t.closed || t.gone {
		t.mu.Unlock()
		return Line{}, io.EOF
	}
	t.reading = true
	if t.earlier == nil || prompt == t.first && !t.goesOn {
		t.earlier, t.first = nil, prompt
	}
	t.mu.Unlock()

	line, err := t.line(prompt, text)

	t.mu.Lock()
	defer t.mu.Unlock()
	if err == nil {
		t.earlier, t.goesOn = append(t.earlier, line.Text), line.More
	} else {
		t.earlier, t.goesOn = nil, false
	}
	t.reading = false
	if t.closed {
		t.restore()
	}
	t.settled.Broadcast()
	return line, err
}

func (t *Terminal) line(prompt, text string) (Line, error) {
	at := -1
	if len(t.lines) > 0 {
		next := t.lines[0]
		t.lines = t.lines[1:]
		if len(t.lines) > 0 || t.run {
			if len(t.lines) == 0 {
				next += t.tail
				t.tail = ""
			}
			t.mu.Lock()
			defer t.mu.Unlock()
			_, err := io.WriteString(t.options.Out, prompt+next+"\n")
			return Line{next, len(t.lines) > 0}, err
		}
		at = len([]rune(show(next)))
		text, t.tail = next+t.tail, ""
	}
	if t.options.Columns() >= render.Columns(prompt)+leastColumns {
		if t.narrow {
			if err := t.newEditor(); err != nil {
				return Line{}, err
			}
		}
		line, err := t.edit(prompt, text, at)
		if err != liner.ErrInternal {
			return line, err
		}
		// The window lost its columns, or the editor its way.
		if err := t.newEditor(); err != nil {
			return Line{}, err
		}
		t.narrow = true
		text = ""
		t.mu.Lock()
		_, _ = io.WriteString(t.options.Out, "\n") // what stood there is lost, but can be seen
		t.mu.Unlock()
	}
	t.narrow = true
	return t.plain(prompt, text)
}

// edit reads a line with the editor.
func (t *Terminal) edit(prompt, text string, at int) (Line, error) {
	if err := t.begin(prompt); err != nil {
		return Line{}, err
	}
	t.stood = ""
	t.offered = at < 0 && text != ""
	t.startKeys(text)
	line, err := t.editor.PromptWithSuggestion(prompt, show(text), at)
	t.stopKeys()
	t.narrow = t.options.Columns() < render.Columns(prompt)+leastColumns
	t.mu.Lock()
	t.prompting, t.ending, t.redraw, t.tabs = false, false, false, nil
	t.wrap(true)
	if err == io.EOF && !t.closed && prompt != "" { // Ctrl-D leaves the cursor behind the prompt
		_, _ = io.WriteString(t.options.Out, "\n")
	}
	if shown := render.Columns(prompt) + render.Columns(line); err == nil && shown >= t.options.Columns() && t.options.Columns() > 0 {
		// The editor has shown a part of it. What was entered can be read, and copied, as a whole.
		whole := strings.ReplaceAll(meant(line), "\n", "\n"+continued)
		_, _ = io.WriteString(t.options.Out, "\x1b[A\r\x1b[J"+prompt+whole+"\n")
	}
	t.settled.Broadcast()
	t.mu.Unlock()
	switch {
	case t.bug != nil:
		panic(t.bug)
	case errors.Is(err, liner.ErrPromptAborted):
		t.lines, t.tail = nil, ""
		return Line{Text: meant(t.stood)}, ErrAborted
	case err != nil:
		return Line{}, err
	}
	return Line{meant(line), len(t.lines) > 0}, nil
}

// begin makes the terminal ready for a prompt of the editor.
func (t *Terminal) begin(prompt string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return io.EOF
	}
	if !t.learnt {
		t.editor.ClearHistory()
		for _, entry := range t.history {
			t.editor.AppendHistory(show(entry))
		}
		t.learnt = true
	}
	t.prompting, t.prompt, t.tabs = true, prompt, nil
	t.continued.Store(false)
	t.take()
	t.wrap(false)
	t.lookAhead()
	return nil
}

// lookAhead reads what was typed while a program ran. Whoever calls it holds mu. An error comes again with the
// next read.
func (t *Terminal) lookAhead() {
	if t.ahead {
		_ = t.keys.readAhead()
		t.ahead = false
	}
}

// take gives the terminal to the editor. Whoever calls it holds mu.
func (t *Terminal) take() {
	if !t.edits {
		t.raw.apply(t.options.In)
		t.edits = true
	}
	if !t.brackets && hasBrackets {
		_, _ = io.WriteString(t.options.Out, "\x1b[?2004h")
		t.brackets = true
	}
}

// Where the terminal goes on with a line that is longer than the window. At a prompt it does not, for the editor
// may draw more than fits, and has one row.
const (
	wrapped   = "\x1b[?7h"
	unwrapped = "\x1b[?7l"
)

// wrap says whether the terminal wraps lines. Whoever calls it holds mu.
func (t *Terminal) wrap(wraps bool) {
	switch {
	case !hasBrackets || wraps != t.cuts:
	case wraps:
		_, _ = io.WriteString(t.options.Out, wrapped)
	default:
		_, _ = io.WriteString(t.options.Out, unwrapped)
	}
	t.cuts = !wraps
}

// give is the reverse of take.
func (t *Terminal) give() {
	if t.edits { // first, for who sees what follows may type at once
		t.found.apply(t.options.In)
		t.edits = false
	}
	t.wrap(true)
	if t.brackets {
		_, _ = io.WriteString(t.options.Out, "\x1b[?2004l")
		t.brackets = false
	}
}

// Release gives the terminal to a program that is to run: as it was found, and nobody reads it.
func (t *Terminal) Release() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.earlier, t.goesOn = nil, false
	t.interrupted.Store(false)
	t.yield()
}

// Yield is Release in the middle of an entry, until its next Line.
func (t *Terminal) Yield() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.yield()
}

func (t *Terminal) yield() {
	if !t.prompting {
		t.give()
		t.ahead = true
	}
}

// Interrupt is Ctrl-C that came as a signal: it has Line return ErrAborted. It waits for nothing.
func (t *Terminal) Interrupt() {
	t.interrupted.Store(true)
	t.keys.wake()
}

// Continued is for the signal that a process goes on, which somebody has stopped without Ctrl-Z: what has had the terminal
// meanwhile has left it in a mode of its own. It waits for nothing.
func (t *Terminal) Continued() {
	t.continued.Store(true)
	t.keys.wake()
}

// Prompting reports whether a prompt is up.
func (t *Terminal) Prompting() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.prompting
}

// Remember adds an entry to those of Up and Ctrl-R.
func (t *Terminal) Remember(entry string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.earlier, t.goesOn = nil, false
	if n := len(t.history); n > 0 && t.history[n-1] == entry {
		return
	}
	t.history, t.learnt = append(t.history, entry), false
	if len(t.history) > liner.HistoryLimit {
		t.history = t.history[1:]
	}
}

// closePatience is how long Close waits for a Line to return, which what is asked for a completion can delay, and for a
// terminal that takes no output.
const closePatience = 500 * time.Millisecond

// Close restores the terminal. A Line that waits returns io.EOF.
func (t *Terminal) Close() {
	t.closing.Do(func() {
		closed := make(chan struct{})
		go func() {
			defer close(closed)
			t.close()
		}()
		select {
		case <-closed:
		case <-time.After(closePatience):
			t.found.apply(t.options.In)
		}
	})
}

func (t *Terminal) close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	t.restore()
	if t.feed != nil {
		t.feed.Close()
	}
	t.keys.wake()
	for t.reading { // the editor puts its own mode back at its end; Line restores again what it leaves
		t.settled.Wait()
	}
	t.keys.close()
}

// restore makes the terminal what it was found as. Whoever calls it holds mu.
func (t *Terminal) restore() {
	t.edits = true // or so the editor, which tells nobody, may have left it
	t.give()
}
