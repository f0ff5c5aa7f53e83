package py

import (
	"math"
	"math/big"
)

// Functions rounded correctly: C libraries are all but that, where Go's and goja's are now and then a last digit off,
// and what a seed gives is to be the same.

// precision is in bits; it leaves the 53 of a result enough to be rounded by.
const precision = 200

func wide(f float64) *big.Float { return new(big.Float).SetPrec(precision).SetFloat64(f) }

// series is the sum of first and of what step makes of each term with its number, while that matters.
func series(first *big.Float, step func(term *big.Float, n int64)) *big.Float {
	sum, term := wide(0).Set(first), wide(0).Set(first)
	for n := int64(1); term.Sign() != 0 && term.MantExp(nil) > sum.MantExp(nil)-precision; n++ {
		step(term, n)
		sum.Add(sum, term)
	}
	return sum
}

// wideExp is e to the power of x.
func wideExp(x *big.Float) *big.Float {
	const small = 10
	halvings := max(0, x.MantExp(nil)+small)
	part := wide(0).SetMantExp(x, -halvings)
	result := series(wide(1), func(term *big.Float, n int64) {
		term.Quo(term.Mul(term, part), wide(float64(n)))
	})
	for range halvings {
		result.Mul(result, result)
	}
	return result
}

func exactExp(x float64) float64 {
	if math.IsNaN(x) || x == 0 || x > 710 || x < -746 {
		return math.Exp(x)
	}
	result, _ := wideExp(wide(x)).Float64()
	return result
}

// exactLog takes one step of Newton's from the engine's logarithm.
func exactLog(x float64) float64 {
	near := math.Log(x)
	if !(x > 0) || math.IsInf(x, 0) || near == 0 {
		return near
	}
	off := wideExp(wide(-near))
	off.Sub(off.Mul(off, wide(x)), wide(1))
	square := wide(0).Mul(off, off)
	off.Sub(off, square.Quo(square, wide(2)))
	result, _ := off.Add(off, wide(near)).Float64()
	return result
}

// turning is a series of the circle, whose terms are two powers of x apart.
func turning(first *big.Float, x float64, from int64) float64 {
	square := wide(x)
	square.Neg(square.Mul(square, square))
	result, _ := series(first, func(term *big.Float, n int64) {
		by := float64((2*n + from) * (2*n + from - 1))
		term.Quo(term.Mul(term, square), wide(by))
	}).Float64()
	return result
}

// exactSin and exactCos are for the first turns of the circle; beyond them they are the engine's.
func exactSin(x float64) float64 {
	if !(math.Abs(x) < 16) || x == 0 {
		return math.Sin(x)
	}
	return turning(wide(x), x, 1)
}

func exactCos(x float64) float64 {
	if !(math.Abs(x) < 16) {
		return math.Cos(x)
	}
	return turning(wide(1), x, 0)
}
