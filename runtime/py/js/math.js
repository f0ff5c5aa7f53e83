// math: functions of numbers. Those of package py are rounded correctly.

const py = require("modelarts/py")
const { def, kind } = native

function real(value) {
	if (!["int", "float", "bool"].includes(kind(value))) throw new TypeError(`must be real number, not ${kind(value)}`)
	return Number(value)
}

const inOne = (name, act) => def(name, "x, /", (x) => act(real(x)))

const names = `sqrt exp sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh expm1 log1p log2 log10 exp2 cbrt erf erfc gamma lgamma
	fmod remainder atan2 copysign nextafter pow log hypot fsum gcd lcm factorial comb perm isqrt floor ceil trunc frexp ldexp modf`

const math = module.exports = {
	pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Infinity, nan: NaN,
	fabs: inOne("fabs", Math.abs),
	degrees: inOne("degrees", (x) => x * (180 / Math.PI)),
	radians: inOne("radians", (x) => x * (Math.PI / 180)),
	isfinite: inOne("isfinite", Number.isFinite),
	isinf: inOne("isinf", (x) => x === Infinity || x === -Infinity),
	isnan: inOne("isnan", Number.isNaN),
	isclose: def("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", (a, b, rel_tol, abs_tol) => {
		a = real(a)
		b = real(b)
		if (rel_tol < 0 || abs_tol < 0) throw new py.ValueError("tolerances must be non-negative")
		if (a === b) return true
		if (!Number.isFinite(a) || !Number.isFinite(b)) return false
		const off = Math.abs(b - a)
		return off <= Math.abs(rel_tol * b) || off <= Math.abs(rel_tol * a) || off <= abs_tol
	}),
	ulp: inOne("ulp", (x) => {
		x = Math.abs(x)
		if (!Number.isFinite(x)) return x
		const next = math.nextafter(x, Infinity)
		return next === Infinity ? x - math.nextafter(x, -Infinity) : next - x
	}),
	dist: def("dist", "p, q, /", (p, q) => {
		const a = py.list(p).map(real), b = py.list(q).map(real)
		if (a.length !== b.length) throw new py.ValueError("both points must have the same number of dimensions")
		return math.hypot(...a.map((x, i) => x - b[i]))
	}),
	prod: def("prod", "iterable, /, *, start=1", (values, start) => {
		let product = start
		for (const value of py.iter(values)) product = py.mul(product, value)
		return product
	}),
}
for (const name of names.split(/\s+/)) {
	Object.defineProperty(math, name, {
		configurable: true, enumerable: true,
		get: () => math[name] = native[name],
		set: (value) => Object.defineProperty(math, name, { value, writable: true, configurable: true, enumerable: true }),
	})
}
