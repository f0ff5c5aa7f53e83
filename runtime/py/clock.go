package py

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A moment is a time as C's struct tm has it, with Python's numbering: months from 1, the week from Monday, days of
// the year from 1.
type moment struct {
	year, month, day, hour, minute, second int
	weekday, yearday                       int
	zone                                   string // its letters
	offset                                 int    // seconds east of Greenwich
	zoned                                  bool   // whether zone and offset are known
}

// broken takes a time apart.
func broken(t time.Time) moment {
	m := moment{
		year: t.Year(), month: int(t.Month()), day: t.Day(), hour: t.Hour(), minute: t.Minute(), second: t.Second(),
		weekday: (int(t.Weekday()) + 6) % 7, yearday: t.YearDay(), zoned: true,
	}
	m.zone, m.offset = t.Zone()
	return m
}

// A directive is one % of a format: flags and a width, as C libraries of Linux know them, and the letter.
type directive struct {
	flag  byte // - _ 0 ^ # or 0 for none
	width int
	of    byte
}

// number writes n as wide as it is to be, with the padding that the directive asks for instead of the usual one.
func (d directive) number(n, width int, padding byte) string {
	switch d.flag {
	case '-':
		return strconv.Itoa(n)
	case '_':
		padding = ' '
	case '0':
		padding = '0'
	}
	digits := strconv.Itoa(max(n, -n))
	sign := ""
	if n < 0 {
		sign = "-"
	}
	if missing := max(width, d.width) - len(sign) - len(digits); missing > 0 {
		if padding == ' ' {
			return strings.Repeat(" ", missing) + sign + digits
		}
		return sign + strings.Repeat("0", missing) + digits
	}
	return sign + digits
}

func (d directive) text(s string) string {
	switch {
	case d.flag == '^', d.flag == '#' && d.of != 'p' && d.of != 'Z':
		s = strings.ToUpper(s)
	case d.flag == '#':
		s = strings.ToLower(s)
	}
	if missing := d.width - len(s); missing > 0 {
		padding := " "
		if d.flag == '0' {
			padding = "0"
		}
		return strings.Repeat(padding, missing) + s
	}
	return s
}

// dayNames begins with Monday.
func dayNames() []string {
	return []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
}

func monthNames() []string {
	return []string{
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
	}
}

// strftime writes a moment as format says, in the C locale. What is no directive stays as it is.
func strftime(format string, m moment) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			b.WriteByte(format[i])
			continue
		}
		d, end := readDirective(format, i+1)
		text, ok := m.write(d)
		if !ok {
			text = format[i:min(end+1, len(format))]
		}
		b.WriteString(text)
		i = end
	}
	return b.String()
}

// readDirective reads what follows a %, and gives the place of its letter, or of the format's end.
func readDirective(format string, at int) (d directive, end int) {
	for at < len(format) && strings.IndexByte("-_0^#", format[at]) >= 0 {
		d.flag = format[at]
		at++
	}
	for at < len(format) && format[at] >= '0' && format[at] <= '9' {
		d.width = min(10*d.width+int(format[at]-'0'), 1000)
		at++
	}
	if at < len(format) {
		d.of = format[at]
	}
	return d, at
}

// write is one directive; ok is false for a letter that is none.
func (m moment) write(d directive) (text string, ok bool) {
	half := func() int { return (m.hour+11)%12 + 1 }
	name := func(names []string, i, letters int) string {
		if i < 0 || i >= len(names) {
			return "?"
		}
		if letters > 0 {
			return names[i][:letters]
		}
		return names[i]
	}
	year, week := m.isoWeek()
	switch d.of {
	case 'a':
		return d.text(name(dayNames(), m.weekday, 3)), true
	case 'A':
		return d.text(name(dayNames(), m.weekday, 0)), true
	case 'b', 'h':
		return d.text(name(monthNames(), m.month-1, 3)), true
	case 'B':
		return d.text(name(monthNames(), m.month-1, 0)), true
	case 'c':
		return d.text(strftime("%a %b %e %H:%M:%S %Y", m)), true
	case 'C':
		return d.number(floored(m.year, 100), 2, '0'), true
	case 'd':
		return d.number(m.day, 2, '0'), true
	case 'D', 'x':
		return d.text(strftime("%m/%d/%y", m)), true
	case 'e':
		return d.number(m.day, 2, ' '), true
	case 'F':
		return d.text(strftime("%Y-%m-%d", m)), true
	case 'g':
		return d.number(wrapped(year, 100), 2, '0'), true
	case 'G':
		return d.number(year, 1, '0'), true
	case 'H':
		return d.number(m.hour, 2, '0'), true
	case 'I':
		return d.number(half(), 2, '0'), true
	case 'j':
		return d.number(m.yearday, 3, '0'), true
	case 'k':
		return d.number(m.hour, 2, ' '), true
	case 'l':
		return d.number(half(), 2, ' '), true
	case 'm':
		return d.number(m.month, 2, '0'), true
	case 'M':
		return d.number(m.minute, 2, '0'), true
	case 'n':
		return "\n", true
	case 'p', 'P':
		text := "AM"
		if m.hour >= 12 {
			text = "PM"
		}
		if d.of == 'P' {
			text = strings.ToLower(text)
		}
		return d.text(text), true
	case 'r':
		return d.text(strftime("%I:%M:%S %p", m)), true
	case 'R':
		return d.text(strftime("%H:%M", m)), true
	case 's':
		return d.number(int(m.local().Unix()), 1, '0'), true
	case 'S':
		return d.number(m.second, 2, '0'), true
	case 't':
		return "\t", true
	case 'T', 'X':
		return d.text(strftime("%H:%M:%S", m)), true
	case 'u':
		return d.number(m.weekday+1, 1, '0'), true
	case 'U':
		return d.number((m.yearday+6-(m.weekday+1)%7)/7, 2, '0'), true
	case 'V':
		return d.number(week, 2, '0'), true
	case 'w':
		return d.number((m.weekday+1)%7, 1, '0'), true
	case 'W':
		return d.number((m.yearday+6-m.weekday)/7, 2, '0'), true
	case 'y':
		return d.number(wrapped(m.year, 100), 2, '0'), true
	case 'Y':
		return d.number(m.year, 1, '0'), true
	case 'z':
		if !m.zoned {
			return "", true
		}
		sign, offset := "+", m.offset
		if offset < 0 {
			sign, offset = "-", -offset
		}
		return sign + fmt.Sprintf("%02d%02d", offset/3600, offset/60%60), true
	case 'Z':
		if !m.zoned {
			return "", true
		}
		return d.text(m.zone), true
	case '%':
		return "%", true
	}
	return "", false
}

