// DOMException, Event, EventTarget and AbortController with their kin (dom.spec.whatwg.org).
const inspect = Symbol.for('nodejs.util.inspect.custom');
const { shown } = native;
const fail = (Class, code, message) => { throw Object.assign(new Class(message), { code }); };
const wrong = (of, name, want, value) =>
  fail(TypeError, 'ERR_INVALID_ARG_TYPE', `${of}: the argument "${name}" must be ${want}, got ${shown(value)}`);
const missing = (of, names) => fail(TypeError, 'ERR_MISSING_ARGS', `${of} needs the ${names}`);
const tag = (Class, name) => Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: name, configurable: true });

const names = ['IndexSizeError', , 'HierarchyRequestError', 'WrongDocumentError', 'InvalidCharacterError', ,
  'NoModificationAllowedError', 'NotFoundError', 'NotSupportedError', 'InUseAttributeError', 'InvalidStateError', 'SyntaxError',
  'InvalidModificationError', 'NamespaceError', 'InvalidAccessError', , 'TypeMismatchError', 'SecurityError', 'NetworkError',
  'AbortError', 'URLMismatchError', 'QuotaExceededError', 'TimeoutError', 'InvalidNodeTypeError', 'DataCloneError'];

class DOMException extends Error {
  #name = 'Error';
  constructor(message = '', options = 'Error') {
    const detailed = options !== null && typeof options === 'object';
    super(String(message), detailed && 'cause' in options ? { cause: options.cause } : undefined);
    this.#name = String(detailed ? options.name ?? 'Error' : options);
  }
  get name() { return #name in this ? this.#name : 'Error'; }
  get code() { return #name in this ? names.indexOf(this.#name) + 1 : 0; }
}
tag(DOMException, 'DOMException');
names.forEach((name, i) => {
  const constant = name.slice(0, -'Error'.length).replace('URLM', 'URL_M').replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase() + '_ERR';
  for (const on of [DOMException, DOMException.prototype]) Object.defineProperty(on, constant, { value: i + 1, enumerable: true });
});

let aim;
class Event {
  #type; #options; #target = null; #current = null; #phase = 0; #prevented = false; #stopped = false; #trusted = false;
  #time = performance.now();
  constructor(type, options) {
    if (arguments.length === 0) missing('new Event()', 'type of the event');
    if (options !== undefined && options !== null && typeof options !== 'object' && typeof options !== 'function') {
      wrong('new Event()', 'options', 'an object', options);
    }
    this.#type = `${type}`;
    this.#options = { bubbles: !!options?.bubbles, cancelable: !!options?.cancelable, composed: !!options?.composed };
  }
  get type() { return this.#type; }
  get target() { return this.#target; }
  get srcElement() { return this.#target; }
  get currentTarget() { return this.#current; }
  get eventPhase() { return this.#phase; }
  get bubbles() { return this.#options.bubbles; }
  get cancelable() { return this.#options.cancelable; }
  get composed() { return this.#options.composed; }
  get defaultPrevented() { return this.#prevented; }
  get returnValue() { return !this.#prevented; }
  get timeStamp() { return this.#time; }
  get isTrusted() { return this.#trusted; }
  get cancelBubble() { return false; }
  composedPath() { return this.#current ? [this.#current] : []; }
  preventDefault() { if (this.#options.cancelable) this.#prevented = true; }
  stopPropagation() {}
  stopImmediatePropagation() { this.#stopped = true; }
  [inspect](depth, options, show = shown) {
    if (depth < 0) return this.constructor.name;
    return `${this.constructor.name} ${show({ type: this.#type, defaultPrevented: this.#prevented, cancelable: this.cancelable, timeStamp: this.#time })}`;
  }
  static {
    aim = {
      // at hands an event to a target, and away takes it back.
      at: (event, target) => {
        if (event.#current) fail(Error, 'ERR_EVENT_RECURSION', `the event "${event.#type}" is already being dispatched`);
        event.#target = event.#current = target; event.#phase = 2; event.#stopped = false;
      },
      away: (event) => { event.#current = null; event.#phase = 0; },
      stopped: (event) => event.#stopped,
      trusted: (event) => { event.#trusted = true; return event; },
    };
    for (const [i, name] of ['NONE', 'CAPTURING_PHASE', 'AT_TARGET', 'BUBBLING_PHASE'].entries()) {
      for (const on of [this, this.prototype]) Object.defineProperty(on, name, { value: i, enumerable: true });
    }
  }
}
tag(Event, 'Event');

class CustomEvent extends Event {
  #detail;
  constructor(type, options) {
    if (arguments.length === 0) missing('new CustomEvent()', 'type of the event');
    super(type, options);
    this.#detail = options?.detail ?? null;
  }
  get detail() { return this.#detail; }
}
tag(CustomEvent, 'CustomEvent');

class EventTarget {
  #listeners = new Map();
  addEventListener(type, listener, options) {
    if (arguments.length < 2) missing('addEventListener()', 'type and the listener');
    if (listener == null) return;
    if (typeof listener !== 'function' && typeof listener !== 'object') {
      wrong('addEventListener()', 'listener', 'a function or an object with handleEvent()', listener);
    }
    const { once = false, capture = false, signal, passive = false } = typeof options === 'object' && options ? options : { capture: !!options };
    if (signal !== undefined && !(signal instanceof AbortSignal)) wrong('addEventListener()', 'options.signal', 'an AbortSignal', signal);
    if (signal?.aborted) return;
    const of = `${type}`, list = this.#listeners.get(of) ?? [];
    if (list.some((known) => known.listener === listener && known.capture === !!capture)) return;
    list.push({ listener, capture: !!capture, once, passive, removed: false });
    this.#listeners.set(of, list);
    signal?.addEventListener('abort', () => this.removeEventListener(of, listener, capture), { once: true });
  }
  removeEventListener(type, listener, options) {
    if (arguments.length < 2) missing('removeEventListener()', 'type and the listener');
    const capture = !!(typeof options === 'object' && options ? options.capture : options);
    const of = `${type}`, list = this.#listeners.get(of) ?? [];
    const found = list.findIndex((known) => known.listener === listener && known.capture === capture);
    if (found < 0) return;
    list[found].removed = true;
    this.#listeners.set(of, list.filter((_, i) => i !== found));
  }
  dispatchEvent(event) {
    if (arguments.length === 0) missing('dispatchEvent()', 'event');
    if (!(event instanceof Event)) wrong('dispatchEvent()', 'event', 'an Event', event);
    aim.at(event, this);
    for (const known of [...this.#listeners.get(event.type) ?? []]) { // those that come meanwhile wait for the next event
      if (known.removed) continue;
      if (known.once) this.removeEventListener(event.type, known.listener, known.capture);
      try {
        if (typeof known.listener === 'function') known.listener.call(this, event);
        else known.listener.handleEvent(event);
      } catch (e) {
        queueMicrotask(() => { throw e; }); // the error of a listener is the script's, not the dispatcher's
      }
      if (aim.stopped(event)) break;
    }
    aim.away(event);
    return !event.defaultPrevented;
  }
  [inspect](depth, options, show = shown) { return `${this.constructor.name} {}`; }
}
tag(EventTarget, 'EventTarget');

const ours = Symbol('made by the host');
const illegal = () => fail(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'an AbortSignal comes from an AbortController, AbortSignal.timeout(), AbortSignal.any() or AbortSignal.abort()');
let abort;
class AbortSignal extends EventTarget {
  #aborted = false; #reason; #handler = null; #followers = [];
  constructor(key) { if (key !== ours) illegal(); super(); }
  get aborted() { return this.#aborted; }
  get reason() { return this.#reason; }
  get onabort() { return this.#handler?.handle ?? null; }
  set onabort(handle) {
    if (typeof handle !== 'function') handle = null;
    if (!handle) {
      if (this.#handler) this.removeEventListener('abort', this.#handler.listener);
      this.#handler = null;
      return;
    }
    if (this.#handler) { this.#handler.handle = handle; return; }
    const handler = { handle, listener: (event) => handler.handle.call(this, event) };
    this.#handler = handler;
    this.addEventListener('abort', handler.listener);
  }
  throwIfAborted() { if (this.#aborted) throw this.#reason; }
  [inspect](depth) { return depth < 0 ? '[AbortSignal]' : `AbortSignal { aborted: ${this.#aborted} }`; }
  static abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
    const signal = new AbortSignal(ours);
    signal.#aborted = true;
    signal.#reason = reason;
    return signal;
  }
  static timeout(delay) {
    if (typeof delay !== 'number') wrong('AbortSignal.timeout()', 'delay', 'a number of milliseconds', delay);
    if (!(delay >= 0 && delay <= 4294967295)) {
      fail(RangeError, 'ERR_OUT_OF_RANGE', `AbortSignal.timeout(): "delay" must be from 0 to 4294967295 milliseconds, got ${shown(delay)}`);
    }
    const signal = new AbortSignal(ours);
    setTimeout(() => abort(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError')), delay).unref?.();
    return signal;
  }
  static any(signals) {
    const list = [...signals];
    for (const signal of list) if (!(signal instanceof AbortSignal)) wrong('AbortSignal.any()', 'signals', 'a list of AbortSignals', signal);
    const aborted = list.find((signal) => signal.#aborted);
    if (aborted) return AbortSignal.abort(aborted.#reason);
    const combined = new AbortSignal(ours);
    for (const signal of list) signal.#followers.push(combined);
    return combined;
  }
  static {
    abort = (signal, reason) => {
      if (signal.#aborted) return;
      signal.#aborted = true;
      signal.#reason = reason;
      signal.dispatchEvent(aim.trusted(new Event('abort')));
      for (const follower of signal.#followers.splice(0)) abort(follower, reason);
    };
  }
}
tag(AbortSignal, 'AbortSignal');

class AbortController {
  #signal = new AbortSignal(ours);
  get signal() { return this.#signal; }
  abort(reason = new DOMException('This operation was aborted', 'AbortError')) { abort(this.#signal, reason); }
  [inspect](depth, options, show = shown) {
    return depth < 0 ? '[AbortController]' : `AbortController ${show({ signal: this.#signal })}`;
  }
}
tag(AbortController, 'AbortController');

module.exports = { DOMException, Event, CustomEvent, EventTarget, AbortSignal, AbortController };
