package source

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"
)

// Asynchronous generators, which goja has not. esbuild makes generators of them that yield what they await, wrapped
// as __await, to a helper, __asyncGenerator. That helper forgets what comes after an await in a finally block, and
// throws into goja's generators, which lose what is thrown while they return. So it gives way to the host's, which
// never throws what an await failed with but hands it in, to be thrown where the await was.

// Members of Parameters.Generators.
const (
	memberAwait     unistring.String = "Await"     // the class of what is awaited
	memberGenerator unistring.String = "generator" // (this, arguments, generator function) → asynchronous generator
	memberAwaited   unistring.String = "awaited"   // (what came of an await) → the value; throws what it failed with
	memberFunction  unistring.String = "function"  // (function) → the same, as an AsyncGeneratorFunction
)

// asyncGenerators lets the helpers be the host's.
func (u *Unit) asyncGenerators() {
	for _, s := range u.body.Body.List {
		if !isDirective(s) && !isHelper(s) {
			break
		}
		variables, ok := s.(*ast.VariableStatement)
		if !ok {
			continue
		}
		helper := variables.List[0]
		switch helper.Target.(*ast.Identifier).Name {
		case "__await":
			helper.Initializer = async(helper.Initializer, memberAwait)
			u.generators = true
		case "__asyncGenerator":
			helper.Initializer = async(helper.Initializer, memberGenerator)
			u.generators = true
		}
	}
	if !u.generators {
		return
	}
	made := map[unistring.String]bool{} // declared functions
	(&editor{
		expression: func(x ast.Expression) ast.Expression {
			switch x := x.(type) {
			case *ast.YieldExpression:
				if made, ok := x.Argument.(*ast.NewExpression); ok && !x.Delegate {
					if class, ok := made.Callee.(*ast.Identifier); ok && class.Name == "__await" {
						return callAsync(x, memberAwaited)
					}
				}
			case *ast.FunctionLiteral:
				if isAsyncGenerator(x) && x.Name == nil {
					return callAsync(x, memberFunction)
				}
			case *ast.ObjectLiteral: // its methods stay what they are, with their names
				for _, property := range x.Value {
					if keyed, ok := property.(*ast.PropertyKeyed); ok && keyed.Kind == ast.PropertyKindMethod {
						keyed.Value = withoutCall(keyed.Value)
					}
				}
			case *ast.CallExpression:
				if named := calls(x, "__name"); named != nil {
					if function, ok := named.ArgumentList[0].(*ast.Identifier); ok && made[function.Name] {
						named.ArgumentList[0] = callAsync(function, memberFunction)
					}
				}
			}
			return x
		},
		statement: func(s ast.Statement) ast.Statement {
			if declared, ok := s.(*ast.FunctionDeclaration); ok && isAsyncGenerator(declared.Function) {
				made[declared.Function.Name.Name] = true
			}
			return s
		},
	}).node(u.body.Body)
}

// isAsyncGenerator reports whether a function is what esbuild makes of an asynchronous generator.
func isAsyncGenerator(function *ast.FunctionLiteral) bool {
	if len(function.Body.List) != 1 {
		return false
	}
	returned, ok := function.Body.List[0].(*ast.ReturnStatement)
	return ok && calls(returned.Argument, "__asyncGenerator") != nil
}

// async is a member of the host's part, at the place of a node.
func async(at ast.Node, member unistring.String) ast.Expression {
	return &ast.DotExpression{
		Left:       &ast.Identifier{Name: nameAsync, Idx: at.Idx0()},
		Identifier: ast.Identifier{Name: member, Idx: at.Idx0()},
	}
}

// withoutCall takes off what callAsync put around a function.
func withoutCall(x ast.Expression) ast.Expression {
	if made, ok := x.(*ast.CallExpression); ok && len(made.ArgumentList) == 1 {
		return made.ArgumentList[0]
	}
	return x
}

func callAsync(x ast.Expression, member unistring.String) ast.Expression {
	return &ast.CallExpression{
		Callee: async(x, member), LeftParenthesis: x.Idx0(), ArgumentList: []ast.Expression{x}, RightParenthesis: x.Idx0(),
	}
}
