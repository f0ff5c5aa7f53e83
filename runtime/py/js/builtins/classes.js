// What classes of Python need of JavaScript's.

const py = require('modelarts/py')

/** The root of classes. */
class PythonObject {}
const object = native.callable(PythonObject, 'object')

/** property(fget, fset): what a class's prototype is given by Object.defineProperty. */
function property(fget = null, fset = null, fdel = null, doc = null) {
	return {
		fget, fset, fdel, __doc__: doc, configurable: true, enumerable: false,
		get() {
			if (fget === null) throw new py.AttributeError('unreadable attribute')
			return fget(this)
		},
		set(value) {
			if (fset === null) throw new py.AttributeError("property of '" + this.constructor.name + "' object has no setter")
			fset(this, value)
		},
	}
}

/** Takes the trailing keywords off the arguments of a function with keyword-only or ** parameters. */
function kwargs(args) {
	const last = args[args.length - 1]
	if (last === null || typeof last !== 'object') return {}
	const prototype = Object.getPrototypeOf(last)
	if (prototype !== Object.prototype && prototype !== null || native.kind(last) !== 'dict' || native.isMapping(last)) return {}
	return args.pop()
}

/** What a notebook shows of a cell's last expression. */
function display(...values) {
	for (const value of values) if (value !== null && value !== undefined) py.print(py.repr(value))
	return null
}

/**
 * Lets the objects of a class see attributes that are assigned on the class later on: reading one gives the class's,
 * unless the object has been given one of its own.
 */
function shared(class_, ...names) {
	for (const name of names) {
		Object.defineProperty(class_.prototype, name, {
			configurable: true,
			get() { return this.constructor[name] },
			set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }) },
		})
	}
}

/** Continues a generator, whose yield gives value, up to its next yield. Of other objects their method send is called. */
function send(generator, value) {
	if (typeof generator.send === 'function') return generator.send(value)
	const { done, value: next } = generator.next(value)
	if (done) throw new py.StopIteration(next)
	return next
}

const names = native.parameters

/**
 * Tells call() what a function's parameters are: the names of those that have a place, "*" if it takes more of them, "**"
 * if keyword arguments come as an object behind them.
 */
function parameters(f, ...list) {
	Object.defineProperty(f, names, { value: list, configurable: true })
	return f
}

/** Arguments by place and by name, in the order in which a function with such parameters takes them: f(*args, **keywords). */
function placed(list, args, keywords = {}) {
	const known = list.filter((name) => name[0] !== '*'), more = list.includes('*'), object = list.includes('**')
	let others = null
	for (const [name, value] of py.items(keywords)) {
		const place = known.indexOf(name)
		if (place >= 0) {
			if (place in args) throw new TypeError(`got multiple values for argument '${name}'`)
			args[place] = value
		} else if (object) {
			(others ??= {})[name] = value
		} else {
			throw new TypeError(`got an unexpected keyword argument '${name}'`)
		}
	}
	if (others !== null) {
		if (!more) args.length = known.length
		args.push(others)
	} else if (more && object && native.kind(args.at(-1)) === 'dict') {
		args.push({}) // or it would be read as keywords
	}
	return args
}

/** Calls a function or class with arguments by place and by name. */
function call(f, args, keywords = {}) {
	const list = f?.[names]
	if (list !== undefined) args = placed(list, args, keywords)
	else if (py.len(keywords) > 0) args.push(keywords)
	if (typeof f !== 'function' && typeof f?.__call__ === 'function') return f.__call__(...args)
	if (typeof f !== 'function') throw new TypeError(`'${native.kind(f)}' object is not callable`)
	return native.isClass(f) ? Reflect.construct(f, args) : f(...args)
}

/**
 * Has decorators, the outermost first, make something else of a class's method: they see it with self in front of its
 * parameters.
 */
function decorate(class_, name, list, ...decorators) {
	const method = class_.prototype[name]
	let made = (self, ...args) => method.apply(self, args)
	Object.defineProperty(made, 'name', { value: name, configurable: true })
	parameters(made, 'self', ...list)
	for (const decorator of decorators.reverse()) made = decorator(made)
	Object.defineProperty(class_.prototype, name, {
		value(...args) { return made(this, ...args) }, writable: true, configurable: true,
	})
}

module.exports = { decorate, placed, call, parameters, send, shared, object, property, kwargs, display }
