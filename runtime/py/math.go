package py

import (
	"math"
	"math/big"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// newMath makes the functions of js/math.js that take numbers and give one.
func newMath(h module.Host) *goja.Object {
	native := h.VM().NewObject()
	v, err := valuesOf(h)
	if err != nil {
		module.Throw(h.VM(), err)
	}
	function := func(name, signature string, body func(a arguments) goja.Value) {
		v.lazyOn(native, name, v.define(name, signature, body))
	}
	number := func(f float64) goja.Value { return v.vm.ToValue(f) }
	for name, f := range elementary() {
		function(name, "x, /", func(a arguments) goja.Value {
			x := v.real(a.values[0])
			return number(v.inRange(name, f(x), x))
		})
	}
	two := func(name string, f func(x, y float64) float64) {
		function(name, "x, y, /", func(a arguments) goja.Value {
			x, y := v.real(a.values[0]), v.real(a.values[1])
			return number(v.inRange(name, f(x, y), x, y))
		})
	}
	two("fmod", math.Mod)
	two("remainder", math.Remainder)
	two("atan2", exactAtan2)
	two("copysign", math.Copysign)
	two("nextafter", math.Nextafter)
	function("pow", "x, y, /", func(a arguments) goja.Value {
		x, y := v.real(a.values[0]), v.real(a.values[1])
		return number(v.inRange("pow", exactPow(x, y), x, y))
	})
	function("log", "x, base=..., /", func(a arguments) goja.Value {
		x, base := a.values[0], a.values[1]
		natural := func(value goja.Value) float64 {
			x := v.real(value)
			return v.inRange("log", exactLog(x), x)
		}
		if goja.IsUndefined(base) {
			return number(natural(x))
		}
		of, by := natural(x), natural(base)
		if by == 0 {
			v.raise("ZeroDivisionError", "float division by zero")
		}
		return number(of / by)
	})
	function("hypot", "*coordinates", func(a arguments) goja.Value {
		all := v.reals(a.rest)
		result := exactHypot(all)
		return number(v.inRange("hypot", result, all...))
	})
	function("fsum", "seq, /", func(a arguments) goja.Value { return number(v.exactSum(v.reals(v.all(a.values[0])))) })
	function("gcd", "*integers", func(a arguments) goja.Value {
		result := new(big.Int)
		for _, value := range a.rest {
			result.GCD(nil, nil, result, new(big.Int).Abs(v.index(value)))
		}
		return v.fromInteger(result)
	})
	function("lcm", "*integers", func(a arguments) goja.Value {
		result := big.NewInt(1)
		for _, value := range a.rest {
			n := new(big.Int).Abs(v.index(value))
			if n.Sign() == 0 {
				return v.vm.ToValue(0)
			}
			result.Mul(result, n.Quo(n, new(big.Int).GCD(nil, nil, result, n)))
		}
		return v.fromInteger(result)
	})
	function("factorial", "x, /", func(a arguments) goja.Value {
		n := v.index(a.values[0])
		if n.Sign() < 0 {
			v.raise("ValueError", "factorial() not defined for negative values")
		}
		return v.fromInteger(product(big.NewInt(1), v.few(n)))
	})
	function("comb", "n, k, /", func(a arguments) goja.Value {
		n, k := v.natural("n", a.values[0]), v.natural("k", a.values[1])
		if k.Cmp(n) > 0 {
			return v.vm.ToValue(0)
		}
		if rest := new(big.Int).Sub(n, k); rest.Cmp(k) < 0 {
			k = rest
		}
		few := v.few(k)
		result := product(new(big.Int).Add(new(big.Int).Sub(n, k), big.NewInt(1)), few)
		return v.fromInteger(result.Quo(result, product(big.NewInt(1), few)))
	})
	function("perm", "n, k=None, /", func(a arguments) goja.Value {
		n := v.natural("n", a.values[0])
		k := n
		if !goja.IsNull(a.values[1]) {
			k = v.natural("k", a.values[1])
		}
		if k.Cmp(n) > 0 {
			return v.vm.ToValue(0)
		}
		return v.fromInteger(product(new(big.Int).Add(new(big.Int).Sub(n, k), big.NewInt(1)), v.few(k)))
	})
	function("isqrt", "n, /", func(a arguments) goja.Value {
		n := v.index(a.values[0])
		if n.Sign() < 0 {
			v.raise("ValueError", "isqrt() argument must be nonnegative")
		}
		return v.fromInteger(new(big.Int).Sqrt(n))
	})
	whole := func(name string, f func(float64) float64) {
		function(name, "x, /", func(a arguments) goja.Value {
			if own := v.method(a.values[0], "__"+name+"__"); own != nil {
				return v.call(own, a.values[0])
			}
			x := f(v.real(a.values[0]))
			switch {
			case math.IsNaN(x):
				v.raise("ValueError", "cannot convert float NaN to integer")
			case math.IsInf(x, 0):
				v.raise("OverflowError", "cannot convert float infinity to integer")
			}
			n, _ := big.NewFloat(x).Int(nil)
			return v.fromInteger(n)
		})
	}
	whole("floor", math.Floor)
	whole("ceil", math.Ceil)
	whole("trunc", math.Trunc)
	function("frexp", "x, /", func(a arguments) goja.Value {
		mantissa, exponent := math.Frexp(v.real(a.values[0]))
		return v.newTuple(number(mantissa), v.vm.ToValue(exponent))
	})
	function("ldexp", "x, i, /", func(a arguments) goja.Value {
		x, i := v.real(a.values[0]), v.index(a.values[1])
		shift := 1 << 20
		if i.IsInt64() && i.Int64() < int64(shift) {
			shift = int(max(i.Int64(), int64(-shift)))
		} else if i.Sign() < 0 {
			shift = -shift
		}
		return number(v.inRange("ldexp", math.Ldexp(x, shift), x))
	})
	function("modf", "x, /", func(a arguments) goja.Value {
		x := v.real(a.values[0])
		if math.IsInf(x, 0) {
			return v.newTuple(number(math.Copysign(0, x)), number(x))
		}
		whole, fraction := math.Modf(x)
		return v.newTuple(number(math.Copysign(fraction, x)), number(whole))
	})
	return native
}

// real is the float64 that an argument is.
func (v *values) real(value goja.Value) float64 {
	n, ok := v.numberOf(value)
	if !ok {
		if own := v.method(value, "__float__"); own != nil {
			return v.real(v.call(own, value))
		}
		v.raise("TypeError", "must be real number, not "+v.className(value))
	}
	return n.f
}

func (v *values) reals(all []goja.Value) []float64 {
	numbers := make([]float64, len(all))
	for i, value := range all {
		numbers[i] = v.real(value)
	}
	return numbers
}

func (v *values) natural(name string, value goja.Value) *big.Int {
	n := v.index(value)
	if n.Sign() < 0 {
		v.raise("ValueError", name+" must be a non-negative integer")
	}
	return n
}

// few is how many factors a product has: of a few hundred all results are beyond what a number holds.
func (v *values) few(n *big.Int) int {
	const enough = 400
	if !n.IsInt64() || n.Int64() > enough {
		return enough
	}
	return int(n.Int64())
}

// product is that of so many integers from the first on.
func product(first *big.Int, factors int) *big.Int {
	result, factor := big.NewInt(1), new(big.Int).Set(first)
	for range factors {
		result.Mul(result, factor)
		factor.Add(factor, big.NewInt(1))
	}
	return result
}

// inRange gives the result back, and throws what is none: of finite numbers there is no infinite one, and of numbers
// none that is not a number.
func (v *values) inRange(name string, result float64, of ...float64) float64 {
	finite, numbers := true, true
	for _, x := range of {
		finite = finite && !math.IsInf(x, 0) && !math.IsNaN(x)
		numbers = numbers && !math.IsNaN(x)
	}
	switch {
	case math.IsNaN(result) && numbers:
		v.raise("ValueError", "math domain error")
	case math.IsInf(result, 0) && finite && name != "nextafter":
		switch name {
		case "log", "log2", "log10", "log1p", "atanh":
			v.raise("ValueError", "math domain error")
		case "gamma", "lgamma":
			if of[0] <= 0 && of[0] == math.Trunc(of[0]) {
				v.raise("ValueError", "math domain error")
			}
		case "pow":
			if of[0] == 0 {
				v.raise("ValueError", "math domain error")
			}
		}
		v.raise("OverflowError", "math range error")
	}
	return result
}

// exactSum rounds once, at the end.
func (v *values) exactSum(all []float64) float64 {
	const everyFloat = 2200 // bits between the least and the greatest
	sum := new(big.Float).SetPrec(everyFloat)
	special := 0.0
	seen := false
	up, down := false, false
	for _, x := range all {
		if math.IsInf(x, 0) || math.IsNaN(x) {
			special += x
			seen = true
			up, down = up || math.IsInf(x, 1), down || math.IsInf(x, -1)
			continue
		}
		sum.Add(sum, new(big.Float).SetFloat64(x))
	}
	if seen {
		if up && down {
			v.raise("ValueError", "-inf + inf in fsum")
		}
		return special
	}
	result := round64(sum)
	if math.IsInf(result, 0) {
		v.raise("OverflowError", "intermediate overflow in fsum")
	}
	return result
}
