package web

import (
	"strings"
	"time"
	_ "time/tzdata" // IANA names work on systems without a database of their own

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A dateFormat writes dates by the options of Intl.DateTimeFormat (ECMA-402), as the language of its locale does.
type dateFormat struct {
	locale *dateLocale
	zone   *time.Location
	cycle  string // of the hours: h11, h12, h23 or h24

	// Each is "" when that part is not shown, else numeric, 2-digit, short, long or narrow.
	era, weekday, year, month, day string
	hour, minute, second, named    string // named is the zone's name
	fraction                       int    // digits of the second
	style, timeStyle               string // dateStyle and timeStyle
}

// What a format shows when its options name no part.
const (
	dateAndTime = "date and time"
	dateOnly    = "date"
	timeOnly    = "time"
	anyDate     = "any" // the date, but no more, as for Intl.DateTimeFormat
)

func newDateFormat(vm *goja.Runtime, of string, tag, given goja.Value, parts string) *dateFormat {
	o := newOptions(vm, of, given)
	f := &dateFormat{zone: time.Local, locale: dateLocaleOf(locale(vm, of, tag))}
	if name := o.text("timeZone", ""); name != "" || o.get("timeZone") != nil {
		zone, err := time.LoadLocation(zoneName(name))
		if err != nil || name == "" || strings.EqualFold(name, "local") {
			module.Throw(vm, module.RangeError(of+": timeZone must be a name such as 'UTC' or 'Asia/Shanghai', got "+shown(vm, o.get("timeZone"))))
		}
		f.zone = zone
	}
	f.weekday = o.text("weekday", "", "long", "short", "narrow")
	f.year = o.text("year", "", "numeric", "2-digit")
	f.month = o.text("month", "", "numeric", "2-digit", "long", "short", "narrow")
	f.day = o.text("day", "", "numeric", "2-digit")
	f.hour = o.text("hour", "", "numeric", "2-digit")
	f.minute = o.text("minute", "", "numeric", "2-digit")
	f.second = o.text("second", "", "numeric", "2-digit")
	f.fraction = o.number("fractionalSecondDigits", 0, 1, 3)
	f.named = o.text("timeZoneName", "", "short", "long", "shortOffset", "longOffset")
	f.era = o.text("era", "", "long", "short")
	f.readClock(o)
	if o.get("dayPeriod") != nil {
		module.Throw(vm, module.RangeError(of+": mascript has no option dayPeriod"))
	}
	if !f.readStyles(o, parts) {
		f.fill(parts)
	}
	return f
}

// readClock reads hourCycle and hour12. What hour12 means for midnight and noon is up to the locale's own clock.
func (f *dateFormat) readClock(o options) {
	own, other := "h23", "h11"
	if f.locale.h12 {
		own, other = "h12", "h24"
	}
	f.cycle = o.text("hourCycle", own, "h11", "h12", "h23", "h24")
	if hour12 := o.get("hour12"); hour12 != nil {
		f.cycle = own
		if hour12.ToBoolean() != f.locale.h12 {
			f.cycle = other
		}
	}
}

// readStyles reads dateStyle and timeStyle, and is false when there is neither.
func (f *dateFormat) readStyles(o options, parts string) bool {
	date := o.text("dateStyle", "", "full", "long", "medium", "short")
	clock := o.text("timeStyle", "", "full", "long", "medium", "short")
	if date == "" && clock == "" {
		return false
	}
	refuse := func(why string) { module.Throw(o.vm, module.TypeError(o.of+": "+why)) }
	switch {
	case date != "" && parts == timeOnly:
		refuse("dateStyle is not for a time; use toLocaleString() or toLocaleDateString()")
	case clock != "" && parts == dateOnly:
		refuse("timeStyle is not for a date; use toLocaleString() or toLocaleTimeString()")
	case f.hasDate() || f.hasTime() || f.named+f.era != "":
		refuse("dateStyle and timeStyle cannot be combined with single parts such as month or hour")
	}
	f.style, f.timeStyle = date, clock
	if date != "" {
		f.year, f.month, f.day = "numeric", "long", "numeric"
		switch date {
		case "full":
			f.weekday = "long"
		case "medium":
			f.month = "short"
		case "short":
			f.month = "numeric"
		}
	}
	if clock != "" {
		f.hour, f.minute = "numeric", "2-digit"
		if !f.locale.h12 && !f.locale.oneDigit {
			f.hour = "2-digit"
		}
		if clock != "short" {
			f.second = "2-digit"
		}
		switch clock {
		case "full":
			f.named = "long"
		case "long":
			f.named = "short"
		}
	}
	return true
}

func (f *dateFormat) hasDate() bool { return f.weekday+f.year+f.month+f.day != "" }
func (f *dateFormat) hasTime() bool { return f.hour+f.minute+f.second != "" || f.fraction > 0 }

// fill adds the parts that are shown when the options name none.
func (f *dateFormat) fill(parts string) {
	needsDate, needsTime := !f.hasDate(), !f.hasTime()
	if parts == anyDate {
		parts = dateOnly
		if !needsTime {
			return
		}
	}
	if parts == dateAndTime && (!needsDate || !needsTime) {
		return
	}
	if parts != timeOnly && needsDate {
		f.year, f.month, f.day = "numeric", "numeric", "numeric"
	}
	if parts != dateOnly && needsTime {
		f.hour, f.minute, f.second = "numeric", "numeric", "numeric"
	}
}
