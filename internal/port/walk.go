package port

import "mascript/internal/port/syntax"

func (a *analysis) stmts(list []syntax.Stmt) {
	for _, s := range list {
		a.stmt = s
		a.statement(s)
	}
}

// enter walks the statements of a block.
func (a *analysis) enter(b *syntax.Block, owner syntax.Stmt, loop bool) *block {
	if b == nil {
		return nil
	}
	inner := a.blockOf(b, owner, loop)
	outer := a.block
	a.block = inner
	a.stmts(b.Stmts)
	a.block = outer
	return inner
}

func (a *analysis) blockOf(b *syntax.Block, owner syntax.Stmt, loop bool) *block {
	if inner := a.blocks[b]; inner != nil {
		return inner
	}
	inner := &block{scope: a.scope, parent: a.block, owner: owner, loop: loop, try: a.block.try}
	a.blocks[b] = inner
	return inner
}

func (a *analysis) statement(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		a.expr(s.X, s)
	case *syntax.Assign:
		a.expr(s.Value, s)
		for _, t := range s.Targets {
			a.target(t, byAssign, s.End, a.block, func() kind { return a.kindOf(s.Value) })
			a.assigned(t, s.Value)
		}
	case *syntax.AugAssign:
		a.expr(s.Value, s)
		if name, ok := s.Target.(*syntax.Name); ok {
			a.read(name, s)
		}
		a.target(s.Target, byAugment, s.End, a.block, func() kind { return a.augmented(s) })
	case *syntax.AnnAssign:
		if s.Value != nil {
			a.expr(s.Value, s)
			a.target(s.Target, byAssign, s.End, a.block, func() kind { return a.kindOf(s.Value) })
			a.assigned(s.Target, s.Value)
		}
	case *syntax.Return:
		if fn := a.function(); fn != nil {
			if s.Value != nil {
				fn.returns = append(fn.returns, s.Value)
			} else {
				fn.bare = true
			}
		}
		a.maybe(s.Value, s)
	case *syntax.Raise:
		a.maybe(s.Exc, s)
		a.maybe(s.Cause, s)
	case *syntax.Assert:
		a.expr(s.Test, s)
		a.maybe(s.Msg, s)
	case *syntax.Delete:
		for _, t := range s.Targets {
			a.target(t, byDelete, s.End, a.block, func() kind { return kind{base: none} })
		}
	case *syntax.Global:
		for _, id := range s.Names {
			a.scope.outer[id.Name] = a.module
		}
	case *syntax.Nonlocal:
		for _, id := range s.Names {
			for outer := a.scope.parent; outer != nil; outer = outer.parent {
				if outer.kind == functionScope && (outer.vars[id.Name] != nil || outer.outer[id.Name] != nil) || outer.parent == nil {
					a.scope.outer[id.Name] = outer
					break
				}
			}
		}
	case *syntax.Import:
		for _, name := range s.Names {
			a.importModule(s, name)
		}
	case *syntax.ImportFrom:
		a.importFrom(s)
	case *syntax.If:
		for _, c := range s.Clauses {
			a.expr(c.Test, s)
			a.enter(c.Body, s, false)
			a.stmt = s
		}
		a.enter(s.Else, s, false)
	case *syntax.While:
		inner := a.blockOf(s.Body, s, true)
		outer := a.block
		a.block = inner // the test is evaluated as often as the body
		a.expr(s.Test, s)
		a.block = outer
		a.enter(s.Body, s, true)
		a.stmt = s
		a.enter(s.Else, s, false)
	case *syntax.For:
		a.expr(s.Iter, s)
		a.target(s.Target, byFor, s.Body.Colon, a.blockOf(s.Body, s, true), func() kind { return a.kindOf(s.Iter).element() })
		a.enter(s.Body, s, true)
		a.stmt = s
		a.enter(s.Else, s, false)
	case *syntax.Try:
		a.try(s)
	case *syntax.With:
		for _, item := range s.Items {
			a.expr(item.Context, s)
			if item.Target != nil {
				a.target(item.Target, byWith, item.End, a.block, func() kind { return a.entered(item.Context) })
			}
		}
		a.enter(s.Body, s, false)
	case *syntax.FunctionDef:
		a.define(s)
	case *syntax.ClassDef:
		a.defineClass(s)
	case *syntax.Match:
		a.expr(s.Subject, s)
		for _, c := range s.Cases {
			b := a.blockOf(c.Body, s, false)
			a.pattern(c.Pattern, b)
			outer := a.block
			a.block = b
			a.maybe(c.Guard, s)
			a.block = outer
			a.enter(c.Body, s, false)
			a.stmt = s
		}
	}
}

