package render

import (
	"math"
	"strconv"
)

// ticks are the round numbers along an axis, from the last at or below its start to the first at or above its end.
type ticks struct {
	values []float64
	step   float64
}

// newTicks finds some most ticks for what lies between low and high, one, two or five times a power of ten apart.
// With whole no fraction is among them.
func newTicks(low, high float64, most int, whole bool) ticks {
	if low == high {
		pad := math.Abs(low) / 10
		if pad == 0 || whole {
			pad = 1
		}
		low, high = clamp(low-pad, -math.MaxFloat64, math.MaxFloat64), clamp(high+pad, -math.MaxFloat64, math.MaxFloat64)
	}
	most = max(most, 2)
	half := high/2 - low/2 // the whole may be more than there are numbers
	step := roundStep(half / float64(most-1) * 2)
	if whole {
		step = max(step, 1)
	}
	for {
		first, last := math.Floor(low/step), math.Ceil(high/step)
		bounds := first*step + last*step
		switch {
		case step == 0 || math.IsNaN(bounds) || math.IsInf(bounds, 0) || math.IsInf(first*step, 0) || low+step == low && low != 0:
			return ticks{[]float64{low, high}, half} // too close, or too far apart
		case int(last-first)+1 <= most || step/4 > half:
			t := ticks{step: step}
			for i := range int(last-first) + 1 {
				t.values = append(t.values, (first+float64(i))*step)
			}
			return t
		}
		step = roundStep(step * 1.5)
	}
}

// roundStep is the smallest of 1, 2 and 5 times a power of ten that is at least v.
func roundStep(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, n := range []float64{1, 2, 5} {
		if n*power >= v*(1-1e-9) {
			return n * power
		}
	}
	return 10 * power
}

func (t ticks) start() float64 { return t.values[0] }
func (t ticks) end() float64   { return t.values[len(t.values)-1] }

// label is the text at a tick: as many digits as tell it from its neighbours, and the same at all of them.
func (t ticks) label(v float64) string {
	greatest := max(math.Abs(t.start()), math.Abs(t.end()))
	digits := -math.Floor(math.Log10(t.step) + 1e-9)
	switch {
	case v == 0:
		v = 0 // never with a sign
	case math.IsNaN(digits) || math.IsInf(digits, 0):
		return Rounded(v)
	}
	if greatest >= 1e7 || digits > 5 {
		if v == 0 {
			return "0"
		}
		return scientific(v, int(clamp(math.Floor(math.Log10(greatest))+digits, 0, 9)))
	}
	return strconv.FormatFloat(v, 'f', int(max(digits, 0)), 64)
}

// widest is the length of the longest label.
func (t ticks) widest() int {
	widest := 0
	for _, v := range t.values {
		widest = max(widest, len(t.label(v)))
	}
	return widest
}
