package source

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"

	"mascript/runtime/render"
)

// An Entry is what somebody types at a prompt: statements that share the global scope with the entries before and
// after. What one declares at its top becomes a property of the global object, so that a declaration that fails, or comes
// again, leaves nothing behind that could not be declared once more. Its program is a function, as that of a module is;
// what that returns, or the promise that it returns is kept with, is the value of the last expression.
type Entry struct {
	*Unit
	Names  []string // declared at its top, in their order
	Early  []string // those of them that are there, undefined, before it runs: of var, and in strict code all
	Value  bool     // it ends with an expression
	Member bool     // it is the look at a member: what that is is worth to be shown, be it nothing
	Looks  bool     // it only looks at something: no call, no assignment, no declaration

	assigns map[*ast.ExpressionStatement]bool // that were declarations by var
}

// ErrUnfinished is the error of an entry that goes on: an open bracket, template or comment, an operator at the end.
var ErrUnfinished = errors.New("the input is not finished")

// ParseEntry reads an entry: of JavaScript, or of TypeScript where it is no JavaScript. One that begins with a brace is an
// object if it can be. Its error is ErrUnfinished or a *SyntaxError. A script that is loaded into the session keeps the
// names of CommonJS; what is typed finds them in the global scope.
func ParseEntry(f File, script bool, cache *Cache) (*Entry, error) {
	f.System = CommonJS // what it imports and exports is rewritten, and its names are to be the session's
	e, err := parseEntry(f, script, cache)
	if err != nil {
		return nil, err
	}
	if !script {
		for _, parameter := range wrapperOf(e.tree).ParameterList.List[:len(commonJS)] {
			name := parameter.Target.(*ast.Identifier)
			name.Name = "commonjs:" + name.Name
		}
	}
	e.Unit.text = f.Text
	e.renameImports()
	e.Looks = e.onlyLooks()
	e.Member = e.readsMember()
	e.declare(f.Text)
	return e, nil
}

// commonJS are the wrapper's parameters that a script can name.
var commonJS = [...]string{"exports", "require", "module", "__filename", "__dirname"}

func parseEntry(f File, script bool, cache *Cache) (*Entry, error) {
	if f.Translation != nil { // whose places are brought back when it is run
		unit, err := Parse(f, cache)
		if err != nil {
			return nil, err
		}
		return &Entry{Unit: unit}, nil
	}
	if trimmed := strings.TrimSpace(f.Text); !f.TypeScript && strings.HasPrefix(trimmed, "{") && !strings.HasSuffix(trimmed, ";") {
		if e := parseObject(f); e != nil {
			return e, nil
		}
	}
	text, err := rewriteModuleSyntax(f)
	if err != nil {
		return nil, err
	}
	f.Text = text
	if !f.TypeScript {
		e, refused := parseStatements(f, script)
		if e != nil {
			return e, nil
		}
		switch {
		case isEndOfInput(refused):
			return nil, ErrUnfinished
		case returnsAtTop(refused) && !script:
			first := firstError(refused)
			return nil, &SyntaxError{Message: first.Message, At: render.Frame{File: f.Name, Line: first.Position.Line, Column: first.Position.Column}}
		}
	}
	f.TypeScript = true
	unit, err := parseTransformed(f, cache)
	var wrong *SyntaxError
	switch {
	case errors.As(err, &wrong) && endsTooEarly(wrong, f.Text):
		return nil, ErrUnfinished
	case err != nil:
		return nil, err
	case mayImport(f.Text):
		// Behind types, at which goja stopped before it came there.
		if f.Text, err = withoutTypes(f); err != nil {
			return nil, err
		}
		f.TypeScript = false
		return parseEntry(f, script, cache)
	}
	return &Entry{Unit: unit}, nil
}

// mayImport reports whether imports or exports may be left in an entry that types were not taken out of yet.
func mayImport(text string) bool {
	left := strings.Count(text, "import") - strings.Count(text, entryImport) - strings.Count(text, entryDynamic) - strings.Count(text, importMeta)
	return (left > 0 || strings.Contains(text, "export")) && mapOf(text) == ""
}

