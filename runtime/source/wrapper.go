package source

import (
	"errors"
	"reflect"
	"regexp"
	"strings"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"
	"github.com/dop251/goja/unistring"
)

// Names of the wrapper's parameters beyond the five of CommonJS. No script can spell them: they are put
// into the tree, past the parser.
const (
	nameStack   unistring.String = "mascript:stack"   // (value) → value, whose stack, if it is an error, is clean
	nameImport  unistring.String = "mascript:import"  // (specifier, names) → namespace of a static import
	nameDynamic unistring.String = "mascript:dynamic" // (specifier) → promise of a namespace
	nameDeps    unistring.String = "mascript:deps"    // () → promise that all static imports are there
	nameSpace   unistring.String = "mascript:exports" // (exports) → the namespace object of this module
	nameEach    unistring.String = "mascript:each"    // (async iterable) → iterator of promises, for top-level for await
	nameEarly   unistring.String = "mascript:early"   // (specifier) → namespace of a module that may not have run
	nameAsync   unistring.String = "mascript:async"   // what asynchronous generators are made of: see generators.go
	nameMeta    unistring.String = "mascript:meta"    // import.meta
)

// Parameters are the parameters of the function that Program gives, in their order: what a host passes.
type Parameters struct {
	Exports, Require, Module, Filename, Dirname goja.Value
	Stack, Import, Dynamic, Deps, Space, Each   goja.Value
	Meta, Early, Generators                     goja.Value
}

// List is the parameters as arguments of a call. Those that are nil are undefined.
func (p Parameters) List() []goja.Value {
	list := []goja.Value{p.Exports, p.Require, p.Module, p.Filename, p.Dirname,
		p.Stack, p.Import, p.Dynamic, p.Deps, p.Space, p.Each, p.Meta, p.Early, p.Generators}
	for i := range list {
		if list[i] == nil {
			list[i] = goja.Undefined()
		}
	}
	return list
}

var ownNames = []unistring.String{nameStack, nameImport, nameDynamic, nameDeps, nameSpace, nameEach, nameMeta, nameEarly, nameAsync}

const (
	parameters = "(exports, require, module, __filename, __dirname, $0, $1, $2, $3, $4, $5, $6, $7, $8)"
	plainHead  = "(function " + parameters + " {"
	plainTail  = "})"

	// A transformed file gets a function of its own inside: an ES module may declare names such as require
	// and __dirname, which would clash with parameters. The line ends keep its lines whole.
	innerHead = "(function " + parameters + " { return (async function () {\n"
	innerTail = "\n}).call(this) })"
)

// wrapperOf is the function that a parsed head and tail make, with the own parameters under their names.
func wrapperOf(tree *ast.Program) *ast.FunctionLiteral {
	function := tree.Body[0].(*ast.ExpressionStatement).Expression.(*ast.FunctionLiteral)
	list := function.ParameterList.List
	for i, name := range ownNames {
		list[len(list)-len(ownNames)+i].Target.(*ast.Identifier).Name = name
	}
	return function
}

func parse(name, text string) (*ast.Program, error) {
	return parser.ParseFile(nil, name, text, 0, parser.WithDisableSourceMaps)
}

// parsePlain reads a file that goja understands as it is, or gives nil. Its statements are put into the wrapper
// on the tree, so that every position stays that of the file: a textual wrapper would move the columns of
// line 1.
func parsePlain(f File) *Unit {
	body, err := parse(f.Name, f.Text)
	if returnsAtTop(err) {
		return parseReturning(f)
	}
	if err != nil || strings.Contains(f.Text, "async") && asyncGenerator().MatchString(f.Text) { // which goja parses, but does not compile
		return nil
	}
	if strings.Contains(f.Text, "await") && usesName(body, "await") {
		return nil // await (x) parses as a call
	}
	wrapper, err := parse(f.Name, plainHead+plainTail)
	if err != nil {
		return nil
	}
	function := wrapperOf(wrapper)
	function.Body.List = body.Body
	function.DeclarationList = body.DeclarationList
	wrapper.File = body.File
	if f.System == ESM {
		freeNames(function)
	}
	return plainUnit(f, wrapper, function)
}

