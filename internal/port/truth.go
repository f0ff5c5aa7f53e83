package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

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
