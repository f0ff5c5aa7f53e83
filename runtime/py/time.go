package py

import (
	"context"
	"math"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// newTime makes native of js/time.js: what calendar adds, and
//
//	now()           seconds since 1970
//	elapsed()       seconds since some moment, whatever becomes of the clock
//	sleep(seconds)  waits, until Ctrl-C
func newTime(h module.Host) *goja.Object {
	vm := h.VM()
	native := vm.NewObject()
	calendar(vm, native)
	started := time.Now()
	module.Method(vm, native, "now", 0, func(goja.FunctionCall) goja.Value { return vm.ToValue(now()) })
	module.Method(vm, native, "elapsed", 0, func(goja.FunctionCall) goja.Value {
		return vm.ToValue(time.Since(started).Seconds())
	})
	module.Method(vm, native, "sleep", 1, func(call goja.FunctionCall) goja.Value {
		const longest = float64(math.MaxInt64 / int64(time.Second)) // some 292 years
		wait := time.Duration(min(call.Argument(0).ToFloat(), longest) * float64(time.Second))
		err := h.Block(func(ctx context.Context) error {
			timer := time.NewTimer(wait)
			defer timer.Stop()
			select {
			case <-timer.C:
				return nil
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		})
		if err != nil {
			module.Throw(vm, err)
		}
		return goja.Undefined()
	})
	return native
}

// now is the time in seconds since 1970, as exact as a float has it.
func now() float64 {
	t := time.Now()
	return float64(t.Unix()) + float64(t.Nanosecond())/1e9
}
