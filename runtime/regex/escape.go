package regex

import (
	"strings"
	"unicode"
	"unicode/utf16"
)

// atomEscape reads what stands behind a backslash outside of classes.
func (p *parser) atomEscape() (n *node, quantifiable bool) {
	switch c := p.peek(); {
	case c == end:
		p.fail(`\ at end of pattern`)
	case c == 'b' || c == 'B':
		p.at++
		return &node{op: opBoundary, not: c == 'B'}, false
	case c >= '1' && c <= '9':
		if n := p.backReference(); n != nil {
			return n, true
		}
	case c == 'k' && (p.points || p.named):
		p.at++
		if !p.skip("<") {
			p.fail("Invalid named reference")
		}
		n := &node{op: opBack, name: p.groupName()}
		p.refers = append(p.refers, n)
		return n, true
	}
	if n := p.stringEscape(); n != nil {
		return n, true
	}
	if s, ok := p.setEscape(); ok {
		return &node{op: opSet, set: p.flags.close(s)}, true
	}
	return p.literal(p.charEscape(false)), true
}

// backReference reads \n. Without flag u, a number that no group has is something else.
func (p *parser) backReference() *node {
	start := p.at
	n, _ := p.number()
	if n < p.groups {
		return &node{op: opBack, group: n}
	}
	if p.points {
		p.fail("Invalid escape")
	}
	p.at = start
	return nil
}

// setEscape reads the escapes that stand for several characters.
func (p *parser) setEscape() (s set, ok bool) {
	c := p.peek()
	switch c {
	case 'd', 'D':
		s = digits()
	case 's', 'S':
		s = spaces()
	case 'w', 'W':
		s = words()
		if p.points {
			s = p.flags.close(s)
		}
	case 'p', 'P':
		if !p.points {
			return nil, false
		}
		p.at++
		s = p.property()
	default:
		return nil, false
	}
	if c != 'p' && c != 'P' {
		p.at++
	}
	if c == 'D' || c == 'S' || c == 'W' || c == 'P' {
		if p.flags.Sets {
			s = p.flags.close(s)
		}
		return s.complement(), true
	}
	return s, true
}

// stringEscape reads a property of strings; nil if there is none.
func (p *parser) stringEscape() *node {
	if !p.flags.Sets || !p.follows("p{") {
		return nil
	}
	for n := 2; p.ahead(n) != end; n++ {
		if p.ahead(n) != '}' {
			continue
		}
		pattern, ok := stringsOf(string(p.in[p.at+2 : p.at+n]))
		if !ok {
			return nil
		}
		p.at += n + 1
		inner := &parser{flags: Flags{Unicode: true}, points: true, in: []rune(pattern), names: []string{""}}
		return inner.choice()
	}
	return nil
}

func (p *parser) property() set {
	if !p.skip("{") {
		p.fail("Invalid property name")
	}
	from := p.at
	for p.peek() != '}' {
		if p.next() == end {
			p.fail("Invalid property name")
		}
	}
	text := string(p.in[from:p.at])
	p.at++
	name, value, valued := strings.Cut(text, "=")
	s, why := property(name, value, valued)
	if why != "" {
		p.fail(why)
	}
	return s
}

// charEscape reads the escapes that stand for one character.
func (p *parser) charEscape(inClass bool) rune {
	c := p.next()
	switch c {
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'v':
		return '\v'
	case 'c':
		return p.control(inClass)
	case 'x':
		if value, ok := p.hex(2); ok {
			return value
		}
		if p.points {
			p.fail("Invalid escape")
		}
		return c
	case 'u':
		if value := p.unicodeEscape(p.points); value >= 0 {
			return value
		}
		if p.points {
			p.fail("Invalid Unicode escape")
		}
		return c
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return p.octal(c, inClass)
	}
	if p.points && !strings.ContainsRune(`^$\.*+?()[]{}|/`, c) && !(c == '-' && inClass) {
		p.fail("Invalid escape")
	}
	return c
}

// octal reads \0, and numbers of up to three digits without flag u.
func (p *parser) octal(c rune, inClass bool) rune {
	if p.points {
		if next := p.peek(); c != '0' || next >= '0' && next <= '9' {
			if inClass {
				p.fail("Invalid class escape")
			}
			p.fail("Invalid decimal escape")
		}
		return 0
	}
	if c >= '8' {
		return c
	}
	value := c - '0'
	for range 2 {
		if next := p.peek(); next < '0' || next > '7' || value*8+next-'0' > 0o377 {
			break
		}
		value = value*8 + p.next() - '0'
	}
	return value
}

// control reads \cX. Without flag u, a \c that is none stands for the backslash.
func (p *parser) control(inClass bool) rune {
	c := p.peek()
	letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
	if letter || inClass && !p.points && (c >= '0' && c <= '9' || c == '_') {
		p.at++
		return c & 31
	}
	if p.points {
		p.fail("Invalid Unicode escape")
	}
	p.at--
	return '\\'
}

func (p *parser) hex(length int) (value rune, ok bool) {
	for i := range length {
		digit := hexDigit(p.ahead(i))
		if digit < 0 {
			return 0, false
		}
		value = value<<4 | digit
	}
	p.at += length
	return value, true
}

func hexDigit(c rune) rune {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10
	}
	return -1
}

// unicodeEscape reads what stands behind \u: four digits, two times four that make a pair, any number in
// braces; the last two only where characters are points. It gives end for anything else.
func (p *parser) unicodeEscape(points bool) rune {
	if points && p.peek() == '{' {
		start := p.at
		p.at++
		value, count := rune(0), 0
		for ; hexDigit(p.peek()) >= 0 && value <= maxRune; count++ {
			value = value<<4 | hexDigit(p.next())
		}
		if count > 0 && value <= maxRune && p.skip("}") {
			return value
		}
		p.at = start
		return end
	}
	value, ok := p.hex(4)
	if !ok {
		return end
	}
	if points && p.follows(`\u`) {
		start := p.at
		p.at += 2
		if low, ok := p.hex(4); ok {
			if pair := utf16.DecodeRune(value, low); pair != unicode.ReplacementChar {
				return pair
			}
		}
		p.at = start
	}
	return value
}
