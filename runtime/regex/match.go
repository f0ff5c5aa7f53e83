package regex

import (
	"errors"
	"unicode/utf16"
	"unsafe"
)

// A Machine matches. It keeps its memory from one match to the next, so it serves one goroutine.
type Machine struct {
	// Interrupted is asked now and then while a match takes long; when it says so, the match fails. nil is never.
	Interrupted func() bool

	ascii matcher[byte]
	wide  matcher[uint16]
}

// A Text is what is searched: code units, or a text of ASCII only, which is not copied.
type Text struct {
	ASCII string
	Units []uint16
}

// Len is the number of code units.
func (t Text) Len() int { return len(t.ASCII) + len(t.Units) }

// Next is the place of the code point behind the one at a place.
func (t Text) Next(at int) int {
	if at+1 < len(t.Units) && isHigh(t.Units[at]) && isLow(t.Units[at+1]) {
		return at + 2
	}
	return at + 1
}

// The frames that a match may need, and those that are kept for the next one.
const (
	maxStack  = 8 << 20
	muchStack = 1 << 18
)

// ErrTooMuch is why a match was given up that would have to go back to too many places.
var ErrTooMuch = errors.New("the match goes back to too many places")

var errInterrupted = errors.New("interrupted")

// Match finds the first match in a text, from a place on; at that place only if sticky. It gives the places where
// the groups begin and end, -1 for those that took no part, or nil. The answer holds until the next match. Its
// error is ErrTooMuch, or says that the match was interrupted.
func (m *Machine) Match(re *Regexp, text Text, at int, sticky bool) ([]int, error) {
	if text.Units != nil {
		m.wide.interrupted = m.Interrupted
		return m.wide.match(re, text.Units, at, sticky)
	}
	m.ascii.interrupted = m.Interrupted
	return m.ascii.match(re, unsafe.Slice(unsafe.StringData(text.ASCII), len(text.ASCII)), at, sticky) // which only reads it
}

// A matcher matches texts of one kind.
type matcher[unit byte | uint16] struct {
	re          *Regexp
	in          []unit
	slots       []int
	stack       []frame
	interrupted func() bool
	steps       int
	stopped     error
}

// A frame is what is done when matching fails.
type frame struct {
	kind  kind
	pc    int32
	at    int32
	limit int32 // of runs: how far at may move
	value int32 // of slots
}

type kind uint8

const (
	retry    kind = iota // at another place of the program
	restore              // a slot
	giveBack             // what a run has taken too much
	takeMore             // what a lazy run left
)

func (m *matcher[unit]) match(re *Regexp, in []unit, at int, sticky bool) ([]int, error) {
	m.re, m.in, m.stopped = re, in, nil
	if cap(m.stack) > muchStack {
		m.stack = nil
	}
	if cap(m.slots) < re.slots {
		m.slots = make([]int, re.slots)
	}
	m.slots = m.slots[:re.slots]
	for i := range m.slots {
		m.slots[i] = -1
	}
	points := re.Flags.CodePoints()
	if points && at > 0 && m.isPair(at-1) {
		at-- // a place inside of a character is the character's
	}
	for ; at <= len(in) && (at == 0 || !re.anchored); at++ {
		if re.first != nil && !sticky {
			for at < len(in) && !re.first.allows(uint16(in[at])) {
				at++
			}
			if at == len(in) {
				break
			}
			if points && at > 0 && m.isPair(at-1) {
				continue
			}
		}
		m.stack = m.stack[:0]
		if end := m.run(0, at); end >= 0 && m.stopped == nil {
			m.slots[0], m.slots[1] = at, end
			return m.slots[:2*len(re.Names)], nil
		}
		if sticky || m.stopped != nil {
			break
		}
		if points && m.isPair(at) {
			at++
		}
	}
	return nil, m.stopped
}

func (m *matcher[unit]) isPair(at int) bool {
	return at+1 < len(m.in) && isHigh(uint16(m.in[at])) && isLow(uint16(m.in[at+1]))
}

func isHigh(c uint16) bool { return c&0xfc00 == 0xd800 }
func isLow(c uint16) bool  { return c&0xfc00 == 0xdc00 }

// read gives the character at a place, or before it, and the place behind it.
func (m *matcher[unit]) read(at int, points, back bool) (c rune, next int) {
	if back {
		if at == 0 {
			return end, 0
		}
		if points && at > 1 && m.isPair(at-2) {
			return utf16.DecodeRune(rune(m.in[at-2]), rune(m.in[at-1])), at - 2
		}
		return rune(m.in[at-1]), at - 1
	}
	if at == len(m.in) {
		return end, at
	}
	if points && m.isPair(at) {
		return utf16.DecodeRune(rune(m.in[at]), rune(m.in[at+1])), at + 2
	}
	return rune(m.in[at]), at + 1
}

