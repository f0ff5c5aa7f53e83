package source

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"
)

// A Load is a call of require or import() that names a module by a literal.
type Load struct {
	Import           // Uses are the names that const { … } = require('…') takes out of it
	Conditional bool // whether it runs depends on a condition, or on a function being called
	Guarded     bool // its failure is caught
}

// Loads are the modules that the unit loads while it runs. A require of the file's own is none of ours.
func (u *Unit) Loads() []Load {
	l := loadFinder{unit: u, scopes: []scope{{shadowed: !u.rewritten && declares(nil, u.body.Body)}}, ahead: map[ast.Node]scope{}}
	(&editor{enter: l.enter, leave: func(ast.Node) { l.scopes = l.scopes[:len(l.scopes)-1] }}).node(u.body.Body)
	return l.loads
}

type loadFinder struct {
	unit   *Unit
	loads  []Load
	scopes []scope            // of the nodes around, the innermost last
	ahead  map[ast.Node]scope // what is known of nodes further down that is not true of all around them
}

// A scope is what is known of a place in the tree.
type scope struct {
	conditional, guarded, shadowed bool

	// Of the node itself, not of those below.
	awaited bool     // it is the operand of an await
	uses    []string // of an object pattern that takes the value
}

func (l *loadFinder) enter(n ast.Node) {
	around, own := l.scopes[len(l.scopes)-1], l.ahead[n]
	in := scope{
		conditional: around.conditional || own.conditional, guarded: around.guarded || own.guarded, shadowed: around.shadowed,
		awaited: own.awaited, uses: own.uses,
	}
	conditional := scope{conditional: true}
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		in.conditional = true
		in.shadowed = in.shadowed || declares(n.ParameterList, n.Body)
	case *ast.ArrowFunctionLiteral:
		body, _ := n.Body.(*ast.BlockStatement)
		in.conditional = true
		in.shadowed = in.shadowed || declares(n.ParameterList, body)
	case *ast.IfStatement:
		l.ahead[n.Consequent], l.ahead[n.Alternate] = conditional, conditional
	case *ast.ConditionalExpression:
		l.ahead[n.Consequent], l.ahead[n.Alternate] = conditional, conditional
	case *ast.BinaryExpression:
		if n.Operator == token.LOGICAL_AND || n.Operator == token.LOGICAL_OR || n.Operator == token.COALESCE {
			l.ahead[n.Right] = conditional
		}
	case *ast.ForStatement:
		l.ahead[n.Body] = conditional
	case *ast.ForInStatement:
		l.ahead[n.Body] = conditional
	case *ast.ForOfStatement:
		l.ahead[n.Body] = conditional
	case *ast.WhileStatement:
		l.ahead[n.Body] = conditional
	case *ast.CaseStatement, *ast.CatchStatement:
		in.conditional = true
	case *ast.TryStatement:
		l.ahead[n.Body] = scope{guarded: n.Catch != nil}
	case *ast.CallExpression:
		l.call(n, in)
		l.ahead[n.Callee] = scope{guarded: handlesRejection(n)}
	case *ast.AwaitExpression:
		l.ahead[n.Argument] = scope{awaited: true}
	case *ast.Binding:
		l.ahead[n.Initializer] = scope{uses: patternNames(n.Target)}
	}
	l.scopes = append(l.scopes, in)
}

func (l *loadFinder) call(made *ast.CallExpression, in scope) {
	for name, required := range map[unistring.String]bool{"require": true, nameDynamic: false} {
		if of := calls(made, name); of == nil || required && in.shadowed {
			continue
		}
		if literal, ok := made.ArgumentList[0].(*ast.StringLiteral); ok {
			if !required {
				in.uses = nil
			}
			l.loads = append(l.loads, Load{
				Import:      Import{Name: literal.Value.String(), At: l.unit.place(literal.Idx), Required: required, Uses: in.uses},
				Conditional: in.conditional || !required && !in.awaited, // of a promise nobody knows who waits for it
				Guarded:     in.guarded,
			})
		}
	}
}

// handlesRejection reports whether a call is that of promise.catch(f) or promise.then(f, g).
func handlesRejection(made *ast.CallExpression) bool {
	member, ok := made.Callee.(*ast.DotExpression)
	return ok && (member.Identifier.Name == "catch" || member.Identifier.Name == "then" && len(made.ArgumentList) > 1)
}

// patternNames are the members that an object pattern takes, beside those it has a value for when they are missing.
func patternNames(target ast.BindingTarget) (names []string) {
	pattern, ok := target.(*ast.ObjectPattern)
	if !ok {
		return nil
	}
	for _, property := range pattern.Properties {
		switch property := property.(type) {
		case *ast.PropertyShort:
			if property.Initializer == nil {
				names = append(names, property.Name.Name.String())
			}
		case *ast.PropertyKeyed:
			key, ok := property.Key.(*ast.StringLiteral)
			if _, defaults := property.Value.(*ast.AssignExpression); ok && !property.Computed && !defaults {
				names = append(names, key.Value.String())
			}
		}
	}
	return names
}

// declares reports whether a function has a require of its own.
func declares(parameters *ast.ParameterList, body *ast.BlockStatement) bool {
	var bindings []*ast.Binding
	if parameters != nil {
		bindings = append(bindings, parameters.List...)
	}
	if body != nil {
		for _, s := range body.List {
			switch s := s.(type) {
			case *ast.FunctionDeclaration:
				if s.Function.Name != nil && s.Function.Name.Name == "require" {
					return true
				}
			case *ast.VariableStatement:
				bindings = append(bindings, s.List...)
			case *ast.LexicalDeclaration:
				bindings = append(bindings, s.List...)
			}
		}
	}
	for _, b := range bindings {
		if name, ok := b.Target.(*ast.Identifier); ok && name.Name == "require" {
			return true
		}
	}
	return false
}
