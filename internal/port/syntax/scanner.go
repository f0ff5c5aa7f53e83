package syntax

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// CPython's limits. What is within them fits on the stack of whoever walks the tree.
const (
	maxBrackets = 200
	maxIndents  = 100
)

// A scanner cuts a source into tokens and comments. It reads f-strings to their ends, too, since in one any token can
// stand, quotes like its own among them.
type scanner struct {
	file        *File
	source      string
	at          int
	tokens      []Token
	open        []bracket
	indents     []indent
	formatStart int             // one more than where the outermost f-string begins that is being read; 0 outside of one
	formats     map[int][]Piece // of f-strings, by where they begin; the expressions of fields are tokens still
	complete    bool            // the end was reached: a bracket still open is never closed
	err         *Error          // why it was not
	goesOn      bool            // since a string in triple quotes, or a line with \ at its end, goes on
}

// A bracket is one that is open, the { of an f-string's field among them.
type bracket struct {
	offset int
	sign   byte
}

// An indent is the width of a line's indentation twice, with tabs that reach to the next multiple of 8, and that are
// as wide as a space. Lines whose order depends on which of them counts are refused.
type indent struct{ wide, narrow int }

// scan reads the tokens. With an error they end in front of it, with EOF as if there were nothing more.
func (s *scanner) scan() {
	defer func() {
		if err, ok := recover().(*Error); ok {
			s.err = err
			for s.formatStart > 0 && len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].Start >= s.formatStart-1 {
				s.tokens = s.tokens[:len(s.tokens)-1] // of its fields
			}
			end := err.Span.Start
			if s.complete {
				end = len(s.source)
			}
			s.add(EOF, end, end)
		}
	}()
	s.tokens = make([]Token, 0, len(s.source)/4+8)
	s.indents = append(s.indents, indent{})
	s.indentation()
	for s.at < len(s.source) {
		s.next()
	}
	s.complete = true
	end := len(s.source)
	if len(s.open) > 0 {
		s.neverClosed(s.open[len(s.open)-1])
	}
	if s.inLine() {
		s.add(NewLine, end, end)
	}
	for range s.indents[1:] {
		s.add(Dedent, end, end)
	}
	s.add(EOF, end, end)
}

func (s *scanner) add(kind TokenKind, start, end int) {
	s.tokens = append(s.tokens, Token{Kind: kind, Span: Span{start, end}})
}

func (s *scanner) fail(span Span, format string, args ...any) {
	panic(s.file.failure(span, fmt.Sprintf(format, args...)))
}

func (s *scanner) neverClosed(b bracket) {
	s.fail(Span{b.offset, b.offset + 1}, "'%c' is never closed", b.sign)
}

// peek is the byte at a distance from where the scanner is, and 0 behind the end.
func (s *scanner) peek(distance int) byte {
	if at := s.at + distance; at < len(s.source) {
		return s.source[at]
	}
	return 0
}

// inLine says whether the logical line has a token yet.
func (s *scanner) inLine() bool {
	n := len(s.tokens)
	return n > 0 && s.tokens[n-1].Kind < NewLine
}

// lineEnd is the length of the line end at an offset, 0 if there is none.
func lineEnd(source string, at int) int {
	if at >= len(source) {
		return 0
	}
	switch source[at] {
	case '\n':
		return 1
	case '\r':
		if at+1 < len(source) && source[at+1] == '\n' {
			return 2
		}
		return 1
	}
	return 0
}

// next reads one token, comment, line end, or some white space.
func (s *scanner) next() {
	switch c := s.source[s.at]; {
	case c == ' ', c == '\t', c == '\f':
		s.at++
	case isWordStart(c):
		s.word()
	case isDigit(c), c == '.' && isDigit(s.peek(1)):
		s.number()
	case c == '"', c == '\'':
		s.str(s.at)
	case c == '\n', c == '\r':
		n := lineEnd(s.source, s.at)
		if len(s.open) > 0 {
			s.at += n
			return
		}
		if s.inLine() {
			s.add(NewLine, s.at, s.at+n)
		}
		s.at += n
		s.indentation()
	case c == '#':
		s.comment()
	case c == '\\':
		s.continuation()
	default:
		s.sign()
	}
}

// indentation reads the beginnings of lines up to the first line that has more than white space and a comment.
func (s *scanner) indentation() {
	for {
		width, continued := s.width()
		if s.at >= len(s.source) {
			return
		}
		if n := lineEnd(s.source, s.at); n > 0 {
			s.at += n
			continue
		}
		if s.source[s.at] == '#' {
			s.comment()
			continue
		}
		if continued != nil {
			width = *continued
		}
		s.indent(width)
		return
	}
}

// width measures white space at the beginning of a line. If a \ splits it, what was before the first one counts.
func (s *scanner) width() (width indent, continued *indent) {
	for ; s.at < len(s.source); s.at++ {
		switch s.source[s.at] {
		case ' ':
			width.wide++
			width.narrow++
		case '\t':
			width.wide = (width.wide/8 + 1) * 8
			width.narrow++
		case '\f':
			width = indent{}
		case '\\':
			if continued == nil && width.wide > 0 {
				continued = &indent{width.wide, width.wide}
			}
			s.continuation()
			s.at-- // of the loop
		default:
			return width, continued
		}
	}
	return width, continued
}

