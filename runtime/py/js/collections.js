// collections: dicts with more to them, named tuples, queues with two ends.

const py = require("modelarts/py")
const { def, callable, kind } = native

/** Puts into a dict what dict() would take. */
function fill(dict, from, named = {}) {
	const more = from == null ? [] : kind(from) === "dict" || typeof from.keys === "function" && !Array.isArray(from) ? py.items(from) : py.iter(from)
	for (const pair of more) {
		const [key, value] = py.unpack(2, pair)
		py.setitem(dict, key, value)
	}
	for (const [key, value] of py.items(named)) py.setitem(dict, key, value)
	return dict
}

const define = (Class, methods) => {
	for (const [name, value] of Object.entries(methods)) Object.defineProperty(Class.prototype, name, { value, writable: true, configurable: true })
}
/** Iteration by JavaScript, over the keys. */
const iteration = { *[Symbol.iterator]() { yield* py.keys(this) } }

/** Whether a function is a class that is called by new alone. */
const isClass = (f) => /^class\b/.test(Function.prototype.toString.call(f))

/**
 * What a new dict inherits from: it may be of a class of the script's own. A call without new out of a constructor has
 * new.target of that constructor in goja, so it is not asked.
 */
const prototypeOf = (made, Class) => made instanceof Class ? Object.getPrototypeOf(made) : Class.prototype

function defaultdict(...given) {
	return initDefault.call(prototypeOf(this, defaultdict), ...given)
}
const factories = new WeakMap() // of defaultdicts: a property would be a key
const initDefault = def("defaultdict", "default_factory=None, /, *args, **kwargs", function (factory, [from, ...rest], named) {
	if (factory !== null && typeof factory !== "function" && typeof factory.__call__ !== "function")
		throw new TypeError("first argument must be callable or None")
	if (rest.length > 0) throw new TypeError(`dict expected at most 1 argument, got ${rest.length + 1}`)
	const made = native.dict(this, function (key) { return this.__missing__(key) })
	factories.set(made, factory)
	return fill(made, from, named)
})
define(defaultdict, {
	...iteration,
	__missing__(key) {
		const factory = factories.get(this)
		if (factory == null) throw new py.KeyError(key)
		const value = typeof factory.__call__ === "function" ? factory.__call__() : isClass(factory) ? new factory() : factory()
		py.setitem(this, key, value)
		return value
	},
	copy() { return defaultdict(factories.get(this), this) },
	__repr__() { return `defaultdict(${py.repr(factories.get(this))}, ${py.repr(py.dict(this))})` },
})
Object.defineProperty(defaultdict.prototype, "default_factory", { get() { return factories.get(this) }, set(value) { factories.set(this, value) }, configurable: true })

function OrderedDict(...given) {
	return initOrdered.call(prototypeOf(this, OrderedDict), ...given)
}
const initOrdered = def("OrderedDict", "*args, **kwargs", function ([from, ...rest], named) {
	if (rest.length > 0) throw new TypeError(`expected at most 1 argument, got ${rest.length + 1}`)
	return fill(native.dict(this), from, named)
})
define(OrderedDict, {
	...iteration,
	move_to_end: def("move_to_end", "key, last=True", function (key, last) {
		if (!native.toEnd(this, key, py.bool(last))) throw new py.KeyError(key)
	}),
	popitem: def("popitem", "last=True", function (last) {
		const keys = py.list(this)
		if (keys.length === 0) throw new py.KeyError("dictionary is empty")
		const key = keys[py.bool(last) ? keys.length - 1 : 0], value = py.item(this, key)
		py.delitem(this, key)
		return py.tuple(key, value)
	}),
	copy() { return OrderedDict(this) },
	__repr__() { return py.len(this) === 0 ? "OrderedDict()" : `OrderedDict(${py.repr(py.list(py.items(this)))})` },
})

