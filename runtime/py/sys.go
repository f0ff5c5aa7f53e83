package py

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// newSys makes native of js/sys.js:
//
//	warn(data)  writes a text or bytes to stderr. What logging and traceback write there has messages and lines of the
//	            source in it: secrets are masked, as they are in errors that nobody catches
func newSys(h module.Host) *goja.Object {
	native := h.VM().NewObject()
	module.Method(h.VM(), native, "warn", 1, func(call goja.FunctionCall) goja.Value {
		if data, ok := module.Bytes(call.Argument(0)); ok {
			h.Warn(string(data))
		} else {
			h.Warn(call.Argument(0).String())
		}
		return goja.Undefined()
	})
	return native
}
