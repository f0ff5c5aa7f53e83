package node

import (
	"os"
	"sync"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A sink is the writing end of a child's standard input for Writable (js/child_process.js). It writes off the loop,
// in the order of the calls, for a child may be slow to read.
type sink struct {
	process *Process
	host    module.Host
	file    *os.File

	mu      sync.Mutex
	waiting []write
	writing bool
	failed  error
}

// A write is one call; without data it closes the stream.
type write struct {
	data  []byte
	close bool
	done  func(err error)
}

func newSink(p *Process, h module.Host, file *os.File) *sink {
	return &sink{process: p, host: h, file: file}
}

func (s *sink) object() *goja.Object {
	vm := s.host.VM()
	object := vm.NewObject()
	module.Method(vm, object, "write", 3, func(call goja.FunctionCall) goja.Value {
		data, err := encoded(vm, call.Argument(0), call.Argument(1))
		if err != nil {
			module.Throw(vm, err)
		}
		s.add(write{data: append([]byte(nil), data...), done: s.tell(call.Argument(2))})
		return goja.Undefined()
	})
	module.Method(vm, object, "close", 1, func(call goja.FunctionCall) goja.Value {
		s.add(write{close: true, done: s.tell(call.Argument(0))})
		return goja.Undefined()
	})
	return object
}

// tell makes what brings the outcome of a write to a callback on the loop, which lives until then.
func (s *sink) tell(callback goja.Value) func(error) {
	function, _ := goja.AssertFunction(callback)
	release := s.process.Hold()
	return func(err error) {
		s.host.Reserve()(func() error {
			release()
			args := []goja.Value{goja.Null()}
			if err != nil {
				args[0] = systemError(s.host.VM(), nil, &fileError{err: err, call: "write"})
			}
			_, failed := function(goja.Undefined(), args...)
			return failed
		})
	}
}

func (s *sink) add(next write) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting = append(s.waiting, next)
	if !s.writing {
		s.writing = true
		go s.run()
	}
}

// run writes until nothing waits. After a failure nothing more is tried.
func (s *sink) run() {
	for {
		s.mu.Lock()
		if len(s.waiting) == 0 {
			s.writing = false
			s.mu.Unlock()
			return
		}
		next := s.waiting[0]
		s.waiting = s.waiting[1:]
		s.mu.Unlock()
		if next.close {
			_ = s.file.Close()
			next.done(nil)
			continue
		}
		if s.failed == nil {
			_, s.failed = s.file.Write(next.data)
		}
		next.done(s.failed)
	}
}
