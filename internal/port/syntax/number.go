package syntax

import "strings"

// number reads a number, and refuses what is written like one but is none.
func (s *scanner) number() {
	start := s.at
	if s.source[s.at] == '0' && strings.IndexByte("xXoObB", s.peek(1)) >= 0 && s.peek(1) != 0 {
		s.radix(start)
	} else {
		s.decimal(start)
	}
	s.tokens = append(s.tokens, Token{NumberToken, 0, Span{start, s.at}})
}

// radix reads a number behind 0x, 0o or 0b.
func (s *scanner) radix(start int) {
	kind, is := "hexadecimal", func(c byte) bool {
		return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
	}
	switch s.peek(1) {
	case 'o', 'O':
		kind, is = "octal", func(c byte) bool { return c >= '0' && c <= '7' }
	case 'b', 'B':
		kind, is = "binary", func(c byte) bool { return c == '0' || c == '1' }
	}
	s.at += 2
	if s.peek(0) == '_' {
		s.at++
	}
	if !is(s.peek(0)) {
		s.badNumber(start, "a "+kind+" digit")
	}
	s.digits(start, is)
	if isDigit(s.peek(0)) {
		s.badNumber(start, "a "+kind+" digit")
	}
	s.numberEnd(start)
}

func (s *scanner) decimal(start int) {
	float := false
	if isDigit(s.peek(0)) {
		s.digits(start, isDigit)
	}
	whole := s.source[start:s.at]
	if s.peek(0) == '.' {
		float = true
		s.at++
		if isDigit(s.peek(0)) {
			s.digits(start, isDigit)
		}
	}
	if c := s.peek(0); c == 'e' || c == 'E' {
		sign := s.peek(1) == '+' || s.peek(1) == '-'
		switch {
		case isDigit(s.peek(1)):
			float = true
			s.at++
			s.digits(start, isDigit)
		case sign && isDigit(s.peek(2)):
			float = true
			s.at += 2
			s.digits(start, isDigit)
		case sign:
			s.at += 2
			s.badNumber(start, "the digits of an exponent")
		}
	}
	if c := s.peek(0); c == 'j' || c == 'J' {
		s.at++
	} else if !float && len(whole) > 1 && whole[0] == '0' && strings.Trim(whole, "0_") != "" {
		s.python2Octal(start)
	}
	s.numberEnd(start)
}

// digits reads digits with single underscores between them.
func (s *scanner) digits(start int, is func(byte) bool) {
	for {
		for is(s.peek(0)) {
			s.at++
		}
		if s.peek(0) != '_' {
			return
		}
		s.at++
		if !is(s.peek(0)) {
			s.badNumber(start, "a digit behind _")
		}
	}
}

// numberEnd checks what touches a number. A keyword may, such as in 1if x else 2.
func (s *scanner) numberEnd(start int) {
	if !isWordStart(s.peek(0)) {
		return
	}
	rest := s.source[s.at:]
	for _, word := range [...]string{"and", "else", "for", "if", "in", "is", "or", "not"} {
		if strings.HasPrefix(rest, word) {
			return
		}
	}
	s.python2Long(start)
	s.badNumber(start, "the end of the number "+s.source[start:s.at])
}

func (s *scanner) badNumber(start int, expected string) {
	found := "the end of the file"
	if lineEnd(s.source, s.at) > 0 {
		found = "a new line"
	} else if s.at < len(s.source) {
		found = s.character(s.at)
	}
	s.fail(Span{start, s.at}, "expected %s, found %s", expected, found)
}

// numberKind is the Kind of a Number.
func numberKind(text string) byte {
	switch last := text[len(text)-1]; {
	case last == 'j' || last == 'J':
		return 'j'
	case len(text) > 1 && strings.IndexByte("xXoObB", text[1]) >= 0:
		return 'i'
	case strings.ContainsAny(text, ".eE"):
		return 'f'
	}
	return 'i'
}
