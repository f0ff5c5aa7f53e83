package pattern

import "unicode"

// state is one match under way.
type state struct {
	text     []rune
	end      int   // where the text ends for this match
	captures []int // pairs; -1 of a group that took no part
	opened   []int
	last     int // the group that was closed last
	loops    []loop
	full     bool // it must reach the end
	advance  int  // where it must not end: an empty match was there; -1 for none
	reached  int  // where the whole, or a look, ended
	steps    int
	limit    int
	depth    int // calls that the repetitions under way have made, at the most
	ended    func() error
}

// loop is a repetition that is under way.
type loop struct{ count, from int }

// step goes on at a place and reports whether all the rest matches.
type step func(s *state, at int) bool

// tooLong ends a match of too many steps.
type tooLong struct{ err error }

// tick counts a step; a match that takes long looks now and then whether it should go on.
func (s *state) tick() {
	s.steps++
	if s.steps < s.limit {
		return
	}
	if s.ended == nil {
		panic(tooLong{ErrLong})
	}
	if err := s.ended(); err != nil {
		panic(tooLong{err})
	}
	s.limit = s.steps + patience
}

const patience = 1 << 18

// deepest keeps the calls of a match within the stack that Go gives a goroutine, whose end is that of the process.
const deepest = 1 << 22

// deeper notes that a repetition goes on inside of itself, with so many calls.
func (s *state) deeper(calls int) {
	if s.depth += calls; s.depth > deepest {
		panic(tooLong{ErrDeep})
	}
}

// back notes that calls that matched have returned; it is true, as they are.
func (s *state) back(depth int) bool {
	s.depth = depth
	return true
}

func arrive(s *state, at int) bool {
	s.reached = at
	return true
}

// finish is the end of the whole pattern.
func finish(s *state, at int) bool {
	if s.full && at != s.end || at == s.advance {
		return false
	}
	s.reached = at
	return true
}

// compiler makes steps of nodes: each knows the one behind it, so that to go back is to return.
type compiler struct{ loops int }

func (c *compiler) compile(n *node, next step) step {
	switch n.kind {
	case literal, any, class:
		is := n.test()
		return func(s *state, at int) bool { return at < s.end && is(s.text[at]) && next(s, at+1) }
	case sequence:
		for i := len(n.parts) - 1; i >= 0; i-- {
			next = c.compile(n.parts[i], next)
		}
		return next
	case choice:
		branches := make([]step, len(n.parts))
		for i, part := range n.parts {
			branches[i] = c.compile(part, next)
		}
		return func(s *state, at int) bool {
			s.tick()
			for _, branch := range branches {
				if branch(s, at) {
					return true
				}
			}
			return false
		}
	case group:
		if n.number == 0 {
			return c.compile(n.parts[0], next)
		}
		return c.capture(n, next)
	case repetition:
		return c.repeat(n, next)
	case assertion:
		holds := n.place()
		return func(s *state, at int) bool { return holds(s, at) && next(s, at) }
	case reference:
		return n.refer(next)
	case look:
		return c.look(n, next)
	case conditional:
		yes, no := c.compile(n.parts[0], next), c.compile(n.parts[1], next)
		number := n.number
		return func(s *state, at int) bool {
			if s.captures[2*number] >= 0 {
				return yes(s, at)
			}
			return no(s, at)
		}
	case atomic:
		return c.atom(c.compile(n.parts[0], arrive), next)
	}
	return next
}

func (c *compiler) capture(n *node, next step) step {
	number := n.number
	body := c.compile(n.parts[0], func(s *state, at int) bool {
		from, to, last := s.captures[2*number], s.captures[2*number+1], s.last
		s.captures[2*number], s.captures[2*number+1], s.last = s.opened[number], at, number
		if next(s, at) {
			return true
		}
		s.captures[2*number], s.captures[2*number+1], s.last = from, to, last
		return false
	})
	return func(s *state, at int) bool {
		was := s.opened[number]
		s.opened[number] = at
		if body(s, at) {
			return true
		}
		s.opened[number] = was
		return false
	}
}

