package syntax

import "fmt"

// compound reads a statement that has blocks; it is nil if none begins here.
func (p *parser) compound() Stmt {
	switch p.tok.is {
	case kwIf:
		return p.ifs()
	case kwWhile:
		return p.while()
	case kwFor:
		return p.fors(p.tok.Start, false)
	case kwTry:
		return p.try()
	case kwWith:
		return p.with(p.tok.Start, false)
	case kwDef:
		return p.def(p.tok.Start, p.tok.Start, nil)
	case kwClass:
		return p.class(p.tok.Start, nil)
	case at:
		return p.decorated()
	case kwAsync:
		return p.async(p.tok.Start, nil)
	case 0:
		if p.isWord("match") && p.matches() {
			return p.match()
		}
	}
	return nil
}

func (p *parser) async(start int, decorators []Expr) Stmt {
	async := p.tok.Start
	p.next()
	switch {
	case p.tok.is == kwDef:
		return p.def(start, async, decorators)
	case p.tok.is == kwFor && decorators == nil:
		return p.fors(async, true)
	case p.tok.is == kwWith && decorators == nil:
		return p.with(async, true)
	}
	p.expected("'def', 'for' or 'with' after")
	return nil
}

func (p *parser) ifs() Stmt {
	start := p.tok.Start
	x := &If{}
	for p.tok.is == kwIf && x.Clauses == nil || p.tok.is == kwElif {
		keyword := p.tok.Span
		word := p.file.Text(keyword)
		p.next()
		test := p.named("a condition after")
		body := p.block("the condition of "+word, word, keyword)
		x.Clauses = append(x.Clauses, IfClause{keyword, test, body})
	}
	x.Else = p.elses()
	x.Span = compoundSpan(start, x.Clauses[len(x.Clauses)-1].Body, x.Else)
	return x
}

// elses reads an else, if there is one.
func (p *parser) elses() *Block {
	if p.tok.is != kwElse {
		return nil
	}
	return p.wordBlock("else")
}

// wordBlock reads a block whose header is one word.
func (p *parser) wordBlock(word string) *Block {
	keyword := p.tok.Span
	p.next()
	block := p.block(word, word, keyword)
	block.Keyword = keyword
	return block
}

// block reads a colon and the statements behind it. The header is in words what stands before the colon, and begins
// with a keyword at a place.
func (p *parser) block(header, word string, keyword Span) *Block {
	if p.tok.is != colon {
		if p.tok.is == assign {
			p.fail(p.tok.Span, "expected ':' after %s, found '='; == compares", header)
		}
		p.expected("':' after " + header)
	}
	block := &Block{Colon: p.tok.Start}
	p.next()
	if p.tok.Kind != NewLine {
		block.Inline = true
		start := p.tok.Start
		p.line(&block.Stmts)
		block.Span = Span{start, block.Stmts[len(block.Stmts)-1].Pos().End}
		return block
	}
	p.next()
	if p.tok.Kind != Indent {
		line, _ := p.file.Position(keyword.Start)
		p.expected(fmt.Sprintf("an indented block for the %s of line %d", word, line))
	}
	p.next()
	start := p.tok.Start
	for p.tok.Kind != Dedent {
		p.statement(&block.Stmts)
	}
	p.next()
	block.Span = Span{start, block.Stmts[len(block.Stmts)-1].Pos().End}
	return block
}

func (p *parser) while() Stmt {
	start, keyword := p.tok.Start, p.tok.Span
	p.next()
	x := &While{Test: p.named("a condition after")}
	x.Body = p.block("the condition of while", "while", keyword)
	x.Else = p.elses()
	x.Span = compoundSpan(start, x.Body, x.Else)
	return x
}

func (p *parser) fors(start int, async bool) Stmt {
	keyword := p.tok.Span
	p.next()
	x := &For{Async: async, Target: p.targets()}
	p.expect(kwIn, "'in' after the variables of for")
	x.Iter = p.starred("an expression after")
	x.Body = p.block("the expression of for", "for", keyword)
	x.Else = p.elses()
	x.Span = compoundSpan(start, x.Body, x.Else)
	return x
}

func (p *parser) try() Stmt {
	start, keyword := p.tok.Start, p.tok.Span
	x := &Try{Body: p.wordBlock("try")}
	for p.tok.is == kwExcept {
		x.Handlers = append(x.Handlers, p.handler())
	}
	if len(x.Handlers) > 0 {
		x.Else = p.elses()
	}
	if p.tok.is == kwFinally {
		x.Finally = p.wordBlock("finally")
	} else if len(x.Handlers) == 0 {
		line, _ := p.file.Position(keyword.Start)
		p.expected(fmt.Sprintf("'except' or 'finally' for the try of line %d", line))
	}
	last := x.Body
	if n := len(x.Handlers); n > 0 {
		last = x.Handlers[n-1].Body
	}
	x.Span = compoundSpan(start, last, x.Else, x.Finally)
	return x
}

