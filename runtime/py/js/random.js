// random: the same seed gives the same numbers as Python's.

const py = require("modelarts/py")
const { def } = native

/** An argument that has to be an integer; Python takes a float that is one. */
function integer(value, place) {
	const n = Number(value)
	if (typeof value === "string") throw new py.ValueError(`non-integer arg ${place} for randrange()`)
	if (value == null || !["int", "bool", "float"].includes(native.kind(value)))
		throw new TypeError(`'${native.kind(value)}' object cannot be interpreted as an integer`)
	if (!Number.isInteger(n)) throw new py.ValueError(`non-integer arg ${place} for randrange()`)
	if (!Number.isSafeInteger(n)) throw new py.OverflowError(`random: ${n} is beyond 2**53 and cannot be kept exactly`)
	return n
}

class Random {
	#source = native.generator()
	#kept = null // gauss makes two numbers at a time

	constructor(...given) { this.seed(...given) }

	seed(...given) { return seed.apply(this, given) }
	_seed(a) {
		this.#kept = null
		switch (native.kind(a)) {
		case "NoneType":
			this.#source.seedFresh()
			break
		case "int": case "float": case "bool":
			if (typeof a === "bigint" || !Number.isSafeInteger(Math.trunc(Number(a))))
				throw new py.OverflowError(`random.seed: ${a} is beyond 2**53`)
			this.#source.seedNumber(Number(a))
			break
		case "str": case "bytes": case "bytearray":
			this.#source.seedBytes(a)
			break
		default:
			throw new TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
		}
	}

