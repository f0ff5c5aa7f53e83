package repl

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tolerant scanner of JavaScript and TypeScript: it finds the tokens of any text, also of one that is wrong or breaks
// off, as far as completion has to tell them apart.

type tokenKind int

const (
	nameToken tokenKind = iota
	numberToken
	stringToken
	templateToken // its text is empty if it has substitutions
	patternToken  // a regular expression
	privateToken  // #name
	signToken     // operators and brackets
)

// token is one token. Its text is that of the source; of a string it is what stands between the quotes.
type token struct {
	kind       tokenKind
	text       string
	begin, end int
	opener     int // of a closing bracket: the index of the token that it closes, -1 where there is none
}

func (t token) is(sign string) bool { return t.kind == signToken && t.text == sign }

// word reports whether it is this name, which may be a keyword.
func (t token) word(names ...string) bool {
	return t.kind == nameToken && slices.Contains(names, t.text)
}

// unfinished says what a text breaks off in.
type unfinished int

const (
	nowhere   unfinished = iota // between tokens, or right behind one
	inString                    // also in a template that has no substitution yet
	elsewhere                   // in a comment, a regular expression or the text of a template
)

// scanned is a text in tokens.
type scanned struct {
	tokens []token
	open   []int      // indices of the brackets that are open at the end, the innermost last
	in     unfinished // what the end is in
	quote  byte       // of the string that the end is in, and begin, where its text begins
	begin  int
}

// scan finds the tokens of a text.
func scan(text string) scanned {
	s := &scanner{text: text, opened: map[byte]int{}}
	if strings.HasPrefix(text, "#!") {
		s.skipLine()
	}
	for s.at < len(text) && s.in == nowhere {
		s.next()
	}
	return s.scanned
}

type scanner struct {
	scanned
	text   string
	at     int
	opened map[byte]int // how many brackets are open, by what closes them
}

func (s *scanner) next() {
	c, rest := s.text[s.at], s.text[s.at:]
	switch {
	case c == ' ' || c == '\t' || c == '\r' || c == '\n':
		s.at++
	case strings.HasPrefix(rest, "//"):
		if !s.skipLine() {
			s.in = elsewhere
		}
	case strings.HasPrefix(rest, "/*"):
		end := strings.Index(rest[2:], "*/")
		if end < 0 {
			s.in = elsewhere
			return
		}
		s.at += end + 4
	case c == '"' || c == '\'':
		s.string(c)
	case c == '`':
		s.at++
		s.template(s.at-1, false)
	case c == '/' && !s.afterOperand():
		s.pattern()
	case c >= '0' && c <= '9', c == '.' && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9':
		s.number()
	case c == '#':
		end := nameEnd(rest[1:])
		s.add(privateToken, 1+end)
	default:
		if end := nameEnd(rest); end > 0 {
			s.add(nameToken, end)
			return
		}
		s.sign(rest)
	}
}

// skipLine goes to the end of the line and reports whether it has one.
func (s *scanner) skipLine() bool {
	end := strings.IndexByte(s.text[s.at:], '\n')
	if end < 0 {
		s.at = len(s.text)
		return false
	}
	s.at += end
	return true
}

func (s *scanner) add(kind tokenKind, length int) {
	s.tokens = append(s.tokens, token{kind: kind, text: s.text[s.at : s.at+length], begin: s.at, end: s.at + length, opener: -1})
	s.at += length
}

// string reads a string, which ends with its line if nothing else ends it.
func (s *scanner) string(quote byte) {
	begin := s.at
	for i := begin + 1; i < len(s.text); i++ {
		switch s.text[i] {
		case '\\':
			if strings.HasPrefix(s.text[i+1:], "\r\n") {
				i++
			}
			i++
		case quote, '\n':
			s.tokens = append(s.tokens, token{kind: stringToken, text: s.text[begin+1 : i], begin: begin, end: i + 1, opener: -1})
			s.at = i + 1
			return
		}
	}
	s.in, s.quote, s.begin = inString, quote, begin+1
}

// template reads the text of a template up to its end or to a substitution, whose tokens follow in a bracket of its
// own. begin is where the template begins.
func (s *scanner) template(begin int, substituted bool) {
	for i := s.at; i < len(s.text); i++ {
		switch s.text[i] {
		case '\\':
			i++
		case '`':
			t := token{kind: templateToken, begin: begin, end: i + 1, opener: -1}
			if !substituted {
				t.text = s.text[s.at:i]
			}
			s.tokens = append(s.tokens, t)
			s.at = i + 1
			return
		case '$':
			if strings.HasPrefix(s.text[i:], "${") {
				s.at = i
				s.bracket("${")
				return
			}
		}
	}
	if substituted {
		s.in = elsewhere
		return
	}
	s.in, s.quote, s.begin = inString, '`', begin+1
}

