// json: values as text and back.

const py = require("modelarts/py")
const { def } = native

/** Why a text is no JSON, and where. pos counts characters. */
class JSONDecodeError extends py.ValueError {
	constructor(msg, doc, pos) {
		const before = Array.from(doc).slice(0, pos)
		const lineno = before.filter((c) => c === "\n").length + 1, colno = pos - before.lastIndexOf("\n")
		super(`${msg}: line ${lineno} column ${colno} (char ${pos})`)
		for (const [name, value] of Object.entries({ msg, doc, pos, lineno, colno }))
			Object.defineProperty(this, name, { value, writable: true, configurable: true })
	}
}
Object.defineProperty(JSONDecodeError.prototype, "name", { value: "JSONDecodeError", writable: true, configurable: true })
Object.defineProperty(JSONDecodeError, "__module__", { value: "json.decoder" })

/** The error at a place that is counted in units of UTF-16. */
const broken = (message, text, at) => new JSONDecodeError(message, text, Array.from(text.slice(0, at)).length)

function parse(text, at, { int, float, constant, object, pairs, strict }) {
	const hooks = { int, float, constant, object, pairs, loose: !strict }
	const found = native.scan(text, at, hooks)
	if (found.message !== undefined) throw broken(found.message, text, found.at)
	return found
}

const spaceAfter = (text, at) => at + /^[ \t\n\r]*/.exec(text.slice(at))[0].length

function decode(text, hooks) {
	const { value, end } = parse(text, spaceAfter(text, 0), hooks), rest = spaceAfter(text, end)
	if (rest < text.length) throw broken("Extra data", text, rest)
	return value
}

const defaultHooks = "*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None"

class JSONDecoder {
	constructor(...given) { initDecoder.apply(this, given) }
	decode(text) { return decode(text, this.hooks) }
	raw_decode(text, at = 0) {
		const { value, end } = parse(text, at, this.hooks)
		return py.tuple(value, end)
	}
}
const initDecoder = def("JSONDecoder.__init__", defaultHooks, function (object, float, int, constant, strict, pairs) {
	Object.defineProperty(this, "hooks", { value: { object, float, int, constant, strict: py.bool(strict), pairs } })
})

function loads(text, cls, object, float, int, constant, pairs, more) {
	const kind = native.kind(text)
	if (kind === "bytes" || kind === "bytearray") text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(text)
	else if (kind !== "str") throw new TypeError(`the JSON object must be str, bytes or bytearray, not ${kind}`)
	if (text.startsWith("\ufeff")) {
		if (kind !== "str") text = text.slice(1)
		else throw new JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0)
	}
	const hooks = { object, float, int, constant, pairs, strict: true }
	if (cls == null && Object.keys(more).length === 0) return decode(text, hooks)
	return Reflect.construct(cls ?? JSONDecoder, [{ object_hook: object, parse_float: float, parse_int: int,
		parse_constant: constant, object_pairs_hook: pairs, ...more }]).decode(text)
}

const encoding = "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True"

class JSONEncoder {
	constructor(...given) { initEncoder.apply(this, given) }
	default(o) { throw new TypeError(`Object of type ${native.kind(o)} is not JSON serializable`) }
	encode(o) { return native.encode(o, this.options) }
	*iterencode(o) { yield this.encode(o) }
}
const initEncoder = def("JSONEncoder.__init__", `*, ${encoding}, sort_keys=False, indent=None, separators=None, default=None`,
	function (skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, separators, otherwise) {
		if (typeof indent === "boolean") indent = Number(indent)
		if (typeof indent === "number") indent = " ".repeat(Math.max(0, indent))
		const [comma, colon] = separators ?? [indent == null ? ", " : ",", ": "]
		Object.defineProperty(this, "options", { value: {
			skipkeys: py.bool(skipkeys), ensure_ascii: py.bool(ensure_ascii), check_circular: py.bool(check_circular),
			allow_nan: py.bool(allow_nan), sort_keys: py.bool(sort_keys), indent, comma, colon,
			default: otherwise ?? ((o) => this.default(o)),
		} })
	})

function dumps(o, skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, otherwise, sort_keys, more) {
	const options = { skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default: otherwise, sort_keys, ...more }
	return Reflect.construct(cls ?? JSONEncoder, [options]).encode(o)
}

const writing = `*, ${encoding}, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw`
const reading = "*, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw"

module.exports = {
	dumps: def("dumps", "obj, /, " + writing, dumps),
	dump: def("dump", "obj, fp, /, " + writing, (o, fp, ...options) => { fp.write(dumps(o, ...options)) }),
	loads: def("loads", "s, /, " + reading, loads),
	load: def("load", "fp, /, " + reading, (fp, ...hooks) => loads(fp.read(), ...hooks)),
	JSONDecodeError,
	JSONEncoder: native.callable(JSONEncoder),
	JSONDecoder: native.callable(JSONDecoder),
}
