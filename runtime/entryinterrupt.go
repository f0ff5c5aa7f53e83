package runtime

import (
	"time"

	"errors"

	"mascript/runtime/module"
)

// What Ctrl-C does in a session depends on where it meets the entry:
//
//	in a blocking call     the call's context ends and the call throws KeyboardInterrupt; an entry that catches it and
//	                       is not back within Options.Grace is left
//	waiting for a promise  the entry is left, and the calls behind promises that it began end, so that it does not go on
//	                       with the next one; a timer, or what an entry before began, goes on
//	in JavaScript          as in a script, for a moment nothing; then the entry is left
//
// The second one leaves the entry at once. At the prompt, what is left so is the callback that runs.

// errBroken leaves an entry after a Ctrl-C.
var errBroken = errors.New("the entry was interrupted")

// interruptEntry is Ctrl-C. The caller holds mu.
func (h *Host) interruptEntry() {
	if h.stop != nil || !h.running || h.idle && !h.evaluating {
		return
	}
	if h.pressed {
		if time.Since(h.at) >= DoublePress { // the signal may have been sent to the process and to its group
			h.breakOff()
		}
		return
	}
	h.pressed, h.pending, h.at = true, true, time.Now()
	switch {
	case h.endBlock != nil:
		h.endBlock(module.ErrInterrupt)
		h.reachScript()
	case h.idle:
		h.idleInterrupt()
	default:
		h.after(betweenCalls)
	}
}

// breakOff leaves what runs, each time. The caller holds mu.
func (h *Host) breakOff() {
	if h.stop != nil {
		return
	}
	h.pending, h.broken = false, true
	if h.endBlock != nil {
		h.endBlock(module.ErrInterrupt)
	}
	h.vm.Interrupt(errBroken)
	h.poke()
}

func (h *Host) isBroken() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.broken
}

// beginEntry leaves a Ctrl-C that came since the line was read to the entry.
func (h *Host) beginEntry() {
	h.mu.Lock()
	h.evaluating = true
	h.mu.Unlock()
}

func (h *Host) endEntry() {
	h.mu.Lock()
	h.evaluating = false
	h.mu.Unlock()
	h.status.withdraw()
	h.rearm()
}

// rearm makes the next Ctrl-C the first one again. No interrupt of the last can come any more.
func (h *Host) rearm() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.pressed, h.pending, h.broken, h.cut = false, false, false, false
	if h.deadline != nil {
		h.deadline.Stop()
		h.deadline = nil
	}
	if h.stop == nil {
		h.failed = nil
		h.vm.ClearInterrupt()
	}
}

// Busy reports whether JavaScript or a call of it is running, which Interrupt would leave.
func (h *Host) Busy() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.running && !h.idle
}

// Evaluating reports whether an entry runs, or is waited for.
func (h *Host) Evaluating() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.evaluating
}
