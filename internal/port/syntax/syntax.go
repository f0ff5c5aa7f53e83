// Package syntax reads Python: a tokenizer and a parser that keep every offset, every comment and every pair of
// parentheses, so that a program can be rewritten in place.
//
// The grammar is that of Python 3.12, of which no part is left out; what CPython's compiler refuses beyond its grammar
// (an assignment to a literal, a positional argument behind a keyword) is refused here, too. The package knows nothing
// of JavaScript, nor of what a program means.
package syntax

// A File is a program that has been parsed.
type File struct {
	Name   string
	Source string // without a byte order mark, which offsets do not count
	Body   []Stmt

	Tokens   []Token // in their order, without comments and line ends; those inside of f-strings are not among them
	Comments []Comment
	Lines    []int // where each line begins; a line ends with \n, \r\n or \r
}

// A Span is a part of the source: byte offsets from Start up to, but without, End.
type Span struct{ Start, End int }

// A Token is a word, number, string or sign of a program.
type Token struct {
	Kind TokenKind
	is   lexeme
	Span
}

// TokenKind is what a token is. A keyword is a Word.
type TokenKind uint8

const (
	Word TokenKind = iota
	NumberToken
	StringToken // with its prefix and quotes; an f-string is one token
	Sign        // an operator, bracket or other punctuation
	NewLine     // the end of a logical line; its span is empty or the line end
	Indent      // empty
	Dedent      // empty
	EOF
)

// A Comment is one from # to the end of its line, without that.
type Comment struct {
	Span
	OwnLine bool // nothing but white space is before it in its line
	Depth   int  // of brackets around it
}

// Position is where an offset is: line and column count from 1, columns in characters.
func (f *File) Position(offset int) (line, column int) { return position(f.Source, f.Lines, offset) }

// Text is the source of a span.
func (f *File) Text(s Span) string { return f.Source[s.Start:s.End] }

// A Node is a part of the tree.
type Node interface{ Pos() Span }

// Pos is the span itself, so that whatever embeds one is a Node.
func (s Span) Pos() Span { return s }

// An Expr is an expression.
type Expr interface {
	Node
	expr()
}

// A Stmt is a statement. Its span ends with its last token: neither a ; nor the line end behind it belongs to it.
type Stmt interface {
	Node
	stmt()
}

// An Ident is a name where no expression can be: of a parameter, an attribute, an import, a function. It is as written:
// Python takes two that differ in compatibility forms of characters alone, such as ﬁ and fi, to be one.
type Ident struct {
	Span
	Name string
}