func (m *matcher[unit]) push(f frame) {
	if len(m.stack) == cap(m.stack) && len(m.stack) >= maxStack {
		m.stopped = ErrTooMuch // found by fail, which is not far
		return
	}
	m.stack = append(m.stack, f)
}

// set changes a slot until matching fails.
func (m *matcher[unit]) set(slot, value int) {
	m.push(frame{kind: restore, at: int32(slot), value: int32(m.slots[slot])})
	m.slots[slot] = value
}

// run runs the program and gives the place behind the match, or -1. What it put on the stack is left to the
// caller.
func (m *matcher[unit]) run(pc, at int) int {
	base := len(m.stack)
	program, in := m.re.program, m.in
	for {
		i := &program[pc]
		ok := true
		switch i.do {
		case doMatch:
			return at
		case doChar:
			if i.back {
				if ok = at > 0 && rune(in[at-1]) == i.char; ok {
					at--
				}
			} else if ok = at < len(in) && rune(in[at]) == i.char; ok {
				at++
			}
			pc++
		case doSet:
			if i.back {
				if ok = at > 0 && i.class.has(rune(in[at-1])); ok {
					at--
				}
			} else if ok = at < len(in) && i.class.has(rune(in[at])); ok {
				at++
			}
			pc++
		case doPoint:
			var c rune
			c, at = m.read(at, true, i.back)
			ok = c >= 0 && i.class.has(c)
			pc++
		case doJump:
			pc = i.a
		case doSplit:
			other := i.a
			pc++
			switch {
			case i.skip != nil && (at == len(in) || !i.skip.allows(uint16(in[at]))):
				pc = other
			case i.lazy:
				m.push(frame{kind: retry, pc: int32(pc), at: int32(at)})
				pc = other
			case i.other != nil && (at == len(in) || !i.other.allows(uint16(in[at]))):
			default:
				m.push(frame{kind: retry, pc: int32(other), at: int32(at)})
			}
		case doSave:
			m.set(i.a, at)
			pc++
		case doForget:
			for slot := 2 * i.a; slot < 2*i.b; slot++ {
				if m.slots[slot] >= 0 {
					m.set(slot, -1)
				}
			}
			pc++
		case doRun:
			at, ok = m.runOf(i, pc, at)
			pc++
		default:
			pc, at, ok = m.rare(i, pc, at)
		}
		if ok {
			continue
		}
		if pc, at = m.fail(base); pc < 0 {
			return -1
		}
	}
}

// rare is the rest of the instructions.
func (m *matcher[unit]) rare(i *instruction, pc, at int) (next, behind int, ok bool) {
	in := m.in
	switch i.do {
	case doStart:
		ok = at == 0 || m.re.Flags.Multiline && lineEnd(uint16(in[at-1])) != ""
	case doEnd:
		ok = at == len(in) || m.re.Flags.Multiline && lineEnd(uint16(in[at])) != ""
	case doBoundary:
		before := at > 0 && i.class.has(rune(in[at-1]))
		after := at < len(in) && i.class.has(rune(in[at]))
		ok = (before != after) != i.not
	case doLook:
		ok = m.look(i, pc, at)
		return i.a, at, ok
	case doBack:
		at, ok = m.back(i, at)
	case doEnter:
		m.set(i.a, 0)
		ok = true
	case doIterate:
		return m.iterate(i, pc, at)
	case doCheck:
		ok = at != m.slots[i.count+1] || m.slots[i.count] <= i.min
	}
	return pc + 1, at, ok
}

// iterate begins an iteration, or leaves the loop.
func (m *matcher[unit]) iterate(i *instruction, pc, at int) (next, behind int, ok bool) {
	count := m.slots[i.count]
	if i.max >= 0 && count >= i.max {
		return i.a, at, true
	}
	if count >= i.min {
		if i.lazy {
			// The iteration is counted when it is taken: not here.
			m.push(frame{kind: takeMore, pc: int32(pc), at: int32(at), limit: -1})
			return i.a, at, true
		}
		m.push(frame{kind: retry, pc: int32(i.a), at: int32(at)})
	}
	m.begin(i, at)
	return pc + 1, at, true
}

func (m *matcher[unit]) begin(i *instruction, at int) {
	m.set(i.count, m.slots[i.count]+1)
	m.set(i.count+1, at)
}

