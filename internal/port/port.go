package port

import (
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
	if o.Prompt != nil {
		text = atPrompt(text)
	}
	p := w.finish(text)
	p.Lines = statementLines(file)
	p.Ported = p.Lines - len(w.marked)
	p.Block = len(file.Body) > 0 && hasBlock(file.Body[len(file.Body)-1])
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
	w.quote = w.usualQuote()
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

// usualQuote is the quote that most texts of a file have.
func (w *writer) usualQuote() byte {
	file, single := w.file, 0
	if w.o.Prompt != nil {
		single = 1 // as JavaScript has it
	}
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
	if len(body) > 0 && w.o.Prompt == nil {
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
	if len(w.out) > 0 && !w.ends("\n") {
		w.put("\n")
	}
	if w.o.Prompt == nil {
		w.export()
	}
	text := string(w.out)
	if w.header >= 0 {
		text = text[:w.header] + w.requires() + text[w.header:]
	}
	return text
}

func sorted(names []string) []string {
	sort.Strings(names)
	return names
}
