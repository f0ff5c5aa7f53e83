package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// methodCall is x.name(…).
func (w *writer) methodCall(c *syntax.Call, f *syntax.Attribute) code {
	name := f.Attr.Name
	if s, ok := f.X.(*syntax.Call); ok {
		if n, ok := s.Func.(*syntax.Name); ok && n.Name == "super" && w.a.refs[n] == nil {
			return w.superCall(c, name, 0)
		}
	}
	if n, ok := f.X.(*syntax.Name); ok {
		if made, ok := w.classCall(c, n, name); ok {
			return made
		}
	}
	if w.unbound(f) {
		return code{at(f.Start) + w.help(name) + at(c.Lparen) + w.arguments(c, 0, w.value), precCall}
	}
	k := w.a.kindOf(f.X)
	dot := func() string { return w.gap(f.X.Pos().End, f.Attr.Start, ".") }
	object := func() string { return w.e(f.X, precCall) }
	switch k.base {
	case moduleKind:
		m := w.a.member(k.name, name)
		callee := w.member(f, k.name, object(), dot()) + at(c.Lparen)
		switch {
		case m.base == functionKind && m.fn != nil:
			return code{callee + w.ownArguments(c, m.fn, 0), precCall}
		case m.base == classKind && m.own != nil:
			return w.construct(c, callee, m.own)
		case m.base == sdkClass:
			return code{"new " + callee + w.arguments(c, 0, w.value), precCall}
		}
		if _, ok := sdkModule(k.name); ok {
			return code{callee + w.arguments(c, 0, w.value), precCall}
		}
		return code{callee + w.libraryArguments(c, m.name), precCall}
	case sdkObject, sdkClass:
		m, _ := sdkMethod(k.name, name)
		return code{object() + dot() + name + at(c.Lparen) + w.sdkArguments(c, m), precCall}
	case instance, classKind:
		if k.own != nil {
			if inner := k.own.inner[name]; inner != nil {
				return w.construct(c, object()+dot()+name+at(c.Lparen), inner)
			}
			if m := k.own.method(name); m != nil && k.base == instance && (m.role == staticRole || m.role == classRole) {
				return code{object() + ".constructor" + dot() + name + at(c.Lparen) + w.ownArguments(c, m, 0), precCall}
			} else if m != nil && m.wrapped() {
				return code{object() + dot() + name + at(c.Lparen) + w.unknownArguments(c), precCall}
			} else if m != nil && m.role != getterRole {
				return code{object() + dot() + name + at(c.Lparen) + w.ownArguments(c, m, 0), precCall}
			}
		}
	case iterator:
		if name == "close" && len(c.Args) == 0 { // of a generator
			return code{object() + dot() + "return" + at(c.Lparen) + "()", precCall}
		}
	case library, fileKind:
		if strings.HasPrefix(k.name, "collections.") && methodHelpers.has(name) {
			return w.helperCall(c, f, k)
		}
		args := w.libraryArguments(c, k.name+"."+name)
		return code{object() + dot() + name + at(c.Lparen) + args, precCall}
	case text, list, dict, mapping, set, tuple, octets:
		if made, ok := w.native(c, f, k); ok {
			return made
		}
	}
	if newer := ofPython2(name); newer != "" && len(w.a.methods[name]) == 0 {
		return code{w.mark(f.Attr.Start, name+"() is of Python 2; Python 3 has "+newer) + object() + dot() + name + at(c.Lparen) + w.unknownArguments(c), precCall}
	}
	if methodHelpers.has(name) && !w.ownOnly(k, name) || k.is(octets) && name == "hex" {
		return w.helperCall(c, f, k)
	}
	if methods := w.a.methods[name]; len(methods) > 0 {
		if k.base == unknown && isName(f.X) && allOfClass(methods) {
			return code{object() + dot() + "constructor." + name + at(c.Lparen) + w.ownArguments(c, methods[0], 0), precCall}
		}
		if agree(methods) && !methods[0].wrapped() {
			return code{object() + dot() + name + at(c.Lparen) + w.ownArguments(c, methods[0], 0), precCall}
		}
	}
	if w.a.fields[name] != nil && w.a.callsUnknown(c) {
		if made, ok := w.callUnknown(c); ok {
			return made
		}
	}
	if w.ofBefore(f.X) && hasNames(c.Args) && !w.isNative(f) {
		return code{w.callBy(c, w.attributeOf(f)), precCall}
	}
	return code{object() + dot() + name + at(c.Lparen) + w.unknownArguments(c), precCall}
}

