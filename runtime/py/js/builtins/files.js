// open, input and sh ("Built-in Functions" and io, "Core tools for working with streams", of the Python library
// reference). A file is read when somebody reads and written when somebody writes: nothing waits for a flush.

const py = require('modelarts/py')
const fs = require('fs')

const { def, callable, osError, path: pathOf } = native

const CHUNK = 1 << 16
const LINE = /\r\n|\r|\n/g

// attempt throws what fs throws as Python's OSError.
function attempt(f, ...paths) {
	try {
		return f()
	} catch (error) {
		throw osError(error, ...paths)
	}
}

/** What files refuse. It is a ValueError in Python, too. */
class UnsupportedOperation extends py.OSError {}

// A Raw is a descriptor with a position of its own, if it can have one.
class Raw {
	constructor(fd, { appends = false, stream = false } = {}) {
		this.fd = fd
		const stat = stream ? null : attempt(() => fs.fstatSync(fd)) // a host's stream need not be a file
		this.seekable = stat?.isFile() ?? false
		this.appends = appends
		this.position = appends && this.seekable ? stat.size : 0
	}
	// read gives up to size bytes, none at the end. The position is where they began until it is moved.
	read(size) {
		const buffer = Buffer.alloc(size)
		const n = attempt(() => fs.readSync(this.fd, buffer, 0, size, this.seekable ? this.position : null))
		return buffer.subarray(0, n)
	}
	write(data) {
		for (let done = 0; done < data.length;) {
			const at = this.seekable && !this.appends ? this.position : null
			const n = attempt(() => fs.writeSync(this.fd, data, done, data.length - done, at))
			done += n
			this.position += n
		}
		if (this.appends && this.seekable) this.position = this.size()
	}
	size() { return attempt(() => fs.fstatSync(this.fd)).size }
}

// What text files and binary ones have in common.
class File {
	constructor(raw, { name, mode, reads, writes }) {
		Object.defineProperty(this, 'raw', { value: raw })
		Object.defineProperty(this, 'may', { value: { reads, writes } })
		this.name = name
		this.mode = mode
		this.closed = false
	}
	check(what) {
		if (this.closed) throw new py.ValueError('I/O operation on closed file.')
		if (what === 'reads' && !this.may.reads) throw new UnsupportedOperation(this.unreadable)
		if (what === 'writes' && !this.may.writes) throw new UnsupportedOperation(this.unwritable)
	}
	close() {
		if (this.closed) return null
		this.closed = true
		if (this.raw.fd > 2) attempt(() => fs.closeSync(this.raw.fd))
		return null
	}
	flush() { this.check(); return null }
	fileno() { this.check(); return this.raw.fd }
	isatty() { this.check(); return require('tty').isatty(this.raw.fd) }
	readable() { this.check(); return this.may.reads }
	writable() { this.check(); return this.may.writes }
	seekable() { this.check(); return this.raw.seekable }
	readlines(hint = -1) {
		const lines = []
		let size = 0
		for (let line = this.readline(); line.length > 0; line = this.readline()) {
			lines.push(line)
			size += line.length
			if (hint > 0 && size >= hint) break
		}
		return lines
	}
	writelines(lines) {
		for (const line of py.iter(lines)) this.write(line)
		return null
	}
	truncate(size = null) {
		this.check('writes')
		const to = size ?? this.tell()
		attempt(() => fs.ftruncateSync(this.raw.fd, to))
		return to
	}
	// where is the position that seek asks for.
	where(offset, whence) {
		if (!this.raw.seekable) throw new UnsupportedOperation('underlying stream is not seekable')
		const to = offset + (whence === 1 ? this.tell() : whence === 2 ? this.raw.size() : 0)
		if (to < 0) throw new py.ValueError(`negative seek position ${to}`)
		return to
	}
	next() {
		const line = this.readline()
		return line.length > 0 ? { value: line, done: false } : { value: undefined, done: true }
	}
	[Symbol.iterator]() { this.check('reads'); return this }
	__iter__() { this.check('reads'); return this }
	__next__() {
		const { value, done } = this.next()
		if (done) throw new py.StopIteration()
		return value
	}
	__enter__() { this.check(); return this }
	__exit__() { this.close(); return null }
}

class BinaryFile extends File {
	#ahead = Buffer.alloc(0) // read and not taken

