package port

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"mascript/internal/port/syntax"
)

// str writes a string literal.
func (w *writer) str(s *syntax.String) code {
	if s.Parts[0].Bytes {
		return w.bytesLiteral(s)
	}
	if len(s.Parts) == 1 {
		return w.part(&s.Parts[0])
	}
	var b strings.Builder
	for i := range s.Parts {
		p := &s.Parts[i]
		if i > 0 {
			sep := w.gap(s.Parts[i-1].End, p.Start)
			if lines(sep) == 0 {
				b.WriteString(" + ")
			} else if strings.Contains(sep, "//") || sep[0] != '\n' && sep[0] != '\r' {
				b.WriteString(" +" + sep)
			} else {
				b.WriteString(" +" + sep)
			}
		}
		b.WriteString(w.part(p).text)
	}
	return code{b.String(), precSum}
}

func (w *writer) bytesLiteral(s *syntax.String) code {
	value := ""
	for _, p := range s.Parts {
		value += p.Value
	}
	return code{w.help("bytes") + "(" + inQuotes(value, '"', true) + `, "latin-1")`, precCall}
}

func (w *writer) part(p *syntax.StringPart) code {
	named := p.Named
	for _, piece := range p.Pieces {
		named = named || piece.Named
	}
	if named {
		return code{w.refuse(p.Start, `the name of a character in \N{…} is not known; write the character, or its \u number`), precPrimary}
	}
	if p.Format {
		return w.format(p)
	}
	return code{at(p.Start) + w.plain(p), precPrimary}
}

// plain is a literal that is no f-string: as it was written, wherever JavaScript reads that in the same way.
func (w *writer) plain(p *syntax.StringPart) string {
	body := w.file.Text(p.Body)
	if p.Triple {
		if !strings.ContainsAny(body, "\r\n") {
			return inQuotes(p.Value, quoteFor(p.Value, '"'), false)
		}
		if strings.Contains(body, "\r") && !p.Raw && strings.Contains(body, "\\\r") {
			return "`" + inTemplate(p.Value) + "`"
		}
		return "`" + w.template(body, p) + "`"
	}
	quote := body0(w.file.Source, p)
	if p.Raw {
		return inQuotes(p.Value, quote, false)
	}
	if sameEscapes(body) {
		return string(quote) + clean(body) + string(quote)
	}
	if strings.Contains(body, "\\\n") || strings.Contains(body, "\\\r") {
		return "`" + w.template(body, p) + "`"
	}
	return inQuotes(p.Value, quote, false)
}

func body0(source string, p *syntax.StringPart) byte { return source[p.Body.Start-1] }

// template is the inside of a literal of several lines as that of a template, line for line.
func (w *writer) template(body string, p *syntax.StringPart) string {
	if p.Raw || !strings.Contains(body, "\\") {
		return inTemplate(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(body))
	}
	if !sameEscapes(strings.NewReplacer("\\\r\n", "", "\\\n", "").Replace(body)) {
		return inTemplate(p.Value)
	}
	var b strings.Builder
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case c == '\\' && i+1 < len(body):
			b.WriteByte(c)
			i++
			b.WriteByte(body[i])
		case c == '`', c == '$' && i+1 < len(body) && body[i+1] == '{':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\r':
			b.WriteByte('\n')
			if i+1 < len(body) && body[i+1] == '\n' {
				i++
			}
		default:
			b.WriteByte(c)
		}
	}
	return clean(b.String())
}

// inTemplate escapes a text for a template.
func inTemplate(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == '\\' || r == '`':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '$' && strings.HasPrefix(text[i:], "${"):
			b.WriteString("\\$")
		case r == '\n' || r == '\t' || r >= ' ' && r != utf8.RuneError && r != 0x7f && r != 0x2028 && r != 0x2029:
			b.WriteRune(r)
		default:
			b.WriteString(escape(text[i:], r))
		}
	}
	return b.String()
}

// sameEscapes reports whether a literal's text means the same in JavaScript.
func sameEscapes(body string) bool {
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case c < ' ' && c != '\t' && c != '\n', c == 0x7f:
			return false
		case c != '\\':
			continue
		}
		i++
		if i == len(body) {
			return false
		}
		switch c := body[i]; c {
		case '\\', '\'', '"', 'n', 'r', 't', 'b', 'f', 'v', 'x', 'u':
		case '0': // octal further on
			if i+1 < len(body) && body[i+1] >= '0' && body[i+1] <= '9' {
				return false
			}
		default:
			return false
		}
	}
	return !strings.Contains(body, "\u2028") && !strings.Contains(body, "\u2029")
}

