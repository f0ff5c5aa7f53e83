package runtime

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
	"mascript/runtime/source"
)

// A host of a shell: instead of one script it runs entries, one after the other, in one global scope. What an entry
// leaves behind, timers and promises, goes on while the shell waits for the next; an error ends the entry and never the
// session; Ctrl-C leaves the entry, wherever it is, and no catch or finally of it can keep it.

// An interaction is the session of such a host.
type interaction struct {
	report func(*UncaughtError) // takes the errors of what goes on in the background
	main   *record

	declared map[string]goja.Value // by the names: the descriptor of what stood there before, nil for nothing

	describe, define goja.Callable // Object's, whatever the entries make of them
}

// ErrEnded is the error of an entry that ended the session: by process.exit, or because Stop was called meanwhile.
var ErrEnded = errors.New("the session has ended")

// ErrUnfinished is the error of an entry that goes on in the next line.
var ErrUnfinished = source.ErrUnfinished

// Interact opens the host for entries and calls converse, which runs them, on the goroutine that then is the loop's.
// report takes errors that belong to no entry: of timers, and rejections that nobody handled. What Interact
// returns is what RunFile returns: the session's end is that of a script. A Host does one of both, once.
func (h *Host) Interact(ctx context.Context, report func(*UncaughtError), converse func() error) error {
	h.session = &interaction{report: report, declared: map[string]goja.Value{}}
	h.mu.Lock()
	h.interactive = true
	h.mu.Unlock()
	return h.attended(ctx, func() error {
		s := h.session
		s.main = h.modules.newRecord(filepath.Join(h.options.Dir, promptName), nil)
		s.main.state = done
		h.process.SetScript("")
		_ = h.vm.GlobalObject().Delete("GoError") // nothing that a script could use
		object := h.vm.Get("Object").(*goja.Object)
		s.describe, _ = goja.AssertFunction(object.Get("getOwnPropertyDescriptor"))
		s.define, _ = goja.AssertFunction(object.Get("defineProperty"))
		global := h.vm.GlobalObject()
		module.Hidden(global, "__dirname", h.vm.ToValue(h.options.Dir)) // of what is pasted from a script
		for _, name := range []string{"exports", "require", "module"} {
			value := s.main.object.Get(name)
			if name == "module" {
				value = s.main.object
			}
			module.Hidden(global, name, value)
		}
		err := converse()
		h.rearm()
		h.mu.Lock()
		h.interactive = false // a Ctrl-C ends what is left: the listeners of exit
		h.mu.Unlock()
		if h.exit != nil {
			return errExit
		}
		return err
	})
}

// promptName is the file that the entries seem to be in, to what they require.
const promptName = "[prompt]"

// Attend turns the loop until a signal comes: while the shell waits for its user, timers and promises go on. missed is
// called on the loop for a Ctrl-C that has met none of them and is for who reads the line.
func (h *Host) Attend(until <-chan struct{}, missed func()) error {
	over, turned := false, false
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		select {
		case <-until:
			h.Post(func() error { over = true; return nil })
		case <-stop:
		}
	}()
	defer h.hold()()
	for {
		err := h.attend(func() bool {
			if h.cameBack(turned, until) {
				missed()
			}
			turned = true
			return over
		})
		if err != ErrInterrupted { // which left a callback
			return err
		}
		select {
		case <-until: // and the next one that is due would keep the loop as well
			h.rearm()
			return nil
		default:
		}
	}
}

// Drain turns the loop until done, or until nothing can happen any more, as at the end of a script.
func (h *Host) Drain(done func() bool) error {
	h.beginEntry()
	defer h.endEntry()
	return h.attend(done)
}

// Exit has the session end with this code, as process.exit does, when what Interact calls returns.
func (h *Host) Exit(code int) { h.exit = &code }

// attend turns the loop until done, or until nothing can come any more.
func (h *Host) attend(done func() bool) error {
	for !done() {
		err := h.survive(h.round())
		if err != nil || done() {
			return err
		}
		alive, err := h.rest()
		if err = h.survive(err); err != nil || !alive {
			return err
		}
	}
	return nil
}

// survive makes the host usable again after an error of a turn, and reports that, unless it is the end of the entry or of
// the session.
func (h *Host) survive(err error) error {
	if err == nil {
		return nil
	}
	err = h.reported(err)
	switch {
	case h.exit != nil || h.stopCause() != nil:
		return ErrEnded
	case h.isBroken():
		h.ticks, h.rejections = nil, rejections{}
		return ErrInterrupted
	}
	h.resume()
	return err
}

// reported tells of an error that belongs to no entry. What it gives ends the turn: ErrInterrupted for a KeyboardInterrupt
// that nobody caught, and the end of the session.
func (h *Host) reported(err error) error {
	switch {
	case h.isBroken():
		return errBroken
	case err == ErrInterrupted || h.isKeyboardInterrupt(uncaughtValue(err)):
		return ErrInterrupted
	case h.exit != nil || h.exits(err):
		return errExit
	}
	described, ended := h.uncaughtSafely(err)
	if ended == nil && !h.isBroken() {
		h.session.report(described)
	}
	return ended
}

// Inspect shows a value as print does, without secrets. The error is Try's.
func (h *Host) Inspect(value goja.Value, color bool) (text string, err error) {
	err = h.Try(func() {
		h.willShow([]goja.Value{value})
		text = render.Inspect(h.vm, value, render.Console(color))
	})
	return render.Mask(text, h.secrets), err
}

// Try runs Go code that may come to run JavaScript, such as a getter, as an entry. The error is what that throws,
// ErrInterrupted or ErrEnded.
func (h *Host) Try(do func()) (err error) {
	h.beginEntry()
	defer h.endEntry()
	ended := h.survive(h.turn(func() error {
		if thrown := h.vm.Try(do); thrown != nil {
			err = thrown
		}
		return nil
	}))
	return cmp.Or(ended, err)
}

// Secrets are the texts that Hide was given.
func (h *Host) Secrets() []string { return h.secrets }

// Call runs Go code as an entry: its context ends at Ctrl-C, and the error is ErrInterrupted then.
func (h *Host) Call(do func(ctx context.Context) error) error {
	h.beginEntry()
	defer h.endEntry()
	var failed error
	err := h.turn(func() error {
		if thrown := h.vm.Try(func() { failed = h.Block(do) }); thrown != nil {
			failed = ErrInterrupted
		}
		return nil
	})
	if err = h.survive(err); err != nil {
		return err
	}
	return failed
}

// EndLines ends lines that are open on stdout or stderr, so that a prompt stands at the start of one.
func (h *Host) EndLines() {
	if h.stdout.open() {
		h.write(h.options.Stdout, "\n")
	}
	h.EndLine()
}
