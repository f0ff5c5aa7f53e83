package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// with is a try whose finally closes what was opened.
func (w *writer) with(s *syntax.With) {
	if s.Async {
		w.put(w.refuse(s.Start, "async with: Python's coroutines have no translation"))
	}
	w.put(at(s.Start))
	var closing []string
	failed, start := "", ""
	for i := range s.Items {
		item := &s.Items[i]
		k := w.a.kindOf(item.Context)
		if k.base == fileKind {
			name := ""
			if n, ok := item.Target.(*syntax.Name); ok && i > 0 { // what was opened before is closed if this fails
				name = w.pattern(n)
				if declaration(w.a.idents[n.Start]) != "" {
					w.put("let ", name, "; ")
				}
				start += " " + name + " = " + w.value(item.Context) + ";"
				closing = append(closing, "if ("+name+") "+name+".close();")
				continue
			} else if ok {
				name = w.pattern(n)
				w.put(declaration(w.a.idents[n.Start]), name, " = ", w.value(item.Context), "; ")
			} else {
				name = w.fresh("file")
				w.put("const ", name, " = ", w.value(item.Context), "; ")
				if item.Target != nil {
					w.put(w.pattern(item.Target), " = ", name, "; ")
				}
			}
			closing = append(closing, name+".close();")
			continue
		}
		context := w.fresh("context")
		w.put("const ", context, " = ", w.value(item.Context), "; ")
		if item.Target == nil {
			w.put(context, ".__enter__(); ")
		} else {
			keyword := ""
			eachName(item.Target, func(n *syntax.Name) { keyword = declaration(w.a.idents[n.Start]) })
			w.put(keyword, w.pattern(item.Target), " = ", context, ".__enter__(); ")
		}
		if failed == "" {
			failed = w.fresh("failed")
			w.put("let ", failed, " = false; ")
		}
		closing = append(closing, context)
	}
	w.keep(s.Items[0].Start, s.Body.Colon)
	w.put("try")
	w.body(s.Body, start)
	end := "}"
	if failed != "" {
		caught := w.handlerName()
		end += " catch (" + caught + ") { " + failed + " = true; if (!"
		for i := len(closing) - 1; i >= 0; i-- {
			if !strings.HasSuffix(closing[i], ";") {
				end += w.help("bool") + "(" + closing[i] + ".__exit__(" + w.help("type") + "(" + caught + "), " + caught + ", null))"
				if i > 0 && !allFiles(closing[:i]) {
					end += " && !"
				}
			}
		}
		end += ") throw " + caught + ";"
		end += " }"
	}
	end += " finally {"
	for i := len(closing) - 1; i >= 0; i-- {
		if strings.HasSuffix(closing[i], ";") {
			end += " " + closing[i]
		} else {
			end += " if (!" + failed + ") " + closing[i] + ".__exit__(null, null, null);"
		}
	}
	w.end(s.Body, s.Start, end+" }")
}

func allFiles(closing []string) bool {
	for _, c := range closing {
		if !strings.HasSuffix(c, ";") {
			return false
		}
	}
	return true
}
