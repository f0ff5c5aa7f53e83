package render

import "strings"

// Align is where the cells of a column stand.
type Align int

const (
	Left Align = iota
	Right
	Center
)

// Aligned is a table without lines, as the commands print them: columns beside each other, below a head.
type Aligned struct {
	Head  []string // nil for none
	Rows  [][]string
	Align []Align // by column; Left where it says nothing
	Width int     // columns that a line may take, 0 for any number
	Color bool
}

// gutter stands between two columns.
const gutter = "  "

// narrowest is what a column is left with before another is cut as well.
const narrowest = 8

// String is the table, without a last line feed. What is in the cells is shown in one line and changes nothing of the
// terminal.
func (a Aligned) String() string {
	lines := make([][]string, 0, len(a.Rows)+1)
	if a.Head != nil {
		lines = append(lines, a.Head)
	}
	lines = append(lines, a.Rows...)
	count := 0
	for _, line := range lines {
		count = max(count, len(line))
	}
	widths := make([]int, count)
	for i, line := range lines {
		plain := make([]string, count)
		for j, cell := range line {
			plain[j] = Plain(cell)
			widths[j] = max(widths[j], Columns(plain[j]))
		}
		lines[i] = plain
	}
	if a.Width > 0 {
		a.squeeze(widths)
	}
	var b strings.Builder
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		var text strings.Builder
		for j, cell := range line {
			if j > 0 {
				text.WriteString(gutter)
			}
			text.WriteString(a.placed(Fit(cell, widths[j]), j, widths[j]))
		}
		whole := strings.TrimRight(text.String(), " ")
		if a.Width > 0 {
			whole = Fit(whole, a.Width)
		}
		b.WriteString(paint(a.Color && a.Head != nil && i == 0, styleBold, whole))
	}
	return b.String()
}

func (a Aligned) align(column int) Align {
	if column < len(a.Align) {
		return a.Align[column]
	}
	return Left
}

func (a Aligned) placed(cell string, column, width int) string {
	free := width - Columns(cell)
	switch a.align(column) {
	case Right:
		return strings.Repeat(" ", free) + cell
	case Center:
		return strings.Repeat(" ", free/2) + cell + strings.Repeat(" ", free-free/2)
	}
	return cell + strings.Repeat(" ", free)
}

// squeeze takes columns away from the widest, first of those with text, for a number that is cut says something else.
func (a Aligned) squeeze(widths []int) {
	excess := len(gutter)*(len(widths)-1) - a.Width
	for _, w := range widths {
		excess += w
	}
	for _, numbers := range []bool{false, true} {
		for excess > 0 {
			widest := -1
			for i, w := range widths {
				if (a.align(i) == Right) == numbers && w > narrowest && (widest < 0 || w > widths[widest]) {
					widest = i
				}
			}
			if widest < 0 {
				break
			}
			next := narrowest // as wide as the next one, so that it takes few rounds
			for i, w := range widths {
				if i != widest && (a.align(i) == Right) == numbers && w < widths[widest] {
					next = max(next, w)
				}
			}
			step := min(excess, max(1, widths[widest]-next))
			widths[widest] -= step
			excess -= step
		}
	}
}
