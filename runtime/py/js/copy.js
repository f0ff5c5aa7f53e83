// copy: copies of values, and of what is in them.

const py = require("modelarts/py")
const { def, kind } = native

class Error_ extends py.Exception {}
Object.defineProperty(Error_, "name", { value: "Error" })

/** The same object again, with its own attributes: what an instance of a script's class is copied to. */
const again = (value) => Object.defineProperties(Object.create(Object.getPrototypeOf(value)), Object.getOwnPropertyDescriptors(value))

/** Whether nothing can be told of an object but what it is: its state is out of reach, and so is its change. */
const isClosed = (value) => Object.keys(value).length === 0

function copy(value) {
	if (value === null || typeof value !== "object") return value
	if (typeof value.__copy__ === "function") return value.__copy__()
	switch (kind(value)) {
	case "dict": return isPlain(value) ? { ...value } : py.dict(value)
	case "list": return [...value]
	case "set": return py.set(value)
	case "bytearray": return py.bytearray(value)
	case "tuple": case "frozenset": case "bytes": case "int": case "float": return value
	}
	return isClosed(value) ? value : again(value)
}

const isPlain = (value) => [Object.prototype, null].includes(Object.getPrototypeOf(value))

function deepcopy(value, memo) {
	if (value === null || typeof value !== "object") return value
	if (memo.has(value)) return memo.get(value)
	const keep = (made) => {
		memo.set(value, made)
		return made
	}
	const inside = (value) => deepcopy(value, memo)
	if (typeof value.__deepcopy__ === "function") return keep(value.__deepcopy__(memo))
	switch (kind(value)) {
	case "dict": {
		if (!isPlain(value)) {
			const made = keep(py.dict([]))
			for (const [key, element] of py.items(value)) py.setitem(made, inside(key), inside(element))
			return made
		}
		const made = keep({})
		for (const name of Object.keys(value)) made[name] = inside(value[name])
		return made
	}
	case "list": {
		const made = keep([])
		for (const element of value) made.push(inside(element))
		return made
	}
	case "tuple": {
		const elements = Array.from(value, inside)
		if (memo.has(value)) return memo.get(value) // it is in one of its own
		return elements.every((element, i) => element === value[i]) ? value : keep(py.tuple(...elements))
	}
	case "set": return keep(py.set([...value].map(inside)))
	case "frozenset": return keep(py.frozenset([...value].map(inside)))
	case "bytearray": return keep(py.bytearray(value))
	case "bytes": case "int": case "float": return value
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
