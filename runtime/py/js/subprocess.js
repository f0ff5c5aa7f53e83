// subprocess: other programs.

const py = require("modelarts/py")
const { def, kind } = native
const open = (...how) => require("node:child_process")[Symbol.for("mascript.open")](...how)
const fs = require("node:fs")

const PIPE = -1, STDOUT = -2, DEVNULL = -3

class SubprocessError extends py.Exception {}

class CalledProcessError extends SubprocessError {
	constructor(...given) {
		super(...given)
		const [returncode, cmd, output = null, stderr = null] = calledArguments(...given)
		Object.assign(this, { returncode, cmd, output, stderr })
	}
	get stdout() { return this.output }
	set stdout(value) { this.output = value }
	__str__() {
		const { returncode: code, cmd } = this
		if (code && code < 0) {
			const name = Object.entries(require("node:os").constants.signals).find(([, number]) => number === -code)?.[0]
			return name ? `Command '${py.str(cmd)}' died with <Signals.${name}: ${-code}>.` : `Command '${py.str(cmd)}' died with unknown signal ${-code}.`
		}
		return `Command '${py.str(cmd)}' returned non-zero exit status ${code}.`
	}
}
const calledArguments = def("CalledProcessError", "returncode, cmd, output=None, stderr=None", (...given) => given)

class TimeoutExpired extends SubprocessError {
	constructor(...given) {
		super(...given)
		const [cmd, timeout, output = null, stderr = null] = timeoutArguments(...given)
		Object.assign(this, { cmd, timeout, output, stderr })
	}
	get stdout() { return this.output }
	__str__() { return `Command '${py.str(this.cmd)}' timed out after ${py.str(this.timeout)} seconds` }
}
const timeoutArguments = def("TimeoutExpired", "cmd, timeout, output=None, stderr=None", (...given) => given)

const newlines = (text) => text.replace(/\r\n?/g, "\n")

