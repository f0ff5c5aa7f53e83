package source

import "github.com/dop251/goja/ast"

// literals replaces the regular expressions of a tree. Nearly every file has some, so this walk is written out:
// an editor would take a fifth of the time that the file takes to parse.
// used is the method of which the literal is the object or the first argument, if it is.
type literals func(literal *ast.RegExpLiteral, used string) ast.Expression

// in is for the fields that hold an expression.
func (l literals) in(x *ast.Expression) {
	if literal, ok := (*x).(*ast.RegExpLiteral); ok {
		*x = l(literal, "")
	} else if *x != nil {
		l.node(*x)
	}
}

func (l literals) all(list []ast.Expression) {
	for i := range list {
		l.in(&list[i])
	}
}

func (l literals) body(list []ast.Statement) {
	for _, statement := range list {
		l.node(statement)
	}
}

func (l literals) bindings(list []*ast.Binding) {
	for _, binding := range list {
		l.binding(binding)
	}
}

func (l literals) binding(binding *ast.Binding) {
	if binding.Target != nil {
		l.node(binding.Target)
	}
	l.in(&binding.Initializer)
}

func (l literals) parameters(list *ast.ParameterList) {
	if list != nil {
		l.bindings(list.List)
		l.in(&list.Rest)
	}
}

func (l literals) block(block *ast.BlockStatement) {
	if block != nil {
		l.body(block.List)
	}
}

func (l literals) function(function *ast.FunctionLiteral) {
	if function != nil {
		l.parameters(function.ParameterList)
		l.block(function.Body)
	}
}

func (l literals) class(class *ast.ClassLiteral) {
	l.in(&class.SuperClass)
	for _, element := range class.Body {
		l.node(element)
	}
}

func (l literals) properties(list []ast.Property) {
	for _, property := range list {
		l.node(property)
	}
}

// node walks what has other nodes. Whatever is not here has none.
func (l literals) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.ArrayLiteral:
		l.all(n.Value)
	case *ast.ArrayPattern:
		l.all(n.Elements)
		l.in(&n.Rest)
	case *ast.ArrowFunctionLiteral:
		l.parameters(n.ParameterList)
		l.node(n.Body)
	case *ast.AssignExpression:
		l.in(&n.Left)
		l.in(&n.Right)
	case *ast.AwaitExpression:
		l.in(&n.Argument)
	case *ast.BinaryExpression:
		l.in(&n.Left)
		l.in(&n.Right)
	case *ast.Binding:
		l.binding(n)
	case *ast.BracketExpression:
		l.in(&n.Left)
		l.in(&n.Member)
	case *ast.CallExpression:
		l.call(n)
	case *ast.ClassLiteral:
		l.class(n)
	case *ast.ConditionalExpression:
		l.in(&n.Test)
		l.in(&n.Consequent)
		l.in(&n.Alternate)
	case *ast.DotExpression:
		l.in(&n.Left)
	case *ast.ExpressionBody:
		l.in(&n.Expression)
	case *ast.FunctionLiteral:
		l.function(n)
	case *ast.NewExpression:
		l.in(&n.Callee)
		l.all(n.ArgumentList)
	case *ast.ObjectLiteral:
		l.properties(n.Value)
	case *ast.ObjectPattern:
		l.properties(n.Properties)
		l.in(&n.Rest)
	case *ast.Optional:
		l.in(&n.Expression)
	case *ast.OptionalChain:
		l.in(&n.Expression)
	case *ast.PrivateDotExpression:
		l.in(&n.Left)
	case *ast.PropertyKeyed:
		l.in(&n.Key)
		l.in(&n.Value)
	case *ast.PropertyShort:
		l.in(&n.Initializer)
	case *ast.SequenceExpression:
		l.all(n.Sequence)
	case *ast.SpreadElement:
		l.in(&n.Expression)
	case *ast.TemplateLiteral:
		l.in(&n.Tag)
		l.all(n.Expressions)
	case *ast.UnaryExpression:
		l.in(&n.Operand)
	case *ast.YieldExpression:
		l.in(&n.Argument)
	default:
		l.statement(n)
	}
}

