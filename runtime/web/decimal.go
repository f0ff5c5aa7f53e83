package web

import (
	"math/big"
	"strconv"
	"strings"
)

// A decimal is a number as its digits: 0.DIGITS times ten to the power of point. Rounding works on the
// digits that a number is written with, as it does in Node: 1.005 becomes 1.01, though the nearest binary
// number lies below.
type decimal struct {
	negative bool
	digits   []byte // '0' to '9', without leading zeros; empty for zero
	point    int
}

// decimalOf takes the shortest digits that read back as f, which must be finite.
func decimalOf(f float64) decimal {
	text := strconv.FormatFloat(f, 'e', -1, 64)
	mantissa, exponent, _ := strings.Cut(text, "e")
	mantissa, negative := strings.CutPrefix(mantissa, "-")
	power, _ := strconv.Atoi(exponent)
	return decimal{negative, []byte(strings.Replace(mantissa, ".", "", 1)), power + 1}.trimmed()
}

func decimalOfInteger(n *big.Int) decimal {
	text, negative := strings.CutPrefix(n.String(), "-")
	return decimal{negative, []byte(text), len(text)}.trimmed()
}

func (d decimal) trimmed() decimal {
	for len(d.digits) > 0 && d.digits[0] == '0' {
		d.digits, d.point = d.digits[1:], d.point-1
	}
	for len(d.digits) > 0 && d.digits[len(d.digits)-1] == '0' {
		d.digits = d.digits[:len(d.digits)-1]
	}
	if len(d.digits) == 0 {
		d.point = 0
	}
	return d
}

// rounded keeps count digits. mode is one of Intl.NumberFormat's; "" is halfExpand, half away from zero.
func (d decimal) rounded(count int, mode string) decimal {
	if count >= len(d.digits) {
		return d
	}
	count = max(count, -1) // all digits are dropped, and lie below a half
	kept := append([]byte{'0'}, d.digits[:max(count, 0)]...)
	if !d.roundsUp(count, mode) {
		if count < 0 {
			return decimal{negative: d.negative}
		}
		return decimal{d.negative, kept, d.point + 1}.trimmed()
	}
	if count < 0 { // to the last digit that is kept, which lies before the first
		return decimal{d.negative, []byte{'1'}, d.point - count}
	}
	i := len(kept) - 1
	for kept[i] == '9' {
		kept[i] = '0'
		i--
	}
	kept[i]++
	return decimal{d.negative, kept, d.point + 1}.trimmed()
}

// roundsUp reports whether to round away from zero after count digits, of which more follow.
func (d decimal) roundsUp(count int, mode string) bool {
	half := -1 // how what follows compares with a half
	if count >= 0 {
		switch first := d.digits[count]; {
		case first > '5', first == '5' && len(d.digits) > count+1:
			half = 1
		case first == '5':
			half = 0
		}
	}
	switch mode {
	case "ceil":
		return !d.negative
	case "floor":
		return d.negative
	case "expand":
		return true
	case "trunc":
		return false
	case "halfCeil":
		return half > 0 || half == 0 && !d.negative
	case "halfFloor":
		return half > 0 || half == 0 && d.negative
	case "halfTrunc":
		return half > 0
	case "halfEven":
		return half > 0 || half == 0 && count > 0 && (d.digits[count-1]-'0')%2 == 1
	}
	return half >= 0
}

// roundedTo keeps so many digits after the point.
func (d decimal) roundedTo(fraction int, mode string) decimal {
	if up := d.rounded(d.point+fraction, mode); d.point+fraction >= 0 || len(up.digits) == 0 {
		return up
	}
	return decimal{d.negative, []byte{'1'}, 1 - fraction} // the least that these digits can say
}

// parts are the digits before and after the point, with at least so many of each.
func (d decimal) parts(whole, fraction int) (before, after string) {
	digits := string(d.digits)
	switch {
	case d.point <= 0:
		after = strings.Repeat("0", -d.point) + digits
	case d.point >= len(digits):
		before = digits + strings.Repeat("0", d.point-len(digits))
	default:
		before, after = digits[:d.point], digits[d.point:]
	}
	before = strings.Repeat("0", max(0, whole-len(before))) + before
	return before, after + strings.Repeat("0", max(0, fraction-len(after)))
}
