package syntax

// Expressions. Parentheses that only group are a Paren; a tuple in parentheses is a Paren of a Tuple, and () is a Paren
// of an empty Tuple. The span of a generator expression that is a call's only argument, f(x for x in y), is without the
// call's parentheses; elsewhere it stands in a Paren.
type (
	Name struct{ Ident }

	// Number keeps its text. Kind is 'i', 'f' or 'j' for an integer, a float and an imaginary number.
	Number struct {
		Span
		Text string
		Kind byte
	}

	// String is one literal or several that follow each other.
	String struct {
		Span
		Parts []StringPart
	}

	// Constant is None, True, False or ... .
	Constant struct {
		Span
		Text string
	}

	Paren struct {
		Span
		X Expr
	}

	Tuple struct { // without its parentheses, but with the comma behind its last element, if there is one
		Span
		Elts []Expr
	}

	List struct {
		Span
		Elts []Expr
	}

	Set struct {
		Span
		Elts []Expr
	}

	Dict struct {
		Span
		Items []DictItem
	}

	// Comp is a comprehension or a generator expression. Kind is '[', '{', ':' (of a dict) or '(' (a generator).
	Comp struct {
		Span
		Kind    byte
		Key     Expr // of a dict comprehension only
		Elt     Expr
		Clauses []CompClause
	}

	Lambda struct {
		Span
		Params Params
		Body   Expr
	}

	IfExp struct { // Body if Test else Else
		Span
		Body, Test, Else Expr
	}

	BoolOp struct { // a and b and c is one
		Span
		Op     string // "and", "or"
		Values []Expr
	}

	Compare struct { // a < b < c is one
		Span
		Left Expr
		Ops  []CompareOp
	}

	BinOp struct {
		Span
		Op   Operator
		X, Y Expr
	}

	UnaryOp struct {
		Span
		Op string // "-", "+", "~", "not"
		X  Expr
	}

	Call struct {
		Span
		Func   Expr
		Lparen int // offset of (
		Args   []Arg
	}

	Attribute struct {
		Span
		X    Expr
		Attr Ident
	}

	Subscript struct {
		Span
		X        Expr
		Lbracket int
		Index    Expr // a Slice, or a Tuple (without a Paren) that may hold some
	}

	Slice struct { // Low, High and Step may be nil
		Span
		Low, High, Step Expr
	}

	Starred struct {
		Span
		X Expr
	}

	Await struct {
		Span
		X Expr
	}

	Yield struct { // X may be nil
		Span
		From bool
		X    Expr
	}

	NamedExpr struct { // Target := Value
		Span
		Target *Name
		Value  Expr
	}
)

// Operator is one of + - * / // % @ ** << >> & ^ | with its place.
type Operator struct {
	Span
	Text string
}

// CompareOp is one of < > == >= <= != in, not in, is, is not (with one space), and what stands at its right. The span
// is that of the operator alone.
type CompareOp struct {
	Span
	Text string
	X    Expr
}

// DictItem is Key: Value, or **Value, where Key is nil.
type DictItem struct {
	Span
	Key, Value Expr
}

// CompClause is for Target in Iter, with the ifs behind it.
type CompClause struct {
	Span
	Async  bool
	Target Expr
	Iter   Expr
	Ifs    []Expr
}

// Arg is an argument of a call or a base of a class.
type Arg struct {
	Span
	Name  *Ident // of a keyword argument
	Stars int    // 1 for *x, 2 for **x
	Value Expr
}

// StringPart is one literal of a String.
type StringPart struct {
	Span
	Prefix string // as written
	Body   Span   // between the quotes
	Triple bool
	Raw    bool
	Bytes  bool
	Format bool    // an f-string
	Value  string  // what an ordinary string or bytes literal means, decoded. Lone surrogates are encoded as WTF-8.
	Pieces []Piece // of an f-string, in their order
	Named  bool    // there is a \N{...} of a character whose name is not known here: it is in the value as written
}

// Piece is a part of an f-string: either text (Field is nil), decoded and with {{ as {, or a field.
type Piece struct {
	Span
	Value string
	Named bool // as that of a StringPart
	Field *Field
}

// Field is {X=!r:spec} of an f-string; its span has the braces.
type Field struct {
	Span
	X          Expr
	Debug      string  // the text before and with =, as Python prints it; empty without
	Conversion byte    // 'r', 's', 'a' or 0
	HasSpec    bool    // there is a :
	Spec       []Piece // what follows the :

	tokens []Token // of X, between the scanner and the parser
}

func (*Name) expr()      {}
func (*Number) expr()    {}
func (*String) expr()    {}
func (*Constant) expr()  {}
func (*Paren) expr()     {}
func (*Tuple) expr()     {}
func (*List) expr()      {}
func (*Set) expr()       {}
func (*Dict) expr()      {}
func (*Comp) expr()      {}
func (*Lambda) expr()    {}
func (*IfExp) expr()     {}
func (*BoolOp) expr()    {}
func (*Compare) expr()   {}
func (*BinOp) expr()     {}
func (*UnaryOp) expr()   {}
func (*Call) expr()      {}
func (*Attribute) expr() {}
func (*Subscript) expr() {}
func (*Slice) expr()     {}
func (*Starred) expr()   {}
func (*Await) expr()     {}
func (*Yield) expr()     {}
func (*NamedExpr) expr() {}

// Params are the parameters of a function or lambda, in their order. The span has all commas and signs between and
// behind them.
type Params struct {
	Span // without the parentheses; empty if there are none
	List []Param
}

// Param is one parameter, with its stars, annotation and default.
type Param struct {
	Span
	Kind       ParamKind
	Name       Ident
	Annotation Expr // nil without
	Default    Expr // nil without
}

