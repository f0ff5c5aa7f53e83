package source

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"
)

// An editor walks a tree, which goja has nothing for, and replaces nodes of it by what its functions give back. Each
// of them may be nil. Many files are walked several times, so the walk is written out: by reflection each would take
// as long as the file takes to parse.
type editor struct {
	enter func(ast.Node) // before the nodes below
	leave func(ast.Node) // after them

	// What comes in the place of an expression or a statement, after the nodes below have been visited.
	expression func(ast.Expression) ast.Expression
	statement  func(ast.Statement) ast.Statement
}

// in is for the fields that hold an expression.
func (e *editor) in(x *ast.Expression) {
	if *x == nil {
		return
	}
	e.node(*x)
	if e.expression != nil {
		*x = e.expression(*x)
	}
}

// does is for the fields that hold a statement.
func (e *editor) does(s *ast.Statement) {
	if *s == nil {
		return
	}
	e.node(*s)
	if e.statement != nil {
		*s = e.statement(*s)
	}
}

func (e *editor) all(list []ast.Expression) {
	for i := range list {
		e.in(&list[i])
	}
}

func (e *editor) body(list []ast.Statement) {
	for i := range list {
		e.does(&list[i])
	}
}

func (e *editor) bindings(list []*ast.Binding) {
	for _, binding := range list {
		e.node(binding)
	}
}

func (e *editor) parameters(list *ast.ParameterList) {
	if list != nil {
		e.bindings(list.List)
		e.in(&list.Rest)
	}
}

func (e *editor) block(block *ast.BlockStatement) {
	if block != nil {
		e.node(block)
	}
}

func (e *editor) properties(list []ast.Property) {
	for _, property := range list {
		e.node(property)
	}
}

func (e *editor) loop(into ast.ForInto, over *ast.Expression, body *ast.Statement) {
	e.node(into)
	e.in(over)
	e.does(body)
}

// node visits a node, and those below.
func (e *editor) node(n ast.Node) {
	if e.enter != nil {
		e.enter(n)
	}
	e.below(n)
	if e.leave != nil {
		e.leave(n)
	}
}

// below visits what is below a node. Whatever is not here has nothing below.
func (e *editor) below(n ast.Node) {
	switch n := n.(type) {
	case *ast.ArrayLiteral:
		e.all(n.Value)
	case *ast.ArrayPattern:
		e.all(n.Elements)
		e.in(&n.Rest)
	case *ast.ArrowFunctionLiteral:
		e.parameters(n.ParameterList)
		e.node(n.Body)
	case *ast.AssignExpression:
		e.in(&n.Left)
		e.in(&n.Right)
	case *ast.AwaitExpression:
		e.in(&n.Argument)
	case *ast.BinaryExpression:
		e.in(&n.Left)
		e.in(&n.Right)
	case *ast.Binding:
		if n.Target != nil {
			e.node(n.Target)
		}
		e.in(&n.Initializer)
	case *ast.BracketExpression:
		e.in(&n.Left)
		e.in(&n.Member)
	case *ast.CallExpression:
		e.in(&n.Callee)
		e.all(n.ArgumentList)
	case *ast.ClassLiteral:
		e.in(&n.SuperClass)
		for _, element := range n.Body {
			e.node(element)
		}
	case *ast.ConditionalExpression:
		e.in(&n.Test)
		e.in(&n.Consequent)
		e.in(&n.Alternate)
	case *ast.DotExpression:
		e.in(&n.Left)
	case *ast.ExpressionBody:
		e.in(&n.Expression)
	case *ast.FunctionLiteral:
		e.parameters(n.ParameterList)
		e.block(n.Body)
	case *ast.NewExpression:
		e.in(&n.Callee)
		e.all(n.ArgumentList)
	case *ast.ObjectLiteral:
		e.properties(n.Value)
	case *ast.ObjectPattern:
		e.properties(n.Properties)
		e.in(&n.Rest)
	case *ast.Optional:
		e.in(&n.Expression)
	case *ast.OptionalChain:
		e.in(&n.Expression)
	case *ast.PrivateDotExpression:
		e.in(&n.Left)
	case *ast.PropertyKeyed:
		e.in(&n.Key)
		e.in(&n.Value)
	case *ast.PropertyShort:
		e.in(&n.Initializer)
	case *ast.SequenceExpression:
		e.all(n.Sequence)
	case *ast.SpreadElement:
		e.in(&n.Expression)
	case *ast.TemplateLiteral:
		e.in(&n.Tag)
		e.all(n.Expressions)
	case *ast.UnaryExpression:
		e.in(&n.Operand)
	case *ast.YieldExpression:
		e.in(&n.Argument)
	default:
		e.belowStatement(n)
	}
}

