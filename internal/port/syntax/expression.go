package syntax

// yieldOrStarred reads what may stand at the right of =: a yield, or expressions with commas and stars.
func (p *parser) yieldOrStarred(words string) Expr {
	if p.tok.is == kwYield {
		return p.yield()
	}
	return p.starred(words)
}

func (p *parser) yield() Expr {
	start := p.tok.Start
	p.yields = true
	p.next()
	y := &Yield{}
	if p.take(kwFrom) {
		y.From = true
		y.X = p.expr("an expression after yield from")
	} else if p.beginsExpr() || p.tok.is == star {
		y.X = p.starred("an expression after")
	}
	y.Span = p.from(start)
	return y
}

// beginsExpr says whether an expression can begin with the current token.
func (p *parser) beginsExpr() bool {
	switch p.tok.Kind {
	case NumberToken, StringToken:
		return true
	case Word, Sign:
		switch p.tok.is {
		case 0, kwNone, kwTrue, kwFalse, kwNot, kwLambda, kwAwait, lparen, lbracket, lbrace, plus, minus, tilde, ellipsis:
			return true
		}
	}
	return false
}

// starred reads expressions with commas between them as a tuple, one without a comma as itself.
func (p *parser) starred(words string) Expr {
	return p.list(words, func() Expr { return p.maybeStar(words, p.expr) })
}

// list reads what element reads, as a tuple if there are commas.
func (p *parser) list(words string, element func() Expr) Expr {
	start := p.tok.Start
	first := element()
	if p.tok.is != comma {
		return first
	}
	elts := []Expr{first}
	for p.take(comma) {
		if !p.beginsExpr() && p.tok.is != star {
			break
		}
		elts = append(elts, element())
	}
	return &Tuple{p.from(start), elts}
}

// maybeStar reads a starred expression, or what plain reads.
func (p *parser) maybeStar(words string, plain func(string) Expr) Expr {
	if p.tok.is != star {
		return plain(words)
	}
	start := p.tok.Start
	p.next()
	x := p.binary(1, "an expression after")
	return &Starred{p.from(start), x}
}

// named reads an expression that may be name := value.
func (p *parser) named(words string) Expr {
	if p.isName() && p.ahead(1).is == walrus {
		start := p.tok.Start
		target := &Name{p.ident("a name")}
		p.next()
		value := p.expr("an expression after")
		return &NamedExpr{p.from(start), target, value}
	}
	x := p.expr(words)
	if p.tok.is == walrus {
		p.fail(x.Pos(), "expected a name before :=, found %s", kindOf(x))
	}
	return x
}

// expr reads one expression, without a comma, star or :=. The words say what it is, for errors.
func (p *parser) expr(words string) Expr {
	if p.tok.is == kwLambda {
		return p.lambda()
	}
	start := p.tok.Start
	x := p.or(words)
	if p.tok.is != kwIf {
		return x
	}
	p.nest()
	p.next()
	test := p.or("a condition after")
	p.expect(kwElse, "'else' after the condition of an if in an expression")
	y := p.expr("an expression after")
	p.depth--
	return &IfExp{p.from(start), x, test, y}
}

func (p *parser) lambda() Expr {
	start := p.tok.Start
	p.nest()
	p.next()
	params := p.params(colon, false)
	p.expect(colon, "':' after the parameters of lambda")
	outer := p.yields
	body := p.expr("an expression after")
	p.yields = outer
	p.depth--
	return &Lambda{p.from(start), params, body}
}

func (p *parser) or(words string) Expr {
	return p.logical(kwOr, "or", words, p.and)
}

func (p *parser) and(words string) Expr {
	return p.logical(kwAnd, "and", words, p.not)
}

func (p *parser) logical(op lexeme, text, words string, operand func(string) Expr) Expr {
	start := p.tok.Start
	x := operand(words)
	if p.tok.is != op {
		return x
	}
	values := []Expr{x}
	for p.take(op) {
		values = append(values, operand("an expression after"))
	}
	return &BoolOp{p.from(start), text, values}
}

func (p *parser) not(words string) Expr {
	if p.tok.is != kwNot {
		return p.comparison(words)
	}
	start := p.tok.Start
	p.nest()
	p.next()
	x := p.not("an expression after")
	p.depth--
	return &UnaryOp{p.from(start), "not", x}
}

func (p *parser) comparison(words string) Expr {
	start := p.tok.Start
	x := p.binary(1, words)
	var ops []CompareOp
	for {
		op, ok := p.compareOp()
		if !ok {
			break
		}
		op.X = p.binary(1, "an expression after")
		ops = append(ops, op)
	}
	if ops == nil {
		return x
	}
	return &Compare{p.from(start), x, ops}
}

func (p *parser) compareOp() (op CompareOp, ok bool) {
	op.Span = p.tok.Span
	switch p.tok.is {
	case less, greater, lessEqual, greaterEqual, equal, notEqual:
		op.Text = p.file.Text(p.tok.Span)
	case kwIn:
		op.Text = "in"
	case kwIs:
		op.Text = "is"
		if p.ahead(1).is == kwNot {
			p.next()
			op.Text = "is not"
		}
	case kwNot:
		if p.ahead(1).is != kwIn {
			return op, false
		}
		p.next()
		op.Text = "not in"
	default:
		return op, false
	}
	p.next()
	op.Span = p.from(op.Start)
	return op, true
}

