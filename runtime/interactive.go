package runtime

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
	"mascript/runtime/resolve"
	"mascript/runtime/source"
)

// A host of a shell: instead of one script it runs entries, one after the other, in one global scope. What an entry
// leaves behind, timers and promises, goes on while the shell waits for the next; an error ends the entry and never the
// session; Ctrl-C leaves the entry, wherever it is, and no catch or finally of it can keep it.
//
// What Ctrl-C does depends on where it meets the entry:
//
//	in a blocking call     the call's context ends and the call throws KeyboardInterrupt; an entry that catches it and
//	                       is not back within Options.Grace is left
//	waiting for a promise  the entry is left; what it waited for goes on
//	in JavaScript          as in a script, for a moment nothing; then the entry is left
//
// The second one leaves the entry at once. While the shell waits for an entry, what is left so is the callback that runs.

// An interaction is the session of such a host.
type interaction struct {
	report func(*UncaughtError) // takes the errors of what goes on in the background
	main   *record

	declared map[string]goja.Value // by the names: the descriptor of what stood there before, nil for nothing

	describe, define goja.Callable // Object's, whatever the entries make of them
}

// errBroken leaves an entry after a Ctrl-C.
var errBroken = errors.New("the entry was interrupted")

// ErrEnded is the error of an entry that ended the session: by process.exit, or because Stop was called meanwhile.
var ErrEnded = errors.New("the session has ended")

// ErrUnfinished is the error of an entry that goes on in the next line.
var ErrUnfinished = source.ErrUnfinished

// Interact opens the host for entries and calls converse, which runs them, on the goroutine that then is the loop's.
// report takes errors that belong to no entry: of timers, and rejections that nobody handled. What Interact
// returns is what RunFile returns: the session's end is that of a script. A Host does one of both, once.
func (h *Host) Interact(ctx context.Context, report func(*UncaughtError), converse func() error) error {
	h.session = &interaction{report: report, declared: map[string]goja.Value{}}
	h.mu.Lock()
	h.interactive = true
	h.mu.Unlock()
	return h.attended(ctx, func() error {
		s := h.session
		s.main = h.modules.newRecord(filepath.Join(h.options.Dir, promptName), nil)
		s.main.state = done
		h.process.SetScript("")
		_ = h.vm.GlobalObject().Delete("GoError") // nothing that a script could use
		object := h.vm.Get("Object").(*goja.Object)
		s.describe, _ = goja.AssertFunction(object.Get("getOwnPropertyDescriptor"))
		s.define, _ = goja.AssertFunction(object.Get("defineProperty"))
		global := h.vm.GlobalObject()
		for _, name := range []string{"exports", "require", "module"} {
			value := s.main.object.Get(name)
			if name == "module" {
				value = s.main.object
			}
			module.Hidden(global, name, value)
		}
		err := converse()
		h.rearm()
		h.mu.Lock()
		h.interactive = false // a Ctrl-C ends what is left: the listeners of exit
		h.mu.Unlock()
		if h.exit != nil {
			return errExit
		}
		return err
	})
}

// promptName is the file that the entries seem to be in, to what they require.
const promptName = "[prompt]"

// An Entry is an input that was read and can be run.
type Entry struct {
	*source.Entry
	name string // in stacks
	file string // of a script that is loaded; empty for what was typed
}

// Read parses an entry. name is what stacks call it. The error is ErrUnfinished or an *UncaughtError.
func (h *Host) Read(name, text string) (*Entry, error) {
	h.modules.sources[name] = text
	parsed, err := source.ParseEntry(source.File{Name: name, Text: text}, false, h.options.Cache)
	if err != nil {
		return nil, h.unreadable(err)
	}
	return &Entry{Entry: parsed, name: name}, nil
}

