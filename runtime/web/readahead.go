package web

import (
	"context"
	"io"
	"sync"
)

// A body is read ahead by one chunk, so that the connection of a short one is free again although nobody asks for it.
type body struct {
	mu      sync.Mutex
	changed sync.Cond
	data    []byte // that was read and not asked for yet
	end     error  // why there is no more; io.EOF when all has come
}

// readAhead reads until the end of content or of ctx, and closes the connection then.
func readAhead(ctx context.Context, cancel func(), content io.Reader, connection io.Closer) *body {
	b := &body{}
	b.changed.L = &b.mu
	wake := context.AfterFunc(ctx, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.changed.Broadcast()
	})
	go func() {
		defer cancel()
		defer wake()
		defer connection.Close()
		piece := make([]byte, chunkSize)
		for {
			n, err := content.Read(piece)
			if !b.add(ctx, piece[:n], err) {
				return
			}
		}
	}()
	return b
}

// add waits for room, and reports whether there is more to read.
func (b *body) add(ctx context.Context, piece []byte, err error) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.data = append(b.data, piece...)
	b.end = err
	b.changed.Broadcast()
	for b.end == nil && len(b.data) >= chunkSize {
		if b.end = ctx.Err(); b.end == nil {
			b.changed.Wait()
		}
	}
	return b.end == nil
}

// next waits for the next bytes; there are none at the end.
func (b *body) next() ([]byte, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for len(b.data) == 0 && b.end == nil {
		b.changed.Wait()
	}
	if len(b.data) == 0 && b.end != io.EOF {
		return nil, b.end
	}
	data := b.data
	b.data = nil
	b.changed.Broadcast()
	return data, nil
}
