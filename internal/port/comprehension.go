package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// comp is a comprehension: filter and map of what it goes through.
func (w *writer) comp(c *syntax.Comp) code {
	for _, clause := range c.Clauses {
		if clause.Async {
			return code{w.refuse(clause.Start, "async for: Python's coroutines have no translation"), precPrimary}
		}
	}
	switch c.Kind {
	case '[':
		return w.listed(c)
	case '{':
		made := w.listed(c)
		if w.a.kindOf(c.Elt).is(text, integer) {
			return code{"new Set(" + made.text + ")", precCall}
		}
		return code{w.help("set") + "(" + made.text + ")", precCall}
	case ':':
		return code{w.help("dict") + "(" + w.listed(c).text + ")", precCall}
	}
	if len(c.Clauses) == 1 && w.bindingTest(&c.Clauses[0]) == "" {
		return code{at(c.Start) + w.lazy(c), precCall}
	}
	return code{w.help("iter") + "(" + w.listed(c).text + ")", precCall}
}

// lazy is a generator expression of one clause: Python's own filter and map of what it goes through, which take one
// element at a time.
func (w *writer) lazy(c *syntax.Comp) string {
	w.keep(c.Start, c.End)
	w.captured(c)
	clause := &c.Clauses[0]
	params := w.pattern(clause.Target)
	text := w.sequenceValue(clause.Iter)
	for _, test := range clause.Ifs {
		text = w.help("filter") + "((" + params + ") => " + w.arrowBody(paren(w.cond(test), precAssign)) + ", " + text + ")"
	}
	n, ok := c.Elt.(*syntax.Name)
	if target, same := clause.Target.(*syntax.Name); ok && same && target.Name == n.Name {
		if len(clause.Ifs) == 0 {
			return w.help("iter") + "(" + text + ")"
		}
		return text
	}
	return w.help("map") + "((" + params + ") => " + w.result(c) + ", " + text + ")"
}

// finite reports whether what a clause goes through is known to end, so that it can be a list.
func (w *writer) finite(e syntax.Expr) bool {
	k := w.a.kindOf(e)
	if isSequence(e) || w.isView(e) || k.is(list, tuple, set, text, dict, mapping) {
		return true
	}
	c, ok := unparen(e).(*syntax.Call)
	if !ok {
		return false
	}
	switch f := c.Func.(type) {
	case *syntax.Name:
		return w.a.refs[f] == nil && listedIn(" range sorted reversed list tuple set dict ", f.Name)
	case *syntax.Attribute:
		return listedIn(" items keys values ", f.Attr.Name)
	}
	return false
}

// listed is a comprehension as a list.
func (w *writer) listed(c *syntax.Comp) code {
	w.keep(c.Start, c.End)
	text := w.clause(c, 0)
	return code{at(c.Start) + text, precCall}
}

// clause is the list that the clauses from the i-th on make.
func (w *writer) clause(c *syntax.Comp, i int) string {
	w.captured(c)
	source, params := w.source(c, i)
	if test := w.bindingTest(&c.Clauses[i]); test != "" { // it binds what the rest reads: one round at a time
		rest := "[" + w.result(c) + "]"
		if i < len(c.Clauses)-1 {
			rest = w.clause(c, i+1)
		}
		return source + ".flatMap((" + params + ") => " + test + " ? " + rest + " : [])"
	}
	if i < len(c.Clauses)-1 {
		return source + w.line(c, i) + ".flatMap((" + params + ") => " + w.clause(c, i+1) + ")"
	}
	if c.Key == nil {
		n, ok := c.Elt.(*syntax.Name)
		if target, same := c.Clauses[i].Target.(*syntax.Name); ok && same && target.Name == n.Name {
			if k := w.a.kindOf(c.Clauses[i].Iter); len(c.Clauses[i].Ifs) > 0 || !k.is(list) && !isSequence(c.Clauses[i].Iter) && !w.isView(c.Clauses[i].Iter) {
				return source // a new list already
			}
			return "[..." + source + "]"
		}
	}
	return source + w.line(c, i) + ".map((" + params + ") => " + w.result(c) + ")"
}

