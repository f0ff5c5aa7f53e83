package syntax

// parenthesised reads a group, tuple or generator expression.
func (p *parser) parenthesised() Expr {
	start := p.tok.Start
	p.next()
	inner := p.tok.Start
	var x Expr
	switch {
	case p.tok.is == rparen:
		x = &Tuple{Span: Span{inner, inner}}
	case p.tok.is == kwYield:
		x = p.yield()
	default:
		words := "an expression or ')' after"
		x = p.maybeStar(words, p.named)
		if p.comprehends() {
			x = p.comprehension(inner, &Comp{Kind: '(', Elt: x})
		} else if p.tok.is == comma {
			x = &Tuple{Elts: p.elements(x, rparen)}
			x.(*Tuple).Span = p.from(inner)
		} else if s, ok := x.(*Starred); ok && p.tok.is == rparen {
			p.fail(s.Span, "expected ',' after a starred expression in parentheses, found ')'")
		}
	}
	p.expect(rparen, "',' or ')'")
	return &Paren{p.from(start), x}
}

// elements reads what follows the first of several up to the closing bracket.
func (p *parser) elements(first Expr, closing lexeme) []Expr {
	elts := []Expr{first}
	for p.take(comma) {
		if p.tok.is == closing {
			break
		}
		elts = append(elts, p.maybeStar("an expression after", p.named))
	}
	return elts
}

func (p *parser) listDisplay() Expr {
	start := p.tok.Start
	p.next()
	if p.take(rbracket) {
		return &List{Span: p.from(start)}
	}
	first := p.maybeStar("an expression or ']' after", p.named)
	if p.comprehends() {
		comp := p.comprehension(start, &Comp{Kind: '[', Elt: first})
		p.expect(rbracket, "']' at the end of the comprehension")
		comp.Span = p.from(start)
		return comp
	}
	elts := p.elements(first, rbracket)
	p.expect(rbracket, "',' or ']'")
	return &List{p.from(start), elts}
}

// braces reads a dict, a set, or a comprehension of either.
func (p *parser) braces() Expr {
	start := p.tok.Start
	p.next()
	if p.take(rbrace) {
		return &Dict{Span: p.from(start)}
	}
	if p.tok.is == doubleStar {
		return p.dict(start, p.dictItem())
	}
	item := p.tok.Start
	first := p.maybeStar("an expression or '}' after", p.named)
	if p.tok.is == colon {
		switch first.(type) {
		case *NamedExpr, *Starred:
			p.fail(first.Pos(), "expected a key before ':', found %s", kindOf(first))
		}
		p.next()
		value := p.expr("a value of a dict after")
		return p.dict(start, DictItem{p.from(item), first, value})
	}
	if p.comprehends() {
		comp := p.comprehension(start, &Comp{Kind: '{', Elt: first})
		p.expect(rbrace, "'}' at the end of the comprehension")
		comp.Span = p.from(start)
		return comp
	}
	elts := p.elements(first, rbrace)
	p.expect(rbrace, "',' or '}'")
	return &Set{p.from(start), elts}
}

// dict reads what follows the first item of a dict.
func (p *parser) dict(start int, first DictItem) Expr {
	if p.comprehends() {
		if first.Key == nil {
			p.fail(first.Span, "expected key: value in a comprehension, found **")
		}
		comp := p.comprehension(start, &Comp{Kind: ':', Key: first.Key, Elt: first.Value})
		p.expect(rbrace, "'}' at the end of the comprehension")
		comp.Span = p.from(start)
		return comp
	}
	items := []DictItem{first}
	for p.take(comma) {
		if p.tok.is == rbrace {
			break
		}
		items = append(items, p.dictItem())
	}
	p.expect(rbrace, "',' or '}'")
	return &Dict{p.from(start), items}
}

func (p *parser) dictItem() DictItem {
	start := p.tok.Start
	if p.take(doubleStar) {
		value := p.binary(1, "an expression after")
		return DictItem{p.from(start), nil, value}
	}
	key := p.expr("a key of a dict")
	p.expect(colon, "':' after the key of a dict")
	value := p.expr("a value of a dict after")
	return DictItem{p.from(start), key, value}
}

// comprehends says whether the for of a comprehension is next.
func (p *parser) comprehends() bool {
	return p.tok.is == kwFor || p.tok.is == kwAsync && p.ahead(1).is == kwFor
}

// comprehension reads the clauses of one, whose span begins at an offset.
func (p *parser) comprehension(start int, comp *Comp) *Comp {
	if x, ok := comp.Elt.(*Starred); ok {
		p.fail(x.Span, "a comprehension cannot have a starred expression")
	}
	for p.comprehends() {
		start := p.tok.Start
		clause := CompClause{Async: p.take(kwAsync)}
		p.next()
		clause.Target = p.targets()
		p.expect(kwIn, "'in' after the variables of for")
		clause.Iter = p.or("an expression after")
		for p.take(kwIf) {
			clause.Ifs = append(clause.Ifs, p.or("a condition after"))
		}
		clause.Span = p.from(start)
		comp.Clauses = append(comp.Clauses, clause)
	}
	comp.Span = p.from(start)
	return comp
}

// targets reads what stands between for and in.
func (p *parser) targets() Expr {
	words := "a variable after"
	return p.list(words, func() Expr {
		return p.maybeStar(words, func(words string) Expr { return p.binary(1, words) })
	})
}
