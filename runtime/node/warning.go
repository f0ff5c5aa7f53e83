package node

import (
	"fmt"
	"os"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// defineWarnings adds process.emitWarning. A warning is one line on stderr, as Node writes it, and an event.
func (p *Process) defineWarnings(h module.Host) {
	vm := h.VM()
	print, _ := goja.AssertFunction(module.Function(vm, "warn", 1, func(call goja.FunctionCall) goja.Value {
		warning := call.Argument(0).(*goja.Object)
		if !p.deprecated(warning) {
			h.Warn(warningLine(warning))
		}
		if _, err := p.Emit("warning", warning); err != nil {
			module.Throw(vm, err)
		}
		return goja.Undefined()
	}))
	module.Method(vm, p.object, "emitWarning", 1, func(call goja.FunctionCall) goja.Value {
		warning := p.newWarning(vm, call)
		p.NextTick(print, []goja.Value{warning})
		return goja.Undefined()
	})
}

// deprecated reports a warning that process.noDeprecation silences.
func (p *Process) deprecated(warning *goja.Object) bool {
	silent := p.object.Get("noDeprecation")
	return silent != nil && silent.ToBoolean() && property(warning, "name") == "DeprecationWarning"
}

// newWarning reads (warning, type, code) or (warning, {type, code, detail}).
func (p *Process) newWarning(vm *goja.Runtime, call goja.FunctionCall) *goja.Object {
	given, kind, code, detail := call.Argument(0), "", "", ""
	if options, ok := call.Argument(1).(*goja.Object); ok && options.ClassName() != "Function" {
		kind, code, detail = property(options, "type"), property(options, "code"), property(options, "detail")
	} else {
		if text, ok := call.Argument(1).(goja.String); ok {
			kind = text.String()
		}
		if text, ok := call.Argument(2).(goja.String); ok {
			code = text.String()
		}
	}
	if kind == "" {
		kind = "Warning"
	}
	if object, ok := given.(*goja.Object); ok && object.ClassName() == "Error" {
		return object
	}
	text, ok := given.(goja.String)
	if !ok {
		throwType(vm, "process.emitWarning() needs a text or an Error, got "+render.Inspect(vm, given, render.InspectOptions{}))
	}
	warning := module.NewError(vm, &module.Error{Class: "Error", Message: text.String(), Code: code})
	module.Hidden(warning, "name", vm.ToValue(kind))
	if detail != "" {
		_ = warning.Set("detail", detail)
	}
	return warning
}

// property is a property as text; "" when there is none.
func property(of *goja.Object, name string) string {
	value := of.Get(name)
	if value == nil || goja.IsUndefined(value) || goja.IsNull(value) {
		return ""
	}
	return value.String()
}

func warningLine(warning *goja.Object) string {
	line := fmt.Sprintf("(%s:%d) ", releaseName, os.Getpid())
	if code := property(warning, "code"); code != "" {
		line += "[" + code + "] "
	}
	line += property(warning, "name") + ": " + property(warning, "message") + "\n"
	if detail := property(warning, "detail"); detail != "" {
		line += detail + "\n"
	}
	return line
}
