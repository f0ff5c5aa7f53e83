// uuid: identifiers (RFC 4122).

const py = require("modelarts/py")
const { def, kind } = native
const crypto = require("node:crypto")

const fields = "hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=..."
const arguments_ = def("UUID", fields, (...given) => given)

/** A number as Python's int, which JavaScript may not have. */
function number(big, what) {
	if (big > Number.MAX_SAFE_INTEGER) throw new py.OverflowError(`${what} of a UUID has 128 bits, more than a number holds exactly (2**53); use its hex`)
	return Number(big)
}

const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]

const UUID = native.callable(class UUID {
	constructor(...given) {
		let [hex, bytes, bytes_le, fields, int, version] = arguments_(...given)
		if ([hex, bytes, bytes_le, fields, int].filter((value) => value != null).length !== 1) {
			throw new TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
		}
		if (hex != null) {
			hex = hex.replace("urn:", "").replace("uuid:", "").replace(/^[{}]+|[{}]+$/g, "").replaceAll("-", "")
			if (hex.length !== 32) throw new py.ValueError("badly formed hexadecimal UUID string")
			if (!/^[0-9a-fA-F]*$/.test(hex)) throw new py.ValueError(`invalid literal for int() with base 16: ${py.repr(hex)}`)
		} else if (bytes != null) {
			if (bytes.length !== 16) throw new py.ValueError("bytes is not a 16-char string")
			hex = Buffer.from(bytes).toString("hex")
		} else if (bytes_le != null) {
			if (bytes_le.length !== 16) throw new py.ValueError("bytes_le is not a 16-char string")
			hex = Buffer.from(order.map((i) => bytes_le[i])).toString("hex")
		} else if (fields != null) {
			if (fields.length !== 6) throw new py.ValueError("fields is not a 6-tuple")
			hex = Array.from(fields, (value, i) => BigInt(value).toString(16).padStart([8, 4, 4, 2, 2, 12][i], "0")).join("")
		} else {
			if (int < 0) throw new py.ValueError("int is out of range (need a 128-bit value)")
			hex = BigInt(int).toString(16).padStart(32, "0")
		}
		const data = Buffer.from(hex, "hex")
		if (version != null) {
			if (!(version >= 1 && version <= 5)) throw new py.ValueError("illegal version number")
			data[8] = data[8] & 0x3f | 0x80
			data[6] = data[6] & 0x0f | version << 4
		}
		Object.defineProperty(this, "hex", { value: data.toString("hex"), enumerable: true })
	}
	get bytes() { return py.bytes(Buffer.from(this.hex, "hex")) }
	get bytes_le() { return py.bytes(order.map((i) => parseInt(this.hex.slice(2 * i, 2 * i + 2), 16))) }
	get int() { return number(BigInt("0x" + this.hex), "int") }
	get time_low() { return parseInt(this.hex.slice(0, 8), 16) }
	get time_mid() { return parseInt(this.hex.slice(8, 12), 16) }
	get time_hi_version() { return parseInt(this.hex.slice(12, 16), 16) }
	get clock_seq_hi_variant() { return parseInt(this.hex.slice(16, 18), 16) }
	get clock_seq_low() { return parseInt(this.hex.slice(18, 20), 16) }
	get clock_seq() { return (this.clock_seq_hi_variant & 0x3f) << 8 | this.clock_seq_low }
	get node() { return parseInt(this.hex.slice(20), 16) }
	get time() { return number(BigInt("0x" + this.hex.slice(13, 16) + this.hex.slice(8, 12) + this.hex.slice(0, 8)), "time") }
	get fields() { return py.tuple(this.time_low, this.time_mid, this.time_hi_version, this.clock_seq_hi_variant, this.clock_seq_low, this.node) }
	get urn() { return `urn:uuid:${this}` }
	get variant() {
		const top = this.clock_seq_hi_variant
		return top < 0x80 ? "reserved for NCS compatibility" : top < 0xc0 ? "specified in RFC 4122" : top < 0xe0 ? "reserved for Microsoft compatibility" : "reserved for future definition"
	}
	get version() { return this.variant === "specified in RFC 4122" ? parseInt(this.hex[12], 16) : null }
	toString() { return this.__str__() }
	__str__() { return this.hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") }
	__repr__() { return `UUID('${this}')` }
	__eq__(other) { return other instanceof UUID && other.hex === this.hex }
	__lt__(other) { return this.hex < other.hex }
	__le__(other) { return this.hex <= other.hex }
	__gt__(other) { return this.hex > other.hex }
	__ge__(other) { return this.hex >= other.hex }
	__hash__() { return py.hash(this.hex) }
})

const ofBytes = (data, version) => new UUID({ bytes: data.subarray(0, 16), version })

/** The address of a network card, or a random one with the bit that says so. */
function getnode() {
	for (const cards of Object.values(require("node:os").networkInterfaces())) {
		for (const { mac } of cards) {
			if (mac && mac !== "00:00:00:00:00:00") return parseInt(mac.replaceAll(":", ""), 16)
		}
	}
	const random = crypto.randomBytes(6)
	random[0] |= 1
	return parseInt(random.toString("hex"), 16)
}

let last = 0n
function uuid1(node, clock_seq) {
	// Steps of 100 ns since October 1582.
	let now = BigInt(Date.now()) * 10000n + 0x01b21dd213814000n
	if (now <= last) now = last + 1n
	last = now
	clock_seq ??= crypto.randomBytes(2).readUInt16BE() & 0x3fff
	node ??= getnode()
	const part = (shift, mask) => Number(now >> shift & mask)
	return new UUID({ fields: [part(0n, 0xffffffffn), part(32n, 0xffffn), part(48n, 0x0fffn), clock_seq >> 8 & 0x3f, clock_seq & 0xff, node], version: 1 })
}

const named = (algorithm, version) => (namespace, name) =>
	ofBytes(crypto.createHash(algorithm).update(namespace.bytes).update(typeof name === "string" ? Buffer.from(name) : name).digest(), version)

module.exports = {
	UUID,
	getnode: def("getnode", "", getnode),
	uuid1: def("uuid1", "node=None, clock_seq=None", uuid1),
	uuid3: def("uuid3", "namespace, name", named("md5", 3)),
	uuid4: def("uuid4", "", () => ofBytes(crypto.randomBytes(16), 4)),
	uuid5: def("uuid5", "namespace, name", named("sha1", 5)),
	NAMESPACE_DNS: new UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
	NAMESPACE_URL: new UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8"),
	NAMESPACE_OID: new UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8"),
	NAMESPACE_X500: new UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8"),
}
