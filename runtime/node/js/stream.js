// stream: what its classes share, and finished. Readable, Writable, the classes that are both, the operators and pipeline
// are parts of their own, loaded when they are first used: to read process.stdin takes no Writable. Data is buffered up
// to highWaterMark, and who writes is told by write's answer and 'drain' when to go on.
const EventEmitter = require('node:events');
const process = require('node:process');
const { nextTick } = process;

const wrongType = (name, value, wanted) => native.failure('TypeError', 'ERR_INVALID_ARG_TYPE',
  `The "${name}" argument must be ${wanted}. ${native.received(value)}`);
const missing = (name) => native.failure('Error', 'ERR_METHOD_NOT_IMPLEMENTED', `The ${name} method is not implemented`);
const isInstance = Function.prototype[Symbol.hasInstance];
const destroyedBefore = (call) => native.failure('Error', 'ERR_STREAM_DESTROYED', `Cannot call ${call} after a stream was destroyed`);
const hidden = (on, name, value) => Object.defineProperty(on, name, { value, writable: true, configurable: true });
const accessors = (on, getters) => {
  for (const name of Object.keys(getters)) Object.defineProperty(on, name, { get: getters[name], configurable: true });
};
const inherit = (Class, Parent) => {
  Object.setPrototypeOf(Class.prototype, Parent.prototype);
  Object.setPrototypeOf(Class, Parent);
};

// aborted is the error of what was given up without a signal, so that it has no cause.
const aborted = () => native.aborted();

// whenAborted calls back at once, or when the signal comes.
function whenAborted(signal, then) {
  if (typeof signal !== 'object' || signal === null || !('aborted' in signal)) throw wrongType('signal', signal, 'an instance of AbortSignal');
  if (signal.aborted) nextTick(then); else signal.addEventListener('abort', then, { once: true });
  return () => signal.removeEventListener('abort', then);
}

function addAbortSignal(signal, stream) {
  const stop = whenAborted(signal, () => stream.destroy(native.aborted(signal.reason)));
  finished(stream, stop);
  return stream;
}

// Stream is what all share: construction, destroy, and the end of it.
function Stream(options) {
  EventEmitter.call(this, options);
  hidden(this, '_stream', {
    constructing: false, destroyed: false, closed: false, errored: null,
    autoDestroy: options?.autoDestroy !== false, emitClose: options?.emitClose !== false, afterwards: null,
  });
  for (const name of ['construct', 'destroy']) if (typeof options?.[name] === 'function') this[`_${name}`] = options[name];
}
inherit(Stream, EventEmitter);

// process.stdout and process.stderr become streams when a member is read, and a Duplex is a Writable, too.
hidden(Stream, Symbol.hasInstance, function (value) {
  if (value === process.stdout || value === process.stderr) value.destroy;
  return isInstance.call(this, value) || this === shared.Writable && shared.Duplex !== undefined && isInstance.call(shared.Duplex, value);
});

// construct opens what the stream is over. Nothing is read, written or destroyed before that is done.
function construct(stream, options) {
  if (options?.signal) addAbortSignal(options.signal, stream);
  if (typeof stream._construct !== 'function') return;
  const state = stream._stream;
  state.constructing = true;
  const done = (error) => {
    state.constructing = false;
    if (state.afterwards) state.afterwards(error);
    else if (error) fail(stream, error);
    else {
      if (stream._readableState) shared.wake(stream);
      if (stream._writableState) shared.drainQueue(stream);
    }
  };
  nextTick(() => {
    try {
      stream._construct((error) => nextTick(done, error));
    } catch (error) {
      nextTick(done, error);
    }
  });
}

Stream.prototype.destroy = function destroy(error) {
  const state = this._stream;
  if (state.destroyed) return this;
  state.destroyed = true;
  if (error) state.errored = error;
  if (this._writableState) shared.abandon(this);
  const end = (reason) => this._destroy(reason ?? null, (failed) => nextTick(() => {
    const last = failed ?? reason;
    const open = !state.destroyed; // again: the outputs of the process cannot be closed
    if (last && !open) state.errored = last;
    if (last) this.emit('error', last);
    state.closed = !open;
    if (state.emitClose) this.emit('close');
  }));
  if (state.constructing) state.afterwards = (failed) => end(error ?? failed); else end(error);
  return this;
};
Stream.prototype._destroy = function (error, callback) { callback(error); };
accessors(Stream.prototype, {
  destroyed() { return this._stream.destroyed; },
  closed() { return this._stream.closed; },
  errored() { return this._stream.errored; },
});

// pipe is that of streams from before there was a Readable, which packages still make of a plain Stream.
Stream.prototype.pipe = function pipe(to, options) {
  const write = (chunk) => { if (to.writable && to.write(chunk) === false) this.pause?.(); };
  const drain = () => { if (this.readable) this.resume?.(); };
  let ended = false;
  const end = () => { if (!ended) { ended = true; to.end(); } };
  const close = () => { if (!ended) { ended = true; to.destroy?.(); } };
  const stop = () => {
    this.removeListener('data', write).removeListener('end', end).removeListener('close', close).removeListener('end', stop).removeListener('close', stop);
    to.removeListener('drain', drain).removeListener('close', stop);
  };
  this.on('data', write).on('end', stop).on('close', stop);
  to.on('drain', drain).on('close', stop);
  if (to !== process.stdout && to !== process.stderr && options?.end !== false) this.on('end', end).on('close', close);
  to.emit('pipe', this);
  return to;
};

