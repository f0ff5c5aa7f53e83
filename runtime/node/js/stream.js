// stream: Readable, Writable, Duplex, Transform and PassThrough with pipe, pipeline and finished. Data is
// buffered up to highWaterMark, and who writes is told by write's answer and 'drain' when to go on.
const EventEmitter = require('node:events');
const { StringDecoder } = require('node:string_decoder');
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');
const process = require('node:process');
const { nextTick } = process;

const wrongType = (name, value, wanted) => native.failure('TypeError', 'ERR_INVALID_ARG_TYPE',
  `The "${name}" argument must be ${wanted}. ${native.received(value)}`);
const hidden = (on, name, value) => Object.defineProperty(on, name, { value, writable: true, configurable: true });
const noop = () => {};

function aborted(cause) {
  const error = native.failure('Error', 'ABORT_ERR', 'The operation was aborted');
  error.name = 'AbortError';
  error.cause = cause;
  return error;
}

// Stream is what all share: destroy, and the end of it.
function Stream(options) {
  EventEmitter.call(this, options);
  hidden(this, '_stream', { destroyed: false, closed: false, errored: null, autoDestroy: options?.autoDestroy !== false, emitClose: options?.emitClose !== false });
  if (typeof options?.destroy === 'function') this._destroy = options.destroy;
  if (options?.signal) {
    const end = () => this.destroy(aborted(options.signal.reason));
    if (options.signal.aborted) nextTick(end); else options.signal.addEventListener('abort', end, { once: true });
  }
}
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Stream, EventEmitter);

Stream.prototype.destroy = function destroy(error) {
  const state = this._stream;
  if (state.destroyed) return this;
  state.destroyed = true;
  if (error) state.errored = error;
  this._destroy(error ?? null, (failed) => nextTick(() => {
    const reason = failed ?? error;
    if (reason) {
      state.errored = reason;
      this.emit('error', reason);
    }
    state.closed = true;
    if (state.emitClose) this.emit('close');
  }));
  return this;
};
Stream.prototype._destroy = function (error, callback) { callback(error); };
for (const name of ['destroyed', 'closed', 'errored']) {
  Object.defineProperty(Stream.prototype, name, { get() { return this._stream[name]; }, configurable: true });
}

// sizeOf counts a chunk against highWaterMark.
const sizeOf = (chunk, objects) => (objects ? 1 : chunk.length);

function mark(options, side) {
  const objects = Boolean(options?.objectMode || options?.[`${side}ObjectMode`]);
  return { objects, most: options?.[`${side}HighWaterMark`] ?? options?.highWaterMark ?? (objects ? 16 : 16 * 1024) };
}

function initReadable(stream, options) {
  const { objects, most } = mark(options, 'readable');
  hidden(stream, '_source', {
    objects, most, chunks: [], size: 0, flowing: null, reading: false, ended: false, endEmitted: false, pipes: [], scheduled: false,
    decoder: options?.encoding ? new StringDecoder(options.encoding) : null, encoding: options?.encoding ?? null, waiting: false,
  });
  if (typeof options?.read === 'function') stream._read = options.read;
}

function Readable(options) {
  if (!(this instanceof Readable)) return new Readable(options);
  Stream.call(this, options);
  initReadable(this, options);
}
Object.setPrototypeOf(Readable.prototype, Stream.prototype);
Object.setPrototypeOf(Readable, Stream);

