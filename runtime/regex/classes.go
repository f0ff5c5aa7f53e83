package regex

import (
	"slices"
	"strings"
)

// class reads what stands behind [.
func (p *parser) class() *node {
	if p.flags.Sets {
		p.texts = nil
		one := &node{op: opSet, set: p.classOfSets()}
		if p.texts == nil {
			return one
		}
		return p.withTexts(one)
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
	from, texts := p.at, len(p.texts)
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
	if len(p.texts) > texts && operator != "" {
		p.fail(operator + " with strings of several characters is not supported")
	}
	if len(p.texts) > texts && not {
		p.fail("Negated character class may contain strings")
	}
	if not {
		return s.complement()
	}
	return s
}

// withTexts matches the strings of a class before its characters: what is longer is tried first.
func (p *parser) withTexts(one *node) *node {
	slices.SortStableFunc(p.texts, func(a, b *node) int { return b.min - a.min })
	n := &node{op: opChoice}
	for _, text := range p.texts {
		if text.op != opEmpty {
			n.parts = append(n.parts, text)
		}
	}
	n.parts = append(n.parts, one)
	if p.texts[len(p.texts)-1].op == opEmpty {
		n.parts = append(n.parts, p.texts[len(p.texts)-1])
	}
	p.texts = nil
	return n
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
		if text := p.stringEscape(); text != nil {
			p.texts = append(p.texts, &node{op: opSequence, parts: []*node{text}, min: longest})
			return nil
		}
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

// longest is a length that comes before all others.
const longest = 1 << 30

// strings reads what stands behind \q{. Those of one character are given, the others are noted.
func (p *parser) strings() set {
	var ranges []rune
	for {
		text := &node{op: opSequence}
		var c rune
		for ; p.peek() != '|' && p.peek() != '}'; text.min++ {
			c = p.setCharacter()
			text.parts = append(text.parts, p.literal(c))
		}
		switch text.min {
		case 0:
			p.texts = append(p.texts, &node{op: opEmpty})
		case 1:
			ranges = append(ranges, c, c)
		default:
			p.texts = append(p.texts, text)
		}
		if p.next() == '}' {
			return setOf(ranges...)
		}
	}
}
