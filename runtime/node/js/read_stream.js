// The streams that read from the system: process.stdin, and what comes from child processes.
const { Readable } = require('node:stream');

// A ReadStream reads from a source of Go's: read(callback) reads once and calls back with (error, chunk), without a
// chunk at the end; hold(yes) says whether the loop lives for it.
class ReadStream extends Readable {
  #source;
  #referenced = true;
  #waiting = false;

  constructor(source) {
    super({ highWaterMark: 64 * 1024 });
    this.#source = source;
  }

  _read() {
    this.#waiting = true;
    this.#source.read((error, chunk) => {
      this.#waiting = false;
      if (error) this.destroy(error); else this.push(chunk ?? null);
      this._flows();
    });
    this._flows();
  }

  _destroy(error, callback) {
    this.#source.close();
    callback(error);
  }

  // The loop lives while something is read that is not paused.
  _flows() {
    const paused = this.readableFlowing === false && this.listenerCount('readable') === 0;
    this.#source.hold(this.#waiting && this.#referenced && !paused && !this.destroyed);
  }

  ref() {
    this.#referenced = true;
    this._flows();
    return this;
  }

  unref() {
    this.#referenced = false;
    this._flows();
    return this;
  }
}

module.exports = ReadStream;
