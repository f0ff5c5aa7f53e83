package source

import (
	"slices"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"

	"mascript/runtime/render"
)

// parseTransformed reads a file by way of esbuild.
func parseTransformed(f File, cache *Cache) (*Unit, error) {
	own := ownMap{address: mapOf(f.Text), text: f.Text}
	f = withoutMap(f)
	t, tree, err := transformedTree(f, cache)
	if err != nil {
		return nil, err
	}
	places, err := consumer(t.places)
	if err != nil {
		return nil, err
	}
	tree.File.SetSourceMap(places)
	outer := wrapperOf(tree)
	made := outer.Body.List[0].(*ast.ReturnStatement).Argument.(*ast.CallExpression)
	inner := made.Callee.(*ast.DotExpression).Left.(*ast.FunctionLiteral)
	u := &Unit{Awaits: t.awaits, tree: tree, body: inner, deps: -1, rewritten: true}
	if own.address != "" || f.Translation != nil {
		own.places = t.places
		u.own = own
	}
	u.asyncGenerators()
	u.imports(f)
	u.rewrite(t.marker)
	u.exports = u.exported() // before stacks are cleaned: one may be called stack
	if u.ESM {
		made.ArgumentList = []ast.Expression{&ast.UnaryExpression{Operator: token.VOID, Idx: inner.Function, Operand: &ast.NumberLiteral{Idx: inner.Function, Literal: "0", Value: int64(0)}}}
	}
	keepArguments(inner, t.code)
	cleanStacks(inner.Body, t.code)
	return u, nil
}

// transformedTree is what esbuild makes of a file, as goja reads it. What goja cannot read as it is may be read with
// the fields of classes lowered: it knows none that is called get, set, async or static.
func transformedTree(f File, cache *Cache) (*transformed, *ast.Program, error) {
	t, err := cache.transform(f)
	if err != nil {
		return nil, nil, err
	}
	tree, refused := parse(f.Name, innerHead+uncomment(t.code)+innerTail)
	if refused == nil {
		return t, tree, nil
	}
	f.lowerFields = true
	if lowered, err := cache.transform(f); err == nil {
		if tree, err := parse(f.Name, innerHead+uncomment(lowered.code)+innerTail); err == nil {
			return lowered, tree, nil
		}
	}
	return nil, nil, untranslatable(f, t, refused)
}

// imports finds the statements that esbuild made of import and export statements and lets them call the
// host. They come first in the function: directives, helpers, then module.exports = __toCommonJS(…), then a require for
// each import. A file that has such a statement is an ES module, whatever its name.
func (u *Unit) imports(f File) {
	list := u.body.Body.List
	i := 0
	for i < len(list) && (isDirective(list[i]) || isHelper(list[i])) {
		i++
	}
	exports := exportsAt(list, i)
	if exports > 0 {
		i = exports
	}
	first := i
	lines := strings.SplitAfter(f.Text, "\n")
	u.from = map[unistring.String]string{}
	names := map[unistring.String][]string{} // of what is imported, by the variable that holds the namespace
	bindings := map[unistring.String]*ast.CallExpression{}
	holders := map[int]unistring.String{} // the variable of an import
	for ; i < len(list); i++ {
		imported, variable, all := staticImport(list[i])
		if imported == nil {
			break
		}
		at := u.place(imported.ArgumentList[0].Idx0())
		if isCall(lines, at) { // of the user's own require
			break
		}
		takeOffHelpers(list[i], imported)
		name := imported.ArgumentList[0].(*ast.StringLiteral).Value.String()
		u.Imports = append(u.Imports, Import{Name: name, At: at, All: all})
		if variable != "" {
			u.from[variable] = name
		}
		imported.Callee = &ast.Identifier{Name: nameImport, Idx: imported.Callee.Idx0()}
		if strings.HasPrefix(variable.String(), "import_") {
			bindings[variable] = imported
			holders[len(u.Imports)-1] = variable
		}
	}
	u.ESM = f.System == ESM || exports > 0 || len(u.Imports) > 0
	if !u.ESM {
		return
	}
	u.deps = first
	if first < len(list) {
		u.first = list[first].Idx0()
	} else {
		u.first = u.body.Body.RightBrace
	}
	if len(bindings) == 0 {
		return
	}
	(&editor{expression: func(x ast.Expression) ast.Expression {
		member, ok := x.(*ast.DotExpression)
		if !ok {
			return x
		}
		if variable, ok := member.Left.(*ast.Identifier); ok && bindings[variable.Name] != nil {
			name := member.Identifier.Name.String()
			if !slices.Contains(names[variable.Name], name) {
				names[variable.Name] = append(names[variable.Name], name)
			}
		}
		return x
	}}).node(u.body.Body)
	for i := range u.Imports {
		u.Imports[i].Uses, u.Imports[i].variable = names[holders[i]], holders[i]
	}
	for variable, imported := range bindings {
		for _, name := range names[variable] {
			imported.ArgumentList = append(imported.ArgumentList,
				&ast.StringLiteral{Idx: imported.LeftParenthesis, Value: unistring.NewFromString(name)})
		}
	}
}

