package port

import (
	"strconv"
	"strings"

	"mascript/internal/port/syntax"
)

// code is a part of an expression in JavaScript, and how strongly it holds together.
type code struct {
	text string
	prec int
}

const (
	precAssign = iota + 1 // also yield and arrow functions
	precCond
	precOr
	precAnd
	precBitOr
	precEqual
	precRelation
	precShift
	precSum
	precProduct
	precPower
	precUnary
	precCall
	precPrimary
)

// e is an expression as an operand of what holds together as strongly as min.
func (w *writer) e(e syntax.Expr, min int) string {
	c := w.expr(e)
	if c.prec < min {
		return "(" + c.text + ")"
	}
	return c.text
}

// value is an expression where any can be.
func (w *writer) value(e syntax.Expr) string { return w.e(e, precAssign) }

// bare is value without parentheses around the whole, which stand in those of a call.
func (w *writer) bare(e syntax.Expr) string {
	if p, ok := e.(*syntax.Paren); ok && lines(w.file.Text(p.Span)) == 0 {
		switch p.X.(type) {
		case *syntax.BinOp, *syntax.BoolOp, *syntax.UnaryOp, *syntax.Compare, *syntax.IfExp:
			return w.value(p.X)
		}
	}
	return w.value(e)
}

// element is value for a part of a list, tuple or dict that is shown.
func (w *writer) element(e syntax.Expr) string {
	if w.floats {
		return w.shown(e).text
	}
	return w.value(e)
}

// shown is an expression whose text is about to be made: a number that is known to be a float is told to be one.
func (w *writer) shown(e syntax.Expr) code {
	switch x := unparen(e).(type) {
	case *syntax.List, *syntax.Tuple, *syntax.Dict:
		floats := w.floats
		w.floats = true
		c := w.expr(e)
		w.floats = floats
		return c
	case *syntax.IfExp:
		if w.a.kindOf(x.Body).is(floating) != w.a.kindOf(x.Else).is(floating) {
			return code{w.ternary(x, func(e syntax.Expr) string { return paren(w.shown(e), precAssign) }), precCond}
		}
	}
	if w.isFloat(w.a.kindOf(e)) {
		return code{w.help("asFloat") + "(" + w.value(e) + ")", precCall}
	}
	return w.expr(e)
}

// isFloat reports whether a value is a float, or a list or dict of floats, that JavaScript may show as an integer.
func (w *writer) isFloat(k kind) bool {
	if k.maybe {
		return false
	}
	switch k.base {
	case floating:
		return true
	case list, dict, mapping:
		return k.elem != nil && k.entry == nil && w.isFloat(*k.elem)
	case tuple:
		for _, e := range k.elems {
			if !w.isFloat(e) {
				return false
			}
		}
		return len(k.elems) > 0
	}
	return false
}

func paren(c code, min int) string {
	if c.prec < min {
		return "(" + c.text + ")"
	}
	return c.text
}

func (w *writer) expr(e syntax.Expr) code {
	if name := w.instead[e]; name != "" {
		return code{name, precPrimary}
	}
	switch e := e.(type) {
	case *syntax.Paren:
		return w.paren(e)
	case *syntax.Tuple:
		return w.tuple(e, e.Start, e.End)
	case *syntax.List:
		return w.list(e.Elts, e.Span)
	case *syntax.Dict:
		return w.dict(e)
	case *syntax.IfExp:
		return code{w.ternary(e, w.value), precCond}
	}
	floats := w.floats
	w.floats = false
	defer func() { w.floats = floats }()
	switch e := e.(type) {
	case *syntax.Name:
		return w.name(e)
	case *syntax.Number:
		return w.number(e)
	case *syntax.String:
		return w.str(e)
	case *syntax.Constant:
		switch e.Text {
		case "None":
			return code{"null", precPrimary}
		case "True":
			return code{"true", precPrimary}
		case "False":
			return code{"false", precPrimary}
		}
		return code{w.help("Ellipsis"), precPrimary}
	case *syntax.Set:
		return w.set(e)
	case *syntax.Comp:
		return w.comp(e)
	case *syntax.Lambda:
		return w.lambda(e)
	case *syntax.BoolOp:
		return w.boolean(e)
	case *syntax.Compare:
		return w.compare(e)
	case *syntax.BinOp:
		return w.binary(e)
	case *syntax.UnaryOp:
		return w.unary(e)
	case *syntax.Call:
		return w.call(e)
	case *syntax.Attribute:
		return w.attribute(e)
	case *syntax.Subscript:
		return w.subscript(e)
	case *syntax.Starred:
		return code{"..." + w.spread(e.X), precAssign}
	case *syntax.Yield:
		return w.yield(e)
	case *syntax.NamedExpr:
		return code{at(e.Start) + w.jsName(e.Target.Name) + " = " + w.value(e.Value), precAssign}
	case *syntax.Await:
		return code{w.refuse(e.Start, "await: Python's coroutines have no translation"), precPrimary}
	case *syntax.Slice:
		return code{w.refuse(e.Start, "a slice outside of square brackets"), precPrimary}
	}
	return code{w.refuse(e.Pos().Start, "this expression has no translation"), precPrimary}
}

