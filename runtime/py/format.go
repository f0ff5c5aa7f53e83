package py

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// The builtin format() ("Format Specification Mini-Language" of the Python library reference).

// format shows a value by a specification.
func (v *values) format(value goja.Value, spec string) string {
	switch k := v.kind(value); k {
	case text:
		return v.formatText(value.String(), spec)
	case boolean, integer:
		if spec == "" {
			return v.str(value)
		}
		n, _ := v.numberOf(value)
		return v.formatInteger(n, spec, v.className(value))
	case float:
		if spec == "" {
			return v.str(value)
		}
		n, _ := v.numberOf(value)
		return v.formatFloat(n.f, v.parseSpec(spec, '>', "float"))
	case other, exception:
		if f := v.method(value, "__format__"); f != nil {
			return v.textOf(f, value, "__format__", v.vm.ToValue(spec))
		}
	}
	if spec != "" {
		v.raise("TypeError", "unsupported format string passed to "+v.className(value)+".__format__")
	}
	return v.str(value)
}

// A specification is one of the mini-language, taken apart.
type specification struct {
	fill             rune
	align            byte
	sign             byte
	unsignedZero     bool // z: no minus before what is rounded to zero
	alternate        bool
	width, precision int // -1 where there is none
	group            byte
	presentation     rune // 0 where there is none
	of               string
}

// most is the largest width that is taken, so that a mistake in a specification does not take all memory.
const most = math.MaxInt32

func (v *values) parseSpec(spec string, align byte, of string) specification {
	s := specification{fill: ' ', align: align, width: -1, precision: -1, of: of}
	rest := []rune(spec)
	filled, aligned := false, false
	switch {
	case len(rest) >= 2 && isAlign(rest[1]):
		s.fill, s.align, filled, aligned = rest[0], byte(rest[1]), true, true
		rest = rest[2:]
	case len(rest) >= 1 && isAlign(rest[0]):
		s.align, aligned = byte(rest[0]), true
		rest = rest[1:]
	}
	take := func(among string) byte {
		if len(rest) > 0 && rest[0] < utf8.RuneSelf && strings.ContainsRune(among, rest[0]) {
			taken := byte(rest[0])
			rest = rest[1:]
			return taken
		}
		return 0
	}
	integer := func() int {
		n, digits := 0, 0
		for len(rest) > 0 && rest[0] >= '0' && rest[0] <= '9' {
			n = n*10 + int(rest[0]-'0')
			if n > most {
				v.raise("ValueError", "Too many decimal digits in format string")
			}
			rest, digits = rest[1:], digits+1
		}
		if digits == 0 {
			return -1
		}
		return n
	}
	s.sign = take("+- ")
	s.unsignedZero = take("z") != 0
	s.alternate = take("#") != 0
	if !filled && take("0") != 0 {
		s.fill = '0'
		if !aligned && align == '>' {
			s.align = '='
		}
	}
	s.width = integer()
	s.group = take(",")
	if take("_") != 0 {
		if s.group != 0 {
			v.raise("ValueError", "Cannot specify both ',' and '_'.")
		}
		s.group = '_'
	}
	if s.group == '_' && take(",") != 0 {
		v.raise("ValueError", "Cannot specify both ',' and '_'.")
	}
	if take(".") != 0 {
		if s.precision = integer(); s.precision < 0 {
			v.raise("ValueError", "Format specifier missing precision")
		}
	}
	if len(rest) > 1 {
		v.raise("ValueError", fmt.Sprintf("Invalid format specifier '%s' for object of type '%s'", spec, of))
	}
	if len(rest) == 1 {
		s.presentation = rest[0]
	}
	if s.presentation == 0 && of == "str" {
		s.presentation = 's'
	}
	if s.group != 0 && !s.grouped() {
		v.raise("ValueError", fmt.Sprintf("Cannot specify '%c' with %s.", s.group, shownCode(s.presentation)))
	}
	return s
}

func isAlign(r rune) bool { return r == '<' || r == '>' || r == '=' || r == '^' }

