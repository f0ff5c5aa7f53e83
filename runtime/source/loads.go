package source

import (
	"reflect"

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
	l := loadFinder{unit: u}
	l.value(reflect.ValueOf(u.body.Body), scope{shadowed: !u.rewritten && declares(nil, u.body.Body)})
	return l.loads
}

type loadFinder struct {
	unit  *Unit
	loads []Load
}

// A scope is what is known of a place in the tree.
type scope struct {
	conditional, guarded, shadowed bool
	awaited                        bool     // it is the operand of an await
	uses                           []string // of an object pattern that takes the value
}

func (l *loadFinder) value(v reflect.Value, in scope) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			l.value(v.Index(i), in)
		}
	case reflect.Interface:
		if !v.IsNil() {
			l.value(v.Elem(), in)
		}
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		node := v.Interface()
		if made, ok := node.(*ast.CallExpression); ok {
			l.call(made, in)
		}
		l.fields(v.Elem(), node, in)
	case reflect.Struct:
		l.fields(v, nil, in)
	}
}

func (l *loadFinder) fields(v reflect.Value, node any, in scope) {
	if v.Kind() != reflect.Struct {
		return
	}
	for i := range v.NumField() {
		// A declaration list repeats bindings that stand in the statements, too.
		if name := v.Type().Field(i).Name; name != "DeclarationList" && name != "File" {
			l.value(v.Field(i), in.within(node, name))
		}
	}
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

// within is the scope of a field of a node.
func (in scope) within(node any, field string) scope {
	in.awaited, in.uses = false, nil
	switch node := node.(type) {
	case *ast.FunctionLiteral:
		in.conditional = true
		in.shadowed = in.shadowed || declares(node.ParameterList, node.Body)
	case *ast.ArrowFunctionLiteral:
		body, _ := node.Body.(*ast.BlockStatement)
		in.conditional = true
		in.shadowed = in.shadowed || declares(node.ParameterList, body)
	case *ast.IfStatement, *ast.ConditionalExpression:
		in.conditional = in.conditional || field != "Test"
	case *ast.BinaryExpression:
		logical := node.Operator == token.LOGICAL_AND || node.Operator == token.LOGICAL_OR || node.Operator == token.COALESCE
		in.conditional = in.conditional || field == "Right" && logical
	case *ast.ForStatement, *ast.ForInStatement, *ast.ForOfStatement, *ast.WhileStatement:
		in.conditional = in.conditional || field == "Body"
	case *ast.CaseStatement:
		in.conditional = true
	case *ast.TryStatement:
		in.guarded = in.guarded || field == "Body" && node.Catch != nil
		in.conditional = in.conditional || field == "Catch"
	case *ast.CallExpression:
		in.guarded = in.guarded || field == "Callee" && handlesRejection(node)
	case *ast.AwaitExpression:
		in.awaited = true
	case *ast.Binding:
		if field == "Initializer" {
			in.uses = patternNames(node.Target)
		}
	}
	return in
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
