package runtime

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// ErrInterrupted is how a run ends that Ctrl-C ended: at the second one, when the clean-up after the
// first took too long, or when the script did not catch its KeyboardInterrupt.
var ErrInterrupted = errors.New("interrupted")

// An ExitError is the end of a script that asked for a code other than 0, by process.exit or process.exitCode.
type ExitError struct {
	Code int
}

func (e *ExitError) Error() string { return "exit code " + strconv.Itoa(e.Code) }

// An UncaughtError is what ended a script that did not catch it: a thrown value, a rejection without a
// handler, a syntax error, a module that was not found.
type UncaughtError struct {
	failure *render.Failure
	dir     string
	secrets []string
}

func (e *UncaughtError) Error() string { return render.Mask(e.failure.Headline, e.secrets) }

// Render writes the error for people: place, source line, headline, properties, the user's stack.
func (e *UncaughtError) Render(w io.Writer, color bool) error {
	var text strings.Builder
	if err := e.failure.Render(&text, e.dir, color); err != nil {
		return err
	}
	_, err := io.WriteString(w, render.Mask(text.String(), e.secrets))
	return err
}

// uncaught makes the error that ends the run out of what a callback returned. An uncaught
// KeyboardInterrupt is no failure of the script.
func (h *Host) uncaught(err error) error {
	var unhandled *rejection
	if errors.As(err, &unhandled) {
		return h.describe(unhandled.reason, nil)
	}
	var thrown *goja.Exception
	if !errors.As(err, &thrown) {
		var unstoppable *goja.StackOverflowError
		if errors.As(err, &unstoppable) {
			failure := &render.Failure{
				Headline: "RangeError: Maximum call stack size exceeded",
				Frames:   overflowed(unstoppable.Stack()),
			}
			failure.Locate(h.modules.source)
			return h.uncaughtFailure(failure)
		}
		return h.uncaughtFailure(&render.Failure{Headline: "Error: " + err.Error()})
	}
	if h.isKeyboardInterrupt(thrown.Value()) {
		return ErrInterrupted
	}
	return h.describe(thrown.Value(), thrown.Stack())
}

func (h *Host) describe(thrown goja.Value, stack []goja.StackFrame) error {
	return h.uncaughtFailure(render.Describe(h.vm, thrown, stack, h.modules.source))
}

func (h *Host) uncaughtFailure(failure *render.Failure) error {
	return &UncaughtError{failure: failure, dir: h.options.Dir, secrets: h.secrets}
}

// overflowed keeps the frames near the place where the stack ran over; the thousands below repeat them.
func overflowed(stack []goja.StackFrame) []render.Frame {
	const enough = 5
	return render.Frames(stack[:min(len(stack), enough)])
}
