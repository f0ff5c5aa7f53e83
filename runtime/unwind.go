package runtime

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// unwind takes off the engine's stacks what an interrupt, or a stack that ran over, has left there. goja leaves the frames of an async function, or of
// a generator, that a promise job has resumed, and then takes every later call for one from within: no promise job runs
// any more. Nothing may be running.
func unwind(vm *goja.Runtime) {
	machine := reflect.ValueOf(vm).Elem().FieldByName("vm").Elem()
	for _, name := range [...]string{"callStack", "tryStack", "iterStack", "refStack", "sp"} {
		field := machine.FieldByName(name)
		reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem().SetZero()
	}
}

// dropJobs has goja forget the promise jobs that an interrupt has left, as it does itself where there was nothing to
// unwind: another endless one may be among them.
func dropJobs(vm *goja.Runtime) {
	vm.Interrupt(errBroken)
	_, _ = vm.RunString("0")
	vm.ClearInterrupt()
}
