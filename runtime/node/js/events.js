// events: functions and prototypes instead of a class, because older code calls EventEmitter.call(this).
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');
const errorMonitor = Symbol('events.errorMonitor');
const captures = Symbol('captureRejections');
const rejection = Symbol.for('nodejs.rejection');
const { apply, ownKeys } = Reflect;
let defaultMaxListeners = 10;

const { wrongType } = native;

function checkListener(listener) {
  if (typeof listener !== 'function') throw wrongType('listener', listener, 'of type function');
}

function checkCount(name, n) {
  if (typeof n !== 'number' || !(n >= 0)) {
    throw native.failure('RangeError', 'ERR_OUT_OF_RANGE',
      `The value of "${name}" is out of range. It must be >= 0. Received ${native.inspect(n)}`);
  }
}

function checkBoolean(name, value) {
  if (typeof value !== 'boolean') throw wrongType(name, value, 'of type boolean');
}

function EventEmitter(options) { EventEmitter.init.call(this, options); }

EventEmitter.init = function (options) {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this._events = Object.create(null);
    this._eventsCount = 0;
  }
  this._maxListeners = this._maxListeners || undefined;
  if (options?.captureRejections) {
    checkBoolean('options.captureRejections', options.captureRejections);
    hide(this, captures, true);
  }
};

const hide = (on, key, value) => Object.defineProperty(on, key, { value, writable: true, configurable: true });
hide(EventEmitter.prototype, captures, false);

// capture brings a rejection of an async listener to its emitter.
function capture(emitter, promise, type, args) {
  const then = promise?.then;
  if (typeof then !== 'function') return;
  then.call(promise, undefined, (error) => require('node:process').nextTick(() => {
    if (typeof emitter[rejection] === 'function') {
      emitter[rejection](error, type, ...args);
      return;
    }
    const before = emitter[captures];
    try { // or a listener of 'error' that rejects would call itself
      hide(emitter, captures, false);
      emitter.emit('error', error);
    } finally {
      hide(emitter, captures, before);
    }
  }));
}

const methods = {
  setMaxListeners(n) {
    checkCount('setMaxListeners', n);
    this._maxListeners = n;
    return this;
  },

  getMaxListeners() { return this._maxListeners === undefined ? defaultMaxListeners : this._maxListeners; },

  emit(type, ...args) {
    const events = this._events;
    if (type === 'error') {
      if (events !== undefined && events[errorMonitor] !== undefined) this.emit(errorMonitor, ...args);
      if (events === undefined || events.error === undefined) throw unhandled(args[0]);
    }
    const found = events === undefined ? undefined : events[type];
    if (found === undefined) return false;
    if (typeof found === 'function') {
      const answer = apply(found, this, args);
      if (this[captures]) capture(this, answer, type, args);
      return true;
    }
    for (const listener of [...found]) {
      const answer = apply(listener, this, args);
      if (this[captures]) capture(this, answer, type, args);
    }
    return true;
  },

  addListener(type, listener) { return add(this, type, listener, false); },
  on(type, listener) { return add(this, type, listener, false); },
  prependListener(type, listener) { return add(this, type, listener, true); },
  once(type, listener) { return this.on(type, onceWrap(this, type, listener)); }, // what on starts, such as a stream, once does, too
  prependOnceListener(type, listener) { return this.prependListener(type, onceWrap(this, type, listener)); },

  removeListener(type, listener) {
    checkListener(listener);
    const found = this._events?.[type];
    if (found === undefined) return this;
    const list = typeof found === 'function' ? [found] : found;
    let at = list.length - 1;
    while (at >= 0 && list[at] !== listener && list[at].listener !== listener) at--;
    if (at < 0) return this;
    const removed = list[at];
    keep(this, type, list.filter((_, i) => i !== at));
    if (this._events.removeListener !== undefined) this.emit('removeListener', type, removed.listener ?? removed);
    return this;
  },

  removeAllListeners(type) {
    const events = this._events;
    if (events === undefined) return this;
    if (events.removeListener === undefined) {
      if (arguments.length === 0) {
        this._events = Object.create(null);
        this._eventsCount = 0;
      } else {
        keep(this, type, []);
      }
      return this;
    }
    if (arguments.length === 0) {
      for (const key of ownKeys(events)) if (key !== 'removeListener') this.removeAllListeners(key);
      return this.removeAllListeners('removeListener');
    }
    for (const listener of this.rawListeners(type).reverse()) this.removeListener(type, listener);
    return this;
  },

  listeners(type) { return this.rawListeners(type).map((listener) => listener.listener ?? listener); },

  rawListeners(type) {
    const found = this._events?.[type];
    if (found === undefined) return [];
    return typeof found === 'function' ? [found] : [...found];
  },

  listenerCount(type, listener) {
    const found = this._events?.[type];
    if (listener == null) return found === undefined ? 0 : typeof found === 'function' ? 1 : found.length;
    return this.rawListeners(type).filter((one) => one === listener || one.listener === listener).length;
  },

  eventNames() { return this._eventsCount > 0 ? ownKeys(this._events) : []; },
};
methods.off = methods.removeListener;

