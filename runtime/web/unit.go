package web

import (
	"slices"
	"strings"

	"mascript/runtime/module"
)

// units are those of ECMA-402 with their English signs (CLDR, en.xml): the short one, and after commas, where they
// differ from it, the short one of several, the narrow one and the one behind "/".
const units = `acre:ac bit byte:byte,,B celsius:°C centimeter:cm day:day,days,d,d degree:deg,,° fahrenheit:°F,,° fluid-ounce:fl_oz foot:ft,,′,ft
gallon:gal gigabit:Gb gigabyte:GB gram:g hectare:ha hour:hr,,h,h inch:in,,″,in kilobit:kb kilobyte:kB kilogram:kg kilometer:km liter:L
megabit:Mb megabyte:MB meter:m microsecond:μs mile:mi mile-scandinavian:smi milliliter:mL millimeter:mm millisecond:ms minute:min,,m,min
month:mth,mths,m,m nanosecond:ns ounce:oz percent:% petabyte:PB pound:lb,,#,lb second:sec,,s,s stone:st terabit:Tb terabyte:TB
week:wk,wks,w,w yard:yd year:yr,yrs,y,y`

// A unit is how a number of something is written.
type unit struct {
	one, several string // in the display that was asked for
	per          string // behind another unit, with what divides them
	close        bool   // to the number
}

// readUnit reads the name of a unit, which may be one per another.
func readUnit(o options, name, display string) (u unit) {
	switch {
	case name == "mile-per-hour" && display != "long":
		return unit{one: "mph", several: "mph", close: display == "narrow"}
	case name == "mile-per-gallon" && display != "long":
		return unit{one: "mpg", several: "mpg", close: display == "narrow"}
	}
	of, per, compound := strings.Cut(name, "-per-")
	u, known := simpleUnit(of, display)
	if known && compound {
		var under unit
		under, known = simpleUnit(per, display)
		u.one, u.several, u.close = u.one+under.per, u.several+under.per, display == "narrow" || u.close
	}
	if !known {
		var names []string
		for _, entry := range strings.Fields(units) {
			name, _, _ := strings.Cut(entry, ":")
			names = append(names, name)
		}
		module.Throw(o.vm, module.RangeError(o.of+": unit must be one of "+strings.Join(names, ", ")+", or one -per- another, got "+shown(o.vm, o.get("unit"))))
	}
	return u
}

func simpleUnit(name, display string) (u unit, known bool) {
	for _, entry := range strings.Fields(units) {
		of, signs, signed := strings.Cut(entry, ":")
		if of != name {
			continue
		}
		if !signed {
			signs = of
		}
		sign := append(strings.Split(strings.ReplaceAll(signs, "_", " "), ","), "", "", "")
		switch short := sign[0]; display {
		case "narrow":
			u.one = first(sign[2], short)
			u.several, u.per, u.close = u.one, "/"+first(sign[3], u.one), true
		case "short":
			u = unit{short, first(sign[1], short), "/" + first(sign[3], short), slices.Contains([]string{"°C", "°F", "%"}, short)}
		default:
			u.one, u.several = longUnit(name)
			u.per = " per " + u.one
		}
		return u, true
	}
	return unit{}, false
}

func first(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func longUnit(name string) (one, several string) {
	switch name {
	case "celsius":
		return "degree Celsius", "degrees Celsius"
	case "fahrenheit":
		return "degree Fahrenheit", "degrees Fahrenheit"
	case "foot":
		return "foot", "feet"
	case "inch":
		return "inch", "inches"
	case "percent":
		return "percent", "percent"
	case "mile-scandinavian":
		return "mile-scandinavian", "miles-scandinavian"
	}
	name = strings.ReplaceAll(name, "-", " ")
	return name, name + "s"
}

// write puts the unit behind a number.
func (u unit) write(number string) string {
	sign := u.several
	if number == "1" {
		sign = u.one
	}
	if u.close {
		return number + sign
	}
	return number + " " + sign
}
