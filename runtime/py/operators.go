package py

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Python's operators where JavaScript's mean something else ("Expressions" of the Python reference).

// operatorFunctions are the builtins that stand for operators.
func (v *values) operatorFunctions(f map[string]func() goja.Value) {
	two := func(name string, body func(a, b goja.Value) goja.Value) {
		f[name] = func() goja.Value {
			return module.Function(v.vm, name, 2, func(call goja.FunctionCall) goja.Value {
				return body(call.Argument(0), call.Argument(1))
			})
		}
	}
	one := func(name string, body func(a goja.Value) goja.Value) {
		f[name] = func() goja.Value {
			return module.Function(v.vm, name, 1, func(call goja.FunctionCall) goja.Value { return body(call.Argument(0)) })
		}
	}
	truth := func(name string, body func(a, b goja.Value) bool) {
		two(name, func(a, b goja.Value) goja.Value { return v.vm.ToValue(body(a, b)) })
	}
	two("add", v.add)
	two("iadd", v.addInPlace)
	two("imul", v.repeatInPlace)
	two("sub", v.sub)
	two("mul", v.mul)
	two("div", v.div)
	two("floordiv", func(a, b goja.Value) goja.Value { return v.divide(a, b, "//", "__floordiv__", "__rfloordiv__") })
	two("mod", v.mod)
	f["divmod"] = v.define("divmod", "x, y, /", func(a arguments) goja.Value {
		return v.divide(a.values[0], a.values[1], "divmod()", "__divmod__", "__rdivmod__")
	})
	f["pow"] = v.define("pow", "base, exp, mod=None", func(a arguments) goja.Value {
		return v.pow(a.values[0], a.values[1], a.values[2])
	})
	two("bitand", func(a, b goja.Value) goja.Value { return v.bits(a, b, "&", "__and__", "__rand__", (*big.Int).And) })
	two("bitor", func(a, b goja.Value) goja.Value { return v.bits(a, b, "|", "__or__", "__ror__", (*big.Int).Or) })
	two("bitxor", func(a, b goja.Value) goja.Value { return v.bits(a, b, "^", "__xor__", "__rxor__", (*big.Int).Xor) })
	two("lshift", func(a, b goja.Value) goja.Value { return v.shift(a, b, "<<", "__lshift__", "__rlshift__") })
	two("rshift", func(a, b goja.Value) goja.Value { return v.shift(a, b, ">>", "__rshift__", "__rrshift__") })
	one("invert", func(a goja.Value) goja.Value {
		if n, ok := v.numberOf(a); ok && !n.float {
			return v.fromInteger(new(big.Int).Not(n.integer()))
		}
		return v.unary(a, "unary ~", "__invert__")
	})
	one("neg", func(a goja.Value) goja.Value {
		if n, ok := v.numberOf(a); ok {
			if n.big != nil {
				return v.fromInteger(new(big.Int).Neg(n.big))
			}
			if n.f == 0 && !n.float {
				return v.vm.ToValue(0)
			}
			return v.vm.ToValue(-n.f)
		}
		return v.unary(a, "unary -", "__neg__")
	})
	truth("eq", v.equal)
	truth("is_", v.is)
	truth("lt", func(a, b goja.Value) bool { return v.ordered(a, b, "<", "__lt__", "__gt__") })
	truth("le", func(a, b goja.Value) bool { return v.ordered(a, b, "<=", "__le__", "__ge__") })
	truth("gt", func(a, b goja.Value) bool { return v.ordered(a, b, ">", "__gt__", "__lt__") })
	truth("ge", func(a, b goja.Value) bool { return v.ordered(a, b, ">=", "__ge__", "__le__") })
	truth("isIn", v.contains)
	f["bool"] = v.define("bool", "x=False, /", func(a arguments) goja.Value { return v.vm.ToValue(v.truth(a.values[0])) })
	either := func(name string, other bool) {
		two(name, func(a, b goja.Value) goja.Value {
			if v.truth(a) != other {
				return a
			}
			if f, ok := goja.AssertFunction(b); ok {
				return v.call(f, goja.Undefined())
			}
			return b
		})
	}
	either("or", false)
	either("and", true)
}

