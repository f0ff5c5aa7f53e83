package runtime

import (
	"errors"
	"strings"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"

	"mascript/runtime/render"
)

// The parameters of the function that a CommonJS file is the body of.
const wrapperHead = "(function (exports, require, module, __filename, __dirname) {"

// A syntaxError is a file that cannot be run, with the place.
type syntaxError struct {
	message string
	at      render.Frame
}

func (e *syntaxError) Error() string { return e.message }

// compile makes the wrapper function of a CommonJS file. The file is parsed as it is and its
// statements are then put into the wrapper on the tree, so that every position stays that of the
// file: a textual wrapper would move the columns of line 1.
func compile(file, source string) (*goja.Program, error) {
	body, err := parse(file, source)
	if err != nil {
		if !returnsAtTop(err) {
			return nil, explain(file, source, err)
		}
		// Only inside of a function may a file return, and the parser must know that it is in one.
		// The closing line is its own: the last line of the file may be a comment.
		if body, err = parse(file, wrapperHead+uncomment(source)+"\n})"); err != nil {
			return nil, explain(file, source, err)
		}
		return finish(body)
	}
	wrapper, err := parse(file, wrapperHead+"})")
	if err != nil {
		return nil, explain(file, source, err)
	}
	function := wrapper.Body[0].(*ast.ExpressionStatement).Expression.(*ast.FunctionLiteral)
	function.Body.List = body.Body
	function.DeclarationList = body.DeclarationList
	wrapper.File = body.File
	return finish(wrapper)
}

func parse(file, source string) (*ast.Program, error) {
	return parser.ParseFile(nil, file, source, 0, parser.WithDisableSourceMaps)
}

func finish(tree *ast.Program) (*goja.Program, error) {
	program, err := goja.CompileAST(tree, false)
	var refused *goja.CompilerSyntaxError
	if errors.As(err, &refused) {
		e := &syntaxError{message: render.CleanSyntaxMessage(refused.Message)}
		if refused.File != nil {
			at := refused.File.Position(refused.Offset)
			e.at = render.Frame{File: at.Filename, Line: at.Line, Column: at.Column}
		}
		return nil, e
	}
	return program, err
}

func firstError(err error) *parser.Error {
	var list parser.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		return list[0]
	}
	var single *parser.Error
	errors.As(err, &single)
	return single
}

func returnsAtTop(err error) bool {
	first := firstError(err)
	return first != nil && first.Message == "Illegal return statement"
}

// uncomment makes a first line "#!…" a comment, which it is at the start of a file only.
func uncomment(source string) string {
	if strings.HasPrefix(source, "#!") {
		return "//" + source[2:]
	}
	return source
}

// explain turns a parser's error into ours. What the parser cannot know is that the file is meant for
// another module system: that gets said in plain words.
func explain(file, source string, err error) error {
	first := firstError(err)
	if first == nil {
		return &syntaxError{message: err.Error(), at: render.Frame{File: file, Line: 1, Column: 1}}
	}
	at := render.Frame{File: file, Line: first.Position.Line, Column: first.Position.Column}
	switch word := wordAt(source, at.Line, at.Column); {
	case word == "import" || word == "export":
		return &syntaxError{message: "this version of mascript runs CommonJS scripts, without '" + word + "'; " +
			insteadOf(word), at: at}
	case word == "await":
		return &syntaxError{message: awaitMessage, at: at}
	}
	if before := wordBefore(source, at.Line, at.Column); before == "await" {
		at.Column -= len("await ")
		return &syntaxError{message: awaitMessage, at: at}
	}
	return &syntaxError{message: render.CleanSyntaxMessage(first.Message), at: at}
}

const awaitMessage = "'await' stands outside of an async function, and this version of mascript runs CommonJS scripts, " +
	"where it cannot; write (async () => { … })() round it, or use the calls without promises: " +
	"const { Session } = require('modelarts/session')"

func insteadOf(word string) string {
	if word == "export" {
		return "write module.exports = { … } instead, and const { Session } = require('modelarts/session') for imports"
	}
	return "write const { Session } = require('modelarts/session') instead"
}

// wordAt is the word that starts at a position.
func wordAt(source string, line, column int) string {
	text := render.Line(source, line)
	if column < 1 || column > len(text) {
		return ""
	}
	text = text[column-1:]
	if end := strings.IndexFunc(text, func(r rune) bool { return r < 'a' || r > 'z' }); end >= 0 {
		text = text[:end]
	}
	return text
}

// wordBefore is the word that ends one blank before a position: in "await f()" the parser complains of f.
func wordBefore(source string, line, column int) string {
	text := render.Line(source, line)
	if column < 2 || column-1 > len(text) {
		return ""
	}
	text, ok := strings.CutSuffix(text[:column-1], " ")
	if !ok {
		return ""
	}
	return text[strings.LastIndexFunc(text, func(r rune) bool { return r < 'a' || r > 'z' })+1:]
}
