package source

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"
)

// Variables of a for await: the iterator, and one step of it; no script can spell them.
const (
	stepsName unistring.String = "mascript:steps"
	stepName  unistring.String = "mascript:step"
)

// awaitEach makes a for await of a for of, which goja knows; labelled is the loop with its labels:
//
//	{
//		const steps = each(iterable);
//		try {
//			for (const promise of steps) { const step = await promise; if (step.done) break; const x = step.value; … }
//		} finally { if (steps.closing) await steps.closing; }
//	}
//
// The iterator that each gives never ends by itself: the break does that. What is left before its end is
// closed, and closing is a promise of that.
func awaitEach(loop *ast.ForOfStatement, labelled ast.Statement) ast.Statement {
	at := loop.For
	variable := func(name unistring.String) *ast.Identifier { return &ast.Identifier{Name: name, Idx: at} }
	member := func(of, name unistring.String) ast.Expression {
		return &ast.DotExpression{Left: variable(of), Identifier: *variable(name)}
	}
	constant := func(name unistring.String, value ast.Expression) ast.Statement {
		return &ast.LexicalDeclaration{Idx: at, Token: token.CONST, List: []*ast.Binding{{Target: variable(name), Initializer: value}}}
	}
	await := func(x ast.Expression) ast.Expression { return &ast.AwaitExpression{Await: at, Argument: x} }
	block := func(list ...ast.Statement) *ast.BlockStatement {
		return &ast.BlockStatement{LeftBrace: at, List: list, RightBrace: loop.Body.Idx1()}
	}
	promise := variable("mascript:promise")
	list := []ast.Statement{
		constant(stepName, await(promise)),
		&ast.IfStatement{If: at, Test: member(stepName, "done"), Consequent: &ast.BranchStatement{Idx: at, Token: token.BREAK}},
	}
	value := member(stepName, "value")
	switch into := loop.Into.(type) {
	case *ast.ForDeclaration:
		kind := token.LET
		if into.IsConst {
			kind = token.CONST
		}
		list = append(list, &ast.LexicalDeclaration{Idx: into.Idx, Token: kind, List: []*ast.Binding{{Target: into.Target, Initializer: value}}})
	case *ast.ForIntoVar:
		into.Binding.Initializer = value
		list = append(list, &ast.VariableStatement{Var: at, List: []*ast.Binding{into.Binding}})
	case *ast.ForIntoExpression:
		list = append(list, &ast.ExpressionStatement{Expression: &ast.AssignExpression{Operator: token.ASSIGN, Left: into.Expression, Right: value}})
	}
	steps := constant(stepsName, call(loop.Source.Idx0(), nameEach, loop.Source))
	loop.Into = &ast.ForDeclaration{Idx: at, IsConst: true, Target: promise}
	loop.Source = variable(stepsName)
	loop.Body = block(append(list, loop.Body)...)
	return block(steps, &ast.TryStatement{
		Try:  at,
		Body: block(labelled),
		Finally: block(&ast.IfStatement{
			If: at, Test: member(stepsName, "closing"),
			Consequent: &ast.ExpressionStatement{Expression: await(member(stepsName, "closing"))},
		}),
	})
}

// loopUnder is the for of that labels stand before, or nil.
func loopUnder(s ast.Statement) *ast.ForOfStatement {
	if labelled, ok := s.(*ast.LabelledStatement); ok {
		return loopUnder(labelled.Statement)
	}
	loop, _ := s.(*ast.ForOfStatement)
	return loop
}
