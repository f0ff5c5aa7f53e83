// base64: bytes as letters.

const py = require("modelarts/py")
const { def, kind } = native

const binasciiError = native.callable(class Error extends py.ValueError {})

/** Bytes of bytes; of a text, too, where it holds what was encoded. */
function data(value, encoded) {
	if (value instanceof Uint8Array) return value
	if (encoded && typeof value === "string") {
		if (/[^\x00-\x7f]/.test(value)) throw new py.ValueError("string argument should contain only ASCII characters")
		return Buffer.from(value, "latin1")
	}
	if (encoded) throw new TypeError(`argument should be a bytes-like object or ASCII string, not '${kind(value)}'`)
	throw new TypeError(`a bytes-like object is required, not '${kind(value)}'`)
}

const encode = (value, how) => Buffer.from(data(value)).toString(how)
const ascii = (text) => py.bytes(Buffer.from(text, "latin1"))

function b64decode(value, altchars, validate) {
	let text = Buffer.from(data(value, true)).toString("latin1")
	if (altchars != null) {
		const [plus, slash] = Buffer.from(data(altchars, true)).toString("latin1")
		text = text.replaceAll(plus, "+").replaceAll(slash, "/")
	}
	if (validate && !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
		throw new binasciiError(/=[^=]/.test(text) ? "Discontinuous padding not allowed" : "Only base64 data is allowed")
	}
	text = text.replace(/[^A-Za-z0-9+/=]/g, "")
	// What comes behind the padding that ends a group is not looked at.
	let letters = "", padding = 0
	for (const letter of text) {
		if (letter !== "=") {
			padding = 0
			letters += letter
			continue
		}
		padding += 1
		if (letters.length % 4 >= 2 && letters.length % 4 + padding >= 4) break
	}
	const over = letters.length % 4
	if (over === 1) {
		throw new binasciiError(`Invalid base64-encoded string: number of data characters (${letters.length}) cannot be 1 more than a multiple of 4`)
	}
	if (over > 0 && over + padding < 4) throw new binasciiError("Incorrect padding")
	return py.bytes(Buffer.from(letters, "base64"))
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

function b32encode(value) {
	let bits = 0, have = 0, out = ""
	for (const byte of data(value)) {
		bits = bits << 8 | byte
		have += 8
		for (; have >= 5; have -= 5) out += base32[bits >> have - 5 & 31]
		bits &= (1 << have) - 1
	}
	if (have > 0) out += base32[bits << 5 - have & 31]
	return ascii(out + "=".repeat((8 - out.length % 8) % 8))
}

function b32decode(value, casefold) {
	let text = Buffer.from(data(value, true)).toString("latin1")
	if (casefold) text = text.toUpperCase()
	if (text.length % 8) throw new binasciiError("Incorrect padding")
	const letters = text.replace(/=+$/, "")
	let bits = 0, have = 0
	const out = []
	for (const letter of letters) {
		const digit = base32.indexOf(letter)
		if (digit < 0) throw new binasciiError("Non-base32 digit found")
		bits = bits << 5 | digit
		have += 5
		if (have >= 8) {
			have -= 8
			out.push(bits >> have & 255)
			bits &= (1 << have) - 1
		}
	}
	if (![0, 1, 3, 4, 6].includes(text.length - letters.length)) throw new binasciiError("Incorrect padding")
	return py.bytes(out)
}

function b16decode(value, casefold) {
	let text = Buffer.from(data(value, true)).toString("latin1")
	if (casefold) text = text.toUpperCase()
	if (/[^0-9A-F]/.test(text)) throw new binasciiError("Non-base16 digit found")
	if (text.length % 2) throw new binasciiError("Odd-length string")
	return py.bytes(Buffer.from(text, "hex"))
}

const b64encode = (value, altchars) => {
	let text = encode(value, "base64")
	if (altchars != null) {
		const [plus, slash] = Buffer.from(data(altchars)).toString("latin1")
		text = text.replaceAll("+", plus).replaceAll("/", slash)
	}
	return ascii(text)
}

module.exports = {
	b64encode: def("b64encode", "s, altchars=None", b64encode),
	b64decode: def("b64decode", "s, altchars=None, validate=False", b64decode),
	standard_b64encode: def("standard_b64encode", "s", (s) => b64encode(s)),
	standard_b64decode: def("standard_b64decode", "s", (s) => b64decode(s)),
	urlsafe_b64encode: def("urlsafe_b64encode", "s", (s) => b64encode(s, Buffer.from("-_"))),
	urlsafe_b64decode: def("urlsafe_b64decode", "s", (s) => b64decode(s, Buffer.from("-_"))),
	b32encode: def("b32encode", "s", b32encode),
	b32decode: def("b32decode", "s, casefold=False", b32decode),
	b16encode: def("b16encode", "s", (s) => ascii(encode(s, "hex").toUpperCase())),
	b16decode: def("b16decode", "s, casefold=False", b16decode),
	encodebytes: def("encodebytes", "s", (s) => ascii(encode(s, "base64").replace(/.{1,76}/g, "$&\n"))),
	decodebytes: def("decodebytes", "s", (s) => b64decode(data(s))),
}
