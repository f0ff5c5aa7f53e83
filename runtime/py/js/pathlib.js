// pathlib: paths as objects.

const py = require("modelarts/py")
const { def, kind, system } = native
const fs = require("node:fs"), process = require("node:process")
/** Loaded when it is needed: pure paths do without. */
const os = () => require("modelarts/py/os")

function segment(value) {
	if (value instanceof PurePath) return value.__fspath__()
	const text = typeof value?.__fspath__ === "function" ? value.__fspath__() : value
	if (typeof text !== "string") throw new TypeError(`expected str, bytes or os.PathLike object, not ${kind(value)}`)
	return text
}

/** The root and the names of segments joined: an absolute one begins anew. */
function parse(segments) {
	let root = "", names = []
	for (const text of segments) {
		const [slashes] = /^\/*/.exec(text)
		if (slashes) {
			root = slashes.length === 2 ? "//" : "/"
			names = []
		}
		names.push(...text.split("/").filter((name) => name !== "" && name !== "."))
	}
	return [root, names]
}

const { matcher } = require("modelarts/py/glob")

class Parents extends Array {
	__repr__() { return `<${this.of}.parents>` }
}

class PurePath {
	#root
	#names

	constructor(...segments) {
		if (new.target === PurePath || new.target === exports_.PurePath) return new PurePosixPath(...segments);
		[this.#root, this.#names] = parse(segments.map(segment))
	}

	/** Another path of the same class. */
	#make(root, names) { return new this.constructor(root + names.join("/")) }

	__str__() { return this.#root + this.#names.join("/") || "." }
	__fspath__() { return this.__str__() }
	toString() { return this.__str__() }
	as_posix() { return this.__str__() }
	__repr__() { return `${this.constructor.name}(${py.repr(this.__str__())})` }
	__bytes__() { return py.bytes(Buffer.from(this.__str__())) }
	__eq__(other) { return other instanceof PurePath && other.__str__() === this.__str__() }
	__hash__() { return py.hash(this.__str__()) }
	#before(other) {
		if (!(other instanceof PurePath)) return py.NotImplemented
		const a = this.parts, b = other.parts
		for (let i = 0; i < a.length && i < b.length; i++) {
			if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1
		}
		return a.length - b.length
	}
	#compare(other, test) {
		const order = this.#before(other)
		return order === py.NotImplemented ? order : test(order)
	}
	__lt__(other) { return this.#compare(other, (order) => order < 0) }
	__le__(other) { return this.#compare(other, (order) => order <= 0) }
	__gt__(other) { return this.#compare(other, (order) => order > 0) }
	__ge__(other) { return this.#compare(other, (order) => order >= 0) }

	__truediv__(other) { return typeof other === "string" || typeof other?.__fspath__ === "function" ? this.joinpath(other) : py.NotImplemented }
	__rtruediv__(other) { return typeof other === "string" || typeof other?.__fspath__ === "function" ? new this.constructor(other, this) : py.NotImplemented }

	get parts() { return py.tuple(...this.#root ? [this.#root] : [], ...this.#names) }
	get drive() { return "" }
	get root() { return this.#root }
	get anchor() { return this.#root }
	get name() { return this.#names.at(-1) ?? "" }
	get parent() { return this.#names.length === 0 ? this : this.#make(this.#root, this.#names.slice(0, -1)) }
	get parents() {
		const parents = new Parents()
		for (let path = this; path.name !== "";) parents.push(path = path.parent)
		return Object.defineProperty(parents, "of", { value: this.constructor.name })
	}
	get suffix() {
		const at = this.name.lastIndexOf(".")
		return at > 0 && at < this.name.length - 1 ? this.name.slice(at) : ""
	}
	get suffixes() {
		if (this.name.endsWith(".")) return []
		return this.name.replace(/^\.+/, "").split(".").slice(1).map((part) => `.${part}`)
	}
	get stem() { return this.suffix ? this.name.slice(0, -this.suffix.length) : this.name }

	is_absolute() { return this.#root !== "" }
	as_uri() {
		if (!this.is_absolute()) throw new py.ValueError("relative path can't be expressed as a file URI")
		return "file://" + encodeURI(this.__str__()).replace(/[?#;]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase())
	}
	joinpath(...others) { return new this.constructor(this, ...others) }
	relative_to(...others) {
		if (others.length === 0) throw new TypeError("need at least one argument")
		const other = new this.constructor(...others)
		const [mine, theirs] = [this.parts, other.parts]
		if (theirs.some((part, i) => mine[i] !== part)) {
			const form = !this.is_absolute() === !other.is_absolute() ? "" : " OR one path is relative and the other is absolute."
			throw new py.ValueError(`${py.repr(this.__str__())} is not in the subpath of ${py.repr(other.__str__())}${form || " OR one path is relative and the other is absolute."}`)
		}
		return this.#make("", mine.slice(theirs.length))
	}
	is_relative_to(...others) {
		try {
			this.relative_to(...others)
			return true
		} catch (e) {
			if (e instanceof py.ValueError) return false
			throw e
		}
	}
	match(pattern) {
		const [root, names] = parse([segment(pattern)])
		if (root === "" && names.length === 0) throw new py.ValueError("empty pattern")
		if (root !== "" && (root !== this.#root || names.length !== this.#names.length)) return false
		if (names.length > this.#names.length) return false
		const own = this.#names.slice(this.#names.length - names.length)
		return names.every((name, i) => matcher(name).test(own[i]))
	}
	with_name(name) {
		if (this.name === "") throw new py.ValueError(`${this.__repr__()} has an empty name`)
		if (!name || name.includes("/") || name === ".") throw new py.ValueError(`Invalid name ${py.repr(name)}`)
		return this.#make(this.#root, [...this.#names.slice(0, -1), name])
	}
	with_stem(stem) { return this.with_name(stem + this.suffix) }
	with_suffix(suffix) {
		if (suffix.includes("/") || suffix && !suffix.startsWith(".") || suffix === ".") throw new py.ValueError(`Invalid suffix ${py.repr(suffix)}`)
		if (this.name === "") throw new py.ValueError(`${this.__repr__()} has an empty name`)
		return this.with_name(this.stem + suffix)
	}
}

const stat = (path) => {
	try {
		return fs.statSync(path, { throwIfNoEntry: false })
	} catch {
		return undefined
	}
}

const entries = (path) => {
	try {
		return fs.readdirSync(path)
	} catch {
		return []
	}
}

function* found(path, parts) {
	const [part, ...rest] = parts
	if (part === undefined) {
		yield path
		return
	}
	if (part === "**") {
		yield* found(path, rest)
		for (const name of entries(path.__str__())) {
			const inside = path.joinpath(name)
			if (inside.is_dir() && !inside.is_symlink()) yield* found(inside, parts)
		}
		return
	}
	const last = rest.length === 0
	if (!/[*?[]/.test(part)) {
		const next = path.joinpath(part)
		if (last ? next.exists() : next.is_dir()) yield* found(next, rest)
		return
	}
	const matches = matcher(part)
	for (const name of entries(path.__str__())) {
		if (!matches.test(name)) continue
		const next = path.joinpath(name)
		if (last || next.is_dir()) yield* found(next, rest)
	}
}

function* selected(path, pattern, before) {
	const seen = new Set()
	for (const match of found(path, [...before, ...pattern])) {
		if (seen.has(match.__str__())) continue
		seen.add(match.__str__())
		yield match
	}
}

/** The parts of a pattern. One that ends in a slash, or in **, is for folders. */
function pattern(given) {
	if (!given) throw new py.ValueError(`Unacceptable pattern: ${py.repr(given)}`)
	const [root, names] = parse([given])
	if (root) throw new py.NotImplementedError("Non-relative patterns are unsupported")
	for (const name of names) {
		if (name !== "**" && name.includes("**")) throw new py.ValueError("Invalid pattern: '**' can only be an entire path component")
	}
	return names
}

class Path extends PurePath {
	constructor(...segments) {
		// Path itself makes the paths of this system.
		if (new.target === Path || new.target === exports_.Path) return new PosixPath(...segments)
		super(...segments)
	}

	static cwd() { return new PosixPath(process.cwd()) }
	static home() { return new PosixPath(os().path.expanduser("~")) }

	absolute() { return this.is_absolute() ? this : new this.constructor(process.cwd(), this) }
	expanduser() {
		const text = this.__str__()
		if (!text.startsWith("~")) return this
		const expanded = os().path.expanduser(text)
		if (expanded.startsWith("~")) throw new py.RuntimeError("Could not determine home directory.")
		return new this.constructor(expanded)
	}
	exists() { return stat(this.__str__()) !== undefined }
	is_dir() { return stat(this.__str__())?.isDirectory() ?? false }
	is_file() { return stat(this.__str__())?.isFile() ?? false }
	is_symlink() { return os().path.islink(this.__str__()) }
	is_mount() { return os().path.ismount(this.__str__()) }
	lstat() { return os().lstat(this) }
	iterdir() { return system(() => fs.readdirSync(this.__str__()), this.__str__()).map((name) => this.joinpath(name)).values() }
	glob(text) { return selected(this, pattern(text), []) }
	rglob(text) { return selected(this, pattern(text), ["**"]) }
	rmdir() { return system(() => fs.rmdirSync(this.__str__()), this.__str__()) ?? null }
	readlink() { return new this.constructor(system(() => fs.readlinkSync(this.__str__()), this.__str__())) }
	samefile(other) { return os().path.samefile(this, other) }
	read_bytes() { return py.bytes(system(() => fs.readFileSync(this.__str__()), this.__str__())) }
	__enter__() { return this }
	__exit__() { return null }
}

const within = (file, act) => {
	try {
		return act(file)
	} finally {
		file.close()
	}
}

const moved = (act) => function (target) {
	system(() => act(this.__str__(), segment(target)), this.__str__(), segment(target))
	return new this.constructor(target)
}

native.methods(Path, {
	resolve: ["strict=False", function (strict) {
		if (strict) system(() => fs.realpathSync(this.__str__()), this.__str__())
		return new this.constructor(os().path.realpath(this.__str__()))
	}],
	stat: ["*, follow_symlinks=True", function (follow) { return follow ? os().stat(this) : os().lstat(this) }],
	chmod: ["mode, *, follow_symlinks=True", function (mode) { return system(() => fs.chmodSync(this.__str__(), mode), this.__str__()) ?? null }],
	mkdir: ["mode=511, parents=False, exist_ok=False", function (mode, parents, exist_ok) {
		try {
			system(() => fs.mkdirSync(this.__str__(), { mode }), this.__str__())
		} catch (e) {
			if (e instanceof py.FileNotFoundError && parents && this.parent !== this) {
				this.parent.mkdir({ parents: true, exist_ok: true })
				return this.mkdir(mode, false, exist_ok)
			}
			if (!(e instanceof py.OSError) || !exist_ok || !this.is_dir()) throw e
		}
		return null
	}],
	unlink: ["missing_ok=False", function (missing_ok) {
		try {
			system(() => {
				if (fs.lstatSync(this.__str__()).isDirectory()) throw Object.assign(new Error("EISDIR"), { code: "EISDIR", errno: -21, syscall: "unlink" })
				fs.unlinkSync(this.__str__())
			}, this.__str__())
		} catch (e) {
			if (!missing_ok || !(e instanceof py.FileNotFoundError)) throw e
		}
		return null
	}],
	rename: ["target", moved((from, to) => fs.renameSync(from, to))],
	replace: ["target", moved((from, to) => fs.renameSync(from, to))],
	touch: ["mode=438, exist_ok=True", function (mode, exist_ok) {
		system(() => {
			if (exist_ok && stat(this.__str__())) {
				const now = new Date()
				fs.utimesSync(this.__str__(), now, now)
				return
			}
			fs.closeSync(fs.openSync(this.__str__(), exist_ok ? "a" : "ax", mode))
		}, this.__str__())
		return null
	}],
	symlink_to: ["target, target_is_directory=False", function (target) { return system(() => fs.symlinkSync(segment(target), this.__str__()), segment(target), this.__str__()) ?? null }],
	hardlink_to: ["target", function (target) { return system(() => fs.linkSync(segment(target), this.__str__()), segment(target), this.__str__()) ?? null }],
	open: ["mode='r', buffering=-1, encoding=None, errors=None, newline=None", function (...how) { return py.open(this, ...how) }],
	read_text: ["encoding=None, errors=None", function (encoding, errors) {
		return within(py.open(this, "r", { encoding, errors }), (file) => file.read())
	}],
	write_text: ["data, encoding=None, errors=None, newline=None", function (data, encoding, errors, newline) {
		if (typeof data !== "string") throw new TypeError(`data must be str, not ${kind(data)}`)
		return within(py.open(this, "w", { encoding, errors, newline }), (file) => file.write(data))
	}],
	write_bytes: ["data", function (data) { return within(py.open(this, "wb"), (file) => file.write(data)) }],
})

const PosixPath = native.callable(class PosixPath extends Path {})
const PurePosixPath = native.callable(class PurePosixPath extends PurePath {
	static [Symbol.hasInstance](value) { return value instanceof PosixPath || Function.prototype[Symbol.hasInstance].call(this, value) }
})

const exports_ = module.exports = { PurePosixPath, PosixPath }
exports_.Path = native.callable(Path)
exports_.PurePath = native.callable(PurePath)
