package node

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A sink is the writing end of a WriteStream (js/write_stream.js), which writes one chunk after the other. It writes
// off the loop, for a child may be slow to read.
type sink struct {
	process *Process
	host    module.Host
	file    *os.File
}

// newWriteStream makes a WriteStream over a file of the system's.
func (p *Process) newWriteStream(h module.Host, file *os.File) (*goja.Object, error) {
	writers, err := p.writing(h)
	if err != nil {
		return nil, err
	}
	s := &sink{process: p, host: h, file: file}
	return h.VM().New(writers.Get("WriteStream"), s.object())
}

// writing is js/write_stream.js, loaded once.
func (p *Process) writing(h module.Host) (*goja.Object, error) {
	if p.writers == nil {
		writers, err := p.written("write_stream")(h)
		if err != nil {
			return nil, err
		}
		p.writers = writers.ToObject(h.VM())
	}
	return p.writers, nil
}

func (s *sink) object() *goja.Object {
	vm := s.host.VM()
	object := vm.NewObject()
	module.Method(vm, object, "write", 2, func(call goja.FunctionCall) goja.Value {
		data, err := bytesOf(vm, call.Argument(0))
		if err != nil {
			module.Throw(vm, err)
		}
		callback, _ := goja.AssertFunction(call.Argument(1))
		go s.write(slices.Clone(data), s.process.Hold(), callback)
		return goja.Undefined()
	})
	module.Method(vm, object, "close", 0, func(goja.FunctionCall) goja.Value {
		_ = s.file.Close()
		return goja.Undefined()
	})
	return object
}

// write writes and tells the loop, which lives until then.
func (s *sink) write(data []byte, release func(), callback goja.Callable) {
	_, err := s.file.Write(data)
	if errors.Is(err, fs.ErrClosed) {
		err = syscall.ECANCELED
	}
	s.host.Post(func() error {
		release()
		args := []goja.Value{goja.Null()}
		if err != nil {
			args[0] = systemError(s.host.VM(), nil, &fileError{err: err, call: "write"})
		}
		_, failed := callback(goja.Undefined(), args...)
		return failed
	})
}
