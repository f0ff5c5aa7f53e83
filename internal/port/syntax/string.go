package syntax

import (
	"strings"
	"unicode/utf8"
)

// prefix says whether the word from start to where the scanner is is the prefix of a string.
func (s *scanner) prefix(start int) bool {
	switch strings.ToLower(s.source[start:s.at]) {
	case "r", "u", "f", "b", "br", "rb", "fr", "rf":
		return true
	case "ur":
		s.python2Prefix(start)
	}
	return false
}

// str reads a string, of which the scanner is at the quotes, behind a prefix.
func (s *scanner) str(start int) {
	part := literal(s.source[start:s.at])
	quote, opening := s.source[s.at], 1
	if s.peek(1) == quote && s.peek(2) == quote {
		part.Triple, opening = true, 3
	}
	s.at += opening
	if part.Format {
		s.format(start, part, quote)
	} else {
		s.text(start, part, quote)
	}
	s.at += opening
	s.tokens = append(s.tokens, Token{StringToken, 0, Span{start, s.at}})
}

// text reads up to the closing quotes of an ordinary string.
func (s *scanner) text(start int, part StringPart, quote byte) {
	for !s.closes(part, quote) {
		switch {
		case s.at >= len(s.source), !part.Triple && lineEnd(s.source, s.at) > 0:
			s.unterminated(start, part, quote)
		case s.source[s.at] == '\\':
			s.at++
			s.at += max(1, lineEnd(s.source, s.at))
		default:
			s.at++
		}
	}
}

func (s *scanner) closes(part StringPart, quote byte) bool {
	return s.peek(0) == quote && (!part.Triple || s.peek(1) == quote && s.peek(2) == quote)
}

func (s *scanner) unterminated(start int, part StringPart, quote byte) {
	end := min(s.at, len(s.source))
	if n := len(s.open); s.formatStart > 0 && n > 0 && s.outerQuote() == quote && s.open[n-1].offset < start {
		s.neverClosed(s.open[n-1]) // what seems to begin a string within a field was to end the string around it
	}
	if part.Triple {
		s.goesOn = true
		quotes := strings.Repeat(string(quote), 3)
		s.fail(Span{start, end}, "expected %s at the end of the string, found the end of the file", quotes)
	}
	found := "the end of the file"
	if end < len(s.source) {
		found = "a new line"
	}
	s.fail(Span{start, end}, "expected %c at the end of the string, found %s", quote, found)
}

// outerQuote is that of the f-string that is being read, 0 if a bracket was opened within none.
func (s *scanner) outerQuote() byte {
	if s.open[len(s.open)-1].offset < s.formatStart {
		return 0
	}
	at := s.formatStart - 1
	for isWordStart(s.source[at]) {
		at++
	}
	return s.source[at]
}

// literal is a part of a string that has a prefix.
func literal(prefix string) StringPart {
	part := StringPart{Prefix: prefix}
	for _, c := range []byte(prefix) {
		switch c | 0x20 {
		case 'r':
			part.Raw = true
		case 'b':
			part.Bytes = true
		case 'f':
			part.Format = true
		}
	}
	return part
}

// part is what a token of a string says.
func (p *parser) part(token Token) StringPart {
	text := p.file.Text(token.Span)
	quotes := 0
	for text[quotes] != '"' && text[quotes] != '\'' {
		quotes++
	}
	part := literal(text[:quotes])
	part.Span = token.Span
	size := 1
	if rest := text[quotes:]; len(rest) >= 6 && rest[1] == rest[0] && rest[2] == rest[0] {
		part.Triple, size = true, 3
	}
	part.Body = Span{token.Start + quotes + size, token.End - size}
	if !part.Format {
		part.Value, part.Named = p.file.decode(part.Body, part)
		return part
	}
	part.Pieces = p.formats[token.Start]
	p.fields(part.Pieces, &part)
	return part
}

// decode is the meaning of text within a string: escapes, line ends as \n, and in an f-string {{ as {. It says, too,
// whether there is a \N{...} in it that is kept as it is written.
func (f *File) decode(span Span, part StringPart) (value string, named bool) {
	text := f.Text(span)
	special := "\\\r"
	switch {
	case part.Format && part.Raw:
		special = "\r{}"
	case part.Format:
		special = "\\\r{}"
	case part.Raw:
		special = "\r"
	}
	if part.Bytes {
		f.ascii(span)
	}
	if !strings.ContainsAny(text, special) {
		return text, false
	}
	var out strings.Builder
	out.Grow(len(text))
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == '\r':
			i += lineEnd(text, i)
			out.WriteByte('\n')
		case c == '\\' && !part.Raw && i+1 < len(text):
			size, kept := f.escape(&out, text[i:], span.Start+i, part)
			named = named || kept
			i += size
		case part.Format && (c == '{' || c == '}') && i+1 < len(text) && text[i+1] == c:
			out.WriteByte(c)
			i += 2
		default:
			out.WriteByte(c)
			i++
		}
	}
	return out.String(), named
}

func (f *File) ascii(span Span) {
	for i, r := range f.Text(span) {
		if r >= utf8.RuneSelf {
			at := span.Start + i
			panic(f.failure(Span{at, at + utf8.RuneLen(r)}, "expected ASCII characters in bytes, found '"+string(r)+"'"))
		}
	}
}