// look matches a part without moving. Of what it did, only the groups remain.
func (m *matcher[unit]) look(i *instruction, pc, at int) bool {
	base := len(m.stack)
	matched := m.run(pc+1, at) >= 0
	if !matched {
		return i.not
	}
	kept := base
	for n := len(m.stack) - 1; i.not && n >= base; n-- {
		if f := m.stack[n]; f.kind == restore {
			m.slots[f.at] = int(f.value)
		}
	}
	for _, f := range m.stack[base:] {
		if f.kind == restore && !i.not {
			m.stack[kept] = f
			kept++
		}
	}
	m.stack = m.stack[:kept]
	return !i.not
}

// back matches what a group has matched.
func (m *matcher[unit]) back(i *instruction, at int) (behind int, ok bool) {
	from, to := m.slots[2*i.a], m.slots[2*i.a+1]
	if from < 0 || to < 0 {
		return at, true
	}
	length := to - from
	start := at
	if i.back {
		start -= length
	}
	if start < 0 || start+length > len(m.in) {
		return at, false
	}
	flags := m.re.Flags
	for n := 0; n < length; {
		one, step := m.read(from+n, flags.CodePoints(), false)
		other, _ := m.read(start+n, flags.CodePoints(), false)
		if one != other && !(flags.IgnoreCase && flags.folding().of(one) == flags.folding().of(other)) {
			return at, false
		}
		n = step - from
	}
	if i.back {
		return start, true
	}
	return at + length, true
}

// runOf takes as many characters as a loop over one class may, or as few.
func (m *matcher[unit]) runOf(i *instruction, pc, at int) (behind int, ok bool) {
	points := m.re.Flags.CodePoints()
	limit := i.max
	if i.lazy {
		limit = i.min
	}
	taken, least := 0, at
	if !points {
		last := len(m.in)
		if limit >= 0 && limit < last-at {
			last = at + limit
		}
		for at < last && i.class.has(rune(m.in[at])) {
			at++
		}
		taken, least, limit = at-least, least+i.min, at-least
	}
	for taken != limit {
		c, next := m.read(at, points, false)
		if c < 0 || !i.class.has(c) {
			break
		}
		at = next
		if taken++; taken == i.min {
			least = at
		}
	}
	if taken < i.min {
		return at, false
	}
	switch {
	case i.lazy:
		more := int32(-1)
		if i.max >= 0 {
			more = int32(i.max - i.min)
		}
		if more != 0 {
			m.push(frame{kind: takeMore, pc: int32(pc), at: int32(at), limit: more})
		}
	case at > least:
		m.push(frame{kind: giveBack, pc: int32(pc + 1), at: int32(at), limit: int32(least)})
	}
	return at, true
}

// manySteps is how often matching fails before somebody is asked whether it should go on.
const manySteps = 1 << 16

// fail undoes what was done up to the last place where matching can go on, and gives that, or -1.
func (m *matcher[unit]) fail(base int) (pc, at int) {
	if m.steps++; m.steps%manySteps == 0 && m.interrupted != nil && m.interrupted() {
		m.stopped = errInterrupted
	}
	if m.stopped != nil {
		m.stack = m.stack[:base]
		return -1, 0
	}
	for len(m.stack) > base {
		last := len(m.stack) - 1
		f := &m.stack[last]
		switch f.kind {
		case restore:
			m.slots[f.at] = int(f.value)
			m.stack = m.stack[:last]
		case retry:
			m.stack = m.stack[:last]
			return int(f.pc), int(f.at)
		case giveBack:
			_, at := m.read(int(f.at), m.re.Flags.CodePoints(), true)
			if f.at = int32(at); f.at <= f.limit {
				m.stack = m.stack[:last]
			}
			return int(f.pc), at
		case takeMore:
			if pc, at := m.more(f, last); pc >= 0 {
				return pc, at
			}
		}
	}
	return -1, 0
}

// more takes one more iteration of a lazy loop.
func (m *matcher[unit]) more(f *frame, last int) (pc, at int) {
	i := &m.re.program[f.pc]
	at = int(f.at)
	if i.do == doIterate {
		pc = int(f.pc) + 1
		m.stack = m.stack[:last]
		m.begin(i, at)
		return pc, at
	}
	c, next := m.read(at, m.re.Flags.CodePoints(), false)
	if c < 0 || !i.class.has(c) {
		m.stack = m.stack[:last]
		return -1, 0
	}
	pc = int(f.pc) + 1
	f.at = int32(next)
	if f.limit > 0 {
		f.limit--
	}
	if f.limit == 0 {
		m.stack = m.stack[:last]
	}
	return pc, next
}
