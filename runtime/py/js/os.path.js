// os.path: names of files, as POSIX has them.

const py = require("modelarts/py")
const { def, path: fspath } = native
const fs = require("node:fs"), process = require("node:process")

/** A path that the system is asked about, for the error of the function that does. */
function asked(path, who, kinds) {
	if (typeof path === "string" || typeof path?.__fspath__ === "function") return fspath(path)
	throw new TypeError(`${who}: path should be ${kinds}, not ${native.kind(path)}`)
}

/** What the system says of a path; null if there is no such. */
function look(path, how = fs.statSync) {
	const name = typeof path === "number" ? path : asked(path, how === fs.statSync ? "stat" : "lstat",
		how === fs.statSync ? "string, bytes, os.PathLike or integer" : "string, bytes or os.PathLike")
	try {
		return typeof name === "number" ? fs.fstatSync(name, { bigint: true }) : name === "" ? null : how(name, { bigint: true })
	} catch (e) {
		if (typeof e.errno === "number") return null
		throw e
	}
}

/** A number of the system about a path that has to be there. */
function detail(name, of) {
	return def(name, "filename", (path) => of(require("modelarts/py/os").stat(path)))
}

function split(path) {
	const at = path.lastIndexOf("/") + 1
	const head = path.slice(0, at), bare = head.replace(/\/+$/, "")
	return [bare || head, path.slice(at)]
}

function join(path, rest) {
	for (const part of rest) {
		if (part.startsWith("/")) path = part
		else path += path === "" || path.endsWith("/") ? part : "/" + part
	}
	return path
}

function normpath(path) {
	if (path === "") return "."
	const root = /^\/\/(?!\/)/.test(path) ? "//" : path.startsWith("/") ? "/" : ""
	const parts = []
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue
		if (part !== ".." || root === "" && parts.length === 0 || parts[parts.length - 1] === "..") parts.push(part)
		else parts.pop()
	}
	return root + parts.join("/") || "."
}

const abspath = (path) => normpath(path.startsWith("/") ? path : join(process.cwd(), [path]))

/** The path without links, as far as it is there. */
function realpath(path, strict) {
	let done = path.startsWith("/") ? "/" : process.cwd(), left = path.split("/")
	for (let links = 0; left.length > 0;) {
		const part = left.shift()
		if (part === "" || part === ".") continue
		if (part === "..") {
			done = split(done)[0]
			continue
		}
		const at = join(done, [part])
		let target
		try {
			target = fs.lstatSync(at).isSymbolicLink() ? fs.readlinkSync(at) : null
		} catch (e) {
			if (strict) throw native.osError(e, at)
			target = null
		}
		if (target === null) done = at
		else if (++links > 40) {
			if (strict) throw new py.OSError(40, "Too many levels of symbolic links", at)
			return join(at, left)
		} else {
			if (target.startsWith("/")) done = "/"
			left = [...target.split("/"), ...left]
		}
	}
	return done
}

function relpath(path, start) {
	if (path === "") throw new py.ValueError("no path specified")
	const from = abspath(start).split("/").filter(Boolean), to = abspath(path).split("/").filter(Boolean)
	let same = 0
	while (same < from.length && from[same] === to[same]) same++
	return [...Array(from.length - same).fill(".."), ...to.slice(same)].join("/") || "."
}

/** The longest part at the beginning that all have. */
function common(all) {
	if (all.length === 0) return all
	let same = 0
	while (all.every((one) => same < one.length && one[same] === all[0][same])) same++
	return all[0].slice(0, same)
}

function commonpath(paths) {
	const all = py.list(paths).map(fspath)
	if (all.length === 0) throw new py.ValueError("commonpath() arg is an empty sequence")
	const rooted = all.filter((path) => path.startsWith("/")).length
	if (rooted > 0 && rooted < all.length) throw new py.ValueError("Can't mix absolute and relative paths")
	return (rooted ? "/" : "") + common(all.map((path) => path.split("/").filter((part) => part && part !== "."))).join("/")
}

