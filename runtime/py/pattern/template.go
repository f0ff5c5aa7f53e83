package pattern

import (
	"fmt"
	"strconv"
)

// Part of a template: a text, or the group that is to be put there.
type Part struct {
	Text  []rune
	Group int // -1 for a text
}

// Template reads what sub puts in the place of a match.
func (p *Pattern) Template(text []rune) (parts []Part, err *Error) {
	defer caught(&err)
	r := &parser{text: text, bytes: p.bytes}
	var plain []rune
	flush := func() {
		if len(plain) > 0 {
			parts = append(parts, Part{plain, -1})
			plain = nil
		}
	}
	refer := func(number, position int) {
		if number > p.Groups {
			r.fail(position, "invalid group reference %d", number)
		}
		flush()
		parts = append(parts, Part{nil, number})
	}
	isOctal := func(i int) bool { return i < len(text) && text[i] >= '0' && text[i] <= '7' }
	for r.at < len(text) {
		from := r.at
		c := text[r.at]
		r.at++
		if c != '\\' {
			plain = append(plain, c)
			continue
		}
		if r.at >= len(text) {
			r.fail(from, "bad escape (end of pattern)")
		}
		c = text[r.at]
		r.at++
		switch {
		case c == 'g':
			refer(p.named(r))
		case c == '0', c >= '1' && c <= '7' && isOctal(r.at) && isOctal(r.at+1):
			r.at--
			if c == '0' { // two more digits at most
				end := r.at + 3
				value := 0
				for r.at < end && isOctal(r.at) {
					value = value*8 + int(text[r.at]-'0')
					r.at++
				}
				plain = append(plain, rune(value))
				break
			}
			plain = append(plain, r.octal(from))
		case c >= '1' && c <= '9':
			number := int(c - '0')
			if r.at < len(text) && text[r.at] >= '0' && text[r.at] <= '9' {
				number = number*10 + int(text[r.at]-'0')
				r.at++
			}
			refer(number, from+1)
		default:
			if plainEscape := c != 'x' && c != 'u' && c != 'U' && c != 'N'; plainEscape {
				if char, ok := r.character(c, from); ok {
					plain = append(plain, char)
					break
				}
				if c == 'b' {
					plain = append(plain, '\b')
					break
				}
			}
			if isASCIILetter(c) {
				r.fail(from, `bad escape \%c`, c)
			}
			plain = append(plain, '\\', c)
		}
	}
	flush()
	return parts, nil
}

// named reads <name> behind \g.
func (p *Pattern) named(r *parser) (number, position int) {
	if !r.is('<') {
		r.fail(r.at, "missing <")
	}
	r.at++
	position = r.at
	for r.at < len(r.text) && r.text[r.at] != '>' {
		r.at++
	}
	name := string(r.text[position:r.at])
	if r.at >= len(r.text) {
		if name == "" {
			r.fail(position, "missing group name")
		}
		r.fail(position, "missing >, unterminated name")
	}
	r.at++
	if name == "" {
		r.fail(position, "missing group name")
	}
	if isName(name) {
		number, ok := p.Index[name]
		if !ok {
			panic(stop{&Error{Message: fmt.Sprintf("unknown group name %s", quoted(name)), Position: -1, Index: true}})
		}
		return number, position
	}
	number, err := strconv.Atoi(name)
	if err != nil || number < 0 {
		r.fail(position, "bad character in group name %s", quoted(name))
	}
	return number, position
}
