// io: files that are in memory.

const py = require("modelarts/py")
const { def, callable, kind } = native

/** What files of texts and of bytes have in common: content is a text or an array of bytes, and at a place in it. */
class Memory {
	closed = false
	_check() { if (this.closed) throw new py.ValueError(this._closed) }
	_take(end) {
		this._check()
		const part = this._content.slice(this._at, Math.max(end, this._at))
		this._at = Math.max(this._at, Math.min(end, this._content.length))
		return part
	}
	read(size = -1) { return this._give(this._take(size == null || size < 0 ? this._content.length : this._at + size)) }
	readline(size = -1) {
		const end = this._content.indexOf(this._newline, this._at) + 1 || this._content.length
		return this._give(this._take(size == null || size < 0 ? end : Math.min(end, this._at + size)))
	}
	readlines() { return [...this] }
	writelines(lines) { for (const line of py.iter(lines)) this.write(line) }
	seek(offset, whence = 0) {
		this._check()
		this._at = Math.max(0, offset + (whence === 1 ? this._at : whence === 2 ? this._content.length : 0))
		return this._at
	}
	tell() {
		this._check()
		return this._at
	}
	truncate(size = null) {
		this._check()
		const n = size ?? this._at
		this._content = this._content.slice(0, n)
		return n
	}
	getvalue() {
		this._check()
		return this._give(this._content)
	}
	flush() { this._check() }
	close() { this.closed = true }
	isatty() { return false }
	readable() { return true }
	writable() { return true }
	seekable() { return true }
	__enter__() { return this }
	__exit__() { this.close() }
	__iter__() { return this[Symbol.iterator]() }
	*[Symbol.iterator]() { for (let line; py.len(line = this.readline()) > 0;) yield line }
}

// A text is kept as an array of its characters, which is what Python counts.
class StringIO extends Memory {
	constructor(...given) {
		super()
		initText.apply(this, given)
	}
	_give(characters) { return characters.join("") }
	write(text) {
		this._check()
		if (typeof text !== "string") throw new TypeError(`string argument expected, got '${kind(text)}'`)
		const added = Array.from(text)
		while (this._content.length < this._at) this._content.push("\0")
		if (this._at === this._content.length) for (const c of added) this._content.push(c)
		else this._content = [...this._content.slice(0, this._at), ...added, ...this._content.slice(this._at + added.length)]
		this._at += added.length
		return added.length
	}
}
const hide = (file, fields) => { for (const [name, value] of Object.entries(fields)) Object.defineProperty(file, name, { value, writable: true }) }
const initText = def("StringIO", "initial_value='', newline='\\n'", function (text) {
	if (text !== null && typeof text !== "string") throw new TypeError(`initial_value must be str or None, not ${kind(text)}`)
	hide(this, { _content: Array.from(text ?? ""), _at: 0, _newline: "\n", _closed: "I/O operation on closed file" })
})

class BytesIO extends Memory {
	constructor(...given) {
		super()
		initBytes.apply(this, given)
	}
	_give(part) { return py.bytes(part) }
	getbuffer() { return this.getvalue() }
	write(data) {
		this._check()
		if (kind(data) !== "bytes" && kind(data) !== "bytearray") throw new TypeError(`a bytes-like object is required, not '${kind(data)}'`)
		const grown = new Uint8Array(Math.max(this._content.length, this._at + data.length))
		grown.set(this._content)
		grown.set(data, this._at)
		this._content = grown
		this._at += data.length
		return data.length
	}
}
const initBytes = def("BytesIO", "initial_bytes=None", function (data) {
	hide(this, { _content: data === null ? new Uint8Array() : Uint8Array.from(data), _at: 0, _newline: 10, _closed: "I/O operation on closed file." })
})

module.exports = {
	StringIO: callable(StringIO), BytesIO: callable(BytesIO), open: py.open,
	SEEK_SET: 0, SEEK_CUR: 1, SEEK_END: 2, DEFAULT_BUFFER_SIZE: 8192,
}
