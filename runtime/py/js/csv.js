// csv: tables as text.

const py = require("modelarts/py")
const { def, kind } = native

const QUOTE_MINIMAL = 0, QUOTE_ALL = 1, QUOTE_NONNUMERIC = 2, QUOTE_NONE = 3

class CsvError extends py.Exception {}
Object.defineProperty(CsvError, "name", { value: "Error" })

class Dialect {}
const defaults = { delimiter: ",", quotechar: '"', escapechar: null, doublequote: true, skipinitialspace: false, lineterminator: "\r\n", quoting: QUOTE_MINIMAL, strict: false }
const dialect = (Base, fields) => {
	const Class = class extends Base {}
	for (const [name, value] of Object.entries(fields)) Class[name] = Class.prototype[name] = value
	return Class
}
const named = (name, Class) => Object.defineProperty(Class, "name", { value: name })
const excel = named("excel", dialect(Dialect, { delimiter: ",", quotechar: '"', doublequote: true, skipinitialspace: false, lineterminator: "\r\n", quoting: QUOTE_MINIMAL }))
const excel_tab = named("excel_tab", dialect(excel, { delimiter: "\t" }))
const unix_dialect = named("unix_dialect", dialect(Dialect, { delimiter: ",", quotechar: '"', doublequote: true, skipinitialspace: false, lineterminator: "\n", quoting: QUOTE_ALL }))

const dialects = new Map([["excel", excel], ["excel-tab", excel_tab], ["unix", unix_dialect]])

/** The settings that a dialect, and names beside it, say. */
function settings(given, names) {
	if (typeof given === "string") {
		if (!dialects.has(given)) throw new CsvError("unknown dialect")
		given = dialects.get(given)
	}
	const result = {}
	for (const name of Object.keys(defaults)) result[name] = names[name] ?? (name in names ? null : given?.[name] ?? given?.prototype?.[name] ?? defaults[name])
	for (const name of Object.keys(names)) {
		if (!(name in defaults)) throw new TypeError(`this function got an unexpected keyword argument '${name}'`)
	}
	for (const [name, may] of [["delimiter", false], ["quotechar", true], ["escapechar", true]]) {
		const value = result[name]
		if (value === null && may) continue
		if (typeof value !== "string") throw new TypeError(`"${name}" must be string${may ? " or None" : ""}, not ${kind(value)}`)
		if ([...value].length !== 1) throw new TypeError(`"${name}" must be a 1-character string`)
	}
	if (![0, 1, 2, 3].includes(result.quoting)) throw new TypeError('bad "quoting" value')
	if (result.quoting !== QUOTE_NONE && result.quotechar === null) {
		if (!("quoting" in names)) result.quoting = QUOTE_NONE
		else throw new TypeError("quotechar must be set if quoting enabled")
	}
	return result
}

let fieldLimit = 131072

