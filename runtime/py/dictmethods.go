package py

import (
	"fmt"
	"strconv"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// The methods of dicts of both kinds ("Mapping Types — dict" of the Python library reference).

func (v *values) isDict(value goja.Value) bool {
	k := v.kind(value)
	return k == dict || k == mapping
}

// keys are the keys of a dict.
func (v *values) keys(value goja.Value) []goja.Value {
	var all []goja.Value
	for _, p := range v.pairs(value) {
		all = append(all, p.key)
	}
	return all
}

// dictFunctions are the builtins that make dicts.
func (v *values) dictFunctions(f map[string]func() goja.Value) {
	f["dict"] = v.defineClass("dict", "mapping=..., /, **kwargs", v.object, func(a arguments) *goja.Object {
		given := a.values[0]
		keywords := v.pairs(a.others)
		if given == nil || goja.IsUndefined(given) {
			return v.newDictOf(keywords, false) // who calls it wants one that takes all keys: {} is shorter
		}
		return v.newDictOf(append(v.pairsOf(given), keywords...), false)
	})
}

// newDictOf makes a dict of pairs. Where it may, it is a plain object if that keeps its keys as they are.
func (v *values) newDictOf(pairs []pair, plain bool) *goja.Object {
	for _, p := range pairs {
		plain = plain && v.kind(p.key) == text && !isIndex(p.key.String())
	}
	if plain {
		object := v.vm.NewObject()
		for _, p := range pairs {
			v.setProperty(object, p.key.String(), p.value)
		}
		return object
	}
	d, object := v.newDict()
	for _, p := range pairs {
		d.put(p.key, p.value)
	}
	return object
}

// isIndex reports whether JavaScript sorts a key before all others.
func isIndex(key string) bool {
	n, err := strconv.ParseUint(key, 10, 32)
	return err == nil && strconv.FormatUint(n, 10) == key
}

// pairsOf are the items that dict() and update() take from a value.
func (v *values) pairsOf(value goja.Value) []pair {
	if v.isDict(value) {
		return v.pairs(value)
	}
	if f := v.method(value, "keys"); f != nil && v.kind(value) == other {
		var all []pair
		for _, key := range v.all(v.call(f, value)) {
			if map_, ok := value.(*goja.Object); ok && render.Kind(map_) == "Map" {
				get, _ := goja.AssertFunction(map_.Get("get"))
				all = append(all, pair{key, v.call(get, value, key)})
				continue
			}
			all = append(all, pair{key, v.item(value, key)})
		}
		return all
	}
	var all []pair
	i := 0
	for next := v.pull(value); ; i++ {
		element, ok := next()
		if !ok {
			return all
		}
		parts := v.tryPull(element)
		if parts == nil {
			v.raise("TypeError", fmt.Sprintf("cannot convert dictionary update sequence element #%d to a sequence", i))
		}
		two := v.all(element)
		if len(two) != 2 {
			v.raise("ValueError", fmt.Sprintf("dictionary update sequence element #%d has length %d; 2 is required", i, len(two)))
		}
		all = append(all, pair{two[0], two[1]})
	}
}

// merge is a | b.
func (v *values) merge(a, b goja.Value) goja.Value {
	return v.newDictOf(append(v.pairs(a), v.pairs(b)...), v.kind(a) == dict && v.kind(b) == dict)
}

// A view is what keys(), values() and items() give: it is iterated, measured and shown like Python's.
func (v *values) view(self goja.Value, class string, of func(pair) goja.Value) goja.Value {
	make, _ := goja.AssertFunction(v.part("views").Get(class))
	read := v.vm.ToValue(func(goja.FunctionCall) goja.Value {
		pairs := v.pairs(self)
		elements := mapPairs(pairs, of)
		return v.newArray(elements)
	})
	return v.call(make, goja.Undefined(), read)
}

func mapPairs(pairs []pair, of func(pair) goja.Value) []goja.Value {
	elements := make([]goja.Value, len(pairs))
	for i, p := range pairs {
		elements[i] = of(p)
	}
	return elements
}

func (v *values) dictMethods() methods {
	nothing := goja.Null()
	return methods{
		"get": {signature: "key, default=None, /", body: func(self goja.Value, a arguments) goja.Value {
			if value, ok := v.lookUp(self, a.values[0]); ok {
				return value
			}
			return a.values[1]
		}},
		"keys": {body: func(self goja.Value, _ arguments) goja.Value {
			return v.view(self, "dict_keys", func(p pair) goja.Value { return p.key })
		}},
		"values": {body: func(self goja.Value, _ arguments) goja.Value {
			return v.view(self, "dict_values", func(p pair) goja.Value { return p.value })
		}},
		"items": {body: func(self goja.Value, _ arguments) goja.Value {
			return v.view(self, "dict_items", func(p pair) goja.Value { return v.newTuple(p.key, p.value) })
		}},
		"pop": {signature: "key, default=..., /", body: func(self goja.Value, a arguments) goja.Value {
			value, ok := v.lookUp(self, a.values[0])
			switch {
			case ok:
				v.deleteKey(self, a.values[0])
				return value
			case goja.IsUndefined(a.values[1]):
				panic(v.newError("KeyError", a.values[0]))
			}
			return a.values[1]
		}},
		"popitem": {body: func(self goja.Value, _ arguments) goja.Value {
			pairs := v.pairs(self)
			if len(pairs) == 0 {
				v.raise("KeyError", "popitem(): dictionary is empty")
			}
			last := pairs[len(pairs)-1]
			v.deleteKey(self, last.key)
			return v.newTuple(last.key, last.value)
		}},
		"setdefault": {signature: "key, default=None, /", body: func(self goja.Value, a arguments) goja.Value {
			if value, ok := v.lookUp(self, a.values[0]); ok {
				return value
			}
			v.setItem(self, a.values[0], a.values[1])
			return a.values[1]
		}},
		"update": {signature: "other=..., /, **kwargs", body: func(self goja.Value, a arguments) goja.Value {
			var given []pair
			if a.values[0] != nil && !goja.IsUndefined(a.values[0]) {
				given = v.pairsOf(a.values[0])
			}
			for _, p := range append(given, v.pairs(a.others)...) {
				v.setItem(self, p.key, p.value)
			}
			return nothing
		}},
		"copy": {body: func(self goja.Value, _ arguments) goja.Value {
			return v.newDictOf(v.pairs(self), v.kind(self) == dict)
		}},
		"clear": {body: func(self goja.Value, _ arguments) goja.Value {
			if v.kind(self) == mapping {
				dictOf(self.(*goja.Object)).clear()
				return nothing
			}
			for _, p := range v.pairs(self) {
				v.deleteKey(self, p.key)
			}
			return nothing
		}},
		"fromkeys": {signature: "iterable, value=None, /", body: func(_ goja.Value, a arguments) goja.Value {
			var pairs []pair
			for _, key := range v.all(a.values[0]) {
				pairs = append(pairs, pair{key, a.values[1]})
			}
			return v.newDictOf(pairs, true)
		}},
	}
}
