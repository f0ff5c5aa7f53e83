//go:build unix

package repl

import (
	"io"
	"strings"
	"unicode/utf8"

	"mascript/runtime/render"
)

// The editor draws a line rightly, wide characters too, as long as the window is wider. Of a longer one it takes
// characters for columns. So such a line is drawn again after it, if it may hold wide characters. Only the editor
// knows the line, so it is asked for it with Tabs, which some of its keys do not bear: those of a search, and
// those whose repetition means something else than the first.

// follow notes what keys make of the line, and tells whether it can and must be drawn after them.
func (t *Terminal) follow(text string) (draws bool) {
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		if r == keyEscape {
			size = max(1, sequence([]byte(text)))
		}
		key := text[:size]
		text = text[size:]
		draws = true
		switch key {
		case "\x12": // Ctrl-R
			t.searching, t.wide = true, true
		case "\x1b[A", "\x1b[B", "\x10", "\x0e": // the line is one of the history
			t.searching, t.wide, draws = false, true, false
		case string(rune(keyEnd)), "\x19", "\x1by": // Ctrl-D, which may be the end; Ctrl-Y
			t.searching, draws = false, false
		case "\x13", "\b", "\x7f": // Ctrl-S goes on with a search, and Backspace
		default:
			if r < ' ' {
				t.searching = false
			}
			t.wide = t.wide || render.Columns(key) > 1 && r >= utf8.RuneSelf
		}
	}
	return draws && t.wide && !t.searching
}

// drawLonger draws the editor's line again after the keys that it has been given.
func (t *Terminal) drawLonger() {
	// At the first one the editor draws, if it has not, so that it does not after the second.
	t.toEditor("\t\t", drawAgain, t.draw)
}

// draw is the tab that draws a line which is longer than the window.
func (t *Terminal) draw(before, behind string) (head string, text []string, tail string) {
	columns := t.options.Columns()
	t.mu.Lock()
	defer t.mu.Unlock()
	if render.Columns(t.prompt+before+behind) >= columns {
		_, _ = io.WriteString(t.options.Out, drawn(t.prompt, before, behind, columns))
	}
	return before, nil, behind
}

func isWide(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return render.Columns(string(r)) > 1 })
}
