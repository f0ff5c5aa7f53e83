package port

import (
	"strings"

	"mascript/bindings/catalogue"
	"mascript/internal/port/syntax"
)

// unknownArguments are those of a function that is not known: keyword arguments are an object, as the SDK and
// modelarts/py take them.
func (w *writer) unknownArguments(c *syntax.Call) string {
	if text, ok := w.passedOn(c); ok {
		return text
	}
	return w.arguments(c, 0, w.value)
}

// passedOn are arguments that end with **d alone: where d is empty, nothing comes of it.
func (w *writer) passedOn(c *syntax.Call) (string, bool) {
	last := len(c.Args) - 1
	if last < 0 || c.Args[last].Stars != 2 || !isSimple(c.Args[last].Value) {
		return "", false
	}
	for i := range c.Args[:last] {
		if c.Args[i].Name != nil || c.Args[i].Stars == 2 {
			return "", false
		}
	}
	d := c.Args[last].Value
	short := *c
	short.Args = c.Args[:last]
	text := w.arguments(&short, 0, w.value)
	if last == 0 {
		text = "("
	} else {
		text = strings.TrimRight(strings.TrimSuffix(text, ")"), " ,") + ", "
	}
	return text + "...(" + paren(w.cond(d), precOr) + " ? [" + w.value(d) + "] : []))", true
}

// arguments are those of a call, with its parentheses: keyword arguments are one object, behind the others. skip
// leaves out that many at the beginning.
func (w *writer) arguments(c *syntax.Call, skip int, write func(syntax.Expr) string) string {
	args := c.Args[skip:]
	from, to := c.Lparen+1, c.End-1
	if skip > 0 {
		from = c.Args[skip-1].End
	}
	if len(args) == 0 {
		return "(" + w.tight(from, to) + ")"
	}
	lead := func(i int) string {
		if i == 0 {
			if skip > 0 {
				return w.tight(from, args[0].Start)
			}
			return w.gap(from, args[0].Start)
		}
		return w.gap(args[i-1].End, args[i].Start, ",")
	}
	if mixed(args) {
		return w.reordered(args, write)
	}
	var b strings.Builder
	b.WriteByte('(')
	open := false
	for i := range args {
		arg := &args[i]
		named := arg.Name != nil || arg.Stars == 2
		if named && !open && i == 0 {
			b.WriteByte('{')
			open = true
		}
		b.WriteString(lead(i))
		if named && !open {
			b.WriteByte('{')
			open = true
		}
		b.WriteString(w.argument(arg, write))
	}
	b.WriteString(w.tail(args[len(args)-1].End, to))
	if open {
		b.WriteByte('}')
	}
	b.WriteByte(')')
	return b.String()
}

func (w *writer) argument(arg *syntax.Arg, write func(syntax.Expr) string) string {
	switch {
	case arg.Name != nil:
		return at(arg.Start) + key(arg.Name.Name) + w.colon(arg.Name.End, arg.Value.Pos().Start) + write(arg.Value)
	case arg.Stars == 2:
		return "..." + w.value(arg.Value)
	case arg.Stars == 1:
		return "..." + w.spread(arg.Value)
	}
	return write(arg.Value)
}

// mixed reports whether a positional argument follows a keyword argument.
func mixed(args []syntax.Arg) bool {
	named := false
	for _, arg := range args {
		if arg.Name != nil || arg.Stars == 2 {
			named = true
		} else if named {
			return true
		}
	}
	return false
}

func (w *writer) reordered(args []syntax.Arg, write func(syntax.Expr) string) string {
	var positional, named []string
	for i := range args {
		text := w.argument(&args[i], write)
		if args[i].Name != nil || args[i].Stars == 2 {
			named = append(named, text)
		} else {
			positional = append(positional, text)
		}
	}
	return "(" + strings.Join(append(positional, "{"+strings.Join(named, ", ")+"}"), ", ") + ")"
}

// sdkArguments are those of the SDK. A dict at the end would be taken for keyword arguments.
func (w *writer) sdkArguments(c *syntax.Call, m catalogue.Method) string {
	text := w.arguments(c, 0, w.value)
	if n := len(c.Args); n > 0 && c.Args[n-1].Name == nil && c.Args[n-1].Stars == 0 && w.a.kindOf(c.Args[n-1].Value).base == dict {
		return text[:len(text)-1] + ", {})"
	}
	return text
}

// libraryArguments are those of modelarts/py's modules.
func (w *writer) libraryArguments(c *syntax.Call, name string) string {
	write := w.value
	if strings.HasPrefix(name, "logging.") || name == "IPython.display.display" {
		write = func(e syntax.Expr) string { return paren(w.shown(e), precAssign) }
	}
	return w.arguments(c, 0, write)
}

// spreadArguments are those of a function that sorts them out by itself.
func (w *writer) spreadArguments(c *syntax.Call, fn *function, skip int) string {
	args := c.Args[skip:]
	for i := range args {
		for _, p := range fn.params {
			if p.Kind == syntax.Positional && (args[i].Stars == 2 || args[i].Name != nil && args[i].Name.Name == p.Name.Name) {
				return w.placed(fn, args)
			}
		}
	}
	text := w.arguments(c, skip, w.value)
	if n := len(args); n > 0 && args[n-1].Name == nil && args[n-1].Stars < 2 && (args[n-1].Stars == 1 || w.maybeDict(args[n-1].Value)) {
		return text[:len(text)-1] + ", {})"
	}
	return text
}

// maybeDict reports whether a value may be a plain object, which would be taken for keyword arguments.
func (w *writer) maybeDict(e syntax.Expr) bool {
	k := w.a.kindOf(e)
	return k.base == unknown || k.base == dict || k.base == undecided
}

// sequenceValue is value where a list does as well as a tuple. A generator becomes a list.
func (w *writer) sequenceValue(e syntax.Expr) string {
	if c, ok := unparen(e).(*syntax.Comp); ok && c.Kind == '(' {
		return paren(w.listed(c), precAssign)
	}
	if w.isPairs(e) {
		return w.value(e)
	}
	return paren(w.sequence(e), precAssign)
}

// listedValue is value; a generator becomes a list.
func (w *writer) listedValue(e syntax.Expr) string {
	if c, ok := unparen(e).(*syntax.Comp); ok && c.Kind == '(' {
		return paren(w.listed(c), precAssign)
	}
	return w.value(e)
}

// isPairs is for the lists that keep their tuples: they are printed as such.
func (w *writer) isPairs(e syntax.Expr) bool {
	_, ok := unparen(e).(*syntax.List)
	return ok
}

func (w *writer) asText(e syntax.Expr) string {
	if w.a.kindOf(e).is(text) {
		return w.value(e)
	}
	return w.help("str") + "(" + w.value(e) + ")"
}