// parseObject reads an entry as the expression in braces that it most likely is, or gives nil.
func parseObject(f File) *Entry {
	for _, head := range []string{plainHead + "(", asyncHead + "("} {
		if e := parseWithin(f, head, "\n)"+plainTail); e != nil {
			if len(e.body.Body.List) == 1 {
				return e
			}
		}
	}
	return nil
}

// asyncHead is plainHead of an entry that awaits.
const asyncHead = "(async " + "function " + parameters + " {"

// parseStatements reads an entry that goja understands, with or without await. The error is that of the form that came
// furthest.
func parseStatements(f File, script bool) (*Entry, error) {
	_, err := parse(f.Name, uncomment(f.Text))
	switch {
	case returnsAtTop(err):
		if unit := parseReturning(f); unit != nil && script {
			return &Entry{Unit: unit}, nil
		}
		return nil, err
	case err == nil:
		if unit := parsePlain(f); unit != nil {
			return &Entry{Unit: unit}, nil
		}
	case isEndOfInput(err):
		return nil, err
	}
	if !strings.Contains(f.Text, "await") || asyncGenerator().MatchString(f.Text) {
		return nil, err
	}
	if e := parseWithin(f, asyncHead, "\n"+plainTail); e != nil {
		return e, nil
	}
	if _, open := parse(f.Name, asyncHead+uncomment(f.Text)); isEndOfInput(open) {
		return nil, open
	}
	return nil, err
}

// parseWithin reads an entry between a head and a tail that make it a function. The places are those of its own text.
func parseWithin(f File, head, tail string) *Entry {
	tree, err := parse(f.Name, head+uncomment(f.Text)+tail)
	if err != nil || len(tree.Body) != 1 { // or the text closes the function
		return nil
	}
	statement, _ := tree.Body[0].(*ast.ExpressionStatement)
	if statement == nil {
		return nil
	}
	function, ok := statement.Expression.(*ast.FunctionLiteral)
	if !ok {
		return nil
	}
	wrapperOf(tree)
	shift(reflect.ValueOf(function), -len(head))
	tree.File = file.NewFile(f.Name, f.Text, 1)
	e := &Entry{Unit: plainUnit(f, tree, function)}
	e.Awaits = function.Async && awaits(function)
	return e
}

// awaits reports whether a function itself awaits, and not only functions in it.
func awaits(function *ast.FunctionLiteral) bool {
	found, depth := false, 0
	(&editor{
		enter: func(n ast.Node) {
			switch n.(type) {
			case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral:
				depth++
			case *ast.AwaitExpression:
				found = found || depth == 0
			}
		},
		leave: func(n ast.Node) {
			switch n.(type) {
			case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral:
				depth--
			}
		},
	}).node(function.Body)
	return found
}

// isEndOfInput reports whether the first thing wrong is that the text ends.
func isEndOfInput(err error) bool {
	first := firstError(err)
	return first != nil && first.Message == "Unexpected end of input"
}

// endsTooEarly is isEndOfInput of esbuild. A backslash at the end continues a string.
func endsTooEarly(e *SyntaxError, text string) bool {
	return strings.Contains(e.Message, "end of file") || strings.HasPrefix(e.Message, `Expected "*/"`) ||
		strings.HasPrefix(e.Message, "Unterminated string literal") && strings.HasSuffix(text, "\\")
}

// onlyLooks reports whether the entry is one expression that does nothing but read.
func (e *Entry) onlyLooks() bool {
	if len(e.body.Body.List) != 1 {
		return false
	}
	statement, ok := e.body.Body.List[0].(*ast.ExpressionStatement)
	if !ok {
		return false
	}
	looks, depth := true, 0
	(&editor{enter: func(n ast.Node) {
		if depth > 0 {
			return
		}
		switch n := n.(type) {
		case *ast.CallExpression:
			looks = looks && asks(n.Callee)
		case *ast.NewExpression, *ast.AssignExpression, *ast.AwaitExpression, *ast.TemplateLiteral:
			template, ok := n.(*ast.TemplateLiteral)
			looks = looks && ok && template.Tag == nil
		case *ast.UnaryExpression:
			looks = looks && n.Operator != token.INCREMENT && n.Operator != token.DECREMENT && n.Operator != token.DELETE
		}
	}}).node(statement.Expression)
	return looks
}

