package syntax

// A lexeme is which keyword or sign a token is, and zero of any other: comparing it is cheaper than comparing text.
type lexeme uint8

const (
	_ lexeme = iota

	kwFalse
	kwNone
	kwTrue
	kwAnd
	kwAs
	kwAssert
	kwAsync
	kwAwait
	kwBreak
	kwClass
	kwContinue
	kwDef
	kwDel
	kwElif
	kwElse
	kwExcept
	kwFinally
	kwFor
	kwFrom
	kwGlobal
	kwIf
	kwImport
	kwIn
	kwIs
	kwLambda
	kwNonlocal
	kwNot
	kwOr
	kwPass
	kwRaise
	kwReturn
	kwTry
	kwWhile
	kwWith
	kwYield

	lparen
	rparen
	lbracket
	rbracket
	lbrace
	rbrace
	comma
	colon
	semicolon
	dot
	ellipsis
	arrow
	walrus
	assign
	at
	plus
	minus
	star
	doubleStar
	slash
	doubleSlash
	percent
	shiftLeft
	shiftRight
	ampersand
	bar
	caret
	tilde
	less
	greater
	lessEqual
	greaterEqual
	equal
	notEqual
	augmented // += and all others of its kind
)

func keyword(word string) lexeme {
	switch word {
	case "False":
		return kwFalse
	case "None":
		return kwNone
	case "True":
		return kwTrue
	case "and":
		return kwAnd
	case "as":
		return kwAs
	case "assert":
		return kwAssert
	case "async":
		return kwAsync
	case "await":
		return kwAwait
	case "break":
		return kwBreak
	case "class":
		return kwClass
	case "continue":
		return kwContinue
	case "def":
		return kwDef
	case "del":
		return kwDel
	case "elif":
		return kwElif
	case "else":
		return kwElse
	case "except":
		return kwExcept
	case "finally":
		return kwFinally
	case "for":
		return kwFor
	case "from":
		return kwFrom
	case "global":
		return kwGlobal
	case "if":
		return kwIf
	case "import":
		return kwImport
	case "in":
		return kwIn
	case "is":
		return kwIs
	case "lambda":
		return kwLambda
	case "nonlocal":
		return kwNonlocal
	case "not":
		return kwNot
	case "or":
		return kwOr
	case "pass":
		return kwPass
	case "raise":
		return kwRaise
	case "return":
		return kwReturn
	case "try":
		return kwTry
	case "while":
		return kwWhile
	case "with":
		return kwWith
	case "yield":
		return kwYield
	}
	return 0
}

// sign is the longest sign that text begins with, and its length; 0 if there is none.
func sign(text string) (lexeme, int) {
	c, next, third := text[0], byte(0), byte(0)
	if len(text) > 1 {
		next = text[1]
	}
	if len(text) > 2 {
		third = text[2]
	}
	// An operator may be doubled, and have = behind it.
	arithmetic := func(one, two lexeme) (lexeme, int) {
		switch {
		case two != 0 && next == c && third == '=':
			return augmented, 3
		case two != 0 && next == c:
			return two, 2
		case next == '=':
			return augmented, 2
		}
		return one, 1
	}
	switch c {
	case '(':
		return lparen, 1
	case ')':
		return rparen, 1
	case '[':
		return lbracket, 1
	case ']':
		return rbracket, 1
	case '{':
		return lbrace, 1
	case '}':
		return rbrace, 1
	case ',':
		return comma, 1
	case ';':
		return semicolon, 1
	case '~':
		return tilde, 1
	case ':':
		if next == '=' {
			return walrus, 2
		}
		return colon, 1
	case '.':
		if next == '.' && third == '.' {
			return ellipsis, 3
		}
		return dot, 1
	case '=':
		if next == '=' {
			return equal, 2
		}
		return assign, 1
	case '!':
		if next == '=' {
			return notEqual, 2
		}
		return 0, 0
	case '<':
		if next == '=' {
			return lessEqual, 2
		}
		return arithmetic(less, shiftLeft)
	case '>':
		if next == '=' {
			return greaterEqual, 2
		}
		return arithmetic(greater, shiftRight)
	case '-':
		if next == '>' {
			return arrow, 2
		}
		return arithmetic(minus, 0)
	case '+':
		return arithmetic(plus, 0)
	case '*':
		return arithmetic(star, doubleStar)
	case '/':
		return arithmetic(slash, doubleSlash)
	case '%':
		return arithmetic(percent, 0)
	case '@':
		return arithmetic(at, 0)
	case '&':
		return arithmetic(ampersand, 0)
	case '|':
		return arithmetic(bar, 0)
	case '^':
		return arithmetic(caret, 0)
	}
	return 0, 0
}

// precedence of a binary operator; 0 is none.
func (l lexeme) precedence() int {
	switch l {
	case bar:
		return 1
	case caret:
		return 2
	case ampersand:
		return 3
	case shiftLeft, shiftRight:
		return 4
	case plus, minus:
		return 5
	case star, slash, doubleSlash, percent, at:
		return 6
	}
	return 0
}
