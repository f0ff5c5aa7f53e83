package py

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unsafe"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// str, repr and ascii ("Built-in Functions", and "String and Bytes literals" of the Python reference).

// str is a value as str() shows it.
func (v *values) str(value goja.Value) string {
	switch k := v.kind(value); k {
	case text:
		return value.String()
	case exception:
		return v.exceptionText(value.(*goja.Object))
	case other, list, tuple, set:
		if f := v.method(value, "__str__"); f != nil {
			return v.textOf(f, value, "__str__")
		}
	}
	return v.repr(value)
}

// repr is a value as repr() shows it.
func (v *values) repr(value goja.Value) string {
	r := representation{values: v}
	r.show(value)
	return r.String()
}

func (v *values) textOf(method goja.Callable, value goja.Value, name string, arguments ...goja.Value) string {
	result := v.call(method, value, arguments...)
	if v.kind(result) != text {
		v.raise("TypeError", name+" returned non-string (type "+v.className(result)+")")
	}
	return result.String()
}

// exceptionText is str() of an exception: what its arguments say, of an error of the host its message.
func (v *values) exceptionText(object *goja.Object) string {
	if f := v.method(object, "__str__"); f != nil {
		return v.textOf(f, object, "__str__")
	}
	if message := object.Get("message"); message != nil {
		if name, ok := strings.CutPrefix(message.String(), "cannot find module '"); ok && v.className(object) == "ModuleNotFoundError" {
			name, _, _ = strings.Cut(name, "'")
			return "No module named '" + strings.ReplaceAll(strings.TrimPrefix(name, Root+"/"), "/", ".") + "'"
		}
		return inPython(message.String())
	}
	return ""
}

// isPython reports whether an error is of Python's tree, and not the host's own.
func (v *values) isPython(object *goja.Object) bool { return v.isA(object, "BaseException") }

// isBuiltinName reports whether a function is one of modelarts/py.
func (v *values) isBuiltinName(function *goja.Object) bool {
	_, ok := v.isBuiltin(function)
	return ok
}

// A representation is the text of a value while it is written.
type representation struct {
	*values
	strings.Builder
	inside []*goja.Object // what contains the value
}

func (r *representation) show(value goja.Value) {
	k := r.kind(value)
	object, isObject := value.(*goja.Object)
	if isObject && !r.enter(object, k) {
		return
	}
	switch k {
	case none:
		r.WriteString("None")
	case boolean:
		if value.ToBoolean() {
			r.WriteString("True")
		} else {
			r.WriteString("False")
		}
	case integer, float:
		n, _ := r.numberOf(value)
		r.WriteString(n.repr())
	case text:
		r.WriteString(quote(units(value.(goja.String)), false))
	case bytesKind, bytearray:
		data, _ := module.Bytes(value)
		if k == bytesKind {
			r.WriteString(quoteBytes(data))
		} else {
			r.WriteString("bytearray(" + quoteBytes(data) + ")")
		}
	default:
		if isObject {
			r.object(object, k)
		} else {
			r.WriteString(value.String()) // a symbol
		}
	}
	if isObject {
		r.inside = r.inside[:len(r.inside)-1]
	}
}

// enter notes that an object is being shown. One that contains itself is shown as dots there.
func (r *representation) enter(object *goja.Object, k kind) bool {
	if slices.Contains(r.inside, object) {
		switch k {
		case list:
			r.WriteString("[...]")
			return false
		case tuple:
			r.WriteString("(...)")
			return false
		case dict, mapping, set, frozenset:
			r.WriteString("{...}")
			return false
		}
	}
	if len(r.inside) > maxDepth {
		r.raise("RecursionError", "maximum recursion depth exceeded while getting the repr of an object")
	}
	r.inside = append(r.inside, object)
	return true
}

// maxDepth is how deep Python's objects may lie in each other.
const maxDepth = 990