func (p *parser) handler() Handler {
	h := Handler{Keyword: p.tok.Span}
	p.next()
	h.Star = p.take(star)
	header := "except"
	if p.tok.is != colon || h.Star {
		header = "the exception of except"
		h.Type = p.expr("an exception or ':' after")
		p.python2Except()
		if p.take(kwAs) {
			name := p.ident("a name after")
			h.Name = &name
		}
	}
	h.Body = p.block(header, "except", h.Keyword)
	return h
}

func (p *parser) with(start int, async bool) Stmt {
	keyword := p.tok.Span
	p.next()
	x := &With{Async: async, Parens: Span{p.tok.Start, p.tok.Start}}
	if paren := p.tok.Start; p.parenthesisedItems() {
		p.next()
		for first := true; first || p.tok.is != rparen; first = false {
			x.Items = append(x.Items, p.withItem())
			if p.tok.is != rparen {
				p.expect(comma, "',' or ')' after a context of with")
			}
		}
		p.next()
		x.Parens = p.from(paren)
	} else {
		x.Items = append(x.Items, p.withItem())
		for p.take(comma) {
			x.Items = append(x.Items, p.withItem())
		}
	}
	x.Body = p.block("the contexts of with", "with", keyword)
	x.Span = compoundSpan(start, x.Body)
	return x
}

// parenthesisedItems says whether the ( behind with opens around all items: the ) is before the colon, and between
// them is an as, or are commas without what only a tuple may have.
func (p *parser) parenthesisedItems() bool {
	if p.tok.is != lparen {
		return false
	}
	depth, as, commas, tuple := 0, false, false, false
	for i := 0; ; i++ {
		switch token := p.ahead(i); token.is {
		case lparen, lbracket, lbrace:
			depth++
		case rparen, rbracket, rbrace:
			depth--
			if depth == 0 {
				return p.ahead(i+1).is == colon && (as || commas && !tuple)
			}
		case kwAs:
			as = as || depth == 1
		case comma:
			commas = commas || depth == 1
		case star:
			before := p.ahead(i - 1).is
			tuple = tuple || depth == 1 && (before == lparen || before == comma)
		case walrus, kwYield:
			tuple = tuple || depth == 1
		case 0:
			if token.Kind == EOF {
				return false
			}
		}
	}
}

func (p *parser) withItem() WithItem {
	start := p.tok.Start
	item := WithItem{Context: p.expr("a context of with")}
	if p.take(kwAs) {
		item.Target = p.maybeStar("a variable after", func(words string) Expr { return p.binary(1, words) })
	}
	item.Span = p.from(start)
	return item
}

func (p *parser) decorated() Stmt {
	start := p.tok.Start
	var decorators []Expr
	for p.take(at) {
		decorators = append(decorators, p.named("an expression after"))
		if p.tok.Kind != NewLine {
			p.expected("the end of the line after a decorator")
		}
		p.next()
	}
	switch p.tok.is {
	case kwDef:
		return p.def(start, p.tok.Start, decorators)
	case kwClass:
		return p.class(start, decorators)
	case kwAsync:
		return p.async(start, decorators)
	}
	p.expected("'def' or 'class' after a decorator")
	return nil
}

// def reads a function, which begins with def, or with the async before it that has been read.
func (p *parser) def(start, def int, decorators []Expr) Stmt {
	keyword := p.tok.Span
	x := &FunctionDef{Def: def, Async: def < keyword.Start, Decorators: decorators}
	p.next()
	x.Name = p.ident("the name of a function after")
	x.TypeParams = p.typeParams()
	p.expect(lparen, "'(' after the name of a function")
	x.Params = p.params(rparen, true)
	p.expect(rparen, "')' after the parameters")
	header := "the parameters of def"
	if p.take(arrow) {
		x.Returns = p.expr("a type after")
		header = "the return type of def"
	}
	outer := p.yields
	p.yields = false
	x.Body = p.block(header, "def", keyword)
	x.Generator, p.yields = p.yields, outer
	x.Span = compoundSpan(start, x.Body)
	return x
}

func (p *parser) class(start int, decorators []Expr) Stmt {
	keyword := p.tok.Span
	x := &ClassDef{Class: keyword.Start, Decorators: decorators}
	p.next()
	x.Name = p.ident("the name of a class after")
	x.TypeParams = p.typeParams()
	if p.take(lparen) {
		x.Args = p.args(false)
	}
	outer := p.yields
	x.Body = p.block("the name and bases of class", "class", keyword)
	p.yields = outer
	x.Span = compoundSpan(start, x.Body)
	return x
}

// compoundSpan is that of a statement whose last block is the last that there is.
func compoundSpan(start int, blocks ...*Block) Span {
	span := Span{start, start}
	for _, block := range blocks {
		if block != nil {
			span.End = block.End
		}
	}
	return span
}
