// itertools: iterators made of iterators.

const py = require("modelarts/py")
const { def } = native

const tuple = (values) => py.tuple(...values)
const test = (predicate, x) => predicate == null ? py.bool(x) : py.bool(predicate(x))

/** A function whose body is a generator, which begins with checked arguments. */
const lazily = (name, signature, body, check = () => {}) => def(name, signature, (...given) => {
	check(...given)
	return body(...given)
})

const integerOrNone = (name, value) => {
	if (value != null && (!Number.isInteger(value) || value < 0))
		throw new py.ValueError(`${name} for islice() must be None or an integer: 0 <= x <= sys.maxsize.`)
}

const chain = def("chain", "*iterables", function (iterables) { return chained(iterables) })
function* chained(iterables) { for (const one of py.iter(iterables)) yield* py.iter(one) }
chain.from_iterable = def("from_iterable", "iterable, /", (iterables) => chained(iterables))

/** Choices of k places out of n, in order; next changes them, or says that there are no more. */
function* places(n, k, repeated) {
	const at = Array.from({ length: k }, (_, i) => repeated ? 0 : i)
	if (repeated ? n === 0 && k > 0 : k > n) return
	for (;;) {
		yield at
		let i = k - 1
		while (i >= 0 && at[i] === (repeated ? n - 1 : i + n - k)) i--
		if (i < 0) return
		at[i]++
		for (let j = i + 1; j < k; j++) at[j] = repeated ? at[i] : at[j - 1] + 1
	}
}

function* permuted(pool, k, taken = []) {
	if (taken.length === k) {
		yield tuple(taken.map((i) => pool[i]))
		return
	}
	for (let i = 0; i < pool.length; i++) if (!taken.includes(i)) yield* permuted(pool, k, [...taken, i])
}

function* products(pools, chosen = []) {
	if (chosen.length === pools.length) {
		yield tuple(chosen)
		return
	}
	for (const x of pools[chosen.length]) yield* products(pools, [...chosen, x])
}

const none = Symbol("none")
const step = (iterator) => {
	const { done, value } = iterator.next()
	return done ? none : value
}

const notNegative = (iterable, r) => {
	if (r != null && r < 0) throw new py.ValueError("r must be non-negative")
}

