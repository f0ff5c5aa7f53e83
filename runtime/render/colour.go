package render

import "strings"

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

// end is what takes a style back, and no other with it.
func (s style) end() string {
	switch s {
	case styleBold, styleFaint:
		return "22"
	case styleError:
		return "22;39"
	}
	return "39"
}

// styleNamed is a style by the name that Node's stylize gives it.
func styleNamed(name string) style {
	switch name {
	case "number", "bigint", "boolean":
		return styleNumber
	case "string", "symbol":
		return styleString
	case "undefined":
		return styleUndefined
	case "null":
		return styleNull
	case "special":
		return styleSpecial
	case "date":
		return styleDate
	case "regexp":
		return styleRegexp
	}
	return ""
}

// paint wraps text in s, line by line, so that a pager or a prefix never sees colour run over a line's end.
func paint(on bool, s style, text string) string {
	if !on || text == "" || s == "" {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = "\x1b[" + string(s) + "m" + line + "\x1b[" + s.end() + "m"
		}
	}
	return strings.Join(lines, "\n")
}
