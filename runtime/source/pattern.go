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
	literals(func(literal *ast.RegExpLiteral, used string) ast.Expression {
		u.Patterns = true
		flags, ok := regex.ParseFlags(literal.Flags)
		if !ok {
			wrong = cmp.Or(wrong, u.refuse(literal.Idx, "Invalid regular expression flags"))
			return literal
		}
		if _, err := regex.Parse(regex.Units(literal.Pattern), flags); err != nil {
			wrong = cmp.Or(wrong, u.refuse(literal.Idx, err.Error()))
			return literal
		}
		text := func(text string) ast.Expression {
			return &ast.StringLiteral{Idx: literal.Idx, Value: unistring.NewFromString(text)}
		}
		made := call(literal.Idx, PatternFunction, text(literal.Pattern), text(literal.Flags))
		if !flags.Global && !flags.Sticky && passing(used) { // it has no state, and nobody keeps it
			made.ArgumentList = append(made.ArgumentList, &ast.BooleanLiteral{Idx: literal.Idx, Literal: "true", Value: true})
		}
		return made
	}).block(u.body.Body)
	return wrong
}

// passing reports whether a method has no use for a regular expression after the call.
func passing(method string) bool {
	switch method {
	case "test", "exec", "replace", "match", "search", "split":
		return true
	}
	return false
}

func (u *Unit) refuse(at file.Idx, message string) error {
	return &SyntaxError{Message: message, At: u.place(at)}
}