// fail is for an error that ends a stream, unless it was made to live on.
function fail(stream, error) {
  const state = stream._stream;
  if (state.autoDestroy) {
    stream.destroy(error);
  } else if (!state.destroyed) {
    state.errored ??= error;
    nextTick(() => stream.emit('error', error));
  }
}

// sizeOf counts a chunk against highWaterMark.
const sizeOf = (chunk, objects) => (objects ? 1 : chunk.length);

// How much is buffered unless the options say otherwise: objects, or bytes.
let objectRoom = 16;
let byteRoom = 16 * 1024;
const room = (objects) => (objects ? objectRoom : byteRoom);

function mark(options, side) {
  const objects = Boolean(options?.objectMode || options?.[`${side}ObjectMode`]);
  const most = options?.[`${side}HighWaterMark`] ?? options?.highWaterMark ?? room(objects);
  if (!(Number.isInteger(most) && most >= 0)) {
    throw native.failure('TypeError', 'ERR_INVALID_ARG_VALUE', `The property 'options.highWaterMark' is invalid. Received ${native.inspect(most)}`);
  }
  return { objectMode: objects, highWaterMark: most };
}

// bytesOf makes of a chunk what a stream that is not of objects holds.
function bytesOf(chunk) {
  if (!ArrayBuffer.isView(chunk)) throw wrongType('chunk', chunk, 'of type string or an instance of Buffer, TypedArray, or DataView');
  return Buffer.isBuffer(chunk) ? chunk : native.bytes(chunk);
}

// settle destroys a stream whose sides have all ended.
function settle(stream) {
  const { _readableState: reads, _writableState: writes } = stream;
  if ((!reads || reads.endEmitted) && (!writes || writes.finished) && stream._stream.autoDestroy) stream.destroy();
}

// isStream is for a stream of ours, and for what behaves like one.
const isStream = (value) => value instanceof Stream || typeof value?.on === 'function' && (typeof value.write === 'function' || typeof value.pipe === 'function');

// finished calls back once when a stream has ended, failed, or was closed before its end.
function finished(stream, options, callback) {
  if (typeof options === 'function') [options, callback] = [{}, options];
  if (!isStream(stream)) throw wrongType('stream', stream, 'an instance of ReadableStream, WritableStream, or Stream');
  if (typeof callback !== 'function') throw wrongType('callback', callback, 'of type function');
  const reads = options?.readable !== false && stream._readableState !== undefined;
  const writes = options?.writable !== false && stream._writableState !== undefined;
  const over = () => (!reads || stream._readableState.endEmitted) && (!writes || stream._writableState.finished);
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
  let forget;
  const stop = () => {
    forget?.();
    stream.removeListener('end', onOver).removeListener('finish', onOver).removeListener('error', done).removeListener('close', onClose);
  };
  stream.on('end', onOver).on('finish', onOver).on('error', done).on('close', onClose);
  if (options?.signal) forget = whenAborted(options.signal, () => done(native.aborted(options.signal.reason)));
  if (stream.closed) nextTick(onClose); else if (over() && (reads || writes)) nextTick(onOver);
  return stop;
}

// The parts find what they share here, and leave what others need of them.
const shared = {
  Stream, accessors, aborted, bytesOf, construct, destroyedBefore, fail, finished, hidden, inherit, mark, missing, settle, sizeOf, whenAborted, wrongType,
};
const loaded = new Map();
const load = (name) => {
  if (!loaded.has(name)) loaded.set(name, native.part(name, shared));
  return loaded.get(name);
};
const classes = { Readable: 'readable', Writable: 'writable', Duplex: 'duplex', Transform: 'duplex', PassThrough: 'duplex' };
for (const name of Object.keys(classes)) {
  Object.defineProperty(Stream, name, {
    enumerable: true, configurable: true,
    get: () => shared[name] ?? load(`stream_${classes[name]}`)[name],
    set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); },
  });
}

module.exports = Object.assign(Stream, {
  Stream, addAbortSignal, finished,
  pipeline: (...streams) => load('stream_pipeline').pipeline(...streams),
  getDefaultHighWaterMark: (objects) => room(objects),
  setDefaultHighWaterMark(objects, value) {
    if (!(Number.isInteger(value) && value >= 0)) {
      throw native.failure('RangeError', 'ERR_OUT_OF_RANGE', `The value of "value" is out of range. It must be an integer >= 0. Received ${native.inspect(value)}`);
    }
    if (objects) objectRoom = value; else byteRoom = value;
  },
  isReadable: (stream) => Boolean(stream?.readable),
  isErrored: (stream) => Boolean(stream?.errored),
  isDisturbed: (stream) => Boolean(stream?.readableDidRead),
  promises: {
    pipeline: (...streams) => load('stream_pipeline').promised(...streams),
    finished: (stream, options = {}) => new Promise((resolve, reject) => { finished(stream, options, (error) => (error ? reject(error) : resolve())); }),
  },
});
