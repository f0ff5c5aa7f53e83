package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// dunders are the methods with two underscores that modelarts/py looks for.
var dunders = listOfNames(`__init__ __str__ __repr__ __len__ __iter__ __next__ __enter__ __exit__ __eq__ __ne__ __lt__ __le__ __gt__
 __ge__ __hash__ __contains__ __getitem__ __setitem__ __delitem__ __bool__ __call__ __add__ __radd__ __iadd__ __sub__
 __rsub__ __mul__ __rmul__ __truediv__ __floordiv__ __mod__ __neg__ __format__ __int__ __float__ __abs__ __reversed__
 __and__ __or__ __xor__`)

// classDef writes a class.
func (w *writer) classDef(s *syntax.ClassDef) {
	c := w.a.classes[s]
	e := w.a.idents[s.Name.Start]
	name := w.jsName(s.Name.Name)
	if len(s.Decorators) > 0 {
		w.put(w.refuse(s.Start, "the decorator of a class has no translation"))
	}
	if c.other && (!c.foreign || w.isEnum(s)) {
		w.put(w.refuse(s.Class, "a class can be made from one other class, from one of Python's exceptions, or from dict or list"))
	}
	if w.ofContainer(c) {
		w.keepAttributesOut(c)
	}
	if len(s.Args) > 1 && (c.base != nil || c.builtin != "" || c.foreign) {
		w.put(w.refuse(s.Args[1].Start, "a class with two bases, or with a keyword, has no translation"))
	}
	for _, b := range s.Body.Stmts {
		if m, ok := b.(*syntax.FunctionDef); ok {
			w.keepDefaults(w.a.fns[m], s.Name.Name+"_"+m.Name.Name, s.Start)
		}
	}
	w.put(at(s.Start))
	closing := "}"
	if e != nil && e.declare != "const" && e.declare != "" || e != nil && e.declare == "" {
		w.put(declaration(e), name, " = ")
		closing += ";"
	}
	w.put("class ", at(s.Name.Start), name)
	switch {
	case c.base != nil:
		w.put(" extends ", w.value(s.Args[0].Value))
	case c.builtin != "", c.foreign:
		w.put(" extends ", w.value(s.Args[0].Value))
	}
	w.classBody(s, c, closing, name)
}

// ofContainer reports whether a class is made from dict or list.
func (w *writer) ofContainer(c *class) bool {
	return len(c.def.Args) > 0 && (w.isBuiltin(c.def.Args[0].Value, "dict") || w.isBuiltin(c.def.Args[0].Value, "list"))
}

// keepAttributesOut refuses attributes of what is made from dict or list: they would be among its keys.
func (w *writer) keepAttributesOut(c *class) {
	for _, x := range w.a.assigns {
		if n, ok := x.X.(*syntax.Name); ok && n.Name == "self" && x.Start >= c.def.Body.Start && x.End <= c.def.Body.End {
			w.refuse(x.Start, "an attribute of a class that is made from dict or list")
		}
	}
}

// isEnum reports whether a class is an enumeration of Python's library.
func (w *writer) isEnum(s *syntax.ClassDef) bool {
	for _, arg := range s.Args {
		name := w.file.Text(arg.Value.Pos())
		if n, ok := arg.Value.(*syntax.Name); ok && w.a.refs[n] != nil {
			for _, e := range w.a.refs[n].events {
				if strings.HasPrefix(e.from, "enum.") {
					return true
				}
			}
		}
		if strings.HasPrefix(name, "enum.") {
			return true
		}
	}
	return false
}

// nestedClass writes a class in a class.
func (w *writer) nestedClass(s *syntax.ClassDef) {
	c := w.a.classes[s]
	w.put(at(s.Start), "static ", s.Name.Name, " = class ", s.Name.Name)
	if len(s.Args) > 0 {
		w.put(w.refuse(s.Class, "a class within a class that is made from another"))
	}
	w.classBody(s, c, "};", "")
}

