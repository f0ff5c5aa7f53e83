package py

import (
	"bytes"
	"math"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// equal is Python's == ("Comparisons" of the Python reference): numbers by value, containers by content, other objects
// by their __eq__, else by identity.
func (v *values) equal(a, b goja.Value) bool {
	if identical(a, b) && v.kind(a) != float {
		return true
	}
	ka, kb := v.kind(a), v.kind(b)
	if x, ok := v.numberOf(a); ok {
		if y, ok := v.numberOf(b); ok {
			return x.compare(y) == 0
		}
	}
	switch {
	case ka == none || kb == none:
		return ka == kb
	case ka == text && kb == text:
		return a.StrictEquals(b)
	case ka == kb && (ka == list || ka == tuple):
		return v.equalElements(v.elements(a), v.elements(b))
	case (ka == dict || ka == mapping) && (kb == dict || kb == mapping):
		return v.equalDicts(v.pairs(a), b)
	case (ka == set || ka == frozenset) && (kb == set || kb == frozenset):
		return v.equalSets(v.elements(a), v.elements(b))
	case (ka == bytearray || ka == bytesKind) && (kb == bytearray || kb == bytesKind):
		x, _ := module.Bytes(a)
		y, _ := module.Bytes(b)
		return bytes.Equal(x, y)
	}
	if result := v.compareBy("__eq__", a, b); result != nil {
		return v.truth(result)
	}
	if result := v.compareBy("__eq__", b, a); result != nil {
		return v.truth(result)
	}
	return a.StrictEquals(b)
}

// compareBy asks an object's method about another one; nil when it does not know.
func (v *values) compareBy(name string, a, b goja.Value) goja.Value {
	if k := v.kind(a); k != other && k != exception && !(k == mapping && dictOf(a.(*goja.Object)).class != nil) {
		return nil
	}
	f := v.method(a, name)
	if f == nil {
		return nil
	}
	result := v.call(f, a, b)
	if object, ok := result.(*goja.Object); ok && object == v.notImplemented {
		return nil
	}
	return result
}

func (v *values) equalElements(a, b []goja.Value) bool {
	if len(a) != len(b) {
		return false
	}
	defer v.nested()()
	for i := range a {
		if !v.same(a[i], b[i]) {
			return false
		}
	}
	return true
}

// same is how containers compare: what is one object is equal, even if it is not equal to itself.
func (v *values) same(a, b goja.Value) bool { return identical(a, b) || v.equal(a, b) }

// identical reports whether two values are one. Go cannot compare all of the engine's texts.
func identical(a, b goja.Value) bool {
	x, ok := a.(*goja.Object)
	y, both := b.(*goja.Object)
	if ok || both {
		return ok && both && x == y
	}
	return a != nil && b != nil && a.SameAs(b)
}

// A pair is an item of a dict.
type pair struct{ key, value goja.Value }

// pairs are the items of a dict of either kind.
func (v *values) pairs(value goja.Value) []pair {
	object := value.(*goja.Object)
	var all []pair
	if v.kind(value) == mapping {
		for _, e := range dictOf(object).all() {
			all = append(all, pair{e.key, e.value})
		}
		return all
	}
	for _, key := range object.Keys() {
		all = append(all, pair{v.vm.ToValue(key), object.Get(key)})
	}
	return all
}

// nested begins to compare, or to hash, what a container holds, and gives what ends it. What contains itself has no end,
// and Go's stack none that could be caught.
func (v *values) nested() (leave func()) {
	if v.depth >= maxDepth {
		v.raise("RecursionError", "maximum recursion depth exceeded in comparison")
	}
	v.depth++
	return func() { v.depth-- }
}

func (v *values) equalDicts(a []pair, b goja.Value) bool {
	others := v.pairs(b)
	if len(a) != len(others) {
		return false
	}
	defer v.nested()()
	index := make(map[string]goja.Value, len(others))
	for _, p := range others {
		name, _ := v.hashKey(p.key)
		index[name] = p.value
	}
	for _, p := range a {
		name, _ := v.hashKey(p.key)
		if value := index[name]; value == nil || !v.same(p.value, value) {
			return false
		}
	}
	return true
}

func (v *values) equalSets(a, b []goja.Value) bool {
	index := make(map[string]bool, len(b))
	for _, element := range b {
		name, _ := v.hashKey(element)
		index[name] = true
	}
	for _, element := range a {
		if name, _ := v.hashKey(element); !index[name] {
			return false
		}
	}
	return len(a) == len(b)
}

// unordered is the order of what is no number.
const unordered = math.MinInt

// compare is the order of two numbers.
func (n number) compare(o number) int {
	if n.f != n.f || o.f != o.f {
		return unordered
	}
	if n.big != nil || o.big != nil {
		if n.f-n.f == 0 && o.f-o.f == 0 && (n.big != nil || !n.float) && (o.big != nil || !o.float) {
			return n.integer().Cmp(o.integer())
		}
	}
	switch {
	case n.f < o.f:
		return -1
	case n.f > o.f:
		return 1
	}
	return 0
}

// truth is bool(): what an if statement goes by ("Truth Value Testing" of the Python library reference).
func (v *values) truth(value goja.Value) bool {
	switch v.kind(value) {
	case none:
		return false
	case boolean, text:
		return value.ToBoolean()
	case integer, float:
		n, _ := v.numberOf(value)
		return n.f != 0
	case list, tuple:
		return value.(*goja.Object).Get("length").ToInteger() > 0
	case dict:
		return len(value.(*goja.Object).Keys()) > 0
	case mapping:
		return dictOf(value.(*goja.Object)).live > 0
	case set, frozenset:
		return value.(*goja.Object).Get("size").ToInteger() > 0
	case bytesKind, bytearray:
		data, _ := module.Bytes(value)
		return len(data) > 0
	case function:
		return true
	}
	if f := v.method(value, "__bool__"); f != nil {
		return v.call(f, value).ToBoolean()
	}
	if f := v.method(value, "__len__"); f != nil {
		return v.call(f, value).ToInteger() != 0
	}
	return true
}
