package port

import (
	"strings"

	"mascript/bindings/catalogue"
	"mascript/internal/port/syntax"
)

// resolve finds the variable that each name means.
func (a *analysis) resolve() {
	for _, p := range a.uses {
		v := a.find(p.scope, p.use)
		if p.use.pos < 0 {
			if key := p.use.parent.(syntax.Expr); v != nil {
				v.stores = append(v.stores, key)
			}
			continue
		}
		a.refs[p.use.node] = v
		if v != nil {
			v.uses = append(v.uses, p.use)
			if fn := v.scope.fn; fn != nil && fn.self == v.name && p.scope.inner(v.scope) {
				fn.nested = true
			}
		}
	}
	a.uses = nil
	for _, c := range a.calls {
		a.resolveCall(c)
	}
	for _, c := range a.classed {
		a.resolveBases(c)
	}
	for _, v := range a.all {
		a.resolveDefinition(v)
	}
	a.resolveContents()
}

// inner reports whether there is a def between s and outer, so that this is another one in s.
func (s *scope) inner(outer *scope) bool {
	for ; s != outer && s != nil; s = s.parent {
		if s.kind == functionScope {
			return true
		}
	}
	return false
}

func (a *analysis) find(from *scope, u use) *variable {
	name := u.node.Name
	for s := from; s != nil; s = s.parent {
		if s.kind == classScope && s != from {
			continue
		}
		if to := s.outer[name]; to != nil {
			return a.lookUpOwn(to, name)
		}
		v := s.vars[name]
		if v == nil {
			continue
		}
		if s == from && (s.kind == moduleScope || s.kind == classScope) && u.pos >= 0 && (isBuiltin(name) || listedIn(olderNames, name)) && len(v.events) > 0 && u.pos < v.events[0].pos {
			return nil // input = input('…')
		}
		return v
	}
	return nil
}

// defined is the function or class that v always is.
func (v *variable) defined(how how) bool {
	return v != nil && len(v.events) == 1 && v.events[0].how == how
}

func (a *analysis) fnOf(v *variable) *function {
	if v.defined(byImport) {
		return v.events[0].kind().fn
	}
	if !v.defined(byDef) {
		return nil
	}
	return a.fns[v.events[0].stmt.(*syntax.FunctionDef)]
}

func (a *analysis) classOf(v *variable) *class {
	if v.defined(byImport) {
		return v.events[0].kind().own
	}
	if !v.defined(byClass) {
		return nil
	}
	return a.classes[v.events[0].stmt.(*syntax.ClassDef)]
}

// resolveCall tells functions of the file who calls them.
func (a *analysis) resolveCall(c *syntax.Call) {
	for _, target := range a.callees(c) {
		target.fn.calls = append(target.fn.calls, call{c, target.skip})
	}
}

type callee struct {
	fn   *function
	skip int
}

// callees are the functions of the file that c may call.
func (a *analysis) callees(c *syntax.Call) []callee {
	switch f := unparen(c.Func).(type) {
	case *syntax.Name:
		v := a.refs[f]
		if fn := a.fnOf(v); fn != nil && !fn.decorated() {
			return []callee{{fn, 0}}
		}
		if class := a.classOf(v); class != nil {
			if init := class.method("__init__"); init != nil {
				return []callee{{init, 0}}
			}
		}
		if v != nil && v.param == nil && len(v.events) == 1 && v.scope.kind == functionScope {
			if fn := v.scope.fn; fn != nil && fn.role == classRole && fn.self == v.name { // cls(…)
				if init := fn.class.method("__init__"); init != nil {
					return []callee{{init, 0}}
				}
			}
		}
	case *syntax.Attribute:
		if n, ok := f.X.(*syntax.Name); ok {
			if class := a.classOf(a.refs[n]); class != nil { // Base.method(self, …)
				if m := class.method(f.Attr.Name); m != nil {
					skip := 0
					if m.role == plainRole {
						skip = 1
					}
					return []callee{{m, skip}}
				}
			}
		}
		var all []callee
		for _, m := range a.methods[f.Attr.Name] {
			all = append(all, callee{m, 0})
		}
		return all
	}
	return nil
}

// isABC reports whether a base or metaclass is one of abstract classes.
func isABC(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Name:
		return e.Name == "ABC" || e.Name == "ABCMeta"
	case *syntax.Attribute:
		return e.Attr.Name == "ABC" || e.Attr.Name == "ABCMeta"
	}
	return false
}

