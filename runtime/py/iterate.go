package py

import (
	"context"
	"strconv"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Iteration: of everything that Python iterates, and of whatever has JavaScript's protocol.

// A puller gives the next element, and false behind the last one.
type puller func() (goja.Value, bool)

// pull begins an iteration, and throws what iter() does of what has none.
func (v *values) pull(value goja.Value) puller {
	next := v.tryPull(value)
	if next == nil {
		v.raise("TypeError", "'"+v.className(value)+"' object is not iterable")
	}
	return v.interruptible(next)
}

// interruptible has Ctrl-C and the end of the run meet a loop of Go's over what may have no end, where no JavaScript runs
// that they could meet.
func (v *values) interruptible(next puller) puller {
	const often = 1 << 8
	n := 0
	return func() (goja.Value, bool) {
		if n++; n%often == 0 {
			if err := v.host.Block(func(context.Context) error { return nil }); err != nil {
				module.Throw(v.vm, err)
			}
		}
		return next()
	}
}

func (v *values) tryPull(value goja.Value) puller {
	switch v.kind(value) {
	case list, tuple:
		return v.pullIndexed(value.(*goja.Object)) // as in Python, what is appended meanwhile comes too
	case text:
		var parts []goja.Value
		for _, r := range value.String() {
			parts = append(parts, v.vm.ToValue(string(r)))
		}
		return pullSlice(parts)
	case dict, mapping:
		return v.pullKeys(value)
	case bytesKind, bytearray:
		data, _ := module.Bytes(value)
		i := -1
		return func() (goja.Value, bool) {
			if i++; i >= len(data) {
				return nil, false
			}
			return v.vm.ToValue(int(data[i])), true
		}
	}
	object, ok := value.(*goja.Object)
	if !ok {
		return nil
	}
	if f := v.method(object, "__iter__"); f != nil {
		result := v.call(f, object)
		if next := v.pullIterator(result); next != nil {
			return next
		}
		if result != goja.Value(object) {
			return v.pull(result)
		}
	}
	if f, ok := goja.AssertFunction(object.GetSymbol(goja.SymIterator)); ok {
		return v.pullIterator(v.call(f, object))
	}
	if next := v.pullIterator(object); next != nil {
		return next
	}
	if f := v.method(object, "__getitem__"); f != nil {
		i := -1
		return func() (goja.Value, bool) {
			i++
			element, err := f(object, v.vm.ToValue(i))
			if err != nil {
				if v.isRaised(err, "IndexError") || v.isRaised(err, "StopIteration") {
					return nil, false
				}
				module.Throw(v.vm, err)
			}
			return element, true
		}
	}
	return nil
}

// pullIterator goes by the protocols of Python and JavaScript; nil for what has none.
func (v *values) pullIterator(iterator goja.Value) puller {
	if f := v.method(iterator, "__next__"); f != nil {
		return func() (goja.Value, bool) {
			element, err := f(iterator)
			if err != nil {
				if v.isRaised(err, "StopIteration") {
					return nil, false
				}
				module.Throw(v.vm, err)
			}
			return element, true
		}
	}
	if f := v.method(iterator, "next"); f != nil {
		return func() (goja.Value, bool) {
			result, ok := v.call(f, iterator).(*goja.Object)
			if !ok {
				return nil, false
			}
			if done := result.Get("done"); done != nil && done.ToBoolean() {
				return nil, false
			}
			return result.Get("value"), true
		}
	}
	return nil
}

// isRaised reports whether a call failed with an exception of a class.
func (v *values) isRaised(err error, class string) bool {
	thrown, ok := err.(*goja.Exception)
	return ok && v.vm.InstanceOf(thrown.Value(), v.exports.Get(class).(*goja.Object))
}

func (v *values) pullIndexed(array *goja.Object) puller {
	i := -1
	return func() (goja.Value, bool) {
		if i++; i >= int(array.Get("length").ToInteger()) {
			i--
			return nil, false
		}
		return at(array, i), true
	}
}

// at is an element of an array.
func at(array *goja.Object, i int) goja.Value {
	if element := array.Get(strconv.Itoa(i)); element != nil {
		return element
	}
	return goja.Undefined()
}

func pullSlice(elements []goja.Value) puller {
	return func() (goja.Value, bool) {
		if len(elements) == 0 {
			return nil, false
		}
		element := elements[0]
		elements = elements[1:]
		return element, true
	}
}

// pullKeys gives the keys of a dict, and refuses to go on when their number has changed.
func (v *values) pullKeys(value goja.Value) puller {
	keys := v.keys(value)
	size, i := len(keys), -1
	return func() (goja.Value, bool) {
		if v.length(value) != size {
			v.raise("RuntimeError", "dictionary changed size during iteration")
		}
		if i++; i >= size {
			return nil, false
		}
		return keys[i], true
	}
}

// all are the elements of an iterable.
func (v *values) all(value goja.Value) []goja.Value {
	if k := v.kind(value); k == list || k == tuple {
		return v.elements(value)
	}
	var all []goja.Value
	for next := v.pull(value); ; {
		element, ok := next()
		if !ok {
			return all
		}
		all = append(all, element)
	}
}

// iterator is an iterator for scripts: of JavaScript's protocol, with __next__, of a class with the given name.
func (v *values) iterator(class string, next puller) *goja.Object {
	object := v.vm.CreateObject(v.iteratorPrototype(class))
	module.Hidden(object, "next", v.vm.ToValue(func(goja.FunctionCall) goja.Value {
		result := v.vm.NewObject()
		element, ok := next()
		if !ok {
			element = goja.Undefined()
		}
		_ = result.Set("value", element)
		_ = result.Set("done", !ok)
		return result
	}))
	module.Hidden(object, "__next__", v.vm.ToValue(func(goja.FunctionCall) goja.Value {
		element, ok := next()
		if !ok {
			panic(v.newError("StopIteration"))
		}
		return element
	}))
	return object
}

func (v *values) iteratorPrototype(class string) *goja.Object {
	if prototype := v.iterators[class]; prototype != nil {
		return prototype
	}
	prototype := v.vm.NewObject()
	itself := v.vm.ToValue(func(call goja.FunctionCall) goja.Value { return call.This })
	_ = prototype.SetSymbol(goja.SymIterator, itself)
	constructor, _ := v.exports.Get(class).(*goja.Object)
	if constructor == nil {
		constructor = module.Function(v.vm, class, 0, func(goja.FunctionCall) goja.Value {
			v.raise("TypeError", "cannot create '"+class+"' instances")
			return nil
		})
	}
	module.Hidden(prototype, "constructor", constructor)
	module.Hidden(prototype, "__iter__", itself)
	module.Hidden(prototype, "__repr__", v.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		object, _ := call.This.(*goja.Object)
		return v.vm.ToValue("<" + class + " object at " + address(object) + ">")
	}))
	v.iterators[class] = prototype
	return prototype
}

