package port

import (
	"sort"
	"strings"

	"mascript/internal/port/syntax"
)

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
	if !strings.ContainsAny(text, "\x01\x02\u2028\u2029") {
		return text
	}
	return strings.NewReplacer("\x01", "?", "\x02", "?", "\u2028", " ", "\u2029", " ").Replace(text)
}

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

// tail is what is behind the last element. A comma stays where the bracket is on a line of its own.
func (w *writer) tail(from, to int) string {
	text := w.gap(from, to)
	if lines(text) > 0 && len(w.tokens(from, to)) > 0 {
		return w.gap(from, to, ",")
	}
	return text
}

func (w *writer) colon(from, to int) string {
	gap := w.gap(from, to, ":")
	if strings.TrimSpace(gap) == ":" && lines(gap) == 0 {
		return ":" + strings.Repeat(" ", max(1, len(gap)-strings.IndexByte(gap, ':')-1))
	}
	return gap
}

// comma is what is between two parts that become two arguments.
func (w *writer) comma(from, to int) string {
	gap := w.gap(from, to, ",")
	if lines(gap) == 0 {
		return ", "
	}
	return gap
}

// keep carries comments of a part of the source, which is not written in its order, to the end of the statement.
func (w *writer) keep(from, to int) {
	for _, c := range w.comments(from, to) {
		w.later = append(w.later, strings.TrimSpace(w.file.Text(c.Span)[1:]))
	}
}
