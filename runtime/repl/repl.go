package repl

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/render"
	"mascript/runtime/repl/secret"
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

	waiting atomic.Bool  // for a line
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

const (
	prompt      = "> "
	continued   = "... "
	leavingHint = "(to leave, press Ctrl-C again, or Ctrl-D, or type .exit)"
)

// read reads an entry, of as many lines as it takes. At its end it is io.EOF.
func (s *Session) read() (string, error) {
	var lines []string
	pasted := false
	again := func() { lines, pasted, s.offer = nil, false, "" }
	for {
		text, first := s.offer, prompt
		if s.Label != nil {
			first = s.Label() + prompt
		}
		if s.offer = ""; len(lines) > 0 {
			first = continued
		}
		line, err := s.line(first, text)
		switch {
		case err == ErrAborted:
			empty := len(lines) == 0 && line.Text == ""
			if empty && s.pressed {
				return "", io.EOF
			}
			if s.pressed = empty; empty {
				s.note(leavingHint)
			}
			again()
			continue
		case err == io.EOF && len(lines) > 0 && s.typed(): // leaves the entry, not the shell
			again()
			continue
		case err == io.EOF && len(lines) > 0:
			return strings.Join(lines, "\n"), nil
		case err != nil:
			return "", err
		}
		s.pressed = false
		if len(lines) > 0 && !line.More && strings.TrimSpace(line.Text) == ".break" {
			again()
			continue
		}
		lines = append(lines, line.Text)
		if len(lines) == 1 && isCommand(line.Text) { // of a paste, too
			return line.Text, nil
		}
		if line.More {
			pasted = true
			continue
		}
		whole := strings.Join(lines, "\n")
		switch {
		case strings.TrimSpace(whole) == "":
			again()
		case !s.goesOn(whole, pasted):
			return whole, nil
		}
	}
}

// translatable is how many bytes of an entry may be in another language while its lines come one by one: to ask after each
// line of a long one takes time.
const translatable = 4 << 10

// goesOn reports whether a text is the beginning of an entry.
func (s *Session) goesOn(text string, pasted bool) bool {
	if isCommand(text) || helpSubject(text) != "" {
		return false
	}
	_, err := s.Host.Read(s.name(), text)
	asked := s.Translate != nil && (pasted || len(text) < translatable)
	switch {
	case err == runtime.ErrUnfinished && asked: // a text in Python's quotes breaks off for JavaScript, too
		t := s.Translate(text, s.names)
		return t.Text == "" && t.Why == "" || t.More && !pasted
	case err == runtime.ErrUnfinished:
		return true
	case err != nil && asked:
		t := s.Translate(text, s.names)
		return t.More && (t.Text == "" || !pasted)
	}
	return false
}

// name is what stacks call the next entry.
func (s *Session) name() string { return fmt.Sprintf("[%d]", s.entries+1) }

// yieldAfter is how long a line may wait for the loop until Ctrl-C is a signal again.
const yieldAfter = 20 * time.Millisecond

// line reads a line, while the host's loop goes on.
func (s *Session) line(prompt, text string) (Line, error) {
	s.Host.EndLines()
	s.presses.Store(0)
	read, attended := make(chan struct{}), make(chan struct{})
	var line Line
	var err error
	var bug any
	s.waiting.Store(true)
	go func() {
		defer close(read)
		defer func() { bug = recover() }() // is for the goroutine that can say so
		if line, err = s.lines.Line(prompt, text); err != nil {
			s.Host.Interrupt() // a callback may hold the loop
		}
	}()
	if s.Terminal != nil {
		go s.yield(read, attended)
	}
	ended := s.Host.Attend(read)
	close(attended)
	s.waiting.Store(false)
	if ended != nil {
		return Line{}, ended
	}
	<-read
	if bug != nil {
		panic(bug)
	}
	return line, err
}

// yield gives the terminal back when a line was read and a callback holds the loop: nobody reads the keys that might end
// that.
func (s *Session) yield(read, attended <-chan struct{}) {
	<-read
	select {
	case <-attended:
	case <-time.After(yieldAfter):
		s.Terminal.Yield()
	}
}

// desperate is how many Ctrl-C in a row somebody presses who sees nothing come of it.
const desperate = 3

const stuckHint = "(a call of the engine cannot be left before its end; Ctrl-\\ ends the shell)"

// Interrupt is Ctrl-C that came as a signal. It may be called from any goroutine, and does not wait: not for a terminal
// that takes no output, either.
func (s *Session) Interrupt() {
	switch {
	case !s.waiting.Load() || s.Host.Busy():
		s.Host.Interrupt()
		if s.presses.Add(1) == desperate {
			go s.note(stuckHint)
		}
	case s.typed():
		s.lines.Interrupt()
	default:
		s.Host.Stop(runtime.ErrInterrupted)
	}
}

// answer does what an input says. The error is for left.
func (s *Session) answer(text string) error {
	if s.Terminal != nil {
		s.Terminal.Release()
	}
	switch trimmed := strings.TrimSpace(text); {
	case isCommand(text):
		s.remember(text)
		return s.command(trimmed)
	case helpSubject(text) != "":
		s.remember(text)
		return s.help(helpSubject(text))
	case s.leaves(trimmed):
		s.leaving = true
		return nil
	}
	return s.evaluate(text)
}

