// shutil: files and folders as wholes.

const py = require("modelarts/py")
const { def, kind, system } = native
const fs = require("node:fs"), path = require("node:path"), process = require("node:process")

class ShutilError extends py.OSError {}
Object.defineProperty(ShutilError, "name", { value: "Error" })
class SameFileError extends ShutilError {}
class SpecialFileError extends py.OSError {}

function text(file) {
	if (typeof file?.__fspath__ === "function") return file.__fspath__()
	if (file instanceof Uint8Array) return Buffer.from(file).toString()
	if (typeof file !== "string") throw new TypeError(`expected str, bytes or os.PathLike object, not ${kind(file)}`)
	return file
}

const stat = (file) => {
	try {
		return fs.statSync(file, { throwIfNoEntry: false })
	} catch {
		return undefined
	}
}
const lstat = (file) => fs.lstatSync(file, { throwIfNoEntry: false })
const isFolder = (file) => stat(file)?.isDirectory() ?? false

const isSame = (a, b) => {
	const x = stat(a), y = stat(b)
	return x !== undefined && y !== undefined && x.dev === y.dev && x.ino === y.ino
}

/** The content; with follow false, of a link the link. */
function content(src, dst, follow = true) {
	const from = text(src), to = text(dst)
	if (isSame(from, to)) throw new SameFileError(`${py.repr(src)} and ${py.repr(dst)} are the same file`)
	for (const file of [from, to]) {
		if (stat(file)?.isFIFO()) throw new SpecialFileError(`${py.repr(file)} is a named pipe`)
	}
	if (!follow && lstat(from)?.isSymbolicLink()) {
		system(() => fs.symlinkSync(fs.readlinkSync(from), to), src, dst)
		return dst
	}
	// Python opens both, so that it is told which of them cannot be.
	const reading = system(() => fs.openSync(from, "r"), src)
	try {
		if (fs.fstatSync(reading).isDirectory()) throw new py.IsADirectoryError(21, "Is a directory", src)
		const writing = system(() => fs.openSync(to, "w"), dst)
		try {
			const buffer = Buffer.alloc(1 << 20)
			for (let n; (n = system(() => fs.readSync(reading, buffer, 0, buffer.length, null), src)) > 0;) {
				for (let done = 0; done < n;) done += system(() => fs.writeSync(writing, buffer, done, n - done), dst)
			}
		} finally {
			fs.closeSync(writing)
		}
	} finally {
		fs.closeSync(reading)
	}
	return dst
}

const mode = (src, dst) => system(() => fs.chmodSync(text(dst), fs.statSync(text(src)).mode & 0o7777), src)

function times(src, dst) {
	const info = system(() => fs.statSync(text(src)), src)
	system(() => fs.utimesSync(text(dst), info.atimeMs / 1000, info.mtimeMs / 1000), dst)
	mode(src, dst)
}

const inside = (src, dst) => isFolder(text(dst)) ? path.join(text(dst), path.basename(text(src))) : dst

const copyfile = def("copyfile", "src, dst, *, follow_symlinks=True", content)
const copymode = def("copymode", "src, dst, *, follow_symlinks=True", (src, dst) => {
	mode(src, dst)
	return null
})
const copystat = def("copystat", "src, dst, *, follow_symlinks=True", (src, dst) => {
	times(src, dst)
	return null
})
const copy = def("copy", "src, dst, *, follow_symlinks=True", (src, dst, follow) => {
	const target = inside(src, dst)
	content(src, target, follow)
	if (follow || !lstat(text(src)).isSymbolicLink()) mode(src, target)
	return target
})
const copy2 = def("copy2", "src, dst, *, follow_symlinks=True", (src, dst, follow) => {
	const target = inside(src, dst)
	content(src, target, follow)
	if (follow || !lstat(text(src)).isSymbolicLink()) times(src, target)
	return target
})

const copytree = def("copytree", "src, dst, symlinks=False, ignore=None, copy_function=None, ignore_dangling_symlinks=False, dirs_exist_ok=False",
	(src, dst, symlinks, ignore, copy_function, dangling, exist_ok) => {
		copy_function ??= copy2
		const from = text(src), to = text(dst)
		const names = system(() => fs.readdirSync(from), src)
		const ignored = new Set(ignore == null ? [] : ignore(from, names))
		if (!(exist_ok && isFolder(to))) {
			system(() => fs.mkdirSync(path.dirname(to), { recursive: true }), dst)
			system(() => fs.mkdirSync(to), dst)
		}
		const errors = []
		for (const name of names) {
			if (ignored.has(name)) continue
			const a = path.join(from, name), b = path.join(to, name)
			try {
				const link = lstat(a).isSymbolicLink()
				if (link && symlinks) fs.symlinkSync(fs.readlinkSync(a), b)
				else if (link && dangling && !stat(a)) continue
				else if (isFolder(a)) copytree(a, b, symlinks, ignore, copy_function, dangling, exist_ok)
				else copy_function(a, b)
			} catch (e) {
				if (e instanceof ShutilError && !(e instanceof SameFileError)) errors.push(...e.args[0])
				else if (e instanceof py.OSError) errors.push(py.tuple(a, b, py.str(e)))
				else throw e
			}
		}
		times(from, to)
		if (errors.length > 0) throw new ShutilError(errors)
		return dst
	})

