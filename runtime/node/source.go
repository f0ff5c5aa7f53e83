package node

import (
	_ "embed"
	"io"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js/readable.js
var readableSource string

// chunk is the most that one read gives, as Node's pipes do.
const chunk = 64 << 10

// A source is the reading end of a stream for Readable (js/readable.js). It reads off the loop, one chunk at a time
// and only when asked.
type source struct {
	process *Process
	host    module.Host
	reader  io.Reader
	release func() // of what keeps the loop alive; nil while nothing does
	text    *textDecoder

	mu     sync.Mutex
	closed bool
}

// newReadable makes a Readable of what a reader gives.
func (p *Process) newReadable(h module.Host, reader io.Reader) (*goja.Object, error) {
	class, err := p.readable(h)
	if err != nil {
		return nil, err
	}
	s := &source{process: p, host: h, reader: reader, text: &textDecoder{}}
	return h.VM().New(class, s.object())
}

// readable is the class Readable, made once.
func (p *Process) readable(h module.Host) (goja.Value, error) {
	if p.readableClass == nil {
		native := h.VM().NewObject()
		module.Method(h.VM(), native, "concat", 1, func(call goja.FunctionCall) goja.Value {
			return p.concat(h.VM(), call.Argument(0))
		})
		class, err := module.Script(h, readableSource, native)
		if err != nil {
			return nil, err
		}
		p.readableClass = class
	}
	return p.readableClass, nil
}

// concat makes one of a list of chunks.
func (p *Process) concat(vm *goja.Runtime, list goja.Value) goja.Value {
	var all []byte
	vm.ForOf(list, func(part goja.Value) bool {
		data, err := bytesOf(vm, part)
		if err != nil {
			module.Throw(vm, err)
		}
		all = append(all, data...)
		return true
	})
	return p.bytes(vm, all)
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
	module.Method(vm, object, "setEncoding", 1, func(call goja.FunctionCall) goja.Value {
		name := call.Argument(0).String()
		if _, err := text(nil, call.Argument(0)); err != nil {
			module.Throw(vm, err)
		}
		s.text = &textDecoder{encoding: name}
		return goja.Undefined()
	})
	module.Method(vm, object, "decode", 2, func(call goja.FunctionCall) goja.Value {
		var data []byte
		if given := call.Argument(0); !goja.IsUndefined(given) {
			var err error
			if data, err = bytesOf(vm, given); err != nil {
				module.Throw(vm, err)
			}
		}
		return vm.ToValue(s.text.decode(vm, data, call.Argument(1).ToBoolean()))
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
	s.host.Reserve()(func() error {
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

// A textDecoder makes text of chunks, which may end in the middle of a character.
type textDecoder struct {
	encoding string
	rest     []byte
}

func (d *textDecoder) decode(vm *goja.Runtime, data []byte, last bool) string {
	data = append(d.rest, data...)
	d.rest = nil
	if !last {
		whole := len(data)
		switch strings.ToLower(d.encoding) {
		case "", "utf8", "utf-8":
			whole = wholeCharacters(data)
		case "base64", "base64url":
			whole -= whole % 3
		}
		data, d.rest = data[:whole], append([]byte(nil), data[whole:]...)
	}
	decoded, err := text(data, vm.ToValue(d.encoding))
	if err != nil {
		module.Throw(vm, err)
	}
	return decoded.String()
}

// wholeCharacters is how much of data does not end in a character that goes on in the next chunk.
func wholeCharacters(data []byte) int {
	for back := 1; back < utf8.UTFMax && back <= len(data); back++ {
		at := len(data) - back
		if utf8.RuneStart(data[at]) {
			if utf8.FullRune(data[at:]) {
				break
			}
			return at
		}
	}
	return len(data)
}
