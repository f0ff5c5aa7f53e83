// stream.Readable.
const EventEmitter = require('node:events');
const process = require('node:process');
const { Stream, accessors, aborted, bytesOf, construct, fail, finished, hidden, inherit, mark, missing, settle, sizeOf, wrongType } = native.given;
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');
const { nextTick } = process;
const decoderOf = (encoding) => new (require('node:string_decoder').StringDecoder)(encoding);

function initReadable(stream, options) {
  const none = options?.readable === false;
  hidden(stream, '_readableState', {
    ...mark(options, 'readable'), chunks: [], length: 0, flowing: null, reading: false, sync: false, ended: none, endEmitted: none,
    pipes: [], awaiting: new Set(), scheduled: false, finishing: false, resuming: false, disturbed: false,
    decoder: options?.encoding ? decoderOf(options.encoding) : null, encoding: options?.encoding ?? null,
  });
  if (typeof options?.read === 'function') stream._read = options.read;
}

function Readable(options) {
  if (!(this instanceof Readable)) return new Readable(options);
  Stream.call(this, options);
  initReadable(this, options);
  construct(this, options);
}
inherit(Readable, Stream);

// flow says whether 'data' is emitted: true, false while paused, null before anybody has asked.
function flow(stream, flowing) {
  stream._readableState.flowing = flowing;
  stream._flows?.();
}

