package port

import (
	"sort"
	"strings"

	"mascript/internal/port/syntax"
)

// inFunction writes what is inside of a function.
func (w *writer) inFunction(fn *function, write func()) {
	outer, block, loops, handlers := w.fn, w.block, w.loops, w.handlers
	w.fn, w.loops, w.handlers = fn, nil, nil
	write()
	w.fn, w.block, w.loops, w.handlers = outer, block, loops, handlers
}

// function writes a def that is no method.
func (w *writer) function(s *syntax.FunctionDef) {
	fn := w.a.fns[s]
	if s.Async {
		w.put(w.refuse(s.Def, "async def: Python's coroutines have no translation"))
	}
	w.keepDefaults(fn, s.Name.Name, s.Start)
	e := w.a.idents[s.Name.Start]
	name := w.jsName(s.Name.Name)
	star := ""
	if s.Generator {
		star = "*"
	}
	closing := "}"
	w.put(at(s.Start))
	switch {
	case len(s.Decorators) > 0:
		w.put(declaration(e), name, " = ")
		for i, d := range s.Decorators {
			if i > 0 {
				w.put(w.gap(s.Decorators[i-1].Pos().End, w.next(s.Decorators[i-1].Pos().End, "@")))
			}
			w.put(w.e(d, precCall), "(")
			closing += ")"
		}
		w.put(w.gap(s.Decorators[len(s.Decorators)-1].Pos().End, s.Def))
		closing += ";"
	case e.declare == "const":
	default:
		w.put(declaration(e), name, " = ")
		closing += ";"
	}
	if len(s.Decorators) > 0 {
		w.decorated(s, fn, star, name, closing)
		return
	}
	if doc := w.doc(s.Body); doc != "" {
		closing += " " + name + ".__doc__ = " + doc + ";"
	}
	if fn.escapes && (w.o.Module || w.a.namesWanted(fn)) && fn.names() != "" {
		closing += " " + w.help("parameters") + "(" + name + fn.names() + ");"
	}
	w.put("function", star, " ", at(s.Name.Start), name)
	w.rest(s, fn, closing)
}

// decorated writes what is handed to decorators. Where it calls itself by its name, that has to be what they made of it,
// and so it is a method, whose name is not bound inside.
func (w *writer) decorated(s *syntax.FunctionDef, fn *function, star, name, closing string) {
	end := "}"
	if doc := w.doc(s.Body); doc != "" {
		w.put("Object.assign(")
		end += ", {__doc__: " + doc + "})"
	}
	if w.a.namesWanted(fn) {
		w.put(w.help("parameters"), "(")
		end += fn.names() + ")"
	}
	recursive := false
	for _, t := range w.tokens(s.Body.Start, s.Body.End) {
		recursive = recursive || w.file.Text(t.Span) == s.Name.Name
	}
	if recursive {
		w.put("({ ", star, at(s.Name.Start), name)
		end = "} })." + name + end[1:]
	} else {
		w.put("function", star, " ", at(s.Name.Start), name)
	}
	w.rest(s, fn, end+closing[1:])
}

// rest writes a function from its parameters on.
func (w *writer) rest(s *syntax.FunctionDef, fn *function, closing string) {
	w.inFunction(fn, func() {
		params, start := w.params(s, fn)
		w.put("(", params, ")")
		if fn.nested {
			start = " const " + w.jsName(fn.self) + " = this;" + start
		}
		if extra := w.missingSuper(s, fn); extra != "" {
			start = " " + extra + start
		}
		w.body(s.Body, start)
		w.end(s.Body, w.firstLine(s), closing)
	})
}

// firstLine is where the line with def begins that its closing bracket is indented like.
func (w *writer) firstLine(s *syntax.FunctionDef) int { return s.Def }

