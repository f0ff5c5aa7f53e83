package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// with is a try that leaves what was entered; several contexts are one within the other.
func (w *writer) with(s *syntax.With) {
	if s.Async {
		w.put(w.refuse(s.Start, "async with: Python's coroutines have no translation"))
	}
	w.put(at(s.Start))
	before, start, end := "", "", ""
	for i := range s.Items {
		item := &s.Items[i]
		declared, entered, left := w.context(item, i == 0)
		if i == 0 {
			before = entered
		} else { // what was entered before is left if this fails
			before = declared + before
			start += " " + entered + "try {"
		}
		end = "}" + left + map[bool]string{true: " "}[i > 0] + end
	}
	w.keep(s.Items[0].Start, s.Body.Colon)
	w.put(before, "try")
	w.body(s.Body, start)
	w.end(s.Body, s.Start, strings.TrimSpace(end))
}

// context enters one context: what declares its name, if that has to be outside, what is in front of its try, and what is
// behind its try.
func (w *writer) context(item *syntax.WithItem, outermost bool) (declared, entered, left string) {
	keyword := ""
	if item.Target != nil {
		eachName(item.Target, func(n *syntax.Name) { keyword = declaration(w.a.idents[n.Start]) })
		if keyword != "" && !onlyNames(item.Target) {
			w.refuse(item.Target.Pos().Start, "names beside items or attributes as the targets of with; assign them in its body")
		}
		if keyword != "" && !outermost {
			declared, keyword = "let "+strings.Trim(w.pattern(item.Target), "[]")+"; ", ""
		}
	}
	value := w.value(item.Context)
	if w.a.kindOf(item.Context).base == fileKind {
		n, named := item.Target.(*syntax.Name)
		if named {
			name := w.pattern(n)
			return declared, keyword + name + " = " + value + "; ", " finally { " + name + ".close(); }"
		}
		name := w.fresh("file")
		entered = "const " + name + " = " + value + "; "
		if item.Target != nil {
			entered += w.pattern(item.Target) + " = " + name + "; "
		}
		return declared, entered, " finally { " + name + ".close(); }"
	}
	context, failed, caught := w.fresh("context"), w.fresh("failed"), w.handlerName()
	entered = "const " + context + " = " + value + "; "
	if item.Target != nil {
		entered += keyword + w.pattern(item.Target) + " = "
	}
	entered += context + ".__enter__(); let " + failed + " = false; "
	left = " catch (" + caught + ") { " + failed + " = true; if (!" + w.help("bool") + "(" + context + ".__exit__(" + w.help("type") + "(" + caught + "), " +
		caught + ", null))) throw " + caught + "; } finally { if (!" + failed + ") " + context + ".__exit__(null, null, null); }"
	return declared, entered, left
}