// ReadFile parses a script that is to be run as an entry: what it declares at its top is the session's.
func (h *Host) ReadFile(path string) (*Entry, error) {
	if !filepath.IsAbs(path) {
		path = filepath.Join(h.options.Dir, path)
	}
	text, err := h.modules.readText(path)
	if err != nil {
		return nil, err
	}
	f, err := h.modules.describe(path, text)
	if err != nil {
		return nil, h.unreadable(err)
	}
	if language := h.modules.language(path); language != nil {
		if err := h.modules.translate(language, &f); err != nil {
			return nil, h.unreadable(err)
		}
	} else {
		h.modules.sources[path] = text
	}
	parsed, err := source.ParseEntry(f, true, h.options.Cache)
	if err == source.ErrUnfinished {
		last := strings.LastIndexByte(f.Text, '\n') + 1
		err = &source.SyntaxError{Message: "Unexpected end of file", At: render.Frame{
			File: path, Line: 1 + strings.Count(f.Text, "\n"), Column: 1 + len(utf16.Encode([]rune(f.Text[last:]))),
		}}
	}
	if err != nil {
		return nil, h.unreadable(err)
	}
	return &Entry{Entry: parsed, name: path, file: path}, nil
}

// unreadable is why an entry cannot be run, as the shell shows it.
func (h *Host) unreadable(err error) error {
	if err == source.ErrUnfinished {
		return err
	}
	if refused := refusalOf(err); refused != nil {
		return refused
	}
	described, ended := h.uncaughtSafely(h.modules.syntaxFailure(err))
	if ended != nil {
		return ended
	}
	return described
}

// An Outcome is what came of an entry.
type Outcome struct {
	Value   goja.Value // of its last expression; of a promise, what it was kept with. nil if there is none
	Awaited bool       // Value was a promise
	Pending bool       // Value is a promise, and nothing is left that could settle it
	Thrown  goja.Value // what it threw, or its promise was rejected with; nil if it did not fail
	Err     error      // an *UncaughtError for that; ErrInterrupted; ErrEnded
}

// Run runs an entry and waits for what it gives. It must be called by what Interact calls.
func (h *Host) Run(e *Entry) Outcome {
	h.beginEntry()
	defer h.endEntry()
	var o Outcome
	var failed error
	var kept *settlement
	err := h.survive(h.turn(func() error {
		var value goja.Value
		if value, failed = h.modules.runEntry(e); failed == nil {
			o.Value = value
			kept, failed = h.settlement(value)
		}
		return nil
	}))
	if kept != nil {
		if err == nil {
			err = h.attend(func() bool { return kept.settled })
		}
		switch {
		case !kept.settled:
			kept.let, o.Pending = true, err == nil
		case kept.rejected:
			failed = &rejection{reason: kept.value}
		default:
			o.Value, o.Awaited = kept.value, true
		}
	}
	if err == nil && failed != nil {
		o.Value = nil
		var described error
		err = h.survive(h.turn(func() error { // which what was thrown may have a say in
			described = h.describe(failed, &o)
			return nil
		}))
		if err == nil {
			err = described
		}
	}
	o.Err = err
	return o
}

// describe is an entry's error as the shell shows it.
func (h *Host) describe(failed error, o *Outcome) error {
	if o.Thrown = uncaughtValue(failed); h.isKeyboardInterrupt(o.Thrown) {
		return ErrInterrupted
	}
	if h.exits(failed) {
		return ErrEnded
	}
	described, ended := h.uncaughtSafely(failed)
	if ended != nil {
		return ErrEnded
	}
	return described
}

// exits reports whether an error that nobody caught asks for the end of the session, which it then is.
func (h *Host) exits(err error) bool {
	asked := h.asksExit(err)
	if asked != nil {
		h.requestExit(h.requestedExit(asked))
	}
	return asked != nil
}

// Attend turns the loop until a signal comes: while the shell waits for its user, timers and promises go on.
func (h *Host) Attend(until <-chan struct{}) error {
	over := false
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		select {
		case <-until:
			h.Post(func() error { over = true; return nil })
		case <-stop:
		}
	}()
	defer h.hold()()
	for {
		err := h.attend(func() bool {
			h.rearm() // what Ctrl-C met has come back
			return over
		})
		if err != ErrInterrupted { // which left a callback
			return err
		}
	}
}

