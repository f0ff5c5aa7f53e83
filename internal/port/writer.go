package port

import (
	"bytes"
	"sort"
	"strconv"
	"strings"

	"mascript/internal/port/syntax"
)

// A writer makes the JavaScript. It goes through the source once: what it does not understand as a part of a statement
// or expression, white space and comments, it takes over.
//
// Where a part of the text comes from is written into the text itself, between mark and markEnd, and taken out at the
// end: so parts may be put together in any order.
type writer struct {
	a    *analysis
	d    declarations
	file *syntax.File
	o    Options

	out    []byte
	cursor int // up to where the source is used up
	header int // where the requires of modelarts/py go

	names   map[string]string
	helpers map[string]bool
	whole   bool // modelarts/py is needed as an object
	taken   map[string]bool

	mentions map[string]bool // all words of the source

	marks   []Mark
	refused []Mark
	marked  map[int]bool // lines

	fn          *function // whose body is being written
	class       *class
	block       *block       // the statements of which are being written
	alone       *syntax.Call // a statement by itself: nobody sees what it gives
	handlers    []string     // the names of the handlers around
	loops       []loop
	floats      bool                   // numbers that are floats are to be shown as such
	nameUsed    bool                   // __name__ is read for itself
	instead     map[syntax.Expr]string // names of what has been evaluated already
	decorations []string               // what is still to be done to methods of the class
	quote       byte
	overwritten map[int]bool // names, by where they are, that the same list binds again
	compMarked  map[*syntax.Comp]bool
	later       []string                 // comments that have lost their places in the statement
	kept        map[*syntax.Param]string // defaults that are made once
	onClass     map[string]bool          // attributes that are assigned on classes
}

// A loop that is being written. flag is the variable that its break sets, if it has an else.
type loop struct{ flag string }

const (
	mark       = '\x01'
	columnMark = '\x03'
	markEnd    = '\x02'
)

// at marks the place of the source at which what follows begins.
func at(offset int) string { return string(mark) + strconv.Itoa(offset) + string(markEnd) }

func (w *writer) put(parts ...string) {
	for _, p := range parts {
		w.out = append(w.out, p...)
	}
}

// mark notes that the translation of what is at offset is not equal, and gives the comment that says so.
func (w *writer) mark(offset int, reason string) string {
	w.marks = append(w.marks, w.remark(offset, reason))
	return "/* PORT: " + reason + " */ "
}

// refuse notes that what is at offset cannot be translated.
func (w *writer) refuse(offset int, reason string) string {
	w.refused = append(w.refused, w.remark(offset, reason))
	return "undefined"
}

func (w *writer) remark(offset int, reason string) Mark {
	line, _ := w.file.Position(offset)
	start := w.file.Lines[line-1]
	w.marked[line] = true
	text := w.file.Source[start:]
	if i := strings.IndexAny(text, "\r\n"); i >= 0 {
		text = text[:i]
	}
	return Mark{Line: line, Column: offset - start, Reason: reason, Text: text}
}

// gap is the source between two parts: white space and comments as they are, and signs in the place of the tokens,
// in their order; further tokens are dropped.
func (w *writer) gap(from, to int, signs ...string) string {
	if from >= to {
		return strings.Join(signs, "")
	}
	var b strings.Builder
	src := w.file.Source
	tokens := w.tokens(from, to)
	comments := w.comments(from, to)
	for pos := from; pos < to; {
		switch {
		case len(tokens) > 0 && tokens[0].Start == pos:
			if len(signs) > 0 {
				b.WriteString(signs[0])
				signs = signs[1:]
			}
			pos = tokens[0].End
			tokens = tokens[1:]
		case len(comments) > 0 && comments[0].Start == pos:
			b.WriteString(w.column(comments[0]) + comment(w.file.Text(comments[0].Span)))
			pos = comments[0].End
			comments = comments[1:]
		default:
			next := to
			if len(tokens) > 0 {
				next = min(next, tokens[0].Start)
			}
			if len(comments) > 0 {
				next = min(next, comments[0].Start)
			}
			b.WriteString(joined(src[pos:next]))
			pos = next
		}
	}
	for _, s := range signs {
		b.WriteString(s)
	}
	return b.String()
}

// tight is gap without white space where there is nothing else.
func (w *writer) tight(from, to int, signs ...string) string {
	text := w.gap(from, to, signs...)
	if strings.ContainsAny(text, "\n") {
		return text
	}
	return strings.TrimSpace(text)
}

// joined is white space without the backslashes that join lines.
func joined(space string) string {
	if !strings.Contains(space, "\\") {
		return space
	}
	var b strings.Builder
	for line := range strings.Lines(space) {
		if i := strings.IndexByte(line, '\\'); i >= 0 {
			line = strings.TrimRight(line[:i], " \t") + line[i+1:]
		}
		b.WriteString(line)
	}
	return b.String()
}

