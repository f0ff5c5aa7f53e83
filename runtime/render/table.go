package render

import (
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// Table shows rows (an array or object of objects, arrays or plain values) the way console.table
// does: a column for the index, one a property, one for plain values. With columns given, only these.
func Table(vm *goja.Runtime, rows *goja.Object, columns []string, color bool) string {
	const index, values = "(index)", "Values"
	head := []string{index}
	if columns != nil {
		head = append(head, columns...)
	}
	var cells []map[string]string
	plainValues := false
	options := InspectOptions{Depth: 0, Color: color}
	for _, key := range rows.Keys() {
		cell := map[string]string{index: key}
		row := rows.Get(key)
		if object, ok := row.(*goja.Object); ok {
			for _, name := range object.Keys() {
				if !slices.Contains(head, name) {
					if columns != nil {
						continue
					}
					head = append(head, name)
				}
				cell[name] = oneLine(Inspect(vm, object.Get(name), options))
			}
		} else {
			plainValues = true
			cell[values] = oneLine(Inspect(vm, row, options))
		}
		cells = append(cells, cell)
	}
	if plainValues {
		head = append(head, values)
	}
	widths := make([]int, len(head))
	for i, name := range head {
		widths[i] = tableWidth(name)
		for _, cell := range cells {
			widths[i] = max(widths[i], tableWidth(cell[name]))
		}
	}
	var b strings.Builder
	rule := func(left, middle, right string) {
		b.WriteString(left)
		for i, w := range widths {
			if i > 0 {
				b.WriteString(middle)
			}
			b.WriteString(strings.Repeat("─", w+2))
		}
		b.WriteString(right)
	}
	row := func(text func(name string) string) {
		for i, name := range head {
			b.WriteString("│ " + text(name) + strings.Repeat(" ", widths[i]-tableWidth(text(name))) + " ")
		}
		b.WriteString("│\n")
	}
	rule("┌", "┬", "┐\n")
	row(func(name string) string { return name })
	rule("├", "┼", "┤\n")
	for _, cell := range cells {
		row(func(name string) string { return cell[name] })
	}
	rule("└", "┴", "┘")
	return b.String()
}

// oneLine keeps a value that inspect breaks into lines inside of its cell.
func oneLine(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(lines, " ")
}
