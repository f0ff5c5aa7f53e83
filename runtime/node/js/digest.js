// A Hash or a Hmac is a Transform, too: what is piped into it comes out as its digest. Few scripts use one so;
// the stream is made when a member of it is read for the first time.
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');
const members = ['write', 'end', 'read', 'pipe', 'unpipe', 'setEncoding', 'resume', 'pause', 'destroy', 'on', 'once', 'off', 'emit', 'addListener',
  'removeListener', 'removeAllListeners', 'listenerCount', 'prependListener', 'writable', 'readable', 'toArray', '_stream', '_source', '_sink', asyncIterator];

// sum gives the digest without closing the hash, which digest() does.
module.exports = (digester, sum) => {
  const prototype = Object.getPrototypeOf(digester);
  const become = () => {
    const { Transform } = require('node:stream');
    for (const name of members) delete prototype[name];
    Object.setPrototypeOf(prototype, Transform.prototype);
    Transform.call(digester, {
      transform(chunk, encoding, callback) {
        digester.update(chunk, encoding);
        callback();
      },
      flush(callback) { callback(null, sum()); },
    });
  };
  for (const name of members) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get() {
        become();
        return digester[name];
      },
    });
  }
};