// Drain turns the loop until done, or until nothing can happen any more, as at the end of a script.
func (h *Host) Drain(done func() bool) error {
	h.beginEntry()
	defer h.endEntry()
	return h.attend(done)
}

// Exit has the session end with this code, as process.exit does, when what Interact calls returns.
func (h *Host) Exit(code int) { h.exit = &code }

// attend turns the loop until done, or until nothing can come any more.
func (h *Host) attend(done func() bool) error {
	for !done() {
		err := h.survive(h.round())
		if err != nil || done() {
			return err
		}
		alive, err := h.rest()
		if err = h.survive(err); err != nil || !alive {
			return err
		}
	}
	return nil
}

// survive makes the host usable again after an error of a turn, and reports that, unless it is the end of the entry or of
// the session.
func (h *Host) survive(err error) error {
	if err == nil {
		return nil
	}
	err = h.reported(err)
	switch {
	case h.exit != nil || h.stopCause() != nil:
		return ErrEnded
	case h.isBroken():
		h.ticks, h.rejections = nil, rejections{}
		return ErrInterrupted
	}
	h.resume()
	return err
}

// reported tells of an error that belongs to no entry. What it gives ends the turn: ErrInterrupted for a KeyboardInterrupt
// that nobody caught, and the end of the session.
func (h *Host) reported(err error) error {
	switch {
	case h.isBroken():
		return errBroken
	case err == ErrInterrupted || h.isKeyboardInterrupt(uncaughtValue(err)):
		return ErrInterrupted
	case h.exit != nil || h.exits(err):
		return errExit
	}
	described, ended := h.uncaughtSafely(err)
	if ended == nil && !h.isBroken() {
		h.session.report(described)
	}
	return ended
}

// runEntry calls the function that an entry is.
func (m *modules) runEntry(e *Entry) (goja.Value, error) {
	program, err := e.Program(false, false)
	if err != nil {
		return nil, m.syntaxFailure(err)
	}
	vm := m.host.vm
	m.host.wantRegExp(e.Unit)
	global := vm.GlobalObject()
	m.host.declares(e.Names)
	for _, name := range e.Early {
		if !has(global, name) {
			_ = global.Set(name, goja.Undefined())
		}
	}
	wrapper, err := vm.RunProgram(program)
	if err != nil {
		return nil, err
	}
	r := m.host.session.main
	if e.file != "" {
		r = m.newRecord(e.file, m.host.session.main)
		r.unit, r.state = e.Unit, done
	}
	k := m.tools()
	p := source.Parameters{
		Exports: r.object.Get("exports"), Require: r.object.Get("require"), Module: r.object,
		Filename: vm.ToValue(r.file), Dirname: vm.ToValue(filepath.Dir(r.file)),
		Stack: k.stack, Each: k.each, Import: m.entryImporter(r), Dynamic: m.dynamicImporter(r), Meta: m.meta(r),
	}
	if e.UsesGenerators() {
		p.Generators = m.generators()
	}
	call, _ := goja.AssertFunction(wrapper)
	return call(global, p.List()...)
}

// entryImporter is what an import statement of an entry calls, with the names that it takes: a promise of the namespace.
func (m *modules) entryImporter(r *record) goja.Value {
	vm := m.host.vm
	load, _ := goja.AssertFunction(m.dynamicImporter(r))
	return module.Function(vm, "import", 1, func(call goja.FunctionCall) goja.Value {
		promise, err := load(goja.Undefined(), call.Argument(0))
		if err != nil {
			module.Throw(vm, err)
		}
		name := call.Argument(0).String()
		var wanted []string
		for _, member := range call.Arguments[1:] {
			wanted = append(wanted, member.String())
		}
		check := module.Function(vm, "imported", 1, func(loaded goja.FunctionCall) goja.Value {
			space := loaded.Argument(0).(*goja.Object)
			found, err := m.find(r, name, resolve.Import)
			if err != nil {
				module.Throw(vm, err)
			}
			for _, member := range wanted {
				if !has(space, member) {
					module.Throw(vm, missingName(name, member, space.GetOwnPropertyNames(), found.record == nil || found.record.isESM()))
				}
			}
			return space
		})
		then, _ := goja.AssertFunction(promise.(*goja.Object).Get("then"))
		checked, err := then(promise, check)
		if err != nil {
			module.Throw(vm, err)
		}
		return checked
	})
}

