// statistics: averages and spreads.

const py = require("modelarts/py")
const { def, kind } = native
const math = require("modelarts/py/math")

const StatisticsError = native.callable(class StatisticsError extends py.ValueError {})

const all = (data) => Array.from(py.iter(data))

/** The data, of which there must be some. */
function some(data, words, least = 1) {
	const values = all(data)
	if (values.length < least) throw new StatisticsError(words)
	return values
}

const isFinite = (values) => values.every((value) => Number.isFinite(Number(value)))
const sum = (values) => values.reduce((a, b) => a + Number(b), 0)

function mean(data) {
	const values = some(data, "mean requires at least one data point")
	return values.some((value) => kind(value) === "float" && !Number.isFinite(Number(value))) ? sum(values) / values.length : native.mean(values)
}

function fmean(data, weights) {
	const values = some(data, "fmean requires at least one data point").map(Number)
	if (weights == null) return math.fsum(values) / values.length
	const by = all(weights).map(Number)
	if (by.length !== values.length) throw new StatisticsError("data and weights must be the same length")
	const whole = math.fsum(by)
	if (!whole) throw new StatisticsError("sum of weights must be non-zero")
	return math.fsum(values.map((value, i) => value * by[i])) / whole
}

function harmonic_mean(data, weights) {
	const values = some(data, "harmonic_mean requires at least one data point")
	for (const value of values) {
		if (!["int", "float", "bool"].includes(kind(value))) throw new TypeError("unsupported type")
		if (value < 0) throw new StatisticsError("harmonic mean does not support negative values")
	}
	const by = weights == null ? values.map(() => 1) : all(weights)
	if (by.length !== values.length) throw new StatisticsError("Number of weights does not match data size")
	if (values.length === 1 && weights == null) return values[0]
	if (values.some((value, i) => Number(value) === 0 && by[i])) return 0
	return native.ratio(by, values.map((value, i) => by[i] / value))
}

const sorted = (data, words = "no median for empty data") => py.sorted(some(data, words))

function median(data) {
	const values = sorted(data), at = values.length >> 1
	return values.length % 2 ? values[at] : (Number(values[at - 1]) + Number(values[at])) / 2
}

/** What occurs most, and how often, in the order of its first occurrence. */
function counted(data) {
	const counts = py.dict([])
	for (const value of py.iter(data)) py.setitem(counts, value, py.get(counts, value, 0) + 1)
	return Array.from(py.items(counts))
}

function multimode(data) {
	const counts = counted(data)
	const most = Math.max(...counts.map(([, n]) => n))
	return counts.filter(([, n]) => n === most).map(([value]) => value)
}

const spread = (name, less, root) => def(name, `data, ${less ? "xbar" : "mu"}=None`, (data, center) => {
	const words = less ? `${name} requires at least two data points` : `${name} requires at least one data point`
	const values = some(data, words, less + 1)
	return isFinite(values) ? native.variance(values, less, center, root) : NaN
})

function quantiles(data, n, method) {
	if (n < 1) throw new StatisticsError("n must be at least 1")
	const values = py.sorted(all(data))
	if (values.length < 2) throw new StatisticsError("must have at least two data points")
	const size = method === "inclusive" ? values.length - 1 : values.length + 1
	if (method !== "inclusive" && method !== "exclusive") throw new py.ValueError(`Unknown method: ${py.repr(method)}`)
	return Array.from({ length: n - 1 }, (_, k) => {
		const i = k + 1
		let j = Math.floor(i * size / n)
		if (method === "exclusive") j = Math.min(Math.max(j, 1), values.length - 1)
		const over = i * size - j * n
		const [low, high] = method === "inclusive" ? [values[j], values[j + 1]] : [values[j - 1], values[j]]
		return (low * (n - over) + (high ?? 0) * over) / n
	})
}

module.exports = {
	StatisticsError,
	mean: def("mean", "data", mean),
	fmean: def("fmean", "data, weights=None", fmean),
	geometric_mean: def("geometric_mean", "data", (data) => {
		const values = some(data, "geometric mean requires a non-empty dataset containing positive numbers")
		if (values.some((value) => !(value > 0))) throw new StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
		return math.exp(fmean(values.map((value) => math.log(value))))
	}),
	harmonic_mean: def("harmonic_mean", "data, weights=None", harmonic_mean),
	median: def("median", "data", median),
	median_low: def("median_low", "data", (data) => {
		const values = sorted(data)
		return values[values.length - 1 >> 1]
	}),
	median_high: def("median_high", "data", (data) => {
		const values = sorted(data)
		return values[values.length >> 1]
	}),
	mode: def("mode", "data", (data) => {
		const modes = multimode(data)
		if (modes.length === 0) throw new StatisticsError("no mode for empty data")
		return modes[0]
	}),
	multimode: def("multimode", "data", multimode),
	quantiles: def("quantiles", "data, *, n=4, method='exclusive'", quantiles),
	stdev: spread("stdev", 1, true), variance: spread("variance", 1, false),
	pstdev: spread("pstdev", 0, true), pvariance: spread("pvariance", 0, false),
}