// isoWeek is the week of ISO 8601, and the year that it is of.
func (m moment) isoWeek() (year, week int) {
	return time.Date(m.year, 1, m.yearday, 0, 0, 0, 0, time.UTC).ISOWeek()
}

// local is the time that the moment is in this machine's zone.
func (m moment) local() time.Time {
	return time.Date(m.year, time.Month(m.month), m.day, m.hour, m.minute, m.second, 0, time.Local)
}

func floored(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func wrapped(a, b int) int { return a - b*floored(a, b) }

// calendar adds to native what the modules of times share. A moment is an array: year, month, day, hour, minute,
// second, weekday, day of the year, daylight saving (1, 0 or -1), zone, seconds east.
//
//	local(seconds), utc(seconds)  the moment at so many seconds since 1970; null outside of the years 1 to 9999
//	seconds(moment)               since 1970, of a moment in this machine's zone; its daylight saving decides where two fit
//	write(format, moment)         strftime; zone null or undefined: unknown
//	read(text, format)            strptime, see there
func calendar(vm *goja.Runtime, native *goja.Object) {
	method := func(name string, length int, f func(call goja.FunctionCall) any) {
		module.Method(vm, native, name, length, func(call goja.FunctionCall) goja.Value { return vm.ToValue(f(call)) })
	}
	in := func(zone *time.Location) func(call goja.FunctionCall) any {
		return func(call goja.FunctionCall) any {
			seconds := call.Argument(0).ToFloat()
			if !(seconds >= -62135596800-86400 && seconds < 253402300800+86400) {
				return nil
			}
			t := time.Unix(int64(seconds), 0).In(zone)
			m := broken(t)
			daylight := 0
			if t.IsDST() {
				daylight = 1
			}
			return vm.NewArray(m.year, m.month, m.day, m.hour, m.minute, m.second, m.weekday, m.yearday, daylight, m.zone, m.offset)
		}
	}
	method("local", 1, in(time.Local))
	method("utc", 1, in(time.FixedZone("GMT", 0))) // what C calls it
	method("seconds", 1, func(call goja.FunctionCall) any {
		m, daylight := momentOf(vm, call.Argument(0))
		return localSeconds(m, daylight)
	})
	method("write", 2, func(call goja.FunctionCall) any {
		m, _ := momentOf(vm, call.Argument(1))
		return strftime(call.Argument(0).String(), m)
	})
	method("read", 2, func(call goja.FunctionCall) any {
		found, err := strptime(call.Argument(0).String(), call.Argument(1).String())
		if err != nil {
			return err.Error()
		}
		return vm.NewArray(found...)
	})
}

func momentOf(vm *goja.Runtime, value goja.Value) (m moment, daylight int) {
	array := value.ToObject(vm)
	n := func(i int) int { return int(array.Get(strconv.Itoa(i)).ToInteger()) }
	m = moment{year: n(0), month: n(1), day: n(2), hour: n(3), minute: n(4), second: n(5), weekday: n(6), yearday: n(7)}
	if zone := array.Get("9"); zone != nil && !goja.IsNull(zone) && !goja.IsUndefined(zone) {
		m.zone, m.offset, m.zoned = zone.String(), n(10), true
	}
	return m, n(8)
}

// localSeconds is C's mktime: of the two times that a clock shows when it is put back the one that daylight says, and
// the earlier one where that is unknown; a time that says daylight 1 or 0 in a season of the other is shifted.
func localSeconds(m moment, daylight int) int64 {
	t := m.local()
	// Where two fit, Go does not say which one it gives.
	for _, other := range []time.Time{t.Add(-time.Hour), t.Add(time.Hour)} {
		same := other.Hour() == t.Hour() && other.Minute() == t.Minute()
		if same && (daylight >= 0 && other.IsDST() == (daylight == 1) && t.IsDST() != other.IsDST() || daylight < 0 && other.Before(t)) {
			return other.Unix()
		}
	}
	if daylight < 0 || t.IsDST() == (daylight == 1) {
		return t.Unix()
	}
	if daylight == 1 {
		return t.Unix() - int64(time.Hour/time.Second)
	}
	return t.Unix() + int64(time.Hour/time.Second)
}
