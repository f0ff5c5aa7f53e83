// tempfile: files and folders with names of their own.

const py = require("modelarts/py")
const { def, system } = native
const fs = require("node:fs"), path = require("node:path"), process = require("node:process")

const letters = "abcdefghijklmnopqrstuvwxyz0123456789_"

function gettempdir() {
	if (exports_.tempdir != null) return exports_.tempdir
	for (const folder of [process.env.TMPDIR, process.env.TEMP, process.env.TMP, "/tmp", "/var/tmp", "/usr/tmp", process.cwd()]) {
		if (!folder) continue
		try {
			fs.accessSync(folder, fs.constants.W_OK)
			return exports_.tempdir = path.resolve(folder)
		} catch {
			// the next one
		}
	}
	throw new py.FileNotFoundError(2, "No usable temporary directory found")
}

/** Makes what has no such name yet: make throws EEXIST of one that has. */
function fresh(prefix, suffix, dir, make) {
	const folder = path.resolve(dir == null ? gettempdir() : typeof dir === "string" ? dir : dir.__fspath__())
	for (;;) {
		const random = Array.from(require("node:crypto").randomBytes(8), (byte) => letters[byte % letters.length]).join("")
		const file = path.join(folder, `${prefix ?? "tmp"}${random}${suffix ?? ""}`)
		try {
			return [make(file), file]
		} catch (e) {
			if (e.code !== "EEXIST") system(() => { throw e }, file)
		}
	}
}

const mkdtemp = def("mkdtemp", "suffix=None, prefix=None, dir=None", (suffix, prefix, dir) =>
	fresh(prefix, suffix, dir, (file) => fs.mkdirSync(file, 0o700))[1])

const mkstemp = def("mkstemp", "suffix=None, prefix=None, dir=None, text=False", (suffix, prefix, dir) =>
	py.tuple(...fresh(prefix, suffix, dir, (file) => fs.openSync(file, "wx+", 0o600))))

/** What was not cleaned up before the end of the run. */
const left = new Set()
let listens = false

function atEnd(remove) {
	left.add(remove)
	if (listens) return
	listens = true
	process.on("exit", () => left.forEach((remove) => remove()))
}

const directoryArguments = def("TemporaryDirectory", "suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False", (...given) => given)

const TemporaryDirectory = native.callable(class TemporaryDirectory {
	#remove
	constructor(...given) {
		const [suffix, prefix, dir, ignore] = directoryArguments(...given)
		this.name = mkdtemp(suffix, prefix, dir)
		this.#remove = () => {
			try {
				fs.rmSync(this.name, { recursive: true, force: true })
			} catch (e) {
				if (!ignore) system(() => { throw e }, this.name)
			}
		}
		atEnd(this.#remove)
	}
	cleanup() {
		left.delete(this.#remove)
		this.#remove()
		return null
	}
	__enter__() { return this.name }
	__exit__() { return this.cleanup() }
	close() { return this.cleanup() }
	__repr__() { return `<TemporaryDirectory ${py.repr(this.name)}>` }
})

const fileSignature = "mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None"

/** A file with a name, which goes when it is closed. */
const NamedTemporaryFile = def("NamedTemporaryFile", fileSignature, (mode, buffering, encoding, newline, suffix, prefix, dir, remove, errors) => {
	const [, name] = fresh(prefix, suffix, dir, (file) => fs.closeSync(fs.openSync(file, "wx", 0o600)))
	// The modes that make a file anew find it empty.
	const file = py.open(name, mode.replace("x", "w"), mode.includes("b") ? {} : { encoding, newline, errors })
	if (!remove) return file
	const unlink = () => fs.rmSync(name, { force: true })
	atEnd(unlink)
	const close = file.close
	Object.defineProperty(file, "close", { configurable: true, value: () => {
		close.call(file)
		left.delete(unlink)
		unlink()
		return null
	} })
	if (!file.__exit__) return file
	Object.defineProperty(file, "__exit__", { configurable: true, value: () => file.close() })
	return file
})

const exports_ = module.exports = {
	tempdir: null,
	gettempdir: def("gettempdir", "", gettempdir),
	gettempprefix: def("gettempprefix", "", () => "tmp"),
	mkdtemp, mkstemp, TemporaryDirectory, NamedTemporaryFile,
	TemporaryFile: NamedTemporaryFile,
}
