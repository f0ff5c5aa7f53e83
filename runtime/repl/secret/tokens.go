package secret

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tokenKind is what a lexeme is.
type tokenKind int

const (
	tokenName tokenKind = iota
	tokenNumber
	tokenString // also what stands in a template, and several literals that make one text
	tokenRegExp
	tokenComment
	tokenSign
)

// A lexeme is a part of an entry in JavaScript, TypeScript or Python, whether it can be run or not.
type lexeme struct {
	kind   tokenKind
	text   string   // of a string what it means, of a comment what it says
	pieces []string // of a string: the literals that it is made of
	holes  []string // of a string: the code between its parts
	line   bool     // a line begins before it
	opener int      // the bracket that it stands in; -1 for none
	closer int      // of a bracket that opens: the one that closes it, or the end
}

// hole stands in the text of a template for what is computed.
const hole = "${}"

// tokens reads an entry. It is no parser: it has to make the best of what is wrong, or in another language.
func tokens(entry string) []lexeme {
	s := scanner{rest: entry}
	for s.next() {
	}
	return nested(joinLiterals(s.tokens))
}

// nested finds for each lexeme the bracket that it stands in.
func nested(list []lexeme) []lexeme {
	var open []int
	for i := range list {
		t := &list[i]
		if t.kind == tokenSign && strings.Contains(")]}", t.text) && len(open) > 0 {
			list[open[len(open)-1]].closer = i
			open = open[:len(open)-1]
		}
		t.opener, t.closer = -1, len(list)
		if len(open) > 0 {
			t.opener = open[len(open)-1]
		}
		if t.kind == tokenSign && strings.Contains("([{", t.text) {
			open = append(open, i)
		}
	}
	return list
}

// withoutComments is a list of what means something, and the texts of the comments.
func withoutComments(list []lexeme) (rest []lexeme, comments []string) {
	line := false
	for _, t := range list {
		if t.kind == tokenComment {
			comments = append(comments, t.text)
			line = line || t.line
			continue
		}
		t.line = t.line || line
		line = false
		rest = append(rest, t)
	}
	return nested(rest), comments
}

type scanner struct {
	rest   string
	tokens []lexeme
	line   bool
}

func (s *scanner) add(t lexeme) {
	t.line, s.line = s.line, false
	s.tokens = append(s.tokens, t)
}

// take gives the next n bytes.
func (s *scanner) take(n int) string {
	n = min(n, len(s.rest))
	text := s.rest[:n]
	s.rest = s.rest[n:]
	return text
}

// until gives what comes before a mark, which is taken too.
func (s *scanner) until(mark string) string {
	text, rest, _ := strings.Cut(s.rest, mark)
	s.rest = rest
	return text
}

func (s *scanner) next() bool {
	if s.rest == "" {
		return false
	}
	c, size := utf8.DecodeRuneInString(s.rest)
	switch {
	case c == '\n':
		s.take(1)
		s.line = true
	case unicode.IsSpace(c):
		s.take(size)
	case strings.HasPrefix(s.rest, "//"), c == '#' && !startsName(s.rest[1:]), c == '#' && (s.line || len(s.tokens) == 0):
		text, _, _ := strings.Cut(s.rest, "\n")
		s.take(len(text))
		s.add(lexeme{kind: tokenComment, text: strings.TrimLeft(text, "/# ")})
	case strings.HasPrefix(s.rest, "/*"):
		s.take(2)
		s.add(lexeme{kind: tokenComment, text: s.until("*/")})
	case c == '/' && s.beginsRegExp():
		s.add(lexeme{kind: tokenRegExp, text: s.regExp()})
	case strings.HasPrefix(s.rest, `"""`), strings.HasPrefix(s.rest, "'''"):
		s.add(literal(s.until2(s.take(3)), nil))
	case c == '"' || c == '\'':
		s.add(s.quoted(s.take(1)))
	case c == '`':
		s.take(1)
		s.add(s.template())
	case unicode.IsDigit(c) || c == '.' && len(s.rest) > 1 && s.rest[1] >= '0' && s.rest[1] <= '9':
		s.add(lexeme{kind: tokenNumber, text: s.take(nameLength(s.rest[size:]) + size)})
	case startsName(s.rest):
		s.add(lexeme{kind: tokenName, text: unescape(s.take(nameLength(s.rest)))})
		if s.rest != "" && strings.Contains("'\"", s.rest[:1]) && isPythonPrefix(s.tokens[len(s.tokens)-1].text) {
			s.tokens = s.tokens[:len(s.tokens)-1]
		}
	default:
		s.sign(size)
	}
	return true
}

