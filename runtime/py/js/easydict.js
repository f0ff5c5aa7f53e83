// easydict: a dict whose keys are attributes. A plain object of JavaScript is one.

const py = require("modelarts/py")

const isDict = (value) => native.kind(value) === "dict"

/** Dicts in lists and tuples become such, too. */
function easy(value) {
	if (isDict(value)) return Object.fromEntries(Array.from(py.items(value), ([name, inside]) => [name, easy(inside)]))
	if (native.kind(value) === "tuple") return py.tuple(...Array.from(value, easy))
	return Array.isArray(value) ? value.map(easy) : value
}

/** The fields of a dict, or of pairs; those given by name come in the same way, as a dict. */
function EasyDict(...given) {
	const result = {}
	for (const fields of given) {
		if (fields != null) Object.assign(result, easy(isDict(fields) ? fields : Object.fromEntries(fields)))
	}
	return result
}

module.exports = { EasyDict }
