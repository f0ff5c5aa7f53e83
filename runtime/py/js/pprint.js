// pprint: values on several lines, where they do not fit into one.

const py = require("modelarts/py")
const { def, kind } = native

/** How many columns a text takes, one a character. */
const width = (text) => /[\ud800-\udbff]/.test(text) ? [...text].length : text.length

/** The order of keys: their own where they have one, else that of their types' names. */
function before(a, b) {
	if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0
	try {
		if (py.lt(a, b)) return -1
		if (py.lt(b, a)) return 1
		return 0
	} catch (e) {
		if (!(e instanceof TypeError)) throw e
		const [x, y] = [`<class '${kind(a)}'>`, `<class '${kind(b)}'>`]
		return x < y ? -1 : x > y ? 1 : 0
	}
}

const brackets = { list: ["[", "]"], tuple: ["(", ")"], set: ["{", "}"], frozenset: ["frozenset({", "})"] }
/** Kinds of collections, which say what they are in front of what is in them. */
const isOfCollections = (value) => ["OrderedDict", "Counter", "defaultdict", "deque"].includes(value.constructor?.name) &&
	value instanceof require("modelarts/py/collections")[value.constructor.name]
const isDict = (value) => kind(value) === "dict"

class Printer {
	constructor(indent, width, depth, stream, compact, sort_dicts, underscore_numbers) {
		if (indent < 0) throw new py.ValueError("indent must be >= 0")
		if (depth != null && depth <= 0) throw new py.ValueError("depth must be > 0")
		if (!width) throw new py.ValueError("width must be != 0")
		Object.assign(this, { indent, width, depth, stream, compact, sort_dicts, underscore_numbers })
	}

	format(value) {
		this.out = []
		this.above = new Set()
		this.put(value, 0, 0, 0)
		return this.out.join("")
	}

	items(dict) {
		const items = [...py.items(dict)]
		return this.sort_dicts ? items.sort((a, b) => before(a[0], b[0])) : items
	}

	elements(value) {
		const elements = [...value]
		return value instanceof Set ? elements.sort(before) : elements
	}

	/** repr, with the dicts in it in order and what is too deep left out. */
	repr(value, level, above = this.above) {
		const type = kind(value)
		if (type === "int" && this.underscore_numbers) return py.fmt(value, "_d")
		if (typeof value !== "object" || value === null) return py.repr(value)
		if (!isDict(value) && !(type in brackets) || Object.getPrototypeOf(value)?.__repr__) return py.repr(value)
		if (value instanceof Set) return value.size === 0 ? py.repr(value) : this.flat(value, this.elements(value), type, level, above)
		if (Array.isArray(value)) return this.flat(value, value, type, level, above)
		const items = this.items(value)
		if (items.length === 0) return "{}"
		if (this.depth != null && level >= this.depth) return "{...}"
		if (above.has(value)) return this.recursion(value)
		const inside = new Set(above).add(value)
		return `{${items.map(([k, v]) => `${this.repr(k, level + 1, inside)}: ${this.repr(v, level + 1, inside)}`).join(", ")}}`
	}

	flat(value, elements, type, level, above) {
		const [open, close] = brackets[type]
		if (elements.length === 0) return open + close
		if (value instanceof Set) return open + elements.map((e) => py.repr(e)).join(", ") + close
		const end = type === "tuple" && elements.length === 1 ? ",)" : close
		if (this.depth != null && level >= this.depth) return `${open}...${end}`
		if (above.has(value)) return this.recursion(value)
		const inside = new Set(above).add(value)
		return open + Array.from(elements, (e) => this.repr(e, level + 1, inside)).join(", ") + end
	}

	recursion(value) { return `<Recursion on ${kind(value)} with id=${py.id(value)}>` }

	/** Writes a value that begins in column indent, with so many characters to come behind its last line. */
	put(value, indent, allowance, level) {
		if (typeof value === "object" && this.above.has(value)) {
			this.out.push(this.recursion(value))
			return
		}
		const text = this.repr(value, level)
		const lines = width(text) > this.width - indent - allowance ? this.lines(value) : null
		if (!lines) {
			this.out.push(text)
			return
		}
		if (typeof value === "object") this.above.add(value)
		lines.call(this, value, indent, allowance, level + 1, text)
		this.above.delete(value)
	}

	/** What writes a value on several lines; nothing for one that has its own repr. */
	lines(value) {
		const type = kind(value)
		if (type === "str") return this.text
		if (type === "bytes") return this.bytes
		if (typeof value !== "object" || value === null) return null
		if (isOfCollections(value)) return this[value.constructor.name]
		if (Object.getPrototypeOf(value)?.__repr__) return null
		if (type === "dict") return this.dict
		if (type in brackets) return this.sequence
		return null
	}

	pad() {
		if (this.indent > 1) this.out.push(" ".repeat(this.indent - 1))
	}

	dict(dict, indent, allowance, level) {
		const items = this.items(dict)
		this.out.push("{")
		this.pad()
		indent += this.indent
		items.forEach(([key, value], i) => {
			const last = i === items.length - 1
			const name = this.repr(key, level)
			this.out.push(name, ": ")
			this.put(value, indent + width(name) + 2, last ? allowance + 1 : 1, level)
			if (!last) this.out.push(",\n" + " ".repeat(indent))
		})
		this.out.push("}")
	}

	/** What comes after the name of a collection's kind, one bracket in. */
	named(value, indent, allowance, level, inner) {
		const name = `${value.constructor.name}(`
		this.out.push(name)
		inner(indent + name.length, allowance + 1)
		this.out.push(")")
	}

	OrderedDict(value, indent, allowance, level, text) {
		if (py.len(value) === 0) return this.out.push(text)
		this.named(value, indent, allowance, level, (at, more) => this.sequence(py.list(py.items(value)), at, more, level, text))
	}