// call tells literals what they are used for.
func (l literals) call(n *ast.CallExpression) {
	member, ok := n.Callee.(*ast.DotExpression)
	if !ok {
		l.in(&n.Callee)
		l.all(n.ArgumentList)
		return
	}
	l.used(&member.Left, member)
	for i := range n.ArgumentList {
		if i == 0 {
			l.used(&n.ArgumentList[i], member)
		} else {
			l.in(&n.ArgumentList[i])
		}
	}
}

func (l literals) used(x *ast.Expression, member *ast.DotExpression) {
	if literal, ok := (*x).(*ast.RegExpLiteral); ok {
		*x = l(literal, member.Identifier.Name.String())
	} else {
		l.in(x)
	}
}

func (l literals) statement(n ast.Node) {
	switch n := n.(type) {
	case *ast.BlockStatement:
		l.block(n)
	case *ast.CaseStatement:
		l.in(&n.Test)
		l.body(n.Consequent)
	case *ast.ClassDeclaration:
		l.class(n.Class)
	case *ast.ClassStaticBlock:
		l.block(n.Block)
	case *ast.DoWhileStatement:
		l.in(&n.Test)
		l.node(n.Body)
	case *ast.ExpressionStatement:
		l.in(&n.Expression)
	case *ast.FieldDefinition:
		l.in(&n.Key)
		l.in(&n.Initializer)
	case *ast.ForDeclaration:
		l.node(n.Target)
	case *ast.ForInStatement:
		l.loop(n.Into, &n.Source, n.Body)
	case *ast.ForIntoExpression:
		l.in(&n.Expression)
	case *ast.ForIntoVar:
		l.binding(n.Binding)
	case *ast.ForLoopInitializerExpression:
		l.in(&n.Expression)
	case *ast.ForLoopInitializerLexicalDecl:
		l.bindings(n.LexicalDeclaration.List)
	case *ast.ForLoopInitializerVarDeclList:
		l.bindings(n.List)
	case *ast.ForOfStatement:
		l.loop(n.Into, &n.Source, n.Body)
	case *ast.ForStatement:
		if n.Initializer != nil {
			l.node(n.Initializer)
		}
		l.in(&n.Test)
		l.in(&n.Update)
		l.node(n.Body)
	case *ast.FunctionDeclaration:
		l.function(n.Function)
	case *ast.IfStatement:
		l.in(&n.Test)
		l.node(n.Consequent)
		if n.Alternate != nil {
			l.node(n.Alternate)
		}
	case *ast.LabelledStatement:
		l.node(n.Statement)
	case *ast.LexicalDeclaration:
		l.bindings(n.List)
	case *ast.MethodDefinition:
		l.in(&n.Key)
		l.function(n.Body)
	case *ast.ReturnStatement:
		l.in(&n.Argument)
	case *ast.SwitchStatement:
		l.in(&n.Discriminant)
		for _, c := range n.Body {
			l.node(c)
		}
	case *ast.ThrowStatement:
		l.in(&n.Argument)
	case *ast.TryStatement:
		l.block(n.Body)
		if n.Catch != nil {
			if n.Catch.Parameter != nil {
				l.node(n.Catch.Parameter)
			}
			l.block(n.Catch.Body)
		}
		l.block(n.Finally)
	case *ast.VariableStatement:
		l.bindings(n.List)
	case *ast.WhileStatement:
		l.in(&n.Test)
		l.node(n.Body)
	case *ast.WithStatement:
		l.in(&n.Object)
		l.node(n.Body)
	}
}

func (l literals) loop(into ast.ForInto, over *ast.Expression, body ast.Statement) {
	l.node(into)
	l.in(over)
	l.node(body)
}