// grouped reports whether the presentation can have separators.
func (s specification) grouped() bool {
	switch s.presentation {
	case 0, 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F':
		return true
	case 'b', 'o', 'x', 'X':
		return s.group == '_'
	}
	return false
}

func shownCode(code rune) string {
	if code > 32 && code < 128 {
		return fmt.Sprintf("'%c'", code)
	}
	return fmt.Sprintf(`'\x%x'`, code)
}

func (v *values) unknown(s specification) {
	v.raise("ValueError", fmt.Sprintf("Unknown format code %s for object of type '%s'", shownCode(s.presentation), s.of))
}

func (v *values) formatText(value, spec string) string {
	if spec == "" {
		return value
	}
	s := v.parseSpec(spec, '<', "str")
	if s.presentation != 's' {
		v.unknown(s)
	}
	switch {
	case s.sign == ' ':
		v.raise("ValueError", "Space not allowed in string format specifier")
	case s.sign != 0:
		v.raise("ValueError", "Sign not allowed in string format specifier")
	case s.unsignedZero:
		v.raise("ValueError", "Negative zero coercion (z) not allowed in string format specifier")
	case s.alternate:
		v.raise("ValueError", "Alternate form (#) not allowed in string format specifier")
	case s.align == '=':
		v.raise("ValueError", "'=' alignment not allowed in string format specifier")
	}
	return v.pad(s, "", cutRunes(value, s.precision))
}

// cutRunes is the first n characters of a text; all for a negative n.
func cutRunes(value string, n int) string {
	if n < 0 || len(value) <= n {
		return value
	}
	for i := range value {
		if n == 0 {
			return value[:i]
		}
		n--
	}
	return value
}

// pad fills a value up to the width. What is before it, sign and prefix, stands before the filling of "=".
func (v *values) pad(s specification, before, value string) string {
	missing := s.width - utf8.RuneCountInString(before) - utf8.RuneCountInString(value)
	if missing <= 0 {
		return before + value
	}
	if missing > longest {
		v.raise("MemoryError", "")
	}
	left := 0
	switch s.align {
	case '>':
		left = missing
	case '^':
		left = missing / 2
	case '=':
		return before + strings.Repeat(string(s.fill), missing) + value
	}
	return strings.Repeat(string(s.fill), left) + before + value + strings.Repeat(string(s.fill), missing-left)
}

// longest is how many characters a specification may ask for.
const longest = 1 << 28

func (v *values) formatInteger(n number, spec, of string) string {
	s := v.parseSpec(spec, '>', of)
	switch s.presentation {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		if n.big != nil && math.IsInf(n.f, 0) {
			v.raise("OverflowError", "int too large to convert to float")
		}
		return v.formatFloat(n.f, s)
	case 0, 'd', 'n', 'b', 'o', 'x', 'X', 'c':
	default:
		v.unknown(s)
	}
	if s.precision >= 0 {
		v.raise("ValueError", "Precision not allowed in integer format specifier")
	}
	if s.unsignedZero {
		v.raise("ValueError", "Negative zero coercion (z) not allowed in integer format specifier")
	}
	if s.presentation == 'c' {
		if s.sign != 0 {
			v.raise("ValueError", "Sign not allowed with integer format specifier 'c'")
		}
		if s.alternate {
			v.raise("ValueError", "Alternate form (#) not allowed with integer format specifier 'c'")
		}
		if n.big != nil || n.f < 0 || n.f > 0x10ffff {
			v.raise("OverflowError", "%c arg not in range(0x110000)")
		}
		return v.pad(s, "", string(rune(n.f)))
	}
	value := n.integer()
	digits, prefix := integerDigits(value, s.presentation)
	if !s.alternate {
		prefix = ""
	}
	return v.assemble(s, value.Sign() < 0, prefix, digits, "")
}

// integerDigits are the digits of an integer's size, and the prefix that tells their base.
func integerDigits(value *big.Int, presentation rune) (digits, prefix string) {
	size := new(big.Int).Abs(value)
	switch presentation {
	case 'b':
		return size.Text(2), "0b"
	case 'o':
		return size.Text(8), "0o"
	case 'x':
		return size.Text(16), "0x"
	case 'X':
		return strings.ToUpper(size.Text(16)), "0X"
	}
	return size.String(), ""
}

