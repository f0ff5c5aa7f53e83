package node

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// abortedMessage is Node's for what an AbortSignal ended.
const abortedMessage = "The operation was aborted"

// asAborted makes an error an AbortError as Node's: of a class of its own, with the reason of the signal as its cause.
func (p *Process) asAborted(vm *goja.Runtime, failure *goja.Object, reason goja.Value) {
	if p.abortErrors == nil {
		class := module.Function(vm, "AbortError", 0, func(goja.FunctionCall) goja.Value { return goja.Undefined() })
		p.abortErrors = vm.CreateObject(failure.Prototype())
		module.Hidden(p.abortErrors, "constructor", class)
		module.Hidden(class, "prototype", p.abortErrors)
	}
	_ = failure.SetPrototype(p.abortErrors)
	module.Hidden(failure, "message", vm.ToValue(abortedMessage))
	_ = failure.Set("code", "ABORT_ERR")
	_ = failure.Set("name", "AbortError")
	if reason != nil && !goja.IsUndefined(reason) {
		module.Hidden(failure, "cause", reason)
	}
}
