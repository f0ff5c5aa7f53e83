package web

import (
	"fmt"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// defineDateStrings mends what the engine makes of dates: the names of zones are those of the database, and years of
// more than four digits are not padded.
func defineDateStrings(vm *goja.Runtime) {
	define := func(name string, text func(t time.Time) string, invalid func() string) {
		method(vm, "Date", name, func(call goja.FunctionCall) goja.Value {
			t, valid, ok := dateOf(call.This)
			switch {
			case !ok:
				module.Throw(vm, module.TypeError("this is not a Date object."))
			case !valid:
				return vm.ToValue(invalid())
			}
			return vm.ToValue(text(t))
		})
	}
	invalid := func() string { return "Invalid Date" }
	define("toString", func(t time.Time) string {
		t = t.In(time.Local)
		return t.Format("Mon Jan 02 ") + yearText(t.Year()) + " " + clockText(t)
	}, invalid)
	define("toTimeString", func(t time.Time) string { return clockText(t.In(time.Local)) }, invalid)
	define("toISOString", func(t time.Time) string {
		t = t.UTC()
		if year := t.Year(); year < 0 || year > 9999 {
			return fmt.Sprintf("%+07d", year) + t.Format("-01-02T15:04:05.000Z")
		}
		return t.Format("2006-01-02T15:04:05.000Z")
	}, func() string {
		module.Throw(vm, module.RangeError("Invalid time value"))
		return ""
	})
}

func yearText(year int) string {
	if year < 0 {
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}

func clockText(t time.Time) string {
	named := t
	if name, _ := t.Zone(); name == "LMT" { // local mean time, from before there were zones
		named = time.Date(2024, time.January, 1, 0, 0, 0, 0, t.Location())
	}
	return t.Format("15:04:05 GMT-0700 (") + englishZone(named, true) + ")"
}
