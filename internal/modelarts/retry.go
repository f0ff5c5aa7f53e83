package modelarts

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strconv"
	"time"
)

// pace is how a request is repeated.
type pace struct {
	tries   int
	first   time.Duration // pause after the first try; it doubles
	longest time.Duration // pause
	// mostAsked is the longest Retry-After that is waited for. When the server asks for more, its
	// answer is the caller's.
	mostAsked time.Duration
	any5xx    bool // every 5xx is repeated, not only those that say "not now"
}

// send sends a request and repeats it where that does no harm: after a connection that could not be
// made, always; after a lost answer or one that says "not now", when the request is repeatable.
func (c *Client) send(ctx context.Context, r request) (response, error) {
	p := c.usual
	if r.patient {
		p = c.patient
	}
	sent := false // an earlier try may have been carried out
	for try := 1; ; try++ {
		if ctx.Err() != nil {
			return response{}, contextError(ctx, r.method, r.path)
		}
		got, err := c.once(ctx, r)
		got.repeated = sent
		if err == nil || !neverLeft(err) {
			sent = true
		}
		if err == nil && (!r.repeatable || !p.isPassing(got.status)) {
			return got, nil // also when the context has ended meanwhile: what was made should be known
		}
		if ctx.Err() != nil {
			if sent && !r.repeatable {
				return response{}, &TransportError{Method: r.method, Path: r.path, Tries: try, Unknown: true, Err: fmt.Errorf("%w: %w", errCutOff, ended(ctx))}
			}
			return response{}, contextError(ctx, r.method, r.path)
		}
		pause, again := p.pause(try, got)
		if err != nil {
			again = again && !isHopeless(err) && (r.repeatable || !sent)
		}
		if !again {
			if err != nil {
				err = &TransportError{Method: r.method, Path: r.path, Tries: try, Unknown: sent && !r.repeatable, Err: err}
			}
			return got, err
		}
		if err := sleep(ctx, pause); err != nil {
			return response{}, contextError(ctx, r.method, r.path)
		}
	}
}

// isPassing reports whether a status says that the same request may succeed soon.
func (p pace) isPassing(status int) bool {
	switch status {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return p.any5xx && status >= 500
}

// mayRepeat reports whether HTTP itself says that a method changes nothing.
func mayRepeat(method string) bool { return method == http.MethodGet || method == http.MethodHead }

// pause says how long to wait before the next try, and whether there is one.
func (p pace) pause(try int, got response) (time.Duration, bool) {
	if try >= p.tries {
		return 0, false
	}
	if asked, ok := retryAfter(got.header, time.Now()); ok {
		return asked, asked <= p.mostAsked
	}
	pause := min(p.first<<(try-1), p.longest)
	// Half of it is left to chance, so that clients that failed together do not come back together.
	return pause/2 + rand.N(pause/2+1), true
}

// retryAfter reads the header's two forms, seconds and a date.
func retryAfter(header http.Header, now time.Time) (time.Duration, bool) {
	value := header.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second, true
	}
	if date, err := http.ParseTime(value); err == nil {
		return max(0, date.Sub(now)), true
	}
	return 0, false
}

// sleep waits, or returns the context's error.
func sleep(ctx context.Context, pause time.Duration) error {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
