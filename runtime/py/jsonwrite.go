package py

import (
	"math"
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// An encoder writes values as JSON, as Python's json does.
type encoder struct {
	*values
	strings.Builder
	ascii, sorted, skip, checked, notNumbers bool
	indent                                   *string // nil for all in one line
	comma, colon                             string
	otherwise                                goja.Callable // for what JSON has no form of; nil for none
	inside                                   []*goja.Object
}

// encodeJSON is native.encode(value, options) of js/json.js.
func (v *values) encodeJSON(call goja.FunctionCall) goja.Value {
	options := call.Argument(1).ToObject(v.vm)
	e := &encoder{
		values: v, ascii: options.Get("ensure_ascii").ToBoolean(), sorted: options.Get("sort_keys").ToBoolean(),
		skip: options.Get("skipkeys").ToBoolean(), checked: options.Get("check_circular").ToBoolean(),
		notNumbers: options.Get("allow_nan").ToBoolean(), comma: options.Get("comma").String(), colon: options.Get("colon").String(),
	}
	if indent, ok := options.Get("indent").(goja.String); ok {
		text := indent.String()
		e.indent = &text
	}
	e.otherwise, _ = goja.AssertFunction(options.Get("default"))
	e.write(call.Argument(0), "\n")
	return v.vm.ToValue(e.String())
}

// write writes a value; newline is the end of a line with what the next one begins with.
func (e *encoder) write(value goja.Value, newline string) {
	object, isObject := value.(*goja.Object)
	switch k := e.kind(value); k {
	case none:
		e.WriteString("null")
	case boolean:
		e.WriteString(value.String())
	case integer, float:
		e.WriteString(e.numeral(value))
	case text:
		e.WriteString(quotedJSON(value.(goja.String), e.ascii))
	case list, tuple:
		e.enter(object)
		elements := e.elements(object)
		e.members("[", len(elements), "]", newline, func(i int, newline string) { e.write(elements[i], newline) })
		e.leave()
	case dict, mapping:
		e.enter(object)
		names, values := e.pairs(object, k)
		e.members("{", len(names), "}", newline, func(i int, newline string) {
			e.WriteString(names[i])
			e.WriteString(e.colon)
			e.write(values[i], newline)
		})
		e.leave()
	default:
		if e.otherwise == nil {
			e.raise("TypeError", "Object of type "+e.className(value)+" is not JSON serializable")
		}
		if isObject {
			e.enter(object)
			defer e.leave()
		}
		e.write(e.call(e.otherwise, goja.Undefined(), value), newline)
	}
}

func (e *encoder) enter(object *goja.Object) {
	if e.checked && slices.Contains(e.inside, object) {
		e.raise("ValueError", "Circular reference detected")
	}
	if len(e.inside) > maxNesting {
		e.raise("RecursionError", "maximum recursion depth exceeded while encoding a JSON object")
	}
	e.inside = append(e.inside, object)
}

func (e *encoder) leave() { e.inside = e.inside[:len(e.inside)-1] }

func (e *encoder) members(open string, count int, end, newline string, member func(i int, newline string)) {
	e.WriteString(open)
	inner := newline
	if e.indent != nil {
		inner += *e.indent
	}
	for i := range count {
		if i > 0 {
			e.WriteString(e.comma)
		}
		if e.indent != nil {
			e.WriteString(inner)
		}
		member(i, inner)
	}
	if e.indent != nil && count > 0 {
		e.WriteString(newline)
	}
	e.WriteString(end)
}

func (e *encoder) numeral(value goja.Value) string {
	n, _ := e.numberOf(value)
	switch {
	case n.big != nil || !math.IsNaN(n.f) && !math.IsInf(n.f, 0):
		return n.repr()
	case !e.notNumbers:
		e.raise("ValueError", "Out of range float values are not JSON compliant")
	case math.IsNaN(n.f):
		return "NaN"
	case n.f < 0:
		return "-Infinity"
	}
	return "Infinity"
}

// pairs are the names of a dict as JSON, and its values.
func (e *encoder) pairs(object *goja.Object, k kind) (names []string, values []goja.Value) {
	var keys []goja.Value
	if k == mapping {
		for _, entry := range dictOf(object).all() {
			keys, values = append(keys, entry.key), append(values, entry.value)
		}
	} else {
		for _, key := range object.Keys() {
			keys, values = append(keys, e.vm.ToValue(key)), append(values, object.Get(key))
		}
	}
	if e.sorted {
		keys, values = e.inOrder(keys, values)
	}
	kept := values[:0]
	for i, key := range keys {
		name, ok := e.name(key)
		if ok {
			names, kept = append(names, name), append(kept, values[i])
		}
	}
	return names, kept
}

func (e *encoder) name(key goja.Value) (name string, ok bool) {
	switch e.kind(key) {
	case text:
		return quotedJSON(key.(goja.String), e.ascii), true
	case none:
		return `"null"`, true
	case boolean:
		return `"` + key.String() + `"`, true
	case integer, float:
		return `"` + e.numeral(key) + `"`, true
	}
	if !e.skip {
		e.raise("TypeError", "keys must be str, int, float, bool or None, not "+e.className(key))
	}
	return "", false
}

// inOrder sorts by keys, which are all texts or all numbers.
func (e *encoder) inOrder(keys, values []goja.Value) (sortedKeys, sortedValues []goja.Value) {
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := keys[i], keys[j]
		x, numeric := e.numberOf(a)
		y, both := e.numberOf(b)
		switch {
		case numeric && both:
			switch {
			case x.f < y.f:
				return -1
			case x.f > y.f:
				return 1
			}
			return 0
		case e.kind(a) == text && e.kind(b) == text:
			return strings.Compare(a.String(), b.String())
		}
		e.raise("TypeError", "'<' not supported between instances of '"+e.className(b)+"' and '"+e.className(a)+"'")
		return 0
	})
	for _, i := range order {
		sortedKeys, sortedValues = append(sortedKeys, keys[i]), append(sortedValues, values[i])
	}
	return sortedKeys, sortedValues
}
