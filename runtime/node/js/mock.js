// node:test's mocks: functions that note how they were called.
class MockTracker {
  #restores = [];

  fn(original = () => {}, implementation = original, options = {}) {
    if (implementation !== null && typeof implementation === 'object') [implementation, options] = [original, implementation];
    return this.#make(original, implementation, options, () => {});
  }

  method(object, name, implementation, options = {}) {
    if (implementation !== null && typeof implementation === 'object') [implementation, options] = [undefined, implementation];
    const original = object?.[name];
    if (typeof original !== 'function') {
      const error = new TypeError(`mock.method() needs the name of a method, got ${native.inspect(name)}, which is ${native.inspect(original)}`);
      error.code = 'ERR_INVALID_ARG_VALUE';
      throw error;
    }
    const own = Object.getOwnPropertyDescriptor(object, name);
    const mocked = this.#make(original, implementation ?? original, options, () => {
      if (own) Object.defineProperty(object, name, own);
      else delete object[name];
    });
    Object.defineProperty(object, name, { value: mocked, writable: true, configurable: true, enumerable: own?.enumerable ?? false });
    return mocked;
  }

  #make(original, implementation, { times = Infinity }, putBack) {
    let calls = [], made = 0;
    const once = new Map();
    const mocked = function (...args) {
      const nth = made++;
      const f = once.get(nth) ?? (nth < times ? implementation : original);
      once.delete(nth);
      const call = { arguments: args, error: undefined, result: undefined, stack: new Error(), target: new.target, this: this };
      calls.push(call);
      try {
        call.result = new.target ? Reflect.construct(f, args, new.target === mocked ? f : new.target) : Reflect.apply(f, this, args);
      } catch (error) {
        call.error = error;
        throw error;
      }
      return call.result;
    };
    Object.defineProperty(mocked, 'name', { value: original.name, configurable: true });
    Object.defineProperty(mocked, 'length', { value: original.length, configurable: true });
    const restore = () => {
      implementation = original;
      putBack();
    };
    this.#restores.push(restore);
    mocked.mock = {
      get calls() { return [...calls]; },
      callCount: () => calls.length,
      resetCalls: () => { calls = []; },
      mockImplementation: (f) => { implementation = f; },
      mockImplementationOnce: (f, at = made) => { once.set(at, f); },
      restore,
    };
    return mocked;
  }

  restoreAll() { for (const restore of this.#restores) restore(); }
  reset() {
    this.restoreAll();
    this.#restores = [];
  }
}

module.exports = MockTracker;
