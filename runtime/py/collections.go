package py

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// newCollections makes native of js/collections.js:
//
//	dict(prototype, missing)  an empty dict of a class; missing, if it is a function, gives the value of a key that is
//	                          not there, with the dict as this
//	toEnd(dict, key, last)    puts a key behind all others, or before them; false if there is no such key
func newCollections(h module.Host) *goja.Object {
	vm := h.VM()
	native := vm.NewObject()
	module.Method(vm, native, "dict", 2, func(call goja.FunctionCall) goja.Value {
		v, err := valuesOf(h)
		if err != nil {
			module.Throw(vm, err)
		}
		var object *goja.Object
		var missing func(key goja.Value) goja.Value
		if f, ok := goja.AssertFunction(call.Argument(1)); ok {
			missing = func(key goja.Value) goja.Value { return v.call(f, object, key) }
		}
		object = v.newDictOfClass(call.Argument(0).(*goja.Object), missing)
		return object
	})
	module.Method(vm, native, "toEnd", 3, func(call goja.FunctionCall) goja.Value {
		d := dictOf(call.Argument(0).(*goja.Object))
		e := d.find(call.Argument(1))
		if e == nil {
			return vm.ToValue(false)
		}
		others := d.all()
		d.clear()
		put := func(e *entry) { d.put(e.key, e.value) }
		if !call.Argument(2).ToBoolean() {
			put(e)
		}
		for _, other := range others {
			if other != e {
				put(other)
			}
		}
		if call.Argument(2).ToBoolean() {
			put(e)
		}
		return vm.ToValue(true)
	})
	return native
}
