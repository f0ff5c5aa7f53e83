package node

import (
	"io"
	"math/big"
	"os"
	goruntime "runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// languageLevel is the version of Node whose documentation these modules follow.
const languageLevel = "v20.0.0"

// Settings are the outside world as the modules see it.
type Settings struct {
	Executable           string
	Args                 []string // what follows the script
	Version              string   // of mascript
	Dir                  string   // working directory
	Env                  []string // NAME=value
	TempDir              string
	Stdin                io.Reader
	Stdout, Stderr       io.Writer   // as they were given to the host: what children inherit
	Inherited            [3]*os.File // what they inherit instead, where those are not the process's own; nil where there is nothing instead
	StdoutTTY, StderrTTY bool
	Started              time.Time

	// Listening hears how many listeners an event of process has now.
	Listening func(event string, count int)

	// Signal brings a signal to the listeners of that event, see Host.Signal.
	Signal func(name string, otherwise func())

	// Lend takes what is drawn on the terminal away while somebody else writes there, until giveBack.
	Lend func() (giveBack func())

	// Hold keeps the loop alive until release, as a reservation does, but not against Ctrl-C: that need not
	// wait for a child process or for a line of input to be told.
	Hold func() (release func())

	// Context begins to keep one value with the code that runs and the callbacks it hands over, for async_hooks.
	Context func() (get func() goja.Value, set func(goja.Value))

	// Requests loads what http and https are built on, see web.New.
	Requests module.Loader

	// RequireOf makes the require function of a file, by its absolute path.
	RequireOf func(path string) *goja.Object

	// Exit ends the run; NextTick queues a callback before the promise jobs.
	Exit     func(code int)
	NextTick func(callback goja.Callable, args []goja.Value)

	// Receive has each, on any goroutine, called for each signal of a number until stop is; nil where signals are
	// nobody's to receive.
	Receive func(number os.Signal, each func()) (stop func())
}

// A Process is the process as the scripts of one host see it. Its object is made at first use.
type Process struct {
	Settings
	script   string
	vm       *goja.Runtime
	object   *goja.Object
	exitCode goja.Value // process.exitCode, checked; nil before it is set
	events   emitter
	stdin    *goja.Object        // nil before it is read
	reader   goja.Value          // js/read_stream.js; nil before it is loaded
	writers  *goja.Object        // js/write_stream.js; nil before it is loaded
	open     map[int]*descriptor // the files that the script has opened, by number
	children children

	abortErrors *goja.Object      // the prototype of AbortErrors; nil before the first one
	http        *goja.Object      // http and https, once one of them is loaded
	signals     map[string]func() // stop receiving those that the script listens to beside Ctrl-C and its like, by name

	terminal sync.Mutex // guards what follows
	hiding   int        // questions that have switched the terminal's echo off
	restore  func()     // gives it back
	below    io.Writer  // where the screen goes on after a question that was not answered
}

// NewProcess makes a Process; nothing of it exists in the VM before a script asks.
func NewProcess(settings Settings) *Process { return &Process{Settings: settings} }

// SetScript names the file that runs: argv[1].
func (p *Process) SetScript(file string) { p.script = file }

func (p *Process) load(h module.Host) (goja.Value, error) {
	vm := h.VM()
	process := vm.NewObject()
	p.vm, p.object = vm, process
	_ = process.DefineDataPropertySymbol(goja.SymToStringTag, vm.ToValue("process"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	p.events = emitter{name: "process", known: processEvents[:], changed: p.listening, more: catchable}
	p.events.define(vm, process)
	set := func(name string, value any) { _ = process.Set(name, value) }
	method := func(name string, length int, f func(goja.FunctionCall) goja.Value) {
		_ = process.Set(name, module.Function(vm, name, length, f))
	}
	argv := []any{p.Executable, p.script}
	for _, argument := range p.Args {
		argv = append(argv, argument)
	}
	set("title", "mascript")
	set("argv0", "mascript")
	set("version", languageLevel)
	versions := vm.NewObject()
	_ = versions.Set("node", strings.TrimPrefix(languageLevel, "v"))
	_ = versions.Set("mascript", p.Version)
	set("versions", versions)
	set("arch", arch())
	set("platform", platform())
	set("argv", vm.NewArray(argv...))
	set("execArgv", vm.NewArray())
	set("execPath", p.Executable)
	set("env", newEnvironment(vm, p.Env))
	set("pid", os.Getpid())
	set("ppid", os.Getppid())
	p.defineExitCode(vm)
	set("stdout", p.newOutput(h, h.Stdout(), p.Stdout, 1, p.StdoutTTY))
	set("stderr", p.newOutput(h, h.Stderr(), p.Stderr, 2, p.StderrTTY))
	p.defineStdin(h)

	method("cwd", 0, func(goja.FunctionCall) goja.Value { return vm.ToValue(p.Dir) })
	method("exit", 1, func(call goja.FunctionCall) goja.Value {
		if code := call.Argument(0); !goja.IsUndefined(code) {
			p.setExitCode(vm, code)
		}
		p.Exit(p.ExitCode())
		return goja.Undefined()
	})
	method("uptime", 0, func(goja.FunctionCall) goja.Value { return vm.ToValue(time.Since(p.Started).Seconds()) })
	method("memoryUsage", 0, func(goja.FunctionCall) goja.Value { return memoryUsage(vm) })
	method("nextTick", 1, func(call goja.FunctionCall) goja.Value {
		callback, ok := goja.AssertFunction(call.Argument(0))
		if !ok {
			throwType(vm, "process.nextTick() needs a function as its first argument")
		}
		p.NextTick(callback, slices.Clone(call.Arguments[1:]))
		return goja.Undefined()
	})
	set("hrtime", p.hrtime(vm))
	p.defineWarnings(h)
	p.defineKill(vm)
	p.defineAccounts(h)
	return process, nil
}

// getenv is a variable of the environment handed down.
func (p *Process) getenv(name string) string {
	for i := len(p.Env) - 1; i >= 0; i-- {
		if key, value, ok := strings.Cut(p.Env[i], "="); ok && key == name {
			return value
		}
	}
	return ""
}

// hrtime is process.hrtime with its bigint form: time since some moment, for differences.
func (p *Process) hrtime(vm *goja.Runtime) *goja.Object {
	hrtime := module.Function(vm, "hrtime", 1, func(call goja.FunctionCall) goja.Value {
		elapsed := time.Since(p.Started)
		if before, ok := call.Argument(0).(*goja.Object); ok {
			seconds, nanoseconds := before.Get("0"), before.Get("1")
			if seconds == nil || nanoseconds == nil {
				throwType(vm, "process.hrtime() needs what an earlier process.hrtime() gave: [seconds, nanoseconds]")
			}
			elapsed -= time.Duration(seconds.ToInteger())*time.Second + time.Duration(nanoseconds.ToInteger())
		}
		return vm.NewArray(int64(elapsed/time.Second), int64(elapsed%time.Second))
	})
	_ = hrtime.Set("bigint", module.Function(vm, "bigint", 0, func(goja.FunctionCall) goja.Value {
		return vm.ToValue(big.NewInt(int64(time.Since(p.Started))))
	}))
	return hrtime
}

func memoryUsage(vm *goja.Runtime) goja.Value {
	var stats goruntime.MemStats
	goruntime.ReadMemStats(&stats)
	usage := vm.NewObject()
	resident := residentBytes()
	if resident == 0 {
		resident = stats.Sys - stats.HeapReleased
	}
	_ = usage.Set("rss", resident)
	_ = usage.Set("heapTotal", stats.HeapSys)
	_ = usage.Set("heapUsed", stats.HeapAlloc)
	_ = usage.Set("external", 0)
	_ = usage.Set("arrayBuffers", 0)
	return usage
}

func throwType(vm *goja.Runtime, message string) {
	module.Throw(vm, &module.Error{Class: "TypeError", Message: message, Code: "ERR_INVALID_ARG_TYPE"})
}
