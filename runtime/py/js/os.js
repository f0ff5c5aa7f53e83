// os: files, the environment, processes.

const py = require("modelarts/py")
const { def } = native
const fs = require("node:fs"), process = require("node:process")
const { F_OK, R_OK, W_OK, X_OK } = fs.constants

const fspath = def("fspath", "path", (path) => {
	if (typeof path === "string" || native.kind(path) === "bytes") return path
	if (typeof path?.__fspath__ === "function") return path.__fspath__()
	throw new TypeError(`expected str, bytes or os.PathLike object, not ${native.kind(path)}`)
})

/** A path for the system, in the function who. more are other kinds of values that it takes. */
function asked(path, who, more = "", what = "path") {
	if (typeof path === "string" || typeof path?.__fspath__ === "function" || native.kind(path) === "bytes") return native.path(path)
	if (Number.isInteger(path) && more.includes("integer")) return path
	const kinds = ["string", "bytes", "os.PathLike", ...more.split(" ").filter(Boolean)]
	const last = kinds.pop()
	throw new TypeError(`${who}: ${what} should be ${kinds.join(", ")} or ${last}, not ${native.kind(path)}`)
}

/** Does what fs does, with Python's errors about these files. */
function attempt(act, ...files) {
	try {
		return act()
	} catch (e) {
		throw native.osError(e, ...files)
	}
}

/** A function of one path. */
const onPath = (name, signature, act, more) => def(name, signature, (path, ...rest) => {
	const file = asked(path, name, more)
	return attempt(() => act(file, ...rest), path)
})

/** A function of two paths. */
const onTwo = (name, signature, act) => def(name, signature, (from, to, ...rest) => {
	const a = asked(from, name, "", "src"), b = asked(to, name, "", "dst")
	return attempt(() => act(a, b, ...rest), from, to)
})

// Environment.

