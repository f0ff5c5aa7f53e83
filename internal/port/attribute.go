package port

import "mascript/internal/port/syntax"

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
	if k.is(text, list, dict, mapping, set, octets) && methodHelpers.has(name) && k.entry == nil {
		return code{"(...args) => " + w.help(name) + "(" + w.value(e.X) + ", ...args)", precAssign}
	}
	if k.base == unknown && methodHelpers.has(name) && (w.o.Prompt != nil || w.a.fields[name] == nil) {
		return code{w.attributeOf(e), precCall}
	}
	if k.base == classKind && k.own != nil {
		if m := k.own.method(name); m != nil && m.role == plainRole {
			return code{"(self, ...args) => " + object() + ".prototype" + dot() + name + ".call(self, ...args)", precAssign}
		}
	}
	if m := w.boundMethod(k, e); m != nil && isSimple(e.X) {
		return code{object() + dot() + name + ".bind(" + object() + ")", precCall}
	} else if m != nil {
		return code{"((self) => self." + name + ".bind(self))(" + w.value(e.X) + ")", precCall}
	}
	return code{object() + dot() + name, precCall}
}

// attributeOf asks for an attribute when the program runs: a method stays one of its object.
func (w *writer) attributeOf(e *syntax.Attribute) string {
	quote := string(w.quote)
	return at(e.Start) + w.help("getattr") + "(" + w.value(e.X) + ", " + quote + e.Attr.Name + quote + ")"
}

// unbound reports whether an attribute is a method of one of Python's own types, such as str.lower.
func (w *writer) unbound(e *syntax.Attribute) bool {
	n, ok := e.X.(*syntax.Name)
	return ok && w.a.refs[n] == nil && listedIn(" str list dict set tuple bytes ", n.Name) && methodHelpers.has(e.Attr.Name) &&
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
