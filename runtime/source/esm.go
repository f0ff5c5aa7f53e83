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
	t, err := cache.transform(f)
	if err != nil {
		return nil, err
	}
	tree, err := parse(f.Name, innerHead+uncomment(t.code)+innerTail)
	if err != nil {
		return nil, untranslatable(f, t, err)
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
	if own.address != "" {
		own.places = t.places
		u.own = own
	}
	u.ESM = f.System == ESM || moduleSyntax().MatchString(f.Text)
	u.imports()
	u.dynamicImports(t.marker)
	if u.ESM {
		made.ArgumentList = []ast.Expression{&ast.UnaryExpression{Operator: token.VOID, Idx: inner.Function, Operand: &ast.NumberLiteral{Idx: inner.Function, Literal: "0", Value: int64(0)}}}
	}
	keepArguments(inner, t.code)
	if strings.Contains(t.code, ".stack") {
		cleanStacks(inner.Body)
	}
	return u, nil
}

// imports finds the statements that esbuild made of import and export statements and lets them call the
// host. They come first in the function: directives, helpers, then module.exports = __toCommonJS(…), then a require for
// each import.
func (u *Unit) imports() {
	if !u.ESM {
		return
	}
	list := u.body.Body.List
	i := 0
	for i < len(list) && (isDirective(list[i]) || isHelper(list[i])) {
		i++
	}
	if exports := exportsAt(list, i); exports > 0 {
		i = exports
	}
	u.deps = i
	if i < len(list) {
		u.first = list[i].Idx0()
	} else {
		u.first = u.body.Body.RightBrace
	}
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
	if len(bindings) == 0 {
		return
	}
	editor{expression: func(x ast.Expression) ast.Expression {
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
	}}.node(u.body.Body)
	for i := range u.Imports {
		u.Imports[i].Uses = names[holders[i]]
	}
	for variable, imported := range bindings {
		for _, name := range names[variable] {
			imported.ArgumentList = append(imported.ArgumentList,
				&ast.StringLiteral{Idx: imported.LeftParenthesis, Value: unistring.NewFromString(name)})
		}
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
//
// What the host gives is a namespace already, and it exports what is to be exported of it: esbuild's helpers
// are taken off.
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
			if required = requires(esm.ArgumentList[0]); required != nil {
				s.List[0].Initializer = required
			}
			return required, name.Name, false
		}
		if !strings.HasPrefix(name.Name.String(), "import_") {
			return nil, "", false
		}
		return requires(s.List[0].Initializer), name.Name, false
	case *ast.ExpressionStatement:
		if again := calls(s.Expression, "__reExport"); again != nil && len(again.ArgumentList) > 1 {
			if required = requires(again.ArgumentList[1]); required != nil {
				s.Expression = required
			}
			return required, "", required != nil
		}
		return requires(s.Expression), "", false
	}
	return nil, "", false
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

// awaitDeps puts "await deps();" behind the exports, which are there before what is imported runs, as
// modules that import each other need.
func (u *Unit) awaitDeps() {
	at := u.first
	wait := &ast.ExpressionStatement{Expression: &ast.AwaitExpression{Await: at, Argument: call(at, nameDeps)}}
	u.body.Body.List = slices.Insert(u.body.Body.List, u.deps, ast.Statement(wait))
}

// dynamicImports lets import(x), which esbuild writes as Promise.resolve().then(() => __toESM(require(x))),
// call the host; import.meta be the parameter of that name; loops under the marker await; and a default export
// without a name have the language's.
func (u *Unit) dynamicImports(marker string) {
	e := editor{expression: func(x ast.Expression) ast.Expression {
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

// loopUnder is the for of that labels stand before, or nil.
func loopUnder(s ast.Statement) *ast.ForOfStatement {
	if labelled, ok := s.(*ast.LabelledStatement); ok {
		return loopUnder(labelled.Statement)
	}
	loop, _ := s.(*ast.ForOfStatement)
	return loop
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

// place is a place of the tree in the user's file.
func (u *Unit) place(at file.Idx) render.Frame {
	p := u.tree.File.Position(int(at) - u.tree.File.Base())
	return render.Frame{File: strings.TrimPrefix(p.Filename, render.MappedPrefix), Line: p.Line, Column: p.Column}
}

// Loads are the modules that calls of require and import() name by a literal.
func (u *Unit) Loads() []Import {
	var loads []Import
	editor{expression: func(x ast.Expression) ast.Expression {
		for name, required := range map[unistring.String]bool{"require": true, nameDynamic: false} {
			if made := calls(x, name); made != nil {
				if literal, ok := made.ArgumentList[0].(*ast.StringLiteral); ok {
					loads = append(loads, Import{Name: literal.Value.String(), At: u.place(literal.Idx), Required: required})
				}
			}
		}
		return x
	}}.node(u.body.Body)
	return loads
}

// Exports are what an ES module exports by name, beside all of the imports that say so.
func (u *Unit) Exports() []Export {
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
