// moxing.file: functions on the files of this machine and on the objects of the session's store, by one name. Names,
// parameters and what is returned are those of mascript's Python moxing, which trainings have.

const py = require("modelarts/py")
const { def, kind, system } = native
const fs = require("node:fs"), path = require("node:path"), process = require("node:process")

const ENOENT = 2, EIO = 5, EACCES = 13, EEXIST = 17, ENOTDIR = 20, EISDIR = 21, EINVAL = 22

/** What the store refuses. Python's is also one of these kinds of OSError, which a class of JavaScript cannot be. */
class MoxFileRespException extends py.OSError {
	static [Symbol.hasInstance](value) {
		return value instanceof py.OSError && (ofStore.has(value.constructor) || Function.prototype[Symbol.hasInstance].call(this, value))
	}
}
class MoxFileReadException extends py.OSError {}
class MoxFileNotExistsException extends py.FileNotFoundError {}
class MoxFileNameDuplicateException extends py.FileExistsError {}
class NotAFolder extends py.NotADirectoryError {}
class IsAFolder extends py.IsADirectoryError {}
class Refused extends py.PermissionError {}
const ofStore = new Set([MoxFileNotExistsException, MoxFileNameDuplicateException, NotAFolder, IsAFolder, Refused])

const isCloud = () => native.folder() === ""
const theStore = () => isCloud() ? "the object store" : "mascript's store"

const missing = (url, words = `no such file or folder in ${theStore()}`) => new MoxFileNotExistsException(ENOENT, words, url)
const both = (url, there) => new MoxFileNameDuplicateException(EEXIST,
	`in mascript's store a key cannot be both a file and a folder, and ${there}; choose another key or remove that first`, url)

/** What the store does, with its errors as Python's. */
function ask(url, act) {
	try {
		return act()
	} catch (e) {
		if (!e?.isOfStore) throw e
		if (e.isMissing) throw missing(url)
		throw new MoxFileRespException(EIO, e.message, url)
	}
}

// Places.

const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//
const bucketName = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

const byName = (a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0

/** A file or folder of this machine, which may not exist yet. */
class LocalPlace {
	constructor(url, file) {
		this.url = url
		this.path = file
	}
	get inStore() { return false }
	get end() { return { path: this.path } }
	join(name) { return new LocalPlace(joined(this.url, name), joined(this.path, name)) }
	info() { return fs.statSync(this.path, { throwIfNoEntry: false }) }
	quietly() {
		try {
			return this.info()
		} catch {
			return undefined
		}
	}
	isFolder() { return this.quietly()?.isDirectory() ?? false }
	isFile() { return this.quietly()?.isFile() ?? false }
	exists() { return this.quietly() !== undefined }
	children() {
		return system(() => fs.readdirSync(this.path), this.url).map((name) => {
			const place = this.join(name)
			return { name, isFolder: place.isFolder(), place }
		}).sort(byName)
	}
	*tree(prefix = "", above = []) {
		const { dev, ino } = this.info(), identity = `${dev}/${ino}`
		if (above.includes(identity)) return
		for (const child of this.children()) {
			yield { ...child, name: prefix + child.name }
			if (child.isFolder) yield* child.place.tree(`${prefix}${child.name}/`, [...above, identity])
		}
	}
	makeFolders() {
		if (this.path && !this.isFolder()) system(() => fs.mkdirSync(this.path, { recursive: true }), this.url)
	}
	makeFoldersAbove() { new LocalPlace(this.url, path.dirname(this.path)).makeFolders() }
	checkIsNoFolder() {
		if (this.isFolder()) throw new py.IsADirectoryError(EISDIR, "this is a folder; end it with a slash to put the file into it", this.url)
	}
	size() { return system(() => fs.statSync(this.path), this.path).size }
	removeFile() { system(() => fs.unlinkSync(this.path), this.path) }
	removeFolder() { system(() => fs.rmSync(this.path, { recursive: true }), this.path) }
}

/** A file or folder of the store. */
class StoredPlace {
	constructor(url, bucket, key, spelledAsFolder) {
		Object.assign(this, { url, bucket, key, spelledAsFolder })
	}
	get inStore() { return true }
	get folderKey() { return this.key === "" ? "" : `${this.key}/` }
	get end() { return { bucket: this.bucket, key: this.key } }
	join(name) { return locate(`${this.url.replace(/\/+$/, "")}/${name}`) }
	list(deep) {
		const flat = ask(this.url, () => native.list(this.bucket, this.folderKey, deep))
		if (flat === null) return null
		const found = []
		for (let i = 0; i < flat.length; i += 3) {
			const isFolder = flat[i].endsWith("/")
			const name = isFolder ? flat[i].slice(0, -1) : flat[i]
			const base = this.url.replace(/\/+$/, "")
			const key = this.folderKey + name
			found.push({ name, isFolder, size: flat[i + 1], seconds: flat[i + 2], place: new StoredPlace(`${base}/${name}`, this.bucket, key, false) })
		}
		return found
	}
	stat() { return this.key === "" ? null : ask(this.url, () => native.stat(this.bucket, this.key)) }
	isFolder() { return this.list(false) !== null }
	isFile() { return !this.spelledAsFolder && this.stat() !== null }
	exists() { return this.isFile() || this.isFolder() }
	children() { return this.list(false).sort(byName) }
	/** A folder before what is in it, each by its name. */
	tree() {
		const order = (found) => found.name.replaceAll("/", "\0")
		return this.list(true).map((found) => [order(found), found]).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, found]) => found)
	}
	makeFolders() {
		if (this.isFolder()) return
		this.checkAbove()
		if (this.stat() !== null) throw both(this.url, "a part of this one is a file")
		ask(this.url, () => native.makeFolder(this.bucket, this.folderKey))
	}
	/** Folders come into being with what is in them. */
	makeFoldersAbove() { this.checkAbove() }
	checkAbove() {
		if (isCloud()) return
		const parts = this.key.split("/")
		for (let i = 1; i < parts.length; i++) {
			if (native.stat(this.bucket, parts.slice(0, i).join("/")) !== null) throw both(this.url, "a part of this one is a file")
		}
	}
	checkIsNoFolder() {
		if (this.spelledAsFolder) throw new IsAFolder(EISDIR, "the address is a folder's; leave out the final slash or add a name", this.url)
		if (!isCloud() && this.isFolder()) throw both(this.url, "this one is a folder")
	}
	size() { return this.stat()[0] }
	removeFile() { ask(this.url, () => native.remove(this.bucket, this.key)) }
	removeFolder() { ask(this.url, () => native.removeFolder(this.bucket, this.folderKey)) }
}

