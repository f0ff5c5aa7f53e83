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

// intlPartNative is what intl.js is built on: intlNative, the words that intlwords.js exports, and the names of units.
func intlPartNative(h module.Host, p *parts, native *goja.Object) error {
	vm := h.VM()
	words := &part{"intlwords", intlWordsSource, intlWordsNative, nil}
	get := module.Function(vm, "words", 0, func(goja.FunctionCall) goja.Value {
		exports, err := p.load(h, words)
		if err != nil {
			module.Throw(vm, err)
		}
		return exports
	})
	if err := native.DefineAccessorProperty("words", get, nil, goja.FLAG_FALSE, goja.FLAG_TRUE); err != nil {
		return err
	}
	_ = native.Set("units", module.Function(vm, "units", 0, func(goja.FunctionCall) goja.Value {
		var units []any
		for line := range strings.Lines(unitTable) {
			if unit, _, row := strings.Cut(line, "|"); row && !strings.Contains(unit, "-per-") {
				units = append(units, unit)
			}
		}
		return vm.NewArray(units...)
	}))
	return intlNative(h, p, native)
}

// intlNative is what both parts of Intl are built on: number and date make an object with format, formatToParts and options,
// which are the resolved ones.
func intlNative(h module.Host, p *parts, native *goja.Object) error {
	vm := h.VM()
	tagsNative(vm, native)
	made := func(text func(goja.Value) string, parts func(goja.Value) []textPart, resolved resolvedOptions) goja.Value {
		object := vm.NewObject()
		_ = object.Set("options", resolved.object(vm))
		_ = object.Set("format", module.Function(vm, "", 1, func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(text(call.Argument(0)))
		}))
		_ = object.Set("formatToParts", module.Function(vm, "", 1, func(call goja.FunctionCall) goja.Value {
			var list []any
			for _, part := range parts(call.Argument(0)) {
				item := vm.NewObject()
				_ = item.Set("type", part.kind)
				_ = item.Set("value", part.text)
				list = append(list, item)
			}
			return vm.NewArray(list...)
		}))
		return object
	}
	_ = native.Set("number", module.Function(vm, "number", 2, func(call goja.FunctionCall) goja.Value {
		f := newNumberFormat(vm, "Intl.NumberFormat", call.Argument(0), call.Argument(1))
		parts := func(value goja.Value) []textPart {
			if object, ok := value.(*goja.Object); ok {
				value = vm.ToValue(object.ToFloat())
			}
			return f.parts(value)
		}
		return made(func(value goja.Value) string { return joined(parts(value)) }, parts, f.resolved())
	}))
	_ = native.Set("date", module.Function(vm, "date", 2, func(call goja.FunctionCall) goja.Value {
		f := newDateFormat(vm, "Intl.DateTimeFormat", call.Argument(0), call.Argument(1), anyDate)
		return made(func(value goja.Value) string { return f.format(dateArgument(vm, value)) },
			func(value goja.Value) []textPart { return f.parts(dateArgument(vm, value)) }, f.resolved(zoneOf(f.zone, p.Env)))
	}))
	return nil
}

// dateArgument reads a Date, a number of milliseconds, or nothing for now.
func dateArgument(vm *goja.Runtime, value goja.Value) time.Time {
	t, valid, isDate := dateOf(value)
	switch {
	case goja.IsUndefined(value):
		return time.Now()
	case !isDate:
		milliseconds := value.ToFloat()
		t, valid = time.UnixMilli(int64(milliseconds)), milliseconds >= -8.64e15 && milliseconds <= 8.64e15
	}
	if !valid {
		module.Throw(vm, module.RangeError("Intl.DateTimeFormat.format(): the date must be a valid Date or a number of milliseconds, got "+shown(vm, value)))
	}
	return t
}

// resolvedOptions are names and values in the order of their showing. Empty values are left out.
type resolvedOptions []struct {
	name  string
	value any
}

func (r resolvedOptions) object(vm *goja.Runtime) *goja.Object {
	object := vm.NewObject()
	for _, option := range r {
		if option.value != "" && option.value != nil {
			_ = object.Set(option.name, option.value)
		}
	}
	return object
}

func (f *dateFormat) resolved(zone string) resolvedOptions {
	r := resolvedOptions{
		{"locale", f.locale.tag}, {"calendar", "gregory"}, {"numberingSystem", "latn"}, {"timeZone", zone},
	}
	if f.hour != "" {
		r = append(r, resolvedOptions{{"hourCycle", f.cycle}, {"hour12", f.h12()}}...)
	}
	if f.style+f.timeStyle != "" {
		return append(r, resolvedOptions{{"dateStyle", f.style}, {"timeStyle", f.timeStyle}}...)
	}
	digits := func(option string) string {
		if option != "" && f.several() {
			return "2-digit"
		}
		return option
	}
	r = append(r, resolvedOptions{
		{"weekday", f.weekday}, {"era", f.era}, {"year", f.year}, {"month", f.month}, {"day", f.day},
		{"hour", f.hour}, {"minute", digits(f.minute)}, {"second", digits(f.second)},
	}...)
	if f.fraction > 0 {
		r = append(r, resolvedOptions{{"fractionalSecondDigits", f.fraction}}...)
	}
	return append(r, resolvedOptions{{"timeZoneName", f.named}}...)
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
				return zoneName(name)
			}
		}
	}
	if target, err := os.Readlink("/etc/localtime"); err == nil {
		if _, name, ok := strings.Cut(target, "zoneinfo/"); ok {
			return zoneName(name)
		}
	}
	if name, offset := time.Now().Zone(); offset != 0 {
		return name
	}
	return "UTC"
}