func (w *writer) name(n *syntax.Name) code {
	v := w.a.refs[n]
	if v == nil {
		return w.builtinName(n)
	}
	if v.defined(byImport) && vanishes(v.events[0].from) {
		return code{w.refuse(n.Start, v.name+" is for annotations; it has no meaning when a program runs"), precPrimary}
	}
	return code{at(n.Start) + w.variable(v), precPrimary}
}

// variable is how a variable is read and written at this place.
func (w *writer) variable(v *variable) string {
	if v.scope.kind == classScope {
		return "this." + v.name
	}
	if fn := v.scope.fn; fn != nil && fn.self == v.name && fn.class != nil && v.scope.kind == functionScope && len(v.events) == 1 {
		if w.fn == fn {
			return "this"
		}
	}
	return w.jsName(v.name)
}

// builtinName is one of Python's own names, other than to call it.
func (w *writer) builtinName(n *syntax.Name) code {
	name := n.Name
	switch {
	case w.a.types[name] && name == "TYPE_CHECKING":
		return code{"false", precPrimary}
	case w.a.types[name]:
		return code{w.refuse(n.Start, name+" is for annotations; it has no meaning when a program runs"), precPrimary}
	case name == "__name__" && w.o.Prompt != nil:
		return code{inQuotes("__main__", w.quote, false), precPrimary}
	case name == "__name__":
		w.nameUsed = true
		return code{"__name__", precPrimary}
	case name == "__file__":
		return code{"__filename", precPrimary}
	case name == "__doc__":
		return code{"__doc__", precPrimary}
	case name == "super":
		return code{w.refuse(n.Start, "super other than super().method(…)"), precPrimary}
	case nativeExceptions.has(name):
		return code{at(n.Start) + name, precPrimary}
	case name == "help" && w.o.Prompt != nil: // the shell's own
	case impossible.has(name):
		return code{w.refuse(n.Start, name+" has no translation"), precPrimary}
	case renamed(name) != "":
		return code{at(n.Start) + w.help(renamed(name)), precPrimary}
	case helpers.has(name), isException(name), notebookNames.has(name):
		return code{at(n.Start) + w.help(name), precPrimary}
	}
	text := at(n.Start) + w.jsName(name) // an error when it is reached, as in Python
	switch {
	case w.o.Prompt != nil && name != "get_ipython": // it may be JavaScript's, and else the run says so
	case w.block != nil && w.block.catches(func(t *tryInfo) bool { return t.name }): // it is being tried
	case olderNames.has(name) && w.asksVersion():
	case name == "get_ipython":
		text = w.refuse(n.Start, "get_ipython() gives the kernel of a notebook; instead of a script made of one, run the notebook itself")
	case olderNames.has(name):
		text = w.mark(n.Start, name+" is of Python 2") + text
	default:
		text = w.mark(n.Start, "nothing here binds the name "+name) + text
	}
	return code{text, precPrimary}
}

