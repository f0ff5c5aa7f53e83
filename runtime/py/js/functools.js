// functools: functions made of functions.

const py = require("modelarts/py")
const { def } = native

/** Calls what Python could call. */
const invoke = (f, args) => typeof f === "function" ? (/^class\b/.test(Function.prototype.toString.call(f)) ? new f(...args) : f(...args)) : f.__call__(...args)
const isCallable = (f) => typeof f === "function" || typeof f?.__call__ === "function"

const partial = def("partial", "func, /, *args, **keywords", (func, args, keywords) => {
	if (!isCallable(func)) throw new TypeError("the first argument must be callable")
	const made = (...more) => {
		const named = { ...keywords, ...py.kwargs(more) }
		return invoke(func, [...args, ...more, ...(Object.keys(named).length > 0 ? [named] : [])])
	}
	return Object.assign(made, { func, args: py.tuple(...args), keywords })
})

const reduce = def("reduce", "function, iterable, initial=..., /", (f, iterable, initial) => {
	const elements = py.list(iterable)
	if (initial === undefined) {
		if (elements.length === 0) throw new TypeError("reduce() of empty iterable with no initial value")
		initial = elements.shift()
	}
	return elements.reduce((sum, element) => invoke(f, [sum, element]), initial)
})

/** Gives a function the name of another. */
const named = (made, like) => {
	const { name } = like
	Object.defineProperty(made, "name", { value: name, configurable: true })
	for (const key of Object.keys(like)) made[key] = like[key]
	if (like.__doc__ !== undefined) made.__doc__ = like.__doc__
	made.__wrapped__ = like
	return made
}

const CacheInfo = native.record("CacheInfo", ["hits", "misses", "maxsize", "currsize"], ([values]) => py.list(values))

function cached(f, maxsize) {
	// One dict finds arguments that are equal as Python tells; the one that was used last is the last in it.
	const kept = py.dict([])
	let hits = 0, misses = 0
	const made = function (...args) {
		const plain = args.map((x) => native.kind(x) === "dict" ? py.asTuple(py.items(x)) : x), key = py.tuple(...plain), found = py.get(kept, key)
		if (found != null) {
			hits++
			py.delitem(kept, key)
			py.setitem(kept, key, found)
			return found[0]
		}
		misses++
		const value = f.apply(this, args)
		if (maxsize === 0) return value
		py.setitem(kept, key, [value])
		if (maxsize !== null && py.len(kept) > maxsize) py.delitem(kept, py.next(py.iter(kept)))
		return value
	}
	return Object.assign(named(made, f), {
		cache_info: () => CacheInfo.of([hits, misses, maxsize, py.len(kept)]),
		cache_clear() {
			py.clear(kept)
			hits = misses = 0
		},
		cache_parameters: () => ({ maxsize, typed: false }),
	})
}

module.exports = {
	partial, reduce,
	wraps: def("wraps", "wrapped, assigned=..., updated=...", (wrapped) => (f) => named(f, wrapped)),
	update_wrapper: def("update_wrapper", "wrapper, wrapped, assigned=..., updated=...", named),
	lru_cache: def("lru_cache", "maxsize=128, typed=False", (maxsize) => {
		if (typeof maxsize === "function") return cached(maxsize, 128)
		if (maxsize !== null && !Number.isInteger(maxsize)) throw new TypeError("Expected first argument to be an integer, a callable, or None")
		return (f) => cached(f, maxsize === null ? null : Math.max(0, maxsize))
	}),
	cache: def("cache", "user_function, /", (f) => cached(f, null)),
	cmp_to_key: def("cmp_to_key", "mycmp", (compare) => (obj) => {
		const test = (of) => (other) => of(Number(compare(obj, other.obj)))
		return { obj, __lt__: test((n) => n < 0), __gt__: test((n) => n > 0), __eq__: test((n) => n === 0), __le__: test((n) => n <= 0), __ge__: test((n) => n >= 0), constructor: Key, __proto__: Key.prototype }
	}),
}
/** What cmp_to_key compares by. */
class Key {}
