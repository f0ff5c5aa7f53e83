package source

import (
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
	lent := map[*ast.FunctionLiteral]bool{}     // functions whose arguments an arrow function uses
	declared := map[*ast.FunctionLiteral]bool{} // those in which something else is called so
	around := []within{{}}
	used := func(name *ast.Identifier) {
		if in := around[len(around)-1]; name.Name == argumentsName && in.arrows > 0 {
			lent[in.function] = true
		}
	}
	(&editor{
		enter: func(n ast.Node) {
			in := &around[len(around)-1]
			switch n := n.(type) {
			case *ast.FunctionLiteral:
				around = append(around, within{function: n})
			case *ast.ArrowFunctionLiteral:
				in.arrows++
			case *ast.Binding:
				if name, ok := n.Target.(*ast.Identifier); ok && name.Name == argumentsName {
					declared[in.function] = true
				}
			case *ast.Identifier:
				used(n)
			case *ast.PropertyShort:
				used(&n.Name)
			}
		},
		leave: func(n ast.Node) {
			switch n.(type) {
			case *ast.FunctionLiteral:
				around = around[:len(around)-1]
			case *ast.ArrowFunctionLiteral:
				around[len(around)-1].arrows--
			}
		},
	}).node(body.Body)
	delete(lent, nil) // the module itself
	for function := range lent {
		if declared[function] {
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

// within says where in a tree something stands.
type within struct {
	function *ast.FunctionLiteral // the innermost one; nil for the module itself
	arrows   int                  // how many arrow functions are around, inside of that
}
