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
	case w.wasClass(c.Func) && (!hasNames(c.Args) && !w.dictLast(c) || w.isNative(c.Func)):
		return code{"new " + callee + w.unknownArguments(c), precCall}
	case k.base == sdkClass:
		return code{"new " + callee + w.sdkArguments(c, catalogue.Method{}), precCall}
	case k.base == functionKind && k.fn != nil:
		return code{w.counted(c, k.fn) + callee + w.ownArguments(c, k.fn, 0), precCall}
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
	before := w.ofBefore(c.Func) && !w.isNative(c.Func)
	for i := range c.Args {
		named = named || c.Args[i].Name != nil
		starred = starred || c.Args[i].Stars == 2
	}
	_, table := unparen(c.Func).(*syntax.Subscript)
	switch {
	case before && (named || starred || w.dictLast(c)): // it may be a function of Python's, which takes names
	case !(named || starred) && !w.a.classesEscape() && !(table && len(w.a.siblings) > 0) || (named || starred) && !w.a.functionsEscape() && !w.a.classesEscape():
		return code{}, false
	}
	return code{w.callBy(c, w.value(c.Func)), precCall}, true
}

// dictLast reports whether the last argument is a dict, which a function that takes names may take for them.
func (w *writer) dictLast(c *syntax.Call) bool {
	if len(c.Args) == 0 {
		return false
	}
	last := &c.Args[len(c.Args)-1]
	return last.Name == nil && last.Stars == 0 && w.a.kindOf(last.Value).is(dict)
}

// callBy has modelarts/py call a function with arguments by place and by name.
func (w *writer) callBy(c *syntax.Call, function string) string {
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
	text := w.help("call") + at(c.Lparen) + "(" + function + ", [" + strings.Join(positional, ", ") + "]"
	if len(options) > 0 {
		text += ", {" + strings.Join(options, ", ") + "}"
	}
	return text + ")"
}

// isCls reports whether a name is the class of a class method.
func (w *writer) isCls(n *syntax.Name) bool {
	return w.fn != nil && w.fn.role == classRole && w.fn.self == n.Name && w.variable(w.a.refs[n]) == "this"
}

// construct makes an object of a class of the file.
func (w *writer) construct(c *syntax.Call, callee string, class *class) code {
	if _, call := unparen(c.Func).(*syntax.Call); call { // new would take its arguments
		callee = "(" + callee + ")"
	}
	if init := class.method("__init__"); init != nil {
		return code{w.counted(c, init) + "new " + callee + w.ownArguments(c, init, 0), precCall}
	}
	if w.o.Prompt != nil && class.inherits() && hasNames(c.Args) {
		return code{w.callBy(c, w.value(c.Func)), precCall}
	}
	return code{"new " + callee + w.arguments(c, 0, w.value), precCall}
}
