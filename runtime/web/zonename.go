package web

import (
	"strconv"
	"strings"
	"time"
)

// zoneName is the name of the format's zone at a time.
func (f *dateFormat) zoneName(t time.Time) string {
	l := f.locale
	long := f.named == "long"
	switch _, offset := t.Zone(); {
	case f.named == "shortOffset" && offset == 0:
		return l.offset + "+0"
	case f.named == "longOffset" && offset == 0:
		return l.offset + "+00:00"
	case f.named == "shortOffset", f.named == "longOffset":
		return offsetText(t, l.offset, f.named == "longOffset")
	}
	if isUTC(t) {
		if long {
			return l.names.utc
		}
		return "UTC"
	}
	if language(l.tag) == "en" {
		return englishZone(t, long)
	}
	if abbreviation, offset := t.Zone(); long && longZone(abbreviation, offset) == "China Standard Time" {
		return l.names.china
	}
	return offsetText(t, l.offset, long)
}

func isUTC(t time.Time) bool {
	abbreviation, offset := t.Zone()
	return offset == 0 && (abbreviation == "UTC" || abbreviation == "UCT")
}

// englishZone is the name of a zone as en-US knows it: those of North America have letters, the others their
// distance to GMT; long names are those of zones that many use.
func englishZone(t time.Time, long bool) string {
	abbreviation, offset := t.Zone()
	if isUTC(t) && long {
		return "Coordinated Universal Time"
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
	if long {
		if name := longZone(abbreviation, offset); name != "" {
			return name
		}
	}
	return offsetText(t, "GMT", long)
}

// longZone is the English name of a zone outside of North America by the letters that the database has for it.
func longZone(abbreviation string, offset int) string {
	switch abbreviation + strconv.Itoa(offset/3600) {
	case "CST8":
		return "China Standard Time"
	case "HKT8":
		return "Hong Kong Standard Time"
	case "JST9":
		return "Japan Standard Time"
	case "KST9":
		return "Korean Standard Time"
	case "IST5":
		return "India Standard Time"
	case "GMT0":
		return "Greenwich Mean Time"
	case "BST1":
		return "British Summer Time"
	case "WET0":
		return "Western European Standard Time"
	case "WEST1":
		return "Western European Summer Time"
	case "CET1":
		return "Central European Standard Time"
	case "CEST2":
		return "Central European Summer Time"
	case "EET2":
		return "Eastern European Standard Time"
	case "EEST3":
		return "Eastern European Summer Time"
	case "MSK3":
		return "Moscow Standard Time"
	case "SAST2":
		return "South Africa Standard Time"
	case "AEST10":
		return "Australian Eastern Standard Time"
	case "AEDT11":
		return "Australian Eastern Daylight Time"
	case "AWST8":
		return "Australian Western Standard Time"
	case "NZST12":
		return "New Zealand Standard Time"
	case "NZDT13":
		return "New Zealand Daylight Time"
	}
	return ""
}

// offsetText is a zone's distance to GMT: GMT+8, or long GMT+08:00.
func offsetText(t time.Time, gmt string, long bool) string {
	_, offset := t.Zone()
	if offset == 0 {
		return gmt
	}
	sign := "+"
	if offset < 0 {
		sign, offset = "-", -offset
	}
	hours, minutes := offset/3600, offset/60%60
	switch {
	case long:
		return gmt + sign + padded(hours) + ":" + padded(minutes)
	case minutes == 0:
		return gmt + sign + strconv.Itoa(hours)
	}
	return gmt + sign + strconv.Itoa(hours) + ":" + padded(minutes)
}

// zoneName is the spelling that the database knows a zone by, which Node takes in any case.
func zoneName(name string) string {
	switch strings.ToUpper(name) {
	case "UTC", "GMT", "ETC/UTC", "ETC/GMT", "ETC/UCT", "UCT", "ZULU", "ETC/ZULU", "UNIVERSAL", "ETC/UNIVERSAL":
		return "UTC"
	}
	if name != strings.ToLower(name) {
		return name
	}
	spelt := []byte(name)
	start := true
	for i, c := range spelt { // europe/berlin
		if start && c >= 'a' && c <= 'z' {
			spelt[i] -= 'a' - 'A'
		}
		start = c == '/' || c == '_' || c == '-'
	}
	return string(spelt)
}
