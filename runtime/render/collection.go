package render

import (
	"github.com/dop251/goja"
)

// collection shows a Map's or Set's entries in their order, and counts them all. At level Unlimited it
// only counts.
func (in *inspector) collection(object *goja.Object, class string, level int) (entries []string, size int) {
	visit := intrinsic(in.vm, class, "prototype", "forEach")
	if visit == nil {
		return nil, 0
	}
	in.indentation += 2
	defer func() { in.indentation -= 2 }()
	_, err := visit(object, in.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		size++
		if level == Unlimited || size > in.limits.MaxItems {
			return goja.Undefined()
		}
		value := in.value(call.Argument(0), level+1)
		if class == "Map" {
			value = in.value(call.Argument(1), level+1) + " => " + value
		}
		entries = append(entries, value)
		return goja.Undefined()
	}))
	if err != nil {
		panic(err)
	}
	if more := size - in.limits.MaxItems; more > 0 && level != Unlimited {
		entries = append(entries, "... "+count(more, "more item"))
	}
	return entries, size
}
