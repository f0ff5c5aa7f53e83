package syntax

// matches says whether the word match begins a match statement: its line ends with a colon that nothing but an indented
// line follows, which is no end of an expression.
func (p *parser) matches() bool {
	for i := 1; ; i++ {
		switch p.ahead(i).Kind {
		case NewLine:
			return i > 2 && p.ahead(i-1).is == colon && p.ahead(i+1).Kind == Indent
		case EOF:
			return false
		}
	}
}

func (p *parser) match() Stmt {
	start := p.tok.Start
	p.next()
	words := "an expression after"
	x := &Match{Subject: p.list(words, func() Expr { return p.maybeStar(words, p.named) })}
	if s, ok := x.Subject.(*Starred); ok {
		p.fail(s.Span, "expected ',' after a starred expression, found %s", p.found(p.tok))
	}
	p.expect(colon, "':' after the expression of match")
	p.next()
	p.next()
	for p.tok.Kind != Dedent {
		if !p.isWord("case") {
			p.expected("'case' in a match")
		}
		x.Cases = append(x.Cases, p.matchCase())
	}
	p.next()
	x.Span = compoundSpan(start, x.Cases[len(x.Cases)-1].Body)
	return x
}

func (p *parser) matchCase() Case {
	c := Case{Keyword: p.tok.Span}
	p.next()
	c.Pattern = p.patterns()
	header := "the pattern of case"
	if p.take(kwIf) {
		c.Guard = p.named("a condition after")
		header = "the condition of case"
	}
	c.Body = p.block(header, "case", c.Keyword)
	return c
}

// patterns reads one pattern, or a sequence without brackets.
func (p *parser) patterns() Pattern {
	start := p.tok.Start
	first := p.starPattern()
	_, starred := first.(*StarPattern)
	if p.tok.is != comma {
		if starred {
			p.expected("',' after a starred pattern")
		}
		return first
	}
	elts := []Pattern{first}
	for p.take(comma) {
		if p.tok.is == colon || p.tok.is == kwIf {
			break
		}
		elts = append(elts, p.starPattern())
	}
	return &SequencePattern{p.from(start), elts}
}

func (p *parser) starPattern() Pattern {
	if p.tok.is != star {
		return p.pattern()
	}
	start := p.tok.Start
	p.next()
	name := p.ident("a name after")
	return &StarPattern{p.from(start), name}
}

// pattern reads alternatives, and a name after as.
func (p *parser) pattern() Pattern {
	start := p.tok.Start
	p.nest()
	x := p.closed()
	if p.tok.is == bar {
		or := &OrPattern{Alternatives: []Pattern{x}}
		for p.take(bar) {
			or.Alternatives = append(or.Alternatives, p.closed())
		}
		or.Span = p.from(start)
		x = or
	}
	p.depth--
	if p.take(kwAs) {
		if p.isWord("_") {
			p.expected("a name other than _ after")
		}
		name := p.ident("a name after")
		x = &AsPattern{p.from(start), x, name}
	}
	return x
}

// closed reads a pattern without operators. One in parentheses is what stands in them.
func (p *parser) closed() Pattern {
	start := p.tok.Start
	switch p.tok.Kind {
	case NumberToken, StringToken:
		return p.valuePattern()
	}
	switch p.tok.is {
	case minus:
		return p.valuePattern()
	case kwNone, kwTrue, kwFalse:
		x := p.atom("a pattern")
		return &ValuePattern{x.Pos(), x}
	case lparen, lbracket:
		return p.sequence()
	case lbrace:
		return p.mapping()
	}
	if !p.isName() {
		p.expected("a pattern")
	}
	name := p.ident("a pattern")
	if name.Name == "_" { // is always a wildcard
		return &CapturePattern{name.Span, name}
	}
	var x Expr = &Name{name}
	for p.take(dot) {
		attr := p.ident("a name after")
		x = &Attribute{p.from(start), x, attr}
	}
	_, plain := x.(*Name)
	switch {
	case p.tok.is == lparen:
		return p.classPattern(start, x)
	case plain:
		return &CapturePattern{name.Span, name}
	}
	return &ValuePattern{x.Pos(), x}
}

// valuePattern reads a literal: text, a number with or without a sign, or a complex number as a sum.
func (p *parser) valuePattern() Pattern {
	x := p.literal()
	return &ValuePattern{x.Pos(), x}
}

