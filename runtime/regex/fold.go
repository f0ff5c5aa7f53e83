package regex

import (
	"sync"
	"unicode"
)

// A folding is what flag i takes for equal.
type folding struct {
	canonical map[rune]rune   // of the characters that are not their own
	others    map[rune][]rune // all that are equal to a canonical one, itself included
}

// foldings are those of code units and of code points. They cover the few thousand characters that have cases.
var (
	foldUnits  = sync.OnceValue(func() *folding { return newFolding(upper, 0xffff) })
	foldPoints = sync.OnceValue(func() *folding { return newFolding(simple, maxRune) })
)

func newFolding(canonical func(rune) rune, last rune) *folding {
	f := &folding{map[rune]rune{}, map[rune][]rune{}}
	note := func(c rune) {
		to := canonical(c)
		if to == c {
			return
		}
		if _, noted := f.canonical[c]; noted {
			return
		}
		f.canonical[c] = to
		if f.others[to] == nil {
			f.others[to] = []rune{to}
		}
		f.others[to] = append(f.others[to], c)
	}
	for _, r := range unicode.CaseRanges {
		for c := rune(r.Lo); c <= rune(r.Hi) && c <= last; c++ {
			note(c)
		}
	}
	return f
}

// upper is how patterns without flag u fold: to upper case, where that is one unit, and never from beyond ASCII
// into it.
func upper(c rune) rune {
	switch {
	case c >= 0x1f80 && c <= 0x1faf, c == 0x1fb3, c == 0x1fc3, c == 0x1ff3:
		return c // two units in upper case
	}
	to := unicode.ToUpper(c)
	if c >= 128 && to < 128 || to > 0xffff {
		return c
	}
	return to
}

// simple is Unicode's simple case folding: the lowest of the characters that fold into each other.
func simple(c rune) rune {
	if c == 0x130 || c == 0x131 {
		return c // they fold in Turkish only
	}
	lowest := c
	for next := unicode.SimpleFold(c); next != c; next = unicode.SimpleFold(next) {
		lowest = min(lowest, next)
	}
	return lowest
}

func (f Flags) folding() *folding {
	if f.CodePoints() {
		return foldPoints()
	}
	return foldUnits()
}

func (f *folding) of(c rune) rune {
	if to, ok := f.canonical[c]; ok {
		return to
	}
	return c
}

// close adds to a set all that flag i takes for equal to a member.
func (f Flags) close(s set) set {
	if !f.IgnoreCase || len(s) == 0 {
		return s
	}
	if !f.CodePoints() && s[len(s)-1] < 128 {
		return closeASCII(s)
	}
	var more []rune
	folding := f.folding()
	for _, equal := range folding.others {
		in := 0
		for _, c := range equal {
			if s.has(c) {
				in++
			}
		}
		if in > 0 && in < len(equal) {
			for _, c := range equal {
				more = append(more, c, c)
			}
		}
	}
	if more == nil {
		return s
	}
	return s.union(setOf(more...))
}

func closeASCII(s set) set {
	const between = 'a' - 'A'
	closed := append(set{}, s...)
	for _, c := range s.intersect(set{'A', 'Z'}) {
		closed = append(closed, c+between)
	}
	for _, c := range s.intersect(set{'a', 'z'}) {
		closed = append(closed, c-between)
	}
	return setOf(closed...)
}
