package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// binary is an operator between two values.
func (w *writer) binary(x *syntax.BinOp) code {
	c, _ := w.operation(x.Op.Text, x.X, x.Y, func(prec int) string {
		if prec == precAssign {
			return w.bare(x.X)
		}
		return w.e(x.X, prec)
	})
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
		return code{w.help(name) + "(" + left(precAssign) + w.comma(x.Pos().End, y.Pos().Start) + w.bare(y) + ")", precCall}, ""
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
		return helper(bitwise(op, xk.is(set) && yk.is(set)))
	}
	return code{w.refuse(x.Pos().Start, "the operator "+op+" has no translation"), precPrimary}, ""
}

// bitwise is the helper of an operator on integers, or on sets.
func bitwise(op string, sets bool) string {
	switch {
	case sets && op == "|":
		return "union"
	case sets && op == "&":
		return "intersection"
	case sets && op == "^":
		return "symmetric_difference"
	case op == "|":
		return "bitor"
	case op == "&":
		return "bitand"
	case op == "^":
		return "bitxor"
	case op == "<<":
		return "lshift"
	}
	return "rshift"
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
