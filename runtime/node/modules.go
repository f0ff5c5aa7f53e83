package node

import (
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// loadModule makes the module of that name, as far as it can tell without the loader.
func loadModule(h module.Host) (goja.Value, error) {
	vm := h.VM()
	exports := vm.NewObject()
	var names []any
	for _, name := range Names() {
		names = append(names, name)
	}
	_ = exports.Set("builtinModules", vm.NewArray(names...))
	_ = exports.Set("isBuiltin", module.Function(vm, "isBuiltin", 1, func(call goja.FunctionCall) goja.Value {
		name, ok := call.Argument(0).(goja.String)
		if !ok {
			return vm.ToValue(false)
		}
		_, there := (&Process{}).Module(strings.TrimPrefix(name.String(), "node:"))
		return vm.ToValue(there)
	}))
	return exports, nil
}