// ParamKind is how an argument reaches a parameter. The signs / and a bare * are no parameters: they show in the kinds.
type ParamKind uint8

const (
	Positional     ParamKind = iota // by position or by name
	PositionalOnly                  // before /
	VarPositional                   // *args
	KeywordOnly                     // behind * or *args
	VarKeyword                      // **kw
)

// A Block is the body of a compound statement.
type Block struct {
	Span         // from its first statement to the end of its last
	Colon   int  // offset of the : before it
	Inline  bool // in the line of the colon
	Stmts   []Stmt
	Keyword Span // the else, finally or such word before the colon, where there is one without an expression
}

// Statements.
type (
	ExprStmt struct {
		Span
		X Expr
	}

	Assign struct { // a = b = Value has two targets
		Span
		Targets []Expr
		Value   Expr
	}

	AugAssign struct {
		Span
		Target Expr
		Op     Operator // with its =, as "+="
		Value  Expr
	}

	AnnAssign struct {
		Span
		Target     Expr
		Annotation Expr
		Value      Expr // nil without
	}

	Return struct {
		Span
		Value Expr // nil without
	}

	Raise struct {
		Span
		Exc, Cause Expr // nil without
	}

	Assert struct {
		Span
		Test, Msg Expr // Msg is nil without
	}

	Delete struct {
		Span
		Targets []Expr
	}

	Pass struct{ Span }

	Break struct{ Span }

	Continue struct{ Span }

	Global struct {
		Span
		Names []Ident
	}

	Nonlocal struct {
		Span
		Names []Ident
	}

	Import struct {
		Span
		Names []Alias
	}

	ImportFrom struct {
		Span
		Level  int   // how many dots are before the module
		Module Ident // Name is empty for from . import a
		Star   bool  // import *
		Parens Span  // ( to ) around the names, empty without
		Names  []Alias
	}

	// If has a clause for if and one for each elif.
	If struct {
		Span
		Clauses []IfClause
		Else    *Block // nil without
	}

	While struct {
		Span
		Test Expr
		Body *Block
		Else *Block
	}

	For struct {
		Span
		Async  bool
		Target Expr
		Iter   Expr
		Body   *Block
		Else   *Block
	}

	Try struct {
		Span
		Body     *Block
		Handlers []Handler
		Else     *Block
		Finally  *Block
	}

	With struct {
		Span
		Async  bool
		Parens Span // ( to ) around the items, empty without; those around one item alone are a Paren of it
		Items  []WithItem
		Body   *Block
	}

	FunctionDef struct {
		Span           // begins with the first decorator, if there is one
		Def        int // offset of def, or of async before it
		Async      bool
		Decorators []Expr
		Name       Ident
		TypeParams Span // [T] of Python 3.12, empty without
		Params     Params
		Returns    Expr
		Body       *Block
		Generator  bool // there is a yield in its own body
	}

	ClassDef struct {
		Span           // as that of a FunctionDef
		Class      int // offset of class
		Decorators []Expr
		Name       Ident
		TypeParams Span
		Args       []Arg
		Body       *Block
	}

	Match struct {
		Span
		Subject Expr
		Cases   []Case
	}

	TypeAlias struct { // type X[T] = Y
		Span
		Name       Ident
		TypeParams Span // empty without
		Value      Expr
	}
)

// Alias is a name that is imported. Name may have dots where it follows import, and white space around them that the
// name is without.
type Alias struct {
	Span
	Name Ident
	As   *Ident
}

// IfClause is if or elif.
type IfClause struct {
	Keyword Span
	Test    Expr
	Body    *Block
}

// Handler is except, or except*.
type Handler struct {
	Keyword Span
	Star    bool
	Type    Expr // nil for all
	Name    *Ident
	Body    *Block
}

// WithItem is Context as Target.
type WithItem struct {
	Span
	Context Expr
	Target  Expr // nil without
}

// Case is one of a match.
type Case struct {
	Keyword Span
	Pattern Pattern
	Guard   Expr
	Body    *Block
}

func (*ExprStmt) stmt()    {}
func (*Assign) stmt()      {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*Return) stmt()      {}
func (*Raise) stmt()       {}
func (*Assert) stmt()      {}
func (*Delete) stmt()      {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*If) stmt()          {}
func (*While) stmt()       {}
func (*For) stmt()         {}
func (*Try) stmt()         {}
func (*With) stmt()        {}
func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Match) stmt()       {}
func (*TypeAlias) stmt()   {}

// A Pattern is what stands behind case. Parentheses that only group are no part of one; those of a sequence are.
type Pattern interface {
	Node
	pattern()
}

// Patterns.
type (
	ValuePattern struct { // a literal, or a name with dots
		Span
		X Expr
	}

	CapturePattern struct { // a name; _ is a wildcard
		Span
		Name Ident
	}

	StarPattern struct { // *name within a sequence
		Span
		Name Ident
	}

	SequencePattern struct {
		Span
		Elts []Pattern
	}

	MappingPattern struct {
		Span
		Keys   []Expr
		Values []Pattern
		Rest   *Ident
	}

	ClassPattern struct {
		Span
		Class Expr
		Args  []Pattern
		Names []Ident   // of keyword patterns
		Named []Pattern // and what they match
	}

	OrPattern struct {
		Span
		Alternatives []Pattern
	}

	AsPattern struct {
		Span
		X    Pattern
		Name Ident
	}
)

func (*ValuePattern) pattern()    {}
func (*CapturePattern) pattern()  {}
func (*StarPattern) pattern()     {}
func (*SequencePattern) pattern() {}
func (*MappingPattern) pattern()  {}
func (*ClassPattern) pattern()    {}
func (*OrPattern) pattern()       {}
func (*AsPattern) pattern()       {}