// isCall reports whether the text at a place is what a parenthesis opens on, as in require('x'), and not what follows
// import or from.
func isCall(lines []string, at render.Frame) bool {
	if at.Line < 1 || at.Line > len(lines) || at.Column < 1 || at.Column > len(lines[at.Line-1]) {
		return false
	}
	before := lines[at.Line-1][:at.Column-1]
	for line := at.Line - 2; ; line-- {
		before = strings.TrimSpace(before)
		for strings.HasSuffix(before, "*/") && strings.Contains(before, "/*") {
			before = strings.TrimSpace(before[:strings.LastIndex(before, "/*")])
		}
		if before != "" || line < 0 {
			return strings.HasSuffix(before, "(")
		}
		before = lines[line]
	}
}

// isDirective reports whether a statement is one such as 'use strict', which esbuild leaves in front.
func isDirective(s ast.Statement) bool {
	statement, ok := s.(*ast.ExpressionStatement)
	if !ok {
		return false
	}
	_, ok = statement.Expression.(*ast.StringLiteral)
	return ok
}

// isHelper reports whether a statement declares helpers of esbuild's: var __name = ….
func isHelper(s ast.Statement) bool {
	variables, ok := s.(*ast.VariableStatement)
	if !ok || len(variables.List) != 1 {
		return false
	}
	name, ok := variables.List[0].Target.(*ast.Identifier)
	return ok && strings.HasPrefix(name.Name.String(), "__")
}

// exportsAt finds module.exports = __toCommonJS(x), before which only x and its getters are declared, and
// lets the host make the namespace. It is the place behind it, or 0.
func exportsAt(list []ast.Statement, from int) int {
	for i := from; i < len(list) && i < from+3; i++ {
		statement, ok := list[i].(*ast.ExpressionStatement)
		if !ok {
			continue
		}
		assign, ok := statement.Expression.(*ast.AssignExpression)
		if !ok {
			continue
		}
		if made := calls(assign.Right, "__toCommonJS"); made != nil {
			made.Callee = &ast.Identifier{Name: nameSpace, Idx: made.Callee.Idx0()}
			return i + 1
		}
	}
	return 0
}

// calls is x as a call of the function called name with at least one argument, or nil.
func calls(x ast.Expression, name unistring.String) *ast.CallExpression {
	made, ok := x.(*ast.CallExpression)
	if !ok || len(made.ArgumentList) == 0 {
		return nil
	}
	if callee, ok := made.Callee.(*ast.Identifier); !ok || callee.Name != name {
		return nil
	}
	return made
}

