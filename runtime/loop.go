package runtime

import (
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// The event loop. Its promise to Go code is k6's: who goes off the loop reserves a callback first and
// delivers it exactly once, from any goroutine; the loop lives while a reservation is open; an error
// from a callback ends the run, and so does a rejection that has no handler at the end of a turn.

// loop is the part of a Host's state that other goroutines reach. Host.mu guards it.
type loop struct {
	queue    []func() error // delivered, not yet run
	reserved int            // reservations not yet delivered
	held     int            // by Hold: these keep the loop alive as well
	wake     chan struct{}  // one place: poked when any of this or of control changes
	closed   bool           // the run is over: nothing is taken any more
}

func (h *Host) poke() {
	select {
	case h.wake <- struct{}{}:
	default:
	}
}

// Reserve keeps the loop alive until deliver has been called.
func (h *Host) Reserve() (deliver func(callback func() error)) {
	h.mu.Lock()
	h.reserved++
	h.mu.Unlock()
	context := h.context.current
	var once sync.Once
	return func(callback func() error) {
		once.Do(func() {
			h.mu.Lock()
			defer h.mu.Unlock()
			h.reserved--
			h.deliver(func() error { return h.context.in(context, callback) })
		})
	}
}

// Post has the loop run a callback, if the run is not over.
func (h *Host) Post(callback func() error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.deliver(callback)
}

// deliver queues a callback. The caller holds mu.
func (h *Host) deliver(callback func() error) {
	if !h.closed {
		h.queue = append(h.queue, callback)
		h.poke()
	}
}

// hold keeps the loop alive until release has been called, from any goroutine. Unlike a reservation it does not
// make Ctrl-C wait for what comes: who holds the loop has nothing to tell a script that is to end.
func (h *Host) hold() (release func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.held++
	return sync.OnceFunc(func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.held--
		h.poke()
	})
}

// take empties the queue.
func (h *Host) take() []func() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	queue := h.queue
	h.queue = nil
	return queue
}

// run turns the loop until nothing can happen any more, or an error ends it.
func (h *Host) run() error {
	for {
		if err := h.round(); err != nil {
			return err
		}
		alive, err := h.rest()
		if err != nil {
			return err
		}
		if !alive {
			if !h.process.Listens("beforeExit") {
				return nil
			}
			if err := h.turn(h.process.EmitBeforeExit); err != nil {
				return err
			}
			if alive, err = h.rest(); !alive {
				return err
			}
		}
	}
}

// round does once what is to be done. What an error keeps from being done is done in the next round, if there is one.
func (h *Host) round() error {
	now := time.Now() // once: timers that come due meanwhile must not starve what follows
	for t := h.timers.due(now); t != nil; t = h.timers.due(now) {
		if err := h.turn(func() error { return h.fire(t) }); err != nil {
			return err
		}
	}
	h.taken = append(h.taken, h.take()...)
	for len(h.taken) > 0 {
		callback := h.taken[0]
		h.taken = h.taken[1:]
		if err := h.turn(callback); err != nil {
			return err
		}
	}
	h.due = append(h.due, h.immediates...)
	h.immediates = nil
	for len(h.due) > 0 {
		t := h.due[0]
		h.due = h.due[1:]
		if !t.active {
			continue // cleared by one before it
		}
		if err := h.turn(func() error { return h.fire(t) }); err != nil {
			return err
		}
	}
	return nil
}

// rest waits until something is to be done. It is false when nothing can come any more.
func (h *Host) rest() (alive bool, err error) {
	h.immediates = slices.DeleteFunc(h.immediates, func(t *timer) bool { return !t.active })
	for {
		h.mu.Lock()
		if cause := h.stop; cause != nil {
			h.mu.Unlock()
			return false, cause
		}
		if h.cut {
			h.mu.Unlock()
			return false, errCut
		}
		if h.broken {
			h.mu.Unlock()
			return false, errBroken
		}
		working := len(h.queue) > 0 || len(h.immediates) > 0 || len(h.taken) > 0 || len(h.due) > 0
		next, ticking := h.timers.next()
		if !working && h.reserved == 0 && h.held == 0 && !h.timers.keepAlive() {
			h.mu.Unlock()
			return false, nil
		}
		if working || ticking && !next.After(time.Now()) || h.strays() {
			h.mu.Unlock()
			return true, nil
		}
		h.idle = true
		h.idleInterrupt()
		h.mu.Unlock()

		h.wait(next, ticking)

		h.mu.Lock()
		h.idle = false
		h.mu.Unlock()
	}
}

// wait sleeps until the loop is poked or the next timer is due.
func (h *Host) wait(next time.Time, ticking bool) {
	if !ticking {
		<-h.wake
		return
	}
	alarm := time.NewTimer(time.Until(next))
	defer alarm.Stop()
	select {
	case <-h.wake:
	case <-alarm.C:
	}
}

// turn runs one callback and all that follows from it: ticks, then promise jobs, until both are
// empty; then it looks for rejections that nobody handled.
//
// goja drains promise jobs when the outermost call into the VM returns. process.nextTick comes before
// them in Node, so the outermost call is a function of ours that runs the callback and then the ticks.
func (h *Host) turn(do func() error) error {
	for {
		if err := h.enterWith(do); err != nil {
			return err
		}
		for len(h.ticks) > 0 {
			if err := h.enterWith(func() error { return nil }); err != nil {
				return err
			}
		}
		if len(h.rejections.places) == 0 {
			return nil
		}
		do = h.unhandled
	}
}

func (h *Host) enterWith(do func() error) error {
	if cause := h.stopCause(); cause != nil {
		return cause
	}
	if h.enter == nil {
		program, err := goja.Compile(render.Internal, "(function (f) { f() })", false)
		if err != nil {
			return err
		}
		entry, err := h.vm.RunProgram(program)
		if err != nil {
			return h.ended(err)
		}
		h.enter, _ = goja.AssertFunction(entry)
		h.inside = module.Function(h.vm, "turn", 0, h.body)
	}
	h.doing, h.done = do, nil
	h.context.current = nil
	_, err := h.enter(goja.Undefined(), h.inside)
	if _, thrown := err.(*goja.Exception); err != nil && !thrown {
		unwind(h.vm)
	}
	if _, interrupted := err.(*goja.InterruptedError); interrupted {
		dropJobs(h.vm)
	}
	if h.done != nil {
		err = h.done
	}
	return h.ended(err)
}

// body is what enter calls: the callback of this turn and the ticks that it made. After an error that nobody
// caught nothing of the script may run any more.
func (h *Host) body(goja.FunctionCall) goja.Value {
	h.done = h.caught(h.doing())
	first := h.entering && h.modules.main.isESM() // which Node runs as a promise job: the others come before the ticks
	h.entering = false
	if h.done == nil && !first {
		h.done = h.runTicks()
	}
	if h.done != nil {
		h.leave(h.done)
	}
	return goja.Undefined()
}

// ended tells apart why a call into the VM came back: the end of the run and process.exit interrupt
// it, and so does an error in a microtask.
func (h *Host) ended(err error) error {
	if cause := h.stopCause(); cause != nil {
		return cause
	}
	if h.exit != nil {
		return errExit
	}
	if err != nil && h.isCut() {
		return errCut
	}
	if h.isBroken() {
		return errBroken
	}
	if h.failed != nil {
		return h.failed
	}
	return err
}

// errExit leaves the loop after process.exit; conclude knows the code.
var errExit = errors.New("process.exit")
