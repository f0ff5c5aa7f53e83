package pattern

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Flags as Python numbers them.
const (
	IgnoreCase = 2
	Multiline  = 8
	DotAll     = 16
	Unicode    = 32
	Verbose    = 64
	ASCII      = 256

	locale = 4
	debug  = 128
)

// Error says what is wrong with a pattern or a template, in Python's words.
type Error struct {
	Message  string
	Position int  // -1 where Python tells none
	Index    bool // it is an IndexError of Python's, not a re.error
}

func (e *Error) Error() string { return e.Message }

// unlimited is the maximum of a repetition without one.
const unlimited = 1<<32 - 1

type kind uint8

const (
	literal kind = iota
	any
	class
	sequence
	choice
	group // a capture, or none with number 0
	repetition
	assertion // of a place: letter says which
	reference
	look
	conditional
	atomic
)

type node struct {
	kind          kind
	flags         int // IgnoreCase, ASCII, Multiline, DotAll where it stands
	char          rune
	letter        byte // of an assertion: ^ $ A Z b B
	number        int  // of a group
	set           *set
	parts         []*node
	least, most   int
	lazy          bool
	possessive    bool
	behind, never bool // of a look
	width         int  // of a look behind
	position      int
}

// set is a character class.
type set struct {
	not    bool
	ranges []rune // pairs
	kinds  []byte // d D w W s S
}

type parser struct {
	text   []rune
	at     int
	bytes  bool
	flags  int
	groups int
	names  map[string]int
	order  []string
	open   map[int]bool
	closed map[int]bool
	widths map[int][2]int
	behind int // how many looks behind we are in
	checks []check
}

// check is a group that a condition names before it is there.
type check struct{ number, position int }

// stop carries an *Error out of the parser.
type stop struct{ err *Error }

func (p *parser) fail(position int, format string, arguments ...interface{}) {
	panic(stop{&Error{Message: fmt.Sprintf(format, arguments...), Position: position}})
}

func caught(err **Error) {
	switch reason := recover().(type) {
	case nil:
	case stop:
		*err = reason.err
	default:
		panic(reason)
	}
}

func parse(text []rune, flags int, bytes bool) (p *parser, root *node, err *Error) {
	defer caught(&err)
	p = &parser{text: text, bytes: bytes, flags: flags, names: map[string]int{}, open: map[int]bool{}, closed: map[int]bool{}, widths: map[int][2]int{}}
	if flags&locale != 0 {
		if !bytes {
			return nil, nil, &Error{Message: "cannot use LOCALE flag with a str pattern", Position: -1}
		}
		return nil, nil, &Error{Message: "the flag LOCALE is not supported", Position: -1}
	}
	p.globalFlags()
	if bytes && p.flags&Unicode != 0 {
		return nil, nil, &Error{Message: "cannot use UNICODE flag with a bytes pattern", Position: -1}
	}
	if p.flags&ASCII != 0 && p.flags&Unicode != 0 {
		return nil, nil, &Error{Message: "ASCII and UNICODE flags are incompatible", Position: -1}
	}
	if !bytes && p.flags&ASCII == 0 {
		p.flags |= Unicode
	}
	root = p.alternatives(p.flags)
	if p.at < len(text) {
		p.fail(p.at, "unbalanced parenthesis")
	}
	for _, c := range p.checks {
		if c.number > p.groups {
			p.fail(c.position, "invalid group reference %d", c.number)
		}
	}
	return p, root, nil
}

// globalFlags reads what begins a pattern: (?im). Verbose has to be known before the rest is read.
func (p *parser) globalFlags() {
	for {
		from := p.at
		if p.flags&Verbose != 0 {
			p.space()
		}
		at := p.at
		if !p.next("(?") || p.at >= len(p.text) || !strings.ContainsRune("aiLmsux", p.text[p.at]) {
			p.at = from
			return
		}
		added, end := 0, p.at
		for end < len(p.text) && strings.ContainsRune("aiLmsux", p.text[end]) {
			end++
		}
		if end >= len(p.text) || p.text[end] != ')' {
			p.at = from
			return
		}
		for p.at < end {
			added |= p.flag(at)
		}
		p.at = end + 1
		p.flags |= added
	}
}

// flag reads the letter of one flag.
func (p *parser) flag(int) int {
	letter := p.text[p.at]
	p.at++
	switch letter {
	case 'i':
		return IgnoreCase
	case 'm':
		return Multiline
	case 's':
		return DotAll
	case 'x':
		return Verbose
	case 'a':
		return ASCII
	case 'u':
		if p.bytes {
			p.fail(p.at, "bad inline flags: cannot use 'u' flag with a bytes pattern")
		}
		return Unicode
	case 'L':
		if !p.bytes {
			p.fail(p.at, "bad inline flags: cannot use 'L' flag with a str pattern")
		}
		p.fail(p.at, "the flag L is not supported")
	}
	return 0
}

