// Tuples whose elements have names.

const py = require("modelarts/py")

/** The prototype of tuples. */
const tuple = Object.getPrototypeOf(py.tuple())

/**
 * A class of tuples with these fields, whose repr says name. make gives the values of its constructor's arguments;
 * without it there is no constructor, only of(values).
 */
function record(name, fields, make) {
	const { [name]: Class } = {
		[name]: function (...given) { return Class.of(make(given)) }
	}
	const prototype = Class.prototype
	Object.setPrototypeOf(prototype, tuple)
	const method = (name, value) => Object.defineProperty(prototype, name, { value, writable: true, configurable: true })
	fields.forEach((field, i) => Object.defineProperty(prototype, field, { get() { return this[i] }, configurable: true }))
	method("__repr__", function () { return `${this.constructor.shown ?? name}(${fields.map((f, i) => `${f}=${py.repr(this[i])}`).join(", ")})` })
	// What the array's own methods make anew, slices and the like, is a plain list.
	Object.defineProperty(Class, Symbol.species, { value: Array })
	/** more are attributes that are no elements. */
	Object.defineProperty(Class, "of", { value: (values, more = {}) => {
		const made = Object.setPrototypeOf([...values], prototype)
		for (const [key, value] of Object.entries(more)) Object.defineProperty(made, key, { value })
		return Object.freeze(made)
	} })
	return Class
}

module.exports = record