// until2 gives what comes before three quotes that no backslash hides.
func (s *scanner) until2(mark string) string {
	for i := 0; i < len(s.rest); i++ {
		if s.rest[i] == '\\' {
			i++
		} else if strings.HasPrefix(s.rest[i:], mark) {
			text := s.take(i)
			s.take(len(mark))
			return unescape(text)
		}
	}
	return unescape(s.take(len(s.rest)))
}

func isPythonPrefix(name string) bool {
	return len(name) <= 2 && strings.Trim(strings.ToLower(name), "rbuf") == ""
}

func startsName(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return c == '_' || c == '$' || unicode.IsLetter(c) || strings.HasPrefix(text, `\u`)
}

func nameLength(text string) int {
	for i, c := range text {
		escape := c == '\\' && strings.HasPrefix(text[i:], `\u`)
		inEscape := (c == '{' || c == '}') && strings.Contains(text[max(0, i-8):i], `\u{`)
		if c != '_' && c != '$' && !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Mn, c) && !escape && !inEscape {
			return i
		}
	}
	return len(text)
}

// sign takes an operator whole where its first half means something else.
func (s *scanner) sign(size int) {
	for _, operator := range []string{"===", "!==", "...", "??=", "||=", "&&=", "==", "!=", "=>", "<=", ">=", "+=", ":=", "?.", "??", "||", "&&", "++", "--", "\\\n"} {
		if strings.HasPrefix(s.rest, operator) {
			if s.take(len(operator)) != "\\\n" {
				s.add(lexeme{kind: tokenSign, text: operator})
			}
			return
		}
	}
	s.add(lexeme{kind: tokenSign, text: s.take(size)})
}

// beginsRegExp reports whether a slash cannot be a division here.
func (s *scanner) beginsRegExp() bool {
	for i := len(s.tokens) - 1; i >= 0; i-- {
		switch t := s.tokens[i]; t.kind {
		case tokenComment:
			continue
		case tokenSign:
			return !strings.Contains(")]}", t.text)
		case tokenName:
			return strings.Contains(" return typeof case in of delete void throw new else do await yield ", " "+t.text+" ")
		default:
			return false
		}
	}
	return true
}

func (s *scanner) regExp() string {
	class := false
	for i := 1; i < len(s.rest); i++ {
		switch c := s.rest[i]; {
		case c == '\n':
			return s.take(i)
		case c == '\\':
			i++
		case c == '[':
			class = true
		case c == ']':
			class = false
		case c == '/' && !class:
			return s.take(i + 1)
		}
	}
	return s.take(len(s.rest))
}

func literal(text string, holes []string) lexeme {
	return lexeme{kind: tokenString, text: text, pieces: strings.Split(text, hole), holes: holes}
}

func (s *scanner) quoted(quote string) lexeme {
	for i := 0; i < len(s.rest); i++ {
		switch s.rest[i] {
		case '\\':
			i++
		case quote[0]:
			text := s.take(i)
			s.take(1)
			return literal(unescape(text), nil)
		case '\n': // it is not closed
			return literal(unescape(s.take(i)), nil)
		}
	}
	return literal(unescape(s.take(len(s.rest))), nil)
}

func (s *scanner) template() lexeme {
	var text strings.Builder
	var holes []string
	for s.rest != "" {
		i := strings.IndexAny(s.rest, "\\`$")
		if i < 0 {
			i = len(s.rest)
		}
		text.WriteString(s.take(i))
		switch {
		case s.rest == "":
		case s.rest[0] == '`':
			s.take(1)
			return literal(unescape(text.String()), holes)
		case strings.HasPrefix(s.rest, "${"):
			s.take(2)
			holes = append(holes, s.inside())
			text.WriteString(hole)
		case s.rest[0] == '\\':
			text.WriteString(s.take(2))
		default:
			text.WriteString(s.take(1))
		}
	}
	return literal(unescape(text.String()), holes)
}

