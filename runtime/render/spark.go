package render

import (
	"fmt"
	"math"
	"strings"
)

// SparkOptions say how Spark draws. Its zero value takes a column for each value.
type SparkOptions struct {
	Width    int      // columns at most, into which the values are averaged; 0 for a column each
	Min, Max *float64 // what the lowest and the highest block stand for; nil for those of the values
	Plain    bool     // words and numbers in the place of blocks
}

// Spark is a curve in one line. NaN is a gap; what is infinite stands at the edge and counts for no scale.
func Spark(values []float64, options SparkOptions) string {
	if options.Plain {
		return sparkWords(values)
	}
	low, high := extent(values)
	if options.Min != nil {
		low = *options.Min
	}
	if options.Max != nil {
		high = *options.Max
	}
	const blocks = "▁▂▃▄▅▆▇█"
	const middle = 3 // where everything is the same
	var b strings.Builder
	for _, v := range averages(values, options.Width) {
		switch level := middle; {
		case math.IsNaN(v):
			b.WriteByte(' ')
		default:
			if low < high || math.IsInf(v, 0) {
				level = int(clamp(math.Floor(share(v, low, high)*8), 0, 7))
			}
			b.WriteString(string([]rune(blocks)[level]))
		}
	}
	return b.String()
}

// sparkWords say how the values began and ended, and between which bounds they were.
func sparkWords(values []float64) string {
	known := withoutGaps(values)
	switch low, high := extent(known); {
	case len(known) == 0:
		return ""
	case len(known) == 1:
		return Rounded(known[0])
	case low > high: // nothing but infinities
		return fmt.Sprintf("%s … %s", Rounded(known[0]), Rounded(known[len(known)-1]))
	default:
		return fmt.Sprintf("%s … %s (min %s, max %s)", Rounded(known[0]), Rounded(known[len(known)-1]), Rounded(low), Rounded(high))
	}
}

func withoutGaps(values []float64) []float64 {
	var known []float64
	for _, v := range values {
		if !math.IsNaN(v) {
			known = append(known, v)
		}
	}
	return known
}

// extent is the smallest and the greatest of the finite values; low is above high if there are none.
func extent(values []float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			low, high = min(low, v), max(high, v)
		}
	}
	return low, high
}

// share is how far v is on the way from low to high, 0 to 1 and beyond. Half of each, for their difference may be more
// than there are numbers.
func share(v, low, high float64) float64 {
	switch {
	case math.IsInf(v, 1):
		return 1
	case math.IsInf(v, -1):
		return 0
	}
	return (v/2 - low/2) / (high/2 - low/2)
}

func clamp(v, low, high float64) float64 { return max(low, min(high, v)) }

// averages are as many values as there are columns, each the average of its part; a part without any is NaN.
func averages(values []float64, columns int) []float64 {
	if columns <= 0 || columns >= len(values) {
		return values
	}
	out := make([]float64, columns)
	for i := range out {
		part := withoutGaps(values[i*len(values)/columns : (i+1)*len(values)/columns])
		out[i] = math.NaN()
		for n, v := range part {
			if n == 0 {
				out[i] = v
				continue
			}
			share := float64(n + 1)
			out[i] = out[i]*(float64(n)/share) + v/share
		}
	}
	return out
}