// asks reports whether a function only tells something, by its name: help(x), job.get_job_info().
func asks(callee ast.Expression) bool {
	switch callee := callee.(type) {
	case *ast.Identifier:
		return callee.Name == "help"
	case *ast.DotExpression:
		return strings.HasPrefix(callee.Identifier.Name.String(), "get_")
	}
	return false
}

// readsMember reports whether the entry is the look at a member: a.b, a['b'], a?.b.
func (e *Entry) readsMember() bool {
	if !e.Looks { // which is one expression
		return false
	}
	switch e.body.Body.List[0].(*ast.ExpressionStatement).Expression.(type) {
	case *ast.DotExpression, *ast.BracketExpression, *ast.OptionalChain:
		return true
	}
	return false
}

// declare makes assignments of what the entry declares at its top, and returns of its last expression.
func (e *Entry) declare(text string) {
	body := e.body.Body
	ours := func(name string) bool { return !e.rewritten || strings.Contains(text, name) } // and not one of esbuild's helpers
	e.vars(ours)
	directives := 0
	strict := false
	for directives < len(body.List)-1 && isDirective(body.List[directives]) {
		literal := body.List[directives].(*ast.ExpressionStatement).Expression.(*ast.StringLiteral)
		strict = strict || literal.Value == "use strict"
		directives++
	}
	var hoisted, list []ast.Statement
	last := len(body.List) - 1
	for last > 0 && (hasNoValue(body.List[last]) || e.rewritten && isNaming(body.List[last])) {
		last--
	}
	for i, s := range body.List[directives:] {
		switch s := s.(type) {
		case *ast.LexicalDeclaration:
			if e.translation != nil && isHelp(s) { // for the meaning of this script alone
				list = append(list, s)
				continue
			}
			for _, binding := range s.List {
				e.Names = append(e.Names, namesOf(binding.Target)...)
				value := binding.Initializer
				if value == nil {
					value = &ast.UnaryExpression{Operator: token.VOID, Idx: s.Idx, Operand: &ast.NumberLiteral{Idx: s.Idx, Literal: "0", Value: int64(0)}}
				}
				list = append(list, assignment(binding.Target, value))
			}
		case *ast.ClassDeclaration:
			name := *s.Class.Name
			e.Names = append(e.Names, name.Name.String())
			list = append(list, assignment(&name, s.Class))
		case *ast.FunctionDeclaration:
			name := *s.Function.Name
			if !ours(name.Name.String()) {
				list = append(list, s)
				continue
			}
			e.Names = append(e.Names, name.Name.String())
			s.Function.Name = nil // which would be one of its own inside; it is called so by the assignment
			hoisted = append(hoisted, assignment(&name, s.Function))
		default:
			if i+directives == last {
				s = e.returned(s)
			}
			list = append(list, s)
		}
	}
	body.List = slices.Concat(body.List[:directives:directives], hoisted, list)
	if strict {
		e.Early = slices.Clone(e.Names)
	}
}

// hasNoValue reports whether a statement leaves the value of those before it as it is.
func hasNoValue(s ast.Statement) bool {
	switch s.(type) {
	case *ast.FunctionDeclaration, *ast.EmptyStatement:
		return true
	}
	return false
}

// isNaming reports whether a statement is one by which esbuild keeps a name: __name(f, "f").
func isNaming(s ast.Statement) bool {
	statement, ok := s.(*ast.ExpressionStatement)
	return ok && calls(statement.Expression, "__name") != nil
}

// isHelp reports whether a translation declares what it needs beside the names of its own: const { print } =
// require('modelarts/py').
func isHelp(s *ast.LexicalDeclaration) bool {
	if len(s.List) != 1 {
		return false
	}
	made := requires(s.List[0].Initializer)
	return made != nil && strings.HasPrefix(made.ArgumentList[0].(*ast.StringLiteral).Value.String(), "modelarts/py")
}

func assignment(target ast.BindingTarget, value ast.Expression) ast.Statement {
	return &ast.ExpressionStatement{Expression: assigned(target, value)}
}

func assigned(target ast.BindingTarget, value ast.Expression) ast.Expression {
	return &ast.AssignExpression{Operator: token.ASSIGN, Left: target, Right: value}
}

