package runtime

import (
	"errors"
	"math"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// asksExit is what an error that nobody caught says of the end of the run (see module.Exit), nil for one that is to
// be reported.
func (h *Host) asksExit(err error) goja.Value {
	var value goja.Value
	var thrown *goja.Exception
	var unhandled *rejection
	switch {
	case errors.As(err, &thrown):
		value = thrown.Value()
	case errors.As(err, &unhandled):
		value = unhandled.reason
	}
	object, ok := value.(*goja.Object)
	if !ok {
		return nil
	}
	var asked goja.Value
	_ = h.vm.Try(func() { asked = object.GetSymbol(module.Exit) })
	return asked
}

// requestedExit is the exit code of such an end, as the system keeps it: in eight bits. What is no number is a last
// word.
func (h *Host) requestedExit(asked goja.Value) int {
	if f, ok := asked.Export().(float64); ok && f != math.Trunc(f) {
		return 1
	}
	switch asked.Export().(type) {
	case int64, float64:
		return int(asked.ToInteger()) & 0xff
	}
	h.EndLine()
	h.Warn(asked.String() + "\n")
	return 1
}
