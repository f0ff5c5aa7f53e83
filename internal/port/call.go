package port

import (
	"strings"

	"mascript/bindings/catalogue"
	"mascript/internal/port/syntax"
)

func (w *writer) call(c *syntax.Call) code {
	switch f := unparen(c.Func).(type) {
	case *syntax.Name:
		if v := w.a.refs[f]; v == nil {
			return w.builtinCall(c, f.Name)
		}
	case *syntax.Attribute:
		return w.methodCall(c, f)
	}
	k := w.a.kindOf(c.Func)
	if k.base == functionKind && k.fn.decorated() {
		k = of(unknown) // whatever its decorators made of it
	}
	callee := w.e(c.Func, precCall) + at(c.Lparen)
	switch {
	case k.base == classKind && k.own != nil:
		return w.construct(c, callee, k.own)
	case k.base == sdkClass:
		return code{"new " + callee + w.sdkArguments(c, catalogue.Method{}), precCall}
	case k.base == functionKind && k.fn != nil:
		return code{callee + w.ownArguments(c, k.fn, 0), precCall}
	case k.base == functionKind && k.name != "", k.base == classKind:
		return code{callee + w.libraryArguments(c, k.name), precCall}
	case k.base == instance && k.own != nil && k.own.method("__call__") != nil:
		return code{w.e(c.Func, precCall) + ".__call__" + at(c.Lparen) + w.ownArguments(c, k.own.method("__call__"), 0), precCall}
	}
	if n, ok := c.Func.(*syntax.Name); ok && w.isCls(n) {
		return w.construct(c, "this"+at(c.Lparen), w.fn.class)
	}
	if made, ok := w.callUnknown(c); ok {
		return made
	}
	return code{callee + w.unknownArguments(c), precCall}
}

// callUnknown calls what may be a function of the file, with arguments by name, or a class of its: modelarts/py sees that
// when it runs.
func (w *writer) callUnknown(c *syntax.Call) (code, bool) {
	if w.a.kindOf(c.Func).base == functionKind && w.a.kindOf(c.Func).fn == nil {
		return code{}, false
	}
	named, starred := false, false
	for i := range c.Args {
		named = named || c.Args[i].Name != nil
		starred = starred || c.Args[i].Stars == 2
	}
	_, table := unparen(c.Func).(*syntax.Subscript)
	if !(named || starred) && !w.a.classesEscape() && !(table && len(w.a.siblings) > 0) || (named || starred) && !w.a.functionsEscape() && !w.a.classesEscape() {
		return code{}, false
	}
	var positional, options []string
	for i := range c.Args {
		text := w.argument(&c.Args[i], w.value)
		if c.Args[i].Name != nil || c.Args[i].Stars == 2 {
			options = append(options, text)
		} else {
			positional = append(positional, text)
		}
	}
	w.keep(c.Lparen+1, c.End-1)
	text := w.help("call") + at(c.Lparen) + "(" + w.value(c.Func) + ", [" + strings.Join(positional, ", ") + "]"
	if len(options) > 0 {
		text += ", {" + strings.Join(options, ", ") + "}"
	}
	return code{text + ")", precCall}, true
}

// isCls reports whether a name is the class of a class method.
func (w *writer) isCls(n *syntax.Name) bool {
	return w.fn != nil && w.fn.role == classRole && w.fn.self == n.Name && w.variable(w.a.refs[n]) == "this"
}

// construct makes an object of a class of the file.
func (w *writer) construct(c *syntax.Call, callee string, class *class) code {
	if init := class.method("__init__"); init != nil {
		return code{"new " + callee + w.ownArguments(c, init, 0), precCall}
	}
	return code{"new " + callee + w.arguments(c, 0, w.value), precCall}
}

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

