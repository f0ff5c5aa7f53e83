package py

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// Subscripts and slices ("Sequence Types" of the Python library reference, "Subscriptions" of the Python reference).

// sequenceFunctions are the builtins that stand for subscripts, slices and unpacking.
func (v *values) sequenceFunctions(f map[string]func() goja.Value) {
	plain := func(name string, length int, body func(call goja.FunctionCall) goja.Value) {
		f[name] = func() goja.Value { return module.Function(v.vm, name, length, body) }
	}
	plain("item", 2, func(c goja.FunctionCall) goja.Value { return v.item(c.Argument(0), c.Argument(1)) })
	plain("setitem", 3, func(c goja.FunctionCall) goja.Value {
		v.setItem(c.Argument(0), c.Argument(1), c.Argument(2))
		return goja.Null()
	})
	plain("delitem", 2, func(c goja.FunctionCall) goja.Value {
		v.deleteItem(c.Argument(0), c.Argument(1))
		return goja.Null()
	})
	plain("slice", 4, func(c goja.FunctionCall) goja.Value {
		return v.slice(c.Argument(0), c.Argument(1), c.Argument(2), c.Argument(3))
	})
	plain("setslice", 5, func(c goja.FunctionCall) goja.Value {
		v.setSlice(c.Argument(0), c.Argument(1), c.Argument(2), c.Argument(3), v.all(c.Argument(4)))
		return goja.Null()
	})
	plain("delslice", 4, func(c goja.FunctionCall) goja.Value {
		v.deleteSlice(c.Argument(0), c.Argument(1), c.Argument(2), c.Argument(3))
		return goja.Null()
	})
	plain("unpack", 3, func(c goja.FunctionCall) goja.Value {
		return v.unpack(v.small(c.Argument(0)), c.Argument(1), c.Argument(2))
	})
	plain("repeat", 2, func(c goja.FunctionCall) goja.Value { return v.repeat(c.Argument(0), c.Argument(1)) })
	f["len"] = v.define("len", "obj, /", func(a arguments) goja.Value { return v.vm.ToValue(v.length(a.values[0])) })
	f["list"] = v.defineClass("list", "iterable=..., /", v.array, func(a arguments) *goja.Object {
		return v.newArray(v.optional(a.values[0]))
	})
	f["asTuple"] = v.define("tuple", "iterable=..., /", func(a arguments) goja.Value {
		if v.kind(a.values[0]) == tuple {
			return a.values[0]
		}
		return v.newTuple(v.optional(a.values[0])...)
	})
	plain("tuple", 0, func(c goja.FunctionCall) goja.Value { return v.newTuple(c.Arguments...) })
}

// optional are the elements of an iterable that may be left out.
func (v *values) optional(iterable goja.Value) []goja.Value {
	if iterable == nil || goja.IsUndefined(iterable) {
		return nil
	}
	return v.all(iterable)
}

// length is len().
func (v *values) length(value goja.Value) int {
	switch v.kind(value) {
	case text:
		return utf8.RuneCountInString(value.String())
	case list, tuple:
		return int(value.(*goja.Object).Get("length").ToInteger())
	case dict:
		return len(value.(*goja.Object).Keys())
	case mapping:
		return dictOf(value.(*goja.Object)).live
	case set, frozenset:
		return int(value.(*goja.Object).Get("size").ToInteger())
	case bytesKind, bytearray:
		data, _ := module.Bytes(value)
		return len(data)
	case other:
		if f := v.method(value, "__len__"); f != nil {
			n := v.small(v.call(f, value))
			if n < 0 {
				v.raise("ValueError", "__len__() should return >= 0")
			}
			return n
		}
		if object, ok := value.(*goja.Object); ok && render.Kind(object) == "Map" {
			return int(object.Get("size").ToInteger())
		}
	}
	v.raise("TypeError", "object of type '"+v.className(value)+"' has no len()")
	return 0
}

