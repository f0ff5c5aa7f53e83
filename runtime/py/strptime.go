package py

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// A sentence is an error in Python's words, which are sentences.
type sentence string

func (c sentence) Error() string { return string(c) }

func complain(format string, values ...any) error { return sentence(fmt.Sprintf(format, values...)) }

// strptime reads text by a format: year, month, day, hour, minute, second, microsecond, weekday, day of the year,
// daylight saving, zone or nil, seconds east or nil, microseconds of these. The error is Python's, to be a ValueError.
func strptime(text, format string) ([]any, error) {
	pattern, err := readingPattern(format)
	if err != nil {
		return nil, err
	}
	expression, err := regexp.Compile(`^(?i:` + pattern + `)`)
	if err != nil {
		return nil, complain("cannot read times by the format %s: a directive twice, or too long", quoted(format))
	}
	match := expression.FindStringSubmatch(text)
	if match == nil {
		return nil, complain("time data %s does not match format %s", quoted(text), quoted(format))
	}
	if rest := text[len(match[0]):]; rest != "" {
		return nil, complain("unconverted data remains: %s", rest)
	}
	found := map[byte]string{}
	for i, name := range expression.SubexpNames() {
		if name != "" {
			found[name[0]] = match[i]
		}
	}
	return settle(found)
}

// readingPattern is a format as a regular expression with a group for each directive, called by its letter.
func readingPattern(format string) (string, error) {
	var b strings.Builder
	seen := ""
	for i := 0; i < len(format); i++ {
		switch c := format[i]; {
		case c == '%':
			i++
			if i == len(format) {
				return "", complain("stray %% in format %s", quoted(format))
			}
			letter, size := utf8.DecodeRuneInString(format[i:])
			part, ok := readable(letter)
			if !ok {
				return "", complain("%s is a bad directive in format %s", quoted(string(letter)), quoted(format))
			}
			if strings.ContainsRune(seen, letter) {
				return "", complain("redefinition of group name %s", quoted(string(letter)))
			}
			if strings.ContainsRune("aAbBdfGHIjmMpSuUVwWyYzZ", letter) {
				seen += string(letter)
			}
			b.WriteString(part)
			i += size - 1
		case strings.IndexByte(" \t\n\r\f\v", c) >= 0:
			for i+1 < len(format) && strings.IndexByte(" \t\n\r\f\v", format[i+1]) >= 0 {
				i++
			}
			b.WriteString(`[\s\v]+`)
		default:
			b.WriteString(regexp.QuoteMeta(format[i : i+1]))
		}
	}
	return b.String(), nil
}

// readable is the expression of one directive. Of what could be read in two ways the longer one comes first.
func readable(letter rune) (string, bool) {
	group := func(expression string) (string, bool) { return `(?P<` + string(letter) + `>` + expression + `)`, true }
	names := func(of []string, letters int) (string, bool) {
		of = slices.Clone(of)
		for i := range of {
			if letters > 0 {
				of[i] = of[i][:letters]
			}
		}
		slices.SortStableFunc(of, func(a, b string) int { return len(b) - len(a) })
		return group(strings.Join(of, "|"))
	}
	all := func(format string) (string, bool) {
		pattern, err := readingPattern(format)
		return pattern, err == nil
	}
	switch letter {
	case 'a':
		return names(dayNames(), 3)
	case 'A':
		return names(dayNames(), 0)
	case 'b':
		return names(monthNames(), 3)
	case 'B':
		return names(monthNames(), 0)
	case 'c':
		return all("%a %b %d %H:%M:%S %Y")
	case 'd':
		return group(`3[01]|[12]\d|0[1-9]|[1-9]| [1-9]`)
	case 'f':
		return group(`\d{1,6}`)
	case 'H':
		return group(`2[0-3]|[01]\d|\d`)
	case 'I':
		return group(`1[0-2]|0[1-9]|[1-9]`)
	case 'j':
		return group(`36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]`)
	case 'm':
		return group(`1[0-2]|0[1-9]|[1-9]`)
	case 'M':
		return group(`[0-5]\d|\d`)
	case 'p':
		return group(`AM|PM`)
	case 'S':
		return group(`6[01]|[0-5]\d|\d`)
	case 'U', 'W':
		return group(`5[0-3]|[0-4]\d|\d`)
	case 'w':
		return group(`[0-6]`)
	case 'u':
		return group(`[1-7]`)
	case 'V':
		return group(`5[0-3]|0[1-9]|[1-4]\d|\d`)
	case 'x':
		return all("%m/%d/%y")
	case 'X':
		return all("%H:%M:%S")
	case 'y':
		return group(`\d\d`)
	case 'Y', 'G':
		return group(`\d\d\d\d`)
	case 'z':
		return group(`[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)`)
	case 'Z':
		zones := []string{"UTC", "GMT"}
		for _, zone := range localZones() {
			if !slices.Contains(zones, zone) {
				zones = append(zones, regexp.QuoteMeta(zone))
			}
		}
		return names(zones, 0)
	case '%':
		return "%", true
	}
	return "", false
}

