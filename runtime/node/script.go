package node

import (
	"embed"
	"strconv"
	"strings"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

//go:embed js
var parts embed.FS

// written is the loader of a module that is written in JavaScript: js/NAME.js.
func (p *Process) written(name string) module.Loader { return p.writtenOver(name, nil) }

// writtenOver is written for a module that is built on more than what native gives all.
func (p *Process) writtenOver(name string, add func(native *goja.Object)) module.Loader {
	return func(h module.Host) (goja.Value, error) { return p.run(h, name, add) }
}

// run gives what js/NAME.js exports.
func (p *Process) run(h module.Host, name string, add func(native *goja.Object)) (goja.Value, error) {
	source, err := parts.ReadFile("js/" + name + ".js")
	if err != nil {
		return nil, err
	}
	native := p.native(h)
	if add != nil {
		add(native)
	}
	return module.Script(h, string(source), native)
}

// part is the loader of a module that is one property of another's exports, as assert/strict is of assert.
func part(of, name string) module.Loader {
	return func(h module.Host) (goja.Value, error) {
		whole, err := h.Require("node:" + of)
		if err != nil {
			return nil, err
		}
		return whole.ToObject(h.VM()).Get(name), nil
	}
}

// native is what the modules in JavaScript get from Go:
//
//	failure(class, code, message)  an error as Node's modules make them; the caller throws it
//	wrongType(name, value, wanted) the error of an argument that is not what was wanted ("of type string")
//	aborted(cause)                 the AbortError of an operation whose signal was aborted with that reason
//	inspect(value, options)        what console.log shows, see inspectOptions
//	format(options, values)        what console.log makes of several values
//	kind(value)                    the built-in class of an object by which util.types tells it, or ""
//	received(value)                what a value is, for an error's text
//	proxy(value)                   whether it is a Proxy
//	bytes(value)                   the bytes of a string, a typed array or an ArrayBuffer as a Buffer
//	part(name, given)              what js/name.js exports, made anew; it finds given as native.given
//	warn(text)                     one line on stderr
//	tty(descriptor)                whether a stream of the process is a terminal
//	now()                          the milliseconds since timeOrigin
//	timeOrigin                     when the host was made, in milliseconds since 1970
func (p *Process) native(h module.Host) *goja.Object {
	vm := h.VM()
	native := vm.NewObject()
	define := func(name string, length int, f func(call goja.FunctionCall) goja.Value) {
		_ = native.Set(name, module.Function(vm, name, length, f))
	}
	define("failure", 3, func(call goja.FunctionCall) goja.Value {
		return module.NewError(vm, &module.Error{
			Class: call.Argument(0).String(), Code: call.Argument(1).String(), Message: call.Argument(2).String(),
		})
	})
	define("wrongType", 3, func(call goja.FunctionCall) goja.Value {
		name, kind := call.Argument(0).String(), "argument"
		if strings.Contains(name, ".") {
			kind = "property"
		}
		return module.NewError(vm, &module.Error{
			Class: "TypeError", Code: "ERR_INVALID_ARG_TYPE",
			Message: `The "` + name + `" ` + kind + ` must be ` + call.Argument(2).String() + `. ` + received(vm, call.Argument(1)),
		})
	})
	define("aborted", 1, func(call goja.FunctionCall) goja.Value {
		failure := module.NewError(vm, &module.Error{Class: "Error", Message: abortedMessage})
		p.asAborted(vm, failure, call.Argument(0))
		return failure
	})
	define("inspect", 2, func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(render.Inspect(vm, call.Argument(0), inspectOptions(vm, call.Argument(1))))
	})
	define("format", 2, func(call goja.FunctionCall) goja.Value {
		var values []goja.Value
		if list, ok := call.Argument(1).(*goja.Object); ok {
			for i := range int(list.Get("length").ToInteger()) {
				values = append(values, list.Get(strconv.Itoa(i)))
			}
		}
		return vm.ToValue(render.Format(vm, values, inspectOptions(vm, call.Argument(0))))
	})
	define("kind", 1, func(call goja.FunctionCall) goja.Value {
		object, ok := call.Argument(0).(*goja.Object)
		if !ok {
			return vm.ToValue("")
		}
		return vm.ToValue(render.Kind(object))
	})
	define("received", 1, func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(received(vm, call.Argument(0)))
	})
	define("proxy", 1, func(call goja.FunctionCall) goja.Value {
		object, ok := call.Argument(0).(*goja.Object)
		return vm.ToValue(ok && render.IsProxy(object))
	})
	define("bytes", 1, func(call goja.FunctionCall) goja.Value {
		data, err := bytesOf(vm, call.Argument(0))
		if err != nil {
			module.Throw(vm, err)
		}
		return buffers(vm).wrap(data)
	})
	define("part", 2, func(call goja.FunctionCall) goja.Value {
		made, err := p.run(h, call.Argument(0).String(), func(native *goja.Object) { _ = native.Set("given", call.Argument(1)) })
		if err != nil {
			module.Throw(vm, err)
		}
		return made
	})
	define("warn", 1, func(call goja.FunctionCall) goja.Value {
		_, _ = h.Stderr().Write([]byte(call.Argument(0).String() + "\n"))
		return goja.Undefined()
	})
	define("tty", 1, func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(p.isTTY(call.Argument(0)))
	})
	define("now", 0, func(goja.FunctionCall) goja.Value {
		return vm.ToValue(float64(time.Since(p.Started)) / float64(time.Millisecond))
	})
	_ = native.Set("timeOrigin", float64(p.Started.UnixMicro())/1000)
	return native
}