// asksVersion reports whether what is being written is behind a test of Python's version.
func (w *writer) asksVersion() bool {
	for b := w.block; b != nil; b = b.parent {
		s, ok := b.owner.(*syntax.If)
		if !ok {
			continue
		}
		test := w.file.Text(s.Clauses[0].Test.Pos())
		if strings.Contains(test, "version") || strings.Contains(test, "PY2") || strings.Contains(test, "PY3") {
			return true
		}
	}
	return false
}

func (w *writer) number(n *syntax.Number) code {
	text := n.Text
	if n.Kind == 'j' {
		return code{w.refuse(n.Start, "complex numbers have no translation"), precPrimary}
	}
	plain := strings.ReplaceAll(text, "_", "")
	if n.Kind == 'i' {
		value, err := strconv.ParseUint(plain, 0, 64)
		if err != nil && strings.Trim(plain, "0") != "" {
			if value, err = strconv.ParseUint(plain, 10, 64); err != nil || value > 1<<53-1 {
				return code{w.refuse(n.Start, "the integer "+text+" is above 2**53, beyond which JavaScript's numbers are not exact; ids of that size are texts"), precPrimary}
			}
		}
		if value > 1<<53-1 {
			return code{w.refuse(n.Start, "the integer "+text+" is above 2**53, beyond which JavaScript's numbers are not exact; ids of that size are texts"), precPrimary}
		}
		if strings.Trim(plain, "0") == "" {
			text = "0" // 00 is an octal number there
		}
	} else if len(plain) > 1 && plain[0] == '0' && plain[1] >= '0' && plain[1] <= '9' {
		text = strings.TrimLeft(plain, "0")
		if text[0] < '0' || text[0] > '9' {
			text = "0" + text
		}
	}
	return code{at(n.Start) + text, precPrimary}
}

func (w *writer) paren(p *syntax.Paren) code {
	switch x := p.X.(type) {
	case *syntax.Tuple:
		return w.tuple(x, p.Start+1, p.End-1)
	case *syntax.Comp:
		if x.Kind == '(' {
			return w.comp(x)
		}
	case *syntax.Paren:
		return w.paren(x)
	case *syntax.String:
		if len(x.Parts) == 1 && lines(w.file.Text(p.Span)) == 0 {
			return w.str(x)
		}
	}
	before, inner := w.tight(p.Start, p.X.Pos().Start), w.expr(p.X)
	if inner.prec >= precCall && lines(w.file.Text(p.Span)) == 0 && !strings.HasPrefix(stripMarks(inner.text), "{") {
		return inner // a call, by now
	}
	return code{"(" + before + paren(inner, precAssign) + w.tight(p.X.Pos().End, p.End) + ")", precPrimary}
}

func (w *writer) unary(x *syntax.UnaryOp) code {
	if x.Op == "not" {
		return w.not(x)
	}
	k := w.a.kindOf(x.X)
	if x.Op == "~" {
		return code{w.help("invert") + "(" + w.value(x.X) + ")", precCall}
	}
	if !k.number() && !k.orNone(undecided) {
		if x.Op == "-" {
			return code{w.help("neg") + "(" + w.value(x.X) + ")", precCall}
		}
	}
	operand := w.e(x.X, precUnary)
	if strings.HasPrefix(stripMarks(operand), x.Op) {
		operand = "(" + operand + ")"
	}
	return code{x.Op + operand, precUnary}
}

func stripMarks(text string) string {
	for len(text) > 0 && text[0] == mark {
		text = text[strings.IndexByte(text, markEnd)+1:]
	}
	return text
}

// unmarked is a text that does not tell where it comes from.
func unmarked(text string) string {
	for {
		i := strings.IndexByte(text, mark)
		if i < 0 {
			return text
		}
		text = text[:i] + text[i+strings.IndexByte(text[i:], markEnd)+1:]
	}
}

func (w *writer) yield(y *syntax.Yield) code {
	switch {
	case y.X == nil:
		return code{"yield", precAssign}
	case y.From:
		return code{"yield* " + w.spread(y.X), precAssign}
	}
	return code{"yield " + w.value(y.X), precAssign}
}
