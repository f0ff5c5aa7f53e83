package regex

import (
	"strings"
	"unicode"
	"unicode/utf16"
)

// op is what a node stands for.
type op int

const (
	opEmpty op = iota
	opChar
	opSet
	opSequence
	opChoice
	opGroup    // a numbered one
	opBack     // to what a group matched
	opStart    // ^
	opEnd      // $
	opBoundary // \b, and \B if not is set
	opLook     // around
	opLoop
)

// A node is a part of a pattern.
type node struct {
	op    op
	char  rune
	set   set
	parts []*node // one for groups, looks and loops

	group        int    // of a group and of what refers to one
	name         string // of the group that \k<name> refers to
	not, behind  bool   // of looks
	min, max     int    // of loops; max is negative without a limit
	lazy         bool
	from, before int // the groups inside of a loop

	begins *prefix // see prefixOf
}

// A parser reads a pattern. What is wrong with it is thrown as a reason.
type parser struct {
	flags  Flags
	points bool // a character is a code point, and only what the standard allows is read
	in     []rune
	at     int

	names  []string // of the groups seen, the whole match first
	groups int      // how many there are in all, the whole match included
	named  bool     // one has a name
	refers []*node  // by name
	ranged bool     // the last operand of a class of flag v was a range
	texts  []*node  // the strings of the class of flag v that is read; min is their length
	depth  int      // of parentheses and of the classes of flag v
}

type reason string

func parse(pattern []uint16, flags Flags) (tree *node, names []string, err error) {
	p := &parser{flags: flags, points: flags.CodePoints(), names: []string{""}}
	p.in = make([]rune, 0, len(pattern))
	if p.points {
		p.in = utf16Runes(p.in, pattern)
	} else {
		for _, c := range pattern {
			p.in = append(p.in, rune(c))
		}
	}
	defer func() {
		switch why := recover().(type) {
		case nil:
		case reason:
			err = &SyntaxError{string(utf16.Decode(pattern)), flags.String(), string(why)}
		default:
			panic(why)
		}
	}()
	p.count()
	tree = p.choice()
	if p.at < len(p.in) {
		p.fail("Unmatched ')'")
	}
	for _, back := range p.refers {
		if back.group = p.groupOf(back.name); back.group < 0 {
			p.fail("Invalid named capture referenced")
		}
	}
	return tree, p.names, nil
}

// utf16Runes joins pairs and keeps halves as they are.
func utf16Runes(runes []rune, units []uint16) []rune {
	for i := 0; i < len(units); i++ {
		c := rune(units[i])
		if i+1 < len(units) {
			if pair := utf16.DecodeRune(c, rune(units[i+1])); pair != unicode.ReplacementChar {
				c = pair
				i++
			}
		}
		runes = append(runes, c)
	}
	return runes
}

func (p *parser) fail(why string) { panic(reason(why)) }

// end is what peek gives behind the last character.
const end rune = -1

func (p *parser) peek() rune { return p.ahead(0) }

func (p *parser) ahead(n int) rune {
	if p.at+n < len(p.in) {
		return p.in[p.at+n]
	}
	return end
}

func (p *parser) next() rune {
	c := p.peek()
	p.at++
	return c
}

func (p *parser) follows(text string) bool {
	for i, c := range text {
		if p.ahead(i) != c {
			return false
		}
	}
	return true
}

func (p *parser) skip(text string) bool {
	if !p.follows(text) {
		return false
	}
	p.at += len(text)
	return true
}

// count finds how many groups there are, and whether one has a name: what an escape means depends on both.
func (p *parser) count() {
	p.groups = 1
	for depth := 0; p.at < len(p.in); p.at++ {
		switch p.in[p.at] {
		case '\\':
			p.at++
		case '[':
			if depth == 0 || p.flags.Sets {
				depth++
			}
		case ']':
			depth = max(depth-1, 0)
		case '(':
			if depth > 0 {
				break
			}
			named := p.ahead(1) == '?' && p.ahead(2) == '<' && p.ahead(3) != '=' && p.ahead(3) != '!'
			if named {
				p.named = true
			}
			if named || p.ahead(1) != '?' {
				p.groups++
			}
		}
	}
	p.at = 0
}

// maxDepth keeps a pattern from using up the stack.
const maxDepth = 2000

func (p *parser) deeper() {
	if p.depth++; p.depth > maxDepth {
		p.fail("Regular expression too large")
	}
}

func (p *parser) choice() *node {
	p.deeper()
	defer func() { p.depth-- }()
	first := p.sequence()
	if p.peek() != '|' {
		return first
	}
	n := &node{op: opChoice, parts: []*node{first}}
	for p.skip("|") {
		n.parts = append(n.parts, p.sequence())
	}
	return n
}

func (p *parser) sequence() *node {
	var parts []*node
	for {
		switch p.peek() {
		case end, '|', ')':
			switch len(parts) {
			case 0:
				return &node{op: opEmpty}
			case 1:
				return parts[0]
			}
			return &node{op: opSequence, parts: parts}
		}
		parts = append(parts, p.term())
	}
}

