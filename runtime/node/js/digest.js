// A Hash or a Hmac is a Transform, too: what is piped into it comes out as its digest. Few scripts use one so;
// the stream is made when a member of it is read for the first time.
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');
const members = ['write', 'end', 'read', 'pipe', 'unpipe', 'setEncoding', 'resume', 'pause', 'destroy', 'on', 'once', 'off', 'emit', 'addListener',
  'removeListener', 'removeAllListeners', 'listenerCount', 'prependListener', 'writable', 'readable', 'toArray', '_stream', '_readableState', '_writableState', asyncIterator];

// sum gives the digest of one without closing it, which digest() does.
module.exports = (prototype, sum) => {
  const streams = new WeakSet();
  let Transform;
  const become = (digester) => {
    if (!Transform) {
      ({ Transform } = require('node:stream'));
      Object.setPrototypeOf(prototype, Transform.prototype);
    }
    if (streams.has(digester)) return;
    streams.add(digester);
    Transform.call(digester, {
      transform(chunk, encoding, callback) {
        digester.update(chunk, encoding);
        callback();
      },
      flush(callback) { callback(null, sum(digester)); },
    });
  };
  for (const name of members) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get() {
        become(this);
        return Reflect.get(Transform.prototype, name, this);
      },
      set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); },
    });
  }
};
