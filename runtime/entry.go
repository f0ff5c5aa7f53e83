package runtime

import (
	"path/filepath"
	"strings"
	"unicode/utf16"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
	"mascript/runtime/resolve"
	"mascript/runtime/source"
)

// An Entry is an input that was read and can be run.
type Entry struct {
	*source.Entry
	name string // in stacks
	file string // of a script that is loaded; empty for what was typed
	text string
}

// Text is the JavaScript or TypeScript of the entry: of a script in another language, what it was translated to.
func (e *Entry) Text() string { return e.text }

// Read parses an entry. name is what stacks call it. The error is ErrUnfinished or an *UncaughtError.
func (h *Host) Read(name, text string) (*Entry, error) {
	h.modules.sources[name] = text
	parsed, err := source.ParseEntry(source.File{Name: name, Text: text}, false, h.options.Cache)
	if err != nil {
		return nil, h.unreadable(err)
	}
	h.modules.keepMap(parsed.Unit)
	return &Entry{Entry: parsed, name: name, text: text}, nil
}

// ReadFile parses a script that is to be run as an entry: what it declares at its top is the session's.
func (h *Host) ReadFile(path string) (*Entry, error) {
	path = h.Resolve(path)
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
	h.modules.keepMap(parsed.Unit)
	return &Entry{Entry: parsed, name: path, file: path, text: f.Text}, nil
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
	h.mu.Lock()
	h.renewWork() // which a Ctrl-C ends without that of the entries before
	h.mu.Unlock()
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

// Resolve is the path of a file that ReadFile was given.
func (h *Host) Resolve(path string) string {
	if !filepath.IsAbs(path) {
		path = filepath.Join(h.options.Dir, path)
	}
	return path
}