function Counter(...given) {
	return initCounter.call(prototypeOf(this, Counter), ...given)
}
const initCounter = def("Counter", "*args, **kwargs", function ([from, ...rest], named) {
	if (rest.length > 0) throw new TypeError(`expected at most 1 argument, got ${rest.length + 1}`)
	return tally(native.dict(this, () => 0), from, named, 1)
})
/** Counts what there is, or takes counts from a dict. */
function tally(counter, from, named, sign) {
	const put = (key, n) => py.setitem(counter, key, py.get(counter, key, 0) + sign * n)
	if (kind(from) === "dict") for (const [key, n] of py.items(from)) put(key, n)
	else if (from != null) for (const key of py.iter(from)) put(key, 1)
	for (const [key, n] of py.items(named)) put(key, n)
	return counter
}
/** A counter of what combine makes of the counts of both, as far as that is positive. */
const combined = (a, b, combine) => {
	if (!(b instanceof Counter)) return py.NotImplemented
	const made = Counter()
	for (const key of [...py.keys(a), ...py.keys(b)]) {
		const n = combine(py.get(a, key, 0), py.get(b, key, 0))
		if (n > 0) py.setitem(made, key, n)
	}
	return made
}
define(Counter, {
	...iteration,
	most_common: def("most_common", "n=None", function (n) {
		const all = py.list(py.items(this)).sort((a, b) => b[1] - a[1])
		return n == null ? all : all.slice(0, Math.max(0, n))
	}),
	elements: function* () { for (const [key, n] of py.items(this)) for (let i = 0; i < n; i++) yield key },
	total() { return py.sum(py.values(this)) },
	update: def("update", "*args, **kwargs", function ([from], named) { tally(this, from, named, 1) }),
	subtract: def("subtract", "*args, **kwargs", function ([from], named) { tally(this, from, named, -1) }),
	copy() { return Counter(this) },
	__add__(other) { return combined(this, other, (a, b) => a + b) },
	__sub__(other) { return combined(this, other, (a, b) => a - b) },
	__or__(other) { return combined(this, other, Math.max) },
	__and__(other) { return combined(this, other, Math.min) },
	__repr__() {
		if (py.len(this) === 0) return "Counter()"
		return `Counter({${this.most_common().map(([key, n]) => `${py.repr(key)}: ${py.repr(n)}`).join(", ")}})`
	},
})

const keywordsOfPython = new Set("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "))

const namedtuple = def("namedtuple", "typename, field_names, *, rename=False, defaults=None, module=None", (typename, names, rename, defaults) => {
	let fields = typeof names === "string" ? names.replaceAll(",", " ").split(/\s+/).filter(Boolean) : py.list(names).map((name) => py.str(name))
	const seen = new Set(), isName = (name) => /^[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)
	if (py.bool(rename)) fields = fields.map((name, i) => {
		const bad = !isName(name) || keywordsOfPython.has(name) || name.startsWith("_") || seen.has(name)
		seen.add(name)
		return bad ? `_${i}` : name
	})
	seen.clear()
	for (const name of [typename, ...fields]) {
		if (!isName(name)) throw new py.ValueError(`Type names and field names must be valid identifiers: ${py.repr(name)}`)
		if (keywordsOfPython.has(name)) throw new py.ValueError(`Type names and field names cannot be a keyword: ${py.repr(name)}`)
	}
	for (const name of fields) {
		if (name.startsWith("_") && !py.bool(rename)) throw new py.ValueError(`Field names cannot start with an underscore: ${py.repr(name)}`)
		if (seen.has(name)) throw new py.ValueError(`Encountered duplicate field name: ${py.repr(name)}`)
		seen.add(name)
	}
	const values = defaults == null ? [] : py.list(defaults), from = fields.length - values.length
	if (from < 0) throw new TypeError("Got more default values than field names")
	const bind = def(`${typename}.__new__`, fields.map((name, i) => i < from ? name : `${name}=...`).join(", "), (...given) =>
		given.map((value, i) => value === undefined && i >= from ? values[i - from] : value))
	const Class = native.record(typename, fields, (given) => bind(...given))
	const names_ = py.tuple(...fields)
	Object.defineProperties(Class, {
		_fields: { value: names_ }, _field_defaults: { value: Object.fromEntries(values.map((value, i) => [fields[from + i], value])) },
		_make: { value: (iterable) => {
			const all = py.list(iterable)
			if (all.length !== fields.length) throw new TypeError(`Expected ${fields.length} arguments, got ${all.length}`)
			return Class.of(all)
		} },
	})
	define(Class, {
		_asdict() { return Object.fromEntries(fields.map((name, i) => [name, this[i]])) },
		_replace(changes = {}) {
			const unknown = Object.keys(changes).filter((name) => !fields.includes(name))
			if (unknown.length > 0) throw new py.ValueError(`Got unexpected field names: ${py.repr(unknown)}`)
			return Class.of(fields.map((name, i) => Object.hasOwn(changes, name) ? changes[name] : this[i]))
		},
	})
	Object.defineProperty(Class.prototype, "_fields", { value: names_ })
	return Class
})