const readable = {
  _read() { throw missing('_read()'); },

  push(chunk, encoding) {
    const state = this._readableState;
    state.reading = false;
    if (chunk === null) {
      if (state.ended) return false;
      const rest = state.decoder?.end();
      if (rest) take(state, rest);
      state.ended = true;
      wake(this);
      return false;
    }
    if (state.ended) {
      fail(this, native.failure('Error', 'ERR_STREAM_PUSH_AFTER_EOF', 'stream.push() after EOF'));
      return false;
    }
    if (!state.objectMode) {
      if (typeof chunk !== 'string') chunk = bytesOf(chunk);
      else if (!state.decoder || encoding && encoding !== state.encoding) chunk = Buffer.from(chunk, encoding);
      if (state.decoder && typeof chunk !== 'string') chunk = state.decoder.write(chunk);
      if (chunk.length === 0) {
        wake(this);
        return state.length < state.highWaterMark;
      }
    }
    if (state.flowing && !state.sync && !state.scheduled && state.chunks.length === 0 && !this.destroyed && this.listenerCount('data') > 0) {
      state.disturbed = true;
      this.emit('data', chunk);
    } else {
      take(state, chunk);
    }
    wake(this);
    return state.length < state.highWaterMark;
  },

  unshift(chunk, encoding) {
    const state = this._readableState;
    if (!state.objectMode) {
      if (typeof chunk === 'string' && !state.decoder) chunk = Buffer.from(chunk, encoding);
      else if (typeof chunk !== 'string') chunk = bytesOf(chunk);
      if (chunk.length === 0) return state.length < state.highWaterMark;
    }
    state.chunks.unshift(chunk);
    state.length += sizeOf(chunk, state.objectMode);
    wake(this);
    return state.length < state.highWaterMark;
  },

  read(n) {
    const state = this._readableState;
    const all = n === undefined || Number.isNaN(n) || n > 0 && (state.objectMode || n >= state.length && state.ended);
    if (!all && (n <= 0 || n > state.length)) {
      fill(this, n); // read(0) only asks for more
      if (state.length === 0) finishReading(this);
      if (n <= 0 || n > state.length) return null;
    }
    if (state.chunks.length === 0) fill(this);
    if (state.chunks.length === 0) {
      finishReading(this);
      return null;
    }
    let chunk;
    if (!all) {
      const whole = joined(state, state.chunks.splice(0));
      chunk = whole.slice(0, n);
      if (whole.length > n) state.chunks.push(whole.slice(n));
    } else if (state.objectMode || n === undefined && state.flowing) {
      chunk = state.chunks.shift();
    } else {
      chunk = joined(state, state.chunks.splice(0));
    }
    state.length -= sizeOf(chunk, state.objectMode);
    state.disturbed = true;
    fill(this);
    if (state.chunks.length === 0) finishReading(this);
    return chunk;
  },

  setEncoding(encoding) {
    const state = this._readableState;
    state.decoder = decoderOf(encoding);
    state.encoding = state.decoder.encoding;
    const had = state.chunks.splice(0);
    state.length = 0;
    const text = had.map((chunk) => state.decoder.write(chunk)).join('');
    if (text !== '') take(state, text);
    return this;
  },

  resume() {
    const state = this._readableState;
    if (!state.flowing) {
      flow(this, this.listenerCount('readable') === 0);
      state.resuming = true;
    }
    wake(this);
    return this;
  },

  pause() {
    if (this._readableState.flowing !== false) {
      flow(this, false);
      this.emit('pause');
    }
    return this;
  },

  isPaused() { return this._readableState.flowing === false; },

  // A listener to 'data' starts the stream; one to 'readable' asks for read() instead.
  on(event, listener) {
    EventEmitter.prototype.on.call(this, event, listener);
    if (event === 'data' && this._readableState.flowing !== false && this.listenerCount('readable') === 0) this.resume();
    if (event === 'readable') {
      flow(this, false);
      wake(this);
    }
    return this;
  },

  removeListener(event, listener) {
    EventEmitter.prototype.removeListener.call(this, event, listener);
    if (event === 'readable') unlisten(this);
    return this;
  },

  removeAllListeners(...events) {
    EventEmitter.prototype.removeAllListeners.apply(this, events);
    if (events.length === 0 || events[0] === 'readable') unlisten(this);
    return this;
  },

  pipe(target, options) {
    const source = this, state = this._readableState, { awaiting } = state;
    const listeners = {
      data(chunk) {
        if (target.write(chunk) !== false) return;
        awaiting.add(target);
        source.pause();
      },
      end() {
        if (options?.end === false || target === process.stdout || target === process.stderr) source.unpipe(target);
        else target.end();
      },
    };
    const theirs = {
      drain() { if (awaiting.delete(target) && awaiting.size === 0) source.resume(); },
      finish() { source.unpipe(target); },
      close() { source.unpipe(target); },
      error(error) {
        source.unpipe(target);
        if (target.listenerCount?.('error') === 0) target.emit('error', error);
      },
    };
    const stop = () => {
      for (const name of Object.keys(listeners)) source.removeListener(name, listeners[name]);
      for (const name of Object.keys(theirs)) target.removeListener?.(name, theirs[name]);
      theirs.drain();
    };
    for (const name of Object.keys(theirs)) target.on?.(name, theirs[name]);
    state.pipes.push({ target, stop });
    if (state.endEmitted) nextTick(listeners.end); else this.on('end', listeners.end);
    this.on('data', listeners.data);
    target.emit?.('pipe', this);
    if (target.writableNeedDrain) {
      awaiting.add(target);
      this.pause();
    } else if (!state.flowing) {
      this.resume();
    }
    return target;
  },

  unpipe(target) {
    const state = this._readableState, { pipes } = state;
    const gone = pipes.filter((one) => target === undefined || one.target === target);
    if (gone.length === 0) return this;
    state.pipes = pipes.filter((one) => !gone.includes(one));
    for (const one of gone) {
      one.stop();
      one.target.emit?.('unpipe', this);
    }
    if (state.pipes.length === 0) this.pause();
    return this;
  },

  iterator(options) {
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
        stream.removeListener('readable', serve);
        if (options?.destroyOnReturn !== false) stream.destroy();
        return Promise.resolve({ value: undefined, done: true });
      },
      [asyncIterator]() { return this; },
    };
  },

  [asyncIterator]() { return this.iterator(); },
};
readable.addListener = readable.on;
readable.off = readable.removeListener;
for (const name of [...Object.keys(readable), asyncIterator]) hidden(Readable.prototype, name, readable[name]);
accessors(Readable.prototype, {
  readable() { return !this.destroyed && !this._readableState.endEmitted; },
  readableAborted() { return !this._readableState.endEmitted && (this.destroyed || this.errored !== null); },
  readableDidRead() { return this._readableState.disturbed; },
  readableEncoding() { return this._readableState.encoding; },
  readableEnded() { return this._readableState.endEmitted; },
  readableFlowing() { return this._readableState.flowing; },
  readableLength() { return this._readableState.length; },
  readableHighWaterMark() { return this._readableState.highWaterMark; },
  readableObjectMode() { return this._readableState.objectMode; },
});
hidden(Readable.prototype, Symbol.asyncDispose, function () {
  if (!this.destroyed) this.destroy(this.readableEnded ? null : aborted());
  return new Promise((resolve) => { finished(this, () => resolve()); });
});

