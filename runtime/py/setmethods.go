package py

import (
	"github.com/dop251/goja"
)

// The methods of sets ("Set Types — set, frozenset" of the Python library reference). Sets keep the order in which
// elements came.

func (v *values) isSet(value goja.Value) bool {
	k := v.kind(value)
	return k == set || k == frozenset
}

// hashNames are the elements of a set by what hashKey calls them.
func (v *values) hashNames(value goja.Value) map[string]bool {
	elements := v.elements(value)
	names := make(map[string]bool, len(elements))
	for _, element := range elements {
		name, _ := v.hashKey(element)
		names[name] = true
	}
	return names
}

// combine makes a set like a of those elements that are to be kept.
func (v *values) combine(a goja.Value, elements []goja.Value, keep func(name string) bool) goja.Value {
	var kept []goja.Value
	for _, element := range elements {
		if keep != nil {
			if name, _ := v.hashKey(element); !keep(name) {
				continue
			}
		}
		kept = append(kept, element)
	}
	class := "set"
	if v.kind(a) == frozenset {
		class = "frozenset"
	}
	f, _ := goja.AssertFunction(v.exports.Get(class))
	return v.call(f, goja.Undefined(), v.newArray(kept))
}

// replace gives a set other elements.
func (v *values) replaceElements(self goja.Value, elements []goja.Value) {
	v.setCall(self, "clear")
	for _, element := range elements {
		v.setCall(self, "add", element)
	}
}

func (v *values) setCall(self goja.Value, name string, arguments ...goja.Value) goja.Value {
	f, _ := goja.AssertFunction(self.(*goja.Object).Get(name))
	return v.call(f, self, arguments...)
}

// member is the element of a set that is equal to a key.
func (v *values) member(self, key goja.Value) (goja.Value, bool) {
	if v.setCall(self, "has", key).ToBoolean() {
		return key, true
	}
	if v.kind(key) == text {
		return nil, false
	}
	name, _ := v.hashKey(key)
	for _, element := range v.elements(self) {
		if n, _ := v.hashKey(element); n == name && v.same(element, key) {
			return element, true
		}
	}
	return nil, false
}

func (v *values) frozensetMethods() methods {
	union := func(names []goja.Value) map[string]bool {
		all := map[string]bool{}
		for _, elements := range v.elementsOf(names) {
			for _, element := range elements {
				name, _ := v.hashKey(element)
				all[name] = true
			}
		}
		return all
	}
	names := func(iterable goja.Value) map[string]bool { return union([]goja.Value{iterable}) }
	return methods{
		"copy": {body: func(self goja.Value, _ arguments) goja.Value { return v.combine(self, v.elements(self), nil) }},
		"union": {signature: "*others", body: func(self goja.Value, a arguments) goja.Value {
			all := v.elements(self)
			for _, elements := range v.elementsOf(a.rest) {
				all = append(all, elements...)
			}
			return v.combine(self, all, nil)
		}},
		"intersection": {signature: "*others", body: func(self goja.Value, a arguments) goja.Value {
			result := v.elements(self)
			for _, iterable := range a.rest {
				other := names(iterable)
				result = v.elements(v.combine(self, result, func(name string) bool { return other[name] }))
			}
			return v.combine(self, result, nil)
		}},
		"difference": {signature: "*others", body: func(self goja.Value, a arguments) goja.Value {
			others := union(a.rest)
			return v.combine(self, v.elements(self), func(name string) bool { return !others[name] })
		}},
		"symmetric_difference": {signature: "other, /", body: func(self goja.Value, a arguments) goja.Value {
			mine, others := v.hashNames(self), names(a.values[0])
			return v.combine(self, append(v.elements(self), v.all(a.values[0])...), func(name string) bool {
				return mine[name] != others[name]
			})
		}},
		"isdisjoint": {signature: "other, /", body: func(self goja.Value, a arguments) goja.Value {
			mine := v.hashNames(self)
			for name := range names(a.values[0]) {
				if mine[name] {
					return v.vm.ToValue(false)
				}
			}
			return v.vm.ToValue(true)
		}},
		"issubset": {signature: "other, /", body: func(self goja.Value, a arguments) goja.Value {
			return v.vm.ToValue(within(v.hashNames(self), names(a.values[0])))
		}},
		"issuperset": {signature: "other, /", body: func(self goja.Value, a arguments) goja.Value {
			return v.vm.ToValue(within(names(a.values[0]), v.hashNames(self)))
		}},
	}
}

func (v *values) setMethods() methods {
	nothing := goja.Null()
	table := v.frozensetMethods()
	add := func(name, signature string, body func(self goja.Value, a arguments) goja.Value) {
		table[name] = &method{signature: signature, body: body}
	}
	for name, of := range map[string]string{
		"update": "union", "intersection_update": "intersection", "difference_update": "difference",
		"symmetric_difference_update": "symmetric_difference",
	} {
		combined := table[of]
		add(name, combined.signature, func(self goja.Value, a arguments) goja.Value {
			v.replaceElements(self, v.elements(combined.body(self, a)))
			return nothing
		})
	}
	add("discard", "element, /", func(self goja.Value, a arguments) goja.Value {
		if element, ok := v.member(self, a.values[0]); ok {
			v.setCall(self, "delete", element)
		}
		return nothing
	})
	add("remove", "element, /", func(self goja.Value, a arguments) goja.Value {
		element, ok := v.member(self, a.values[0])
		if !ok {
			panic(v.newError("KeyError", a.values[0]))
		}
		v.setCall(self, "delete", element)
		return nothing
	})
	add("pop", "", func(self goja.Value, _ arguments) goja.Value {
		elements := v.elements(self)
		if len(elements) == 0 {
			v.raise("KeyError", "pop from an empty set")
		}
		v.setCall(self, "delete", elements[0])
		return elements[0]
	})
	add("clear", "", func(self goja.Value, _ arguments) goja.Value {
		v.setCall(self, "clear")
		return nothing
	})
	return table
}