/** process.env as a dict of Python. Changes are the script's and its children's. */
class _Environ {
	#check(text) {
		if (typeof text !== "string") throw new TypeError(`str expected, not ${native.kind(text)}`)
		return text
	}
	#has(name) { return Object.hasOwn(process.env, this.#check(name)) }
	__contains__(name) { return this.#has(name) }
	__getitem__(name) {
		if (!this.#has(name)) throw new py.KeyError(name)
		return process.env[name]
	}
	__setitem__(name, value) {
		this.#check(name)
		process.env[name] = this.#check(value)
	}
	__delitem__(name) {
		if (!this.#has(name)) throw new py.KeyError(name)
		delete process.env[name]
	}
	__iter__() { return Object.keys(process.env)[Symbol.iterator]() }
	__len__() { return Object.keys(process.env).length }
	__eq__(other) { return py.eq(this.copy(), other) }
	__repr__() { return `environ(${py.repr(this.copy())})` }
	get(name, otherwise = null) { return this.#has(name) ? process.env[name] : otherwise }
	keys() { return py.keys(this.copy()) }
	values() { return py.values(this.copy()) }
	items() { return py.items(this.copy()) }
	copy() { return { ...process.env } }
	setdefault(name, value = null) {
		if (!this.#has(name)) this.__setitem__(name, value)
		return process.env[name]
	}
	pop(name, ...otherwise) {
		if (!this.#has(name) && otherwise.length > 0) return otherwise[0]
		const value = this.__getitem__(name)
		delete process.env[name]
		return value
	}
	update(...more) {
		for (const [name, value] of py.items(py.dict(...more))) this.__setitem__(name, value)
	}
	clear() { for (const name of Object.keys(process.env)) delete process.env[name] }
	[Symbol.iterator]() { return this.__iter__() }
}

function environment() {
	const methods = new _Environ()
	const bound = new Map()
	const method = (name) => {
		if (!bound.has(name)) bound.set(name, methods[name].bind(methods))
		return bound.get(name)
	}
	const isMethod = (name) => typeof name === "symbol" || name === "constructor" || typeof _Environ.prototype[name] === "function"
	return new Proxy(process.env, {
		get(env, name) {
			if (name === "constructor") return _Environ
			if (typeof name === "symbol") return name === Symbol.iterator ? method(name) : undefined
			return isMethod(name) ? method(name) : env[name]
		},
		set(env, name, value) {
			methods.__setitem__(name, value)
			return true
		},
		getPrototypeOf: () => _Environ.prototype,
	})
}

// Files.

const times = ["st_atime", "st_mtime", "st_ctime"]
const stat_result = native.record("stat_result",
	["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", ...times], ([values]) => py.list(values))
stat_result.shown = "os.stat_result"

function statOf(s) {
	const stamps = [s.atimeNs, s.mtimeNs, s.ctimeNs].map((ns) => [Number(ns / 1000000000n), Number(ns % 1000000000n)])
	const more = { st_blksize: Number(s.blksize), st_blocks: Number(s.blocks), st_rdev: Number(s.rdev) }
	stamps.forEach(([seconds, ns], i) => more[times[i]] = seconds + 1e-9 * ns)
	return stat_result.of([s.mode, s.ino, s.dev, s.nlink, s.uid, s.gid, s.size].map(Number).concat(stamps.map(([seconds]) => seconds)), more)
}

const stat = onPath("stat", "path, *, follow_symlinks=True", (path, follow) =>
	statOf(typeof path === "number" ? fs.fstatSync(path, { bigint: true })
		: follow ? fs.statSync(path, { bigint: true }) : fs.lstatSync(path, { bigint: true })), "integer")

class DirEntry {
	#kind
	constructor(folder, entry) {
		this.name = entry.name
		this.path = module.exports.path.join(folder, entry.name)
		this.#kind = entry
	}
	#is(test, follow) {
		if (!this.#kind.isSymbolicLink() || !follow) return this.#kind[test]()
		try {
			return fs.statSync(this.path)[test]()
		} catch {
			return false // a link that leads nowhere
		}
	}
	is_dir({ follow_symlinks = true } = {}) { return this.#is("isDirectory", follow_symlinks) }
	is_file({ follow_symlinks = true } = {}) { return this.#is("isFile", follow_symlinks) }
	is_symlink() { return this.#kind.isSymbolicLink() }
	stat({ follow_symlinks = true } = {}) { return stat(this.path, { follow_symlinks }) }
	inode() { return this.stat({ follow_symlinks: false }).st_ino }
	__fspath__() { return this.path }
	__repr__() { return `<DirEntry ${py.repr(this.name)}>` }
}

const scandir = def("scandir", "path=None", (path) => {
	const folder = path == null ? "." : asked(path, "scandir", "integer None")
	const entries = attempt(() => fs.readdirSync(folder, { withFileTypes: true }), path ?? ".")
	const iterator = (function* () {
		for (const entry of entries) yield new DirEntry(folder, entry)
	})()
	return Object.assign(iterator, { close() {}, __enter__() { return this }, __exit__() {} })
})

function makedirs(name, mode, existing) {
	const { path } = module.exports
	let [head, tail] = path.split(name)
	if (tail === "") [head, tail] = path.split(head)
	if (head && tail && !path.exists(head)) {
		try {
			makedirs(head, 0o777, existing)
		} catch (e) {
			if (!(e instanceof py.FileExistsError)) throw e
		}
		if (tail === ".") return
	}
	try {
		module.exports.mkdir(name, mode)
	} catch (e) {
		if (!(e instanceof py.OSError) || !existing || !path.isdir(name)) throw e
	}
}

/** Removes the folders above that are empty by now. */
function prune(name) {
	const { path, rmdir } = module.exports
	for (let [head, tail] = path.split(name); head && tail; [head, tail] = path.split(head)) {
		try {
			rmdir(head)
		} catch (e) {
			if (e instanceof py.OSError) return
			throw e
		}
	}
}

function* walk(top, down, onerror, links) {
	let entries
	try {
		entries = [...scandir(top)]
	} catch (e) {
		if (!(e instanceof py.OSError)) throw e
		onerror?.(e)
		return
	}
	const dirs = [], files = [], enter = []
	for (const entry of entries) {
		const isDir = entry.is_dir();
		(isDir ? dirs : files).push(entry.name)
		if (!down && isDir && (links || !entry.is_symlink())) enter.push(entry.path)
	}
	const { join, islink } = module.exports.path
	if (down) {
		yield py.tuple(top, dirs, files)
		for (const name of dirs) { // as the caller has left them
			const path = join(top, name)
			if (links || !islink(path)) yield* walk(path, down, onerror, links)
		}
		return
	}
	for (const path of enter) yield* walk(path, down, onerror, links)
	yield py.tuple(top, dirs, files)
}

// Processes.

/** Runs a command in the shell, and gives what Node tells of its end. */
function shell(command, stdio) {
	if (typeof command !== "string") throw new TypeError(`invalid cmd type (<class '${native.kind(command)}'>, expected string)`)
	const done = require("node:child_process").spawnSync("/bin/sh", ["-c", command], { stdio, maxBuffer: Infinity })
	if (done.error && done.status === null && done.signal === null) throw native.osError(done.error, "/bin/sh")
	return done
}

/** How a process ended, as wait tells it. */
const waitStatus = ({ status, signal }) => signal ? require("node:os").constants.signals[signal] : status << 8

function popen(command, mode) {
	if (mode !== "r") throw new py.ValueError(`invalid mode ${py.repr(mode)}; what a command writes can be read: 'r'`)
	const done = shell(command, ["inherit", "pipe", "inherit"])
	const text = done.stdout.toString()
	let at = 0
	const take = (to) => text.slice(at, at = to)
	return {
		read(size = -1) { return take(size == null || size < 0 ? text.length : Math.min(at + size, text.length)) },
		readline() { return take(text.indexOf("\n", at) + 1 || text.length) },
		readlines() { return [...this] },
		*[Symbol.iterator]() { for (let line; (line = this.readline()) !== "";) yield line },
		close() { return waitStatus(done) || null },
		__enter__() { return this },
		__exit__() { this.close() },
	}
}

const uname_result = native.record("uname_result", ["sysname", "nodename", "release", "version", "machine"], ([values]) => py.list(values))
uname_result.shown = "posix.uname_result"
const terminal_size = native.record("terminal_size", ["columns", "lines"], ([values]) => py.list(values))
terminal_size.shown = "os.terminal_size"

const own = { // made when first read
	path: () => require("modelarts/py/os/path"),
	environ: environment,
}

module.exports = {
	name: process.platform === "win32" ? "nt" : "posix",
	sep: "/", altsep: null, extsep: ".", pathsep: ":", linesep: process.platform === "win32" ? "\r\n" : "\n",
	curdir: ".", pardir: "..", defpath: "/bin:/usr/bin", devnull: "/dev/null",
	F_OK, R_OK, W_OK, X_OK,
	error: py.OSError,
	stat_result, uname_result, terminal_size, DirEntry,
	fspath,
	fsencode: def("fsencode", "filename", (name) => py.encode(fspath(name))),
	fsdecode: def("fsdecode", "filename", (name) => native.kind(name) === "bytes" ? py.decode(name) : fspath(name)),

	getcwd: def("getcwd", "", () => process.cwd()),
	chdir: onPath("chdir", "path", (path) => process.chdir(path), "integer"),
	listdir: def("listdir", "path=None", (path) => {
		const folder = path == null ? "." : asked(path, "listdir", "integer None")
		return attempt(() => [...fs.readdirSync(folder)], path ?? ".")
	}),
	scandir,
	walk: def("walk", "top, topdown=True, onerror=None, followlinks=False", (top, down, onerror, links) =>
		walk(fspath(top), py.bool(down), onerror, py.bool(links))),
	mkdir: onPath("mkdir", "path, mode=511", (path, mode) => { fs.mkdirSync(path, { mode }) }),
	makedirs: def("makedirs", "name, mode=511, exist_ok=False", (name, mode, existing) => {
		makedirs(fspath(name), mode, py.bool(existing))
	}),
	rmdir: onPath("rmdir", "path", (path) => { fs.rmdirSync(path) }),
	removedirs: def("removedirs", "name", (name) => {
		module.exports.rmdir(name)
		prune(fspath(name).replace(/\/+$/, ""))
	}),
	remove: onPath("remove", "path", (path) => { fs.unlinkSync(path) }),
	unlink: onPath("unlink", "path", (path) => { fs.unlinkSync(path) }),
	rename: onTwo("rename", "src, dst", (from, to) => { fs.renameSync(from, to) }),
	replace: onTwo("replace", "src, dst", (from, to) => { fs.renameSync(from, to) }),
	renames: def("renames", "old, new", (from, to) => {
		const { path, rename } = module.exports, [head, tail] = path.split(to)
		if (head && tail && !path.exists(head)) makedirs(head, 0o777, false)
		rename(from, to)
		prune(fspath(from))
	}),
	link: onTwo("link", "src, dst", (from, to) => { fs.linkSync(from, to) }),
	symlink: onTwo("symlink", "src, dst, target_is_directory=False", (from, to) => { fs.symlinkSync(from, to) }),
	readlink: onPath("readlink", "path", (path) => fs.readlinkSync(path)),
	stat,
	lstat: onPath("lstat", "path", (path) => statOf(fs.lstatSync(path, { bigint: true }))),
	chmod: onPath("chmod", "path, mode", (path, mode) => { fs.chmodSync(path, mode) }, "integer"),
	utime: onPath("utime", "path, times=None", (path, times) => {
		const [accessed, modified] = times ?? [Date.now() / 1000, Date.now() / 1000]
		fs.utimesSync(path, accessed, modified)
	}, "integer"),
	truncate: onPath("truncate", "path, length", (path, length) => { fs.truncateSync(path, length) }, "integer"),
	access: def("access", "path, mode", (path, mode) => {
		const file = asked(path, "access", "integer")
		try {
			fs.accessSync(file, mode)
			return true
		} catch (e) {
			if (typeof e.errno === "number") return false
			throw e
		}
	}),
	umask: def("umask", "mask, /", (mask) => process.umask(mask)),

	getenv: def("getenv", "key, default=None", (key, otherwise) => module.exports.environ.get(key, otherwise)),
	putenv: def("putenv", "name, value, /", (name, value) => { module.exports.environ.__setitem__(name, value) }),
	unsetenv: def("unsetenv", "name, /", (name) => { delete process.env[name] }),

	getpid: def("getpid", "", () => process.pid),
	getppid: def("getppid", "", () => process.ppid),
	getlogin: def("getlogin", "", () => require("node:os").userInfo().username),
	kill: def("kill", "pid, signal, /", (pid, signal) => {
		attempt(() => { process.kill(pid, Number(signal)) })
	}),
	system: def("system", "command", (command) => waitStatus(shell(command, "inherit"))),
	popen: def("popen", "cmd, mode='r', buffering=-1", popen),
	cpu_count: def("cpu_count", "", () => require("node:os").cpus().length),
	getloadavg: def("getloadavg", "", () => py.tuple(...require("node:os").loadavg())),
	uname: def("uname", "", () => {
		const os = require("node:os")
		return uname_result.of([os.type(), os.hostname(), os.release(), os.version(), os.machine()])
	}),
	get_terminal_size: def("get_terminal_size", "fd=1, /", (fd) => {
		const stream = fd === 2 ? process.stderr : process.stdout
		if (!stream.columns) throw new py.OSError(25, native.strerror(25))
		return terminal_size.of([stream.columns, stream.rows])
	}),
	isatty: def("isatty", "fd, /", (fd) => require("node:tty").isatty(fd)),
	strerror: def("strerror", "code, /", (code) => native.strerror(code)),
	urandom: def("urandom", "size, /", (size) => py.bytes(new Uint8Array(require("node:crypto").randomBytes(size)))),
}
for (const id of ["getuid", "geteuid", "getgid", "getegid"])
	if (process[id]) module.exports[id] = def(id, "", () => process[id]())
for (const [name, make] of Object.entries(own))
	Object.defineProperty(module.exports, name, {
		get() {
			const value = make()
			Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true })
			return value
		},
		set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }) },
		enumerable: true, configurable: true,
	})
