package port

import "mascript/internal/port/syntax"

// each calls f for the expressions that e is made of.
func each(e syntax.Expr, f func(syntax.Expr)) {
	maybe := func(x syntax.Expr) {
		if x != nil {
			f(x)
		}
	}
	list := func(xs []syntax.Expr) {
		for _, x := range xs {
			f(x)
		}
	}
	switch e := e.(type) {
	case *syntax.Paren:
		f(e.X)
	case *syntax.Tuple:
		list(e.Elts)
	case *syntax.List:
		list(e.Elts)
	case *syntax.Set:
		list(e.Elts)
	case *syntax.Dict:
		for _, item := range e.Items {
			maybe(item.Key)
			f(item.Value)
		}
	case *syntax.Comp:
		for _, c := range e.Clauses {
			f(c.Iter)
			list(c.Ifs)
		}
		maybe(e.Key)
		f(e.Elt)
	case *syntax.Lambda:
		f(e.Body)
	case *syntax.IfExp:
		f(e.Test)
		f(e.Body)
		f(e.Else)
	case *syntax.BoolOp:
		list(e.Values)
	case *syntax.Compare:
		f(e.Left)
		for _, op := range e.Ops {
			f(op.X)
		}
	case *syntax.BinOp:
		f(e.X)
		f(e.Y)
	case *syntax.UnaryOp:
		f(e.X)
	case *syntax.Call:
		f(e.Func)
		for _, arg := range e.Args {
			f(arg.Value)
		}
	case *syntax.Attribute:
		f(e.X)
	case *syntax.Subscript:
		f(e.X)
		f(e.Index)
	case *syntax.Slice:
		maybe(e.Low)
		maybe(e.High)
		maybe(e.Step)
	case *syntax.Starred:
		f(e.X)
	case *syntax.Await:
		f(e.X)
	case *syntax.Yield:
		maybe(e.X)
	case *syntax.NamedExpr:
		f(e.Value)
	}
}

func unparen(e syntax.Expr) syntax.Expr {
	for {
		p, ok := e.(*syntax.Paren)
		if !ok {
			return e
		}
		e = p.X
	}
}

// literal is the text of a string that is no f-string and not bytes.
func literal(s *syntax.String) (string, bool) {
	value := ""
	for _, p := range s.Parts {
		if p.Format || p.Bytes {
			return "", false
		}
		value += p.Value
	}
	return value, true
}

// constantIndex is the value of an index like 2 or -1.
func constantIndex(e syntax.Expr) (int, bool) {
	sign := 1
	if u, ok := unparen(e).(*syntax.UnaryOp); ok && u.Op == "-" {
		sign, e = -1, u.X
	}
	n, ok := unparen(e).(*syntax.Number)
	if !ok || n.Kind != 'i' || len(n.Text) > 9 {
		return 0, false
	}
	value := 0
	for i := range len(n.Text) {
		if n.Text[i] < '0' || n.Text[i] > '9' {
			return 0, false
		}
		value = value*10 + int(n.Text[i]-'0')
	}
	return sign * value, true
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

// isSequence reports whether an expression is a literal list or tuple.
func isSequence(x syntax.Expr) bool {
	switch unparen(x).(type) {
	case *syntax.Tuple, *syntax.List:
		return true
	}
	return false
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

// countNames counts the targets that are names, or lists of names.
func countNames(targets []syntax.Expr) int {
	n := 0
	for _, t := range targets {
		if onlyNames(t) {
			n++
		}
	}
	return n
}

func onlyNames(t syntax.Expr) bool {
	switch t := t.(type) {
	case *syntax.Name:
		return true
	case *syntax.Paren:
		return onlyNames(t.X)
	case *syntax.Starred:
		return onlyNames(t.X)
	case *syntax.Tuple:
		return countNames(t.Elts) == len(t.Elts)
	case *syntax.List:
		return countNames(t.Elts) == len(t.Elts)
	}
	return false
}

// eachName calls f for the names that a target binds.
func eachName(t syntax.Expr, f func(*syntax.Name)) {
	switch t := t.(type) {
	case *syntax.Name:
		f(t)
	case *syntax.Paren:
		eachName(t.X, f)
	case *syntax.Starred:
		eachName(t.X, f)
	case *syntax.Tuple:
		for _, x := range t.Elts {
			eachName(x, f)
		}
	case *syntax.List:
		for _, x := range t.Elts {
			eachName(x, f)
		}
	}
}
