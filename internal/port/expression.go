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
	case w.a.types[name]:
		return code{w.refuse(n.Start, name+" is for annotations; it has no meaning when a program runs"), precPrimary}
	case name == "__name__":
		w.nameUsed = true
		return code{"__name__", precPrimary}
	case name == "__file__":
		return code{"__filename", precPrimary}
	case name == "__doc__":
		return code{"__doc__", precPrimary}
	case name == "super":
		return code{w.refuse(n.Start, "super other than super().method(…)"), precPrimary}
	case listedIn(nativeExceptions, name):
		return code{at(n.Start) + name, precPrimary}
	case listedIn(impossible, name):
		return code{w.refuse(n.Start, name+" has no translation"), precPrimary}
	case name == "tuple": // as a class
		return code{at(n.Start) + w.help(name), precPrimary}
	case renamed(name) != "":
		return code{at(n.Start) + w.help(renamed(name)), precPrimary}
	case listedIn(helpers, name), isException(name), listedIn(notebookNames, name):
		return code{at(n.Start) + w.help(name), precPrimary}
	}
	return code{at(n.Start) + w.jsName(name), precPrimary} // an error when it is reached, as in Python
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
	before := w.tight(p.Start, p.X.Pos().Start)
	return code{"(" + before + w.value(p.X) + w.tight(p.X.Pos().End, p.End) + ")", precPrimary}
}

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

// tail is what is behind the last element. A comma stays where the bracket is on a line of its own.
func (w *writer) tail(from, to int) string {
	text := w.gap(from, to)
	if lines(text) > 0 && len(w.tokens(from, to)) > 0 {
		return w.gap(from, to, ",")
	}
	return text
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
		b.WriteString(w.value(item.Key) + w.colon(item.Key.Pos().End, item.Value.Pos().Start) + w.element(item.Value))
	}
	b.WriteString(w.tail(d.Items[len(d.Items)-1].End, d.End-1) + "}")
	return code{b.String(), precPrimary}
}

// between is what is in front of the i-th item of a dict.
func (w *writer) between(d *syntax.Dict, i int) string {
	if i == 0 {
		return w.gap(d.Start+1, d.Items[0].Start)
	}
	return w.gap(d.Items[i-1].End, d.Items[i].Start, ",")
}

