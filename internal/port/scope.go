package port

import (
	"mascript/internal/port/syntax"
)

// A scope is where names live: the module, a function, a lambda, a class, a comprehension.
type scope struct {
	parent *scope
	block  *block // of the parent, in which it stands; nil for the module
	body   *block
	kind   scopeKind
	vars   map[string]*variable
	order  []*variable
	outer  map[string]*scope // names that global and nonlocal lend from another scope
	fn     *function
	class  *class

	atOnce bool // a lambda that is called while its expression is evaluated and not kept
}

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	functionScope
	lambdaScope
	classScope
	compScope
)

// A block is a list of statements of one scope, or what stands for it of a lambda or comprehension.
type block struct {
	scope  *scope
	parent *block      // in the same scope
	owner  syntax.Stmt // the statement of parent that it belongs to
	loop   bool        // it may run more than once
	try    *tryInfo    // the innermost try whose body this is in
}

// within reports whether b is outer or inside of it.
func (b *block) within(outer *block) bool {
	for ; b != nil; b = b.parent {
		if b == outer {
			return true
		}
	}
	return false
}

// A place is where a name is read or bound.
type place struct {
	pos   int
	block *block
	stmt  syntax.Stmt
}

// A variable is a name of a scope.
type variable struct {
	field  bool // an attribute, whatever of
	name   string
	scope  *scope
	events []*event // that bind it, in the order of the text
	uses   []use
	param  *param // the one that it is, if it is one
	kind   kind
	lent   bool // a function binds it by global or nonlocal

	fn     *function // the only one that it names
	class  *class    // the same
	stores []syntax.Expr
	added  []func() kind // what methods put into it
	leaks  bool          // others may put something into it
	maps   bool          // dicts that are bound to it are made by dict()
}

// A use is where a variable is read.
type use struct {
	place
	node   *syntax.Name
	parent syntax.Node // what it is a part of
}

// An event is where a variable is bound.
type event struct {
	place
	how     how
	kind    func() kind
	declare string      // const or let, where it is declared by this; empty where it is not
	from    string      // what is imported
	value   syntax.Expr // what is assigned, where that is all there is to it
	ident   int         // offset of the name
}

// how a variable is bound.
type how uint8

const (
	byAssign how = iota
	byAugment
	byFor
	byWith
	byImport
	byDef
	byClass
	byExcept
	byWalrus
	byDelete
	byParam
	byComp
	byMatch
)

// A function is one that the file defines, or a lambda.
type function struct {
	def     *syntax.FunctionDef // nil for a lambda
	params  []*param
	scope   *scope
	class   *class // whose method it is
	role    role
	v       *variable
	calls   []call
	escapes bool // it is used other than by calling it
	returns []syntax.Expr
	bare    bool // it may return nothing
	result  kind
	self    string
	nested  bool // a function inside of it uses self
	options bool // keyword arguments come as one object, behind the positional ones
	spread  bool // it takes ...a and looks for keyword arguments by itself
}

// decorated reports whether a function is what decorators made of it. It may be called on nil.
func (fn *function) decorated() bool {
	return fn != nil && fn.def != nil && fn.class == nil && len(fn.def.Decorators) > 0
}

// wrapped reports whether decorators made something else of a method.
func (fn *function) wrapped() bool {
	if fn.class == nil || fn.role != plainRole {
		return false
	}
	for _, d := range fn.def.Decorators {
		n, ok := d.(*syntax.Name)
		m, attribute := d.(*syntax.Attribute)
		if !(ok && n.Name == "abstractmethod" || attribute && m.Attr.Name == "abstractmethod") {
			return true
		}
	}
	return false
}

// name is what a function is called in messages.
func (fn *function) name() string {
	if fn.def == nil {
		return "the lambda"
	}
	return fn.def.Name.Name
}

// names are the parameters that can be given by name and have a place, as arguments of parameters(); empty if there are
// none.
func (fn *function) names() string {
	text := ""
	for _, p := range fn.params {
		if p.Kind != syntax.Positional {
			return ""
		}
		text += `, "` + p.Name.Name + `"`
	}
	return text
}

// A call is one of a function, with whether it is by super() or on a class.
type call struct {
	node *syntax.Call
	skip int // leading arguments that are none of the parameters'
}

// role is what kind of method a function is.
type role uint8

const (
	plainRole role = iota
	staticRole
	classRole
	getterRole
	setterRole
)