// Expressions are compiled when they are first needed: a plain script needs none.
var asyncGenerator = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\basync\s*(?:function\b\s*)?\*`)
})

// freeNames takes the names of CommonJS from the parameters that an ES module declares itself: there they are names
// like any other.
func freeNames(function *ast.FunctionLiteral) {
	declared := map[unistring.String]bool{}
	for _, s := range function.Body.List {
		switch s := s.(type) {
		case *ast.LexicalDeclaration:
			for _, binding := range s.List {
				addNames(binding.Target, declared)
			}
		case *ast.ClassDeclaration:
			addNames(s.Class.Name, declared)
		}
	}
	for _, parameter := range function.ParameterList.List {
		if name := parameter.Target.(*ast.Identifier); declared[name.Name] {
			name.Name = "commonjs:" + name.Name
		}
	}
}

// addNames adds the names that a pattern declares.
func addNames(pattern ast.Expression, names map[unistring.String]bool) {
	switch pattern := pattern.(type) {
	case *ast.Identifier:
		names[pattern.Name] = true
	case *ast.AssignExpression:
		addNames(pattern.Left, names)
	case *ast.ArrayPattern:
		for _, element := range append(pattern.Elements, pattern.Rest) {
			addNames(element, names)
		}
	case *ast.ObjectPattern:
		for _, property := range pattern.Properties {
			switch property := property.(type) {
			case *ast.PropertyShort:
				names[property.Name.Name] = true
			case *ast.PropertyKeyed:
				addNames(property.Value, names)
			}
		}
		addNames(pattern.Rest, names)
	}
}

// parseReturning reads a file with a return at its top. Only inside of a function may it stand, and the
// parser must know that it is in one. The closing line is its own: the last line of the file may be a comment.
func parseReturning(f File) *Unit {
	tree, err := parse(f.Name, plainHead+uncomment(f.Text)+"\n"+plainTail)
	if err != nil || len(tree.Body) != 1 { // or the text closes the function
		return nil
	}
	statement, _ := tree.Body[0].(*ast.ExpressionStatement)
	if statement == nil {
		return nil
	}
	if _, ok := statement.Expression.(*ast.FunctionLiteral); !ok {
		return nil
	}
	function := wrapperOf(tree)
	shift(reflect.ValueOf(function), -len(plainHead))
	tree.File = file.NewFile(f.Name, f.Text, 1)
	return plainUnit(f, tree, function)
}

// typeIdx is what places of a tree are.
var typeIdx = reflect.TypeFor[file.Idx]()

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
			case field.Name != "DeclarationList" && field.Name != "File": // a declaration list repeats bindings of the statements
				shift(v.Field(i), by)
			}
		}
	}
}

func plainUnit(f File, tree *ast.Program, function *ast.FunctionLiteral) *Unit {
	keepArguments(function, f.Text)
	read := cleanStacks(function.Body, f.Text)
	return &Unit{ESM: f.System == ESM, tree: tree, body: function, deps: -1, readsStacks: read, own: ownMap{address: mapOf(f.Text), text: f.Text}}
}

// uncomment makes a first line "#!…" a comment, which it is at the start of a file only.
func uncomment(text string) string {
	if strings.HasPrefix(text, "#!") {
		return "//" + text[2:]
	}
	return text
}

func returnsAtTop(err error) bool {
	first := firstError(err)
	return first != nil && first.Message == "Illegal return statement"
}

// compileTree compiles a module; ES modules are strict.
func compileTree(tree *ast.Program, strict bool) (*goja.Program, error) {
	program, err := goja.CompileAST(tree, strict)
	var refused *goja.CompilerSyntaxError
	if errors.As(err, &refused) {
		return nil, compilerError(refused)
	}
	return program, err
}

// call is name(arguments…) at a place of the file.
func call(at file.Idx, name unistring.String, arguments ...ast.Expression) *ast.CallExpression {
	return &ast.CallExpression{
		Callee:           &ast.Identifier{Name: name, Idx: at},
		LeftParenthesis:  at,
		ArgumentList:     arguments,
		RightParenthesis: at,
	}
}
