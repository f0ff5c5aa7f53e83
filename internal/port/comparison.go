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
	switch op.Text {
	case "<":
		return helper("lt")
	case "<=":
		return helper("le")
	case ">":
		return helper("gt")
	}
	return helper("ge")
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

// allScalar reports whether all are texts or integers, which === finds.
func (w *writer) allScalar(list []syntax.Expr) bool {
	for _, x := range list {
		if !w.a.kindOf(x).is(text, integer) {
			return false
		}
	}
	return true
}
