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

// Files.

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

module.exports = {
	name: process.platform === "win32" ? "nt" : "posix",
	sep: "/", altsep: null, extsep: ".", pathsep: ":", linesep: process.platform === "win32" ? "\r\n" : "\n",
	curdir: ".", pardir: "..", defpath: "/bin:/usr/bin", devnull: "/dev/null",
	F_OK, R_OK, W_OK, X_OK,
	error: py.OSError,
	get path() { return require("modelarts/py/os/path") },
	fspath,
	fsencode: def("fsencode", "filename", (name) => py.encode(fspath(name))),
	fsdecode: def("fsdecode", "filename", (name) => native.kind(name) === "bytes" ? py.decode(name) : fspath(name)),

	getcwd: def("getcwd", "", () => process.cwd()),
	chdir: onPath("chdir", "path", (path) => process.chdir(path), "integer"),
	listdir: def("listdir", "path=None", (path) => {
		const folder = path == null ? "." : asked(path, "listdir", "integer None")
		return attempt(() => [...fs.readdirSync(folder)], path ?? ".")
	}),
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
	strerror: def("strerror", "code, /", (code) => native.strerror(code)),
	urandom: def("urandom", "size, /", (size) => py.bytes(new Uint8Array(require("node:crypto").randomBytes(size)))),
}
for (const id of ["getuid", "geteuid", "getgid", "getegid"])
	if (process[id]) module.exports[id] = def(id, "", () => process[id]())

// What is loaded when it is first read.
native.rest(module.exports, "os.environ", "environ")
native.rest(module.exports, "os.stat", "stat_result stat lstat", { onPath })
native.rest(module.exports, "os.walk", "DirEntry scandir walk", { asked, attempt, fspath })
native.rest(module.exports, "os.system", "kill getlogin system popen cpu_count getloadavg uname_result uname terminal_size get_terminal_size isatty", { attempt })
