package catalogue

// UI lists the functions of modelarts/ui: what scripts show on a terminal, and ask there. They are ours, and call no
// service.
func UI() []Method {
	plain := Param{Name: "plain", Type: Boolean, Doc: "Whether to leave out everything that only a terminal shows; when absent, it is left out where standard output is none."}
	text := Result{Type: String}
	return []Method{
		{
			Name: "table",
			Doc:  "Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut.",
			Params: []Param{
				{Name: "rows", Type: Rows, Required: true, Doc: "Objects, or arrays: a row each."},
				{Name: "columns", Type: Names, Doc: "Names in their order, or {name: title}; when absent, all in order of appearance. Of rows that are arrays: their titles."},
				{Name: "align", Type: Sides, Doc: "{name: 'left', 'right' or 'center'}; when absent, numbers are right."},
				{Name: "width", Type: Integer, Min: new(int64(1)), Doc: "Columns that a line may take; when absent, those of the terminal."},
				plain,
			},
			Result: text,
		},
		{
			Name: "spark",
			Doc:  "Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are.",
			Params: []Param{
				{Name: "values", Type: Numbers, Required: true, Doc: "Numbers; null and NaN are gaps."},
				{Name: "width", Type: Integer, Min: new(int64(1)), Doc: "Columns at most, into which the values are averaged; when absent, a column each."},
				{Name: "min", Type: Number, Doc: "What the lowest block stands for; when absent, the smallest value."},
				{Name: "max", Type: Number, Doc: "What the highest block stands for; when absent, the greatest value."},
				plain,
			},
			Result: text,
		},
		{
			Name: "chart",
			Doc:  "Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points.",
			Params: []Param{
				{Name: "series", Type: Curves, Required: true, Doc: "Values, or {name: values}; a value is a number, or [x, y], or {x, y}. null and NaN are gaps."},
				{Name: "width", Type: Integer, Min: new(int64(10)), Doc: "Columns; when absent, those of the terminal, and 100 at most."},
				{Name: "height", Type: Integer, Min: new(int64(5)), Max: new(int64(200)), Default: int64(16), Doc: "Lines, with title, axis and legend."},
				{Name: "title", Type: String, Doc: "Line above."},
				{Name: "x_label", Type: String, Doc: "What x is."},
				{Name: "y_label", Type: String, Doc: "What the values are."},
				plain,
			},
			Result: text,
		},
		{
			Name: "duration",
			Doc:  "Says a time as mascript's own commands do: 5.2 s, 3 min 20 s, 2 h 5 min.",
			Params: []Param{
				{Name: "ms", Type: Number, Required: true, Doc: "Milliseconds, as in the answers of the service."}},
			Result: text,
		},
		{
			Name: "size",
			Doc:  "Says a number of bytes as mascript's own commands do: 512 B, 1.5 MB.",
			Params: []Param{
				{Name: "bytes", Type: Number, Required: true, Doc: "Bytes."}},
			Result: text,
		},
	}
}
