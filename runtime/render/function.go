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
	if IsClass(source) {
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
		} else if _, body, _ := strings.Cut(source, "{"); strings.HasPrefix(strings.TrimSpace(body), "return __asyncGenerator(") {
			kind = "AsyncGeneratorFunction" // which the engine lacks: the compiler writes them so
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

// IsClass reports whether the source of a function is a class's, and not that of a method whose name begins so.
func IsClass(source string) bool {
	rest, ok := strings.CutPrefix(source, "class")
	if !ok || rest == "" {
		return false
	}
	if rest[0] == '{' || rest[0] == '/' { // the latter begins a comment
		return true
	}
	name := strings.TrimLeft(rest, " \t\r\n")
	return name != rest && !strings.HasPrefix(name, "(")
}
