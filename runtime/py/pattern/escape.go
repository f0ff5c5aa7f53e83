package pattern

import (
	"strconv"
	"strings"
	"unicode"
)

func (p *parser) class(from, flags int) *node {
	s := &set{}
	if p.is('^') {
		p.at++
		s.not = true
	}
	first := true
	for {
		if p.at >= len(p.text) {
			p.fail(from, "unterminated character set")
		}
		at := p.at
		if p.is(']') && !first {
			p.at++
			break
		}
		first = false
		low, kind := p.member()
		if !p.is('-') {
			s.add(low, low, kind)
			continue
		}
		p.at++
		if p.at >= len(p.text) {
			p.fail(from, "unterminated character set")
		}
		if p.is(']') {
			s.add(low, low, kind)
			s.add('-', '-', 0)
			p.at++
			break
		}
		high, other := p.member()
		if kind != 0 || other != 0 || high < low {
			p.fail(at, "bad character range %s", string(p.text[at:p.at]))
		}
		s.add(low, high, 0)
	}
	return &node{kind: class, flags: flags, set: s}
}

func (s *set) add(low, high rune, kind byte) {
	if kind != 0 {
		s.kinds = append(s.kinds, kind)
		return
	}
	s.ranges = append(s.ranges, low, high)
}

// member reads one character of a class, or a kind of them.
func (p *parser) member() (char rune, kind byte) {
	from := p.at
	c := p.text[p.at]
	p.at++
	if c != '\\' {
		return c, 0
	}
	if p.at >= len(p.text) {
		p.fail(from, "bad escape (end of pattern)")
	}
	c = p.text[p.at]
	p.at++
	switch c {
	case 'd', 'D', 'w', 'W', 's', 'S':
		return 0, byte(c)
	case 'b':
		return '\b', 0
	case '0', '1', '2', '3', '4', '5', '6', '7':
		p.at--
		return p.octal(from), 0
	}
	if r, ok := p.character(c, from); ok {
		return r, 0
	}
	if isASCIILetter(c) || c >= '0' && c <= '9' {
		p.fail(from, `bad escape \%c`, c)
	}
	return c, 0
}

func isASCIILetter(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// octal reads up to three digits.
func (p *parser) octal(from int) rune {
	value, n := 0, 0
	for n < 3 && p.at < len(p.text) && p.text[p.at] >= '0' && p.text[p.at] <= '7' {
		value = value*8 + int(p.text[p.at]-'0')
		p.at++
		n++
	}
	if value > 0o377 {
		p.fail(from, "octal escape value %s outside of range 0-0o377", string(p.text[from:p.at]))
	}
	return rune(value)
}

// character reads the rest of an escape that stands for one character everywhere.
func (p *parser) character(c rune, from int) (rune, bool) {
	switch c {
	case 'a':
		return '\a', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	case '\\':
		return '\\', true
	case 'x':
		return p.hexadecimal(from, 2), true
	case 'u':
		if !p.bytes {
			return p.hexadecimal(from, 4), true
		}
	case 'U':
		if !p.bytes {
			r := p.hexadecimal(from, 8)
			if r > unicode.MaxRune || r < 0 {
				p.fail(from, "bad escape %s", string(p.text[from:p.at]))
			}
			return r, true
		}
	case 'N':
		if !p.bytes {
			p.fail(from, `the escape \N{…} is not supported; write the character or \u and its number`)
		}
	}
	return 0, false
}

func (p *parser) hexadecimal(from, digits int) rune {
	start := p.at
	for p.at-start < digits && p.at < len(p.text) && strings.ContainsRune("0123456789abcdefABCDEF", p.text[p.at]) {
		p.at++
	}
	if p.at-start != digits {
		p.fail(from, "incomplete escape %s", string(p.text[from:p.at]))
	}
	value, _ := strconv.ParseUint(string(p.text[start:p.at]), 16, 32)
	return rune(value)
}

func (p *parser) escape(from, flags int) *node {
	if p.at >= len(p.text) {
		p.fail(from, "bad escape (end of pattern)")
	}
	c := p.text[p.at]
	p.at++
	switch c {
	case 'A', 'Z', 'b', 'B':
		return &node{kind: assertion, flags: flags, letter: byte(c)}
	case 'd', 'D', 'w', 'W', 's', 'S':
		return &node{kind: class, flags: flags, set: &set{kinds: []byte{byte(c)}}}
	case '0':
		p.at--
		return &node{kind: literal, flags: flags, char: p.octal(from)}
	}
	if c >= '1' && c <= '9' {
		return p.numbered(from, flags)
	}
	if r, ok := p.character(c, from); ok {
		return &node{kind: literal, flags: flags, char: r}
	}
	if isASCIILetter(c) {
		p.fail(from, `bad escape \%c`, c)
	}
	return &node{kind: literal, flags: flags, char: c}
}

// numbered reads \1 to \99, and \123, which is a character.
func (p *parser) numbered(from, flags int) *node {
	isOctal := func(i int) bool { return i < len(p.text) && p.text[i] >= '0' && p.text[i] <= '7' }
	if isOctal(p.at-1) && isOctal(p.at) && isOctal(p.at+1) {
		p.at--
		return &node{kind: literal, flags: flags, char: p.octal(from)}
	}
	number := int(p.text[p.at-1] - '0')
	if p.at < len(p.text) && p.text[p.at] >= '0' && p.text[p.at] <= '9' {
		number = number*10 + int(p.text[p.at]-'0')
		p.at++
	}
	if number > p.groups {
		p.fail(from+1, "invalid group reference %d", number)
	}
	return p.reference(number, from, flags)
}
