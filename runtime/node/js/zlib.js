// zlib: checks options and makes streams; the work is done in Go. The level is followed, and the strategy
// Z_HUFFMAN_ONLY; the other strategies, memLevel and windowBits change how large the output is, not what it means.
const { Transform } = require('node:stream');
const { Buffer } = require('node:buffer');
const process = require('node:process');
const { failure, wrongType } = native;
const empty = Buffer.alloc(0);
const asked = Symbol('flush');
const largest = 0x100000000;

const constants = {
  Z_NO_FLUSH: 0, Z_PARTIAL_FLUSH: 1, Z_SYNC_FLUSH: 2, Z_FULL_FLUSH: 3, Z_FINISH: 4, Z_BLOCK: 5,
  Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6,
  Z_NO_COMPRESSION: 0, Z_BEST_SPEED: 1, Z_BEST_COMPRESSION: 9, Z_DEFAULT_COMPRESSION: -1,
  Z_FILTERED: 1, Z_HUFFMAN_ONLY: 2, Z_RLE: 3, Z_FIXED: 4, Z_DEFAULT_STRATEGY: 0, ZLIB_VERNUM: 4880,
  DEFLATE: 1, INFLATE: 2, GZIP: 3, GUNZIP: 4, DEFLATERAW: 5, INFLATERAW: 6, UNZIP: 7, BROTLI_DECODE: 8, BROTLI_ENCODE: 9,
  Z_MIN_WINDOWBITS: 8, Z_MAX_WINDOWBITS: 15, Z_DEFAULT_WINDOWBITS: 15, Z_MIN_CHUNK: 64, Z_MAX_CHUNK: Infinity, Z_DEFAULT_CHUNK: 16384,
  Z_MIN_MEMLEVEL: 1, Z_MAX_MEMLEVEL: 9, Z_DEFAULT_MEMLEVEL: 8, Z_MIN_LEVEL: -1, Z_MAX_LEVEL: 9, Z_DEFAULT_LEVEL: -1,
  BROTLI_OPERATION_PROCESS: 0, BROTLI_OPERATION_FLUSH: 1, BROTLI_OPERATION_FINISH: 2, BROTLI_OPERATION_EMIT_METADATA: 3,
  BROTLI_PARAM_MODE: 0, BROTLI_MODE_GENERIC: 0, BROTLI_MODE_TEXT: 1, BROTLI_MODE_FONT: 2, BROTLI_PARAM_QUALITY: 1, BROTLI_PARAM_LGWIN: 2, BROTLI_PARAM_SIZE_HINT: 5,
};
const codes = {};
for (const name of ['Z_OK', 'Z_STREAM_END', 'Z_NEED_DICT', 'Z_ERRNO', 'Z_STREAM_ERROR', 'Z_DATA_ERROR', 'Z_MEM_ERROR', 'Z_BUF_ERROR', 'Z_VERSION_ERROR']) {
  codes[name] = constants[name];
  codes[constants[name]] = name;
}

function number(options, name, otherwise, lowest, highest) {
  const value = options[name];
  if (value === undefined || Number.isNaN(value)) return otherwise;
  if (typeof value !== 'number') throw wrongType(`options.${name}`, value, 'of type number');
  if (value < lowest || value > highest) {
    throw failure('RangeError', 'ERR_OUT_OF_RANGE', `The value of "options.${name}" is out of range. It must be >= ${lowest}${
      highest === Infinity ? '' : ` and <= ${highest}`}. Received ${native.inspect(value)}`);
  }
  return value;
}

// read checks the options of a format and gives the settings that Go's part wants.
function read(format, options) {
  options = options ?? {};
  const dictionary = options.dictionary;
  if (dictionary !== undefined && !ArrayBuffer.isView(dictionary) && !(dictionary instanceof ArrayBuffer)) {
    throw wrongType('options.dictionary', dictionary, 'an instance of Buffer, TypedArray, DataView, or ArrayBuffer');
  }
  if (options.info) throw failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'zlib: mascript has no option info');
  number(options, 'windowBits', 15, format % 2 === 0 || format === 7 ? 0 : 8, 15);
  number(options, 'memLevel', 8, 1, 9);
  return {
    format,
    dictionary,
    chunkSize: number(options, 'chunkSize', 16384, 64, Infinity),
    flush: number(options, 'flush', 0, 0, 5),
    finishFlush: number(options, 'finishFlush', 4, 0, 5),
    level: number(options, 'level', -1, -1, 9),
    strategy: number(options, 'strategy', 0, 0, 4),
    maxOutputLength: number(options, 'maxOutputLength', largest, 1, largest),
  };
}

function bytes(name, data, view) {
  if (typeof data === 'string') return Buffer.from(data);
  if (ArrayBuffer.isView(data) || data instanceof ArrayBuffer) return data;
  throw wrongType(name, data, `of type string or an instance of Buffer, TypedArray, ${view}, or ArrayBuffer`);
}

