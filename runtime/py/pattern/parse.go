package pattern

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
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

func (p *parser) group(from, flags int) *node {
	name := ""
	capture := true
	result := &node{kind: group, flags: flags, position: from}
	if p.is('?') {
		p.at++
		if p.at >= len(p.text) {
			p.fail(p.at, "unexpected end of pattern")
		}
		c := p.text[p.at]
		p.at++
		capture = false
		switch c {
		case 'P':
			if p.at >= len(p.text) {
				p.fail(p.at, "unexpected end of pattern")
			}
			switch c := p.text[p.at]; c {
			case '<':
				p.at++
				name, capture = p.name('>', "group name"), true
			case '=':
				p.at++
				position := p.at
				name := p.name(')', "group name")
				number, ok := p.names[name]
				if !ok {
					p.fail(position, "unknown group name %s", quoted(name))
				}
				return p.reference(number, position, flags)
			default:
				p.fail(from+1, "unknown extension ?P%c", c)
			}
		case ':':
		case '#':
			for {
				if p.at >= len(p.text) {
					p.fail(from, "missing ), unterminated comment")
				}
				p.at++
				if p.text[p.at-1] == ')' {
					return nil
				}
			}
		case '=', '!', '<':
			result.kind, result.never = look, c == '!'
			if c == '<' {
				if p.at >= len(p.text) {
					p.fail(p.at, "unexpected end of pattern")
				}
				c := p.text[p.at]
				p.at++
				if c != '=' && c != '!' {
					p.fail(from+1, "unknown extension ?<%c", c)
				}
				result.behind, result.never = true, c == '!'
			}
		case '>':
			result.kind = atomic
		case '(':
			return p.condition(from, flags)
		default:
			if !strings.ContainsRune("aiLmsux-", c) {
				p.fail(from+1, "unknown extension ?%c", c)
			}
			p.at--
			flags = p.localFlags(from, flags)
		}
	}
	if capture {
		p.groups++
		result.number = p.groups
		if name != "" {
			if was, ok := p.names[name]; ok {
				p.fail(from+4, "redefinition of group name %s as group %d; was group %d", quoted(name), p.groups, was)
			}
			p.names[name] = p.groups
			p.order = append(p.order, name)
		}
		p.open[result.number] = true
	}
	if result.behind {
		p.behind++
	}
	inner := p.alternatives(flags)
	if !p.is(')') {
		p.fail(from, "missing ), unterminated subpattern")
	}
	p.at++
	if result.behind {
		p.behind--
		low, high := p.width(inner)
		if low != high {
			panic(stop{&Error{Message: "look-behind requires fixed-width pattern", Position: -1}})
		}
		result.width = low
	}
	result.parts = []*node{inner}
	if capture {
		delete(p.open, result.number)
		p.closed[result.number] = true
		low, high := p.width(inner)
		p.widths[result.number] = [2]int{low, high}
	}
	return result
}

// localFlags reads what stands between (? and : in (?im-x:…), or refuses (?i) that does not begin the pattern.
func (p *parser) localFlags(from, flags int) int {
	set, cleared := 0, 0
	for p.at < len(p.text) && strings.ContainsRune("aiLmsux", p.text[p.at]) {
		added := p.flag(from)
		if added&(ASCII|Unicode) != 0 && set&(ASCII|Unicode) != 0 && set&added == 0 {
			p.fail(p.at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
		}
		set |= added
	}
	if p.at >= len(p.text) {
		p.fail(p.at, "missing -, : or )")
	}
	if p.is(')') {
		p.fail(from, "global flags not at the start of the expression")
	}
	if p.is('-') {
		p.at++
		if p.at >= len(p.text) {
			p.fail(p.at, "missing flag")
		}
		if !strings.ContainsRune("aiLmsux", p.text[p.at]) {
			if unicode.IsLetter(p.text[p.at]) {
				p.fail(p.at, "unknown flag")
			}
			p.fail(p.at, "missing flag")
		}
		for p.at < len(p.text) && strings.ContainsRune("aiLmsux", p.text[p.at]) {
			if strings.ContainsRune("aLu", p.text[p.at]) {
				p.fail(p.at+1, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
			}
			cleared |= p.flag(from)
		}
		if p.at >= len(p.text) {
			p.fail(p.at, "missing :")
		}
		if set&cleared != 0 {
			p.fail(p.at, "bad inline flags: flag turned on and off")
		}
	}
	if !p.is(':') {
		if unicode.IsLetter(p.text[p.at]) {
			p.fail(p.at, "unknown flag")
		}
		p.fail(p.at, "missing -, : or )")
	}
	p.at++
	if set&ASCII != 0 {
		flags &^= Unicode
	}
	if set&Unicode != 0 {
		flags &^= ASCII
	}
	return (flags | set) &^ cleared
}

func (p *parser) name(end rune, what string) string {
	from := p.at
	for p.at < len(p.text) && p.text[p.at] != end {
		p.at++
	}
	name := string(p.text[from:p.at])
	if p.at >= len(p.text) {
		if name == "" {
			p.fail(from, "missing %s", what)
		}
		p.fail(from, "missing %c, unterminated name", end)
	}
	p.at++
	if name == "" {
		p.fail(from, "missing %s", what)
	}
	if !isName(name) {
		p.fail(from, "bad character in group name %s", quoted(name))
	}
	return name
}

func isName(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)) {
			return false
		}
	}
	return name != ""
}

// quoted is a name in an error, as Python's repr has it for a text without quotes and controls.
func quoted(name string) string {
	if strings.Contains(name, "'") && !strings.Contains(name, `"`) {
		return `"` + name + `"`
	}
	return "'" + strings.ReplaceAll(strings.ReplaceAll(name, `\`, `\\`), "'", `\'`) + "'"
}

func (p *parser) reference(number, position, flags int) *node {
	if p.open[number] {
		p.fail(position, "cannot refer to an open group")
	}
	return &node{kind: reference, flags: flags, number: number}
}

func (p *parser) condition(from, flags int) *node {
	position := p.at
	for p.at < len(p.text) && p.text[p.at] != ')' {
		p.at++
	}
	if p.at >= len(p.text) {
		if position == p.at {
			p.fail(position, "missing group name")
		}
		p.fail(position, "missing ), unterminated name")
	}
	name := string(p.text[position:p.at])
	p.at++
	number, ok := p.names[name]
	switch {
	case name == "":
		p.fail(position, "missing group name")
	case isName(name):
		if !ok {
			p.fail(position, "unknown group name %s", quoted(name))
		}
	default:
		n, err := strconv.Atoi(name)
		if err != nil || n < 0 {
			p.fail(position, "bad character in group name %s", quoted(name))
		}
		if n == 0 {
			p.fail(position, "bad group number")
		}
		number = n
		p.checks = append(p.checks, check{n, position})
	}
	yes := p.branch(flags)
	no := &node{kind: sequence}
	if p.is('|') {
		p.at++
		no = p.branch(flags)
		if p.is('|') {
			p.fail(p.at, "conditional backref with more than two branches")
		}
	}
	if !p.is(')') {
		p.fail(from, "missing ), unterminated subpattern")
	}
	p.at++
	return &node{kind: conditional, number: number, parts: []*node{yes, no}}
}

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
