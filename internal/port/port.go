package port

import (
	"path"
	"slices"
	"sort"
	"strings"

	"mascript/internal/port/syntax"
)

// Port translates a file. Its error is a *syntax.Error if the text is no Python, and a *Refused if there are lines in it
// that cannot be translated.
func Port(source string, o Options) (*Program, error) {
	source = normal(source)
	file, err := syntax.Parse(o.Name, source)
	if err != nil {
		return nil, err
	}
	w := newWriter(file, o)
	text := w.program()
	if len(w.refused) > 0 {
		sort.SliceStable(w.refused, func(i, j int) bool { return w.refused[i].Line < w.refused[j].Line })
		return nil, &Refused{File: o.Name, Marks: slices.CompactFunc(w.refused, sameMark)}
	}
	sort.SliceStable(w.marks, func(i, j int) bool { return w.marks[i].Line < w.marks[j].Line })
	w.marks = slices.CompactFunc(w.marks, sameMark)
	p := w.finish(text)
	p.Lines = statementLines(file)
	p.Ported = p.Lines - len(w.marked)
	p.Training = training(w.a.imports)
	return p, nil
}

// normal is a text without a byte order mark, whose lines all end alike.
func normal(source string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(source, "\ufeff"))
}

// wordsOf are all words of a file.
func wordsOf(file *syntax.File) map[string]bool {
	words := map[string]bool{}
	for _, t := range file.Tokens {
		if t.Kind == syntax.Word {
			words[file.Text(t.Span)] = true
		}
	}
	return words
}

func sameMark(a, b Mark) bool { return a.Line == b.Line && a.Reason == b.Reason }

func newWriter(file *syntax.File, o Options) *writer {
	mentions := wordsOf(file)
	w := &writer{
		a: analyse(file, mentions, o), file: file, o: o, header: -1,
		names: map[string]string{}, helpers: map[string]bool{}, taken: map[string]bool{}, marked: map[int]bool{},
		mentions: mentions, onClass: map[string]bool{}, kept: map[*syntax.Param]string{}, compMarked: map[*syntax.Comp]bool{}, instead: map[syntax.Expr]string{}, overwritten: map[int]bool{},
	}
	w.quote = quoteOf(file)
	w.d = w.a.declare()
	for _, x := range w.a.assigns {
		if n, ok := x.X.(*syntax.Name); ok {
			if v := w.a.refs[n]; w.a.classOf(v) != nil || n.Name == "cls" {
				w.onClass[x.Attr.Name] = true
			}
		}
	}
	return w
}

// quoteOf is the quote that most texts of a file have.
func quoteOf(file *syntax.File) byte {
	single := 0
	for _, t := range file.Tokens {
		if t.Kind != syntax.StringToken {
			continue
		}
		if file.Source[t.End-1] == '\'' {
			single++
		} else {
			single--
		}
	}
	if single > 0 {
		return '\''
	}
	return '"'
}

// program writes the whole file.
func (w *writer) program() string {
	w.block = w.a.module.body
	w.skipHeader()
	body := w.file.Body
	if len(body) > 0 {
		if e, ok := body[0].(*syntax.ExprStmt); ok {
			if s, ok := e.X.(*syntax.String); ok && len(s.Parts) == 1 && !s.Parts[0].Format {
				w.stmts(body[:1])
				body = body[1:]
			}
		}
	}
	if len(body) > 0 {
		w.put(w.gap(w.cursor, body[0].Pos().Start))
		w.cursor = body[0].Pos().Start
		w.header = len(w.out)
		w.stmts(body)
	}
	w.put(w.gap(w.cursor, len(w.file.Source)))
	if text := string(w.out); text != "" && !strings.HasSuffix(text, "\n") {
		w.put("\n")
	}
	w.export()
	text := string(w.out)
	if w.header >= 0 {
		text = text[:w.header] + w.requires() + text[w.header:]
	}
	return text
}

// skipHeader leaves out the lines that only speak to Python and the shell.
func (w *writer) skipHeader() {
	src := w.file.Source
	for range 2 {
		line := src[w.cursor:]
		line = line[:lineLength(line)]
		if !strings.HasPrefix(line, "#!") && !isCoding(line) {
			return
		}
		w.cursor += len(line)
		if w.cursor < len(src) {
			w.cursor++
		}
	}
}

// isCoding reports whether a line declares the encoding of the file ("Encoding declarations" of the Python reference).
func isCoding(line string) bool {
	if !strings.HasPrefix(line, "#") {
		return false
	}
	i := strings.Index(line, "coding")
	return i >= 0 && i+6 < len(line) && (line[i+6] == ':' || line[i+6] == '=')
}

