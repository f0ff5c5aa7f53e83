// Package runtime is the script host: a JavaScript engine, an event loop, a module loader for
// CommonJS and ES modules, a console, and orderly ends (Ctrl-C, a time limit, process.exit). One Host runs one
// script; several may live in one process.
//
// It must not know ModelArts, the command line, or the process it lives in: streams, arguments,
// environment and native modules are handed in with Options.
package runtime

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/node"
	"mascript/runtime/render"
	"mascript/runtime/resolve"
	"mascript/runtime/source"
	"mascript/runtime/web"
)

// DefaultGrace is how long a script's clean-up may run after the first Ctrl-C.
const DefaultGrace = 5 * time.Second

// Options are the outside world as one script sees it.
type Options struct {
	Executable string   // process.execPath and argv[0]
	Args       []string // process.argv from the third on
	Version    string   // process.versions.mascript
	Dir        string   // working directory
	Env        []string // NAME=value
	TempDir    string   // os.tmpdir(); empty for TMPDIR of Env, else /tmp

	// Inherited are the process's own streams for children, where those below are something that keeps clear of a prompt;
	// nil for children to have those below.
	Inherited [3]*os.File

	// Terminal is what the user types at. It is nil, or gives nil, where that is none, and while somebody else reads it.
	Terminal func() *os.File

	Stdin                    io.Reader
	Stdout, Stderr           io.Writer
	StdoutTTY, StderrTTY     bool // process.stdout.isTTY
	ColorStdout, ColorStderr bool

	// Columns is the width of the terminal that stderr is, 0 while it must not be drawn on. It is asked
	// at each drawing; nil where progress is not to be shown in place.
	Columns func() int
	Rows    func() int // its height; nil, or 0, where that is not known

	// Screen is the size of the terminal that stdout is; nil where it is none, or one that knows lines alone.
	Screen func() (columns, rows int)

	// Looked is told each path that the program depends on, as a file that it is about to load or has looked for, on any
	// goroutine. nil is nobody.
	Looked func(path string)

	// TypeScript says that what RunText runs is TypeScript. Files say it by their names.
	TypeScript bool

	// Cache keeps transformed files; nil keeps none.
	Cache *source.Cache

	// Languages are those that scripts may be written in beside JavaScript, by the extensions of their files: ".py".
	Languages map[string]Language

	// Embedded are modules that are on no disk, which RunFile and Check take, too; nil is none.
	Embedded *resolve.Embedded

	// Modules are native modules beside Node's own, by the name given to require.
	Modules map[string]module.Loader

	// Globals are values beside the host's own that scripts have without a require, by their names. Each is
	// made when it is first read, and a script may replace it.
	Globals map[string]module.Loader

	// Missing says what to do about a module that is not there, where nothing is known of its name here. nil is nobody
	// to ask.
	Missing func(name string) string

	// Advise says what to do about an error of the engine that ended the script: name is its class, empty for
	// a value that is no Error, source the line it stands at. An empty answer leaves it to the host. nil is
	// nobody to ask.
	Advise func(name, message, source string) string

	// Receive has each called for each signal of a number, on any goroutine, until stop is called. It is for those
	// that process.on listens to beside the ones that Interrupt and Signal bring; nil where there are none.
	Receive func(number os.Signal, each func()) (stop func())

	// Grace is how long clean-up may run after Ctrl-C; 0 for DefaultGrace.
	Grace time.Duration
}

// A Host runs one script. It is the module.Host of its native modules.
type Host struct {
	options Options
	stdout  *output
	stderr  *output
	status  *statusLine // nil without Options.Columns
	vm      *goja.Runtime
	modules *modules
	process *node.Process
	started time.Time

	// The loop's goroutine alone touches these.
	timers     timers
	immediates []*timer
	taken      []func() error // callbacks of this round that have not run yet
	due        []*timer       // and immediates
	ticks      []tick
	rejections rejections
	enter      goja.Callable // see turn
	inside     goja.Value    // body, which enter calls
	doing      func() error  // what that is to run
	done       error         // and how it ended
	failed     error         // from a microtask, which has no caller to return it to
	secrets    []string      // see Hide
	context    asyncContext
	exit       *int          // the code process.exit asked for
	interrupt  *goja.Object  // KeyboardInterrupt.prototype, once there is one
	microtask  goja.Callable // made at first use: see queueMicrotask
	regexps    *regexps      // nil until a module needs it
	errorClass *goja.Object  // Error, whatever the script makes of the global

	session *interaction   // nil for a host that runs a script
	lazy    []*goja.Object // accessors of globals that are made when they are read

	interrupted bool // a promise's KeyboardInterrupt found no handler
	entering    bool // the entry is about to run

	mu sync.Mutex // guards all below
	loop
	control
}

var _ module.Host = (*Host)(nil)