// keep stores what listeners a type has left.
function keep(emitter, type, list) {
  if (list.length > 0) {
    emitter._events[type] = list.length === 1 ? list[0] : list;
  } else if (emitter._events[type] !== undefined) {
    delete emitter._events[type];
    emitter._eventsCount--;
  }
}

function add(emitter, type, listener, first) {
  checkListener(listener);
  if (emitter._events === undefined) {
    emitter._events = Object.create(null);
    emitter._eventsCount = 0;
  } else if (emitter._events.newListener !== undefined) {
    emitter.emit('newListener', type, listener.listener ?? listener);
  }
  const found = emitter._events[type];
  if (found === undefined) {
    emitter._events[type] = listener;
    emitter._eventsCount++;
    return emitter;
  }
  const list = typeof found === 'function' ? [found] : found;
  list[first ? 'unshift' : 'push'](listener);
  emitter._events[type] = list;
  const most = emitter.getMaxListeners();
  if (most > 0 && list.length > most && !list.warned) {
    Object.defineProperty(list, 'warned', { value: true });
    require('node:process').emitWarning(`Possible EventEmitter memory leak detected. ${list.length} ` +
      `${String(type)} listeners added to ${native.inspect(emitter, { depth: -1 })}. MaxListeners is ${most}. ` +
      'Use emitter.setMaxListeners() to increase limit', 'MaxListenersExceededWarning');
  }
  return emitter;
}

function onceWrap(emitter, type, listener) {
  checkListener(listener);
  let fired = false;
  const wrapped = function (...args) {
    if (fired) return undefined;
    fired = true;
    emitter.removeListener(type, wrapped);
    return apply(listener, emitter, args);
  };
  wrapped.listener = listener;
  return wrapped;
}

// unhandled is what emitting 'error' throws when nobody listens.
function unhandled(value) {
  if (value instanceof Error) return value;
  const error = native.failure('Error', 'ERR_UNHANDLED_ERROR',
    `Unhandled error. (${typeof value === 'string' ? `'${value}'` : native.inspect(value)})`);
  error.context = value;
  return error;
}

for (const name of Object.keys(methods)) {
  Object.defineProperty(EventEmitter.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });
}

const isEmitter = (value) => typeof value?.on === 'function';
const isTarget = (value) => typeof value?.addEventListener === 'function';

// listen works on emitters and on event targets such as an AbortSignal. It gives the way to stop.
function listen(emitter, name, listener, once) {
  if (isEmitter(emitter)) {
    emitter[once ? 'once' : 'on'](name, listener);
    return () => emitter.removeListener(name, listener);
  }
  if (!isTarget(emitter)) throw wrongType('emitter', emitter, 'an instance of EventEmitter');
  emitter.addEventListener(name, listener, { once });
  return () => emitter.removeEventListener(name, listener);
}

function checkSignal(signal) {
  if (signal !== undefined && (typeof signal !== 'object' || signal === null || !('aborted' in signal))) {
    throw wrongType('options.signal', signal, 'an instance of AbortSignal');
  }
}