// addInPlace is a += b: a list grows, whoever else holds it.
func (v *values) addInPlace(a, b goja.Value) goja.Value {
	if v.kind(a) == list {
		v.splice(a, v.length(a), 0, v.all(b)...)
		return a
	}
	if f := v.method(a, "__iadd__"); f != nil {
		return v.call(f, a, b)
	}
	return v.add(a, b)
}

// repeatInPlace is a *= b, likewise.
func (v *values) repeatInPlace(a, b goja.Value) goja.Value {
	if v.kind(a) == list {
		v.splice(a, 0, v.length(a), v.all(v.mul(a, b))...)
		return a
	}
	if f := v.method(a, "__imul__"); f != nil {
		return v.call(f, a, b)
	}
	return v.mul(a, b)
}

// is tells whether both are one object. Numbers and texts are if they are equal.
func (v *values) is(a, b goja.Value) bool {
	if v.kind(a) == none || v.kind(b) == none {
		return v.kind(a) == v.kind(b)
	}
	return a.StrictEquals(b)
}

// binary asks the methods of either operand; nil when none knows.
func (v *values) binary(a, b goja.Value, name, reflected string) goja.Value {
	if result := v.compareBy(name, a, b); result != nil {
		return result
	}
	return v.compareBy(reflected, b, a)
}

func (v *values) unsupported(a, b goja.Value, operator string) goja.Value {
	v.raise("TypeError", fmt.Sprintf("unsupported operand type(s) for %s: '%s' and '%s'", operator, v.className(a), v.className(b)))
	return nil
}

func (v *values) unary(a goja.Value, operator, name string) goja.Value {
	if f := v.method(a, name); f != nil {
		return v.call(f, a)
	}
	v.raise("TypeError", fmt.Sprintf("bad operand type for %s: '%s'", operator, v.className(a)))
	return nil
}

// arithmetic is an operation on two numbers: exact on integers.
func (v *values) arithmetic(x, y number, floats func(x, y float64) float64, integers func(z, x, y *big.Int) *big.Int) goja.Value {
	f := floats(x.f, y.f)
	if x.float || y.float || x.big == nil && y.big == nil && math.Abs(f) < 1<<53 {
		return v.vm.ToValue(f)
	}
	return v.fromInteger(integers(new(big.Int), x.integer(), y.integer()))
}

func (v *values) add(a, b goja.Value) goja.Value {
	ka, kb := v.kind(a), v.kind(b)
	if x, ok := v.numberOf(a); ok {
		if y, ok := v.numberOf(b); ok {
			return v.arithmetic(x, y, func(x, y float64) float64 { return x + y }, (*big.Int).Add)
		}
	}
	switch {
	case ka == text && kb == text:
		return v.vm.ToValue(a.(goja.String).Concat(b.(goja.String)))
	case ka == list && kb == list:
		return v.newArray(append(v.elements(a), v.elements(b)...))
	case ka == tuple && kb == tuple:
		return v.newTuple(append(v.elements(a), v.elements(b)...)...)
	case (ka == bytesKind || ka == bytearray) && (kb == bytesKind || kb == bytearray):
		x, _ := module.Bytes(a)
		y, _ := module.Bytes(b)
		return v.newBytes(slices.Concat(x, y), ka)
	}
	if result := v.binary(a, b, "__add__", "__radd__"); result != nil {
		return result
	}
	switch ka {
	case text, list, tuple:
		v.raise("TypeError", fmt.Sprintf("can only concatenate %s (not \"%s\") to %[1]s", v.className(a), v.className(b)))
	case bytesKind, bytearray:
		v.raise("TypeError", fmt.Sprintf("can't concat %s to %s", v.className(b), v.className(a)))
	}
	return v.unsupported(a, b, "+")
}

