// Package module is what a native module of the script host implements and what it may use of the
// host. It knows goja and package render, and nothing else of ours: a module written against it runs in any host that
// offers a Host, and several hosts may live in one process, so nothing here is a package variable.
package module

import (
	"context"
	"io"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// A Loader makes the exports of a native module for one host. The host calls it at the first
// require of the module's name and keeps the answer, so it may be slow where a start-up may not.
type Loader func(Host) (goja.Value, error)

// Host is the part of a script host that a native module sees.
//
// One goroutine, the loop's, touches the VM. Everything here but a reservation's delivery, Post and Progress must be
// called on it.
type Host interface {
	// VM is the JavaScript engine of this host.
	VM() *goja.Runtime

	// Context is for Go work that outlives the call that started it (behind a promise). It ends when
	// the run has to end, and at the first Ctrl-C, with a cause that IsInterrupt recognises; work
	// started after that gets a fresh one, so that a script's own clean-up can still call out.
	Context() context.Context

	// Block runs do in the place of a synchronous JavaScript call. Timers and promise jobs wait
	// meanwhile, as they do for Node's *Sync functions. The context ends at the first Ctrl-C, and
	// then Block does not return but throws a catchable KeyboardInterrupt into the script; when the
	// run has to end (--timeout, second Ctrl-C) the VM is interrupted as well, which no script can
	// catch. Otherwise the error is do's own.
	Block(do func(ctx context.Context) error) error

	// Reserve keeps the loop alive until deliver has been called, which may be called from any
	// goroutine and takes effect once; the callback runs on the loop, promise jobs after it, and an
	// error it returns ends the run as an uncaught error.
	Reserve() (deliver func(callback func() error))

	// Post has the loop run a callback as if it had been reserved just now, from any goroutine. What is to keep
	// the loop alive until then is up to the caller.
	Post(callback func() error)

	// Require loads a module as the script's own require would.
	Require(name string) (goja.Value, error)

	// Path is where this process finds a file that the script names: the name itself, unless process.chdir
	// has moved the script and the name is relative.
	Path(name string) string

	// Frames are the places in files that people wrote at which an error was made, the innermost first, and Source
	// is the text of such a file: empty if it is not known.
	Frames(failed *goja.Object) []render.Frame
	Source(file string) string

	// Hide names a text that is a secret. It is masked in uncaught errors, with their source lines, in
	// what console writes to stderr, and in warnings. Very short texts are not masked.
	Hide(secret string)

	// Warn writes text to stderr, with secrets masked.
	Warn(text string)

	// Stdout takes results, Stderr everything else.
	Stdout() io.Writer
	Stderr() io.Writer

	// EndLine ends a line that the script has left open on Stderr, or on the terminal that Stdout shares with it.
	EndLine()

	// Screen is the terminal that Stdout is, as it is now, for text that is made to be seen there.
	Screen() Screen

	// Progress shows text in one line at the bottom of the user's terminal until Done. The line is
	// rewritten in place and keeps clear of whatever else is written. text is asked for at each drawing,
	// some ten times a second and on any goroutine, so it must neither wait nor write; "" shows nothing.
	// Where there is no terminal to draw on, Progress is nil: plain lines on Stderr then say what matters.
	Progress(text func() string) Progress

	// Live is Progress for text of several lines, which has the colours it says. Each stands below the one before it, and all
	// of them above the line of Progress. columns and rows are the room there is at most.
	Live(text func(columns, rows int) string) Progress

	// Ask writes a question to Stderr and waits for the line that the user enters behind it, or, where nobody types, for the
	// next one of standard input; the error is io.EOF where there is none. It is for what Block runs.
	Ask(ctx context.Context, question string) (answer string, err error)

	// Keys takes the keyboard until Close: nothing that is typed is shown, and each key counts. It is nil where nobody types.
	Keys() Keys

	// Display is the terminal that both draw on. Its Columns are 0 where there is none, and while another program has it.
	Display() Screen
}
