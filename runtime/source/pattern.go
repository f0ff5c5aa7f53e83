package source

import (
	"cmp"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/unistring"

	"mascript/runtime/regex"
)

// PatternFunction is the global function that makes regular expressions of literals: (source, flags) → RegExp. With a
// third argument it may give the same one each time. Its name is no identifier, so that no script speaks of it by chance:
// who reads it from globalThis gets a function that makes regular expressions, as RegExp does.
const PatternFunction = "mascript:regexp"

// patterns finds whether the module has to do with regular expressions, and lets calls of
// PatternFunction make its literals.
func (u *Unit) patterns() error {
	for _, use := range []string{"RegExp", ".match", ".search", "eval", "Function("} {
		u.Patterns = u.Patterns || strings.Contains(u.text, use)
	}
	if !strings.Contains(u.text, "/") {
		return nil
	}
	var wrong error
	(&editor{expression: func(x ast.Expression) ast.Expression {
		switch x := x.(type) {
		case *ast.RegExpLiteral:
			u.Patterns = true
			made, err := u.pattern(x)
			wrong = cmp.Or(wrong, err)
			return made
		case *ast.CallExpression:
			if member, ok := x.Callee.(*ast.DotExpression); ok && passing(member.Identifier.Name) {
				share(member.Left)
				if len(x.ArgumentList) > 0 {
					share(x.ArgumentList[0])
				}
			}
		}
		return x
	}}).block(u.body.Body)
	return wrong
}

// pattern is the call that makes the regular expression of a literal.
func (u *Unit) pattern(literal *ast.RegExpLiteral) (ast.Expression, error) {
	flags, ok := regex.ParseFlags(literal.Flags)
	if !ok {
		return literal, u.refuse(literal.Idx, "Invalid regular expression flags")
	}
	if _, err := regex.Parse(regex.Units(literal.Pattern), flags); err != nil {
		return literal, u.refuse(literal.Idx, err.Error())
	}
	text := func(text string) ast.Expression {
		return &ast.StringLiteral{Idx: literal.Idx, Value: unistring.NewFromString(text)}
	}
	return call(literal.Idx, PatternFunction, text(literal.Pattern), text(literal.Flags)), nil
}

// share lets a literal that nobody keeps be the same object each time, if it has no state.
func share(x ast.Expression) {
	made := calls(x, PatternFunction)
	if made == nil {
		return
	}
	if flags := made.ArgumentList[1].(*ast.StringLiteral).Value; !strings.ContainsAny(flags.String(), "gy") {
		made.ArgumentList = append(made.ArgumentList, &ast.BooleanLiteral{Idx: made.LeftParenthesis, Literal: "true", Value: true})
	}
}

// passing reports whether a method has no use for a regular expression after the call.
func passing(method unistring.String) bool {
	switch method {
	case "test", "exec", "replace", "match", "search", "split":
		return true
	}
	return false
}

func (u *Unit) refuse(at file.Idx, message string) error {
	return &SyntaxError{Message: message, At: u.place(at)}
}
