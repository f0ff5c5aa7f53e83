package node

import (
	"math"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// signalArgument reads a signal as scripts give it: its name, its number, or nothing for otherwise.
func signalArgument(vm *goja.Runtime, value goja.Value, otherwise syscall.Signal) syscall.Signal {
	if value == nil || goja.IsUndefined(value) || goja.IsNull(value) {
		return otherwise
	}
	if text, ok := value.(goja.String); ok {
		if number, ok := signalNumber(text.String()); ok {
			return number
		}
	} else if number := value.ToFloat(); number == math.Trunc(number) && number >= 0 && number < 65 {
		return syscall.Signal(number)
	}
	module.Throw(vm, &module.Error{
		Class: "TypeError",
		Message: "Unknown signal: " + strings.Trim(render.Inspect(vm, value, render.InspectOptions{}), "'") +
			"; a signal is a number or a name such as SIGTERM",
		Code: "ERR_UNKNOWN_SIGNAL",
	})
	return 0
}

// defineKill adds process.kill(pid, signal). Signal 0 asks whether there is such a process.
func (p *Process) defineKill(vm *goja.Runtime) {
	module.Method(vm, p.object, "kill", 2, func(call goja.FunctionCall) goja.Value {
		pid := call.Argument(0).ToFloat()
		if pid != math.Trunc(pid) || math.Abs(pid) > math.MaxInt32 {
			throwType(vm, "process.kill() needs the number of a process, got "+
				render.Inspect(vm, call.Argument(0), render.InspectOptions{}))
		}
		number := signalArgument(vm, call.Argument(1), syscall.SIGTERM)
		if err := kill(int(pid), number); err != nil {
			object := systemError(vm, nil, &fileError{err: err, call: "kill"})
			module.Hidden(object, "message", vm.ToValue("kill "+object.Get("code").String()))
			panic(object)
		}
		return vm.ToValue(true)
	})
	module.Method(vm, p.object, "abort", 0, func(goja.FunctionCall) goja.Value {
		p.Exit(128 + int(syscall.SIGABRT))
		return goja.Undefined()
	})
}