// New makes a host. It is cheap: what a script may not need is made when it asks.
func New(options Options) *Host {
	if options.Grace <= 0 {
		options.Grace = DefaultGrace
	}
	if options.Stdout == nil {
		options.Stdout = io.Discard
	}
	if options.Stderr == nil {
		options.Stderr = io.Discard
	}
	given := options
	stderr := &output{Writer: options.Stderr}
	options.Stderr = stderr
	status := newStatusLine(&options)
	stdout := &output{Writer: options.Stdout}
	options.Stdout = stdout
	h := &Host{options: options, stdout: stdout, stderr: stderr, status: status, vm: goja.New(), started: time.Now()}
	stdout.closed = func() { h.Stop(ErrOutputClosed) }
	stderr.closed = stdout.closed
	h.loop.wake = make(chan struct{}, 1)
	h.control.init()
	globals, requests := web.New(web.Settings{Env: options.Env})
	h.process = node.NewProcess(node.Settings{
		Executable: options.Executable,
		Args:       options.Args,
		Version:    options.Version,
		Dir:        options.Dir,
		Env:        options.Env,
		TempDir:    options.TempDir,
		Stdin:      options.Stdin,
		Stdout:     given.Stdout,
		Stderr:     given.Stderr,
		Inherited:  options.Inherited,
		StdoutTTY:  options.StdoutTTY,
		StderrTTY:  options.StderrTTY,
		Started:    h.started,
		Exit:       h.requestExit,
		NextTick:   h.nextTick,
		Receive:    options.Receive,
		Listening:  h.listens,
		Signal:     h.Signal,
		Hold:       h.hold,
		Lend:       status.lend,
		Context:    h.trackContext,
		Requests:   requests,
		RequireOf:  func(path string) *goja.Object { return h.modules.requireOf(path) },
	})
	h.errorClass, _ = h.vm.Get("Error").(*goja.Object)
	h.vm.SetPromiseRejectionTracker(h.trackRejection)
	h.vm.SetMaxCallStackSize(maxCallStack)
	h.defineGlobals(globals)
	h.modules = newModules(h)
	return h
}

// maxCallStack is about what Node allows before its RangeError.
const maxCallStack = 10_000

// VM is the JavaScript engine.
func (h *Host) VM() *goja.Runtime { return h.vm }

// Stdout takes results.
func (h *Host) Stdout() io.Writer { return h.options.Stdout }

// Screen is the terminal that Stdout is.
func (h *Host) Screen() module.Screen {
	if h.options.Screen == nil {
		return module.Screen{}
	}
	columns, rows := h.options.Screen()
	return module.Screen{Columns: columns, Rows: rows, Color: h.options.ColorStdout}
}

// Stderr takes everything else.
func (h *Host) Stderr() io.Writer { return h.options.Stderr }

// EndLine ends a line that the script has left open on stderr, or on the terminal that stdout shares with it, so that what
// follows is a line of its own.
func (h *Host) EndLine() {
	shared := h.options.StdoutTTY && h.options.StderrTTY
	open := h.stderr.open() || shared && h.stdout.open()
	if h.status != nil {
		open = h.status.within()
	}
	if !open {
		return
	}
	h.write(h.options.Stderr, "\n")
	if shared {
		h.stdout.settle()
	}
}

// Path is where this process finds a file that the script names.
func (h *Host) Path(name string) string {
	if h.process.Dir == h.options.Dir || name == "" || filepath.IsAbs(name) {
		return name
	}
	return h.process.Dir + string(filepath.Separator) + name // keeps a slash at the end, which says that it is a folder
}

// Hide masks a text in errors and on stderr.
func (h *Host) Hide(secret string) {
	for _, spelling := range render.Spellings(secret) {
		if !slices.Contains(h.secrets, spelling) {
			h.secrets = append(h.secrets, spelling)
		}
	}
}

// Warn writes text to stderr, without secrets.
func (h *Host) Warn(text string) { h.write(h.options.Stderr, render.Mask(text, h.secrets)) }

// Require loads a module as the script's own require would.
func (h *Host) Require(name string) (goja.Value, error) {
	if _, plain, ok := h.modules.loader(name); ok {
		return h.modules.loadNative(plain)
	}
	return h.modules.requireFrom(h.modules.main, name)
}

// RunFile runs the script at path until its event loop has nothing left to do. What it returns is
// nil, an *ExitError, an *UncaughtError, ErrInterrupted, or the cause given to Stop. A Host runs once.
func (h *Host) RunFile(ctx context.Context, path string) error {
	return h.runMain(ctx, func() error { return h.modules.runFile(path) })
}