func (a *analysis) resolveBases(c *class) {
	for _, arg := range c.def.Args {
		n, ok := arg.Value.(*syntax.Name)
		switch {
		case isABC(arg.Value): // it only forbids
		case !ok || arg.Name != nil:
			_, module := arg.Value.(*syntax.Attribute)
			c.other, c.foreign = true, module && arg.Name == nil
		case a.refs[n] == nil && n.Name == "object":
		case a.refs[n] == nil && isException(n.Name):
			c.builtin = n.Name
		case a.refs[n] == nil && (n.Name == "dict" || n.Name == "list"):
			c.other, c.foreign = true, true
		default:
			if c.base = a.classOf(a.refs[n]); c.base != nil {
				c.base.subs = true
			} else {
				c.other, c.foreign = true, a.refs[n] != nil
			}
		}
	}
}

// resolveDefinition sees whether a function or class of the file is used other than by its name.
func (a *analysis) resolveDefinition(v *variable) {
	fn, class := a.fnOf(v), a.classOf(v)
	if fn == nil && class == nil || v.defined(byImport) {
		return
	}
	for _, u := range v.uses {
		switch p := u.parent.(type) {
		case *syntax.Call:
			if unparen(p.Func) == syntax.Expr(u.node) {
				continue
			}
			if n, ok := p.Func.(*syntax.Name); ok && class != nil && (n.Name == "isinstance" || n.Name == "issubclass") {
				continue
			}
		case *syntax.ClassDef, *syntax.Try, *syntax.Raise:
			if class != nil {
				continue
			}
		case *syntax.Attribute:
			if class != nil {
				continue
			}
		}
		if fn != nil {
			fn.escapes = true
		} else {
			class.escapes = true
		}
	}
}

// classesEscape reports whether there is a class that is called other than by its name.
func (a *analysis) classesEscape() bool {
	for _, c := range a.classed {
		if c.escapes {
			return true
		}
	}
	for _, s := range a.siblings {
		if s != nil && s.classesEscape() {
			return true
		}
	}
	return false
}

// functionsEscape is the same for functions whose parameters have names.
func (a *analysis) functionsEscape() bool {
	for _, fn := range a.fns {
		if fn.escapes && fn.class == nil && fn.names() != "" {
			return true
		}
	}
	for _, fn := range a.lambdas {
		if fn.names() != "" {
			return true
		}
	}
	for _, s := range a.siblings {
		if s != nil && s.functionsEscape() {
			return true
		}
	}
	return false
}

// namesWanted reports whether somewhere a function is called by names that are not known to be its own: those that escape
// have to tell theirs.
func (a *analysis) namesWanted(fn *function) bool {
	if fn.names() == "" {
		return false
	}
	for _, c := range a.calls {
		if !a.callsUnknown(c) {
			continue
		}
		for _, arg := range c.Args {
			if arg.Stars == 2 {
				return true
			}
			for _, p := range fn.params {
				if arg.Name != nil && arg.Name.Name == p.Name.Name {
					return true
				}
			}
		}
	}
	return false
}

// callsUnknown reports whether it is not known what a call calls.
func (a *analysis) callsUnknown(c *syntax.Call) bool {
	k := a.kindOf(c.Func)
	if m, ok := c.Func.(*syntax.Attribute); ok && (len(a.methods[m.Attr.Name]) > 0 || a.fields[m.Attr.Name] == nil) {
		return false
	}
	return k.base == unknown || k.base == functionKind && k.fn.decorated()
}

// settle finds the kinds of variables: they depend on each other, so it goes on until nothing changes.
func (a *analysis) settle() {
	a.settleDicts()
	for range 12 {
		changed := false
		for _, v := range a.all {
			changed = a.settleVariable(v) || changed
		}
		for _, v := range a.fields {
			changed = a.settleVariable(v) || changed
		}
		for _, fn := range a.fns {
			changed = a.settleResult(fn) || changed
		}
		for _, fn := range a.lambdas {
			changed = a.settleResult(fn) || changed
		}
		if !changed {
			break
		}
	}
	finish := func(v *variable) {
		if v.kind.base == undecided {
			v.kind = of(unknown)
		}
	}
	for _, v := range a.all {
		finish(v)
	}
	for _, v := range a.fields {
		finish(v)
	}
	for _, fn := range a.fns {
		if fn.result.base == undecided {
			fn.result = of(unknown)
		}
	}
}

func (a *analysis) settleVariable(v *variable) bool {
	var k kind
	for _, e := range v.events {
		k = join(k, e.kind())
	}
	k = v.contents(k).cut(4)
	if k.same(v.kind) {
		return false
	}
	v.kind = k
	return true
}

