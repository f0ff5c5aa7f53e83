package repl

import (
	"reflect"

	"github.com/dop251/goja/ast"
	jstoken "github.com/dop251/goja/token"
)

// usage is what statements do with names that no scope of their own has.
type usage struct {
	reads   map[string]bool
	writes  map[string]bool
	now     map[string]bool       // are read or written outside of functions
	later   map[string]bool       // are read or written within a function: whenever that is called
	globals []*ast.ThisExpression // each this that is that of the top level
}

func newUsage() *usage {
	return &usage{reads: map[string]bool{}, writes: map[string]bool{}, now: map[string]bool{}, later: map[string]bool{}}
}

// A scope is the names of a function or a block. The top level is nil.
type scope struct {
	names    map[string]bool
	outer    *scope
	function bool // or within one
	this     bool // it has its own this, or is within such
}

func (s *scope) has(name string) bool {
	for ; s != nil; s = s.outer {
		if s.names[name] {
			return true
		}
	}
	return false
}

func (s *scope) inner() *scope {
	inner := &scope{names: map[string]bool{}, outer: s}
	if s != nil {
		inner.function, inner.this = s.function, s.this
	}
	return inner
}

func (s *scope) add(id *ast.Identifier) { s.names[id.Name.String()] = true }

// usageOf reads statements of a top level.
func usageOf(list []ast.Statement) *usage {
	u := newUsage()
	for _, statement := range list {
		u.walk(reflect.ValueOf(statement), nil)
	}
	return u
}

func (u *usage) mentions(name string) bool { return u.reads[name] || u.writes[name] }

func (u *usage) note(where map[string]bool, name string, s *scope) {
	if s.has(name) {
		return
	}
	where[name] = true
	if s != nil && s.function {
		u.later[name] = true
	} else {
		u.now[name] = true
	}
}

func (u *usage) node(n any, s *scope) { u.walk(reflect.ValueOf(n), s) }

// walk goes through a tree. What it does not know by its type has no names but in its parts.
func (u *usage) walk(v reflect.Value, s *scope) {
	switch v.Kind() {
	case reflect.Interface:
		u.walk(v.Elem(), s)
	case reflect.Pointer:
		if !v.IsNil() && !u.known(v.Interface(), s) {
			u.walk(v.Elem(), s)
		}
	case reflect.Slice:
		for i := range v.Len() {
			u.walk(v.Index(i), s)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			u.walk(v.Field(i), s)
		}
	}
}

// known does what is to be done for a node, or reports that its parts are all there is to it.
func (u *usage) known(n any, s *scope) bool {
	switch n := n.(type) {
	case *ast.Identifier:
		u.note(u.reads, n.Name.String(), s)
	case *ast.ThisExpression:
		if s == nil || !s.this {
			u.globals = append(u.globals, n)
		}
	case *ast.DotExpression:
		u.node(n.Left, s)
	case *ast.PrivateDotExpression:
		u.node(n.Left, s)
	case *ast.MetaProperty, *ast.BranchStatement:
	case *ast.LabelledStatement:
		u.node(n.Statement, s)
	case *ast.PropertyShort:
		u.note(u.reads, n.Name.Name.String(), s)
		u.node(n.Initializer, s)
	case *ast.AssignExpression:
		if n.Operator == jstoken.ASSIGN {
			u.target(n.Left, s, func(id *ast.Identifier) { u.note(u.writes, id.Name.String(), s) })
		} else {
			u.changed(n.Left, s)
		}
		u.node(n.Right, s)
	case *ast.UnaryExpression:
		if n.Operator == jstoken.INCREMENT || n.Operator == jstoken.DECREMENT {
			u.changed(n.Operand, s)
		} else {
			u.node(n.Operand, s)
		}
	case *ast.Binding:
		u.target(n.Target, s, func(*ast.Identifier) {})
		u.node(n.Initializer, s)
	case *ast.ForDeclaration:
		u.target(n.Target, s, func(*ast.Identifier) {})
	case *ast.ForIntoExpression:
		u.target(n.Expression, s, func(id *ast.Identifier) { u.note(u.writes, id.Name.String(), s) })
	case *ast.FunctionLiteral:
		u.function(n.ParameterList, n.Body, n.Name, true, s)
	case *ast.ArrowFunctionLiteral:
		u.function(n.ParameterList, n.Body, nil, false, s)
	case *ast.ClassLiteral:
		inner := s.inner()
		inner.this = true
		if n.Name != nil {
			inner.add(n.Name)
		}
		u.node(n.SuperClass, inner)
		u.node(n.Body, inner)
	case *ast.BlockStatement:
		u.block(n.List, s.inner())
	case *ast.SwitchStatement:
		u.node(n.Discriminant, s)
		inner := s.inner()
		for _, c := range n.Body {
			lexical(c.Consequent, inner.add)
		}
		for _, c := range n.Body {
			u.node(c.Test, inner)
			u.node(c.Consequent, inner)
		}
	case *ast.CatchStatement:
		inner := s.inner()
		if n.Parameter != nil {
			u.target(n.Parameter, inner, inner.add)
		}
		u.node(n.Body, inner)
	case *ast.ForStatement:
		inner := s.inner()
		if d, ok := n.Initializer.(*ast.ForLoopInitializerLexicalDecl); ok {
			lexical([]ast.Statement{&d.LexicalDeclaration}, inner.add)
		}
		u.node(n.Initializer, inner)
		u.node(n.Test, inner)
		u.node(n.Update, inner)
		u.node(n.Body, inner)
	case *ast.ForInStatement:
		u.forInto(n.Into, n.Source, n.Body, s)
	case *ast.ForOfStatement:
		u.forInto(n.Into, n.Source, n.Body, s)
	default:
		return false
	}
	return true
}