// ofPython2 is what Python 3 has instead of a dict's method of Python 2.
func ofPython2(method string) string {
	switch method {
	case "has_key":
		return "in"
	case "iteritems", "itervalues", "iterkeys":
		return method[len("iter"):] + "()"
	}
	return ""
}

// ownOnly reports whether a receiver that is not known can only have the file's method of that name.
func (w *writer) ownOnly(k kind, name string) bool {
	return (k.base == instance || k.base == classKind) && k.own != nil && !k.own.other
}

// allOfClass reports whether methods are those of classes, which JavaScript's objects do not have.
func allOfClass(methods []*function) bool {
	for _, m := range methods {
		if m.role != staticRole && m.role != classRole {
			return false
		}
	}
	return agree(methods)
}

func isName(e syntax.Expr) bool {
	_, ok := e.(*syntax.Name)
	return ok
}

// agree reports whether methods of one name take the same arguments.
func agree(methods []*function) bool {
	for _, m := range methods[1:] {
		if len(m.params) != len(methods[0].params) || m.spread != methods[0].spread || m.options != methods[0].options {
			return false
		}
		for i, p := range m.params {
			if q := methods[0].params[i]; p.Name.Name != q.Name.Name || p.Kind != q.Kind {
				return false
			}
		}
	}
	return true
}

// classCall is Base.method(self, …), which Python's older code writes for super().
func (w *writer) classCall(c *syntax.Call, n *syntax.Name, name string) (code, bool) {
	v := w.a.refs[n]
	class := w.a.classOf(v)
	builtin := v == nil && isException(n.Name)
	if class == nil && !builtin {
		return code{}, false
	}
	if len(c.Args) == 0 || c.Args[0].Name != nil || c.Args[0].Stars > 0 {
		return code{}, false
	}
	self, ok := c.Args[0].Value.(*syntax.Name)
	ok = ok && w.isSelf(self)
	if ok && w.class != nil && (class != nil && w.class.base == class || builtin && w.class.builtin == n.Name) {
		return w.superCall(c, name, 1), true
	}
	if class == nil || class.method(name) == nil || class.method(name).role != plainRole || name == "__init__" && !ok {
		return code{}, false
	}
	m := class.method(name)
	args := w.ownArguments(c, m, 1)
	sep := ", "
	if args == "()" {
		sep = ""
	}
	return code{w.value(n) + ".prototype." + name + ".call(" + w.value(c.Args[0].Value) + sep + args[1:], precCall}, true
}

// helperCall is a method of one of Python's own kinds, or of whatever the receiver is: modelarts/py sees that when it runs.
func (w *writer) helperCall(c *syntax.Call, f *syntax.Attribute, k kind) code {
	name := f.Attr.Name
	write := w.value
	switch name {
	case "format":
		write = func(e syntax.Expr) string { return paren(w.shown(e), precAssign) }
	case "join", "extend", "update", "startswith", "endswith":
		write = w.sequenceValue
	}
	args := w.arguments(c, 0, write)
	sep := ", "
	if strings.TrimSpace(args) == "()" {
		sep = ""
	} else if lines(args[:strings.IndexFunc(args, func(r rune) bool { return r != '(' && r != ' ' && r != '\n' })]) > 0 {
		sep = ","
	}
	return code{at(f.Start) + w.help(name) + at(c.Lparen) + "(" + w.value(f.X) + w.loose(f) + sep + args[1:], precCall}
}

// loose are the comments and line ends in front of a method's name.
func (w *writer) loose(f *syntax.Attribute) string {
	gap := w.gap(f.X.Pos().End, f.Attr.Start)
	if lines(gap) == 0 {
		return ""
	}
	return strings.TrimRight(gap, " ")
}