// iterFunctions are the builtins that iterate.
func (v *values) iterFunctions(f map[string]func() goja.Value) {
	f["iter"] = v.define("iter", "object, sentinel=..., /", func(a arguments) goja.Value { return v.iter(a.values[0], a.values[1]) })
	f["next"] = v.define("next", "iterator, default=..., /", func(a arguments) goja.Value { return v.next(a.values[0], a.values[1]) })
	f["enumerate"] = v.define("enumerate", "iterable, start=0", func(a arguments) goja.Value {
		next, i := v.pull(a.values[0]), v.small(a.values[1])-1
		return v.iterator("enumerate", func() (goja.Value, bool) {
			element, ok := next()
			if !ok {
				return nil, false
			}
			i++
			return v.newTuple(v.vm.ToValue(i), element), true
		})
	})
	f["zip"] = v.define("zip", "*iterables, strict=False", v.zip)
	f["map"] = v.define("map", "func, *iterables", v.mapped)
	f["filter"] = v.define("filter", "function, iterable, /", v.filter)
	f["reversed"] = v.define("reversed", "sequence, /", func(a arguments) goja.Value { return v.reversed(a.values[0]) })
	f["any"] = v.define("any", "iterable, /", func(a arguments) goja.Value {
		return v.vm.ToValue(v.search(a.values[0], true))
	})
	f["all"] = v.define("all", "iterable, /", func(a arguments) goja.Value {
		return v.vm.ToValue(!v.search(a.values[0], false))
	})
	f["sum"] = v.define("sum", "iterable, /, start=0", func(a arguments) goja.Value {
		total := a.values[1]
		if v.kind(total) == text {
			v.raise("TypeError", "sum() can't sum strings [use ''.join(seq) instead]")
		}
		for next := v.pull(a.values[0]); ; {
			element, ok := next()
			if !ok {
				return total
			}
			total = v.add(total, element)
		}
	})
	f["sorted"] = v.define("sorted", "iterable, /, *, key=None, reverse=False", func(a arguments) goja.Value {
		return v.newArray(v.sorted(v.all(a.values[0]), a.values[1], a.values[2]))
	})
	f["min"] = v.define("min", "*args, key=None, default=...", func(a arguments) goja.Value { return v.extreme("min", a) })
	f["max"] = v.define("max", "*args, key=None, default=...", func(a arguments) goja.Value { return v.extreme("max", a) })
}

