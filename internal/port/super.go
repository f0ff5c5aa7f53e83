package port

import "mascript/internal/port/syntax"

// missingSuper is the call of the base class's constructor that JavaScript wants and Python's __init__ does without.
func (w *writer) missingSuper(s *syntax.FunctionDef, fn *function) string {
	if fn.class == nil || s.Name.Name != "__init__" || fn.class.base == nil && fn.class.builtin == "" && !fn.class.foreign {
		return ""
	}
	for i, b := range s.Body.Stmts {
		e, ok := b.(*syntax.ExprStmt)
		if !ok {
			continue
		}
		if w.isSuperInit(e.X, fn) {
			for _, before := range s.Body.Stmts[:i] {
				if w.usesSelf(before, fn) && w.onlyParams(e.X.(*syntax.Call), fn) {
					return w.superFirst(e.X.(*syntax.Call), fn)
				}
				if w.usesSelf(before, fn) && fn.class.builtin != "" {
					w.instead[e.X] = w.lateArgs(e.X.(*syntax.Call), fn)
					return "super();"
				}
				if w.usesSelf(before, fn) {
					w.put(w.mark(before.Pos().Start, "JavaScript has no "+fn.self+" before super().__init__()"))
					break
				}
			}
			return ""
		}
	}
	if w.superInside(s.Body, fn) {
		return ""
	}
	base := fn.class.base
	if base != nil && base.method("__init__") != nil {
		return w.mark(s.Start, "JavaScript calls the constructor of "+base.def.Name.Name+", which this __init__ does not") + "super();"
	}
	if fn.class.rootException() != "" {
		return "super(...arguments);"
	}
	return "super();"
}

// onlyParams reports whether the arguments of a call are parameters and constants, so that it makes no difference when
// they are evaluated.
func (w *writer) onlyParams(c *syntax.Call, fn *function) bool {
	fine := true
	var look func(syntax.Expr)
	look = func(e syntax.Expr) {
		switch e := e.(type) {
		case *syntax.Name:
			v := w.a.refs[e]
			fine = fine && (v == nil || v.param != nil && len(v.events) == 1)
		}
		each(e, look)
	}
	args := c.Args
	if f, ok := c.Func.(*syntax.Attribute); ok {
		if _, named := f.X.(*syntax.Name); named && len(args) > 0 { // Base.__init__(self, …)
			args = args[1:]
		}
	}
	for i := range args {
		look(args[i].Value)
	}
	return fine
}

// superFirst is super().__init__(…) in front of the statements that it follows in Python.
func (w *writer) superFirst(c *syntax.Call, fn *function) string {
	outer, class := w.fn, w.class
	w.fn, w.class = fn, fn.class
	text := w.expr(c).text
	w.fn, w.class = outer, class
	w.instead[c] = `"super() is called first"`
	return unmarked(text) + ";"
}

// lateArgs is super().__init__(…) of an exception behind other statements: it keeps the arguments.
func (w *writer) lateArgs(c *syntax.Call, fn *function) string {
	skip := 0
	if f, ok := c.Func.(*syntax.Attribute); ok {
		if _, name := f.X.(*syntax.Name); name {
			skip = 1
		}
	}
	outer := w.fn
	w.fn = fn
	text := "this.args = " + w.help("tuple") + w.arguments(c, skip, w.value)
	w.fn = outer
	return text
}

func (w *writer) isSuperInit(e syntax.Expr, fn *function) bool {
	c, ok := e.(*syntax.Call)
	if !ok {
		return false
	}
	f, ok := c.Func.(*syntax.Attribute)
	if !ok || f.Attr.Name != "__init__" {
		return false
	}
	switch x := f.X.(type) {
	case *syntax.Call:
		n, ok := x.Func.(*syntax.Name)
		return ok && n.Name == "super"
	case *syntax.Name:
		return fn.class.base != nil && w.a.classOf(w.a.refs[x]) == fn.class.base || w.a.refs[x] == nil && x.Name == fn.class.builtin
	}
	return false
}

// superInside reports whether super().__init__() is called deeper inside.
func (w *writer) superInside(b *syntax.Block, fn *function) bool {
	for _, t := range w.tokens(b.Start, b.End) {
		if w.file.Text(t.Span) == "__init__" {
			return true
		}
	}
	return false
}

func (w *writer) usesSelf(s syntax.Stmt, fn *function) bool {
	for _, t := range w.tokens(s.Pos().Start, s.Pos().End) {
		if w.file.Text(t.Span) == fn.self {
			return true
		}
	}
	return false
}

// superCall is a method of the base class.
func (w *writer) superCall(c *syntax.Call, name string, skip int) code {
	if w.class == nil || w.fn == nil || w.fn.class == nil {
		return code{w.refuse(c.Start, "super() outside of a method"), precPrimary}
	}
	base := w.class.base
	args := func() string {
		if base != nil {
			if m := base.method(name); m != nil {
				return w.ownArguments(c, m, skip)
			}
		}
		if w.o.Prompt != nil && w.class.foreign && hasNames(c.Args[skip:]) {
			return w.mark(c.Start, "the base class is none of this entry, so that its "+name+" cannot be called by names; give the arguments by their places") + w.arguments(c, skip, w.value)
		}
		return w.arguments(c, skip, w.value)
	}
	if w.ofContainer(w.class) && name != "__init__" {
		return code{w.refuse(c.Start, "super()."+name+"() in a class that is made from dict or list"), precPrimary}
	}
	if name == "__init__" {
		if w.class.base == nil && w.class.builtin == "" && !w.class.foreign {
			return code{"void 0", precUnary} // there is no base class: nothing is to be done
		}
		if w.fn.def.Name.Name != "__init__" {
			return code{w.refuse(c.Start, "the base's __init__, called outside of __init__: a constructor runs once"), precPrimary}
		}
		if base != nil && base.method("__init__") == nil && base.rootException() == "" {
			return code{"super" + at(c.Lparen) + "()", precCall}
		}
		return code{"super" + at(c.Lparen) + args(), precCall}
	}
	return code{"super." + name + at(c.Lparen) + args(), precCall}
}

// rootException is the exception of Python's that a class is made from, if it is.
func (c *class) rootException() string {
	for ; c != nil; c = c.base {
		if c.builtin != "" {
			return c.builtin
		}
	}
	return ""
}
