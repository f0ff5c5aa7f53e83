package node

import (
	"io"
	"math/big"
	"os"
	goruntime "runtime"
	"slices"
	"strings"
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
	StdoutTTY, StderrTTY bool
	Started              time.Time

	// Exit ends the run; NextTick queues a callback before the promise jobs.
	Exit     func(code int)
	NextTick func(callback goja.Callable, args []goja.Value)
}

// A Process is the process as the scripts of one host see it. Its object is made at first use.
type Process struct {
	Settings
	script    string
	vm        *goja.Runtime
	object    *goja.Object
	exitCode  goja.Value      // process.exitCode, checked; nil before it is set
	listeners []goja.Callable // of 'exit'
}

// NewProcess makes a Process; nothing of it exists in the VM before a script asks.
func NewProcess(settings Settings) *Process { return &Process{Settings: settings} }

// SetScript names the file that runs: argv[1].
func (p *Process) SetScript(file string) { p.script = file }

func (p *Process) load(h module.Host) (goja.Value, error) {
	vm := h.VM()
	process := vm.NewObject()
	p.vm, p.object = vm, process
	set := func(name string, value any) { _ = process.Set(name, value) }
	method := func(name string, length int, f func(goja.FunctionCall) goja.Value) {
		_ = process.Set(name, module.Function(vm, name, length, f))
	}
	argv := []any{p.Executable, p.script}
	for _, argument := range p.Args {
		argv = append(argv, argument)
	}
	set("title", "mascript")
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
	set("stdout", p.stream(h, h.Stdout(), 1, p.StdoutTTY))
	set("stderr", p.stream(h, h.Stderr(), 2, p.StderrTTY))

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
	on := func(name string) {
		method(name, 2, func(call goja.FunctionCall) goja.Value { return p.on(vm, name, call) })
	}
	on("on")
	on("once")
	on("addListener")
	return process, nil
}

// on listens to 'exit', the one event that there is. A listener for another would never be called, and
// a script that relies on it (a signal's clean-up, say) must hear that now and not by its silence.
func (p *Process) on(vm *goja.Runtime, name string, call goja.FunctionCall) goja.Value {
	event := call.Argument(0).String()
	listener, ok := goja.AssertFunction(call.Argument(1))
	if !ok {
		throwType(vm, "process."+name+"() needs a function as its second argument")
	}
	if event != "exit" {
		hint := "use try … finally"
		if event == "SIGINT" {
			hint = "Ctrl-C throws KeyboardInterrupt: catch it, or clean up in try … finally"
		}
		module.Throw(vm, &module.Error{
			Class:   "Error",
			Message: "process." + name + "(): there is no event '" + event + "' in mascript, only 'exit'; " + hint,
			Code:    "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
		})
	}
	p.listeners = append(p.listeners, listener)
	return p.object
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

func (p *Process) stream(h module.Host, w io.Writer, descriptor int, tty bool) *goja.Object {
	vm := h.VM()
	stream := vm.NewObject()
	_ = stream.Set("fd", descriptor)
	_ = stream.Set("isTTY", tty)
	_ = stream.Set("writable", true)
	_ = stream.Set("write", module.Function(vm, "write", 1, func(call goja.FunctionCall) goja.Value {
		data, err := bytesOf(vm, call.Argument(0))
		if err != nil {
			module.Throw(vm, err)
		}
		_, failed := w.Write(data)
		for _, argument := range call.Arguments[min(1, len(call.Arguments)):] {
			if callback, ok := goja.AssertFunction(argument); ok {
				p.NextTick(callback, nil)
			}
		}
		return vm.ToValue(failed == nil)
	}))
	return stream
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
