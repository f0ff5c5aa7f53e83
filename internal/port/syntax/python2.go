package syntax

// What Python 2 alone has is told as such: whoever reads it needs another tool than ours first.

func (f *File) python2(span Span, message string) *Error {
	err := f.failure(span, "this is Python 2: "+message)
	err.Python2 = true
	return err
}

// python2Statement is for what stands behind a statement that should have ended: print and exec were statements.
func (p *parser) python2Statement(before Stmt) {
	x, ok := before.(*ExprStmt)
	if !ok {
		return
	}
	name, ok := x.X.(*Name)
	if !ok || !p.beginsExpr() && p.tok.is != kwLambda {
		return
	}
	switch name.Name {
	case "print":
		panic(p.file.python2(Span{name.Start, p.tok.End}, "print is a function in Python 3, print(...)"))
	case "exec":
		panic(p.file.python2(Span{name.Start, p.tok.End}, "exec is a function in Python 3, exec(...)"))
	}
}

// python2Raise is for what follows the exception of a raise.
func (p *parser) python2Raise(start int) {
	if p.tok.is == comma {
		panic(p.file.python2(Span{start, p.tok.End}, "raise E, \"text\" is raise E(\"text\") in Python 3"))
	}
}

func (p *parser) python2Except() {
	if p.tok.is == comma {
		panic(p.file.python2(p.tok.Span, "except E, e is except E as e in Python 3; several exceptions stand in parentheses"))
	}
}

// python2Param is for a tuple in the place of a parameter.
func (p *parser) python2Param() {
	if p.tok.is == lparen {
		panic(p.file.python2(p.tok.Span, "a parameter is a name in Python 3, no tuple"))
	}
}

func (s *scanner) python2Sign() {
	if s.source[s.at] == '`' {
		panic(s.file.python2(Span{s.at, s.at + 1}, "`x` is repr(x) in Python 3"))
	}
	panic(s.file.python2(Span{s.at, s.at + 2}, "<> is != in Python 3"))
}

func (s *scanner) python2Prefix(start int) {
	panic(s.file.python2(Span{start, s.at}, "there is no prefix ur in Python 3; r does without u"))
}

func (s *scanner) python2Octal(start int) {
	text := s.source[start:s.at]
	for _, c := range []byte(text) {
		if c == '8' || c == '9' || c == '_' {
			s.fail(Span{start, s.at}, "expected a number without zeros before it, found %s", text)
		}
	}
	panic(s.file.python2(Span{start, s.at}, text+" is 0o"+text[1:]+" in Python 3"))
}

// python2Long is for the letter that made an integer a long one.
func (s *scanner) python2Long(start int) {
	if c := s.peek(0); (c == 'l' || c == 'L') && !isWordStart(s.peek(1)) && !isDigit(s.peek(1)) {
		text := s.source[start:s.at]
		panic(s.file.python2(Span{start, s.at + 1}, text+s.source[s.at:s.at+1]+" is "+text+" in Python 3"))
	}
}
