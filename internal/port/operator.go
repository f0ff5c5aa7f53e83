package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// compare is a comparison, or a chain of them.
func (w *writer) compare(c *syntax.Compare) code {
	if len(c.Ops) == 1 {
		return w.relation(c.Left, c.Ops[0], "")
	}
	var parts []string
	var names, values []string
	left, shared := c.Left, ""
	for i, op := range c.Ops {
		next := ""
		if i < len(c.Ops)-1 && !isConstant(op.X) {
			if _, ok := op.X.(*syntax.Name); !ok {
				next = w.scratch("between")
				if len(names) > 0 {
					next += digits(len(names) + 1)
				}
				names, values = append(names, next), append(values, w.value(op.X))
			}
		}
		parts = append(parts, paren(w.relationOf(left, op, shared, next), precAnd+1))
		left, shared = op.X, next
	}
	text := strings.Join(parts, " && ")
	if len(names) == 0 {
		return code{text, precAnd}
	}
	return code{"((" + strings.Join(names, ", ") + ") => " + text + ")(" + strings.Join(values, ", ") + ")", precCall}
}

func (w *writer) relation(left syntax.Expr, op syntax.CompareOp, shared string) code {
	return w.relationOf(left, op, shared, "")
}

// relationOf is one comparison. leftName and rightName stand for what has been evaluated before.
func (w *writer) relationOf(left syntax.Expr, op syntax.CompareOp, leftName, rightName string) code {
	lk, rk := w.a.kindOf(left), w.a.kindOf(op.X)
	l := func(prec int) string {
		if leftName != "" {
			return leftName
		}
		return w.e(left, prec)
	}
	r := func(prec int) string {
		if rightName != "" {
			return rightName
		}
		return w.e(op.X, prec)
	}
	infix := func(sign string, prec int) code {
		gap := w.gap(left.Pos().End, op.X.Pos().Start, sign)
		if lines(gap) == 0 {
			gap = " " + sign + " "
		}
		return code{l(prec) + gap + r(prec+1), prec}
	}
	helper := func(name string) code {
		return code{w.help(name) + "(" + l(precAssign) + w.comma(left.Pos().End, op.X.Pos().Start) + r(precAssign) + ")", precCall}
	}
	negated := func(c code) code { return code{"!" + paren(c, precUnary), precUnary} }
	switch op.Text {
	case "is", "is not":
		sign := "==="
		if op.Text == "is not" {
			sign = "!=="
		}
		if isNone(left) || isNone(op.X) {
			return infix(sign[:2], precEqual)
		}
		return infix(sign, precEqual)
	case "==", "!=":
		if isNone(left) || isNone(op.X) {
			return infix(op.Text, precEqual)
		}
		if sign := op.Text + "="; w.sameAs(lk, rk) {
			return infix(sign, precEqual)
		}
		if op.Text == "!=" {
			return negated(helper("eq"))
		}
		return helper("eq")
	case "in", "not in":
		c := w.contains(left, op, l, r, lk, rk)
		if op.Text == "not in" {
			return negated(c)
		}
		return c
	}
	if orders(lk, rk) {
		return infix(op.Text, precRelation)
	}
	return helper(map[string]string{"<": "lt", "<=": "le", ">": "gt", ">=": "ge"}[op.Text])
}

// orders reports whether JavaScript's < orders two values as Python's does, or where it does not, something else would
// have failed there, too.
func orders(a, b kind) bool {
	if a.number() && b.is(text) || a.is(text) && b.number() {
		return false
	}
	known := func(k kind) bool { return k.number() || k.is(text) }
	return known(a) || known(b)
}

// sameAs reports whether === says what == says.
func (w *writer) sameAs(a, b kind) bool {
	if a.maybe && b.maybe {
		return false
	}
	basic := func(k kind) bool { return k.orNone(integer, floating, number, text, boolean) && k.base != none }
	switch {
	case a.is(boolean) && b.is(boolean):
		return true
	case a.is(boolean) || b.is(boolean): // True == 1
		return basic(a) && basic(b) && (a.base == text || b.base == text)
	}
	return basic(a) && !a.maybe || basic(b) && !b.maybe || basic(a) && basic(b) && !(a.maybe && b.maybe)
}