type param struct {
	*syntax.Param
	v       *variable
	mutable bool // its default is made once, as the body may change it
}

// A class is one that the file defines.
type class struct {
	def     *syntax.ClassDef
	v       *variable
	base    *class // if that is one of the file's
	builtin string // the base, if it is one of Python's exceptions
	other   bool   // there is another kind of base
	foreign bool   // which is a class that is not of this file
	methods map[string]*function
	attrs   map[string]syntax.Expr // of the body
	inner   map[string]*class      // in its body
	subs    bool                   // there are classes made from it
	escapes bool
}

// method looks for a method, also of the bases.
func (c *class) method(name string) *function {
	for ; c != nil; c = c.base {
		if m := c.methods[name]; m != nil {
			return m
		}
	}
	return nil
}

func (c *class) attr(name string) bool {
	for ; c != nil; c = c.base {
		if _, ok := c.attrs[name]; ok {
			return true
		}
	}
	return false
}

// tryInfo is what the handlers of a try catch.
type tryInfo struct {
	outer                    *tryInfo
	lookup, value, attribute bool
}

// analysis is what is known of a file's names.
type analysis struct {
	file    *syntax.File
	module  *scope
	refs    map[*syntax.Name]*variable // nil for a builtin
	idents  map[int]*event             // by the offset of the name that is bound
	named   map[int]*variable
	blocks  map[*syntax.Block]*block
	fns     map[*syntax.FunctionDef]*function
	lambdas map[*syntax.Lambda]*function
	comps   map[*syntax.Comp]*scope
	classes map[*syntax.ClassDef]*class
	methods map[string][]*function // of all classes, by name
	fields  map[string]*variable   // attributes that are assigned, whatever of
	all     []*variable
	classed []*class

	bound    map[string]bool // all names that are bound anywhere
	valued   map[string]bool // attributes that are read other than to call them
	options  bool            // there is a dict whose keys are the names of print's options
	divides  bool            // / may be something else than division
	dynamic  bool            // keys that are no literals are stored in dicts that nobody can tell
	types    map[string]bool // names of typing
	maps     bool            // there are dicts made by dict()
	imports  []string        // modules, by their Python names
	local    func(module string) (text string, ok bool)
	siblings map[string]*analysis // modules of the program that have been read
	others   bool                 // other files may call what is here

	displays   map[syntax.Expr]bool // dict displays that dict() makes
	repeated   map[int]bool         // names whose import is a repetition
	attributes []*syntax.Attribute  // that are read or written
	assigns    []*syntax.Attribute  // that are written

	// While walking.
	scope *scope
	block *block
	stmt  syntax.Stmt
	uses  []pending
	calls []*syntax.Call
}

type pending struct {
	scope *scope
	use   use
}

func analyse(file *syntax.File, mentions map[string]bool, o Options) *analysis {
	a := &analysis{
		file: file, refs: map[*syntax.Name]*variable{}, idents: map[int]*event{}, named: map[int]*variable{},
		blocks: map[*syntax.Block]*block{}, fns: map[*syntax.FunctionDef]*function{},
		lambdas: map[*syntax.Lambda]*function{}, comps: map[*syntax.Comp]*scope{},
		classes: map[*syntax.ClassDef]*class{}, methods: map[string][]*function{},
		fields: map[string]*variable{}, bound: map[string]bool{}, valued: map[string]bool{},
		displays: map[syntax.Expr]bool{}, types: map[string]bool{}, repeated: map[int]bool{}, others: o.Module, local: o.Local, siblings: map[string]*analysis{},
		divides: mentions["pathlib"] || mentions["datetime"] || mentions["__truediv__"],
	}
	a.module = a.open(moduleScope)
	a.scope, a.block = a.module, a.module.body
	a.stmts(file.Body)
	a.resolve()
	a.settle()
	return a
}

func (a *analysis) open(kind scopeKind) *scope {
	s := &scope{parent: a.scope, block: a.block, kind: kind, vars: map[string]*variable{}, outer: map[string]*scope{}}
	s.body = &block{scope: s}
	return s
}

// inside walks what belongs to a scope of its own.
func (a *analysis) inside(s *scope, walk func()) {
	scope, block := a.scope, a.block
	a.scope, a.block = s, s.body
	walk()
	a.scope, a.block = scope, block
}

