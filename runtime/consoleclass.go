package runtime

import (
	"strings"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/node"
)

// consoleClass is console.Console, whose objects write to streams that the script gives.
func (h *Host) consoleClass() goja.Value {
	vm, methods, itself := h.vm, consoleMethods(), goja.NewSymbol("console")
	class := module.Constructor(vm, "Console", 1, func(call goja.ConstructorCall) *goja.Object {
		c := h.consoleOver(call)
		_ = call.This.DefineDataPropertySymbol(itself, vm.ToValue(c), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
		for _, method := range methods { // so that const { log } = new Console(…) works, as in Node
			object, ok := call.This.Get(method.name).(*goja.Object)
			if !ok {
				continue
			}
			run, _ := goja.AssertFunction(object)
			if run == nil {
				continue
			}
			_ = call.This.Set(method.name, module.Function(vm, "bound "+method.name, 0, func(inner goja.FunctionCall) goja.Value {
				answer, err := run(call.This, inner.Arguments...)
				if err != nil {
					module.Throw(vm, err)
				}
				return answer
			}))
		}
		return nil
	})
	prototype := class.Get("prototype").(*goja.Object)
	for _, method := range methods {
		_ = prototype.Set(method.name, module.Function(vm, method.name, 0, func(call goja.FunctionCall) goja.Value {
			var c *console
			if object, ok := call.This.(*goja.Object); ok {
				if value := object.GetSymbol(itself); value != nil {
					c, _ = value.Export().(*console)
				}
			}
			if c == nil {
				module.Throw(vm, module.TypeError("Console."+method.name+"() needs a Console"))
			}
			method.do(c, call)
			return goja.Undefined()
		}))
	}
	return class
}

// consoleOver reads new Console(stdout, stderr, ignoreErrors) and new Console({stdout, stderr, …}).
func (h *Host) consoleOver(call goja.ConstructorCall) *console {
	vm := h.vm
	given := func(name string) goja.Value { return nil }
	streams := [2]goja.Value{call.Argument(0), call.Argument(1)}
	quiet := call.Argument(2)
	if options, ok := call.Argument(0).(*goja.Object); ok && !writes(options) {
		given = options.Get
		streams, quiet = [2]goja.Value{given("stdout"), given("stderr")}, given("ignoreErrors")
	}
	if streams[toErr] == nil || goja.IsUndefined(streams[toErr]) {
		streams[toErr] = streams[toOut]
	}
	c := &console{host: h, step: "  ", counts: map[string]int{}, clocks: map[string]time.Time{}}
	if step := given("groupIndentation"); step != nil && !goja.IsUndefined(step) {
		c.step = strings.Repeat(" ", int(min(max(step.ToInteger(), 0), 1000)))
	}
	for i, name := range []string{"stdout", "stderr"} {
		stream, ok := streams[i].(*goja.Object)
		if !ok || !writes(stream) {
			module.Throw(vm, &module.Error{
				Class: "TypeError", Code: "ERR_CONSOLE_WRITABLE_STREAM", Message: "Console expects a writable stream instance for " + name,
			})
		}
		c.options[i] = node.InspectOptions(vm, given("inspectOptions"))
		switch mode := given("colorMode"); {
		case mode == nil || goja.IsUndefined(mode) || mode.String() == "auto":
			terminal := stream.Get("isTTY")
			c.options[i].Color = c.options[i].Color || terminal != nil && terminal.ToBoolean() && h.options.ColorStdout
		default:
			c.options[i].Color = mode.ToBoolean()
		}
		c.write[i] = h.writerOf(stream, quiet == nil || goja.IsUndefined(quiet) || quiet.ToBoolean())
	}
	return c
}

func writes(stream *goja.Object) bool {
	_, ok := goja.AssertFunction(stream.Get("write"))
	return ok
}

// writerOf writes to a stream of the script's. What a log cannot write does not end who writes it, if quiet.
func (h *Host) writerOf(stream *goja.Object, quiet bool) func(text string) {
	vm := h.vm
	ignore := module.Function(vm, "", 0, func(goja.FunctionCall) goja.Value { return goja.Undefined() })
	invoke := func(name string, args ...goja.Value) error {
		method, ok := goja.AssertFunction(stream.Get(name))
		if !ok {
			return nil
		}
		_, err := method(stream, args...)
		return err
	}
	return func(text string) {
		if !quiet {
			if err := invoke("write", vm.ToValue(text)); err != nil {
				module.Throw(vm, err)
			}
			return
		}
		_ = invoke("once", vm.ToValue("error"), ignore)
		err := invoke("write", vm.ToValue(text), ignore)
		_ = invoke("removeListener", vm.ToValue("error"), ignore)
		if err != nil && h.stopCause() != nil {
			module.Throw(vm, err)
		}
	}
}
