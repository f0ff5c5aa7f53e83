package py

import (
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Methods of Python's kinds as functions: each takes the receiver first and goes by its kind.

// methodNames are all methods of str, list, dict, set, tuple and bytes.
const methodNames = `append extend insert remove pop clear index count sort reverse copy
	get items keys values setdefault popitem update fromkeys
	discard union intersection difference symmetric_difference intersection_update difference_update
	symmetric_difference_update isdisjoint issubset issuperset
	capitalize casefold center encode decode endswith expandtabs find format_map isalnum isalpha isascii isdecimal
	isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition
	removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip
	swapcase title translate upper zfill`

// A method is one of a kind, with its parameters.
type method struct {
	signature string
	body      func(self goja.Value, a arguments) goja.Value
	parsed    *signature
}

type methods map[string]*method

// table are the methods of a kind; nil for one that keeps its own.
func (v *values) table(k kind) methods {
	if table, ok := v.tables[k]; ok {
		return table
	}
	var table methods
	switch k {
	case text:
		table = v.strMethods()
	case list:
		table = v.listMethods()
	case tuple:
		table = v.tupleMethods()
	case dict, mapping:
		table = v.dictMethods()
	case set:
		table = v.setMethods()
	case frozenset:
		table = v.frozensetMethods()
	case bytesKind, bytearray:
		table = v.bytesMethods()
	}
	v.tables[k] = table
	return table
}

// methodFunctions are the helpers of all names.
func (v *values) methodFunctions(f map[string]func() goja.Value) {
	for _, name := range strings.Fields(methodNames) {
		f[name] = func() goja.Value {
			return module.Function(v.vm, name, 1, func(call goja.FunctionCall) goja.Value {
				if len(call.Arguments) == 0 {
					v.raise("TypeError", name+"() missing 1 required positional argument: 'self'")
				}
				return v.callMethod(call.Arguments[0], name, call.Arguments[1:])
			})
		}
	}
}

// callMethod is receiver.name(...).
func (v *values) callMethod(receiver goja.Value, name string, given []goja.Value) goja.Value {
	k := v.kind(receiver)
	object, isObject := receiver.(*goja.Object)
	if k == dict { // a module is a plain object, too
		if own, ok := v.own(object, name); ok {
			if f, ok := goja.AssertFunction(own); ok {
				return v.call(f, receiver, given...)
			}
		}
	}
	if k == mapping && dictOf(object).class != nil {
		if f, ok := goja.AssertFunction(dictOf(object).class.Get(name)); ok {
			return v.call(f, receiver, given...)
		}
	}
	m := v.table(k)[name]
	if m != nil && isObject && v.isExtended(object, k) {
		if own, ok := object.Prototype().Get(name).(*goja.Object); ok && !isNative(own) { // not a key of a dict
			if f, ok := goja.AssertFunction(own); ok {
				return v.call(f, receiver, given...)
			}
		}
	}
	if m != nil {
		return v.callBound(m, name, receiver, given)
	}
	if isObject && k != list && k != tuple && k != bytesKind {
		if f, ok := goja.AssertFunction(object.Get(name)); ok {
			return v.call(f, receiver, given...)
		}
		if name == "maketrans" || name == "fromkeys" {
			if class, ok := v.isBuiltin(object); ok {
				return v.static(class, name, given)
			}
		}
	}
	v.noAttribute(receiver, name)
	return nil
}

// isExtended reports whether an object is of a class of the script's that extends list or dict.
func (v *values) isExtended(object *goja.Object, k kind) bool {
	prototype := object.Prototype()
	return prototype != nil && (k == list && prototype != v.array || k == mapping && prototype != v.object)
}

func (v *values) callBound(m *method, name string, receiver goja.Value, given []goja.Value) goja.Value {
	if m.parsed == nil {
		m.parsed = v.newSignature(name, m.signature)
	}
	return m.body(receiver, v.bind(m.parsed, given))
}

// static calls a method of a class.
func (v *values) static(class, name string, given []goja.Value) goja.Value {
	kinds := map[string]kind{"str": text, "dict": dict, "bytes": bytesKind}
	if m := v.table(kinds[class])[name]; m != nil && kinds[class] != none {
		return v.callBound(m, name, goja.Null(), given)
	}
	v.raise("AttributeError", "type object '"+class+"' has no attribute '"+name+"'")
	return nil
}

func (v *values) noAttribute(value goja.Value, name string) {
	if object, ok := value.(*goja.Object); ok && v.kind(value) == function && v.isType(object) {
		v.raise("AttributeError", "type object '"+object.Get("name").String()+"' has no attribute '"+name+"'")
	}
	v.raise("AttributeError", "'"+v.className(value)+"' object has no attribute '"+name+"'")
}

// elementsOf are the elements of each of some iterables.
func (v *values) elementsOf(iterables []goja.Value) [][]goja.Value {
	all := make([][]goja.Value, len(iterables))
	for i, iterable := range iterables {
		all[i] = v.all(iterable)
	}
	return all
}
