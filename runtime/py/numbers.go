package py

import (
	"encoding/hex"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Making numbers: int(), float(), round(), chr() and ord() ("Built-in Functions" of the Python library reference).

// numberFunctions are the builtins that make numbers and characters.
func (v *values) numberFunctions(f map[string]func() goja.Value) {
	f["int"] = v.define("int", "x=..., /, base=None", func(a arguments) goja.Value { return v.toInt(a.values[0], a.values[1]) })
	f["float"] = v.define("float", "x=..., /", func(a arguments) goja.Value {
		if goja.IsUndefined(a.values[0]) {
			return v.vm.ToValue(0)
		}
		return v.vm.ToValue(v.toFloat(a.values[0]))
	})
	f["round"] = v.define("round", "number, ndigits=None", func(a arguments) goja.Value { return v.round(a.values[0], a.values[1]) })
	inHex := v.inBase('x')
	f["hex"] = v.define("hex", "number, /", func(a arguments) goja.Value {
		if k := v.kind(a.values[0]); k == bytesKind || k == bytearray {
			data, _ := module.Bytes(a.values[0])
			return v.vm.ToValue(hex.EncodeToString(data)) // data.hex()
		}
		return inHex(a)
	})
	f["oct"] = v.define("oct", "number, /", v.inBase('o'))
	f["bin"] = v.define("bin", "number, /", v.inBase('b'))
	f["chr"] = v.define("chr", "i, /", func(a arguments) goja.Value {
		code := v.index(a.values[0])
		if !code.IsInt64() || code.Int64() < 0 || code.Int64() > 0x10ffff {
			v.raise("ValueError", "chr() arg not in range(0x110000)")
		}
		return v.vm.ToValue(string(rune(code.Int64())))
	})
	f["ord"] = v.define("ord", "c, /", func(a arguments) goja.Value { return v.vm.ToValue(v.ord(a.values[0])) })
	f["bit_length"] = v.define("bit_length", "self, /", func(a arguments) goja.Value {
		return v.vm.ToValue(v.index(a.values[0]).BitLen())
	})
	f["is_integer"] = v.define("is_integer", "self, /", func(a arguments) goja.Value {
		n, ok := v.numberOf(a.values[0])
		return v.vm.ToValue(ok && n.f == math.Trunc(n.f) && !math.IsInf(n.f, 0))
	})
	f["abs"] = v.define("abs", "x, /", func(a arguments) goja.Value { return v.abs(a.values[0]) })
}

func (v *values) ord(value goja.Value) int64 {
	length := 0
	switch k := v.kind(value); k {
	case text:
		runes := []rune(value.String())
		if length = len(runes); length == 1 {
			return int64(runes[0])
		}
	case bytesKind, bytearray:
		data, _ := module.Bytes(value)
		if length = len(data); length == 1 {
			return int64(data[0])
		}
	default:
		v.raise("TypeError", "ord() expected string of length 1, but "+v.className(value)+" found")
	}
	v.raise("TypeError", fmt.Sprintf("ord() expected a character, but string of length %d found", length))
	return 0
}

func (v *values) abs(value goja.Value) goja.Value {
	if n, ok := v.numberOf(value); ok {
		if n.big != nil {
			return v.fromInteger(new(big.Int).Abs(n.big))
		}
		return v.vm.ToValue(math.Abs(n.f))
	}
	if f := v.method(value, "__abs__"); f != nil {
		return v.call(f, value)
	}
	v.raise("TypeError", "bad operand type for abs(): '"+v.className(value)+"'")
	return nil
}

// fromInteger is an integer as a value. JavaScript's numbers hold those below 2**53, and few beyond.
func (v *values) fromInteger(n *big.Int) goja.Value {
	if n.IsInt64() && n.BitLen() <= 53 {
		return v.vm.ToValue(n.Int64())
	}
	f, accuracy := new(big.Float).SetInt(n).Float64()
	if accuracy != big.Exact || math.IsInf(f, 0) {
		shown := n.String()
		if len(shown) > 60 {
			shown = shown[:20] + "…" + shown[len(shown)-20:]
		}
		v.raise("OverflowError", "the integer "+shown+" is beyond 2**53, where JavaScript's numbers are not exact")
	}
	return v.vm.ToValue(f)
}

func (v *values) toInt(value, base goja.Value) goja.Value {
	k := v.kind(value)
	digits, isText := "", true
	switch k {
	case text:
		digits = value.String()
	case bytesKind, bytearray:
		data, _ := module.Bytes(value)
		digits = string(data)
	default:
		isText = false
	}
	if v.kind(base) != none {
		if value == nil || goja.IsUndefined(value) {
			v.raise("TypeError", "int() missing string argument")
		}
		if !isText {
			v.raise("TypeError", "int() can't convert non-string with explicit base")
		}
		in := v.small(base)
		if in != 0 && (in < 2 || in > 36) {
			v.raise("ValueError", "int() base must be >= 2 and <= 36, or 0")
		}
		return v.fromInteger(v.parseInt(value, digits, in))
	}
	if isText {
		return v.fromInteger(v.parseInt(value, digits, 10))
	}
	if n, ok := v.numberOf(value); ok {
		return v.fromInteger(v.truncate(n))
	}
	if value == nil || goja.IsUndefined(value) {
		return v.vm.ToValue(0)
	}
	for _, name := range []string{"__int__", "__index__", "__trunc__"} {
		if f := v.method(value, name); f != nil {
			return v.call(f, value)
		}
	}
	v.raise("TypeError", "int() argument must be a string, a bytes-like object or a real number, not '"+v.className(value)+"'")
	return nil
}

// parseInt reads an integer as int() does.
func (v *values) parseInt(value goja.Value, digits string, base int) *big.Int {
	n, ok := integerOf(digits, base)
	if !ok {
		v.raise("ValueError", fmt.Sprintf("invalid literal for int() with base %d: %s", base, v.repr(value)))
	}
	return n
}

func integerOf(digits string, base int) (*big.Int, bool) {
	digits = ascii(strings.TrimFunc(digits, isSpace))
	negative := strings.HasPrefix(digits, "-")
	if negative || strings.HasPrefix(digits, "+") {
		digits = digits[1:]
	}
	if len(digits) > 2 && digits[0] == '0' {
		prefixed := map[byte]int{'x': 16, 'o': 8, 'b': 2}[digits[1]|0x20]
		if prefixed != 0 && (base == 0 || base == prefixed) {
			base = prefixed
			digits = strings.TrimPrefix(digits[2:], "_")
		}
	}
	if base == 0 {
		base = 10
		if len(digits) > 1 && digits[0] == '0' && strings.Trim(digits, "0_") != "" {
			return nil, false
		}
	}
	digits, ok := withoutUnderscores(digits)
	if !ok || strings.ContainsAny(digits, "+-") {
		return nil, false
	}
	n, ok := new(big.Int).SetString(digits, base)
	if !ok {
		return nil, false
	}
	if negative {
		n.Neg(n)
	}
	return n, true
}

// withoutUnderscores takes them out; each has to stand between two digits.
func withoutUnderscores(digits string) (string, bool) {
	if !strings.Contains(digits, "_") {
		return digits, digits != ""
	}
	for i := range len(digits) {
		if digits[i] == '_' && (i == 0 || i == len(digits)-1 || !isDigitOrLetter(digits[i-1]) || !isDigitOrLetter(digits[i+1])) {
			return "", false
		}
	}
	return strings.ReplaceAll(digits, "_", ""), true
}

func isDigitOrLetter(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// ascii writes the decimal digits of all scripts as 0 to 9.
func ascii(digits string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x80 && unicode.Is(unicode.Nd, r) {
			return '0' + decimal(r)
		}
		return r
	}, digits)
}

