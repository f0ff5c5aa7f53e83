package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxDepth is how deeply expressions may nest without brackets, as in not not x, and maxChain how many operators may
// follow each other, which are as deep a tree.
const (
	maxDepth = 3000
	maxChain = 5000
)

// A parser reads statements by recursive descent. The first error ends it, as a panic that Parse catches.
type parser struct {
	file    *File
	scanner *scanner
	tokens  []Token // of the file, or of a field
	formats map[int][]Piece
	tok     Token // tokens[current]
	current int
	depth   int
	yields  bool // there is a yield in the function that is being read
	scoped  bool // there is a global or nonlocal
	whole   bool // the text has been read to its end
}

// Parse reads a program. The error is an *Error.
func Parse(name, source string) (file *File, err error) {
	source = strings.TrimPrefix(source, "\ufeff")
	file = &File{Name: name, Source: source, Lines: lines(source)}
	var p *parser
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *Error:
			r.Unfinished, r.Block = p.unfinished()
			file, err = nil, r
		default:
			panic(r)
		}
	}()
	file.readable()
	s := &scanner{file: file, source: source}
	s.scan()
	p = &parser{file: file, scanner: s, tokens: s.tokens, formats: s.formats, current: -1}
	p.next()
	for p.tok.Kind != EOF {
		p.statement(&file.Body)
	}
	if s.err != nil {
		panic(s.err)
	}
	p.whole = true
	(&checker{file: file, scoped: p.scoped}).check()
	file.Tokens = s.tokens
	return file, nil
}

func lines(source string) []int {
	lines := make([]int, 1, len(source)/32+1)
	for i := 0; i < len(source); i++ {
		if c := source[i]; c == '\n' || c == '\r' && (i+1 == len(source) || source[i+1] != '\n') {
			lines = append(lines, i+1)
		}
	}
	return lines
}

// unfinished reports whether the text ended where the parser expected more of it, and whether that is of a block.
func (p *parser) unfinished() (unfinished, block bool) {
	if p == nil || p.whole || p.tok.Kind != EOF && (p.tok.Kind != Dedent || strings.TrimSpace(p.file.Source[p.tok.Start:]) != "") {
		return false, false
	}
	if err := p.scanner.err; err != nil {
		return p.scanner.complete || p.scanner.goesOn, false
	}
	return true, true
}

// readable refuses what is no text.
func (f *File) readable() {
	if at := strings.IndexByte(f.Source, 0); at >= 0 {
		panic(f.failure(Span{at, at + 1}, "expected text, found a byte that is zero"))
	}
	if utf8.ValidString(f.Source) {
		return
	}
	for i, r := range f.Source {
		if _, size := utf8.DecodeRuneInString(f.Source[i:]); r == utf8.RuneError && size == 1 {
			panic(f.failure(Span{i, i + 1}, fmt.Sprintf("expected text in UTF-8, found the byte 0x%02x", f.Source[i])))
		}
	}
}

func (f *File) failure(span Span, message string) *Error {
	span.Start = min(span.Start, len(f.Source))
	span.End = max(span.Start, min(span.End, len(f.Source)))
	line, column := f.Position(span.Start)
	return &Error{File: f.Name, Line: line, Column: column, Span: span, Message: message}
}

func (p *parser) next() {
	if p.current+1 < len(p.tokens) {
		p.current++
	}
	p.tok = p.tokens[p.current]
}

// ahead is a token behind the current one.
func (p *parser) ahead(n int) Token { return p.tokens[min(p.current+n, len(p.tokens)-1)] }

// end is where the last token that was read ends.
func (p *parser) end() int {
	if p.current == 0 {
		return p.tok.Start
	}
	return p.tokens[p.current-1].End
}

// from is the span of what began at an offset and ends with the last token that was read.
func (p *parser) from(start int) Span { return Span{start, p.end()} }

func (p *parser) take(is lexeme) bool {
	if p.tok.is != is {
		return false
	}
	p.next()
	return true
}

// expect reads a token, and gives where it began.
func (p *parser) expect(is lexeme, words string) int {
	if p.tok.is != is {
		p.expected(words)
	}
	start := p.tok.Start
	p.next()
	return start
}

func (p *parser) isName() bool { return p.tok.Kind == Word && p.tok.is == 0 }

func (p *parser) isWord(word string) bool { return p.isName() && p.file.Text(p.tok.Span) == word }

func (p *parser) ident(words string) Ident {
	if !p.isName() {
		p.expected(words)
	}
	ident := Ident{p.tok.Span, p.file.Text(p.tok.Span)}
	p.next()
	return ident
}

func (p *parser) nest() {
	if p.depth++; p.depth > maxDepth {
		p.fail(p.tok.Span, "too deeply nested: more than %d expressions within each other", maxDepth)
	}
}

func (p *parser) fail(span Span, format string, args ...any) {
	panic(p.file.failure(span, fmt.Sprintf(format, args...)))
}

// expected fails since the current token is not what was expected. Words that end with after are about the token before
// this one. That the scanner could not go on from here, or that
// a bracket before is never closed, says more.
func (p *parser) expected(words string) {
	s := p.scanner
	if strings.HasSuffix(words, " after") {
		words += " " + p.before()
	}
	if s.err != nil && p.tok.Kind == EOF && p.tok.Start >= s.tokens[len(s.tokens)-1].Start {
		if n := len(s.open); s.complete && n > 0 {
			p.unclosed(s.open[n-1], words)
		}
		panic(s.err)
	}
	for i := len(s.open) - 1; s.complete && i >= 0; i-- {
		if s.open[i].offset < p.tok.Start {
			p.unclosed(s.open[i], words)
		}
	}
	p.fail(p.tok.Span, "expected %s, found %s", words, p.found(p.tok))
}

// before is the last token that was read, in words.
func (p *parser) before() string {
	token := p.tokens[max(0, p.current-1)]
	text := p.file.Text(token.Span)
	if token.Kind == Word {
		return text
	}
	return "'" + text + "'"
}

func (p *parser) unclosed(b bracket, words string) {
	line, _ := p.file.Position(p.tok.Start)
	p.fail(Span{b.offset, b.offset + 1}, "'%c' is never closed: expected %s in line %d, found %s",
		b.sign, words, line, p.found(p.tok))
}

// found is a token in words.
func (p *parser) found(token Token) string {
	text := p.file.Text(token.Span)
	switch token.Kind {
	case NewLine:
		return "a new line"
	case Indent:
		return "a deeper indentation"
	case Dedent:
		return "the end of the block"
	case EOF:
		if token.Start < len(p.file.Source) {
			return "the end of the field"
		}
		return "the end of the file"
	case StringToken:
		return "a string"
	case NumberToken:
		return "the number " + text
	case Word:
		if token.is == 0 {
			return "the name " + text
		}
	}
	return "'" + text + "'"
}
