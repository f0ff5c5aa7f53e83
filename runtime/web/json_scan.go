package web

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

const end = -1 // after the last character of a text

// A jsonScanner reads the words of JSON up to the first fault. Positions count as JavaScript counts: a text is
// ASCII in bytes, or in UTF-16.
type jsonScanner[C byte | uint16] struct {
	text  []C
	at    int
	fault string // as Node 20 says it
}

func (s *jsonScanner[C]) peek() int {
	if s.at >= len(s.text) {
		return end
	}
	return int(s.text[s.at])
}

// next skips blanks.
func (s *jsonScanner[C]) next() int {
	for {
		switch c := s.peek(); c {
		case ' ', '\t', '\n', '\r':
			s.at++
		default:
			return c
		}
	}
}

// take goes on after c, if it is next.
func (s *jsonScanner[C]) take(c int) bool {
	if s.next() != c {
		return false
	}
	s.at++
	return true
}

func (s *jsonScanner[C]) fail(message string) bool {
	s.fault = fmt.Sprintf("%s in JSON at position %d", message, s.at)
	return false
}

// string gives what stands between two quotes, and whether any of it is escaped.
func (s *jsonScanner[C]) string() (raw []C, escaped, ok bool) {
	s.at++
	from := s.at
	for ; s.at < len(s.text); s.at++ {
		switch c := s.text[s.at]; {
		case c == '"':
			s.at++
			return s.text[from : s.at-1], escaped, true
		case c < ' ':
			return nil, false, s.fail("Bad control character in string literal")
		case c == '\\':
			escaped = true
			s.at++
			if !s.escape() {
				return nil, false, false
			}
		}
	}
	return nil, false, s.fail("Unterminated string")
}

// escape stops at the last character of what follows a backslash.
func (s *jsonScanner[C]) escape() bool {
	c := s.peek()
	if c == end || c > 0xFF { // as V8 has it
		return s.unexpected()
	}
	if c != 'u' {
		return strings.ContainsRune(`"\/bfnrt`, rune(c)) || s.fail("Bad escaped character")
	}
	for range 4 {
		s.at++
		if c := s.peek(); c == end || c > 'f' || !strings.ContainsRune("0123456789abcdefABCDEF", rune(c)) {
			return s.fail("Bad Unicode escape")
		}
	}
	return true
}

func isDigit(c int) bool { return '0' <= c && c <= '9' }

func (s *jsonScanner[C]) digits() bool {
	from := s.at
	for isDigit(s.peek()) {
		s.at++
	}
	return s.at > from
}

func (s *jsonScanner[C]) number() bool {
	if s.peek() == '-' {
		s.at++
		if !isDigit(s.peek()) {
			return s.fail("No number after minus sign")
		}
	}
	if s.peek() == '0' {
		s.at++
		if isDigit(s.peek()) {
			return s.fail("Unexpected number")
		}
	}
	s.digits()
	if s.peek() == '.' {
		s.at++
		if !s.digits() {
			return s.fail("Unterminated fractional number")
		}
	}
	if c := s.peek(); c == 'e' || c == 'E' {
		s.at++
		if c := s.peek(); c == '+' || c == '-' {
			s.at++
		}
		if !s.digits() {
			return s.fail("Exponent part is missing a number")
		}
	}
	return true
}

func (s *jsonScanner[C]) literal(word string) bool {
	for _, c := range word {
		if s.peek() != int(c) {
			return s.unexpected()
		}
		s.at++
	}
	return true
}

// unexpected says what stands where a value should.
func (s *jsonScanner[C]) unexpected() bool {
	const context = 10 // characters on each side that a message shows
	units := make([]uint16, len(s.text))
	for i, c := range s.text {
		units[i] = uint16(c)
	}
	whole := string(utf16.Decode(units))
	switch c := s.peek(); {
	case c == end:
		s.fault = "Unexpected end of JSON input"
		return false
	case isDigit(c) || c == '-':
		return s.fail("Unexpected number")
	case c == '"':
		return s.fail("Unexpected string")
	case slices.Contains([]string{"undefined", "NaN", "Infinity", "[object Object]"}, whole):
		s.fault = fmt.Sprintf(`"%s" is not valid JSON`, whole)
		return false
	}
	from, to := 0, len(s.text)
	if len(s.text) > 2*context {
		from, to = max(0, s.at-context), min(len(s.text), s.at+context)
	}
	before, after := "", ""
	if from > 0 {
		before = "..."
	}
	if to < len(s.text) {
		after = "..."
	}
	s.fault = fmt.Sprintf(`Unexpected token '%s', %s"%s"%s is not valid JSON`,
		string(utf16.Decode(units[s.at:s.at+1])), before, string(utf16.Decode(units[from:to])), after)
	return false
}

// unescaped is what a text between quotes stands for.
func unescaped[C byte | uint16](raw []C) []uint16 {
	units := make([]uint16, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		c := uint16(raw[i])
		if c == '\\' {
			i++
			switch c = uint16(raw[i]); c {
			case 'b':
				c = '\b'
			case 'f':
				c = '\f'
			case 'n':
				c = '\n'
			case 'r':
				c = '\r'
			case 't':
				c = '\t'
			case 'u':
				c = 0
				for range 4 {
					i++
					c = c<<4 | hexDigit(uint16(raw[i]))
				}
			}
		}
		units = append(units, c)
	}
	return units
}

func hexDigit(c uint16) uint16 {
	if c <= '9' {
		return c - '0'
	}
	return c&0xf + 9
}

// numberOf is the value of a number, an int64 where that is exact.
func numberOf[C byte | uint16](raw []C) any {
	if n, ok := integerOf(raw); ok {
		return n
	}
	text := make([]byte, len(raw))
	for i, c := range raw {
		text[i] = byte(c)
	}
	f, _ := strconv.ParseFloat(string(text), 64) // too large a number is infinite, as JavaScript has it
	return f
}

func integerOf[C byte | uint16](raw []C) (int64, bool) {
	const exact = 15 // digits that always fit
	negative := raw[0] == '-'
	if negative {
		raw = raw[1:]
	}
	if len(raw) > exact {
		return 0, false
	}
	var n int64
	for _, c := range raw {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int64(c-'0')
	}
	if negative {
		return -n, n > 0 // an integer has no -0
	}
	return n, true
}
