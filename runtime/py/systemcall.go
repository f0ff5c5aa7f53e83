package py

import (
	"errors"
	"os"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// system is native.system(f, ...paths).
func (v *values) system(call goja.FunctionCall) goja.Value {
	f, ok := goja.AssertFunction(call.Argument(0))
	if !ok {
		panic(v.vm.NewTypeError("system: a function is needed"))
	}
	result, err := f(goja.Undefined())
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		panic(v.osError(goja.FunctionCall{Arguments: append([]goja.Value{thrown.Value()}, call.Arguments[1:]...)}))
	}
	if err != nil {
		module.Throw(v.vm, err)
	}
	return result
}

// raiseSystem throws an error of Go's about a path: as Python's OSError where the system has a number for it.
func (v *values) raiseSystem(err error, path string) {
	var number syscall.Errno
	if !errors.As(err, &number) {
		switch {
		case errors.Is(err, os.ErrNotExist):
			number = syscall.ENOENT
		case errors.Is(err, os.ErrPermission):
			number = syscall.EACCES
		case errors.Is(err, os.ErrExist):
			number = syscall.EEXIST
		default:
			module.Throw(v.vm, err)
		}
	}
	panic(v.newError("OSError", v.vm.ToValue(int(number)), v.vm.ToValue(strerror(int(number))), v.vm.ToValue(path)))
}