func (a *analysis) pattern(p syntax.Pattern, b *block) {
	top := func() kind { return kind{base: unknown} }
	capture := func(id syntax.Ident) {
		if id.Name != "_" {
			a.bind(id, byMatch, id.End, b, top)
		}
	}
	switch p := p.(type) {
	case *syntax.ValuePattern:
		a.expr(p.X, p)
	case *syntax.CapturePattern:
		capture(p.Name)
	case *syntax.StarPattern:
		capture(p.Name)
	case *syntax.SequencePattern:
		for _, e := range p.Elts {
			a.pattern(e, b)
		}
	case *syntax.MappingPattern:
		for i, k := range p.Keys {
			a.expr(k, p)
			a.pattern(p.Values[i], b)
		}
		if p.Rest != nil {
			capture(*p.Rest)
		}
	case *syntax.ClassPattern:
		a.expr(p.Class, p)
		for _, e := range append(p.Args[:len(p.Args):len(p.Args)], p.Named...) {
			a.pattern(e, b)
		}
	case *syntax.OrPattern:
		for _, e := range p.Alternatives {
			a.pattern(e, b)
		}
	case *syntax.AsPattern:
		a.pattern(p.X, b)
		capture(p.Name)
	}
}

func (a *analysis) try(s *syntax.Try) {
	info := &tryInfo{outer: a.block.try}
	for _, h := range s.Handlers {
		for _, name := range handled(h.Type) {
			switch name {
			case "", "Exception", "BaseException":
				info.lookup, info.value, info.attribute, info.name = true, true, true, true
			case "KeyError", "IndexError", "LookupError":
				info.lookup = true
			case "ValueError":
				info.value = true
			case "AttributeError":
				info.attribute = true
			case "NameError":
				info.name = true
			}
		}
	}
	body := a.blockOf(s.Body, s, false)
	if len(s.Handlers) > 0 {
		body.try = info
	}
	a.enter(s.Body, s, false)
	for i := range s.Handlers {
		h := &s.Handlers[i]
		a.stmt = s
		a.maybe(h.Type, s)
		if h.Name != nil {
			a.bind(*h.Name, byExcept, h.Name.End, a.blockOf(h.Body, s, false), func() kind { return kind{base: exception} })
		}
		a.enter(h.Body, s, false)
	}
	a.stmt = s
	a.enter(s.Else, s, false)
	a.enter(s.Finally, s, false)
}

// handled are the names of the classes that a handler catches: "" for all, and what is no name as "?".
func handled(e syntax.Expr) []string {
	switch e := e.(type) {
	case nil:
		return []string{""}
	case *syntax.Name:
		return []string{e.Name}
	case *syntax.Paren:
		return handled(e.X)
	case *syntax.Tuple:
		var names []string
		for _, x := range e.Elts {
			names = append(names, handled(x)...)
		}
		return names
	}
	return []string{"?"}
}

// target walks what is assigned to.
func (a *analysis) target(e syntax.Expr, how how, pos int, b *block, from func() kind) {
	switch e := e.(type) {
	case *syntax.Name:
		a.bind(e.Ident, how, pos, b, from)
	case *syntax.Paren:
		a.target(e.X, how, pos, b, from)
	case *syntax.Starred:
		a.target(e.X, how, pos, b, func() kind { return listOf(from().element()) })
	case *syntax.Tuple:
		a.targets(e.Elts, how, pos, b, from)
	case *syntax.List:
		a.targets(e.Elts, how, pos, b, from)
	case *syntax.Attribute:
		a.attributes = append(a.attributes, e)
		a.expr(e.X, e)
		a.assigns = append(a.assigns, e)
		f := a.field(e.Attr.Name)
		f.events = append(f.events, &event{how: how, kind: from, place: place{pos, b, a.stmt}})
	case *syntax.Subscript:
		a.expr(e.X, e)
		a.expr(e.Index, e)
		if how != byDelete {
			a.store(e.X, e.Index)
		}
	}
}

// assigned notes what a name or attribute was bound to just now.
func (a *analysis) assigned(t, value syntax.Expr) {
	switch t := t.(type) {
	case *syntax.Name:
		a.idents[t.Start].value = value
	case *syntax.Attribute:
		f := a.field(t.Attr.Name)
		f.events[len(f.events)-1].value = value
	}
}