// A settlement is a promise that an entry gave, as it turns out.
type settlement struct {
	settled, rejected bool
	value             goja.Value
	let               bool // nobody waits for it any more
}

// settlement watches a value that is a promise. It is nil for any other.
func (h *Host) settlement(value goja.Value) (*settlement, error) {
	object, ok := value.(*goja.Object)
	if !ok {
		return nil, nil
	}
	if _, ok := render.Exported[*goja.Promise](object); !ok {
		return nil, nil
	}
	then, ok := goja.AssertFunction(object.Get("then"))
	if !ok {
		return nil, nil
	}
	s := &settlement{}
	settle := func(rejected bool) goja.Value {
		return module.Function(h.vm, "settled", 1, func(call goja.FunctionCall) goja.Value {
			s.settled, s.rejected, s.value = true, rejected, call.Argument(0)
			if rejected && s.let {
				h.Post(func() error { return &rejection{reason: s.value} })
			}
			return goja.Undefined()
		})
	}
	_, err := then(object, settle(false), settle(true))
	return s, err
}

// interruptEntry is Ctrl-C. The caller holds mu.
func (h *Host) interruptEntry() {
	if h.stop != nil || !h.running || h.idle && !h.evaluating {
		return
	}
	if h.pressed {
		if time.Since(h.at) >= DoublePress { // the signal may have been sent to the process and to its group
			h.breakOff()
		}
		return
	}
	h.pressed, h.pending, h.at = true, true, time.Now()
	switch {
	case h.endBlock != nil:
		h.endBlock(module.ErrInterrupt)
		h.reachScript()
	case h.idle:
		h.idleInterrupt()
	default:
		h.after(betweenCalls)
	}
}

// breakOff leaves what runs, each time. The caller holds mu.
func (h *Host) breakOff() {
	if h.stop != nil {
		return
	}
	h.pending, h.broken = false, true
	if h.endBlock != nil {
		h.endBlock(module.ErrInterrupt)
	}
	h.vm.Interrupt(errBroken)
	h.poke()
}

func (h *Host) isBroken() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.broken
}

// beginEntry leaves a Ctrl-C that came since the line was read to the entry.
func (h *Host) beginEntry() {
	h.mu.Lock()
	h.evaluating = true
	h.mu.Unlock()
}

func (h *Host) endEntry() {
	h.mu.Lock()
	h.evaluating = false
	h.mu.Unlock()
	h.rearm()
}

// rearm makes the next Ctrl-C the first one again. No interrupt of the last can come any more.
func (h *Host) rearm() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.pressed, h.pending, h.broken, h.cut = false, false, false, false
	if h.deadline != nil {
		h.deadline.Stop()
		h.deadline = nil
	}
	if h.stop == nil {
		h.failed = nil
		h.vm.ClearInterrupt()
	}
}

// Busy reports whether JavaScript or a call of it is running, which Interrupt would leave.
func (h *Host) Busy() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.running && !h.idle
}

// Peek is the value of a global, without running anything of the script's: of a getter it is known only if that is the
// host's own.
func (h *Host) Peek(name string) (value goja.Value, ok bool) {
	property, there := h.descriptor(name).(*goja.Object)
	if !there {
		return nil, false
	}
	if value := property.Get("value"); value != nil {
		return value, true
	}
	for _, access := range h.lazy {
		if access.SameAs(property.Get("get")) {
			if thrown := h.vm.Try(func() { value = h.vm.GlobalObject().Get(name) }); thrown != nil {
				return nil, false
			}
			return value, true
		}
	}
	return nil, false
}

