package port

import "mascript/internal/port/syntax"

// immediate are the functions that call what they are given before they return, and do not keep it.
func immediate(parent syntax.Node, e syntax.Expr) bool {
	c, ok := parent.(*syntax.Call)
	if !ok {
		return false
	}
	switch f := c.Func.(type) {
	case *syntax.Name:
		switch f.Name {
		case "sorted", "min", "max", "reduce":
			return true
		}
	case *syntax.Attribute:
		return f.Attr.Name == "sort" || f.Attr.Name == "sub"
	}
	return unparen(c.Func) == e
}

func (a *analysis) lambda(e *syntax.Lambda, parent syntax.Node) {
	s := a.open(lambdaScope)
	s.atOnce = immediate(parent, e)
	fn := &function{scope: s, escapes: true, returns: []syntax.Expr{e.Body}}
	s.fn = fn
	a.lambdas[e] = fn
	a.functions = append(a.functions, fn)
	a.params(fn, &e.Params)
	a.inside(s, func() { a.expr(e.Body, e) })
}

// params binds the parameters of fn, and walks what is evaluated around it.
func (a *analysis) params(fn *function, list *syntax.Params) {
	for i := range list.List {
		p := &list.List[i]
		a.maybe(p.Default, a.stmt)
		fn.params = append(fn.params, &param{Param: p})
	}
	a.inside(fn.scope, func() {
		for _, p := range fn.params {
			e := a.bind(p.Name, byParam, p.Start, a.block, func() kind { return a.passed(fn, p) })
			e.declare = "param"
			p.v = a.named[p.Name.Start]
			p.v.param = p
			switch p.Kind {
			case syntax.KeywordOnly, syntax.VarKeyword:
				fn.options = true
			}
		}
	})
	for _, p := range fn.params {
		if p.Kind == syntax.VarPositional && fn.options {
			fn.options, fn.spread = false, true
			return
		}
	}
}

func (a *analysis) define(s *syntax.FunctionDef) {
	for _, d := range s.Decorators {
		a.expr(d, s)
	}
	fn := &function{def: s, escapes: len(s.Decorators) > 0}
	a.fns[s] = fn
	a.functions = append(a.functions, fn)
	if a.scope.kind == classScope {
		a.method(fn)
	} else {
		a.bind(s.Name, byDef, s.Name.Start, a.block, func() kind { return kind{base: functionKind, fn: fn} })
	}
	fn.scope = a.open(functionScope)
	fn.scope.fn = fn
	params := s.Params
	if fn.class != nil && fn.role != staticRole && len(params.List) > 0 && params.List[0].Kind != syntax.VarPositional {
		fn.self = params.List[0].Name.Name
		self := params.List[0]
		a.inside(fn.scope, func() {
			e := a.bind(self.Name, byParam, self.Start, a.block, func() kind {
				if fn.role == classRole {
					return kind{base: classKind, own: fn.class}
				}
				return kind{base: instance, own: fn.class}
			})
			e.declare = "param"
		})
		params.List = params.List[1:]
	}
	a.params(fn, &params)
	a.inside(fn.scope, func() {
		a.blocks[s.Body] = a.block
		a.stmts(s.Body.Stmts)
	})
	a.stmt = s
}

// method files a function of a class.
func (a *analysis) method(fn *function) {
	c := a.scope.class
	fn.class = c
	for _, d := range fn.def.Decorators {
		switch d := d.(type) {
		case *syntax.Name:
			switch d.Name {
			case "staticmethod":
				fn.role = staticRole
			case "classmethod":
				fn.role = classRole
			case "property":
				fn.role = getterRole
			}
		case *syntax.Attribute:
			if d.Attr.Name == "setter" {
				fn.role = setterRole
			}
		}
	}
	name := fn.def.Name.Name
	if fn.role != setterRole {
		c.methods[name] = fn
		a.methods[name] = append(a.methods[name], fn)
	}
}

func (a *analysis) defineClass(s *syntax.ClassDef) {
	for _, d := range s.Decorators {
		a.expr(d, s)
	}
	for i := range s.Args {
		a.expr(s.Args[i].Value, s)
	}
	c := &class{def: s, methods: map[string]*function{}, attrs: map[string]syntax.Expr{}, inner: map[string]*class{}}
	a.classes[s] = c
	if outer := a.scope.class; outer != nil && a.scope.kind == classScope {
		outer.inner[s.Name.Name] = c
	}
	a.classed = append(a.classed, c)
	a.bind(s.Name, byClass, s.Name.Start, a.block, func() kind { return kind{base: classKind, own: c} })
	scope := a.open(classScope)
	scope.class = c
	a.inside(scope, func() {
		a.blocks[s.Body] = a.block
		a.stmts(s.Body.Stmts)
		for _, b := range s.Body.Stmts {
			switch b := b.(type) {
			case *syntax.Assign:
				for _, t := range b.Targets {
					if n, ok := t.(*syntax.Name); ok {
						c.attrs[n.Name] = b.Value
						f := a.field(n.Name)
						f.events = append(f.events, &event{how: byAssign, kind: func() kind { return a.kindOf(b.Value) }})
					}
				}
			case *syntax.AnnAssign:
				if n, ok := b.Target.(*syntax.Name); ok && b.Value != nil {
					c.attrs[n.Name] = b.Value
					f := a.field(n.Name)
					f.events = append(f.events, &event{how: byAssign, kind: func() kind { return a.kindOf(b.Value) }})
				}
			}
		}
	})
	a.stmt = s
}
