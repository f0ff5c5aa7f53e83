package run

import (
	"context"
	"errors"
	"fmt"
	"os"

	"mascript/internal/platform/flock"
)

// Dispatch starts what the queue's head and the free slots allow. Whoever makes or frees a place calls
// it, and so does any reader that finds the queue waiting: no process owns the queue.
//
// A dead run that cannot be settled keeps its slots, and the others go on.
func (r *Runs) Dispatch(ctx context.Context) error {
	for {
		unsettled := r.settleDead(ctx)
		moves, err := r.Store.QueueMoves(ctx)
		if err != nil || !moves {
			return errors.Join(unsettled, err)
		}
		started, err := r.startNext(uncancelled(ctx))
		if err != nil || !started {
			return errors.Join(unsettled, err)
		}
	}
}

// startNext claims the head of the queue and starts its guard. The lock is taken before the claim is
// visible and handed down, so the row never says "started" while the lock of a living run is free.
func (r *Runs) startNext(ctx context.Context) (bool, error) {
	token := newToken()
	if err := os.MkdirAll(r.folder(token), 0o700); err != nil {
		return false, fmt.Errorf("make the run's folder: %w", err)
	}
	lock, err := flock.Acquire(r.lockPath(token))
	if err != nil {
		return false, err
	}
	defer lock.Close()
	_, claimed, err := r.Store.Claim(ctx, token)
	if err != nil || !claimed {
		return false, errors.Join(err, os.RemoveAll(r.folder(token)))
	}
	if err := r.startGuard(token, lock); err != nil {
		return false, errors.Join(fmt.Errorf("start a supervisor: %w", err), r.Store.Release(ctx, token), os.RemoveAll(r.folder(token)))
	}
	return true, nil
}