// inside gives the code up to the brace that ends it, which is taken too.
func (s *scanner) inside() string {
	inner := scanner{rest: s.rest}
	depth := 0
	for inner.rest != "" {
		before := len(inner.tokens)
		here := len(s.rest) - len(inner.rest)
		inner.next()
		if len(inner.tokens) == before || inner.tokens[before:][0].kind != tokenSign {
			continue
		}
		switch inner.tokens[before].text {
		case "{":
			depth++
		case "}":
			if depth == 0 {
				code := s.take(here)
				s.take(1)
				return code
			}
			depth--
		}
	}
	return s.take(len(s.rest))
}

// unescape is what the text between quotes means. Escapes that are none stand for themselves.
func unescape(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	var b strings.Builder
	for text != "" {
		before, after, found := strings.Cut(text, `\`)
		b.WriteString(before)
		if !found || after == "" {
			break
		}
		c, size := utf8.DecodeRuneInString(after)
		text = after[size:]
		switch c {
		case 'n':
			b.WriteByte('\n')
		case 't':
			b.WriteByte('\t')
		case 'r':
			b.WriteByte('\r')
		case '\n':
		case '\r':
			text = strings.TrimPrefix(text, "\n")
		case 'x', 'u', 'U':
			digits := map[rune]int{'x': 2, 'u': 4, 'U': 8}[c]
			code, rest := text[:min(digits, len(text))], text[min(digits, len(text)):]
			if c == 'u' && strings.HasPrefix(text, "{") {
				code, rest, _ = strings.Cut(text[1:], "}")
			}
			value, err := strconv.ParseUint(code, 16, 32)
			if err != nil {
				b.WriteRune(c)
				continue
			}
			b.WriteRune(rune(value))
			text = rest
		case '0', '1', '2', '3', '4', '5', '6', '7':
			n := 0
			for n < 2 && n < len(text) && text[n] >= '0' && text[n] <= '7' {
				n++
			}
			value, _ := strconv.ParseUint(string(c)+text[:n], 8, 32)
			b.WriteRune(rune(value))
			text = text[n:]
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

// joinLiterals makes one of literals that make one text: 'a' + 'b', 'a'.concat('b'), and in Python 'a' 'b'.
func joinLiterals(list []lexeme) []lexeme {
	var joined []lexeme
	texts := map[int][]string{} // of those that are joined, by their places
	depth := 0                  // of brackets
	// before is the last place up to i that is no comment, or -1.
	before := func(i int) int {
		for i >= 0 && joined[i].kind == tokenComment {
			i--
		}
		return i
	}
	for i := 0; i < len(list); i++ {
		t := list[i]
		at, concat := -1, false
		if t.kind == tokenString {
			last := before(len(joined) - 1)
			switch {
			case last < 0:
			case joined[last].kind == tokenSign && joined[last].text == "+":
				at = before(last - 1)
			case last >= 3 && joined[last].text == "(" && joined[last-1].text == "concat" && joined[last-2].text == ".":
				at, concat = before(last-3), true
			case !t.line || depth > 0:
				at = last
			}
		}
		if at < 0 || joined[at].kind != tokenString {
			if t.kind == tokenSign {
				switch t.text {
				case "(", "[", "{":
					depth++
				case ")", "]", "}":
					depth--
				}
			}
			joined = append(joined, t)
			continue
		}
		if concat {
			depth--
			if i+1 < len(list) && list[i+1].text == ")" {
				i++
			}
		}
		whole := &joined[at]
		if texts[at] == nil {
			texts[at] = []string{whole.text}
		}
		texts[at] = append(texts[at], t.text)
		whole.pieces = append(whole.pieces, t.pieces...)
		whole.holes = append(whole.holes, t.holes...)
		comments := slices.DeleteFunc(slices.Clone(joined[at+1:]), func(t lexeme) bool { return t.kind != tokenComment })
		joined = append(joined[:at+1], comments...)
	}
	for at, parts := range texts {
		joined[at].text = strings.Join(parts, "")
	}
	return joined
}
