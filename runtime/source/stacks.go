package source

import (
	"strings"

	"github.com/dop251/goja/ast"
)

const stackName = "stack"

// cleanStacks lets the stack of an error be read without what is goja's in it: the error passes through a function of
// the host on the way. goja makes that text when it is first read, and asks nobody. Read are x.stack, x['stack'] and
// const { stack } = x. It reports whether there was any.
func cleanStacks(body *ast.BlockStatement, text string) (read bool) {
	if !strings.Contains(text, stackName) {
		return false
	}
	clean := func(x ast.Expression) ast.Expression {
		switch inner := x.(type) {
		case nil, *ast.SuperExpression, *ast.ThisExpression: // this.stack is more often a stack of something
			return x
		case *ast.Optional: // e?.stack leaves e alone when there is none
			if !inOptionalChain(inner.Expression) {
				inner.Expression, read = call(inner.Idx0(), nameStack, inner.Expression), true
			}
			return x
		}
		if inOptionalChain(x) {
			return x
		}
		read = true
		return call(x.Idx0(), nameStack, x)
	}
	bindings := func(list []*ast.Binding) {
		for _, binding := range list {
			if takesStack(binding.Target) {
				binding.Initializer = clean(binding.Initializer)
			}
		}
	}
	(&editor{
		expression: func(x ast.Expression) ast.Expression {
			switch x := x.(type) {
			case *ast.DotExpression:
				if x.Identifier.Name == stackName {
					x.Left = clean(x.Left)
				}
			case *ast.BracketExpression:
				if key, ok := x.Member.(*ast.StringLiteral); ok && key.Value == stackName {
					x.Left = clean(x.Left)
				}
			case *ast.AssignExpression:
				if takesStack(x.Left) {
					x.Right = clean(x.Right)
				}
			}
			return x
		},
		statement: func(s ast.Statement) ast.Statement {
			switch s := s.(type) {
			case *ast.VariableStatement:
				bindings(s.List)
			case *ast.LexicalDeclaration:
				bindings(s.List)
			}
			return s
		},
	}).node(body)
	return read
}

// takesStack reports whether a pattern takes a property called stack.
func takesStack(target ast.Node) bool {
	pattern, ok := target.(*ast.ObjectPattern)
	if !ok {
		return false
	}
	for _, property := range pattern.Properties {
		switch property := property.(type) {
		case *ast.PropertyShort:
			if property.Name.Name == stackName {
				return true
			}
		case *ast.PropertyKeyed:
			if key, ok := property.Key.(*ast.StringLiteral); ok && key.Value == stackName {
				return true
			}
		}
	}
	return false
}

// inOptionalChain reports whether a ?. further left may skip what follows x. goja jumps there, and must not do so out of
// the arguments of a call.
func inOptionalChain(x ast.Expression) bool {
	for {
		switch link := x.(type) {
		case *ast.Optional:
			return true
		case *ast.DotExpression:
			x = link.Left
		case *ast.PrivateDotExpression:
			x = link.Left
		case *ast.BracketExpression:
			x = link.Left
		case *ast.CallExpression:
			x = link.Callee
		default:
			return false
		}
	}
}
