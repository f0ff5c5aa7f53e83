package runtime

import (
	"errors"
	"io"
	"strconv"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// ErrInterrupted is how a run ends that Ctrl-C ended: at the second one, when the clean-up after the
// first took too long, or when the script did not catch its KeyboardInterrupt.
var ErrInterrupted = errors.New("interrupted")

// ErrOutputClosed is how a run ends whose standard output or error nobody reads any more, as in a pipe into head.
var ErrOutputClosed = errors.New("the output is closed")

// An ExitError is the end of a script that asked for a code other than 0, by process.exit or process.exitCode, and
// of one that waits at its top level for what cannot come any more.
type ExitError struct {
	Code    int
	Warning string // what the script waits for
}

func (e *ExitError) Error() string { return "exit code " + strconv.Itoa(e.Code) }

// An UncaughtError is what ended a script that did not catch it: a thrown value, a rejection without a
// handler, a syntax error, a module that was not found.
type UncaughtError struct {
	Code    int // to exit with: 1, or what an 'exit' listener made of it
	failure *render.Failure
	dir     string
}

func (e *UncaughtError) Error() string { return e.failure.Headline }

// Render writes the error for people: place, source line, headline, properties, the user's stack.
func (e *UncaughtError) Render(w io.Writer, color bool) error {
	return e.failure.Render(w, e.dir, color)
}

// RenderJSON writes the same as one line of JSON for programs; see render.Failure.RenderJSON.
func (e *UncaughtError) RenderJSON(w io.Writer) error { return e.failure.RenderJSON(w, e.Code) }

// Within is the error as the shell shows it beside the one line that was entered as name: its place says nothing more,
// unless the line cannot be read, or the error was made elsewhere.
func (e *UncaughtError) Within(name string) *UncaughtError {
	if e.failure.Name == "SyntaxError" {
		return e
	}
	for _, frame := range e.failure.Frames {
		if frame.File != name {
			return e
		}
	}
	failure := *e.failure
	failure.Frames, failure.Source = nil, ""
	return &UncaughtError{Code: e.Code, failure: &failure, dir: e.dir}
}

// uncaught makes the error that ends the run out of what a callback returned. An uncaught
// KeyboardInterrupt is no failure of the script.
func (h *Host) uncaught(err error) (described *UncaughtError, ended error) {
	h.modules.useMaps()
	var unhandled *rejection
	var thrown *goja.Exception
	var unstoppable *goja.StackOverflowError
	var failure *render.Failure
	var value goja.Value
	switch {
	case errors.As(err, &thrown): // first: to unwrap an exception is to read a property of what was thrown
		if h.isKeyboardInterrupt(thrown.Value()) {
			return nil, ErrInterrupted
		}
		value = thrown.Value()
		failure = render.Describe(h.vm, render.Thrown, value, thrown.Stack(), h.modules.source)
	case errors.As(err, &unhandled):
		value = unhandled.reason
		failure = render.Describe(h.vm, render.Rejected, value, nil, h.modules.source)
	case errors.As(err, &unstoppable):
		failure = &render.Failure{
			Headline: "RangeError: Maximum call stack size exceeded",
			Name:     "RangeError",
			Frames:   overflowed(unstoppable.Stack()),
		}
		failure.Locate(h.modules.source)
	default:
		failure = &render.Failure{Headline: "Error: " + err.Error(), Name: "Error"}
	}
	object, _ := value.(*goja.Object)
	return h.uncaughtFailure(failure, h.modules.refused[object]), nil
}

// undescribed is an error of which only the place can be told.
func (h *Host) undescribed(err error) *UncaughtError {
	failure := &render.Failure{Headline: render.Thrown + "value that cannot show itself"}
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		failure.Frames = render.Frames(thrown.Stack())
		failure.Locate(h.modules.source)
	}
	return h.uncaughtFailure(failure, false)
}

// uncaughtFailure adds what a reader may want to know. ofFile says that it is about a file that cannot be parsed.
func (h *Host) uncaughtFailure(failure *render.Failure, ofFile bool) *UncaughtError {
	h.explain(failure, ofFile)
	failure.Mask(h.secrets)
	return &UncaughtError{Code: 1, failure: failure, dir: h.options.Dir}
}

// overflowed keeps the frames near the place where the stack ran over; the thousands below repeat them.
func overflowed(stack []goja.StackFrame) []render.Frame {
	const enough = 5
	return render.Frames(stack[:min(len(stack), enough)])
}