class deque {
	constructor(...given) { initDeque.apply(this, given) }
	#cut(atLeft) {
		while (this.maxlen !== null && this._all.length > this.maxlen) this._all[atLeft ? "shift" : "pop"]()
	}
	#at(index) {
		const i = index < 0 ? index + this._all.length : index
		if (!Number.isInteger(i)) throw new TypeError(`sequence index must be integer, not '${kind(index)}'`)
		if (i < 0 || i >= this._all.length) throw new py.IndexError("deque index out of range")
		return i
	}
	append(x) {
		this._all.push(x)
		this.#cut(true)
	}
	appendleft(x) {
		this._all.unshift(x)
		this.#cut(false)
	}
	extend(xs) { for (const x of py.list(xs)) this.append(x) }
	extendleft(xs) { for (const x of py.list(xs)) this.appendleft(x) }
	#take(how) {
		if (this._all.length === 0) throw new py.IndexError("pop from an empty deque")
		return this._all[how]()
	}
	pop() { return this.#take("pop") }
	popleft() { return this.#take("shift") }
	clear() { this._all.length = 0 }
	copy() { return new this.constructor(this._all, this.maxlen) }
	count(x) { return py.count(this._all, x) }
	index(x, ...range) {
		try {
			return py.index(this._all, x, ...range)
		} catch (e) {
			throw py.caught(e, py.ValueError) ? new py.ValueError(`${py.repr(x)} is not in deque`) : e
		}
	}
	insert(i, x) {
		if (this.maxlen !== null && this._all.length >= this.maxlen) throw new py.IndexError("deque already at its maximum size")
		py.insert(this._all, i, x)
	}
	remove(x) {
		if (!py.isIn(x, this._all)) throw new py.ValueError(`${py.repr(x)} is not in deque`)
		py.remove(this._all, x)
	}
	reverse() { this._all.reverse() }
	rotate(n = 1) {
		const { length } = this._all
		if (length > 0) this._all.unshift(...this._all.splice(length - ((n % length) + length) % length))
	}
	get length() { return this._all.length }
	[Symbol.iterator]() { return this._all[Symbol.iterator]() }
	__iter__() { return this._all[Symbol.iterator]() }
	__reversed__() { return [...this._all].reverse()[Symbol.iterator]() }
	__len__() { return this._all.length }
	__contains__(x) { return py.isIn(x, this._all) }
	__getitem__(i) { return this._all[this.#at(i)] }
	__setitem__(i, x) { this._all[this.#at(i)] = x }
	__delitem__(i) { this._all.splice(this.#at(i), 1) }
	__eq__(other) { return other instanceof deque ? py.eq(this._all, other._all) : py.NotImplemented }
	__lt__(other) { return other instanceof deque ? py.lt(this._all, other._all) : py.NotImplemented }
	__add__(other) { return other instanceof deque ? new deque([...this._all, ...other._all], this.maxlen) : py.NotImplemented }
	__repr__() { return `deque(${py.repr(this._all)}${this.maxlen === null ? "" : `, maxlen=${this.maxlen}`})` }
}
const initDeque = def("deque", "iterable=None, maxlen=None", function (iterable, maxlen) {
	if (maxlen !== null && (!Number.isInteger(maxlen) || maxlen < 0))
		throw Number.isInteger(maxlen) ? new py.ValueError("maxlen must be non-negative") : new TypeError("an integer is required")
	Object.defineProperty(this, "_all", { value: [] })
	Object.defineProperty(this, "maxlen", { value: maxlen, enumerable: true })
	if (iterable !== null) this.extend(iterable)
})

module.exports = { defaultdict, OrderedDict, Counter, namedtuple, deque: callable(deque) }
