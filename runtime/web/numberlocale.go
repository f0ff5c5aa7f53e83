package web

import (
	"strings"
	"sync"
)

// A numberLocale is how a language writes numbers (CLDR). In patterns # is the number, and ¤ the currency.
type numberLocale struct {
	tag            string
	decimal, group string
	minus          string
	least          int // digits before the first separator that a number must have for it
	indian         bool
	percent        string
	currency       string
	compact        [][2]string       // short and long words, for each power
	power          int               // digits between those
	symbols        map[string]string // of currencies, where they are not those of American English
}

const (
	noBreak       = "\u00a0"
	narrowNoBreak = "\u202f"
)

// abroad are symbols of English outside of the United States, and of most other languages.
func abroad(own, symbol string) map[string]string {
	symbols := map[string]string{"USD": "US$", "JPY": "JP¥"}
	if own != "" {
		symbols[own] = symbol
	}
	return symbols
}

// numberLocaleOf is the row for a tag. What the table has not comes out as English.
func numberLocaleOf(tag string) *numberLocale {
	if tag == "en-US" {
		return usualNumbers()
	}
	return newNumberLocale(tag)
}

// usualNumbers is what most numbers are written in.
var usualNumbers = sync.OnceValue(func() *numberLocale { return newNumberLocale("en-US") })

func newNumberLocale(tag string) *numberLocale {
	parts := strings.Split(tag, "-")
	region := ""
	for _, part := range parts[1:] {
		if len(part) == 2 {
			region = strings.ToUpper(part)
		}
	}
	l := &numberLocale{
		tag: tag, decimal: ".", group: ",", minus: "-", least: 1, percent: "#%", currency: "¤#", power: 3,
		compact: [][2]string{{"", ""}, {"K", " thousand"}, {"M", " million"}, {"B", " billion"}, {"T", " trillion"}},
	}
	point := func(decimal, group string) { l.decimal, l.group = decimal, group }
	after := func(percent bool) {
		l.currency = "#" + noBreak + "¤"
		if percent {
			l.percent = "#" + noBreak + "%"
		}
		l.symbols = abroad("", "")
	}
	switch language(tag) {
	case "en":
		l.english(region)
	case "zh":
		l.symbols = abroad("CNY", "¥")
		l.symbols["AUD"] = "AU$"
		l.myriads("万", "亿", "万亿")
		if region == "TW" || region == "HK" || region == "MO" {
			l.symbols = abroad("TWD", "$")
			l.myriads("萬", "億", "兆")
		}
	case "ja":
		l.symbols = map[string]string{"JPY": "￥", "CNY": "元"}
		l.myriads("万", "億", "兆", "京")
	case "ko":
		l.symbols = abroad("", "")
		l.myriads("만", "억", "조")
	case "de":
		point(",", ".")
		after(true)
		l.symbols = map[string]string{"AUD": "AU$"}
	case "fr":
		point(",", narrowNoBreak)
		after(true)
		l.symbols = map[string]string{"USD": "$US", "GBP": "£GB", "JPY": "JPY", "CNY": "CNY", "CAD": "$CA", "AUD": "$AU"}
	case "es":
		point(",", ".")
		after(true)
		l.least = 2
	case "it":
		point(",", ".")
		after(false)
		l.least = 2
	case "da":
		point(",", ".")
		after(true)
	case "vi":
		point(",", ".")
		after(false)
	case "pt", "nl":
		point(",", ".")
		l.currency, l.symbols = "¤"+noBreak+"#", abroad("", "")
	case "id":
		point(",", ".")
		l.symbols = abroad("", "")
	case "tr":
		point(",", ".")
		l.percent = "%#"
	case "ru", "uk", "cs":
		point(",", noBreak)
		after(true)
	case "pl":
		point(",", noBreak)
		after(false)
		l.least = 2
	case "sv", "nb", "no", "fi":
		point(",", noBreak)
		after(true)
		l.minus = "−"
	default:
		l.tag = "en-US"
	}
	return l
}

func (l *numberLocale) english(region string) {
	switch region {
	case "", "US", "PH":
	case "CA":
		l.symbols = abroad("CAD", "$")
	case "AU":
		l.symbols = map[string]string{
			"USD": "USD", "EUR": "EUR", "GBP": "GBP", "JPY": "JPY", "CNY": "CNY", "CAD": "CAD", "NZD": "NZD", "HKD": "HKD", "INR": "INR",
			"AUD": "$",
		}
	case "IN":
		l.indian, l.symbols = true, map[string]string{"JPY": "JP¥"}
	case "GB":
		l.symbols = abroad("", "")
		l.compact = [][2]string{{"", ""}, {"k", " thousand"}, {"m", " million"}, {"bn", " billion"}, {"tn", " trillion"}}
	default:
		l.symbols = abroad("", "")
	}
}

// myriads are the words for powers of ten thousand.
func (l *numberLocale) myriads(words ...string) {
	l.power, l.compact = 4, [][2]string{{"", ""}}
	for _, word := range words {
		l.compact = append(l.compact, [2]string{word, word})
	}
}
