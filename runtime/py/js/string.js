// string: letters, and templates with $names.

const py = require("modelarts/py")
const { def, callable } = native

const ascii_lowercase = "abcdefghijklmnopqrstuvwxyz", ascii_uppercase = ascii_lowercase.toUpperCase(), ascii_letters = ascii_lowercase + ascii_uppercase
const digits = "0123456789", punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", whitespace = " \t\n\r\v\f"

/** A text with places for values: $name, ${name}, and $$ for a dollar. */
class Template {
	constructor(template) { this.template = template }
	/** Fills in; what is missing or no name goes to otherwise. */
	_fill(values, otherwise) {
		const pattern = new RegExp("\\$(?:(\\$)|([_a-zA-Z][_a-zA-Z0-9]*)|\\{([_a-zA-Z][_a-zA-Z0-9]*)\\}|)", "g")
		return this.template.replace(pattern, (whole, dollar, bare, braced, at) => {
			if (dollar !== undefined) return "$"
			const name = bare ?? braced
			if (name !== undefined && py.isIn(name, values)) return py.str(py.item(values, name))
			return otherwise(whole, name, at)
		})
	}
	get_identifiers() {
		const found = []
		this._fill({}, (whole, name) => {
			if (name !== undefined && !found.includes(name)) found.push(name)
			return whole
		})
		return found
	}
	is_valid() {
		let valid = true
		this._fill({}, (whole, name) => {
			valid &&= name !== undefined
			return whole
		})
		return valid
	}
	__repr__() { return `<string.Template object>` }
}
const merged = (mapping, more) => mapping === undefined ? more : Object.keys(more).length === 0 ? mapping : { ...Object.fromEntries(py.items(mapping)), ...more }
for (const [name, otherwise] of Object.entries({
	substitute(whole, key, at) {
		if (key !== undefined) throw new py.KeyError(key)
		const before = this.template.slice(0, at).split("\n")
		throw new py.ValueError(`Invalid placeholder in string: line ${before.length}, col ${before[before.length - 1].length + 1}`)
	},
	safe_substitute: (whole) => whole,
})) Object.defineProperty(Template.prototype, name, { value: def(name, "mapping=..., /, **kws", function (mapping, more) {
	return this._fill(merged(mapping, more), otherwise.bind(this))
}), writable: true, configurable: true })

module.exports = {
	ascii_lowercase, ascii_uppercase, ascii_letters, digits, punctuation, whitespace,
	hexdigits: digits + "abcdefABCDEF", octdigits: "01234567",
	printable: digits + ascii_letters + punctuation + whitespace,
	capwords: def("capwords", "s, sep=None", (s, sep) =>
		(sep === null ? py.split(s) : py.split(s, sep)).map((word) => py.capitalize(word)).join(sep ?? " ")),
	Template: callable(Template),
}