func (s *scanner) indent(width indent) {
	here := Span{s.at, s.at}
	top := s.indents[len(s.indents)-1]
	inconsistent := false
	switch {
	case width.wide == top.wide:
		inconsistent = width.narrow != top.narrow
	case width.wide > top.wide:
		inconsistent = width.narrow <= top.narrow
		if len(s.indents) >= maxIndents {
			s.fail(here, "too deeply nested: more than %d levels of indentation", maxIndents-1)
		}
		s.indents = append(s.indents, width)
		s.add(Indent, s.at, s.at)
	default:
		for width.wide < s.indents[len(s.indents)-1].wide {
			s.indents = s.indents[:len(s.indents)-1]
			s.add(Dedent, s.at, s.at)
		}
		top = s.indents[len(s.indents)-1]
		if width.wide != top.wide {
			s.fail(here, "expected an indentation of a block around this line, found %d columns, which is none", width.wide)
		}
		inconsistent = width.narrow != top.narrow
	}
	if inconsistent {
		s.fail(here, "tabs and spaces are mixed, so that it depends on the width of a tab what this line belongs to")
	}
}

func (s *scanner) comment() {
	start, before := s.at, s.at
	for s.at < len(s.source) && s.source[s.at] != '\n' && s.source[s.at] != '\r' {
		s.at++
	}
	for before > 0 && isBlank(s.source[before-1]) {
		before--
	}
	ownLine := before == 0 || s.source[before-1] == '\n' || s.source[before-1] == '\r'
	s.file.Comments = append(s.file.Comments, Comment{Span{start, s.at}, ownLine, len(s.open)})
}

// continuation skips a \ and the line end that must follow it.
func (s *scanner) continuation() {
	n := lineEnd(s.source, s.at+1)
	switch {
	case n == 0 && s.at+1 < len(s.source):
		s.fail(Span{s.at, s.at + 1}, "expected the line's end behind \\, found %s", s.character(s.at+1))
	case s.at+1+n >= len(s.source):
		s.goesOn = true
		s.fail(Span{s.at, s.at + 1}, "expected a line behind \\, found the end of the file")
	}
	s.at += 1 + n
}

func (s *scanner) word() {
	start, ascii := s.at, true
	for s.at < len(s.source) {
		c := s.source[s.at]
		if !isWordStart(c) && !isDigit(c) {
			break
		}
		ascii = ascii && c < utf8.RuneSelf
		s.at++
	}
	if next := s.peek(0); (next == '"' || next == '\'') && s.at-start <= 3 && s.prefix(start) {
		s.str(start)
		return
	}
	if !ascii {
		s.identifier(start)
	}
	word := s.source[start:s.at]
	s.tokens = append(s.tokens, Token{Word, keyword(word), Span{start, s.at}})
}

// identifier checks a word with characters beyond ASCII, which ends before the first that belongs to none.
func (s *scanner) identifier(start int) {
	for i, r := range s.source[start:s.at] {
		letter := r == '_' || unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start)
		if letter || i > 0 && unicode.In(r, unicode.Nd, unicode.Mn, unicode.Mc, unicode.Pc, unicode.Other_ID_Continue) {
			continue
		}
		at := start + i
		if i > 0 { // what stands before may be wrong itself, and is told first then
			s.at = at
			return
		}
		s.fail(Span{at, at + utf8.RuneLen(r)}, "%s belongs to no name, number or sign of Python", s.character(at))
	}
}

func (s *scanner) sign() {
	is, n := sign(s.source[s.at:])
	c, span := s.source[s.at], Span{s.at, s.at + n}
	switch {
	case c == '`' || c == '<' && s.peek(1) == '>':
		s.python2Sign()
	case n == 0:
		s.fail(Span{s.at, s.at + 1}, "%s belongs to no name, number or sign of Python", s.character(s.at))
	case is == lparen, is == lbracket, is == lbrace:
		s.push(c)
	case is == rparen, is == rbracket, is == rbrace:
		s.pop(c)
	}
	s.tokens = append(s.tokens, Token{Sign, is, span})
	s.at += n
}

func (s *scanner) push(sign byte) {
	if len(s.open) >= maxBrackets {
		s.fail(Span{s.at, s.at + 1}, "too deeply nested: more than %d brackets within each other", maxBrackets)
	}
	s.open = append(s.open, bracket{s.at, sign})
}

func (s *scanner) pop(sign byte) {
	n := len(s.open)
	if n == 0 {
		s.fail(Span{s.at, s.at + 1}, "'%c' closes nothing: no bracket is open", sign)
	}
	top := s.open[n-1]
	if closing(top.sign) != sign {
		line, column := s.file.Position(top.offset)
		s.fail(Span{s.at, s.at + 1}, "expected '%c' for the '%c' of line %d, column %d, found '%c'",
			closing(top.sign), top.sign, line, column, sign)
	}
	s.open = s.open[:n-1]
}

func closing(opening byte) byte {
	switch opening {
	case '(':
		return ')'
	case '[':
		return ']'
	}
	return '}'
}

// character is one of the source in words.
func (s *scanner) character(at int) string {
	r, _ := utf8.DecodeRuneInString(s.source[at:])
	switch {
	case r == '“' || r == '”' || r == '‘' || r == '’':
		return fmt.Sprintf("the typographic quote %c", r)
	case r == '\u00a0' || r == '\u3000' || r == '\u200b' || r == '\ufeff':
		return fmt.Sprintf("an invisible character (U+%04X)", r)
	case !unicode.IsPrint(r):
		return fmt.Sprintf("a control character (U+%04X)", r)
	case r >= utf8.RuneSelf:
		return fmt.Sprintf("'%c' (U+%04X)", r, r)
	}
	return fmt.Sprintf("'%c'", r)
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\f' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isWordStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}
