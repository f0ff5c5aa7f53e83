// TextEncoder, TextDecoder, atob and btoa (encoding.spec.whatwg.org, html.spec.whatwg.org).
const inspect = Symbol.for('nodejs.util.inspect.custom');
const { shown } = native;
const fail = (Class, code, message) => { throw Object.assign(new Class(message), { code }); };

class TextEncoder {
  get encoding() { return 'utf-8'; }
  encode(text = '') { return native.encode(`${text}`); }
  encodeInto(source, target) {
    if (typeof source !== 'string') fail(TypeError, 'ERR_INVALID_ARG_TYPE', `encodeInto(): the source must be a string, got ${shown(source)}`);
    if (!(target instanceof Uint8Array)) fail(TypeError, 'ERR_INVALID_ARG_TYPE', `encodeInto(): the target must be a Uint8Array, got ${shown(target)}`);
    let read = 0, written = 0;
    for (const character of source) {
      const octets = native.encode(character);
      if (written + octets.length > target.length) break;
      target.set(octets, written);
      read += character.length;
      written += octets.length;
    }
    return { read, written };
  }
  [inspect](depth, options, show = shown) { return show({ encoding: 'utf-8' }); }
}

class TextDecoder {
  #encoding; #fatal; #ignoreBOM; #decode;
  constructor(label = 'utf-8', options = {}) {
    this.#encoding = native.label(`${label}`);
    if (this.#encoding === null) {
      fail(RangeError, 'ERR_ENCODING_NOT_SUPPORTED', `new TextDecoder(): the encoding must be utf-8, utf-16le or latin1, got ${shown(label)}`);
    }
    if (options !== null && typeof options !== 'object') {
      fail(TypeError, 'ERR_INVALID_ARG_TYPE', `new TextDecoder(): the options must be an object, got ${shown(options)}`);
    }
    this.#fatal = !!options?.fatal;
    this.#ignoreBOM = !!options?.ignoreBOM;
    this.#decode = native.decoder(this.#encoding, this.#fatal, this.#ignoreBOM);
  }
  get encoding() { return this.#encoding; }
  get fatal() { return this.#fatal; }
  get ignoreBOM() { return this.#ignoreBOM; }
  decode(data, options) {
    const text = this.#decode(data, !!options?.stream);
    if (text === undefined) fail(TypeError, 'ERR_INVALID_ARG_TYPE', `decode(): the data must be an ArrayBuffer, a typed array or a DataView, got ${shown(data)}`);
    if (text === null) fail(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA', `decode(): the data is not ${this.#encoding}`);
    return text;
  }
}
for (const Class of [TextEncoder, TextDecoder]) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
}

const refuse = (message) => { throw new native.DOMException(message, 'InvalidCharacterError'); };
const btoa = function btoa(data) {
  if (arguments.length === 0) fail(TypeError, 'ERR_MISSING_ARGS', 'btoa() needs a string');
  return native.btoa(`${data}`) ?? refuse('btoa(): the string has characters above U+00FF; encode it first: Buffer.from(text).toString("base64")');
};
const atob = function atob(data) {
  if (arguments.length === 0) fail(TypeError, 'ERR_MISSING_ARGS', 'atob() needs a string');
  return native.atob(`${data}`) ?? refuse('atob(): the string is not correctly encoded in base64');
};
module.exports = { TextEncoder, TextDecoder, atob, btoa };
