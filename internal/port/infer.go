package port

import (
	"mascript/bindings/catalogue"
	"mascript/internal/port/syntax"
)

// kindOf is what is known of the value of an expression.
func (a *analysis) kindOf(e syntax.Expr) kind {
	switch e := e.(type) {
	case *syntax.Name:
		v, known := a.refs[e]
		if v != nil {
			return v.kind
		}
		if v := a.named[e.Start]; v != nil { // it is bound here
			return v.kind
		}
		if known {
			return builtinKind(e.Name)
		}
	case *syntax.Number:
		if e.Kind == 'f' {
			return of(floating)
		}
		return kind{base: integer, whole: true}
	case *syntax.String:
		if e.Parts[0].Bytes {
			return of(octets)
		}
		return of(text)
	case *syntax.Constant:
		switch e.Text {
		case "None":
			return of(none)
		case "True", "False":
			return of(boolean)
		}
	case *syntax.Paren:
		return a.kindOf(e.X)
	case *syntax.Tuple:
		elems := make([]kind, 0, len(e.Elts))
		for _, x := range e.Elts {
			if _, ok := x.(*syntax.Starred); ok {
				return kind{base: tuple}
			}
			elems = append(elems, a.kindOf(x))
		}
		return tupleOf(elems...)
	case *syntax.List:
		return listOf(a.joined(e.Elts))
	case *syntax.Set:
		elem := a.joined(e.Elts)
		return kind{base: set, elem: &elem}
	case *syntax.Dict:
		var elem kind
		for _, item := range e.Items {
			if item.Key == nil {
				elem = of(unknown)
			} else {
				elem = join(elem, a.kindOf(item.Value))
			}
		}
		if a.mapped(e) {
			return kind{base: mapping, elem: &elem}
		}
		return kind{base: dict, elem: &elem}
	case *syntax.Comp:
		elem := a.kindOf(e.Elt)
		switch e.Kind {
		case '[':
			return listOf(elem)
		case '{':
			return kind{base: set, elem: &elem}
		case ':':
			return kind{base: mapping, elem: &elem}
		}
		return iteratorOf(elem)
	case *syntax.Lambda:
		return kind{base: functionKind, fn: a.lambdas[e]}
	case *syntax.IfExp:
		return join(a.kindOf(e.Body), a.kindOf(e.Else))
	case *syntax.BoolOp:
		var k kind
		for i, x := range e.Values {
			part := a.kindOf(x)
			if e.Op == "or" && i < len(e.Values)-1 {
				if part.base == none {
					continue
				}
				part.maybe = false
			}
			k = join(k, part)
		}
		return k
	case *syntax.Compare:
		return of(boolean)
	case *syntax.BinOp:
		return a.operation(e.Op.Text, a.kindOf(e.X), a.kindOf(e.Y), e.Y)
	case *syntax.UnaryOp:
		switch k := a.kindOf(e.X); {
		case e.Op == "not":
			return of(boolean)
		case k.base == undecided:
			return k
		case k.is(boolean):
			return of(integer)
		case k.is(integer, floating, number):
			return of(k.base)
		}
	case *syntax.Call:
		return a.called(e)
	case *syntax.Attribute:
		return a.attribute(e)
	case *syntax.Subscript:
		return a.subscript(e)
	case *syntax.NamedExpr:
		return a.kindOf(e.Value)
	case *syntax.Starred:
		return a.kindOf(e.X).element()
	}
	return of(unknown)
}

func (a *analysis) joined(list []syntax.Expr) kind {
	var k kind
	for _, x := range list {
		k = join(k, a.kindOf(x))
	}
	return k
}

// operation is what a binary operator gives.
func (a *analysis) operation(op string, x, y kind, right syntax.Expr) kind {
	if x.base == undecided || y.base == undecided {
		return kind{}
	}
	x.maybe, y.maybe = false, false // None would be an error
	numbers := x.number() && y.number()
	float := x.is(floating) || y.is(floating)
	whole := func(k kind) bool { return k.is(integer, boolean) }
	switch {
	case numbers && op == "/":
		return of(floating)
	case op == "/" && !a.divides && (x.base == unknown || x.number()) && (y.base == unknown || y.number()):
		return of(floating) // or there is an error
	case op == "**" && y.is(floating) && x.base == unknown:
		return of(floating)
	case x.is(library) && y.is(library):
		return calendar(op, x.name, y.name)
	case numbers && float:
		return of(floating)
	case numbers && whole(x) && whole(y) && op == "**":
		if n, ok := unparen(right).(*syntax.Number); ok && n.Kind == 'i' {
			return kind{base: integer, whole: x.whole}
		}
		return of(number)
	case numbers && whole(x) && whole(y):
		positive := x.whole && y.whole && op != "-" || op == "%" && y.whole
		return kind{base: integer, whole: positive}
	case numbers:
		return of(number)
	case op == "+" && (x.is(text) || y.is(text)), op == "%" && x.is(text), op == "*" && (x.is(text) && y.number() || y.is(text) && x.number()):
		return of(text)
	case op == "+" && x.is(list) && y.is(list):
		return join(x, y)
	case op == "*" && x.is(list) && y.number():
		return x
	case (op == "|" || op == "&" || op == "-" || op == "^") && x.is(set) && y.is(set):
		return join(x, y)
	case op == "/" && x.is(library):
		return x
	}
	return of(unknown)
}