// lookUp finds a key of a dict of either kind.
func (v *values) lookUp(d, key goja.Value) (goja.Value, bool) {
	object := d.(*goja.Object)
	if v.kind(d) == mapping {
		if e := dictOf(object).find(key); e != nil {
			return e.value, true
		}
		return nil, false
	}
	name, ok := v.property(key)
	if !ok {
		return nil, false
	}
	return v.own(object, name)
}

// property is the property of a plain object that a key stands for: texts, and numbers as JavaScript writes them.
func (v *values) property(key goja.Value) (string, bool) {
	switch v.kind(key) {
	case text:
		return key.String(), true
	case integer, float:
		n, _ := v.numberOf(key)
		return v.vm.ToValue(n.f).String(), true
	}
	v.hashKey(key) // throws for what is no key at all
	return "", false
}

// own is a property of the object's own.
func (v *values) own(object *goja.Object, name string) (goja.Value, bool) {
	value := object.Get(name)
	if value == nil {
		return nil, false
	}
	inherited := v.object.Get(name) != nil
	if p := object.Prototype(); p != v.object && p != nil {
		inherited = true
	}
	if inherited && !slices.Contains(object.GetOwnPropertyNames(), name) {
		return nil, false
	}
	return value, true
}

// item is x[key].
func (v *values) item(x, key goja.Value) goja.Value {
	if s, ok := key.(*goja.Object); ok && v.iterators["slice"] != nil && s.Prototype() == v.iterators["slice"] {
		return v.slice(x, s.Get("start"), s.Get("stop"), s.Get("step")) // what a __getitem__ got and passes on
	}
	switch k := v.kind(x); k {
	case dict, mapping:
		value, ok := v.lookUp(x, key)
		if !ok && k == mapping {
			if missing := dictOf(x.(*goja.Object)).missing; missing != nil {
				return missing(key)
			}
		}
		if !ok {
			panic(v.newError("KeyError", key))
		}
		return value
	case list, tuple:
		return at(x.(*goja.Object), v.position(x, key, v.length(x), v.className(x)+" index out of range"))
	case text:
		runes := []rune(x.String())
		return v.vm.ToValue(string(runes[v.position(x, key, len(runes), "string index out of range")]))
	case bytesKind, bytearray:
		data, _ := module.Bytes(x)
		message := "index out of range"
		if k == bytearray {
			message = "bytearray index out of range"
		}
		return v.vm.ToValue(int(data[v.position(x, key, len(data), message)]))
	case other:
		if f := v.method(x, "__getitem__"); f != nil {
			return v.call(f, x, key)
		}
	case function:
		if object := x.(*goja.Object); v.isType(object) {
			v.raise("TypeError", "type '"+object.Get("name").String()+"' is not subscriptable")
		}
	}
	v.raise("TypeError", "'"+v.className(x)+"' object is not subscriptable")
	return nil
}

// position is the index that a subscript means.
func (v *values) position(x, key goja.Value, length int, outside string) int {
	n, ok := v.numberOf(key)
	if !ok || n.float {
		f := v.method(key, "__index__")
		if f == nil {
			v.raise("TypeError", v.wrongIndex(x, key))
		}
		n, _ = v.numberOf(v.call(f, key))
	}
	i := int(n.f)
	if i < 0 {
		i += length
	}
	if i < 0 || i >= length {
		v.raise("IndexError", outside)
	}
	return i
}

func (v *values) wrongIndex(x, key goja.Value) string {
	switch v.kind(x) {
	case text:
		return "string indices must be integers, not '" + v.className(key) + "'"
	case bytesKind:
		return "byte indices must be integers or slices, not " + v.className(key)
	}
	return v.className(x) + " indices must be integers or slices, not " + v.className(key)
}