	random() { return this.#source.float() }
	_below(n) { return this.#source.below(n) }

	getrandbits(k) {
		const n = integer(k, 1)
		if (n < 0) throw new py.ValueError("number of bits must be non-negative")
		if (n > 53) throw new py.OverflowError(`getrandbits: ${n} bits are more than a number keeps; there are 53`)
		return n === 0 ? 0 : this.#source.bits(n)
	}
	randbytes(n) {
		return py.bytes(new Uint8Array(this.#source.bytes(integer(n, 1))))
	}
	getstate() { return py.tuple(3, py.asTuple(this.#source.state()), this.#kept) }
	setstate(state) {
		const [version, words, kept] = state
		if (version !== 3) throw new py.ValueError(`state with version ${py.str(version)} passed to Random.setstate() of version 3`)
		this.#source.restore(words)
		this.#kept = kept
	}

	_randrange(start, stop, step) {
		const from = integer(start, 1), by = step === undefined ? 1 : integer(step, 3)
		if (stop == null) {
			if (step !== undefined && by !== 1) throw new TypeError("Missing a non-None stop argument")
			if (from > 0) return this._below(from)
			throw new py.ValueError("empty range for randrange()")
		}
		const to = integer(stop, 2), width = to - from
		if (by === 1) {
			if (width > 0) return from + this._below(width)
			throw new py.ValueError(`empty range for randrange() (${from}, ${to}, ${width})`)
		}
		if (by === 0) throw new py.ValueError("zero step for randrange()")
		const n = Math.floor((width + by - Math.sign(by)) / by)
		if (n <= 0) throw new py.ValueError("empty range for randrange()")
		return from + by * this._below(n)
	}

	_shuffle(x) {
		for (let i = x.length - 1; i > 0; i--) {
			const j = this._below(i + 1);
			[x[i], x[j]] = [x[j], x[i]]
		}
	}

	_choice(seq) {
		const n = py.len(seq)
		if (n === 0) throw new py.IndexError("Cannot choose from an empty sequence")
		return py.item(seq, this._below(n))
	}

	_choices(population, weights, cumulative, k) {
		const xs = py.list(population), n = xs.length
		const pick = (at) => Array.from({ length: Math.max(0, k) }, at)
		if (cumulative == null) {
			if (weights == null) return pick(() => xs[Math.floor(this.random() * n)])
			if (typeof weights === "number")
				throw new TypeError(`The number of choices must be a keyword argument: k=${weights}`)
			let sum = 0
			cumulative = py.list(weights).map((w) => sum += Number(w))
		} else if (weights != null) throw new TypeError("Cannot specify both weights and cumulative weights")
		else cumulative = py.list(cumulative).map(Number)
		if (cumulative.length !== n) throw new py.ValueError("The number of weights does not match the population")
		const total = cumulative[n - 1]
		if (total <= 0) throw new py.ValueError("Total of weights must be greater than zero")
		if (!Number.isFinite(total)) throw new py.ValueError("Total of weights must be finite")
		return pick(() => {
			const wanted = this.random() * total
			let low = 0, high = n - 1
			while (low < high) {
				const middle = (low + high) >> 1
				if (wanted < cumulative[middle]) high = middle
				else low = middle + 1
			}
			return xs[low]
		})
	}

	_sample(population, k, counts) {
		if (["set", "frozenset", "dict"].includes(native.kind(population)))
			throw new TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
		if (counts != null) {
			const xs = py.list(population), each = py.list(counts)
			if (each.length !== xs.length) throw new py.ValueError("The number of counts does not match the population")
			const all = xs.flatMap((x, i) => Array(Number(each[i])).fill([x]))
			if (all.length === 0) throw new py.ValueError("Total of counts must be greater than zero")
			return this._sample(all, k).map(([x]) => x)
		}
		const pool = py.list(population), n = pool.length
		if (!(k >= 0 && k <= n)) throw new py.ValueError("Sample larger than population or is negative")
		const result = []
		// A small choice of many remembers what was chosen; otherwise what was chosen leaves the pool.
		let limit = 21
		if (k > 5) limit += 4 ** Math.ceil(Math.log(k * 3) / Math.log(4))
		const chosen = new Set()
		for (let i = 0; i < k; i++) {
			if (n <= limit) {
				const j = this._below(n - i)
				result.push(pool[j])
				pool[j] = pool[n - i - 1]
				continue
			}
			let j = this._below(n)
			while (chosen.has(j)) j = this._below(n)
			chosen.add(j)
			result.push(pool[j])
		}
		return result
	}

	_gauss(mu, sigma) {
		let z = this.#kept
		this.#kept = null
		if (z === null) {
			const angle = this.random() * 2 * Math.PI, radius = Math.sqrt(-2 * native.log(1 - this.random()))
			z = native.cos(angle) * radius
			this.#kept = native.sin(angle) * radius
		}
		return mu + z * sigma
	}

	_normal(mu, sigma) {
		const width = 4 * native.exp(-0.5) / Math.sqrt(2)
		for (;;) {
			const u = this.random(), v = 1 - this.random(), z = width * (u - 0.5) / v
			if (z * z / 4 <= -native.log(v)) return mu + z * sigma
		}
	}

	_gamma(alpha, beta) {
		if (!(alpha > 0 && beta > 0)) throw new py.ValueError("gammavariate: alpha and beta must be > 0.0")
		const { log, exp } = native
		if (alpha === 1) return -log(1 - this.random()) * beta
		if (alpha > 1) { // R. C. H. Cheng, 1977
			const root = Math.sqrt(2 * alpha - 1), b = alpha - log(4), c = alpha + root
			for (;;) {
				const u = this.random()
				if (!(u > 1e-7 && u < 0.9999999)) continue
				const w = 1 - this.random(), v = log(u / (1 - u)) / root, x = alpha * exp(v), z = u * u * w, r = b + c * v - x
				if (r + (1 + log(4.5)) - 4.5 * z >= 0 || r >= log(z)) return x * beta
			}
		}
		for (;;) { // Ahrens and Dieter, 1974
			const b = (Math.E + alpha) / Math.E, p = b * this.random(), x = p <= 1 ? p ** (1 / alpha) : -log((b - p) / alpha), u = this.random()
			if (p > 1 ? u <= x ** (alpha - 1) : u <= exp(-x)) return x * beta
		}
	}

	_beta(alpha, beta) {
		const y = this._gamma(alpha, 1)
		return y && y / (y + this._gamma(beta, 1))
	}

	_triangular(low, high, mode) {
		low = Number(low)
		high = Number(high)
		let u = this.random()
		if (high === low) return low
		let c = mode == null ? 0.5 : (mode - low) / (high - low)
		if (u > c) {
			u = 1 - u
			c = 1 - c;
			[low, high] = [high, low]
		}
		return low + (high - low) * Math.sqrt(u * c)
	}
}

/** Methods by their signatures. */
const methods = {
	randrange: ["start, stop=None, step=...", function (...a) { return this._randrange(...a) }],
	randint: ["a, b", function (a, b) { return this._randrange(a, integer(b, 2) + 1) }],
	choice: ["seq", function (seq) { return this._choice(seq) }],
	choices: ["population, weights=None, *, cum_weights=None, k=1", function (...a) { return this._choices(...a) }],
	shuffle: ["x", function (x) { this._shuffle(x) }],
	sample: ["population, k, *, counts=None", function (...a) { return this._sample(...a) }],
	uniform: ["a, b", function (a, b) { return Number(a) + (b - a) * this.random() }],
	triangular: ["low=0.0, high=1.0, mode=None", function (...a) { return this._triangular(...a) }],
	gauss: ["mu=0.0, sigma=1.0", function (mu, sigma) { return this._gauss(Number(mu), sigma) }],
	normalvariate: ["mu=0.0, sigma=1.0", function (mu, sigma) { return this._normal(Number(mu), sigma) }],
	lognormvariate: ["mu, sigma", function (mu, sigma) { return native.exp(this._normal(Number(mu), sigma)) }],
	gammavariate: ["alpha, beta", function (alpha, beta) { return this._gamma(Number(alpha), Number(beta)) }],
	betavariate: ["alpha, beta", function (alpha, beta) { return this._beta(Number(alpha), Number(beta)) }],
	paretovariate: ["alpha", function (alpha) { return (1 - this.random()) ** (-1 / alpha) }],
	weibullvariate: ["alpha, beta", function (alpha, beta) { return alpha * (-native.log(1 - this.random())) ** (1 / beta) }],
	expovariate: ["lambd", function (lambd) { return -native.log(1 - this.random()) / lambd }],
}
const seed = def("seed", "a=None, version=2", function (a) { this._seed(a) })
for (const [name, [signature, body]] of Object.entries(methods))
	Object.defineProperty(Random.prototype, name, { value: def("Random." + name, signature, body), writable: true, configurable: true })

const shared = new Random()
module.exports = { Random: native.callable(Random) }
for (const name of ["seed", "random", "getrandbits", "randbytes", "getstate", "setstate", ...Object.keys(methods)])
	module.exports[name] = Object.defineProperty(shared[name].bind(shared), "name", { value: name })