func (a *analysis) lookUpOwn(s *scope, name string) *variable {
	if to := s.outer[name]; to != nil {
		v := a.lookUpOwn(to, name)
		v.lent = true
		return v
	}
	v := s.vars[name]
	if v == nil {
		v = &variable{name: name, scope: s}
		s.vars[name] = v
		s.order = append(s.order, v)
		a.all = append(a.all, v)
		if s.kind != classScope {
			a.bound[name] = true
		}
	}
	return v
}

func (a *analysis) bind(id syntax.Ident, how how, pos int, b *block, kind func() kind) *event {
	s := a.scope
	for how == byWalrus && s.kind == compScope {
		s = s.parent
	}
	v := a.lookUpOwn(s, id.Name)
	e := &event{place: place{pos, b, a.stmt}, how: how, kind: kind, ident: id.Start}
	v.events = append(v.events, e)
	a.idents[id.Start], a.named[id.Start] = e, v
	return e
}

func (a *analysis) stmts(list []syntax.Stmt) {
	for _, s := range list {
		a.stmt = s
		a.statement(s)
	}
}

// enter walks the statements of a block.
func (a *analysis) enter(b *syntax.Block, owner syntax.Stmt, loop bool) *block {
	if b == nil {
		return nil
	}
	inner := a.blockOf(b, owner, loop)
	outer := a.block
	a.block = inner
	a.stmts(b.Stmts)
	a.block = outer
	return inner
}

func (a *analysis) blockOf(b *syntax.Block, owner syntax.Stmt, loop bool) *block {
	if inner := a.blocks[b]; inner != nil {
		return inner
	}
	inner := &block{scope: a.scope, parent: a.block, owner: owner, loop: loop, try: a.block.try}
	a.blocks[b] = inner
	return inner
}

func (a *analysis) statement(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		a.expr(s.X, s)
	case *syntax.Assign:
		a.expr(s.Value, s)
		for _, t := range s.Targets {
			a.target(t, byAssign, s.End, a.block, func() kind { return a.kindOf(s.Value) })
			a.assigned(t, s.Value)
		}
	case *syntax.AugAssign:
		a.expr(s.Value, s)
		if name, ok := s.Target.(*syntax.Name); ok {
			a.read(name, s)
		}
		a.target(s.Target, byAugment, s.End, a.block, func() kind { return a.augmented(s) })
	case *syntax.AnnAssign:
		if s.Value != nil {
			a.expr(s.Value, s)
			a.target(s.Target, byAssign, s.End, a.block, func() kind { return a.kindOf(s.Value) })
			a.assigned(s.Target, s.Value)
		}
	case *syntax.Return:
		if fn := a.function(); fn != nil {
			if s.Value != nil {
				fn.returns = append(fn.returns, s.Value)
			} else {
				fn.bare = true
			}
		}
		a.maybe(s.Value, s)
	case *syntax.Raise:
		a.maybe(s.Exc, s)
		a.maybe(s.Cause, s)
	case *syntax.Assert:
		a.expr(s.Test, s)
		a.maybe(s.Msg, s)
	case *syntax.Delete:
		for _, t := range s.Targets {
			a.target(t, byDelete, s.End, a.block, func() kind { return kind{base: none} })
		}
	case *syntax.Global:
		for _, id := range s.Names {
			a.scope.outer[id.Name] = a.module
		}
	case *syntax.Nonlocal:
		for _, id := range s.Names {
			for outer := a.scope.parent; outer != nil; outer = outer.parent {
				if outer.kind == functionScope && (outer.vars[id.Name] != nil || outer.outer[id.Name] != nil) || outer.parent == nil {
					a.scope.outer[id.Name] = outer
					break
				}
			}
		}
	case *syntax.Import:
		for _, name := range s.Names {
			a.importModule(s, name)
		}
	case *syntax.ImportFrom:
		a.importFrom(s)
	case *syntax.If:
		for _, c := range s.Clauses {
			a.expr(c.Test, s)
			a.enter(c.Body, s, false)
			a.stmt = s
		}
		a.enter(s.Else, s, false)
	case *syntax.While:
		inner := a.blockOf(s.Body, s, true)
		outer := a.block
		a.block = inner // the test is evaluated as often as the body
		a.expr(s.Test, s)
		a.block = outer
		a.enter(s.Body, s, true)
		a.stmt = s
		a.enter(s.Else, s, false)
	case *syntax.For:
		a.expr(s.Iter, s)
		a.target(s.Target, byFor, s.Body.Colon, a.blockOf(s.Body, s, true), func() kind { return a.kindOf(s.Iter).element() })
		a.enter(s.Body, s, true)
		a.stmt = s
		a.enter(s.Else, s, false)
	case *syntax.Try:
		a.try(s)
	case *syntax.With:
		for _, item := range s.Items {
			a.expr(item.Context, s)
			if item.Target != nil {
				a.target(item.Target, byWith, item.End, a.block, func() kind { return a.entered(item.Context) })
			}
		}
		a.enter(s.Body, s, false)
	case *syntax.FunctionDef:
		a.define(s)
	case *syntax.ClassDef:
		a.defineClass(s)
	case *syntax.Match:
		a.expr(s.Subject, s)
		for _, c := range s.Cases {
			b := a.blockOf(c.Body, s, false)
			a.pattern(c.Pattern, b)
			outer := a.block
			a.block = b
			a.maybe(c.Guard, s)
			a.block = outer
			a.enter(c.Body, s, false)
			a.stmt = s
		}
	}
}