// setItem is x[key] = value.
func (v *values) setItem(x, key, value goja.Value) {
	switch k := v.kind(x); k {
	case mapping:
		dictOf(x.(*goja.Object)).put(key, value)
		return
	case dict:
		if name, ok := v.property(key); ok {
			v.setProperty(x.(*goja.Object), name, value)
			return
		}
		v.raise("TypeError", "a dict that was made with keys that are texts takes no other ones here: "+v.repr(key)+"; make it with dict([…])")
	case list:
		i := v.position(x, key, v.length(x), "list assignment index out of range")
		v.setProperty(x.(*goja.Object), strconv.Itoa(i), value)
		return
	case bytearray:
		data, _ := module.Bytes(x)
		data[v.position(x, key, len(data), "bytearray index out of range")] = v.byteOf(value)
		return
	case other:
		if f := v.method(x, "__setitem__"); f != nil {
			v.call(f, x, key, value)
			return
		}
	}
	v.raise("TypeError", "'"+v.className(x)+"' object does not support item assignment")
}

func (v *values) setProperty(object *goja.Object, name string, value goja.Value) {
	if name == "__proto__" {
		_ = object.DefineDataProperty(name, value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
		return
	}
	if err := object.Set(name, value); err != nil {
		module.Throw(v.vm, err)
	}
}

func (v *values) byteOf(value goja.Value) byte {
	n := v.index(value)
	if !n.IsInt64() || n.Int64() < 0 || n.Int64() > 255 {
		v.raise("ValueError", "byte must be in range(0, 256)")
	}
	return byte(n.Int64())
}

// deleteItem is del x[key].
func (v *values) deleteItem(x, key goja.Value) {
	switch v.kind(x) {
	case dict, mapping:
		if !v.deleteKey(x, key) {
			panic(v.newError("KeyError", key))
		}
		return
	case list:
		i := v.position(x, key, v.length(x), "list assignment index out of range")
		v.splice(x, i, 1)
		return
	case other:
		if f := v.method(x, "__delitem__"); f != nil {
			v.call(f, x, key)
			return
		}
	case text, tuple:
		v.raise("TypeError", "'"+v.className(x)+"' object doesn't support item deletion")
	}
	v.raise("TypeError", "'"+v.className(x)+"' object does not support item deletion")
}

func (v *values) deleteKey(d, key goja.Value) bool {
	object := d.(*goja.Object)
	if v.kind(d) == mapping {
		e := dictOf(object).find(key)
		if e != nil {
			dictOf(object).remove(e)
		}
		return e != nil
	}
	if _, ok := v.lookUp(d, key); !ok {
		return false
	}
	name, _ := v.property(key)
	if err := object.Delete(name); err != nil {
		module.Throw(v.vm, err)
	}
	return true
}

// splice is Array.prototype.splice.
func (v *values) splice(array goja.Value, from, count int, with ...goja.Value) {
	if v.spliceArray == nil {
		v.spliceArray, _ = goja.AssertFunction(v.array.Get("splice"))
	}
	v.call(v.spliceArray, array, append([]goja.Value{v.vm.ToValue(from), v.vm.ToValue(count)}, with...)...)
}

// A cut is a slice's indices for a length: those from start to stop (not included) by step.
type cut struct{ start, stop, step, count int }

func (v *values) cut(length int, start, stop, step goja.Value) cut {
	bound := func(value goja.Value) (*big.Int, bool) {
		if v.kind(value) == none {
			return nil, false
		}
		if n, ok := v.numberOf(value); !ok || n.float {
			if v.method(value, "__index__") == nil {
				v.raise("TypeError", "slice indices must be integers or None or have an __index__ method")
			}
		}
		return v.index(value), true
	}
	c := cut{step: 1}
	if by, ok := bound(step); ok {
		if by.Sign() == 0 {
			v.raise("ValueError", "slice step cannot be zero")
		}
		c.step = clamp(by, -1<<40, 1<<40)
	}
	low, high := 0, length
	if c.step < 0 {
		low, high = -1, length-1
	}
	edge := func(value goja.Value, otherwise int) int {
		n, ok := bound(value)
		if !ok {
			return otherwise
		}
		i := clamp(n, -1<<40, 1<<40)
		if i < 0 {
			i += length
		}
		return min(max(i, low), high)
	}
	first, last := low, high
	if c.step < 0 {
		first, last = high, low
	}
	c.start, c.stop = edge(start, first), edge(stop, last)
	switch {
	case c.step > 0 && c.start < c.stop:
		c.count = (c.stop-c.start-1)/c.step + 1
	case c.step < 0 && c.stop < c.start:
		c.count = (c.start-c.stop-1)/-c.step + 1
	}
	return c
}

func clamp(n *big.Int, low, high int) int {
	if !n.IsInt64() {
		if n.Sign() < 0 {
			return low
		}
		return high
	}
	return int(min(max(n.Int64(), int64(low)), int64(high)))
}

func pick[T any](all []T, c cut) []T {
	picked := make([]T, c.count)
	for i := range picked {
		picked[i] = all[c.start+i*c.step]
	}
	return picked
}

// slice is x[start:stop:step].
func (v *values) slice(x, start, stop, step goja.Value) goja.Value {
	switch k := v.kind(x); k {
	case text:
		value := x.String()
		runes := []rune(value)
		return v.vm.ToValue(string(pick(runes, v.cut(len(runes), start, stop, step))))
	case list, tuple:
		array, c := x.(*goja.Object), v.cut(v.length(x), start, stop, step)
		picked := make([]goja.Value, c.count)
		for i := range picked {
			picked[i] = at(array, c.start+i*c.step)
		}
		if k == tuple {
			return v.newTuple(picked...)
		}
		return v.newArray(picked)
	case bytesKind, bytearray:
		data, _ := module.Bytes(x)
		return v.newBytes(pick(data, v.cut(len(data), start, stop, step)), k)
	case dict, mapping:
		v.raise("TypeError", "unhashable type: 'slice'")
	case other:
		if f := v.method(x, "__getslice__"); f != nil {
			return v.call(f, x, start, stop, step)
		}
		if f := v.method(x, "__getitem__"); f != nil {
			return v.call(f, x, v.newSlice(start, stop, step))
		}
	}
	v.raise("TypeError", "'"+v.className(x)+"' object is not subscriptable")
	return nil
}

// newSlice is the key that a class's __getitem__ gets.
func (v *values) newSlice(start, stop, step goja.Value) goja.Value {
	object := v.vm.NewObject()
	or := func(value goja.Value) goja.Value {
		if v.kind(value) == none {
			return goja.Null()
		}
		return value
	}
	_ = object.Set("start", or(start))
	_ = object.Set("stop", or(stop))
	_ = object.Set("step", or(step))
	_ = object.SetPrototype(v.slicePrototype())
	return object
}

func (v *values) slicePrototype() *goja.Object {
	if prototype := v.iterators["slice"]; prototype != nil {
		return prototype
	}
	prototype := v.vm.CreateObject(v.object)
	module.Hidden(prototype, "constructor", v.exports.Get("slice"))
	module.Hidden(prototype, "__repr__", v.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		o := call.This.(*goja.Object)
		return v.vm.ToValue(fmt.Sprintf("slice(%s, %s, %s)", v.repr(o.Get("start")), v.repr(o.Get("stop")), v.repr(o.Get("step"))))
	}))
	v.iterators["slice"] = prototype
	return prototype
}

