package main

import (
	"fmt"
	"io"

	"mascript/runtime"
	"mascript/runtime/render"
)

// Names and codes of what ended a run and was no error of the script, in the JSON form.
const (
	usageName   = "UsageError"
	usageCode   = "USAGE"
	timeoutName = "TimeoutError"
	timeoutCode = "TIMEOUT"
	signalName  = "SignalError"
	awaitName   = "UnsettledError"
	awaitCode   = "UNSETTLED"
	ctrlCName   = "KeyboardInterrupt"
	ctrlCCode   = "INTERRUPTED"
)

// tell says on stderr what ended the command: one line for people, or with --json one of JSON.
func (w world) tell(name, code, message string, exit int) {
	if !w.asJSON() {
		fmt.Fprintf(w.stderr, "mascript: %s\n", plainLines(message))
		return
	}
	failure := render.Failure{Headline: name + ": " + message, Name: name}
	if code != "" {
		failure.Properties = []render.Property{render.TextProperty("code", code)}
	}
	_ = failure.RenderJSON(w.newLine(), exit) // nobody is left to tell of a stderr that takes nothing
}

// tellUncaught says what the script threw.
func (w world) tellUncaught(uncaught *runtime.UncaughtError) error {
	if w.asJSON() {
		return uncaught.RenderJSON(w.newLine())
	}
	return uncaught.Render(w.stderr, w.colour(w.stderrTTY))
}

// tellUnsettled warns of an await at the top level that never ends.
func (w world) tellUnsettled(exit *runtime.ExitError) {
	if w.asJSON() {
		w.tell(awaitName, awaitCode, exit.Warning, exit.Code)
	} else {
		fmt.Fprintln(w.stderr, "Warning:", exit.Warning)
	}
}

// tellEnded says what ended a run from outside, unless who did it knows: a signal has no words but in JSON.
func (w world) tellEnded(end *ended) {
	switch {
	case end.message != "":
		w.tell(timeoutName, timeoutCode, end.message, end.code)
	case w.asJSON():
		w.tell(signalName, "", "a signal ended the script", end.code)
	}
}

// newLine is stderr, at the start of a line.
func (w world) newLine() io.Writer {
	if w.endLine != nil {
		w.endLine()
	}
	return w.stderr
}

func (w world) asJSON() bool { return w.json != nil && *w.json }
