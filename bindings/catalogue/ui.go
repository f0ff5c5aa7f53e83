package catalogue

// UI lists the functions of modelarts/ui: what scripts show on a terminal, and ask there. They are ours, and call no
// service.
func UI() []Method {
	plain := Param{Name: "plain", Type: Boolean, Doc: "Whether to leave out everything that only a terminal shows; when absent, it is left out where standard output is none."}
	text := Result{Type: String}
	return []Method{
		{
			Name: "table",
			Doc:  "Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut; colours within cells are left out.",
			Params: []Param{
				{Name: "rows", Type: Rows, Required: true, Doc: "Objects, or arrays: a row each."},
				{Name: "columns", Type: Names, Doc: "Names in their order, or {name: title}; when absent, all in order of appearance. Of rows that are arrays: their titles. By position it is a list, since an object at the end is the keywords."},
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
			Name: "progress",
			Doc:  "Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays. Nothing is drawn in place with NO_COLOR, TERM=dumb or in the background; in the shell it lasts as long as the entry.",
			Params: []Param{
				{Name: "total", Type: Total, Doc: "How many there are, or what to go through; null for what nobody knows."},
				{Name: "label", Type: String, Doc: "What is under way."},
				{Name: "unit", Type: String, Doc: "What is counted, such as files; B is bytes."},
				{Name: "leave", Type: Boolean, Default: true, Doc: "Whether a line stays at the end; of a bar inside of another's loop it had better not."},
			},
			Result: Result{Type: ProgressBarObject},
		},
		{
			Name: "live",
			Doc:  "Draws text of several lines at the bottom of the terminal, in place, and keeps it clear of other output. Without a terminal nothing is drawn, nor with NO_COLOR, TERM=dumb or in the background; in the shell it lasts as long as the entry.",
			Params: []Param{
				{Name: "render", Type: Drawing, Required: true, Doc: "The text, or a function that returns it; what that draws with table, spark and chart fits."},
			},
			Result: Result{Type: LiveObject},
		},
		{
			Name: "confirm",
			Doc:  "Asks a question that is answered with y or n, and Enter. Where nobody types, a line of standard input is the answer.",
			Params: []Param{
				{Name: "question", Type: String, Required: true, Doc: "What to ask."},
				{Name: "default", Type: Boolean, Default: false, Doc: "What Enter alone means, and the end of standard input."},
			},
			Result: Result{Type: Boolean},
		},
		{
			Name: "select",
			Doc:  "Asks for one of several choices: by arrow keys and Enter, and by typing what it is called. Where nobody types, a line of standard input has its number or its name.",
			Params: []Param{
				{Name: "question", Type: String, Required: true, Doc: "What to ask."},
				{Name: "choices", Type: Choices, Required: true, Doc: "Texts, or {label, value}."},
				{Name: "default", Type: Anything, Doc: "What Enter alone means, and the end of standard input: a label, or its value."},
			},
			Result: Result{Type: Anything},
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

// UIClasses are the classes of what the functions of modelarts/ui return.
func UIClasses() []Class {
	const module = "modelarts/ui"
	return []Class{
		{
			Name: "ProgressBar", Module: module, Kind: Returned,
			Doc: "What progress() returns. An iterable that it was given can be gone through once; left early, the line goes without a word.",
			Attributes: []Field{
				{Name: "label", Type: String, Writable: true, Doc: "What is under way."},
				{Name: "count", Type: Number, Doc: "How many are done."},
				{Name: "total", Type: OptionalNumber, Doc: "How many there are; null for what nobody knows."},
			},
			Methods: []Method{
				{Name: "update", Doc: "Says how many are done.", Params: []Param{{Name: "count", Type: Number, Required: true, Doc: "How many, 0 or more."}}},
				{Name: "advance", Doc: "Adds to what is done.", Params: []Param{{Name: "count", Type: Number, Default: int64(1), Doc: "How many more."}}},
				{Name: "done", Doc: "Ends it, and leaves a line with the count, the time and the rate."},
			},
		},
		{
			Name: "Live", Module: module, Kind: Returned,
			Doc:        "What live() returns.",
			Attributes: []Field{{Name: "drawn", Type: Boolean, Doc: "Whether it is drawn; if not, lines may be printed instead."}},
			Methods: []Method{
				{Name: "update", Doc: "Draws it anew.", Params: []Param{{Name: "text", Type: Drawing, Doc: "Text or function in the place of the one before; when absent, the function is called again."}}},
				{Name: "done", Doc: "Takes it away.", Params: []Param{{Name: "text", Type: String, Doc: "What to leave in its place, also where nothing was drawn."}}},
			},
		},
	}
}