func (p *parser) term() *node {
	from := len(p.names)
	n, quantifiable := p.atom()
	lowest, highest, ok := p.quantifier()
	if !ok {
		return n
	}
	if !quantifiable && n.op == opLook {
		p.fail("Invalid quantifier")
	}
	if !quantifiable {
		p.fail("Nothing to repeat")
	}
	if highest >= 0 && lowest > highest {
		p.fail("numbers out of order in {} quantifier")
	}
	return &node{op: opLoop, parts: []*node{n}, min: lowest, max: highest, lazy: p.skip("?"), from: from, before: len(p.names)}
}

func (p *parser) quantifier() (lowest, highest int, ok bool) {
	switch p.peek() {
	case '*':
		highest = -1
	case '+':
		lowest, highest = 1, -1
	case '?':
		highest = 1
	case '{':
		lowest, highest, ok = p.interval()
		if !ok && p.points {
			p.fail("Incomplete quantifier")
		}
		return lowest, highest, ok
	default:
		return 0, 0, false
	}
	p.at++
	return lowest, highest, true
}

// interval reads {n}, {n,} and {n,m}. What is none is left where it is.
func (p *parser) interval() (lowest, highest int, ok bool) {
	start := p.at
	p.at++
	lowest, ok = p.number()
	highest = lowest
	if ok && p.skip(",") {
		highest = -1
		if n, some := p.number(); some {
			highest = n
		}
	}
	if !ok || !p.skip("}") {
		p.at = start
		return 0, 0, false
	}
	return lowest, highest, true
}

func (p *parser) number() (n int, ok bool) {
	const enough = 1 << 30
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		n, ok = min(n*10+int(c-'0'), enough), true
		p.at++
	}
	return n, ok
}

// atom reads a term without its quantifier, and says whether it may have one.
func (p *parser) atom() (n *node, quantifiable bool) {
	switch c := p.next(); c {
	case '^':
		return &node{op: opStart}, false
	case '$':
		return &node{op: opEnd}, false
	case '(':
		return p.parenthesis()
	case '.':
		if p.flags.DotAll {
			return &node{op: opSet, set: set{0, maxRune}}, true
		}
		return &node{op: opSet, set: lineEnds().complement()}, true
	case '[':
		return p.class(), true
	case '\\':
		return p.atomEscape()
	case '*', '+', '?':
		p.fail("Nothing to repeat")
	case '{':
		p.at--
		if _, _, ok := p.interval(); ok {
			p.fail("Nothing to repeat")
		}
		p.at++
		fallthrough
	case '}', ']':
		if p.points {
			p.fail("Lone quantifier brackets")
		}
		return p.literal(c), true
	default:
		return p.literal(c), true
	}
	return nil, false
}

// literal is a character, which may stand for several with flag i.
func (p *parser) literal(c rune) *node {
	if p.flags.IgnoreCase {
		return p.one(set{c, c})
	}
	return &node{op: opChar, char: c}
}

// one matches one character of a set.
func (p *parser) one(s set) *node {
	s = p.flags.close(s)
	if c, ok := s.only(); ok {
		return &node{op: opChar, char: c}
	}
	return &node{op: opSet, set: s}
}

func (p *parser) parenthesis() (n *node, quantifiable bool) {
	n = &node{op: opGroup}
	quantifiable = true
	switch {
	case p.skip("?:"):
		n.op = opSequence
	case p.skip("?="):
		n.op, quantifiable = opLook, !p.points
	case p.skip("?!"):
		n.op, n.not, quantifiable = opLook, true, !p.points
	case p.skip("?<="):
		n.op, n.behind, quantifiable = opLook, true, false
	case p.skip("?<!"):
		n.op, n.behind, n.not, quantifiable = opLook, true, true, false
	case p.skip("?<"):
		p.openGroup(n, p.groupName())
	case p.peek() == '?':
		p.fail("Invalid group")
	default:
		p.openGroup(n, "")
	}
	n.parts = []*node{p.choice()}
	if !p.skip(")") {
		p.fail("Unterminated group")
	}
	return n, quantifiable
}

func (p *parser) openGroup(n *node, name string) {
	if name != "" && p.groupOf(name) >= 0 {
		p.fail("Duplicate capture group name")
	}
	n.group = len(p.names)
	p.names = append(p.names, name)
}

func (p *parser) groupOf(name string) int {
	for i, other := range p.names {
		if i > 0 && other == name {
			return i
		}
	}
	return -1
}

// groupName reads a name up to the > behind it.
func (p *parser) groupName() string {
	var name strings.Builder
	for {
		c := p.next()
		if c == '>' && name.Len() > 0 {
			return name.String()
		}
		if c == '\\' {
			c = end
			if p.skip("u") {
				c = p.unicodeEscape(true)
			}
		} else if !p.points {
			if pair := utf16.DecodeRune(c, p.peek()); pair != unicode.ReplacementChar {
				c = pair
				p.at++
			}
		}
		if c < 0 || name.Len() == 0 && !startsName(c) || !continuesName(c) {
			p.fail("Invalid capture group name")
		}
		name.WriteRune(c)
	}
}

func startsName(c rune) bool {
	return c == '$' || c == '_' || unicode.In(c, unicode.L, unicode.Nl, unicode.Other_ID_Start)
}

func continuesName(c rune) bool {
	return startsName(c) || c == 0x200c || c == 0x200d ||
		unicode.In(c, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}
