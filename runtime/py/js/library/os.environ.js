// os.environ.

const py = require("modelarts/py"), process = require("node:process")

/** process.env as a dict of Python. Changes are the script's and its children's. */
class _Environ {
	#check(text) {
		if (typeof text !== "string") throw new TypeError(`str expected, not ${native.kind(text)}`)
		return text
	}
	#has(name) { return Object.hasOwn(process.env, this.#check(name)) }
	__contains__(name) { return this.#has(name) }
	__getitem__(name) {
		if (!this.#has(name)) throw new py.KeyError(name)
		return process.env[name]
	}
	__setitem__(name, value) {
		this.#check(name)
		process.env[name] = this.#check(value)
	}
	__delitem__(name) {
		if (!this.#has(name)) throw new py.KeyError(name)
		delete process.env[name]
	}
	__iter__() { return Object.keys(process.env)[Symbol.iterator]() }
	__len__() { return Object.keys(process.env).length }
	__eq__(other) { return py.eq(this.copy(), other) }
	__repr__() { return `environ(${py.repr(this.copy())})` }
	get(name, otherwise = null) { return this.#has(name) ? process.env[name] : otherwise }
	keys() { return py.keys(this.copy()) }
	values() { return py.values(this.copy()) }
	items() { return py.items(this.copy()) }
	copy() { return { ...process.env } }
	setdefault(name, value = null) {
		if (!this.#has(name)) this.__setitem__(name, value)
		return process.env[name]
	}
	pop(name, ...otherwise) {
		if (!this.#has(name) && otherwise.length > 0) return otherwise[0]
		const value = this.__getitem__(name)
		delete process.env[name]
		return value
	}
	update(...more) {
		for (const [name, value] of py.items(py.dict(...more))) this.__setitem__(name, value)
	}
	clear() { for (const name of Object.keys(process.env)) delete process.env[name] }
	[Symbol.iterator]() { return this.__iter__() }
}

function environment() {
	const methods = new _Environ()
	const bound = new Map()
	const method = (name) => {
		if (!bound.has(name)) bound.set(name, methods[name].bind(methods))
		return bound.get(name)
	}
	const isMethod = (name) => typeof name === "symbol" || name === "constructor" || typeof _Environ.prototype[name] === "function"
	return new Proxy(process.env, {
		get(env, name) {
			if (name === "constructor") return _Environ
			if (typeof name === "symbol") return name === Symbol.iterator ? method(name) : undefined
			return isMethod(name) ? method(name) : env[name]
		},
		set(env, name, value) {
			methods.__setitem__(name, value)
			return true
		},
		getPrototypeOf: () => _Environ.prototype,
	})
}

module.exports = () => ({ environ: environment() })
