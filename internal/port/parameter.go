package port

import (
	"sort"
	"strings"

	"mascript/internal/port/syntax"
)

// params are a function's parameters, and what has to be done with them at its start.
func (w *writer) params(s *syntax.FunctionDef, fn *function) (text, start string) {
	if fn.spread {
		w.keep(s.Name.End, s.Body.Colon)
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
