package runtime

import (
	"context"
	"errors"
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
// end of that time, ends the run wherever it is. A script whose promises were rejected so has not done what it was
// to do, whatever it makes of that: unless it says otherwise by its exit code, its run ends as interrupted.
//
// Who listens, by process.on('SIGINT'), is asked instead at the first Ctrl-C:
//
//	in a blocking call    the call's context ends, the listeners run, then the call throws KeyboardInterrupt
//	loop idle             the listeners run as a callback of the loop, and the run goes on, as in Node
//	in JavaScript         nothing: on the way back to the loop or in the next blocking call it is as above; if
//	                      neither comes within Options.Grace, the VM is interrupted, the listeners run, and then
//	                      the run ends, unless one of them called process.exit
//
// The second Ctrl-C ends the run all the same. Listeners of SIGTERM and SIGHUP run as a callback of the loop,
// each time, and a script that does not come to them within Options.Grace is ended as if it had none.

// betweenCalls is how long JavaScript may go on after Ctrl-C before the VM is interrupted.
const betweenCalls = 40 * time.Millisecond

// DoublePress is how soon after a Ctrl-C nobody presses it again.
const DoublePress = 100 * time.Millisecond

// control is the part of a Host's state that says how the run is to end. Host.mu guards it.
type control struct {
	base     context.Context // ends with the run
	endBase  context.CancelCauseFunc
	work     context.Context // what Context hands out; replaced after Ctrl-C
	endWork  context.CancelCauseFunc
	endBlock context.CancelCauseFunc // of the blocking call that is running, if one is

	running bool
	idle    bool // the loop waits
	pressed bool // Ctrl-C came
	pending bool // and has not reached the script yet

	brokenOff bool // it rejected the promises that the script waited for
	stop      error
	deadline  *time.Timer // what follows when nothing happens after Ctrl-C

	listening map[string]bool        // events of process that the script listens to
	waiting   map[string]*time.Timer // signals on their way to their listeners, with what follows when they do not arrive
	cut       bool                   // the VM was interrupted for the listeners of SIGINT

	interactive bool      // entries are run, see Interact
	evaluating  bool      // one is running, or what it gave is waited for
	forLine     bool      // the Ctrl-C that is pending came while none was
	broken      bool      // Ctrl-C leaves what runs now
	at          time.Time // of the first Ctrl-C
}

func (c *control) init() {
	c.base, c.endBase = context.WithCancelCause(context.Background())
	c.listening, c.waiting = map[string]bool{}, map[string]*time.Timer{}
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
	if h.interactive {
		h.interruptEntry(true)
		return
	}
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
	case h.listening[sigint]:
		h.deliver(h.interruptListeners)
		if !h.idle {
			h.cutAfter(h.options.Grace)
		}
	case h.idle:
		h.idleInterrupt()
	default:
		h.after(betweenCalls)
	}
}

const sigint = "SIGINT"

// listens notes how many listeners an event of process has: signals come on other goroutines.
func (h *Host) listens(event string, count int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.listening[event] = count > 0
}

// Signal brings a signal other than Ctrl-C to the script's listeners, by Node's name of it. otherwise is what
// to do when there are none, when they have not run within Options.Grace, and when the same signal comes before
// they have. It may be called from any goroutine, at any time.
func (h *Host) Signal(name string, otherwise func()) {
	h.mu.Lock()
	_, again := h.waiting[name]
	if again || !h.running || h.stop != nil || !h.listening[name] {
		h.mu.Unlock()
		otherwise()
		return
	}
	defer h.mu.Unlock()
	h.waiting[name] = time.AfterFunc(h.options.Grace, otherwise)
	h.deliver(func() error {
		h.mu.Lock()
		inTime := h.waiting[name].Stop()
		delete(h.waiting, name)
		h.mu.Unlock()
		if !inTime {
			return nil // otherwise runs
		}
		return h.process.EmitSignal(name)
	})
}

