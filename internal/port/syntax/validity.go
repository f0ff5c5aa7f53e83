package syntax

import "slices"

// A checker refuses what the grammar allows and the compiler does not: what depends on where a statement stands, on
// what an expression is used for, or on other names.
type checker struct {
	file    *File
	scope   *scope
	future  bool // from __future__ may stand here still
	loop    bool // break and continue have a loop
	star    bool // within except*, out of which nothing may jump
	lazy    bool // annotations are evaluated later or never, by a from __future__
	later   bool // within what is evaluated later
	pending []pendingNonlocal
	scoped  bool // there is a global or nonlocal, so that it matters what is done to names before
}

func (c *checker) fail(span Span, message string) { panic(c.file.failure(span, message)) }

// check checks a file.
func (c *checker) check() {
	c.scope = &scope{}
	c.future = true
	for i, s := range c.file.Body {
		_, imports := s.(*ImportFrom)
		if !imports && !(i == 0 && isText(s)) {
			c.future = false
		}
		c.stmt(s)
	}
	c.resolve()
}

func isText(s Stmt) bool {
	if x, ok := s.(*ExprStmt); ok {
		_, text := x.X.(*String)
		return text
	}
	return false
}

func (c *checker) block(b *Block) {
	if b == nil {
		return
	}
	for _, s := range b.Stmts {
		c.stmt(s)
	}
}

// body checks a block that break and continue can leave.
func (c *checker) body(b *Block) {
	loop, star := c.loop, c.star
	c.loop, c.star = true, false
	c.block(b)
	c.loop, c.star = loop, star
}

func (c *checker) stmt(s Stmt) {
	switch s := s.(type) {
	case *ExprStmt:
		c.expr(s.X)
	case *Assign:
		for _, target := range s.Targets {
			c.target(target, "assign to")
		}
		c.expr(s.Value)
	case *AugAssign:
		c.single(s.Target, "assign with "+s.Op.Text+" to")
		c.expr(s.Value)
	case *AnnAssign:
		c.annotated(s)
	case *Return:
		c.returns(s)
	case *Raise:
		c.expr(s.Exc)
		c.expr(s.Cause)
	case *Assert:
		c.expr(s.Test)
		c.expr(s.Msg)
	case *Delete:
		for _, target := range s.Targets {
			c.delete(target)
		}
	case *Break:
		c.jump(s.Span, "break")
	case *Continue:
		c.jump(s.Span, "continue")
	case *Global:
		c.global(s)
	case *Nonlocal:
		c.nonlocal(s)
	case *Import, *ImportFrom:
		c.imports(s)
	case *If:
		for _, clause := range s.Clauses {
			c.expr(clause.Test)
			c.block(clause.Body)
		}
		c.block(s.Else)
	case *While:
		c.expr(s.Test)
		c.body(s.Body)
		c.block(s.Else)
	case *For:
		c.async(s.Async, Span{s.Start, s.Start + len("async")}, "async for")
		c.target(s.Target, "assign to")
		c.expr(s.Iter)
		c.body(s.Body)
		c.block(s.Else)
	case *Try:
		c.try(s)
	case *With:
		c.async(s.Async, Span{s.Start, s.Start + len("async")}, "async with")
		for _, item := range s.Items {
			c.expr(item.Context)
			if item.Target != nil {
				c.target(item.Target, "assign to")
			}
		}
		c.block(s.Body)
	case *FunctionDef:
		c.function(s)
	case *ClassDef:
		c.class(s)
	case *Match:
		c.match(s)
	case *TypeAlias:
		c.bind(s.Name)
		c.lazily(s.Value)
	}
}

func (c *checker) jump(span Span, word string) {
	switch {
	case c.loop:
	case c.star:
		c.fail(span, word+" cannot leave an except*")
	default:
		c.fail(span, word+" stands outside of a loop")
	}
}

func (c *checker) returns(s *Return) {
	switch {
	case c.scope.kind != functionScope:
		c.fail(s.Span, "return stands outside of a function")
	case c.star:
		c.fail(s.Span, "return cannot leave an except*")
	case s.Value != nil && c.scope.async && c.scope.generator:
		c.fail(s.Span, "an asynchronous generator cannot return a value")
	}
	c.expr(s.Value)
}

// async checks that what has the word async is in an asynchronous function.
func (c *checker) async(is bool, span Span, words string) {
	if is && !(c.scope.kind == functionScope && c.scope.async) {
		c.fail(span, words+" stands outside of an asynchronous function")
	}
}