/** os.path.join of two. */
const joined = (folder, name) => name.startsWith("/") ? name : folder === "" || folder.endsWith("/") ? folder + name : `${folder}/${name}`

function text(url) {
	if (typeof url?.__fspath__ === "function") url = url.__fspath__()
	if (url instanceof Uint8Array) return Buffer.from(url).toString()
	if (typeof url !== "string") throw new TypeError(`expected str, bytes or os.PathLike object, not ${kind(url)}`)
	return url
}

const known = new Set()

function hasBucket(bucket, url) {
	if (known.has(bucket)) return true
	const has = ask(url, () => native.hasBucket(bucket))
	if (has) known.add(bucket)
	return has
}

/** The place of a path or an address. */
function locate(url) {
	const given = text(url)
	const found = scheme.exec(given)
	if (found) {
		if (given.startsWith("file:///")) return new LocalPlace(given, decodeURIComponent(given.slice("file://".length)))
		if (found[1] !== "obs" && found[1] !== "s3") {
			throw new py.ValueError(`${py.repr(given)} is no address of moxing: give a path, obs://bucket/key, s3://bucket/key or file:///path`)
		}
		return inStore(given, given.slice(found[0].length))
	}
	return beginsWithBucket(given) ? inStore(given, given) : new LocalPlace(given, given)
}

/** /bucket/key is the store's only where the machine has nothing that could be meant. */
function beginsWithBucket(given) {
	if (!given.startsWith("/") || given.startsWith("//")) return false
	const [first] = given.slice(1).split("/")
	return bucketName.test(first) && fs.lstatSync(`/${first}`, { throwIfNoEntry: false }) === undefined && hasBucket(first, given)
}

function checkParts(parts, url) {
	if (parts.includes("..")) throw new Refused(EACCES, "an address has no part '..'", url)
}