// staticImport is the call of require in a statement that esbuild made of an import, the variable that takes
// what it gives, and whether the module exports all of it:
//
//	var x = require("…");
//	var x = __toESM(require("…"));
//	__reExport(exports, require("…"), module.exports);
//	require("…");
func staticImport(s ast.Statement) (required *ast.CallExpression, variable unistring.String, all bool) {
	switch s := s.(type) {
	case *ast.VariableStatement:
		if len(s.List) != 1 {
			return nil, "", false
		}
		name, ok := s.List[0].Target.(*ast.Identifier)
		if !ok {
			return nil, "", false
		}
		if esm := calls(s.List[0].Initializer, "__toESM"); esm != nil {
			return requires(esm.ArgumentList[0]), name.Name, false
		}
		if !strings.HasPrefix(name.Name.String(), "import_") {
			return nil, "", false
		}
		return requires(s.List[0].Initializer), name.Name, false
	case *ast.ExpressionStatement:
		if again := calls(s.Expression, "__reExport"); again != nil && len(again.ArgumentList) > 1 {
			required = requires(again.ArgumentList[1])
			return required, "", required != nil
		}
		return requires(s.Expression), "", false
	}
	return nil, "", false
}

// takeOffHelpers leaves of such a statement what the host is asked: what it gives is a namespace already, and it
// exports what is to be exported of it.
func takeOffHelpers(s ast.Statement, required *ast.CallExpression) {
	switch s := s.(type) {
	case *ast.VariableStatement:
		s.List[0].Initializer = required
	case *ast.ExpressionStatement:
		s.Expression = required
	}
}

// requires is x as require("…"), or nil.
func requires(x ast.Expression) *ast.CallExpression {
	made := calls(x, "require")
	if made == nil || len(made.ArgumentList) != 1 {
		return nil
	}
	if _, ok := made.ArgumentList[0].(*ast.StringLiteral); !ok {
		return nil
	}
	return made
}

// beforeImports puts what is to come before the imports behind the exports, which are there before what is imported
// runs, as modules that import each other need. If early, functions of the module may be called while they run:
//
//	import_x = early("x");           for each variable, if early
//	(deps = deps()) && await deps;   if waits
func (u *Unit) beforeImports(early, waits bool) {
	at := u.first
	name := func(name unistring.String) *ast.Identifier { return &ast.Identifier{Name: name, Idx: at} }
	assign := func(to unistring.String, value ast.Expression) ast.Expression {
		return &ast.AssignExpression{Operator: token.ASSIGN, Left: name(to), Right: value}
	}
	var list []ast.Statement
	if early {
		for _, i := range u.Imports {
			if i.variable != "" {
				specifier := &ast.StringLiteral{Idx: at, Value: unistring.NewFromString(i.Name)}
				list = append(list, &ast.ExpressionStatement{Expression: assign(i.variable, call(at, nameEarly, specifier))})
			}
		}
	}
	if waits {
		list = append(list, &ast.ExpressionStatement{Expression: &ast.BinaryExpression{
			Operator: token.LOGICAL_AND, Left: assign(nameDeps, call(at, nameDeps)), Right: &ast.AwaitExpression{Await: at, Argument: name(nameDeps)},
		}})
	}
	u.body.Body.List = slices.Insert(u.body.Body.List, u.deps, list...)
}

// rewrite lets import(x), which esbuild writes as Promise.resolve().then(() => __toESM(require(x))),
// call the host; import.meta be the parameter of that name; loops under the marker await; and a default export
// without a name have the language's.
func (u *Unit) rewrite(marker string) {
	e := &editor{expression: func(x ast.Expression) ast.Expression {
		switch x := x.(type) {
		case *ast.Identifier:
			if x.Name == unnamedDefault {
				x.Name = "default"
			}
			if x.Name == importMeta {
				u.ESM = true
				return &ast.Identifier{Name: nameMeta, Idx: x.Idx}
			}
		case *ast.CallExpression:
			if wanted := dynamicImport(x); wanted != nil {
				return call(x.Idx0(), nameDynamic, wanted)
			}
		}
		return x
	}}
	if marker != "" {
		e.statement = func(s ast.Statement) ast.Statement {
			if labelled, ok := s.(*ast.LabelledStatement); ok && strings.HasPrefix(labelled.Label.Name.String(), marker) {
				if loop := loopUnder(labelled.Statement); loop != nil {
					return awaitEach(loop, labelled.Statement)
				}
			}
			return s
		}
	}
	e.node(u.body.Body)
	u.nameDefault()
}

