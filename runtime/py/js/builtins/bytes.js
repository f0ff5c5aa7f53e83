// A bytearray: bytes that can be written. Its length stays, as that of JavaScript's typed arrays does.

const { mutable } = native

class bytearray extends Uint8Array {}

Object.defineProperty(bytearray.prototype, mutable, { value: true })

module.exports = { bytearray }
