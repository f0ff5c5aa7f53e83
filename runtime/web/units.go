package web

import (
	_ "embed"
	"strings"
)

//go:embed units.txt
var unitTable string

// The columns of the table: short of one and of more, narrow, long of one and of more in English; short, narrow and long
// in Chinese.
const (
	shortOne = iota
	shortMany
	narrow
	longOne
	longMany
	chineseShort
	chineseNarrow
	chineseLong
)

// unitColumns are the table's row of a unit. Those of a simple unit come before those that stand for two.
func unitColumns(unit string) (columns []string, known bool) {
	for line := range strings.Lines(unitTable) {
		if rest, found := strings.CutPrefix(line, unit+"|"); found {
			return strings.Split(strings.TrimSuffix(rest, "\n"), "|"), true
		}
	}
	return nil, false
}

func unitColumn(tag, display string, one bool) int {
	if language(tag) == "zh" {
		return map[string]int{"short": chineseShort, "narrow": chineseNarrow, "long": chineseLong}[display]
	}
	column := map[string]int{"short": shortMany, "narrow": narrow, "long": longMany}[display]
	if one && column != narrow {
		column--
	}
	return column
}

// unitPattern is how a number of units is written: # is the number. What has no row of its own is made of two that have.
func unitPattern(tag, unit, display string, one bool) (pattern string, known bool) {
	column := unitColumn(tag, display, one)
	if columns, known := unitColumns(unit); known {
		return columns[column], true
	}
	above, below, _ := strings.Cut(unit, "-per-")
	over, known := unitColumns(above)
	under, alsoKnown := unitColumns(below)
	if !known || !alsoKnown {
		return "", false
	}
	pattern = over[column]
	name := nameBelow(below, strings.Trim(under[unitColumn(tag, display, true)], "# "), column)
	switch {
	case above == "percent" && display != "long": // as ICU does
	case column == longOne || column == longMany:
		pattern += " per " + name
	case column == chineseLong && !strings.Contains(slashedInChinese, "|"+below+"|"):
		pattern = "每" + name + pattern
	default:
		pattern += "/" + name
	}
	return pattern, true
}

// slashedInChinese are the units that come after a stroke even when they are written out.
const slashedInChinese = "|centimeter|day|foot|gallon|hour|inch|kilometer|liter|meter|minute|month|second|week|year|"

// nameBelow is the name of a unit that another one is divided by, where it is not its usual one.
func nameBelow(unit, name string, column int) string {
	var own map[string]string
	switch column {
	case shortOne, shortMany:
		own = map[string]string{"day": "d", "hour": "h", "month": "m", "second": "s", "week": "w", "year": "y", "gallon": "gal US"}
	case narrow:
		own = map[string]string{"minute": "min", "foot": "ft", "inch": "in", "pound": "lb"}
	case chineseNarrow:
		own = map[string]string{
			"month": "月", "foot": "ft", "inch": "in", "pound": "lb", "centimeter": "cm", "kilometer": "km", "liter": "L", "meter": "m",
		}
	case chineseShort, chineseLong:
		own = map[string]string{"month": "月", "second": "秒"}
	}
	if own[unit] != "" {
		return own[unit]
	}
	return name
}
