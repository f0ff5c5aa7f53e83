package web

import (
	"math"
	"math/big"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A numberFormat writes numbers as English does, by the options of Intl.NumberFormat (ECMA-402) that scripts
// use. Styles and notations that are not here are refused, never written as something else.
type numberFormat struct {
	locale          string
	style           string // decimal, percent, currency
	currency        string
	currencyDisplay string // symbol, narrowSymbol, code
	accounting      bool
	notation        string // standard, compact
	compactDisplay  string // short, long
	signDisplay     string
	grouping        int // digits that a number must have before its first comma; 0 for no commas
	integers        int // least digits before the point

	minFraction, maxFraction       int
	minSignificant, maxSignificant int  // when maxSignificant is not 0, they count instead
	compactRounding                bool // two significant digits, but never less than the whole
}

func newNumberFormat(vm *goja.Runtime, of string, tag, given goja.Value) *numberFormat {
	o := newOptions(vm, of, given)
	f := &numberFormat{locale: locale(vm, of, tag)}
	f.style = o.text("style", "decimal", "decimal", "percent", "currency")
	f.currency = strings.ToUpper(o.text("currency", ""))
	f.currencyDisplay = o.text("currencyDisplay", "symbol", "symbol", "narrowSymbol", "code")
	f.accounting = o.text("currencySign", "standard", "standard", "accounting") == "accounting"
	f.notation = o.text("notation", "standard", "standard", "compact")
	f.compactDisplay = o.text("compactDisplay", "short", "short", "long")
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

func (f *numberFormat) readGrouping(o options) int {
	value := o.get("useGrouping")
	switch {
	case value == nil && f.notation == "compact":
		return 5
	case value == nil:
		return 4
	case value.String() == "min2":
		return 5
	case value.String() == "false" || !value.ToBoolean():
		return 0
	}
	return 4
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

// currencySymbol is how English writes a currency (CLDR, en.xml).
func (f *numberFormat) currencySymbol() string {
	code := f.currency
	if f.currencyDisplay == "code" {
		return code
	}
	if code == "CNY" && (language(f.locale) == "zh" || f.currencyDisplay == "narrowSymbol") {
		return "¥"
	}
	symbol := map[string]string{
		"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "KRW": "₩", "INR": "₹", "ILS": "₪", "VND": "₫", "PHP": "₱",
		"HKD": "HK$", "TWD": "NT$", "AUD": "A$", "CAD": "CA$", "NZD": "NZ$", "MXN": "MX$", "BRL": "R$",
	}[code]
	if symbol == "" {
		return code
	}
	if f.currencyDisplay == "narrowSymbol" && strings.HasSuffix(symbol, "$") {
		return "$"
	}
	return symbol
}

// value formats a number or a bigint.
func (f *numberFormat) value(value goja.Value) string {
	if n, ok := value.Export().(*big.Int); ok {
		return f.decimal(decimalOfInteger(n))
	}
	return f.number(value.ToFloat())
}

func (f *numberFormat) number(x float64) string {
	switch {
	case math.IsNaN(x):
		return f.dress("NaN", false, f.signDisplay != "always")
	case math.IsInf(x, 0):
		return f.dress("∞", x < 0, false)
	}
	d := decimalOf(x)
	d.negative = math.Signbit(x)
	return f.decimal(d)
}

func (f *numberFormat) decimal(d decimal) string {
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
	text := group(whole, f.grouping)
	if fraction != "" {
		text += "." + fraction
	}
	return f.dress(text+suffix, d.negative, len(d.digits) == 0)
}

func (f *numberFormat) round(d decimal) decimal {
	switch {
	case f.compactRounding && d.point < 2:
		return d.rounded(2)
	case f.maxSignificant > 0:
		return d.rounded(f.maxSignificant)
	}
	return d.roundedTo(f.maxFraction)
}

// compact divides by the largest of thousand, million and so on that fits after rounding.
func (f *numberFormat) compact(d decimal) (decimal, string) {
	short, long := []string{"", "K", "M", "B", "T"}, []string{"", " thousand", " million", " billion", " trillion"}
	for power := 0; ; power++ {
		scaled := d
		if len(d.digits) > 0 {
			scaled.point -= 3 * power
		}
		scaled = f.round(scaled)
		if scaled.point <= 3 || power == len(short)-1 {
			if f.compactDisplay == "long" {
				return scaled, long[power]
			}
			return scaled, short[power]
		}
	}
}

// group puts a comma between thousands when there are at least so many digits.
func group(whole string, from int) string {
	if from == 0 || len(whole) < from {
		return whole
	}
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	return b.String()
}

// dress adds the sign and what the style adds.
func (f *numberFormat) dress(text string, negative, zero bool) string {
	sign := ""
	switch f.signDisplay {
	case "auto":
		if negative {
			sign = "-"
		}
	case "negative":
		if negative && !zero {
			sign = "-"
		}
	case "always", "exceptZero":
		if f.signDisplay == "exceptZero" && zero {
			break
		}
		sign = "+"
		if negative {
			sign = "-"
		}
	}
	switch f.style {
	case "percent":
		text += "%"
	case "currency":
		symbol := f.currencySymbol()
		if last := symbol[len(symbol)-1]; last >= 'A' && last <= 'Z' && text[0] >= '0' && text[0] <= '9' {
			symbol += "\u00a0"
		}
		text = symbol + text
		if f.accounting && sign == "-" {
			return "(" + text + ")"
		}
	}
	return sign + text
}