const readable = {
  _read() {
    throw native.failure('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _read() method is not implemented');
  },

  push(chunk, encoding) {
    const source = this._source;
    source.reading = false;
    if (chunk === null) {
      if (source.ended) return false;
      const rest = source.decoder?.end();
      if (rest) take(source, rest);
      source.ended = true;
      wake(this);
      return false;
    }
    if (source.ended) {
      this.destroy(native.failure('Error', 'ERR_STREAM_PUSH_AFTER_EOF', 'stream.push() after EOF'));
      return false;
    }
    if (!source.objects) {
      if (typeof chunk === 'string') {
        if (!source.decoder || encoding && encoding !== source.encoding) chunk = Buffer.from(chunk, encoding);
      } else if (ArrayBuffer.isView(chunk)) {
        chunk = native.bytes(chunk);
      } else {
        throw wrongType('chunk', chunk, 'of type string or an instance of Buffer, TypedArray, or DataView');
      }
      if (source.decoder && typeof chunk !== 'string') chunk = source.decoder.write(chunk);
      if (chunk.length === 0) {
        wake(this);
        return source.size < source.most;
      }
    }
    take(source, chunk);
    wake(this);
    return source.size < source.most;
  },

  unshift(chunk) {
    const source = this._source;
    if (typeof chunk === 'string' && !source.objects && !source.decoder) chunk = Buffer.from(chunk);
    source.chunks.unshift(chunk);
    source.size += sizeOf(chunk, source.objects);
    wake(this);
  },

  read(n) {
    const source = this._source;
    if (n === undefined || source.objects || n >= source.size && source.ended) {
      if (source.chunks.length === 0) {
        fill(this);
        if (source.chunks.length === 0) {
          finishReading(this);
          return null;
        }
      }
      const chunk = source.objects || n === undefined && source.flowing ? source.chunks.shift() : joined(source, source.chunks.splice(0));
      source.size -= sizeOf(chunk, source.objects);
      fill(this);
      if (source.chunks.length === 0) finishReading(this);
      return chunk;
    }
    if (n <= 0 || n > source.size) fill(this, n); // read(0) only asks for more
    if (n <= 0 || n > source.size) return null;
    const all = joined(source, source.chunks.splice(0));
    const chunk = all.slice(0, n);
    if (all.length > n) source.chunks.push(all.slice(n));
    source.size -= chunk.length;
    return chunk;
  },

  setEncoding(encoding) {
    this._source.decoder = new StringDecoder(encoding);
    this._source.encoding = encoding;
    const had = this._source.chunks.splice(0);
    this._source.size = 0;
    const text = had.map((chunk) => this._source.decoder.write(chunk)).join('');
    if (text !== '') take(this._source, text);
    return this;
  },

  resume() {
    this._source.flowing = true;
    wake(this);
    return this;
  },

  pause() {
    this._source.flowing = false;
    return this;
  },

  isPaused() { return this._source.flowing === false; },

  on(event, listener) {
    EventEmitter.prototype.on.call(this, event, listener);
    if (event === 'data' && this._source.flowing !== false) this.resume();
    if (event === 'readable') {
      this._source.flowing = false;
      wake(this);
    }
    return this;
  },

  pipe(target, options) {
    const source = this;
    const onData = (chunk) => {
      if (target.write(chunk) === false) {
        source.pause();
        target.once('drain', () => source.resume());
      }
    };
    const onEnd = () => { if (options?.end !== false && target !== process.stdout && target !== process.stderr) target.end(); };
    this.on('data', onData);
    this.on('end', onEnd);
    this._source.pipes.push({ target, stop: () => { this.removeListener('data', onData).removeListener('end', onEnd); } });
    target.emit?.('pipe', this);
    return target;
  },

  unpipe(target) {
    const { pipes } = this._source;
    this._source.pipes = pipes.filter((one) => target !== undefined && one.target !== target);
    for (const one of pipes) {
      if (target !== undefined && one.target !== target) continue;
      one.stop();
      one.target.emit?.('unpipe', this);
    }
    if (this._source.pipes.length === 0) this.pause();
    return this;
  },

  [asyncIterator]() {
    const stream = this;
    let failure = null, over = false;
    const readers = [];
    const serve = () => {
      while (readers.length > 0) {
        const chunk = failure || over ? null : stream.read();
        if (chunk !== null) readers.shift().resolve({ value: chunk, done: false });
        else if (failure) {
          readers.shift().reject(failure);
          failure = null;
          over = true;
        } else if (over) readers.shift().resolve({ value: undefined, done: true });
        else break;
      }
    };
    stream.on('readable', serve);
    finished(stream, { writable: false }, (error) => {
      failure = error ?? null;
      over = !error;
      serve();
    });
    return {
      next: () => new Promise((resolve, reject) => {
        readers.push({ resolve, reject });
        serve();
      }),
      return() {
        over = true;
        stream.destroy();
        return Promise.resolve({ value: undefined, done: true });
      },
      [asyncIterator]() { return this; },
    };
  },
};
readable.addListener = readable.on;
for (const name of [...Object.keys(readable), asyncIterator]) hidden(Readable.prototype, name, readable[name]);
Object.defineProperties(Readable.prototype, {
  readable: { get() { return !this.destroyed && !this._source.endEmitted; }, configurable: true },
  readableEnded: { get() { return this._source.endEmitted; }, configurable: true },
  readableFlowing: { get() { return this._source.flowing; }, configurable: true },
  readableLength: { get() { return this._source.size; }, configurable: true },
  readableHighWaterMark: { get() { return this._source.most; }, configurable: true },
  readableObjectMode: { get() { return this._source.objects; }, configurable: true },
});

