package py

import (
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// osError is an error of the host's fs as Python's OSError, about the files that Python names; any other error is
// given back ("OS exceptions" of the Python library reference).
func (v *values) osError(call goja.FunctionCall) goja.Value {
	object, ok := call.Argument(0).(*goja.Object)
	if !ok || v.kind(object) != exception {
		return call.Argument(0)
	}
	errno, ok := v.numberOf(object.Get("errno"))
	if !ok || v.isPython(object) {
		return object
	}
	number := int(errno.f)
	if number < 0 {
		number = -number
	}
	arguments := []goja.Value{v.vm.ToValue(number), v.vm.ToValue(strerror(number))}
	names := call.Arguments[1:]
	for i, name := range names {
		if f := v.method(name, "__fspath__"); f != nil {
			names[i] = v.call(f, name)
		}
	}
	switch len(names) {
	case 0:
	case 1:
		arguments = append(arguments, names[0])
	default:
		arguments = append(arguments, names[0], goja.Null(), names[1])
	}
	return v.newError("OSError", arguments...)
}

// strerror is what the system says of an error, in the C library's spelling.
func strerror(errno int) string {
	if errno == 0 {
		return "Success"
	}
	words := syscall.Errno(errno).Error()
	return strings.ToUpper(words[:1]) + words[1:]
}

// path is a file's name: a text, bytes, or an object with __fspath__.
func (v *values) path(call goja.FunctionCall) goja.Value {
	value := call.Argument(0)
	switch v.kind(value) {
	case text:
		return value
	case bytesKind:
		data, _ := module.Bytes(value)
		return v.vm.ToValue(string(data))
	}
	if f := v.method(value, "__fspath__"); f != nil {
		return v.call(f, value)
	}
	v.raise("TypeError", "expected str, bytes or os.PathLike object, not "+v.className(value))
	return nil
}
