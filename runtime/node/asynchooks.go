package node

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// loadAsyncHooks makes async_hooks on the value that the host keeps with the code that runs: context() and
// enter(value) read and change it.
func (p *Process) loadAsyncHooks(h module.Host) (goja.Value, error) {
	vm := h.VM()
	get, set := p.Context()
	return p.writtenOver("async_hooks", func(native *goja.Object) {
		_ = native.Set("context", module.Function(vm, "context", 0, func(goja.FunctionCall) goja.Value {
			if value := get(); value != nil {
				return value
			}
			return goja.Undefined()
		}))
		_ = native.Set("enter", module.Function(vm, "enter", 1, func(call goja.FunctionCall) goja.Value {
			set(call.Argument(0))
			return goja.Undefined()
		}))
	})(h)
}
