package py_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestStatistics(t *testing.T) {
	var lines strings.Builder
	for _, name := range strings.Fields("mean fmean geometric_mean harmonic_mean median median_low median_high mode multimode stdev variance pstdev pvariance quantiles") {
		for _, data := range []string{"[1, 2, 3, 4]", "[1, 2, 3, 4, 5]", "[1.5, 2.25, 3.1]", "[0.1, 0.2, 0.3, 0.1]", "[]", "[7]", "[1e300, 1e-300, 5.5]", "[3, 1, 2, 3, 1]", "[10000000.1, 10000000.2, 10000000.4]", "[-1, 0, 1]"} {
			fmt.Fprintf(&lines, "value(statistics.%s(%s))\n", name, data)
		}
	}
	alike(t, `const statistics = require("modelarts/py/statistics"); const value = (x) => typeof x === "number" ? asFloat(x) : isinstance(x, list) ? x.map((y) => asFloat(y)) : x;`,
		"import statistics\ndef value(x): return float(x) if isinstance(x, (int, float)) else [float(y) for y in x] if isinstance(x, list) else x\n", lines.String()+`
		[statistics.mean([1, 2, 3]), statistics.median([1, 3]), statistics.mode(["a", "b", "b"]), statistics.multimode("aabbc")] ~ [statistics.mean([1, 2, 3]), int(statistics.median([1, 3])), statistics.mode(["a", "b", "b"]), statistics.multimode("aabbc")]
		value(statistics.quantiles([1, 2, 3, 4, 5, 6], {n: 10, method: "inclusive"})) ~ value(statistics.quantiles([1, 2, 3, 4, 5, 6], n=10, method="inclusive"))
		value(statistics.quantiles([1, 2, 3], {n: 3})) ~ value(statistics.quantiles([1, 2, 3], n=3))
		value(statistics.fmean([1, 2], [3, 1]))
		value(statistics.stdev([1, 2, 4], 2))
		statistics.mean(["a"])
		statistics.mean(5)
		statistics.fmean([1], [1, 2])
		statistics.quantiles([1, 2], {n: 0}) ~ statistics.quantiles([1, 2], n=0)
		isinstance(statistics.StatisticsError("x"), ValueError)
	`)
}