	Counter(value, indent, allowance, level, text) {
		if (py.len(value) === 0) return this.out.push(text)
		const sorted = this.sort_dicts
		this.sort_dicts = false
		const common = py.dict(py.list(value.most_common()))
		this.named(value, indent, allowance, level, (at, more) => this.dict(common, at, more, level))
		this.sort_dicts = sorted
	}

	defaultdict(value, indent, allowance, level) {
		const factory = this.repr(value.default_factory, level)
		const name = "defaultdict("
		indent += name.length
		this.out.push(`${name}${factory},\n${" ".repeat(indent)}`)
		this.dict(value, indent, allowance + 1, level)
		this.out.push(")")
	}

	deque(value, indent, allowance, level) {
		this.out.push("deque(")
		const elements = py.list(value)
		if (value.maxlen === null) {
			this.sequence(elements, indent + "deque(".length, allowance + 1, level, "[]")
			this.out.push(")")
			return
		}
		this.sequence(elements, indent + "deque(".length, 2, level, "[]")
		this.out.push(`,\n${" ".repeat(indent + "deque(".length)}maxlen=${value.maxlen})`)
	}

	sequence(value, indent, allowance, level, text) {
		const type = kind(value)
		const elements = this.elements(value)
		let [open, close] = brackets[type]
		if (elements.length === 0) {
			this.out.push(text)
			return
		}
		if (type === "tuple" && elements.length === 1) close = ",)"
		if (type === "frozenset") indent += "frozenset(".length
		this.out.push(open)
		this.pad()
		indent += this.indent
		allowance += close.length
		const next = ",\n" + " ".repeat(indent)
		let between = "", most = this.width - indent + 1, room = most
		elements.forEach((element, i) => {
			const last = i === elements.length - 1
			if (last) {
				most -= allowance
				room -= allowance
			}
			if (this.compact) {
				const short = this.repr(element, level)
				const needed = width(short) + 2
				if (room < needed) {
					room = most
					if (between) between = next
				}
				if (room >= needed) {
					room -= needed
					this.out.push(between, short)
					between = ", "
					return
				}
			}
			this.out.push(between)
			between = next
			this.put(element, indent, last ? allowance : 1, level)
		})
		this.out.push(close)
	}

	/** A text as several, each with whole words. */
	text(text, indent, allowance, level, whole) {
		if (level === 1) {
			indent += 1
			allowance += 1
		}
		const most = this.width - indent
		const lines = text.match(/[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])|[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+$/g)
		const chunks = []
		let shown = whole
		lines.forEach((line, i) => {
			const last = i === lines.length - 1
			shown = py.repr(line)
			if (width(shown) <= (last ? most - allowance : most)) {
				chunks.push(shown)
				return
			}
			const words = line.match(/\S+\s*|\s+/g)
			let current = ""
			words.forEach((word, j) => {
				const room = last && j === words.length - 1 ? most - allowance : most
				if (width(py.repr(current + word)) > room) {
					if (current) chunks.push(py.repr(current))
					current = word
				} else {
					current += word
				}
			})
			if (current) chunks.push(py.repr(current))
		})
		if (chunks.length === 1) {
			this.out.push(shown)
			return
		}
		const joined = chunks.join("\n" + " ".repeat(indent))
		this.out.push(level === 1 ? `(${joined})` : joined)
	}

	bytes(bytes, indent, allowance, level, whole) {
		if (bytes.length <= 4) {
			this.out.push(whole)
			return
		}
		if (level === 1) {
			indent += 1
			allowance += 1
		}
		const chunks = []
		const end = Math.floor(bytes.length / 4) * 4
		let room = this.width - indent, current = bytes.slice(0, 0)
		for (let i = 0; i < bytes.length; i += 4) {
			const more = bytes.slice(i, i + 4)
			if (i === end) room -= allowance
			const both = py.bytes([...current, ...more])
			if (py.repr(both).length > room) {
				if (current.length > 0) chunks.push(py.repr(py.bytes([...current])))
				current = more
			} else {
				current = both
			}
		}
		if (current.length > 0) chunks.push(py.repr(py.bytes([...current])))
		const joined = chunks.join("\n" + " ".repeat(indent))
		this.out.push(level === 1 ? `(${joined})` : joined)
	}
}

const options = "indent=1, width=80, depth=None"
const more = "compact=False, sort_dicts=True, underscore_numbers=False"

const pformat = def("pformat", `object, ${options}, *, ${more}`, (value, indent, width, depth, compact, sort, underscore) =>
	new Printer(indent, width, depth, null, compact, sort, underscore).format(value))

function show(value, stream, ...how) {
	const [indent, width, depth, compact, sort, underscore] = how
	py.print(new Printer(indent, width, depth, stream, compact, sort, underscore).format(value), { file: stream ?? null })
	return null
}

const arguments_ = def("PrettyPrinter", `${options}, stream=None, *, ${more}`, (...given) => given)

const PrettyPrinter = native.callable(class PrettyPrinter {
	#printer
	constructor(...given) { this.#printer = new Printer(...arguments_(...given)) }
	pformat(object) { return this.#printer.format(object) }
	pprint(object) {
		py.print(this.pformat(object), { file: this.#printer.stream ?? null })
		return null
	}
})

module.exports = {
	pformat,
	pprint: def("pprint", `object, stream=None, ${options}, *, ${more}`, show),
	pp: def("pp", `object, stream=None, ${options}, *, compact=False, sort_dicts=False, underscore_numbers=False`, show),
	saferepr: def("saferepr", "object", (value) => new Printer(1, 80, null, null, false, true, false).repr(value, 0, new Set())),
	PrettyPrinter,
}
