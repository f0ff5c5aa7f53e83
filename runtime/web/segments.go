package web

import (
	"unicode"
	"unicode/utf16"
)

// segmentEnds are where the characters as people see them end, or the words, in UTF-16 units. The rules are simpler
// than Unicode's: marks, joiners, modifiers and pairs of regional indicators stay with what they belong to; a word is a
// run of letters, digits, marks and underlines with single points and apostrophes inside, and each ideograph is one of
// its own.
func segmentEnds(text string, words bool) (ends []int) {
	runes := []rune(text)
	for from := 0; from < len(runes); {
		to := graphemeEnd(runes, from)
		if words {
			to = wordEnd(runes, from, to)
		}
		units := 0
		for _, r := range runes[from:to] {
			units += max(utf16.RuneLen(r), 1)
		}
		if len(ends) > 0 {
			units += ends[len(ends)-1]
		}
		ends = append(ends, units)
		from = to
	}
	return ends
}

const (
	zeroWidthJoiner = '\u200d'
	hangulFirst     = '\uac00'
	hangulLast      = '\ud7a3'
)

func isRegional(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// extends reports whether a character belongs to the one before it.
func extends(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) || r == zeroWidthJoiner ||
		r >= 0xfe00 && r <= 0xfe0f || // variation selectors
		r >= 0x1f3fb && r <= 0x1f3ff || // colours of skin
		r >= 0xe0020 && r <= 0xe007f || // tags
		r >= 0x1160 && r <= 0x11ff // vowels and finals of Hangul
}

// pictographic reports what a joiner joins.
func pictographic(r rune) bool {
	return r >= 0x1f000 || r >= 0x2190 && r <= 0x2bff || r == 0xa9 || r == 0xae
}

func graphemeEnd(runes []rune, from int) int {
	first := runes[from]
	if first == '\r' && from+1 < len(runes) && runes[from+1] == '\n' {
		return from + 2
	}
	to := from + 1
	if first == '\r' || first == '\n' || unicode.Is(unicode.Cc, first) {
		return to
	}
	if isRegional(first) && to < len(runes) && isRegional(runes[to]) {
		to++
	}
	for to < len(runes) {
		next := runes[to]
		if !extends(next) && (runes[to-1] != zeroWidthJoiner || !pictographic(first) || !pictographic(next)) {
			break
		}
		to++
	}
	return to
}

func ideographic(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana)
}

// isWord reports whether a character is part of a word.
func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Pc, r)
}

func wordEnd(runes []rune, from, to int) int {
	first := runes[from]
	if first == ' ' {
		for to < len(runes) && runes[to] == ' ' {
			to++
		}
		return to
	}
	if !isWord(first) || ideographic(first) {
		return to
	}
	for to < len(runes) && !ideographic(runes[to]) {
		r := runes[to]
		switch {
		case isWord(r) || extends(r):
			to++
			continue
		case (r == '.' || r == '\'' || r == '’' || r == ',' && unicode.IsDigit(runes[to-1])) && to+1 < len(runes) && isWord(runes[to+1]) &&
			unicode.IsDigit(runes[to-1]) == unicode.IsDigit(runes[to+1]):
			to += 2
			continue
		}
		break
	}
	return to
}
