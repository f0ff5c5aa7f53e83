package web

import (
	_ "embed"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js/intl.js
var intlSource string

// intlNative is what intl.js is built on: number and date make a format function with its resolved options.
func intlNative(h module.Host, p *parts, native *goja.Object) error {
	vm := h.VM()
	made := func(format func(goja.Value) string, resolved map[string]any) goja.Value {
		object, options := vm.NewObject(), vm.NewObject()
		for name, value := range resolved {
			if value != "" && value != 0 {
				_ = options.Set(name, value)
			}
		}
		_ = object.Set("options", options)
		_ = object.Set("format", module.Function(vm, "", 1, func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(format(call.Argument(0)))
		}))
		return object
	}
	_ = native.Set("number", module.Function(vm, "number", 2, func(call goja.FunctionCall) goja.Value {
		f := newNumberFormat(vm, "Intl.NumberFormat", call.Argument(0), call.Argument(1))
		return made(func(value goja.Value) string {
			if object, ok := value.(*goja.Object); ok {
				value = vm.ToValue(object.ToFloat())
			}
			return f.value(value)
		}, map[string]any{"locale": f.locale, "numberingSystem": "latn", "style": f.style, "currency": f.currency, "notation": f.notation,
			"minimumFractionDigits": f.minFraction, "maximumFractionDigits": f.maxFraction})
	}))
	_ = native.Set("date", module.Function(vm, "date", 2, func(call goja.FunctionCall) goja.Value {
		f := newDateFormat(vm, "Intl.DateTimeFormat", call.Argument(0), call.Argument(1), anyDate)
		return made(func(value goja.Value) string {
			t, valid, isDate := dateOf(value)
			switch {
			case goja.IsUndefined(value):
				t, valid = time.Now(), true
			case !isDate:
				milliseconds := value.ToFloat()
				t, valid = time.UnixMilli(int64(milliseconds)), milliseconds >= -8.64e15 && milliseconds <= 8.64e15
			}
			if !valid {
				module.Throw(vm, module.RangeError("Intl.DateTimeFormat.format(): the date must be a valid Date or a number of milliseconds, got "+shown(vm, value)))
			}
			return f.format(t)
		}, map[string]any{"locale": locale(vm, "Intl.DateTimeFormat", call.Argument(0)), "calendar": "gregory", "numberingSystem": "latn",
			"timeZone": zoneOf(f.zone, p.Env)})
	}))
	return nil
}

// zoneOf is the name of a zone. The system's own is called Local in Go: its name is in TZ, or where
// /etc/localtime points to.
func zoneOf(zone *time.Location, environment []string) string {
	if zone != time.Local {
		return zone.String()
	}
	for _, entry := range slices.Backward(environment) {
		if name, ok := strings.CutPrefix(entry, "TZ="); ok {
			if name = strings.TrimPrefix(name, ":"); name == "" {
				return "UTC"
			}
			if _, err := time.LoadLocation(name); err == nil {
				return name
			}
		}
	}
	if target, err := os.Readlink("/etc/localtime"); err == nil {
		if _, name, ok := strings.Cut(target, "zoneinfo/"); ok {
			return name
		}
	}
	if name, offset := time.Now().Zone(); offset != 0 {
		return name
	}
	return "UTC"
}