const operators = ['map', 'filter', 'flatMap', 'take', 'drop', 'forEach', 'toArray', 'find', 'some', 'every', 'reduce'];
for (const name of operators) {
  hidden(Readable.prototype, name, function (...args) {
    const found = native.part('stream_operators');
    for (const one of operators) hidden(Readable.prototype, one, found[one]);
    return this[name](...args);
  });
}

// unlisten is for a stream that may have lost its last listener to 'readable': it flows again if somebody wants 'data'.
function unlisten(stream) {
  const state = stream._readableState;
  if (stream.listenerCount('readable') > 0 || state.flowing) return;
  if (stream.listenerCount('data') > 0 && state.awaiting.size === 0) stream.resume(); else if (!state.awaiting.size) flow(stream, null);
}

function take(state, chunk) {
  state.chunks.push(chunk);
  state.length += sizeOf(chunk, state.objectMode);
}

function joined(state, chunks) {
  if (chunks.length === 1) return chunks[0];
  return state.decoder ? chunks.join('') : Buffer.concat(chunks);
}

// fill asks for more while there is room, or less than somebody wants.
function fill(stream, wanted = 0) {
  const state = stream._readableState;
  if (state.reading || state.ended || stream.destroyed || stream._stream.constructing) return;
  if (state.length >= state.highWaterMark && state.length >= wanted && state.length > 0) return;
  state.reading = state.sync = true;
  try {
    stream._read(state.highWaterMark);
  } catch (error) {
    fail(stream, error);
  }
  state.sync = false;
}

// wake hands on what there is in a turn of its own: to 'data' when it flows, else by 'readable'.
function wake(stream) {
  const state = stream._readableState;
  if (state.scheduled) return;
  state.scheduled = true;
  nextTick(() => {
    state.scheduled = false;
    if (stream.destroyed || stream._stream.constructing) return;
    if (state.resuming) {
      state.resuming = false;
      stream.emit('resume');
    }
    if (state.flowing) {
      while (state.flowing && !stream.destroyed && state.chunks.length > 0) {
        const chunk = state.chunks.shift();
        state.length -= sizeOf(chunk, state.objectMode);
        state.disturbed = true;
        stream.emit('data', chunk);
      }
      if (!state.flowing || stream.destroyed) return;
      fill(stream);
    } else if (stream.listenerCount('readable') > 0) {
      if (state.chunks.length > 0 || state.ended && !state.endEmitted) stream.emit('readable');
      fill(stream);
    }
    if (state.chunks.length === 0) finishReading(stream);
  });
}

function finishReading(stream) {
  const state = stream._readableState;
  if (!state.ended || state.endEmitted || state.chunks.length > 0 || state.finishing) return;
  state.finishing = true;
  nextTick(() => {
    state.finishing = false;
    if (stream.destroyed || state.endEmitted || state.chunks.length > 0) return;
    state.endEmitted = true;
    stream.emit('end');
    if (stream._writableState && !stream._writableState.ended && stream.allowHalfOpen === false) stream.end();
    settle(stream);
  });
}

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

Object.assign(native.given, { Readable, initReadable, wake });
module.exports = { Readable };
