// Python's exceptions ("Built-in Exceptions" of the Python library reference): classes that need no new, all of them
// Errors. TypeError, SyntaxError are JavaScript's own, KeyboardInterrupt is the host's.

const py = require('modelarts/py')

// The tree, by indentation: what stands under a name inherits from it.
const TREE = `
BaseException
 SystemExit
 GeneratorExit
 Exception
  StopIteration
  StopAsyncIteration
  ArithmeticError
   FloatingPointError
   OverflowError
   ZeroDivisionError
  AssertionError
  AttributeError
  BufferError
  EOFError
  ImportError
   ModuleNotFoundError
  LookupError
   IndexError
   KeyError
  MemoryError
  NameError
   UnboundLocalError
  OSError
   BlockingIOError
   ChildProcessError
   ConnectionError
    BrokenPipeError
    ConnectionAbortedError
    ConnectionRefusedError
    ConnectionResetError
   FileExistsError
   FileNotFoundError
   InterruptedError
   IsADirectoryError
   NotADirectoryError
   PermissionError
   ProcessLookupError
   TimeoutError
  RuntimeError
   NotImplementedError
   RecursionError
  IndentationError
   TabError
  SystemError
  ValueError
   UnicodeError
    UnicodeDecodeError
    UnicodeEncodeError
    UnicodeTranslateError
  Warning
   DeprecationWarning
   PendingDeprecationWarning
   RuntimeWarning
   SyntaxWarning
   UserWarning
   FutureWarning
   ImportWarning
   UnicodeWarning
   BytesWarning
   ResourceWarning
   EncodingWarning`

// The kinds of OSError by the code of the host's own errors; systems number them differently.
const KINDS = {
	EPERM: 'PermissionError', ENOENT: 'FileNotFoundError', ESRCH: 'ProcessLookupError', EINTR: 'InterruptedError',
	ECHILD: 'ChildProcessError', EAGAIN: 'BlockingIOError', EWOULDBLOCK: 'BlockingIOError', EALREADY: 'BlockingIOError',
	EINPROGRESS: 'BlockingIOError', EACCES: 'PermissionError', EEXIST: 'FileExistsError', ENOTDIR: 'NotADirectoryError',
	EISDIR: 'IsADirectoryError', EPIPE: 'BrokenPipeError', ESHUTDOWN: 'BrokenPipeError',
	ECONNABORTED: 'ConnectionAbortedError', ECONNRESET: 'ConnectionResetError', ETIMEDOUT: 'TimeoutError',
	ECONNREFUSED: 'ConnectionRefusedError',
}

// kindOfNumber is the kind of OSError that an errno stands for.
function kindOfNumber(number) {
	const { errno } = require('os').constants
	const code = Object.keys(KINDS).find((code) => errno[code] === number)
	return classes[KINDS[code]]
}

const classes = {}

// keywords are what is no argument: raise X from e is new X(…, {cause: e}); name, path and obj are those of a few.
function keywords(args) {
	const last = args[args.length - 1]
	if (last === null || typeof last !== 'object' || Object.getPrototypeOf(last) !== Object.prototype) return null
	const names = Object.keys(last)
	return names.length > 0 && names.every((name) => ['cause', 'name', 'path', 'obj'].includes(name)) ? last : null
}

function create(name, base) {
	const make = function (...args) {
		const target = new.target ?? make
		const named = keywords(args)
		if (named) args.pop()
		if (target === classes.OSError && args.length > 1) {
			const kind = kindOfNumber(args[0])
			if (kind) return Reflect.construct(kind, named ? [...args, named] : args)
		}
		const error = Reflect.construct(Error, [], target)
		const hide = (name, value) => Object.defineProperty(error, name, { value, writable: true, configurable: true })
		hide('args', py.tuple(...args))
		if (name === 'OSError' || error instanceof classes.OSError) {
			const [errno = null, strerror = null, filename = null, , filename2 = null] = args.length > 1 ? args : []
			hide('errno', errno), hide('strerror', strerror), hide('filename', filename), hide('filename2', filename2)
			if (args.length > 2) error.args = py.tuple(...args.slice(0, 2))
		}
		if (error instanceof classes.SystemExit) hide('code', args.length > 1 ? error.args : args[0] ?? null)
		if (error instanceof classes.StopIteration) hide('value', args[0] ?? null)
		for (const [key, value] of Object.entries(named ?? {})) hide(key, value)
		return error
	}
	Object.defineProperty(make, 'name', { value: name, configurable: true })
	Object.setPrototypeOf(make, base)
	make.prototype = Object.create(base.prototype, {
		constructor: { value: make, writable: true, configurable: true },
	})
	return make
}

// describe is what str() gives of an exception without a __str__ of its own. A class whose constructor keeps its
// message and calls super() had its arguments kept by Python.
function describe(error) {
	const { args } = error
	if (args.length === 0 && Object.hasOwn(error, 'message')) return py.str(error.message)
	if (error instanceof classes.OSError && error.errno !== null) {
		const of = error.filename === null ? '' : ': ' + py.repr(error.filename)
		const to = error.filename2 === null ? '' : ' -> ' + py.repr(error.filename2)
		return `[Errno ${py.str(error.errno)}] ${py.str(error.strerror)}${of}${to}`
	}
	if (error instanceof classes.UnicodeDecodeError || error instanceof classes.UnicodeEncodeError) {
		if (args.length === 5) return unicode(error)
	}
	if (args.length === 0) return ''
	if (args.length === 1) return error instanceof classes.KeyError ? py.repr(args[0]) : py.str(args[0])
	return py.repr(args)
}

