package py

import (
	"math"
	"slices"
	"strconv"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// The methods of lists and tuples ("Mutable Sequence Types" of the Python library reference).

func (v *values) listMethods() methods {
	nothing := goja.Null()
	table := v.tupleMethods()
	add := func(name, signature string, body func(self goja.Value, a arguments) goja.Value) {
		table[name] = &method{signature: signature, body: body}
	}
	add("append", "object, /", func(self goja.Value, a arguments) goja.Value {
		v.setProperty(self.(*goja.Object), strconv.Itoa(v.length(self)), a.values[0])
		return nothing
	})
	add("extend", "iterable, /", func(self goja.Value, a arguments) goja.Value {
		v.splice(self, v.length(self), 0, v.all(a.values[0])...)
		return nothing
	})
	add("insert", "index, object, /", func(self goja.Value, a arguments) goja.Value {
		length := v.length(self)
		i := v.small(a.values[0])
		if i < 0 {
			i = max(i+length, 0)
		}
		v.splice(self, min(i, length), 0, a.values[1])
		return nothing
	})
	add("remove", "value, /", func(self goja.Value, a arguments) goja.Value {
		for i, element := range v.elements(self) {
			if v.same(element, a.values[0]) {
				v.splice(self, i, 1)
				return nothing
			}
		}
		v.raise("ValueError", "list.remove(x): x not in list")
		return nil
	})
	add("pop", "index=-1, /", func(self goja.Value, a arguments) goja.Value {
		length := v.length(self)
		if length == 0 {
			v.raise("IndexError", "pop from empty list")
		}
		v.index(a.values[0])
		i := v.position(self, a.values[0], length, "pop index out of range")
		element := at(self.(*goja.Object), i)
		v.splice(self, i, 1)
		return element
	})
	add("clear", "", func(self goja.Value, _ arguments) goja.Value {
		v.splice(self, 0, v.length(self))
		return nothing
	})
	add("copy", "", func(self goja.Value, _ arguments) goja.Value { return v.newArray(v.elements(self)) })
	add("reverse", "", func(self goja.Value, _ arguments) goja.Value {
		elements := v.elements(self)
		slices.Reverse(elements)
		v.splice(self, 0, len(elements), elements...)
		return nothing
	})
	add("sort", "*, key=None, reverse=False", func(self goja.Value, a arguments) goja.Value {
		elements := v.sorted(v.elements(self), a.values[0], a.values[1])
		v.splice(self, 0, v.length(self), elements...)
		return nothing
	})
	return table
}

func (v *values) tupleMethods() methods {
	return methods{
		"index": {signature: "value, start=0, stop=None, /", body: func(self goja.Value, a arguments) goja.Value {
			elements := v.elements(self)
			c := v.cut(len(elements), a.values[1], a.values[2], goja.Null())
			for i := c.start; i < c.stop; i++ {
				if v.same(elements[i], a.values[0]) {
					return v.vm.ToValue(i)
				}
			}
			if v.kind(self) == tuple {
				v.raise("ValueError", "tuple.index(x): x not in tuple")
			}
			v.raise("ValueError", v.repr(a.values[0])+" is not in list")
			return nil
		}},
		"count": {signature: "value, /", body: func(self goja.Value, a arguments) goja.Value {
			n := 0
			for _, element := range v.elements(self) {
				if v.same(element, a.values[0]) {
					n++
				}
			}
			return v.vm.ToValue(n)
		}},
	}
}

// sorted sorts elements, those that are equal in their order, also when it is reversed.
func (v *values) sorted(elements []goja.Value, key, reverse goja.Value) []goja.Value {
	type item struct {
		element, key goja.Value
		number       float64
		text         string
	}
	of := v.keyOf(key)
	items := make([]item, len(elements))
	numbers, texts := true, true
	for i, element := range elements {
		it := item{element: element, key: of(element)}
		n, ok := v.numberOf(it.key)
		numbers = numbers && ok && n.big == nil && !math.IsNaN(n.f)
		it.number = n.f
		if v.kind(it.key) == text {
			it.text = it.key.String()
		} else {
			texts = false
		}
		items[i] = it
	}
	less := func(a, b item) bool { return v.ordered(a.key, b.key, "<", "__lt__", "__gt__") }
	switch {
	case numbers:
		less = func(a, b item) bool { return a.number < b.number }
	case texts:
		less = func(a, b item) bool { return a.text < b.text }
	}
	descending := v.truth(reverse)
	if descending {
		slices.Reverse(items)
	}
	slices.SortStableFunc(items, func(a, b item) int {
		switch {
		case less(a, b):
			return -1
		case less(b, a):
			return 1
		}
		return 0
	})
	if descending {
		slices.Reverse(items)
	}
	all := make([]goja.Value, len(items))
	for i, it := range items {
		all[i] = it.element
	}
	return all
}

// newBytes makes bytes, or a bytearray.
func (v *values) newBytes(data []byte, k kind) *goja.Object {
	class := v.vm.Get("Uint8Array")
	if k == bytearray {
		class = v.part("bytes").Get("bytearray")
	}
	object, err := v.vm.New(class, v.vm.ToValue(v.vm.NewArrayBuffer(data)))
	if err != nil {
		module.Throw(v.vm, err)
	}
	return object
}
