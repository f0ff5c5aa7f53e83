// stream.Writable.
const { nextTick } = require('node:process');
const { Stream, accessors, bytesOf, construct, destroyedBefore, fail, hidden, inherit, mark, missing, settle, sizeOf } = native.given;

function initWritable(stream, options) {
  const none = options?.writable === false;
  hidden(stream, '_writableState', {
    ...mark(options, 'writable'), queue: [], length: 0, busy: false, pending: 0, enders: [], ended: none, finishing: false, finished: none,
    needDrain: false, corked: 0, decode: options?.decodeStrings !== false, encoding: options?.defaultEncoding ?? 'utf8',
  });
  for (const name of ['write', 'writev', 'final']) if (typeof options?.[name] === 'function') stream[`_${name}`] = options[name];
}

function Writable(options) {
  if (!(this instanceof Writable)) return new Writable(options);
  Stream.call(this, options);
  initWritable(this, options);
  construct(this, options);
}
inherit(Writable, Stream);

const writable = {
  _write(chunk, encoding, callback) {
    if (!this._writev) throw missing('_write()');
    this._writev([{ chunk, encoding }], callback);
  },

  write(chunk, encoding, callback) {
    const state = this._writableState;
    if (typeof encoding === 'function') [encoding, callback] = [undefined, encoding];
    if (chunk === null) throw native.failure('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
    if (!encoding) encoding = state.encoding;
    else if (encoding !== 'buffer' && !Buffer.isEncoding(encoding)) throw native.failure('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    if (!state.objectMode) {
      if (typeof chunk !== 'string') [chunk, encoding] = [bytesOf(chunk), 'buffer'];
      else if (state.decode) [chunk, encoding] = [Buffer.from(chunk, encoding), 'buffer'];
    }
    const error = state.ended ? native.failure('Error', 'ERR_STREAM_WRITE_AFTER_END', 'write after end')
      : this.destroyed ? destroyedBefore('write') : null;
    if (error) {
      if (callback) nextTick(callback, error);
      fail(this, error);
      return false;
    }
    const size = sizeOf(chunk, state.objectMode);
    state.length += size;
    state.pending++;
    state.queue.push({ chunk, encoding, callback, size });
    const room = state.length < state.highWaterMark;
    if (!room) state.needDrain = true;
    drainQueue(this);
    return room && !this.destroyed && this.errored === null;
  },

  pipe() { fail(this, native.failure('Error', 'ERR_STREAM_CANNOT_PIPE', 'Cannot pipe, not readable')); },

  end(chunk, encoding, callback) {
    const state = this._writableState;
    if (typeof chunk === 'function') [chunk, encoding, callback] = [undefined, undefined, chunk];
    if (typeof encoding === 'function') [encoding, callback] = [undefined, encoding];
    if (chunk !== undefined && chunk !== null) this.write(chunk, encoding);
    if (state.corked > 0) {
      state.corked = 1;
      this.uncork();
    }
    const error = state.finished ? native.failure('Error', 'ERR_STREAM_ALREADY_FINISHED', 'Cannot call end after a stream was finished')
      : this.destroyed ? destroyedBefore('end') : null;
    if (typeof callback === 'function') {
      if (error) nextTick(callback, error); else state.enders.push(callback);
    }
    state.ended = true;
    drainQueue(this);
    return this;
  },

  cork() { this._writableState.corked++; },

  uncork() {
    const state = this._writableState;
    if (state.corked > 0) state.corked--;
    drainQueue(this);
  },

  setDefaultEncoding(encoding) {
    if (!Buffer.isEncoding(encoding)) throw native.failure('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    this._writableState.encoding = encoding;
    return this;
  },
};
const writableState = {
  writable() { return !this.destroyed && this.errored === null && !this._writableState.ended; },
  writableAborted() { return !this._writableState.finished && (this.destroyed || this.errored !== null); },
  writableCorked() { return this._writableState.corked; },
  writableEnded() { return this._writableState.ended; },
  writableFinished() { return this._writableState.finished; },
  writableLength() { return this._writableState.length; },
  writableHighWaterMark() { return this._writableState.highWaterMark; },
  writableNeedDrain() { return this._writableState.needDrain && !this.destroyed && !this._writableState.ended; },
  writableObjectMode() { return this._writableState.objectMode; },
};

// drainQueue writes one chunk after the other, or all of them by _writev. The next waits for the callback of the one
// before; where that comes at once, all is written when it returns, and only the outcome is told in a turn of its own.
function drainQueue(stream) {
  const state = stream._writableState;
  while (!state.busy && state.queue.length > 0) {
    if (state.corked > 0 || stream._stream.constructing || stream.destroyed) return;
    put(stream, stream._writev && state.queue.length > 1 ? state.queue.splice(0) : state.queue.splice(0, 1));
  }
  finishWriting(stream);
}

function put(stream, entries) {
  const state = stream._writableState;
  let inside = true, called = false;
  const done = (error) => {
    if (called) {
      fail(stream, native.failure('Error', 'ERR_MULTIPLE_CALLBACK', 'Callback called multiple times'));
      return;
    }
    called = true;
    state.busy = false;
    for (let i = 0; i < entries.length; i++) state.length -= entries[i].size;
    if (error) stream._stream.errored ??= error;
    const tell = () => {
      state.pending -= entries.length;
      if (!error && state.needDrain && state.length === 0 && !state.ended && !stream.destroyed) {
        state.needDrain = false;
        stream.emit('drain');
      }
      for (let i = 0; i < entries.length; i++) entries[i].callback?.(error ?? null);
      if (stream.destroyed) abandon(stream);
      if (error) fail(stream, error); else finishWriting(stream);
    };
    if (inside) {
      nextTick(tell);
    } else {
      if (!error) drainQueue(stream);
      tell();
    }
  };
  state.busy = true;
  try {
    if (entries.length > 1) stream._writev(entries.map(({ chunk, encoding }) => ({ chunk, encoding })), done);
    else stream._write(entries[0].chunk, entries[0].encoding, done);
  } finally {
    inside = false;
  }
}

function finishWriting(stream) {
  const state = stream._writableState;
  if (!state.ended || state.pending > 0 || state.finished || state.finishing || stream.destroyed || stream._stream.constructing) return;
  state.finishing = true;
  const done = (error) => nextTick(() => {
    state.finishing = false;
    if (error) {
      fail(stream, error);
      return;
    }
    if (stream.destroyed) return;
    state.finished = true;
    for (const callback of state.enders.splice(0)) callback();
    stream.emit('finish');
    settle(stream);
  });
  const last = (error) => { if (error || !stream._beforeFinish) done(error); else stream._beforeFinish(done); };
  if (stream._final) stream._final(last); else last();
}

// abandon tells who waits for what will not be written, once nothing is being written.
function abandon(stream) {
  const { busy, queue, enders } = stream._writableState;
  if (busy) return;
  const waiting = [...queue.splice(0).map(({ callback }) => [callback, 'write']), ...enders.splice(0).map((callback) => [callback, 'end'])];
  if (waiting.length > 0) nextTick(() => { for (const [callback, call] of waiting) callback?.(stream.errored ?? destroyedBefore(call)); });
}

for (const name of Object.keys(writable)) hidden(Writable.prototype, name, writable[name]);
accessors(Writable.prototype, writableState);
Object.assign(native.given, { Writable, initWritable, drainQueue, abandon });
module.exports = { Writable };