// RunText runs a script that is in no file: one of a command line, or of standard input. Errors call it by
// name, which is argv[1] too; what it requires is looked for from the working folder. Otherwise as RunFile.
func (h *Host) RunText(ctx context.Context, name, text string) error {
	return h.runMain(ctx, func() error { return h.modules.runText(name, text) })
}

func (h *Host) runMain(ctx context.Context, main func() error) error {
	return h.attended(ctx, func() error {
		h.entering = true
		err := h.turn(main)
		if err == nil {
			err = h.run()
		}
		return err
	})
}

// attended runs what is the host's to run, once, and settles how that ended.
func (h *Host) attended(ctx context.Context, run func() error) error {
	unwatch := context.AfterFunc(ctx, func() { h.Stop(context.Cause(ctx)) })
	defer unwatch()
	defer h.status.close()
	defer h.process.Close()
	defer h.process.StopListening()
	defer context.AfterFunc(h.base, h.process.Close)() // also when the VM does not let go
	defer h.close()
	h.start()
	return h.conclude(run())
}

// unsettled is Node's exit code for a script whose top-level await never ends.
const unsettled = 13

// An ending is how a run came to its end, before the listeners of process.on('exit') have the last word.
type ending struct {
	told    int  // the code that they hear
	code    *int // for process.exitCode; nil for what the script made of that
	failed  *UncaughtError
	warning string
}

// conclude settles how the run ended and lets process.on('exit') listeners have the last word.
func (h *Host) conclude(err error) error {
	if cause := h.stopCause(); cause != nil {
		return cause
	}
	if h.exit == nil && h.isCut() {
		err = h.interruptCut()
	}
	end, err := h.ending(err)
	if err != nil {
		return err
	}
	h.exit, h.ticks, h.rejections = nil, nil, rejections{}
	if !h.resume() {
		return h.stopCause()
	}
	last := end.told
	err = h.turn(func() (err error) {
		last, err = h.process.EmitExit(end.told, end.code)
		return err
	})
	if cause := h.stopCause(); cause != nil {
		return cause
	}
	switch {
	case h.exit != nil:
		last = *h.exit
	case err != nil && end.failed == nil:
		if end.failed, err = h.uncaughtSafely(err); err != nil {
			return err
		}
		if !h.process.HasExitCode() {
			last = 1
		}
	}
	switch {
	case end.failed != nil:
		end.failed.Code = last
		return end.failed
	case last != 0:
		return &ExitError{Code: last, Warning: end.warning}
	}
	return h.stdout.trouble()
}

// ending is what an error that the loop returned, or none, comes to. The error is that of a run that ends without
// another word.
func (h *Host) ending(err error) (ending, error) {
	switch {
	case h.exit != nil:
		return ending{told: *h.exit, code: h.exit}, nil
	case refusalOf(err) != nil:
		return ending{}, refusalOf(err)
	case err == ErrInterrupted: // not errors.Is: to unwrap an exception is to read a property of what was thrown
		return ending{}, err
	case err != nil:
		if asked := h.asksExit(err); asked != nil {
			code := h.requestedExit(asked)
			return ending{told: code, code: &code}, nil
		}
		heard, _ := err.(*told)
		failed, err := h.uncaughtSafely(err)
		if err == nil && heard != nil && heard.code != 0 {
			failed.Code = heard.code
			err = failed
		}
		return ending{told: 1, code: new(1), failed: failed}, err
	case h.interrupted || h.isBrokenOff() && !h.process.HasExitCode():
		return ending{}, ErrInterrupted
	}
	end := ending{told: h.process.ExitCode()}
	if h.modules.unfinished() {
		end.warning = "the script waits at its top level for something that cannot come any more: no timer, no call and no child process is left"
		if !h.process.HasExitCode() {
			end.code = new(unsettled)
		}
	}
	return end, nil
}

// interruptCut runs the listeners of SIGINT after the VM was interrupted for them. JavaScript that was left in the
// middle cannot go on, so the run ends.
func (h *Host) interruptCut() error {
	h.ticks, h.rejections = nil, rejections{}
	if !h.resume() {
		return h.stopCause()
	}
	if err := h.turn(func() error { return h.process.EmitSignal(sigint) }); err != nil {
		return err
	}
	return ErrInterrupted
}

// uncaughtSafely describes an error. Showing a value can run the script's code, which may throw, and may
// be stopped from outside; what the script broke must not hide that there was an error.
func (h *Host) uncaughtSafely(err error) (described *UncaughtError, ended error) {
	h.resume() // the error of a promise job interrupts the engine
	if cause := h.stopCause(); cause != nil {
		return h.undescribed(err), cause
	}
	defer func() {
		if recover() != nil {
			described, ended = h.undescribed(err), h.stopCause()
		}
	}()
	if thrown := h.vm.Try(func() { described, ended = h.uncaught(err) }); thrown != nil {
		described = h.undescribed(err)
	}
	return described, ended
}