class Zlib extends Transform {
  constructor(format, options) {
    const settings = read(format, options);
    super({ ...options, objectMode: false, readableObjectMode: false, writableObjectMode: false, transform: undefined, flush: undefined, final: undefined });
    this._settings = settings;
    this._handle = native.coder(settings);
    this.bytesWritten = 0;
    for (const name of ['_settings', '_handle']) Object.defineProperty(this, name, { enumerable: false });
  }

  // _step hands on what comes of a chunk until nothing more does.
  _step(chunk, flush, last, callback) {
    const handle = this._handle;
    if (!handle) {
      callback();
      return;
    }
    this.bytesWritten += chunk.length;
    const taken = (error, out, more) => {
      if (this.destroyed) {
        callback();
        return;
      }
      const { chunkSize } = this._settings;
      for (let at = 0; out && at < out.length; at += chunkSize) this.push(out.subarray(at, at + chunkSize));
      if (error) callback(error);
      else if (more) handle.step(empty, flush, last, taken);
      else callback();
    };
    handle.step(chunk, flush, last, taken);
  }

  _transform(chunk, encoding, callback) {
    this._step(chunk, chunk[asked] ?? this._settings.flush, false, callback);
  }

  _flush(callback) { this._step(empty, this._settings.finishFlush, true, callback); }

  _destroy(error, callback) {
    this._handle?.close();
    this._handle = null;
    callback(error);
  }

  // _processChunk is not documented, but packages call it to work without waiting.
  _processChunk(chunk, flush) {
    const parts = [];
    this.bytesWritten += chunk.length;
    for (let more = true, data = chunk; more; data = empty) {
      let out;
      try {
        [out, more] = this._handle.step(data, flush, flush === constants.Z_FINISH);
      } catch (error) {
        this.destroy(error);
        throw error;
      }
      parts.push(out);
    }
    return Buffer.concat(parts);
  }

  flush(kind, callback) {
    if (typeof kind === 'function' || kind === undefined && callback === undefined) [kind, callback] = [constants.Z_FULL_FLUSH, kind];
    if (this.writableFinished) {
      if (callback) process.nextTick(callback);
    } else if (this.writableEnded) {
      if (callback) this.once('end', callback);
    } else {
      this.write(Object.defineProperty(Buffer.alloc(0), asked, { value: kind }), callback);
    }
  }

  reset() {
    if (!this._handle) throw failure('Error', 'ERR_INTERNAL_ASSERTION', 'zlib binding closed');
    this._handle.close();
    this._handle = native.coder(this._settings);
  }

  params() { throw failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'zlib: mascript cannot change the level of a stream that runs'); }

  close(callback) {
    if (callback) {
      if (this.closed) process.nextTick(callback);
      else this.once('close', callback);
    }
    this.destroy();
  }
}

const exported = {
  crc32(data, value = 0) {
    data = bytes('data', data, 'DataView');
    if (typeof value !== 'number') throw wrongType('value', value, 'of type number');
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw failure('RangeError', 'ERR_OUT_OF_RANGE', `The value of "value" is out of range. It must be ${
        Number.isInteger(value) ? '>= 0 && <= 4294967295' : 'an integer'}. Received ${native.inspect(value)}`);
    }
    return native.crc32(data, value);
  },
};

for (const [format, Name] of [[1, 'Deflate'], [2, 'Inflate'], [3, 'Gzip'], [4, 'Gunzip'], [5, 'DeflateRaw'], [6, 'InflateRaw'], [7, 'Unzip']]) {
  const Class = function (options) { return Reflect.construct(Zlib, [format, options], new.target ?? Class); }; // also without new
  Object.defineProperty(Class, 'name', { value: Name });
  Object.setPrototypeOf(Class, Zlib);
  Class.prototype = Object.create(Zlib.prototype, { constructor: { value: Class, writable: true, configurable: true } });
  const name = Name[0].toLowerCase() + Name.slice(1);
  exported[Name] = Class;
  exported[name] = function (data, options, callback) {
    if (typeof options === 'function') [options, callback] = [{}, options];
    if (typeof callback !== 'function') throw wrongType('callback', callback, 'of type function');
    native.whole(read(format, options), bytes('buffer', data, 'DataView'), callback);
  };
  exported[`${name}Sync`] = function (data, options) { return native.whole(read(format, options), bytes('buffer', data, 'DataView')); };
  exported[`create${Name}`] = function (options) { return new Class(options); };
  for (const made of [name, `${name}Sync`, `create${Name}`]) Object.defineProperty(exported[made], 'name', { value: made });
}
for (const name of ['BrotliCompress', 'BrotliDecompress', 'brotliCompress', 'brotliCompressSync', 'brotliDecompress', 'brotliDecompressSync',
  'createBrotliCompress', 'createBrotliDecompress']) {
  exported[name] = { [name]() { throw failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `zlib.${name}(): mascript has no Brotli; gzip and deflate are there`); } }[name];
}
for (const [name, value] of [['constants', constants], ['codes', codes]]) Object.defineProperty(exported, name, { value: Object.freeze(value), enumerable: true });
for (const name of Object.keys(constants)) { // their old place
  if (!name.startsWith('BROTLI')) Object.defineProperty(exported, name, { value: constants[name] });
}
module.exports = exported;