// params are a function's parameters, and what has to be done with them at its start.
func (w *writer) params(s *syntax.FunctionDef, fn *function) (text, start string) {
	if fn.spread {
		return w.spreadParams(fn)
	}
	var b strings.Builder
	open := w.next(s.Name.End, "(")
	pos, first := open+1, true
	var options []string
	skipped := len(s.Params.List) - len(fn.params)
	for i := range s.Params.List {
		p := &s.Params.List[i]
		if i < skipped { // self
			pos = p.End
			continue
		}
		q := fn.params[i-skipped]
		name := w.jsName(p.Name.Name)
		if p.Kind == syntax.KeywordOnly || p.Kind == syntax.VarKeyword {
			options = append(options, w.option(p, q, name))
			w.keep(pos, p.Start)
			pos = p.End
			continue
		}
		switch {
		case first && i > 0:
			b.WriteString(w.tight(pos, p.Start))
		case first:
			b.WriteString(w.gap(pos, p.Start))
		default:
			b.WriteString(w.listGap(pos, p.Start))
		}
		first = false
		b.WriteString(at(p.Start))
		if p.Kind == syntax.VarPositional {
			b.WriteString("...")
			if w.usedWhole(q.v) {
				start += " " + name + " = " + w.help("asTuple") + "(" + name + ");"
			}
		}
		b.WriteString(name)
		if p.Default != nil {
			b.WriteString(" = " + w.defaultOf(q))
		}
		pos = p.End
	}
	if len(options) > 0 {
		if !first {
			b.WriteString(", ")
		}
		b.WriteString("{" + strings.Join(options, ", ") + "} = {}")
	}
	end := w.closing(open)
	if text := w.gap(pos, end); lines(text) > 0 {
		b.WriteString(text)
	}
	return b.String(), start
}

// listGap is what is between two parameters.
func (w *writer) listGap(from, to int) string {
	text := w.gap(from, to, ",")
	if lines(text) == 0 {
		return ", "
	}
	return text
}

// closing is the bracket that closes the one at an offset.
func (w *writer) closing(open int) int {
	depth := 0
	all := w.file.Tokens
	from := sort.Search(len(all), func(i int) bool { return all[i].Start >= open })
	if from == len(all) || all[from].Start != open { // inside of an f-string
		all, from = w.tokens(open, len(w.file.Source)), 0
	}
	for _, t := range all[from:] {
		switch w.file.Text(t.Span) {
		case "(", "[", "{":
			depth++
		case ")", "]", "}":
			if depth--; depth == 0 {
				return t.Start
			}
		}
	}
	return open
}

func (w *writer) option(p *syntax.Param, q *param, name string) string {
	if p.Kind == syntax.VarKeyword {
		return "..." + name
	}
	text := key(p.Name.Name)
	if name != p.Name.Name {
		text += ": " + name
	}
	if p.Default != nil {
		text += " = " + w.defaultOf(q)
	}
	return text
}

// spreadParams is for a function with *args and keyword arguments: it sorts them by itself.
func (w *writer) spreadParams(fn *function) (text, start string) {
	args := w.scratch("a")
	var named, positional []string
	var whole string
	for _, p := range fn.params {
		name := w.jsName(p.Name.Name)
		switch p.Kind {
		case syntax.KeywordOnly, syntax.VarKeyword:
			named = append(named, w.option(p.Param, p, name))
		case syntax.VarPositional:
			positional = append(positional, "..."+name)
			if w.usedWhole(p.v) {
				whole = " " + name + " = " + w.help("asTuple") + "(" + name + ");"
			}
		default:
			if p.Default != nil {
				positional = append(positional, name+" = "+w.defaultOf(p))
			} else {
				positional = append(positional, name)
			}
		}
	}
	keyword := "const"
	if whole != "" || w.paramsAssigned(fn) {
		keyword = "let"
	}
	if len(named) == 1 && strings.HasPrefix(named[0], "...") {
		start = " " + keyword + " " + named[0][3:] + " = " + w.help("kwargs") + "(" + args + ");"
	} else {
		start = " " + keyword + " {" + strings.Join(named, ", ") + "} = " + w.help("kwargs") + "(" + args + ");"
	}
	start += " " + keyword + " [" + strings.Join(positional, ", ") + "] = " + args + ";" + whole
	return "..." + args, start
}