func namesOf(target ast.BindingTarget) []string {
	found := map[unistring.String]bool{}
	addNames(target, found)
	var names []string
	for name := range found {
		names = append(names, name.String())
	}
	slices.Sort(names)
	return names
}

// returned is a statement whose value is the entry's: where it ends with an expression it returns that.
func (e *Entry) returned(s ast.Statement) ast.Statement {
	switch s := s.(type) {
	case *ast.ExpressionStatement:
		if e.assigns[s] {
			return s
		}
		e.Value = true
		return &ast.ReturnStatement{Return: s.Expression.Idx0(), Argument: s.Expression}
	case *ast.BlockStatement:
		e.returnedLast(s)
	case *ast.IfStatement:
		s.Consequent = e.returned(s.Consequent)
		if s.Alternate != nil {
			s.Alternate = e.returned(s.Alternate)
		}
	case *ast.TryStatement:
		e.returnedLast(s.Body)
		if s.Catch != nil {
			e.returnedLast(s.Catch.Body)
		}
	}
	return s
}

func (e *Entry) returnedLast(block *ast.BlockStatement) {
	if n := len(block.List); n > 0 {
		block.List[n-1] = e.returned(block.List[n-1])
	}
}

// vars makes assignments of all that the entry declares by var, outside of functions.
func (e *Entry) vars(ours func(name string) bool) {
	e.assigns = map[*ast.ExpressionStatement]bool{}
	kept := map[*ast.Binding]bool{} // esbuild's own
	list := func(bindings []*ast.Binding) (assigns []ast.Expression, own bool) {
		for _, binding := range bindings {
			for _, name := range namesOf(binding.Target) {
				if !ours(name) {
					kept[binding] = true
				}
			}
			if kept[binding] {
				return nil, false
			}
		}
		for _, binding := range bindings {
			names := namesOf(binding.Target)
			e.Names, e.Early = append(e.Names, names...), append(e.Early, names...)
			if binding.Initializer != nil {
				assigns = append(assigns, assigned(binding.Target, binding.Initializer))
			}
		}
		return assigns, true
	}
	depth := 0
	(&editor{
		enter: func(n ast.Node) {
			switch n := n.(type) {
			case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassStaticBlock:
				depth++
			case *ast.ForStatement:
				if initial, ok := n.Initializer.(*ast.ForLoopInitializerVarDeclList); ok && depth == 0 {
					if assigns, own := list(initial.List); own {
						n.Initializer = nil
						if len(assigns) > 0 {
							n.Initializer = &ast.ForLoopInitializerExpression{Expression: &ast.SequenceExpression{Sequence: assigns}}
						}
					}
				}
			case *ast.ForInStatement:
				n.Into = e.into(n.Into, depth)
			case *ast.ForOfStatement:
				n.Into = e.into(n.Into, depth)
			}
		},
		leave: func(n ast.Node) {
			switch n.(type) {
			case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassStaticBlock:
				depth--
			}
		},
		statement: func(s ast.Statement) ast.Statement {
			declared, ok := s.(*ast.VariableStatement)
			if !ok || depth > 0 {
				return s
			}
			assigns, own := list(declared.List)
			switch {
			case !own:
				return s
			case len(assigns) == 0:
				return &ast.EmptyStatement{Semicolon: declared.Var}
			}
			made := &ast.ExpressionStatement{Expression: &ast.SequenceExpression{Sequence: assigns}}
			e.assigns[made] = true
			return made
		},
	}).node(e.body.Body)
	var own []*ast.VariableDeclaration
	for _, d := range e.body.DeclarationList {
		if slices.ContainsFunc(d.List, func(b *ast.Binding) bool { return kept[b] }) {
			own = append(own, d)
		}
	}
	e.body.DeclarationList = own
}

// into is what a loop of an entry assigns to.
func (e *Entry) into(into ast.ForInto, depth int) ast.ForInto {
	declared, ok := into.(*ast.ForIntoVar)
	if !ok || depth > 0 {
		return into
	}
	names := namesOf(declared.Binding.Target)
	e.Names, e.Early = append(e.Names, names...), append(e.Early, names...)
	return &ast.ForIntoExpression{Expression: declared.Binding.Target}
}
