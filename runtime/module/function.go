package module

import "github.com/dop251/goja"

// Function makes a native function that is called name in scripts. goja would otherwise show the Go
// symbol in every stack trace, and no Go symbol ever reaches a user.
func Function(vm *goja.Runtime, name string, length int, f func(goja.FunctionCall) goja.Value) *goja.Object {
	return named(vm, vm.ToValue(f).(*goja.Object), name, length)
}

// Constructor makes a native constructor that is called name in scripts.
func Constructor(vm *goja.Runtime, name string, length int, f func(goja.ConstructorCall) *goja.Object) *goja.Object {
	return named(vm, vm.ToValue(f).(*goja.Object), name, length)
}

func named(vm *goja.Runtime, f *goja.Object, name string, length int) *goja.Object {
	must(f.DefineDataProperty("name", vm.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	if length == 0 { // as goja makes it: functions are what a start-up consists of
		return f
	}
	must(f.DefineDataProperty("length", vm.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	return f
}

// Method defines a method the way a JavaScript class does: writable, configurable, not enumerable.
func Method(vm *goja.Runtime, on *goja.Object, name string, length int, f func(goja.FunctionCall) goja.Value) {
	must(on.DefineDataProperty(name, Function(vm, name, length, f), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// Hidden defines a property that scripts can read but that neither enumeration nor inspection shows.
func Hidden(on *goja.Object, name string, value goja.Value) {
	must(on.DefineDataProperty(name, value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// must is for definitions on objects that were made a line before: they cannot be refused.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
