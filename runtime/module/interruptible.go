package module

import (
	"context"
	"time"
)

// settling is what work gets to end by itself after ctx has ended: it puts away what it had begun.
const settling = 20 * time.Millisecond

// Interruptible runs do and gives it up soon after ctx has ended: a read from a pipe, an open that waits for the
// other end and a long computation have no way to be told to end. What was given up goes on beside, unheard.
func Interruptible[T any](ctx context.Context, do func(ctx context.Context) (T, error)) (T, error) {
	type outcome struct {
		result T
		err    error
	}
	done := make(chan outcome, 1)
	go func() {
		result, err := do(ctx)
		done <- outcome{result, err}
	}()
	select {
	case o := <-done:
		return o.result, o.err
	case <-ctx.Done():
	}
	select {
	case <-done:
	case <-time.After(settling):
	}
	var none T
	return none, context.Cause(ctx)
}
