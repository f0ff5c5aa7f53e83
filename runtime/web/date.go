package web

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // IANA names work on systems without a database of their own

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A dateFormat writes dates as English of the United States does, by the options of Intl.DateTimeFormat
// (ECMA-402). For zh and sv, which scripts use to get 2024/1/2 13:04:05 and 2024-01-02 13:04:05, numbers come
// in their order.
type dateFormat struct {
	language string // en, zh or sv
	zone     *time.Location
	h12      bool
	midnight string // the hour of midnight on a clock of 24 hours: "00", or "24" as en-US has it

	// Each is "" when that part is not shown, else numeric, 2-digit, short, long or narrow.
	weekday, year, month, day   string
	hour, minute, second, named string // named is the zone's name
	fraction                    int    // digits of the second
	style                       string // dateStyle
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
	f := &dateFormat{zone: time.Local, language: "en"}
	if known := language(locale(vm, of, tag)); known == "zh" || known == "sv" {
		f.language = known
	}
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
	f.named = o.text("timeZoneName", "", "short", "long")
	f.readClock(o)
	for _, absent := range []string{"era", "dayPeriod"} {
		if o.get(absent) != nil {
			module.Throw(vm, module.RangeError(of+": mascript has no option "+absent))
		}
	}
	if !f.readStyles(o, parts) {
		f.fill(parts)
	}
	return f
}

// zoneName is the spelling that the database knows UTC by.
func zoneName(name string) string {
	if strings.EqualFold(name, "utc") || strings.EqualFold(name, "gmt") {
		return "UTC"
	}
	return name
}

