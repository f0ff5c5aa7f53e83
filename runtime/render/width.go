package render

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// units counts text as JavaScript does, in UTF-16 units, without colour sequences. What fits on a line of inspect
// is decided by it.
func units(text string) int { return measure(text, utf16.RuneLen) }

// columns counts what text takes on a screen, wide characters two, colour sequences nothing. Tables and the columns
// of arrays stand by it.
func columns(text string) int {
	return measure(text, func(r rune) int {
		if isWide(r) {
			return 2
		}
		return 1
	})
}

func measure(text string, size func(rune) int) int {
	n := 0
	for i := 0; i < len(text); {
		if text[i] == '\x1b' {
			if end := strings.IndexByte(text[i:], 'm'); end >= 0 {
				i += end + 1
				continue
			}
		}
		r, bytes := utf8.DecodeRuneInString(text[i:])
		i += bytes
		n += size(r)
	}
	return n
}

// isWide reports whether a terminal gives r two columns: the scripts and signs of East Asia, and pictographs.
func isWide(r rune) bool {
	return r >= 0x1100 && r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 ||
		r >= 0xffe0 && r <= 0xffe6 || r >= 0x1f300 && r <= 0x1faff || r >= 0x20000 && r <= 0x3fffd
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