func (a *analysis) pattern(p syntax.Pattern, b *block) {
	top := func() kind { return kind{base: unknown} }
	capture := func(id syntax.Ident) {
		if id.Name != "_" {
			a.bind(id, byMatch, id.End, b, top)
		}
	}
	switch p := p.(type) {
	case *syntax.ValuePattern:
		a.expr(p.X, p)
	case *syntax.CapturePattern:
		capture(p.Name)
	case *syntax.StarPattern:
		capture(p.Name)
	case *syntax.SequencePattern:
		for _, e := range p.Elts {
			a.pattern(e, b)
		}
	case *syntax.MappingPattern:
		for i, k := range p.Keys {
			a.expr(k, p)
			a.pattern(p.Values[i], b)
		}
		if p.Rest != nil {
			capture(*p.Rest)
		}
	case *syntax.ClassPattern:
		a.expr(p.Class, p)
		for _, e := range append(p.Args[:len(p.Args):len(p.Args)], p.Named...) {
			a.pattern(e, b)
		}
	case *syntax.OrPattern:
		for _, e := range p.Alternatives {
			a.pattern(e, b)
		}
	case *syntax.AsPattern:
		a.pattern(p.X, b)
		capture(p.Name)
	}
}

func (a *analysis) try(s *syntax.Try) {
	info := &tryInfo{outer: a.block.try}
	for _, h := range s.Handlers {
		for _, name := range handled(h.Type) {
			switch name {
			case "", "Exception", "BaseException":
				info.lookup, info.value, info.attribute = true, true, true
			case "KeyError", "IndexError", "LookupError":
				info.lookup = true
			case "ValueError":
				info.value = true
			case "AttributeError":
				info.attribute = true
			}
		}
	}
	body := a.blockOf(s.Body, s, false)
	if len(s.Handlers) > 0 {
		body.try = info
	}
	a.enter(s.Body, s, false)
	for i := range s.Handlers {
		h := &s.Handlers[i]
		a.stmt = s
		a.maybe(h.Type, s)
		if h.Name != nil {
			a.bind(*h.Name, byExcept, h.Name.End, a.blockOf(h.Body, s, false), func() kind { return kind{base: exception} })
		}
		a.enter(h.Body, s, false)
	}
	a.stmt = s
	a.enter(s.Else, s, false)
	a.enter(s.Finally, s, false)
}

// handled are the names of the classes that a handler catches: "" for all, and what is no name as "?".
func handled(e syntax.Expr) []string {
	switch e := e.(type) {
	case nil:
		return []string{""}
	case *syntax.Name:
		return []string{e.Name}
	case *syntax.Paren:
		return handled(e.X)
	case *syntax.Tuple:
		var names []string
		for _, x := range e.Elts {
			names = append(names, handled(x)...)
		}
		return names
	}
	return []string{"?"}
}

// catches reports whether the try around b, or one further out in the same function, catches what is asked for.
func (b *block) catches(which func(*tryInfo) bool) bool {
	for t := b.try; t != nil; t = t.outer {
		if which(t) {
			return true
		}
	}
	return false
}

