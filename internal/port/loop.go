package port

import "mascript/internal/port/syntax"

// A loop that is being written. flag is the variable that its break sets, if it has an else.
type loop struct{ flag string }

func (w *writer) while(s *syntax.While) {
	flag := w.loop(s.Body, s.Else)
	w.put(at(s.Start), "while ", w.test(s.Test))
	w.body(s.Body, "")
	w.endLoop(s.Body, s.Else, flag, s.Start)
}

// loop begins a loop, with a variable for its break if it has an else.
func (w *writer) loop(body, orElse *syntax.Block) (flag string) {
	if orElse != nil && breaks(body.Stmts) {
		flag = w.fresh("broke")
		w.put("let ", flag, " = false; ")
	}
	w.loops = append(w.loops, loop{flag})
	return flag
}

func (w *writer) endLoop(body, orElse *syntax.Block, flag string, start int) {
	w.loops = w.loops[:len(w.loops)-1]
	if orElse != nil && flag == "" { // nothing leaves the loop: what follows always runs
		w.orElse(orElse, "}")
		body = orElse
	} else if orElse != nil {
		w.orElse(orElse, "} if (!"+flag+")")
		body = orElse
	}
	w.end(body, start, "}")
}

func (w *writer) forStmt(s *syntax.For) {
	if s.Async {
		w.put(w.refuse(s.Start, "async for: Python's coroutines have no translation"))
	}
	flag := w.loop(s.Body, s.Else)
	keyword := ""
	eachName(s.Target, func(n *syntax.Name) {
		e := w.a.idents[n.Start]
		if e.declare == "let" || keyword == "" && e.declare != "" {
			keyword = e.declare + " "
		}
	})
	if keyword != "" && !onlyNames(s.Target) {
		w.refuse(s.Target.Pos().Start, "names beside items or attributes as the targets of a loop; assign them in its body")
	}
	w.put(at(s.Start), "for (", keyword, w.pattern(s.Target), " of ", w.iterable(s.Iter), ")")
	w.body(s.Body, "")
	w.endLoop(s.Body, s.Else, flag, s.Start)
}

// iterable is what a loop goes through.
func (w *writer) iterable(e syntax.Expr) string {
	k := w.a.kindOf(e)
	switch {
	case isSequence(e):
		return paren(w.sequence(e), precAssign)
	case k.base == dict && !k.maybe:
		return w.help("keys") + "(" + w.value(e) + ")"
	case k.is(list, tuple, set, iterator, text):
		if c, ok := unparen(e).(*syntax.Comp); ok && c.Kind == '(' {
			return paren(w.listed(c), precAssign)
		}
		return w.value(e)
	}
	return w.help("iter") + "(" + w.value(e) + ")"
}
