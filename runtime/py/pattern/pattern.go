// Package pattern is Python's regular expressions: it reads patterns and templates as module re of Python does, and
// matches as that does, by going back. JavaScript's RegExp means other things by the same signs (what a group holds
// that was not entered again, \b and \w of letters beyond ASCII, $ before a last line break), so nothing is translated.
//
// It knows texts as characters and places in them. It does not know JavaScript.
package pattern

import "errors"

// Pattern is a compiled regular expression. It may be used by several goroutines.
type Pattern struct {
	Flags  int
	Groups int
	Names  []string // in the order of the groups
	Index  map[string]int
	bytes  bool
	loops  int
	run    step
	first  func(rune) bool // what a match begins with, nil where that is not known
	start  bool            // a match is at the beginning of the text only
}

// Compile reads a pattern. One for bytes has each as a character.
func Compile(text []rune, flags int, bytes bool) (*Pattern, *Error) {
	p, root, err := parse(text, flags, bytes)
	if err != nil {
		return nil, err
	}
	c := &compiler{}
	compiled := &Pattern{Flags: p.flags, Groups: p.groups, Names: p.order, Index: p.names, bytes: bytes}
	compiled.run = c.compile(root, finish)
	compiled.loops = c.loops
	compiled.first, compiled.start = beginning(root)
	return compiled, nil
}

// beginning is what the first character of a match must be, if there is one that must.
func beginning(n *node) (first func(rune) bool, start bool) {
	switch n.kind {
	case literal, any, class:
		return n.test(), false
	case sequence:
		if len(n.parts) > 0 {
			return beginning(n.parts[0])
		}
	case group, atomic:
		return beginning(n.parts[0])
	case repetition:
		if n.least > 0 {
			return beginning(n.parts[0])
		}
	case assertion:
		return nil, n.letter == 'A' || n.letter == '^' && n.flags&Multiline == 0
	}
	return nil, false
}

// Mode is what a match must be.
type Mode int

const (
	Search Mode = iota // anywhere
	Match              // where it begins
	Full               // all of the text
)

// Found is a match: the places where it, and each of its groups, begins and ends, -1 for a group that took no part.
type Found struct {
	Places []int
	Last   int // the group that was closed last, 0 for none
}

// ErrLong says that a match took too many steps to go on without a word.
var ErrLong = errors.New("the match takes long")

// ErrDeep says that a text repeats more of a group than a match can go back through.
var ErrDeep = errors.New("the text is too long for a group that is repeated so often")

// Find looks for a match in text[:end], from a place on. While that takes long it asks ended now and then, and gives
// up with its error; with ErrLong where ended is nil.
func (p *Pattern) Find(ended func() error, text []rune, from, end int, mode Mode) (found *Found, err error) {
	return p.find(ended, text, from, end, mode, -1)
}

// All are up to limit matches, which do not overlap; all of them for 0.
func (p *Pattern) All(ended func() error, text []rune, from, end, limit int) ([]*Found, error) {
	var all []*Found
	advance := -1
	for from <= end && (limit == 0 || len(all) < limit) {
		found, err := p.find(ended, text, from, end, Search, advance)
		if err != nil {
			return nil, err
		}
		if found == nil {
			break
		}
		all = append(all, found)
		from, advance = found.Places[1], -1
		if found.Places[0] == from { // the next one must not be the same
			advance = from
		}
	}
	return all, nil
}

func (p *Pattern) find(ended func() error, text []rune, from, end int, mode Mode, advance int) (found *Found, err error) {
	s := &state{
		text: text, end: end, full: mode == Full, advance: advance, ended: ended, limit: patience,
		captures: make([]int, 2*p.Groups+2), opened: make([]int, p.Groups+1), loops: make([]loop, p.loops),
	}
	defer func() {
		if reason := recover(); reason != nil {
			long, ok := reason.(tooLong)
			if !ok {
				panic(reason)
			}
			found, err = nil, long.err
		}
	}()
	for i := range s.captures {
		s.captures[i] = -1
	}
	for at := from; at <= end; at++ {
		if p.first != nil && mode == Search {
			for at < end && !p.first(text[at]) {
				at++
			}
			if at == end {
				return nil, nil
			}
		}
		s.tick()
		if p.run(s, at) {
			s.captures[0], s.captures[1] = at, s.reached
			return &Found{s.captures, s.last}, nil
		}
		if mode != Search || p.start {
			break
		}
		s.advance = -1
	}
	return nil, nil
}
