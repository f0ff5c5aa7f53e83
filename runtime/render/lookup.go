package render

import (
	"github.com/dop251/goja"
)

// descriptor is the own property key of object as getOwnPropertyDescriptor tells it, or nil.
func (in *inspector) descriptor(object *goja.Object, key goja.Value) *goja.Object {
	if in.describe == nil {
		return nil
	}
	value, err := in.describe(goja.Undefined(), object, key)
	if err != nil {
		panic(err)
	}
	descriptor, _ := value.(*goja.Object)
	return descriptor
}

// data is the value of an own data property, or nil.
func (in *inspector) data(object *goja.Object, key goja.Value) goja.Value {
	if descriptor := in.descriptor(object, key); descriptor != nil {
		return descriptor.Get("value")
	}
	return nil
}

// accessor reads a property of the language by the getter that a class has or inherits, as text.
func (in *inspector) accessor(object *goja.Object, class string, key goja.Value) string {
	constructor, ok := in.vm.Get(class).(*goja.Object)
	if !ok {
		return ""
	}
	prototype, ok := in.data(constructor, in.vm.ToValue("prototype")).(*goja.Object)
	if !ok {
		return ""
	}
	descriptor := in.descriptor(prototype, key)
	for descriptor == nil {
		if prototype = prototype.Prototype(); prototype == nil {
			return ""
		}
		descriptor = in.descriptor(prototype, key)
	}
	get, ok := goja.AssertFunction(descriptor.Get("get"))
	if !ok {
		return ""
	}
	value, err := get(object)
	if err != nil || goja.IsUndefined(value) {
		return ""
	}
	return value.String()
}

// call runs an intrinsic method that only reads the object.
func (in *inspector) call(object *goja.Object, class, method, otherwise string) string {
	f := intrinsic(in.vm, class, "prototype", method)
	if f == nil {
		return otherwise
	}
	value, err := f(object)
	if err != nil {
		return otherwise
	}
	return value.String()
}

// native makes a function of ours that a script may come to see: goja would give it the Go symbol for a name.
func native(vm *goja.Runtime, name string, f func(goja.FunctionCall) goja.Value) *goja.Object {
	object := vm.ToValue(f).(*goja.Object)
	_ = object.DefineDataProperty("name", vm.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE) // it is new
	return object
}
