package web

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js/url.js
var urlSource string

// urlNative is what url.js is built on. A record goes through scripts' hands as an object that shows nothing.
func urlNative(h module.Host, _ *parts, native *goja.Object) error {
	vm := h.VM()
	method := func(name string, f func(goja.FunctionCall) goja.Value) {
		_ = native.Set(name, module.Function(vm, name, 0, f))
	}
	method("wellFormed", func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(call.Argument(0).String())
	})
	method("parse", func(call goja.FunctionCall) goja.Value {
		var base *urlRecord
		if from := call.Argument(1); !goja.IsUndefined(from) {
			var ok bool
			if base, ok = parseURL(from.String(), nil); !ok {
				return goja.Null()
			}
		}
		record, ok := parseURL(call.Argument(0).String(), base)
		if !ok {
			return goja.Null()
		}
		return vm.ToValue(record)
	})
	method("get", func(call goja.FunctionCall) goja.Value {
		record, ok := call.Argument(0).Export().(*urlRecord)
		if !ok {
			return goja.Undefined()
		}
		return vm.ToValue(record.get(call.Argument(1).String()))
	})
	method("set", func(call goja.FunctionCall) goja.Value {
		if record, ok := call.Argument(0).Export().(*urlRecord); ok {
			record.set(call.Argument(1).String(), call.Argument(2).String())
		}
		return goja.Undefined()
	})
	method("parseForm", func(call goja.FunctionCall) goja.Value {
		var pairs []any
		for _, pair := range parseForm(call.Argument(0).String()) {
			pairs = append(pairs, vm.NewArray(pair[0], pair[1]))
		}
		return vm.NewArray(pairs...)
	})
	method("serialize", func(call goja.FunctionCall) goja.Value {
		var b strings.Builder
		vm.ForOf(call.Argument(0), func(pair goja.Value) bool {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			both := pair.ToObject(vm)
			b.WriteString(formEncode(both.Get("0").String()) + "=" + formEncode(both.Get("1").String()))
			return true
		})
		return vm.ToValue(b.String())
	})
	return nil
}

// get reads a property of class URL.
func (u *urlRecord) get(name string) string {
	mark := func(sign, text string) string {
		if text == "" {
			return ""
		}
		return sign + text
	}
	switch name {
	case "href":
		return u.href()
	case "origin":
		return u.origin()
	case "protocol":
		return u.scheme + ":"
	case "username":
		return u.username
	case "password":
		return u.password
	case "host":
		return u.hostPort()
	case "hostname":
		return u.host
	case "port":
		if u.port >= 0 {
			return strconv.Itoa(u.port)
		}
	case "pathname":
		return u.pathname()
	case "search":
		return mark("?", u.query)
	case "hash":
		return mark("#", u.fragment)
	}
	return ""
}