// interruptListeners is a callback of the loop: Ctrl-C has got there, if no blocking call has met it before.
func (h *Host) interruptListeners() error {
	h.mu.Lock()
	reached := h.pending
	h.pending = false
	if reached && h.deadline != nil {
		h.deadline.Stop()
		h.deadline = nil
	}
	h.mu.Unlock()
	if !reached {
		return nil
	}
	if !h.process.Listens(sigint) { // not any more
		h.Stop(ErrInterrupted)
	}
	return h.process.EmitSignal(sigint)
}

// cutAfter interrupts the VM for the listeners of SIGINT when d has passed and JavaScript has not come back. The
// caller holds mu.
func (h *Host) cutAfter(d time.Duration) {
	h.schedule(d, func() {
		if h.pending && h.stop == nil {
			h.pending, h.cut = false, true
			h.vm.Interrupt(errCut)
			h.after(h.options.Grace)
		}
	})
}

// errCut leaves JavaScript that did not come back after a Ctrl-C with listeners.
var errCut = errors.New("interrupted for the listeners of SIGINT")

// isBrokenOff reports whether Ctrl-C rejected the promises that the script waited for.
func (h *Host) isBrokenOff() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.brokenOff
}

// isCut reports whether the script is being left by errCut.
func (h *Host) isCut() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.cut
}

// Ending ends when the end of the run is decided, with its cause, and when the run is over, with
// context.Canceled. What keeps the first from becoming the second is Go code that no interrupt reaches.
func (h *Host) Ending() context.Context { return h.base }

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

// after ends the run, or the entry, when d has passed, unless the script gets on before. The caller holds mu.
func (h *Host) after(d time.Duration) {
	h.schedule(d, func() {
		if h.interactive {
			h.breakOff()
		} else {
			h.end(ErrInterrupted)
		}
	})
}

// schedule makes do, which runs with mu held, what follows when d has passed, in the place of what was to follow.
// The caller holds mu.
func (h *Host) schedule(d time.Duration, do func()) {
	if h.deadline != nil {
		h.deadline.Stop()
	}
	var deadline *time.Timer
	deadline = time.AfterFunc(d, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		if h.deadline == deadline {
			do()
		}
	})
	h.deadline = deadline
}

// reachScript notes that Ctrl-C has reached the script: Go work behind promises ends too, and the children, what starts
// from now on gets a fresh context, and the time for clean-up runs. The caller holds mu.
func (h *Host) reachScript() {
	h.pending = false
	if !h.interactive { // there what goes on behind promises is no part of the call
		h.endWork(module.ErrInterrupt)
		h.renewWork()
		go h.process.TerminateChildren()
	}
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
	if h.interactive { // and no JavaScript is to be left; what calls of the entry are at ends, so that it does not go on
		h.pending, h.broken = false, true
		h.endWork(module.ErrInterrupt)
		h.renewWork()
		h.poke()
		return
	}
	if h.reserved == 0 {
		h.end(ErrInterrupted)
		return
	}
	h.brokenOff = true
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
		h.throwInterrupt()
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
		h.throwInterrupt()
	}
	return err
}

// throwInterrupt raises KeyboardInterrupt in a blocking call, when the listeners of SIGINT have run. What they
// throw comes in its place.
func (h *Host) throwInterrupt() {
	if err := h.process.EmitSignal(sigint); err != nil {
		module.Throw(h.vm, err)
	}
	module.Throw(h.vm, module.ErrInterrupt)
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
	for _, deadline := range h.waiting {
		deadline.Stop()
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

// leave makes the VM leave the script because of an error that nobody caught, and drop its promise jobs. In a session
// those are also of other entries.
func (h *Host) leave(cause error) {
	if h.session == nil {
		h.interruptVM(cause)
	}
}

// resume makes the VM usable again after an interrupt of our own. It is false when the run, or an entry, has been
// stopped from outside meanwhile: that interrupt stays.
func (h *Host) resume() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.stop != nil || h.broken {
		return false
	}
	h.failed, h.cut = nil, false
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