// target walks what is assigned to.
func (a *analysis) target(e syntax.Expr, how how, pos int, b *block, from func() kind) {
	switch e := e.(type) {
	case *syntax.Name:
		a.bind(e.Ident, how, pos, b, from)
	case *syntax.Paren:
		a.target(e.X, how, pos, b, from)
	case *syntax.Starred:
		a.target(e.X, how, pos, b, func() kind { return listOf(from().element()) })
	case *syntax.Tuple:
		a.targets(e.Elts, how, pos, b, from)
	case *syntax.List:
		a.targets(e.Elts, how, pos, b, from)
	case *syntax.Attribute:
		a.attributes = append(a.attributes, e)
		a.expr(e.X, e)
		a.assigns = append(a.assigns, e)
		f := a.field(e.Attr.Name)
		f.events = append(f.events, &event{how: how, kind: from, place: place{pos, b, a.stmt}})
	case *syntax.Subscript:
		a.expr(e.X, e)
		a.expr(e.Index, e)
		if how != byDelete {
			a.store(e.X, e.Index)
		}
	}
}

// assigned notes what a name or attribute was bound to just now.
func (a *analysis) assigned(t, value syntax.Expr) {
	switch t := t.(type) {
	case *syntax.Name:
		a.idents[t.Start].value = value
	case *syntax.Attribute:
		f := a.field(t.Attr.Name)
		f.events[len(f.events)-1].value = value
	}
}

func (a *analysis) targets(list []syntax.Expr, how how, pos int, b *block, from func() kind) {
	starred := -1
	for i, t := range list {
		if _, ok := t.(*syntax.Starred); ok {
			starred = i
		}
	}
	for i, t := range list {
		a.target(t, how, pos, b, func() kind {
			if starred >= 0 {
				return from().element()
			}
			return from().nth(i, len(list))
		})
	}
}

func (a *analysis) field(name string) *variable {
	f := a.fields[name]
	if f == nil {
		f = &variable{name: name, field: true}
		a.fields[name] = f
	}
	return f
}

// store notes that a key is stored in what x is.
func (a *analysis) store(x, key syntax.Expr) {
	switch x := unparen(x).(type) {
	case *syntax.Name:
		a.uses = append(a.uses, pending{a.scope, use{place: place{pos: -1}, node: x, parent: key}})
	case *syntax.Attribute:
		f := a.field(x.Attr.Name)
		f.stores = append(f.stores, key)
	default:
		if !plainKey(key) {
			a.dynamic = true
		}
	}
}

func (a *analysis) maybe(e syntax.Expr, parent syntax.Node) {
	if e != nil {
		a.expr(e, parent)
	}
}

// function is the innermost def around.
func (a *analysis) function() *function {
	for s := a.scope; s != nil; s = s.parent {
		if s.kind == functionScope {
			return s.fn
		}
	}
	return nil
}

func (a *analysis) read(n *syntax.Name, parent syntax.Node) {
	a.uses = append(a.uses, pending{a.scope, use{place{n.Start, a.block, a.stmt}, n, parent}})
}

func (a *analysis) expr(e syntax.Expr, parent syntax.Node) {
	switch e := e.(type) {
	case *syntax.Name:
		a.read(e, parent)
	case *syntax.String:
		for _, p := range e.Parts {
			a.pieces(p.Pieces, e)
		}
	case *syntax.Comp:
		a.comp(e)
	case *syntax.Lambda:
		a.lambda(e, parent)
	case *syntax.NamedExpr:
		a.expr(e.Value, e)
		a.bind(e.Target.Ident, byWalrus, e.End, a.block, func() kind { return a.kindOf(e.Value) })
	case *syntax.Call:
		a.calls = append(a.calls, e)
		a.expr(e.Func, e)
		for i := range e.Args {
			a.expr(e.Args[i].Value, e)
		}
		if m, ok := e.Func.(*syntax.Attribute); ok && m.Attr.Name == "setdefault" && len(e.Args) > 0 {
			a.store(m.X, e.Args[0].Value)
		}
	case *syntax.Dict:
		a.options = a.options || likeOptions(e)
		for _, item := range e.Items {
			a.maps = a.maps || item.Key != nil && !plainKey(item.Key)
		}
		each(e, func(x syntax.Expr) { a.expr(x, e) })
	case *syntax.Attribute:
		a.attributes = append(a.attributes, e)
		if c, ok := parent.(*syntax.Call); !ok || c.Func != syntax.Expr(e) {
			a.valued[e.Attr.Name] = true
		}
		a.expr(e.X, e)
	default:
		each(e, func(x syntax.Expr) { a.expr(x, e) })
	}
}

