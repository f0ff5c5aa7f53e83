package port

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"mascript/internal/port/syntax"
)

// PortNotebook is Port of a Jupyter notebook, in the third or fourth version of its format: the code of its cells, in
// their order, as one program. Lines that are IPython's and no Python become Python before, each in its line.
//
// Of a cell that is no Python the error is a *syntax.Error, and the Program has Python and Cells alone, which tell where
// that is.
func PortNotebook(text []byte, o Options) (*Program, error) {
	n, err := readNotebook(text)
	if err != nil {
		return nil, fmt.Errorf("%s is no notebook: %w", o.Name, err)
	}
	if language := n.language(); language != "" && language != "python" {
		return nil, fmt.Errorf("%s is a notebook of %s; only those of Python can be translated", o.Name, language)
	}
	w := &notebookWriter{name: o.Name, words: n.words(), written: map[string]string{}}
	w.line("# " + filepath.Base(o.Name))
	for i, c := range n.cells {
		switch c.kind {
		case "code":
			w.code(c, n.number(i))
		case "markdown", "heading":
			if o.Markdown {
				w.comment(c.source)
			}
		}
	}
	p := &Program{Python: w.text.String(), Cells: w.cells}
	if w.wrong != nil {
		return p, w.wrong
	}
	o.Local = w.local(o.Local)
	ported, err := Port(p.Python, o)
	var refused *Refused
	switch {
	case errors.As(err, &refused):
		w.refused = append(w.refused, refused.Marks...)
	case err != nil:
		return p, err
	}
	if w.refused != nil {
		slices.SortStableFunc(w.refused, func(a, b Mark) int { return a.Line - b.Line })
		return nil, &Refused{File: o.Name, Marks: w.refused, Cells: w.cells}
	}
	ported.Cells = w.cells
	ported.Notes = append(w.notes, ported.Notes...)
	return ported, nil
}

// A notebook is what matters of one.
type notebook struct {
	cells    []cell
	kernel   string // its language
	numbered bool   // the cells' own numbers tell them apart
}

// A cell is one of a notebook. number is what Jupyter shows beside it: how many cells had been run by then.
type cell struct {
	kind, source, language string
	number                 int
}

// multiline is a text, or its lines: the format has both.
type multiline string

func (m *multiline) UnmarshalJSON(text []byte) error {
	var lines []string
	if bytes.HasPrefix(text, []byte("[")) {
		err := json.Unmarshal(text, &lines)
		*m = multiline(strings.Join(lines, ""))
		return err
	}
	return json.Unmarshal(text, (*string)(m))
}

// The format, as the documentation of nbformat has it: version 4 has cells, version 3 worksheets with cells, in which
// source and execution_count of code are called input and prompt_number.
type notebookJSON struct {
	Cells      *[]cellJSON `json:"cells"`
	Worksheets *[]struct {
		Cells []cellJSON `json:"cells"`
	} `json:"worksheets"`
	Metadata struct {
		Kernel struct {
			Name     string `json:"name"`
			Language string `json:"language"`
		} `json:"kernelspec"`
		Language struct {
			Name string `json:"name"`
		} `json:"language_info"`
	} `json:"metadata"`
}

type cellJSON struct {
	Kind     string    `json:"cell_type"`
	Source   multiline `json:"source"`
	Input    multiline `json:"input"`
	Language string    `json:"language"`
	Number   *int      `json:"execution_count"`
	Prompt   *int      `json:"prompt_number"`
}

func readNotebook(text []byte) (*notebook, error) {
	var read notebookJSON
	if err := json.Unmarshal(bytes.TrimPrefix(text, []byte("\ufeff")), &read); err != nil {
		return nil, err
	}
	var all []cellJSON
	switch {
	case read.Cells != nil:
		all = *read.Cells
	case read.Worksheets != nil:
		for _, sheet := range *read.Worksheets {
			all = append(all, sheet.Cells...)
		}
	default:
		return nil, errors.New("it has neither cells nor worksheets")
	}
	n := &notebook{kernel: languageOf(read.Metadata.Kernel.Language, read.Metadata.Language.Name, read.Metadata.Kernel.Name), numbered: true}
	numbers := map[int]bool{}
	for _, c := range all {
		made := cell{kind: c.Kind, source: string(c.Source + c.Input), language: c.Language}
		made.source = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(made.source)
		for _, number := range []*int{c.Number, c.Prompt} {
			if number != nil {
				made.number = *number
			}
		}
		if made.kind == "code" && strings.TrimSpace(made.source) == "" {
			continue
		}
		if made.kind == "code" {
			n.numbered = n.numbered && made.number > 0 && !numbers[made.number]
			numbers[made.number] = true
		}
		n.cells = append(n.cells, made)
	}
	return n, nil
}

// languageOf is the first language that the metadata tell, without its version.
func languageOf(names ...string) string {
	for _, name := range names {
		name = strings.ToLower(strings.TrimSpace(name))
		if strings.HasPrefix(name, "python") || strings.HasPrefix(name, "ipython") {
			return "python"
		}
		if name != "" {
			return name
		}
	}
	return ""
}

// language is that of the notebook, or of a cell with another one.
func (n *notebook) language() string {
	for _, c := range n.cells {
		if c.kind == "code" && c.language != "" && languageOf(c.language) != "python" {
			return c.language
		}
	}
	return n.kernel
}

