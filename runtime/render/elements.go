package render

import (
	"reflect"
	"strconv"

	"github.com/dop251/goja"
)

func (in *inspector) array(object *goja.Object, level int, name string, known bool, tag string) shape {
	head := ""
	if name != "Array" || tag != "" {
		head = prefix(name, known, tag, "Array", "("+strconv.Itoa(in.length(object))+")")
	}
	return in.elements(object, level, head)
}

// elements shows anything with a length and indices. Runs of absent elements are one entry, and
// walking them is bounded by what is shown, not by the length: new Array(1e9) must not hang.
func (in *inspector) elements(object *goja.Object, level int, prefix string) shape {
	s := shape{open: prefix + "[", close: "]", array: true, numbers: true}
	length := in.length(object)
	shown := 0
	in.indentation += 2
	i := 0
	var keys []string // from the first hole on, those after it
	for ; i < length && shown < in.limits.MaxItems; shown++ {
		key := in.vm.ToValue(strconv.Itoa(i))
		descriptor := in.descriptor(object, key)
		if descriptor == nil {
			if keys == nil {
				keys = object.Keys()
			}
			var next int
			next, keys = nextElement(keys, i, length)
			s.entries = append(s.entries, in.paint(styleUndefined, "<"+count(next-i, "empty item")+">"))
			s.numbers = false
			i = next
			continue
		}
		value := descriptor.Get("value")
		if accessor := accessors(descriptor); accessor != "" {
			s.entries = append(s.entries, in.paint(styleSpecial, accessor))
		} else {
			s.entries = append(s.entries, in.value(value, level+1))
		}
		s.numbers = s.numbers && isNumeric(value)
		i++
	}
	if i < length {
		s.entries = append(s.entries, "... "+count(length-i, "more item"))
	}
	in.indentation -= 2
	return s
}

// length counts the elements of an array, a String or a typed array, which may be without its prototype.
func (in *inspector) length(object *goja.Object) int {
	if class := object.ClassName(); class == "Array" || class == "String" {
		return int(object.Get("length").ToInteger())
	}
	n, _ := strconv.Atoi(in.accessor(object, "Uint8Array", in.vm.ToValue("length")))
	return n
}

// typedClass is the class that a typed array was made by, whatever its prototype is now.
func (in *inspector) typedClass(object *goja.Object) string {
	return in.accessor(object, "Uint8Array", goja.SymToStringTag)
}

// nextElement finds the first index after i that exists, or length. keys are those of the array, in their order; rest
// is where to look on.
func nextElement(keys []string, i, length int) (next int, rest []string) {
	for at, key := range keys {
		if n, err := strconv.Atoi(key); err == nil && n > i {
			return n, keys[at:]
		}
	}
	return length, []string{}
}

func isNumeric(value goja.Value) bool {
	if value == nil {
		return false
	}
	if _, isObject := value.(*goja.Object); isObject || goja.IsUndefined(value) || goja.IsNull(value) {
		return false
	}
	switch value.ExportType().Kind() {
	case reflect.Int64, reflect.Float64, reflect.Pointer: // the last is a bigint
		_, isSymbol := value.(*goja.Symbol)
		return !isSymbol
	}
	return false
}

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return strconv.Itoa(n) + " " + thing + "s"
}
