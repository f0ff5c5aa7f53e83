package port

import (
	"fmt"
	"strings"

	"mascript/internal/port/syntax"
)

// A placement is where the arguments of a call go: to the places of parameters, or into the object behind them.
type placement struct {
	params  []*param      // that have a place
	given   []*syntax.Arg // to each of them; nil for none
	options []*syntax.Arg
	rest    bool // other names go into the object, too
	count   int  // of the arguments without a name
	last    int  // the place that was given last
	inOrder bool // the arguments stand in the order of the places
}

func placementOf(fn *function) *placement {
	p := &placement{last: -1, inOrder: true}
	for _, param := range fn.params {
		switch param.Kind {
		case syntax.Positional, syntax.PositionalOnly:
			p.params = append(p.params, param)
		case syntax.VarKeyword:
			p.rest = true
		}
	}
	p.given = make([]*syntax.Arg, len(p.params))
	return p
}

// next places an argument without a name.
func (p *placement) next(arg *syntax.Arg) {
	if p.count < len(p.given) {
		p.given[p.count] = arg
	}
	p.last = p.count
	p.count++
}

// named places an argument with a name, if the function has such a parameter.
func (p *placement) named(fn *function, arg *syntax.Arg) bool {
	for i, param := range p.params {
		if param.Name.Name == arg.Name.Name {
			p.given[i] = arg
			p.inOrder = p.inOrder && i == p.last+1
			p.last = i
			return true
		}
	}
	for _, param := range fn.params {
		if p.rest || param.Kind == syntax.KeywordOnly && param.Name.Name == arg.Name.Name {
			p.options = append(p.options, arg)
			return true
		}
	}
	return false
}

// asWritten reports whether the arguments of a call, so many, are at their places already.
func (p *placement) asWritten(args int) bool {
	behind := countGiven(p.given[min(p.count, len(p.given)):])
	return p.inOrder && len(p.options) == 0 && p.count+behind == args && contiguous(p.given)
}

// ownArguments are those of a function of the file, whose parameters are known: keyword arguments go to their places.
func (w *writer) ownArguments(c *syntax.Call, fn *function, skip int) string {
	if fn.spread {
		return w.spreadArguments(c, fn, skip)
	}
	args := c.Args[skip:]
	if !hasNames(args) {
		return w.arguments(c, skip, w.value)
	}
	p := placementOf(fn)
	var all *syntax.Arg // **d
	for i := range args {
		arg := &args[i]
		switch {
		case arg.Stars == 1:
			return w.placed(fn, args)
		case arg.Stars == 2 && all != nil:
			return w.refuse(arg.Start, "two **arguments for a function of the file")
		case arg.Stars == 2:
			all = arg
			p.options = append(p.options, arg)
		case arg.Name == nil:
			p.next(arg)
		case !p.named(fn, arg):
			return "(" + w.mark(arg.Start, fn.name()+"() has no parameter "+arg.Name.Name) + w.arguments(c, skip, w.value)[1:]
		}
	}
	if all != nil && (!p.rest || anyMissing(p.given, p.params)) {
		return w.destructured(c, fn, p.given, p.params, all)
	}
	if p.asWritten(len(args)) {
		return w.inPlace(c, skip)
	}
	w.keep(c.Lparen+1, c.End-1)
	return w.outOfPlace(p)
}

