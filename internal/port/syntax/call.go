package syntax

import "slices"

// args reads the arguments of a call, or the bases of a class, and the ) behind them.
func (p *parser) args(call bool) []Arg {
	var args []Arg
	for p.tok.is != rparen {
		arg := p.arg()
		if p.comprehends() {
			if arg.Name != nil || arg.Stars > 0 || !call {
				p.expected("',' or ')'")
			}
			comp := p.comprehension(arg.Start, &Comp{Kind: '(', Elt: arg.Value})
			arg.Span, arg.Value = comp.Span, comp
			if len(args) > 0 || p.tok.is == comma {
				p.fail(arg.Span, "expected parentheses around a generator expression beside other arguments")
			}
		}
		args = append(args, arg)
		if p.tok.is == rparen {
			break
		}
		p.expect(comma, "',' or ')' after an argument")
	}
	p.next()
	return args
}

func (p *parser) arg() Arg {
	arg := Arg{Span: p.tok.Span}
	switch {
	case p.take(star):
		arg.Stars = 1
		arg.Value = p.expr("an expression after")
	case p.take(doubleStar):
		arg.Stars = 2
		arg.Value = p.expr("an expression after")
	case p.isName() && p.ahead(1).is == assign:
		name := p.ident("a name")
		arg.Name = &name
		p.next()
		arg.Value = p.expr("an expression after")
	default:
		arg.Value = p.named("an argument or ')'")
		if p.tok.is == assign {
			p.fail(arg.Value.Pos(), "expected a name before the '=' of an argument, found %s", kindOf(arg.Value))
		}
	}
	arg.Span = p.from(arg.Start)
	return arg
}

// params reads parameters up to what closes them; those of a lambda have no annotations.
func (p *parser) params(closing lexeme, annotated bool) Params {
	params := Params{Span: Span{p.tok.Start, p.tok.Start}}
	kind, bare, slashed := Positional, false, false
	words := "',' or ')' after a parameter"
	if closing == colon {
		words = "',' or ':' after a parameter"
	}
	for p.tok.is != closing {
		token := p.tok
		switch {
		case kind == VarKeyword:
			p.expected("the end of the parameters after **")
		case token.is == slash:
			if slashed || kind != Positional || len(params.List) == 0 {
				p.fail(token.Span, "expected / once, after a parameter and before *")
			}
			p.next()
			slashed = true
			for i := range params.List {
				params.List[i].Kind = PositionalOnly
			}
		case token.is == star && (p.ahead(1).is == comma || p.ahead(1).is == closing):
			if kind != Positional {
				p.fail(token.Span, "expected * once among parameters")
			}
			p.next()
			kind, bare = KeywordOnly, true
		case token.is == star:
			if kind != Positional {
				p.fail(token.Span, "expected * once among parameters")
			}
			p.next()
			params.List = append(params.List, p.param(token.Start, VarPositional, annotated))
			kind = KeywordOnly
		case token.is == doubleStar:
			p.next()
			kind = VarKeyword
			if bare {
				p.fail(p.tok.Span, "expected a parameter after *, found **")
			}
			params.List = append(params.List, p.param(token.Start, VarKeyword, annotated))
		default:
			p.python2Param()
			params.List = append(params.List, p.param(token.Start, kind, annotated))
			bare = false
		}
		params.Span = p.from(params.Start)
		if p.tok.is == closing {
			break
		}
		p.expect(comma, words)
		params.Span = p.from(params.Start)
	}
	if bare {
		p.expected("a parameter after *")
	}
	return params
}

func (p *parser) param(start int, kind ParamKind, annotated bool) Param {
	param := Param{Kind: kind, Name: p.ident("the name of a parameter")}
	if annotated && p.take(colon) {
		words := "an annotation after"
		if kind == VarPositional {
			param.Annotation = p.maybeStar(words, p.expr)
		} else {
			param.Annotation = p.expr(words)
		}
	}
	if kind != VarPositional && kind != VarKeyword && p.take(assign) {
		param.Default = p.expr("a default after")
	}
	param.Span = p.from(start)
	return param
}

// typeParams skips the [T] behind the name of a function, class or type.
func (p *parser) typeParams() Span {
	start := p.tok.Start
	if !p.take(lbracket) {
		return Span{start, start}
	}
	var names []string
	for first := true; first || p.tok.is != rbracket; first = false {
		plain := !p.take(star) && !p.take(doubleStar)
		name := p.ident("a type parameter")
		if slices.Contains(names, name.Name) {
			p.fail(name.Span, "two type parameters have the name %s", name.Name)
		}
		names = append(names, name.Name)
		if plain && p.take(colon) {
			p.expr("a bound after")
		}
		if p.tok.is != rbracket {
			p.expect(comma, "',' or ']' after a type parameter")
		}
	}
	p.next()
	return p.from(start)
}