func (a *analysis) targets(list []syntax.Expr, how how, pos int, b *block, from func() kind) {
	starred := -1
	for i, t := range list {
		if _, ok := t.(*syntax.Starred); ok {
			starred = i
		}
	}
	for i, t := range list {
		a.target(t, how, pos, b, func() kind {
			if starred >= 0 {
				return from().element()
			}
			return from().nth(i, len(list))
		})
	}
}

// store notes that a key is stored in what x is.
func (a *analysis) store(x, key syntax.Expr) {
	switch x := unparen(x).(type) {
	case *syntax.Name:
		a.uses = append(a.uses, pending{a.scope, use{place: place{pos: -1}, node: x, parent: key}})
	case *syntax.Attribute:
		f := a.field(x.Attr.Name)
		f.stores = append(f.stores, key)
	default:
		if !plainKey(key) {
			a.dynamic = true
		}
	}
}

func (a *analysis) maybe(e syntax.Expr, parent syntax.Node) {
	if e != nil {
		a.expr(e, parent)
	}
}

// function is the innermost def around.
func (a *analysis) function() *function {
	for s := a.scope; s != nil; s = s.parent {
		if s.kind == functionScope {
			return s.fn
		}
	}
	return nil
}

func (a *analysis) read(n *syntax.Name, parent syntax.Node) {
	a.uses = append(a.uses, pending{a.scope, use{place{n.Start, a.block, a.stmt}, n, parent}})
}

func (a *analysis) expr(e syntax.Expr, parent syntax.Node) {
	switch e := e.(type) {
	case *syntax.Name:
		a.read(e, parent)
	case *syntax.String:
		for _, p := range e.Parts {
			a.pieces(p.Pieces, e)
		}
	case *syntax.Comp:
		a.comp(e)
	case *syntax.Lambda:
		a.lambda(e, parent)
	case *syntax.NamedExpr:
		a.expr(e.Value, e)
		a.bind(e.Target.Ident, byWalrus, e.End, a.block, func() kind { return a.kindOf(e.Value) })
	case *syntax.Call:
		a.calls = append(a.calls, e)
		a.expr(e.Func, e)
		for i := range e.Args {
			a.expr(e.Args[i].Value, e)
		}
		if m, ok := e.Func.(*syntax.Attribute); ok && m.Attr.Name == "setdefault" && len(e.Args) > 0 {
			a.store(m.X, e.Args[0].Value)
		}
	case *syntax.Dict:
		a.options = a.options || likeOptions(e)
		for _, item := range e.Items {
			a.maps = a.maps || item.Key != nil && !plainKey(item.Key)
		}
		each(e, func(x syntax.Expr) { a.expr(x, e) })
	case *syntax.Attribute:
		a.attributes = append(a.attributes, e)
		if c, ok := parent.(*syntax.Call); !ok || c.Func != syntax.Expr(e) {
			a.valued[e.Attr.Name] = true
		}
		a.expr(e.X, e)
	default:
		each(e, func(x syntax.Expr) { a.expr(x, e) })
	}
}

func (a *analysis) pieces(list []syntax.Piece, parent syntax.Node) {
	for _, p := range list {
		if p.Field != nil {
			a.expr(p.Field.X, parent)
			a.pieces(p.Field.Spec, parent)
		}
	}
}

func (a *analysis) comp(e *syntax.Comp) {
	a.expr(e.Clauses[0].Iter, e) // evaluated outside
	s := a.open(compScope)
	a.comps[e] = s
	a.maps = a.maps || e.Kind == ':'
	a.inside(s, func() {
		for i := range e.Clauses {
			c := &e.Clauses[i]
			if i > 0 {
				a.expr(c.Iter, e)
			}
			a.target(c.Target, byComp, c.Start, a.block, func() kind { return a.kindOf(c.Iter).element() })
			for _, x := range c.Ifs {
				a.expr(x, e)
			}
		}
		a.maybe(e.Key, e)
		a.expr(e.Elt, e)
	})
}

// likeOptions reports whether all keys of a dict are names of print's options.
func likeOptions(d *syntax.Dict) bool {
	for _, item := range d.Items {
		s, ok := item.Key.(*syntax.String)
		if !ok {
			return false
		}
		switch key, _ := literal(s); key {
		case "sep", "end", "file", "flush":
		default:
			return false
		}
	}
	return len(d.Items) > 0
}
