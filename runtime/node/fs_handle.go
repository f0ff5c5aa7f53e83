package node

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// class makes a class whose objects only the host makes, such as fs.Stats.
func (f *files) class(name string, prototype **goja.Object) *goja.Object {
	constructor := module.Constructor(f.vm, name, 0, func(call goja.ConstructorCall) *goja.Object { return nil })
	*prototype, _ = constructor.Get("prototype").(*goja.Object)
	return constructor
}

// openHandle is promises.open: a FileHandle.
func (f *files) openHandle(call goja.FunctionCall) goja.Value {
	return f.promise(func() action {
		act := f.opening(arguments{function: "open", values: call.Arguments, later: true})
		act.wrap = func(result any) goja.Value {
			handle := f.vm.CreateObject(f.handleProto)
			_ = handle.Set("fd", f.register(result))
			return handle
		}
		return act
	})
}

// defineHandle defines FileHandle's methods: each is the operation on its descriptor.
func (f *files) defineHandle() {
	f.class("FileHandle", &f.handleProto)
	method := func(name string, length int, bind func(*files, arguments) action) {
		module.Method(f.vm, f.handleProto, name, length, func(call goja.FunctionCall) goja.Value {
			values := append([]goja.Value{call.This.ToObject(f.vm).Get("fd")}, call.Arguments...)
			if name == "writeFile" || name == "appendFile" {
				if promise, ok := f.eachWritten(name, values); ok {
					return promise
				}
			}
			return f.promise(func() action {
				return bind(f, arguments{function: "FileHandle." + name, values: values, later: true})
			})
		})
	}
	method("readFile", 1, (*files).bindReadFile)
	method("writeFile", 2, (*files).bindWriteFile)
	method("appendFile", 2, (*files).bindAppendFile)
	method("stat", 1, (*files).bindFileStat)
	method("truncate", 1, (*files).bindFileTruncate)
	method("sync", 0, (*files).bindFileSync)
	method("datasync", 0, (*files).bindFileDataSync)
	method("chmod", 1, (*files).bindFileChmod)
	method("chown", 2, (*files).bindFileChown)
	method("readv", 2, counted("bytesRead", "buffers", (*files).bindReadVector))
	method("writev", 2, counted("bytesWritten", "buffers", (*files).bindWriteVector))
	method("utimes", 2, (*files).bindFileTimes)
	method("read", 4, counted("bytesRead", "buffer", (*files).bindRead))
	method("write", 4, counted("bytesWritten", "buffer", (*files).bindWrite))
	method("close", 0, (*files).bindClose)
	// A closed handle must not reach the file that gets its number next.
	closing, _ := goja.AssertFunction(f.handleProto.Get("close"))
	module.Method(f.vm, f.handleProto, "close", 0, func(call goja.FunctionCall) goja.Value {
		promise, err := closing(call.This)
		if err != nil {
			module.Throw(f.vm, err)
		}
		_ = call.This.ToObject(f.vm).Set("fd", -1)
		return promise
	})
	if dispose, ok := f.vm.Get("Symbol").ToObject(f.vm).Get("asyncDispose").(*goja.Symbol); ok {
		_ = f.handleProto.SetSymbol(dispose, f.handleProto.Get("close"))
	}
}

// counted makes the answer of a handle, which has the buffer beside the number.
func counted(name, what string, bind func(*files, arguments) action) func(*files, arguments) action {
	return func(f *files, a arguments) action {
		act := bind(f, a)
		number := act.wrap
		act.wrap = func(result any) goja.Value {
			answer := f.vm.NewObject()
			_ = answer.Set(name, number(result))
			_ = answer.Set(what, act.also)
			return answer
		}
		return act
	}
}
