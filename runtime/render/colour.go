package render

import (
	"strings"
	"unicode/utf8"
)

// A style is what goes between "\x1b[" and "m". The choices are Node's, so that a value looks the same in both.
type style string

const (
	styleNumber    style = "33" // also booleans
	styleString    style = "32" // also symbols
	styleUndefined style = "90"
	styleNull      style = "1"
	styleSpecial   style = "36" // functions, getters, circular references
	styleDate      style = "35"
	styleRegexp    style = "31"

	styleError style = "1;31"
	styleFaint style = "2"
	styleBold  style = "1"
)

// styles are the kinds of values by the names that stylize, which a value showing itself is handed, has
// for them.
func styles(name string) style {
	switch name {
	case "number", "bigint", "boolean":
		return styleNumber
	case "string", "symbol":
		return styleString
	case "undefined":
		return styleUndefined
	case "null":
		return styleNull
	case "date":
		return styleDate
	case "regexp":
		return styleRegexp
	}
	return styleSpecial
}

// paint wraps text in s, line by line, so that a pager or a prefix never sees colour run over a line's end.
func paint(on bool, s style, text string) string {
	if !on || text == "" {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = "\x1b[" + string(s) + "m" + line + "\x1b[0m"
		}
	}
	return strings.Join(lines, "\n")
}

// tableWidth is the columns that text takes on a screen, wide characters two. Inspect itself counts
// characters, as Node's does.
func tableWidth(text string) int {
	wide := 0
	for _, r := range text {
		if isWide(r) {
			wide++
		}
	}
	return width(text) + wide
}

// width counts the characters of text that take room on a screen: colour sequences take none.
func width(text string) int {
	if strings.IndexByte(text, '\x1b') < 0 {
		return utf8.RuneCountInString(text)
	}
	n := 0
	for i := 0; i < len(text); {
		if text[i] == '\x1b' {
			if end := strings.IndexByte(text[i:], 'm'); end >= 0 {
				i += end + 1
				continue
			}
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
		n++
	}
	return n
}