func (f *dateFormat) readClock(o options) {
	f.h12, f.midnight = f.language == "en", "00"
	switch o.text("hourCycle", "", "h11", "h12", "h23", "h24") {
	case "h11", "h12":
		f.h12 = true
	case "h23":
		f.h12 = false
	case "h24":
		f.h12, f.midnight = false, "24"
	}
	if hour12 := o.get("hour12"); hour12 != nil {
		f.h12 = hour12.ToBoolean()
		if f.language == "en" {
			f.midnight = "24"
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
	case f.hasDate() || f.hasTime() || f.named != "":
		refuse("dateStyle and timeStyle cannot be combined with single parts such as month or hour")
	}
	f.style = date
	if date != "" {
		f.year, f.month, f.day = "numeric", "long", "numeric"
		switch date {
		case "full":
			f.weekday = "long"
		case "medium":
			f.month = "short"
		case "short":
			f.year, f.month = "2-digit", "numeric"
			if f.language != "en" {
				f.year = "numeric"
			}
		}
	}
	if clock != "" {
		f.hour, f.minute = "numeric", "2-digit"
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
		f.hour, f.minute, f.second = "numeric", "2-digit", "2-digit"
	}
}

func (f *dateFormat) format(t time.Time) string {
	t = t.In(f.zone)
	date, clock := f.date(t), f.clock(t)
	if f.named != "" {
		name := zoneText(t, f.zone, f.named == "long")
		switch {
		case clock == "" && f.language == "en" && date != "":
			date += ", " + name
		case clock == "":
			clock = name
		case f.language == "zh":
			clock = name + " " + clock
		default:
			clock += " " + name
		}
	}
	if date == "" || clock == "" {
		return date + clock
	}
	separator := " "
	switch {
	case f.language != "en":
	case f.month == "long" && f.style != "medium":
		separator = " at "
	case f.month+f.day+f.year != "":
		separator = ", "
	}
	return date + separator + clock
}

func padded(n int) string { return fmt.Sprintf("%02d", n) }

func sized(n int, size string) string {
	if size == "2-digit" {
		return padded(n % 100)
	}
	return strconv.Itoa(n)
}

// date is the part before the time.
func (f *dateFormat) date(t time.Time) string {
	var year, month, day string
	if f.year != "" {
		y := t.Year()
		if y <= 0 { // as ICU counts: the year before 1 is 1 again, before Christ
			y = 1 - y
		}
		year = sized(y, f.year)
	}
	if f.day != "" {
		day = sized(t.Day(), f.day)
	}
	switch f.month {
	case "numeric", "2-digit":
		month = sized(int(t.Month()), f.month)
	case "long", "short", "narrow":
		return f.worded(t, year, day)
	}
	weekday := f.weekdayName(t)
	switch f.language {
	case "zh":
		return join("/", year, month, day) + weekday
	case "sv":
		if year != "" {
			if month != "" {
				month = padded(int(t.Month()))
			}
			if day != "" {
				day = padded(t.Day())
			}
		}
		return join(", ", weekday, join("-", year, month, day))
	}
	if f.day != "" && f.month == "" && f.year == "" && weekday != "" {
		return day + " " + weekday
	}
	return join(", ", weekday, join("/", month, day, year))
}

// worded is a date with the name of its month.
func (f *dateFormat) worded(t time.Time, year, day string) string {
	weekday := f.weekdayName(t)
	if f.language == "zh" {
		mark := func(text, unit string) string {
			if text == "" {
				return ""
			}
			return text + unit
		}
		return mark(year, "年") + strconv.Itoa(int(t.Month())) + "月" + mark(day, "日") + weekday
	}
	month := t.Month().String()
	switch f.month {
	case "short":
		month = month[:3]
	case "narrow":
		month = month[:1]
	}
	text := join(" ", month, day)
	if day != "" {
		text = join(", ", text, year)
	} else {
		text = join(" ", text, year)
	}
	return join(", ", weekday, text)
}

func (f *dateFormat) weekdayName(t time.Time) string {
	if f.weekday == "" {
		return ""
	}
	if f.language == "zh" {
		prefix := map[string]string{"long": "星期", "short": "周"}[f.weekday]
		return prefix + string([]rune("日一二三四五六")[t.Weekday()])
	}
	name := t.Weekday().String()
	switch f.weekday {
	case "short":
		return name[:3]
	case "narrow":
		return name[:1]
	}
	return name
}

func join(separator string, parts ...string) string {
	var there []string
	for _, part := range parts {
		if part != "" {
			there = append(there, part)
		}
	}
	return strings.Join(there, separator)
}

// clock is the time of day.
func (f *dateFormat) clock(t time.Time) string {
	if !f.hasTime() {
		return ""
	}
	var parts []string
	if f.hour != "" {
		parts = append(parts, f.hourText(t.Hour()))
	}
	several := f.hour != "" || f.minute != "" && f.second != ""
	digits := func(n int) string {
		if several {
			return padded(n)
		}
		return strconv.Itoa(n)
	}
	if f.minute != "" {
		parts = append(parts, digits(t.Minute()))
	}
	if f.second != "" {
		parts = append(parts, digits(t.Second()))
	}
	text := strings.Join(parts, ":")
	if f.fraction > 0 {
		point := "."
		if f.second == "" {
			point = ""
		}
		text += point + fmt.Sprintf("%03d", t.Nanosecond()/1e6)[:f.fraction]
	}
	if f.hour == "" || !f.h12 {
		return text
	}
	half := "AM"
	if t.Hour() >= 12 {
		half = "PM"
	}
	if f.language == "zh" {
		return map[string]string{"AM": "上午", "PM": "下午"}[half] + text
	}
	return text + " " + half
}

func (f *dateFormat) hourText(hour int) string {
	if f.h12 {
		return sized((hour+11)%12+1, f.hour)
	}
	if hour == 0 {
		return f.midnight
	}
	return padded(hour)
}

// zoneText is the name of a zone as en-US knows it: those of North America have letters, the others their
// distance to GMT.
func zoneText(t time.Time, zone *time.Location, long bool) string {
	abbreviation, offset := t.Zone()
	if zone.String() == "UTC" || abbreviation == "UTC" {
		if long {
			return "Coordinated Universal Time"
		}
		return "UTC"
	}
	if region, ok := map[byte]string{'E': "Eastern", 'C': "Central", 'M': "Mountain", 'P': "Pacific"}[abbreviation[0]]; ok &&
		len(abbreviation) == 3 && abbreviation[2] == 'T' && offset <= -4*3600 && offset >= -8*3600 {
		if !long {
			return abbreviation
		}
		if abbreviation[1] == 'D' {
			return region + " Daylight Time"
		}
		return region + " Standard Time"
	}
	if long && zone.String() == "Asia/Shanghai" {
		return "China Standard Time"
	}
	sign := "+"
	if offset < 0 {
		sign, offset = "-", -offset
	}
	hours, minutes := offset/3600, offset/60%60
	switch {
	case long:
		return "GMT" + sign + padded(hours) + ":" + padded(minutes)
	case offset == 0:
		return "GMT"
	case minutes == 0:
		return "GMT" + sign + strconv.Itoa(hours)
	}
	return "GMT" + sign + strconv.Itoa(hours) + ":" + padded(minutes)
}