function take(source, chunk) {
  source.chunks.push(chunk);
  source.size += sizeOf(chunk, source.objects);
}

function joined(source, chunks) {
  if (chunks.length === 1) return chunks[0];
  return source.decoder ? chunks.join('') : Buffer.concat(chunks);
}

// fill asks for more while there is room, or less than somebody wants.
function fill(stream, wanted = 0) {
  const source = stream._source;
  if (source.reading || source.ended || stream.destroyed || source.size >= source.most && source.size >= wanted) return;
  source.reading = true;
  try {
    stream._read(source.most);
  } catch (error) {
    stream.destroy(error);
  }
}

// wake hands on what there is in a turn of its own: to 'data' when it flows, else by 'readable'.
function wake(stream) {
  const source = stream._source;
  if (source.scheduled) return;
  source.scheduled = true;
  nextTick(() => {
    source.scheduled = false;
    if (stream.destroyed) return;
    if (source.flowing) {
      while (source.flowing && !stream.destroyed && source.chunks.length > 0) {
        const chunk = source.chunks.shift();
        source.size -= sizeOf(chunk, source.objects);
        stream.emit('data', chunk);
      }
      if (!source.flowing || stream.destroyed) return;
      fill(stream);
    } else if (stream.listenerCount('readable') > 0) {
      if (source.chunks.length > 0 || source.ended) stream.emit('readable');
      fill(stream);
    }
    if (source.chunks.length === 0) finishReading(stream);
  });
}

function finishReading(stream) {
  const source = stream._source;
  if (!source.ended || source.endEmitted || source.chunks.length > 0 || source.finishing) return;
  source.finishing = true;
  nextTick(() => {
    if (stream.destroyed || source.endEmitted) return;
    source.endEmitted = true;
    stream.emit('end');
    if (stream._sink && !stream._sink.ended && stream.allowHalfOpen === false) stream.end();
    settle(stream);
  });
}

// settle destroys a stream whose sides have all ended.
function settle(stream) {
  const read = !stream._source || stream._source.endEmitted, written = !stream._sink || stream._sink.finished;
  if (read && written && stream._stream.autoDestroy) stream.destroy();
}

function initWritable(stream, options) {
  const { objects, most } = mark(options, 'writable');
  hidden(stream, '_sink', {
    objects, most, queue: [], size: 0, busy: false, ended: false, finished: false, needDrain: false, corked: 0,
    decode: options?.decodeStrings !== false, encoding: options?.defaultEncoding ?? 'utf8',
  });
  for (const name of ['write', 'writev', 'final']) if (typeof options?.[name] === 'function') stream[`_${name}`] = options[name];
}

function Writable(options) {
  if (!(this instanceof Writable) && !(this instanceof Duplex)) return new Writable(options);
  Stream.call(this, options);
  initWritable(this, options);
}
Object.setPrototypeOf(Writable.prototype, Stream.prototype);
Object.setPrototypeOf(Writable, Stream);