// outOfPlace are arguments that are put in the order of the parameters.
func (w *writer) outOfPlace(p *placement) string {
	var parts []string
	for _, arg := range p.given {
		switch {
		case arg == nil:
			parts = append(parts, "undefined")
		case arg.Name != nil:
			parts = append(parts, "/* "+arg.Name.Name+"= */ "+w.value(arg.Value))
		default:
			parts = append(parts, w.value(arg.Value))
		}
	}
	if len(p.options) == 0 {
		for len(parts) > 0 && parts[len(parts)-1] == "undefined" {
			parts = parts[:len(parts)-1]
		}
	} else {
		var named []string
		for _, arg := range p.options {
			named = append(named, w.argument(arg, w.value))
		}
		parts = append(parts, "{"+strings.Join(named, ", ")+"}")
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// placed are arguments of which it shows only when they are there how many they are and what they are called.
// modelarts/py puts them at the places of the parameters.
func (w *writer) placed(fn *function, args []syntax.Arg) string {
	if len(args) > 0 {
		w.keep(args[0].Start, args[len(args)-1].End)
	}
	var positional, named []string
	for i := range args {
		text := w.argument(&args[i], w.value)
		if args[i].Name == nil && args[i].Stars < 2 {
			positional = append(positional, text)
		} else {
			named = append(named, text)
		}
	}
	names := strings.TrimPrefix(fn.names(), ", ")
	return "(..." + w.help("placed") + "([" + names + "], [" + strings.Join(positional, ", ") + "], {" + strings.Join(named, ", ") + "}))"
}

// counted marks a call with too many arguments by their places, or too few: JavaScript does not count them.
func (w *writer) counted(c *syntax.Call, fn *function) string {
	if hasStars(c.Args) {
		return ""
	}
	most, fewest, any := 0, 0, false
	for _, p := range fn.params {
		switch p.Kind {
		case syntax.Positional, syntax.PositionalOnly:
			most++
			if p.Default == nil {
				fewest++
			}
		case syntax.VarPositional:
			any = true
		}
	}
	given, all := 0, 0
	for _, arg := range c.Args {
		if arg.Name == nil {
			given++
			all++
		} else if !fn.has(arg.Name.Name) {
			return "" // which is said already
		}
		for _, p := range fn.params {
			if arg.Name != nil && arg.Name.Name == p.Name.Name && p.Kind == syntax.Positional {
				all++
			}
		}
	}
	switch {
	case given > most && !any:
		return w.mark(c.Start, fmt.Sprintf("%s() takes %d arguments by their places, and is given %d", fn.name(), most, given))
	case all < fewest:
		return w.mark(c.Start, fmt.Sprintf("%s() needs %d arguments, and is given %d", fn.name(), fewest, all))
	}
	return ""
}

// has reports whether a function takes an argument by that name.
func (fn *function) has(name string) bool {
	for _, p := range fn.params {
		if p.Name.Name == name || p.Kind == syntax.VarKeyword {
			return true
		}
	}
	return false
}

func hasStars(args []syntax.Arg) bool {
	for i := range args {
		if args[i].Stars > 0 {
			return true
		}
	}
	return false
}

// countGiven counts the arguments that are there.
func countGiven(args []*syntax.Arg) int {
	n := 0
	for _, arg := range args {
		if arg != nil {
			n++
		}
	}
	return n
}

// contiguous reports whether there are no holes before the last argument.
func contiguous(given []*syntax.Arg) bool {
	hole := false
	for _, arg := range given {
		if arg == nil {
			hole = true
		} else if hole {
			return false
		}
	}
	return true
}

func anyMissing(given []*syntax.Arg, params []*param) bool {
	for i, arg := range given {
		if arg == nil && params[i].Default == nil {
			return true
		}
	}
	return false
}

// inPlace are arguments that stand in the order of the parameters already.
func (w *writer) inPlace(c *syntax.Call, skip int) string {
	args := c.Args[skip:]
	from := c.Lparen + 1
	if skip > 0 {
		from = c.Args[skip-1].End
	}
	var b strings.Builder
	b.WriteByte('(')
	for i := range args {
		if i == 0 {
			gap := w.gap(from, args[0].Start)
			if skip > 0 {
				gap = strings.TrimLeft(gap, " ")
			}
			b.WriteString(gap)
		} else {
			b.WriteString(w.gap(args[i-1].End, args[i].Start, ","))
		}
		if args[i].Name != nil {
			b.WriteString("/* " + args[i].Name.Name + "= */ ")
		}
		b.WriteString(w.value(args[i].Value))
	}
	b.WriteString(w.tail(args[len(args)-1].End, c.End-1) + ")")
	return b.String()
}

// destructured passes **d on by the names of parameters.
func (w *writer) destructured(c *syntax.Call, fn *function, given []*syntax.Arg, params []*param, all *syntax.Arg) string {
	var names, parts []string
	for i, arg := range given {
		switch {
		case arg != nil:
			parts = append(parts, w.value(arg.Value))
		default:
			name := w.jsName(params[i].Name.Name)
			if name != params[i].Name.Name {
				names = append(names, params[i].Name.Name+": "+name)
			} else {
				names = append(names, name)
			}
			parts = append(parts, name)
		}
	}
	if fn.options {
		names = append(names, "...others")
		parts = append(parts, "others")
	}
	return "(...(({" + strings.Join(names, ", ") + "}) => [" + strings.Join(parts, ", ") + "])(" + w.value(all.Value) + "))"
}