// number is what the code cell at i is called: by the notebook's own numbers, if it was run in order, or else by its
// place among them.
func (n *notebook) number(i int) int {
	if n.numbered {
		return n.cells[i].number
	}
	number := 0
	for _, c := range n.cells[:i+1] {
		if c.kind == "code" {
			number++
		}
	}
	return number
}

// A notebookWriter writes the cells of a notebook as one Python text.
type notebookWriter struct {
	name  string
	words map[string]bool // of all code

	text     strings.Builder
	lines    int
	cells    []Cell
	refused  []Mark
	notes    []string
	wrong    error // the first cell that is no Python
	imported bool  // the text has imported os

	written map[string]string // modules that cells write beside the notebook, which need not be there before
}

// local also knows the modules that the notebook writes itself.
func (w *notebookWriter) local(find func(module string) (text string, ok bool)) func(module string) (text string, ok bool) {
	if len(w.written) == 0 {
		return find
	}
	return func(module string) (string, bool) {
		if text, ok := w.written[module]; ok {
			return text, true
		}
		if find == nil {
			return "", false
		}
		return find(module)
	}
}

func (w *notebookWriter) line(text string) {
	w.text.WriteString(text + "\n")
	w.lines++
}

// comment writes a text as a comment of its own.
func (w *notebookWriter) comment(text string) {
	w.line("")
	for _, line := range strings.Split(strings.TrimRight(text, "\n "), "\n") {
		w.line(strings.TrimRight("# "+line, " "))
	}
}

// code writes a cell. It keeps its lines.
func (w *notebookWriter) code(c cell, number int) {
	w.line("")
	w.line(fmt.Sprintf("# In [%d]", number))
	original := strings.Split(dedent(strings.TrimRight(c.source, " \t\n")), "\n")
	lines, refused, quiet := w.python(original)
	first := w.lines + 1
	w.cells = append(w.cells, Cell{Number: number, Line: first, Lines: len(lines)})
	for _, r := range refused {
		r.Line += first - 1
		w.refused = append(w.refused, r)
	}
	text := strings.Join(lines, "\n")
	file, err := syntax.Parse(w.name, text)
	var wrong *syntax.Error
	switch {
	case errors.As(err, &wrong):
		if w.wrong == nil {
			moved := *wrong
			moved.Line += first - 1
			moved.Span.Start += w.text.Len()
			moved.Span.End += w.text.Len()
			w.wrong = &moved
		}
	case err == nil:
		if libraries := onlyImports(file); libraries != nil {
			w.notes = append(w.notes, fmt.Sprintf("cell %d only imports %s", number, strings.Join(libraries, ", ")))
		}
		text = displayed(file, quiet)
	}
	for _, line := range strings.Split(text, "\n") {
		w.line(line)
	}
}

// dedent takes the indentation of the first line off all of them, as IPython does.
func dedent(text string) string {
	first := strings.TrimLeft(text, "\n")
	indent := first[:len(first)-len(strings.TrimLeft(first, " \t"))]
	if indent == "" {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, indent)
	}
	return strings.Join(lines, "\n")
}

// displayed is a cell whose last expression is shown, as a notebook does unless a ; follows it. What print and the like
// have shown is not shown again. quiet is a line that is not shown either.
func displayed(file *syntax.File, quiet int) string {
	if len(file.Body) == 0 {
		return file.Source
	}
	last, ok := file.Body[len(file.Body)-1].(*syntax.ExprStmt)
	if !ok || slices.Contains([]string{"print", "display", "sh"}, called(last.X)) {
		return file.Source
	}
	if line, _ := file.Position(last.Start); line == quiet {
		return file.Source
	}
	rest := file.Source[last.End:]
	rest, _, _ = strings.Cut(rest, "#")
	if strings.Contains(rest, ";") {
		return file.Source
	}
	open, shut := "display(", ")"
	if _, bare := last.X.(*syntax.Tuple); bare {
		open, shut = "display((", "))"
	}
	return file.Source[:last.Start] + open + file.Source[last.Start:last.End] + shut + file.Source[last.End:]
}

// called is the name of the function that an expression calls.
func called(x syntax.Expr) string {
	call, ok := x.(*syntax.Call)
	if !ok {
		return ""
	}
	if name, ok := call.Func.(*syntax.Name); ok {
		return name.Name
	}
	return ""
}

// onlyImports are the libraries of a cell that does nothing but import such as draw or train.
func onlyImports(file *syntax.File) (libraries []string) {
	add := func(module string) bool {
		library, _, _ := strings.Cut(module, ".")
		if !slices.Contains(drawOrTrain(), library) {
			return false
		}
		if !slices.Contains(libraries, library) {
			libraries = append(libraries, library)
		}
		return true
	}
	for _, s := range file.Body {
		switch s := s.(type) {
		case *syntax.Import:
			for _, name := range s.Names {
				if !add(name.Name.Name) {
					return nil
				}
			}
		case *syntax.ImportFrom:
			if s.Level > 0 || !add(s.Module.Name) {
				return nil
			}
		default:
			return nil
		}
	}
	return libraries
}

func drawOrTrain() []string {
	return []string{
		"altair", "bokeh", "keras", "matplotlib", "mindspore", "mxnet", "paddle", "plotly", "pylab", "pytorch_lightning",
		"seaborn", "sklearn", "tensorboard", "tensorflow", "torch", "torchvision", "transformers", "xgboost",
	}
}
