package bindings

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// tableColumn is a column of a table: where its cells are found, and what stands above them.
type tableColumn struct {
	key, title string
	numbers    bool // all cells that say something are numbers
	some       bool // there is one
}

// showTable is table(rows, {columns, align, width, plain}).
func showTable(c *call) goja.Value {
	drawn := c.canvas()
	rows, lists := c.tableRows()
	columns, titled := c.tableColumns(rows, lists)
	table := render.Aligned{Color: drawn.color}
	if !drawn.plain || c.args.has("width") {
		table.Width = drawn.columns
	}
	for _, row := range rows {
		cells := make([]string, len(columns))
		for i := range columns {
			cells[i] = c.cell(row, &columns[i])
		}
		table.Rows = append(table.Rows, cells)
	}
	if titled {
		table.Head = make([]string, len(columns))
	}
	sides := c.sides(columns)
	for i, column := range columns {
		if titled {
			table.Head[i] = column.title
		}
		side, said := sides[column.key]
		if !said && column.some && column.numbers {
			side = render.Right
		}
		table.Align = append(table.Align, side)
	}
	return c.vm.ToValue(table.String())
}

// tableRows are the rows. They are lists all of them, or none.
func (c *call) tableRows() (rows []*goja.Object, lists bool) {
	given := c.args.raw[c.args.index("rows")]
	wanted := "a list of objects or of arrays"
	ok := c.each(given, func(i int, entry goja.Value) {
		row, ok := entry.(*goja.Object)
		if _, callable := goja.AssertFunction(entry); !ok || callable {
			c.wrong("rows", "["+strconv.Itoa(i)+"]", "an object or an array", entry)
		}
		if list := row.ClassName() == "Array"; i == 0 {
			lists = list
		} else if list != lists {
			c.wrong("rows", "["+strconv.Itoa(i)+"]", map[bool]string{true: "an array", false: "an object"}[lists]+", as the rows before it", entry)
		}
		rows = append(rows, row)
	})
	if !ok {
		c.wrong("rows", "", wanted, given)
	}
	return rows, lists
}

// tableColumns are those that the call names, or those that the rows have. titled says whether they have titles.
func (c *call) tableColumns(rows []*goja.Object, lists bool) (columns []tableColumn, titled bool) {
	named, said := c.namedColumns()
	if lists {
		most := 0
		for _, row := range rows {
			most = max(most, int(row.Get("length").ToInteger()))
		}
		if said {
			most = len(named)
		}
		for i := range most {
			column := tableColumn{key: strconv.Itoa(i), numbers: true}
			if said {
				column.title = named[i].title
			}
			columns = append(columns, column)
		}
		return columns, said
	}
	if !said {
		known := map[string]bool{}
		for _, row := range rows {
			for _, key := range row.Keys() {
				if !known[key] {
					known[key] = true
					named = append(named, tableColumn{key: key, title: key, numbers: true})
				}
			}
		}
		return named, len(named) > 0
	}
	c.checkColumns(rows, named)
	return named, true
}

// checkColumns refuses a name that no row has and that is nearly one that the rows do have: a column of nothing but
// dashes would be all that is seen of a slip.
func (c *call) checkColumns(rows []*goja.Object, named []tableColumn) {
	var there []string
	for _, row := range rows {
		for _, key := range row.Keys() {
			if !slices.Contains(there, key) {
				there = append(there, key)
			}
		}
	}
	for _, column := range named {
		if slices.Contains(there, column.key) || slices.ContainsFunc(rows, func(row *goja.Object) bool { return row.Get(column.key) != nil }) {
			continue
		}
		if near, ok := render.Nearest(column.key, there); ok {
			c.refuse(module.RangeError(fmt.Sprintf("table() argument 'columns' has %s, which no row has; did you mean '%s'?", shortened(column.key), near)))
		}
	}
}

// namedColumns are the columns of the argument.
func (c *call) namedColumns() (columns []tableColumn, said bool) {
	given := c.args.raw[c.args.index("columns")]
	if given == nil {
		return nil, false
	}
	add := func(key, title string) { columns = append(columns, tableColumn{key: key, title: title, numbers: true}) }
	if ok := c.each(given, func(i int, entry goja.Value) {
		name, ok := text(entry)
		if !ok {
			c.wrong("columns", "["+strconv.Itoa(i)+"]", "a string", entry)
		}
		add(name, name)
	}); ok {
		return columns, true
	}
	titles, ok := given.(*goja.Object)
	if !ok {
		c.wrong("columns", "", "a list of names, or {name: title}", given)
	}
	for _, key := range titles.Keys() {
		title, ok := text(titles.Get(key))
		if !ok {
			c.wrong("columns", "."+key, "a title", titles.Get(key))
		}
		add(key, title)
	}
	return columns, true
}

// sides are where the argument wants the columns.
func (c *call) sides(columns []tableColumn) map[string]render.Align {
	given := c.args.raw[c.args.index("align")]
	if given == nil {
		return nil
	}
	names, ok := given.(*goja.Object)
	if !ok || names.ClassName() == "Array" {
		c.wrong("align", "", "an object {name: 'left', 'right' or 'center'}", given)
	}
	sides := map[string]render.Align{}
	for _, key := range names.Keys() {
		i := slices.IndexFunc(columns, func(column tableColumn) bool { return column.key == key || column.title == key })
		if i < 0 {
			titles := make([]string, len(columns))
			for i, column := range columns {
				titles[i] = column.key
			}
			if len(columns) == 0 { // of no rows
				continue
			}
			c.refuse(module.RangeError(fmt.Sprintf("table() argument 'align' names %s, which is no column; %s", shortened(key), known(key, titles))))
		}
		all := []string{"left", "right", "center"}
		word := names.Get(key)
		side := slices.Index(all, word.String())
		if side < 0 {
			c.refuse(module.RangeError(fmt.Sprintf("table() argument 'align'.%s must be %s, got %s", key, list(quoted(all), "or"), shown(word))))
		}
		sides[columns[i].key] = render.Align(side)
	}
	return sides
}

// cell is a value of a row as text: what is not there is a dash, as in the listings of the commands.
func (c *call) cell(row *goja.Object, column *tableColumn) string {
	v := row.Get(column.key)
	if none(v) {
		return "-"
	}
	column.some = true
	if object, ok := v.(*goja.Object); ok {
		column.numbers = false
		text := render.Inspect(c.vm, object, render.InspectOptions{Depth: 1, BreakLength: render.Unlimited, Compact: render.Unlimited})
		return strings.Join(strings.Fields(text), " ")
	}
	if _, ok := number(v); !ok {
		column.numbers = false
	}
	return v.String()
}
