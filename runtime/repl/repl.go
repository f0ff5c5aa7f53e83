package repl

import (
	"context"
	"fmt"
	"io"
	"sync/atomic"

	"github.com/dop251/goja"

	"mascript/runtime"
)

// Options are a shell's surroundings, and what it knows of the program that it belongs to.
type Options struct {
	// Host runs the entries. What it writes to goes through Terminal.Beside.
	Host *runtime.Host

	// Terminal is where a user edits lines. Without one, lines are read from In, and no prompt is written.
	Terminal *Terminal
	In       io.Reader

	// Typed says that somebody types what comes from In: errors do not end the session.
	Typed bool

	// Output is what the host writes results to.
	Output *Output

	Color bool // of the host's stdout

	// Tell shows an error of an entry, or of what goes on in the background.
	Tell func(*runtime.UncaughtError) error

	Banner  string            // the first line; empty for none
	Label   func() string     // what the prompt begins with: where entries work; nil for nothing
	Files   []string          // scripts that are loaded first
	History string            // the file of the history; empty for none
	Dir     string            // the working folder
	Globals map[string]string // names that entries have without import, and the modules that a saved script imports them from

	Commands  []Command
	Guide     Guide
	Help      func(topic string) (string, bool)
	Topics    func() []string               // that Help knows
	HelpOn    func(value goja.Value) string // what there is to know about a value
	Translate Translator                    // from another language; nil for none

	Edit          func(ctx context.Context, file string) error // opens the user's editor; nil if there is none
	Page          func(ctx context.Context, text string) error // shows a long text; nil to print it
	Rows, Columns func() int                                   // of the terminal that Page is for
}

// A Translator makes JavaScript of an entry in another language. names are those that the session has declared.
type Translator func(entry string, names []string) Translation

// A Translation is what a Translator says of an entry. The zero value is that it has nothing to say.
type Translation struct {
	Text string // JavaScript for it
	More bool   // it is not finished; with Text it is a block that may end here, if it was pasted whole
	Why  string // it cannot be translated: a line that says why, or what to type instead
}

// A Session is a shell while it runs.
type Session struct {
	Options
	lines     lineReader
	history   *history
	completer *completer

	// The loop's goroutine alone touches these.
	entries int // that were read
	records []record
	names   []string // that entries have declared
	secrets int      // how many the history was purged of
	offer   string   // stands in the editor at the next prompt
	recent  string   // the last entry, for .edit
	failed  bool     // an entry did, where that ends the session
	pager   bool
	leaving bool
	pressed bool // Ctrl-C, at an empty prompt
	value   goja.Value
	thrown  goja.Value

	presses atomic.Int32 // of Ctrl-C, since the last line
}

// A lineReader is where lines come from.
type lineReader interface {
	Line(prompt, text string) (Line, error)
	Interrupt() // has Line return ErrAborted; on any goroutine
}

// New makes a shell. Run runs it.
func New(o Options) *Session {
	s := &Session{Options: o, pager: o.Page != nil}
	if o.Terminal != nil {
		s.lines = o.Terminal
	} else {
		s.lines = newPipeReader(o.In)
	}
	return s
}

// Complete is what the terminal asks at a Tab.
func (s *Session) Complete(before, line string, at int) Completion {
	return s.completer.Complete(before, line, at)
}

// typed reports whether somebody types the entries.
func (s *Session) typed() bool { return s.Terminal != nil || s.Typed }

// failedCode is the exit code of a session whose entries come from a pipe, and one of them failed.
const failedCode = 1

// Run converses until the user leaves or the session is ended. The error is that of runtime.Host.Interact.
func (s *Session) Run(ctx context.Context) error {
	return s.Host.Interact(ctx, s.showError, func() error {
		s.open()
		err := s.converse()
		// Of what a timer has made a session with since.
		s.forget()
		if err == nil && !s.typed() && !s.over() { // timers and promises of a script have their time
			err = s.Host.Drain(s.over)
		}
		if err == nil && !s.typed() && s.failed {
			s.Host.Exit(failedCode)
		}
		if err == runtime.ErrEnded { // the host knows why
			return nil
		}
		return err
	})
}

// open makes the session what it is before the first entry.
func (s *Session) open() {
	s.defineLast("_", func() goja.Value { return s.value })
	s.defineLast("_error", func() goja.Value { return s.thrown })
	if s.Banner != "" {
		fmt.Fprintln(s.Host.Stdout(), s.Banner)
	}
	if s.Terminal == nil {
		return
	}
	s.completer = newCompleter(completing{
		Loop: s.Host, Guide: s.Guide, Commands: s.dotCommands, Dir: func() string { return s.Host.Path(s.Dir) }, Peek: s.Host.Peek,
	})
	kept, entries, err := openHistory(s.History)
	if err != nil {
		s.warn(err.Error())
	}
	s.history = kept
	for _, entry := range entries {
		s.Terminal.Remember(entry)
	}
}

// defineLast defines a global that says something of the last entry, until a script makes a variable of it.
func (s *Session) defineLast(name string, last func() goja.Value) {
	vm := s.Host.VM()
	global := vm.GlobalObject()
	get := vm.ToValue(func(goja.FunctionCall) goja.Value {
		if value := last(); value != nil {
			return value
		}
		return goja.Undefined()
	})
	set := vm.ToValue(func(call goja.FunctionCall) goja.Value {
		_ = global.DefineDataProperty(name, call.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
		return goja.Undefined()
	})
	_ = global.DefineAccessorProperty(name, get, set, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// converse reads and runs until there is nothing more to read.
func (s *Session) converse() error {
	for _, file := range s.Files {
		if err := s.left(s.load(file)); err != nil || s.over() {
			return err
		}
	}
	for {
		text, err := s.read()
		switch {
		case err == io.EOF || err == nil && s.over(): // a timer may have failed meanwhile
			return nil
		case err != nil:
			return err
		}
		if err := s.left(s.answer(text)); err != nil {
			return err
		}
		if s.over() {
			return nil
		}
	}
}

// left takes the error of an input. It tells of a Ctrl-C that has left it, which ends the session where nobody types;
// any other error ends it, too.
func (s *Session) left(err error) error {
	if err != runtime.ErrInterrupted {
		return err
	}
	s.note("interrupted")
	if s.typed() {
		return nil
	}
	return err
}

// over reports whether the session is to end by itself.
func (s *Session) over() bool { return s.leaving || s.failed && !s.typed() }