func (w *writer) colon(from, to int) string {
	gap := w.gap(from, to, ":")
	if strings.TrimSpace(gap) == ":" && lines(gap) == 0 {
		return ":" + strings.Repeat(" ", max(1, len(gap)-strings.IndexByte(gap, ':')-1))
	}
	return gap
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

// comma is what is between two parts that become two arguments.
func (w *writer) comma(from, to int) string {
	gap := w.gap(from, to, ",")
	if lines(gap) == 0 {
		return ", "
	}
	return gap
}

// spread is what ... is put in front of.
func (w *writer) spread(x syntax.Expr) string {
	switch k := w.a.kindOf(x); {
	case k.is(list, tuple, set, iterator, text), isSequence(x):
		return paren(w.sequence(x), precAssign)
	}
	return w.help("iter") + "(" + w.value(x) + ")"
}

// isSequence reports whether an expression is a literal list or tuple.
func isSequence(x syntax.Expr) bool {
	switch unparen(x).(type) {
	case *syntax.Tuple, *syntax.List:
		return true
	}
	return false
}

func (w *writer) ternary(e *syntax.IfExp, write func(syntax.Expr) string) string {
	first := w.gap(e.Body.Pos().End, e.Test.Pos().Start)
	second := w.gap(e.Test.Pos().End, e.Else.Pos().Start)
	space := func(gap, sign string) string {
		if lines(gap) == 0 {
			return " " + sign + " "
		}
		return strings.TrimRight(gap, " ") + strings.Repeat(" ", len(gap)-len(strings.TrimRight(gap, " "))) + sign + " "
	}
	return paren(w.cond(e.Test), precOr) + space(first, "?") + write(e.Body) + space(second, ":") + write(e.Else)
}

// nativeTruth reports whether JavaScript takes a value for true when Python does.
func nativeTruth(k kind) bool {
	switch k.base {
	case none, boolean, integer, floating, number, text, functionKind, classKind, moduleKind, sdkClass, sdkObject, fileKind:
		return true
	case instance:
		return k.own != nil && !k.own.other && k.own.method("__bool__") == nil && k.own.method("__len__") == nil
	case exception:
		return true
	}
	return false
}

// cond is an expression of which only the truth counts.
func (w *writer) cond(e syntax.Expr) code {
	switch x := e.(type) {
	case *syntax.Paren:
		switch x.X.(type) {
		case *syntax.BoolOp, *syntax.UnaryOp, *syntax.Compare, *syntax.Paren:
			c := w.cond(x.X)
			return code{"(" + w.tight(x.Start, x.X.Pos().Start) + c.text + w.tight(x.X.Pos().End, x.End) + ")", precPrimary}
		}
	case *syntax.BoolOp:
		sign, prec := "||", precOr
		if x.Op == "and" {
			sign, prec = "&&", precAnd
		}
		return w.chained(x, sign, prec, func(e syntax.Expr) string { return paren(w.cond(e), prec+1) })
	case *syntax.UnaryOp:
		if x.Op == "not" {
			return w.not(x)
		}
	case *syntax.Compare:
		return w.compare(x)
	}
	k := w.a.kindOf(e)
	switch {
	case nativeTruth(k):
		return w.expr(e)
	case k.is(list) && isSimple(e):
		return code{w.e(e, precCall) + ".length > 0", precRelation}
	case k.is(set) && isSimple(e):
		return code{w.e(e, precCall) + ".size > 0", precRelation}
	}
	return code{w.help("bool") + "(" + w.value(e) + ")", precCall}
}

// isSimple reports whether an expression is a name, or attributes of one.
func isSimple(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Name:
		return true
	case *syntax.Attribute:
		return isSimple(e.X)
	}
	return false
}

func (w *writer) not(x *syntax.UnaryOp) code {
	k := w.a.kindOf(x.X)
	switch {
	case k.is(list) && isSimple(x.X):
		return code{w.e(x.X, precCall) + ".length === 0", precEqual}
	case k.is(set) && isSimple(x.X):
		return code{w.e(x.X, precCall) + ".size === 0", precEqual}
	}
	if c, ok := unparen(x.X).(*syntax.Compare); ok && len(c.Ops) == 1 {
		if _, parens := x.X.(*syntax.Paren); parens {
			return code{"!(" + w.compare(c).text + ")", precUnary}
		}
	}
	return code{"!" + paren(w.cond(x.X), precUnary), precUnary}
}

// chained are operands with one operator between them.
func (w *writer) chained(x *syntax.BoolOp, sign string, prec int, write func(syntax.Expr) string) code {
	var b strings.Builder
	for i, v := range x.Values {
		if i > 0 {
			b.WriteString(w.gap(x.Values[i-1].Pos().End, v.Pos().Start, sign))
		}
		b.WriteString(write(v))
	}
	return code{b.String(), prec}
}

