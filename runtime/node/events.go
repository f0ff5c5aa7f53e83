package node

import (
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// The events of process. They are kept in Go because nearly every script uses process, few use its events, and to
// load the module events for them would cost the others milliseconds.

// processEvents are those that come, and then those that Node has and that have no occasion here: libraries listen to
// them, and in Node they seldom come either. A listener for a name that Node has not would never be called, and a
// script that relies on it must hear that now and not by its silence.
var processEvents = [...]string{
	"exit", "beforeExit", "SIGINT", "SIGTERM", "SIGHUP", uncaughtException, uncaughtException + "Monitor", "unhandledRejection",
	"rejectionHandled", "warning", "newListener", "removeListener",
	"message", "disconnect", "worker", "multipleResolves", "workerMessage",
}

const uncaughtException = "uncaughtException"

// A listener is one function that waits for an event.
type listener struct {
	call  goja.Callable
	value goja.Value // as the script gave it
	once  bool
}

// An emitter is the events of one object of the host's: a small EventEmitter of Node's.
type emitter struct {
	name      string // of the object in error texts
	known     []string
	vm        *goja.Runtime
	object    *goja.Object
	names     []string // with listeners, in the order of their coming
	listeners map[string][]*listener
	changed   func(event string, count int) // nil when nobody wants to know
	more      func(event string) bool       // whether there is an event that is not in known; nil for no
}

// define adds the methods of an EventEmitter to the object.
func (e *emitter) define(vm *goja.Runtime, object *goja.Object) {
	e.vm, e.object, e.listeners = vm, object, map[string][]*listener{}
	add := func(name string, once, first bool) {
		module.Method(vm, object, name, 2, func(call goja.FunctionCall) goja.Value {
			e.add(vm, name, call, once, first)
			return e.object
		})
	}
	add("on", false, false)
	add("addListener", false, false)
	add("once", true, false)
	add("prependListener", false, true)
	add("prependOnceListener", true, true)
	for _, name := range []string{"off", "removeListener"} {
		module.Method(vm, object, name, 2, func(call goja.FunctionCall) goja.Value {
			e.remove(call.Argument(0).String(), call.Argument(1))
			return e.object
		})
	}
	module.Method(vm, object, "removeAllListeners", 1, func(call goja.FunctionCall) goja.Value {
		events := slices.Clone(e.names)
		if event := call.Argument(0); !goja.IsUndefined(event) {
			events = []string{event.String()}
		}
		for _, event := range events {
			e.keep(event, nil)
		}
		return e.object
	})
	module.Method(vm, object, "emit", 1, func(call goja.FunctionCall) goja.Value {
		heard, err := e.emit(call.Argument(0).String(), call.Arguments[min(1, len(call.Arguments)):]...)
		if err != nil {
			module.Throw(vm, err)
		}
		return vm.ToValue(heard)
	})
	for _, name := range []string{"listeners", "rawListeners"} {
		module.Method(vm, object, name, 1, func(call goja.FunctionCall) goja.Value {
			var values []any
			for _, l := range e.listeners[call.Argument(0).String()] {
				values = append(values, l.value)
			}
			return vm.NewArray(values...)
		})
	}
	module.Method(vm, object, "listenerCount", 1, func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(len(e.listeners[call.Argument(0).String()]))
	})
	module.Method(vm, object, "eventNames", 0, func(goja.FunctionCall) goja.Value {
		var values []any
		for _, name := range e.names {
			values = append(values, name)
		}
		return vm.NewArray(values...)
	})
	// There is nothing that counts listeners here, and libraries set a limit without asking.
	module.Method(vm, object, "setMaxListeners", 1, func(goja.FunctionCall) goja.Value { return e.object })
}

func (e *emitter) add(vm *goja.Runtime, method string, call goja.FunctionCall, once, first bool) {
	event, value := call.Argument(0).String(), call.Argument(1)
	function, ok := goja.AssertFunction(value)
	if !ok {
		throwType(vm, e.name+"."+method+"() needs a function as its second argument, got "+
			render.Inspect(vm, value, render.InspectOptions{}))
	}
	if !slices.Contains(e.known, event) && (e.more == nil || !e.more(event)) {
		module.Throw(vm, &module.Error{
			Class: "Error",
			Message: e.name + "." + method + "(): there is no event '" + event + "' in mascript; there are " +
				strings.Join(e.known, ", "),
			Code: "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
		})
	}
	e.tell("newListener", event, value)
	added := &listener{function, value, once}
	if first {
		e.keep(event, append([]*listener{added}, e.listeners[event]...))
	} else {
		e.keep(event, append(slices.Clone(e.listeners[event]), added))
	}
}

// tell emits newListener or removeListener, of which most listeners know nothing.
func (e *emitter) tell(what, event string, value goja.Value) {
	if len(e.listeners[what]) == 0 {
		return
	}
	if _, err := e.emit(what, e.vm.ToValue(event), value); err != nil {
		module.Throw(e.vm, err)
	}
}

// remove takes away the listener that was added last.
func (e *emitter) remove(event string, value goja.Value) {
	left := slices.Clone(e.listeners[event])
	for i, l := range slices.Backward(left) {
		if l.value.SameAs(value) {
			e.keep(event, slices.Delete(left, i, i+1))
			e.tell("removeListener", event, value)
			return
		}
	}
}

// keep makes left the listeners of an event. A slice of them is never changed, so that who emits can go through it.
func (e *emitter) keep(event string, left []*listener) {
	had := len(e.listeners[event])
	switch {
	case len(left) > 0:
		if had == 0 {
			e.names = append(e.names, event)
		}
		e.listeners[event] = left
	case had > 0:
		delete(e.listeners, event)
		e.names = slices.DeleteFunc(e.names, func(name string) bool { return name == event })
	}
	if e.changed != nil && had != len(left) {
		e.changed(event, len(left))
	}
}

// emit calls the listeners of an event in turn. The first error ends it.
func (e *emitter) emit(event string, args ...goja.Value) (heard bool, err error) {
	waiting := e.listeners[event]
	for _, l := range waiting {
		if l.once {
			e.keep(event, slices.DeleteFunc(slices.Clone(e.listeners[event]), func(known *listener) bool { return known == l }))
			e.tell("removeListener", event, l.value)
		}
		if _, err := l.call(e.object, args...); err != nil {
			return true, err
		}
	}
	return len(waiting) > 0, nil
}

// Listens reports whether the script listens to an event of process.
func (p *Process) Listens(event string) bool { return len(p.events.listeners[event]) > 0 }

// Emit calls the script's listeners of an event of process, if there are any.
func (p *Process) Emit(event string, args ...goja.Value) (heard bool, err error) {
	return p.events.emit(event, args...)
}

// EmitSignal calls the listeners of a signal with what Node gives them: its name and its number.
func (p *Process) EmitSignal(name string) error {
	if !p.Listens(name) {
		return nil
	}
	number, _ := signalNumber(name)
	_, err := p.Emit(name, p.vm.ToValue(name), p.vm.ToValue(int(number)))
	return err
}

// EmitBeforeExit tells the script that its loop has run dry. It may give the loop something to do.
func (p *Process) EmitBeforeExit() error {
	_, err := p.Emit("beforeExit", p.vm.ToValue(p.ExitCode()))
	return err
}
