package py

import (
	"encoding/binary"
	"fmt"
	"math"
	"strconv"

	"github.com/dop251/goja"
)

// A Dict is what dict() gives of pairs: keys of all kinds, in the order of their insertion ("Mapping Types — dict" of
// the Python library reference). Keys that are texts are its properties, and a property's name that is digits is the
// key of that number unless there is such a text; of any other key it is what str() gives.
type Dict struct {
	values  *values
	entries []*entry // with nil where one was deleted
	live    int
	others  int // keys that are neither texts nor numbers
	index   map[string]*entry

	// What classes of dicts have: whose methods an object has, and what gives the value of a key that is not there.
	class   *goja.Object
	missing func(key goja.Value) goja.Value
}

type entry struct {
	key, value goja.Value
	at         int    // in entries
	next       *entry // of equal hash, by __hash__
}

var _ goja.DynamicObject = (*Dict)(nil)

func (v *values) newDict() (*Dict, *goja.Object) {
	d := &Dict{values: v, index: map[string]*entry{}}
	return d, v.vm.NewDynamicObject(d)
}

// newDictOfClass makes a dict with methods of a class of its own; missing may be nil.
func (v *values) newDictOfClass(class *goja.Object, missing func(key goja.Value) goja.Value) *goja.Object {
	d, object := v.newDict()
	d.class, d.missing = class, missing
	_ = object.SetPrototype(class)
	return object
}

// dictOf is the Dict of an object whose kind is mapping.
func dictOf(object *goja.Object) *Dict { return object.Export().(*Dict) }

// all are the entries in their order.
func (d *Dict) all() []*entry {
	all := make([]*entry, 0, d.live)
	for _, e := range d.entries {
		if e != nil {
			all = append(all, e)
		}
	}
	return all
}

// find is the entry of a key, or nil. It throws what an unhashable key does.
func (d *Dict) find(key goja.Value) *entry {
	name, byEq := d.values.hashKey(key)
	e := d.index[name]
	if byEq {
		for e != nil && !d.values.equal(e.key, key) {
			e = e.next
		}
	}
	return e
}

func (d *Dict) put(key, value goja.Value) {
	if e := d.find(key); e != nil {
		e.value = value
		return
	}
	name, _ := d.values.hashKey(key)
	e := &entry{key: key, value: value, at: len(d.entries), next: d.index[name]}
	d.index[name] = e
	d.entries = append(d.entries, e)
	d.live++
	d.others += unnamed(name)
}

// remove takes an entry out. The order of the others stays.
func (d *Dict) remove(e *entry) {
	name, _ := d.values.hashKey(e.key)
	if first := d.index[name]; first != e {
		for first.next != e {
			first = first.next
		}
		first.next = e.next
	} else if e.next != nil {
		d.index[name] = e.next
	} else {
		delete(d.index, name)
	}
	d.entries[e.at] = nil
	d.live--
	d.others -= unnamed(name)
	if len(d.entries) > 32 && d.live < len(d.entries)/2 {
		d.entries = d.all()
		for i, e := range d.entries {
			e.at = i
		}
	}
}

func (d *Dict) clear() { d.entries, d.live, d.others, d.index = nil, 0, 0, map[string]*entry{} }

// unnamed is 1 for what hashKey calls neither a text nor a number.
func unnamed(name string) int {
	if name[0] == 's' || name[0] == 'n' {
		return 0
	}
	return 1
}

// named is the entry of a property.
func (d *Dict) named(property string) *entry {
	if e := d.index["s"+property]; e != nil {
		return e
	}
	if n, err := strconv.ParseFloat(property, 64); err == nil && strconv.FormatFloat(n, 'f', -1, 64) == property {
		return d.index[floatKey(n)]
	}
	if d.others > 0 {
		for _, e := range d.all() {
			if k := d.values.kind(e.key); k != text && d.values.str(e.key) == property {
				return e
			}
		}
	}
	return nil
}

// Get reads a property. See goja.DynamicObject for this and the following.
func (d *Dict) Get(property string) goja.Value {
	if e := d.named(property); e != nil {
		return e.value
	}
	if d.missing != nil && d.class.Get(property) == nil && property != "then" && property != "toJSON" {
		return d.missing(d.newKey(property))
	}
	return nil
}

// Set writes a property: of a key that is there, else of a new text.
func (d *Dict) Set(property string, value goja.Value) bool {
	if e := d.named(property); e != nil {
		e.value = value
	} else {
		d.put(d.newKey(property), value)
	}
	return true
}

// newKey is the key that a property's name stands for where there is none yet: a text, but a number in a dict that
// makes values for keys, where d[8] += 1 begins with such a name.
func (d *Dict) newKey(property string) goja.Value {
	if d.missing != nil {
		if n, err := strconv.ParseInt(property, 10, 64); err == nil && strconv.FormatInt(n, 10) == property {
			return d.values.vm.ToValue(n)
		}
	}
	return d.values.vm.ToValue(property)
}

// Has reports whether there is a key of this name.
func (d *Dict) Has(property string) bool { return d.named(property) != nil }

// Delete removes a property.
func (d *Dict) Delete(property string) bool {
	if e := d.named(property); e != nil {
		d.remove(e)
	}
	return true
}

// Keys are the keys as texts.
func (d *Dict) Keys() []string {
	keys := make([]string, 0, d.live)
	for _, e := range d.all() {
		keys = append(keys, d.values.str(e.key))
	}
	return keys
}

func floatKey(f float64) string {
	if f == 0 {
		f = 0 // one key with -0
	}
	return "n" + string(binary.BigEndian.AppendUint64(nil, math.Float64bits(f)))
}

// hashKey gives a text that is the same for equal keys. byEq says that different keys may have it: then __eq__
// decides, as their class brings __hash__ along.
func (v *values) hashKey(key goja.Value) (name string, byEq bool) {
	switch k := v.kind(key); k {
	case none:
		return "-", false
	case text:
		return "s" + key.String(), false
	case boolean, integer, float:
		n, _ := v.numberOf(key)
		if n.big != nil && !n.big.IsInt64() {
			return "b" + n.big.String(), false
		}
		return floatKey(n.f), false
	case tuple, frozenset:
		defer v.nested()()
		all := "t"
		if k == frozenset {
			all = "f"
		}
		for _, element := range v.elements(key) {
			part, eq := v.hashKey(element)
			byEq = byEq || eq
			all += strconv.Itoa(len(part)) + ":" + part
		}
		return all, byEq
	case bytesKind:
		return "y" + v.repr(key), false
	case list, dict, mapping, set, bytearray:
		v.raise("TypeError", fmt.Sprintf("unhashable type: '%s'", v.className(key)))
	case other, exception:
		if f := v.method(key, "__hash__"); f != nil {
			return "h" + v.call(f, key).String(), true
		}
		if v.method(key, "__eq__") != nil {
			v.raise("TypeError", fmt.Sprintf("unhashable type: '%s'", v.className(key)))
		}
	}
	if object, ok := key.(*goja.Object); ok {
		return "o" + address(object), false
	}
	return "x" + key.String(), false
}
