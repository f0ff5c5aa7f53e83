package pattern

import (
	"strconv"
	"strings"
	"unicode"
)

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
