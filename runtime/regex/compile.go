package regex

import "unicode/utf16"

type code uint8

const (
	doMatch    code = iota // the pattern, or the part in a look, has matched
	doChar                 // a unit
	doSet                  // a unit of a class
	doPoint                // a code point of a class
	doJump                 // to a
	doSplit                // on, and if that fails, at a
	doSave                 // the place, in slot a
	doForget               // the groups from a to before b
	doStart                // ^
	doEnd                  // $
	doBoundary             // \b
	doLook                 // what follows, up to a
	doBack                 // what group a matched
	doRun                  // a loop over one class
	doEnter                // a loop: its count, slot a, is zero
	doIterate              // a loop: again, or out of it at a
	doCheck                // a loop: fails if an iteration was empty that need not be
)

type instruction struct {
	do    code
	lazy  bool
	not   bool
	back  bool // the text is read backwards
	a, b  int
	char  rune
	class *class
	min   int
	max   int     // negative without a limit
	count int     // the slot of a loop's count; the place where an iteration began is behind it
	skip  *prefix // of a split: what the next instruction can begin with; nil for anything
	other *prefix // of a split: what the other way can begin with
}

// A compiler writes the program of a tree. In a look behind, everything runs backwards.
type compiler struct {
	flags   Flags
	program []instruction
	slots   int
	back    bool
}

// Compile makes a pattern ready to be matched.
func (p *Pattern) Compile() *Regexp {
	c := &compiler{flags: p.flags, slots: 2 * len(p.names), program: make([]instruction, 0, 12)}
	c.node(p.tree)
	c.emit(instruction{do: doMatch})
	re := &Regexp{Flags: p.flags, Names: p.names, program: c.program, slots: c.slots}
	re.anchored = !p.flags.Multiline && anchored(p.tree)
	if first := prefixOf(p.tree); !first.empty {
		re.first = first
	}
	return re
}

func (c *compiler) emit(i instruction) (at int) {
	i.back = c.back
	c.program = append(c.program, i)
	return len(c.program) - 1
}

func (c *compiler) here() int { return len(c.program) }

func (c *compiler) node(n *node) {
	switch n.op {
	case opChar:
		c.char(n.char)
	case opSet:
		c.emit(c.one(n.set))
	case opSequence:
		for i := range n.parts {
			if c.back {
				i = len(n.parts) - 1 - i
			}
			c.node(n.parts[i])
		}
	case opChoice:
		c.choice(n.parts)
	case opGroup:
		first, last := 2*n.group, 2*n.group+1
		if c.back {
			first, last = last, first
		}
		c.emit(instruction{do: doSave, a: first})
		c.node(n.parts[0])
		c.emit(instruction{do: doSave, a: last})
	case opBack:
		c.emit(instruction{do: doBack, a: n.group})
	case opStart:
		c.emit(instruction{do: doStart})
	case opEnd:
		c.emit(instruction{do: doEnd})
	case opBoundary:
		c.emit(instruction{do: doBoundary, not: n.not, class: c.words()})
	case opLook:
		c.look(n)
	case opLoop:
		c.loop(n)
	}
}

func (c *compiler) words() *class {
	s := words()
	if c.flags.CodePoints() {
		s = c.flags.close(s)
	}
	return s.class()
}

func (c *compiler) char(char rune) {
	high, low := utf16.EncodeRune(char)
	switch {
	case c.flags.CodePoints() && utf16.IsSurrogate(char):
		c.emit(c.one(set{char, char}))
	case char < 0x10000:
		c.emit(instruction{do: doChar, char: char})
	case c.back:
		c.emit(instruction{do: doChar, char: low})
		c.emit(instruction{do: doChar, char: high})
	default:
		c.emit(instruction{do: doChar, char: high})
		c.emit(instruction{do: doChar, char: low})
	}
}

// one matches one character of a set.
func (c *compiler) one(s set) instruction {
	if c.flags.CodePoints() {
		return instruction{do: doPoint, class: s.class()}
	}
	return instruction{do: doSet, class: s.class()}
}

func (c *compiler) choice(parts []*node) {
	var ends []int
	rest := make([]*prefix, len(parts)) // what those behind a part begin with
	for i := len(parts) - 2; i >= 0; i-- {
		rest[i] = c.prefix(parts[i+1])
		if i+1 < len(parts)-1 {
			rest[i] = rest[i].or(rest[i+1])
		}
	}
	for i, part := range parts {
		if i == len(parts)-1 {
			c.node(part)
			break
		}
		split := c.emit(instruction{do: doSplit, skip: c.prefix(part), other: rest[i]})
		c.node(part)
		ends = append(ends, c.emit(instruction{do: doJump}))
		c.program[split].a = c.here()
	}
	for _, at := range ends {
		c.program[at].a = c.here()
	}
}

// prefix is what a part begins with, where that helps.
func (c *compiler) prefix(n *node) *prefix {
	if p := prefixOf(n); !c.back && !p.empty {
		return p
	}
	return nil
}

func (c *compiler) look(n *node) {
	at := c.emit(instruction{do: doLook, not: n.not})
	outer := c.back
	c.back = n.behind
	c.node(n.parts[0])
	c.emit(instruction{do: doMatch})
	c.back = outer
	c.program[at].a = c.here()
}

func (c *compiler) loop(n *node) {
	body := n.parts[0]
	if n.max == 0 {
		return
	}
	if class := c.single(body); class != nil && !c.back {
		c.emit(instruction{do: doRun, class: class, min: n.min, max: n.max, lazy: n.lazy})
		return
	}
	first := prefixOf(body)
	if !first.empty && n.max < 0 && n.min <= 1 {
		c.endless(n, body)
		return
	}
	if !first.empty && n.min == 0 && n.max == 1 {
		at := c.emit(instruction{do: doSplit, lazy: n.lazy, skip: c.prefix(body)})
		c.node(body)
		c.program[at].a = c.here()
		return
	}
	count := c.slots
	c.slots += 2
	c.emit(instruction{do: doEnter, a: count})
	top := c.emit(instruction{do: doIterate, count: count, min: n.min, max: n.max, lazy: n.lazy})
	c.forget(n)
	c.node(body)
	if first.empty {
		c.emit(instruction{do: doCheck, count: count, min: n.min})
	}
	c.emit(instruction{do: doJump, a: top})
	c.program[top].a = c.here()
}

// endless is a loop without a limit over what is never empty: it need not count.
func (c *compiler) endless(n *node, body *node) {
	top := c.here()
	if n.min == 0 {
		c.emit(instruction{do: doSplit, lazy: n.lazy, skip: c.prefix(body)})
	}
	c.forget(n)
	c.node(body)
	if n.min == 0 {
		c.emit(instruction{do: doJump, a: top})
		c.program[top].a = c.here()
		return
	}
	// Again, or on: the other way round than a split does it.
	c.emit(instruction{do: doSplit, lazy: n.lazy, skip: c.prefix(body), a: c.here() + 2})
	c.emit(instruction{do: doJump, a: top})
}

// forget empties the groups of an iteration.
func (c *compiler) forget(n *node) {
	if n.from < n.before {
		c.emit(instruction{do: doForget, a: n.from, b: n.before})
	}
}

// single is the class of a node that matches just one character.
func (c *compiler) single(n *node) *class {
	switch n.op {
	case opChar:
		if n.char < 0x10000 || c.flags.CodePoints() {
			return set{n.char, n.char}.class()
		}
	case opSet:
		return n.set.class()
	case opSequence:
		if len(n.parts) == 1 {
			return c.single(n.parts[0])
		}
	}
	return nil
}
