package web

import (
	"math/big"
	"reflect"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// defineLocale makes the toLocaleString of goja, which knows no locales and throws for some, write as English
// does (and dates as zh and sv do, see dateFormat): there is no Intl behind them.
func defineLocale(vm *goja.Runtime) {
	number := func(of string) func(goja.FunctionCall) goja.Value {
		return func(call goja.FunctionCall) goja.Value {
			value := call.This
			if object, ok := value.(*goja.Object); ok {
				value = primitive(vm, object)
			}
			if value == nil || !isNumber(value) {
				module.Throw(vm, module.TypeError(of+" needs a number, got "+shown(vm, call.This)))
			}
			return vm.ToValue(newNumberFormat(vm, "toLocaleString()", call.Argument(0), call.Argument(1)).value(value))
		}
	}
	method(vm, "Number", "toLocaleString", number("Number.prototype.toLocaleString"))
	method(vm, "BigInt", "toLocaleString", number("BigInt.prototype.toLocaleString"))

	date := func(name, parts string) {
		method(vm, "Date", name, func(call goja.FunctionCall) goja.Value {
			t, valid, ok := dateOf(call.This)
			if !ok {
				module.Throw(vm, module.TypeError("Date.prototype."+name+" needs a Date, got "+shown(vm, call.This)))
			}
			format := newDateFormat(vm, name+"()", call.Argument(0), call.Argument(1), parts)
			if !valid {
				return vm.ToValue("Invalid Date")
			}
			return vm.ToValue(format.format(t))
		})
	}
	date("toLocaleString", dateAndTime)
	date("toLocaleDateString", dateOnly)
	date("toLocaleTimeString", timeOnly)

	method(vm, "Array", "toLocaleString", func(call goja.FunctionCall) goja.Value {
		array := call.This.ToObject(vm)
		text := ""
		for i := range array.Get("length").ToInteger() {
			if i > 0 {
				text += ","
			}
			element := array.Get(vm.ToValue(i).String())
			if element == nil || goja.IsUndefined(element) || goja.IsNull(element) {
				continue
			}
			show, ok := goja.AssertFunction(element.ToObject(vm).Get("toLocaleString"))
			if !ok {
				module.Throw(vm, module.TypeError("toLocaleString(): element "+vm.ToValue(i).String()+" has no method toLocaleString"))
			}
			part, err := show(element, call.Arguments...)
			if err != nil {
				module.Throw(vm, err)
			}
			text += part.String()
		}
		return vm.ToValue(text)
	})
}

// method replaces a method of a built-in class.
func method(vm *goja.Runtime, class, name string, f func(goja.FunctionCall) goja.Value) {
	if constructor, ok := vm.Get(class).(*goja.Object); ok {
		if prototype, ok := constructor.Get("prototype").(*goja.Object); ok {
			module.Method(vm, prototype, name, 0, f)
		}
	}
}

// primitive is what an object of class Number or BigInt holds.
func primitive(vm *goja.Runtime, object *goja.Object) goja.Value {
	switch n := object.Export().(type) {
	case int64, float64, *big.Int:
		return vm.ToValue(n)
	}
	return nil
}

func isNumber(value goja.Value) bool {
	switch value.Export().(type) {
	case int64, float64, *big.Int:
		return true
	}
	return false
}

// dateOf reads a Date. An invalid one is ok too.
func dateOf(value goja.Value) (t time.Time, valid, ok bool) {
	object, isObject := value.(*goja.Object)
	if !isObject || object.ExportType() != reflect.TypeFor[time.Time]() {
		return time.Time{}, false, false
	}
	t, valid = object.Export().(time.Time)
	return t, valid, true
}
