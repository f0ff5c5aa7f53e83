package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// subscript is x[index], read.
func (w *writer) subscript(s *syntax.Subscript) code {
	x := w.a.kindOf(s.X)
	if slice, ok := s.Index.(*syntax.Slice); ok {
		return w.slice(s, slice, x)
	}
	object := func() string { return w.e(s.X, precCall) }
	index := func() string { return w.value(s.Index) }
	open, end := w.tight(s.Lbracket+1, s.Index.Pos().Start), w.tight(s.Index.Pos().End, s.End-1)
	native := func() code {
		return code{object() + "[" + open + index() + end + at(s.Lbracket) + "]", precCall}
	}
	item := func() code {
		return code{at(s.Start) + w.help("item") + "(" + w.value(s.X) + ", " + open + index() + end + ")", precCall}
	}
	if w.block != nil && w.block.catches(func(t *tryInfo) bool { return t.lookup }) || w.lookups() {
		return item()
	}
	if x.base == instance && x.own != nil || x.base == library || x.base == octets && !isIndex(s.Index) {
		return item()
	}
	if w.wasThere(s.X) { // it may have __getitem__
		return item()
	}
	if plainKey(s.Index) {
		return native()
	}
	n, constant := constantIndex(s.Index)
	switch {
	case x.base == unknown && w.mentions["__getitem__"]:
		return item()
	case constant && w.isArgv(s.X): // an argument that was not given is an error
		return item()
	case constant && n < 0 && x.is(list, text, tuple):
		return code{object() + ".at(" + index() + ")", precCall}
	case x.base == mapping && !w.a.kindOf(s.Index).is(text), x.is(iterator), constant && n < 0:
		return item()
	case constant:
		return native()
	}
	k := w.a.kindOf(s.Index)
	switch {
	case x.is(list, text, tuple) && k.orNone(integer) && k.whole, x.base == dict && k.is(text), x.base == mapping && k.is(text):
		return native()
	case x.base == dict && w.a.onlyLookedUp(s.X):
		return native()
	case x.base == unknown && k.is(text) && !k.maybe:
		return native()
	}
	return item()
}

// isArgv reports whether an expression is sys.argv, in a file that does not look how long that is.
func (w *writer) isArgv(e syntax.Expr) bool {
	a, ok := e.(*syntax.Attribute)
	if !ok || a.Attr.Name != "argv" {
		return false
	}
	k := w.a.kindOf(a.X)
	return k.base == moduleKind && k.name == "sys" && !strings.Contains(w.file.Source, "len(sys.argv)")
}

func isIndex(e syntax.Expr) bool {
	n, ok := constantIndex(e)
	return ok && n >= 0
}

// onlyLookedUp reports whether x is a table of numbers that is a plain object.
func (a *analysis) onlyLookedUp(x syntax.Expr) bool {
	n, ok := unparen(x).(*syntax.Name)
	if !ok {
		d, ok := unparen(x).(*syntax.Dict)
		return ok && !a.mapped(d)
	}
	v := a.refs[n]
	return v != nil && v.onlySubscripted()
}

// lookups reports whether the file tells missing keys from others everywhere.
func (w *writer) lookups() bool {
	for _, name := range []string{"KeyError", "IndexError", "LookupError", "defaultdict", "Counter", "ChainMap"} {
		if w.mentions[name] {
			return true
		}
	}
	return false
}

func (w *writer) slice(s *syntax.Subscript, slice *syntax.Slice, x kind) code {
	object := w.e(s.X, precCall)
	part := func(e syntax.Expr) string {
		if e == nil {
			return "null"
		}
		return w.value(e)
	}
	bound := func(e syntax.Expr) bool { return e == nil || w.a.kindOf(e).is(integer) }
	if slice.Step == nil && x.is(list, text) && bound(slice.Low) && bound(slice.High) {
		args := ""
		switch {
		case slice.High != nil:
			low := "0"
			if slice.Low != nil {
				low = w.value(slice.Low)
			}
			args = low + ", " + w.value(slice.High)
		case slice.Low != nil:
			args = w.value(slice.Low)
		}
		return code{object + at(s.Lbracket) + ".slice(" + args + ")", precCall}
	}
	args := []string{w.value(s.X), part(slice.Low)}
	if slice.High != nil || slice.Step != nil {
		args = append(args, part(slice.High))
	}
	if slice.Step != nil {
		args = append(args, part(slice.Step))
	}
	return code{at(s.Start) + w.help("slice") + "(" + strings.Join(args, ", ") + ")", precCall}
}
