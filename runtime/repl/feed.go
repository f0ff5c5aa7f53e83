//go:build unix

package repl

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// hasBrackets says that pastes can be told from keys.
const hasBrackets = true

// newFeed is a pipe between the keyboard and the editor.
func newFeed() (keys, feed *os.File, err error) {
	keys, feed, err = os.Pipe()
	if err != nil {
		return nil, nil, fmt.Errorf("a pipe for the keys of the line editor: %w", err)
	}
	return keys, feed, nil
}

// startKeys begins to give the editor what is typed. text stands in it already.
func (t *Terminal) startKeys(text string) {
	t.searching, t.wide = false, isWide(text)
	if t.wide {
		t.drawLonger()
	}
	t.keys.start(t.hand, func(bug any) {
		t.gone, t.bug = true, bug
		t.feed.Close() // which ends the editor
	})
}

func (t *Terminal) stopKeys() {
	// The editor may have ended before it took all that it is being given.
	_ = t.feed.SetWriteDeadline(time.Now())
	t.keys.stop()
	_ = t.feed.SetWriteDeadline(time.Time{})
}

// hand gives the editor what was typed. It is over with the end of the line, for what is typed behind that is
// for the next one or for a program.
func (t *Terminal) hand(a action) (over bool) {
	switch a.verb {
	case doKeys:
		t.offered = false
		t.toEditor(a.text, make([]tab, strings.Count(a.text, "\t"))...)
		if t.follow(a.text) {
			t.drawLonger()
		}
	case doEnter:
		t.end("\n")
		return true
	case doInterrupt:
		t.end("\t\x03", t.note)
		return true
	case doPaste:
		if t.offered { // and not meant to be gone on with
			t.offered = false
			t.toEditor(eraseLine)
		}
		lines := strings.Split(a.text, "\n")
		if len(lines) == 1 && !a.run {
			t.toEditor("\t", insertPaste(a.text))
			if t.searching = false; t.wide || isWide(a.text) {
				t.wide = true
				t.drawLonger()
			}
			return false
		}
		t.lines, t.run = lines[1:], a.run
		t.end("\t\n", t.insertFirst(lines[0]))
		return true
	case doSuspend:
		t.suspend()
	case doAwake:
		t.mu.Lock()
		closed, redraw := t.closed, t.redraw
		t.redraw = false
		if t.continued.Swap(false) && !closed {
			t.edits, t.brackets, t.cuts = false, false, false
			t.take()
			t.wrap(false)
			redraw = true
		}
		t.mu.Unlock()
		if t.interrupted.Swap(false) {
			return t.hand(action{verb: doInterrupt})
		}
		if redraw {
			t.drawAll()
		}
		return closed
	}
	return false
}

// eraseLine are the keys that empty the editor's line: to its end, and all before.
const eraseLine = "\x05\x15"

// Ahead reports whether something was typed for the next line already. It is not for when a prompt is up.
func (t *Terminal) Ahead() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed || t.prompting {
		return false
	}
	if len(t.keys.waiting) > 0 || len(t.lines) > 0 {
		return true
	}
	if !t.edits { // by lines, the system shows only whole ones
		t.raw.apply(t.options.In)
		defer t.found.apply(t.options.In)
	}
	typed, _, err := t.keys.terminal.Ready(time.Nanosecond)
	return typed && err == nil
}

// toEditor gives the editor keys, and each Tab in them its meaning.
func (t *Terminal) toEditor(keys string, tabs ...tab) {
	t.mu.Lock()
	t.tabs = append(t.tabs, tabs...)
	t.mu.Unlock()
	_, _ = io.WriteString(t.feed, keys) // an editor that has ended needs none
}

// drawAll makes the editor draw its prompt and its line again.
func (t *Terminal) drawAll() {
	t.toEditor(keyRedraw)
	if t.follow(keyRedraw) {
		t.drawLonger()
	}
}

// end gives the editor the keys that end its line, which shall stand there when it ends.
func (t *Terminal) end(keys string, tabs ...tab) {
	t.mu.Lock()
	t.ending = true
	if t.redraw {
		keys = keyRedraw + keys
	}
	t.redraw = false
	t.mu.Unlock()
	t.toEditor(keys, tabs...)
}

// suspend is Ctrl-Z: the terminal is the parent shell's until it continues this process.
func (t *Terminal) suspend() {
	if t.options.Suspend == nil {
		return
	}
	t.mu.Lock()
	edits, err := modeOf(t.options.In)
	t.give()
	_, _ = io.WriteString(t.options.Out, "\n")
	t.mu.Unlock()

	t.options.Suspend()

	t.mu.Lock()
	t.continued.Store(false)
	if !t.closed {
		t.take()
		t.wrap(false)
		if err == nil {
			edits.apply(t.options.In)
		}
	}
	t.mu.Unlock()
	t.drawAll()
}