// binary reads operators that bind at least as tightly as a level.
func (p *parser) binary(level int, words string) Expr {
	start := p.tok.Start
	x := p.unary(words)
	for chain := 0; ; chain++ {
		bound := p.tok.is.precedence()
		if bound == 0 || bound < level {
			return x
		}
		p.chain(chain)
		op := Operator{p.tok.Span, p.file.Text(p.tok.Span)}
		p.next()
		y := p.binary(bound+1, "an expression after")
		x = &BinOp{p.from(start), op, x, y}
	}
}

func (p *parser) chain(n int) {
	if n > maxChain {
		p.fail(p.tok.Span, "too deeply nested: more than %d operators in a row", maxChain)
	}
}

func (p *parser) unary(words string) Expr {
	switch p.tok.is {
	case plus, minus, tilde:
		start, op := p.tok.Start, p.file.Text(p.tok.Span)
		p.nest()
		p.next()
		x := p.unary("an expression after")
		p.depth--
		return &UnaryOp{p.from(start), op, x}
	}
	start := p.tok.Start
	x := p.await(words)
	if p.tok.is != doubleStar {
		return x
	}
	op := Operator{p.tok.Span, "**"}
	p.nest()
	p.next()
	y := p.unary("an expression after")
	p.depth--
	return &BinOp{p.from(start), op, x, y}
}

func (p *parser) await(words string) Expr {
	if p.tok.is != kwAwait {
		return p.primary(words)
	}
	start := p.tok.Start
	p.next()
	x := p.primary("an expression after")
	return &Await{p.from(start), x}
}

// primary reads an atom and the calls, subscripts and attributes behind it.
func (p *parser) primary(words string) Expr {
	start := p.tok.Start
	x := p.atom(words)
	for chain := 0; ; chain++ {
		p.chain(chain)
		switch p.tok.is {
		case dot:
			p.next()
			attr := p.ident("a name after")
			x = &Attribute{p.from(start), x, attr}
		case lparen:
			call := &Call{Func: x, Lparen: p.tok.Start}
			p.next()
			call.Args = p.args(true)
			call.Span = p.from(start)
			x = call
		case lbracket:
			sub := &Subscript{X: x, Lbracket: p.tok.Start}
			p.next()
			sub.Index = p.index()
			p.expect(rbracket, "']' after the index")
			sub.Span = p.from(start)
			x = sub
		default:
			return x
		}
	}
}

// index reads what stands between [ and ] behind an expression.
func (p *parser) index() Expr {
	start := p.tok.Start
	first := p.slice()
	_, star := first.(*Starred)
	if p.tok.is != comma && !star {
		return first
	}
	elts := []Expr{first}
	for p.take(comma) {
		if p.tok.is == rbracket {
			break
		}
		elts = append(elts, p.slice())
	}
	return &Tuple{p.from(start), elts}
}

func (p *parser) slice() Expr {
	start := p.tok.Start
	var low Expr
	if p.tok.is != colon {
		low = p.maybeStar("an index", p.named)
		if _, star := low.(*Starred); star || p.tok.is != colon {
			return low
		}
	}
	p.next()
	slice := &Slice{Low: low}
	if p.beginsExpr() {
		slice.High = p.expr("the end of a slice")
	}
	if p.take(colon) && p.beginsExpr() {
		slice.Step = p.expr("the step of a slice")
	}
	slice.Span = p.from(start)
	return slice
}

func (p *parser) atom(words string) Expr {
	token := p.tok
	switch token.Kind {
	case Word:
		switch token.is {
		case 0:
			p.next()
			return &Name{Ident{token.Span, p.file.Text(token.Span)}}
		case kwNone, kwTrue, kwFalse:
			p.next()
			return &Constant{token.Span, p.file.Text(token.Span)}
		}
	case NumberToken:
		p.next()
		text := p.file.Text(token.Span)
		return &Number{token.Span, text, numberKind(text)}
	case StringToken:
		return p.strings()
	case Sign:
		switch token.is {
		case lparen:
			return p.parenthesised()
		case lbracket:
			return p.listDisplay()
		case lbrace:
			return p.braces()
		case ellipsis:
			p.next()
			return &Constant{token.Span, "..."}
		}
	}
	p.expected(words)
	return nil
}

// strings reads a literal and those that follow it.
func (p *parser) strings() Expr {
	start := p.tok.Start
	x := &String{Parts: make([]StringPart, 0, 1)}
	for p.tok.Kind == StringToken {
		part := p.part(p.tok)
		if len(x.Parts) > 0 && x.Parts[0].Bytes != part.Bytes {
			p.fail(p.tok.Span, "bytes and text follow each other as one string")
		}
		x.Parts = append(x.Parts, part)
		p.next()
	}
	x.Span = p.from(start)
	return x
}
