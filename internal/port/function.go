package port

import "mascript/internal/port/syntax"

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
	if (fn.escapes && (w.o.Module || w.a.namesWanted(fn)) || w.calledLater(fn)) && fn.placesNames() {
		closing += " " + w.help("parameters") + "(" + name + fn.names() + ");"
	}
	w.put("function", star, " ", at(s.Name.Start), name)
	w.rest(s, fn, closing)
}

// decorated writes what is handed to decorators. Where it calls itself by its name, that has to be what they made of it,
// and so it is a method, whose name is not bound inside.
func (w *writer) decorated(s *syntax.FunctionDef, fn *function, star, name, closing string) {
	end := "}"
	names := ""
	if w.a.namesWanted(fn) {
		w.put(w.help("parameters"), "(")
		names = fn.names() + ")"
	}
	if doc := w.doc(s.Body); doc != "" {
		w.put("Object.assign(")
		end += ", {__doc__: " + doc + "})"
	}
	end += names
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