module.exports = {
	chain,
	count: lazily("count", "start=0, step=1", function* (n, by) {
		const isFloat = native.kind(n) === "float" || native.kind(by) === "float"
		for (let i = 0; ; i++) yield isFloat ? Number(n) + i * by : py.add(n, py.mul(by, i))
	}),
	cycle: lazily("cycle", "iterable, /", function* (iterable) {
		const kept = []
		for (const x of py.iter(iterable)) {
			kept.push(x)
			yield x
		}
		while (kept.length > 0) yield* kept
	}),
	repeat: lazily("repeat", "object, times=None", function* (x, times) { for (let i = 0; times == null || i < times; i++) yield x }),
	accumulate: lazily("accumulate", "iterable, func=None, *, initial=None", function* (iterable, f, initial) {
		let sum = initial ?? none
		if (sum !== none) yield sum
		for (const x of py.iter(iterable)) {
			sum = sum === none ? x : f == null ? py.add(sum, x) : f(sum, x)
			yield sum
		}
	}),
	compress: lazily("compress", "data, selectors", function* (data, selectors) {
		const choose = py.iter(selectors)
		for (const x of py.iter(data)) {
			const selector = step(choose)
			if (selector === none) return
			if (py.bool(selector)) yield x
		}
	}),
	dropwhile: lazily("dropwhile", "predicate, iterable, /", function* (predicate, iterable) {
		let dropping = true
		for (const x of py.iter(iterable)) if (!(dropping &&= test(predicate, x))) yield x
	}),
	takewhile: lazily("takewhile", "predicate, iterable, /", function* (predicate, iterable) {
		for (const x of py.iter(iterable)) {
			if (!test(predicate, x)) return
			yield x
		}
	}),
	filterfalse: lazily("filterfalse", "function, iterable, /", function* (predicate, iterable) {
		for (const x of py.iter(iterable)) if (!test(predicate, x)) yield x
	}),
	groupby: lazily("groupby", "iterable, key=None", function* (iterable, key) {
		// A group keeps what its reader has not had yet when the next one is asked for: what collects the groups first,
		// as a ported comprehension may, finds them whole. In Python they are empty then.
		const from = py.iter(iterable), of = (x) => key == null ? x : key(x)
		let x = step(from)
		while (x !== none) {
			const mine = of(x), kept = []
			const take = () => {
				if (x === none || !py.eq(of(x), mine)) return false
				kept.push(x)
				x = step(from)
				return true
			}
			let current = true
			yield py.tuple(mine, (function* () { while (kept.length > 0 || current && take()) yield kept.shift() })())
			while (take());
			current = false
		}
	}),
	islice: def("islice", "iterable, *bounds", (iterable, bounds) => {
		if (bounds.length === 0) throw new TypeError("islice expected at least 2 arguments, got 1")
		if (bounds.length > 3) throw new TypeError(`islice expected at most 4 arguments, got ${bounds.length + 1}`)
		const [start, stop, by] = bounds.length === 1 ? [0, bounds[0], 1] : bounds
		integerOrNone("Stop argument", stop)
		integerOrNone("Indices", start)
		if (by != null && (!Number.isInteger(by) || by < 1)) throw new py.ValueError("Step for islice() must be a positive integer or None.")
		const from = py.iter(iterable)
		return (function* (at, next, end, by) {
			while (next < end) {
				const x = step(from)
				if (x === none) return
				if (at++ === next) {
					next += by
					yield x
				}
			}
			for (; at < end; at++) if (step(from) === none) return
		})(0, start ?? 0, stop ?? Infinity, by ?? 1)
	}),
	pairwise: lazily("pairwise", "iterable, /", function* (iterable) {
		let last = none
		for (const x of py.iter(iterable)) {
			if (last !== none) yield py.tuple(last, x)
			last = x
		}
	}),
	starmap: lazily("starmap", "function, iterable, /", function* (f, iterable) { for (const args of py.iter(iterable)) yield f(...py.iter(args)) }),
	tee: def("tee", "iterable, n=2, /", (iterable, n) => {
		const from = py.iter(iterable), kept = []
		return tuple(Array.from({ length: n }, function () {
			return (function* () {
				for (let i = 0; ; i++) {
					if (i === kept.length) kept.push(step(from))
					if (kept[i] === none) return
					yield kept[i]
				}
			})()
		}))
	}),
	zip_longest: lazily("zip_longest", "*iterables, fillvalue=None", function* (iterables, fill) {
		const all = iterables.map((one) => py.iter(one)), ended = new Set()
		for (;;) {
			const row = all.map((one) => {
				const x = ended.has(one) ? none : step(one)
				if (x === none) ended.add(one)
				return x === none ? fill : x
			})
			if (ended.size === all.length) return
			yield tuple(row)
		}
	}),
	product: lazily("product", "*iterables, repeat=1", (iterables, repeat) => {
		const pools = iterables.map((one) => py.list(one))
		return products(Array(repeat).fill(pools).flat())
	}),
	permutations: lazily("permutations", "iterable, r=None", (iterable, r) => {
		const pool = py.list(iterable)
		return permuted(pool, r ?? pool.length)
	}, notNegative),
	combinations: lazily("combinations", "iterable, r", function* (iterable, r) {
		const pool = py.list(iterable)
		for (const at of places(pool.length, r, false)) yield tuple(at.map((i) => pool[i]))
	}, notNegative),
	combinations_with_replacement: lazily("combinations_with_replacement", "iterable, r", function* (iterable, r) {
		const pool = py.list(iterable)
		for (const at of places(pool.length, r, true)) yield tuple(at.map((i) => pool[i]))
	}, notNegative),
}
