package web

import (
	"strings"
	"sync"
)

// A dateLocale is how a language writes dates (CLDR). In patterns y, M, d, E and G stand for the year, the month, the
// day, the weekday and the era, D for a whole date; a letter that is doubled has two digits whatever the options say.
type dateLocale struct {
	tag        string
	numeric    [3]string // year, month and day; year and month; month and day
	worded     [3]string // the same with the name of the month
	weekday    string    // with a date
	full       string    // dateStyle; "" for weekday
	yearless   string    // with a date without a year; "" for weekday
	wordedDay  string    // with the name of the month, both written out; "" for weekday
	onlyDay    string    // with a day alone
	short      string    // dateStyle
	medium     string    // dateStyle; "" for the worded one
	alone      string    // what follows a year, a month or a day that stands alone, in this order; "" for nothing
	glue       string    // between date and time
	wordedGlue string    // the same after the name of a month that is written out
	mediumGlue string    // the same after a short name
	h12        bool
	oneDigit   bool      // hours of a clock of 24 hours have one digit when they can
	colon      string    // between hours, minutes and seconds
	halves     [2]string // of the day; they come first when there is no blank before them
	hour       string    // after the hour of a clock of 24 hours that stands alone
	point      string    // before fractions of a second
	era        string    // with a date
	eraNumeric string    // the date that an era comes with, in numbers; "" for the usual one
	offset     string    // before the distance to GMT
	names      dateNames
}

// dateNames are the words of a language. Short names of months have the form they have in dates and the one they have
// alone.
type dateNames struct {
	months, shortMonths, loneMonths, narrowMonths []string
	weekdays, shortWeekdays, loneWeekdays         []string
	narrowWeekdays                                []string
	eras, shortEras                               [2]string // before and after
	utc, china                                    string    // names of zones
}

// dateLocaleOf is the table's row for a tag. What the table has not comes out as English.
func dateLocaleOf(tag string) *dateLocale {
	parts := strings.Split(strings.ToLower(tag), "-")
	region := ""
	for _, part := range parts[1:] {
		if len(part) == 2 {
			region = part
		}
		if part == "hant" && region == "" {
			region = "tw"
		}
	}
	l := worldEnglish()
	switch parts[0] {
	case "en":
		switch region {
		case "", "us", "ph":
			return usual()
		case "ca":
			l = americanEnglish()
			l.numeric, l.short = [3]string{"y-MM-dd", "y-MM", "MM-dd"}, "y-MM-dd"
			l.onlyDay, l.eraNumeric = "E d", "M/d/y"
			l.halves = [2]string{" a.m.", " p.m."}
		case "au", "nz", "in", "sg", "hk", "za":
			l.yearless, l.wordedDay, l.numeric[2], l.short = "E, D", "E D", "d/M", "d/M/yy"
			l.h12 = region != "za"
		}
		if order := map[string]string{"in": "d/M/y", "hk": "d/M/y", "ie": "d/M/y", "nz": "d/MM/y", "za": "y/MM/dd"}[region]; order != "" {
			l.numeric[0] = order
		}
		if region == "au" {
			l.names.shortMonths = split("Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec")
		}
	case "de":
		german(l)
	case "fr":
		french(l)
	case "sv":
		swedish(l)
	case "zh":
		chinese(l, region)
	case "ja":
		japanese(l)
	default:
		return numbersOf(parts[0])
	}
	l.tag = tag
	return l
}

// usual is what most dates are written in.
var usual = sync.OnceValue(americanEnglish)

// numbersOf is a language of which the table has how numbers are written and nothing more: names are English.
func numbersOf(language string) *dateLocale {
	row := map[string][2]string{
		"es": {"d/M/y", ", "}, "it": {"dd/MM/y", ", "}, "pt": {"dd/MM/y", ", "}, "id": {"d/M/y", ", "}, "vi": {"d/M/y", " "},
		"ru": {"dd.MM.y", ", "}, "uk": {"dd.MM.y", ", "}, "pl": {"d.MM.y", ", "}, "tr": {"dd.MM.y", " "}, "nl": {"d-M-y", ", "},
		"da": {"d.M.y", ", "}, "nb": {"d.M.y", ", "}, "no": {"d.M.y", ", "}, "fi": {"d.M.y", " klo "}, "cs": {"d. M. y", " "},
		"ko": {"y. M. d.", " "},
	}[language]
	if row[0] == "" {
		return usual()
	}
	l := worldEnglish()
	l.tag, l.numeric[0], l.short, l.glue = language, row[0], strings.Replace(row[0], "y", "yy", 1), row[1]
	switch language {
	case "es", "cs":
		l.oneDigit = true
	case "fi":
		l.oneDigit, l.colon = true, "."
	case "da", "id":
		l.colon = "."
	case "ko":
		l.h12, l.halves = true, [2]string{"AM ", "PM "}
	}
	return l
}