// unicode is the text of an error of encoding, args (encoding, object, start, end, reason).
function unicode({ args: [encoding, object, start, end, reason], constructor }) {
	const verb = constructor.name === 'UnicodeDecodeError' ? 'decode' : 'encode'
	const unit = verb === 'decode' ? 'byte' : 'character'
	if (end - start !== 1) return `'${encoding}' codec can't ${verb} ${unit}s in position ${start}-${end - 1}: ${reason}`
	const code = verb === 'decode' ? object[start] : [...object][start].codePointAt(0)
	const hex = code.toString(16)
	const shown = verb === 'decode' ? '0x' + hex.padStart(2, '0')
		: "'" + (code < 0x100 ? '\\x' + hex.padStart(2, '0') : code < 0x10000 ? '\\u' + hex.padStart(4, '0') : '\\U' + hex.padStart(8, '0')) + "'"
	return `'${encoding}' codec can't ${verb} ${unit} ${shown} in position ${start}: ${reason}`
}

const path = [Error]
for (const line of TREE.trim().split('\n')) {
	const name = line.trim()
	const depth = line.length - name.length
	path.length = depth + 1
	path.push(classes[name] = create(name, path[depth]))
}
classes.describe = describe
classes.IOError = classes.EnvironmentError = classes.OSError

const { BaseException, SystemExit } = classes

Object.defineProperties(BaseException.prototype, {
	name: { get() { return this.constructor.name }, configurable: true },
	message: {
		get() { return py.str(this) },
		set(value) { Object.defineProperty(this, 'message', { value, writable: true, enumerable: true, configurable: true }) },
		configurable: true,
	},
	__cause__: { get() { return this.cause ?? null }, configurable: true },
	with_traceback: { value: function () { return this }, writable: true, configurable: true },
	add_note: { value: function (note) { (this.__notes__ ??= []).push(note) }, writable: true, configurable: true },
	toString: {
		value: function () { return this.message === '' ? this.name : `${this.name}: ${this.message}` },
		writable: true, configurable: true,
	},
})

// The errors that are JavaScript's own, TypeError among them, have arguments, too.
Object.defineProperty(Error.prototype, 'args', {
	get() { return this.message === '' ? py.tuple() : py.tuple(this.message) },
	set(value) { Object.defineProperty(this, 'args', { value, writable: true, configurable: true }) },
	configurable: true,
})

// What ends the run when nobody catches it (see module.Exit): sys.exit's argument.
Object.defineProperty(SystemExit.prototype, native.exit, {
	get() {
		if (this.code === null || this.code === undefined) return 0
		return typeof this.code === 'number' ? this.code : typeof this.code === 'boolean' ? +this.code : py.str(this.code)
	},
})

// matches tells whether an except clause that names a class catches an error. What the host throws itself counts as
// what Python would have thrown there.
function matches(error, class_) {
	if (typeof class_ !== 'function') {
		throw new TypeError('catching classes that do not inherit from BaseException is not allowed')
	}
	if (error instanceof class_) return true
	if (class_ === BaseException) return true
	if (error instanceof BaseException) return class_ === Error
	const foreign = typeof KeyboardInterrupt === 'function' && error instanceof KeyboardInterrupt
	if (foreign) return false
	return kindsOf(error).some((kind) => kind === class_ || kind.prototype instanceof class_)
}

// kindsOf are Python's classes of an error of the host.
function kindsOf(error) {
	const { Exception, AttributeError, ValueError, IndexError, NameError, UnboundLocalError, ImportError, OSError } = classes
	const code = error instanceof Error ? error.code : undefined
	if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') return [classes.ModuleNotFoundError]
	if (error instanceof Error && typeof error.syscall === 'string') {
		return [classes[KINDS[code]] ?? OSError]
	}
	if (error instanceof TypeError) return [AttributeError, Exception]
	if (error instanceof RangeError) {
		return /call stack/.test(error.message) ? [classes.RecursionError] : [ValueError, IndexError, classes.OverflowError]
	}
	if (error instanceof ReferenceError) return [UnboundLocalError, NameError]
	if (error instanceof SyntaxError) return [Exception, ...(/JSON/.test(error.message) ? [ValueError] : [])]
	return [Exception]
}

// kindOf is the class of Python's that type() gives of an error of the host; undefined for what has one of its own.
classes.kindOf = (error) => {
	if (error.constructor === TypeError || error.constructor === SyntaxError) return undefined
	const [kind] = kindsOf(error)
	return kind === classes.Exception && error.constructor !== Error ? undefined : kind === classes.UnboundLocalError ? classes.NameError : kind
}

/** Whether `except (A, B)` catches an error; without classes, whether a bare except does. */
classes.caught = function caught(error, ...wanted) {
	wanted = wanted.flat(Infinity)
	const handled = wanted.length === 0 || wanted.some((class_) => matches(error, class_))
	if (handled) native.handled = error // sys.exc_info and who reports errors ask for it
	return handled
}

/** Python's assert statement. */
classes.assert = function assert(condition, ...message) {
	if (!py.bool(condition)) throw new classes.AssertionError(...message)
}

module.exports = classes
