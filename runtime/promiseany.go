package runtime

import (
	_ "embed"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js/any.js
var anySource string

// definePromiseAny replaces the engine's Promise.any, whose error has no message, by one that is made at its first
// call.
func (h *Host) definePromiseAny() {
	promise, ok := h.vm.Get("Promise").(*goja.Object)
	if !ok {
		return
	}
	engines, made := promise.Get("any"), goja.Callable(nil)
	module.Method(h.vm, promise, "any", 1, func(call goja.FunctionCall) goja.Value {
		if made == nil {
			exports, err := module.Script(h, anySource, engines)
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
