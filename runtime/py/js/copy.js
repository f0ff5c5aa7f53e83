// copy: copies of values, and of what is in them.

const py = require("modelarts/py")
const { def, kind } = native

class Error_ extends py.Exception {}
Object.defineProperty(Error_, "name", { value: "Error" })

/** The same object again, with its own attributes: what an instance of a script's class is copied to. */
const again = (value) => Object.defineProperties(Object.create(Object.getPrototypeOf(value)), Object.getOwnPropertyDescriptors(value))

/** Whether nothing can be told of an object but what it is: its state is out of reach, and so is its change. */
const isClosed = (value) => Object.keys(value).length === 0

/** A method of an object's class; an attribute of its own is none. */
function method(value, name) {
	const found = Object.getPrototypeOf(value)?.[name]
	return typeof found === "function" ? found.bind(value) : null
}

/** Whether a dict is an object of JavaScript, with no keys but texts. */
const isPlain = (value) => !native.isMapping(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value))

function copy(value) {
	if (value === null || typeof value !== "object") return value
	const own = method(value, "__copy__")
	if (own) return own()
	switch (kind(value)) {
	case "dict": return isPlain(value) ? { ...value } : py.copy(value)
	case "list": return [...value]
	case "set": return py.set(value)
	case "bytearray": return py.bytearray(value)
	case "tuple": case "frozenset": case "bytes": case "int": case "float": return value
	}
	if (Array.isArray(value) && Object.isFrozen(value)) return value // a tuple with names
	const container = method(value, "copy")
	if (container) return container()
	return isClosed(value) ? value : again(value)
}

function deepcopy(value, memo) {
	if (value === null || typeof value !== "object") return value
	if (memo.has(value)) return memo.get(value)
	const keep = (made) => {
		memo.set(value, made)
		return made
	}
	const inside = (value) => deepcopy(value, memo)
	const own = method(value, "__deepcopy__")
	if (own) return keep(own(memo))
	switch (kind(value)) {
	case "list": {
		const made = keep([])
		for (const element of value) made.push(inside(element))
		return made
	}
	case "set": return keep(py.set([...value].map(inside)))
	case "frozenset": return keep(py.frozenset([...value].map(inside)))
	case "bytearray": return keep(py.bytearray(value))
	case "bytes": case "int": case "float": return value
	}
	if (py.isinstance(value, py.dict)) {
		if (isPlain(value)) {
			const made = keep({})
			for (const name of Object.keys(value)) made[name] = inside(value[name])
			return made
		}
		const made = keep(copy(value))
		for (const [key, element] of py.list(py.items(value))) py.setitem(made, key, inside(element))
		return made
	}
	if (Array.isArray(value) && Object.isFrozen(value)) { // a tuple
		const elements = Array.from(value, inside)
		if (memo.has(value)) return memo.get(value) // it is in one of its own
		if (elements.every((element, i) => element === value[i])) return value
		return keep(value.constructor?._make?.(elements) ?? value.constructor?.of?.(elements) ?? py.tuple(...elements))
	}
	const container = method(value, "copy")
	if (container) {
		const made = keep(container())
		if (method(made, "clear") && method(made, "extend")) {
			const elements = Array.from(py.iter(value), inside)
			made.clear()
			made.extend(elements)
		}
		return made
	}
	if (isClosed(value)) return value
	const made = keep(again(value))
	for (const name of Object.keys(value)) {
		if (Object.getOwnPropertyDescriptor(made, name).writable) made[name] = inside(value[name])
	}
	return made
}

module.exports = {
	copy: def("copy", "x", copy),
	deepcopy: def("deepcopy", "x, memo=None", (value, memo) => deepcopy(value, memo instanceof Map ? memo : new Map())),
	Error: Error_, error: Error_,
}