// localZones are the letters of this machine's zone in winter and in summer.
func localZones() []string {
	year := time.Now().Year()
	var standard, daylight string
	for _, month := range []time.Month{time.January, time.July} {
		t := time.Date(year, month, 1, 0, 0, 0, 0, time.Local)
		name, _ := t.Zone()
		if t.IsDST() {
			daylight = name
		} else {
			standard = name
		}
	}
	if daylight == "" {
		daylight = standard
	}
	return []string{standard, daylight}
}

// settle makes a date of what was found, by letter.
func settle(found map[byte]string) ([]any, error) {
	number := func(letter byte) (int, bool) {
		text, ok := found[letter]
		n, _ := strconv.Atoi(strings.TrimSpace(text))
		return n, ok
	}
	or := func(letter byte, otherwise int) int {
		if n, ok := number(letter); ok {
			return n
		}
		return otherwise
	}
	place := func(names []string, letters int, text string) int {
		return slices.IndexFunc(names, func(name string) bool {
			if letters > 0 {
				name = name[:letters]
			}
			return strings.EqualFold(name, text)
		})
	}
	year, hasYear := number('Y')
	if short, ok := number('y'); ok {
		year, hasYear = 1900+short, true
		if short <= 68 {
			year += 100
		}
	}
	month, day := or('m', 1), or('d', 1)
	if name, ok := found['B']; ok {
		month = place(monthNames(), 0, name) + 1
	}
	if name, ok := found['b']; ok {
		month = place(monthNames(), 3, name) + 1
	}
	hour := or('H', 0)
	if half, ok := number('I'); ok {
		hour = half % 12
		if strings.EqualFold(found['p'], "PM") {
			hour += 12
		}
	}
	micro := 0
	if fraction, ok := found['f']; ok {
		micro, _ = strconv.Atoi((fraction + "00000")[:6])
	}
	weekday, hasWeekday := -1, true
	switch {
	case found['A'] != "":
		weekday = place(dayNames(), 0, found['A'])
	case found['a'] != "":
		weekday = place(dayNames(), 3, found['a'])
	case found['w'] != "":
		weekday = wrapped(or('w', 0)-1, 7)
	case found['u'] != "":
		weekday = or('u', 1) - 1
	default:
		hasWeekday = false
	}
	yearday, hasYearday := number('j')

	isoYear, hasISOYear := number('G')
	isoWeek, hasISOWeek := number('V')
	switch {
	case hasISOYear && (!hasISOWeek || !hasWeekday):
		return nil, sentence("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
	case hasISOYear && hasYearday:
		return nil, sentence("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
	case hasISOWeek && !hasISOYear && (!hasYear || !hasWeekday):
		return nil, sentence("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
	case hasISOWeek && !hasISOYear:
		return nil, sentence("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
	}
	leap := false
	if !hasYear && month == 2 && day == 29 {
		year, leap = 1904, true
	} else if !hasYear {
		year = 1900
	}
	date := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	switch {
	case hasYearday:
		date = time.Date(year, 1, yearday, 0, 0, 0, 0, time.UTC)
	case hasISOYear:
		fourth := time.Date(isoYear, 1, 4, 0, 0, 0, 0, time.UTC) // is always in the first week
		date = fourth.AddDate(0, 0, weekday-(int(fourth.Weekday())+6)%7+7*(isoWeek-1))
	case hasWeekday && hasYear && (found['U'] != "" || found['W'] != ""):
		date = inWeek(year, weekday, found)
	default:
		if date.Day() != day {
			return nil, sentence("day is out of range for month")
		}
	}
	if leap {
		year = 1900
	} else {
		year = date.Year()
	}
	zone, east, eastMicro, daylight, err := foundZone(found)
	if err != nil {
		return nil, err
	}
	if !hasWeekday {
		weekday = (int(date.Weekday()) + 6) % 7
	}
	yearday = date.YearDay()
	if hasISOYear && date.Year() > isoYear { // Python counts on, from the year that the week is of
		yearday += time.Date(isoYear, 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
	}
	return []any{
		year, int(date.Month()), date.Day(), hour, or('M', 0), or('S', 0), micro,
		weekday, yearday, daylight, zone, east, eastMicro,
	}, nil
}

// inWeek is the day of a week counted from the year's first Sunday (%U) or Monday (%W).
func inWeek(year, weekday int, found map[byte]string) time.Time {
	first := (int(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Weekday()) + 6) % 7
	text := found['W']
	if text == "" {
		text = found['U']
		first, weekday = (first+1)%7, (weekday+1)%7
	}
	week, _ := strconv.Atoi(text)
	if week == 0 {
		return time.Date(year, 1, 1+weekday-first, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(year, 1, 1+(7-first)%7+7*(week-1)+weekday, 0, 0, 0, 0, time.UTC)
}

// foundZone is what %z and %Z say.
func foundZone(found map[byte]string) (zone, east, micro any, daylight int, err error) {
	daylight = -1
	if text := found['z']; strings.EqualFold(text, "z") {
		east, micro = 0, 0
	} else if text != "" {
		digits, fraction, _ := strings.Cut(text[1:], ".")
		if colons := strings.Count(digits, ":"); colons > 0 && (digits[2] != ':' || len(digits) > 5 && digits[5] != ':') {
			return nil, nil, nil, 0, complain("Inconsistent use of : in %s", text)
		}
		digits = strings.ReplaceAll(digits, ":", "")
		n, _ := strconv.Atoi((digits + "00")[:6])
		seconds := n/10000*3600 + n/100%100*60 + n%100
		parts, _ := strconv.Atoi((fraction + "000000")[:6])
		if text[0] == '-' {
			seconds, parts = -seconds, -parts
		}
		east, micro = seconds, parts
	}
	if name, ok := found['Z']; ok {
		local := localZones()
		switch place := slices.IndexFunc(local, func(zone string) bool { return strings.EqualFold(zone, name) }); {
		case place >= 0 && local[0] != local[1]:
			daylight = place
		case place >= 0, strings.EqualFold(name, "utc"), strings.EqualFold(name, "gmt"):
			daylight = 0
		}
		zone = name
	}
	return zone, east, micro, daylight, nil
}

// quoted is a text as Python's repr shows it, as far as times and formats go.
func quoted(text string) string {
	mark := "'"
	if strings.Contains(text, "'") && !strings.Contains(text, `"`) {
		mark = `"`
	}
	var b strings.Builder
	b.WriteString(mark)
	for _, r := range text {
		switch {
		case string(r) == mark || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + mark
}
