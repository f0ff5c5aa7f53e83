package py

import (
	"math"
	"math/big"
)

// More functions rounded correctly (see elementary.go): on numbers of some sixty decimal digits.

func wideOf(x *big.Float) *big.Float { return wide(0).Set(x) }

// wideLog is the logarithm of a positive number: two steps of Halley's method, each with three times the digits.
func wideLog(x *big.Float) *big.Float {
	mantissa := wide(0)
	exponent := x.MantExp(mantissa)
	near, _ := mantissa.Float64()
	y := wide(math.Log(near) + float64(exponent)*math.Ln2)
	for range 2 {
		e := wideExp(y)
		step := wide(0).Sub(x, e)
		step.Quo(step.Mul(step, wide(2)), e.Add(e, x))
		y.Add(y, step)
	}
	return y
}

// wideAtan halves the angle until the series is short.
func wideAtan(x *big.Float) *big.Float {
	const halvings = 8
	part := wideOf(x)
	for range halvings {
		root := wide(0).Mul(part, part)
		root.Sqrt(root.Add(root, wide(1)))
		part.Quo(part, root.Add(root, wide(1)))
	}
	square := wide(0).Mul(part, part)
	square.Neg(square)
	power := wideOf(part)
	sum := wideOf(part)
	for n := int64(3); power.Sign() != 0 && power.MantExp(nil) > sum.MantExp(nil)-precision; n += 2 {
		power.Mul(power, square)
		sum.Add(sum, wide(0).Quo(power, wide(float64(n))))
	}
	return sum.SetMantExp(sum, halvings)
}

func widePi() *big.Float {
	quarter := wideAtan(wide(1))
	return quarter.SetMantExp(quarter, 2)
}

// wideTurn gives sine and cosine.
func wideTurn(x float64) (sine, cosine *big.Float) {
	rest := wide(x)
	if math.Abs(x) > 3 {
		// So many more digits as the whole turns take.
		turn := widePi()
		turn.SetMantExp(turn, 1)
		turns, _ := wide(0).Quo(rest, turn).Int(nil)
		rest.Sub(rest, wide(0).Mul(turn, wide(0).SetInt(turns)))
	}
	square := wide(0).Mul(rest, rest)
	square.Neg(square)
	circle := func(first *big.Float, from int64) *big.Float {
		return series(first, func(term *big.Float, n int64) {
			term.Quo(term.Mul(term, square), wide(float64((2*n+from)*(2*n+from-1))))
		})
	}
	return circle(rest, 1), circle(wide(1), 0)
}

func round64(x *big.Float) float64 {
	f, _ := x.Float64()
	return f
}

// exactly is near where that is no number with a fraction of its own (0, infinite, not a number), or where x is so
// small or large that the series has not the digits for it; else what f gives.
func exactly(near, x float64, f func() *big.Float) float64 {
	if near == 0 || math.IsNaN(near) || math.IsInf(near, 0) || math.Abs(x) < 1e-20 || math.Abs(x) > 1e22 {
		return near
	}
	return round64(f())
}

func half(x *big.Float) *big.Float { return x.SetMantExp(x, -1) }

// hyperbolic gives e to the power of x, and of -x.
func hyperbolic(x float64) (up, down *big.Float) { return wideExp(wide(x)), wideExp(wide(-x)) }

