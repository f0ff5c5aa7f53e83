package render

import "github.com/dop251/goja"

// boxed shows a primitive that was made an object.
func (in *inspector) boxed(object *goja.Object, class, name string, known bool) string {
	text := "[" + class
	switch {
	case !known:
		text += " (null prototype)"
	case name != class:
		text += " (" + name + ")"
	}
	valueOf := intrinsic(in.vm, class, "prototype", "valueOf")
	if valueOf == nil {
		return text + "]"
	}
	inner, err := valueOf(object)
	if err != nil {
		return text + "]"
	}
	plain := *in
	plain.color = false
	return text + ": " + plain.primitive(inner) + "]"
}

// pattern is a regular expression as it was written. One without a prototype has no text of its own.
func (in *inspector) pattern(object *goja.Object) string {
	if object.Prototype() != nil {
		return in.call(object, "RegExp", "toString", "[RegExp]")
	}
	return "/" + in.accessor(object, "RegExp", in.vm.ToValue("source")) + "/" + in.accessor(object, "RegExp", in.vm.ToValue("flags"))
}