// once resolves with the arguments of the next event; an 'error' before it rejects.
async function once(emitter, name, options = {}) {
  const signal = options?.signal;
  checkSignal(signal);
  if (signal?.aborted) throw native.aborted(signal.reason);
  return new Promise((resolve, reject) => {
    const stops = [];
    const settle = (how) => (...args) => {
      for (const stop of stops) stop();
      how(args);
    };
    stops.push(listen(emitter, name, settle(resolve), true));
    if (name !== 'error' && isEmitter(emitter)) stops.push(listen(emitter, 'error', settle(([error]) => reject(error)), true));
    if (signal) stops.push(listen(signal, 'abort', settle(() => reject(native.aborted(signal.reason))), true));
  });
}

// on is an iterator over the events of a name. It is written out: the engine has no async generators.
function on(emitter, name, options = {}) {
  const signal = options?.signal;
  checkSignal(signal);
  if (signal?.aborted) throw native.aborted(signal.reason);
  const waiting = [], readers = [], stops = [];
  let failure = null, finished = false;
  const finish = () => {
    for (const stop of stops.splice(0)) stop();
    finished = true;
    for (const reader of readers.splice(0)) reader.resolve({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  };
  const fail = (error) => {
    const reader = readers.shift();
    if (reader) reader.reject(error); else failure = { error };
    finish();
  };
  stops.push(listen(emitter, name, (...args) => {
    const reader = readers.shift();
    if (reader) reader.resolve({ value: args, done: false }); else waiting.push(args);
  }, false));
  if (name !== 'error' && isEmitter(emitter)) stops.push(listen(emitter, 'error', fail, false));
  for (const end of options?.close ?? []) stops.push(listen(emitter, end, finish, false));
  if (signal) stops.push(listen(signal, 'abort', () => fail(native.aborted(signal.reason)), true));
  return {
    next() {
      if (waiting.length > 0) return Promise.resolve({ value: waiting.shift(), done: false });
      if (failure) {
        const { error } = failure;
        failure = null;
        return Promise.reject(error);
      }
      if (finished) return finish();
      return new Promise((resolve, reject) => { readers.push({ resolve, reject }); });
    },
    return: finish,
    throw(error) {
      if (!(error instanceof Error)) throw wrongType('EventEmitter.AsyncIterator', error, 'an instance of Error');
      fail(error);
      return undefined;
    },
    [asyncIterator]() { return this; },
  };
}

function setMaxListeners(n = defaultMaxListeners, ...targets) {
  checkCount('setMaxListeners', n);
  if (targets.length === 0) defaultMaxListeners = n;
  for (const target of targets) if (isEmitter(target)) target.setMaxListeners(n);
}

// addAbortListener calls a listener once the signal aborts, or soon if it has.
function addAbortListener(signal, listener) {
  if (signal === undefined) throw wrongType('signal', signal, 'an instance of AbortSignal');
  checkSignal(signal);
  checkListener(listener);
  let remove;
  if (signal.aborted) {
    queueMicrotask(() => listener());
  } else {
    signal.addEventListener('abort', listener, { once: true });
    remove = () => signal.removeEventListener('abort', listener);
  }
  return { [Symbol.dispose]() { remove?.(); } };
}

Object.assign(EventEmitter, {
  EventEmitter,
  addAbortListener,
  captureRejectionSymbol: rejection,
  once,
  on,
  errorMonitor,
  setMaxListeners,
  listenerCount: (emitter, type) => emitter.listenerCount(type),
  getEventListeners: (emitter, type) => emitter.listeners(type),
  getMaxListeners: (emitter) => emitter.getMaxListeners(),
});
Object.defineProperty(EventEmitter, 'defaultMaxListeners', {
  enumerable: true,
  get: () => defaultMaxListeners,
  set(n) {
    checkCount('defaultMaxListeners', n);
    defaultMaxListeners = n;
  },
});
Object.defineProperty(EventEmitter, 'captureRejections', {
  enumerable: true,
  get: () => EventEmitter.prototype[captures],
  set(value) {
    checkBoolean('EventEmitter.captureRejections', value);
    EventEmitter.prototype[captures] = value;
  },
});
module.exports = EventEmitter;
