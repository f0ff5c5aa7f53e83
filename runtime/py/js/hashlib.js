// hashlib: digests.

const py = require("modelarts/py")
const { def, kind } = native
const crypto = require("node:crypto")

const blocks = { md5: 64, sha1: 64, sha224: 64, sha256: 64, sha384: 128, sha512: 128 }

class Hash {
	#hash
	constructor(name, hash) {
		this.#hash = hash
		Object.defineProperties(this, { name: { value: name }, block_size: { value: blocks[name] }, digest_size: { value: hash.copy().digest().length } })
	}
	update(data) {
		if (typeof data === "string") throw new TypeError("Strings must be encoded before hashing")
		if (!(data instanceof Uint8Array)) throw new TypeError(`object supporting the buffer API required`)
		this.#hash.update(data)
		return null
	}
	digest() { return py.bytes(this.#hash.copy().digest()) }
	hexdigest() { return this.#hash.copy().digest("hex") }
	copy() { return new Hash(this.name, this.#hash.copy()) }
	__repr__() { return `<${this.name} _hashlib.HASH object @ 0x${py.id(this).toString(16)}>` }
}

function begin(name, data) {
	const hash = new Hash(name, crypto.createHash(name))
	if (data !== undefined) hash.update(data)
	return hash
}

const exports_ = {
	new: def("new", "name, data=..., *, usedforsecurity=True", (name, data) => {
		if (typeof name !== "string") throw new TypeError(`name must be a string`)
		const known = name.toLowerCase().replace(/^sha-/, "sha")
		if (!(known in blocks)) throw new py.ValueError(`unsupported hash type ${name}`)
		return begin(known, data)
	}),
}
for (const name of Object.keys(blocks)) exports_[name] = def(name, "string=..., *, usedforsecurity=True", (data) => begin(name, data))

module.exports = exports_