// comment is one of Python's as JavaScript's.
func comment(text string) string { return "//" + clean(text[1:]) }

// clean takes out what would be read as a mark, or as the end of a comment's line.
func clean(text string) string {
	if !strings.ContainsAny(text, "\x01\x02\x03\u2028\u2029") {
		return text
	}
	return strings.NewReplacer("\x01", "?", "\x02", "?", "\x03", "?", "\u2028", " ", "\u2029", " ").Replace(text)
}

// lastLine is the end of the output, from its last line end.
func (w *writer) lastLine() string { return string(w.out[bytes.LastIndexByte(w.out, '\n')+1:]) }

// ends reports how the output ends, without copying it.
func (w *writer) ends(text string) bool { return bytes.HasSuffix(w.out, []byte(text)) }

// tokens are those of a part of the source.
func (w *writer) tokens(from, to int) []syntax.Token {
	all := w.file.Tokens
	i := sort.Search(len(all), func(i int) bool { return all[i].Start >= from })
	if i > 0 && all[i-1].End > from && all[i-1].Kind == syntax.StringToken {
		return w.fieldTokens(from, to)
	}
	var found []syntax.Token
	for ; i < len(all) && all[i].Start < to; i++ {
		switch all[i].Kind {
		case syntax.NewLine, syntax.Indent, syntax.Dedent, syntax.EOF:
		default:
			found = append(found, all[i])
		}
	}
	return found
}

// fieldTokens are tokens inside of an f-string, which the file has none of: signs and words between expressions.
func (w *writer) fieldTokens(from, to int) []syntax.Token {
	var found []syntax.Token
	word := func(c byte) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9' || c >= 0x80
	}
	for i := from; i < to; {
		c := w.file.Source[i]
		end := i + 1
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\\':
			i++
			continue
		case word(c):
			for end < to && word(w.file.Source[end]) {
				end++
			}
			found = append(found, syntax.Token{Kind: syntax.Word, Span: syntax.Span{Start: i, End: end}})
		default:
			for _, sign := range []string{"**", "//", "<<", ">>", "==", "!=", "<=", ">=", ":="} {
				if strings.HasPrefix(w.file.Source[i:to], sign) {
					end = i + 2
				}
			}
			found = append(found, syntax.Token{Kind: syntax.Sign, Span: syntax.Span{Start: i, End: end}})
		}
		i = end
	}
	return found
}

func (w *writer) comments(from, to int) []syntax.Comment {
	all := w.file.Comments
	i := sort.Search(len(all), func(i int) bool { return all[i].Start >= from })
	j := i
	for j < len(all) && all[j].Start < to {
		j++
	}
	return all[i:j]
}

// next is where the first token with that text is, from an offset on.
func (w *writer) next(from int, text string) int {
	all := w.file.Tokens
	for i := sort.Search(len(all), func(i int) bool { return all[i].Start >= from }); i < len(all); i++ {
		if w.file.Text(all[i].Span) == text {
			return all[i].Start
		}
	}
	return from
}

// indent is the white space at the beginning of the line with offset.
func (w *writer) indent(offset int) string {
	line, _ := w.file.Position(offset)
	start := w.file.Lines[line-1]
	end := start
	for end < len(w.file.Source) && (w.file.Source[end] == ' ' || w.file.Source[end] == '\t' || w.file.Source[end] == '\f') {
		end++
	}
	return w.file.Source[start:end]
}

// column marks the column of a comment behind code.
func (w *writer) column(c syntax.Comment) string {
	if c.OwnLine {
		return ""
	}
	line, _ := w.file.Position(c.Start)
	return string(columnMark) + strconv.Itoa(c.Start-w.file.Lines[line-1]) + string(markEnd)
}

// finish takes the marks out of the text, and tells where its parts come from.
func (w *writer) finish(text string) *Program {
	p := &Program{Marks: w.marks, Python: w.file.Source}
	var comments comments
	var lines []string
	for number, line := range strings.Split(text, "\n") {
		var b strings.Builder
		for line != "" {
			i := strings.IndexAny(line, "\x01\x03")
			if i < 0 {
				break
			}
			b.WriteString(line[:i])
			end := i + strings.IndexByte(line[i:], markEnd)
			value, _ := strconv.Atoi(line[i+1 : end])
			if line[i] == mark {
				from, _ := w.file.Position(value)
				place := Place{number + 1, b.Len(), from, value - w.file.Lines[from-1]}
				if n := len(p.Places); n > 0 && p.Places[n-1].Line == place.Line && p.Places[n-1].Column == place.Column {
					p.Places[n-1] = place
				} else {
					p.Places = append(p.Places, place)
				}
			} else {
				comments.add(number, b.Len(), value)
			}
			line = line[end+1:]
		}
		b.WriteString(line)
		lines = append(lines, b.String())
	}
	comments.align(lines)
	p.Text = strings.Join(lines, "\n")
	return p
}
