package main

import (
	"fmt"
	"os"
	"time"
)

// endPatience is how long a script or a command may take to end once its end is decided.
const endPatience = 2 * time.Second

// giveUp ends the process when the end of what runs is decided and has not come within patience: an interrupt reaches
// JavaScript and blocking calls, but not a method of the engine without end, or a write into a pipe that
// nobody reads. Trainings go on; nothing of theirs is in this process.
func giveUp(w world, what string, code int, patience time.Duration) {
	time.AfterFunc(patience, func() {
		said := make(chan struct{})
		go func() {
			defer close(said)
			fmt.Fprintf(w.stderr, "mascript: the %s did not end when it was told to; ended without its clean-up\n", what)
		}()
		select {
		case <-said:
		case <-time.After(endPatience / 10): // nobody reads stderr either
		}
		if w.restore != nil {
			w.restore()
		}
		os.Exit(code)
	})
}