// escape writes what the escape means that text begins with, and says how long that is. One that Python does not know
// means itself. Kept is that of a character whose name is not known here.
func (f *File) escape(out *strings.Builder, text string, at int, part StringPart) (size int, kept bool) {
	c := text[1]
	switch c {
	case '\n', '\r':
		return 1 + lineEnd(text, 1), false
	case '\\', '\'', '"':
		out.WriteByte(c)
	case 'a':
		out.WriteByte('\a')
	case 'b':
		out.WriteByte('\b')
	case 'f':
		out.WriteByte('\f')
	case 'n':
		out.WriteByte('\n')
	case 'r':
		out.WriteByte('\r')
	case 't':
		out.WriteByte('\t')
	case 'v':
		out.WriteByte('\v')
	case '0', '1', '2', '3', '4', '5', '6', '7':
		value, n := 0, 1
		for ; n < 4 && n < len(text) && text[n] >= '0' && text[n] <= '7'; n++ {
			value = value*8 + int(text[n]-'0')
		}
		writeCharacter(out, value, part.Bytes)
		return n, false
	case 'x':
		return f.hexadecimal(out, text, at, 2, part), false
	case 'u', 'U', 'N':
		switch {
		case part.Bytes:
			out.WriteString(text[:2])
		case c == 'u':
			return f.hexadecimal(out, text, at, 4, part), false
		case c == 'U':
			return f.hexadecimal(out, text, at, 8, part), false
		default:
			return f.named(out, text, at)
		}
	case '{', '}': // of an f-string, where it is no escape
		out.WriteByte('\\')
		return 1, false
	default:
		out.WriteByte('\\')
		return 1, false
	}
	return 2, false
}

func (f *File) hexadecimal(out *strings.Builder, text string, at, digits int, part StringPart) int {
	value, n := 0, 2
	for ; n < 2+digits && n < len(text); n++ {
		digit := strings.IndexByte("0123456789abcdef", text[n]|0x20)
		if digit < 0 || text[n] < '0' {
			break
		}
		value = value<<4 | digit
	}
	if n < 2+digits {
		panic(f.failure(Span{at, at + n}, "expected "+[]string{2: "two", 4: "four", 8: "eight"}[digits]+
			" hexadecimal digits behind \\"+text[1:2]))
	}
	if value > utf8.MaxRune {
		panic(f.failure(Span{at, at + n}, "there is no character "+text[:n]+": the last is \\U0010ffff"))
	}
	writeCharacter(out, value, part.Bytes)
	return n
}

// writeCharacter encodes a surrogate, too, in the way of UTF-8: what a str of Python may hold.
func writeCharacter(out *strings.Builder, c int, bytes bool) {
	switch {
	case bytes:
		out.WriteByte(byte(c))
	case c >= 0xd800 && c < 0xe000:
		out.Write([]byte{0xe0 | byte(c>>12), 0x80 | byte(c>>6)&0x3f, 0x80 | byte(c)&0x3f})
	default:
		out.WriteRune(rune(c))
	}
}

// named writes a character that is given by its Unicode name. The table of all is larger than this program's other
// tables together; text in scripts is content with few, and what is not among them is kept as written.
func (f *File) named(out *strings.Builder, text string, at int) (size int, kept bool) {
	end := strings.IndexByte(text, '}')
	name := func(c rune) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ' ' || c == '-'
	}
	if len(text) < 3 || text[2] != '{' || end <= 3 || strings.TrimFunc(text[3:end], name) != "" {
		panic(f.failure(Span{at, at + 2}, "expected the name of a character in braces behind \\N"))
	}
	if c := characterNamed(strings.ToUpper(text[3:end])); c != 0 {
		out.WriteRune(c)
		return end + 1, false
	}
	out.WriteString(text[:end+1])
	return end + 1, true
}

func characterNamed(name string) rune {
	const characters = ";SPACE= ;NO-BREAK SPACE=\u00a0;ZERO WIDTH SPACE=\u200b;ZERO WIDTH JOINER=\u200d;" +
		"COPYRIGHT SIGN=©;REGISTERED SIGN=®;TRADE MARK SIGN=™;DEGREE SIGN=°;PLUS-MINUS SIGN=±;MULTIPLICATION SIGN=×;" +
		"DIVISION SIGN=÷;MICRO SIGN=µ;SECTION SIGN=§;MIDDLE DOT=·;EURO SIGN=€;EN DASH=–;EM DASH=—;" +
		"LEFT SINGLE QUOTATION MARK=‘;RIGHT SINGLE QUOTATION MARK=’;LEFT DOUBLE QUOTATION MARK=“;" +
		"RIGHT DOUBLE QUOTATION MARK=”;BULLET=•;HORIZONTAL ELLIPSIS=…;LEFTWARDS ARROW=←;UPWARDS ARROW=↑;" +
		"RIGHTWARDS ARROW=→;DOWNWARDS ARROW=↓;INFINITY=∞;CHECK MARK=✓;HEAVY CHECK MARK=✔;BALLOT X=✗;" +
		"WARNING SIGN=⚠;GREEK SMALL LETTER ALPHA=α;GREEK SMALL LETTER BETA=β;GREEK SMALL LETTER MU=μ;" +
		"GREEK SMALL LETTER PI=π;GREEK SMALL LETTER SIGMA=σ;GREEK CAPITAL LETTER DELTA=Δ;" +
		"GREEK CAPITAL LETTER OMEGA=Ω;"
	at := strings.Index(characters, ";"+name+"=")
	if at < 0 {
		return 0
	}
	c, _ := utf8.DecodeRuneInString(characters[at+len(name)+2:])
	return c
}
