package node

import (
	"context"
	_ "embed"
	"errors"
	"io"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

//go:embed js/child_process.js
var childProcessSource string

// childProcesses is what the module child_process (js/child_process.js) is built on.
type childProcesses struct {
	process *Process
	host    module.Host
	vm      *goja.Runtime
}

func (p *Process) loadChildProcess(h module.Host) (goja.Value, error) {
	c := &childProcesses{process: p, host: h, vm: h.VM()}
	native := c.vm.NewObject()
	method := func(name string, length int, f func(goja.FunctionCall) goja.Value) {
		module.Method(c.vm, native, name, length, f)
	}
	method("spawn", 3, c.spawn)
	method("spawnSync", 3, c.spawnSync)
	method("signal", 1, func(call goja.FunctionCall) goja.Value {
		return c.vm.ToValue(int(signalArgument(c.vm, call.Argument(0), syscall.SIGTERM)))
	})
	method("signalName", 1, func(call goja.FunctionCall) goja.Value {
		return c.vm.ToValue(signalName(syscall.Signal(call.Argument(0).ToInteger())))
	})
	method("inspect", 1, func(call goja.FunctionCall) goja.Value {
		return c.vm.ToValue(render.Inspect(c.vm, call.Argument(0), render.InspectOptions{}))
	})
	method("decode", 2, func(call goja.FunctionCall) goja.Value {
		data, err := bytesOf(c.vm, call.Argument(0))
		if err != nil {
			module.Throw(c.vm, err)
		}
		text, err := text(data, call.Argument(1))
		if err != nil {
			module.Throw(c.vm, err)
		}
		return text
	})
	method("cwd", 0, func(goja.FunctionCall) goja.Value { return c.vm.ToValue(p.Dir) })
	_ = native.Set("platform", platform())
	return module.Script(h, childProcessSource, native)
}

// command reads (file, args, {cwd, env, stdio, detached}), which the JavaScript part has checked. What the streams
// need beside it is in afterwards.
func (c *childProcesses) command(call goja.FunctionCall) (cmd command, copies map[int]io.Writer, err error) {
	cmd = command{file: call.Argument(0).String(), detached: flag(call.Argument(2), "detached"), dir: c.process.Dir}
	options := call.Argument(2).(*goja.Object)
	if err := c.vm.ExportTo(call.Argument(1), &cmd.args); err != nil {
		return cmd, nil, err
	}
	if err := c.vm.ExportTo(options.Get("env"), &cmd.env); err != nil {
		return cmd, nil, err
	}
	cmd.dir = options.Get("cwd").String()
	stdio := options.Get("stdio").(*goja.Object)
	copies = map[int]io.Writer{}
	for i := range cmd.stdio {
		switch wanted := stdio.Get(string(rune('0' + i))).Export().(type) {
		case int64:
			if err := c.inherit(&cmd, copies, i, int(wanted)); err != nil {
				return cmd, nil, err
			}
		case string:
			if wanted == "ignore" {
				if cmd.stdio[i], err = os.OpenFile(os.DevNull, os.O_RDWR, 0); err != nil {
					return cmd, nil, err
				}
			}
		}
	}
	return cmd, copies, nil
}

// inherit gives a child one of the script's own streams. The host writes its own through at once, so the order of
// what both write is kept. A stream that is no file of the system's is copied to.
func (c *childProcesses) inherit(cmd *command, copies map[int]io.Writer, slot, descriptor int) (err error) {
	var stream any = c.process.Stdin
	var through io.Writer
	switch descriptor {
	case 1:
		stream, through = c.process.Stdout, c.host.Stdout()
	case 2:
		stream, through = c.process.Stderr, c.host.Stderr()
	}
	if file, ok := stream.(*os.File); ok {
		cmd.stdio[slot] = file
		return nil
	}
	if slot == 0 || through == nil {
		cmd.stdio[slot], err = os.OpenFile(os.DevNull, os.O_RDWR, 0)
		return err
	}
	copies[slot] = through
	return nil
}

// release closes what was opened for the child alone.
func (c *childProcesses) release(cmd command) {
	for _, stream := range cmd.stdio {
		if file, ok := stream.(*os.File); ok && stream != any(c.process.Stdin) && stream != any(c.process.Stdout) && stream != any(c.process.Stderr) {
			_ = file.Close()
		}
	}
}

// spawn starts a child and gives {pid, stdin, stdout, stderr, kill, end, hold, detach, exit}, or {error}.
func (c *childProcesses) spawn(call goja.FunctionCall) goja.Value {
	vm := c.vm
	result := vm.NewObject()
	cmd, copies, err := c.command(call)
	var started *child
	if err == nil {
		started, err = c.process.start(cmd)
		c.release(cmd)
	}
	if err != nil {
		_ = result.Set("error", systemError(vm, nil, &fileError{err: err, call: "spawn"}))
		return result
	}
	_ = result.Set("pid", started.process.Pid)
	var copying sync.WaitGroup
	for i, name := range [...]string{"stdin", "stdout", "stderr"} {
		pipe := started.pipes[i]
		switch to, copied := copies[i]; {
		case pipe == nil:
		case copied:
			copying.Go(func() { _, _ = io.Copy(to, pipe.File) })
		case i == 0:
			writable, err := c.process.newWriteStream(c.host, pipe.File)
			if err != nil {
				module.Throw(vm, err)
			}
			_ = result.Set(name, writable)
		default:
			readable, err := c.process.newReadStream(c.host, pipe.File)
			if err != nil {
				module.Throw(vm, err)
			}
			_ = result.Set(name, readable)
		}
	}
	number := func(call goja.FunctionCall) syscall.Signal { return syscall.Signal(call.Argument(0).ToInteger()) }
	module.Method(vm, result, "kill", 1, func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(signalProcess(started.process, number(call)) == nil)
	})
	module.Method(vm, result, "end", 1, func(call goja.FunctionCall) goja.Value {
		started.end(number(call))
		return goja.Undefined()
	})
	module.Method(vm, result, "detach", 1, func(call goja.FunctionCall) goja.Value {
		started.detach(call.Argument(0).ToBoolean())
		return goja.Undefined()
	})
	release := c.process.Hold()
	module.Method(vm, result, "hold", 1, func(call goja.FunctionCall) goja.Value {
		release()
		if call.Argument(0).ToBoolean() {
			release = c.process.Hold()
		}
		return goja.Undefined()
	})
	module.Method(vm, result, "exit", 1, func(call goja.FunctionCall) goja.Value {
		callback, _ := goja.AssertFunction(call.Argument(0))
		go func() {
			<-started.over
			copying.Wait()
			c.host.Reserve()(func() error {
				release()
				code, signal := outcome(started.state)
				args := []goja.Value{vm.ToValue(code), goja.Null()}
				if signal != "" {
					args = []goja.Value{goja.Null(), vm.ToValue(signal)}
				}
				_, err := callback(goja.Undefined(), args...)
				return err
			})
		}()
		return goja.Undefined()
	})
	return result
}

