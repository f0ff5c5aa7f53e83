package node

import (
	"errors"
	"io"
	"io/fs"
	"sync"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// chunk is the most that one read gives, as Node's pipes do.
const chunk = 64 << 10

// A source is the reading end of a ReadStream (js/read_stream.js). It reads off the loop, one chunk at a time
// and only when asked.
type source struct {
	process *Process
	host    module.Host
	reader  io.Reader
	release func() // of what keeps the loop alive; nil while nothing does

	mu     sync.Mutex
	closed bool
}

// newReadStream makes a ReadStream of what a reader gives.
func (p *Process) newReadStream(h module.Host, reader io.Reader) (*goja.Object, error) {
	if p.reader == nil {
		class, err := p.written("read_stream")(h)
		if err != nil {
			return nil, err
		}
		p.reader = class
	}
	s := &source{process: p, host: h, reader: reader}
	return h.VM().New(p.reader, s.object())
}

// bytes makes a Buffer over data, which it keeps.
func (p *Process) bytes(vm *goja.Runtime, data []byte) goja.Value { return buffers(vm).wrap(data) }

func (s *source) object() *goja.Object {
	vm := s.host.VM()
	object := vm.NewObject()
	module.Method(vm, object, "read", 1, func(call goja.FunctionCall) goja.Value {
		callback, _ := goja.AssertFunction(call.Argument(0))
		go s.read(callback)
		return goja.Undefined()
	})
	module.Method(vm, object, "hold", 1, func(call goja.FunctionCall) goja.Value {
		s.hold(call.Argument(0).ToBoolean())
		return goja.Undefined()
	})
	module.Method(vm, object, "close", 0, func(goja.FunctionCall) goja.Value {
		s.hold(false)
		s.mu.Lock()
		s.closed = true
		s.mu.Unlock()
		if closer, ok := s.reader.(io.Closer); ok && s.reader != s.process.Stdin {
			_ = closer.Close()
		}
		return goja.Undefined()
	})
	return object
}

func (s *source) hold(yes bool) {
	switch {
	case yes && s.release == nil:
		s.release = s.process.Hold()
	case !yes && s.release != nil:
		s.release()
		s.release = nil
	}
}

// read reads once and tells the loop.
func (s *source) read(callback goja.Callable) {
	data := make([]byte, chunk)
	n, err := s.reader.Read(data)
	for n == 0 && err == nil {
		n, err = s.reader.Read(data)
	}
	s.mu.Lock()
	closed := s.closed
	s.mu.Unlock()
	if closed {
		return
	}
	s.host.Post(func() error {
		vm := s.host.VM()
		args := []goja.Value{goja.Null(), goja.Undefined()}
		switch {
		case n > 0:
			args[1] = s.process.bytes(vm, data[:n:n])
		case !isEnd(err):
			args[0] = systemError(vm, nil, &fileError{err: err, call: "read"})
		}
		_, err := callback(goja.Undefined(), args...)
		return err
	})
}

// isEnd reports an error of a read that is the end of the stream: a pipe of a child that was closed here, and
// what Linux gives for a terminal that nobody has any more.
func isEnd(err error) bool {
	return errors.Is(err, io.EOF) || errors.Is(err, fs.ErrClosed) || errors.Is(err, syscall.EIO)
}