func (w *writer) classBody(s *syntax.ClassDef, c *class, closing, name string) {
	outer, block := w.class, w.block
	w.class = c
	w.put(" {")
	if name != "" && name != s.Name.Name {
		w.put(` static name = "`, s.Name.Name, `";`) // as Python shows it
	}
	w.cursor = s.Body.Colon + 1
	for _, b := range s.Body.Stmts {
		w.put(w.gap(w.cursor, b.Pos().Start))
		w.cursor = b.Pos().Start
		start := len(w.out)
		w.classStmt(b, c)
		w.cursor = max(w.cursor, b.Pos().End)
		if len(w.out) == start {
			w.dropLine()
		}
		w.flush()
	}
	w.class, w.block = outer, block
	if name != "" {
		for _, b := range s.Body.Stmts {
			m, ok := b.(*syntax.FunctionDef)
			if !ok || !w.a.namesWanted(w.a.fns[m]) {
				continue
			}
			fn := w.a.fns[m]
			switch {
			case w.calledLater(fn) && m.Name.Name == "__init__":
				closing += " " + w.help("parameters") + "(" + name + fn.names() + ");"
			case w.calledLater(fn) && (fn.role == staticRole || fn.role == classRole):
				closing += " " + w.help("parameters") + "(" + name + "." + m.Name.Name + fn.names() + ");"
			case w.a.handedOut(fn), w.calledLater(fn) && !strings.HasPrefix(m.Name.Name, "__") && !fn.wrapped():
				closing += " " + w.help("parameters") + "(" + name + ".prototype." + m.Name.Name + w.a.fns[m].names() + ");"
			}
		}
	}
	for _, d := range w.decorations {
		if name == "" {
			w.put(w.refuse(s.Class, "decorators of methods in a class within a class"))
			break
		}
		closing += " " + w.help("decorate") + "(" + name + ", " + d + ");"
	}
	w.decorations = nil
	if name == "" {
		if attrs := w.prototype(c); len(attrs) > 0 {
			for i, attr := range attrs {
				attrs[i] = attr + ": this." + attr
			}
			closing = "    static { Object.assign(this.prototype, {" + strings.Join(attrs, ", ") + "}); } " + closing
		}
	}
	if name != "" {
		if doc := w.doc(s.Body); doc != "" {
			closing += " " + name + ".__doc__ = " + doc + ";"
		}
		if attrs := w.shared(c); len(attrs) > 0 {
			closing += " " + w.help("shared") + "(" + name + ", " + strings.Join(attrs, ", ") + ");"
		}
		if attrs := w.prototype(c); len(attrs) > 0 {
			for i, attr := range attrs {
				attrs[i] = attr + ": " + name + "." + attr
			}
			closing += " Object.assign(" + name + ".prototype, {" + strings.Join(attrs, ", ") + "});"
		}
	}
	w.end(s.Body, s.Class, closing)
}

// prototype are the attributes of a class that are read by its objects, too.
func (w *writer) prototype(c *class) []string {
	var names []string
	for _, b := range c.def.Body.Stmts {
		var targets []syntax.Expr
		switch b := b.(type) {
		case *syntax.Assign:
			targets = b.Targets
		case *syntax.AnnAssign:
			if b.Value != nil {
				targets = []syntax.Expr{b.Target}
			}
		}
		for _, t := range targets {
			n, ok := t.(*syntax.Name)
			if ok && !strings.HasPrefix(n.Name, "__") && !w.reassigned(n.Name) && w.readByObjects(c, n.Name) {
				names = append(names, n.Name)
			}
		}
	}
	return names
}

// shared are the attributes that are assigned on the class, which its objects see.
func (w *writer) shared(c *class) []string {
	var names []string
	for name := range c.attrs {
		if w.reassigned(name) && w.readByObjects(c, name) {
			names = append(names, `"`+name+`"`)
		}
	}
	return sorted(names)
}

// readByObjects reports whether an attribute of a class may be read by its objects: here, or where others of its kind are.
func (w *writer) readByObjects(c *class, name string) bool {
	if w.o.Module || c.foreign {
		return true
	}
	for _, dynamic := range []string{"getattr", "hasattr", "vars", "format"} {
		if w.mentions[dynamic] {
			return true
		}
	}
	for _, x := range w.a.attributes {
		if x.Attr.Name != name {
			continue
		}
		n, ok := x.X.(*syntax.Name)
		if !ok || w.a.classOf(w.a.refs[n]) == nil {
			return true
		}
	}
	return false
}

func (w *writer) classStmt(b syntax.Stmt, c *class) {
	switch b := b.(type) {
	case *syntax.Pass:
	case *syntax.ExprStmt:
		if s, ok := b.X.(*syntax.String); ok {
			w.put(w.docstring(s))
			return
		}
		if _, ok := b.X.(*syntax.Constant); ok {
			return
		}
		w.put(w.refuse(b.Start, "a statement in the body of a class"))
	case *syntax.Assign:
		n, ok := b.Targets[0].(*syntax.Name)
		if ok && len(b.Targets) > 1 && allNames(b.Targets) {
			w.put(at(b.Start), "static ", classKey(n.Name), " = ", w.value(b.Value), ";")
			for _, t := range b.Targets[1:] {
				w.put(" static ", classKey(t.(*syntax.Name).Name), " = this.", n.Name, ";")
			}
			return
		}
		if !ok || len(b.Targets) > 1 {
			w.put(w.refuse(b.Start, "in the body of a class only single names can be assigned to"))
			return
		}
		if n.Name == "__slots__" {
			return
		}
		if v, ok := b.Value.(*syntax.Name); ok && c.methods[v.Name] != nil {
			w.put(at(b.Start), "static { this.prototype.", n.Name, " = this.prototype.", v.Name, "; }")
			return
		}
		if n.Name == "prototype" {
			w.put(w.refuse(n.Start, "an attribute of a class cannot be called prototype"))
			return
		}
		w.put(at(b.Start), "static ", classKey(n.Name), w.gap(n.End, b.Value.Pos().Start, "="), w.value(b.Value), ";")
	case *syntax.AnnAssign:
		if n, ok := b.Target.(*syntax.Name); ok && b.Value != nil {
			w.put(at(b.Start), "static ", classKey(n.Name), " = ", w.value(b.Value), ";")
		}
	case *syntax.FunctionDef:
		w.method(b, c)
	case *syntax.ClassDef:
		w.nestedClass(b)
	default:
		w.put(w.refuse(b.Pos().Start, "a statement in the body of a class"))
	}
}