// ownArguments are those of a function of the file, whose parameters are known: keyword arguments go to their places.
func (w *writer) ownArguments(c *syntax.Call, fn *function, skip int) string {
	if fn.spread {
		return w.spreadArguments(c, fn, skip)
	}
	args := c.Args[skip:]
	simple := true
	for i := range args {
		if args[i].Name != nil || args[i].Stars == 2 {
			simple = false
		}
	}
	if simple {
		return w.arguments(c, skip, w.value)
	}
	var positional []*param
	named := map[string]*param{}
	rest := false
	for _, p := range fn.params {
		switch p.Kind {
		case syntax.Positional, syntax.PositionalOnly:
			positional = append(positional, p)
			named[p.Name.Name] = p
		case syntax.KeywordOnly:
			named[p.Name.Name] = p
		case syntax.VarKeyword:
			rest = true
		}
	}
	given := make([]*syntax.Arg, len(positional))
	var options []*syntax.Arg
	var all *syntax.Arg
	count, inOrder := 0, true
	last := -1
	for i := range args {
		arg := &args[i]
		switch {
		case arg.Stars == 1:
			return w.starred(c, fn, args)
		case arg.Stars == 2:
			if all != nil {
				return w.refuse(arg.Start, "two **arguments for a function of the file")
			}
			all = arg
			options = append(options, arg)
		case arg.Name == nil:
			if count < len(given) {
				given[count] = arg
			}
			last = count
			count++
		default:
			p := named[arg.Name.Name]
			at := -1
			for j, q := range positional {
				if q == p && p != nil {
					at = j
				}
			}
			switch {
			case at >= 0:
				given[at] = arg
				if at != last+1 {
					inOrder = false
				}
				last = at
			case p != nil || rest:
				options = append(options, arg)
			default:
				return w.mark(arg.Start, fn.name()+"() has no parameter "+arg.Name.Name) + w.arguments(c, skip, w.value)
			}
		}
	}
	if all != nil && (!rest || anyMissing(given, positional)) {
		return w.destructured(c, fn, given, positional, all)
	}
	if inOrder && len(options) == 0 && count+countGiven(given[min(count, len(given)):]) == len(args) && contiguous(given) {
		return w.inPlace(c, skip, given, count)
	}
	var parts []string
	for i, arg := range given {
		switch {
		case arg == nil:
			parts = append(parts, "undefined")
		case arg.Name != nil:
			parts = append(parts, "/* "+arg.Name.Name+"= */ "+w.value(arg.Value))
		default:
			parts = append(parts, w.value(arg.Value))
		}
		_ = i
	}
	for len(parts) > 0 && parts[len(parts)-1] == "undefined" && len(options) == 0 {
		parts = parts[:len(parts)-1]
	}
	if len(options) > 0 {
		var named []string
		for _, arg := range options {
			named = append(named, w.argument(arg, w.value))
		}
		parts = append(parts, "{"+strings.Join(named, ", ")+"}")
	}
	w.keep(c.Lparen+1, c.End-1)
	return "(" + strings.Join(parts, ", ") + ")"
}

// starred are arguments of which nobody knows how many they are, with others that are named: those are put at their
// places in a list of all.
func (w *writer) starred(c *syntax.Call, fn *function, args []syntax.Arg) string {
	var positional, named, options []string
	last := 0
	for i := range args {
		arg := &args[i]
		if arg.Name == nil && arg.Stars < 2 {
			positional = append(positional, w.argument(arg, w.value))
			continue
		}
		place := -1
		for j, p := range fn.params {
			if arg.Name != nil && p.Name.Name == arg.Name.Name && p.Kind == syntax.Positional {
				place = j
			}
			if p.Kind != syntax.KeywordOnly && p.Kind != syntax.VarKeyword {
				last = j + 1
			}
		}
		if place >= 0 {
			named = append(named, digits(place)+": /* "+arg.Name.Name+"= */ "+w.value(arg.Value))
		} else {
			options = append(options, w.argument(arg, w.value))
		}
	}
	if rest := starStar(args); rest != nil && !takesRest(fn) { // by the names of all parameters
		var names []string
		for _, p := range fn.params {
			names = append(names, w.jsName(p.Name.Name))
		}
		all := strings.Join(names, ", ")
		options = nil
		for i := range args {
			if args[i].Name != nil || args[i].Stars == 2 {
				options = append(options, w.argument(&args[i], w.value))
			}
		}
		return "(...(({" + all + "}) => Object.assign([" + all + "], [" + strings.Join(positional, ", ") + "]))({" + strings.Join(options, ", ") + "}))"
	}
	if len(options) > 0 {
		named = append(named, digits(last)+": {"+strings.Join(options, ", ")+"}")
	}
	return "(...Object.assign([" + strings.Join(positional, ", ") + "], {" + strings.Join(named, ", ") + "}))"
}

