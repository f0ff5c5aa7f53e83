package py

import (
	"math"
	"math/big"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// newStatistics makes the sums of js/statistics.js, which are of fractions: nothing is rounded before the end.
func newStatistics(h module.Host) *goja.Object {
	native := h.VM().NewObject()
	v, err := valuesOf(h)
	if err != nil {
		module.Throw(h.VM(), err)
	}
	function := func(name, signature string, body func(a arguments) goja.Value) {
		v.lazyOn(native, name, v.define(name, signature, body))
	}
	function("mean", "data, /", func(a arguments) goja.Value {
		all := v.elements(a.values[0])
		return v.nearest(mean(v.fractions(all)))
	})
	function("ratio", "above, below, /", func(a arguments) goja.Value {
		above, below := sum(v.fractions(v.elements(a.values[0]))), sum(v.fractions(v.elements(a.values[1])))
		return v.nearest(above.Quo(above, below))
	})
	// The squares of what each is off from the mean, or from what is given as such, over their number less some.
	function("variance", "data, less, mean, root, /", func(a arguments) goja.Value {
		all := v.fractions(v.elements(a.values[0]))
		center := mean(all)
		if !goja.IsNull(a.values[2]) {
			center = v.fractions([]goja.Value{a.values[2]})[0]
		}
		squares := new(big.Rat)
		for _, x := range all {
			off := new(big.Rat).Sub(x, center)
			squares.Add(squares, off.Mul(off, off))
		}
		squares.Quo(squares, new(big.Rat).SetInt64(int64(len(all))-a.values[1].ToInteger()))
		if !a.values[3].ToBoolean() {
			return v.nearest(squares)
		}
		root := wide(0).SetRat(squares)
		return v.vm.ToValue(round64(root.Sqrt(root)))
	})
	return native
}

func (v *values) fractions(all []goja.Value) []*big.Rat {
	fractions := make([]*big.Rat, len(all))
	for i, value := range all {
		n, ok := v.numberOf(value)
		if !ok {
			v.raise("TypeError", "can't convert type '"+v.className(value)+"' to numerator/denominator")
		}
		fractions[i] = new(big.Rat)
		if n.big != nil {
			fractions[i].SetInt(n.big)
		} else if fractions[i].SetFloat64(n.f) == nil { // not finite
			module.Throw(v.vm, errNotFinite)
		}
	}
	return fractions
}

// errNotFinite tells js/statistics.js that there is an infinite number, or one that is none.
var errNotFinite = module.RangeError("not finite")

func sum(all []*big.Rat) *big.Rat {
	result := new(big.Rat)
	for _, x := range all {
		result.Add(result, x)
	}
	return result
}

func mean(all []*big.Rat) *big.Rat {
	result := sum(all)
	return result.Quo(result, new(big.Rat).SetInt64(int64(len(all))))
}

func (v *values) nearest(fraction *big.Rat) goja.Value {
	f, _ := fraction.Float64()
	if math.IsInf(f, 0) {
		v.raise("OverflowError", "integer division result too large for a float")
	}
	return v.vm.ToValue(f)
}
