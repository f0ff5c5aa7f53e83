package module

import (
	"fmt"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"

	"mascript/runtime/render"
)

// Script runs a part of the host that is written in JavaScript and gives its module.exports. source is the
// body of a function with the parameters exports, require, module and native: require loads modules of the
// host as a script's own require would, and native is whatever Go functions the part is built on.
//
// It is for what is easier told in JavaScript: classes that scripts extend, callbacks that call each other.
// goja compiles some eighty lines a millisecond, so it must run at first use only, never at a start.
func Script(h Host, source string, native goja.Value) (goja.Value, error) {
	vm := h.VM()
	tree, err := parser.ParseFile(nil, render.Internal, "(function (exports, require, module, native) { 'use strict'; "+source+"\n})", 0,
		parser.WithDisableSourceMaps)
	if err != nil {
		return nil, fmt.Errorf("a part of mascript: %w", err)
	}
	program, err := goja.CompileAST(tree, true)
	if err != nil {
		return nil, fmt.Errorf("a part of mascript: %w", err)
	}
	value, err := vm.RunProgram(program)
	if err != nil {
		return nil, err
	}
	run, _ := goja.AssertFunction(value)
	require := Function(vm, "require", 1, func(call goja.FunctionCall) goja.Value {
		exports, err := h.Require(call.Argument(0).String())
		if err != nil {
			Throw(vm, err)
		}
		return exports
	})
	if native == nil {
		native = goja.Undefined()
	}
	this := vm.NewObject()
	exports := vm.NewObject()
	must(this.Set("exports", exports))
	if _, err := run(goja.Undefined(), exports, require, this, native); err != nil {
		return nil, err
	}
	return this.Get("exports"), nil
}