function inStore(url, rest) {
	// One slash or two, and a dot, are the same to a file system, and scripts join addresses carelessly.
	const parts = rest.split("/").filter((part) => part !== "" && part !== ".")
	if (parts.length === 0) throw missing(url, "the address names no bucket; write obs://bucket/key")
	checkParts(parts, url)
	const [bucket, ...key] = parts
	if (!bucketName.test(bucket) || !hasBucket(bucket, url)) {
		throw missing(url, isCloud() ? `there is no bucket ${bucket}`
			: `there is no bucket ${bucket} in mascript's own store, ${native.folder()}; this is not the cloud's, where it may exist`)
	}
	return new StoredPlace(url, bucket, key.join("/"), rest.endsWith("/") || parts.length === 1)
}

// Checks.

function checkIsFile(place) {
	if (!place.inStore) return
	if (place.isFile()) return
	if (place.isFolder()) throw new IsAFolder(EISDIR, `this is a folder in ${theStore()}`, place.url)
	throw missing(place.url)
}

function checkIsFileOfAny(place) {
	if (place.inStore) {
		checkIsFile(place)
	} else if (!place.exists()) {
		throw new py.FileNotFoundError(ENOENT, "No such file or directory", place.url)
	} else if (!place.isFile()) {
		throw new py.OSError(EINVAL, "this is neither a file nor a folder", place.url)
	}
}

function checkIsFolder(place) {
	if (place.isFolder()) return
	if (place.isFile()) throw new NotAFolder(ENOTDIR, "this is a file, not a folder", place.url)
	throw missing(place.url, "no such folder")
}

/** The file that a destination stands for. */
const into = (source, target) => target.url.endsWith("/") || target.inStore && target.spelledAsFolder
	? target.join(path.basename(source.url.replace(/\/+$/, ""))) : target

function copyFiles(pairs, threads = 1) {
	const ends = []
	for (const [source, target] of pairs) {
		target.checkIsNoFolder()
		target.makeFoldersAbove()
		ends.push(source.end, target.end)
	}
	if (ends.length > 0) ask(pairs[0][1].url, () => native.copy(ends, threads))
}

// The functions.

const onOne = (name, act) => def(name, "url", (url) => act(locate(url)))

const list_directory = def("list_directory", "url, recursive=False, remove_sep=True, skip_file=False, skip_dir=False", (url, recursive, remove_sep, skip_file, skip_dir) => {
	const place = locate(url)
	checkIsFolder(place)
	return Array.from(recursive ? place.tree() : place.children()).filter((found) => !(found.isFolder ? skip_dir : skip_file))
		.map((found) => found.name + (found.isFolder && !remove_sep ? "/" : ""))
})

const remove = def("remove", "url, recursive=False", (url, recursive) => {
	const place = locate(url)
	if (!place.inStore) {
		const link = fs.lstatSync(place.path, { throwIfNoEntry: false })
		if (recursive && link?.isDirectory()) place.removeFolder()
		else if (link?.isDirectory()) throw new py.IsADirectoryError(EISDIR, "Is a directory", place.path)
		else place.removeFile()
		return null
	}
	if (place.isFile()) place.removeFile()
	else if (recursive && place.isFolder()) place.removeFolder()
	return null
})

const mk_dir = def("mk_dir", "url", (url) => {
	const place = locate(url)
	if (place.isFolder()) return null
	if (!place.inStore) {
		system(() => fs.mkdirSync(place.path), place.path)
		return null
	}
	const above = new StoredPlace(place.url, place.bucket, path.dirname(place.key) === "." ? "" : path.dirname(place.key), true)
	if (!above.isFolder()) throw missing(place.url, "the folder to make this one in does not exist; make_dirs makes that, too")
	place.makeFolders()
	return null
})

function copyParallel(source, target, file_list, threads) {
	if (!source.isFolder()) {
		checkIsFileOfAny(source)
		copyFiles([[source, into(source, target)]])
		return null
	}
	const found = file_list == null ? source.tree() : Array.from(py.iter(file_list), (name) => {
		const place = source.join(name)
		return { name, place, isFolder: place.isFolder() }
	})
	target.makeFolders()
	const folders = new Map([["", target]]), files = []
	for (const { name, place, isFolder } of found) {
		const folder = isFolder ? name.replace(/\/+$/, "") : name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : ""
		if (!folders.has(folder)) {
			const made = target.join(folder)
			made.makeFolders()
			folders.set(folder, made)
		}
		if (!isFolder) {
			checkIsFileOfAny(place)
			files.push([place, folders.get(folder).join(name.slice(name.lastIndexOf("/") + 1))])
		}
	}
	copyFiles(files, threads || 1)
	return null
}

