package regex

import "strings"

// class reads what stands behind [.
func (p *parser) class() *node {
	if p.flags.Sets {
		s := p.classOfSets()
		return &node{op: opSet, set: s}
	}
	not := p.skip("^")
	var ranges []rune
	for !p.skip("]") {
		from, low := p.classAtom()
		if p.peek() != '-' || p.ahead(1) == ']' || p.ahead(1) == end {
			ranges = append(ranges, from...)
			continue
		}
		p.at++
		to, high := p.classAtom()
		switch {
		case low >= 0 && high >= 0:
			if low > high {
				p.fail("Range out of order in character class")
			}
			ranges = append(ranges, low, high)
		case p.points:
			p.fail("Invalid character class")
		default:
			ranges = append(append(append(ranges, from...), '-', '-'), to...)
		}
	}
	s := p.flags.close(setOf(ranges...))
	if not {
		s = s.complement()
	}
	return &node{op: opSet, set: s}
}

// classAtom reads one part of a class: a set and, if it is one character, that, else end.
func (p *parser) classAtom() (s set, only rune) {
	switch c := p.next(); c {
	case end:
		p.fail("Unterminated character class")
	case '\\':
		if p.peek() == end {
			p.fail(`\ at end of pattern`)
		}
		if s, ok := p.setEscape(); ok {
			return s, end
		}
		c = '\b'
		if !p.skip("b") {
			c = p.charEscape(true)
		}
		return set{c, c}, c
	default:
		return set{c, c}, c
	}
	return nil, end
}

// classOfSets reads a class of flag v behind its [: operands beside each other, or with one operator between.
func (p *parser) classOfSets() set {
	p.deeper()
	defer func() { p.depth-- }()
	not := p.skip("^")
	var s set
	from := p.at
	if p.peek() != ']' {
		s = p.operand(true)
	}
	operator := ""
	for _, o := range []string{"--", "&&"} {
		if p.at > from && p.follows(o) {
			operator = o
		}
	}
	if operator != "" && p.ranged {
		p.fail("Invalid set operation in character class")
	}
	for !p.skip("]") {
		if p.peek() == end {
			p.fail("Unterminated character class")
		}
		if !p.skip(operator) || operator == "" && (p.follows("--") || p.follows("&&")) {
			p.fail("Invalid set operation in character class")
		}
		switch operand := p.operand(operator == ""); operator {
		case "--":
			s = s.without(operand)
		case "&&":
			s = s.intersect(operand)
		default:
			s = s.union(operand)
		}
	}
	if not {
		return s.complement()
	}
	return s
}

// operand reads one operand of a class of flag v. Whether it was a range is kept: no operator takes one.
func (p *parser) operand(ranges bool) set {
	p.ranged = false
	if p.skip("[") {
		s := p.classOfSets()
		p.ranged = false
		return s
	}
	if p.peek() == '\\' {
		p.at++
		if s, ok := p.setEscape(); ok {
			if p.peek() == '-' && p.ahead(1) != '-' {
				p.fail("Invalid character class")
			}
			return p.flags.close(s)
		}
		if p.skip("q{") {
			return p.flags.close(p.strings())
		}
		p.at--
	}
	low := p.setCharacter()
	high := low
	if ranges && p.peek() == '-' && p.ahead(1) != '-' {
		p.at++
		p.ranged = true
		if high = p.setCharacter(); high < low {
			p.fail("Range out of order in character class")
		}
	}
	return p.flags.close(set{low, high})
}

const (
	setSyntax  = "()[]{}/-|"           // stands for itself behind a backslash only
	setReserve = "&!#$%*+,.:;<=>?@^`~" // may not stand twice in a row
)

func (p *parser) setCharacter() rune {
	c := p.next()
	switch {
	case c == end:
		p.fail("Unterminated character class")
	case c == '\\':
		if p.peek() == end {
			p.fail(`\ at end of pattern`)
		}
		if p.skip("b") {
			return '\b'
		}
		if strings.ContainsRune("&-!#%,:;<=>@`~", p.peek()) {
			return p.next()
		}
		if s, ok := p.setEscape(); ok && s != nil {
			p.fail("Invalid character class")
		}
		return p.charEscape(true)
	case strings.ContainsRune(setSyntax, c):
		p.fail("Invalid character in character class")
	case c == p.peek() && strings.ContainsRune(setReserve, c):
		p.fail("Invalid set operation in character class")
	}
	return c
}

// strings reads what stands behind \q{. Only single characters can be had.
func (p *parser) strings() set {
	var ranges []rune
	for {
		c := p.setCharacter()
		ranges = append(ranges, c, c)
		switch p.next() {
		case '|':
		case '}':
			return setOf(ranges...)
		default:
			p.fail(`\q{} with strings of several characters is not supported`)
		}
	}
}
