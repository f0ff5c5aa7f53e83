package repl

import (
	"strings"
	"unicode/utf8"
)

// The editor has one line, and what stands in it must not move the cursor. So line ends and tabs have
// stand-ins there, and a sign before a character says that it is a control character's picture or that a
// stand-in is meant as it is. Nothing is lost by it: an entry comes back exactly, also an edited one.
const (
	lineEndSign   = '␤'
	tabSign       = '␉'
	escapeSign    = '␦'
	pictures      = '␀' // the picture of the control character 0; the others follow
	deletePicture = '␡'
)

// show is text as it stands in the editor.
func show(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n':
			b.WriteRune(lineEndSign)
		case r == '\t':
			b.WriteRune(tabSign)
		case r == 0x7f:
			b.WriteRune(escapeSign)
			b.WriteRune(deletePicture)
		case r < ' ':
			b.WriteRune(escapeSign)
			b.WriteRune(pictures + r)
		default:
			writeLiteral(&b, r)
		}
	}
	return b.String()
}

// writeLiteral writes a character that no stand-in is meant by.
func writeLiteral(b *strings.Builder, r rune) {
	if r == lineEndSign || r == tabSign || r == escapeSign {
		b.WriteRune(escapeSign)
	}
	b.WriteRune(r)
}

// meant is the reverse of show.
func meant(line string) string {
	var b strings.Builder
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		i += size
		switch r {
		case lineEndSign:
			r = '\n'
		case tabSign:
			r = '\t'
		case escapeSign:
			if i < len(line) {
				r, size = utf8.DecodeRuneInString(line[i:])
				i += size
				switch {
				case r == deletePicture:
					r = 0x7f
				case r != tabSign && r >= pictures && r < pictures+' ':
					r -= pictures
				}
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}
