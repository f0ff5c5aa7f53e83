package render

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Columns that a source line may take: what a screen has, and what a program may like to see of it.
const (
	screen   = 80
	reported = 240
)

// excerpt shows one source line with a caret under column, which counts bytes from 1. Of a long line
// the part around the caret is shown.
func excerpt(source string, lineNumber, column int, color bool) string {
	if strings.TrimSpace(source) == "" || column < 1 {
		return ""
	}
	number := strconv.Itoa(lineNumber)
	text, caret := around(source, column, screen-len(number)-len(" | "))
	// Tabs stay tabs on both lines, so the caret stands right whatever their width is.
	margin := make([]rune, 0, caret)
	for _, r := range text[:min(caret, len(text))] {
		if r == '\t' {
			margin = append(margin, '\t')
			continue
		}
		for range runeColumns(r) {
			margin = append(margin, ' ')
		}
	}
	gutter := strings.Repeat(" ", len(number))
	return paint(color, styleFaint, number+" | ") + string(text) + "\n" +
		paint(color, styleFaint, gutter+" | ") + string(margin) + paint(color, styleError, "^") + "\n"
}

// around is the part of a source line around column that fits into room columns, and where in it column is.
func around(source string, column, room int) (text []rune, caret int) {
	before := source[:max(0, min(column-1, len(source)))]
	for len(before) > 0 && !utf8.ValidString(before) { // a column inside of a character
		before = before[:len(before)-1]
	}
	text, caret = []rune(source), utf8.RuneCountInString(before)
	if columns(source) <= room {
		return text, caret
	}
	from, to := clip(text, min(caret, len(text)), room)
	part := append([]rune(nil), text[from:to]...)
	if from > 0 {
		part[0] = '…'
	}
	if to < len(text) {
		part[len(part)-1] = '…'
	}
	return part, caret - from
}

// clip chooses the part of text around the caret that fits into room columns.
func clip(text []rune, caret, room int) (from, to int) {
	from, to = caret, caret
	for from > 0 && columns(string(text[from-1:caret])) <= room/2 {
		from--
	}
	for to < len(text) && columns(string(text[from:to+1])) <= room {
		to++
	}
	for from > 0 && columns(string(text[from-1:to])) <= room { // room that the right did not need
		from--
	}
	return from, to
}
