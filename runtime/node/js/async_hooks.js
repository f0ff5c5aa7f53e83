// async_hooks: AsyncLocalStorage and AsyncResource. What the host keeps with the code that runs is a Map from the keys of
// storages to their stores, which is never changed: to enter a store is to make another.
const { failure, wrongType } = native;
const { apply } = Reflect;
let lastId = 1;

// within runs a function in a context and comes back from it, whatever happens.
function within(context, run, self, args) {
  const before = native.context();
  native.enter(context);
  try {
    return apply(run, self, args);
  } finally {
    native.enter(before);
  }
}

function checkFunction(name, value) {
  if (typeof value !== 'function') throw wrongType(name, value, 'of type function');
}

class AsyncLocalStorage {
  #key = {}; // another one after disable(), so that what was stored is forgotten

  static bind(run) { return AsyncResource.bind(run); }
  static snapshot() { return AsyncResource.bind((run, ...args) => run(...args)); }

  #with(store) { return new Map(native.context()).set(this.#key, store); }

  getStore() { return native.context()?.get(this.#key); }
  enterWith(store) { native.enter(this.#with(store)); }
  run(store, callback, ...args) { return within(this.#with(store), callback, undefined, args); }
  exit(callback, ...args) {
    const without = new Map(native.context());
    without.delete(this.#key);
    return within(without, callback, undefined, args);
  }
  disable() { this.#key = {}; }
}

class AsyncResource {
  #id = ++lastId; #trigger; #context = native.context();

  constructor(type, options = {}) {
    if (typeof type !== 'string') throw wrongType('type', type, 'of type string');
    this.#trigger = typeof options === 'number' ? options : options.triggerAsyncId ?? 1;
    if (!Number.isSafeInteger(this.#trigger) || this.#trigger < -1) {
      throw failure('RangeError', 'ERR_INVALID_ASYNC_ID', `Invalid triggerAsyncId value: ${String(this.#trigger)}`);
    }
  }

  runInAsyncScope(run, self, ...args) { return within(this.#context, run, self, args); }
  emitDestroy() { return this; }
  asyncId() { return this.#id; }
  triggerAsyncId() { return this.#trigger; }

  bind(run, self) {
    checkFunction('fn', run);
    const resource = this;
    const bound = self === undefined ?
      function (...args) { return resource.runInAsyncScope(run, this, ...args); } :
      (...args) => this.runInAsyncScope(run, self, ...args);
    return Object.defineProperty(bound, 'length', { value: run.length, configurable: true });
  }

  static bind(run, type, self) { return new AsyncResource(type || run.name || 'bound-anonymous-fn').bind(run, self); }
}

const refuse = (name, why) => ({ [name]() { throw failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `async_hooks.${name}(): ${why}`); } });
module.exports = {
  AsyncLocalStorage,
  AsyncResource,
  ...refuse('createHook', 'mascript tells of no promises and handles; AsyncLocalStorage is there'),
  ...refuse('executionAsyncId', 'mascript numbers no callbacks; AsyncLocalStorage tells whose they are'),
  ...refuse('triggerAsyncId', 'mascript numbers no callbacks; AsyncLocalStorage tells whose they are'),
  ...refuse('executionAsyncResource', 'mascript has none; AsyncLocalStorage keeps values'),
};