func (v *values) formatFloat(f float64, s specification) string {
	presentation, precision, point, percent := s.presentation, s.precision, false, ""
	switch presentation {
	case 0:
		presentation, point = 'r', true
		if precision >= 0 {
			presentation = 'g'
		}
	case 'n':
		presentation = 'g'
	case '%':
		presentation, percent = 'f', "%"
		f *= 100
	case 'e', 'E', 'f', 'F', 'g', 'G':
	default:
		v.unknown(s)
	}
	if precision < 0 {
		precision = 6
	}
	if precision > longest {
		v.raise("ValueError", "precision too big")
	}
	digits := floatDigits(f, byte(presentation), precision, s.alternate, point)
	if presentation == 'r' && s.alternate && f-f == 0 {
		digits = withPoint(digits, "")
	}
	negative := math.Signbit(f) && !math.IsNaN(f)
	if negative && s.unsignedZero && !strings.ContainsAny(digits, "123456789") && !math.IsInf(f, 0) {
		negative = false
	}
	whole := 0
	for whole < len(digits) && digits[whole] >= '0' && digits[whole] <= '9' {
		whole++
	}
	return v.assemble(s, negative, "", digits[:whole], digits[whole:]+percent)
}

// assemble puts a number together: sign, prefix, digits with separators, and what is behind the integer.
func (v *values) assemble(s specification, negative bool, prefix, digits, behind string) string {
	before := ""
	switch {
	case negative:
		before = "-"
	case s.sign == '+' || s.sign == ' ':
		before = string(s.sign)
	}
	before += prefix
	zeros := 0
	if s.fill == '0' && s.align == '=' {
		zeros = s.width - len(before) - len(behind)
	}
	if zeros > longest {
		v.raise("MemoryError", "")
	}
	if digits != "" {
		size := 3
		if strings.ContainsRune("boxX", s.presentation) && s.presentation != 0 {
			size = 4
		}
		digits = groupDigits(digits, s.group, size, zeros)
	}
	return v.pad(s, before, digits+behind)
}

// groupDigits puts separators between groups of digits, and zeros before them up to a width, which are grouped too.
func groupDigits(digits string, separator byte, size, width int) string {
	if separator == 0 {
		if missing := width - len(digits); missing > 0 {
			return strings.Repeat("0", missing) + digits
		}
		return digits
	}
	var groups []string
	for {
		n := min(size, max(len(digits), width, 1))
		taken := min(n, len(digits))
		groups = append(groups, strings.Repeat("0", n-taken)+digits[len(digits)-taken:])
		digits = digits[:len(digits)-taken]
		width -= n
		if len(digits) == 0 && width <= 0 {
			break
		}
		width--
	}
	var b strings.Builder
	for i := len(groups) - 1; i >= 0; i-- {
		b.WriteString(groups[i])
		if i > 0 {
			b.WriteByte(separator)
		}
	}
	return b.String()
}

// inBase is hex(), oct() and bin().
func (v *values) inBase(presentation rune) func(a arguments) goja.Value {
	return func(a arguments) goja.Value {
		digits, prefix := integerDigits(v.index(a.values[0]), presentation)
		if v.index(a.values[0]).Sign() < 0 {
			prefix = "-" + prefix
		}
		return v.vm.ToValue(prefix + digits)
	}
}

// index is a value where Python wants an integer and nothing else.
func (v *values) index(value goja.Value) *big.Int {
	n, ok := v.numberOf(value)
	if ok && !n.float {
		return n.integer()
	}
	if f := v.method(value, "__index__"); f != nil {
		return v.index(v.call(f, value))
	}
	v.raise("TypeError", "'"+v.className(value)+"' object cannot be interpreted as an integer")
	return nil
}

// small is an index that is a Go int: what is larger is as good as the largest.
func (v *values) small(value goja.Value) int {
	n := v.index(value)
	if !n.IsInt64() {
		return n.Sign() * math.MaxInt32
	}
	return int(n.Int64())
}

func atoi(text string) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil
}
