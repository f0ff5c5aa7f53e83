package port

import "mascript/internal/port/syntax"

// builtinCall calls one of Python's own functions.
func (w *writer) builtinCall(c *syntax.Call, name string) code {
	one := len(c.Args) == 1 && c.Args[0].Name == nil && c.Args[0].Stars == 0
	first := func() kind { return w.a.kindOf(c.Args[0].Value) }
	shown := func(e syntax.Expr) string { return paren(w.shown(e), precAssign) }
	helper := func(name string, write func(syntax.Expr) string) code {
		args, ok := w.passedOn(c)
		if !ok {
			args = w.arguments(c, 0, write)
		}
		return code{at(c.Start) + w.help(name) + at(c.Lparen) + args, precCall}
	}
	switch name {
	case "help":
		if w.o.Prompt != nil {
			return code{at(c.Start) + name + at(c.Lparen) + w.arguments(c, 0, w.value), precCall}
		}
	case "print", "str", "repr", "ascii", "format":
		if name == "str" && one && first().is(text) {
			return w.expr(c.Args[0].Value)
		}
		if name == "format" {
			name = "fmt"
		}
		if name == "print" && w.printsAlike(c) {
			return code{at(c.Start) + name + at(c.Lparen) + w.arguments(c, 0, w.value), precCall}
		}
		made := helper(name, shown)
		if name == "print" && w.looksLikeOptions(c) {
			made.text = made.text[:len(made.text)-1] + `, {sep: " "})`
		}
		return made
	case "display":
		return helper(name, shown)
	case "len":
		if one && first().is(list) {
			return code{w.e(c.Args[0].Value, precCall) + ".length", precCall}
		}
		if one && first().is(set) {
			return code{w.e(c.Args[0].Value, precCall) + ".size", precCall}
		}
	case "abs":
		if one && first().number() {
			return code{"Math.abs" + w.arguments(c, 0, w.value), precCall}
		}
	case "min", "max":
		if len(c.Args) > 1 && w.allNumbers(c.Args) {
			return code{"Math." + name + w.arguments(c, 0, w.value), precCall}
		}
	case "dict":
		if !w.a.mapped(c) {
			if len(c.Args) == 0 {
				return code{at(c.Start) + "{}", precPrimary}
			}
			text := w.arguments(c, 0, w.element)
			return code{at(c.Start) + text[1:len(text)-1], precPrimary}
		}
		return helper(name, w.element)
	case "list":
		if len(c.Args) == 0 {
			return code{"[]", precPrimary}
		}
	case "tuple":
		if len(c.Args) == 0 {
			return code{w.help("tuple") + "()", precCall}
		}
		return helper("asTuple", w.sequenceValue)
	case "set":
		if len(c.Args) == 0 {
			return code{w.help("set") + "()", precCall}
		}
	case "any", "all":
		if one {
			if g, ok := c.Args[0].Value.(*syntax.Comp); ok && len(g.Clauses) == 1 {
				return w.quantified(g, name)
			}
		}
	case "exit", "quit":
		return code{w.require("sys") + ".exit" + w.arguments(c, 0, w.value), precCall}
	case "property":
		return code{w.refuse(c.Start, "property() other than as a decorator"), precPrimary}
	case "super":
		return code{w.refuse(c.Start, "super() other than super().method(…)"), precPrimary}
	case "type":
		if len(c.Args) != 1 {
			return code{w.refuse(c.Start, "type() with three arguments, which makes a class"), precPrimary}
		}
		return helper(name, shown)
	case "isinstance", "issubclass":
		return helper(name, func(e syntax.Expr) string {
			if e == c.Args[0].Value {
				return shown(e)
			}
			return w.sequenceValue(e)
		})
	}
	switch {
	case name == "TypeError" || name == "SyntaxError":
		return code{"new " + at(c.Start) + name + at(c.Lparen) + w.arguments(c, 0, w.asText), precCall}
	case name == "KeyboardInterrupt":
		return code{"new " + at(c.Start) + name + at(c.Lparen) + w.arguments(c, 0, w.asText), precCall}
	case isException(name):
		return code{"new " + at(c.Start) + w.help(name) + at(c.Lparen) + w.arguments(c, 0, w.value), precCall}
	case impossible.has(name):
		return code{w.refuse(c.Start, name+"() has no translation"), precPrimary}
	case name == "map" && len(c.Args) > 1 && w.isBuiltin(c.Args[0].Value, "tuple"):
		return helper(name, func(e syntax.Expr) string {
			if w.isBuiltin(e, "tuple") {
				return w.help("asTuple")
			}
			return w.sequenceValue(e)
		})
	case listedIn(" sum any all sorted enumerate zip map filter list frozenset reversed iter ", name), name == "set",
		(name == "min" || name == "max") && len(c.Args) > 0 && (len(c.Args) == 1 || c.Args[1].Name != nil):
		return helper(name, w.sequenceValue)
	case name == "next":
		return helper(name, w.value)
	case helpers.has(name), notebookNames.has(name):
		return helper(name, w.listedValue)
	}
	return code{w.e(c.Func, precCall) + at(c.Lparen) + w.arguments(c, 0, w.value), precCall}
}

// looksLikeOptions reports whether the last argument is a dict that print would take for its options: there is one with
// such keys in the file.
func (w *writer) looksLikeOptions(c *syntax.Call) bool {
	if len(c.Args) == 0 || !w.a.options {
		return false
	}
	last := c.Args[len(c.Args)-1]
	return last.Name == nil && last.Stars == 0 && w.a.kindOf(last.Value).orNone(unknown, dict) && w.maybeDict(last.Value)
}

// isBuiltin reports whether an expression is one of Python's own names.
func (w *writer) isBuiltin(e syntax.Expr, name string) bool {
	n, ok := unparen(e).(*syntax.Name)
	return ok && n.Name == name && w.a.refs[n] == nil
}

func (w *writer) allNumbers(args []syntax.Arg) bool {
	for _, arg := range args {
		if arg.Name != nil || arg.Stars > 0 || !w.a.kindOf(arg.Value).is(integer, floating, number) {
			return false
		}
	}
	return true
}

// quantified is any() or all() of a generator: only as many values are made as it takes.
func (w *writer) quantified(g *syntax.Comp, name string) code {
	if !w.finite(g.Clauses[0].Iter) {
		return code{at(g.Start) + w.help(name) + "(" + w.lazy(g) + ")", precCall}
	}
	source, params := w.filtered(g)
	method := ".some"
	if name == "all" {
		method = ".every"
	}
	return code{at(g.Start) + source + method + "((" + params + ") => " + w.arrowBody(paren(w.cond(g.Elt), precAssign)) + ")", precCall}
}
