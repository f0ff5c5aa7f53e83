package web

import (
	"math"
	"math/big"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A numberFormat writes numbers as the language of its locale does, by the options of Intl.NumberFormat (ECMA-402)
// that scripts use. Styles and notations that are not here are refused, never written as something else.
type numberFormat struct {
	locale          *numberLocale
	style           string // decimal, percent, currency, unit
	unit            string
	unitDisplay     string // short, narrow, long
	currency        string
	currencyDisplay string // symbol, narrowSymbol, code
	accounting      bool
	notation        string // standard, compact
	compactDisplay  string // short, long
	signDisplay     string
	grouping        string // auto, always, min2, or "" for no separators
	rounding        string // roundingMode
	integers        int    // least digits before the point

	minFraction, maxFraction       int
	minSignificant, maxSignificant int  // when maxSignificant is not 0, they count instead
	compactRounding                bool // two significant digits, but never less than the whole
}

func newNumberFormat(vm *goja.Runtime, of string, tag, given goja.Value) *numberFormat {
	o := newOptions(vm, of, given)
	f := &numberFormat{locale: numberLocaleOf(locale(vm, of, tag))}
	f.style = o.text("style", "decimal", "decimal", "percent", "currency", "unit")
	f.readUnit(o)
	f.currency = strings.ToUpper(o.text("currency", ""))
	f.currencyDisplay = o.text("currencyDisplay", "symbol", "symbol", "narrowSymbol", "code")
	f.accounting = o.text("currencySign", "standard", "standard", "accounting") == "accounting"
	f.notation = o.text("notation", "standard", "standard", "compact")
	f.compactDisplay = o.text("compactDisplay", "short", "short", "long")
	f.rounding = o.text("roundingMode", "halfExpand", "ceil", "floor", "expand", "trunc", "halfCeil", "halfFloor", "halfExpand", "halfTrunc", "halfEven")
	f.signDisplay = o.text("signDisplay", "auto", "auto", "always", "never", "exceptZero", "negative")
	f.integers = o.number("minimumIntegerDigits", 1, 1, 21)
	f.grouping = f.readGrouping(o)
	if f.style == "currency" {
		if f.currency == "" {
			module.Throw(vm, module.TypeError(of+": style 'currency' needs a currency, such as 'USD'"))
		}
		if len(f.currency) != 3 || strings.Trim(f.currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			module.Throw(vm, module.RangeError(of+": currency must be three letters such as 'USD', got "+shown(vm, o.get("currency"))))
		}
	}
	f.readDigits(o)
	return f
}

func (f *numberFormat) readUnit(o options) {
	f.unit = o.text("unit", "")
	f.unitDisplay = o.text("unitDisplay", "short", "short", "narrow", "long")
	if f.unit == "" && f.style == "unit" {
		module.Throw(o.vm, module.TypeError(o.of+": style 'unit' needs a unit, such as 'hour'"))
	}
	if f.unit != "" {
		if _, known := unitPattern("en", f.unit, "short", false); !known {
			module.Throw(o.vm, module.RangeError(o.of+": mascript knows no unit "+shown(o.vm, o.get("unit"))))
		}
	}
}

func (f *numberFormat) readGrouping(o options) string {
	value := o.get("useGrouping")
	switch {
	case value == nil && f.notation == "compact":
		return "min2"
	case value == nil:
		return "auto"
	case value.String() == "min2", value.String() == "always", value.String() == "auto":
		return value.String()
	case value.String() == "false" || !value.ToBoolean():
		return ""
	}
	return "always"
}

func (f *numberFormat) readDigits(o options) {
	if o.get("minimumSignificantDigits") != nil || o.get("maximumSignificantDigits") != nil {
		f.minSignificant = o.number("minimumSignificantDigits", 1, 1, 21)
		f.maxSignificant = o.number("maximumSignificantDigits", 21, f.minSignificant, 21)
		return
	}
	least, most := 0, 3
	switch f.style {
	case "percent":
		most = 0
	case "currency":
		least = currencyDigits(f.currency)
		most = least
	}
	minGiven, maxGiven := o.get("minimumFractionDigits") != nil, o.get("maximumFractionDigits") != nil
	if f.notation == "compact" {
		least, most = 0, 0
		f.compactRounding = !minGiven && !maxGiven
	}
	const limit = 100
	f.maxFraction = o.number("maximumFractionDigits", max(most, o.number("minimumFractionDigits", least, 0, limit)), 0, limit)
	f.minFraction = o.number("minimumFractionDigits", min(least, f.maxFraction), 0, limit)
	if f.minFraction > f.maxFraction {
		module.Throw(o.vm, module.RangeError(o.of+": maximumFractionDigits must not be less than minimumFractionDigits, got "+
			shown(o.vm, o.get("maximumFractionDigits"))))
	}
}

// currencyDigits is the number of digits after the point that ISO 4217 gives a currency.
func currencyDigits(code string) int {
	switch code {
	case "JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF", "XPF":
		return 0
	case "BHD", "JOD", "KWD", "OMR", "TND":
		return 3
	}
	return 2
}

// currencySymbol is how the language writes a currency (CLDR).
func (f *numberFormat) currencySymbol() string {
	code := f.currency
	if f.currencyDisplay == "code" {
		return code
	}
	usual := map[string]string{
		"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "KRW": "₩", "INR": "₹", "ILS": "₪", "VND": "₫", "PHP": "₱",
		"HKD": "HK$", "TWD": "NT$", "AUD": "A$", "CAD": "CA$", "NZD": "NZ$", "MXN": "MX$", "BRL": "R$",
	}[code]
	if f.currencyDisplay == "narrowSymbol" {
		switch {
		case code == "CNY" || code == "JPY":
			return "¥"
		case strings.HasSuffix(usual, "$"):
			return "$"
		case usual != "":
			return usual
		}
	}
	if own := f.locale.symbols[code]; own != "" {
		return own
	}
	if usual == "" {
		return code
	}
	return usual
}

// value formats a number or a bigint.
func (f *numberFormat) value(value goja.Value) string { return joined(f.parts(value)) }

func (f *numberFormat) parts(value goja.Value) []textPart {
	if n, ok := value.Export().(*big.Int); ok {
		return f.decimal(decimalOfInteger(n))
	}
	x := value.ToFloat()
	switch {
	case math.IsNaN(x):
		return f.dress([]textPart{{"nan", "NaN"}}, false, f.signDisplay != "always", false)
	case math.IsInf(x, 0):
		return f.dress([]textPart{{"infinity", "∞"}}, x < 0, false, false)
	}
	d := decimalOf(x)
	d.negative = math.Signbit(x)
	return f.decimal(d)
}

func (f *numberFormat) decimal(d decimal) []textPart {
	if f.style == "percent" && len(d.digits) > 0 {
		d.point += 2
	}
	suffix := ""
	if f.notation == "compact" {
		d, suffix = f.compact(d)
	} else {
		d = f.round(d)
	}
	least := f.minFraction
	if f.maxSignificant > 0 { // as many as are needed to show the least number of significant digits
		least = max(0, f.minSignificant-max(d.point, min(1, f.minSignificant)))
		if d.point <= 0 && len(d.digits) > 0 {
			least = f.minSignificant - d.point
		}
	}
	whole, fraction := d.parts(f.integers, least)
	parts := f.group(whole)
	if fraction != "" {
		parts = add(add(parts, "decimal", f.locale.decimal), "fraction", fraction)
	}
	if word, spaced := strings.CutPrefix(suffix, " "); spaced {
		parts = add(add(parts, literal, " "), "compact", word)
	} else {
		parts = add(parts, "compact", suffix)
	}
	return f.dress(parts, d.negative, len(d.digits) == 0, whole == "1" && fraction == "" && suffix == "")
}

func (f *numberFormat) round(d decimal) decimal {
	switch {
	case f.compactRounding && d.point < 2:
		return d.rounded(2, f.rounding)
	case f.maxSignificant > 0:
		return d.rounded(f.maxSignificant, f.rounding)
	}
	return d.roundedTo(f.maxFraction, f.rounding)
}

// compact divides by the largest of thousand, million and so on that fits after rounding.
func (f *numberFormat) compact(d decimal) (decimal, string) {
	words := f.locale.compact
	for power := 0; ; power++ {
		scaled := d
		if len(d.digits) > 0 {
			scaled.point -= f.locale.power * power
		}
		scaled = f.round(scaled)
		if scaled.point <= f.locale.power || power == len(words)-1 {
			if f.compactDisplay == "long" {
				return scaled, words[power][1]
			}
			return scaled, words[power][0]
		}
	}
}

// group separates thousands when there are enough digits.
func (f *numberFormat) group(whole string) []textPart {
	least := f.locale.least
	switch f.grouping {
	case "always":
		least = 1
	case "min2":
		least = 2
	}
	if f.grouping == "" || len(whole) < 3+least {
		return []textPart{{"integer", whole}}
	}
	var parts []textPart
	rest := whole[:len(whole)-3]
	size := 3
	if f.locale.indian {
		size = 2
	}
	first := (len(rest)-1)%size + 1
	for from, to := 0, first; from < len(rest); from, to = to, to+size {
		parts = append(parts, textPart{"integer", rest[from:to]}, textPart{"group", f.locale.group})
	}
	return append(parts, textPart{"integer", whole[len(whole)-3:]})
}

// sign is what the options show of one: "-", "+" or "".
func (f *numberFormat) sign(negative, zero bool) string {
	switch f.signDisplay {
	case "auto":
		if negative {
			return "-"
		}
	case "negative":
		if negative && !zero {
			return "-"
		}
	case "always", "exceptZero":
		switch {
		case f.signDisplay == "exceptZero" && zero:
		case negative:
			return "-"
		default:
			return "+"
		}
	}
	return ""
}

// dress adds the sign and what the style adds. one is true of a number that takes the singular.
func (f *numberFormat) dress(number []textPart, negative, zero, one bool) []textPart {
	sign, pattern, symbol := f.sign(negative, zero), "#", textPart{}
	switch f.style {
	case "percent":
		pattern, symbol = strings.Replace(f.locale.percent, "%", "¤", 1), textPart{"percentSign", "%"}
	case "currency":
		pattern, symbol = f.locale.currency, textPart{"currency", f.currencySymbol()}
		if last := symbol.text[len(symbol.text)-1]; pattern == "¤#" && number[0].kind == "integer" &&
			(last >= 'A' && last <= 'Z' || symbol.text == "元") {
			pattern = "¤" + noBreak + "#"
		}
	case "unit":
		pattern, _ = unitPattern(f.locale.tag, f.unit, f.unitDisplay, one)
	}
	var parts []textPart
	accounting := f.accounting && f.style == "currency" && sign == "-" && strings.HasPrefix(pattern, "¤")
	switch {
	case accounting:
		parts = add(parts, literal, "(")
	case sign == "-":
		parts = add(parts, "minusSign", f.locale.minus)
	case sign == "+":
		parts = add(parts, "plusSign", "+")
	}
	before, after, _ := strings.Cut(pattern, "#")
	parts = addAll(f.affix(parts, before, symbol), number)
	parts = f.affix(parts, after, symbol)
	if accounting {
		parts = add(parts, literal, ")")
	}
	return parts
}

// affix adds what stands before or after the number in a pattern.
func (f *numberFormat) affix(parts []textPart, text string, symbol textPart) []textPart {
	if f.style == "unit" {
		unit := strings.Trim(text, " "+noBreak)
		if unit == "" {
			return add(parts, literal, text)
		}
		left, right, _ := strings.Cut(text, unit)
		return add(add(add(parts, literal, left), "unit", unit), literal, right)
	}
	left, right, found := strings.Cut(text, "¤")
	parts = add(parts, literal, left)
	if found {
		parts = add(parts, symbol.kind, symbol.text)
	}
	return add(parts, literal, right)
}

func (f *numberFormat) resolved() resolvedOptions {
	r := resolvedOptions{{"locale", f.locale.tag}, {"numberingSystem", "latn"}, {"style", f.style}}
	switch f.style {
	case "currency":
		sign := "standard"
		if f.accounting {
			sign = "accounting"
		}
		r = append(r, resolvedOptions{{"currency", f.currency}, {"currencyDisplay", f.currencyDisplay}, {"currencySign", sign}}...)
	case "unit":
		r = append(r, resolvedOptions{{"unit", f.unit}, {"unitDisplay", f.unitDisplay}}...)
	}
	r = append(r, resolvedOptions{{"minimumIntegerDigits", f.integers}}...)
	if f.maxSignificant > 0 {
		r = append(r, resolvedOptions{{"minimumSignificantDigits", f.minSignificant}, {"maximumSignificantDigits", f.maxSignificant}}...)
	} else {
		r = append(r, resolvedOptions{{"minimumFractionDigits", f.minFraction}, {"maximumFractionDigits", f.maxFraction}}...)
	}
	var grouping any = f.grouping
	if f.grouping == "" {
		grouping = false
	}
	r = append(r, resolvedOptions{{"useGrouping", grouping}, {"notation", f.notation}}...)
	if f.notation == "compact" {
		r = append(r, resolvedOptions{{"compactDisplay", f.compactDisplay}}...)
	}
	return append(r, resolvedOptions{
		{"signDisplay", f.signDisplay}, {"roundingMode", f.rounding}, {"roundingIncrement", 1}, {"trailingZeroDisplay", "auto"},
		{"roundingPriority", "auto"},
	}...)
}
