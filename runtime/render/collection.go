package render

import (
	"strconv"

	"github.com/dop251/goja"
)

// size counts a Map's or Set's entries.
func (in *inspector) size(object *goja.Object, class string) int {
	n, _ := strconv.Atoi(in.accessor(object, class, in.vm.ToValue("size")))
	return n
}

// collection shows the entries of a Map or a Set of that size in their order. It walks no more of them than it shows.
func (in *inspector) collection(object *goja.Object, class string, size, level int) (entries []string) {
	visit := intrinsic(in.vm, class, "prototype", "forEach")
	if visit == nil {
		return nil
	}
	in.indentation += 2
	defer func() { in.indentation -= 2 }()
	enough := in.vm.NewObject() // thrown to end the walk
	_, err := visit(object, native(in.vm, "show", func(call goja.FunctionCall) goja.Value {
		if len(entries) == in.limits.MaxItems {
			panic(enough)
		}
		value := in.value(call.Argument(0), level+1)
		if class == "Map" {
			value = in.value(call.Argument(1), level+1) + " => " + value
		}
		entries = append(entries, value)
		return goja.Undefined()
	}))
	if thrown, ok := err.(*goja.Exception); err != nil && !(ok && thrown.Value() == enough) {
		panic(err)
	}
	if more := size - in.limits.MaxItems; more > 0 {
		entries = append(entries, "... "+count(more, "more item"))
	}
	return entries
}