func (w *writer) paramsAssigned(fn *function) bool {
	for _, p := range fn.params {
		if p.v != nil && len(p.v.events) > 1 {
			return true
		}
	}
	return false
}

// usedWhole reports whether *args is used other than element by element, where it matters that it is a tuple.
func (w *writer) usedWhole(v *variable) bool {
	if v == nil {
		return false
	}
	for _, u := range v.uses {
		switch p := u.parent.(type) {
		case *syntax.For, *syntax.Comp:
			continue
		case *syntax.Subscript:
			if _, ok := p.Index.(*syntax.Slice); !ok && p.X == syntax.Expr(u.node) {
				continue
			}
		case *syntax.Call:
			if n, ok := p.Func.(*syntax.Name); ok && listedIn(" len sum min max any all sorted enumerate list set map filter zip iter reversed ", n.Name) {
				continue
			}
			if m, ok := p.Func.(*syntax.Attribute); ok && (m.Attr.Name == "join" || m.Attr.Name == "extend") {
				continue
			}
			starred := false
			for _, arg := range p.Args {
				starred = starred || arg.Stars == 1 && arg.Value == syntax.Expr(u.node)
			}
			if starred {
				continue
			}
		case *syntax.Starred:
			continue
		}
		return true
	}
	return false
}

// defaultOf is a parameter's default.
func (w *writer) defaultOf(p *param) string {
	if kept := w.kept[p.Param]; kept != "" {
		return kept
	}
	return w.value(p.Default)
}

// keepDefaults makes the defaults of a function that Python makes once: where the function could change them, or they
// could come out differently each time.
func (w *writer) keepDefaults(fn *function, name string, start int) {
	for _, p := range fn.params {
		if p.Default == nil || isConstant(p.Default) || w.stableDefault(p) {
			continue
		}
		kept := w.fresh(w.jsName(name) + "_" + p.Name.Name)
		w.put("const ", kept, " = ", w.value(p.Default), ";\n", w.indent(start))
		w.kept[p.Param] = kept
	}
}

// stableDefault reports whether it makes no difference that JavaScript makes the default anew for each call.
func (w *writer) stableDefault(p *param) bool {
	switch d := unparen(p.Default).(type) {
	case *syntax.Name:
		v := w.a.refs[d]
		if v == nil {
			return true
		}
		return d.Name != p.Name.Name && len(v.events) == 1 && v.scope.kind == moduleScope && !v.lent && !inLoop(v.events[0].block)
	case *syntax.List, *syntax.Dict, *syntax.Set, *syntax.Call, *syntax.Comp:
		if !isDisplay(d) {
			if _, call := d.(*syntax.Call); call {
				return false
			}
		}
		return p.v != nil && onlyRead(p.v)
	case *syntax.Lambda:
		return true
	case *syntax.Attribute:
		k := w.a.kindOf(d.X)
		return k.base == moduleKind
	}
	return false
}

// onlyRead reports whether nothing is done to a variable that could change what it holds or keep it.
func onlyRead(v *variable) bool {
	if len(v.stores) > 0 {
		return false
	}
	for _, u := range v.uses {
		switch p := u.parent.(type) {
		case *syntax.For, *syntax.Comp, *syntax.If, *syntax.While, *syntax.Compare, *syntax.UnaryOp:
			continue
		case *syntax.Call:
			if n, ok := p.Func.(*syntax.Name); ok && listedIn(" len sum min max any all sorted enumerate list dict set tuple map zip print str repr isinstance ", n.Name) {
				continue
			}
		}
		return false
	}
	return true
}

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