func (u *usage) forInto(into ast.ForInto, source ast.Expression, body ast.Statement, s *scope) {
	inner := s.inner()
	if d, ok := into.(*ast.ForDeclaration); ok {
		eachTarget(d.Target, inner.add, func(ast.Expression) {})
	}
	u.node(source, s)
	u.node(into, inner)
	u.node(body, inner)
}

func (u *usage) block(list []ast.Statement, inner *scope) {
	lexical(list, inner.add)
	u.node(list, inner)
}

func (u *usage) function(parameters *ast.ParameterList, body ast.ConciseBody, name *ast.Identifier, this bool, s *scope) {
	inner := s.inner()
	inner.function = true
	inner.this = inner.this || this
	if this {
		inner.names["arguments"] = true
	}
	if name != nil {
		inner.add(name)
	}
	for _, p := range parameters.List {
		eachTarget(p.Target, inner.add, func(ast.Expression) {})
	}
	if parameters.Rest != nil {
		eachTarget(parameters.Rest, inner.add, func(ast.Expression) {})
	}
	u.node(parameters.List, inner)
	if block, ok := body.(*ast.BlockStatement); ok {
		hoisted(reflect.ValueOf(block.List), inner.add)
		u.block(block.List, inner)
	} else {
		u.node(body, inner)
	}
}

// changed is a target that is read and written.
func (u *usage) changed(target ast.Expression, s *scope) {
	u.node(target, s)
	if id, ok := target.(*ast.Identifier); ok {
		u.note(u.writes, id.Name.String(), s)
	}
}

func (u *usage) target(target ast.Expression, s *scope, each func(*ast.Identifier)) {
	eachTarget(target, each, func(x ast.Expression) { u.node(x, s) })
}

// eachTarget finds the names that a pattern gives values to, and the expressions in it.
func eachTarget(target ast.Expression, each func(*ast.Identifier), other func(ast.Expression)) {
	switch n := target.(type) {
	case nil:
	case *ast.Identifier:
		each(n)
	case *ast.ArrayPattern:
		for _, element := range n.Elements {
			eachTarget(element, each, other)
		}
		eachTarget(n.Rest, each, other)
	case *ast.ObjectPattern:
		for _, property := range n.Properties {
			switch p := property.(type) {
			case *ast.PropertyShort:
				each(&p.Name)
				if p.Initializer != nil {
					other(p.Initializer)
				}
			case *ast.PropertyKeyed:
				if p.Computed {
					other(p.Key)
				}
				eachTarget(p.Value, each, other)
			}
		}
		eachTarget(n.Rest, each, other)
	case *ast.AssignExpression: // with a default
		eachTarget(n.Left, each, other)
		other(n.Right)
	default:
		other(n)
	}
}

// lexical finds what statements declare by themselves: let, const, class and function.
func lexical(list []ast.Statement, each func(*ast.Identifier)) {
	for _, statement := range list {
		switch n := statement.(type) {
		case *ast.LexicalDeclaration:
			for _, binding := range n.List {
				eachTarget(binding.Target, each, func(ast.Expression) {})
			}
		case *ast.FunctionDeclaration:
			each(n.Function.Name)
		case *ast.ClassDeclaration:
			each(n.Class.Name)
		}
	}
}

// hoisted finds what statements declare by var, however deep, but not in functions.
func hoisted(v reflect.Value, each func(*ast.Identifier)) {
	switch v.Kind() {
	case reflect.Interface:
		hoisted(v.Elem(), each)
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		var list []*ast.Binding
		switch n := v.Interface().(type) {
		case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
			return
		case *ast.VariableStatement:
			list = n.List
		case *ast.ForLoopInitializerVarDeclList:
			list = n.List
		case *ast.ForIntoVar:
			list = []*ast.Binding{n.Binding}
		}
		for _, binding := range list {
			eachTarget(binding.Target, each, func(ast.Expression) {})
		}
		hoisted(v.Elem(), each)
	case reflect.Slice:
		for i := range v.Len() {
			hoisted(v.Index(i), each)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			hoisted(v.Field(i), each)
		}
	}
}
