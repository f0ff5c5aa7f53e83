// What keys(), values() and items() of a dict give ("Dictionary view objects" of the Python library reference). read
// gives the elements as they are now.

const py = require('modelarts/py')

class View {
	#read
	constructor(read) { this.#read = read }
	[Symbol.iterator]() { return this.#read()[Symbol.iterator]() }
	get length() { return this.#read().length }
	__len__() { return this.#read().length }
	__contains__(x) { return py.isIn(x, this.#read()) }
	__reversed__() { return py.reversed(this.#read()) }
	__repr__() { return `${this.constructor.name}(${py.repr(this.#read())})` }
	map(f) { return this.#read().map(f) }
	flatMap(f) { return this.#read().flatMap(f) }
	filter(f) { return this.#read().filter(f) }
	some(f) { return this.#read().some(f) }
	every(f) { return this.#read().every(f) }
	toJSON() { return this.#read() }
}

// Keys and items are like sets.
class SetView extends View {
	__eq__(other) { return isSetLike(other) ? py.eq(py.set(this), py.set(other)) : py.NotImplemented }
	__and__(other) { return py.bitand(py.set(this), py.set(other)) }
	__or__(other) { return py.bitor(py.set(this), py.set(other)) }
	__xor__(other) { return py.bitxor(py.set(this), py.set(other)) }
	__sub__(other) { return py.sub(py.set(this), py.set(other)) }
	__rand__(other) { return py.bitand(py.set(other), py.set(this)) }
	__ror__(other) { return py.bitor(py.set(other), py.set(this)) }
	__rsub__(other) { return py.sub(py.set(other), py.set(this)) }
	isdisjoint(other) { return py.isdisjoint(py.set(this), other) }
}

const isSetLike = (x) => x instanceof SetView || x instanceof Set

class dict_keys extends SetView {}
class dict_items extends SetView {}
class dict_values extends View {}

module.exports = {
	dict_keys: (read) => new dict_keys(read),
	dict_items: (read) => new dict_items(read),
	dict_values: (read) => new dict_values(read),
}