func (v *values) sub(a, b goja.Value) goja.Value {
	if x, ok := v.numberOf(a); ok {
		if y, ok := v.numberOf(b); ok {
			return v.arithmetic(x, y, func(x, y float64) float64 { return x - y }, (*big.Int).Sub)
		}
	}
	if v.isSet(a) && v.isSet(b) {
		return v.combine(a, v.elements(a), func(name string) bool { return !v.hashNames(b)[name] })
	}
	if result := v.binary(a, b, "__sub__", "__rsub__"); result != nil {
		return result
	}
	return v.unsupported(a, b, "-")
}

func (v *values) mul(a, b goja.Value) goja.Value {
	x, isNumber := v.numberOf(a)
	y, bothNumbers := v.numberOf(b)
	if isNumber && bothNumbers {
		return v.arithmetic(x, y, func(x, y float64) float64 { return x * y }, (*big.Int).Mul)
	}
	if isNumber && v.isSequence(b) {
		return v.repeat(b, a)
	}
	if v.isSequence(a) && v.binary(b, a, "__rmul__", "__mul__") == nil {
		return v.repeat(a, b)
	}
	if result := v.binary(a, b, "__mul__", "__rmul__"); result != nil {
		return result
	}
	return v.unsupported(a, b, "*")
}

func (v *values) isSequence(value goja.Value) bool {
	switch v.kind(value) {
	case text, list, tuple, bytesKind, bytearray:
		return true
	}
	return false
}

// repeat is a sequence times a number.
func (v *values) repeat(sequence, times goja.Value) goja.Value {
	n, ok := v.numberOf(times)
	if !ok || n.float {
		if f := v.method(times, "__index__"); f == nil {
			v.raise("TypeError", "can't multiply sequence by non-int of type '"+v.className(times)+"'")
		}
	}
	count := max(v.small(times), 0)
	size := v.length(sequence)
	if size > 0 && count > longest/size {
		v.raise("MemoryError", "")
	}
	switch k := v.kind(sequence); k {
	case text:
		return v.vm.ToValue(strings.Repeat(sequence.String(), count))
	case bytesKind, bytearray:
		data, _ := module.Bytes(sequence)
		return v.newBytes([]byte(strings.Repeat(string(data), count)), k)
	case list, tuple:
		all := slices.Repeat(v.elements(sequence), count)
		if k == tuple {
			return v.newTuple(all...)
		}
		return v.newArray(all)
	}
	return v.mul(sequence, times)
}

func (v *values) div(a, b goja.Value) goja.Value {
	if x, ok := v.numberOf(a); ok {
		if y, ok := v.numberOf(b); ok {
			if y.f == 0 {
				if x.float || y.float {
					v.raise("ZeroDivisionError", "float division by zero")
				}
				v.raise("ZeroDivisionError", "division by zero")
			}
			return v.vm.ToValue(x.f / y.f)
		}
	}
	if result := v.binary(a, b, "__truediv__", "__rtruediv__"); result != nil {
		return result
	}
	return v.unsupported(a, b, "/")
}

// mod is % of numbers, and of a text: see percent.
func (v *values) mod(a, b goja.Value) goja.Value {
	if v.kind(a) == text {
		return v.vm.ToValue(v.percent(a.String(), b))
	}
	return v.divide(a, b, "%", "__mod__", "__rmod__")
}

// divide is //, % and divmod().
func (v *values) divide(a, b goja.Value, operator, name, reflected string) goja.Value {
	x, ok := v.numberOf(a)
	y, both := v.numberOf(b)
	if !ok || !both {
		if result := v.binary(a, b, name, reflected); result != nil {
			return result
		}
		return v.unsupported(a, b, operator)
	}
	floats := x.float || y.float
	if y.f == 0 {
		v.raise("ZeroDivisionError", zeroDivision(operator, floats))
	}
	var quotient, rest func() goja.Value
	if floats {
		div, mod := divideFloats(x.f, y.f)
		quotient = func() goja.Value { return v.vm.ToValue(div) }
		rest = func() goja.Value { return v.vm.ToValue(mod) }
	} else {
		q, r := floorDivide(x.integer(), y.integer())
		quotient = func() goja.Value { return v.fromInteger(q) }
		rest = func() goja.Value { return v.fromInteger(r) }
	}
	switch operator {
	case "//":
		return quotient()
	case "%":
		return rest()
	}
	return v.newTuple(quotient(), rest())
}