/** One of the child's outputs, as a file of Python. */
class Output {
	#child
	#which
	#text // how bytes become text; null for bytes
	#left = Buffer.alloc(0)
	#ended = false
	constructor(child, which, text) {
		this.#child = child
		this.#which = which
		this.#text = text
		this.closed = false
	}
	/** Reads on until so many bytes are there, and tells whether any came. */
	#more(wanted) {
		const parts = [this.#left]
		let length = this.#left.length
		while (length < wanted && !this.#ended) {
			const data = this.#child.read(this.#which, 1 << 16)
			this.#ended = data.length === 0
			length += data.length
			parts.push(data)
		}
		if (parts.length > 1) this.#left = Buffer.concat(parts)
		return parts.length > 1
	}
	#take(size) {
		const data = this.#left.subarray(0, size)
		this.#left = this.#left.subarray(size)
		return this.#text ? this.#text(data) : py.bytes(data)
	}
	/** What was read and not taken yet. */
	rest() {
		const data = this.#left
		this.#left = Buffer.alloc(0)
		return data
	}
	read(size = -1) {
		this.#more(size == null || size < 0 ? Infinity : size)
		return this.#take(size == null || size < 0 ? this.#left.length : size)
	}
	readline() {
		let at
		for (let from = 0; (at = this.#left.indexOf(10, from)) < 0; ) {
			from = this.#left.length
			if (!this.#more(from + 1)) break
		}
		return this.#take(at < 0 ? this.#left.length : at + 1)
	}
	readlines() { return [...this] }
	readable() { return true }
	writable() { return false }
	next() {
		const line = this.readline()
		return line.length === 0 ? { value: undefined, done: true } : { value: line, done: false }
	}
	__next__() {
		const { value, done } = this.next()
		if (done) throw new py.StopIteration()
		return value
	}
	__iter__() { return this }
	[Symbol.iterator]() { return this }
	close() {
		this.closed = true
		this.#child.close(this.#which)
		return null
	}
	__enter__() { return this }
	__exit__() { return this.close() }
}

/** The child's input, as a file of Python. */
class Input {
	#child
	#encode
	constructor(child, encode) {
		this.#child = child
		this.#encode = encode
		this.closed = false
	}
	write(data) {
		const { error } = this.#child.write(this.#encode(data))
		if (error) throw native.osError(error)
		return data.length
	}
	writelines(lines) {
		for (const line of py.iter(lines)) this.write(line)
		return null
	}
	flush() { return null }
	writable() { return true }
	close() {
		this.closed = true
		this.#child.close(0)
		return null
	}
	__enter__() { return this }
	__exit__() { return this.close() }
}

const path = (value) => typeof value === "string" ? value : value instanceof Uint8Array ? Buffer.from(value).toString() : native.path(value)

function argument(value) {
	if (typeof value === "string" || value instanceof Uint8Array || typeof value?.__fspath__ === "function") return path(value)
	throw new TypeError(`expected str, bytes or os.PathLike object, not ${kind(value)}`)
}

const stream = (value, at) => {
	if (value == null) return at
	if (value === PIPE) return "pipe"
	if (value === DEVNULL) return "ignore"
	if (value === STDOUT && at === 2) return "pipe"
	if (value === STDOUT) throw new py.ValueError("STDOUT can only be used for stderr")
	if (typeof value === "number") return value
	value.flush?.()
	return value.fileno()
}

const signature = "args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False, cwd=None, " +
	"env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False, pass_fds=None, *, " +
	"user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None"

const names = signature.split(",").map((part) => part.split("=")[0].trim()).filter((name) => name !== "*")
const arguments_ = def("Popen", signature, (...given) => Object.fromEntries(names.map((name, i) => [name, given[i]])))

const refused = ["preexec_fn", "startupinfo", "extra_groups", "process_group"]

const Popen = native.callable(class Popen {
	#child
	#encoding
	#errors
	#isText

	constructor(...given) {
		const o = arguments_(...given)
		for (const name of refused) {
			if (o[name] != null) throw new py.NotImplementedError(`Popen() argument ${name} is not supported`)
		}
		if (o.text != null && o.universal_newlines != null && py.bool(o.text) !== py.bool(o.universal_newlines)) {
			throw new SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.")
		}
		this.#isText = Boolean(o.encoding || o.errors || py.bool(o.text) || py.bool(o.universal_newlines))
		this.#encoding = o.encoding ?? "utf-8"
		this.#errors = o.errors ?? "strict"
		const single = typeof o.args === "string" || o.args instanceof Uint8Array || typeof o.args?.__fspath__ === "function"
		let argv = single ? [path(o.args)] : Array.from(py.iter(o.args), argument)
		const shell = py.bool(o.shell)
		if (shell) argv = [o.executable == null ? "/bin/sh" : path(o.executable), "-c", ...argv]
		let file = o.executable == null || shell ? argv[0] : path(o.executable)
		if (file === undefined) throw new py.IndexError("list index out of range")
		if (argv.some((text) => text.includes("\0"))) throw new py.ValueError("embedded null byte")
		const env = o.env == null ? undefined : Object.fromEntries(Array.from(py.items(o.env), ([name, value]) => [argument(name), argument(value)]))
		// An environment without PATH has the system's own.
		if (env && !("PATH" in env) && !file.includes("/")) {
			file = ["/bin", "/usr/bin"].map((folder) => `${folder}/${file}`).find((file) => fs.existsSync(file)) ?? file
		}
		// A merged output that is no pipe is the other's own.
		const merged = o.stderr === STDOUT
		const out = stream(o.stdout, 1)
		const child = open(file, argv.slice(1), {
			argv0: argv[0], cwd: o.cwd == null ? undefined : path(o.cwd), env, detached: py.bool(o.start_new_session),
			stdio: [stream(o.stdin, 0), out, merged && out !== "pipe" ? out : stream(o.stderr, 2)], merged: merged && out === "pipe",
			uid: o.user ?? undefined, gid: o.group ?? undefined,
		})
		if (child.error) {
			const isFolder = o.cwd != null && !fs.statSync(path(o.cwd), { throwIfNoEntry: false })?.isDirectory()
			throw native.osError(child.error, isFolder ? o.cwd : argv[0])
		}
		this.#child = child
		Object.assign(this, { args: o.args, pid: child.pid, returncode: null, universal_newlines: this.#isText, text_mode: this.#isText })
		this.stdin = o.stdin === PIPE ? new Input(child, (data) => this.#encode(data)) : null
		this.stdout = o.stdout === PIPE ? new Output(child, 1, this.#isText ? (data) => this.#decode(data) : null) : null
		this.stderr = o.stderr === PIPE ? new Output(child, 2, this.#isText ? (data) => this.#decode(data) : null) : null
	}

	#encode(data) {
		if (this.#isText) {
			if (typeof data !== "string") throw new TypeError(`write() argument must be str, not ${kind(data)}`)
			return py.encode(data, this.#encoding, this.#errors)
		}
		if (!(data instanceof Uint8Array)) throw new TypeError(`a bytes-like object is required, not '${kind(data)}'`)
		return data
	}
	#decode(data) { return newlines(py.decode(py.bytes(data), this.#encoding, this.#errors)) }

	poll() {
		this.returncode ??= this.#child.wait(0)
		return this.returncode
	}
	waitFor(timeout) {
		this.returncode ??= this.#child.wait(timeout == null ? -1 : Math.max(0, timeout * 1000))
		if (this.returncode === null) throw new TimeoutExpired(this.args, timeout)
		return this.returncode
	}
	talk(input, timeout) {
		if (input != null && this.stdin === null) throw new py.ValueError("Cannot send input: stdin is not a pipe")
		const begun = Date.now()
		const told = this.#child.talk(input == null ? null : this.#encode(input), timeout == null ? -1 : Math.max(0, timeout * 1000))
		if (told === null) throw new TimeoutExpired(this.args, timeout)
		this.waitFor(timeout == null ? null : Math.max(0, timeout - (Date.now() - begun) / 1000))
		const whole = (output, data) => {
			if (output === null) return null
			const all = Buffer.concat([output.rest(), data])
			return this.#isText ? this.#decode(all) : py.bytes(all)
		}
		return py.tuple(whole(this.stdout, told[0]), whole(this.stderr, told[1]))
	}
	send_signal(number) {
		if (this.poll() === null) this.#child.kill(number)
		return null
	}
	terminate() { return this.send_signal(15) }
	kill() { return this.send_signal(9) }
	__enter__() { return this }
	__exit__() {
		for (const file of [this.stdout, this.stderr, this.stdin]) file?.close()
		this.waitFor(null)
		return null
	}
	__repr__() {
		const args = py.repr(this.args)
		return `<Popen: returncode: ${py.str(this.returncode)} args: ${args.length > 80 ? args.slice(0, 76) + "..." : args}>`
	}
})

native.methods(Popen, {
	wait: ["timeout=None", function (timeout) { return this.waitFor(timeout) }],
	communicate: ["input=None, timeout=None", function (input, timeout) { return this.talk(input, timeout) }],
})

const CompletedProcess = native.callable(class CompletedProcess {
	constructor(...given) {
		const [args, returncode, stdout, stderr] = completedArguments(...given)
		Object.assign(this, { args, returncode, stdout, stderr })
	}
	check_returncode() {
		if (this.returncode) throw new CalledProcessError(this.returncode, this.args, this.stdout, this.stderr)
		return null
	}
	__repr__() {
		const parts = [`args=${py.repr(this.args)}`, `returncode=${py.repr(this.returncode)}`]
		if (this.stdout != null) parts.push(`stdout=${py.repr(this.stdout)}`)
		if (this.stderr != null) parts.push(`stderr=${py.repr(this.stderr)}`)
		return `CompletedProcess(${parts.join(", ")})`
	}
})
const completedArguments = def("CompletedProcess", "args, returncode, stdout=None, stderr=None", (...given) => given)

/** Runs to the end, or kills it. */
function complete(args, how, input, timeout) {
	const process = new Popen(...args, how)
	try {
		const [stdout, stderr] = process.talk(input, timeout)
		return new CompletedProcess(process.args, process.returncode, stdout, stderr)
	} catch (e) {
		process.kill()
		if (e instanceof TimeoutExpired) {
			// What it has started may hold the pipes for longer than the caller wants to wait.
			process.waitFor(null)
			throw new TimeoutExpired(process.args, timeout)
		}
		throw e
	}
}

function run(args, input, capture, timeout, check, how) {
	if (input != null) {
		if (how.stdin != null) throw new py.ValueError("stdin and input arguments may not both be used.")
		how = { ...how, stdin: PIPE }
	}
	if (py.bool(capture)) {
		if (how.stdout != null || how.stderr != null) throw new py.ValueError("stdout and stderr arguments may not be used with capture_output.")
		how = { ...how, stdout: PIPE, stderr: PIPE }
	}
	const done = complete(args, how, input, timeout)
	if (py.bool(check)) done.check_returncode()
	return done
}

const call = (args, timeout, how) => complete(args, how, null, timeout).returncode

module.exports = {
	PIPE, STDOUT, DEVNULL, SubprocessError, CalledProcessError: native.callable(CalledProcessError), TimeoutExpired: native.callable(TimeoutExpired), CompletedProcess, Popen,
	run: def("run", "*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs", run),
	call: def("call", "*popenargs, timeout=None, **kwargs", call),
	check_call: def("check_call", "*popenargs, timeout=None, **kwargs", (args, timeout, how) => {
		const code = call(args, timeout, how)
		if (code) throw new CalledProcessError(code, args[0] ?? how.args)
		return 0
	}),
	check_output: def("check_output", "*popenargs, timeout=None, **kwargs", (args, timeout, how) => {
		for (const name of ["stdout", "check"]) {
			if (name in how) throw new py.ValueError(`${name} argument not allowed, it will be overridden.`)
		}
		const { input = null, ...rest } = how
		return run(args, input, false, timeout, true, { ...rest, stdout: PIPE }).stdout
	}),
	getoutput: def("getoutput", "cmd, *, encoding=None, errors=None", (cmd, encoding, errors) => statusOutput(cmd, encoding, errors)[1]),
	getstatusoutput: def("getstatusoutput", "cmd, *, encoding=None, errors=None", (cmd, encoding, errors) => py.tuple(...statusOutput(cmd, encoding, errors))),
	list2cmdline: def("list2cmdline", "seq", (words) => Array.from(py.iter(words), (word) => {
		const quoted = word === "" || /[ \t]/.test(word)
		const text = word.replace(/(\\*)"/g, '$1$1\\"')
		return quoted ? `"${text.replace(/(\\+)$/, "$1$1")}"` : text
	}).join(" ")),
}

function statusOutput(cmd, encoding, errors) {
	const done = run([cmd], null, false, null, false, { shell: true, text: true, stdout: PIPE, stderr: STDOUT, encoding, errors })
	return [done.returncode, done.stdout.replace(/\n$/, "")]
}
