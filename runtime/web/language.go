package web

import (
	_ "embed"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js/fromasync.js
var fromAsyncSource string

// Extend adds what the language has and the engine has not. It runs at every start, so it defines native
// functions and nothing more.
func Extend(h module.Host) {
	vm := h.VM()
	defineLocale(vm)
	defineDateStrings(vm)
	defineLocaleCompare(vm)
	defineJSON(h)
	static := func(class, name string, length int, f func(goja.FunctionCall) goja.Value) {
		if constructor, ok := vm.Get(class).(*goja.Object); ok {
			module.Method(vm, constructor, name, length, f)
		}
	}
	static("Promise", "withResolvers", 0, func(call goja.FunctionCall) goja.Value { return withResolvers(vm, call) })
	static("Promise", "try", 1, func(call goja.FunctionCall) goja.Value { return promiseTry(vm, call) })
	static("Object", "groupBy", 2, func(call goja.FunctionCall) goja.Value { return groupObject(vm, call) })
	static("Map", "groupBy", 2, func(call goja.FunctionCall) goja.Value { return groupMap(vm, call) })
	static("Array", "fromAsync", 1, fromAsync(h))
	method(vm, "String", "isWellFormed", func(call goja.FunctionCall) goja.Value {
		_, lone := wellFormed(vm, call.This, "isWellFormed")
		return vm.ToValue(!lone)
	})
	method(vm, "String", "toWellFormed", func(call goja.FunctionCall) goja.Value {
		text, _ := wellFormed(vm, call.This, "toWellFormed")
		return text
	})
	if symbol, ok := vm.Get("Symbol").(*goja.Object); ok {
		for _, name := range []string{"asyncIterator", "dispose", "asyncDispose"} {
			if symbol.Get(name) == nil {
				_ = symbol.DefineDataProperty(name, goja.NewSymbol("Symbol."+name), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
			}
		}
	}
}

// construct makes a promise of the class that a static method was called on.
func construct(vm *goja.Runtime, class goja.Value, of string, executor func(resolve, reject goja.Callable)) (*goja.Object, goja.Value, goja.Value) {
	var resolve, reject goja.Value
	run := module.Function(vm, "", 2, func(call goja.FunctionCall) goja.Value {
		resolve, reject = call.Argument(0), call.Argument(1)
		return goja.Undefined()
	})
	constructor, ok := goja.AssertConstructor(class)
	if !ok {
		module.Throw(vm, module.TypeError(of+" must be called on Promise or a class that extends it, got "+shown(vm, class)))
	}
	promise, err := constructor(nil, run)
	if err != nil {
		module.Throw(vm, err)
	}
	fulfil, ok := goja.AssertFunction(resolve)
	refuse, too := goja.AssertFunction(reject)
	if !ok || !too {
		module.Throw(vm, module.TypeError(of+": the class does not call its executor with two functions"))
	}
	if executor != nil {
		executor(fulfil, refuse)
	}
	return promise, resolve, reject
}

func withResolvers(vm *goja.Runtime, call goja.FunctionCall) goja.Value {
	promise, resolve, reject := construct(vm, call.This, "Promise.withResolvers()", nil)
	answer := vm.NewObject()
	_ = answer.Set("promise", promise)
	_ = answer.Set("resolve", resolve)
	_ = answer.Set("reject", reject)
	return answer
}

func promiseTry(vm *goja.Runtime, call goja.FunctionCall) goja.Value {
	promise, _, _ := construct(vm, call.This, "Promise.try()", func(resolve, reject goja.Callable) {
		settle, outcome := resolve, goja.Undefined()
		failed := vm.Try(func() {
			callback, ok := goja.AssertFunction(call.Argument(0))
			if !ok {
				module.Throw(vm, module.TypeError("Promise.try() needs a function, got "+shown(vm, call.Argument(0))))
			}
			var err error
			if outcome, err = callback(goja.Undefined(), call.Arguments[1:]...); err != nil {
				module.Throw(vm, err)
			}
		})
		if failed != nil {
			settle, outcome = reject, failed.Value()
		}
		if _, err := settle(goja.Undefined(), outcome); err != nil {
			module.Throw(vm, err)
		}
	})
	return promise
}

// grouped calls the callback for each element and hands its answer and the element on.
func grouped(vm *goja.Runtime, call goja.FunctionCall, of string, add func(key, element goja.Value)) {
	items := call.Argument(0)
	if goja.IsUndefined(items) || goja.IsNull(items) {
		module.Throw(vm, module.TypeError(of+" needs an iterable as its first argument, got "+items.String()))
	}
	callback, ok := goja.AssertFunction(call.Argument(1))
	if !ok {
		module.Throw(vm, module.TypeError(of+" needs a function as its second argument, got "+shown(vm, call.Argument(1))))
	}
	index := 0
	vm.ForOf(items, func(element goja.Value) bool {
		key, err := callback(goja.Undefined(), element, vm.ToValue(index))
		if err != nil {
			module.Throw(vm, err)
		}
		add(key, element)
		index++
		return true
	})
}

func groupObject(vm *goja.Runtime, call goja.FunctionCall) goja.Value {
	var keys []goja.Value
	groups := map[any][]any{}
	grouped(vm, call, "Object.groupBy()", func(key, element goja.Value) {
		var id any = key
		if _, isSymbol := key.(*goja.Symbol); !isSymbol {
			key = key.ToString()
			id = key.String()
		}
		if _, known := groups[id]; !known {
			keys = append(keys, key)
		}
		groups[id] = append(groups[id], element)
	})
	answer := vm.CreateObject(nil)
	for _, key := range keys {
		if symbol, ok := key.(*goja.Symbol); ok {
			_ = answer.SetSymbol(symbol, vm.NewArray(groups[symbol]...))
			continue
		}
		_ = answer.Set(key.String(), vm.NewArray(groups[key.String()]...))
	}
	return answer
}

func groupMap(vm *goja.Runtime, call goja.FunctionCall) goja.Value {
	answer, err := vm.New(call.This)
	if err != nil {
		module.Throw(vm, err)
	}
	invoke := func(object *goja.Object, name string, arguments ...goja.Value) goja.Value {
		f, ok := goja.AssertFunction(object.Get(name))
		if !ok {
			module.Throw(vm, module.TypeError("Map.groupBy(): the map has no method "+name))
		}
		value, err := f(object, arguments...)
		if err != nil {
			module.Throw(vm, err)
		}
		return value
	}
	grouped(vm, call, "Map.groupBy()", func(key, element goja.Value) {
		group, ok := invoke(answer, "get", key).(*goja.Object)
		if !ok {
			group = vm.NewArray()
			invoke(answer, "set", key, group)
		}
		_ = group.Set(group.Get("length").String(), element)
	})
	return answer
}

// fromAsync is Array.fromAsync, which is an async function and so is written in JavaScript.
func fromAsync(h module.Host) func(goja.FunctionCall) goja.Value {
	var run goja.Callable
	return func(call goja.FunctionCall) goja.Value {
		if run == nil {
			exports, err := module.Script(h, fromAsyncSource, nil)
			if err != nil {
				module.Throw(h.VM(), err)
			}
			run, _ = goja.AssertFunction(exports)
		}
		value, err := run(call.This, call.Arguments...)
		if err != nil {
			module.Throw(h.VM(), err)
		}
		return value
	}
}

// wellFormed replaces lone surrogates, and tells whether there were any.
func wellFormed(vm *goja.Runtime, this goja.Value, name string) (text goja.Value, lone bool) {
	if goja.IsUndefined(this) || goja.IsNull(this) {
		module.Throw(vm, module.TypeError("String.prototype."+name+" called on "+this.String()))
	}
	source, ok := this.ToString().(goja.String)
	if !ok {
		return this, false
	}
	units := make([]uint16, source.Length())
	for i := range units {
		units[i] = source.CharAt(i)
	}
	isHigh := func(i int) bool { return i >= 0 && i < len(units) && units[i]&0xfc00 == 0xd800 }
	isLow := func(i int) bool { return i >= 0 && i < len(units) && units[i]&0xfc00 == 0xdc00 }
	for i := 0; i < len(units); i++ {
		switch {
		case isHigh(i) && isLow(i+1):
			i++
		case isHigh(i) || isLow(i):
			units[i], lone = 0xfffd, true
		}
	}
	if !lone {
		return source, false
	}
	return goja.StringFromUTF16(units), true
}