func isNone(e syntax.Expr) bool {
	c, ok := unparen(e).(*syntax.Constant)
	return ok && c.Text == "None"
}

// contains is in.
func (w *writer) contains(left syntax.Expr, op syntax.CompareOp, l, r func(int) string, lk, rk kind) code {
	native := func(method string) code {
		return code{r(precCall) + "." + method + "(" + l(precAssign) + ")", precCall}
	}
	oneLine := lines(w.gap(left.Pos().End, op.X.Pos().Start)) == 0
	literal := isSequence(op.X)
	if s, ok := unparen(op.X).(*syntax.Set); ok && oneLine {
		if len(s.Elts) > 0 && w.allScalar(s.Elts) && lk.base != boolean {
			return code{"[" + w.elements(s.Elts, s.Start+1, s.End-1, w.value) + "].includes(" + l(precAssign) + ")", precCall}
		}
	}
	switch {
	case !oneLine:
	case literal && lk.base != boolean:
		if elts := sequenceElts(op.X); w.allScalar(elts) && len(elts) > 0 {
			return code{w.sequence(op.X).text + ".includes(" + l(precAssign) + ")", precCall}
		}
	case rk.is(text) && lk.is(text):
		return native("includes")
	case rk.is(list) && rk.elem != nil && rk.elem.is(text, integer) && lk.base != boolean:
		return native("includes")
	case rk.is(dict) && lk.is(text):
		return code{"Object.hasOwn(" + r(precAssign) + ", " + l(precAssign) + ")", precCall}
	case rk.is(set) && rk.elem != nil && rk.elem.is(text, integer) && lk.is(text, integer):
		return native("has")
	}
	right := r(precAssign)
	if literal {
		right = paren(w.sequence(op.X), precAssign)
	}
	return code{w.help("isIn") + "(" + l(precAssign) + w.comma(left.Pos().End, op.X.Pos().Start) + right + ")", precCall}
}

func sequenceElts(e syntax.Expr) []syntax.Expr {
	switch e := unparen(e).(type) {
	case *syntax.Tuple:
		return e.Elts
	case *syntax.List:
		return e.Elts
	}
	return nil
}

// allScalar reports whether all are texts or integers, which === finds.
func (w *writer) allScalar(list []syntax.Expr) bool {
	for _, x := range list {
		if !w.a.kindOf(x).is(text, integer) {
			return false
		}
	}
	return true
}

// binary is an operator between two values.
func (w *writer) binary(x *syntax.BinOp) code {
	c, _ := w.operation(x.Op.Text, x.X, x.Y, func(prec int) string { return w.e(x.X, prec) })
	return c
}

