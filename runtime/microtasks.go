package runtime

import (
	"errors"
	"slices"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// What runs between the callbacks of the loop: promise jobs with their unhandled rejections,
// queueMicrotask, and process.nextTick.

// trackRejection keeps the rejected promises that have no handler yet, in order.
func (h *Host) trackRejection(promise *goja.Promise, operation goja.PromiseRejectionOperation) {
	const handled = "rejectionHandled"
	switch {
	case operation == goja.PromiseRejectionReject:
		h.rejections.add(promise)
	case !h.rejections.remove(promise) && h.process.Listens(handled): // it was told of already, and did not end the run
		h.Reserve()(func() error {
			_, err := h.process.Emit(handled, h.vm.ToValue(promise))
			return err
		})
	}
}

// rejections are promises in the order of their rejection.
type rejections struct {
	order  []*goja.Promise // nil where one was removed
	places map[*goja.Promise]int
}

func (r *rejections) add(promise *goja.Promise) {
	if r.places == nil {
		r.places = map[*goja.Promise]int{}
	}
	r.places[promise] = len(r.order)
	r.order = append(r.order, promise)
}

// remove reports whether the promise was one of those that wait.
func (r *rejections) remove(promise *goja.Promise) bool {
	place, found := r.places[promise]
	if !found {
		return false
	}
	delete(r.places, promise)
	r.order[place] = nil
	for n := len(r.order); n > 0 && r.order[n-1] == nil; n-- {
		r.order = r.order[:n-1]
	}
	return true
}

// take gives those that are left and keeps none.
func (r *rejections) take() []*goja.Promise {
	left := slices.DeleteFunc(r.order, func(promise *goja.Promise) bool { return promise == nil })
	*r = rejections{}
	return left
}

// unhandled tells of the rejections that nobody handled: to who listens, else as the error of the first. A
// KeyboardInterrupt is none yet: it ends the run when the other promises that Ctrl-C rejected have had their
// clean-up.
func (h *Host) unhandled() error {
	for _, promise := range h.rejections.take() {
		reason := promise.Result()
		if h.session == nil && h.isKeyboardInterrupt(reason) {
			h.interrupted = true
			h.limitCleanUp()
			continue
		}
		heard, err := h.process.Emit("unhandledRejection", reason, h.vm.ToValue(promise))
		if err == nil && !heard {
			err = &rejection{reason: reason}
		}
		if err = h.caught(err); err != nil {
			return err
		}
	}
	return nil
}

// caught hands an error that the script did not catch to the listeners of 'uncaughtException', and gives what
// ends the run: err itself where nobody listens, what a listener throws, or nil. Who listens to
// 'uncaughtExceptionMonitor' hears of it before, whatever comes of it. In a session it ends nothing and is reported.
func (h *Host) caught(err error) error {
	err = h.heard(err)
	if err == nil || h.session == nil {
		return err
	}
	return h.reported(err)
}

func (h *Host) heard(err error) error {
	listens := h.process.Listens(uncaughtException)
	if err == nil || !listens && !h.process.Listens(uncaughtMonitor) {
		return err
	}
	if _, again := err.(*told); again {
		return err
	}
	var thrown *goja.Exception
	var unhandled *rejection
	var reason goja.Value
	origin := uncaughtException
	switch {
	case errors.As(err, &thrown):
		reason = thrown.Value()
	case errors.As(err, &unhandled):
		reason, origin = h.asError(unhandled.reason), "unhandledRejection"
	default:
		return err // the end of the run
	}
	if h.isKeyboardInterrupt(reason) || h.asksExit(err) != nil {
		return err
	}
	arguments := []goja.Value{reason, h.vm.ToValue(origin)}
	_, failed := h.process.Emit(uncaughtMonitor, arguments...)
	if failed == nil && !listens {
		return &told{error: err}
	}
	if failed == nil {
		_, failed = h.process.Emit(uncaughtException, arguments...)
	}
	if errors.As(failed, &thrown) {
		return &told{failed, handlerFailed}
	}
	return failed
}

// told is an error that the listeners have heard of, or that one of them threw: then the run ends at once, with a code.
type told struct {
	error
	code int
}

func (t *told) Unwrap() error { return t.error }

// handlerFailed is Node's exit code for a listener of uncaughtException that throws.
const handlerFailed = 7

const uncaughtMonitor = "uncaughtExceptionMonitor"

const uncaughtException = "uncaughtException"

// asError is what Node makes of a rejection's reason for who expects an error.
func (h *Host) asError(reason goja.Value) goja.Value {
	if object, ok := reason.(*goja.Object); ok && object.ClassName() == "Error" {
		return reason
	}
	return module.NewError(h.vm, &module.Error{
		Class: "Error",
		Message: "This error originated either by throwing inside of an async function without a catch block, or by rejecting a " +
			"promise which was not handled with .catch(). The promise rejected with the reason \"" +
			render.Inspect(h.vm, reason, render.InspectOptions{}) + "\".",
		Code: "ERR_UNHANDLED_REJECTION",
	})
}

// A rejection is an unhandled one, on its way to become an UncaughtError.
type rejection struct{ reason goja.Value }

func (r *rejection) Error() string { return "unhandled promise rejection" }

// uncaughtValue is what was thrown, or that a promise was rejected with; nil for another error.
func uncaughtValue(err error) goja.Value {
	var thrown *goja.Exception
	var unhandled *rejection
	switch {
	case errors.As(err, &thrown): // first: to unwrap an exception is to read a property of what was thrown
		return thrown.Value()
	case errors.As(err, &unhandled):
		return unhandled.reason
	}
	return nil
}

// throwFromMicrotask ends the turn with the error of a job that nobody called.
func (h *Host) throwFromMicrotask(err error) {
	if h.failed == nil && h.exit == nil {
		h.failed = err
		h.leave(err)
	}
}

// queueMicrotask is the global function.
func (h *Host) queueMicrotask(call goja.FunctionCall) goja.Value {
	if _, ok := goja.AssertFunction(call.Argument(0)); !ok {
		module.Throw(h.vm, notAFunction("queueMicrotask", call.Argument(0)))
	}
	if h.microtask == nil {
		program, err := goja.Compile(render.Internal, microtaskSource, true)
		if err != nil {
			module.Throw(h.vm, err)
		}
		made, err := h.vm.RunProgram(program)
		if err != nil {
			module.Throw(h.vm, err)
		}
		h.microtask, _ = goja.AssertFunction(made)
	}
	failed := module.Function(h.vm, "failed", 1, func(thrown goja.FunctionCall) goja.Value {
		if err := h.caught(h.vm.Try(func() { panic(thrown.Argument(0)) })); err != nil {
			h.throwFromMicrotask(err)
		}
		return goja.Undefined()
	})
	if _, err := h.microtask(goja.Undefined(), call.Argument(0), failed); err != nil {
		module.Throw(h.vm, err)
	}
	return goja.Undefined()
}

// microtaskSource calls the callback from JavaScript: when Go calls it, goja runs the promise jobs that it makes at
// once, before those that wait already.
const microtaskSource = `(function (callback, failed) {
	(async () => {})().then(() => { try { callback() } catch (error) { failed(error) } })
})`

// A tick is one callback of process.nextTick.
type tick struct {
	callback goja.Callable
	args     []goja.Value
	context  goja.Value
}

func (h *Host) nextTick(callback goja.Callable, args []goja.Value) {
	h.ticks = append(h.ticks, tick{callback, args, h.context.current})
}

func (h *Host) runTicks() error {
	for len(h.ticks) > 0 {
		next := h.ticks[0]
		h.ticks = h.ticks[1:]
		err := h.context.in(next.context, func() error {
			_, err := next.callback(goja.Undefined(), next.args...)
			return err
		})
		if err = h.caught(err); err != nil {
			return err
		}
	}
	return nil
}
