package web

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// shown is a value as an error message quotes it.
func shown(vm *goja.Runtime, value goja.Value) string {
	return render.Inspect(vm, value, render.InspectOptions{})
}

// options reads the properties of an options object that formats are given. The object may be absent.
type options struct {
	vm     *goja.Runtime
	of     string // who reads them, for errors
	object *goja.Object
}

func newOptions(vm *goja.Runtime, of string, value goja.Value) options {
	if value == nil || goja.IsUndefined(value) {
		return options{vm, of, nil}
	}
	if goja.IsNull(value) {
		module.Throw(vm, module.TypeError(of+": options must be an object, got null"))
	}
	return options{vm, of, value.ToObject(vm)}
}

func (o options) get(name string) goja.Value {
	if o.object == nil {
		return nil
	}
	value := o.object.Get(name)
	if value == nil || goja.IsUndefined(value) {
		return nil
	}
	return value
}

// text reads a text that must be one of allowed; of what is more than a choice, allowed is empty.
func (o options) text(name, otherwise string, allowed ...string) string {
	value := o.get(name)
	if value == nil {
		return otherwise
	}
	text := value.String()
	if len(allowed) > 0 && !slices.Contains(allowed, text) {
		module.Throw(o.vm, module.RangeError(o.of+": "+name+" must be "+either(allowed)+", got "+shown(o.vm, value)))
	}
	return text
}

// number reads a whole number from least to most.
func (o options) number(name string, otherwise, least, most int) int {
	value := o.get(name)
	if value == nil {
		return otherwise
	}
	f := value.ToFloat()
	if math.IsNaN(f) || f < float64(least) || f > float64(most) {
		module.Throw(o.vm, module.RangeError(o.of+": "+name+" must be from "+strconv.Itoa(least)+" to "+strconv.Itoa(most)+
			", got "+shown(o.vm, value)))
	}
	return int(f)
}

func either(choices []string) string {
	if len(choices) == 1 {
		return choices[0]
	}
	last := len(choices) - 1
	return strings.Join(choices[:last], ", ") + " or " + choices[last]
}

// locale reads a locale argument: a tag, a list of tags of which the first counts, or nothing for English.
// Tags are checked for their form, since a misspelt call (an options object as the first argument) is
// otherwise not seen.
func locale(vm *goja.Runtime, of string, value goja.Value) string {
	if list, ok := value.(*goja.Object); ok {
		value = list.Get("0")
	}
	if value == nil || goja.IsUndefined(value) {
		return "en-US"
	}
	tag, isText := value.(goja.String)
	if !isText {
		if _, isObject := value.(*goja.Object); isObject || goja.IsNull(value) {
			module.Throw(vm, module.TypeError(of+": the locale must be a string such as 'en-US', got "+shown(vm, value)))
		}
		return "en-US"
	}
	for i, part := range strings.Split(tag.String(), "-") {
		if !isSubtag(part) || i == 0 && (len(part) < 2 || len(part) == 4) {
			module.Throw(vm, module.RangeError(of+": the locale must be a tag such as 'en-US', got "+shown(vm, tag)))
		}
	}
	return tag.String()
}

func isSubtag(part string) bool {
	for i := range len(part) {
		if c := part[i]; (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			return false
		}
	}
	return len(part) > 0 && len(part) <= 8
}

// language is the first part of a tag.
func language(tag string) string {
	first, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(first)
}
