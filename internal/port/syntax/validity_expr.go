package syntax

import "slices"

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
		c.notLater(x, "await")
		c.await(x)
	case *Yield:
		c.notLater(x, "yield")
		c.yield(x)
	case *NamedExpr:
		c.notLater(x, ":=")
		c.walrus(x)
	}
}

// notLater refuses what cannot be evaluated later.
func (c *checker) notLater(x Expr, word string) {
	if c.later {
		c.fail(x.Pos(), word+" stands in an annotation or type")
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