// bindingTest is the condition of a clause, if it binds a name with :=.
func (w *writer) bindingTest(clause *syntax.CompClause) string {
	binds := false
	var find func(syntax.Expr)
	find = func(e syntax.Expr) {
		if _, ok := e.(*syntax.NamedExpr); ok {
			binds = true
		}
		each(e, find)
	}
	for _, test := range clause.Ifs {
		find(test)
	}
	if !binds {
		return ""
	}
	tests := make([]string, len(clause.Ifs))
	for i, test := range clause.Ifs {
		tests[i] = paren(w.cond(test), precAnd+1)
	}
	return strings.Join(tests, " && ")
}

// captured marks a lambda that keeps a variable of a comprehension: in Python all of them see its last value.
func (w *writer) captured(c *syntax.Comp) {
	s := w.a.comps[c]
	for _, v := range s.order {
		for _, u := range v.uses {
			if _, direct := v.at(u.place); !direct && !w.compMarked[c] {
				w.compMarked[c] = true
				w.later = append(w.later, "PORT: each function keeps its own "+v.name+", in Python all see the last one")
				w.mark(u.node.Start, "each function keeps its own "+v.name+"; in Python all see the last one")
			}
		}
	}
}

// line is a new line where the comprehension begins one with its clause.
func (w *writer) line(c *syntax.Comp, i int) string {
	from := c.Elt.Pos().End
	if i > 0 {
		from = c.Clauses[i-1].End
	}
	gap := w.gap(from, c.Clauses[i].Start)
	if n := strings.IndexByte(gap, '\n'); n >= 0 && !strings.Contains(gap, "//") {
		return gap[n:]
	}
	return ""
}

// result is what a comprehension makes of each round.
func (w *writer) result(c *syntax.Comp) string {
	if c.Key != nil {
		return "[" + w.value(c.Key) + ", " + w.value(c.Elt) + "]"
	}
	return w.arrowBody(paren(w.expr(c.Elt), precAssign))
}

// arrowBody is an expression as the body of an arrow function.
func (w *writer) arrowBody(text string) string {
	if strings.HasPrefix(stripMarks(text), "{") {
		return "(" + text + ")"
	}
	return text
}

// filtered is source for a comprehension of one clause.
func (w *writer) filtered(c *syntax.Comp) (source, params string) {
	w.keep(c.Start, c.End)
	return w.source(c, 0)
}

// source is the list that a clause goes through, without what its ifs leave out, and the parameters of the functions
// that get its elements.
func (w *writer) source(c *syntax.Comp, i int) (text, params string) {
	clause := &c.Clauses[i]
	params = w.pattern(clause.Target)
	if !onlyNames(clause.Target) {
		w.refuse(clause.Target.Pos().Start, "an item or attribute as the target of a comprehension")
	}
	text = w.asList(clause.Iter)
	for _, test := range clause.Ifs {
		if w.bindingTest(clause) != "" {
			break
		}
		text += ".filter((" + params + ") => " + w.arrowBody(paren(w.cond(test), precAssign)) + ")"
	}
	return text, params
}

// asList is an expression as an array, with filter and map.
func (w *writer) asList(e syntax.Expr) string {
	k := w.a.kindOf(e)
	switch {
	case isSequence(e):
		return paren(w.sequence(e), precCall)
	case k.is(list), w.isView(e):
		return w.e(e, precCall)
	}
	if g, ok := unparen(e).(*syntax.Comp); ok && g.Kind == '(' {
		return paren(w.listed(g), precCall)
	}
	return w.help("list") + "(" + w.value(e) + ")"
}

// isView reports whether an expression is keys(), values() or items() of a dict.
func (w *writer) isView(e syntax.Expr) bool {
	c, ok := unparen(e).(*syntax.Call)
	if !ok || len(c.Args) > 0 {
		return false
	}
	f, ok := c.Func.(*syntax.Attribute)
	return ok && listedIn(" keys values items ", f.Attr.Name) && w.a.kindOf(f.X).is(dict, mapping)
}
