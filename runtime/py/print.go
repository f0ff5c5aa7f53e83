package py

import (
	"io"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// textFunctions are the builtins that show values.
func (v *values) textFunctions(f map[string]func() goja.Value) {
	one := func(name string, show func(goja.Value) string) {
		f[name] = v.define(name, "obj, /", func(a arguments) goja.Value { return v.vm.ToValue(show(a.values[0])) })
	}
	one("repr", v.repr)
	one("ascii", v.onlyASCII)
	f["print"] = v.define("print", `*args, sep=' ', end='\n', file=None, flush=False`, v.print)
	f["asFloat"] = v.define("asFloat", "x", func(a arguments) goja.Value { return v.asFloat(a.values[0]) })
	f["str"] = v.define("str", "object=..., /, encoding=..., errors='strict'", func(a arguments) goja.Value {
		if goja.IsUndefined(a.values[0]) {
			return v.vm.ToValue("")
		}
		if data, ok := module.Bytes(a.values[0]); ok && !goja.IsUndefined(a.values[1]) {
			return v.vm.ToValue(v.decode(data, a.values[1].String(), a.values[2].String()))
		}
		return v.vm.ToValue(v.str(a.values[0]))
	})
	f["fmt"] = v.define("format", "value, format_spec='', /", func(a arguments) goja.Value {
		return v.vm.ToValue(v.format(a.values[0], v.textArgument(a.values[1], "format() argument 2 must be str, not %s")))
	})
	plain := func(name string, body func(first goja.Value, rest []goja.Value) string) {
		f[name] = func() goja.Value {
			return module.Function(v.vm, name, 1, func(call goja.FunctionCall) goja.Value {
				return v.vm.ToValue(body(call.Argument(0), call.Arguments[min(len(call.Arguments), 1):]))
			})
		}
	}
	f["format"] = func() goja.Value {
		return module.Function(v.vm, "format", 1, func(call goja.FunctionCall) goja.Value {
			template := call.Argument(0)
			if v.kind(template) != text {
				return v.callMethod(template, "format", call.Arguments[min(len(call.Arguments), 1):])
			}
			return v.vm.ToValue(v.formatTemplate(template.String(), call.Arguments[1:]))
		})
	}
	plain("sprintf", func(template goja.Value, given []goja.Value) string {
		var in goja.Value
		if len(given) == 1 {
			in = v.mappingOf(given[0])
		}
		return v.sprintf(v.textArgument(template, "unsupported operand type(s) for %%: '%s' and 'tuple'"), given, in)
	})
	f["percent"] = func() goja.Value {
		return module.Function(v.vm, "percent", 2, func(call goja.FunctionCall) goja.Value {
			return v.mod(call.Argument(0), call.Argument(1))
		})
	}
	// The tag of a template: an f-string. It is called with the texts between the fields first.
	plain("f", func(texts goja.Value, fields []goja.Value) string {
		var b strings.Builder
		for i, part := range v.elements(texts) {
			b.WriteString(part.String())
			if i < len(fields) {
				b.WriteString(v.format(fields[i], ""))
			}
		}
		return b.String()
	})
	f["NotImplemented"] = func() goja.Value {
		v.notImplemented = v.singleton("NotImplemented")
		return v.notImplemented
	}
	f["Ellipsis"] = func() goja.Value { return v.singleton("Ellipsis") }
}

func (v *values) print(a arguments) goja.Value {
	between, end := v.separator("sep", a.values[0], " "), v.separator("end", a.values[1], "\n")
	var line []byte
	for i, value := range a.rest {
		if i > 0 {
			line = append(line, between...)
		}
		line = append(line, v.str(value)...)
	}
	line = append(line, end...)
	file, ok := a.values[2].(*goja.Object)
	if !ok {
		file = v.redirected
	}
	if file != nil {
		write, ok := goja.AssertFunction(file.Get("write"))
		if !ok {
			v.raise("AttributeError", "'"+v.className(file)+"' object has no attribute 'write'")
		}
		v.call(write, file, v.vm.ToValue(string(line)))
		return goja.Null()
	}
	if _, err := v.host.Stdout().Write(line); err != nil && err != io.ErrClosedPipe {
		module.Throw(v.vm, err)
	}
	return goja.Null()
}

// singleton is an object that is only itself.
func (v *values) singleton(name string) *goja.Object {
	object := v.vm.NewObject()
	class := module.Function(v.vm, name+"Type", 0, func(goja.FunctionCall) goja.Value { return object })
	_ = object.SetPrototype(v.vm.CreateObject(v.object))
	module.Hidden(object, "constructor", class)
	module.Hidden(object, "__repr__", module.Function(v.vm, "__repr__", 0, func(goja.FunctionCall) goja.Value {
		return v.vm.ToValue(name)
	}))
	return object
}

func (v *values) separator(name string, value goja.Value, otherwise string) string {
	switch v.kind(value) {
	case none:
		return otherwise
	case text:
		return value.String()
	}
	v.raise("TypeError", name+" must be None or a string, not "+v.className(value))
	return ""
}