func (p *parser) next(text string) bool {
	runes := []rune(text)
	if p.at+len(runes) > len(p.text) || !slices.Equal(p.text[p.at:p.at+len(runes)], runes) {
		return false
	}
	p.at += len(runes)
	return true
}

func (p *parser) is(r rune) bool { return p.at < len(p.text) && p.text[p.at] == r }

// space skips what a verbose pattern may hold between its parts.
func (p *parser) space() {
	for p.at < len(p.text) {
		switch p.text[p.at] {
		case ' ', '\t', '\n', '\r', '\v', '\f':
			p.at++
		case '#':
			for p.at < len(p.text) && p.text[p.at] != '\n' {
				p.at++
			}
		default:
			return
		}
	}
}

func (p *parser) alternatives(flags int) *node {
	branches := []*node{p.branch(flags)}
	for p.is('|') {
		p.at++
		branches = append(branches, p.branch(flags))
	}
	if len(branches) == 1 {
		return branches[0]
	}
	return &node{kind: choice, parts: branches}
}

func (p *parser) branch(flags int) *node {
	var parts []*node
	for {
		if flags&Verbose != 0 {
			p.space()
		}
		if p.at >= len(p.text) || p.is('|') || p.is(')') {
			break
		}
		from := p.at
		if least, most, ok := p.count(); ok {
			if len(parts) == 0 || parts[len(parts)-1].kind == assertion {
				p.fail(from, "nothing to repeat")
			}
			last := parts[len(parts)-1]
			if last.kind == repetition {
				p.fail(from, "multiple repeat")
			}
			n := &node{kind: repetition, flags: flags, least: least, most: most, parts: []*node{last}}
			switch {
			case p.next("?"):
				n.lazy = true
			case p.next("+"):
				n.possessive = true
			}
			parts[len(parts)-1] = n
			continue
		}
		if n := p.atom(flags); n != nil {
			parts = append(parts, n)
		}
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return &node{kind: sequence, parts: parts}
}

// count reads *, +, ? and {m,n}.
func (p *parser) count() (least, most int, ok bool) {
	switch p.text[p.at] {
	case '*':
		p.at++
		return 0, unlimited, true
	case '+':
		p.at++
		return 1, unlimited, true
	case '?':
		p.at++
		return 0, 1, true
	case '{':
		from := p.at
		p.at++
		low := p.digits()
		high, comma := low, false
		if p.is(',') {
			p.at++
			comma, high = true, p.digits()
		}
		if !p.is('}') || low == "" && !comma {
			p.at = from
			return 0, 0, false
		}
		if low == "" && high == "" && p.text[p.at-1] == '{' {
			p.at = from
			return 0, 0, false
		}
		p.at++
		least, most = p.number(low, 0, from), p.number(high, unlimited, from)
		if most < least {
			p.fail(from+1, "min repeat greater than max repeat")
		}
		return least, most, true
	}
	return 0, 0, false
}

func (p *parser) number(digits string, missing, position int) int {
	if digits == "" {
		return missing
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n >= unlimited {
		panic(stop{&Error{Message: "the repetition number is too large", Position: -1}})
	}
	return n
}

func (p *parser) digits() string {
	from := p.at
	for p.at < len(p.text) && p.text[p.at] >= '0' && p.text[p.at] <= '9' {
		p.at++
	}
	return string(p.text[from:p.at])
}

func (p *parser) atom(flags int) *node {
	from := p.at
	c := p.text[p.at]
	p.at++
	switch c {
	case '.':
		return &node{kind: any, flags: flags}
	case '^', '$':
		return &node{kind: assertion, flags: flags, letter: byte(c)}
	case '(':
		return p.group(from, flags)
	case '[':
		return p.class(from, flags)
	case '\\':
		return p.escape(from, flags)
	}
	return &node{kind: literal, flags: flags, char: c}
}

// width is how many characters a part can take.
func (p *parser) width(n *node) (low, high int) {
	switch n.kind {
	case literal, any, class:
		return 1, 1
	case sequence:
		for _, part := range n.parts {
			l, h := p.width(part)
			low, high = low+l, min(high+h, unlimited)
		}
	case choice, conditional:
		low, high = p.width(n.parts[0])
		for _, part := range n.parts[1:] {
			l, h := p.width(part)
			low, high = min(low, l), max(high, h)
		}
	case group, atomic:
		return p.width(n.parts[0])
	case repetition:
		l, h := p.width(n.parts[0])
		low, high = min(l*n.least, unlimited), unlimited
		if h == 0 || n.most < unlimited {
			high = min(h*n.most, unlimited)
		}
	case reference:
		w := p.widths[n.number]
		return w[0], w[1]
	}
	return low, high
}
