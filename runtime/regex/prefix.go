package regex

// A prefix is what a match may begin with: the first code unit, told apart below 256 only. One that may be empty
// begins with anything.
type prefix struct {
	low   [4]uint64
	high  bool // a unit from 256 on
	empty bool
}

func (p *prefix) allows(c uint16) bool {
	if c < 256 {
		return p.low[c>>6]&(1<<(c&63)) != 0
	}
	return p.high
}

func (p *prefix) add(other *prefix) {
	for i := range p.low {
		p.low[i] |= other.low[i]
	}
	p.high = p.high || other.high
}

// or is what one of two may begin with; nil is anything.
func (p *prefix) or(other *prefix) *prefix {
	if p == nil || other == nil {
		return nil
	}
	both := *p
	both.add(other)
	return &both
}

// prefixOf is what a match of the node may begin with, once for each node.
func prefixOf(n *node) *prefix {
	if n.begins == nil {
		n.begins = newPrefix(n)
	}
	return n.begins
}

func newPrefix(n *node) *prefix {
	p := &prefix{}
	switch n.op {
	case opChar:
		p.addRange(n.char, n.char)
	case opSet:
		for i := 0; i < len(n.set); i += 2 {
			p.addRange(n.set[i], n.set[i+1])
		}
	case opSequence:
		p.empty = true
		for _, part := range n.parts {
			next := prefixOf(part)
			p.add(next)
			if !next.empty {
				p.empty = false
				break
			}
		}
	case opChoice:
		for _, part := range n.parts {
			next := prefixOf(part)
			p.add(next)
			p.empty = p.empty || next.empty
		}
	case opGroup:
		return prefixOf(n.parts[0])
	case opLoop:
		p.add(prefixOf(n.parts[0]))
		p.empty = n.min == 0 || prefixOf(n.parts[0]).empty
	default: // what matches the empty text
		p.empty = true
	}
	return p
}

func (p *prefix) addRange(low, high rune) {
	for c := low; c <= high && c < 256; c++ {
		p.low[c>>6] |= 1 << (c & 63)
	}
	p.high = p.high || high >= 256
}

// anchored reports whether a match of the node begins with ^.
func anchored(n *node) bool {
	switch n.op {
	case opStart:
		return true
	case opSequence, opGroup:
		return anchored(n.parts[0])
	case opChoice:
		for _, part := range n.parts {
			if !anchored(part) {
				return false
			}
		}
		return true
	}
	return false
}