// calendar is what dates and spans of time give.
func calendar(op, x, y string) kind {
	const span = "datetime.timedelta"
	switch {
	case op == "-" && x == y:
		return kind{base: library, name: span}
	case (op == "+" || op == "-") && y == span:
		return kind{base: library, name: x}
	case op == "+" && x == span:
		return kind{base: library, name: y}
	case op == "/" && x == span && y == span:
		return of(floating)
	}
	return of(unknown)
}

func (a *analysis) subscript(e *syntax.Subscript) kind {
	x := a.kindOf(e.X)
	if _, ok := e.Index.(*syntax.Slice); ok {
		if x.is(list, text, octets, undecided) {
			return x
		}
		return of(unknown)
	}
	switch x.base {
	case undecided:
		return x
	case list, text:
		return x.element()
	case tuple:
		if n, ok := constantIndex(e.Index); ok && x.elems != nil {
			if n < 0 {
				n += len(x.elems)
			}
			if n >= 0 && n < len(x.elems) {
				return x.elems[n]
			}
		}
		return of(unknown)
	case unknown:
		if s, ok := unparen(e.Index).(*syntax.String); ok && a.isSuccess(s) {
			return of(boolean)
		}
	case dict, mapping:
		if s, ok := unparen(e.Index).(*syntax.String); ok && x.entry != nil {
			if key, ok := literal(s); ok {
				return fieldKind(x.entry, key)
			}
		}
		if x.elem != nil && x.entry == nil {
			return *x.elem
		}
	}
	return of(unknown)
}

// isSuccess reports whether a key is the one that every answer of the service has.
func (a *analysis) isSuccess(s *syntax.String) bool {
	key, ok := literal(s)
	return ok && key == "is_success"
}

func fieldKind(fields []catalogue.Field, name string) kind {
	for _, f := range fields {
		if f.Name == name {
			return ofType(f.Type, nil)
		}
	}
	return of(unknown)
}

func (a *analysis) attribute(e *syntax.Attribute) kind {
	x := a.kindOf(e.X)
	switch x.base {
	case undecided:
		return x
	case moduleKind:
		if k := a.member(x.name, e.Attr.Name); k.base != unknown {
			return k
		}
		if inner := x.name + "." + e.Attr.Name; a.isLocal(inner) || isSDKModule(inner) {
			return kind{base: moduleKind, name: inner}
		}
		return of(unknown)
	case sdkObject:
		return sdkAttribute(x.name, e.Attr.Name)
	case instance, classKind:
		if x.own != nil {
			if m := x.own.method(e.Attr.Name); m != nil && m.role != getterRole {
				return kind{base: functionKind, fn: m}
			} else if m != nil {
				return a.returned(m)
			}
		}
		if x.own != nil && x.own.inner[e.Attr.Name] != nil {
			return kind{base: classKind, own: x.own.inner[e.Attr.Name]}
		}
		if f := a.fields[e.Attr.Name]; f != nil && x.own != nil && !x.own.other {
			return f.kind
		}
	}
	return of(unknown)
}

// returned is what a function of the file gives.
func (a *analysis) returned(fn *function) kind {
	if fn.def == nil {
		return fn.result
	}
	if fn.def.Async {
		return of(unknown)
	}
	if fn.def.Generator {
		return iteratorOf(of(unknown))
	}
	if len(fn.def.Decorators) > 0 && fn.class == nil {
		return of(unknown)
	}
	if fn.class != nil && fn.class.subs {
		return of(unknown)
	}
	return fn.result
}

func (a *analysis) called(c *syntax.Call) kind {
	switch f := unparen(c.Func).(type) {
	case *syntax.Name:
		v, known := a.refs[f]
		if v == nil {
			if known {
				return a.builtinResult(f.Name, c)
			}
			return of(unknown)
		}
		switch k := v.kind; {
		case k.base == undecided:
			return k
		case k.base == functionKind && k.fn != nil && len(v.events) == 1:
			return a.returned(k.fn)
		case k.base == classKind && k.own != nil:
			return kind{base: instance, own: k.own}
		case k.base == sdkClass:
			return kind{base: sdkObject, name: k.name}
		case k.base == functionKind && k.name != "":
			return result(k.name)
		}
	case *syntax.Attribute:
		x := a.kindOf(f.X)
		switch x.base {
		case undecided:
			return x
		case moduleKind:
			switch m := a.member(x.name, f.Attr.Name); {
			case m.base == functionKind && m.fn != nil:
				return of(unknown)
			case m.base == classKind && m.own != nil:
				return kind{base: instance, own: m.own}
			case m.base == sdkClass:
				return kind{base: sdkObject, name: m.name}
			case m.name != "":
				return result(m.name)
			}
		case sdkClass, sdkObject:
			return sdkResult(x.name, f.Attr.Name)
		case instance, classKind:
			if x.own != nil {
				if m := x.own.method(f.Attr.Name); m != nil && m.role != getterRole {
					return a.returned(m)
				}
				if c := x.own.inner[f.Attr.Name]; c != nil {
					return kind{base: instance, own: c}
				}
			}
		default:
			return a.methodResult(x, f.Attr.Name, c)
		}
		if n, ok := f.X.(*syntax.Call); ok { // super().method(…)
			if s, ok := n.Func.(*syntax.Name); ok && s.Name == "super" && a.refs[s] == nil {
				return of(unknown)
			}
		}
	}
	return of(unknown)
}