func zeroDivision(operator string, floats bool) string {
	switch {
	case floats && operator == "//":
		return "float floor division by zero"
	case floats && operator == "%":
		return "float modulo"
	case floats:
		return "float divmod()"
	case operator == "%":
		return "integer modulo by zero"
	}
	return "integer division or modulo by zero"
}

// divideFloats gives the quotient rounded down and the rest, which has the divisor's sign.
func divideFloats(x, y float64) (quotient, rest float64) {
	rest = math.Mod(x, y)
	quotient = (x - rest) / y
	if rest != 0 {
		if (y < 0) != (rest < 0) {
			rest += y
			quotient--
		}
	} else {
		rest = math.Copysign(0, y)
	}
	if quotient == 0 {
		return math.Copysign(0, x/y), rest
	}
	floor := math.Floor(quotient)
	if quotient-floor > 0.5 {
		floor++
	}
	return floor, rest
}

func floorDivide(x, y *big.Int) (quotient, rest *big.Int) {
	quotient, rest = new(big.Int).QuoRem(x, y, new(big.Int))
	if rest.Sign() != 0 && rest.Sign() != y.Sign() {
		quotient.Sub(quotient, big.NewInt(1))
		rest.Add(rest, y)
	}
	return quotient, rest
}

func (v *values) pow(a, b, modulus goja.Value) goja.Value {
	x, ok := v.numberOf(a)
	y, both := v.numberOf(b)
	if !ok || !both {
		if result := v.binary(a, b, "__pow__", "__rpow__"); result != nil {
			return result
		}
		return v.unsupported(a, b, "** or pow()")
	}
	if v.kind(modulus) != none {
		m := v.index(modulus)
		if x.float || y.float {
			v.raise("TypeError", "pow() 3rd argument not allowed unless all arguments are integers")
		}
		if m.Sign() == 0 {
			v.raise("ValueError", "pow() 3rd argument cannot be 0")
		}
		result := new(big.Int).Exp(x.integer(), y.integer(), new(big.Int).Abs(m))
		if result == nil {
			v.raise("ValueError", "base is not invertible for the given modulus")
		}
		_, rest := floorDivide(result, m)
		return v.fromInteger(rest)
	}
	if !x.float && !y.float && y.f >= 0 {
		if math.Abs(x.f) <= 1 || y.f <= 1100 {
			exponent := y.integer()
			if math.Abs(x.f) <= 1 {
				exponent = new(big.Int).And(exponent, big.NewInt(1)) // parity is all that counts
				if y.f > 0 && exponent.Sign() == 0 {
					exponent.SetInt64(2)
				}
			}
			return v.fromInteger(new(big.Int).Exp(x.integer(), exponent, nil))
		}
		v.raise("OverflowError", fmt.Sprintf("the integer %s**%s is beyond 2**53, where JavaScript's numbers are not exact", x.repr(), y.repr()))
	}
	if x.f == 0 && y.f < 0 {
		v.raise("ZeroDivisionError", "0.0 cannot be raised to a negative power")
	}
	if x.f < 0 && y.f != math.Trunc(y.f) && !math.IsInf(x.f, 0) {
		v.raise("ValueError", "a negative number to a fraction is a complex number, which is not supported")
	}
	result := math.Pow(x.f, y.f)
	if math.IsInf(result, 0) && !math.IsInf(x.f, 0) && !math.IsInf(y.f, 0) {
		panic(v.newError("OverflowError", v.vm.ToValue(34), v.vm.ToValue("Numerical result out of range")))
	}
	return v.vm.ToValue(result)
}