// decimal is the value of a decimal digit: those of a script are ten in a row, from a multiple of nothing, so the
// number of digits before it in its run tells.
func decimal(r rune) rune {
	n := rune(0)
	for unicode.Is(unicode.Nd, r-n-1) {
		n++
	}
	return n % 10
}

// isSpace is what str.isspace and strip go by.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f
}

func (v *values) toFloat(value goja.Value) float64 {
	digits := ""
	switch v.kind(value) {
	case text:
		digits = value.String()
	case bytesKind, bytearray:
		data, _ := module.Bytes(value)
		digits = string(data)
	default:
		if n, ok := v.numberOf(value); ok {
			if n.big != nil && math.IsInf(n.f, 0) {
				v.raise("OverflowError", "int too large to convert to float")
			}
			return n.f
		}
		for _, name := range []string{"__float__", "__index__"} {
			if f := v.method(value, name); f != nil {
				n, _ := v.numberOf(v.call(f, value))
				return n.f
			}
		}
		v.raise("TypeError", "float() argument must be a string or a real number, not '"+v.className(value)+"'")
	}
	f, ok := floatOf(digits)
	if !ok {
		v.raise("ValueError", "could not convert string to float: "+v.repr(value))
	}
	return f
}

func floatOf(digits string) (float64, bool) {
	digits = ascii(strings.TrimFunc(digits, isSpace))
	switch strings.TrimLeft(strings.ToLower(digits), "+-") {
	case "nan":
		return math.NaN(), strings.Count(digits, "+")+strings.Count(digits, "-") <= 1
	case "inf", "infinity":
		f, err := strconv.ParseFloat(digits, 64)
		return f, err == nil
	}
	for i := range len(digits) {
		c := digits[i]
		switch {
		case c >= '0' && c <= '9' || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-':
		case c == '_' && i > 0 && i < len(digits)-1 && isDigit(digits[i-1]) && isDigit(digits[i+1]):
		default:
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(strings.ReplaceAll(digits, "_", ""), 64)
	if err != nil && !math.IsInf(f, 0) {
		return 0, false
	}
	return f, true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (v *values) round(value, digits goja.Value) goja.Value {
	n, ok := v.numberOf(value)
	if !ok {
		if f := v.method(value, "__round__"); f != nil {
			if v.kind(digits) == none {
				return v.call(f, value)
			}
			return v.call(f, value, digits)
		}
		v.raise("TypeError", "type "+v.className(value)+" doesn't define __round__ method")
	}
	if v.kind(digits) == none {
		if !n.float {
			return v.fromInteger(n.integer())
		}
		v.truncate(n)
		return v.fromInteger(exact(math.RoundToEven(n.f)))
	}
	return v.roundTo(n, v.small(digits))
}

func (v *values) roundTo(n number, digits int) goja.Value {
	if !n.float {
		if digits >= 0 {
			return v.fromInteger(n.integer())
		}
		return v.fromInteger(halfEven(new(big.Rat).SetInt(n.integer()), -digits))
	}
	switch {
	case n.f == 0 || math.IsInf(n.f, 0) || math.IsNaN(n.f) || digits > 323:
		return v.vm.ToValue(n.f)
	case digits < -308:
		return v.vm.ToValue(math.Copysign(0, n.f))
	case digits >= 0:
		f, _ := strconv.ParseFloat(strconv.FormatFloat(n.f, 'f', digits, 64), 64)
		return v.vm.ToValue(f)
	}
	rounded := halfEven(new(big.Rat).SetFloat64(n.f), -digits)
	f, _ := new(big.Float).SetInt(rounded).Float64()
	if math.IsInf(f, 0) {
		v.raise("OverflowError", "rounded value too large to represent")
	}
	return v.vm.ToValue(math.Copysign(f, n.f))
}

// halfEven rounds to a multiple of a power of ten.
func halfEven(exact *big.Rat, power int) *big.Int {
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(min(power, 400))), nil)
	scaled := new(big.Rat).Quo(exact, new(big.Rat).SetInt(unit))
	whole, rest := new(big.Int).DivMod(scaled.Num(), scaled.Denom(), new(big.Int))
	switch twice := rest.Lsh(rest, 1).Cmp(scaled.Denom()); {
	case twice > 0, twice == 0 && whole.Bit(0) == 1:
		whole.Add(whole, big.NewInt(1))
	}
	return whole.Mul(whole, unit)
}

// exact is a float without a fraction as an integer.
func exact(f float64) *big.Int { return number{f: f}.integer() }
