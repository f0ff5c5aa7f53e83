package render

import (
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// units counts text as JavaScript does, in UTF-16 units, without colour sequences. What fits on a line of inspect
// is decided by it.
func units(text string) int {
	n := 0
	for text != "" {
		if skip := colourSequence(text); skip > 0 {
			text = text[skip:]
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		text = text[size:]
		n += utf16.RuneLen(r)
	}
	return n
}

// columns counts what text takes on a screen, colour sequences nothing. Tables and the columns of arrays stand by it.
func columns(text string) int {
	n := 0
	for text != "" {
		if skip := colourSequence(text); skip > 0 {
			text = text[skip:]
			continue
		}
		size, wide := character(text)
		text = text[size:]
		n += wide
	}
	return n
}

// colourSequence is the length of the colour sequence that text begins with.
func colourSequence(text string) int {
	if text[0] != '\x1b' {
		return 0
	}
	return strings.IndexByte(text, 'm') + 1
}

// What changes the character before it.
const (
	joiner        = '\u200d' // makes one of two pictographs
	asPictograph  = '\ufe0f'
	lightestSkin  = '\U0001f3fb'
	darkestSkin   = '\U0001f3ff'
	hangulMedials = '\u1160' // to the end of the block: vowels and finals, which stand in the syllable begun before
	hangulEnd     = '\u11ff'
)

// character is the length of what text begins with and a terminal shows in one place, and its columns there: a letter
// with its accents, a pictograph of several parts.
func character(text string) (size, columns int) {
	r, size := utf8.DecodeRuneInString(text)
	if r < utf8.RuneSelf && (size == len(text) || text[size] < utf8.RuneSelf) { // nearly all there is
		return size, 1
	}
	columns = runeColumns(r)
	for joined := false; size < len(text); {
		next, n := utf8.DecodeRuneInString(text[size:])
		switch {
		case joined && columns == 2 && runeColumns(next) > 0:
			joined = false
		case next == joiner:
			joined = true
		case next == asPictograph:
			if columns == 1 && r >= utf8.RuneSelf {
				columns = 2
			}
		case columns == 2 && next >= lightestSkin && next <= darkestSkin:
		case runeColumns(next) == 0:
		default:
			return size, columns
		}
		size += n
	}
	return size, columns
}

// runeColumns are the columns that a terminal gives to r by itself: two to the scripts and signs of East Asia and to
// pictographs, none to accents and marks.
func runeColumns(r rune) int {
	switch {
	case r < 0x300: // a start that is quick
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf), r >= hangulMedials && r <= hangulEnd:
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// cutUnits is the start of text that has most UTF-16 units, and how many there are more.
func cutUnits(text string, most int) (start string, more int) {
	n, end := 0, len(text)
	for i, r := range text {
		size := utf16.RuneLen(r)
		if n <= most && n+size > most {
			end = i
			if n < most { // half of a pair
				start = string(utf8.RuneError)
			}
		}
		n += size
	}
	return text[:end] + start, n - most
}
