package py

import (
	"slices"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// Types, attributes and identity ("Built-in Functions" of the Python library reference).

// objectFunctions are the builtins that ask about objects.
func (v *values) objectFunctions(f map[string]func() goja.Value) {
	f["type"] = v.define("type", "object, /", func(a arguments) goja.Value { return v.typeOf(a.values[0]) })
	f["id"] = v.define("id", "obj, /", func(a arguments) goja.Value { return v.vm.ToValue(v.id(a.values[0])) })
	f["hash"] = v.define("hash", "obj, /", func(a arguments) goja.Value { return v.vm.ToValue(v.hash(a.values[0])) })
	f["isinstance"] = v.define("isinstance", "obj, class_or_tuple, /", func(a arguments) goja.Value {
		return v.vm.ToValue(v.isInstance(a.values[0], a.values[1], "isinstance() arg 2 must be a type, a tuple of types, or a union"))
	})
	f["issubclass"] = v.define("issubclass", "cls, class_or_tuple, /", func(a arguments) goja.Value {
		return v.vm.ToValue(v.isSubclass(a.values[0], a.values[1]))
	})
	f["callable"] = v.define("callable", "obj, /", func(a arguments) goja.Value {
		_, ok := goja.AssertFunction(a.values[0])
		return v.vm.ToValue(ok || v.kind(a.values[0]) == other && v.method(a.values[0], "__call__") != nil)
	})
	f["getattr"] = v.define("getattr", "object, name, default=..., /", func(a arguments) goja.Value {
		value, ok := v.attribute(a.values[0], v.attributeName(a.values[1]))
		switch {
		case ok:
			return value
		case goja.IsUndefined(a.values[2]):
			v.noAttribute(a.values[0], a.values[1].String())
		}
		return a.values[2]
	})
	f["hasattr"] = v.define("hasattr", "obj, name, /", func(a arguments) goja.Value {
		_, ok := v.attribute(a.values[0], v.attributeName(a.values[1]))
		return v.vm.ToValue(ok)
	})
	f["setattr"] = v.define("setattr", "obj, name, value, /", func(a arguments) goja.Value {
		name := v.attributeName(a.values[1])
		object, ok := a.values[0].(*goja.Object)
		if k := v.kind(a.values[0]); !ok || k == tuple || k == float {
			v.noAttribute(a.values[0], name)
		}
		v.setProperty(object, name, a.values[2])
		if v.kind(object) == function { // a class, whose objects see it, too
			if prototype, ok := object.Get("prototype").(*goja.Object); ok {
				if inherited := prototype.Get(name); inherited != nil && inherited != v.object.Get(name) {
					v.setProperty(prototype, name, a.values[2])
				}
			}
		}
		return goja.Null()
	})
	f["delattr"] = v.define("delattr", "obj, name, /", func(a arguments) goja.Value {
		name := v.attributeName(a.values[1])
		object, ok := a.values[0].(*goja.Object)
		if ok {
			_, ok = v.own(object, name)
		}
		if !ok {
			v.noAttribute(a.values[0], name)
		}
		if err := object.Delete(name); err != nil {
			module.Throw(v.vm, err)
		}
		return goja.Null()
	})
	f["vars"] = v.define("vars", "object=..., /", func(a arguments) goja.Value {
		object, ok := a.values[0].(*goja.Object)
		if k := v.kind(a.values[0]); !ok || k != other && k != exception && k != dict && k != function {
			v.raise("TypeError", "vars() argument must have __dict__ attribute")
		}
		return v.vm.NewDynamicObject(&attributes{v.vm, object})
	})
	f["dir"] = v.define("dir", "object=..., /", func(a arguments) goja.Value { return v.dir(a.values[0]) })
}

// attributes is the dict of an object's attributes: what is written to it, the object has.
type attributes struct {
	vm     *goja.Runtime
	object *goja.Object
}

func (a *attributes) Get(name string) goja.Value {
	if !a.Has(name) {
		return nil
	}
	return a.object.Get(name)
}

// Set makes an attribute of the object's own, past what its class has under that name.
func (a *attributes) Set(name string, value goja.Value) bool {
	if err := a.object.DefineDataProperty(name, value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE); err != nil {
		module.Throw(a.vm, err)
	}
	return true
}

func (a *attributes) Has(name string) bool { return slices.Contains(a.object.Keys(), name) }

func (a *attributes) Delete(name string) bool { return a.object.Delete(name) == nil }

func (a *attributes) Keys() []string { return a.object.Keys() }

func (v *values) attributeName(name goja.Value) string {
	return v.textArgument(name, "attribute name must be string, not '%s'")
}

// typeOf is the class of a value: a builtin, or the function that made it.
func (v *values) typeOf(value goja.Value) goja.Value {
	name := v.className(value)
	switch v.kind(value) {
	case none, function:
		return v.named(name)
	case other, exception:
		if object, ok := value.(*goja.Object); ok {
			if v.kind(value) == exception {
				if class := v.foreign(object); class != nil {
					return class
				}
			}
			if class, ok := object.Get("constructor").(*goja.Object); ok {
				return class
			}
		}
		return v.named(name)
	case list, tuple, set, frozenset, mapping:
		object := value.(*goja.Object)
		if p := object.Prototype(); p != v.array && p != v.tuple && p != v.object {
			if class, ok := p.Get("constructor").(*goja.Object); ok && !isNative(class) {
				return class
			}
		}
	}
	if name == "tuple" {
		name = "asTuple"
	}
	return v.exports.Get(name)
}

// named is the class of what has no builtin to stand for it, such as None.
func (v *values) named(name string) goja.Value {
	if class := v.exports.Get(name); class != nil {
		return class
	}
	if class := v.classes[name]; class != nil {
		return class
	}
	class := module.Function(v.vm, name, 0, func(goja.FunctionCall) goja.Value {
		v.raise("TypeError", "cannot create '"+name+"' instances")
		return nil
	})
	v.classes[name] = class
	return class
}

// isInstance is isinstance(); arrays of classes may be nested.
func (v *values) isInstance(value, class goja.Value, otherwise string) bool {
	switch v.kind(class) {
	case list, tuple:
		return slices.ContainsFunc(v.elements(class), func(one goja.Value) bool { return v.isInstance(value, one, otherwise) })
	case function:
	default:
		v.raise("TypeError", otherwise)
	}
	object := class.(*goja.Object)
	k := v.kind(value)
	name, builtin := v.isBuiltin(object)
	if builtin {
		switch name {
		case "object":
			return true
		case "int":
			return k == integer || k == boolean
		case "float":
			return k == float
		case "bool":
			return k == boolean
		case "str":
			return k == text
		case "list":
			return k == list
		case "tuple", "asTuple":
			return k == tuple
		case "dict":
			return k == dict || k == mapping
		case "set":
			return k == set
		case "frozenset":
			return k == frozenset
		case "bytes":
			return k == bytesKind
		case "bytearray":
			return k == bytearray
		case "type":
			return k == function && v.isType(value.(*goja.Object))
		}
	} else if v.classes[name] == object {
		return v.className(value) == name
	}
	if _, ok := value.(*goja.Object); !ok {
		return false
	}
	if k == exception { // the host's own errors are what Python would have thrown
		caught, _ := goja.AssertFunction(v.exports.Get("caught"))
		return v.call(caught, goja.Undefined(), value, class).ToBoolean()
	}
	var is bool
	if thrown := v.vm.Try(func() { is = v.vm.InstanceOf(value, object) }); thrown != nil {
		return false // a function that no object is an instance of
	}
	return is
}

func (v *values) isSubclass(class, of goja.Value) bool {
	if k := v.kind(of); k == list || k == tuple {
		return slices.ContainsFunc(v.elements(of), func(one goja.Value) bool { return v.isSubclass(class, one) })
	}
	if v.kind(class) != function {
		v.raise("TypeError", "issubclass() arg 1 must be a class")
	}
	if v.kind(of) != function {
		v.raise("TypeError", "issubclass() arg 2 must be a class, a tuple of classes, or a union")
	}
	child, parent := class.(*goja.Object), of.(*goja.Object)
	if name, ok := v.isBuiltin(parent); child == parent || ok && name == "object" {
		return true
	}
	if name, ok := v.isBuiltin(child); ok && name == "bool" {
		parentName, ok := v.isBuiltin(parent)
		return ok && parentName == "int"
	}
	if parent == v.vm.Get("TypeError") {
		return false
	}
	base, _ := parent.Get("prototype").(*goja.Object)
	start, _ := child.Get("prototype").(*goja.Object)
	if base == nil || start == nil {
		return false
	}
	return v.inherits(start, base)
}

// attribute is an attribute of an object. Methods are bound to it.
func (v *values) attribute(value goja.Value, name string) (goja.Value, bool) {
	object, isObject := value.(*goja.Object)
	k := v.kind(value)
	switch name {
	case "__class__":
		return v.typeOf(value), true
	case "__name__", "__qualname__":
		if k == function {
			return object.Get("name"), true
		}
	case "__dict__":
		if k == other || k == exception {
			vars, _ := goja.AssertFunction(v.exports.Get("vars"))
			return v.call(vars, goja.Undefined(), value), true
		}
	}
	if k == dict {
		if own, ok := v.own(object, name); ok {
			return own, true
		}
	}
	if m := v.table(k)[name]; m != nil {
		return module.Function(v.vm, name, 0, func(call goja.FunctionCall) goja.Value {
			return v.callBound(m, name, value, call.Arguments)
		}), true
	}
	if !isObject || k == dict || k == mapping || k == float {
		return nil, false
	}
	found := object.Get(name)
	if found == nil || name != "constructor" && v.object.Get(name) != nil && v.object.Get(name).SameAs(found) {
		return nil, false
	}
	if f, ok := found.(*goja.Object); ok && k != function && v.kind(f) == function && !v.isType(f) {
		if _, own := v.own(object, name); !own {
			return v.bound(object, f), true
		}
	}
	return found, true
}

func (v *values) bound(object, f *goja.Object) goja.Value {
	bind, ok := goja.AssertFunction(f.Get("bind"))
	if !ok {
		return f
	}
	bound := v.call(bind, f, object)
	if parameters := f.GetSymbol(v.parameters); parameters != nil {
		_ = bound.(*goja.Object).SetSymbol(v.parameters, parameters)
	}
	return bound
}

// getAttribute is value.name, and throws where there is none.
func (v *values) getAttribute(value goja.Value, name string) goja.Value {
	found, ok := v.attribute(value, name)
	if !ok {
		v.noAttribute(value, name)
	}
	return found
}

func (v *values) dir(value goja.Value) goja.Value {
	names := map[string]bool{}
	for name := range v.table(v.kind(value)) {
		names[name] = true
	}
	if object, ok := value.(*goja.Object); ok && v.kind(value) != mapping {
		for on := object; on != nil && on != v.object && on != v.array; on = on.Prototype() {
			for _, name := range on.GetOwnPropertyNames() {
				if name != "constructor" {
					names[name] = true
				}
			}
		}
	}
	var sorted []string
	for name := range names {
		sorted = append(sorted, name)
	}
	slices.Sort(sorted)
	all := make([]goja.Value, len(sorted))
	for i, name := range sorted {
		all[i] = v.vm.ToValue(name)
	}
	return v.newArray(all)
}

// id is a number that an object has alone while it lives.
func (v *values) id(value goja.Value) int64 {
	if object, ok := value.(*goja.Object); ok {
		return int64(addressOf(object)) & (1<<53 - 1)
	}
	return int64(fnv(v.className(value)+v.repr(value))) & (1<<47 - 1)
}

// hash is hash(): of numbers that are integers themselves, of texts something that is the same in one version.
func (v *values) hash(value goja.Value) int64 {
	name, byEq := v.hashKey(value)
	if n, ok := v.numberOf(value); ok && n.big == nil && n.f == float64(int64(n.f)) && n.f < 1<<53 && n.f > -1<<53 {
		if n.f == -1 {
			return -2
		}
		return int64(n.f)
	}
	if byEq && v.kind(value) == other {
		f := v.method(value, "__hash__")
		return v.call(f, value).ToInteger()
	}
	return int64(fnv(name)) & (1<<52 - 1)
}

func fnv(text string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return h
}

// needsNew reports whether a function can be called only by new: it is a class of JavaScript.
func (v *values) needsNew(function *goja.Object) bool {
	return !render.IsProxy(function) && render.IsClass(function.String())
}
