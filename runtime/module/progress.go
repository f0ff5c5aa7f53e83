package module

// Progress is the line of one long wait at the bottom of the user's terminal. Its methods may be called
// from any goroutine.
type Progress interface {
	// Changed draws the line at once, and of several the one that changed last is seen.
	Changed()
	// Done takes the line away. More calls do nothing.
	Done()
}
