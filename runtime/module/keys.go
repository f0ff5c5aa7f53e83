package module

import "context"

// Keys is the user's keyboard, read key by key.
type Keys interface {
	// Key waits for a key: a character, or the sequence that a terminal sends for one without. Ctrl-C is none; it ends ctx.
	Key(ctx context.Context) (string, error)
	// Close leaves the terminal as it was found.
	Close()
}
