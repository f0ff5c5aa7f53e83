package render

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// Table shows rows (an array or object of objects, arrays or plain values) the way console.table
// does: a column for the index, one a property, one for plain values. With columns given, only these.
func Table(vm *goja.Runtime, rows *goja.Object, columns []string, color bool) string {
	const values = "Values"
	if class := Kind(rows); class == "Map" || class == "Set" {
		return collectionTable(vm, rows, class, color)
	}
	index := "(index)"
	head := []string{index}
	if columns != nil {
		head = append(head, columns...)
	}
	known := map[string]bool{}
	for _, name := range head {
		known[name] = true
	}
	var cells []map[string]string
	plainValues := false
	options := InspectOptions{Depth: 0, Color: color}
	for _, key := range rows.Keys() {
		cell := map[string]string{index: key}
		row := rows.Get(key)
		if object, ok := row.(*goja.Object); ok {
			for _, name := range object.Keys() {
				if !known[name] {
					if columns != nil {
						continue
					}
					known[name] = true
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
	return grid(head, cells)
}

// collectionTable shows a Map with a column for keys, or a Set.
func collectionTable(vm *goja.Runtime, rows *goja.Object, class string, color bool) string {
	const index, key, values = "(iteration index)", "Key", "Values"
	head := []string{index, key, values}
	if class == "Set" {
		head = []string{index, values}
	}
	var cells []map[string]string
	visit := intrinsic(vm, class, "prototype", "forEach")
	if visit == nil {
		return grid(head, nil)
	}
	options := InspectOptions{Depth: 0, Color: color}
	_, err := visit(rows, native(vm, "show", func(call goja.FunctionCall) goja.Value {
		cells = append(cells, map[string]string{
			index:  strconv.Itoa(len(cells)),
			key:    oneLine(Inspect(vm, call.Argument(1), options)),
			values: oneLine(Inspect(vm, call.Argument(0), options)),
		})
		return goja.Undefined()
	}))
	if err != nil {
		panic(err)
	}
	return grid(head, cells)
}

// grid draws rows of cells, each by the head of its column.
func grid(head []string, cells []map[string]string) string {
	widths := make([]int, len(head))
	for i, name := range head {
		widths[i] = columns(name)
		for _, cell := range cells {
			widths[i] = max(widths[i], columns(cell[name]))
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
			b.WriteString("│ " + text(name) + strings.Repeat(" ", widths[i]-columns(text(name))) + " ")
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
