package render

import (
	"strings"

	"github.com/dop251/goja"
)

// function describes a function the way Node does: [Function: f], [class B extends A].
func (in *inspector) function(object *goja.Object, class string, known bool, tag string) string {
	name := ""
	if own, ok := in.data(object, in.vm.ToValue("name")).(goja.String); ok {
		name = own.String()
	}
	source := in.call(object, "Function", "toString", "")
	if strings.HasPrefix(source, "class") && !strings.HasPrefix(source, "class(") {
		text := "[class " + name
		if name == "" {
			text = "[class (anonymous)"
		}
		if known && class != "Function" {
			text += " [" + class + "]"
		}
		if parent := object.Prototype(); parent != nil {
			if base, ok := in.data(parent, in.vm.ToValue("name")).(goja.String); ok && base.String() != "" {
				text += " extends " + base.String()
			}
		} else {
			text += " extends null"
		}
		return text + "]"
	}
	kind := "Function"
	switch tag {
	case "AsyncFunction", "GeneratorFunction", "AsyncGeneratorFunction":
		kind = tag
	default: // the engine makes asynchronous methods plain functions
		if strings.HasPrefix(source, "async ") {
			kind = "AsyncFunction"
		}
	}
	text := "[" + kind
	if !known {
		text += " (null prototype)"
	}
	if name == "" {
		text += " (anonymous)]"
	} else {
		text += ": " + name + "]"
	}
	if known && class != kind && class != "Function" {
		text += " " + class
	}
	if tag != "" && tag != class {
		text += " [" + tag + "]"
	}
	return text
}