func (a *analysis) pieces(list []syntax.Piece, parent syntax.Node) {
	for _, p := range list {
		if p.Field != nil {
			a.expr(p.Field.X, parent)
			a.pieces(p.Field.Spec, parent)
		}
	}
}

func (a *analysis) comp(e *syntax.Comp) {
	a.expr(e.Clauses[0].Iter, e) // evaluated outside
	s := a.open(compScope)
	a.comps[e] = s
	a.maps = a.maps || e.Kind == ':'
	a.inside(s, func() {
		for i := range e.Clauses {
			c := &e.Clauses[i]
			if i > 0 {
				a.expr(c.Iter, e)
			}
			a.target(c.Target, byComp, c.Start, a.block, func() kind { return a.kindOf(c.Iter).element() })
			for _, x := range c.Ifs {
				a.expr(x, e)
			}
		}
		a.maybe(e.Key, e)
		a.expr(e.Elt, e)
	})
}

// likeOptions reports whether all keys of a dict are names of print's options.
func likeOptions(d *syntax.Dict) bool {
	for _, item := range d.Items {
		s, ok := item.Key.(*syntax.String)
		if !ok {
			return false
		}
		if key, ok := literal(s); !ok || !listedIn(" sep end file flush ", key) {
			return false
		}
	}
	return len(d.Items) > 0
}

// immediate are the functions that call what they are given before they return, and do not keep it.
func immediate(parent syntax.Node, e syntax.Expr) bool {
	c, ok := parent.(*syntax.Call)
	if !ok {
		return false
	}
	switch f := c.Func.(type) {
	case *syntax.Name:
		switch f.Name {
		case "sorted", "min", "max", "reduce":
			return true
		}
	case *syntax.Attribute:
		return f.Attr.Name == "sort" || f.Attr.Name == "sub"
	}
	return unparen(c.Func) == e
}

func (a *analysis) lambda(e *syntax.Lambda, parent syntax.Node) {
	s := a.open(lambdaScope)
	s.atOnce = immediate(parent, e)
	fn := &function{scope: s, escapes: true, returns: []syntax.Expr{e.Body}}
	s.fn = fn
	a.lambdas[e] = fn
	a.params(fn, &e.Params)
	a.inside(s, func() { a.expr(e.Body, e) })
}

// params binds the parameters of fn, and walks what is evaluated around it.
func (a *analysis) params(fn *function, list *syntax.Params) {
	for i := range list.List {
		p := &list.List[i]
		a.maybe(p.Default, a.stmt)
		fn.params = append(fn.params, &param{Param: p})
	}
	a.inside(fn.scope, func() {
		for _, p := range fn.params {
			e := a.bind(p.Name, byParam, p.Start, a.block, func() kind { return a.passed(fn, p) })
			e.declare = "param"
			p.v = a.named[p.Name.Start]
			p.v.param = p
			switch p.Kind {
			case syntax.KeywordOnly, syntax.VarKeyword:
				fn.options = true
			}
		}
	})
	for _, p := range fn.params {
		if p.Kind == syntax.VarPositional && fn.options {
			fn.options, fn.spread = false, true
			return
		}
	}
}

func (a *analysis) define(s *syntax.FunctionDef) {
	for _, d := range s.Decorators {
		a.expr(d, s)
	}
	fn := &function{def: s, v: nil}
	fn.escapes = len(s.Decorators) > 0
	a.fns[s] = fn
	if a.scope.kind == classScope {
		a.method(fn)
	} else {
		a.bind(s.Name, byDef, s.Name.Start, a.block, func() kind { return kind{base: functionKind, fn: fn} })
		fn.v = a.named[s.Name.Start]
	}
	fn.scope = a.open(functionScope)
	fn.scope.fn = fn
	params := s.Params
	if fn.class != nil && fn.role != staticRole && len(params.List) > 0 && params.List[0].Kind != syntax.VarPositional {
		fn.self = params.List[0].Name.Name
		self := params.List[0]
		a.inside(fn.scope, func() {
			e := a.bind(self.Name, byParam, self.Start, a.block, func() kind {
				if fn.role == classRole {
					return kind{base: classKind, own: fn.class}
				}
				return kind{base: instance, own: fn.class}
			})
			e.declare = "param"
		})
		params.List = params.List[1:]
	}
	a.params(fn, &params)
	a.inside(fn.scope, func() {
		a.blocks[s.Body] = a.block
		a.stmts(s.Body.Stmts)
	})
	a.stmt = s
}

