package node

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// attended is a child that the script waits for, where those of child_process.spawn tell of themselves in events.
type attended struct {
	*childProcesses
	*child
	copied chan struct{} // closed when what the child writes to outputs of the script that are no files is there

	talking bool // see talk
	told    [3]bytes.Buffer
	heard   chan struct{}
}

// open starts a child, as spawn does, and gives {pid, wait, talk, read, write, close, kill}, or {error}. With merged its
// standard error is its standard output. The child lives on when the run ends.
func (c *childProcesses) open(call goja.FunctionCall) goja.Value {
	vm := c.vm
	result := vm.NewObject()
	r, err := c.request(call)
	r.merged = flag(call.Argument(2).ToObject(vm), "merged")
	var started *child
	if err == nil {
		started, err = c.process.start(r.command)
	}
	closeFiles(r.opened)
	if err != nil {
		_ = result.Set("error", systemError(vm, nil, &fileError{err: err, call: "spawn"}))
		return result
	}
	started.detach(true)
	a := &attended{childProcesses: c, child: started, copied: make(chan struct{})}
	var copying sync.WaitGroup
	for i, to := range r.copies {
		if pipe := started.pipes[i]; pipe != nil && to != nil {
			started.pipes[i] = nil
			copying.Go(func() { _, _ = io.Copy(to, pipe) })
		}
	}
	go func() {
		copying.Wait()
		close(a.copied)
	}()
	_ = result.Set("pid", started.process.Pid)
	method := func(name string, length int, f func(goja.FunctionCall) goja.Value) {
		module.Method(vm, result, name, length, f)
	}
	method("wait", 1, a.wait)
	method("talk", 2, a.talk)
	method("read", 2, a.read)
	method("write", 1, a.write)
	method("close", 1, func(call goja.FunctionCall) goja.Value {
		if pipe := a.pipes[call.Argument(0).ToInteger()]; pipe != nil {
			_ = pipe.Close()
		}
		return goja.Undefined()
	})
	method("kill", 1, func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(signalProcess(started.process, syscall.Signal(call.Argument(0).ToInteger())) == nil)
	})
	return result
}

// until waits for done, for ever if milliseconds are negative, and reports whether it came.
func (a *attended) until(done <-chan struct{}, milliseconds goja.Value) (came bool) {
	var late <-chan time.Time
	if n := milliseconds.ToFloat(); n >= 0 {
		alarm := time.NewTimer(time.Duration(n * float64(time.Millisecond)))
		defer alarm.Stop()
		late = alarm.C
	}
	err := a.host.Block(func(ctx context.Context) error {
		select {
		case <-done:
			came = true
			return nil
		default:
		}
		select {
		case <-done:
			came = true
		case <-late:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		return nil
	})
	if err != nil {
		module.Throw(a.vm, err)
	}
	return came
}

// wait gives the exit code, negative and the number of a signal that ended the child; null when it still runs after so
// many milliseconds.
func (a *attended) wait(call goja.FunctionCall) goja.Value {
	if !a.until(a.over, call.Argument(0)) {
		return goja.Null()
	}
	a.until(a.copied, a.vm.ToValue(-1)) // what the child has started may write for longer than it lives
	return a.code()
}

func (a *attended) code() goja.Value {
	if status, ok := a.state.Sys().(interface {
		Signaled() bool
		Signal() syscall.Signal
	}); ok && status.Signaled() {
		return a.vm.ToValue(-int(status.Signal()))
	}
	return a.vm.ToValue(a.state.ExitCode())
}

// talk gives the child its input and gives [stdout, stderr], all that it has written until both were closed; null when
// that is not after so many milliseconds, and then it may be asked again.
func (a *attended) talk(call goja.FunctionCall) goja.Value {
	if !a.talking {
		a.talking = true
		a.heard = make(chan struct{})
		var input []byte
		if value := call.Argument(0); !goja.IsNull(value) && !goja.IsUndefined(value) {
			data, err := bytesOf(a.vm, value)
			if err != nil {
				module.Throw(a.vm, err)
			}
			input = bytes.Clone(data)
		}
		if in := a.pipes[0]; in != nil {
			go func() { // a child that does not read leaves it waiting until the pipe is closed
				_, _ = in.Write(input)
				_ = in.Close()
			}()
		}
		var listening sync.WaitGroup
		for i := 1; i < 3; i++ {
			if pipe := a.pipes[i]; pipe != nil {
				listening.Go(func() { _, _ = io.Copy(&a.told[i], pipe) })
			}
		}
		go func() {
			listening.Wait()
			close(a.heard)
		}()
	}
	if !a.until(a.heard, call.Argument(1)) {
		return goja.Null()
	}
	return a.vm.NewArray(a.buffer(a.told[1].Bytes()), a.buffer(a.told[2].Bytes()))
}

func (a *attended) buffer(data []byte) goja.Value {
	return a.childProcesses.process.bytes(a.vm, bytes.Clone(data))
}

// read reads from one of the child's outputs, at most so many bytes; none at its end.
func (a *attended) read(call goja.FunctionCall) goja.Value {
	pipe := a.pipes[call.Argument(0).ToInteger()]
	buffer := make([]byte, call.Argument(1).ToInteger())
	var n int
	err := a.host.Block(func(ctx context.Context) (err error) {
		n, err = module.Interruptible(ctx, func(context.Context) (int, error) { return pipe.Read(buffer) })
		if err == io.EOF || errors.Is(err, os.ErrClosed) {
			err = nil
		}
		return err
	})
	if err != nil {
		module.Throw(a.vm, err)
	}
	return a.buffer(buffer[:n])
}

// write writes to the child's input, and gives {error} when nobody reads it any more.
func (a *attended) write(call goja.FunctionCall) goja.Value {
	data, err := bytesOf(a.vm, call.Argument(0))
	if err != nil {
		module.Throw(a.vm, err)
	}
	data = bytes.Clone(data)
	result := a.vm.NewObject()
	var failed error
	err = a.host.Block(func(ctx context.Context) (err error) {
		_, err = module.Interruptible(ctx, func(context.Context) (int, error) {
			var n int
			n, failed = a.pipes[0].Write(data)
			return n, nil
		})
		return err
	})
	if err != nil {
		module.Throw(a.vm, err)
	}
	if failed != nil {
		_ = result.Set("error", systemError(a.vm, nil, &fileError{err: failed, call: "write"}))
	}
	return result
}
