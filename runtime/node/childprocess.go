package node

import (
	"context"
	_ "embed"
	"errors"
	"io"
	"os"
	"strconv"
	"sync"
	"syscall"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
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
	native := p.native(h)
	method := func(name string, length int, f func(goja.FunctionCall) goja.Value) {
		module.Method(c.vm, native, name, length, f)
	}
	method("spawn", 3, c.spawn)
	method("spawnSync", 3, c.spawnSync)
	method("open", 3, c.open)
	method("signal", 1, func(call goja.FunctionCall) goja.Value {
		return c.vm.ToValue(int(signalArgument(c.vm, call.Argument(0), syscall.SIGTERM)))
	})
	method("signalName", 1, func(call goja.FunctionCall) goja.Value {
		return c.vm.ToValue(signalName(syscall.Signal(call.Argument(0).ToInteger())))
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

// A request is what a script asks of a child.
type request struct {
	command
	copies [3]io.Writer // of the script's outputs that are no file of the system's: what the child writes is copied there
	opened []*os.File   // for the child alone
}

// request reads (file, args, {cwd, env, stdio, detached, uid, gid}), which the JavaScript part has checked.
func (c *childProcesses) request(call goja.FunctionCall) (r *request, err error) {
	options := call.Argument(2).(*goja.Object)
	r = &request{command: command{
		file: call.Argument(0).String(), dir: options.Get("cwd").String(), detached: flag(options, "detached"),
		user: identity{uid: int(options.Get("uid").ToInteger()), gid: int(options.Get("gid").ToInteger())},
	}}
	if err := c.vm.ExportTo(call.Argument(1), &r.args); err != nil {
		return r, err
	}
	if err := c.vm.ExportTo(options.Get("env"), &r.env); err != nil {
		return r, err
	}
	stdio := options.Get("stdio").(*goja.Object)
	for i := range r.stdio {
		switch wanted := stdio.Get(strconv.Itoa(i)).Export().(type) {
		case int64:
			err = c.inherit(r, i, int(wanted))
		case string:
			if wanted == "ignore" {
				err = r.ignore(i)
			}
		}
		if err != nil {
			return r, err
		}
	}
	return r, nil
}

// inherit gives a child a descriptor: one of the script's own streams, or a file that the script has opened. The host
// writes its own through at once, so the order of what both write is kept.
func (c *childProcesses) inherit(r *request, slot, descriptor int) error {
	var stream any
	var through io.Writer
	if own := c.process.Inherited; descriptor >= 0 && descriptor < len(own) && own[descriptor] != nil {
		r.stdio[slot] = own[descriptor]
		return nil
	}
	switch descriptor {
	case 0:
		stream = c.process.Stdin
	case 1:
		stream, through = c.process.Stdout, c.host.Stdout()
	case 2:
		stream, through = c.process.Stderr, c.host.Stderr()
	default:
		opened, ok := c.process.open[descriptor]
		if !ok {
			return syscall.EBADF
		}
		stream = opened.file
	}
	if file, ok := stream.(*os.File); ok {
		r.stdio[slot] = file
		return nil
	}
	if slot == 0 || through == nil {
		return r.ignore(slot)
	}
	r.copies[slot] = through
	return nil
}

// ignore gives the child an end of nothing.
func (r *request) ignore(slot int) error {
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err == nil {
		r.stdio[slot] = null
		r.opened = append(r.opened, null)
	}
	return err
}

// spawn starts a child and gives {pid, stdin, stdout, stderr, kill, end, hold, detach, exit}, or {error}.
func (c *childProcesses) spawn(call goja.FunctionCall) goja.Value {
	result := c.vm.NewObject()
	r, err := c.request(call)
	var started *child
	giveBack := c.process.lend(r.command)
	if err == nil {
		started, err = c.process.start(r.command)
	}
	closeFiles(r.opened)
	if err != nil {
		giveBack()
		_ = result.Set("error", systemError(c.vm, nil, &fileError{err: err, call: "spawn"}))
		return result
	}
	go func() {
		<-started.over
		giveBack()
	}()
	_ = result.Set("pid", started.process.Pid)
	copying := c.connect(result, started, r.copies)
	number := func(call goja.FunctionCall) syscall.Signal { return syscall.Signal(call.Argument(0).ToInteger()) }
	module.Method(c.vm, result, "kill", 1, func(call goja.FunctionCall) goja.Value {
		return c.vm.ToValue(signalProcess(started.process, number(call)) == nil)
	})
	module.Method(c.vm, result, "end", 1, func(call goja.FunctionCall) goja.Value {
		started.end(number(call))
		return goja.Undefined()
	})
	module.Method(c.vm, result, "detach", 1, func(call goja.FunctionCall) goja.Value {
		started.detach(call.Argument(0).ToBoolean())
		return goja.Undefined()
	})
	release := c.process.Hold()
	module.Method(c.vm, result, "hold", 1, func(call goja.FunctionCall) goja.Value {
		release()
		if call.Argument(0).ToBoolean() {
			release = c.process.Hold()
		}
		return goja.Undefined()
	})
	module.Method(c.vm, result, "exit", 1, func(call goja.FunctionCall) goja.Value {
		callback, _ := goja.AssertFunction(call.Argument(0))
		go func() {
			<-started.over
			copying.Wait()
			c.host.Post(func() error {
				release()
				code, signal := outcome(started.state)
				args := []goja.Value{c.vm.ToValue(code), goja.Null()}
				if signal != "" {
					args = []goja.Value{goja.Null(), c.vm.ToValue(signal)}
				}
				_, err := callback(goja.Undefined(), args...)
				return err
			})
		}()
		return goja.Undefined()
	})
	return result
}

// connect makes streams of our ends of a child's pipes, and copies from those that have no stream.
func (c *childProcesses) connect(result *goja.Object, started *child, copies [3]io.Writer) (copying *sync.WaitGroup) {
	copying = &sync.WaitGroup{}
	for i, name := range [...]string{"stdin", "stdout", "stderr"} {
		pipe, to := started.pipes[i], copies[i]
		if pipe == nil {
			continue
		}
		if to != nil {
			copying.Go(func() { _, _ = io.Copy(to, pipe) })
			continue
		}
		var stream *goja.Object
		var err error
		if i == 0 {
			stream, err = c.process.newWriteStream(c.host, pipe)
		} else {
			stream, err = c.process.newReadStream(c.host, pipe)
		}
		if err != nil {
			module.Throw(c.vm, err)
		}
		_ = result.Set(name, stream)
	}
	return copying
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
	r, err := c.request(call)
	var done *finished
	if err == nil {
		defer c.process.lend(r.command)()
		err = c.host.Block(func(ctx context.Context) (err error) {
			done, err = c.process.complete(ctx, r.command, bounds)
			return err
		})
	}
	closeFiles(r.opened)
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
		switch to := r.copies[i]; {
		case i == 0:
		case to != nil:
			_, _ = to.Write(done.output[i])
		case r.stdio[i] == nil:
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
