// perf_hooks and the global performance: marks, measures and their observers. native.now() tells the milliseconds since
// native.timeOrigin. None of the methods needs its object, as scripts hand performance.now on by itself.
const { now, timeOrigin } = native;
const { setImmediate } = globalThis;
const inspect = Symbol.for('nodejs.util.inspect.custom');
const made = Symbol('made here');

const missing = (names) => native.failure('TypeError', 'ERR_MISSING_ARGS', `The ${names} must be specified`);
const badMeasure = (why) => native.failure('TypeError', 'ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS', why);
const { wrongType } = native;

class PerformanceEntry {
  #name; #entryType; #startTime; #duration;
  constructor(key, name, entryType, startTime, duration) {
    if (key !== made) throw native.failure('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    this.#name = name;
    this.#entryType = entryType;
    this.#startTime = startTime;
    this.#duration = duration;
  }
  get name() { return this.#name; }
  get entryType() { return this.#entryType; }
  get startTime() { return this.#startTime; }
  get duration() { return this.#duration; }
  toJSON() {
    const { name, entryType, startTime, duration } = this;
    return { name, entryType, startTime, duration };
  }
  [inspect](depth, options, show) { return `${this.constructor.name} ${show(this.toJSON(), { ...options, depth })}`; }
}

class PerformanceMark extends PerformanceEntry {
  #detail;
  constructor(name, options = {}) {
    if (arguments.length === 0) throw missing('"name" argument');
    const startTime = options.startTime ?? now();
    if (typeof startTime !== 'number') throw wrongType('startTime', startTime, 'of type number');
    if (startTime < 0) throw invalidTime(startTime);
    super(made, `${name}`, 'mark', startTime, 0);
    this.#detail = options.detail == null ? null : structuredClone(options.detail);
  }
  get detail() { return this.#detail; }
  toJSON() { return { ...super.toJSON(), detail: this.#detail }; }
}

class PerformanceMeasure extends PerformanceEntry {
  #detail;
  constructor(key, name, startTime, duration, detail) {
    super(key, name, 'measure', startTime, duration);
    this.#detail = detail;
  }
  get detail() { return this.#detail; }
  toJSON() { return { ...super.toJSON(), detail: this.#detail }; }
}

const invalidTime = (time) => native.failure('TypeError', 'ERR_PERFORMANCE_INVALID_TIMESTAMP', `${time} is not a valid timestamp`);

// In the order of their start times, as the standard wants them.
const sorted = (entries) => [...entries].sort((a, b) => a.startTime - b.startTime);
const named = (entries, name, type) => entries.filter((entry) => entry.name === name && (type === undefined || entry.entryType === type));
const typed = (entries, type) => entries.filter((entry) => entry.entryType === type);

let timeline = [];
const add = (entry) => {
  timeline.push(entry);
  for (const observer of observers) observer[made](entry);
};

// A time is that of a mark, by its name, or a number.
function timeOf(mark) {
  if (typeof mark === 'number') {
    if (mark < 0) throw invalidTime(mark);
    return mark;
  }
  const found = timeline.findLast((entry) => entry.entryType === 'mark' && entry.name === `${mark}`);
  if (!found) throw new DOMException(`The "${String(mark)}" performance mark has not been set`, 'SyntaxError');
  return found.startTime;
}

class Performance {
  get timeOrigin() { return timeOrigin; }
  now() { return now(); }
  mark(name, options) {
    if (arguments.length === 0) throw missing('"name" argument');
    const mark = new PerformanceMark(name, options);
    add(mark);
    return mark;
  }
  measure(name, start, end) {
    if (arguments.length === 0) throw missing('"name" argument');
    let from, to, duration, detail = null;
    if (typeof start === 'object' && start !== null) {
      ({ start: from, end: to, duration } = start);
      if ([from, to, duration].some((given) => given !== undefined)) {
        if (end !== undefined) throw badMeasure('endMark must not be specified');
        if (from === undefined && to === undefined) throw badMeasure('One of options.start or options.end is required');
        if (from !== undefined && to !== undefined && duration !== undefined) {
          throw badMeasure('Must not have options.start, options.end, and options.duration specified');
        }
      }
      if (start.detail != null) detail = structuredClone(start.detail);
    } else from = start;
    to ??= end;
    const until = to !== undefined ? timeOf(to) : from !== undefined && duration !== undefined ? timeOf(from) + timeOf(duration) : now();
    const since = from !== undefined ? timeOf(from) : duration !== undefined ? until - timeOf(duration) : 0;
    const measure = new PerformanceMeasure(made, `${name}`, since, until - since, detail);
    add(measure);
    return measure;
  }
  clearMarks(name) { clear('mark', name); }
  clearMeasures(name) { clear('measure', name); }
  getEntries() { return sorted(timeline); }
  getEntriesByName(name, type) {
    if (arguments.length === 0) throw missing('"name" argument');
    return named(sorted(timeline), `${name}`, type);
  }
  getEntriesByType(type) {
    if (arguments.length === 0) throw missing('"type" argument');
    return typed(sorted(timeline), `${type}`);
  }
  timerify(f) {
    if (typeof f !== 'function') throw wrongType('fn', f, 'of type function');
    const timed = function (...values) { // which measures nothing: no observer of functions is there
      return new.target ? Reflect.construct(f, values, new.target === timed ? f : new.target) : Reflect.apply(f, this, values);
    };
    Object.defineProperties(timed, { length: { value: f.length, configurable: true }, name: { value: `timerified ${f.name}`, configurable: true } });
    return timed;
  }
  toJSON() { return { timeOrigin }; }
  get [Symbol.toStringTag]() { return 'Performance'; }
}
const clear = (type, name) => {
  timeline = timeline.filter((entry) => entry.entryType !== type || (name !== undefined && entry.name !== `${name}`));
};

class PerformanceObserverEntryList {
  #entries;
  constructor(key, entries) {
    if (key !== made) throw native.failure('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    this.#entries = sorted(entries);
  }
  getEntries() { return [...this.#entries]; }
  getEntriesByName(name, type) { return named(this.#entries, `${name}`, type); }
  getEntriesByType(type) { return typed(this.#entries, `${type}`); }
}

const observers = new Set();
const observable = Object.freeze(['mark', 'measure']);

class PerformanceObserver {
  #callback;
  #types = new Set();
  #single; // whether it was told one type at a time, which adds up
  #waiting = [];
  #scheduled = false;
  static get supportedEntryTypes() { return observable; }

  constructor(callback) {
    if (typeof callback !== 'function') throw wrongType('callback', callback, 'of type function');
    this.#callback = callback;
  }
  observe(options = {}) {
    if (typeof options !== 'object' || options === null) throw wrongType('options', options, 'of type object');
    const { entryTypes, type, buffered } = options;
    if (entryTypes === undefined && type === undefined) throw missing('"options.entryTypes" and "options.type" arguments');
    if (entryTypes !== undefined && type !== undefined) {
      throw native.failure('TypeError', 'ERR_INVALID_ARG_VALUE',
        `The property 'options.entryTypes' options.entryTypes can not set with options.type together. Received ${native.inspect(entryTypes)}`);
    }
    const single = type !== undefined;
    if (this.#single !== undefined && this.#single !== single) {
      throw new DOMException(`PerformanceObserver can not change to ${single ? 'single' : 'multiple'} observations`, 'InvalidModificationError');
    }
    if (!single && !Array.isArray(entryTypes)) throw wrongType('options.entryTypes', entryTypes, 'of type string[]');
    this.#single = single;
    if (!single) this.#types.clear();
    const wanted = single ? [`${type}`] : entryTypes;
    for (const one of wanted) if (observable.includes(one)) this.#types.add(one);
    if (this.#types.size === 0) return;
    observers.add(this);
    if (single && buffered) for (const entry of typed(timeline, type)) this[made](entry);
  }
  disconnect() {
    observers.delete(this);
    this.#waiting = [];
    this.#types.clear();
    this.#single = undefined;
  }
  takeRecords() {
    const entries = this.#waiting;
    this.#waiting = [];
    return entries;
  }
  [made](entry) {
    if (!this.#types.has(entry.entryType)) return;
    this.#waiting.push(entry);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const entries = this.takeRecords();
      if (entries.length > 0) this.#callback(new PerformanceObserverEntryList(made, entries), this);
    });
  }
}

module.exports = {
  Performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, PerformanceObserverEntryList,
  performance: new Performance(),
};
