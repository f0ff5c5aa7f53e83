package py

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// classMethods is native.methods(class, {name: [signature, body]}): methods that take their arguments as Python's do.
func (v *values) classMethods(call goja.FunctionCall) goja.Value {
	class, table := call.Argument(0).ToObject(v.vm), call.Argument(1).ToObject(v.vm)
	prototype := class.Get("prototype").ToObject(v.vm)
	for _, name := range table.Keys() {
		method := table.Get(name).ToObject(v.vm)
		module.Hidden(prototype, name, v.def(goja.FunctionCall{Arguments: []goja.Value{v.vm.ToValue(name), method.Get("0"), method.Get("1")}}))
	}
	return goja.Undefined()
}
