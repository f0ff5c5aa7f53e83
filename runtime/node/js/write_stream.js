// The streams that write to the system: the standard input of child processes, process.stdout and process.stderr.
const { Writable } = require('node:stream');
const hidden = (on, name, value) => Object.defineProperty(on, name, { value, writable: true, configurable: true });

// A WriteStream writes to a sink of Go's.
class WriteStream extends Writable {
  #sink;

  constructor(sink) {
    super();
    this.#sink = sink;
  }

  _write(chunk, _, callback) { this.#sink.write(chunk, callback); }

  _final(callback) {
    this.#sink.close();
    callback();
  }

  _destroy(error, callback) {
    this.#sink.close();
    callback(error);
  }

  // One that has nothing to write keeps no loop alive.
  ref() { return this; }
  unref() { return this; }
}

// A SyncWriteStream is process.stdout or process.stderr: what is written is through when write returns. It cannot be
// closed, so that after end it is open again.
function SyncWriteStream() {}
Object.setPrototypeOf(SyncWriteStream.prototype, Writable.prototype);
Object.setPrototypeOf(SyncWriteStream, Writable);
hidden(SyncWriteStream.prototype, '_destroy', function (error, callback) {
  callback(error);
  Object.assign(this._stream, { destroyed: false, errored: null });
  Object.assign(this._writableState, { ended: false, finished: false });
});

// synchronous makes the object of an output such a stream. write(chunk, encoding) gives the error that it had.
function synchronous(output, write) {
  Object.setPrototypeOf(output, SyncWriteStream.prototype);
  hidden(output, '_write', (chunk, encoding, callback) => callback(write(chunk, encoding)));
  Writable.call(output, { decodeStrings: false });
}

module.exports = { WriteStream, synchronous };
