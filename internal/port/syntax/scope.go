package syntax

import "slices"

// A scope is what names belong to: a module, class, function, lambda or comprehension.
type scope struct {
	kind      scopeKind
	async     bool // of a function
	generator bool // of a function
	coroutine bool // a comprehension that waits
	outer     *scope
	names     map[string]usage // filled if there is a global or nonlocal anywhere

	// Of a comprehension.
	variables []string // of its fors
	assigned  []string // by := within it
	iterable  bool     // in what follows an in; whatever is within that is, too
}

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope
	lambdaScope
	compScope
	generatorScope // a generator expression
)

// usage is what is done to a name in its scope, so far.
type usage uint8

const (
	used usage = 1 << iota
	bound
	imported
	parameter
	annotation
	global
	nonlocal
)

// enter checks what is within a scope.
func (c *checker) enter(s *scope, within func()) {
	s.outer, s.iterable = c.scope, c.scope.iterable
	loop, star, future, text := c.loop, c.star, c.future, c.text
	c.loop, c.star, c.future, c.text = false, false, false, false
	c.scope = s
	within()
	c.scope = s.outer
	c.loop, c.star, c.future, c.text = loop, star, future, text
}

func (c *checker) mark(name string, u usage) {
	if !c.scoped {
		return
	}
	if c.scope.names == nil {
		c.scope.names = map[string]usage{}
	}
	c.scope.names[name] |= u
}

func (c *checker) bind(name Ident) {
	c.writable(name)
	c.mark(name.Name, bound)
}

func (c *checker) writable(name Ident) {
	if name.Name == "__debug__" {
		c.fail(name.Span, "Python cannot assign to __debug__")
	}
}

func (c *checker) bindAlias(alias Alias) {
	name := alias.Name
	if alias.As != nil {
		name = *alias.As
	}
	for i := range name.Name {
		if name.Name[i] == '.' {
			name.Name = name.Name[:i]
			break
		}
	}
	c.writable(name)
	c.mark(name.Name, imported)
}

func (c *checker) global(s *Global) {
	for _, name := range s.Names {
		c.declare(name, global, "global")
	}
}

func (c *checker) declare(name Ident, as usage, word string) {
	c.writable(name)
	switch u := c.scope.names[name.Name]; {
	case u&parameter != 0:
		c.fail(name.Span, name.Name+" is a parameter, and "+word)
	case u&(global|nonlocal)&^as != 0:
		c.fail(name.Span, name.Name+" is global and nonlocal")
	case u&used != 0:
		c.fail(name.Span, name.Name+" is used before it is "+word)
	case u&annotation != 0:
		c.fail(name.Span, name.Name+" is annotated, and "+word)
	case u&bound != 0:
		c.fail(name.Span, name.Name+" is assigned to before it is "+word)
	}
	c.mark(name.Name, as)
}

func (c *checker) nonlocal(s *Nonlocal) {
	for _, name := range s.Names {
		if c.scope.kind == moduleScope {
			c.fail(name.Span, name.Name+" is nonlocal outside of a function")
		}
		c.declare(name, nonlocal, "nonlocal")
		c.pending = append(c.pending, pendingNonlocal{name, c.scope})
	}
}

// resolve checks that what is nonlocal belongs to a function around; one may bind it behind the function within.
func (c *checker) resolve() {
	for _, p := range c.pending {
		found := false
		for s := p.scope.outer; s != nil && !found; s = s.outer {
			u := s.names[p.name.Name]
			switch {
			case s.kind == classScope:
				found = p.name.Name == "__class__"
				continue
			case s.kind != functionScope && s.kind != lambdaScope:
				continue
			case u&global != 0:
				s = &scope{}
			default:
				found = u&nonlocal == 0 && u&(bound|imported|parameter) != 0
			}
		}
		if !found {
			c.fail(p.name.Span, p.name.Name+" is nonlocal, and no function around binds it")
		}
	}
}

// pendingNonlocal is a name that is nonlocal in a scope.
type pendingNonlocal struct {
	name  Ident
	scope *scope
}

// walrus checks name := value, which in a comprehension binds the name around it.
func (c *checker) walrus(x *NamedExpr) {
	name := x.Target.Ident
	c.writable(name)
	if c.scope.iterable {
		c.fail(x.Span, ":= stands in what a comprehension iterates over")
	}
	s := c.scope
	for ; s.kind == compScope || s.kind == generatorScope; s = s.outer {
		if slices.Contains(s.variables, name.Name) {
			c.fail(name.Span, ":= assigns to "+name.Name+", a variable of the comprehension around it")
		}
		s.assigned = append(s.assigned, name.Name)
	}
	if s != c.scope && s.kind == classScope {
		c.fail(x.Span, ":= stands in a comprehension in the body of a class")
	}
	inner := c.scope
	c.scope = s
	c.mark(name.Name, bound)
	c.scope = inner
	c.expr(x.Value)
}