const writable = {
  _write(chunk, encoding, callback) {
    if (!this._writev) throw native.failure('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _write() method is not implemented');
    this._writev([{ chunk, encoding }], callback);
  },

  write(chunk, encoding, callback) {
    const sink = this._sink;
    if (typeof encoding === 'function') [encoding, callback] = [undefined, encoding];
    callback ??= noop;
    if (chunk === null) throw native.failure('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
    encoding ??= sink.encoding;
    if (!sink.objects) {
      if (typeof chunk === 'string') {
        if (sink.decode) [chunk, encoding] = [Buffer.from(chunk, encoding), 'buffer'];
      } else if (ArrayBuffer.isView(chunk)) {
        [chunk, encoding] = [native.bytes(chunk), 'buffer'];
      } else {
        throw wrongType('chunk', chunk, 'of type string or an instance of Buffer, TypedArray, or DataView');
      }
    }
    const error = sink.ended ? native.failure('Error', 'ERR_STREAM_WRITE_AFTER_END', 'write after end')
      : this.destroyed ? native.failure('Error', 'ERR_STREAM_DESTROYED', 'Cannot call write after a stream was destroyed') : null;
    if (error) {
      nextTick(callback, error);
      if (sink.ended) this.destroy(error);
      return false;
    }
    sink.size += sizeOf(chunk, sink.objects);
    sink.queue.push({ chunk, encoding, callback });
    const room = sink.size < sink.most;
    if (!room) sink.needDrain = true;
    drainQueue(this);
    return room;
  },

  end(chunk, encoding, callback) {
    const sink = this._sink;
    if (typeof chunk === 'function') [chunk, encoding, callback] = [undefined, undefined, chunk];
    if (typeof encoding === 'function') [encoding, callback] = [undefined, encoding];
    if (chunk !== undefined && chunk !== null) this.write(chunk, encoding);
    sink.corked = 0;
    if (typeof callback === 'function') {
      if (sink.finished) nextTick(callback); else finished(this, { readable: false }, callback);
    }
    sink.ended = true;
    drainQueue(this);
    return this;
  },

  cork() { this._sink.corked++; },

  uncork() {
    if (this._sink.corked > 0) this._sink.corked--;
    drainQueue(this);
  },

  setDefaultEncoding(encoding) {
    this._sink.encoding = encoding;
    return this;
  },
};
for (const name of Object.keys(writable)) hidden(Writable.prototype, name, writable[name]);
const writableState = {
  writable: { get() { return !this.destroyed && !this._sink.ended; }, configurable: true },
  writableEnded: { get() { return this._sink.ended; }, configurable: true },
  writableFinished: { get() { return this._sink.finished; }, configurable: true },
  writableLength: { get() { return this._sink.size; }, configurable: true },
  writableHighWaterMark: { get() { return this._sink.most; }, configurable: true },
  writableNeedDrain: { get() { return this._sink.needDrain; }, configurable: true },
  writableObjectMode: { get() { return this._sink.objects; }, configurable: true },
};
Object.defineProperties(Writable.prototype, writableState);

// drainQueue writes one chunk after the other; the next waits for the callback of the one before.
function drainQueue(stream) {
  const sink = stream._sink;
  if (sink.busy || stream.destroyed || sink.corked > 0) return;
  const next = sink.queue.shift();
  if (next === undefined) {
    if (sink.ended) finishWriting(stream);
    return;
  }
  sink.busy = true;
  let inside = true, called = false;
  const done = (error) => {
    if (called) {
      stream.destroy(native.failure('Error', 'ERR_MULTIPLE_CALLBACK', 'Callback called multiple times'));
      return;
    }
    called = true;
    const go = () => {
      sink.busy = false;
      sink.size -= sizeOf(next.chunk, sink.objects);
      if (error) {
        next.callback(error);
        stream.destroy(error);
        return;
      }
      if (sink.needDrain && sink.size === 0 && !sink.ended) {
        sink.needDrain = false;
        stream.emit('drain');
      }
      next.callback(null);
      drainQueue(stream);
    };
    if (inside) nextTick(go); else go();
  };
  try {
    stream._write(next.chunk, next.encoding, done);
  } catch (error) {
    sink.busy = false;
    throw error;
  }
  inside = false;
}

function finishWriting(stream) {
  const sink = stream._sink;
  if (sink.finished || sink.closing) return;
  sink.closing = true;
  const done = (error) => nextTick(() => {
    if (error) {
      stream.destroy(error);
      return;
    }
    if (stream.destroyed) return;
    sink.finished = true;
    stream.emit('finish');
    settle(stream);
  });
  if (stream._final) {
    stream._final(done);
  } else if (stream._beforeFinish) {
    stream._beforeFinish(done);
  } else {
    done();
  }
}

function Duplex(options) {
  if (!(this instanceof Duplex)) return new Duplex(options);
  Stream.call(this, options);
  initReadable(this, options);
  initWritable(this, options);
  if (options?.allowHalfOpen === false) hidden(this, 'allowHalfOpen', false);
}
Object.setPrototypeOf(Duplex.prototype, Readable.prototype);
Object.setPrototypeOf(Duplex, Readable);
for (const name of Object.keys(writable)) hidden(Duplex.prototype, name, writable[name]);
Object.defineProperties(Duplex.prototype, writableState);

// A Transform reads no faster than it is read: a chunk that found no room lets the next one wait.
function Transform(options) {
  if (!(this instanceof Transform)) return new Transform(options);
  Duplex.call(this, options);
  hidden(this, '_held', null);
  if (typeof options?.transform === 'function') this._transform = options.transform;
  if (typeof options?.flush === 'function') this._flush = options.flush;
}
Object.setPrototypeOf(Transform.prototype, Duplex.prototype);
Object.setPrototypeOf(Transform, Duplex);
hidden(Transform.prototype, '_transform', function () {
  throw native.failure('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _transform() method is not implemented');
});
hidden(Transform.prototype, '_write', function (chunk, encoding, callback) {
  this._transform(chunk, encoding, (error, value) => {
    if (error) {
      callback(error);
      return;
    }
    if (value !== undefined && value !== null) this.push(value);
    if (this._source.size < this._source.most || this._source.ended) callback(); else this._held = callback;
  });
});
hidden(Transform.prototype, '_read', function () {
  const held = this._held;
  this._held = null;
  this._source.reading = false;
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
Object.setPrototypeOf(PassThrough.prototype, Transform.prototype);
Object.setPrototypeOf(PassThrough, Transform);
hidden(PassThrough.prototype, '_transform', function (chunk, encoding, callback) { callback(null, chunk); });

// from makes a Readable of anything that can be gone through.
Readable.from = function from(iterable, options) {
  if (typeof iterable === 'string' || ArrayBuffer.isView(iterable)) iterable = [iterable];
  const start = iterable?.[asyncIterator] ?? iterable?.[Symbol.iterator];
  if (typeof start !== 'function') throw wrongType('iterable', iterable, 'an instance of Iterable');
  const iterator = start.call(iterable);
  const stream = new Readable({ objectMode: true, highWaterMark: 1, ...options });
  stream._read = function () {
    Promise.resolve(iterator.next()).then(async ({ value, done }) => { this.push(done ? null : await value); })
      .catch((error) => this.destroy(error));
  };
  stream._destroy = function (error, callback) {
    Promise.resolve(iterator.return?.()).then(() => callback(error), callback);
  };
  return stream;
};

// finished calls back once when a stream has ended, failed, or was closed before its end.
function finished(stream, options, callback) {
  if (typeof options === 'function') [options, callback] = [{}, options];
  const reads = options?.readable !== false && stream._source !== undefined;
  const writes = options?.writable !== false && stream._sink !== undefined;
  const over = () => (!reads || stream._source.endEmitted) && (!writes || stream._sink.finished);
  let called = false;
  const done = (error) => {
    if (called) return;
    called = true;
    stop();
    callback.call(stream, error);
  };
  const onOver = () => { if (over()) done(); };
  const onClose = () => {
    if (over()) done();
    else done(stream.errored ?? native.failure('Error', 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close'));
  };
  const stop = () => { stream.off('end', onOver).off('finish', onOver).off('error', done).off('close', onClose); };
  stream.on('end', onOver).on('finish', onOver).on('error', done).on('close', onClose);
  if (stream.closed) nextTick(onClose); else if (over() && (reads || writes)) nextTick(onOver);
  return stop;
}

// through is the Readable of what a function of a pipeline makes of the parts before it.
const through = (made, i) => {
  if (made === null || typeof made !== 'object' || !made[asyncIterator] && !made[Symbol.iterator]) {
    throw native.failure('TypeError', 'ERR_INVALID_RETURN_VALUE',
      `Expected AsyncIterable to be returned from the "transform[${i - 1}]" function but got ${native.inspect(made)}.`);
  }
  return typeof made.pipe === 'function' ? made : Readable.from(made);
};

// last is the stream of a pipeline's last part, when it is a function: it ends when the promise that the
// function returns is settled, and answer gets the value.
function last(made, answer) {
  if (typeof made?.then !== 'function') return through(made, 1);
  const end = new PassThrough({ objectMode: true });
  made.then((value) => {
    answer(value);
    end.end();
    end.resume();
  }, (error) => end.destroy(error));
  return end;
}

// pipeline pipes streams into each other; when one fails, all are destroyed. A function among them gets what
// comes before it as an iterable, and gives one.
function pipeline(...parts) {
  const callback = parts.pop();
  if (typeof callback !== 'function') throw wrongType('callback', callback, 'of type function');
  if (parts.length === 1 && Array.isArray(parts[0])) parts = parts[0];
  if (parts.length < 2) throw native.failure('TypeError', 'ERR_MISSING_ARGS', 'The "streams" argument must be specified');
  const streams = [];
  let answer;
  const chains = [[]]; // each is piped; between them are functions, which read the one before
  parts.forEach((part, i) => {
    let stream = part;
    if (typeof part === 'function') {
      const before = streams.at(-1);
      const made = part(...(i > 0 ? [before] : []));
      stream = i > 0 && i === parts.length - 1 ? last(made, (value) => { answer = value; }) : through(made, i);
      chains.push([]);
    } else if (typeof part?.pipe !== 'function' && typeof part?.write !== 'function') {
      if (i > 0) throw wrongType(`streams[${i}]`, part, 'of type function or an instance of Stream');
      stream = Readable.from(part);
    }
    streams.push(stream);
    chains.at(-1).push(stream);
  });
  let left = streams.length, failure;
  streams.forEach((stream, i) => {
    if (stream._stream === undefined) { // process.stdout and its like
      left--;
      return;
    }
    const fed = chains.some((chain) => chain.indexOf(stream) > 0);
    const made = typeof parts[i] === 'function';
    finished(stream, { readable: (made || i < streams.length - 1) && stream._source !== undefined, writable: fed }, (error) => {
      // What ends early because the function behind it has seen enough is no failure.
      const enough = error?.code === 'ERR_STREAM_PREMATURE_CLOSE' && typeof parts[i + 1] === 'function';
      if (error && !failure && !enough) {
        failure = error;
        for (const one of streams) {
          one.on?.('error', noop);
          one.destroy?.();
        }
      }
      if (--left === 0) callback(failure, answer);
    });
  });
  for (const chain of chains) if (chain.length > 0) chain.reduce((from, to) => from.pipe(to));
  return streams.at(-1);
}

// derived is a Readable of what step makes of each value of another: step hands values to push, and answers
// true when it has seen enough.
function derived(stream, step) {
  const iterator = stream[asyncIterator]();
  const made = [];
  let over = false;
  return Readable.from({ [asyncIterator]: () => ({
    async next() {
      while (made.length === 0 && !over) {
        const { value, done } = await iterator.next();
        over = done || await step(value, (result) => made.push(result)) === true;
        if (over && !done) await iterator.return();
      }
      return made.length > 0 ? { value: made.shift(), done: false } : { value: undefined, done: true };
    },
    return: () => iterator.return(),
  }) });
}

// every goes through a stream until step answers true.
async function every(stream, step) {
  for (const iterator = derived(stream, step)[asyncIterator](); !(await iterator.next()).done;);
}

const operators = {
  map(f) { return derived(this, async (value, push) => { push(await f(value)); }); },
  filter(f) { return derived(this, async (value, push) => { if (await f(value)) push(value); }); },
  flatMap(f) {
    return derived(this, async (value, push) => {
      const many = await f(value);
      if (many[asyncIterator]) await every(Readable.from(many), push);
      else for (const one of many) push(one);
    });
  },
  take(n) { return n > 0 ? derived(this, (value, push) => { push(value); return --n <= 0; }) : Readable.from([]); },
  drop(n) { return derived(this, (value, push) => { if (n-- <= 0) push(value); }); },
  async forEach(f) { await every(this, async (value) => { await f(value); }); },
  async toArray() {
    const all = [];
    await every(this, (value) => { all.push(value); });
    return all;
  },
  async find(f) {
    let found;
    await every(this, async (value) => {
      if (!await f(value)) return false;
      found = value;
      return true;
    });
    return found;
  },
  async some(f) {
    let any = false;
    await every(this, async (value) => (any = Boolean(await f(value))));
    return any;
  },
  async every(f) { return !await operators.some.call(this, async (value) => !await f(value)); },
  async reduce(f, ...initial) {
    let empty = initial.length === 0, [result] = initial;
    await every(this, async (value) => {
      result = empty ? value : await f(result, value);
      empty = false;
    });
    if (empty) throw new TypeError('Reduce of an empty stream requires an initial value');
    return result;
  },
};
for (const name of Object.keys(operators)) hidden(Readable.prototype, name, operators[name]);

module.exports = Object.assign(Stream, {
  Stream, Readable, Writable, Duplex, Transform, PassThrough, finished, pipeline,
  isReadable: (stream) => Boolean(stream?.readable),
  promises: {
    pipeline: (...streams) => new Promise((resolve, reject) => {
      const options = streams.at(-1);
      const plain = typeof options === 'object' && options !== null && Object.getPrototypeOf(options) === Object.prototype;
      const { signal } = plain ? streams.pop() : {};
      const all = pipeline(...streams, (error, value) => (error ? reject(error) : resolve(value)));
      const abort = () => all.destroy(aborted(signal.reason));
      if (signal?.aborted) abort(); else signal?.addEventListener('abort', abort, { once: true });
    }),
    finished: (stream, options = {}) => new Promise((resolve, reject) => { finished(stream, options, (error) => (error ? reject(error) : resolve())); }),
  },
});
