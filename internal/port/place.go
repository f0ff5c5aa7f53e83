package port

import (
	"strconv"
	"strings"

	"mascript/internal/port/syntax"
)

const (
	mark       = '\x01'
	columnMark = '\x03'
	markEnd    = '\x02'
)

// at marks the place of the source at which what follows begins.
func at(offset int) string { return string(mark) + strconv.Itoa(offset) + string(markEnd) }

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