func (e *editor) belowStatement(n ast.Node) {
	switch n := n.(type) {
	case *ast.BlockStatement:
		e.body(n.List)
	case *ast.CaseStatement:
		e.in(&n.Test)
		e.body(n.Consequent)
	case *ast.CatchStatement:
		if n.Parameter != nil {
			e.node(n.Parameter)
		}
		e.block(n.Body)
	case *ast.ClassDeclaration:
		e.node(n.Class)
	case *ast.ClassStaticBlock:
		e.block(n.Block)
	case *ast.DoWhileStatement:
		e.in(&n.Test)
		e.does(&n.Body)
	case *ast.ExpressionStatement:
		e.in(&n.Expression)
	case *ast.FieldDefinition:
		e.in(&n.Key)
		e.in(&n.Initializer)
	case *ast.ForDeclaration:
		e.node(n.Target)
	case *ast.ForInStatement:
		e.loop(n.Into, &n.Source, &n.Body)
	case *ast.ForIntoExpression:
		e.in(&n.Expression)
	case *ast.ForIntoVar:
		e.node(n.Binding)
	case *ast.ForLoopInitializerExpression:
		e.in(&n.Expression)
	case *ast.ForLoopInitializerLexicalDecl:
		e.bindings(n.LexicalDeclaration.List)
	case *ast.ForLoopInitializerVarDeclList:
		e.bindings(n.List)
	case *ast.ForOfStatement:
		e.loop(n.Into, &n.Source, &n.Body)
	case *ast.ForStatement:
		if n.Initializer != nil {
			e.node(n.Initializer)
		}
		e.in(&n.Test)
		e.in(&n.Update)
		e.does(&n.Body)
	case *ast.FunctionDeclaration:
		e.node(n.Function)
	case *ast.IfStatement:
		e.in(&n.Test)
		e.does(&n.Consequent)
		e.does(&n.Alternate)
	case *ast.LabelledStatement:
		e.does(&n.Statement)
	case *ast.LexicalDeclaration:
		e.bindings(n.List)
	case *ast.MethodDefinition:
		e.in(&n.Key)
		e.node(n.Body)
	case *ast.ReturnStatement:
		e.in(&n.Argument)
	case *ast.SwitchStatement:
		e.in(&n.Discriminant)
		for _, c := range n.Body {
			e.node(c)
		}
	case *ast.ThrowStatement:
		e.in(&n.Argument)
	case *ast.TryStatement:
		e.block(n.Body)
		if n.Catch != nil {
			e.node(n.Catch)
		}
		e.block(n.Finally)
	case *ast.VariableStatement:
		e.bindings(n.List)
	case *ast.WhileStatement:
		e.in(&n.Test)
		e.does(&n.Body)
	case *ast.WithStatement:
		e.in(&n.Object)
		e.does(&n.Body)
	}
}

// usesName reports whether an expression of the tree is the bare name.
func usesName(tree *ast.Program, name unistring.String) bool {
	used := false
	(&editor{expression: func(x ast.Expression) ast.Expression {
		if identifier, ok := x.(*ast.Identifier); ok && identifier.Name == name {
			used = true
		}
		return x
	}}).body(tree.Body)
	return used
}
