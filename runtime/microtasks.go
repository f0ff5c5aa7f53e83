package runtime

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// What runs between the callbacks of the loop: promise jobs with their unhandled rejections,
// queueMicrotask, and process.nextTick.

// trackRejection keeps the rejected promises that have no handler yet, in order.
func (h *Host) trackRejection(promise *goja.Promise, operation goja.PromiseRejectionOperation) {
	if operation == goja.PromiseRejectionReject {
		h.rejections = append(h.rejections, promise)
		return
	}
	for i, waiting := range h.rejections {
		if waiting == promise {
			h.rejections = append(h.rejections[:i], h.rejections[i+1:]...)
			return
		}
	}
}

// unhandled is the error of the first rejection that nobody handled. A KeyboardInterrupt is none yet: it
// ends the run when the other promises that Ctrl-C rejected have had their clean-up.
func (h *Host) unhandled() error {
	for len(h.rejections) > 0 {
		reason := h.rejections[0].Result()
		h.rejections = h.rejections[1:]
		if !h.isKeyboardInterrupt(reason) {
			return &rejection{reason: reason}
		}
		h.interrupted = true
		h.limitCleanUp()
	}
	return nil
}

// A rejection is an unhandled one, on its way to become an UncaughtError.
type rejection struct{ reason goja.Value }

func (r *rejection) Error() string { return "unhandled promise rejection" }

// throwFromMicrotask ends the run with the error of a job that nobody called.
func (h *Host) throwFromMicrotask(err error) {
	if h.failed == nil && h.exit == nil {
		h.failed = err
		h.interruptVM(err)
	}
}

// queueMicrotask is the global function.
func (h *Host) queueMicrotask(call goja.FunctionCall) goja.Value {
	callback, ok := goja.AssertFunction(call.Argument(0))
	if !ok {
		module.Throw(h.vm, notAFunction("queueMicrotask", call.Argument(0)))
	}
	promise, resolve, _ := h.vm.NewPromise()
	job := module.Function(h.vm, "microtask", 0, func(goja.FunctionCall) goja.Value {
		if _, err := callback(goja.Undefined()); err != nil {
			h.throwFromMicrotask(err)
		}
		return goja.Undefined()
	})
	object := h.vm.ToValue(promise).(*goja.Object)
	then, ok := goja.AssertFunction(object.Get("then"))
	if !ok {
		module.Throw(h.vm, module.TypeError("queueMicrotask: Promise.prototype.then was replaced by something that is not a function"))
	}
	if _, err := then(object, job); err != nil {
		module.Throw(h.vm, err)
	}
	if err := resolve(goja.Undefined()); err != nil {
		module.Throw(h.vm, err)
	}
	return goja.Undefined()
}

// A tick is one callback of process.nextTick.
type tick struct {
	callback goja.Callable
	args     []goja.Value
}

func (h *Host) nextTick(callback goja.Callable, args []goja.Value) {
	h.ticks = append(h.ticks, tick{callback, args})
}

func (h *Host) runTicks() error {
	for len(h.ticks) > 0 {
		next := h.ticks[0]
		h.ticks = h.ticks[1:]
		if _, err := next.callback(goja.Undefined(), next.args...); err != nil {
			return err
		}
	}
	return nil
}