// pattern reads a regular expression, which ends with its line if nothing else ends it.
func (s *scanner) pattern() {
	class := false
	for i := s.at + 1; i < len(s.text); i++ {
		switch c := s.text[i]; {
		case c == '\\':
			i++
		case c == '[':
			class = true
		case c == ']':
			class = false
		case c == '/' && !class:
			s.add(patternToken, i+1-s.at+nameEnd(s.text[i+1:]))
			return
		case c == '\n':
			s.add(patternToken, i-s.at)
			return
		}
	}
	s.in = elsewhere
}

func (s *scanner) number() {
	i := s.at
	for ; i < len(s.text); i++ {
		c := s.text[i]
		exponent := (c == '+' || c == '-') && s.text[i-1]|0x20 == 'e' && !strings.HasPrefix(s.text[s.at:], "0x") && !strings.HasPrefix(s.text[s.at:], "0X")
		if !exponent && c != '.' && c != '_' && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			break
		}
	}
	s.add(numberToken, i-s.at)
}

func (s *scanner) sign(rest string) {
	for _, sign := range [...]string{"...", "?.", "??", "=>", "++", "--"} {
		if !strings.HasPrefix(rest, sign) {
			continue
		}
		if sign == "?." && len(rest) > 2 && rest[2] >= '0' && rest[2] <= '9' { // a ?.5 : b
			continue
		}
		s.add(signToken, len(sign))
		return
	}
	_, size := utf8.DecodeRuneInString(rest)
	switch rest[0] {
	case '(', '[', '{':
		s.bracket(rest[:1])
		return
	case ')', ']', '}':
		s.close(rest[0])
		return
	}
	s.add(signToken, size)
}

// close closes the innermost bracket that this one fits; one that fits none stands for itself.
func (s *scanner) close(sign byte) {
	opener := -1
	for s.opened[sign] > 0 && opener < 0 {
		last := s.open[len(s.open)-1]
		s.open = s.open[:len(s.open)-1]
		closer := closerOf(s.tokens[last].text)
		s.opened[closer]--
		if closer == sign {
			opener = last
		}
	}
	if opener < 0 || s.tokens[opener].text != "${" {
		s.add(signToken, 1)
		s.tokens[len(s.tokens)-1].opener = opener
		return
	}
	// The text of a template goes on. Its substitution is of no more interest: one token stands for the whole of it.
	begin := s.tokens[opener].begin
	s.tokens = s.tokens[:opener]
	s.at++
	s.template(begin, true)
}

// bracket opens one, which the text goes on with.
func (s *scanner) bracket(text string) {
	s.open = append(s.open, len(s.tokens))
	s.opened[closerOf(text)]++
	s.add(signToken, len(text))
}

func closerOf(opener string) byte {
	switch opener {
	case "(":
		return ')'
	case "[":
		return ']'
	}
	return '}'
}

// afterOperand reports whether the token before is one that a value ends with, so that a slash divides it.
func (s *scanner) afterOperand() bool {
	last := len(s.tokens) - 1
	if last < 0 {
		return false
	}
	t := s.tokens[last]
	switch {
	case t.kind == nameToken:
		return !isOperator(t.text) || last > 0 && s.tokens[last-1].is(".")
	case t.kind != signToken:
		return true
	case t.is(")"): // if (x) /pattern/.test(y)
		return t.opener < 1 || !s.tokens[t.opener-1].word("if", "while", "for", "with")
	case t.is("}"):
		return t.opener >= 0 && s.isLiteral(t.opener)
	}
	return t.is("]") || t.is("++") || t.is("--")
}

// isLiteral reports whether a brace begins an object rather than a block.
func (s *scanner) isLiteral(brace int) bool {
	if brace == 0 {
		return false
	}
	before := s.tokens[brace-1]
	switch {
	case before.kind == nameToken:
		return isOperator(before.text) && !before.word("else", "do")
	case before.kind == signToken:
		return !slices.Contains([]string{")", "]", "}", "{", ";", "=>"}, before.text)
	}
	return false
}

// isOperator reports whether a name is a keyword that a value follows.
func isOperator(name string) bool {
	switch name {
	case "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "do", "else", "instanceof", "await", "yield",
		"default", "extends":
		return true
	}
	return false
}

// nameEnd is the length of the name that text begins with, 0 if it begins with none.
func nameEnd(text string) int {
	for i, r := range text {
		if !isNameRune(r, i == 0) {
			return i
		}
	}
	return len(text)
}

func isNameRune(r rune, first bool) bool {
	switch {
	case r < utf8.RuneSelf:
		return r == '_' || r == '$' || r|0x20 >= 'a' && r|0x20 <= 'z' || !first && r >= '0' && r <= '9'
	case r == utf8.RuneError:
		return false
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || !first && (unicode.IsMark(r) || unicode.IsDigit(r) || unicode.Is(unicode.Pc, r))
}