// method files a function of a class.
func (a *analysis) method(fn *function) {
	c := a.scope.class
	fn.class = c
	for _, d := range fn.def.Decorators {
		switch d := d.(type) {
		case *syntax.Name:
			switch d.Name {
			case "staticmethod":
				fn.role = staticRole
			case "classmethod":
				fn.role = classRole
			case "property":
				fn.role = getterRole
			}
		case *syntax.Attribute:
			if d.Attr.Name == "setter" {
				fn.role = setterRole
			}
		}
	}
	name := fn.def.Name.Name
	if fn.role != setterRole {
		c.methods[name] = fn
		a.methods[name] = append(a.methods[name], fn)
	}
}

func (a *analysis) defineClass(s *syntax.ClassDef) {
	for _, d := range s.Decorators {
		a.expr(d, s)
	}
	for i := range s.Args {
		a.expr(s.Args[i].Value, s)
	}
	c := &class{def: s, methods: map[string]*function{}, attrs: map[string]syntax.Expr{}, inner: map[string]*class{}}
	a.classes[s] = c
	if outer := a.scope.class; outer != nil && a.scope.kind == classScope {
		outer.inner[s.Name.Name] = c
	}
	a.classed = append(a.classed, c)
	a.bind(s.Name, byClass, s.Name.Start, a.block, func() kind { return kind{base: classKind, own: c} })
	c.v = a.named[s.Name.Start]
	scope := a.open(classScope)
	scope.class = c
	a.inside(scope, func() {
		a.blocks[s.Body] = a.block
		a.stmts(s.Body.Stmts)
		for _, b := range s.Body.Stmts {
			switch b := b.(type) {
			case *syntax.Assign:
				for _, t := range b.Targets {
					if n, ok := t.(*syntax.Name); ok {
						c.attrs[n.Name] = b.Value
						f := a.field(n.Name)
						f.events = append(f.events, &event{how: byAssign, kind: func() kind { return a.kindOf(b.Value) }})
					}
				}
			case *syntax.AnnAssign:
				if n, ok := b.Target.(*syntax.Name); ok && b.Value != nil {
					c.attrs[n.Name] = b.Value
					f := a.field(n.Name)
					f.events = append(f.events, &event{how: byAssign, kind: func() kind { return a.kindOf(b.Value) }})
				}
			}
		}
	})
	a.stmt = s
}

// each calls f for the expressions that e is made of.
func each(e syntax.Expr, f func(syntax.Expr)) {
	maybe := func(x syntax.Expr) {
		if x != nil {
			f(x)
		}
	}
	list := func(xs []syntax.Expr) {
		for _, x := range xs {
			f(x)
		}
	}
	switch e := e.(type) {
	case *syntax.Paren:
		f(e.X)
	case *syntax.Tuple:
		list(e.Elts)
	case *syntax.List:
		list(e.Elts)
	case *syntax.Set:
		list(e.Elts)
	case *syntax.Dict:
		for _, item := range e.Items {
			maybe(item.Key)
			f(item.Value)
		}
	case *syntax.Comp:
		for _, c := range e.Clauses {
			f(c.Iter)
			list(c.Ifs)
		}
		maybe(e.Key)
		f(e.Elt)
	case *syntax.Lambda:
		f(e.Body)
	case *syntax.IfExp:
		f(e.Test)
		f(e.Body)
		f(e.Else)
	case *syntax.BoolOp:
		list(e.Values)
	case *syntax.Compare:
		f(e.Left)
		for _, op := range e.Ops {
			f(op.X)
		}
	case *syntax.BinOp:
		f(e.X)
		f(e.Y)
	case *syntax.UnaryOp:
		f(e.X)
	case *syntax.Call:
		f(e.Func)
		for _, arg := range e.Args {
			f(arg.Value)
		}
	case *syntax.Attribute:
		f(e.X)
	case *syntax.Subscript:
		f(e.X)
		f(e.Index)
	case *syntax.Slice:
		maybe(e.Low)
		maybe(e.High)
		maybe(e.Step)
	case *syntax.Starred:
		f(e.X)
	case *syntax.Await:
		f(e.X)
	case *syntax.Yield:
		maybe(e.X)
	case *syntax.NamedExpr:
		f(e.Value)
	}
}

func unparen(e syntax.Expr) syntax.Expr {
	for {
		p, ok := e.(*syntax.Paren)
		if !ok {
			return e
		}
		e = p.X
	}
}