// settleDicts decides which dicts are plain objects: those whose keys are all known to be texts that JavaScript keeps
// in their order.
func (a *analysis) settleDicts() {
	homes := a.all[:len(a.all):len(a.all)]
	for _, f := range a.fields {
		homes = append(homes, f)
	}
	for _, v := range homes {
		for _, key := range v.stores {
			if !plainKey(key) {
				v.maps = true
			}
		}
		if !v.maps {
			continue
		}
		for _, e := range v.events {
			if e.how != byImport && (e.value == nil || !isDisplay(e.value)) {
				a.dynamic = true
			}
		}
	}
	a.maps = a.maps || a.dynamic
	for _, v := range homes {
		a.maps = a.maps || v.maps
	}
	for _, v := range homes {
		for _, e := range v.events {
			if e.value == nil || !isDisplay(e.value) {
				continue
			}
			value := unparen(e.value)
			if d, ok := value.(*syntax.Dict); ok && !v.maps && v.onlySubscripted() && numberKeys(d) {
				a.displays[value] = false
			} else if v.maps {
				a.displays[value] = true
			}
		}
	}
}

// onlySubscripted reports whether all that is ever done with v is v[key].
func (v *variable) onlySubscripted() bool {
	if len(v.events) != 1 || v.scope == nil || v.lent {
		return false
	}
	for _, u := range v.uses {
		s, ok := u.parent.(*syntax.Subscript)
		if !ok || s.X != syntax.Expr(u.node) {
			return false
		}
		if _, ok := s.Index.(*syntax.Slice); ok {
			return false
		}
	}
	return len(v.stores) == 0
}

func numberKeys(d *syntax.Dict) bool {
	for _, item := range d.Items {
		if n, ok := item.Key.(*syntax.Number); !ok || n.Kind != 'i' {
			return false
		}
	}
	return len(d.Items) > 0
}

// isDisplay reports whether e makes a dict of its own.
func isDisplay(e syntax.Expr) bool {
	switch e := unparen(e).(type) {
	case *syntax.Dict:
		return true
	case *syntax.Comp:
		return e.Kind == ':'
	case *syntax.Call:
		n, ok := e.Func.(*syntax.Name)
		return ok && n.Name == "dict"
	}
	return false
}

// plainKey reports whether a key is a literal text that is no index.
func plainKey(e syntax.Expr) bool {
	s, ok := unparen(e).(*syntax.String)
	if !ok {
		return false
	}
	value, ok := literal(s)
	return ok && !indexLike(value) && value != "__proto__"
}

// literal is the text of a string that is no f-string and not bytes.
func literal(s *syntax.String) (string, bool) {
	value := ""
	for _, p := range s.Parts {
		if p.Format || p.Bytes {
			return "", false
		}
		value += p.Value
	}
	return value, true
}

// indexLike reports whether JavaScript takes a key for an array's index, and puts it first.
func indexLike(key string) bool {
	for i := range len(key) {
		if key[i] < '0' || key[i] > '9' {
			return false
		}
	}
	return key != "" && (key == "0" || key[0] != '0')
}

// mapped reports whether a display of a dict is made by dict().
func (a *analysis) mapped(e syntax.Expr) bool {
	if decided, ok := a.displays[e]; ok {
		return decided || a.needsMap(e) && !decidedPlain(e)
	}
	return a.needsMap(e)
}

// decidedPlain is for a table that is only looked up.
func decidedPlain(e syntax.Expr) bool {
	d, ok := e.(*syntax.Dict)
	return ok && numberKeys(d)
}

func (a *analysis) needsMap(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Dict:
		for _, item := range e.Items {
			if item.Key != nil && !plainKey(item.Key) {
				return true
			}
			if item.Key == nil {
				if k := a.kindOf(item.Value); k.base == mapping || k.base == unknown && a.maps {
					return true
				}
			}
		}
		return len(e.Items) == 0 && a.dynamic
	case *syntax.Comp:
		return true
	case *syntax.Call:
		for _, arg := range e.Args {
			if arg.Name == nil {
				return true
			}
		}
		return len(e.Args) == 0 && a.dynamic
	}
	return true
}

// passed is what a parameter gets.
func (a *analysis) passed(fn *function, p *param) kind {
	switch p.Kind {
	case syntax.VarPositional:
		return of(unknown) // see asTuple
	case syntax.VarKeyword:
		return kind{base: dict}
	}
	if fn.escapes || fn.def == nil || a.others || len(fn.calls) == 0 {
		return of(unknown)
	}
	if fn.class != nil && (fn.class.escapes || fn.class.subs || len(a.methods[fn.def.Name.Name]) > 1 || a.valued[fn.def.Name.Name]) {
		return of(unknown)
	}
	var k kind
	for _, c := range fn.calls {
		given, ok := a.argument(fn, c, p)
		switch {
		case !ok:
			return of(unknown)
		case given != nil:
			k = join(k, a.kindOf(given))
		case p.Default != nil:
			k = join(k, a.kindOf(p.Default))
		}
	}
	return k
}

