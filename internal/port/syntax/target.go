package syntax

// target checks what is assigned to; what is done with it is in words.
func (c *checker) target(x Expr, done string) {
	switch x := x.(type) {
	case *Name:
		c.bind(x.Ident)
	case *Attribute:
		c.writable(x.Attr)
		c.expr(x)
	case *Subscript:
		c.expr(x)
	case *Paren:
		c.target(x.X, done)
	case *Tuple:
		c.elements(x.Elts, done)
	case *List:
		c.elements(x.Elts, done)
	case *Starred:
		c.fail(x.Span, "a starred variable stands alone; it may only stand in a list or tuple")
	default:
		c.refuse(x, done)
	}
}

func (c *checker) elements(elts []Expr, done string) {
	starred := false
	for _, elt := range elts {
		star, ok := elt.(*Starred)
		if !ok {
			c.target(elt, done)
			continue
		}
		if starred {
			c.fail(star.Span, "two variables with a star share one list")
		}
		starred = true
		c.target(star.X, done)
	}
}

// single checks a target that cannot be several.
func (c *checker) single(x Expr, done string) {
	switch inner := unwrap(x).(type) {
	case *Name, *Attribute, *Subscript:
		c.target(inner, done)
	default:
		c.refuse(x, done)
	}
}

func (c *checker) delete(x Expr) {
	switch x := x.(type) {
	case *Name, *Attribute, *Subscript:
		c.target(x, "delete")
	case *Paren:
		c.delete(x.X)
	case *Tuple:
		for _, elt := range x.Elts {
			c.delete(elt)
		}
	case *List:
		for _, elt := range x.Elts {
			c.delete(elt)
		}
	default:
		c.refuse(x, "delete")
	}
}

func (c *checker) refuse(x Expr, done string) {
	c.fail(x.Pos(), "Python cannot "+done+" "+kindOf(x))
}

func unwrap(x Expr) Expr {
	for {
		paren, ok := x.(*Paren)
		if !ok {
			return x
		}
		x = paren.X
	}
}

func (c *checker) annotated(s *AnnAssign) {
	c.single(s.Target, "annotate")
	c.annotation(s.Annotation)
	c.expr(s.Value)
	if name, ok := s.Target.(*Name); ok && c.scope.kind != moduleScope && c.scope.names[name.Name]&(global|nonlocal) != 0 {
		c.fail(name.Span, name.Name+" is annotated, and global or nonlocal")
	}
}

// kindOf is an expression in words.
func kindOf(x Expr) string {
	switch x := x.(type) {
	case *Name:
		return "the name " + x.Name
	case *Constant:
		return x.Text
	case *Number:
		return "a number"
	case *String:
		return "a string"
	case *Paren:
		return kindOf(x.X)
	case *Tuple:
		return "a tuple"
	case *List:
		return "a list"
	case *Set:
		return "a set"
	case *Dict:
		return "a dict"
	case *Comp:
		if x.Kind == '(' {
			return "a generator expression"
		}
		return "a comprehension"
	case *Lambda:
		return "a lambda"
	case *IfExp:
		return "a conditional expression"
	case *Compare:
		return "a comparison"
	case *Call:
		return "a call"
	case *Attribute:
		return "an attribute"
	case *Subscript:
		return "a subscript"
	case *Slice:
		return "a slice"
	case *Starred:
		return "a starred expression"
	case *Await:
		return "an await"
	case *Yield:
		return "a yield"
	case *NamedExpr:
		return "an assignment with :="
	}
	return "an expression with an operator"
}