// atom takes what body matches first, and never tries another way.
func (c *compiler) atom(body, next step) step {
	return func(s *state, at int) bool {
		kept, last, depth := append([]int(nil), s.captures...), s.last, s.depth
		if body(s, at) && s.back(depth) && next(s, s.reached) {
			return true
		}
		copy(s.captures, kept)
		s.last = last
		return false
	}
}

func (c *compiler) look(n *node, next step) step {
	body := c.compile(n.parts[0], arrive)
	width, never := 0, n.never
	if n.behind {
		width = n.width
	}
	return func(s *state, at int) bool {
		kept, last, depth := append([]int(nil), s.captures...), s.last, s.depth
		found := at >= width && body(s, at-width) && s.back(depth)
		if never && found {
			copy(s.captures, kept)
			s.last = last
		}
		if found != never && next(s, at) {
			return true
		}
		copy(s.captures, kept)
		s.last = last
		return false
	}
}

func (c *compiler) repeat(n *node, next step) step {
	if n.possessive {
		greedy := *n
		greedy.possessive = false
		return c.atom(c.repeat(&greedy, arrive), next)
	}
	least, most, lazy := n.least, n.most, n.lazy
	if inner := n.parts[0]; inner.kind <= class {
		is := inner.test()
		if lazy {
			return func(s *state, at int) bool {
				for count := 0; ; count++ {
					s.tick()
					if count >= least && next(s, at) {
						return true
					}
					if count >= most || at >= s.end || !is(s.text[at]) {
						return false
					}
					at++
				}
			}
		}
		return func(s *state, at int) bool {
			from, stop := at, s.end
			if most < stop-at {
				stop = at + most
			}
			for at < stop && is(s.text[at]) {
				at++
			}
			for ; at >= from+least; at-- {
				s.tick()
				if next(s, at) {
					return true
				}
			}
			return false
		}
	}
	id := c.loops
	c.loops++
	calls := n.size()
	var body step
	again := func(s *state, at int) bool {
		s.tick()
		was := s.loops[id]
		once := func() bool {
			from := at
			if was.count < least { // an empty one does not end what must be repeated
				from = was.from
			}
			s.loops[id] = loop{was.count + 1, from}
			s.deeper(calls)
			if body(s, at) {
				return true
			}
			s.depth -= calls
			s.loops[id] = was
			return false
		}
		switch {
		case was.count < least:
			return once()
		case lazy:
			return next(s, at) || was.count < most && at != was.from && once()
		}
		return was.count < most && at != was.from && once() || next(s, at)
	}
	body = c.compile(n.parts[0], again)
	return func(s *state, at int) bool {
		was := s.loops[id]
		s.loops[id] = loop{0, -1}
		if again(s, at) {
			return true
		}
		s.loops[id] = was
		return false
	}
}

// size is how many calls a node is matched by, at the most, but for what is repeated in it.
func (n *node) size() int {
	calls := 2
	for _, part := range n.parts {
		calls += part.size()
	}
	return calls
}

func (n *node) refer(next step) step {
	number, fold := n.number, folder(n.flags)
	return func(s *state, at int) bool {
		from, to := s.captures[2*number], s.captures[2*number+1]
		if from < 0 || at+to-from > s.end {
			return false
		}
		for i := from; i < to; i++ {
			if a, b := s.text[i], s.text[at+i-from]; a != b && (fold == nil || fold(a) != fold(b)) {
				return false
			}
		}
		return next(s, at+to-from)
	}
}

