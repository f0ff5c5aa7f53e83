package bindings

import (
	"context"
	"sync"
)

// shelf keeps a list of the service that hardly ever changes, so that creating a hundred versions
// does not ask for it a hundred times.
type shelf[T any] struct {
	mu      sync.Mutex
	entries []T
}

// find returns the entry that fits, and the whole list. What is not on the shelf is asked for once
// more: it may be new. Two that come at once may both ask; nobody waits for the other's request.
func (s *shelf[T]) find(ctx context.Context, fetch func(context.Context) ([]T, error), fits func(T) bool) (entry T, ok bool, all []T, err error) {
	s.mu.Lock()
	all = s.entries
	s.mu.Unlock()
	if entry, ok = first(all, fits); ok {
		return entry, true, all, nil
	}
	if all, err = fetch(ctx); err != nil {
		return entry, false, nil, err
	}
	s.mu.Lock()
	s.entries = all
	s.mu.Unlock()
	entry, ok = first(all, fits)
	return entry, ok, all, nil
}

func first[T any](entries []T, fits func(T) bool) (entry T, ok bool) {
	for _, entry := range entries {
		if fits(entry) {
			return entry, true
		}
	}
	return entry, false
}