func (r *representation) object(object *goja.Object, k kind) {
	if k != dict && k != function && object.Prototype() != r.values.object && object.Prototype() != r.array && object.Prototype() != r.tuple {
		if f := r.method(object, "__repr__"); f != nil {
			r.WriteString(r.textOf(f, object, "__repr__"))
			return
		}
	}
	switch k {
	case list:
		r.sequence("[", r.elements(object), "]")
	case tuple:
		elements := r.elements(object)
		if len(elements) == 1 {
			r.sequence("(", elements, ",)")
		} else {
			r.sequence("(", elements, ")")
		}
	case set, frozenset:
		elements := r.elements(object)
		switch {
		case len(elements) == 0:
			r.WriteString(r.className(object) + "()")
		case k == set:
			r.sequence("{", elements, "}")
		default:
			r.sequence("frozenset({", elements, "})")
		}
	case dict:
		r.WriteByte('{')
		for i, key := range object.Keys() {
			if i > 0 {
				r.WriteString(", ")
			}
			r.WriteString(quote(utf16.Encode([]rune(key)), false) + ": ")
			r.show(object.Get(key))
		}
		r.WriteByte('}')
	case mapping:
		r.WriteByte('{')
		for i, e := range dictOf(object).all() {
			if i > 0 {
				r.WriteString(", ")
			}
			r.show(e.key)
			r.WriteString(": ")
			r.show(e.value)
		}
		r.WriteByte('}')
	case exception:
		r.WriteString(r.className(object))
		var args []goja.Value
		if r.isPython(object) {
			args = r.elements(object.Get("args"))
		} else if message := r.exceptionText(object); message != "" {
			args = []goja.Value{r.vm.ToValue(message)}
		}
		r.sequence("(", args, ")")
	case function:
		r.function(object)
	default:
		constructor, _ := object.Get("constructor").(*goja.Object)
		module, ofLibrary := r.modules[constructor]
		if !ofLibrary {
			module = "__main__"
			if constructor == nil || isNative(constructor) || render.Kind(object) != "Object" {
				r.WriteString(render.Inspect(r.vm, object, render.InspectOptions{}))
				return
			}
		}
		fmt.Fprintf(r, "<%s.%s object at %s>", module, r.className(object), address(object))
	}
}

func (r *representation) sequence(open string, elements []goja.Value, end string) {
	r.WriteString(open)
	for i, element := range elements {
		if i > 0 {
			r.WriteString(", ")
		}
		r.show(element)
	}
	r.WriteString(end)
}

func (r *representation) function(object *goja.Object) {
	name := object.Get("name").String()
	_, builtin := r.isBuiltin(object)
	module, ofLibrary := r.modules[object]
	switch {
	case ofLibrary:
		fmt.Fprintf(r, "<class '%s.%s'>", module, name)
	case (builtin || isNative(object)) && r.isType(object):
		fmt.Fprintf(r, "<class '%s'>", name)
	case r.isType(object):
		fmt.Fprintf(r, "<class '__main__.%s'>", name)
	case isNative(object):
		fmt.Fprintf(r, "<built-in function %s>", name)
	case name == "":
		fmt.Fprintf(r, "<function <lambda> at %s>", address(object))
	default:
		fmt.Fprintf(r, "<function %s at %s>", name, address(object))
	}
}

// isBuiltin reports whether a function is one of modelarts/py, by its own name.
func (v *values) isBuiltin(function *goja.Object) (name string, ok bool) {
	name = function.Get("name").String()
	export := v.exports.Get(name)
	if name == "tuple" && export != goja.Value(function) { // tuple() takes elements: asTuple is Python's
		export = v.exports.Get("asTuple")
	}
	return name, export != nil && export == goja.Value(function)
}