func (p *parser) literal() Expr {
	start := p.tok.Start
	if p.tok.Kind == StringToken {
		x := p.strings()
		for _, part := range x.(*String).Parts {
			if part.Format {
				p.fail(part.Span, "a pattern cannot be an f-string")
			}
		}
		return x
	}
	x := p.signedNumber()
	if p.tok.is != plus && p.tok.is != minus {
		return x
	}
	op := Operator{p.tok.Span, p.file.Text(p.tok.Span)}
	p.next()
	imaginary := p.number()
	if isImaginary(x) || !isImaginary(imaginary) {
		p.fail(p.from(start), "expected a real number and an imaginary one as the pattern of a complex number")
	}
	return &BinOp{p.from(start), op, x, imaginary}
}

func (p *parser) signedNumber() Expr {
	if p.tok.is != minus {
		return p.number()
	}
	start := p.tok.Start
	p.next()
	x := p.number()
	return &UnaryOp{p.from(start), "-", x}
}

func (p *parser) number() Expr {
	if p.tok.Kind != NumberToken {
		p.expected("a number")
	}
	return p.atom("a number")
}

func isImaginary(x Expr) bool {
	switch x := x.(type) {
	case *UnaryOp:
		return isImaginary(x.X)
	case *Number:
		return x.Kind == 'j'
	}
	return false
}

// sequence reads a pattern in parentheses or brackets.
func (p *parser) sequence() Pattern {
	start, closing, words := p.tok.Start, rparen, "',' or ')'"
	if p.tok.is == lbracket {
		closing, words = rbracket, "',' or ']'"
	}
	p.next()
	x := &SequencePattern{}
	commas := false
	for p.tok.is != closing {
		x.Elts = append(x.Elts, p.starPattern())
		if p.tok.is == closing {
			break
		}
		p.expect(comma, words)
		commas = true
	}
	p.next()
	if len(x.Elts) == 1 && !commas && closing == rparen {
		if star, ok := x.Elts[0].(*StarPattern); ok {
			p.fail(star.Span, "expected ',' after a starred pattern, found ')'")
		}
		return x.Elts[0]
	}
	x.Span = p.from(start)
	return x
}

func (p *parser) mapping() Pattern {
	start := p.tok.Start
	x := &MappingPattern{}
	p.next()
	for p.tok.is != rbrace {
		if x.Rest != nil {
			p.expected("'}' after ** in a pattern")
		}
		if p.take(doubleStar) {
			if p.isWord("_") {
				p.expected("a name other than _ after")
			}
			rest := p.ident("a name after")
			x.Rest = &rest
		} else {
			x.Keys = append(x.Keys, p.mappingKey())
			p.expect(colon, "':' after the key of a pattern")
			x.Values = append(x.Values, p.pattern())
		}
		if p.tok.is != rbrace {
			p.expect(comma, "',' or '}'")
		}
	}
	p.next()
	x.Span = p.from(start)
	return x
}

func (p *parser) mappingKey() Expr {
	switch {
	case p.tok.is == kwNone, p.tok.is == kwTrue, p.tok.is == kwFalse:
		return p.atom("a key")
	case p.tok.Kind == NumberToken, p.tok.Kind == StringToken, p.tok.is == minus:
		return p.literal()
	}
	start := p.tok.Start
	var x Expr = &Name{p.ident("a literal or a name with dots as a key")}
	if p.tok.is != dot {
		p.expected("'.' after a name as a key of a pattern")
	}
	for p.take(dot) {
		attr := p.ident("a name after")
		x = &Attribute{p.from(start), x, attr}
	}
	return x
}

func (p *parser) classPattern(start int, class Expr) Pattern {
	x := &ClassPattern{Class: class}
	p.next()
	for p.tok.is != rparen {
		wildcard := len(x.Args) > 0 && len(x.Names) == 0 && p.isWord("_") // has no name, which CPython asks for later
		if p.isName() && p.ahead(1).is == assign && !wildcard {
			x.Names = append(x.Names, p.ident("a name"))
			p.next()
			x.Named = append(x.Named, p.pattern())
		} else if len(x.Names) > 0 {
			p.expected("name=pattern after one")
		} else {
			x.Args = append(x.Args, p.pattern())
		}
		if p.tok.is != rparen {
			p.expect(comma, "',' or ')'")
		}
	}
	p.next()
	x.Span = p.from(start)
	return x
}