func (v *values) iter(value, sentinel goja.Value) goja.Value {
	if f, ok := goja.AssertFunction(value); ok && !goja.IsUndefined(sentinel) {
		return v.iterator("callable_iterator", func() (goja.Value, bool) {
			element := v.call(f, goja.Undefined())
			return element, !v.equal(element, sentinel)
		})
	}
	class := "iterator"
	switch k := v.kind(value); k {
	case other:
		object, isObject := value.(*goja.Object)
		if _, ok := goja.AssertFunction(orUndefined(object, "next")); isObject && ok && object.GetSymbol(goja.SymIterator) != nil {
			return value // is one
		}
	case text:
		class = "str_iterator"
	case dict, mapping:
		class = "dict_keyiterator"
	default:
		class = v.className(value) + "_iterator"
	}
	return v.iterator(class, v.pull(value))
}

func orUndefined(object *goja.Object, name string) goja.Value {
	if object != nil {
		if value := object.Get(name); value != nil {
			return value
		}
	}
	return goja.Undefined()
}

func (v *values) next(iterator, otherwise goja.Value) goja.Value {
	var next puller
	if v.kind(iterator) == other {
		next = v.pullIterator(iterator)
	}
	if next == nil {
		v.raise("TypeError", "'"+v.className(iterator)+"' object is not an iterator")
	}
	element, ok := next()
	switch {
	case ok:
		return element
	case goja.IsUndefined(otherwise):
		panic(v.newError("StopIteration"))
	}
	return otherwise
}

func (v *values) zip(a arguments) goja.Value {
	nexts := make([]puller, len(a.rest))
	for i, iterable := range a.rest {
		nexts[i] = v.tryPull(iterable)
		if nexts[i] == nil {
			v.raise("TypeError", "'"+v.className(iterable)+"' object is not iterable")
		}
	}
	strict := v.truth(a.values[0])
	return v.iterator("zip", func() (goja.Value, bool) {
		elements := make([]goja.Value, len(nexts))
		for i, next := range nexts {
			element, ok := next()
			if !ok {
				if strict {
					v.zipUneven(nexts, i)
				}
				return nil, false
			}
			elements[i] = element
		}
		return v.newTuple(elements...), len(nexts) > 0
	})
}

// zipUneven throws if not all iterables end with the one that did.
func (v *values) zipUneven(nexts []puller, ended int) {
	others := func(n int) string {
		if n == 1 {
			return " 1"
		}
		return "s 1-" + strconv.Itoa(n)
	}
	if ended > 0 {
		v.raise("ValueError", "zip() argument "+strconv.Itoa(ended+1)+" is shorter than argument"+others(ended))
	}
	for i := 1; i < len(nexts); i++ {
		if _, ok := nexts[i](); ok {
			v.raise("ValueError", "zip() argument "+strconv.Itoa(i+1)+" is longer than argument"+others(i))
		}
	}
}

