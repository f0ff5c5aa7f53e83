package node

import (
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// loadModule makes the module of that name: what there is, and require for ES modules.
func (p *Process) loadModule(h module.Host) (goja.Value, error) {
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
	_ = exports.Set("createRequire", module.Function(vm, "createRequire", 1, func(call goja.FunctionCall) goja.Value {
		path, ok := ownPath(h, call.Argument(0))
		if !ok {
			module.Throw(vm, &module.Error{
				Class: "TypeError", Code: "ERR_INVALID_ARG_VALUE",
				Message: "The argument 'filename' must be a file URL object, file URL string, or absolute path string. Received " +
					render.Inspect(vm, call.Argument(0), render.InspectOptions{Depth: -1}),
			})
		}
		return p.RequireOf(path)
	}))
	return exports, nil
}

// ownPath is the path that an absolute path, or a URL with file: as an object or a text, means.
func ownPath(h module.Host, value goja.Value) (path string, ok bool) {
	address := value.String()
	switch value := value.(type) {
	case goja.String:
		if filepath.IsAbs(address) {
			return address, true
		}
	case *goja.Object:
		href := value.Get("href")
		if href == nil {
			return "", false
		}
		address = href.String()
	default:
		return "", false
	}
	path, err := fileURL(h, h.VM().ToValue(address))
	return path, err == nil
}