// elementary are the functions of one number.
func elementary() map[string]func(x float64) float64 {
	one := wide(1)
	root := func(x float64, add float64) *big.Float { // sqrt(x*x + add)
		square := wide(0).Mul(wide(x), wide(x))
		return square.Sqrt(square.Add(square, wide(add)))
	}
	return map[string]func(x float64) float64{
		"sqrt": math.Sqrt, "exp": exactExp,
		"sin": func(x float64) float64 {
			return exactly(math.Sin(x), x, func() *big.Float { sine, _ := wideTurn(x); return sine })
		},
		"cos": func(x float64) float64 {
			return exactly(math.Cos(x), x, func() *big.Float { _, cosine := wideTurn(x); return cosine })
		},
		"tan": func(x float64) float64 {
			return exactly(math.Tan(x), x, func() *big.Float { sine, cosine := wideTurn(x); return sine.Quo(sine, cosine) })
		},
		"asin": func(x float64) float64 {
			near := math.Asin(x)
			if !(math.Abs(x) < 1) {
				return near
			}
			return exactly(near, x, func() *big.Float {
				square := wide(0).Mul(wide(x), wide(x))
				square.Sqrt(square.Sub(one, square))
				return wideAtan(square.Quo(wide(x), square))
			})
		},
		"acos": func(x float64) float64 {
			near := math.Acos(x)
			if !(math.Abs(x) < 1) {
				return near
			}
			angle := wideAtan(wide(0).Sqrt(wide(0).Quo(wide(0).Sub(one, wide(x)), wide(0).Add(one, wide(x)))))
			return round64(angle.SetMantExp(angle, 1))
		},
		"atan": func(x float64) float64 {
			return exactly(math.Atan(x), x, func() *big.Float { return wideAtan(wide(x)) })
		},
		"sinh": func(x float64) float64 {
			if math.Abs(x) > 712 {
				return math.Sinh(x)
			}
			return exactly(x, x, func() *big.Float { up, down := hyperbolic(x); return half(up.Sub(up, down)) })
		},
		"cosh": func(x float64) float64 {
			if math.Abs(x) > 712 {
				return math.Cosh(x)
			}
			return exactly(x*x+1, x, func() *big.Float { up, down := hyperbolic(x); return half(up.Add(up, down)) })
		},
		"tanh": func(x float64) float64 {
			if math.Abs(x) > 25 {
				return math.Tanh(x)
			}
			return exactly(math.Tanh(x), x, func() *big.Float {
				up, down := hyperbolic(x)
				return wide(0).Quo(wide(0).Sub(up, down), wide(0).Add(up, down))
			})
		},
		"asinh": func(x float64) float64 {
			return exactly(math.Asinh(x), x, func() *big.Float {
				result := wideLog(wide(0).Add(wide(math.Abs(x)), root(x, 1)))
				if x < 0 {
					result.Neg(result)
				}
				return result
			})
		},
		"acosh": func(x float64) float64 {
			return exactly(math.Acosh(x), x, func() *big.Float { return wideLog(wide(0).Add(wide(x), root(x, -1))) })
		},
		"atanh": func(x float64) float64 {
			return exactly(math.Atanh(x), x, func() *big.Float {
				return half(wideLog(wide(0).Quo(wide(0).Add(one, wide(x)), wide(0).Sub(one, wide(x)))))
			})
		},
		"expm1": func(x float64) float64 {
			if x < -40 {
				return math.Expm1(x)
			}
			return exactly(math.Expm1(x), x, func() *big.Float { e := wideExp(wide(x)); return e.Sub(e, one) })
		},
		"log1p": func(x float64) float64 {
			return exactly(math.Log1p(x), x, func() *big.Float { return wideLog(wide(0).Add(one, wide(x))) })
		},
		"log2": func(x float64) float64 { return exactLogOf(x, 2) }, "log10": func(x float64) float64 { return exactLogOf(x, 10) },
		"exp2": func(x float64) float64 {
			if x == math.Trunc(x) || x > 1100 || x < -1100 {
				return math.Exp2(x)
			}
			return exactly(math.Exp2(x), x, func() *big.Float { l := wideLog(wide(2)); return wideExp(l.Mul(l, wide(x))) })
		},
		"cbrt": func(x float64) float64 {
			return exactly(math.Cbrt(x), x, func() *big.Float {
				l := wideLog(wide(math.Abs(x)))
				result := wideExp(l.Quo(l, wide(3)))
				if x < 0 {
					result.Neg(result)
				}
				return result
			})
		},
		"erf": math.Erf, "erfc": math.Erfc, "gamma": math.Gamma,
		"lgamma": func(x float64) float64 {
			if x == math.Trunc(x) && x <= 0 {
				return math.Inf(1)
			}
			result, _ := math.Lgamma(x)
			return result
		},
	}
}

// exactLogOf is the logarithm to a base.
func exactLogOf(x, base float64) float64 {
	near := math.Log(x)
	if !(x > 0) || math.IsInf(x, 0) || near == 0 {
		return near
	}
	l := wideLog(wide(x))
	return round64(l.Quo(l, wideLog(wide(base))))
}

func exactAtan2(y, x float64) float64 {
	near := math.Atan2(y, x)
	if y == 0 || x == 0 || math.IsNaN(near) || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return near
	}
	angle := wideAtan(wide(0).Quo(wide(y), wide(x)))
	if x < 0 {
		pi := widePi()
		if y < 0 {
			pi.Neg(pi)
		}
		angle.Add(angle, pi)
	}
	return round64(angle)
}

func exactPow(x, y float64) float64 {
	near := math.Pow(x, y)
	if near == 0 || math.IsInf(near, 0) || math.IsNaN(near) || x == 1 || y == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return near
	}
	const most = 32
	if y == math.Trunc(y) && y > 0 && y <= most {
		power := new(big.Float).SetPrec(53 * most).SetInt64(1)
		for range int(y) {
			power.Mul(power, wide(x))
		}
		return round64(power)
	}
	l := wideLog(wide(math.Abs(x)))
	result := round64(wideExp(l.Mul(l, wide(y))))
	return math.Copysign(result, near)
}

// exactHypot is the root of the sum of squares.
func exactHypot(all []float64) float64 {
	sum := wide(0)
	infinite, not := false, false
	for _, x := range all {
		switch {
		case math.IsInf(x, 0):
			infinite = true
		case math.IsNaN(x):
			not = true
		default:
			sum.Add(sum, wide(0).Mul(wide(x), wide(x)))
		}
	}
	switch {
	case infinite:
		return math.Inf(1)
	case not:
		return math.NaN()
	}
	return round64(sum.Sqrt(sum))
}
