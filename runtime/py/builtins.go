package py

import (
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// The builtins. Each export of modelarts/py is a getter at first: reading it loads what it stands for, a Go function
// or a part in JavaScript (js/builtins), and puts the value in the getter's place.

// groups say which part in JavaScript has which names.
func groups() map[string]string {
	return map[string]string{
		"classes": "object property kwargs decorate placed display call parameters send shared",
		"files":   "open input sh",
		"range":   "range",
		"sets":    "set frozenset",
	}
}

// functions are the builtins in Go: what makes each.
func (v *values) functions() map[string]func() goja.Value {
	f := map[string]func() goja.Value{}
	v.textFunctions(f)
	v.numberFunctions(f)
	v.operatorFunctions(f)
	v.iterFunctions(f)
	v.sequenceFunctions(f)
	v.methodFunctions(f)
	v.dictFunctions(f)
	v.bytesFunctions(f)
	v.objectFunctions(f)
	v.exceptionFunctions(f)
	return f
}

// loadBuiltins makes the exports of modelarts/py.
func loadBuiltins(h module.Host) (goja.Value, error) {
	vm := h.VM()
	v := &values{host: h, vm: vm, exports: vm.NewObject(), parts: map[string]*goja.Object{},
		tables: map[kind]methods{}, iterators: map[string]*goja.Object{}, classes: map[string]goja.Value{}, modules: map[*goja.Object]string{}}
	v.parameters = goja.NewSymbol("parameters")
	v.number, v.frozen, v.mutable = goja.NewSymbol("number"), goja.NewSymbol("frozen"), goja.NewSymbol("mutable")
	v.object = vm.NewObject().Prototype()
	v.array = vm.NewArray().Prototype()
	v.defineTypes()
	v.freeze, _ = goja.AssertFunction(vm.Get("Object").(*goja.Object).Get("freeze"))
	v.native = v.newNative()
	module.Hidden(v.exports, hidden, vm.ToValue(v))
	v.defineNames()
	v.defineHex()
	v.defineClose()
	for name, make := range v.functions() {
		v.lazy(name, make)
	}
	v.exceptionClasses()
	for part, names := range groups() {
		for _, name := range strings.Fields(names) {
			v.lazy(name, func() goja.Value { return v.part(part).Get(name) })
		}
	}
	return v.exports, nil
}

// lazy exports a value that is made when it is first read.
func (v *values) lazy(name string, make func() goja.Value) { v.lazyOn(v.exports, name, make) }

func (v *values) lazyOn(on *goja.Object, name string, make func() goja.Value) {
	define := func(value goja.Value) {
		_ = on.DefineDataProperty(name, value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
	get := v.vm.ToValue(func(goja.FunctionCall) goja.Value {
		value := make()
		define(value)
		return value
	})
	set := v.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		define(call.Argument(0))
		return goja.Undefined()
	})
	_ = on.DefineAccessorProperty(name, get, set, goja.FLAG_TRUE, goja.FLAG_TRUE)
}

// part is what js/builtins/NAME.js exports.
func (v *values) part(name string) *goja.Object {
	if part := v.parts[name]; part != nil {
		return part
	}
	exports, err := v.run("js/builtins/"+name+".js", v.native)
	if err != nil {
		module.Throw(v.vm, err)
	}
	v.parts[name] = exports.(*goja.Object)
	return v.parts[name]
}

// newNative is what the parts in JavaScript find in native.
func (v *values) newNative() *goja.Object {
	native := v.vm.NewObject()
	module.Method(v.vm, native, "def", 3, v.def)
	module.Method(v.vm, native, "kind", 1, func(call goja.FunctionCall) goja.Value {
		return v.vm.ToValue(v.className(call.Argument(0)))
	})
	module.Method(v.vm, native, "callable", 1, func(call goja.FunctionCall) goja.Value { return v.callable(call) })
	_ = native.Set("frozen", v.frozen)
	_ = native.Set("parameters", v.parameters)
	_ = native.Set("mutable", v.mutable)
	v.lazyOn(native, "stdin", func() goja.Value { return v.part("files").Get("stdin") })
	module.Method(v.vm, native, "osError", 2, v.osError)
	module.Method(v.vm, native, "path", 1, v.path)
	module.Method(v.vm, native, "isClass", 1, func(call goja.FunctionCall) goja.Value {
		object, ok := call.Argument(0).(*goja.Object)
		return v.vm.ToValue(ok && render.IsClass(object.String()))
	})
	module.Method(v.vm, native, "isMapping", 1, func(call goja.FunctionCall) goja.Value {
		return v.vm.ToValue(v.kind(call.Argument(0)) == mapping)
	})
	module.Method(v.vm, native, "index", 1, func(call goja.FunctionCall) goja.Value {
		return v.fromInteger(v.index(call.Argument(0)))
	})
	module.Method(v.vm, native, "count", 3, func(call goja.FunctionCall) goja.Value {
		at, step, left := call.Argument(0).ToInteger(), call.Argument(1).ToInteger(), call.Argument(2).ToInteger()
		return v.iterator("range_iterator", func() (goja.Value, bool) {
			if left == 0 {
				return nil, false
			}
			left--
			at += step
			return v.vm.ToValue(at - step), true
		})
	})
	module.Method(v.vm, native, "cut", 4, func(call goja.FunctionCall) goja.Value {
		c := v.cut(v.small(call.Argument(0)), call.Argument(1), call.Argument(2), call.Argument(3))
		return v.newArray([]goja.Value{v.vm.ToValue(c.start), v.vm.ToValue(c.stop), v.vm.ToValue(c.step)})
	})
	// hashed is null for what JavaScript's Set tells apart as Python does.
	module.Method(v.vm, native, "hashed", 1, func(call goja.FunctionCall) goja.Value {
		name, _ := v.hashKey(call.Argument(0))
		if name[0] == 'o' || name[0] == '-' {
			return goja.Null()
		}
		return v.vm.ToValue(name)
	})
	return native
}

// def is native.def(name, signature, body).
func (v *values) def(call goja.FunctionCall) goja.Value {
	name := call.Argument(0).String()
	body, ok := goja.AssertFunction(call.Argument(2))
	if !ok {
		panic(v.vm.NewTypeError("def: the body of %s is no function", name))
	}
	s := v.newSignature(name, call.Argument(1).String())
	return module.Function(v.vm, name, 0, func(call goja.FunctionCall) goja.Value {
		return v.call(body, call.This, v.spread(s, v.bind(s, call.Arguments))...)
	})
}

// define is def for a body in Go.
func (v *values) define(name, signature string, body func(arguments) goja.Value) func() goja.Value {
	return func() goja.Value {
		s := v.newSignature(name, signature)
		return module.Function(v.vm, name, 0, func(call goja.FunctionCall) goja.Value {
			return body(v.bind(s, call.Arguments))
		})
	}
}

// defineClass is define for what scripts extend: an instance of theirs is what the body makes, with their prototype.
func (v *values) defineClass(name, signature string, prototype *goja.Object, body func(arguments) *goja.Object) func() goja.Value {
	return func() goja.Value {
		s := v.newSignature(name, signature)
		class := module.Constructor(v.vm, name, 0, func(call goja.ConstructorCall) *goja.Object {
			object := body(v.bind(s, call.Arguments))
			if call.NewTarget != nil {
				if own, ok := call.NewTarget.Get("prototype").(*goja.Object); ok && own != prototype {
					_ = object.SetPrototype(own)
				}
			}
			return object
		})
		_ = class.Set("prototype", prototype)
		return class
	}
}

// callable is native.callable(class, name): the class by its name or another one, which needs no new. It can be
// extended, and new and instanceof work as ever: `module.exports = { Path: callable(Path) }`.
func (v *values) callable(call goja.FunctionCall) *goja.Object {
	class := call.Argument(0).ToObject(v.vm)
	name := class.Get("name")
	if given := call.Argument(1); !goja.IsUndefined(given) {
		name = given
	}
	construct, ok := goja.AssertConstructor(class)
	if !ok {
		panic(v.vm.NewTypeError("callable: %s is no class", name))
	}
	var made *goja.Object
	made = module.Constructor(v.vm, name.String(), 0, func(call goja.ConstructorCall) *goja.Object {
		target := call.NewTarget
		if target == nil {
			target = made
		}
		object, err := construct(target, call.Arguments...)
		if err != nil {
			module.Throw(v.vm, err)
		}
		return object
	})
	prototype := class.Get("prototype").ToObject(v.vm)
	_ = made.SetPrototype(class) // statics
	_ = made.Set("prototype", prototype)
	module.Hidden(prototype, "constructor", made)
	return made
}

// defineNames gives functions and classes the name that Python's have, and objects their class.
func (v *values) defineNames() {
	name := v.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		if object, ok := call.This.(*goja.Object); ok {
			return object.Get("name")
		}
		return goja.Undefined()
	})
	class := v.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		if object, ok := call.This.(*goja.Object); ok {
			return object.Get("constructor")
		}
		return goja.Undefined()
	})
	// An assignment makes a property of the object's own, as if there were none here.
	own := func(property string) goja.Value {
		return v.vm.ToValue(func(call goja.FunctionCall) goja.Value {
			if object, ok := call.This.(*goja.Object); ok {
				_ = object.DefineDataProperty(property, call.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
			}
			return goja.Undefined()
		})
	}
	if f, ok := v.vm.Get("Function").(*goja.Object); ok {
		_ = f.Get("prototype").(*goja.Object).DefineAccessorProperty("__name__", name, own("__name__"), goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	_ = v.object.DefineAccessorProperty("__class__", class, own("__class__"), goja.FLAG_TRUE, goja.FLAG_FALSE)
}