// setSlice is x[start:stop:step] = elements.
func (v *values) setSlice(x, start, stop, step goja.Value, elements []goja.Value) {
	if f := v.method(x, "__setitem__"); f != nil && v.kind(x) == other {
		v.call(f, x, v.newSlice(start, stop, step), v.newArray(elements))
		return
	}
	if v.kind(x) != list {
		v.raise("TypeError", "'"+v.className(x)+"' object does not support item assignment")
	}
	c := v.cut(v.length(x), start, stop, step)
	if c.step == 1 {
		v.splice(x, c.start, max(c.stop-c.start, 0), elements...)
		return
	}
	if len(elements) != c.count {
		v.raise("ValueError", fmt.Sprintf("attempt to assign sequence of size %d to extended slice of size %d", len(elements), c.count))
	}
	for i, element := range elements {
		v.setProperty(x.(*goja.Object), strconv.Itoa(c.start+i*c.step), element)
	}
}

// deleteSlice is del x[start:stop:step].
func (v *values) deleteSlice(x, start, stop, step goja.Value) {
	if f := v.method(x, "__delitem__"); f != nil && v.kind(x) == other {
		v.call(f, x, v.newSlice(start, stop, step))
		return
	}
	if v.kind(x) != list {
		v.raise("TypeError", "'"+v.className(x)+"' object does not support item deletion")
	}
	c := v.cut(v.length(x), start, stop, step)
	if c.step == 1 || c.step == -1 {
		from := c.start
		if c.step == -1 {
			from = c.start - c.count + 1
		}
		if c.count > 0 {
			v.splice(x, from, c.count)
		}
		return
	}
	gone := map[int]bool{}
	for i := range c.count {
		gone[c.start+i*c.step] = true
	}
	var left []goja.Value
	for i, element := range v.elements(x) {
		if !gone[i] {
			left = append(left, element)
		}
	}
	v.splice(x, 0, v.length(x), left...)
}

