// string_decoder: text out of pieces that end anywhere in a character.
function StringDecoder(encoding = 'utf8') {
  if (!Buffer.isEncoding(encoding)) {
    throw native.failure('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
  }
  const name = String(encoding).toLowerCase();
  this.encoding = { 'utf-8': 'utf8', 'ucs2': 'utf16le', 'ucs-2': 'utf16le', 'utf-16le': 'utf16le', binary: 'latin1' }[name] ?? name;
  Object.defineProperty(this, 'rest', { value: Buffer.alloc(0), writable: true });
}

// complete is how many of the bytes are whole characters.
function complete(data, encoding) {
  switch (encoding) {
    case 'utf16le': {
      const whole = data.length - data.length % 2;
      const high = whole >= 2 && (data[whole - 1] & 0xfc) === 0xd8; // the first half of a pair
      return high ? whole - 2 : whole;
    }
    case 'base64': case 'base64url': return data.length - data.length % 3;
    case 'utf8':
      for (let back = 1; back <= Math.min(3, data.length); back++) {
        const octet = data[data.length - back];
        if ((octet & 0xc0) === 0x80) continue;
        const size = octet >= 0xf0 && octet < 0xf8 ? 4 : octet >= 0xe0 ? 3 : octet >= 0xc0 ? 2 : 1;
        return octet < 0xf8 && size > back ? data.length - back : data.length;
      }
      return data.length;
    default: return data.length;
  }
}

StringDecoder.prototype.write = function write(piece) {
  if (typeof piece === 'string') return piece;
  if (!ArrayBuffer.isView(piece)) {
    throw native.wrongType('buf', piece, 'an instance of Buffer, TypedArray, or DataView');
  }
  const data = Buffer.concat([this.rest, native.bytes(piece)]);
  const whole = complete(data, this.encoding);
  this.rest = data.subarray(whole);
  return data.toString(this.encoding, 0, whole);
};

StringDecoder.prototype.end = function end(piece) {
  const text = piece === undefined ? '' : this.write(piece);
  const rest = this.rest.toString(this.encoding);
  this.rest = Buffer.alloc(0);
  return text + rest;
};

module.exports = { StringDecoder };