	get unreadable() { return 'read' }
	get unwritable() { return 'write' }
	// fill reads on until so many bytes are ahead, and tells whether there are more than before.
	#fill(wanted) {
		const parts = [this.#ahead]
		let length = this.#ahead.length
		while (length < wanted) {
			const more = this.raw.read(this.raw.seekable && parts.length > 1 ? CHUNK * 16 : CHUNK)
			if (more.length === 0) break
			this.raw.position += more.length
			length += more.length
			parts.push(more)
		}
		if (parts.length > 1) this.#ahead = Buffer.concat(parts)
		return parts.length > 1
	}
	#take(n) {
		const taken = new Uint8Array(this.#ahead.subarray(0, n))
		this.#ahead = this.#ahead.subarray(n)
		return taken
	}
	read(size = -1) {
		this.check('reads')
		this.#fill(size === null || size < 0 ? Infinity : size)
		return this.#take(size === null || size < 0 ? this.#ahead.length : Math.min(size, this.#ahead.length))
	}
	readline(size = -1) {
		this.check('reads')
		let from = 0
		for (;;) {
			const at = this.#ahead.indexOf(10, from)
			if (at >= 0) return this.#take(size >= 0 ? Math.min(size, at + 1) : at + 1)
			from = this.#ahead.length
			if (size >= 0 && from >= size) return this.#take(size)
			// Of a file twice as many, so that a long line is not copied for each chunk; of a pipe whatever comes.
			if (!this.#fill(this.raw.seekable ? 2 * from + 1 : from + 1)) return this.#take(from)
		}
	}
	write(data) {
		this.check('writes')
		if (!(data instanceof Uint8Array)) throw new TypeError(`a bytes-like object is required, not '${native.kind(data)}'`)
		this.#drop()
		this.raw.write(data)
		return data.length
	}
	#drop() {
		this.raw.position -= this.#ahead.length
		this.#ahead = Buffer.alloc(0)
	}
	tell() { this.check(); return this.raw.position - this.#ahead.length }
	seek(offset, whence = 0) {
		this.check()
		const to = this.where(offset, whence)
		this.#ahead = Buffer.alloc(0)
		return this.raw.position = to
	}
	__repr__() { return `<_io.Buffered${this.may.writes ? 'Writer' : 'Reader'} name=${py.repr(this.name)}>` }
}

class TextFile extends File {
	#text = '' // what was read, as it is in the file, from the raw position on
	#at = 0 // how much of it was taken
	#size = 0 // of a file, how many bytes the text was: what is not in the encoding may be left out of it
	#partial = Buffer.alloc(0) // of a pipe, the bytes of a character that has not come as a whole

	constructor(raw, settings) {
		super(raw, settings)
		this.encoding = settings.encoding
		this.errors = settings.errors
		Object.defineProperty(this, 'newline', { value: settings.newline })
	}
	get unreadable() { return 'not readable' }
	get unwritable() { return 'not writable' }

	#decode(data) { return py.decode(data, this.encoding, this.errors) }

	// fill reads on: a file to its end, a pipe to the end of a line.
	#fill() {
		this.#forget()
		const { raw } = this
		if (raw.seekable) {
			const parts = []
			const began = raw.position
			for (let more = raw.read(CHUNK); more.length > 0; more = raw.read(CHUNK * 16)) {
				parts.push(more)
				raw.position += more.length
			}
			this.#size = raw.position - began
			raw.position = began
			this.#text = this.#decode(parts.length === 1 ? parts[0] : Buffer.concat(parts))
			return this.#text !== ''
		}
		for (;;) {
			const more = raw.read(CHUNK)
			const data = Buffer.concat([this.#partial, more])
			const whole = more.length === 0 ? data.length : data.lastIndexOf(10) + 1
			this.#partial = data.subarray(whole)
			if (whole > 0) this.#text += this.#decode(data.subarray(0, whole))
			if (whole > 0 || more.length === 0) return whole > 0
		}
	}
	// forget moves the raw position behind what was taken.
	#forget() {
		if (this.raw.seekable) this.raw.position = this.tell()
		this.#text = this.#text.slice(this.#at)
		this.#at = 0
		this.#size = 0
		if (this.raw.seekable) this.#text = ''
	}
	#translate(text) { return this.newline === null ? text.replace(LINE, '\n') : text }

