package bindings

import (
	"fmt"
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// described says of a value that is no part of the SDK what it is, in lines.
func described(host module.Host, value goja.Value) string {
	object, ok := value.(*goja.Object)
	if !ok {
		if value == nil || goja.IsUndefined(value) {
			return "undefined: it has no value\n"
		}
		if goja.IsNull(value) {
			return "null: no value, as None in Python\n"
		}
		return primitiveWords(value) + detail(host, value)
	}
	var text string
	err := host.VM().Try(func() {
		if _, callable := goja.AssertFunction(object); callable {
			text = functionWords(object)
			return
		}
		text = objectWords(object) + detail(host, value)
	})
	if err != nil { // a proxy may refuse everything
		return "an object that cannot be looked into\n"
	}
	return text
}

// primitiveWords are the type of what is no object, with the size of a text.
func primitiveWords(value goja.Value) string {
	if _, ok := value.(*goja.Symbol); ok {
		return "symbol"
	}
	switch v := value.Export().(type) {
	case bool:
		return "boolean"
	case string:
		return "string of " + numberOf(utf8.RuneCountInString(v), "character", "characters")
	case *big.Int:
		return "bigint"
	}
	return "number"
}

// detail is a value's inspection below a line about it.
func detail(host module.Host, value goja.Value) string {
	util, err := host.Require("util")
	if err != nil {
		return "\n"
	}
	inspect, ok := goja.AssertFunction(util.(*goja.Object).Get("inspect"))
	if !ok {
		return "\n"
	}
	text, err := inspect(goja.Undefined(), value)
	if err != nil {
		return "\n"
	}
	return "\n\n" + text.String() + "\n"
}

// objectWords are an object's class and size.
func objectWords(object *goja.Object) string {
	name := object.ClassName()
	if above := object.Prototype(); above != nil {
		if constructor, ok := above.Get("constructor").(*goja.Object); ok {
			if own, ok := constructor.Get("name").(goja.String); ok && own.String() != "" {
				name = own.String()
			}
		}
	}
	name = render.Plain(name)
	switch name {
	case "Array":
		return fmt.Sprintf("list of %d (Array)", object.Get("length").ToInteger())
	case "Object":
		return "object with " + numberOf(len(object.Keys()), "key", "keys")
	case "Map", "Set":
		return fmt.Sprintf("%s of %d", name, object.Get("size").ToInteger())
	case "Promise":
		return "Promise: await gives what it becomes"
	}
	return "object of " + name
}

// functionWords are how a function is called, or what a class has. A function's source begins with its parameters.
func functionWords(f *goja.Object) string {
	source := strings.TrimSpace(f.String())
	name := ""
	if own, ok := f.Get("name").(goja.String); ok && own.String() != "" {
		name = render.Plain(own.String())
	}
	if strings.HasPrefix(source, "class") {
		return classWords(f, name, source)
	}
	if strings.HasSuffix(source, "{ [native code] }") {
		parameters := make([]string, f.Get("length").ToInteger())
		for i := range parameters {
			parameters[i] = string(rune('a' + i%26))
		}
		return "function " + name + "(" + strings.Join(parameters, ", ") + "), which is no script\n"
	}
	kind := "function "
	if strings.HasPrefix(source, "async") {
		kind = "async function "
	}
	return kind + name + parametersOf(source) + "\n"
}

// parametersOf are the parameters of a function's source, with their parentheses.
func parametersOf(source string) string {
	open := strings.IndexByte(source, '(')
	if arrow := strings.Index(source, "=>"); arrow >= 0 && (open < 0 || arrow < open) { // x => x
		return "(" + strings.TrimSpace(strings.TrimPrefix(source[:arrow], "async ")) + ")"
	}
	if open < 0 {
		return "()"
	}
	depth, quote := 0, byte(0)
	for i := open; i < len(source); i++ {
		switch c := source[i]; {
		case quote != 0:
			if c == '\\' {
				i++
			} else if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"' || c == '`':
			quote = c
		case c == '(' || c == '[' || c == '{':
			depth++
		case c == ')' || c == ']' || c == '}':
			if depth--; depth == 0 {
				return render.Plain(strings.Join(strings.Fields(source[open:i+1]), " "))
			}
		}
	}
	return "()"
}

func classWords(class *goja.Object, name, source string) string {
	text := "class " + name
	if above := class.Prototype(); above != nil {
		if base, ok := above.Get("name").(goja.String); ok && base.String() != "" {
			text += " extends " + render.Plain(base.String())
		}
	}
	parameters := "()"
	if at := strings.Index(source, "constructor("); at >= 0 {
		parameters = parametersOf(source[at:])
	}
	text += "\n\nnew " + name + parameters + "\n"
	var methods []string
	if prototype, ok := class.Get("prototype").(*goja.Object); ok {
		for _, key := range prototype.GetOwnPropertyNames() {
			if key != "constructor" {
				methods = append(methods, render.Plain(key))
			}
		}
	}
	if len(methods) > 0 {
		text += "\nIts objects have " + inWords(methods) + ".\n"
	}
	return text
}

func inWords(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

func numberOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