function expanduser(path) {
	if (path !== "~" && !path.startsWith("~/")) return path
	const home = process.env.HOME ?? require("node:os").userInfo().homedir
	return home.replace(/\/+$/, "") + path.slice(1) || "/"
}

const expandvars = (path) => path.replace(/\$(?:(\w+)|\{([^}]*)\})/g, (whole, bare, braced) => process.env[bare ?? braced] ?? whole)

function splitext(path) {
	const [, root, extension] = /^((?:.*\/)?\.*[^/]*?[^/.][^/]*)(\.[^./]*)$/s.exec(path) ?? [null, path, ""]
	return [root, extension]
}

const pathOf = (f) => (path) => f(fspath(path))
const pair = (f) => (path) => py.tuple(...f(fspath(path)))

module.exports = {
	sep: "/", altsep: null, extsep: ".", pathsep: ":", curdir: ".", pardir: "..", defpath: "/bin:/usr/bin", devnull: "/dev/null",
	supports_unicode_filenames: false,
	abspath: def("abspath", "path", pathOf(abspath)),
	basename: def("basename", "p", pathOf((path) => split(path)[1])),
	commonpath: def("commonpath", "paths", commonpath),
	commonprefix: def("commonprefix", "m", (paths) => {
		const all = py.list(paths)
		return all.length === 0 ? "" : common(all)
	}),
	dirname: def("dirname", "p", pathOf((path) => split(path)[0])),
	exists: def("exists", "path", (path) => look(path) !== null),
	lexists: def("lexists", "path", (path) => look(path, fs.lstatSync) !== null),
	expanduser: def("expanduser", "path", pathOf(expanduser)),
	expandvars: def("expandvars", "path", pathOf(expandvars)),
	getatime: detail("getatime", (stat) => stat.st_atime),
	getctime: detail("getctime", (stat) => stat.st_ctime),
	getmtime: detail("getmtime", (stat) => stat.st_mtime),
	getsize: detail("getsize", (stat) => stat.st_size),
	isabs: def("isabs", "s", pathOf((path) => path.startsWith("/"))),
	isdir: def("isdir", "s", (path) => look(path)?.isDirectory() ?? false),
	isfile: def("isfile", "path", (path) => look(path)?.isFile() ?? false),
	islink: def("islink", "path", (path) => look(path, fs.lstatSync)?.isSymbolicLink() ?? false),
	ismount: def("ismount", "path", (path) => {
		const here = look(path, fs.lstatSync)
		if (here === null || here.isSymbolicLink()) return false
		const above = look(join(fspath(path), [".."]), fs.lstatSync)
		return above !== null && (here.dev !== above.dev || here.ino === above.ino)
	}),
	join: def("join", "a, *p", (a, parts) => {
		const path = fspath(a)
		for (const part of parts) {
			if (typeof part !== "string" && typeof part?.__fspath__ !== "function")
				throw new TypeError(`join() argument must be str, bytes, or os.PathLike object, not '${native.kind(part)}'`)
		}
		return join(path, parts.map(fspath))
	}),
	normcase: def("normcase", "s", fspath),
	normpath: def("normpath", "path", pathOf(normpath)),
	realpath: def("realpath", "filename, *, strict=False", (path, strict) => realpath(fspath(path), strict)),
	relpath: def("relpath", "path, start='.'", (path, start) => relpath(fspath(path), fspath(start ?? "."))),
	samefile: def("samefile", "f1, f2", (a, b) => {
		const { stat } = require("modelarts/py/os"), one = stat(a), other = stat(b)
		return one.st_ino === other.st_ino && one.st_dev === other.st_dev
	}),
	split: def("split", "p", pair(split)),
	splitdrive: def("splitdrive", "p", pair((path) => ["", path])),
	splitext: def("splitext", "p", pair(splitext)),
}