function removeTree(given, fail) {
	const file = text(given)
	const attempt = (name, act, about) => {
		try {
			return system(act, about)
		} catch (e) {
			if (!(e instanceof py.OSError)) throw e
			fail(name, about, e)
			return null
		}
	}
	const info = attempt("lstat", () => fs.lstatSync(file), given)
	if (info === null) return
	if (info.isSymbolicLink()) {
		const error = new py.OSError("Cannot call rmtree on a symbolic link")
		fail("islink", given, error)
		return
	}
	if (!info.isDirectory()) {
		fail("scandir", given, new py.NotADirectoryError(20, "Not a directory", given))
		return
	}
	const below = (folder) => {
		for (const entry of attempt("scandir", () => fs.readdirSync(folder, { withFileTypes: true }), folder) ?? []) {
			const inner = path.join(folder, entry.name)
			if (entry.isDirectory()) below(inner)
			else attempt("unlink", () => fs.unlinkSync(inner), inner)
		}
		attempt("rmdir", () => fs.rmdirSync(folder), folder)
	}
	below(file)
}

const rmtree = def("rmtree", "path, ignore_errors=False, onerror=None, *, dir_fd=None", (file, ignore, onerror) => {
	const os = () => require("modelarts/py/os")
	removeTree(file, (name, about, error) => {
		if (ignore) return
		if (onerror == null) throw error
		onerror(os()[name] ?? os().path[name], about, py.tuple(error.constructor, error, null))
	})
	return null
})

const move = def("move", "src, dst, copy_function=None", (src, dst, copy_function) => {
	const from = text(src), to = text(dst)
	let target = to
	if (isFolder(to)) {
		if (isSame(from, to) || path.resolve(from) === path.resolve(to)) {
			system(() => fs.renameSync(from, to), src, dst)
			return to
		}
		target = path.join(to, path.basename(from.replace(/\/+$/, "")))
		if (lstat(target)) throw new ShutilError(`Destination path '${target}' already exists`)
	}
	const resolved = path.resolve(from)
	if (isFolder(from) && !lstat(from).isSymbolicLink() && `${path.resolve(target)}/`.startsWith(`${resolved}/`)) {
		throw new ShutilError(`Cannot move a directory '${from}' into itself '${target}'.`)
	}
	try {
		fs.renameSync(from, target)
	} catch (e) {
		if (e.code !== "EXDEV" && e.code !== "EISDIR" && e.code !== "ENOTDIR" && e.code !== "ENOENT") system(() => { throw e }, src, target)
		if (lstat(from)?.isSymbolicLink()) {
			fs.symlinkSync(fs.readlinkSync(from), target)
			fs.unlinkSync(from)
		} else if (isFolder(from)) {
			copytree(from, target, true, null, copy_function)
			rmtree(from)
		} else {
			(copy_function ?? copy2)(src, target)
			system(() => fs.unlinkSync(from), src)
		}
	}
	return target
})

const usage = native.record("usage", ["total", "used", "free"])
const terminal_size = native.record("terminal_size", ["columns", "lines"])
terminal_size.shown = "os.terminal_size"

const which = def("which", "cmd, mode=1, path=None", (command, mode, folders) => {
	const name = text(command)
	const fits = (file) => {
		try {
			fs.accessSync(file, mode)
			return !fs.statSync(file).isDirectory()
		} catch {
			return false
		}
	}
	if (path.dirname(name) !== "." || name.includes("/")) return fits(name) ? command : null
	folders ??= process.env.PATH ?? "/bin:/usr/bin"
	if (!folders) return null
	for (const folder of new Set(text(folders).split(path.delimiter))) {
		const file = folder === "" ? name : path.join(folder, name)
		if (fits(file)) return file
	}
	return null
})

module.exports = {
	Error: ShutilError, SameFileError, SpecialFileError,
	copyfile, copymode, copystat, copy, copy2, copytree, rmtree, move, which,
	disk_usage: def("disk_usage", "path", (file) => {
		const info = system(() => fs.statfsSync(text(file)), file)
		return usage.of([info.blocks * info.bsize, (info.blocks - info.bfree) * info.bsize, info.bavail * info.bsize])
	}),
	get_terminal_size: def("get_terminal_size", "fallback=None", (fallback) => {
		const [columns, lines] = fallback ?? [80, 24]
		const { env, stdout } = process
		return terminal_size.of([Number(env.COLUMNS) || stdout.columns || columns, Number(env.LINES) || stdout.rows || lines])
	}),
	ignore_patterns: def("ignore_patterns", "*patterns", (patterns) => {
		const { matcher } = require("modelarts/py/glob")
		const all = patterns.map(matcher)
		return (_, names) => py.set(Array.from(names).filter((name) => all.some((matches) => matches.test(name))))
	}),
}
