package web

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A textPart is a piece of what a format writes, as formatToParts gives it.
type textPart struct{ kind, text string }

const literal = "literal"

func joined(parts []textPart) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(part.text)
	}
	return b.String()
}

// add appends a piece; literals that meet become one.
func add(parts []textPart, kind, text string) []textPart {
	if text == "" {
		return parts
	}
	if last := len(parts) - 1; kind == literal && last >= 0 && parts[last].kind == literal {
		parts[last].text += text
		return parts
	}
	return append(parts, textPart{kind, text})
}

func addAll(parts, more []textPart) []textPart {
	for _, part := range more {
		parts = add(parts, part.kind, part.text)
	}
	return parts
}

// format is the parts with the plain blank before AM and PM that programs have always read there, as in V8.
func (f *dateFormat) format(t time.Time) string {
	return strings.ReplaceAll(joined(f.parts(t)), narrowNoBreak, " ")
}

func (f *dateFormat) parts(t time.Time) []textPart {
	t = t.In(f.zone)
	date, clock := f.date(t), f.clock(t)
	l := f.locale
	if f.named != "" {
		name := []textPart{{"timeZoneName", f.zoneName(t)}}
		switch {
		case clock == nil:
			clock = name
			if l.glue == ", " && date != nil {
				return addAll(add(date, literal, ", "), name)
			}
		case language(l.tag) == "zh":
			clock = addAll(add(name, literal, " "), clock)
		default:
			clock = addAll(add(clock, literal, " "), name)
		}
	}
	if date == nil {
		return clock
	}
	if clock == nil {
		return date
	}
	glue := l.glue
	switch {
	case f.month == "long" && f.style != "medium":
		glue = l.wordedGlue
	case f.month == "short", f.style == "medium" && l.medium == "":
		glue = l.mediumGlue
	case f.month+f.day+f.year == "" && l.tag != "de":
		glue = " "
	}
	return addAll(add(date, literal, glue), clock)
}

func padded(n int) string { return fmt.Sprintf("%02d", n) }

func sized(n int, size string) string {
	if size == "2-digit" {
		return padded(n % 100)
	}
	return strconv.Itoa(n)
}

// datePattern is the pattern of the date without its weekday and era; "" when there is none of it.
func (f *dateFormat) datePattern() string {
	l, words := f.locale, f.month != "" && f.month != "numeric" && f.month != "2-digit"
	switch {
	case f.style == "short":
		return l.short
	case f.style == "medium" && l.medium != "":
		return l.medium
	}
	patterns := l.numeric
	if words {
		patterns = l.worded
	}
	y, m, d := f.year != "", f.month != "", f.day != ""
	switch {
	case y && m && d && f.era != "" && !words && l.eraNumeric != "":
		return l.eraNumeric
	case y && m && d:
		return patterns[0]
	case y && m && f.month == "2-digit" && l.alone != "" && language(l.tag) == "zh":
		return l.worded[1]
	case y && m:
		return patterns[1]
	case m && d:
		return patterns[2]
	case y && d:
		return "d y"
	}
	lone := []rune(l.alone + "   ")
	suffix := func(i int) string { return strings.TrimSpace(string(lone[i])) }
	switch {
	case y:
		return "y" + suffix(0)
	case m && (f.month != "narrow" && (f.month != "long" || language(l.tag) != "zh") || language(l.tag) == "ja"):
		return "M" + suffix(1)
	case m:
		return "M"
	case d && f.weekday != "":
		return "" // see date
	case d:
		return "d" + suffix(2)
	}
	return ""
}

// date is the part before the time.
func (f *dateFormat) date(t time.Time) []textPart {
	l := f.locale
	pattern := f.datePattern()
	if f.era != "" && pattern != "" {
		pattern = strings.Replace(l.era, "D", pattern, 1)
	}
	switch {
	case f.weekday == "":
	case pattern == "" && f.day != "":
		pattern = l.onlyDay
	case pattern == "":
		pattern = "E"
	case f.style == "full" && l.full != "":
		pattern = strings.Replace(l.full, "D", pattern, 1)
	case l.wordedDay != "" && f.weekday == "long" && f.month == "long" && f.style == "":
		pattern = strings.Replace(l.wordedDay, "D", pattern, 1)
	case l.yearless != "" && f.year == "":
		pattern = strings.Replace(l.yearless, "D", pattern, 1)
	default:
		pattern = strings.Replace(l.weekday, "D", pattern, 1)
	}
	if pattern == "" {
		return nil
	}
	parts := make([]textPart, 0, 16)
	for i := 0; i < len(pattern); i++ {
		twice := i+1 < len(pattern) && pattern[i+1] == pattern[i]
		kind, text := f.field(t, pattern[i], twice)
		if kind == "" {
			parts = add(parts, literal, pattern[i:i+1])
			continue
		}
		parts = add(parts, kind, text)
		if twice {
			i++
		}
	}
	return parts
}

