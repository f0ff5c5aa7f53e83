package node

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// alias is the loader of a module that is another by an older name.
func alias(of string) module.Loader {
	return func(h module.Host) (goja.Value, error) { return h.Require("node:" + of) }
}

// globalModule is the loader of a module that is a global.
func globalModule(name string) module.Loader {
	return func(h module.Host) (goja.Value, error) { return h.VM().Get(name), nil }
}

// InspectOptions is what util.inspect makes of its options.
func InspectOptions(vm *goja.Runtime, given goja.Value) render.InspectOptions {
	return inspectOptions(vm, given)
}
