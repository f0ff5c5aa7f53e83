package module

import (
	"context"

	"github.com/dop251/goja"
)

// Promise runs do on a goroutine of its own and settles a promise on the loop with what fulfil or
// reject makes of the outcome. Make error objects that shall carry the caller's stack before the
// call, and fill them in reject.
//
// Whatever do makes of a context that Ctrl-C ended, reject gets ErrInterrupt then, so that NewError
// makes a KeyboardInterrupt of it.
func Promise[T any](h Host, do func(ctx context.Context) (T, error), fulfil func(T) goja.Value, reject func(error) goja.Value) goja.Value {
	promise, resolve, refuse := h.VM().NewPromise()
	ctx, deliver := h.Context(), h.Reserve()
	go func() {
		result, err := do(ctx)
		if err != nil && IsInterrupt(ctx) {
			err = ErrInterrupt
		}
		deliver(func() error {
			if err != nil {
				return refuse(reject(err))
			}
			return resolve(fulfil(result))
		})
	}()
	return h.VM().ToValue(promise)
}
