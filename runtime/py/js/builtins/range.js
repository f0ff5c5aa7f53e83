// range ("Ranges" of the Python library reference).

const py = require('modelarts/py')

const { callable, index } = native

class Range {
	constructor(...args) {
		if (args.length === 0) throw new TypeError('range expected at least 1 argument, got 0')
		if (args.length > 3) throw new TypeError(`range expected at most 3 arguments, got ${args.length}`)
		const [start, stop, step = 1] = args.length === 1 ? [0, args[0]] : args
		const fields = { start: index(start), stop: index(stop), step: index(step) }
		if (fields.step === 0) throw new py.ValueError('range() arg 3 must not be zero')
		fields.length = Math.max(0, Math.ceil((fields.stop - fields.start) / fields.step))
		for (const name of Object.keys(fields)) Object.defineProperty(this, name, { value: fields[name] })
	}
	[Symbol.iterator]() { return native.count(this.start, this.step, this.length) }
	__reversed__() { return py.iter(new Range(this.start + (this.length - 1) * this.step, this.start - this.step, -this.step)) }
	__len__() { return this.length }
	__bool__() { return this.length > 0 }
	__getitem__(key) {
		if (key !== null && typeof key === 'object' && 'step' in key) return this.__getslice__(key.start, key.stop, key.step)
		if (typeof key !== 'number' && typeof key !== 'boolean') {
			throw new TypeError(`range indices must be integers or slices, not ${native.kind(key)}`)
		}
		const i = +key < 0 ? +key + this.length : +key
		if (i < 0 || i >= this.length) throw new py.IndexError('range object index out of range')
		return this.start + i * this.step
	}
	__getslice__(start, stop, step) {
		const [from, to, by] = native.cut(this.length, start, stop, step)
		return new range(this.start + from * this.step, this.start + to * this.step, by * this.step)
	}
	#at(x) {
		if (typeof x === 'boolean') x = +x
		const i = (x - this.start) / this.step
		return typeof x === 'number' && Number.isInteger(i) && i >= 0 && i < this.length ? i : -1
	}
	__contains__(x) { return this.#at(x) >= 0 }
	index(x) {
		const i = this.#at(x)
		if (i < 0) throw new py.ValueError(`${py.repr(x)} is not in range`)
		return i
	}
	count(x) { return +(this.#at(x) >= 0) }
	__eq__(other) {
		if (!(other instanceof Range)) return py.NotImplemented
		if (this.length !== other.length || this.length === 0) return this.length === other.length
		return this.start === other.start && (this.length === 1 || this.step === other.step)
	}
	__hash__() { return py.hash(py.tuple(this.length, this.start, this.step)) }
	__repr__() { return `range(${this.start}, ${this.stop}${this.step === 1 ? '' : ', ' + this.step})` }
}

const range = callable(Range, 'range')

module.exports = { range }
