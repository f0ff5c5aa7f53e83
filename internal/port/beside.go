package port

import (
	"fmt"
	"strconv"
	"strings"

	"mascript/runtime/render"
)

// Beside shows the Python and the JavaScript beside each other, what belongs together in one line, in so many columns of
// a terminal. Lines that are longer than their half are cut.
func (p *Program) Beside(width int) string {
	python, script := linesOf(p.Python), linesOf(p.Text)
	numbers := p.numbers(len(python))
	digits := 0
	for _, number := range numbers {
		digits = max(digits, len(number))
	}
	const gap, bar = " ", " │ "
	half := max(1, (width-digits-len(gap)-render.Columns(bar))/2)
	var b strings.Builder
	for _, row := range p.rows(len(python), script) {
		number, left, right := "", "", ""
		if row.python > 0 {
			number, left = numbers[row.python-1], python[row.python-1]
		}
		if row.script > 0 {
			right = script[row.script-1]
		}
		left = fitted(left, half)
		line := fmt.Sprintf("%*s%s%s%s%s%s", digits, number, gap, left, strings.Repeat(" ", half-render.Columns(left)), bar, fitted(right, half))
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// numbers are those of the lines of Python, of a notebook those that they have in their cells.
func (p *Program) numbers(lines int) []string {
	numbers := make([]string, lines)
	for i := range numbers {
		if p.Cells == nil {
			numbers[i] = strconv.Itoa(i + 1)
		}
	}
	for _, c := range p.Cells {
		for i := range min(c.Lines, lines-c.Line+1) {
			numbers[c.Line-1+i] = strconv.Itoa(i + 1)
		}
	}
	return numbers
}

// A row is a line of each text; 0 for none.
type row struct{ python, script int }

// rows are the lines of both texts, in their orders. What lies between two lines that belong together is put beside each
// other from its beginning, but for the ends of blocks, which Python has not.
func (p *Program) rows(python int, text []string) (rows []row) {
	script := len(text)
	at := row{1, 1}
	until := func(to row) {
		for at.python < to.python || at.script < to.script {
			var next row
			more := to.script-at.script > to.python-at.python
			if at.python < to.python && !(more && strings.HasPrefix(strings.TrimLeft(text[at.script-1], " \t"), "}")) {
				next.python = at.python
				at.python++
			}
			if at.script < to.script {
				next.script = at.script
				at.script++
			}
			rows = append(rows, next)
		}
	}
	for _, place := range p.Places {
		if place.Line < at.script || place.FromLine < at.python || place.FromLine > python || place.Line > script {
			continue // one of these lines is shown
		}
		until(row{place.FromLine, place.Line})
		until(row{place.FromLine + 1, place.Line + 1})
	}
	until(row{python + 1, script + 1})
	return rows
}

func linesOf(text string) []string {
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), "\n")
}

// fitted is a line as a terminal shows it in so many columns.
func fitted(line string, columns int) string {
	line = render.Plain(strings.ReplaceAll(line, "\t", "    "))
	if render.Columns(line) <= columns {
		return line
	}
	return render.Cut(line, columns-1) + "…"
}