// quoteFor is the quote to put a text in: that given, unless the text has it and not the other.
func quoteFor(text string, quote byte) byte {
	other := byte('\'' + '"' - quote)
	if strings.IndexByte(text, quote) >= 0 && strings.IndexByte(text, other) < 0 {
		return other
	}
	return quote
}

// inQuotes is a text as a literal of JavaScript.
func inQuotes(text string, quote byte, bytes bool) string {
	var b strings.Builder
	b.WriteByte(quote)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if bytes {
			r, size = rune(text[i]), 1
		}
		switch {
		case r == rune(quote) || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString("\\n")
		case r == '\t':
			b.WriteString("\\t")
		case r == '\r':
			b.WriteString("\\r")
		case r < ' ' || r == 0x7f || bytes && r > 0x7f || r == 0x2028 || r == 0x2029 || r == utf8.RuneError && size == 1:
			if n, ok := surrogate(text[i:]); !bytes && ok {
				b.WriteString("\\u" + strconv.FormatInt(int64(n), 16))
				i += 3
				continue
			}
			b.WriteString(escape(text[i:], r))
		default:
			b.WriteRune(r)
		}
		i += size
	}
	b.WriteByte(quote)
	return b.String()
}

// surrogate is one that stands alone, as it is encoded in a decoded literal.
func surrogate(text string) (int, bool) {
	if len(text) < 3 || text[0] != 0xed || text[1] < 0xa0 {
		return 0, false
	}
	return 0xd000 | int(text[1]&0x3f)<<6 | int(text[2]&0x3f), true
}

func escape(_ string, r rune) string {
	const hex = "0123456789abcdef"
	if r < 0x100 {
		return "\\x" + string(hex[r>>4]) + string(hex[r&15])
	}
	return "\\u" + string(hex[r>>12&15]) + string(hex[r>>8&15]) + string(hex[r>>4&15]) + string(hex[r&15])
}

// format is an f-string: a template of JavaScript's own where all of its fields are texts already, and else one that
// modelarts/py shows the fields of.
func (w *writer) format(p *syntax.StringPart) code {
	own := true
	var b strings.Builder
	for i := range p.Pieces {
		piece := &p.Pieces[i]
		if piece.Field == nil {
			text := piece.Value
			if p.Triple {
				b.WriteString(inTemplate(text))
			} else {
				b.WriteString(strings.ReplaceAll(strings.ReplaceAll(inTemplate(text), "\n", "\\n"), "\t", "\\t"))
			}
			continue
		}
		f := piece.Field
		if f.Debug != "" {
			b.WriteString(inTemplate(f.Debug))
		}
		value, text := w.field(f)
		own = own && text
		b.WriteString("${" + value + "}")
	}
	tag := ""
	if !own {
		tag = w.help("f")
	}
	if len(p.Pieces) == 0 {
		return code{`""`, precPrimary}
	}
	return code{at(p.Start) + tag + "`" + b.String() + "`", precPrimary}
}

// field is a field of an f-string, and whether it is a text already.
func (w *writer) field(f *syntax.Field) (string, bool) {
	k := w.a.kindOf(f.X)
	conversion := f.Conversion
	if f.Debug != "" && conversion == 0 && !f.HasSpec {
		conversion = 'r'
	}
	value := w.shown(f.X).text
	text := k.is(text, integer)
	switch conversion {
	case 'r':
		value, text = w.help("repr")+"("+value+")", true
	case 'a':
		value, text = w.help("ascii")+"("+value+")", true
	case 's':
		value, text = w.help("str")+"("+value+")", true
	}
	if f.HasSpec && len(f.Spec) > 0 {
		value, text = w.help("fmt")+"("+value+", "+w.spec(f.Spec)+")", true
	}
	return value, text
}

func (w *writer) spec(pieces []syntax.Piece) string {
	if len(pieces) == 1 && pieces[0].Field == nil {
		return inQuotes(pieces[0].Value, '"', false)
	}
	own := true
	var b strings.Builder
	for i := range pieces {
		if f := pieces[i].Field; f != nil {
			value, text := w.field(f)
			own = own && text
			b.WriteString("${" + value + "}")
		} else {
			b.WriteString(strings.ReplaceAll(inTemplate(pieces[i].Value), "\n", "\\n"))
		}
	}
	tag := ""
	if !own {
		tag = w.help("f")
	}
	return tag + "`" + b.String() + "`"
}