// boolean is and or or as a value: one of the operands.
func (w *writer) boolean(x *syntax.BoolOp) code {
	native, truth := true, true
	for i, v := range x.Values {
		k := w.a.kindOf(v)
		if i < len(x.Values)-1 {
			native = native && nativeTruth(k)
		}
		truth = truth && k.is(boolean)
	}
	if truth {
		return w.cond(x)
	}
	sign, prec, helper := "||", precOr, "or"
	if x.Op == "and" {
		sign, prec, helper = "&&", precAnd, "and"
	}
	if native {
		return w.chained(x, sign, prec, func(e syntax.Expr) string { return w.e(e, prec+1) })
	}
	last := len(x.Values) - 1
	made := w.expr(x.Values[last])
	for i := last - 1; i >= 0; i-- {
		v := x.Values[i]
		gap := w.gap(v.Pos().End, x.Values[i+1].Pos().Start)
		left, right := w.value(v), paren(made, precAssign)
		switch {
		case isSimple(v) && lines(gap) == 0:
			test := paren(w.cond(v), precOr)
			if x.Op == "or" {
				made = code{test + " ? " + left + " : " + right, precCond}
			} else {
				made = code{test + " ? " + right + " : " + left, precCond}
			}
		default:
			right = w.arrowBody(right)
			if lines(gap) == 0 {
				gap = " "
			}
			made = code{w.help(helper) + "(" + left + "," + gap + "() => " + right + ")", precCall}
		}
	}
	return made
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

func (w *writer) lambda(l *syntax.Lambda) code {
	fn := w.a.lambdas[l]
	params, bound := w.lambdaParams(l, fn)
	outer := w.fn
	body := w.expr(l.Body)
	w.fn = outer
	text := paren(body, precAssign)
	if fn.spread { // the body is that of a function which sorts out its arguments
		rest, start := w.spreadParams(fn)
		return code{at(l.Start) + "(" + rest + ") => {" + start + " return " + text + "; }", precAssign}
	}
	for _, p := range fn.params {
		if p.Kind == syntax.VarPositional && w.usedWhole(p.v) {
			name := w.jsName(p.Name.Name)
			text = "((" + name + ") => " + w.arrowBody(text) + ")(" + w.help("asTuple") + "(" + name + "))"
		}
	}
	if strings.HasPrefix(stripMarks(text), "{") {
		text = "(" + text + ")"
	}
	arrow := at(l.Start) + "(" + params + ") => " + text
	if w.a.namesWanted(fn) {
		arrow = w.help("parameters") + "(" + arrow + fn.names() + ")"
	}
	if len(bound) == 0 {
		return code{arrow, precAssign}
	}
	var names, values []string // defaults are evaluated now, not when it is called
	for _, b := range bound {
		names, values = append(names, b[0]), append(values, b[1])
	}
	return code{"((" + strings.Join(names, ", ") + ") => " + arrow + ")(" + strings.Join(values, ", ") + ")", precCall}
}

// lambdaParams are the parameters of a lambda, and the values that their defaults have to keep.
func (w *writer) lambdaParams(l *syntax.Lambda, fn *function) (params string, bound [][2]string) {
	var parts, options []string
	for _, p := range fn.params {
		name := w.jsName(p.Name.Name)
		switch {
		case p.Kind == syntax.VarPositional:
			parts = append(parts, "..."+name)
		case p.Kind == syntax.KeywordOnly || p.Kind == syntax.VarKeyword:
			options = append(options, w.option(p.Param, p, name))
		case p.Default == nil:
			parts = append(parts, name)
		case isConstant(p.Default):
			parts = append(parts, name+" = "+w.value(p.Default))
		default:
			kept := w.scratch(name + "_")
			bound = append(bound, [2]string{kept, w.value(p.Default)})
			parts = append(parts, name+" = "+kept)
		}
	}
	if len(options) > 0 {
		parts = append(parts, "{"+strings.Join(options, ", ")+"} = {}")
	}
	return strings.Join(parts, ", "), bound
}

// isConstant reports whether it does not matter when an expression is evaluated.
func isConstant(e syntax.Expr) bool {
	switch e := unparen(e).(type) {
	case *syntax.Number, *syntax.Constant:
		return true
	case *syntax.String:
		for _, p := range e.Parts {
			if p.Format {
				return false
			}
		}
		return true
	case *syntax.UnaryOp:
		return isConstant(e.X)
	case *syntax.BinOp:
		return isConstant(e.X) && isConstant(e.Y)
	case *syntax.Tuple:
		for _, x := range e.Elts {
			if !isConstant(x) {
				return false
			}
		}
		return true
	}
	return false
}