	read(size = -1) {
		this.check('reads')
		if (size === null || size < 0) {
			let all = ''
			do {
				all += this.#text.slice(this.#at)
				this.#at = this.#text.length
			} while (this.#fill())
			return this.#translate(all)
		}
		const taken = []
		while (taken.length < size && (this.#at < this.#text.length || this.#fill())) {
			let c = String.fromCodePoint(this.#text.codePointAt(this.#at))
			if (this.newline === null && c === '\r' && this.#text[this.#at + 1] === '\n') c = '\r\n'
			this.#at += c.length
			taken.push(this.#translate(c))
		}
		return taken.join('')
	}
	readline(size = -1) {
		this.check('reads')
		if (size >= 0) return this.#part(size)
		if (this.#at >= this.#text.length && !this.#fill()) return ''
		let end = this.#text.length
		if (this.newline === null || this.newline === '') {
			LINE.lastIndex = this.#at
			const found = LINE.exec(this.#text)
			if (found) end = found.index + found[0].length
		} else {
			const at = this.#text.indexOf(this.newline, this.#at)
			if (at >= 0) end = at + this.newline.length
		}
		const line = this.#text.slice(this.#at, end)
		this.#at = end
		return this.#translate(line)
	}
	#part(size) {
		let line = ''
		while (line.length < size && !line.endsWith('\n')) {
			const c = this.read(1)
			if (c === '') break
			line += c
		}
		return line
	}
	write(text) {
		this.check('writes')
		if (typeof text !== 'string') throw new TypeError(`write() argument must be str, not ${native.kind(text)}`)
		this.#forget()
		const { newline } = this
		this.raw.write(py.encode(newline === '\r' || newline === '\r\n' ? text.replaceAll('\n', newline) : text, this.encoding, this.errors))
		return py.len(text)
	}
	tell() {
		this.check()
		if (this.raw.seekable && this.#at === this.#text.length) return this.raw.position + this.#size
		return this.raw.position + (this.#at === 0 ? 0 : py.encode(this.#text.slice(0, this.#at), this.encoding).length)
	}
	seek(offset, whence = 0) {
		this.check()
		if (whence !== 0 && offset !== 0) {
			throw new UnsupportedOperation(`can't do nonzero ${whence === 1 ? 'cur' : 'end'}-relative seeks`)
		}
		const to = this.where(offset, whence)
		this.#text = ''
		this.#at = 0
		this.#size = 0
		return this.raw.position = to
	}
	__repr__() { return `<_io.TextIOWrapper name=${py.repr(this.name)} mode=${py.repr(this.mode)} encoding=${py.repr(this.encoding)}>` }
}

// flagsOf are the flags of a mode, which is checked as open does.
function flagsOf(mode, { encoding, errors, newline }) {
	const letters = [...mode]
	if (letters.some((c) => !'rwaxbt+'.includes(c)) || new Set(letters).size !== letters.length) {
		throw new py.ValueError(`invalid mode: ${py.repr(mode)}`)
	}
	const has = (c) => mode.includes(c)
	if (has('t') && has('b')) throw new py.ValueError("can't have text and binary mode at once")
	const kinds = letters.filter((c) => 'rwax'.includes(c))
	if (kinds.length > 1) throw new py.ValueError('must have exactly one of create/read/write/append mode')
	if (kinds.length === 0) throw new py.ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
	if (has('b')) {
		for (const [name, value] of Object.entries({ encoding, errors, newline })) {
			if (value !== null) throw new py.ValueError(`binary mode doesn't take ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name} argument`)
		}
	}
	if (newline !== null && !['', '\n', '\r', '\r\n'].includes(newline)) {
		throw new py.ValueError(`illegal newline value: ${py.repr(newline)}`)
	}
	const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, O_EXCL } = fs.constants
	const more = { r: 0, w: O_CREAT | O_TRUNC, a: O_CREAT | O_APPEND, x: O_CREAT | O_EXCL }[kinds[0]]
	const reads = has('+') || has('r')
	const writes = has('+') || !has('r')
	return { flags: more | (has('+') ? O_RDWR : has('r') ? O_RDONLY : O_WRONLY), reads, writes, binary: has('b'), appends: has('a') }
}

// A script that holds open holds also what opens files that are elsewhere: moxing.file.shift sets open.elsewhere, which
// gives undefined for a file that is not.
const open = def(
	'open', "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None",
	(file, mode, buffering, encoding, errors, newline) => {
		const elsewhere = open.elsewhere?.(file, mode, buffering, encoding, errors, newline)
		if (elsewhere !== undefined) return elsewhere
		if (typeof mode !== 'string') throw new TypeError(`open() argument 'mode' must be str, not ${native.kind(mode)}`)
		const { flags, reads, writes, binary, appends } = flagsOf(mode, { encoding, errors, newline })
		if (encoding !== null) py.encode('', encoding) // throws for an unknown one
		const name = typeof file === 'number' ? file : pathOf(file)
		const fd = typeof file === 'number' ? file : attempt(() => fs.openSync(name, flags, 0o666), name)
		let raw
		try {
			raw = new Raw(fd, { appends })
			if (fs.fstatSync(fd).isDirectory()) throw new py.OSError(21, 'Is a directory', name)
		} catch (error) {
			if (typeof file !== 'number') fs.closeSync(fd)
			throw error
		}
		const settings = { name: file, mode, reads, writes }
		return binary ? new BinaryFile(raw, settings)
			: new TextFile(raw, { ...settings, encoding: encoding ?? 'UTF-8', errors: errors ?? 'strict', newline })
	},
)

let standardInput

// stdin is sys.stdin, which input reads from.
function stdin() {
	return standardInput ??= new TextFile(new Raw(0, { stream: true }), {
		name: '<stdin>', mode: 'r', reads: true, writes: false, encoding: 'utf-8', errors: 'strict', newline: null,
	})
}

const input = def('input', "prompt='', /", (prompt) => {
	if (prompt !== '') py.print(prompt, { end: '' })
	const line = stdin().readline()
	if (line === '') throw new py.EOFError('EOF when reading a line')
	return line.replace(/\n$/, '')
})

/** Runs a command in the shell with the script's streams, and gives its exit code; check is as in subprocess.run. */
const sh = def('sh', 'command, *, check=False', (command, check) => {
	const { status, signal, error } = require('child_process').spawnSync(command, { shell: true, stdio: 'inherit' })
	if (error && status === null && !signal) throw osError(error)
	const code = status ?? -require('os').constants.signals[signal]
	if (check && code !== 0) throw new (require('modelarts/py/subprocess').CalledProcessError)(code, command.trim())
	return code
})

module.exports = { open, input, sh, stdin, UnsupportedOperation: callable(UnsupportedOperation) }
