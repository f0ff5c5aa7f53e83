package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

func (w *writer) lambda(l *syntax.Lambda) code {
	fn := w.a.lambdas[l]
	params, bound := w.lambdaParams(l, fn)
	outer := w.fn
	body := w.expr(l.Body)
	w.fn = outer
	text := paren(body, precAssign)
	if fn.spread { // the body is that of a function which sorts out its arguments
		rest, start := w.spreadParams(fn)
		return code{at(l.Start) + "(" + rest + ") => {" + start + " return " + text + "; }", precAssign}
	}
	for _, p := range fn.params {
		if p.Kind == syntax.VarPositional && w.usedWhole(p.v) {
			name := w.jsName(p.Name.Name)
			text = "((" + name + ") => " + w.arrowBody(text) + ")(" + w.help("asTuple") + "(" + name + "))"
		}
	}
	if strings.HasPrefix(stripMarks(text), "{") {
		text = "(" + text + ")"
	}
	arrow := at(l.Start) + "(" + params + ") => " + text
	if w.a.namesWanted(fn) {
		arrow = w.help("parameters") + "(" + arrow + fn.names() + ")"
	}
	if len(bound) == 0 {
		return code{arrow, precAssign}
	}
	var names, values []string // defaults are evaluated now, not when it is called
	for _, b := range bound {
		names, values = append(names, b[0]), append(values, b[1])
	}
	return code{"((" + strings.Join(names, ", ") + ") => " + arrow + ")(" + strings.Join(values, ", ") + ")", precCall}
}

// lambdaParams are the parameters of a lambda, and the values that their defaults have to keep.
func (w *writer) lambdaParams(l *syntax.Lambda, fn *function) (params string, bound [][2]string) {
	var parts, options []string
	for _, p := range fn.params {
		name := w.jsName(p.Name.Name)
		switch {
		case p.Kind == syntax.VarPositional:
			parts = append(parts, "..."+name)
		case p.Kind == syntax.KeywordOnly || p.Kind == syntax.VarKeyword:
			options = append(options, w.option(p.Param, p, name))
		case p.Default == nil:
			parts = append(parts, name)
		case isConstant(p.Default):
			parts = append(parts, name+" = "+w.value(p.Default))
		default:
			kept := w.scratch(name + "_")
			bound = append(bound, [2]string{kept, w.value(p.Default)})
			parts = append(parts, name+" = "+kept)
		}
	}
	if len(options) > 0 {
		parts = append(parts, "{"+strings.Join(options, ", ")+"} = {}")
	}
	return strings.Join(parts, ", "), bound
}
