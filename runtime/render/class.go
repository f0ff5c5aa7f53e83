package render

import (
	"math/big"
	"reflect"

	"github.com/dop251/goja"
)

// Exported gives the Go value behind an object, if it is a T. Only then is the object exported: goja's Export copies
// plain objects, which runs their getters, and for an empty view makes a slice that points behind its buffer.
func Exported[T any](value goja.Value) (T, bool) {
	if value == nil || value.ExportType() != reflect.TypeFor[T]() {
		var none T
		return none, false
	}
	exported, ok := value.Export().(T)
	return exported, ok
}

// Kind is the built-in class of an object: Array, Function, Error, Date, RegExp, Map, Set, Promise,
// ArrayBuffer, TypedArray, Arguments, Number, String, Boolean, Symbol, BigInt, or Object for all others.
// goja says Object of many of its own.
func Kind(object *goja.Object) string {
	class := object.ClassName()
	if class != "Object" {
		return class
	}
	if _, ok := goja.AssertFunction(object); ok { // async and generator functions
		return "Function"
	}
	switch exported := object.ExportType(); exported {
	case nil:
	case reflect.TypeFor[[][2]any]():
		return "Map"
	case reflect.TypeFor[[]any]():
		return "Set"
	case reflect.TypeFor[*goja.Promise]():
		return "Promise"
	case reflect.TypeFor[goja.ArrayBuffer]():
		return "ArrayBuffer"
	case reflect.TypeFor[*big.Int]():
		return "BigInt"
	case reflect.TypeFor[string](): // strings have a class of their own
		return "Symbol"
	default:
		if exported.Kind() == reflect.Slice {
			return "TypedArray"
		}
	}
	return class
}

// className is the name of the nearest constructor on the prototype chain that the object is an instance of: a
// prototype is none of its own class. It runs no getter.
func (in *inspector) className(object *goja.Object) (name string, known bool) {
	for on := object; on != nil; on = on.Prototype() {
		if IsProxy(on) {
			return "Object", true
		}
		constructor, ok := in.data(on, in.vm.ToValue("constructor")).(*goja.Object)
		if !ok || !in.made(constructor, object) {
			continue
		}
		if name, ok := in.data(constructor, in.vm.ToValue("name")).(goja.String); ok && name.String() != "" {
			return name.String(), true
		}
	}
	if prototype := object.Prototype(); prototype != nil && Kind(object) == "Object" {
		return "Object <" + in.deeperPrototype(prototype) + ">", true
	}
	return "", false
}

// made reports whether an object is an instance of a class, by the class's prototype alone.
func (in *inspector) made(constructor, object *goja.Object) bool {
	prototype, ok := in.data(constructor, in.vm.ToValue("prototype")).(*goja.Object)
	if !ok {
		return false
	}
	for on := object.Prototype(); on != nil && !IsProxy(on); on = on.Prototype() {
		if on == prototype {
			return true
		}
	}
	return false
}

// deeperPrototype names a prototype that no class has made.
func (in *inspector) deeperPrototype(prototype *goja.Object) string {
	if prototype.Prototype() == nil {
		return "[Object: null prototype] {}"
	}
	return "Complex prototype"
}

// prefix is what stands before the brace: class, size, and the tag where that tells something else. fallback is
// the class of an object without a prototype.
func prefix(name string, known bool, tag, fallback, size string) string {
	text := name + size
	if !known {
		text = "[" + fallback + size + ": null prototype]"
		name = fallback
	}
	if tag != "" && tag != name {
		text += " [" + tag + "]"
	}
	return text + " "
}

// stripDefault is a prefix that says no more than that a value is of its own class, left out.
func stripDefault(prefix, class string) string {
	if prefix == class+" " {
		return ""
	}
	return prefix
}

// tag is the object's Symbol.toStringTag, unless it is shown as a property. As in Node, a getter is run for it.
func (in *inspector) tag(object *goja.Object) string {
	if own := in.descriptor(object, goja.SymToStringTag); own != nil && own.Get("enumerable").ToBoolean() {
		return ""
	}
	var tag goja.Value
	if failed := in.vm.Try(func() { tag = object.GetSymbol(goja.SymToStringTag) }); failed != nil {
		return ""
	}
	if text, ok := tag.(goja.String); ok {
		return text.String()
	}
	return ""
}