// spawnSync runs a child to its end and gives what Node's spawnSync does, with errors as {code, syscall}.
func (c *childProcesses) spawnSync(call goja.FunctionCall) goja.Value {
	vm := c.vm
	result := vm.NewObject()
	options := call.Argument(2).(*goja.Object)
	bounds := limits{
		timeout:    time.Duration(options.Get("timeout").ToFloat() * float64(time.Millisecond)),
		killSignal: syscall.Signal(options.Get("killSignal").ToInteger()),
		maxBuffer:  options.Get("maxBuffer").ToInteger(),
	}
	if input := options.Get("input"); !goja.IsUndefined(input) && !goja.IsNull(input) {
		data, err := bytesOf(vm, input)
		if err != nil {
			module.Throw(vm, err)
		}
		bounds.input = data
	}
	cmd, copies, err := c.command(call)
	var done *finished
	if err == nil {
		err = c.host.Block(func(ctx context.Context) (err error) {
			done, err = c.process.complete(ctx, cmd, bounds)
			return err
		})
		c.release(cmd)
	}
	if done == nil {
		if err == nil {
			err = syscall.ECHILD
		}
		c.throwEnd(err)
		_ = result.Set("error", systemError(vm, nil, &fileError{err: err, call: "spawnSync"}))
		_ = result.Set("pid", 0)
		return result
	}
	_ = result.Set("pid", done.pid)
	_ = result.Set("status", vm.ToValue(done.code))
	_ = result.Set("signal", goja.Null())
	if done.signal != "" {
		_ = result.Set("signal", done.signal)
		_ = result.Set("status", goja.Null())
	}
	switch {
	case done.timedOut:
		_ = result.Set("error", systemError(vm, nil, &fileError{err: syscall.ETIMEDOUT, call: "spawnSync"}))
	case done.tooMuch != "":
		_ = result.Set("error", systemError(vm, nil, &fileError{err: syscall.ENOBUFS, call: "spawnSync"}))
	}
	for i, name := range [...]string{1: "stdout", 2: "stderr"} {
		switch to, copied := copies[i]; {
		case i == 0:
		case copied:
			_, _ = to.Write(done.output[i])
		case cmd.stdio[i] == nil:
			_ = result.Set(name, c.process.bytes(vm, done.output[i]))
		}
	}
	return result
}

// throwEnd lets the end of the run through, which is no error of the child's.
func (c *childProcesses) throwEnd(err error) {
	var number syscall.Errno
	if !errors.As(err, &number) && portable(err) == 0 {
		module.Throw(c.vm, err)
	}
}