// bits is &, | and ^ of integers, bools, sets and dicts.
func (v *values) bits(a, b goja.Value, operator, name, reflected string, integers func(z, x, y *big.Int) *big.Int) goja.Value {
	ka, kb := v.kind(a), v.kind(b)
	x, ok := v.numberOf(a)
	y, both := v.numberOf(b)
	switch {
	case ok && both && !x.float && !y.float:
		result := integers(new(big.Int), x.integer(), y.integer())
		if ka == boolean && kb == boolean {
			return v.vm.ToValue(result.Sign() != 0)
		}
		return v.fromInteger(result)
	case v.isSet(a) && v.isSet(b):
		switch operator {
		case "&":
			return v.combine(a, v.elements(a), func(name string) bool { return v.hashNames(b)[name] })
		case "|":
			return v.combine(a, append(v.elements(a), v.elements(b)...), nil)
		}
		inBoth := func(name string) bool { return !(v.hashNames(a)[name] && v.hashNames(b)[name]) }
		return v.combine(a, append(v.elements(a), v.elements(b)...), inBoth)
	}
	if result := v.binary(a, b, name, reflected); result != nil {
		return result
	}
	if operator == "|" && v.isDict(a) && v.isDict(b) {
		return v.merge(a, b)
	}
	return v.unsupported(a, b, operator)
}

func (v *values) shift(a, b goja.Value, operator, name, reflected string) goja.Value {
	x, ok := v.numberOf(a)
	y, both := v.numberOf(b)
	if !ok || !both || x.float || y.float {
		if result := v.binary(a, b, name, reflected); result != nil {
			return result
		}
		return v.unsupported(a, b, operator)
	}
	if y.f < 0 {
		v.raise("ValueError", "negative shift count")
	}
	by := uint(min(y.f, 1100))
	if operator == ">>" {
		return v.fromInteger(new(big.Int).Rsh(x.integer(), by))
	}
	return v.fromInteger(new(big.Int).Lsh(x.integer(), by))
}

// ordered is <, <=, > and >=.
func (v *values) ordered(a, b goja.Value, operator, name, reflected string) bool {
	ka, kb := v.kind(a), v.kind(b)
	if x, ok := v.numberOf(a); ok {
		if y, ok := v.numberOf(b); ok {
			return holds(x.compare(y), operator)
		}
	}
	switch {
	case ka == text && kb == text: // UTF-8 sorts by code points, as Python does
		return holds(strings.Compare(a.String(), b.String()), operator)
	case ka == kb && (ka == list || ka == tuple):
		x, y := v.elements(a), v.elements(b)
		for i := range min(len(x), len(y)) {
			if !v.same(x[i], y[i]) {
				return v.ordered(x[i], y[i], operator, name, reflected)
			}
		}
		return holds(len(x)-len(y), operator)
	case (ka == bytesKind || ka == bytearray) && (kb == bytesKind || kb == bytearray):
		x, _ := module.Bytes(a)
		y, _ := module.Bytes(b)
		return holds(slices.Compare(x, y), operator)
	case v.isSet(a) && v.isSet(b):
		x, y := v.hashNames(a), v.hashNames(b)
		switch operator {
		case "<":
			return len(x) < len(y) && within(x, y)
		case "<=":
			return within(x, y)
		case ">":
			return len(x) > len(y) && within(y, x)
		}
		return within(y, x)
	}
	if result := v.binary(a, b, name, reflected); result != nil {
		return v.truth(result)
	}
	v.raise("TypeError", fmt.Sprintf("'%s' not supported between instances of '%s' and '%s'", operator, v.className(a), v.className(b)))
	return false
}

func within(x, y map[string]bool) bool {
	for name := range x {
		if !y[name] {
			return false
		}
	}
	return true
}

// holds tells what an order means for an operator.
func holds(order int, operator string) bool {
	if order == unordered {
		return false
	}
	switch operator {
	case "<":
		return order < 0
	case "<=":
		return order <= 0
	case ">":
		return order > 0
	}
	return order >= 0
}
