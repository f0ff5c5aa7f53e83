package py

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// defineClose gives JavaScript's generators Python's close, which they lack: what a generator has not caught or cleaned
// up yet, it does now. Python's send and throw differ from JavaScript's next and throw in what they give; send is a
// builtin of this module.
func (v *values) defineClose() {
	program, err := goja.Compile(render.Internal, "Object.getPrototypeOf(function* () {}).prototype", true)
	if err != nil {
		return // it is ours
	}
	found, err := v.vm.RunProgram(program)
	if err != nil {
		return // the script has changed Object: then it is its own
	}
	prototype, ok := found.(*goja.Object)
	if !ok {
		return
	}
	module.Method(v.vm, prototype, "close", 0, func(call goja.FunctionCall) goja.Value {
		throw, ok := goja.AssertFunction(call.This.ToObject(v.vm).Get("throw"))
		if !ok {
			v.noAttribute(call.This, "close")
		}
		result, err := throw(call.This, v.newError("GeneratorExit"))
		switch {
		case err == nil && !result.ToObject(v.vm).Get("done").ToBoolean():
			v.raise("RuntimeError", "generator ignored GeneratorExit")
		case err != nil && !v.isRaised(err, "GeneratorExit"):
			module.Throw(v.vm, err)
		}
		return goja.Null()
	})
}