// starStar is the first **argument.
func starStar(args []syntax.Arg) *syntax.Arg {
	for i := range args {
		if args[i].Stars == 2 {
			return &args[i]
		}
	}
	return nil
}

// takesRest reports whether a function has a **parameter.
func takesRest(fn *function) bool {
	for _, p := range fn.params {
		if p.Kind == syntax.VarKeyword {
			return true
		}
	}
	return false
}

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
func (w *writer) inPlace(c *syntax.Call, skip int, given []*syntax.Arg, count int) string {
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
	callee := "f"
	_ = callee
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

// spreadArguments are those of a function that sorts them out by itself.
func (w *writer) spreadArguments(c *syntax.Call, fn *function, skip int) string {
	args := c.Args[skip:]
	text := w.arguments(c, skip, w.value)
	if n := len(args); n > 0 && args[n-1].Name == nil && args[n-1].Stars < 2 && w.maybeDict(args[n-1].Value) {
		return text[:len(text)-1] + ", {})"
	}
	return text
}

// maybeDict reports whether a value may be a plain object, which would be taken for keyword arguments.
func (w *writer) maybeDict(e syntax.Expr) bool {
	k := w.a.kindOf(e)
	return k.base == unknown || k.base == dict || k.base == undecided
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
	if strings.HasPrefix(name, "logging.") {
		write = func(e syntax.Expr) string { return paren(w.shown(e), precAssign) }
	}
	return w.arguments(c, 0, write)
}

// keep carries comments of a part of the source, which is not written in its order, to the end of the statement.
func (w *writer) keep(from, to int) {
	for _, c := range w.comments(from, to) {
		w.later = append(w.later, strings.TrimSpace(w.file.Text(c.Span)[1:]))
	}
}

// builtinCall calls one of Python's own functions.
func (w *writer) builtinCall(c *syntax.Call, name string) code {
	one := len(c.Args) == 1 && c.Args[0].Name == nil && c.Args[0].Stars == 0
	first := func() kind { return w.a.kindOf(c.Args[0].Value) }
	shown := func(e syntax.Expr) string { return paren(w.shown(e), precAssign) }
	helper := func(name string, write func(syntax.Expr) string) code {
		return code{at(c.Start) + w.help(name) + at(c.Lparen) + w.arguments(c, 0, write), precCall}
	}
	switch name {
	case "print", "str", "repr", "ascii", "format":
		if name == "str" && one && first().is(text) {
			return w.expr(c.Args[0].Value)
		}
		if name == "format" {
			name = "fmt"
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
			if w.isFloat(w.a.kindOf(e)) {
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
	case listedIn(impossible, name):
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
	case listedIn(helpers, name), listedIn(notebookNames, name):
		return helper(name, w.listedValue)
	}
	return code{at(c.Start) + w.jsName(name) + at(c.Lparen) + w.arguments(c, 0, w.value), precCall}
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

// isBuiltin reports whether an expression is one of Python's own names.
func (w *writer) isBuiltin(e syntax.Expr, name string) bool {
	n, ok := unparen(e).(*syntax.Name)
	return ok && n.Name == name && w.a.refs[n] == nil
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

func (w *writer) allNumbers(args []syntax.Arg) bool {
	for _, arg := range args {
		if arg.Name != nil || arg.Stars > 0 || !w.a.kindOf(arg.Value).is(integer, floating, number) {
			return false
		}
	}
	return true
}

// attribute is x.name, read.
func (w *writer) attribute(e *syntax.Attribute) code {
	name := e.Attr.Name
	if c, ok := e.X.(*syntax.Call); ok && w.isBuiltin(c.Func, "super") && w.class != nil {
		return code{"super." + name, precCall}
	}
	k := w.a.kindOf(e.X)
	dot := func() string {
		return w.gap(e.X.Pos().End, e.Attr.Start, ".")
	}
	object := func() string { return w.e(e.X, precCall) }
	switch name {
	case "__class__":
		return code{w.help("type") + "(" + w.value(e.X) + ")", precCall}
	case "__dict__":
		return code{w.help("vars") + "(" + w.value(e.X) + ")", precCall}
	case "__name__", "__qualname__":
		if k.base == functionKind && k.fn != nil || k.base == classKind && k.own != nil {
			return code{object() + dot() + "name", precCall}
		}
		return code{object() + dot() + "__name__", precCall}
	case "__cause__":
		return code{object() + dot() + "cause", precCall}
	case "__doc__":
		return code{object() + dot() + name, precCall}
	case "__module__", "__annotations__", "__code__", "__defaults__", "__globals__", "__mro__", "__bases__", "__subclasses__":
		return code{w.mark(e.Start, name+" is not kept") + object() + dot() + name, precCall}
	}
	if k.base == moduleKind {
		return code{w.member(e, k.name, object(), dot()), precCall}
	}
	if w.unbound(e) {
		return code{at(e.Start) + w.help(name), precPrimary}
	}
	if w.block != nil && w.block.catches(func(t *tryInfo) bool { return t.attribute }) && w.mentions["AttributeError"] && k.base != sdkObject {
		return code{w.help("getattr") + "(" + w.value(e.X) + `, "` + name + `")`, precCall}
	}
	if k.is(text, list, dict, mapping, set, octets) && listedIn(methodHelpers, name) && k.entry == nil {
		return code{"(...args) => " + w.help(name) + "(" + w.value(e.X) + ", ...args)", precAssign}
	}
	if k.base == classKind && k.own != nil {
		if m := k.own.method(name); m != nil && m.role == plainRole {
			return code{"(self, ...args) => " + object() + ".prototype" + dot() + name + ".call(self, ...args)", precAssign}
		}
	}
	if m := w.boundMethod(k, e); m != nil && isSimple(e.X) && m.role == plainRole {
		return code{object() + dot() + name + ".bind(" + object() + ")", precCall}
	}
	return code{object() + dot() + name, precCall}
}

// unbound reports whether an attribute is a method of one of Python's own types, such as str.lower.
func (w *writer) unbound(e *syntax.Attribute) bool {
	n, ok := e.X.(*syntax.Name)
	return ok && w.a.refs[n] == nil && listedIn(" str list dict set tuple bytes ", n.Name) && listedIn(methodHelpers, e.Attr.Name) &&
		!listedIn(" fromkeys maketrans ", e.Attr.Name)
}

// isSelf reports whether a name is the object of the method that is being written.
func (w *writer) isSelf(n *syntax.Name) bool {
	return w.fn != nil && w.fn.self == n.Name && w.fn.role != classRole && w.a.refs[n] != nil
}

// reassigned reports whether an attribute of a class is assigned on the class, where objects have to see it.
func (w *writer) reassigned(name string) bool { return w.onClass[name] }

// boundMethod is the method of the file that an attribute means when it is not called.
func (w *writer) boundMethod(k kind, e *syntax.Attribute) *function {
	if k.base == instance && k.own != nil {
		if m := k.own.method(e.Attr.Name); m != nil && m.role == plainRole {
			return m
		}
	}
	return nil
}

// member is an attribute of a module.
func (w *writer) member(e *syntax.Attribute, module, object, dot string) string {
	if inner := module + "." + e.Attr.Name; isLocal(w, inner) || !isLibrary(module) && isSDKModule(inner) {
		return w.require(inner) // a module within it
	}
	text := object + dot + e.Attr.Name
	if isLibrary(module) && !has(module, e.Attr.Name) {
		return w.mark(e.Start, "mascript's "+module+" has no "+e.Attr.Name) + text
	}
	return text
}

// quantified is any() or all() of a generator: only as many values are made as it takes.
func (w *writer) quantified(g *syntax.Comp, name string) code {
	source, params := w.filtered(g)
	method := ".some"
	if name == "all" {
		method = ".every"
	}
	return code{at(g.Start) + source + method + "((" + params + ") => " + w.arrowBody(paren(w.cond(g.Elt), precAssign)) + ")", precCall}
}