const real = (place) => {
	if (place.inStore) return `obs://${place.bucket}/${place.key}`
	try {
		return fs.realpathSync(place.path)
	} catch {
		return path.resolve(place.path)
	}
}

const rename = def("rename", "src_url, dst_url", (src_url, dst_url) => {
	const source = locate(src_url)
	let target = locate(dst_url)
	if (!source.inStore && !target.inStore) {
		system(() => fs.renameSync(source.path, target.path), source.path, target.path)
		return null
	}
	const from = real(source), to = real(target)
	if (from === to) return null
	if (source.isFolder()) {
		if (to.startsWith(`${from}/`)) throw new py.OSError(EINVAL, "a folder cannot be moved into itself", source.url, null, target.url)
		copyParallel(source, target, null, 16)
		source.removeFolder()
		return null
	}
	checkIsFileOfAny(source)
	target = into(source, target)
	copyFiles([[source, target]])
	source.removeFile()
	return null
})

const read = def("read", "url, client_id=None, binary=False, exist_check=True", (url, _, binary) => within(open(url, binary ? "rb" : "r"), (file) => file.read()))
const write = def("write", "url, data, binary=False", (url, data, binary) => within(open(url, binary ? "wb" : "w"), (file) => file.write(data)) && null)
const append = def("append", "url, data, binary=False", (url, data, binary) => within(open(url, binary ? "ab" : "a"), (file) => file.write(data)) && null)
const append_remote = def("append_remote", "src_url, dst_url", (src_url, dst_url) =>
	within(open(src_url, "rb"), (source) => within(open(dst_url, "ab"), (target) => target.write(source.read()))) && null)

function within(file, act) {
	try {
		return act(file)
	} finally {
		file.close()
	}
}

const get_size = def("get_size", "url, recursive=False", (url, recursive) => {
	const place = locate(url)
	if (place.isFolder()) {
		if (place.inStore && !recursive) return 0
		let sum = 0
		for (const found of place.tree()) {
			if (!found.isFolder) sum += found.size ?? found.place.size()
		}
		return sum
	}
	checkIsFile(place)
	return place.size()
})

/** What stat returns. st_size and st_mtime are the names of os.stat for the same. */
class FileStatistics {
	constructor(length, seconds, is_directory) {
		this.is_directory = is_directory
		this.length = is_directory ? 0 : length
		this.st_mtime = seconds
	}
	get mtime_nsec() { return Math.round(this.st_mtime * 1e9) }
	get st_size() { return this.length }
	__repr__() { return `FileStatistics(length=${this.length}, mtime_nsec=${BigInt(this.mtime_nsec)}, is_directory=${py.repr(this.is_directory)})` }
}

function statistics(place) {
	if (!place.inStore) {
		const info = system(() => fs.statSync(place.path), place.path)
		return new FileStatistics(info.size, info.mtimeMs / 1000, info.isDirectory())
	}
	const found = place.spelledAsFolder ? null : place.stat()
	if (found) return new FileStatistics(found[0], found[1], false)
	checkIsFolderThere(place)
	return new FileStatistics(0, 0, true)
}

function checkIsFolderThere(place) {
	if (!place.isFolder()) throw missing(place.url)
}

// Files.

/** Those that are written into the store and not closed: a script may end without closing its log. */
const openFiles = new Set()
let listens = false