// isType reports whether a function is a class: one of Python's types, an exception, or a class of JavaScript.
func (v *values) isType(function *goja.Object) bool {
	name, builtin := v.isBuiltin(function)
	if class, ok := v.classes[name].(*goja.Object); ok && class == function {
		return true
	}
	if _, ok := v.modules[function]; ok {
		return true
	}
	if builtin {
		switch name {
		case "int", "float", "str", "list", "tuple", "dict", "set", "frozenset", "bytes", "bytearray", "object",
			"type", "range", "bool", "map", "filter", "zip", "enumerate", "reversed", "slice", "property":
			return true
		}
	}
	if render.IsClass(function.String()) {
		return true
	}
	prototype, _ := function.Get("prototype").(*goja.Object)
	if prototype == nil {
		return false
	}
	for on := prototype.Prototype(); on != nil; on = on.Prototype() {
		if on.ClassName() == "Error" || slices.Contains(on.GetOwnPropertyNames(), "message") { // an exception needs no new and so is no class
			return true
		}
	}
	return false
}

func isNative(function *goja.Object) bool {
	return strings.Contains(function.String(), "[native code]")
}

// address is what tells an object from others while both live.
func address(object *goja.Object) string { return fmt.Sprintf("0x%012x", addressOf(object)) }

func addressOf(object *goja.Object) uintptr { return uintptr(unsafe.Pointer(object)) }

// repr is a number as Python writes it.
func (n number) repr() string {
	switch {
	case n.big != nil:
		return n.big.String()
	case n.float:
		return floatText(n.f)
	}
	if n.f == 0 {
		return "0" // -0 is no integer
	}
	return strconv.FormatFloat(n.f, 'f', 0, 64)
}

// floatText is a float as Python writes it: with as few digits as tell it from its neighbours.
func floatText(f float64) string {
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 0):
		return strings.TrimPrefix(fmt.Sprintf("%cinf", sign(f)), "+")
	}
	if size := math.Abs(f); size != 0 && (size >= 1e16 || size < 1e-4) {
		return strconv.FormatFloat(f, 'e', -1, 64) // two digits at least in Go, too
	}
	plain := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(plain, ".") {
		plain += ".0"
	}
	return plain
}

func sign(f float64) byte {
	if math.Signbit(f) {
		return '-'
	}
	return '+'
}

// units are the UTF-16 units of a text: UTF-8 has none for half a pair.
func units(text goja.String) []uint16 {
	all := make([]uint16, text.Length())
	for i := range all {
		all[i] = text.CharAt(i)
	}
	return all
}

// quote is a text as a literal.
func quote(text []uint16, ascii bool) string {
	q := byte('\'')
	if slices.Contains(text, '\'') && !slices.Contains(text, '"') {
		q = '"'
	}
	var b strings.Builder
	b.WriteByte(q)
	for i := 0; i < len(text); i++ {
		r := rune(text[i])
		if utf16.IsSurrogate(r) && i+1 < len(text) {
			if pair := utf16.DecodeRune(r, rune(text[i+1])); pair != unicode.ReplacementChar {
				r = pair
				i++
			}
		}
		switch {
		case r == rune(q) || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r >= ' ' && r < 0x7f || r >= 0x7f && !ascii && unicode.IsPrint(r) && !utf16.IsSurrogate(r):
			b.WriteRune(r)
		default:
			b.WriteString(escape(r))
		}
	}
	b.WriteByte(q)
	return b.String()
}

func escape(r rune) string {
	switch {
	case r < 0x100:
		return fmt.Sprintf(`\x%02x`, r)
	case r < 0x10000:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\U%08x`, r)
}

func quoteBytes(data []byte) string {
	wide := make([]uint16, len(data))
	for i, b := range data {
		wide[i] = uint16(b)
	}
	return "b" + quote(wide, true)
}

// onlyASCII is repr with escapes for all that is not ASCII.
func (v *values) onlyASCII(value goja.Value) string {
	var b strings.Builder
	for _, r := range v.repr(value) {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			b.WriteString(escape(r))
		}
	}
	return b.String()
}