// isTTY reports whether a descriptor of the process is a terminal.
func (p *Process) isTTY(descriptor goja.Value) bool {
	switch descriptor.Export() {
	case int64(0):
		return isTerminal(p.Stdin)
	case int64(1):
		return p.StdoutTTY
	case int64(2):
		return p.StderrTTY
	}
	return false
}

// inspectOptions reads util.inspect's options. What is absent has Node's default.
func inspectOptions(vm *goja.Runtime, given goja.Value) render.InspectOptions {
	options := render.Console(false)
	object, ok := given.(*goja.Object)
	if !ok {
		return options
	}
	if depth := object.Get("depth"); depth != nil && !goja.IsUndefined(depth) {
		options.Depth = count(depth)
	}
	options.Color = flag(object, "colors")
	options.Hidden = flag(object, "showHidden")
	options.Plain = !optionOr(object, "customInspect", true)
	limit := func(name string, into *int) {
		value := object.Get(name)
		if value == nil || goja.IsUndefined(value) {
			return
		}
		if *into = count(value); *into == 0 {
			*into = -1
		}
	}
	limit("maxArrayLength", &options.MaxItems)
	limit("maxStringLength", &options.MaxCharacters)
	limit("breakLength", &options.BreakLength)
	if compact := option(object, "compact"); compact != nil {
		switch exported := compact.Export().(type) {
		case bool:
			options.Compact = -1
			if exported {
				options.Compact = render.Unlimited
			}
		default:
			limit("compact", &options.Compact)
		}
	}
	switch sorted := option(object, "sorted").(type) {
	case *goja.Object:
		if compare, ok := goja.AssertFunction(sorted); ok {
			options.Sorted = func(a, b string) int {
				order, err := compare(goja.Undefined(), vm.ToValue(a), vm.ToValue(b))
				if err != nil {
					module.Throw(vm, err)
				}
				return int(order.ToInteger())
			}
		}
	case nil:
	default:
		if sorted.ToBoolean() {
			options.Sorted = render.ByText
		}
	}
	return options
}

// count reads a number of levels, items or characters: null and Infinity mean all.
func count(value goja.Value) int {
	if goja.IsNull(value) {
		return render.Unlimited
	}
	n := value.ToFloat()
	switch {
	case n != n: // NaN
		return 0
	case n >= render.Unlimited:
		return render.Unlimited
	}
	return int(max(n, -1))
}

// received says what an argument was, as Node's errors do.
func received(vm *goja.Runtime, value goja.Value) string {
	if value == nil || goja.IsUndefined(value) || goja.IsNull(value) {
		return "Received " + render.Inspect(vm, value, render.Console(false))
	}
	shown := render.Inspect(vm, value, render.InspectOptions{Depth: -1})
	if object, ok := value.(*goja.Object); ok {
		if _, isFunction := goja.AssertFunction(object); isFunction {
			return strings.TrimSpace("Received function " + object.Get("name").String())
		}
		if constructor, ok := object.Get("constructor").(*goja.Object); ok {
			if name := constructor.Get("name"); name != nil && name.String() != "" {
				return "Received an instance of " + name.String()
			}
		}
		return "Received " + shown
	}
	if runes := []rune(shown); len(runes) > 28 {
		shown = string(runes[:25]) + "..."
	}
	kind := "bigint"
	switch value.Export().(type) {
	case string:
		kind = "string"
	case bool:
		kind = "boolean"
	case int64, float64:
		kind = "number"
	}
	if _, ok := value.(*goja.Symbol); ok {
		kind = "symbol"
	}
	return "Received type " + kind + " (" + shown + ")"
}