// argument is what a call gives a parameter, nil for nothing; it is not ok if that cannot be told.
func (a *analysis) argument(fn *function, c call, p *param) (syntax.Expr, bool) {
	position := -1
	for i, q := range fn.params {
		if q == p && p.Kind != syntax.KeywordOnly {
			position = i
		}
	}
	n := -c.skip
	for i := range c.node.Args {
		arg := &c.node.Args[i]
		switch {
		case arg.Stars > 0:
			return nil, false
		case arg.Name != nil:
			if arg.Name.Name == p.Name.Name {
				return arg.Value, true
			}
		default:
			if n == position {
				return arg.Value, true
			}
			n++
		}
	}
	return nil, true
}

// entered is what with gives a name.
func (a *analysis) entered(context syntax.Expr) kind {
	k := a.kindOf(context)
	if k.base == fileKind || k.base == library {
		return k
	}
	return of(unknown)
}

func (a *analysis) augmented(s *syntax.AugAssign) kind {
	op := strings.TrimSuffix(s.Op.Text, "=")
	x := a.kindOf(s.Target)
	if x.is(list) && op == "+" {
		return listOf(join(x.element(), a.kindOf(s.Value).element())) // it takes anything that has elements
	}
	return a.operation(op, x, a.kindOf(s.Value), s.Value)
}

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

// constantIndex is the value of an index like 2 or -1.
func constantIndex(e syntax.Expr) (int, bool) {
	sign := 1
	if u, ok := unparen(e).(*syntax.UnaryOp); ok && u.Op == "-" {
		sign, e = -1, u.X
	}
	n, ok := unparen(e).(*syntax.Number)
	if !ok || n.Kind != 'i' || len(n.Text) > 9 {
		return 0, false
	}
	value := 0
	for i := range len(n.Text) {
		if n.Text[i] < '0' || n.Text[i] > '9' {
			return 0, false
		}
		value = value*10 + int(n.Text[i]-'0')
	}
	return sign * value, true
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

// settleResult finds what a function returns, of what is known by now.
func (a *analysis) settleResult(fn *function) bool {
	var k kind
	for _, x := range fn.returns {
		k = join(k, a.kindOf(x))
	}
	if fn.def != nil && (fn.bare || fallsOff(fn.def.Body)) {
		k = join(k, of(none))
	}
	if k = k.cut(4); k.same(fn.result) {
		return false
	}
	fn.result = k
	return true
}

// fallsOff reports whether the end of a body can be reached.
func fallsOff(b *syntax.Block) bool {
	if b == nil || len(b.Stmts) == 0 {
		return true
	}
	switch s := b.Stmts[len(b.Stmts)-1].(type) {
	case *syntax.Return, *syntax.Raise:
		return false
	case *syntax.Continue, *syntax.Break:
		return false
	case *syntax.If:
		for _, c := range s.Clauses {
			if fallsOff(c.Body) {
				return true
			}
		}
		return fallsOff(s.Else)
	case *syntax.With:
		return fallsOff(s.Body)
	case *syntax.Try:
		if s.Finally != nil && !fallsOff(s.Finally) {
			return false
		}
		for _, h := range s.Handlers {
			if fallsOff(h.Body) {
				return true
			}
		}
		if s.Else != nil {
			return fallsOff(s.Else)
		}
		return fallsOff(s.Body)
	case *syntax.While:
		c, ok := s.Test.(*syntax.Constant)
		return !ok || c.Text != "True" || breaks(s.Body.Stmts)
	}
	return true
}

// breaks reports whether statements leave the loop that they are the body of.
func breaks(list []syntax.Stmt) bool {
	block := func(b *syntax.Block) bool { return b != nil && breaks(b.Stmts) }
	for _, s := range list {
		switch s := s.(type) {
		case *syntax.Break:
			return true
		case *syntax.If:
			for _, c := range s.Clauses {
				if block(c.Body) {
					return true
				}
			}
			if block(s.Else) {
				return true
			}
		case *syntax.For:
			if block(s.Else) {
				return true
			}
		case *syntax.While:
			if block(s.Else) {
				return true
			}
		case *syntax.With:
			if block(s.Body) {
				return true
			}
		case *syntax.Try:
			if block(s.Body) || block(s.Else) || block(s.Finally) {
				return true
			}
			for _, h := range s.Handlers {
				if block(h.Body) {
					return true
				}
			}
		case *syntax.Match:
			for _, c := range s.Cases {
				if block(c.Body) {
					return true
				}
			}
		}
	}
	return false
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
