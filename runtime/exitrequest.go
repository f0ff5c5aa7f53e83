package runtime

import (
	"math"
	"reflect"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// asksExit is what an error that nobody caught says of the end of the run (see module.Exit), nil for one that is to
// be reported.
func (h *Host) asksExit(err error) goja.Value {
	object, ok := uncaughtValue(err).(*goja.Object)
	if !ok {
		return nil
	}
	var asked goja.Value
	_ = h.vm.Try(func() { asked = object.GetSymbol(module.Exit) })
	return asked
}

// requestedExit is the exit code of such an end, as the system keeps it: in eight bits, and of an integer that is too
// large for a code all of them. What is no integer is a last word.
func (h *Host) requestedExit(asked goja.Value) int {
	const largest = math.MaxInt32
	if f := asked.ToFloat(); f == math.Trunc(f) && !math.IsInf(f, 0) && asked.ExportType().Kind() != reflect.String {
		if math.Abs(f) > largest {
			f = -1
		}
		return int(f) & 0xff
	}
	h.EndLine()
	h.Warn(asked.String() + "\n")
	return 1
}
