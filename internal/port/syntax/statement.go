package syntax

// statement reads a compound statement, or a line of simple ones.
func (p *parser) statement(into *[]Stmt) {
	if x := p.compound(); x != nil {
		*into = append(*into, x)
		return
	}
	if p.tok.Kind == Indent {
		p.fail(p.tok.Span, "expected a statement, found a deeper indentation than that of its block")
	}
	p.line(into)
}

// line reads simple statements up to the end of the line.
func (p *parser) line(into *[]Stmt) {
	for {
		x := p.simple()
		*into = append(*into, x)
		another := p.take(semicolon)
		if p.tok.Kind == NewLine {
			p.next()
			return
		}
		if !another {
			p.python2Statement(x)
			p.expected("the end of the line")
		}
	}
}

func (p *parser) simple() Stmt {
	token := p.tok
	switch token.is {
	case kwPass:
		p.next()
		return &Pass{token.Span}
	case kwBreak:
		p.next()
		return &Break{token.Span}
	case kwContinue:
		p.next()
		return &Continue{token.Span}
	case kwReturn:
		return p.returns()
	case kwRaise:
		return p.raise()
	case kwAssert:
		return p.assert()
	case kwDel:
		return p.del()
	case kwGlobal:
		names := p.names()
		return &Global{p.from(token.Start), names}
	case kwNonlocal:
		names := p.names()
		return &Nonlocal{p.from(token.Start), names}
	case kwImport:
		return p.imports()
	case kwFrom:
		return p.importFrom()
	case 0:
		if next := p.ahead(1); next.Kind == Word && next.is == 0 && p.isWord("type") {
			return p.typeAlias()
		}
	}
	return p.expressionStatement()
}

// expressionStatement reads an expression, or an assignment.
func (p *parser) expressionStatement() Stmt {
	start := p.tok.Start
	x := p.yieldOrStarred("a statement")
	switch p.tok.is {
	case assign:
		targets := []Expr{x}
		for {
			p.next()
			value := p.yieldOrStarred("an expression after")
			if p.tok.is != assign {
				return &Assign{p.from(start), targets, value}
			}
			targets = append(targets, value)
		}
	case augmented:
		op := Operator{p.tok.Span, p.file.Text(p.tok.Span)}
		p.next()
		value := p.yieldOrStarred("an expression after")
		return &AugAssign{p.from(start), x, op, value}
	case colon:
		if !annotatable(x) {
			break
		}
		p.next()
		annotated := &AnnAssign{Target: x, Annotation: p.expr("an annotation after")}
		if p.take(assign) {
			annotated.Value = p.yieldOrStarred("an expression after")
		}
		annotated.Span = p.from(start)
		return annotated
	case walrus:
		p.fail(p.tok.Span, "expected parentheses around := in a statement")
	}
	return &ExprStmt{p.from(start), x}
}

func annotatable(x Expr) bool {
	switch x := x.(type) {
	case *Name, *Attribute, *Subscript:
		return true
	case *Paren:
		return annotatable(x.X)
	}
	return false
}

func (p *parser) returns() Stmt {
	start := p.tok.Start
	p.next()
	x := &Return{}
	if p.beginsExpr() || p.tok.is == star {
		x.Value = p.starred("an expression after")
	}
	x.Span = p.from(start)
	return x
}

func (p *parser) raise() Stmt {
	start := p.tok.Start
	p.next()
	x := &Raise{}
	if p.beginsExpr() {
		x.Exc = p.expr("an expression after")
		p.python2Raise(start)
		if p.take(kwFrom) {
			x.Cause = p.expr("an expression after")
		}
	}
	x.Span = p.from(start)
	return x
}

func (p *parser) assert() Stmt {
	start := p.tok.Start
	p.next()
	x := &Assert{Test: p.expr("an expression after")}
	if p.take(comma) {
		x.Msg = p.expr("a message after")
	}
	x.Span = p.from(start)
	return x
}

func (p *parser) del() Stmt {
	start := p.tok.Start
	p.next()
	x := &Delete{}
	for first := true; first || p.beginsExpr(); first = false {
		x.Targets = append(x.Targets, p.binary(1, "what to delete after"))
		if !p.take(comma) {
			break
		}
	}
	x.Span = p.from(start)
	return x
}

func (p *parser) names() []Ident {
	p.next()
	p.scoped = true
	names := []Ident{p.ident("a name after")}
	for p.take(comma) {
		names = append(names, p.ident("a name after"))
	}
	return names
}

func (p *parser) imports() Stmt {
	start := p.tok.Start
	p.next()
	x := &Import{Names: []Alias{p.alias("a module after", true)}}
	for p.take(comma) {
		x.Names = append(x.Names, p.alias("a module after", true))
	}
	x.Span = p.from(start)
	return x
}

func (p *parser) alias(words string, dotted bool) Alias {
	alias := Alias{Span: p.tok.Span}
	if dotted {
		alias.Name = p.dotted(words)
	} else {
		alias.Name = p.ident(words)
	}
	if p.take(kwAs) {
		name := p.ident("a name after")
		alias.As = &name
	}
	alias.Span = p.from(alias.Start)
	return alias
}

// dotted reads names with dots between them. White space there may be is not part of the name.
func (p *parser) dotted(words string) Ident {
	name := p.ident(words)
	for p.take(dot) {
		name.Name += "." + p.ident("a name after").Name
	}
	name.Span = p.from(name.Start)
	return name
}

func (p *parser) importFrom() Stmt {
	start := p.tok.Start
	p.next()
	x := &ImportFrom{}
	for p.tok.is == dot || p.tok.is == ellipsis {
		x.Level += p.tok.End - p.tok.Start
		p.next()
	}
	x.Module.Span = Span{p.tok.Start, p.tok.Start}
	if p.isName() || x.Level == 0 {
		x.Module = p.dotted("a module after")
	}
	p.expect(kwImport, "'import' after the module of from")
	paren := p.tok.Start
	x.Parens = Span{paren, paren}
	switch {
	case p.take(star):
		x.Star = true
	case p.take(lparen):
		for first := true; first || p.tok.is != rparen; first = false {
			x.Names = append(x.Names, p.alias("a name after", false))
			if p.tok.is != rparen {
				p.expect(comma, "',' or ')' after a name")
			}
		}
		p.next()
		x.Parens = p.from(paren)
	default:
		x.Names = []Alias{p.alias("a name after", false)}
		for p.take(comma) {
			x.Names = append(x.Names, p.alias("a name after", false))
		}
	}
	x.Span = p.from(start)
	return x
}

func (p *parser) typeAlias() Stmt {
	start := p.tok.Start
	p.next()
	x := &TypeAlias{Name: p.ident("the name of a type")}
	x.TypeParams = p.typeParams()
	p.expect(assign, "'=' after the name of a type")
	x.Value = p.expr("a type after")
	x.Span = p.from(start)
	return x
}
