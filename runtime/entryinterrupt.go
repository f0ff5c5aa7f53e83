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
// The second one leaves the entry at once. At the prompt, what is left so is the callback that runs. A Ctrl-C that meets
// nothing, because it came before the loop turned or because a callback was over by itself, is told to who attends to a line.

// errBroken leaves an entry after a Ctrl-C.
var errBroken = errors.New("the entry was interrupted")

// InterruptEntry is Interrupt. It reports whether there is something that the Ctrl-C may meet; otherwise it is for the line
// that is read, and nothing was done.
func (h *Host) InterruptEntry() (meets bool) {
	h.mu.Lock()
	if h.interactive {
		defer h.mu.Unlock()
		return h.interruptEntry(true)
	}
	h.mu.Unlock()
	h.Interrupt()
	return true
}

// InterruptCallback is Ctrl-C that the reader of a line had already, for the callback that may keep the loop from who has
// read it. It may be called from any goroutine.
func (h *Host) InterruptCallback() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.interruptEntry(false)
}

// interruptEntry is Ctrl-C, and reports whether there is something that it may meet. If it does not after all, it is for
// the line that is read next, or only was for a callback. The caller holds mu.
func (h *Host) interruptEntry(forLine bool) (meets bool) {
	if h.stop != nil || !h.running {
		return true
	}
	if h.idle && !h.evaluating {
		return false
	}
	if h.pressed {
		if time.Since(h.at) >= DoublePress { // the signal may have been sent to the process and to its group
			h.breakOff()
		}
		return true
	}
	h.pressed, h.pending, h.at = true, true, time.Now()
	h.forLine = forLine && !h.evaluating
	switch {
	case h.endBlock != nil:
		h.endBlock(module.ErrInterrupt)
		h.reachScript()
	case h.idle:
		h.idleInterrupt()
	default:
		h.after(betweenCalls)
	}
	return true
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
	h.evaluating, h.forLine = true, false
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
	h.rearmHeld()
}

// rearmHeld is rearm for who holds mu.
func (h *Host) rearmHeld() {
	h.pressed, h.pending, h.forLine, h.broken, h.cut = false, false, false, false, false
	if h.deadline != nil {
		h.deadline.Stop()
		h.deadline = nil
	}
	if h.stop == nil {
		h.failed = nil
		h.vm.ClearInterrupt()
	}
}

// cameBack is rearm between turns of the loop, when what a Ctrl-C met is over. It reports whether one has met nothing and
// is for the line that is read; before the loop has turned there was nothing to meet. If the line was read already, that
// Ctrl-C is left to what comes next.
func (h *Host) cameBack(turned bool, read <-chan struct{}) (missed bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	missed = h.forLine && (h.pending || !turned)
	select {
	case <-read:
		if missed {
			return false
		}
	default:
	}
	h.rearmHeld()
	return missed
}

// strays reports whether a Ctrl-C has come to where nothing runs that it could leave. The caller holds mu.
func (h *Host) strays() bool { return h.pending && h.interactive && !h.evaluating }
