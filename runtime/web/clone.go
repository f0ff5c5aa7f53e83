package web

import (
	_ "embed"
	"reflect"
	"slices"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

//go:embed js/clone.js
var cloneSource string

// cloneNative is what clone.js is built on.
func cloneNative(h module.Host, p *parts, native *goja.Object) error {
	vm := h.VM()
	method := func(name string, f func(object *goja.Object) goja.Value) {
		_ = native.Set(name, module.Function(vm, name, 1, func(call goja.FunctionCall) goja.Value {
			object, ok := call.Argument(0).(*goja.Object)
			if !ok {
				return goja.Undefined()
			}
			return f(object)
		}))
	}
	method("kind", func(object *goja.Object) goja.Value { return vm.ToValue(kind(object)) })
	method("detached", func(object *goja.Object) goja.Value {
		buffer, ok := render.Exported[goja.ArrayBuffer](object)
		return vm.ToValue(ok && buffer.Detached())
	})
	method("take", func(object *goja.Object) goja.Value { // the bytes go over to a new buffer
		buffer, ok := render.Exported[goja.ArrayBuffer](object)
		if !ok {
			return goja.Undefined()
		}
		data := slices.Clone(buffer.Bytes())
		buffer.Detach()
		return vm.ToValue(vm.NewArrayBuffer(data))
	})
	return p.lend(h, native, "DOMException")
}

// kind is how an object is copied; "" says that it cannot be.
func kind(object *goja.Object) string {
	if render.IsProxy(object) {
		return ""
	}
	switch object.ExportType() {
	case reflect.TypeFor[time.Time]():
		return "Date"
	case reflect.TypeFor[[][2]any]():
		return "Map"
	case reflect.TypeFor[goja.ArrayBuffer]():
		return "ArrayBuffer"
	}
	switch class := object.ClassName(); class {
	case "Array", "Error", "RegExp":
		return class
	case "Number", "String", "Boolean", "BigInt":
		return "Boxed"
	case "Object":
		if object.ExportType() == reflect.TypeFor[[]any]() {
			return "Set"
		}
		return class
	case "Arguments":
		return "Object"
	}
	return ""
}
