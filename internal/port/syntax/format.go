package syntax

import (
	"slices"
	"strings"
)

// format reads up to the closing quotes of an f-string, and files its pieces. The expressions of its fields are read by
// the parser, from tokens that the fields keep until then.
func (s *scanner) format(start int, part StringPart, quote byte) {
	if s.formats == nil {
		s.formats = map[int][]Piece{}
	}
	outermost := s.formatStart == 0
	if outermost {
		s.formatStart = start + 1
	}
	s.formats[start] = s.pieces(start, part, quote, false)
	if outermost {
		s.formatStart = 0
	}
}

// pieces reads text and fields up to the closing quotes, and those of a spec up to the } behind it.
func (s *scanner) pieces(start int, part StringPart, quote byte, spec bool) []Piece {
	var pieces []Piece
	from := s.at
	flush := func() {
		if span := (Span{from, s.at}); span.Start < span.End {
			in := part
			in.Format = !spec // {{ is text in the text alone
			value, named := s.file.decode(span, in)
			pieces = append(pieces, Piece{Span: span, Value: value, Named: named})
		}
	}
	for !s.closes(part, quote) {
		if newLine := !part.Triple && lineEnd(s.source, s.at) > 0; newLine && spec {
			flush() // a new line ends a spec, and may stand in the field behind it
			return pieces
		} else if newLine || s.at >= len(s.source) {
			s.unterminated(start, part, quote)
		}
		switch c := s.source[s.at]; {
		case c == '\\':
			s.skipEscape(part)
		case c == '{' && (spec || s.peek(1) != '{'):
			flush()
			field := s.field(start, part, quote)
			pieces = append(pieces, Piece{Span: field.Span, Field: field})
			from = s.at
		case c == '}' && spec:
			flush()
			return pieces
		case c == '}' && s.peek(1) != '}':
			s.fail(Span{s.at, s.at + 1}, "expected }} for a } in the text of an f-string, found a single one")
		case c == '{', c == '}':
			s.at += 2
		default:
			s.at++
		}
	}
	if spec {
		s.neverClosed(s.open[len(s.open)-1])
	}
	flush()
	return pieces
}

// skipEscape skips a \ and what belongs to it: never a brace but those of \N{...}.
func (s *scanner) skipEscape(part StringPart) {
	switch c := s.peek(1); {
	case c == '{' || c == '}':
		s.at++
	case c == 'N' && s.peek(2) == '{' && !part.Raw:
		if end := strings.IndexByte(s.source[s.at:], '}'); end > 0 {
			s.at += end + 1
		} else {
			s.at += 2
		}
	default:
		s.at++
		s.at += max(1, lineEnd(s.source, s.at))
	}
}

func (s *scanner) field(start int, part StringPart, quote byte) *Field {
	field, mark := &Field{Span: Span{s.at, s.at}}, len(s.tokens)
	opening := bracket{s.at, '{'}
	s.push('{')
	s.at++
	depth := len(s.open)
	ends := func() bool {
		if len(s.open) > depth {
			return false
		}
		c := s.peek(0)
		return c == '}' || c == ':' || c == '!' && s.peek(1) != '='
	}
	for !ends() {
		if s.at >= len(s.source) {
			s.neverClosed(opening)
		}
		s.next()
	}
	s.add(EOF, s.at, s.at)
	field.tokens = slices.Clone(s.tokens[mark:])
	s.tokens = s.tokens[:mark]

	if s.peek(0) == '!' {
		s.conversion(field)
	}
	if s.peek(0) == ':' {
		s.at++
		field.HasSpec = true
		field.Spec = s.pieces(start, part, quote, true)
		s.blank()
	}
	if s.peek(0) != '}' {
		s.badField(opening)
	}
	s.pop('}')
	s.at++
	field.End = s.at
	return field
}

func (s *scanner) conversion(field *Field) {
	s.at++
	c := s.peek(0)
	if c != 'r' && c != 's' && c != 'a' || isWordStart(s.peek(1)) || isDigit(s.peek(1)) {
		s.badNumber(s.at-1, "r, s or a behind the ! of a field")
	}
	field.Conversion = c
	s.at++
	s.blank()
}

// blank skips what may stand between the tokens of a field.
func (s *scanner) blank() {
	for {
		switch c := s.peek(0); {
		case isBlank(c):
			s.at++
		case c == '\n', c == '\r':
			s.at += lineEnd(s.source, s.at)
		case c == '#':
			s.comment()
		default:
			return
		}
	}
}

func (s *scanner) badField(opening bracket) {
	line, column := s.file.Position(opening.offset)
	if s.at >= len(s.source) {
		s.neverClosed(opening)
	}
	s.fail(Span{s.at, s.at + 1}, "expected } for the { of line %d, column %d, found %s", line, column, s.character(s.at))
}

// fields parses the expressions of an f-string's fields.
func (p *parser) fields(pieces []Piece, part *StringPart) {
	for i := range pieces {
		part.Named = part.Named || pieces[i].Named
		field := pieces[i].Field
		if field == nil {
			continue
		}
		tokens, current := p.tokens, p.current
		p.tokens, p.current = field.tokens, -1
		p.next()
		field.X = p.yieldOrStarred("an expression in the { } of an f-string")
		if p.tok.is == assign {
			p.next()
			field.Debug = p.file.Source[field.Start+1 : p.tok.Start]
		}
		if p.tok.Kind != EOF {
			p.expected("the } of a field")
		}
		p.tokens, p.current, field.tokens = tokens, current, nil
		p.tok = p.tokens[p.current]
		p.fields(field.Spec, part)
	}
}
