package py

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// defineTypes makes the prototypes of tuples, which are frozen arrays, and of what asFloat gives.
func (v *values) defineTypes() {
	v.tuple = v.vm.CreateObject(v.array)
	// What Array's methods make of a tuple is an array.
	species := v.vm.NewObject()
	if array, ok := v.vm.Get("Array").(*goja.Object); ok {
		module.Hidden(v.tuple, "constructor", species)
		_ = species.SetSymbol(goja.SymSpecies, array)
	}
	v.float = v.vm.NewObject()
	for _, name := range []string{"valueOf", "toJSON"} {
		module.Method(v.vm, v.float, name, 0, func(call goja.FunctionCall) goja.Value {
			object, _ := call.This.(*goja.Object)
			return object.GetSymbol(v.number)
		})
	}
	module.Method(v.vm, v.float, "toString", 0, func(call goja.FunctionCall) goja.Value {
		return v.vm.ToValue(v.repr(call.This))
	})
}

// asFloat marks a number as a float for who shows it: 5 is shown as 5.0 then. Of a list, tuple or dict it gives one with
// its numbers marked. Anything else stays what it is.
func (v *values) asFloat(value goja.Value) goja.Value {
	switch v.kind(value) {
	case list, tuple:
		elements := v.elements(value)
		marked := make([]goja.Value, len(elements))
		for i, e := range elements {
			marked[i] = v.asFloat(e)
		}
		if v.kind(value) == tuple {
			return v.newTuple(marked...)
		}
		return v.newArray(marked)
	case dict, mapping:
		pairs := v.pairs(value)
		for i := range pairs {
			pairs[i].value = v.asFloat(pairs[i].value)
		}
		return v.newDictOf(pairs, v.kind(value) == dict)
	}
	if k := v.kind(value); k != integer && k != float && k != boolean {
		return value
	}
	if object, ok := value.(*goja.Object); ok {
		return object
	}
	wrapped := v.vm.CreateObject(v.float)
	_ = wrapped.DefineDataPropertySymbol(v.number, value.ToNumber(), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return wrapped
}
