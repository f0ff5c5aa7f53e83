package py

import (
	"math"
	"strconv"
	"strings"
)

// floatDigits is the size of a finite or infinite float by a presentation type of Python's: e, f, g, in either case, or
// r for repr's digits ("Format Specification Mini-Language" of the Python library reference). alternate keeps the point
// and trailing zeros; point gives a number without a fraction a zero behind its point. Rounding goes by the exact
// binary value, halves to even.
func floatDigits(f float64, presentation byte, precision int, alternate, point bool) string {
	upper := presentation >= 'A' && presentation <= 'Z'
	digits := sizeDigits(math.Abs(f), presentation|0x20, precision, alternate, point)
	if upper {
		return strings.ToUpper(digits)
	}
	return digits
}

func sizeDigits(f float64, presentation byte, precision int, alternate, point bool) string {
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 0):
		return "inf"
	}
	switch presentation {
	case 'f', 'e':
		text := strconv.FormatFloat(f, presentation, precision, 64)
		if alternate && precision == 0 {
			return withPoint(text, "")
		}
		return text
	case 'r':
		text := strings.TrimSuffix(floatText(f), ".0")
		if point {
			return withoutExponentPoint(text)
		}
		return text
	}
	precision = max(precision, 1)
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'e', precision-1, 64), "e")
	power, _ := strconv.Atoi(exponent)
	limit := precision
	if point {
		limit--
	}
	if power < -4 || power >= limit {
		if !alternate {
			mantissa = trimZeros(mantissa)
		} else if !strings.Contains(mantissa, ".") {
			mantissa += "."
		}
		return mantissa + "e" + exponent
	}
	text := strconv.FormatFloat(f, 'f', max(precision-1-power, 0), 64)
	switch {
	case alternate && !strings.Contains(text, "."):
		return text + "."
	case alternate:
		return text
	}
	text = trimZeros(text)
	if point {
		return withoutExponentPoint(text)
	}
	return text
}

func trimZeros(text string) string {
	if !strings.Contains(text, ".") {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// withPoint puts a point and what is behind it into a number without one, before its exponent.
func withPoint(text, behind string) string {
	if strings.Contains(text, ".") {
		return text
	}
	mantissa, exponent, found := strings.Cut(text, "e")
	if found {
		return mantissa + "." + behind + "e" + exponent
	}
	return mantissa + "." + behind
}

// withoutExponentPoint gives .0 to what would look like an integer otherwise.
func withoutExponentPoint(text string) string {
	if strings.ContainsAny(text, ".e") {
		return text
	}
	return text + ".0"
}
