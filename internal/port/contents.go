package port

import "mascript/internal/port/syntax"

// What is in a list, set or dict is known only as long as all that put something in are. A variable that is handed to
// others, or bound to another name, leaks: anything may be in it.

// resolveContents sees who puts something into what variables hold.
func (a *analysis) resolveContents() {
	for _, v := range a.all {
		for _, u := range v.uses {
			v.leaks = v.leaks || !a.keeps(v, u)
		}
	}
	for _, c := range a.calls {
		f, ok := c.Func.(*syntax.Attribute)
		if !ok {
			continue
		}
		n, ok := f.X.(*syntax.Name)
		if !ok || a.refs[n] == nil {
			continue
		}
		v := a.refs[n]
		add := func(i int, of func(kind) kind) {
			if i >= len(c.Args) || c.Args[i].Stars > 0 {
				v.leaks = true
				return
			}
			value := c.Args[i].Value
			v.added = append(v.added, func() kind { return of(a.kindOf(value)) })
		}
		whole := func(k kind) kind { return k }
		switch f.Attr.Name {
		case "append", "appendleft", "add":
			add(0, whole)
		case "insert":
			add(1, whole)
		case "extend":
			add(0, kind.element)
		case "update", "setdefault", "fromkeys", "union":
			v.leaks = true
		}
	}
}

// keeps reports whether a use cannot lead to something else being put into what v holds.
func (a *analysis) keeps(v *variable, u use) bool {
	switch p := u.parent.(type) {
	case *syntax.For, *syntax.Comp, *syntax.Compare, *syntax.If, *syntax.While, *syntax.UnaryOp, *syntax.BinOp, *syntax.String,
		*syntax.Starred, *syntax.ExprStmt, *syntax.Assert, *syntax.Delete:
		return true
	case *syntax.Return:
		return v.scope.kind == functionScope
	case *syntax.Subscript:
		return true // what it reads, and what it stores is seen by settleDicts
	case *syntax.Attribute:
		return true // its calls are seen by resolveContents
	case *syntax.AugAssign:
		return p.Target != syntax.Expr(u.node) || p.Op.Text == "+="
	case *syntax.Call:
		if n, ok := p.Func.(*syntax.Name); ok && a.refs[n] == nil {
			return listedIn(" len sum min max any all sorted enumerate list set tuple map filter zip print str repr isinstance reversed bool join iter type dict ", n.Name)
		}
		if m, ok := p.Func.(*syntax.Attribute); ok {
			return listedIn(" join format extend update isdisjoint issubset issuperset union intersection difference ", m.Attr.Name)
		}
	}
	return false
}

// contents is what is known of what v holds.
func (v *variable) contents(k kind) kind {
	switch k.base {
	case list, set, dict, mapping:
	default:
		return k
	}
	if k.entry != nil {
		return k
	}
	var elem kind
	switch {
	case v.field, v.leaks, len(v.stores) > 0:
		elem = of(unknown)
	default:
		if k.elem != nil {
			elem = *k.elem
		}
		for _, more := range v.added {
			elem = join(elem, more())
		}
		if elem.elem != nil && elem.entry == nil && elem.base != tuple { // what is in there may be changed from elsewhere
			inner := of(unknown)
			elem.elem = &inner
		}
	}
	k.elem = &elem
	return k
}