// Inspect shows a value as print does, without secrets. The error is Try's.
func (h *Host) Inspect(value goja.Value, color bool) (text string, err error) {
	err = h.Try(func() {
		h.willShow([]goja.Value{value})
		text = render.Inspect(h.vm, value, render.Console(color))
	})
	return render.Mask(text, h.secrets), err
}

// Try runs Go code that may come to run JavaScript, such as a getter, as an entry. The error is what that throws,
// ErrInterrupted or ErrEnded.
func (h *Host) Try(do func()) (err error) {
	h.beginEntry()
	defer h.endEntry()
	ended := h.survive(h.turn(func() error {
		if thrown := h.vm.Try(do); thrown != nil {
			err = thrown
		}
		return nil
	}))
	return cmp.Or(ended, err)
}

// Secrets are the texts that Hide was given.
func (h *Host) Secrets() []string { return h.secrets }

// Name reports an own name of the error's class, for what Error gives.
func (e *UncaughtError) Name() string { return e.failure.Name }

// Within is the error as the shell shows it beside the one line that was entered as name: its place says nothing more,
// unless the line cannot be read, or the error was made elsewhere.
func (e *UncaughtError) Within(name string) *UncaughtError {
	if e.failure.Name == "SyntaxError" {
		return e
	}
	for _, frame := range e.failure.Frames {
		if frame.File != name {
			return e
		}
	}
	failure := *e.failure
	failure.Frames, failure.Source = nil, ""
	return &UncaughtError{Code: e.Code, failure: &failure, dir: e.dir}
}

// Call runs Go code as an entry: its context ends at Ctrl-C, and the error is ErrInterrupted then.
func (h *Host) Call(do func(ctx context.Context) error) error {
	h.beginEntry()
	defer h.endEntry()
	var failed error
	err := h.turn(func() error {
		if thrown := h.vm.Try(func() { failed = h.Block(do) }); thrown != nil {
			failed = ErrInterrupted
		}
		return nil
	})
	if err = h.survive(err); err != nil {
		return err
	}
	return failed
}

// EndLines ends lines that are open on stdout or stderr, so that a prompt stands at the start of one.
func (h *Host) EndLines() {
	if h.stdout.open() {
		h.write(h.options.Stdout, "\n")
	}
	h.EndLine()
}

// Resolve is the path of a file that ReadFile was given.
func (h *Host) Resolve(path string) string {
	if !filepath.IsAbs(path) {
		path = filepath.Join(h.options.Dir, path)
	}
	return path
}

// Forget takes back what entries have declared: what they hid is there again.
func (h *Host) Forget() {
	global := h.vm.GlobalObject()
	for name, hidden := range h.session.declared {
		_ = global.Delete(name)
		if hidden != nil {
			_, _ = h.session.define(goja.Undefined(), global, h.vm.ToValue(name), hidden)
		}
	}
	h.session.declared = map[string]goja.Value{}
}

// declares notes what entry is about to hide.
func (h *Host) declares(names []string) {
	for _, name := range names {
		if _, again := h.session.declared[name]; !again {
			h.session.declared[name] = h.descriptor(name)
		}
	}
}

// descriptor describes a property of the global object, without reading it; nil if there is none.
func (h *Host) descriptor(name string) goja.Value {
	found, err := h.session.describe(goja.Undefined(), h.vm.GlobalObject(), h.vm.ToValue(name))
	if _, there := found.(*goja.Object); err != nil || !there {
		return nil
	}
	return found
}

// Renew makes a global of Options.Globals anew when it is read next, unless an entry has declared it.
func (h *Host) Renew(name string) {
	if _, declared := h.session.declared[name]; declared || h.options.Globals[name] == nil {
		return
	}
	h.lazyGlobal(name, func() goja.Value {
		value, err := h.options.Globals[name](h)
		if err != nil {
			module.Throw(h.vm, err)
		}
		return value
	})
}