// place is what ^, $, \A, \Z, \b and \B ask of a place.
func (n *node) place() func(s *state, at int) bool {
	many := n.flags&Multiline != 0
	isWord := word(n.flags)
	edge := func(s *state, at int) bool {
		before, after := at > 0 && isWord(s.text[at-1]), at < s.end && isWord(s.text[at])
		return before != after
	}
	switch n.letter {
	case '^':
		return func(s *state, at int) bool { return at == 0 || many && s.text[at-1] == '\n' }
	case '$':
		return func(s *state, at int) bool {
			return at == s.end || s.text[at] == '\n' && (many || at == s.end-1)
		}
	case 'A':
		return func(_ *state, at int) bool { return at == 0 }
	case 'Z':
		return func(s *state, at int) bool { return at == s.end }
	case 'b':
		return edge
	}
	// An empty text has neither an edge nor a place that is none.
	return func(s *state, at int) bool { return s.end > 0 && !edge(s, at) }
}

// test is whether one character is the one, or one of those, that a node stands for.
func (n *node) test() func(r rune) bool {
	fold := folder(n.flags)
	switch n.kind {
	case any:
		if n.flags&DotAll != 0 {
			return func(rune) bool { return true }
		}
		return func(r rune) bool { return r != '\n' }
	case literal:
		char := n.char
		if fold == nil {
			return func(r rune) bool { return r == char }
		}
		folded := fold(char)
		return func(r rune) bool { return r == char || fold(r) == folded }
	}
	s := *n.set
	has := func(r rune) bool {
		for i := 0; i < len(s.ranges); i += 2 {
			if r >= s.ranges[i] && r <= s.ranges[i+1] {
				return true
			}
		}
		return false
	}
	var kinds []func(rune) bool
	for _, k := range s.kinds {
		kinds = append(kinds, kindOf(k, n.flags))
	}
	contains := func(r rune) bool {
		if has(r) {
			return true
		}
		for _, is := range kinds {
			if is(r) {
				return true
			}
		}
		return false
	}
	not := s.not
	if fold == nil {
		return func(r rune) bool { return contains(r) != not }
	}
	ascii := n.flags&Unicode == 0
	return func(r rune) bool { return anyCase(r, ascii, contains) != not }
}

// anyCase asks of a character in all its cases.
func anyCase(r rune, ascii bool, contains func(rune) bool) bool {
	if contains(r) {
		return true
	}
	if ascii {
		return r < 128 && (unicode.IsUpper(r) && contains(r+32) || unicode.IsLower(r) && contains(r-32))
	}
	for _, dotted := range [...]rune{'i', 'I', 'İ', 'ı'} {
		if (r == 'i' || r == 'I' || r == 'İ' || r == 'ı') && contains(dotted) {
			return true
		}
	}
	for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
		if contains(other) {
			return true
		}
	}
	return false
}

// folder makes characters that differ in case alone the same one; nil where case matters.
func folder(flags int) func(rune) rune {
	if flags&IgnoreCase == 0 {
		return nil
	}
	if flags&Unicode == 0 {
		return func(r rune) rune {
			if r >= 'A' && r <= 'Z' {
				return r + 32
			}
			return r
		}
	}
	return func(r rune) rune {
		if r == 'İ' || r == 'ı' {
			return 'I'
		}
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}
}

func word(flags int) func(rune) bool {
	if flags&Unicode == 0 {
		return func(r rune) bool { return r == '_' || r >= '0' && r <= '9' || isASCIILetter(r) }
	}
	return func(r rune) bool {
		if r < 128 {
			return r == '_' || r >= '0' && r <= '9' || isASCIILetter(r)
		}
		return unicode.IsLetter(r) || unicode.IsNumber(r)
	}
}

func kindOf(letter byte, flags int) func(rune) bool {
	var is func(rune) bool
	switch letter | 0x20 {
	case 'd':
		is = func(r rune) bool { return r >= '0' && r <= '9' || r >= 128 && flags&Unicode != 0 && unicode.IsDigit(r) }
	case 'w':
		is = word(flags)
	case 's':
		is = func(r rune) bool {
			if r == ' ' || r >= '\t' && r <= '\r' {
				return true
			}
			return flags&Unicode != 0 && (r >= 0x1c && r <= 0x1f || r >= 128 && unicode.IsSpace(r))
		}
	}
	if letter&0x20 == 0 {
		return func(r rune) bool { return !is(r) }
	}
	return is
}
