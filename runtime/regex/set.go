package regex

import (
	"slices"
	"unicode"
)

const maxRune = unicode.MaxRune

// A set is characters as ranges, lowest and highest in turn, in their order and apart from each other.
type set []rune

// setOf makes a set of ranges in any order.
func setOf(ranges ...rune) set {
	type span struct{ low, high rune }
	spans := make([]span, 0, len(ranges)/2)
	for i := 0; i < len(ranges); i += 2 {
		spans = append(spans, span{ranges[i], ranges[i+1]})
	}
	slices.SortFunc(spans, func(a, b span) int { return int(a.low - b.low) })
	s := make(set, 0, len(ranges))
	for _, next := range spans {
		if last := len(s) - 1; last > 0 && next.low <= s[last]+1 {
			s[last] = max(s[last], next.high)
		} else {
			s = append(s, next.low, next.high)
		}
	}
	return s
}

func (s set) has(c rune) bool {
	low, high := 0, len(s)/2
	for low < high {
		middle := int(uint(low+high) >> 1)
		switch {
		case c < s[2*middle]:
			high = middle
		case c > s[2*middle+1]:
			low = middle + 1
		default:
			return true
		}
	}
	return false
}

func (s set) union(other set) set { return setOf(append(slices.Clone(s), other...)...) }

func (s set) complement() set {
	rest, from := set{}, rune(0)
	for i := 0; i < len(s); i += 2 {
		if s[i] > from {
			rest = append(rest, from, s[i]-1)
		}
		from = s[i+1] + 1
	}
	if from <= maxRune {
		rest = append(rest, from, maxRune)
	}
	return rest
}

func (s set) intersect(other set) set {
	common := set{}
	for i, j := 0, 0; i < len(s) && j < len(other); {
		low, high := max(s[i], other[j]), min(s[i+1], other[j+1])
		if low <= high {
			common = append(common, low, high)
		}
		if s[i+1] < other[j+1] {
			i += 2
		} else {
			j += 2
		}
	}
	return common
}

func (s set) without(other set) set { return s.intersect(other.complement()) }

// only is the one character of a set that has no other.
func (s set) only() (rune, bool) {
	if len(s) == 2 && s[0] == s[1] {
		return s[0], true
	}
	return 0, false
}

// tables makes a set of Go's.
func tables(list ...*unicode.RangeTable) set {
	var ranges []rune
	add := func(low, high, stride rune) {
		if stride == 1 {
			ranges = append(ranges, low, high)
			return
		}
		for c := low; c <= high; c += stride {
			ranges = append(ranges, c, c)
		}
	}
	for _, table := range list {
		for _, r := range table.R16 {
			add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
		for _, r := range table.R32 {
			add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
	}
	return setOf(ranges...)
}

// The sets that have escapes of their own, and what a dot leaves out.
func digits() set   { return set{'0', '9'} }
func lineEnds() set { return set{'\n', '\n', '\r', '\r', 0x2028, 0x2029} }
func words() set    { return set{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'} }
func spaces() set {
	return set{'\t', '\r', ' ', ' ', 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff}
}

// A class is a set made ready for matching.
type class struct {
	low  [4]uint64 // a bit for each of the first 256 characters
	rest set       // the others
}

func (s set) class() *class {
	c := &class{}
	for i := 0; i < len(s); i += 2 {
		for r := s[i]; r <= s[i+1] && r < 256; r++ {
			c.low[r>>6] |= 1 << (r & 63)
		}
	}
	c.rest = s.intersect(set{256, maxRune})
	return c
}

func (c *class) has(r rune) bool {
	if r < 256 {
		return c.low[r>>6]&(1<<(uint(r)&63)) != 0
	}
	return c.rest.has(r)
}