func (c *checker) comp(x *Comp) {
	c.iterable(x.Clauses[0].Iter)
	s := &scope{kind: compScope, coroutine: x.Clauses[0].Async}
	if x.Kind == '(' {
		s.kind = generatorScope
	}
	c.enter(s, func() {
		for i, clause := range x.Clauses {
			c.variables(clause.Target)
			if i > 0 {
				c.iterable(clause.Iter)
				s.coroutine = s.coroutine || clause.Async
			}
			for _, test := range clause.Ifs {
				c.expr(test)
			}
		}
		c.expr(x.Key)
		c.expr(x.Elt)
	})
	if s.coroutine && s.kind == compScope {
		switch outer := c.scope; {
		case outer.kind == compScope, outer.kind == generatorScope:
			outer.coroutine = true
		case outer.kind != functionScope || !outer.async:
			c.fail(x.Span, "a comprehension that waits stands outside of an asynchronous function")
		}
	}
}

func (c *checker) iterable(x Expr) {
	before := c.scope.iterable
	c.scope.iterable = true
	c.expr(x)
	c.scope.iterable = before
}

// variables checks those of a comprehension's for.
func (c *checker) variables(x Expr) {
	c.target(x, "assign to")
	c.eachName(x, func(name *Name) {
		if slices.Contains(c.scope.assigned, name.Name) {
			c.fail(name.Span, name.Name+" is a variable of for, and assigned to with := in the same comprehension")
		}
		c.scope.variables = append(c.scope.variables, name.Name)
	})
}

func (c *checker) eachName(x Expr, visit func(*Name)) {
	switch x := x.(type) {
	case *Name:
		visit(x)
	case *Paren:
		c.eachName(x.X, visit)
	case *Starred:
		c.eachName(x.X, visit)
	case *Tuple:
		for _, elt := range x.Elts {
			c.eachName(elt, visit)
		}
	case *List:
		for _, elt := range x.Elts {
			c.eachName(elt, visit)
		}
	}
}

func (c *checker) await(x *Await) {
	switch s := c.scope; {
	case s.kind == compScope, s.kind == generatorScope:
		s.coroutine = true
	case s.kind != functionScope || !s.async:
		c.fail(x.Span, "await stands outside of an asynchronous function")
	}
	c.expr(x.X)
}

func (c *checker) yield(x *Yield) {
	switch s := c.scope; {
	case s.kind == compScope, s.kind == generatorScope:
		c.fail(x.Span, "yield stands in a comprehension")
	case s.kind != functionScope && s.kind != lambdaScope:
		c.fail(x.Span, "yield stands outside of a function")
	case s.async && x.From:
		c.fail(x.Span, "yield from stands in an asynchronous function")
	}
	c.expr(x.X)
}

// expr checks an expression; there may be none.
func (c *checker) expr(x Expr) {
	switch x := x.(type) {
	case *Name:
		c.mark(x.Name, used)
	case *String:
		for _, part := range x.Parts {
			c.pieces(part.Pieces)
		}
	case *Paren:
		c.expr(x.X)
	case *Tuple:
		c.several(x.Elts)
	case *List:
		c.several(x.Elts)
	case *Set:
		c.several(x.Elts)
	case *Dict:
		for _, item := range x.Items {
			c.expr(item.Key)
			c.expr(item.Value)
		}
	case *Comp:
		c.comp(x)
	case *Lambda:
		c.defaults(x.Params)
		c.enter(&scope{kind: lambdaScope}, func() {
			c.params(x.Params)
			c.expr(x.Body)
		})
	case *IfExp:
		c.expr(x.Test)
		c.expr(x.Body)
		c.expr(x.Else)
	case *BoolOp:
		for _, value := range x.Values {
			c.expr(value)
		}
	case *Compare:
		c.expr(x.Left)
		for _, op := range x.Ops {
			c.expr(op.X)
		}
	case *BinOp:
		c.expr(x.X)
		c.expr(x.Y)
	case *UnaryOp:
		c.expr(x.X)
	case *Call:
		c.expr(x.Func)
		c.args(x.Args)
	case *Attribute:
		c.expr(x.X)
	case *Subscript:
		c.expr(x.X)
		c.expr(x.Index)
	case *Slice:
		c.expr(x.Low)
		c.expr(x.High)
		c.expr(x.Step)
	case *Starred:
		c.fail(x.Span, "a starred expression stands alone; it may only stand in a call, list, tuple or set")
	case *Await:
		c.noText(x, "await")
		c.await(x)
	case *Yield:
		c.noText(x, "yield")
		c.yield(x)
	case *NamedExpr:
		c.noText(x, ":=")
		c.walrus(x)
	}
}

// noText refuses what an annotation that is kept as text cannot have.
func (c *checker) noText(x Expr, word string) {
	if c.text {
		c.fail(x.Pos(), word+" stands in an annotation")
	}
}

// several checks the elements of a list, tuple or set.
func (c *checker) several(elts []Expr) {
	for _, elt := range elts {
		if star, ok := elt.(*Starred); ok {
			c.expr(star.X)
		} else {
			c.expr(elt)
		}
	}
}

func (c *checker) pieces(pieces []Piece) {
	for _, piece := range pieces {
		if piece.Field != nil {
			c.expr(piece.Field.X)
			c.pieces(piece.Field.Spec)
		}
	}
}
