// stream.Duplex, Transform and PassThrough.
const { Readable, Writable } = require('node:stream');
const { Stream, construct, hidden, inherit, initReadable, initWritable, missing } = native.given;

function Duplex(options) {
  if (!(this instanceof Duplex)) return new Duplex(options);
  Stream.call(this, options);
  initReadable(this, options);
  initWritable(this, options);
  if (options?.allowHalfOpen === false) hidden(this, 'allowHalfOpen', false);
  construct(this, options);
}
inherit(Duplex, Readable);
for (const name of Object.getOwnPropertyNames(Writable.prototype)) {
  if (name !== 'constructor' && name !== 'pipe') Object.defineProperty(Duplex.prototype, name, Object.getOwnPropertyDescriptor(Writable.prototype, name));
}

// A Transform reads no faster than it is read: a chunk that found no room lets the next one wait.
function Transform(options) {
  if (!(this instanceof Transform)) return new Transform(options);
  hidden(this, '_held', null);
  if (typeof options?.transform === 'function') this._transform = options.transform;
  if (typeof options?.flush === 'function') this._flush = options.flush;
  Duplex.call(this, options);
}
inherit(Transform, Duplex);
hidden(Transform.prototype, '_transform', function () { throw missing('_transform()'); });
hidden(Transform.prototype, '_write', function (chunk, encoding, callback) {
  this._transform(chunk, encoding, (error, value) => {
    if (error) {
      callback(error);
      return;
    }
    if (value !== undefined && value !== null) this.push(value);
    const { length, highWaterMark, ended } = this._readableState;
    if (length < highWaterMark || ended) callback(); else this._held = callback;
  });
});
hidden(Transform.prototype, '_read', function () {
  const held = this._held;
  this._held = null;
  this._readableState.reading = false;
  held?.();
});
hidden(Transform.prototype, '_beforeFinish', function (callback) {
  const end = (error, value) => {
    if (!error) {
      if (value !== undefined && value !== null) this.push(value);
      this.push(null);
    }
    callback(error);
  };
  if (this._flush) this._flush(end); else end();
});

function PassThrough(options) {
  if (!(this instanceof PassThrough)) return new PassThrough(options);
  Transform.call(this, options);
}
inherit(PassThrough, Transform);
hidden(PassThrough.prototype, '_transform', function (chunk, encoding, callback) { callback(null, chunk); });

Object.assign(native.given, { Duplex, Transform, PassThrough });
module.exports = { Duplex, Transform, PassThrough };