// operation is x op y, where left writes x. sign is JavaScript's operator if it is one.
func (w *writer) operation(op string, x, y syntax.Expr, left func(prec int) string) (c code, sign string) {
	xk, yk := w.a.kindOf(x), w.a.kindOf(y)
	infix := func(sign string, prec int) (code, string) {
		gap, right := w.gap(x.Pos().End, y.Pos().Start, sign), w.e(y, prec+1)
		if strings.HasSuffix(gap, sign) && strings.HasPrefix(stripMarks(right), sign) {
			gap += " " // a - -b
		}
		return code{left(prec) + gap + right, prec}, sign
	}
	helper := func(name string) (code, string) {
		return code{w.help(name) + "(" + left(precAssign) + w.comma(x.Pos().End, y.Pos().Start) + w.value(y) + ")", precCall}, ""
	}
	numbers := xk.number() && yk.number()
	whole := func(k kind) bool { return k.is(integer, floating, number) } // no boolean: its text is part of nothing
	switch op {
	case "+":
		switch {
		case numbers, xk.is(text) && yk.is(text):
			return infix("+", precSum)
		case xk.is(text) && !yk.maybe && yk.base == unknown, yk.is(text) && !xk.maybe && xk.base == unknown:
			return infix("+", precSum)
		case xk.is(list) && yk.is(list) && lines(w.gap(x.Pos().End, y.Pos().Start)) == 0:
			return code{"[..." + left(precAssign) + ", ..." + w.value(y) + "]", precPrimary}, ""
		}
		return helper("add")
	case "-":
		if whole(xk) || whole(yk) && !xk.is(library, set) {
			return infix("-", precSum)
		}
		if xk.is(set) && yk.is(set) {
			return helper("difference")
		}
		return helper("sub")
	case "*":
		switch {
		case numbers:
			return infix("*", precProduct)
		case xk.is(text) && yk.whole && isConstant(y):
			return code{left(precCall) + ".repeat(" + w.value(y) + ")", precCall}, ""
		case (xk.is(text) || xk.is(list)) && yk.number():
			return helper("repeat")
		}
		return helper("mul")
	case "/":
		if n, ok := unparen(y).(*syntax.Number); ok && strings.Trim(n.Text, "0._") != "" && (xk.number() || xk.base == unknown && !w.a.divides) {
			return infix("/", precProduct)
		}
		return helper("div")
	case "//":
		return helper("floordiv")
	case "%":
		if xk.is(text) {
			return w.percent(x, y, left), ""
		}
		if n, ok := unparen(y).(*syntax.Number); ok && xk.whole && xk.is(integer) && strings.Trim(n.Text, "0._") != "" {
			return infix("%", precProduct)
		}
		return helper("mod")
	case "**":
		if smallPower(x, y) {
			return code{left(precCall) + w.gap(x.Pos().End, y.Pos().Start, "**") + w.e(y, precPower), precPower}, "**"
		}
		return helper("pow")
	case "|", "&", "^", "<<", ">>":
		if xk.is(set) && yk.is(set) {
			return helper(map[string]string{"|": "union", "&": "intersection", "^": "symmetric_difference", "<<": "", ">>": ""}[op])
		}
		return helper(map[string]string{"|": "bitor", "&": "bitand", "^": "bitxor", "<<": "lshift", ">>": "rshift"}[op])
	}
	return code{w.refuse(x.Pos().Start, "the operator "+op+" has no translation"), precPrimary}, ""
}

// smallPower reports whether a power of two literals is exact.
func smallPower(x, y syntax.Expr) bool {
	a, ok := constantIndex(x)
	b, ok2 := constantIndex(y)
	if !ok || !ok2 || b < 0 || a < 0 {
		return false
	}
	value := 1
	for range b {
		if value *= a; value >= 1<<52 {
			return false
		}
		if value <= 1 {
			break
		}
	}
	return true
}

// percent is text % values.
func (w *writer) percent(x, y syntax.Expr, left func(int) string) code {
	gap := w.comma(x.Pos().End, y.Pos().Start)
	if elts := sequenceElts(y); elts != nil {
		if p, ok := y.(*syntax.Paren); ok {
			inner := w.elements(elts, p.Start+1, p.End-1, func(e syntax.Expr) string { return paren(w.shown(e), precAssign) })
			if lines(inner) == 0 {
				inner = strings.TrimRight(inner, ", ")
			}
			return code{w.help("sprintf") + "(" + left(precAssign) + gap + inner + ")", precCall}
		}
	}
	k := w.a.kindOf(y)
	name := "percent"
	if k.scalar() || k.is(list, dict) || isDisplay(y) {
		name = "sprintf"
	}
	return code{w.help(name) + "(" + left(precAssign) + gap + paren(w.shown(y), precAssign) + ")", precCall}
}

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
	if plainKey(s.Index) {
		return native()
	}
	n, constant := constantIndex(s.Index)
	switch {
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