func split(words string) []string { return strings.Fields(words) }

func englishNames() dateNames {
	n := dateNames{
		months:       split("January February March April May June July August September October November December"),
		shortMonths:  split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
		narrowMonths: split("J F M A M J J A S O N D"),
		weekdays:     split("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),

		shortWeekdays: split("Sun Mon Tue Wed Thu Fri Sat"), narrowWeekdays: split("S M T W T F S"),
		eras: [2]string{"Before Christ", "Anno Domini"}, shortEras: [2]string{"BC", "AD"},
		utc: "Coordinated Universal Time", china: "China Standard Time",
	}
	n.loneMonths, n.loneWeekdays = n.shortMonths, n.shortWeekdays
	return n
}

func americanEnglish() *dateLocale {
	return &dateLocale{
		tag:     "en-US",
		numeric: [3]string{"M/d/y", "M/y", "M/d"}, worded: [3]string{"M d, y", "M y", "M d"},
		weekday: "E, D", onlyDay: "d E", short: "M/d/yy",
		glue: ", ", wordedGlue: " at ", mediumGlue: ", ",
		h12: true, colon: ":", halves: [2]string{" AM", " PM"}, point: ".", era: "D G", offset: "GMT", names: englishNames(),
	}
}

func worldEnglish() *dateLocale {
	l := americanEnglish()
	l.numeric, l.worded = [3]string{"dd/MM/y", "MM/y", "dd/MM"}, [3]string{"d M y", "M y", "d M"}
	l.yearless, l.onlyDay, l.short = "E D", "E d", "dd/MM/y"
	l.h12, l.halves = false, [2]string{" am", " pm"}
	l.names.shortMonths = split("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec")
	l.names.loneMonths = l.names.shortMonths
	return l
}

func german(l *dateLocale) {
	l.numeric, l.worded = [3]string{"d.M.y", "M/y", "d.M."}, [3]string{"d. M y", "M y", "d. M"}
	l.yearless, l.onlyDay, l.short, l.medium = "", "E, d.", "dd.MM.yy", "dd.MM.y"
	l.wordedGlue, l.halves, l.hour, l.point = " um ", [2]string{" AM", " PM"}, " Uhr", ","
	l.eraNumeric = "dd.MM.y"
	l.names = dateNames{
		months:       split("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
		shortMonths:  split("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
		loneMonths:   split("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez"),
		narrowMonths: l.names.narrowMonths,
		weekdays:     split("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"),

		shortWeekdays: split("So. Mo. Di. Mi. Do. Fr. Sa."), loneWeekdays: split("So Mo Di Mi Do Fr Sa"), narrowWeekdays: split("S M D M D F S"),
		eras: [2]string{"v. Chr.", "n. Chr."}, shortEras: [2]string{"v. Chr.", "n. Chr."},
		utc: "Koordinierte Weltzeit", china: "Chinesische Normalzeit",
	}
}

func french(l *dateLocale) {
	l.weekday, l.yearless = "E D", ""
	l.glue, l.wordedGlue, l.halves, l.hour, l.point, l.offset = " ", " à ", [2]string{" AM", " PM"}, " h", ",", "UTC"
	l.names = dateNames{
		months:       split("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
		shortMonths:  split("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
		narrowMonths: l.names.narrowMonths,
		weekdays:     split("dimanche lundi mardi mercredi jeudi vendredi samedi"),

		shortWeekdays: split("dim. lun. mar. mer. jeu. ven. sam."), narrowWeekdays: split("D L M M J V S"),
		eras: [2]string{"avant Jésus-Christ", "après Jésus-Christ"}, shortEras: [2]string{"av. J.-C.", "ap. J.-C."},
		utc: "temps universel coordonné", china: "heure normale de Chine",
	}
	l.names.loneMonths, l.names.loneWeekdays = l.names.shortMonths, l.names.shortWeekdays
}

func swedish(l *dateLocale) {
	l.numeric, l.short, l.weekday, l.yearless = [3]string{"y-MM-dd", "y-MM", "d/M"}, "y-MM-dd", "E D", ""
	l.glue, l.wordedGlue, l.mediumGlue, l.halves, l.point = " ", " kl. ", " ", [2]string{" fm", " em"}, ","
	l.names = dateNames{
		months:       split("januari februari mars april maj juni juli augusti september oktober november december"),
		shortMonths:  split("jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec."),
		narrowMonths: l.names.narrowMonths,
		weekdays:     split("söndag måndag tisdag onsdag torsdag fredag lördag"),

		shortWeekdays: split("sön mån tis ons tors fre lör"), narrowWeekdays: split("S M T O T F L"),
		eras: [2]string{"före Kristus", "efter Kristus"}, shortEras: [2]string{"f.Kr.", "e.Kr."},
		utc: "koordinerad universell tid", china: "kinesisk normaltid",
	}
	l.names.loneMonths, l.names.loneWeekdays = l.names.shortMonths, l.names.shortWeekdays
}

// eastAsian is what zh and ja have in common.
func eastAsian(l *dateLocale) {
	l.numeric, l.worded = [3]string{"y/M/d", "y/M", "M/d"}, [3]string{"y年M月d日", "y年M月", "M月d日"}
	l.weekday, l.yearless, l.onlyDay = "DE", "", "d日E"
	l.short, l.alone, l.glue, l.wordedGlue, l.mediumGlue = "y/M/d", "年月日", " ", " ", " "
	l.names.shortMonths = split("1 2 3 4 5 6 7 8 9 10 11 12")
	l.names.months = l.names.shortMonths
	l.names.narrowMonths, l.names.loneMonths = l.names.shortMonths, nil
	l.era = "GD"
}

func chinese(l *dateLocale, region string) {
	eastAsian(l)
	l.halves, l.hour = [2]string{"上午", "下午"}, "时"
	l.eraNumeric = "y-MM-dd"
	week := "周"
	eras := [2]string{"公元前", "公元"}
	if region == "tw" || region == "hk" || region == "mo" {
		l.h12, l.glue, l.hour, l.eraNumeric, week, eras = true, "\u2009", "時", "", "週", [2]string{"西元前", "西元"}
		if region == "tw" {
			l.full = "D E"
		} else {
			l.numeric = [3]string{"d/M/y", "M/y", "d/M"}
			l.short = "d/M/y"
		}
	}
	l.names.narrowWeekdays = split("日 一 二 三 四 五 六")
	l.names.weekdays, l.names.shortWeekdays = nil, nil
	for _, day := range l.names.narrowWeekdays {
		l.names.weekdays = append(l.names.weekdays, "星期"+day)
		l.names.shortWeekdays = append(l.names.shortWeekdays, week+day)
	}
	l.names.loneWeekdays = l.names.shortWeekdays
	l.names.eras, l.names.shortEras = eras, eras
	l.names.utc, l.names.china = "协调世界时", "中国标准时间"
}

func japanese(l *dateLocale) {
	eastAsian(l)
	l.short, l.medium, l.hour, l.halves = "y/MM/dd", "y/MM/dd", "時", [2]string{"午前", "午後"}
	l.oneDigit = true
	l.names.narrowWeekdays = split("日 月 火 水 木 金 土")
	l.names.weekdays, l.names.shortWeekdays = nil, nil
	for _, day := range l.names.narrowWeekdays {
		l.names.weekdays = append(l.names.weekdays, day+"曜日")
		l.names.shortWeekdays = append(l.names.shortWeekdays, "("+day+")")
	}
	l.names.loneWeekdays = l.names.narrowWeekdays
	l.names.eras = [2]string{"紀元前", "西暦"}
	l.names.shortEras = l.names.eras
	l.names.utc, l.names.china = "協定世界時", "中国標準時"
}
