package port

import "mascript/internal/port/syntax"

// resolve finds the variable that each name means.
func (a *analysis) resolve() {
	for _, p := range a.uses {
		v := a.find(p.scope, p.use)
		if p.use.pos < 0 {
			if key := p.use.parent.(syntax.Expr); v != nil {
				v.stores = append(v.stores, key)
			}
			continue
		}
		a.refs[p.use.node] = v
		if v != nil {
			v.uses = append(v.uses, p.use)
			if fn := v.scope.fn; fn != nil && fn.self == v.name && p.scope.inner(v.scope) {
				fn.nested = true
			}
		}
	}
	a.uses = nil
	for _, c := range a.calls {
		a.resolveCall(c)
	}
	for _, c := range a.classed {
		a.resolveBases(c)
	}
	for _, v := range a.all {
		a.resolveDefinition(v)
	}
	a.resolveContents()
}

// inner reports whether there is a def between s and outer, so that this is another one in s.
func (s *scope) inner(outer *scope) bool {
	for ; s != outer && s != nil; s = s.parent {
		if s.kind == functionScope {
			return true
		}
	}
	return false
}

func (a *analysis) find(from *scope, u use) *variable {
	name := u.node.Name
	for s := from; s != nil; s = s.parent {
		if s.kind == classScope && s != from {
			continue
		}
		if to := s.outer[name]; to != nil {
			return a.lookUpOwn(to, name)
		}
		v := s.vars[name]
		if v == nil {
			continue
		}
		if s == from && (s.kind == moduleScope || s.kind == classScope) && u.pos >= 0 && (isBuiltin(name) || olderNames.has(name)) && len(v.events) > 0 && u.pos < v.events[0].pos {
			return nil // input = input('…')
		}
		return v
	}
	return nil
}

// defined is the function or class that v always is.
func (v *variable) defined(how how) bool {
	return v != nil && len(v.events) == 1 && v.events[0].how == how
}

func (a *analysis) fnOf(v *variable) *function {
	if v.defined(byImport) {
		return v.events[0].kind().fn
	}
	if !v.defined(byDef) {
		return nil
	}
	return a.fns[v.events[0].stmt.(*syntax.FunctionDef)]
}

func (a *analysis) classOf(v *variable) *class {
	if v.defined(byImport) {
		return v.events[0].kind().own
	}
	if !v.defined(byClass) {
		return nil
	}
	return a.classes[v.events[0].stmt.(*syntax.ClassDef)]
}

// resolveCall tells functions of the file who calls them.
func (a *analysis) resolveCall(c *syntax.Call) {
	for _, target := range a.callees(c) {
		target.fn.calls = append(target.fn.calls, call{c, target.skip})
	}
}

type callee struct {
	fn   *function
	skip int
}

// callees are the functions of the file that c may call.
func (a *analysis) callees(c *syntax.Call) []callee {
	switch f := unparen(c.Func).(type) {
	case *syntax.Name:
		v := a.refs[f]
		if fn := a.fnOf(v); fn != nil && !fn.decorated() {
			return []callee{{fn, 0}}
		}
		if class := a.classOf(v); class != nil {
			if init := class.method("__init__"); init != nil {
				return []callee{{init, 0}}
			}
		}
		if v != nil && v.param == nil && len(v.events) == 1 && v.scope.kind == functionScope {
			if fn := v.scope.fn; fn != nil && fn.role == classRole && fn.self == v.name { // cls(…)
				if init := fn.class.method("__init__"); init != nil {
					return []callee{{init, 0}}
				}
			}
		}
	case *syntax.Attribute:
		if n, ok := f.X.(*syntax.Name); ok {
			if class := a.classOf(a.refs[n]); class != nil { // Base.method(self, …)
				if m := class.method(f.Attr.Name); m != nil {
					skip := 0
					if m.role == plainRole {
						skip = 1
					}
					return []callee{{m, skip}}
				}
			}
		}
		var all []callee
		for _, m := range a.methods[f.Attr.Name] {
			all = append(all, callee{m, 0})
		}
		return all
	}
	return nil
}

// isABC reports whether a base or metaclass is one of abstract classes.
func isABC(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Name:
		return e.Name == "ABC" || e.Name == "ABCMeta"
	case *syntax.Attribute:
		return e.Attr.Name == "ABC" || e.Attr.Name == "ABCMeta"
	}
	return false
}

func (a *analysis) resolveBases(c *class) {
	for _, arg := range c.def.Args {
		n, ok := arg.Value.(*syntax.Name)
		switch {
		case isABC(arg.Value): // it only forbids
		case !ok || arg.Name != nil:
			_, module := arg.Value.(*syntax.Attribute)
			c.other, c.foreign = true, module && arg.Name == nil
		case a.refs[n] == nil && n.Name == "object":
		case a.refs[n] == nil && isException(n.Name):
			c.builtin = n.Name
		case a.refs[n] == nil && (n.Name == "dict" || n.Name == "list"):
			c.other, c.foreign = true, true
		default:
			if c.base = a.classOf(a.refs[n]); c.base != nil {
				c.base.subs = true
			} else {
				c.other, c.foreign = true, a.refs[n] != nil
			}
		}
	}
}

// resolveDefinition sees whether a function or class of the file is used other than by its name.
func (a *analysis) resolveDefinition(v *variable) {
	fn, class := a.fnOf(v), a.classOf(v)
	if fn == nil && class == nil || v.defined(byImport) {
		return
	}
	for _, u := range v.uses {
		switch p := u.parent.(type) {
		case *syntax.Call:
			if unparen(p.Func) == syntax.Expr(u.node) {
				continue
			}
			if n, ok := p.Func.(*syntax.Name); ok && class != nil && (n.Name == "isinstance" || n.Name == "issubclass") {
				continue
			}
		case *syntax.ClassDef, *syntax.Try, *syntax.Raise:
			if class != nil {
				continue
			}
		case *syntax.Attribute:
			if class != nil {
				continue
			}
		}
		if fn != nil {
			fn.escapes = true
		} else {
			class.escapes = true
		}
	}
}
