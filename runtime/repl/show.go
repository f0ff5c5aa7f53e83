package repl

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/render"
)

// showError shows an error of an entry, or of what goes on in the background.
func (s *Session) showError(e *runtime.UncaughtError) {
	_ = s.Tell(e) // nobody is left to tell of a stderr that takes nothing
	s.failed = true
}

// show prints a value, on pages where it is long. The error is for left.
func (s *Session) show(value goja.Value) error {
	text, err := s.Host.Inspect(value, s.Color)
	switch {
	case err == runtime.ErrEnded, err == runtime.ErrInterrupted:
		return err
	case err != nil:
		s.warn("the value cannot show itself: " + err.Error())
	default:
		s.print(text + "\n")
	}
	return nil
}

// print writes text to stdout, through the pager if it does not fit the terminal.
func (s *Session) print(text string) {
	if s.pager && s.Terminal != nil && !s.fits(text) && !s.Terminal.Ahead() { // or the pager would take what was typed
		s.Terminal.Release()
		if err := s.Host.Call(func(ctx context.Context) error { return s.Page(ctx, text) }); err == nil || err == runtime.ErrInterrupted {
			return
		}
	}
	_, _ = io.WriteString(s.Host.Stdout(), text)
}

// fits reports whether text and the next prompt have room on the screen.
func (s *Session) fits(text string) bool {
	rows, columns := s.Rows(), s.Columns()
	if rows <= 0 || columns <= 0 {
		return true
	}
	taken := 1
	for line := range strings.Lines(text) {
		taken += 1 + max(0, render.Columns(strings.TrimRight(line, "\n"))-1)/columns
		if taken > rows {
			return false
		}
	}
	return true
}

// note says something beside the results.
func (s *Session) note(text string) { fmt.Fprintln(s.Host.Stderr(), text) }

// warn says what went wrong with an input.
func (s *Session) warn(text string) { s.Host.Warn(text + "\n") }

// timed is how long a function takes.
func timed(do func()) time.Duration {
	begun := time.Now()
	do()
	return time.Since(begun)
}
