// contextlib: what with statements enter and leave.

const py = require("modelarts/py")
const { callable } = native

/** What a generator yields once, as what a with statement enters. Called with a function it gives one that runs within. */
function manager(start) {
	let generator
	return Object.assign((f) => function (...args) {
		const context = manager(start)
		context.__enter__()
		let result
		try {
			result = f.apply(this, args)
		} catch (e) {
			if (!context.__exit__(py.type(e), e, null)) throw e
			return null
		}
		context.__exit__(null, null, null)
		return result
	}, {
		__enter__() {
			generator = start()
			const { value, done } = generator.next()
			if (done) throw new py.RuntimeError("generator didn't yield")
			return value
		},
		__exit__(type, error) {
			if (type == null) {
				if (!generator.next().done) throw new py.RuntimeError("generator didn't stop")
				return false
			}
			try {
				if (generator.throw(error).done) return true
			} catch (e) {
				if (e === error) return false
				throw e
			}
			throw new py.RuntimeError("generator didn't stop after throw()")
		},
	})
}

function contextmanager(f) {
	return Object.defineProperty(function (...args) { return manager(() => f.apply(this, args)) }, "name", { value: f.name, configurable: true })
}

class AbstractContextManager {
	__enter__() { return this }
	__exit__() { return null }
}

class closing extends AbstractContextManager {
	constructor(thing) {
		super()
		this.thing = thing
	}
	__enter__() { return this.thing }
	__exit__() { this.thing.close() }
}

class nullcontext extends AbstractContextManager {
	constructor(enter_result = null) {
		super()
		this.enter_result = py.kwargs([enter_result]).enter_result ?? enter_result
	}
	__enter__() { return this.enter_result }
}

class suppress extends AbstractContextManager {
	constructor(...exceptions) {
		super()
		this._exceptions = exceptions
	}
	__enter__() { return null }
	__exit__(type, error) { return type != null && this._exceptions.length > 0 && py.caught(error, ...this._exceptions) }
}

/** A class that sets a stream of sys as long as it is entered. */
const redirect = (stream) => class extends AbstractContextManager {
	constructor(new_target) {
		super()
		Object.assign(this, { _new_target: new_target, _old_targets: [] })
	}
	__enter__() {
		const sys = require("modelarts/py/sys")
		this._old_targets.push(sys[stream])
		return sys[stream] = this._new_target
	}
	__exit__() { require("modelarts/py/sys")[stream] = this._old_targets.pop() }
}

class chdir extends AbstractContextManager {
	constructor(path) {
		super()
		Object.assign(this, { path, _old_cwd: [] })
	}
	__enter__() {
		const { getcwd, chdir } = require("modelarts/py/os")
		this._old_cwd.push(getcwd())
		chdir(this.path)
		return null
	}
	__exit__() { require("modelarts/py/os").chdir(this._old_cwd.pop()) }
}

/** Leaves in reverse order what it was told to enter or to call. */
class ExitStack extends AbstractContextManager {
	#exits = []
	enter_context(cm) {
		if (typeof cm?.__enter__ !== "function" || typeof cm.__exit__ !== "function")
			throw new TypeError(`'${native.kind(cm)}' object does not support the context manager protocol`)
		const entered = cm.__enter__()
		this.push(cm)
		return entered
	}
	push(exit) {
		this.#exits.push(typeof exit?.__exit__ === "function" ? (...how) => exit.__exit__(...how) : exit)
		return exit
	}
	callback(callback, ...given) {
		this.#exits.push(() => {
			callback(...given)
			return false
		})
		return callback
	}
	pop_all() {
		const other = new this.constructor()
		other.#exits = this.#exits
		this.#exits = []
		return other
	}
	close() { this.__exit__(null, null, null) }
	__exit__(type, error) {
		let pending = error ?? null
		while (this.#exits.length > 0) {
			const exit = this.#exits.pop()
			try {
				if (py.bool(exit(pending === null ? null : py.type(pending), pending, null))) pending = null
			} catch (e) {
				pending = e
			}
		}
		if (pending !== null && pending !== error) throw pending
		return error != null && pending === null
	}
}

module.exports = { contextmanager }
for (const Class of [AbstractContextManager, closing, nullcontext, suppress, chdir, ExitStack]) module.exports[Class.name] = callable(Class)
for (const name of ["stdout", "stderr"]) module.exports["redirect_" + name] = callable(redirect(name), "redirect_" + name)