func (v *values) mapped(a arguments) goja.Value {
	if len(a.rest) == 0 {
		v.raise("TypeError", "map() must have at least two arguments.")
	}
	f := v.callee(a.values[0])
	nexts := make([]puller, len(a.rest))
	for i, iterable := range a.rest {
		nexts[i] = v.pull(iterable)
	}
	return v.iterator("map", func() (goja.Value, bool) {
		elements := make([]goja.Value, len(nexts))
		for i, next := range nexts {
			element, ok := next()
			if !ok {
				return nil, false
			}
			elements[i] = element
		}
		return f(elements...), true
	})
}

// callee is what a call of a value calls: a function, a class (without new), or a __call__.
func (v *values) callee(value goja.Value) func(arguments ...goja.Value) goja.Value {
	if f, ok := goja.AssertFunction(value); ok {
		if object := value.(*goja.Object); v.needsNew(object) {
			return func(arguments ...goja.Value) goja.Value {
				made, err := v.vm.New(object, arguments...)
				if err != nil {
					module.Throw(v.vm, err)
				}
				return made
			}
		}
		return func(arguments ...goja.Value) goja.Value { return v.call(f, goja.Undefined(), arguments...) }
	}
	if f := v.method(value, "__call__"); f != nil {
		return func(arguments ...goja.Value) goja.Value { return v.call(f, value, arguments...) }
	}
	v.raise("TypeError", "'"+v.className(value)+"' object is not callable")
	return nil
}

func (v *values) filter(a arguments) goja.Value {
	test := func(arguments ...goja.Value) goja.Value { return arguments[0] }
	if v.kind(a.values[0]) != none {
		test = v.callee(a.values[0])
	}
	next := v.pull(a.values[1])
	return v.iterator("filter", func() (goja.Value, bool) {
		for {
			element, ok := next()
			if !ok || v.truth(test(element)) {
				return element, ok
			}
		}
	})
}

func (v *values) reversed(value goja.Value) goja.Value {
	if f := v.method(value, "__reversed__"); f != nil {
		return v.call(f, value)
	}
	var elements []goja.Value
	class := "reversed"
	switch k := v.kind(value); k {
	case list:
		elements, class = v.elements(value), "list_reverseiterator"
	case dict, mapping:
		elements, class = v.keys(value), "dict_reversekeyiterator"
	case text, tuple, bytesKind, bytearray:
		elements = v.all(value)
	default:
		f := v.method(value, "__getitem__")
		if f == nil || v.method(value, "__len__") == nil {
			v.raise("TypeError", "'"+v.className(value)+"' object is not reversible")
		}
		for i := range v.length(value) {
			elements = append(elements, v.call(f, value, v.vm.ToValue(i)))
		}
	}
	return v.iterator(class, func() (goja.Value, bool) {
		if len(elements) == 0 {
			return nil, false
		}
		last := elements[len(elements)-1]
		elements = elements[:len(elements)-1]
		return last, true
	})
}

// search reports whether an element is true, or one is not.
func (v *values) search(iterable goja.Value, wanted bool) bool {
	for next := v.pull(iterable); ; {
		element, ok := next()
		if !ok {
			return false
		}
		if v.truth(element) == wanted {
			return true
		}
	}
}

func (v *values) extreme(name string, a arguments) goja.Value {
	key, otherwise := a.values[0], a.values[1]
	next := pullSlice(a.rest)
	switch len(a.rest) {
	case 0:
		v.raise("TypeError", name+" expected at least 1 argument, got 0")
	case 1:
		next = v.pull(a.rest[0])
	}
	best, ok := next()
	if !ok {
		if goja.IsUndefined(otherwise) {
			v.raise("ValueError", name+"() arg is an empty sequence")
		}
		return otherwise
	}
	of := v.keyOf(key)
	bestKey := of(best)
	for {
		element, ok := next()
		if !ok {
			return best
		}
		k := of(element)
		if name == "min" && v.ordered(k, bestKey, "<", "__lt__", "__gt__") || name == "max" && v.ordered(k, bestKey, ">", "__gt__", "__lt__") {
			best, bestKey = element, k
		}
	}
}

// keyOf is what elements are compared by.
func (v *values) keyOf(key goja.Value) func(goja.Value) goja.Value {
	if v.kind(key) == none {
		return func(element goja.Value) goja.Value { return element }
	}
	f := v.callee(key)
	return func(element goja.Value) goja.Value { return f(element) }
}
