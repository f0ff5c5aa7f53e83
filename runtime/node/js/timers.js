// timers: the globals, and their promises.
const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis;
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');

const { wrongType } = native;

function check(options) {
  if (options === undefined) return {};
  if (options === null || typeof options !== 'object') throw wrongType('options', options, 'of type object');
  const { signal, ref } = options;
  if (signal !== undefined && (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
    throw wrongType('options.signal', signal, 'an instance of AbortSignal');
  }
  if (ref !== undefined && typeof ref !== 'boolean') throw wrongType('options.ref', ref, 'of type boolean');
  return options;
}

// wait makes a promise of a timer that start sets and stop clears.
function wait(start, stop, value, options) {
  let signal, ref;
  try {
    ({ signal, ref } = check(options));
  } catch (error) {
    return Promise.reject(error);
  }
  if (signal?.aborted) return Promise.reject(native.aborted(signal.reason));
  return new Promise((resolve, reject) => {
    const timer = start(() => {
      signal?.removeEventListener('abort', end);
      resolve(value);
    });
    function end() {
      stop(timer);
      reject(native.aborted(signal.reason));
    }
    if (ref === false) timer.unref?.();
    signal?.addEventListener('abort', end, { once: true });
  });
}

const after = (delay, value, options) => wait((done) => setTimeout(done, delay), clearTimeout, value, options);

// every is an iterator over the turns of an interval; turns that nobody awaited in time are not lost.
function every(delay, value, options) {
  const { signal, ref } = check(options);
  let due = 0, finished = false, failure = null;
  const readers = [];
  const timer = signal?.aborted ? undefined : setInterval(() => {
    const reader = readers.shift();
    if (reader) reader.resolve({ value, done: false }); else due++;
  }, delay);
  if (ref === false) timer?.unref?.();
  const finish = () => {
    finished = true;
    clearInterval(timer);
    signal?.removeEventListener('abort', end);
    for (const reader of readers.splice(0)) reader.resolve({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  };
  function end() {
    failure = { error: native.aborted(signal.reason) };
    const reader = readers.shift();
    if (reader) {
      reader.reject(failure.error);
      failure = null;
    }
    finish();
  }
  if (signal?.aborted) {
    failure = { error: native.aborted(signal.reason) };
    finished = true;
  } else {
    signal?.addEventListener('abort', end, { once: true });
  }
  return {
    next() {
      if (failure) {
        const { error } = failure;
        failure = null;
        return Promise.reject(error);
      }
      if (due > 0) {
        due--;
        return Promise.resolve({ value, done: false });
      }
      if (finished) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve, reject) => { readers.push({ resolve, reject }); });
    },
    return: finish,
    [asyncIterator]() { return this; },
  };
}

const promises = {
  setTimeout: after,
  setImmediate: (value, options) => wait((done) => setImmediate(done), clearImmediate, value, options),
  setInterval: every,
  scheduler: {
    wait: (delay, options) => after(delay, undefined, options),
    yield: () => wait((done) => setImmediate(done), clearImmediate),
  },
};
for (const name of ['setTimeout', 'setImmediate', 'setInterval']) {
  Object.defineProperty(promises[name], 'name', { value: name, configurable: true });
}
module.exports = { setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval, promises };
