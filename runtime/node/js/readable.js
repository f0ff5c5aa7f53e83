// What process.stdin and the outputs of child processes are: Node's Readable, over one native source.
//
// source.read(callback) reads once and calls back on the loop with (error, chunk); chunk is undefined at the end.
// source.hold(yes) says whether the loop lives for it. source.decode(chunk, last) makes text of chunks.
const EventEmitter = require('events');
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');

class Readable extends EventEmitter {
  #source;
  #flowing = null;
  #reading = false;
  #referenced = true;
  #decoding = false;
  #buffer = [];
  #over = false; // the source's end has come
  #wanted = null; // whether an iterator waits
  readable = true;
  readableEnded = false;
  destroyed = false;
  closed = false;

  constructor(source) {
    super();
    this.#source = source;
  }

  get readableFlowing() { return this.#flowing; }
  get readableEncoding() { return this.#decoding || null; }

  // A listener to 'data' starts the stream, as in Node; one to 'readable' asks for read() instead.
  on(event, listener) {
    super.on(event, listener);
    if (event === 'data' && this.#flowing !== false && this.listenerCount('readable') === 0) this.resume();
    if (event === 'readable') {
      this.#flowing = false;
      if (this.#buffer.length > 0) queueTick(() => this.emit('readable'));
      this.#fill();
    }
    return this;
  }
  addListener(event, listener) { return this.on(event, listener); }
  once(event, listener) {
    const wrapper = (...values) => {
      this.removeListener(event, wrapper);
      return listener.apply(this, values);
    };
    wrapper.listener = listener;
    return this.on(event, wrapper);
  }

  setEncoding(encoding = 'utf8') {
    this.#source.setEncoding(encoding);
    this.#decoding = encoding;
    return this;
  }

  resume() {
    if (this.destroyed || this.readableEnded) return this;
    this.#flowing = true;
    queueTick(() => {
      while (this.#flowing && this.#buffer.length > 0) this.emit('data', this.#buffer.shift());
      if (this.#flowing) this.#fill();
    });
    return this;
  }

  pause() {
    this.#flowing = false;
    this.#hold();
    this.emit('pause');
    return this;
  }

  isPaused() { return this.#flowing === false; }

  // All that has come since the last time, or null.
  read() {
    if (this.#buffer.length === 0) {
      this.#fill();
      return null;
    }
    const chunks = this.#buffer;
    this.#buffer = [];
    this.#fill();
    if (chunks.length === 1) return chunks[0];
    return this.#decoding ? chunks.join('') : native.concat(chunks);
  }

  pipe(destination, { end = true } = {}) {
    this.on('data', (chunk) => destination.write(chunk));
    if (end && destination !== process.stdout && destination !== process.stderr) this.on('end', () => destination.end());
    destination.emit?.('pipe', this);
    return destination;
  }

  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.readable = false;
    this.#buffer = [];
    this.#hold();
    this.#source.close();
    queueTick(() => {
      if (error) this.emit('error', error);
      this.#close();
    });
    return this;
  }

  ref() {
    this.#referenced = true;
    this.#hold();
    return this;
  }
  unref() {
    this.#referenced = false;
    this.#hold();
    return this;
  }

  // Pulled chunk by chunk, so that nothing is read that nobody asked for.
  [asyncIterator]() {
    const waiting = [];
    let failure, over = this.readableEnded || this.destroyed;
    const settle = () => {
      while (waiting.length > 0) {
        if (this.#buffer.length > 0) waiting.shift().resolve({ value: this.#buffer.shift(), done: false });
        else if (failure) waiting.shift().reject(failure);
        else if (over) waiting.shift().resolve({ value: undefined, done: true });
        else return this.#fill();
      }
      this.#hold();
    };
    this.#flowing = false;
    this.#wanted = () => waiting.length > 0;
    super.on('readable', settle);
    super.on('end', () => { over = true; settle(); });
    super.on('close', () => { over = true; settle(); });
    super.on('error', (error) => { failure = error; over = true; settle(); });
    return {
      next: () => new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        settle();
      }),
      return: (value) => {
        over = true;
        this.destroy();
        return Promise.resolve({ value, done: true });
      },
      [asyncIterator]() { return this; },
    };
  }

  // While somebody waits for what comes the loop lives.
  #hold() {
    const listened = this.#flowing || (this.#wanted ? this.#wanted() : this.listenerCount('readable') > 0);
    this.#source.hold(Boolean(this.#reading && this.#referenced && listened && !this.destroyed));
  }

  #fill() {
    if (this.#over) {
      this.#end();
      return;
    }
    if (!this.#reading && !this.destroyed) {
      this.#reading = true;
      this.#source.read((error, chunk) => {
        this.#reading = false;
        this.#take(error, chunk);
      });
    }
    this.#hold();
  }

  #take(error, chunk) {
    if (this.destroyed) return;
    if (error) {
      this.destroy(error);
      return;
    }
    const last = chunk === undefined;
    const value = this.#decoding ? this.#source.decode(chunk, last) : chunk;
    if (value !== undefined && value.length > 0) {
      if (this.#flowing) this.emit('data', value);
      else {
        this.#buffer.push(value);
        this.emit('readable');
      }
    }
    if (last) {
      this.#end();
      if (this.#wanted === null && this.listenerCount('readable') > 0) this.emit('readable');
    } else if (this.#flowing) this.#fill();
    else this.#hold();
  }

  // 'end' comes when all has been read.
  #end() {
    this.#over = true;
    if (this.#buffer.length > 0 || this.readableEnded) return;
    this.readableEnded = true;
    this.readable = false;
    this.#hold();
    queueTick(() => {
      this.emit('end');
      this.destroyed = true;
      this.#close();
    });
  }

  #close() {
    if (this.closed) return;
    this.closed = true;
    this.emit('close');
  }
}

const queueTick = process.nextTick;

module.exports = Readable;
