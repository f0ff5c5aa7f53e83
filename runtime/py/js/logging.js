// logging: loggers in a tree, handlers, formatters.

const py = require("modelarts/py")
const { def } = native

const CRITICAL = 50, ERROR = 40, WARNING = 30, INFO = 20, DEBUG = 10, NOTSET = 0
const names = new Map([[CRITICAL, "CRITICAL"], [ERROR, "ERROR"], [WARNING, "WARNING"], [INFO, "INFO"], [DEBUG, "DEBUG"], [NOTSET, "NOTSET"]])
const levels = new Map([...names].map(([level, name]) => [name, level]).concat([["FATAL", CRITICAL], ["WARN", WARNING]]))
const BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
const started = native.now()

function checkLevel(level) {
	if (native.kind(level) === "int" || native.kind(level) === "bool") return Number(level)
	if (typeof level !== "string") throw new TypeError(`Level not an integer or a valid string: ${py.repr(level)}`)
	if (!levels.has(level)) throw new py.ValueError(`Unknown level: ${py.repr(level)}`)
	return levels.get(level)
}

function levelName(level) {
	return names.get(level) ?? levels.get(level) ?? `Level ${py.str(level)}`
}

/** Defines methods that take arguments as Python's do. */
function methods(Class, of) {
	for (const [name, [signature, body]] of Object.entries(of))
		Object.defineProperty(Class.prototype, name, { value: def(`${Class.name}.${name}`, signature, body), writable: true, configurable: true })
}

const parts = (path) => {
	const file = path.slice(path.lastIndexOf("/") + 1)
	return [file, file.replace(/(.)\.[^.]*$/, "$1")]
}

/** One thing that was logged. */
class LogRecord {
	constructor(name, level, pathname, lineno, msg, args, exc_info, func = null, sinfo = null) {
		const created = native.now(), process = require("node:process"), [filename, module] = parts(pathname)
		const only = args.length === 1 && native.kind(args[0]) === "dict" && py.len(args[0]) > 0
		Object.assign(this, {
			name, msg, args: only ? args[0] : args, levelname: levelName(level), levelno: level, pathname, filename, module, exc_info,
			exc_text: null, stack_info: sinfo, lineno, funcName: func, created, msecs: Math.floor((created - Math.floor(created)) * 1000),
			relativeCreated: (created - started) * 1000, thread: process.pid, threadName: "MainThread", processName: "MainProcess", process: process.pid,
		})
	}
	getMessage() {
		const text = py.str(this.msg)
		return py.len(this.args) > 0 ? py.percent(text, this.args) : text
	}
	__repr__() {
		return `<LogRecord: ${this.name}, ${this.levelno}, ${this.pathname}, ${this.lineno}, "${py.str(this.msg)}">`
	}
}

