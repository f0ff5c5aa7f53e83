package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// elements are the parts of a list with what is between them. from is behind the opening bracket, to at the closing one.
func (w *writer) elements(list []syntax.Expr, from, to int, write func(syntax.Expr) string) string {
	if len(list) == 0 {
		return w.tight(from, to)
	}
	var b strings.Builder
	for i, x := range list {
		if i == 0 {
			b.WriteString(w.gap(from, x.Pos().Start))
		} else {
			b.WriteString(w.gap(list[i-1].Pos().End, x.Pos().Start, ","))
		}
		b.WriteString(write(x))
	}
	b.WriteString(w.tail(list[len(list)-1].Pos().End, to))
	return b.String()
}

func (w *writer) list(elts []syntax.Expr, s syntax.Span) code {
	return code{at(s.Start) + "[" + w.elements(elts, s.Start+1, s.End-1, w.element) + "]", precPrimary}
}

// tuple is a tuple as a value.
func (w *writer) tuple(t *syntax.Tuple, from, to int) code {
	inner := w.elements(t.Elts, from, to, w.element)
	if lines(inner) == 0 {
		inner = strings.TrimSpace(inner)
	}
	return code{at(t.Start) + w.help("tuple") + "(" + inner + ")", precCall}
}

// sequence is an expression where a list does as well as a tuple: a literal one becomes an array.
func (w *writer) sequence(e syntax.Expr) code {
	if p, ok := e.(*syntax.Paren); ok {
		if t, ok := p.X.(*syntax.Tuple); ok {
			return code{"[" + w.elements(t.Elts, p.Start+1, p.End-1, w.element) + "]", precPrimary}
		}
	}
	if t, ok := e.(*syntax.Tuple); ok {
		return code{"[" + w.elements(t.Elts, t.Start, t.End, w.element) + "]", precPrimary}
	}
	return w.expr(e)
}

func (w *writer) set(s *syntax.Set) code {
	inner := "[" + w.elements(s.Elts, s.Start+1, s.End-1, w.value) + "]"
	for _, x := range s.Elts {
		if !w.a.kindOf(x).is(text, integer) {
			return code{at(s.Start) + w.help("set") + "(" + inner + ")", precCall}
		}
	}
	return code{at(s.Start) + "new Set(" + inner + ")", precCall}
}

func (w *writer) dict(d *syntax.Dict) code {
	if w.a.mapped(d) {
		return w.mapping(d)
	}
	if len(d.Items) == 0 {
		return code{at(d.Start) + "{" + w.tight(d.Start+1, d.End-1) + "}", precPrimary}
	}
	var b strings.Builder
	b.WriteString(at(d.Start) + "{")
	for i, item := range d.Items {
		b.WriteString(w.between(d, i))
		if item.Key == nil {
			b.WriteString("..." + w.value(item.Value))
			continue
		}
		b.WriteString(w.dictKey(item.Key) + w.colon(item.Key.Pos().End, item.Value.Pos().Start) + w.element(item.Value))
	}
	b.WriteString(w.tail(d.Items[len(d.Items)-1].End, d.End-1) + "}")
	return code{b.String(), precPrimary}
}

// dictKey is a key of a plain object: what JavaScript does not take as one by itself is put into brackets.
func (w *writer) dictKey(e syntax.Expr) string {
	c := w.expr(e)
	if text := stripMarks(c.text); c.prec == precPrimary && (text[0] == '"' || text[0] == '\'' || text[0] >= '0' && text[0] <= '9') {
		return c.text
	}
	return "[" + paren(c, precAssign) + "]"
}

// between is what is in front of the i-th item of a dict.
func (w *writer) between(d *syntax.Dict, i int) string {
	if i == 0 {
		return w.gap(d.Start+1, d.Items[0].Start)
	}
	return w.gap(d.Items[i-1].End, d.Items[i].Start, ",")
}

func (w *writer) mapping(d *syntax.Dict) code {
	if len(d.Items) == 0 {
		return code{at(d.Start) + w.help("dict") + "()", precCall}
	}
	var b strings.Builder
	b.WriteString(at(d.Start) + w.help("dict") + "([")
	for i, item := range d.Items {
		b.WriteString(w.between(d, i))
		if item.Key == nil {
			b.WriteString("..." + w.help("items") + "(" + w.value(item.Value) + ")")
			continue
		}
		b.WriteString("[" + w.value(item.Key) + w.comma(item.Key.Pos().End, item.Value.Pos().Start) + w.element(item.Value) + "]")
	}
	b.WriteString(w.tail(d.Items[len(d.Items)-1].End, d.End-1) + "])")
	return code{b.String(), precCall}
}

// spread is what ... is put in front of.
func (w *writer) spread(x syntax.Expr) string {
	switch k := w.a.kindOf(x); {
	case k.is(list, tuple, set, iterator, text), isSequence(x):
		return paren(w.sequence(x), precAssign)
	}
	return w.help("iter") + "(" + w.value(x) + ")"
}