// requires are the lines that load modelarts/py.
func (w *writer) requires() string {
	var b strings.Builder
	names := make([]string, 0, len(w.helpers))
	for name := range w.helpers {
		names = append(names, name)
	}
	sort.Strings(names)
	from := w.requirePath("modelarts/py")
	if w.whole {
		b.WriteString("const " + w.py() + " = " + from + ";\n")
		from = w.py()
	}
	if len(names) > 0 {
		b.WriteString("const { " + strings.Join(names, ", ") + " } = " + from + ";\n")
	}
	if w.nameUsed && !w.a.bound["__name__"] {
		stem := strings.TrimSuffix(path.Base(w.o.Name), path.Ext(w.o.Name))
		b.WriteString(`const __name__ = require.main === module ? "__main__" : ` + inQuotes(stem, '"', false) + ";\n")
	}
	return b.String()
}

// export lets other files import what this one defines, if it is one that others import: it only defines things, or
// keeps the rest for when it is the one that is started.
func (w *writer) export() {
	if !w.importable() {
		return
	}
	var names []string
	for _, v := range w.a.module.order {
		if len(v.events) == 0 || v.events[0].how == byImport || v.events[0].declare == "" && !w.hoisted(v) || !w.atTop(v) {
			continue
		}
		js := w.jsName(v.name)
		if js != v.name {
			js = v.name + ": " + js
		}
		names = append(names, js)
	}
	if len(names) > 0 {
		w.put("\nmodule.exports = { ", strings.Join(names, ", "), " };\n")
	}
}

func (w *writer) hoisted(v *variable) bool {
	for _, names := range w.d.before {
		if slices.Contains(names, v.name) {
			return true
		}
	}
	return false
}

// atTop reports whether a variable is declared in the outermost block.
func (w *writer) atTop(v *variable) bool {
	for _, e := range v.events {
		if e.declare != "" && e.block != w.a.module.body {
			return false
		}
	}
	return true
}

func (w *writer) importable() bool {
	defines, actions := false, 0
	for _, s := range w.file.Body {
		switch s := s.(type) {
		case *syntax.FunctionDef, *syntax.ClassDef:
			defines = true
		case *syntax.Import, *syntax.ImportFrom, *syntax.Pass, *syntax.TypeAlias:
		case *syntax.Assign:
			if !isConstantValue(s.Value) {
				actions++
			} else {
				defines = true
			}
		case *syntax.AnnAssign:
			defines = true
		case *syntax.If:
			if !w.isMain(s.Clauses[0].Test) {
				actions++
			}
		case *syntax.ExprStmt:
			if _, ok := s.X.(*syntax.String); !ok {
				actions++
			}
		case *syntax.Try:
			if len(s.Body.Stmts) > 0 {
				switch s.Body.Stmts[0].(type) {
				case *syntax.Import, *syntax.ImportFrom:
					continue
				}
			}
			actions++
		default:
			actions++
		}
	}
	return w.o.Module || defines && actions == 0
}

// isConstantValue reports whether a value is made of literals.
func isConstantValue(e syntax.Expr) bool {
	switch e := unparen(e).(type) {
	case *syntax.List:
		for _, x := range e.Elts {
			if !isConstantValue(x) {
				return false
			}
		}
		return true
	case *syntax.Dict:
		for _, item := range e.Items {
			if item.Key != nil && !isConstantValue(item.Key) || !isConstantValue(item.Value) {
				return false
			}
		}
		return true
	case *syntax.Tuple:
		for _, x := range e.Elts {
			if !isConstantValue(x) {
				return false
			}
		}
		return true
	case *syntax.Name, *syntax.Attribute:
		return true
	}
	return isConstant(e)
}

// statementLines counts the lines on which statements begin.
func statementLines(file *syntax.File) int {
	seen := map[int]bool{}
	var walk func([]syntax.Stmt)
	block := func(b *syntax.Block) {
		if b != nil {
			walk(b.Stmts)
		}
	}
	walk = func(list []syntax.Stmt) {
		for _, s := range list {
			line, _ := file.Position(s.Pos().Start)
			seen[line] = true
			switch s := s.(type) {
			case *syntax.If:
				for _, c := range s.Clauses {
					block(c.Body)
				}
				block(s.Else)
			case *syntax.While:
				block(s.Body)
				block(s.Else)
			case *syntax.For:
				block(s.Body)
				block(s.Else)
			case *syntax.Try:
				block(s.Body)
				for _, h := range s.Handlers {
					block(h.Body)
				}
				block(s.Else)
				block(s.Finally)
			case *syntax.With:
				block(s.Body)
			case *syntax.FunctionDef:
				block(s.Body)
			case *syntax.ClassDef:
				block(s.Body)
			case *syntax.Match:
				for _, c := range s.Cases {
					block(c.Body)
				}
			}
		}
	}
	walk(file.Body)
	return len(seen)
}

// training is the library that makes a script one that trains, which belongs into a job: it imports that and nothing of
// modelarts.
func training(imports []string) string {
	found := ""
	for _, module := range imports {
		top, _, _ := strings.Cut(module, ".")
		switch top {
		case "modelarts":
			return ""
		case "torch", "torchvision", "tensorflow", "keras", "mindspore", "mxnet", "paddle", "sklearn", "xgboost", "caffe", "ray":
			if found == "" {
				found = top
			}
		}
	}
	return found
}

func sorted(names []string) []string {
	sort.Strings(names)
	return names
}
