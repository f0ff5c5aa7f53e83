package port

import "mascript/internal/port/syntax"

// A scope is where names live: the module, a function, a lambda, a class, a comprehension.
type scope struct {
	parent *scope
	block  *block // of the parent, in which it stands; nil for the module
	body   *block
	kind   scopeKind
	vars   map[string]*variable
	order  []*variable       // vars in the order of the text
	outer  map[string]*scope // names that global and nonlocal lend from another scope
	fn     *function         // whose scope it is, of a def or lambda
	class  *class            // the same of a class

	atOnce bool // a lambda that is called while its expression is evaluated and not kept
}

// scopeKind is what makes a scope.
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
	pos   int // in the source
	block *block
	stmt  syntax.Stmt
}

// A variable is a name of a scope.
type variable struct {
	name   string
	scope  *scope   // nil for a field
	field  bool     // an attribute, whatever of
	events []*event // that bind it, in the order of the text
	uses   []use    // that read it
	param  *param   // the one that it is, if it is one
	stays  bool     // it has to be declared outside of all blocks: a later entry may read it
	before *kind    // what it was before the entry, at a prompt where it was there
	anew   bool     // the entry binds it before anything reads it: what it was is of no matter
	lent   bool     // a function binds it by global or nonlocal

	kind     kind
	restless bool // its kind changes again and again while kinds settle

	// What it holds (contents.go, dicts.go).
	stores []syntax.Expr // keys that something is stored by
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
	kind    func() kind // what it is bound to
	declare string      // const or let, where it is declared by this, and param for a parameter; else empty
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

// tryInfo is which of the errors that JavaScript does not have, unless asked for, the handlers of a try catch.
type tryInfo struct {
	outer     *tryInfo
	lookup    bool // KeyError and IndexError
	value     bool // ValueError
	attribute bool // AttributeError
	name      bool // NameError
}

// open begins a scope within the one that is being walked.
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

// lookUpOwn is the variable of a name in a scope that binds it.
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

// bind notes that a name is bound, in the block b from pos on.
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

// catches reports whether the try around b, or one further out in the same function, catches what is asked for.
func (b *block) catches(which func(*tryInfo) bool) bool {
	for t := b.try; t != nil; t = t.outer {
		if which(t) {
			return true
		}
	}
	return false
}

// field is the variable that stands for the attributes of a name, whatever they are of.
func (a *analysis) field(name string) *variable {
	f := a.fields[name]
	if f == nil {
		f = &variable{name: name, field: true}
		a.fields[name] = f
		a.attributed = append(a.attributed, f)
	}
	return f
}
