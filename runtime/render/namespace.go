package render

import "github.com/dop251/goja"

// isNamespace reports whether an object is what import * as x gives: one that nobody's constructor makes, with
// two properties that no script can take off again.
func (in *inspector) isNamespace(object *goja.Object) bool {
	if object.Prototype() != nil || Kind(object) != "Object" {
		return false
	}
	fixed := func(key, want goja.Value) bool {
		own := in.descriptor(object, key)
		if own == nil {
			return false
		}
		value := own.Get("value")
		return value != nil && value.StrictEquals(want) && !own.Get("configurable").ToBoolean() && !own.Get("enumerable").ToBoolean()
	}
	return fixed(goja.SymToStringTag, in.vm.ToValue("Module")) && fixed(in.vm.ToValue("__esModule"), in.vm.ToValue(true))
}

// namespace shows the exports of a module with their values: to read them runs nothing of the script. What its
// module has not come to yet is shown as that.
func (in *inspector) namespace(object *goja.Object, level int) shape {
	s := shape{open: "[Module: null prototype] {", close: "}"}
	for _, key := range object.Keys() {
		text := in.paint(styleSpecial, "<uninitialized>")
		var value goja.Value
		if early := in.vm.Try(func() { value = object.Get(key) }); early == nil {
			in.indentation += 2
			text = in.value(value, level+1)
			in.indentation -= 2
		}
		s.entries = append(s.entries, in.key(key)+": "+text)
	}
	return s
}