func allNames(targets []syntax.Expr) bool {
	for _, t := range targets {
		if _, ok := t.(*syntax.Name); !ok {
			return false
		}
	}
	return true
}

// classKey is a name as a static field, where JavaScript has some of its own.
func classKey(name string) string {
	switch name {
	case "name", "length", "constructor":
		return `["` + name + `"]`
	}
	return name
}

// method writes a def of a class.
func (w *writer) method(s *syntax.FunctionDef, c *class) {
	fn := w.a.fns[s]
	name := s.Name.Name
	if s.Async {
		w.put(w.refuse(s.Def, "async def: Python's coroutines have no translation"))
	}
	if strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") && !dunders.has(name) {
		w.put(w.refuse(s.Def, "the method "+name+" has no translation"))
	}
	w.put(at(s.Start))
	prefix := ""
	decorated := false
	var decorators []string
	for _, d := range s.Decorators {
		switch text := w.file.Text(d.Pos()); {
		case text == "staticmethod" || text == "classmethod":
			prefix = "static "
		case text == "property":
			prefix = "get "
		case strings.HasSuffix(text, ".setter"):
			prefix = "set "
		case strings.HasSuffix(text, "abstractmethod"):
		case fn.role != plainRole || name == "__init__":
			w.put(w.refuse(d.Pos().Start, "the decorator "+text+" of such a method has no translation"))
		case strings.HasPrefix(text, fn.def.Name.Name+"."):
			w.put(w.refuse(d.Pos().Start, "the decorator "+text+" has no translation"))
		default:
			decorators = append(decorators, w.value(d))
		}
		decorated = true
	}
	if fn.role == plainRole && fn.self == "" && len(s.Params.List) == 0 && !decorated {
		prefix = "static " // it can only be called on the class
	}
	if len(decorators) > 0 {
		names := "[" + strings.TrimPrefix(fn.names(), ", ") + "]"
		w.decorations = append(w.decorations, `"`+name+`", `+names+", "+strings.Join(decorators, ", "))
	}
	if decorated { // their lines go
		w.put(w.onlyComments(s.Start, s.Def))
	}
	switch params := fn.params; {
	case fn.role == getterRole && (s.Generator || len(params) > 0):
		w.put(w.refuse(s.Def, "a property that yields, or takes something, has no translation"))
	case fn.role == setterRole && (s.Generator || len(params) != 1 || params[0].Kind == syntax.VarPositional || fn.options):
		w.put(w.refuse(s.Def, "a setter that takes other than one value has no translation"))
	case s.Generator:
		prefix += "*"
	}
	if name == "__init__" {
		name = "constructor"
		if prefix != "" {
			w.put(w.refuse(s.Def, "an __init__ that does not take self, or yields, has no translation"))
		}
	} else if name == "constructor" {
		w.put(w.refuse(s.Def, "a method cannot be called constructor"))
	}
	w.put(prefix, at(s.Name.Start), name)
	closing := "}"
	if prefix == "get " && !c.setter(name) && w.assignedAnywhere(name) {
		closing += " set " + name + "(_) { throw new " + w.help("AttributeError") + `("property '` + name + `' of '` + c.def.Name.Name + `' object has no setter"); }`
	}
	w.rest(s, fn, closing)
}

// setter reports whether a property can be assigned to.
func (c *class) setter(name string) bool {
	for _, b := range c.def.Body.Stmts {
		f, ok := b.(*syntax.FunctionDef)
		if !ok || f.Name.Name != name {
			continue
		}
		for _, d := range f.Decorators {
			if m, ok := d.(*syntax.Attribute); ok && m.Attr.Name == "setter" {
				return true
			}
		}
	}
	return false
}

func (w *writer) assignedAnywhere(name string) bool {
	for _, x := range w.a.assigns {
		if x.Attr.Name == name {
			return true
		}
	}
	return false
}

// onlyComments are the comments of a part of the source that is not written.
func (w *writer) onlyComments(from, to int) string {
	var b strings.Builder
	indent := w.indent(from)
	for _, c := range w.comments(from, to) {
		b.WriteString(comment(w.file.Text(c.Span)) + "\n" + indent)
	}
	return b.String()
}
