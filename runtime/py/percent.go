package py

import (
	"fmt"
	"math"
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// The % of texts ("printf-style String Formatting" of the Python library reference).

// A conversion is one % of a template.
type conversion struct {
	left, plus, blank, alternate, zero bool
	width, precision                   int // -1 where there is none
}

// sprintf fills in values. mapping is where %(name)s looks; nil where there is nothing to look in.
func (v *values) sprintf(template string, given []goja.Value, mapping goja.Value) string {
	var b strings.Builder
	next := 0
	take := func() goja.Value {
		if next >= len(given) {
			v.raise("TypeError", "not enough arguments for format string")
		}
		next++
		return given[next-1]
	}
	runes := []rune(template)
	for i := 0; i < len(runes); {
		if runes[i] != '%' {
			b.WriteRune(runes[i])
			i++
			continue
		}
		if i++; i < len(runes) && runes[i] == '%' {
			b.WriteByte('%')
			i++
			continue
		}
		var keyed goja.Value
		if i < len(runes) && runes[i] == '(' {
			if mapping == nil {
				v.raise("TypeError", "format requires a mapping")
			}
			from, depth := i+1, 1
			for i++; i < len(runes) && depth > 0; i++ {
				switch runes[i] {
				case '(':
					depth++
				case ')':
					depth--
				}
			}
			if depth > 0 {
				v.raise("ValueError", "incomplete format key")
			}
			keyed = v.item(mapping, v.vm.ToValue(string(runes[from:i-1])))
		}
		source := take
		if keyed != nil {
			source = func() goja.Value { return keyed }
		}
		c := conversion{width: -1, precision: -1}
		for ; i < len(runes) && c.flag(runes[i]); i++ {
		}
		c.width, i = v.measure(runes, i, take, "width too big")
		if c.width < -1 {
			c.left, c.width = true, -c.width
		}
		if i < len(runes) && runes[i] == '.' {
			c.precision, i = v.measure(runes, i+1, take, "precision too big")
			c.precision = max(c.precision, 0)
		}
		if i < len(runes) && (runes[i] == 'h' || runes[i] == 'l' || runes[i] == 'L') {
			i++
		}
		if i >= len(runes) {
			v.raise("ValueError", "incomplete format")
		}
		code := runes[i]
		i++
		b.WriteString(v.convert(c, code, i-1, source))
	}
	if next < len(given) && mapping == nil {
		v.raise("TypeError", "not all arguments converted during string formatting")
	}
	return b.String()
}

func (c *conversion) flag(r rune) bool {
	switch r {
	case '-':
		c.left = true
	case '+':
		c.plus = true
	case ' ':
		c.blank = true
	case '#':
		c.alternate = true
	case '0':
		c.zero = true
	default:
		return false
	}
	return true
}

// measure reads a width or a precision: digits, or a star for one of the values.
func (v *values) measure(runes []rune, i int, take func() goja.Value, tooBig string) (n, next int) {
	if i < len(runes) && runes[i] == '*' {
		value := take()
		if n, ok := v.numberOf(value); !ok || n.float {
			v.raise("TypeError", "* wants int")
		}
		return v.small(value), i + 1
	}
	n = -1
	for ; i < len(runes) && runes[i] >= '0' && runes[i] <= '9'; i++ {
		n = max(n, 0)*10 + int(runes[i]-'0')
		if n > most {
			v.raise("ValueError", tooBig)
		}
	}
	return n, i
}

func (v *values) convert(c conversion, code rune, at int, source func() goja.Value) string {
	s := specification{fill: ' ', align: '>', width: c.width}
	number := func(negative bool, prefix, digits string) string {
		before := prefix
		switch {
		case negative:
			before = "-" + before
		case c.plus:
			before = "+" + before
		case c.blank:
			before = " " + before
		}
		if c.zero && !c.left {
			s.fill, s.align = '0', '='
		}
		return v.pad(s, before, digits)
	}
	if c.left {
		s.align = '<'
	}
	switch code {
	case 's', 'r', 'a':
		value, show := source(), v.str
		switch code {
		case 'r':
			show = v.repr
		case 'a':
			show = v.onlyASCII
		}
		return v.pad(s, "", cutRunes(show(value), c.precision))
	case 'c':
		return v.pad(s, "", v.character(source()))
	case 'd', 'i', 'u', 'o', 'x', 'X':
		n := v.convertInteger(source(), code)
		presentation := code
		if code == 'i' || code == 'u' {
			presentation = 'd'
		}
		digits, prefix := integerDigits(n, presentation)
		if !c.alternate {
			prefix = ""
		}
		if c.precision > longest {
			v.raise("OverflowError", "precision too large")
		}
		return number(n.Sign() < 0, prefix, strings.Repeat("0", max(c.precision-len(digits), 0))+digits)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		value := source()
		n, ok := v.numberOf(value)
		if !ok {
			v.raise("TypeError", "must be real number, not "+v.className(value))
		}
		precision := c.precision
		if precision < 0 {
			precision = 6
		}
		if precision > longest {
			v.raise("ValueError", "precision too large")
		}
		return number(math.Signbit(n.f) && (n.float && !math.IsNaN(n.f) || n.f < 0), "", floatDigits(n.f, byte(code), precision, c.alternate, false))
	}
	shown := code
	if code < 32 || code > 126 {
		shown = '?'
	}
	source()
	v.raise("ValueError", fmt.Sprintf("unsupported format character '%c' (0x%x) at index %d", shown, code, at))
	return ""
}

// convertInteger is the value of %d, which cuts a fraction off, and of %x, which does not take one.
func (v *values) convertInteger(value goja.Value, code rune) *big.Int {
	n, ok := v.numberOf(value)
	wants := "a real number"
	if strings.ContainsRune("xXo", code) {
		wants = "an integer"
		ok = ok && !n.float
	}
	if !ok {
		v.raise("TypeError", fmt.Sprintf("%%%c format: %s is required, not %s", code, wants, v.className(value)))
	}
	return v.truncate(n)
}

// truncate cuts off the fraction of a number.
func (v *values) truncate(n number) *big.Int {
	switch {
	case math.IsNaN(n.f):
		v.raise("ValueError", "cannot convert float NaN to integer")
	case n.big == nil && math.IsInf(n.f, 0):
		v.raise("OverflowError", "cannot convert float infinity to integer")
	}
	return n.integer()
}

func (v *values) character(value goja.Value) string {
	if v.kind(value) == text {
		if t := value.String(); utf8.RuneCountInString(t) == 1 {
			return t
		}
		v.raise("TypeError", "%c requires int or char")
	}
	n, ok := v.numberOf(value)
	if !ok || n.float {
		v.raise("TypeError", "%c requires int or char")
	}
	if n.big != nil || n.f < 0 || n.f > 0x10ffff {
		v.raise("OverflowError", "%c arg not in range(0x110000)")
	}
	return string(rune(n.f))
}

// percent is template % right of a template and a value of unknown kind.
func (v *values) percent(template string, right goja.Value) string {
	switch v.kind(right) {
	case tuple:
		return v.sprintf(template, v.elements(right), nil)
	case text:
		return v.sprintf(template, []goja.Value{right}, nil)
	}
	return v.sprintf(template, []goja.Value{right}, v.mappingOf(right))
}

// mappingOf is a value that %(name)s may look in, or nil.
func (v *values) mappingOf(value goja.Value) goja.Value {
	switch v.kind(value) {
	case dict, mapping, list:
		return value
	case other:
		if v.method(value, "__getitem__") != nil {
			return value
		}
	}
	return nil
}