// field is what a letter of a pattern stands for. The kind is "" for a letter that stands for itself.
func (f *dateFormat) field(t time.Time, letter byte, twice bool) (kind, text string) {
	size := func(option string) string {
		if twice {
			return "2-digit"
		}
		return option
	}
	switch letter {
	case 'y':
		year := t.Year()
		if year <= 0 { // as ICU counts: the year before 1 is 1 again, before Christ
			year = 1 - year
		}
		return "year", sized(year, size(f.year))
	case 'M':
		return "month", f.monthText(int(t.Month()), size(f.month))
	case 'd':
		return "day", sized(t.Day(), size(f.day))
	case 'E':
		names := f.locale.names.shortWeekdays
		switch {
		case f.weekday == "long":
			names = f.locale.names.weekdays
		case f.weekday == "narrow":
			names = f.locale.names.narrowWeekdays
		case f.year+f.month+f.day == "" && !f.hasTime():
			names = f.locale.names.loneWeekdays
		}
		return "weekday", names[t.Weekday()]
	case 'G':
		names := f.locale.names.shortEras
		if f.era == "long" {
			names = f.locale.names.eras
		}
		if t.Year() > 0 {
			return "era", names[1]
		}
		return "era", names[0]
	}
	return "", ""
}

func (f *dateFormat) monthText(month int, size string) string {
	names, alone := f.locale.names, f.year+f.day == ""
	switch size {
	case "long":
		if alone && f.locale.names.loneMonths == nil && language(f.locale.tag) == "zh" && !f.locale.h12 {
			return [...]string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"}[month-1] + "月"
		}
		return names.months[month-1]
	case "short":
		if alone && names.loneMonths != nil {
			return names.loneMonths[month-1]
		}
		return names.shortMonths[month-1]
	case "narrow":
		return names.narrowMonths[month-1]
	}
	if size == "2-digit" && language(f.locale.tag) == "zh" && f.year != "" && f.day == "" {
		size = ""
	}
	return sized(month, size)
}

// clock is the time of day.
func (f *dateFormat) clock(t time.Time) []textPart {
	if !f.hasTime() {
		return nil
	}
	parts := make([]textPart, 0, 8)
	separated := func(kind, text string) {
		if len(parts) > 0 {
			parts = add(parts, literal, f.locale.colon)
		}
		parts = add(parts, kind, text)
	}
	if f.hour != "" {
		separated("hour", f.hourText(t.Hour()))
	}
	digits := func(n int) string {
		if f.several() {
			return padded(n)
		}
		return strconv.Itoa(n)
	}
	if f.minute != "" {
		separated("minute", digits(t.Minute()))
	}
	if f.second != "" {
		separated("second", digits(t.Second()))
	}
	if f.fraction > 0 {
		if f.second != "" {
			parts = add(parts, literal, f.locale.point)
		}
		parts = add(parts, "fractionalSecond", fmt.Sprintf("%03d", t.Nanosecond()/1e6)[:f.fraction])
	}
	if f.hour != "" && f.minute+f.second == "" && (!f.h12() || f.locale.alone != "") {
		parts = add(parts, literal, f.locale.hour)
	}
	if f.hour == "" || !f.h12() {
		return parts
	}
	half := f.locale.halves[t.Hour()/12]
	if text, follows := strings.CutPrefix(half, " "); follows {
		return add(add(parts, literal, narrowNoBreak), "dayPeriod", text)
	}
	before := []textPart{{"dayPeriod", strings.TrimSuffix(half, " ")}}
	if strings.HasSuffix(half, " ") {
		before = add(before, literal, " ")
	}
	return addAll(before, parts)
}

// several reports whether minutes and seconds have company, in which both always have two digits.
func (f *dateFormat) several() bool { return f.hour != "" || f.minute != "" && f.second != "" }

func (f *dateFormat) h12() bool { return f.cycle == "h11" || f.cycle == "h12" }

func (f *dateFormat) hourText(hour int) string {
	switch f.cycle {
	case "h11":
		return sized(hour%12, f.hour)
	case "h12":
		return sized((hour+11)%12+1, f.hour)
	case "h24":
		if hour == 0 {
			return "24"
		}
	}
	if f.hour == "numeric" && f.unpadded() {
		return strconv.Itoa(hour)
	}
	return padded(hour)
}

// unpadded reports whether an hour below ten has one digit on a clock of 24 hours: it has in some languages, alone in
// Chinese, and elsewhere when the minutes and seconds are said to have two, which those of a default are not.
func (f *dateFormat) unpadded() bool {
	switch {
	case f.locale.oneDigit:
		return true
	case f.minute == "":
		return f.locale.alone != ""
	case f.locale.h12 || f.timeStyle != "":
		return false
	case f.named != "":
		return f.second != ""
	case f.minute != "2-digit" || f.second == "numeric":
		return false
	}
	return f.year+f.month+f.day != "" || f.weekday == ""
}
