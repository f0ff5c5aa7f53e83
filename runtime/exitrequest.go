package runtime

import (
	"errors"
	"math"
	"reflect"

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

// requestedExit is the exit code of such an end, as the system keeps it: in eight bits. What is no integer is a last
// word.
func (h *Host) requestedExit(asked goja.Value) int {
	if f := asked.ToFloat(); f == math.Trunc(f) && asked.ExportType().Kind() != reflect.String {
		return int(int64(f)) & 0xff
	}
	h.EndLine()
	h.Warn(asked.String() + "\n")
	return 1
}
