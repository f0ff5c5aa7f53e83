package runtime

import (
	_ "embed"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js/any.js
var anySource string

//go:embed js/sort.js
var sortSource string

// replaceFunctions puts functions of ours where the engine's are not those of the language: Promise.any, whose error has no
// message, and what sorts arrays.
func (h *Host) replaceFunctions() {
	if promise, ok := h.vm.Get("Promise").(*goja.Object); ok {
		h.replace(promise, "any", anySource)
	}
	if array, ok := h.vm.Get("Array").(*goja.Object); ok {
		prototype := array.Get("prototype").ToObject(h.vm)
		h.replace(prototype, "sort", sortSource)
		h.replace(prototype, "toSorted", sortSource)
	}
}

// replace puts a function in the place of one of the engine's, which it is given as native. It is made at its first
// call.
func (h *Host) replace(on *goja.Object, name, source string) {
	engines, made := on.Get(name), goja.Callable(nil)
	module.Method(h.vm, on, name, 1, func(call goja.FunctionCall) goja.Value {
		if made == nil {
			exports, err := module.Script(h, source, engines)
			if err != nil {
				module.Throw(h.vm, err)
			}
			made, _ = goja.AssertFunction(exports)
		}
		value, err := made(call.This, call.Arguments...)
		if err != nil {
			module.Throw(h.vm, err)
		}
		return value
	})
}
