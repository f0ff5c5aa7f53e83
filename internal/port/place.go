package port

import (
	"strconv"
	"strings"

	"mascript/internal/port/syntax"
)

// Places are written into the text itself until it is finished: an offset in the source between mark and markEnd, or the
// column of a comment behind columnSign. The source's own are taken out of comments and escaped in texts.
const (
	mark       = '\x01'
	markEnd    = '\x02'
	columnSign = 'c'
)

// at marks the place of the source at which what follows begins.
func at(offset int) string {
	var made [24]byte
	return string(append(strconv.AppendInt(append(made[:0], mark), int64(offset), 10), markEnd))
}

// column marks the column of a comment behind code.
func (w *writer) column(c syntax.Comment) string {
	if c.OwnLine {
		return ""
	}
	line, _ := w.file.Position(c.Start)
	return string(mark) + string(columnSign) + strconv.Itoa(c.Start-w.file.Lines[line-1]) + string(markEnd)
}

// finish takes the marks out of the text, and tells where its parts come from.
func (w *writer) finish(text string) *Program {
	p := &Program{Marks: w.marks, Python: w.file.Source}
	var comments comments
	lines := strings.Split(text, "\n")
	for number, line := range lines {
		i := strings.IndexByte(line, mark)
		if i < 0 {
			continue
		}
		var b strings.Builder
		b.Grow(len(line))
		for ; i >= 0; i = strings.IndexByte(line, mark) {
			b.WriteString(line[:i])
			sign, rest, _ := strings.Cut(line[i+1:], string(markEnd))
			if column, ok := strings.CutPrefix(sign, string(columnSign)); ok {
				value, _ := strconv.Atoi(column)
				comments.add(number, b.Len(), value)
			} else {
				value, _ := strconv.Atoi(sign)
				p.place(number+1, b.Len(), value, w.file)
			}
			line = rest
		}
		b.WriteString(line)
		lines[number] = b.String()
	}
	comments.align(lines)
	p.Text = strings.Join(lines, "\n")
	return p
}

// place notes where what stands at a line and column comes from. Of several at one place it is the last: the innermost.
func (p *Program) place(line, column, offset int, file *syntax.File) {
	from, _ := file.Position(offset)
	place := Place{line, column, from, offset - file.Lines[from-1]}
	if n := len(p.Places); n > 0 && p.Places[n-1].Line == line && p.Places[n-1].Column == column {
		p.Places[n-1] = place
		return
	}
	p.Places = append(p.Places, place)
}
