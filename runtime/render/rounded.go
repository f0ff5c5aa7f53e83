package render

import (
	"math"
	"strconv"
	"strings"
)

// Rounded is a number as a person reads it at a glance: four digits that count, or all of a whole number that is not huge.
func Rounded(v float64) string {
	switch size := math.Abs(v); {
	case math.IsInf(v, 1):
		return "Infinity"
	case math.IsInf(v, -1):
		return "-Infinity"
	case math.IsNaN(v):
		return "NaN"
	case v == 0:
		return "0"
	case v == math.Trunc(v) && size < 1e9:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case size < 1e-4 || size >= 1e9:
		return scientific(v, 3)
	case size >= 1000:
		return strconv.FormatFloat(v, 'f', 0, 64)
	default:
		return trimZeros(strconv.FormatFloat(v, 'f', 3-int(math.Floor(math.Log10(size))), 64))
	}
}

// scientific is a number with so many digits behind the first, as JavaScript writes its exponent.
func scientific(v float64, digits int) string {
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(v, 'e', digits, 64), "e")
	n, _ := strconv.Atoi(exponent)
	return trimZeros(mantissa) + "e" + strconv.Itoa(n)
}

// trimZeros takes off the zeros at the end of a fraction.
func trimZeros(number string) string {
	if !strings.Contains(number, ".") {
		return number
	}
	return strings.TrimSuffix(strings.TrimRight(number, "0"), ".")
}
