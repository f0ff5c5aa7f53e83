// Sets that compare by value ("Set Types — set, frozenset" of the Python library reference): a Set whose add, has and
// delete find the element that is equal in Python's sense. Elements keep the order in which they came.

const py = require('modelarts/py')

const { callable, hashed, frozen, kind } = native

class PythonSet extends Set {
	// Elements that JavaScript tells apart although they are equal, such as tuples, by what they have in common.
	#equals

	constructor(iterable) {
		super()
		if (iterable === null || iterable === undefined) return
		for (const x of py.iter(iterable)) PythonSet.prototype.add.call(this, x)
	}

	// The element that is equal to x, or x.
	#find(x) {
		if (typeof x === 'string') return x
		if (typeof x === 'number' || typeof x === 'boolean') {
			return super.has(x) ? x : super.has(+x) ? +x : super.has(x === 1 || x === 0 ? !!x : x) ? !!x : x
		}
		if (kind(x) === 'float') return this.#find(+x) // what asFloat gave
		const name = hashed(x)
		return name !== null && this.#equals?.has(name) ? this.#equals.get(name) : x ?? null
	}

	add(x) {
		const element = this.#find(x)
		if (super.has(element)) return this
		const name = typeof element === 'object' && element !== null ? hashed(element) : null
		if (name !== null) (this.#equals ??= new Map()).set(name, element)
		return super.add(element)
	}

	has(x) { return super.has(this.#find(x)) }

	delete(x) {
		const element = this.#find(x)
		if (typeof x === 'object' && x !== null) this.#equals?.delete(hashed(x))
		return super.delete(element)
	}

	clear() {
		this.#equals = undefined
		super.clear()
	}
}

class FrozenSet extends PythonSet {
	add() { refuse('add') }
	delete() { refuse('delete') }
	clear() { refuse('clear') }
}

function refuse(name) {
	throw new py.AttributeError(`'frozenset' object has no attribute '${name}'`)
}

Object.defineProperty(FrozenSet.prototype, frozen, { value: true })

module.exports = { set: callable(PythonSet, 'set'), frozenset: callable(FrozenSet, 'frozenset') }
