package node

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// streamed gives what js/fs_streams.js exports, which is loaded at the first use.
func (f *files) streamed() *goja.Object {
	if f.streams == nil {
		source, err := parts.ReadFile("js/fs_streams.js")
		if err != nil {
			module.Throw(f.vm, err)
		}
		native := f.process.native(f.host)
		_ = native.Set("fs", f.exports)
		made, err := module.Script(f.host, string(source), native)
		if err != nil {
			module.Throw(f.vm, err)
		}
		f.streams = made.ToObject(f.vm)
	}
	return f.streams
}

// later makes a function of one that streamed has in of.
func (f *files) later(name string, length int, of func() *goja.Object) *goja.Object {
	return module.Function(f.vm, name, length, func(call goja.FunctionCall) goja.Value {
		function, _ := goja.AssertFunction(of().Get(name))
		result, err := function(call.This, call.Arguments...)
		if err != nil {
			module.Throw(f.vm, err)
		}
		return result
	})
}

func (f *files) defineStreams() {
	for _, name := range []string{"createReadStream", "createWriteStream"} {
		_ = f.exports.Set(name, f.later(name, 2, f.streamed))
	}
	handle := func() *goja.Object { return f.streamed().Get("handle").ToObject(f.vm) }
	for _, name := range []string{"createReadStream", "createWriteStream", "readLines"} {
		module.Hidden(f.handleProto, name, f.later(name, 1, handle))
	}
}

// eachWritten is promises.writeFile or appendFile of data that is gone through; ok is false for other data.
func (f *files) eachWritten(name string, values []goja.Value) (promise goja.Value, ok bool) {
	if len(values) < 2 {
		return nil, false
	}
	data, isObject := values[1].(*goja.Object)
	if _, bytes := module.Bytes(values[1]); !isObject || bytes || render.IsProxy(data) || !f.iterable(data) {
		return nil, false
	}
	flags := "w"
	if name == "appendFile" {
		flags = "a"
	}
	write, _ := goja.AssertFunction(f.streamed().Get("writeEach"))
	promise, err := write(goja.Undefined(), append([]goja.Value{f.vm.ToValue(flags)}, values...)...)
	if err != nil {
		module.Throw(f.vm, err)
	}
	return promise, true
}

func (f *files) iterable(data *goja.Object) bool {
	async, _ := f.vm.Get("Symbol").ToObject(f.vm).Get("asyncIterator").(*goja.Symbol)
	for _, symbol := range []*goja.Symbol{async, goja.SymIterator} {
		if symbol == nil {
			continue
		}
		if _, ok := goja.AssertFunction(data.GetSymbol(symbol)); ok {
			return true
		}
	}
	return false
}
