package runtime

import (
	"context"
	"io"
	"math"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
	"mascript/runtime/web"
)

// defineGlobals adds what scripts expect beside the language. Functions are cheap and made at once;
// what has parts of its own is made when first read.
func (h *Host) defineGlobals(webGlobals map[string]module.Loader) {
	vm, global := h.vm, h.vm.GlobalObject()
	function := func(name string, length int, f func(goja.FunctionCall) goja.Value) {
		module.Method(vm, global, name, length, f)
	}
	function("print", 0, h.print)
	function("sleep", 1, h.sleep)
	function("setTimeout", 2, h.setTimer("setTimeout", false))
	function("setInterval", 2, h.setTimer("setInterval", true))
	function("setImmediate", 1, h.setImmediate)
	function("clearTimeout", 1, h.clearTimer)
	function("clearInterval", 1, h.clearTimer)
	function("clearImmediate", 1, h.clearTimer)
	function("queueMicrotask", 1, h.queueMicrotask)
	module.Hidden(global, "global", global)

	h.lazyGlobal("console", h.newConsole)
	h.lazyGlobal("process", func() goja.Value {
		process, err := h.modules.requireFrom(nil, "node:process")
		if err != nil {
			module.Throw(vm, err)
		}
		return process
	})
	h.lazyGlobal("KeyboardInterrupt", h.keyboardInterrupt)
	for _, globals := range []map[string]module.Loader{webGlobals, h.process.Globals(), h.options.Globals} {
		for name, load := range globals {
			h.lazyGlobal(name, func() goja.Value {
				value, err := load(h)
				if err != nil {
					module.Throw(vm, err)
				}
				return value
			})
		}
	}
	web.Extend(h)
	h.defineStackTraces()
	h.replaceFunctions()
}

// lazyGlobal defines a global that is made when first read. A script may replace it before that. One
// function is its getter and its setter, which are told apart by their arguments: each function that a start
// defines costs as much as the rest of the definition.
func (h *Host) lazyGlobal(name string, make func() goja.Value) {
	vm, global := h.vm, h.vm.GlobalObject()
	replace := func(value goja.Value) error {
		return global.DefineDataProperty(name, value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	var made goja.Value
	access := module.Function(vm, name, 0, func(call goja.FunctionCall) goja.Value {
		if len(call.Arguments) > 0 {
			if err := replace(call.Argument(0)); err != nil {
				module.Throw(vm, err)
			}
			return goja.Undefined()
		}
		if made == nil {
			made = make()
			_ = replace(made) // refused when the script has frozen the global object: the getter stays
		}
		return made
	})
	_ = global.DefineAccessorProperty(name, access, access, goja.FLAG_TRUE, goja.FLAG_FALSE)
	h.lazy = append(h.lazy, access)
}

// print is Python's: values beside each other with a blank between and a line end after.
func (h *Host) print(call goja.FunctionCall) goja.Value {
	h.willShow(call.Arguments)
	text := h.rendering(func() string {
		return render.Join(h.vm, call.Arguments, render.Console(h.options.ColorStdout))
	})
	h.write(h.options.Stdout, text+"\n")
	return goja.Undefined()
}

// rendering makes text of values. A value can show itself by the script's own code, and what that
// throws belongs to the script.
func (h *Host) rendering(make func() string) (text string) {
	defer func() {
		switch x := recover().(type) {
		case nil:
		case *goja.Exception:
			panic(x.Value())
		default:
			panic(x)
		}
	}()
	return make()
}

// write writes results through at once, so that nothing is lost however the run ends. A stream that
// nobody reads any more (a pipe into head) is the reader's decision, no error of the script.
func (h *Host) write(w io.Writer, text string) {
	_, _ = io.WriteString(w, text)
}

// sleep waits as Python's time.sleep does: nothing else of the script runs meanwhile.
func (h *Host) sleep(call goja.FunctionCall) goja.Value {
	seconds := call.Argument(0).ToFloat()
	if _, isNumber := call.Argument(0).Export().(string); isNumber || math.IsNaN(seconds) || seconds < 0 || seconds > math.MaxInt32 {
		module.Throw(h.vm, module.RangeError("sleep() needs a number of seconds from 0 to 2147483647, got "+describeKind(call.Argument(0))))
	}
	err := h.Block(func(ctx context.Context) error {
		alarm := time.NewTimer(time.Duration(seconds * float64(time.Second)))
		defer alarm.Stop()
		select {
		case <-alarm.C:
			return nil
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	})
	if err != nil {
		module.Throw(h.vm, err)
	}
	return goja.Undefined()
}
