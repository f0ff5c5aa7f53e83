package source

import (
	"reflect"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/unistring"
)

// An editor walks a tree and replaces nodes of it by what its functions give back. Each is called after the
// nodes below have been visited; either may be nil.
type editor struct {
	expression func(ast.Expression) ast.Expression
	statement  func(ast.Statement) ast.Statement
}

var (
	typeExpression = reflect.TypeFor[ast.Expression]()
	typeStatement  = reflect.TypeFor[ast.Statement]()
	typeIdx        = reflect.TypeFor[file.Idx]()
)

// node visits what a pointer to a node leads to. goja has some seventy kinds of nodes and no walker; only
// files with something to be replaced are walked, so reflection is quick enough.
func (e editor) node(node any) {
	if v := reflect.ValueOf(node); v.Kind() == reflect.Pointer && !v.IsNil() {
		e.fields(v.Elem())
	}
}

func (e editor) fields(v reflect.Value) {
	if v.Kind() != reflect.Struct {
		return
	}
	for i := range v.NumField() {
		// A declaration list repeats bindings that stand in the statements, too.
		if name := v.Type().Field(i).Name; name != "DeclarationList" && name != "File" {
			e.value(v.Field(i))
		}
	}
}

func (e editor) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		e.fields(v)
	case reflect.Pointer:
		if !v.IsNil() {
			e.fields(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.Interface:
		if v.IsNil() {
			return
		}
		e.node(v.Interface())
		switch {
		case v.Type() == typeExpression && e.expression != nil:
			v.Set(reflect.ValueOf(e.expression(v.Interface().(ast.Expression))))
		case v.Type() == typeStatement && e.statement != nil:
			v.Set(reflect.ValueOf(e.statement(v.Interface().(ast.Statement))))
		}
	}
}

// shift moves all places of a tree.
func shift(v reflect.Value, by int) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			shift(v.Elem(), by)
		}
	case reflect.Slice:
		for i := range v.Len() {
			shift(v.Index(i), by)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch field := v.Type().Field(i); {
			case field.Type == typeIdx:
				v.Field(i).SetInt(max(1, v.Field(i).Int()+int64(by)))
			case field.Name != "DeclarationList" && field.Name != "File":
				shift(v.Field(i), by)
			}
		}
	}
}

// usesName reports whether an expression of the tree is the bare name.
func usesName(tree *ast.Program, name unistring.String) bool {
	used := false
	editor{expression: func(x ast.Expression) ast.Expression {
		if identifier, ok := x.(*ast.Identifier); ok && identifier.Name == name {
			used = true
		}
		return x
	}}.node(tree)
	return used
}