// unnamedDefault is what esbuild calls the variable of a default export without a name.
const unnamedDefault = fileStem + "_default"

// nameDefault calls the function or class of a default export without a name "default", as the language does. No
// script can spell that name of a variable.
func (u *Unit) nameDefault() {
	rename := func(name *ast.Identifier) {
		if name != nil && name.Name == unnamedDefault {
			name.Name = "default"
		}
	}
	for _, s := range u.body.Body.List {
		switch s := s.(type) {
		case *ast.FunctionDeclaration:
			rename(s.Function.Name)
		case *ast.ClassDeclaration:
			rename(s.Class.Name)
		case *ast.VariableStatement:
			for _, binding := range s.List {
				name, _ := binding.Target.(*ast.Identifier)
				rename(name)
			}
		}
	}
}

// dynamicImport is x of import(x), or nil.
func dynamicImport(made *ast.CallExpression) ast.Expression {
	then, ok := made.Callee.(*ast.DotExpression)
	if !ok || then.Identifier.Name != "then" || len(made.ArgumentList) != 1 {
		return nil
	}
	arrow, ok := made.ArgumentList[0].(*ast.ArrowFunctionLiteral)
	if !ok {
		return nil
	}
	body, ok := arrow.Body.(*ast.ExpressionBody)
	if !ok {
		return nil
	}
	esm := calls(body.Expression, "__toESM")
	if esm == nil {
		return nil
	}
	required := calls(esm.ArgumentList[0], "require")
	if required == nil || len(required.ArgumentList) != 1 {
		return nil
	}
	return required.ArgumentList[0]
}

// place is a place of the tree in the user's file.
func (u *Unit) place(at file.Idx) render.Frame {
	p := u.tree.File.Position(int(at) - u.tree.File.Base())
	return render.Frame{File: strings.TrimPrefix(p.Filename, render.MappedPrefix), Line: p.Line, Column: p.Column}
}

// Exports are what an ES module exports by name, beside all of the imports that say so.
func (u *Unit) Exports() []Export { return u.exports }

func (u *Unit) exported() []Export {
	if !u.ESM {
		return nil
	}
	var exports []Export
	for _, s := range u.body.Body.List {
		statement, ok := s.(*ast.ExpressionStatement)
		if !ok {
			continue
		}
		made := calls(statement.Expression, "__export")
		if made == nil || len(made.ArgumentList) != 2 {
			continue
		}
		if object, ok := made.ArgumentList[1].(*ast.ObjectLiteral); ok {
			for _, property := range object.Value {
				if keyed, ok := property.(*ast.PropertyKeyed); ok {
					if key, ok := keyed.Key.(*ast.StringLiteral); ok {
						exports = append(exports, u.export(key.Value.String(), keyed.Value))
					}
				}
			}
		}
	}
	return exports
}

// export is one export by its getter: () => x, or () => import_x.y.
func (u *Unit) export(name string, getter ast.Expression) Export {
	e := Export{Name: name}
	arrow, ok := getter.(*ast.ArrowFunctionLiteral)
	if !ok {
		return e
	}
	body, ok := arrow.Body.(*ast.ExpressionBody)
	if !ok {
		return e
	}
	if member, ok := body.Expression.(*ast.DotExpression); ok {
		if variable, ok := member.Left.(*ast.Identifier); ok {
			e.From, e.As = u.from[variable.Name], member.Identifier.Name.String()
		}
	}
	return e
}