// unpack is the right side of a, b = x: exactly so many elements. With after, a star stands behind the first n names
// and before so many others: the list of what it takes stands at its place.
func (v *values) unpack(n int, x, after goja.Value) goja.Value {
	next := v.tryPull(x)
	if next == nil {
		v.raise("TypeError", "cannot unpack non-iterable "+v.className(x)+" object")
	}
	starred := v.kind(after) != none
	var elements []goja.Value
	for starred || len(elements) <= n {
		element, ok := next()
		if !ok {
			break
		}
		elements = append(elements, element)
	}
	behind := 0
	if starred {
		behind = v.small(after)
	}
	switch {
	case starred && len(elements) < n+behind:
		v.raise("ValueError", fmt.Sprintf("not enough values to unpack (expected at least %d, got %d)", n+behind, len(elements)))
	case len(elements) < n:
		v.raise("ValueError", fmt.Sprintf("not enough values to unpack (expected %d, got %d)", n, len(elements)))
	case !starred && len(elements) > n:
		v.raise("ValueError", fmt.Sprintf("too many values to unpack (expected %d)", n))
	case starred:
		end := len(elements) - behind
		middle := v.newArray(elements[n:end])
		elements = slices.Concat(elements[:n], []goja.Value{middle}, elements[end:])
	}
	return v.newArray(elements)
}

// contains is key in x.
func (v *values) contains(key, x goja.Value) bool {
	switch k := v.kind(x); k {
	case text:
		if v.kind(key) != text {
			v.raise("TypeError", "'in <string>' requires string as left operand, not "+v.className(key))
		}
		return strings.Contains(x.String(), key.String())
	case dict, mapping:
		_, ok := v.lookUp(x, key)
		return ok
	case set, frozenset:
		name, _ := v.hashKey(key)
		return v.hashNames(x)[name]
	case bytesKind, bytearray:
		data, _ := module.Bytes(x)
		if part, ok := module.Bytes(key); ok {
			return strings.Contains(string(data), string(part))
		}
		return slices.Contains(data, v.byteOf(key))
	case other:
		if f := v.method(x, "__contains__"); f != nil {
			return v.truth(v.call(f, x, key))
		}
	}
	next := v.tryPull(x)
	if next == nil {
		v.raise("TypeError", "argument of type '"+v.className(x)+"' is not iterable")
	}
	for {
		element, ok := next()
		if !ok {
			return false
		}
		if v.same(element, key) {
			return true
		}
	}
}