// native is a method of Python's that is one of JavaScript's, too.
func (w *writer) native(c *syntax.Call, f *syntax.Attribute, k kind) (code, bool) {
	args := c.Args
	for i := range args {
		if args[i].Name != nil || args[i].Stars > 0 {
			return code{}, false
		}
	}
	arg := func(i int) syntax.Expr { return args[i].Value }
	argKind := func(i int) kind { return w.a.kindOf(arg(i)) }
	call := func(name string) (code, bool) {
		return code{w.e(f.X, precCall) + w.gap(f.X.Pos().End, f.Attr.Start, ".") + name + at(c.Lparen) + w.arguments(c, 0, w.value), precCall}, true
	}
	is := func(name string, n int) bool { return f.Attr.Name == name && len(args) == n }
	if (k.base == list || k.base == dict) && f.Attr.Name != "copy" && c != w.alone {
		return code{}, false // Python's give None, JavaScript's a length or what was changed
	}
	switch k.base {
	case text:
		switch {
		case is("split", 1) && argKind(0).is(text):
			return call("split")
		case is("strip", 0):
			return call("trim")
		case is("lstrip", 0):
			return call("trimStart")
		case is("rstrip", 0):
			return call("trimEnd")
		case is("upper", 0):
			return call("toUpperCase")
		case is("lower", 0):
			return call("toLowerCase")
		case is("startswith", 1) && argKind(0).is(text):
			return call("startsWith")
		case is("endswith", 1) && argKind(0).is(text):
			return call("endsWith")
		case is("find", 1) && argKind(0).is(text):
			return call("indexOf")
		case is("rfind", 1) && argKind(0).is(text):
			return call("lastIndexOf")
		case is("replace", 2) && argKind(0).is(text):
			if s, ok := unparen(arg(1)).(*syntax.String); ok {
				if value, ok := literal(s); ok && !strings.Contains(value, "$") {
					return call("replaceAll")
				}
			}
		case is("join", 1):
			return w.join(c, f)
		}
	case list:
		switch {
		case is("append", 1):
			return call("push")
		case is("reverse", 0):
			return call("reverse")
		case is("copy", 0):
			return call("slice")
		case is("extend", 1) && (argKind(0).is(list, tuple, iterator, set) || isSequence(arg(0))):
			if _, ok := unparen(arg(0)).(*syntax.Comp); ok {
				return code{}, false
			}
			return code{w.e(f.X, precCall) + ".push" + at(c.Lparen) + "(..." + w.spread(arg(0)) + ")", precCall}, true
		case is("insert", 2):
			if n, ok := constantIndex(arg(0)); ok && n >= 0 {
				return code{w.e(f.X, precCall) + ".splice" + at(c.Lparen) + "(" + w.value(arg(0)) + ", 0, " + w.value(arg(1)) + ")", precCall}, true
			}
		}
	case dict:
		if is("copy", 0) && k.entry == nil {
			return code{"{..." + w.value(f.X) + "}", precPrimary}, true
		}
		if is("update", 1) && argKind(0).is(dict) {
			return code{"Object.assign" + at(c.Lparen) + "(" + w.value(f.X) + ", " + w.value(arg(0)) + ")", precCall}, true
		}
	case set:
		switch {
		case is("add", 1):
			return call("add")
		case is("discard", 1) && argKind(0).is(text, integer):
			return call("delete")
		}
	}
	return code{}, false
}

// join is sep.join(list).
func (w *writer) join(c *syntax.Call, f *syntax.Attribute) (code, bool) {
	x := c.Args[0].Value
	k := w.a.kindOf(x)
	if k.elem == nil && k.elems == nil || !k.element().is(text) {
		return code{}, false
	}
	var source string
	switch g, isComp := unparen(x).(*syntax.Comp); {
	case isComp && (g.Kind == '(' || g.Kind == '['):
		source = paren(w.listed(g), precCall)
	case k.is(list):
		source = w.e(x, precCall)
	case isSequence(x):
		source = paren(w.sequence(x), precCall)
	default:
		return code{}, false
	}
	if lines(w.gap(c.Lparen, x.Pos().Start))+lines(w.gap(x.Pos().End, c.End)) > 0 {
		return code{}, false
	}
	return code{source + ".join" + at(c.Lparen) + "(" + w.value(f.X) + ")", precCall}, true
}
