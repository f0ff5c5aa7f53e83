package bindings

import (
	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/runtime/module"
)

// class makes the constructor of a class, to be called with or without new. fill makes an object of
// the class out of a fresh one.
func (c *classes) class(entry catalogue.Class, methods []bound, fill func(this *goja.Object, passed []goja.Value)) *goja.Object {
	var prototype *goja.Object
	constructor := module.Constructor(c.vm, entry.Name, len(entry.Constructor), func(call goja.ConstructorCall) *goja.Object {
		this := call.This
		if call.NewTarget == nil { // without new, this is whatever the function was read from
			this = c.vm.CreateObject(prototype)
		}
		fill(this, call.Arguments)
		return this
	})
	prototype = constructor.Get("prototype").(*goja.Object)
	c.callables[constructor] = Callable{Class: entry.Name, Params: entry.Constructor}
	c.prototypes[prototype] = entry.Name
	c.install(constructor, prototype, entry, methods)
	c.watch(prototype, entry)
	return constructor
}

// unmade is the fill of a class whose objects come from elsewhere.
func (c *classes) unmade(message string) func(*goja.Object, []goja.Value) {
	return func(*goja.Object, []goja.Value) { c.refuse(module.TypeError(message)) }
}

// create makes an object of a class whose constructor is not for scripts.
func (c *classes) create(constructor *goja.Object, state any) *goja.Object {
	object := c.vm.CreateObject(constructor.Get("prototype").(*goja.Object))
	c.attach(object, state)
	return object
}
