// operator: Python's operators as functions, and functions that get something of their argument.

const py = require("modelarts/py")
const { def, kind } = native

/** A function that gives what of gives for one key, or a tuple of that for several. */
const getter = (keys, of) => keys.length === 1 ? (obj) => of(obj, keys[0]) : (obj) => py.tuple(...keys.map((key) => of(obj, key)))

function itemgetter(...items) {
	if (items.length === 0) throw new TypeError("itemgetter expected 1 argument, got 0")
	return getter(items, py.item)
}

function attrgetter(...attrs) {
	if (attrs.length === 0) throw new TypeError("attrgetter expected 1 argument, got 0")
	if (attrs.some((attr) => typeof attr !== "string")) throw new TypeError("attribute name must be a string")
	return getter(attrs, (obj, attr) => attr.split(".").reduce((of, name) => py.getattr(of, name), obj))
}

function methodcaller(name, ...given) {
	if (name === undefined) throw new TypeError("methodcaller needs at least one argument, the method name")
	if (typeof name !== "string") throw new TypeError("method name must be a string")
	return (obj) => py.getattr(obj, name).apply(obj, given)
}

function pos(a) {
	if (typeof a?.__pos__ === "function") return a.__pos__()
	if (!["int", "float", "bool"].includes(kind(a))) throw new TypeError(`bad operand type for unary +: '${kind(a)}'`)
	return Number(a)
}

const isSequence = (x) => ["str", "list", "tuple", "bytes", "bytearray"].includes(kind(x)) || typeof x?.__getitem__ === "function"

function concat(a, b) {
	if (!isSequence(a)) throw new TypeError(`'${kind(a)}' object can't be concatenated`)
	return py.add(a, b)
}

function countOf(a, b) {
	let n = 0
	for (const element of py.iter(a)) if (py.eq(element, b)) n++
	return n
}

function indexOf(a, b) {
	let i = 0
	for (const element of py.iter(a)) {
		if (py.eq(element, b)) return i
		i++
	}
	throw new py.ValueError("sequence.index(x): x not in sequence")
}

module.exports = { itemgetter, attrgetter, methodcaller }

const operators = {
	add: py.add, sub: py.sub, mul: py.mul, truediv: py.div, floordiv: py.floordiv, mod: py.mod, pow: (a, b) => py.pow(a, b),
	and_: py.bitand, or_: py.bitor, xor: py.bitxor, lshift: py.lshift, rshift: py.rshift,
	lt: py.lt, le: py.le, eq: py.eq, ne: (a, b) => !py.eq(a, b), ge: py.ge, gt: py.gt,
	is_: py.is_, is_not: (a, b) => !py.is_(a, b), contains: (a, b) => py.isIn(b, a), concat, countOf, indexOf,
	getitem: py.item, delitem: (a, b) => { py.delitem(a, b) }, iadd: py.iadd, imul: py.imul, iconcat: py.iadd,
}
for (const [name, body] of Object.entries(operators)) module.exports[name] = def(name, "a, b, /", body)

const unary = {
	neg: py.neg, pos, abs: py.abs, inv: py.invert, invert: py.invert, not_: (a) => !py.bool(a), truth: py.bool, index: native.index,
}
for (const [name, body] of Object.entries(unary)) module.exports[name] = def(name, "a, /", body)

module.exports.setitem = def("setitem", "a, b, c, /", (a, b, c) => { py.setitem(a, b, c) })