const styles = {
	"%": { plain: "%(message)s", time: /%\(asctime\)/, valid: (fmt) => /%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]/i.test(fmt), write: (fmt, fields) => py.percent(fmt, fields) },
	"{": { plain: "{message}", time: /\{asctime/, valid: (fmt) => /\{\w+/.test(fmt), write: (fmt, fields) => py.format(fmt, fields) },
	"$": { plain: "${message}", time: /\$\{?asctime/, valid: (fmt) => /\$\{?\w+/.test(fmt), write: (fmt, fields) => require("modelarts/py/string").Template(fmt).substitute(fields) },
}

class Formatter {
	default_time_format = "%Y-%m-%d %H:%M:%S"
	default_msec_format = "%s,%03d"
	constructor(...given) { initFormatter.apply(this, given) }
	usesTime() { return styles[this._style].time.test(this._fmt) }
	formatMessage(record) { return styles[this._style].write(this._fmt, { ...this._defaults, ...record }) }
	formatException(error) { return require("modelarts/py/traceback").format_exception(error).join("").replace(/\n$/, "") }
	formatStack(text) { return text }
	format(record) {
		record.message = record.getMessage()
		if (this.usesTime()) record.asctime = this.formatTime(record, this.datefmt)
		let text = this.formatMessage(record)
		if (record.exc_info && !record.exc_text) record.exc_text = this.formatException(record.exc_info)
		for (const more of [record.exc_text, record.stack_info && this.formatStack(record.stack_info)])
			if (more) text += (text.endsWith("\n") ? "" : "\n") + more
		return text
	}
}
const initFormatter = def("Formatter.__init__", "fmt=None, datefmt=None, style='%', validate=True, *, defaults=None", function (fmt, datefmt, style, validate, defaults) {
	if (!Object.hasOwn(styles, style)) throw new py.ValueError(`Style must be one of: ${Object.keys(styles).join(",")}`)
	Object.assign(this, { _fmt: fmt || styles[style].plain, datefmt, _style: style, _defaults: defaults ?? {} })
	if (validate && !styles[style].valid(this._fmt)) throw new py.ValueError(`Invalid format '${this._fmt}' for '${style}' style`)
})
methods(Formatter, {
	formatTime: ["record, datefmt=None", function (record, datefmt) {
		const convert = this.converter ?? this.constructor.converter
		const moment = convert ? [...convert(record.created)] : native.local(Math.floor(record.created))
		const write = (format) => convert ? require("modelarts/py/time").strftime(format, convert(record.created)) : native.write(format, moment)
		if (datefmt) return write(datefmt)
		const text = write(this.default_time_format)
		return this.default_msec_format ? this.default_msec_format.replace("%s", () => text).replace("%03d", String(record.msecs).padStart(3, "0")) : text
	}],
})

class Filterer {
	filters = []
	addFilter(filter) { if (!this.filters.includes(filter)) this.filters.push(filter) }
	removeFilter(filter) { this.filters = this.filters.filter((one) => one !== filter) }
	filter(record) {
		return this.filters.every((filter) => py.bool(filter.filter ? filter.filter(record) : filter(record)))
	}
}

/** Lets through what is of a logger or below it. */
class Filter {
	constructor(name = "") { this.name = name }
	filter(record) { return this.name === "" || record.name === this.name || record.name.startsWith(this.name + ".") }
}

class Handler extends Filterer {
	formatter = null
	name = null
	constructor(level = NOTSET) {
		super()
		if (native.kind(level) === "dict") level = level.level ?? NOTSET
		this.level = checkLevel(level)
	}
	setLevel(level) { this.level = checkLevel(level) }
	setFormatter(formatter) { this.formatter = formatter }
	get_name() { return this.name }
	set_name(name) { this.name = name }
	format(record) { return (this.formatter ?? plain).format(record) }
	emit() { throw new py.NotImplementedError("emit must be implemented by Handler subclasses") }
	handle(record) {
		const passes = this.filter(record)
		if (passes) this.emit(record)
		return passes
	}
	flush() {}
	close() { open.delete(this) }
	acquire() {}
	release() {}
	handleError(record, error) {
		if (!module.exports.raiseExceptions) return
		const { stderr } = require("modelarts/py/sys"), { print_exception } = require("modelarts/py/traceback")
		stderr.write("--- Logging error ---\n")
		print_exception(error)
		stderr.write(`Message: ${py.repr(record.msg)}\nArguments: ${py.repr(record.args)}\n`)
	}
}
const plain = new Formatter()
const open = new Set() // handlers that hold a file

class StreamHandler extends Handler {
	terminator = "\n"
	constructor(stream = null) {
		super()
		if (native.kind(stream) === "dict" && !("write" in stream)) ({ stream = null } = stream)
		this.stream = stream ?? require("modelarts/py/sys").stderr
	}
	setStream(stream) {
		if (stream === this.stream) return null
		const before = this.stream
		this.stream = stream
		return before
	}
	flush() { this.stream?.flush?.() }
	emit(record) {
		try {
			const text = this.format(record)
			this.stream.write(text + this.terminator)
			this.flush()
		} catch (e) {
			if (!py.caught(e, py.Exception)) throw e
			this.handleError(record, e)
		}
	}
}

class FileHandler extends StreamHandler {
	constructor(...given) {
		super({ write() {} })
		initFile.apply(this, given)
	}
	_open() { return py.open(this.baseFilename, this.mode, { encoding: this.encoding }) }
	emit(record) {
		this.stream ??= this._open()
		super.emit(record)
	}
	close() {
		this.stream?.close()
		this.stream = null
		super.close()
	}
}
const initFile = def("FileHandler.__init__", "filename, mode='a', encoding=None, delay=False, errors=None", function (filename, mode, encoding, delay) {
	const { path, fspath } = require("modelarts/py/os")
	Object.assign(this, { baseFilename: path.abspath(fspath(filename)), mode, encoding: encoding ?? "utf-8" })
	this.stream = delay ? null : this._open()
	open.add(this)
})

class NullHandler extends Handler {
	handle() {}
	emit() {}
}

const rest = "*args, exc_info=None, stack_info=False, stacklevel=1, extra=None"

/** The frames of this place outside of ours, the innermost first, without the first ones. */
const outside = (skip) => native.frames(new Error()).reverse().slice(skip - 1)

class Logger extends Filterer {
	constructor(name, level = NOTSET) {
		super()
		Object.assign(this, { name, level: checkLevel(level), parent: null, propagate: true, handlers: [], disabled: false })
	}
	setLevel(level) { this.level = checkLevel(level) }
	getEffectiveLevel() {
		for (let logger = this; logger; logger = logger.parent) if (logger.level) return logger.level
		return NOTSET
	}
	isEnabledFor(level) { return !this.disabled && level > disabledBelow && level >= this.getEffectiveLevel() }
	addHandler(handler) { if (!this.handlers.includes(handler)) this.handlers.push(handler) }
	removeHandler(handler) { this.handlers = this.handlers.filter((one) => one !== handler) }
	hasHandlers() {
		for (let logger = this; logger; logger = logger.propagate ? logger.parent : null) if (logger.handlers.length > 0) return true
		return false
	}
	getChild(suffix) { return getLogger(this === root ? suffix : `${this.name}.${suffix}`) }
	callHandlers(record) {
		let found = 0
		for (let logger = this; logger; logger = logger.propagate ? logger.parent : null)
			for (const handler of logger.handlers) {
				found++
				if (record.levelno >= handler.level) handler.handle(record)
			}
		if (found === 0 && record.levelno >= lastResort.level) lastResort.handle(record)
	}
	handle(record) { if (!this.disabled && this.filter(record)) this.callHandlers(record) }
	makeRecord(...given) { return new LogRecord(...given) }
	_log(level, msg, args, error, stack, stacklevel, extra) {
		const [file = "(unknown file)", line = 0, name = null] = outside(stacklevel)[0] ?? []
		if (error === true || error === 1) error = native.handled() ?? "NoneType: None"
		if (native.kind(error) === "tuple") error = error[1]
		const info = stack ? "Stack (most recent call last):\n" + require("modelarts/py/traceback").format_stack().join("").replace(/\n$/, "") : null
		const record = this.makeRecord(this.name, level, file, line, msg, py.tuple(...args), error || null, name || "<module>", info)
		if (error === "NoneType: None") Object.assign(record, { exc_info: null, exc_text: error })
		for (const [key, value] of py.items(extra ?? {})) {
			if (key === "message" || key === "asctime" || key in record) throw new py.KeyError(`Attempt to overwrite ${py.repr(key)} in LogRecord`)
			record[key] = value
		}
		this.handle(record)
	}
	__repr__() { return `<${this === root ? "RootLogger" : "Logger"} ${this.name} (${levelName(this.getEffectiveLevel())})>` }
}
const at = (level) => ["msg, " + rest, function (msg, args, ...how) { if (this.isEnabledFor(level)) this._log(level, msg, args, ...how) }]
methods(Logger, {
	debug: at(DEBUG), info: at(INFO), warning: at(WARNING), warn: at(WARNING), error: at(ERROR), critical: at(CRITICAL), fatal: at(CRITICAL),
	exception: ["msg, " + rest.replace("exc_info=None", "exc_info=True"), at(ERROR)[1]],
	log: ["level, msg, " + rest, function (level, msg, args, ...how) {
		if (native.kind(level) !== "int") throw new TypeError("level must be an integer")
		if (this.isEnabledFor(level)) this._log(level, msg, args, ...how)
	}],
})

/** A logger with more to say about each message. */
class LoggerAdapter {
	constructor(logger, extra = null) { Object.assign(this, { logger, extra }) }
	process(msg, kwargs) { return py.tuple(msg, { ...kwargs, extra: this.extra }) }
	isEnabledFor(level) { return this.logger.isEnabledFor(level) }
	getEffectiveLevel() { return this.logger.getEffectiveLevel() }
	setLevel(level) { this.logger.setLevel(level) }
	hasHandlers() { return this.logger.hasHandlers() }
	log(level, msg, ...args) {
		if (!this.isEnabledFor(level)) return
		const [text, more] = this.process(msg, py.kwargs(args))
		this.logger.log(level, text, ...args, more)
	}
}
for (const [name, level] of Object.entries({ debug: DEBUG, info: INFO, warning: WARNING, error: ERROR, critical: CRITICAL }))
	LoggerAdapter.prototype[name] = function (msg, ...args) { this.log(level, msg, ...args) }
LoggerAdapter.prototype.exception = function (msg, ...args) { this.log(ERROR, msg, ...args, { exc_info: true, ...py.kwargs(args) }) }

const root = new Logger("root", WARNING), loggers = new Map()
const lastResort = new StreamHandler({ write(text) { require("modelarts/py/sys").stderr.write(text) } })
lastResort.setLevel(WARNING)
let disabledBelow = -1

const getLogger = def("getLogger", "name=None", (name) => {
	if (name == null || name === "" || name === "root") return root
	if (typeof name !== "string") throw new TypeError("A logger name must be a string")
	if (loggers.has(name)) return loggers.get(name)
	const logger = new Logger(name)
	logger.parent = root
	let nearest = ""
	for (const [other, known] of loggers) {
		if (name.startsWith(other + ".") && other.length > nearest.length) {
			logger.parent = known
			nearest = other
		}
	}
	for (const [other, known] of loggers)
		if (other.startsWith(name + ".") && (known.parent === root || !known.parent.name.startsWith(name + "."))) known.parent = logger
	loggers.set(name, logger)
	return logger
})

const basicConfig = def("basicConfig", "**kwargs", (options) => {
	const { force = false, encoding = null, filename, filemode = "a", stream, datefmt = null, style = "%", format, level, errors, ...unknown } = options
	let { handlers } = options
	delete unknown.handlers
	if (py.bool(force)) {
		for (const handler of root.handlers) handler.close()
		root.handlers = []
	}
	if (root.handlers.length > 0) return
	if (handlers == null) {
		if (stream != null && filename != null) throw new py.ValueError("'stream' and 'filename' should not be specified together")
	} else if (stream != null || filename != null)
		throw new py.ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
	handlers = handlers != null ? py.list(handlers) : [filename ? new FileHandler(filename, filemode, { encoding }) : new StreamHandler(stream)]
	if (!Object.hasOwn(styles, style)) throw new py.ValueError(`Style must be one of: ${Object.keys(styles).join(",")}`)
	const basic = { "%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}", "$": "${levelname}:${name}:${message}" }[style]
	const formatter = new Formatter(format ?? basic, datefmt, style)
	for (const handler of handlers) {
		handler.formatter ??= formatter
		root.addHandler(handler)
	}
	if (level != null) root.setLevel(level)
	if (Object.keys(unknown).length > 0) throw new py.ValueError(`Unrecognised argument(s): ${Object.keys(unknown).join(", ")}`)
})

module.exports = {
	CRITICAL, FATAL: CRITICAL, ERROR, WARNING, WARN: WARNING, INFO, DEBUG, NOTSET, BASIC_FORMAT,
	raiseExceptions: true,
	root, lastResort,
	getLogger, basicConfig,
	LogRecord, Filterer,
	getLevelName: def("getLevelName", "level", levelName),
	getLevelNamesMapping: def("getLevelNamesMapping", "", () => Object.fromEntries(levels)),
	addLevelName: def("addLevelName", "level, levelName", (level, name) => {
		names.set(level, name)
		levels.set(name, level)
	}),
	disable: def("disable", "level=50", (level) => { disabledBelow = checkLevel(level) }),
	shutdown: def("shutdown", "", () => { for (const handler of [...open]) handler.close() }),
}
for (const Class of [Formatter, Filter, Handler, StreamHandler, FileHandler, NullHandler, Logger, LoggerAdapter])
	module.exports[Class.name] = native.callable(Class)
for (const name of ["debug", "info", "warning", "warn", "error", "critical", "fatal", "exception", "log"])
	module.exports[name] = Object.defineProperty((...given) => {
		if (root.handlers.length === 0) basicConfig()
		root[name](...given)
	}, "name", { value: name })
