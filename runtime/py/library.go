package py

import (
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// library adds to native what the modules in JavaScript share, beside def:
//
//	handled()            what an except clause has caught last; undefined if none has
//	frames(error)        where an error was made, the outermost place first: [file, line, function, text of the line,
//	                     column]
//	methods(class, {name: [signature, body]})
//	                     gives a class methods that take their arguments as def's functions do
//	system(f, ...paths)  what f gives, with what fs throws as an OSError about these paths
//	redirect(file)       has print write to a file instead of the host's output; null is that again
//	part(name)           what js/library/NAME.js exports, made anew: for what of a module most scripts do without
//	rest(exports, name, names, of)
//	                     exports these names: they are what js/library/NAME.js, a function of of, gives. It is loaded when
//	                     one of them is first read
//	record(name, fields) a class of tuples with names, see js/library/record.js; loaded when it is first read
func (v *values) library(native *goja.Object, name string) {
	module.Method(v.vm, native, "callable", 1, func(call goja.FunctionCall) goja.Value {
		class := v.callable(call)
		v.modules[class] = name
		return class
	})
	module.Method(v.vm, native, "handled", 0, func(goja.FunctionCall) goja.Value {
		if v.handled != nil {
			return v.handled
		}
		return goja.Undefined()
	})
	module.Method(v.vm, native, "frames", 1, func(call goja.FunctionCall) goja.Value { return v.frames(call.Argument(0)) })
	module.Method(v.vm, native, "methods", 2, v.classMethods)
	module.Method(v.vm, native, "system", 3, v.system)
	module.Method(v.vm, native, "redirect", 1, func(call goja.FunctionCall) goja.Value {
		v.redirected, _ = call.Argument(0).(*goja.Object)
		return goja.Undefined()
	})
	module.Method(v.vm, native, "part", 1, func(call goja.FunctionCall) goja.Value {
		name := call.Argument(0).String()
		part, err := v.run("js/library/"+name+".js", native)
		if err != nil {
			module.Throw(v.vm, err)
		}
		return part
	})
	module.Method(v.vm, native, "rest", 4, func(call goja.FunctionCall) goja.Value {
		v.rest(native, call.Argument(0).ToObject(v.vm), call.Argument(1).String(), call.Argument(2).String(), call.Argument(3))
		return goja.Undefined()
	})
	load := func(goja.FunctionCall) goja.Value {
		record, err := v.run("js/library/record.js", native)
		if err != nil {
			module.Throw(v.vm, err)
		}
		module.Hidden(native, "record", record)
		return record
	}
	_ = native.DefineAccessorProperty("record", v.vm.ToValue(load), nil, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// rest is native.rest.
func (v *values) rest(native, exports *goja.Object, part, names string, of goja.Value) {
	var loaded *goja.Object
	for _, name := range strings.Fields(names) {
		v.lazyOn(exports, name, func() goja.Value {
			if loaded == nil {
				made, err := v.run("js/library/"+part+".js", native)
				if err != nil {
					module.Throw(v.vm, err)
				}
				make, _ := goja.AssertFunction(made)
				loaded = v.call(make, goja.Undefined(), of).ToObject(v.vm)
			}
			return loaded.Get(name)
		})
	}
}

// frames is native.frames.
func (v *values) frames(failed goja.Value) goja.Value {
	var places []any
	if object, ok := failed.(*goja.Object); ok {
		for _, frame := range slices.Backward(v.host.Frames(object)) {
			text := render.Line(v.host.Source(frame.File), frame.Line)
			places = append(places, v.vm.NewArray(frame.File, frame.Line, frame.Function, text, frame.Column))
		}
	}
	return v.vm.NewArray(places...)
}
