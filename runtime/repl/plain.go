//go:build unix

package repl

import (
	"errors"
	"io"
	"strings"
)

// plain reads a line in a window that has no place for an editor. The terminal edits it itself. text stands
// before what is typed, and cannot be changed.
func (t *Terminal) plain(prompt, text string) (Line, error) {
	t.mu.Lock()
	if t.closed {
		t.mu.Unlock()
		return Line{}, io.EOF
	}
	t.give()
	t.found.withoutInterrupt().apply(t.options.In)
	t.edits, t.prompting = true, true
	t.lookAhead()
	_, _ = io.WriteString(t.options.Out, prompt+text)
	t.mu.Unlock()

	var typed strings.Builder
	typed.WriteString(show(text))
	var ended error
	unread := t.keys.read(func(a action) (over bool) {
		switch a.verb {
		case doKeys:
			// Ctrl-D of a line that was begun only hands over what there is of it.
			if a.text == string(rune(keyEnd)) && typed.Len() == 0 {
				ended = io.EOF
				return true
			}
			typed.WriteString(show(pasteText([]byte(meant(a.text)))))
		case doPaste:
			lines := strings.Split(a.text, "\n")
			typed.WriteString(show(lines[0]))
			t.lines, t.run = lines[1:], a.run
			return true
		case doEnter:
			return true
		case doInterrupt:
			ended = ErrAborted
			return true
		case doAwake:
			t.mu.Lock()
			defer t.mu.Unlock()
			switch {
			case t.closed:
				ended = io.EOF
			case t.interrupted.Swap(false):
				ended = ErrAborted
				return true
			case t.redraw:
				_, _ = io.WriteString(t.options.Out, prompt+text)
				t.redraw = false
			}
			return t.closed
		}
		return false
	})

	t.mu.Lock()
	defer t.mu.Unlock()
	t.give() // the editor's mode is another one
	t.prompting, t.redraw = false, false
	t.settled.Broadcast()
	switch {
	case errors.Is(unread, io.EOF): // also Ctrl-D, here
		ended = io.EOF
	case unread != nil:
		t.gone, ended = true, io.EOF
	}
	if ended != nil {
		_, _ = io.WriteString(t.options.Out, "\n")
	}
	if ended == io.EOF {
		return Line{}, ended
	}
	return Line{meant(typed.String()), len(t.lines) > 0}, ended
}