func (c *checker) imports(s Stmt) {
	switch s := s.(type) {
	case *Import:
		c.future = false
		for _, alias := range s.Names {
			c.bindAlias(alias)
		}
	case *ImportFrom:
		switch {
		case s.Level == 0 && s.Module.Name == "__future__":
			c.futureImport(s)
		case s.Star && c.scope.kind != moduleScope:
			c.fail(s.Span, "import * stands in a function or class; it may only stand outside of them")
		default:
			c.future = false
		}
		for _, alias := range s.Names {
			c.bindAlias(alias)
		}
	}
}

func (c *checker) futureImport(s *ImportFrom) {
	if !c.future {
		c.fail(s.Span, "from __future__ stands behind other statements; it may only stand before them")
	}
	if s.Star {
		c.fail(s.Span, "expected names to import from __future__, found *")
	}
	for _, alias := range s.Names {
		switch alias.Name.Name {
		case "annotations":
			c.lazy = true
		case "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
			"unicode_literals", "barry_as_FLUFL", "generator_stop":
		default:
			c.fail(alias.Span, "__future__ has no "+alias.Name.Name)
		}
	}
}

func (c *checker) try(s *Try) {
	c.block(s.Body)
	for i, h := range s.Handlers {
		switch {
		case h.Star != s.Handlers[0].Star:
			c.fail(h.Keyword, "except and except* are handlers of one try")
		case h.Type == nil && i < len(s.Handlers)-1:
			c.fail(h.Keyword, "except without an exception is not the last handler of its try")
		}
		c.expr(h.Type)
		if h.Name != nil {
			c.bind(*h.Name)
		}
		loop, star := c.loop, c.star
		if h.Star {
			c.loop, c.star = false, true
		}
		c.block(h.Body)
		c.loop, c.star = loop, star
	}
	c.block(s.Else)
	c.block(s.Finally)
}

func (c *checker) function(s *FunctionDef) {
	for _, decorator := range s.Decorators {
		c.expr(decorator)
	}
	c.defaults(s.Params)
	for _, param := range s.Params.List {
		if star, ok := param.Annotation.(*Starred); ok {
			c.annotation(star.X)
		} else {
			c.annotation(param.Annotation)
		}
	}
	c.annotation(s.Returns)
	c.bind(s.Name)
	c.enter(&scope{kind: functionScope, async: s.Async, generator: s.Generator}, func() {
		c.params(s.Params)
		c.block(s.Body)
	})
}

// annotation checks one, which is evaluated later if the file asks for that.
func (c *checker) annotation(x Expr) {
	if c.lazy {
		c.lazily(x)
	} else {
		c.expr(x)
	}
}

func (c *checker) lazily(x Expr) {
	outer := c.later
	c.later = true
	c.expr(x)
	c.later = outer
}

func (c *checker) defaults(params Params) {
	first := -1
	for i, param := range params.List {
		c.expr(param.Default)
		switch positional := param.Kind == Positional || param.Kind == PositionalOnly; {
		case param.Default != nil && positional:
			first = i
		case positional && first >= 0:
			before := params.List[first].Name.Name
			c.fail(param.Span, "expected a default for "+param.Name.Name+", since "+before+" before it has one")
		}
	}
}

func (c *checker) params(params Params) {
	for i, param := range params.List {
		for _, before := range params.List[:i] {
			if before.Name.Name == param.Name.Name {
				c.fail(param.Name.Span, "two parameters have the name "+param.Name.Name)
			}
		}
		c.bind(param.Name)
		c.mark(param.Name.Name, parameter)
	}
}

func (c *checker) class(s *ClassDef) {
	for _, decorator := range s.Decorators {
		c.expr(decorator)
	}
	c.args(s.Args)
	c.bind(s.Name)
	c.enter(&scope{kind: classScope}, func() { c.block(s.Body) })
}

// args checks the arguments of a call, or the bases of a class.
func (c *checker) args(args []Arg) {
	keyword, stars := false, false
	for i, arg := range args {
		switch {
		case arg.Name != nil:
			keyword = true
			c.writable(*arg.Name)
			if slices.ContainsFunc(args[:i], func(a Arg) bool { return a.Name != nil && a.Name.Name == arg.Name.Name }) {
				c.fail(arg.Span, "two arguments have the name "+arg.Name.Name)
			}
		case arg.Stars == 2:
			stars = true
		case stars:
			c.fail(arg.Span, "expected name=value or **, since ** is before, found an argument without a name")
		case keyword && arg.Stars == 0:
			c.fail(arg.Span, "expected name=value, since one is before, found an argument without a name")
		}
		c.expr(arg.Value)
	}
}
