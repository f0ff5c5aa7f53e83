package py

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// newOS makes native of js/os.js:
//
//	strerror(number)  what C says of an error's number
func newOS(h module.Host) *goja.Object {
	native := h.VM().NewObject()
	module.Method(h.VM(), native, "strerror", 1, func(call goja.FunctionCall) goja.Value {
		return h.VM().ToValue(strerror(int(call.Argument(0).ToInteger())))
	})
	return native
}
