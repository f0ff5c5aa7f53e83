package source

import (
	"reflect"
	"strings"

	"github.com/dop251/goja/ast"
)

const argumentsName = "arguments"

// keepArguments lets arrow functions see the arguments of the function around them. goja makes them for a function
// that names them before, and gives an arrow function in any other whatever lies on its stack: such a function gets a
// first statement that names them.
func keepArguments(body *ast.FunctionLiteral, text string) {
	if !strings.Contains(text, argumentsName) || !strings.Contains(text, "=>") {
		return
	}
	w := argumentsWalk{lent: map[*ast.FunctionLiteral]bool{}, declared: map[*ast.FunctionLiteral]bool{}}
	w.value(reflect.ValueOf(body.Body), nil)
	for function := range w.lent {
		if w.declared[function] {
			continue
		}
		list := function.Body.List
		at := 0
		for at < len(list) && isDirective(list[at]) {
			at++
		}
		named := &ast.ExpressionStatement{Expression: &ast.Identifier{Name: argumentsName, Idx: function.Body.LeftBrace}}
		function.Body.List = append(list[:at:at], append([]ast.Statement{named}, list[at:]...)...)
	}
}

// An argumentsWalk finds who uses arguments.
type argumentsWalk struct {
	arrows   int                           // how many arrow functions are around, inside of the function
	lent     map[*ast.FunctionLiteral]bool // functions whose arguments an arrow function uses
	declared map[*ast.FunctionLiteral]bool // those in which something else is called so
}

func (w *argumentsWalk) value(v reflect.Value, in *ast.FunctionLiteral) {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			w.value(v.Elem(), in)
		}
	case reflect.Slice:
		for i := range v.Len() {
			w.value(v.Index(i), in)
		}
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		switch node := v.Interface().(type) {
		case *ast.FunctionLiteral:
			outer := w.arrows
			w.arrows = 0
			w.value(v.Elem(), node)
			w.arrows = outer
		case *ast.ArrowFunctionLiteral:
			w.arrows++
			w.value(v.Elem(), in)
			w.arrows--
		case *ast.Binding:
			if name, ok := node.Target.(*ast.Identifier); ok && name.Name == argumentsName && in != nil {
				w.declared[in] = true
			}
			w.value(v.Elem(), in)
		default:
			w.value(v.Elem(), in)
		}
	case reflect.Struct:
		if name, ok := v.Interface().(ast.Identifier); ok {
			w.name(name, in)
			return
		}
		for i := range v.NumField() {
			// A declaration list repeats bindings that stand in the statements, too.
			if name := v.Type().Field(i).Name; name != "DeclarationList" && name != "File" {
				w.value(v.Field(i), in)
			}
		}
	}
}

func (w *argumentsWalk) name(name ast.Identifier, in *ast.FunctionLiteral) {
	if name.Name == argumentsName && in != nil && w.arrows > 0 {
		w.lent[in] = true
	}
}
