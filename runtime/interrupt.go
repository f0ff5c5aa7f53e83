package runtime

import (
	"context"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// Ctrl-C, and the other ways in which a run is ended from outside.
//
// What the first Ctrl-C does depends on where it meets the script:
//
//	in a blocking call    the call's context ends and the call throws KeyboardInterrupt
//	loop idle, Go work    the contexts behind the promises end, so that they reject
//	loop idle, timers     the run ends
//	in JavaScript         for a moment nothing: the script may be just between two blocking calls, and
//	                      then the next one throws; if it is not, the VM is interrupted
//
// After a KeyboardInterrupt the script has Options.Grace for its clean-up. The second Ctrl-C, or the
// end of that time, ends the run wherever it is.

// betweenCalls is how long JavaScript may go on after Ctrl-C before the VM is interrupted.
const betweenCalls = 40 * time.Millisecond

// control is the part of a Host's state that says how the run is to end. Host.mu guards it.
type control struct {
	base     context.Context // ends with the run
	endBase  context.CancelCauseFunc
	work     context.Context // what Context hands out; replaced after Ctrl-C
	endWork  context.CancelCauseFunc
	endBlock context.CancelCauseFunc // of the blocking call that is running, if one is

	running  bool
	idle     bool // the loop waits
	pressed  bool // Ctrl-C came
	pending  bool // and has not reached the script yet
	stop     error
	deadline *time.Timer // what follows when nothing happens after Ctrl-C
}

func (c *control) init() {
	c.base, c.endBase = context.WithCancelCause(context.Background())
	c.renewWork()
}

func (c *control) renewWork() {
	c.work, c.endWork = context.WithCancelCause(c.base)
}

// Context is for Go work behind a promise.
func (h *Host) Context() context.Context {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.work
}

// Interrupt is Ctrl-C. It may be called from any goroutine, at any time.
func (h *Host) Interrupt() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.pressed {
		h.end(ErrInterrupted)
		return
	}
	h.pressed, h.pending = true, true
	switch {
	case !h.running:
		h.end(ErrInterrupted)
	case h.endBlock != nil:
		h.endBlock(module.ErrInterrupt)
		h.reachScript()
	case h.idle:
		h.idleInterrupt()
	default:
		h.after(betweenCalls)
	}
}

// Stop ends the run from any goroutine: --timeout, a termination signal. RunFile returns cause.
func (h *Host) Stop(cause error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.end(cause)
}

// end makes the run end with cause, if nothing has before. The caller holds mu.
func (h *Host) end(cause error) {
	if h.stop != nil || h.closed {
		return
	}
	h.stop = cause
	h.endBase(cause)
	h.vm.Interrupt(cause)
	h.poke()
}

// after ends the run when d has passed, unless the script gets on before. The caller holds mu.
func (h *Host) after(d time.Duration) {
	if h.deadline != nil {
		h.deadline.Stop()
	}
	var deadline *time.Timer
	deadline = time.AfterFunc(d, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		if h.deadline == deadline {
			h.end(ErrInterrupted)
		}
	})
	h.deadline = deadline
}

// reachScript notes that Ctrl-C has reached the script: Go work behind promises ends too, what starts
// from now on gets a fresh context, and the time for clean-up runs. The caller holds mu.
func (h *Host) reachScript() {
	h.pending = false
	h.endWork(module.ErrInterrupt)
	h.renewWork()
	h.after(h.options.Grace)
}

// limitCleanUp starts the time for clean-up, unless it runs already.
func (h *Host) limitCleanUp() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.deadline == nil {
		h.after(h.options.Grace)
	}
}

// idleInterrupt handles a Ctrl-C that meets the waiting loop. The caller holds mu.
func (h *Host) idleInterrupt() {
	if !h.pending {
		return
	}
	if h.reserved == 0 {
		h.end(ErrInterrupted)
		return
	}
	h.reachScript()
}

// Block runs do in the place of a synchronous JavaScript call.
func (h *Host) Block(do func(ctx context.Context) error) error {
	h.mu.Lock()
	if h.stop != nil {
		defer h.mu.Unlock()
		return h.stop
	}
	if h.pending {
		h.reachScript()
		h.mu.Unlock()
		module.Throw(h.vm, module.ErrInterrupt)
	}
	ctx, cancel := context.WithCancelCause(h.base)
	defer cancel(nil)
	h.endBlock = cancel
	h.mu.Unlock()

	interrupted := false
	err := func() error {
		// One step, also when do panics: a Ctrl-C either ends this call or meets what comes after it.
		defer func() {
			h.mu.Lock()
			h.endBlock = nil
			interrupted = module.IsInterrupt(ctx)
			h.mu.Unlock()
		}()
		return do(ctx)
	}()
	if cause := h.stopCause(); cause != nil {
		return cause
	}
	if interrupted {
		module.Throw(h.vm, module.ErrInterrupt)
	}
	return err
}

// stopCause is why the run has to end, or nil.
func (h *Host) stopCause() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.stop
}

// start marks the moment from which Ctrl-C meets a script.
func (h *Host) start() {
	h.mu.Lock()
	h.running = true
	h.mu.Unlock()
}

// close ends what the run left: contexts, clocks, deliveries still to come.
func (h *Host) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.running, h.closed = false, true
	h.queue = nil
	if h.deadline != nil {
		h.deadline.Stop()
		h.deadline = nil
	}
	h.endBase(context.Canceled)
}

// interruptVM makes the VM leave the script, for process.exit and for errors without a caller.
func (h *Host) interruptVM(cause error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.stop == nil {
		h.vm.Interrupt(cause)
	}
}

// resume makes the VM usable again after an interrupt of our own. It is false when the run has been
// stopped from outside meanwhile: that interrupt stays.
func (h *Host) resume() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.stop != nil {
		return false
	}
	h.failed = nil
	h.vm.ClearInterrupt()
	return true
}

// requestExit is process.exit: no catch and no finally of the script runs after it.
func (h *Host) requestExit(code int) {
	h.exit = &code
	h.interruptVM(errExit)
}

// keyboardInterrupt makes the class that a Ctrl-C throws.
func (h *Host) keyboardInterrupt() goja.Value {
	base := h.errorClass
	class := module.Constructor(h.vm, "KeyboardInterrupt", 1, func(call goja.ConstructorCall) *goja.Object {
		object, err := h.vm.New(base, call.Arguments...)
		if err != nil {
			module.Throw(h.vm, err)
		}
		proto := h.interrupt
		if call.NewTarget != nil {
			if own, ok := call.NewTarget.Get("prototype").(*goja.Object); ok {
				proto = own
			}
		}
		if err := object.SetPrototype(proto); err != nil {
			module.Throw(h.vm, err)
		}
		return object
	})
	h.interrupt = class.Get("prototype").(*goja.Object)
	_ = h.interrupt.SetPrototype(base.Get("prototype").(*goja.Object))
	_ = class.SetPrototype(base)
	module.Hidden(h.interrupt, "name", h.vm.ToValue("KeyboardInterrupt"))
	module.Hidden(h.interrupt, "constructor", class)
	return class
}

func (h *Host) isKeyboardInterrupt(value goja.Value) bool {
	object, ok := value.(*goja.Object)
	if !ok || h.interrupt == nil {
		return false
	}
	for on := object; on != nil && !render.IsProxy(on); on = on.Prototype() { // a proxy's traps are the script's code
		if on == h.interrupt {
			return true
		}
	}
	return false
}