/** An open file, as Python's own. One that is written into the store is there, whole, when it is closed or flushed. */
const File = native.callable(class File {
	#stream
	#place = null // to write to at the end
	#aside = null // a file of the machine that has its content meanwhile

	constructor(...given) {
		const [name, mode, buffering, encoding, errors, newline] = fileArguments(...given)
		const place = locate(name)
		const letters = [...mode.replaceAll("b", "").replaceAll("t", "")].sort().join("")
		if (!["r", "w", "a", "+r", "+w", "+a"].includes(letters)) {
			throw new py.ValueError(`${py.repr(mode)} is no mode of File: it is r, w or a, with + to read and write and b for bytes`)
		}
		this.name = name
		this.mode = mode
		let file = place.path
		if (place.inStore) file = this.#prepare(place, letters)
		try {
			const text = mode.includes("b") ? {} : { encoding: encoding ?? "utf-8", errors, newline }
			this.#stream = py.open(file, mode, text)
		} catch (e) {
			this.#discard()
			throw e
		}
		delegate(this, this.#stream)
		if (this.#place) {
			openFiles.add(this)
			if (!listens) {
				listens = true
				process.on("exit", () => openFiles.forEach((file) => file.close()))
			}
		}
	}

	/** The file of the machine to open for an object. */
	#prepare(place, letters) {
		const begun = letters.at(-1)
		if (begun === "r") checkIsFile(place)
		else place.checkIsNoFolder()
		if (begun !== "r") place.makeFoldersAbove()
		this.#aside = path.join(fs.mkdtempSync(path.join(require("node:os").tmpdir(), "moxing-")), "object")
		try {
			if (begun === "r" || begun === "a" && place.isFile()) ask(place.url, () => native.copy([place.end, { path: this.#aside }], 1))
			if (letters !== "r") this.#place = place
			if (begun === "a") {
				if (!fs.existsSync(this.#aside)) fs.writeFileSync(this.#aside, "")
				this.#send()
			}
		} catch (e) {
			this.#discard()
			throw e
		}
		return this.#aside
	}

	#send() { ask(this.#place.url, () => native.copy([{ path: this.#aside }, this.#place.end], 1)) }

	#discard() {
		if (this.#aside) fs.rmSync(path.dirname(this.#aside), { recursive: true, force: true })
		this.#aside = this.#place = null
	}

	flush() {
		this.#stream.flush()
		if (this.#place) this.#send()
		return null
	}

	close() {
		openFiles.delete(this)
		try {
			this.#stream.close()
			if (this.#place) this.#send()
		} finally {
			this.#discard()
		}
		return null
	}

	/** The bytes of the file, with those that were just written. */
	size() {
		if (this.#stream.writable?.()) this.#stream.flush()
		return this.#aside ? fs.statSync(this.#aside).size : fs.statSync(locate(this.name).path).size
	}

	__enter__() { return this }
	__exit__() {
		this.close()
		return null
	}
	__iter__() { return py.iter(this.#stream) }
	[Symbol.iterator]() { return py.iter(this.#stream) }
	__next__() { return py.next(this.#stream) }
	__repr__() { return `<moxing.file.File ${py.repr(this.name)} mode=${py.repr(this.mode)}>` }
})

const fileArguments = def("File", "name, mode='r', buffering=-1, encoding=None, errors=None, newline=None", (...given) => given)
const open = (url, mode) => new File(url, mode)

/** What a file does not define is the same of its stream. */
function delegate(file, stream) {
	for (let from = stream; from && from !== Object.prototype; from = Object.getPrototypeOf(from)) {
		for (const name of Object.getOwnPropertyNames(from)) {
			if (name in file) continue
			Object.defineProperty(file, name, {
				get: () => typeof stream[name] === "function" ? (...given) => stream[name](...given) : stream[name], configurable: true,
			})
		}
	}
}

const moxing = {
	exists: onOne("exists", (place) => place.exists()),
	is_directory: onOne("is_directory", (place) => place.isFolder()),
	list_directory,
	make_dirs: onOne("make_dirs", (place) => {
		place.makeFolders()
		return null
	}),
	mk_dir, remove, rename,
	copy: def("copy", "src_url, dst_url, client_id=None", (src_url, dst_url) => {
		const source = locate(src_url), target = locate(dst_url)
		if (source.inStore ? !source.isFile() && source.isFolder() : source.isFolder()) {
			throw new py.IsADirectoryError(EISDIR, "copy takes one file, and this is a folder; copy_parallel takes folders", source.url)
		}
		checkIsFileOfAny(source)
		copyFiles([[source, into(source, target)]])
		return null
	}),
	copy_parallel: def("copy_parallel", "src_url, dst_url, file_list=None, threads=16, is_processing=True, use_queue=True", (src_url, dst_url, file_list, threads) =>
		copyParallel(locate(src_url), locate(dst_url), file_list, threads)),
	read, write, append, append_remote, get_size,
	stat: onOne("stat", statistics),
	File,
	set_auth: () => null, // nobody has to be known here: the session says who works
	MoxFileRespException, MoxFileReadException, MoxFileNotExistsException, MoxFileNameDuplicateException,
}
native.rest(moxing, "moxing.walk", "glob walk scan_dir", { locate, text, beginsWithBucket, checkIsFolder, byName, FileStatistics, checkParts })
native.rest(moxing, "moxing.shift", "shift", { moxing, File })
moxing.file_io = moxing // where older scripts find these functions
module.exports = moxing
