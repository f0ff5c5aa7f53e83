package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain is text as one line that a terminal only shows: without escape sequences and control characters,
// and with a blank for every kind of space.
func Plain(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		if text[i] == '\x1b' {
			i += escapeSequence(text[i:])
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case unicode.IsPrint(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// escapeSequence is the length of the sequence that text begins with (ECMA-48).
func escapeSequence(text string) int {
	if len(text) < 2 {
		return len(text)
	}
	n, last := 1, byte('0')
	switch text[1] {
	case '[': // a control sequence: colours, moves
		n, last = 2, '@'
	case ']', 'P', 'X', '^', '_': // a string: titles, links. One without an end takes all, as it would on a terminal
		end := strings.IndexAny(text[2:], "\a\x1b")
		switch {
		case end < 0:
			return len(text)
		case text[2+end] == '\a':
			return 2 + end + 1
		}
		return 2 + end // at ESC \, a sequence of its own
	}
	for n < len(text) && text[n] >= ' ' && text[n] < last {
		n++
	}
	if n < len(text) && text[n] >= last && text[n] <= '~' {
		n++
	}
	return n
}

// Cut is as much of the start of text as a terminal shows in so many columns.
func Cut(text string, columns int) string {
	for at := 0; at < len(text); {
		size, wide := character(text[at:])
		if columns -= wide; columns < 0 {
			return text[:at]
		}
		at += size
	}
	return text
}

// Styled is one line of text as a terminal shows it in so many columns, with its colours and nothing else that changes the
// terminal.
func Styled(line string, columns int) string {
	var b strings.Builder
	styled := false
	for at := 0; at < len(line); {
		if line[at] == '\x1b' {
			size := escapeSequence(line[at:])
			if sequence := line[at : at+size]; colourSequence(sequence) == size && strings.HasPrefix(sequence, "\x1b[") {
				b.WriteString(sequence)
				styled = true
			}
			at += size
			continue
		}
		size, wide := character(line[at:])
		if shown := Plain(line[at : at+size]); shown != "" {
			if shown != line[at:at+size] {
				wide = Columns(shown)
			}
			if columns -= wide; columns < 0 {
				break
			}
			b.WriteString(shown)
		}
		at += size
	}
	if styled {
		b.WriteString("\x1b[m") // also where it was cut
	}
	return b.String()
}

// Fit is text in so many columns at most; where that cuts it, an ellipsis says so.
func Fit(text string, columns int) string {
	if Columns(text) <= columns {
		return text
	}
	return Cut(text, columns-1) + Cut("…", columns)
}

// Columns is what a terminal needs to show text.
func Columns(text string) int { return columns(text) }
