package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// handlerName is a name for what a catch catches that nothing else has.
func (w *writer) handlerName() string {
	for _, name := range []string{"e", "err", "error", "thrown", "caught_"} {
		free := !w.a.bound[name] || w.onlyHandlers(name)
		for _, h := range w.handlers {
			free = free && h != name
		}
		if free && !w.taken[name] {
			return name
		}
	}
	return w.fresh("error")
}

// onlyHandlers reports whether a name is bound by handlers alone.
func (w *writer) onlyHandlers(name string) bool {
	for _, v := range w.a.all {
		if v.name == name && v.scope.kind != classScope && !allExcept(v) {
			return false
		}
	}
	return true
}

// try writes handlers as one catch that tells them apart.
func (w *writer) try(s *syntax.Try) {
	w.put(at(s.Start))
	done, outer := "", s.Finally != nil && s.Else != nil && len(s.Handlers) > 0
	elseAfter := s.Else != nil && len(s.Handlers) > 0
	leaves := elseAfter && allLeave(s.Handlers)
	if elseAfter && !leaves {
		done = w.fresh("done")
		w.put("let ", done, " = false; ")
	}
	if outer {
		w.put("try { ")
	}
	w.put("try")
	w.body(s.Body, "")
	last := s.Body
	name := ""
	if len(s.Handlers) > 0 {
		name = w.catchName(s.Handlers)
		w.handlers = append(w.handlers, name)
		for i := range s.Handlers {
			h := &s.Handlers[i]
			w.handler(h, i, len(s.Handlers), name, done)
			last = h.Body
		}
		w.handlers = w.handlers[:len(w.handlers)-1]
	}
	closing := "}"
	if n := len(s.Handlers); n > 1 {
		if s.Handlers[n-1].Type != nil {
			closing = "} else throw " + name + "; }"
		} else {
			closing = "} }"
		}
	}
	if s.Else != nil {
		w.follow(s.Else.Keyword)
		switch {
		case leaves:
			w.put(closing)
		case done != "":
			w.put(closing, " if (", done, ")")
		default: // there are no handlers: it just goes on
			w.put(closing)
		}
		w.body(s.Else, "")
		last, closing = s.Else, "}"
	}
	if s.Finally != nil {
		w.follow(s.Finally.Keyword)
		w.put(closing)
		if outer {
			w.put(" }")
		}
		w.put(" finally")
		w.body(s.Finally, "")
		last, closing = s.Finally, "}"
	}
	w.end(last, s.Start, closing)
}

// allLeave reports whether no handler is left by its end, so that what follows runs only after a success.
func allLeave(handlers []syntax.Handler) bool {
	for _, h := range handlers {
		if fallsOff(h.Body) {
			return false
		}
	}
	return true
}

// catchName is the name that most handlers have for what they catch.
func (w *writer) catchName(handlers []syntax.Handler) string {
	for _, h := range handlers {
		if h.Name != nil && allExcept(w.a.named[h.Name.Start]) {
			return w.jsName(h.Name.Name)
		}
	}
	return w.handlerName()
}

func (w *writer) handler(h *syntax.Handler, i, n int, name, done string) {
	if h.Star {
		w.put(w.refuse(h.Keyword.Start, "except*: groups of exceptions have no translation"))
	}
	w.follow(h.Keyword)
	if i == 0 {
		if done != "" {
			w.put(done, " = true; ")
		}
		w.put("} catch (", name, ") {")
	}
	start := ""
	if h.Name != nil && w.jsName(h.Name.Name) != name {
		if allExcept(w.a.named[h.Name.Start]) {
			start = " const " + w.jsName(h.Name.Name) + " = " + name + ";"
		} else {
			start = " " + w.jsName(h.Name.Name) + " = " + name + ";"
		}
	}
	test := ""
	if h.Type != nil {
		test = w.help("caught") + "(" + name + ", " + w.caughtClasses(h.Type) + ")"
	}
	switch {
	case n == 1 && test == "":
		w.handlerBody(h, "", start)
	case n == 1:
		w.handlerBody(h, "", " if (!"+test+") throw "+name+";"+start)
	case test == "" && i == 0:
		w.handlerBody(h, " {", start)
	case test == "":
		w.handlerBody(h, "} else {", start)
	case i == 0:
		w.handlerBody(h, " if ("+test+") {", start)
	default:
		w.handlerBody(h, "} else if ("+test+") {", start)
	}
}

func (w *writer) handlerBody(h *syntax.Handler, before, start string) {
	outer := w.block
	if inner := w.a.blocks[h.Body]; inner != nil {
		w.block = inner
	}
	w.put(before, start)
	w.cursor = h.Body.Colon + 1
	w.stmts(h.Body.Stmts)
	w.block = outer
}

// caughtClasses are the classes of a handler as arguments.
func (w *writer) caughtClasses(e syntax.Expr) string {
	elts := sequenceElts(e)
	if elts == nil {
		return w.value(e)
	}
	parts := make([]string, len(elts))
	for i, x := range elts {
		parts[i] = w.value(x)
	}
	w.keep(e.Pos().Start, e.Pos().End)
	return strings.Join(parts, ", ")
}

func (w *writer) raise(s *syntax.Raise) {
	w.put(at(s.Start))
	if s.Exc == nil {
		if n := len(w.handlers); n > 0 {
			w.put("throw ", w.handlers[n-1], ";")
		} else {
			w.put(w.refuse(s.Start, "raise without an exception outside of an except"), ";")
		}
		return
	}
	k := w.a.kindOf(s.Exc)
	var value string
	if n, ok := unparen(s.Exc).(*syntax.Name); ok && k.base == classKind {
		value = "new " + w.value(n) + "()"
	} else if _, ok := unparen(s.Exc).(*syntax.Attribute); ok && k.base == classKind {
		value = "new (" + w.value(s.Exc) + ")()"
	} else {
		value = w.value(s.Exc)
	}
	if s.Cause != nil && !isNone(s.Cause) {
		value = "Object.assign(" + value + ", {cause: " + w.value(s.Cause) + "})"
	}
	gap := w.gap(s.Start+len("raise"), s.Exc.Pos().Start)
	if lines(gap) > 0 {
		w.put("throw (", gap, value, ");")
		return
	}
	w.put("throw ", value, ";")
}
