// WeakRef and FinalizationRegistry for an engine that cannot tell when an object dies: a WeakRef holds its
// target as long as it lives itself, and clean-up callbacks are never called, both of which the language allows.
const inspect = Symbol.for('nodejs.util.inspect.custom');
const check = (of, value) => {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function' && typeof value !== 'symbol') {
    throw new TypeError(`${of}: the target must be an object, got ${native.shown(value)}`);
  }
};
class WeakRef {
  #target;
  constructor(target) { check('new WeakRef()', target); this.#target = target; }
  deref() { return this.#target; }
  [inspect](depth, options, show) { return `WeakRef { ${show(this.#target)} }`; }
}
class FinalizationRegistry {
  #tokens = new WeakSet();
  constructor(cleanup) {
    if (typeof cleanup !== 'function') throw new TypeError(`new FinalizationRegistry() needs a function, got ${native.shown(cleanup)}`);
  }
  register(target, held, token) {
    check('FinalizationRegistry.register()', target);
    if (target === held) throw new TypeError('FinalizationRegistry.register(): the target and the held value must not be the same');
    if (token !== undefined) { check('FinalizationRegistry.register()', token); this.#tokens.add(token); }
  }
  unregister(token) { check('FinalizationRegistry.unregister()', token); return this.#tokens.delete(token); }
}
for (const Class of [WeakRef, FinalizationRegistry]) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
}
module.exports = { WeakRef, FinalizationRegistry };
