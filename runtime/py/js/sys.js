// sys: the script's arguments and streams, and its end.

const py = require("modelarts/py")
const { def } = native
const process = require("node:process"), os = require("node:os")

/** Standard output or error, as a file for text. */
class Output {
	#stream
	#number
	constructor(stream, name, number) {
		this.#stream = stream
		this.#number = number
		Object.assign(this, { name, encoding: "utf-8", errors: number === 2 ? "backslashreplace" : "strict", closed: false, mode: "w", newlines: null })
		this.buffer = {
			write(data) {
				stream.write(data)
				return data.length
			},
			flush() {},
		}
	}
	write(text) {
		if (typeof text !== "string") throw new TypeError(`write() argument must be str, not ${native.kind(text)}`)
		this.#stream.write(text)
		return Array.from(text).length
	}
	writelines(lines) { for (const line of py.iter(lines)) this.write(line) }
	flush() {}
	isatty() { return Boolean(this.#stream.isTTY) }
	fileno() { return this.#number }
	writable() { return true }
	readable() { return false }
	close() { this.closed = true }
	reconfigure() {}
	__repr__() { return `<_io.TextIOWrapper name=${py.repr(this.name)} mode='w' encoding='utf-8'>` }
}

const version_info = native.record("version_info", ["major", "minor", "micro", "releaselevel", "serial"], ([values]) => py.list(values))
version_info.shown = "sys.version_info"
const float_info = native.record("float_info", ["max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"],
	([values]) => py.list(values))
float_info.shown = "sys.float_info"

const stdout = new Output(process.stdout, "<stdout>", 1)
const stderr = new Output({ write: native.warn, isTTY: process.stderr.isTTY }, "<stderr>", 2)
const script = process.argv[1] ?? ""
let stdin, output = stdout

module.exports = {
	argv: [script, ...process.argv.slice(2)],
	byteorder: os.endianness() === "LE" ? "little" : "big",
	executable: process.execPath,
	path: [require("node:path").dirname(script)],
	platform: process.platform,
	maxsize: Number.MAX_SAFE_INTEGER, // what a list could be long here, and no float short of it
	maxunicode: 0x10ffff,
	version: `3.11.0 (mascript ${process.versions.mascript}) [JavaScript]`,
	version_info: version_info.of([3, 11, 0, "final", 0]),
	hexversion: 0x030b00f0,
	float_info: float_info.of([Number.MAX_VALUE, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, Number.EPSILON, 2, 1]),
	get stdout() { return output },
	set stdout(file) {
		output = file
		native.redirect(file === stdout ? null : file)
	},
	stderr, __stdout__: stdout, __stderr__: stderr,
	get stdin() { return stdin ??= native.stdin() },
	set stdin(value) { stdin = value },
	exit: def("exit", "status=None, /", (status) => { throw new py.SystemExit(...(status == null ? [] : [status])) }),
	get modules() { return { sys: module.exports, builtins: py } }, // of others that are loaded nothing is told
	exc_info: def("exc_info", "", () => {
		const error = native.handled()
		return error == null ? py.tuple(null, null, null) : py.tuple(error.constructor, error, null)
	}),
	getdefaultencoding: def("getdefaultencoding", "", () => "utf-8"),
	getfilesystemencoding: def("getfilesystemencoding", "", () => "utf-8"),
}