class Reader {
	#lines
	constructor(lines, dialect) {
		this.#lines = py.iter(lines)
		this.dialect = dialect
		this.line_num = 0
	}
	__iter__() { return this }
	[Symbol.iterator]() { return this }
	__next__() {
		const { value, done } = this.next()
		if (done) throw new py.StopIteration()
		return value
	}
	next() {
		const { delimiter, quotechar, escapechar, doublequote, skipinitialspace, quoting, strict } = this.dialect
		const row = []
		let state = "start", field = "", numeric = false
		const save = () => {
			if (numeric) {
				row.push(py.float(field))
			} else row.push(field)
			field = ""
			numeric = false
		}
		const add = (letter) => {
			if (field.length >= fieldLimit) throw new CsvError(`field larger than field limit (${fieldLimit})`)
			field += letter
		}
		const isEnd = (letter) => letter === "\n" || letter === "\r" || letter === ""
		/** The state behind a letter; "" is the end of a line that the file gave. */
		const take = (letter) => {
			switch (state) {
			case "start": // of a row
				if (letter === "") return
				if (isEnd(letter)) {
					state = "end"
					return
				}
				state = "field"
				// falls through
			case "field": // at its start
				if (isEnd(letter)) {
					save()
					state = letter === "" ? "start" : "end"
				} else if (letter === quotechar && quoting !== QUOTE_NONE) state = "quoted"
				else if (letter === escapechar) state = "escaped"
				else if (letter === " " && skipinitialspace) return
				else if (letter === delimiter) save()
				else {
					numeric = quoting === QUOTE_NONNUMERIC
					add(letter)
					state = "plain"
				}
				return
			case "escaped":
				add(letter === "" ? "\n" : letter)
				state = "plain"
				return
			case "plain":
				if (isEnd(letter)) {
					save()
					state = letter === "" ? "start" : "end"
				} else if (letter === escapechar) state = "escaped"
				else if (letter === delimiter) {
					save()
					state = "field"
				} else add(letter)
				return
			case "quoted":
				if (letter === "") return
				if (letter === escapechar) state = "escaped in quotes"
				else if (letter === quotechar && quoting !== QUOTE_NONE) state = doublequote ? "quote" : "plain"
				else add(letter)
				return
			case "escaped in quotes":
				add(letter === "" ? "\n" : letter)
				state = "quoted"
				return
			case "quote": // in quotes
				if (letter === quotechar && quoting !== QUOTE_NONE) {
					add(letter)
					state = "quoted"
				} else if (letter === delimiter) {
					save()
					state = "field"
				} else if (isEnd(letter)) {
					save()
					state = letter === "" ? "start" : "end"
				} else if (!strict) {
					add(letter)
					state = "plain"
				} else throw new CsvError(`'${delimiter}' expected after '${quotechar}'`)
				return
			case "end":
				if (!isEnd(letter)) throw new CsvError("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
			}
		}
		for (;;) {
			const { value: line, done } = this.#lines.next()
			if (done) {
				if (field !== "" || state === "quoted" || state === "escaped in quotes") {
					if (strict) throw new CsvError("unexpected end of data")
					save()
					return { value: row, done: false }
				}
				return { value: undefined, done: true }
			}
			if (typeof line !== "string") throw new CsvError(`iterator should return strings, not ${kind(line)} (the file should be opened in text mode)`)
			this.line_num += 1
			for (const letter of line) take(letter)
			if (state === "end") {
				return { value: row, done: false }
			}
			take("")
			if (state === "start") return { value: row, done: false }
		}
	}
}

const isNumber = (value) => ["int", "float", "bool"].includes(kind(value))

class Writer {
	#write
	constructor(file, dialect) {
		if (typeof file?.write !== "function") throw new TypeError('argument 1 must have a "write" method')
		this.#write = (text) => file.write(text)
		this.dialect = dialect
	}
	#field(value, alone) {
		const { delimiter, quotechar, escapechar, doublequote, lineterminator, quoting } = this.dialect
		const text = value == null ? "" : kind(value) === "float" ? py.repr(value) : py.str(value)
		let quoted = quoting === QUOTE_ALL || quoting === QUOTE_NONNUMERIC && !isNumber(value)
		let out = ""
		for (const letter of text) {
			let escape = false
			if ([delimiter, escapechar, quotechar].includes(letter) || lineterminator.includes(letter) || letter === "\n" || letter === "\r") {
				if (quoting === QUOTE_NONE) escape = true
				else {
					if (letter === quotechar) {
						if (doublequote) out += quotechar
						else escape = true
					} else if (letter === escapechar) escape = true
					if (!escape) quoted = true
				}
				if (escape) {
					if (escapechar === null) throw new CsvError("need to escape, but no escapechar set")
					out += escapechar
				}
			}
			out += letter
		}
		if (text === "" && alone) {
			if (quoting === QUOTE_NONE) throw new CsvError("single empty field record must be quoted")
			quoted = true
		}
		return quoted ? quotechar + out + quotechar : out
	}
	writerow(row) {
		let values
		try {
			values = [...py.iter(row)]
		} catch (e) {
			if (e instanceof TypeError) throw new CsvError(`iterable expected, not ${kind(row)}`)
			throw e
		}
		const text = values.map((value) => this.#field(value, values.length === 1)).join(this.dialect.delimiter) + this.dialect.lineterminator
		return this.#write(text) ?? text.length
	}
	writerows(rows) {
		for (const row of py.iter(rows)) this.writerow(row)
		return null
	}
}

class DictReader {
	#names
	constructor(...given) {
		const [file, fieldnames, restkey, restval, dialect, names] = readerArguments(...given)
		this.reader = new Reader(file, settings(dialect, names))
		this.#names = fieldnames == null ? null : [...py.iter(fieldnames)]
		Object.assign(this, { restkey, restval })
	}
	get line_num() { return this.reader.line_num }
	get fieldnames() {
		if (this.#names === null) {
			const { value, done } = this.reader.next()
			if (!done) this.#names = value
		}
		return this.#names
	}
	set fieldnames(names) { this.#names = names }
	__iter__() { return this }
	[Symbol.iterator]() { return this }
	__next__() {
		const { value, done } = this.next()
		if (done) throw new py.StopIteration()
		return value
	}
	next() {
		const names = this.fieldnames
		let found = this.reader.next()
		while (!found.done && found.value.length === 0) found = this.reader.next()
		if (found.done) return found
		const row = {}
		names.forEach((name, i) => { row[name] = i < found.value.length ? found.value[i] : this.restval })
		if (found.value.length <= names.length) return { value: row, done: false }
		const rest = found.value.slice(names.length)
		if (typeof this.restkey === "string") return { value: { ...row, [this.restkey]: rest }, done: false }
		return { value: py.dict([...Object.entries(row), [this.restkey, rest]]), done: false }
	}
}

class DictWriter {
	constructor(...given) {
		const [file, fieldnames, restval, extrasaction, dialect, names] = writerArguments(...given)
		if (!["raise", "ignore"].includes(extrasaction.toLowerCase())) throw new py.ValueError(`extrasaction (${extrasaction}) must be 'raise' or 'ignore'`)
		Object.assign(this, { fieldnames: [...py.iter(fieldnames)], restval, extrasaction: extrasaction.toLowerCase() })
		this.writer = new Writer(file, settings(dialect, names))
	}
	#row(dict) {
		if (this.extrasaction === "raise") {
			const wrong = [...py.keys(dict)].filter((name) => !this.fieldnames.includes(name))
			if (wrong.length > 0) throw new py.ValueError(`dict contains fields not in fieldnames: ${wrong.map((name) => py.repr(name)).join(", ")}`)
		}
		return this.fieldnames.map((name) => py.get(dict, name, this.restval))
	}
	writeheader() { return this.writer.writerow(this.fieldnames) }
	writerow(dict) { return this.writer.writerow(this.#row(dict)) }
	writerows(dicts) {
		for (const dict of py.iter(dicts)) this.writerow(dict)
		return null
	}
}

const readerArguments = def("DictReader", "f, fieldnames=None, restkey=None, restval=None, dialect='excel', **kwds", (...given) => given)
const writerArguments = def("DictWriter", "f, fieldnames, restval='', extrasaction='raise', dialect='excel', **kwds", (...given) => given)

module.exports = {
	QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE,
	Error: CsvError, Dialect, excel, excel_tab, unix_dialect,
	reader: def("reader", "csvfile, dialect='excel', **fmtparams", (lines, dialect, names) => new Reader(lines, settings(dialect, names))),
	writer: def("writer", "csvfile, dialect='excel', **fmtparams", (file, dialect, names) => new Writer(file, settings(dialect, names))),
	DictReader: native.callable(DictReader), DictWriter: native.callable(DictWriter),
	register_dialect: def("register_dialect", "name, dialect=None, **fmtparams", (name, given, names) => {
		dialects.set(name, settings(given, names))
		return null
	}),
	unregister_dialect: def("unregister_dialect", "name", (name) => {
		if (!dialects.delete(name)) throw new CsvError("unknown dialect")
		return null
	}),
	get_dialect: def("get_dialect", "name", (name) => {
		if (!dialects.has(name)) throw new CsvError("unknown dialect")
		return settings(name, {})
	}),
	list_dialects: def("list_dialects", "", () => [...dialects.keys()]),
	field_size_limit: def("field_size_limit", "limit=None", (limit) => {
		const was = fieldLimit
		if (limit != null) fieldLimit = limit
		return was
	}),
}