// leaves reports whether an entry is what people type to leave other shells, and nothing here.
func (s *Session) leaves(text string) bool {
	word := strings.TrimSuffix(strings.TrimSuffix(text, ";"), "()")
	if word != "exit" && word != "quit" {
		return false
	}
	_, defined := s.Host.Peek(word)
	return !defined
}

// evaluate keeps an entry and runs it.
func (s *Session) evaluate(text string) error {
	s.remember(text)
	return s.interpret(text)
}

// interpret runs an entry, or offers what it is in JavaScript.
func (s *Session) interpret(text string) error {
	entry, err := s.Host.Read(s.name(), text)
	if s.Translate != nil {
		if t := s.Translate(text, s.names); t.Text != "" || t.Why != "" {
			s.translated(t)
			return nil
		}
	}
	s.entries++
	if err != nil {
		if err == runtime.ErrUnfinished {
			first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
			err = fmt.Errorf("SyntaxError: the input ends before this entry does: %s", render.Plain(first))
		}
		s.fail(record{Text: text, Failed: true}, err)
		return nil
	}
	return s.run(entry, record{Text: text, Looked: entry.Looks})
}

// translated shows what an entry of another language is in JavaScript, ready to be run.
func (s *Session) translated(t Translation) {
	switch {
	case t.Why != "":
		s.warn(t.Why)
		s.failed = true
	case s.Terminal != nil:
		s.note("this is Python; here it is in JavaScript, Enter runs it:")
		if strings.Contains(t.Text, "\n") || len(prompt)+render.Columns(t.Text) >= s.Columns() { // the editor shows a part
			s.note(t.Text)
		}
		s.offer = t.Text
	default:
		s.warn("this is Python; in JavaScript it is:\n" + t.Text)
		s.failed = true
	}
}

// remember keeps an input for Up, and for other sessions, before it is run.
func (s *Session) remember(text string) {
	if s.Terminal == nil {
		return
	}
	text = strings.TrimRight(text, "\n")
	s.Terminal.Remember(text)
	if !isCommand(text) {
		s.recent = text
	}
	if secret.Suspicious(text) || secret.Holds(text, s.Host.Secrets()) {
		return
	}
	if err := s.history.Add(text); err != nil {
		s.warn(err.Error())
	}
}

// forget takes what has turned out to hold a secret out of the history.
func (s *Session) forget() {
	secrets := s.Host.Secrets()
	if len(secrets) == s.secrets || s.Terminal == nil {
		return
	}
	s.secrets = len(secrets)
	if err := s.history.Purge(func(entry string) bool { return secret.Holds(entry, secrets) }); err != nil {
		s.warn(err.Error())
	}
}

// run runs an entry that was read and shows what comes of it. The error is for left.
func (s *Session) run(entry *runtime.Entry, r record) error {
	r.Names = entry.Names
	var text func() string
	if s.pager && r.Looked && strings.HasPrefix(strings.TrimSpace(r.Text), "help(") {
		text = s.Output.hold()
	}
	o := s.Host.Run(entry)
	if text != nil {
		s.print(text())
	}
	s.Host.EndLines()
	s.forget()
	switch {
	case o.Err == runtime.ErrEnded:
		return o.Err
	case o.Err == runtime.ErrInterrupted:
		r.Failed = true
		s.records = append(s.records, r)
		return o.Err
	case o.Err != nil:
		s.thrown = o.Thrown
		r.Failed = true
		s.fail(r, o.Err)
		return nil
	}
	for _, name := range entry.Names {
		s.declare(name)
	}
	if o.Pending && entry.Awaits {
		o.Value = nil
		s.failed = true
	}
	shown := entry.Value && o.Value != nil && !r.Loaded
	if shown && (goja.IsUndefined(o.Value) || goja.IsNull(o.Value)) {
		shown = entry.Member
	} else if shown {
		r.Value, r.Awaited = true, o.Awaited
		s.value = o.Value
	}
	s.records = append(s.records, r)
	if shown {
		if err := s.show(o.Value); err != nil {
			return err
		}
	}
	if o.Pending {
		s.note("(nothing is left that could settle " + map[bool]string{true: "what it awaits", false: "this promise"}[entry.Awaits] + ")")
	}
	return nil
}

func (s *Session) declare(name string) {
	for _, known := range s.names {
		if known == name {
			return
		}
	}
	s.names = append(s.names, name)
}

// fail shows an error.
func (s *Session) fail(r record, err error) {
	s.records = append(s.records, r)
	s.failed = true
	var uncaught *runtime.UncaughtError
	if errors.As(err, &uncaught) {
		if !strings.Contains(r.Text, "\n") {
			uncaught = uncaught.Within(s.lastName())
		}
		s.showError(uncaught)
		return
	}
	s.warn(err.Error())
}

// lastName is what stacks call the entry that was run last.
func (s *Session) lastName() string { return fmt.Sprintf("[%d]", s.entries) }

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
