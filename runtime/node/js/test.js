// node:test: tests and suites in the order in which they are written, one at a time, reported as Node's spec reporter
// does.
const now = () => performance.now();
const out = (text) => process.stdout.write(text);

const count = { tests: 0, suites: 0, pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0 };
const failing = [];
const noted = []; // what is said of the whole run
let began, current = null, root;

class Failure extends Error {} // of the runner's own: its words are enough, no place belongs to them

const textOf = (error) => error instanceof Failure ? `'${error.message}'` : native.inspect(error);
const indent = (text, by) => text.split('\n').map((line) => line === '' ? line : by + line).join('\n');

// Calls f with what a test or a hook gets, and waits: for a promise, or for the callback that is its last parameter.
function call(f, self, first, takes) {
  if (f.length <= takes) return new Promise((resolve) => resolve(f.call(self, first)));
  return new Promise((resolve, reject) => {
    const done = (error) => error === undefined || error === null ? resolve() : reject(error);
    const given = takes === 0 ? f.call(self, done) : f.call(self, first, done);
    if (given && typeof given.then === 'function') {
      reject(new Failure('passed a callback but also returned a Promise'));
    }
  });
}

class Entry {
  constructor(parent, kind, name, options, f) {
    Object.assign(this, { parent, kind, name, options, f });
    this.depth = parent ? parent.depth + 1 : -1;
    this.hooks = { before: [], after: [], beforeEach: [], afterEach: [] };
    this.children = [];
    this.failedChildren = 0;
    this.notes = [];
    this.opened = false;
    this.over = false;
    this.error = undefined;
    this.failed = false;
    this.skip = options.skip;
    this.todo = options.todo;
    this.place = parent ? native.place() : undefined;
    this.last = Promise.resolve();
    this.mock = undefined;
    this.running = false;
    this.finished = new Promise((resolve) => { this.finish = resolve; });
  }

  // Children run one after the other, those of a suite when its own turn has come.
  add(child) {
    this.children.push(child);
    if (this.kind === 'test' || this.running) this.last = this.last.then(() => child.run());
    return child.finished;
  }

  fail(error) {
    if (this.failed || this.over) return;
    this.failed = true;
    this.error = error;
  }

  runChildren() {
    this.running = true;
    this.last = (async () => { for (const child of [...this.children]) await child.run(); })();
    return this.settled();
  }

  // Waits for the children, also for those that come meanwhile.
  async settled() {
    for (let waited; waited !== this.last;) await (waited = this.last);
  }

  get path() { return this.parent ? [...this.parent.path, this] : []; }

  async hook(name, context) {
    for (const { f } of this.hooks[name]) await call(f, context, context, f.length > 1 ? 1 : 0);
  }

  get context() { return this.kind === 'suite' ? { name: this.name } : this.testContext ??= new TestContext(this); }

  async run() {
    const started = now();
    if (this.skip || !chosen(this)) {
      if (chosen(this)) this.report(started);
      this.finish();
      return;
    }
    if (this.kind === 'suite') await this.runSuite();
    else await this.runTest();
    this.mock?.restoreAll();
    this.report(started);
    this.over = true;
    this.finish();
  }

  async runSuite() {
    try {
      await this.collected;
      await this.hook('before', this.context);
      await this.runChildren();
    } catch (error) {
      this.fail(error);
      for (const child of this.children) child.cancel();
    }
    try {
      await this.hook('after', this.context);
    } catch (error) {
      this.fail(error);
    }
  }

  async runTest() {
    const outer = current;
    current = this;
    const { parent, context } = this;
    const around = parent.path;
    try {
      await this.limited((async () => {
        for (const above of [root, ...around]) await above.hook('beforeEach', context);
        await call(this.f, context, context, 1);
        await this.settled();
      })());
    } catch (error) {
      this.fail(error);
    }
    try {
      await this.hook('after', context);
      for (const above of [...around].reverse().concat(root)) await above.hook('afterEach', context);
    } catch (error) {
      this.fail(error);
    }
    current = outer;
  }

  // Waits for work, but no longer than the test may take, and not after something else has failed the test.
  limited(work) {
    const { timeout, signal } = this.options;
    let timer;
    const others = new Promise((resolve, reject) => {
      this.interrupt = reject;
      if (timeout > 0 && timeout < Infinity) {
        timer = setTimeout(() => {
          this.cancelled = true;
          reject(new Failure(`test timed out after ${timeout}ms`));
        }, timeout);
      }
      signal?.addEventListener('abort', () => {
        this.cancelled = true;
        reject(new Failure('The test was aborted'));
      });
    });
    return Promise.race([work, others]).finally(() => clearTimeout(timer));
  }

  // The test did not come to its end.
  cancel(why = 'Promise resolution is still pending but the event loop has already resolved') {
    if (this.over || this.counted) return;
    this.cancelled = true;
    this.fail(new Failure(why));
    this.report(now());
    this.over = true;
    this.finish();
  }

  open() {
    if (this.opened || !this.parent) return;
    this.parent.open();
    this.opened = true;
    out(`${'  '.repeat(this.depth)}▶ ${this.name}\n`);
  }

  report(started) {
    if (this.counted) return;
    this.counted = true;
    const by = '  '.repeat(this.depth);
    const byChildren = !this.failed && this.failedChildren > 0;
    const failed = this.failed || byChildren;
    const suite = this.kind === 'suite';
    count[suite ? 'suites' : 'tests']++;
    let mark = '✔', remark = '';
    if (failed) mark = '✖';
    if (this.skip) [mark, remark] = ['﹣', ` # ${typeof this.skip === 'string' ? this.skip : 'SKIP'}`];
    else if (this.todo) remark = ` # ${typeof this.todo === 'string' ? this.todo : 'TODO'}`;
    if (!suite) {
      if (this.skip) count.skipped++;
      else if (this.todo) count.todo++;
      else if (this.cancelled) count.cancelled++;
      else count[failed ? 'fail' : 'pass']++;
    } else if (this.failed) count.fail++;
    this.parent.open();
    const line = `${mark} ${this.name} (${Number((now() - started).toFixed(6))}ms)${remark}`;
    out(`${by}${line}\n`);
    if (this.failed) {
      const text = indent(textOf(this.error), '  ');
      out(`${indent(text, by)}\n\n`);
      failing.push(`${this.place ? `test at ${this.place}\n` : ''}${line}\n${text}\n`);
    }
    for (const note of this.notes) out(`${by}ℹ ${note}\n`);
    if (failed && !this.todo && !this.skip) this.parent.failedChildren++;
  }
}

// With {only: true} somewhere, what has it, holds it or stands in it runs, and nothing else.
const holdsOnly = (entry) => Boolean(entry.options.only) || entry.children.some(holdsOnly);
function chosen(entry) {
  if (!root.onlySome || entry.parent.kind === 'test') return true;
  return holdsOnly(entry) || entry.path.some((above) => above.options.only && !above.children.some(holdsOnly));
}

class TestContext {
  #entry;
  constructor(entry) { this.#entry = entry; }
  get name() { return this.#entry.name; }
  get fullName() { return this.#entry.path.map((entry) => entry.name).join(' > '); }
  get mock() { return this.#entry.mock ??= new MockTracker(); }
  get signal() { return (this.#entry.controller ??= new AbortController()).signal; }
  test(...args) { return define(this.#entry, 'test', args); }
  skip(why) { this.#entry.skip = why ?? true; }
  todo(why) { this.#entry.todo = why ?? true; }
  diagnostic(text) { this.#entry.notes.push(String(text)); }
  runOnly() {}
  before(f) { return call(f, this, this, f.length > 1 ? 1 : 0); }
  after(f, options) { addHook(this.#entry, 'after', f, options); }
  beforeEach(f, options) { addHook(this.#entry, 'beforeEach', f, options); }
  afterEach(f, options) { addHook(this.#entry, 'afterEach', f, options); }
}

function addHook(entry, name, f, options = {}) {
  if (typeof f !== 'function') {
    const error = new TypeError(`${name}() needs a function as its first argument, got ${native.inspect(f)}`);
    error.code = 'ERR_INVALID_ARG_TYPE';
    throw error;
  }
  entry.hooks[name].push({ f, options });
}

// The first test begins the run: when the script has been read, so that all hooks are known.
function begin() {
  if (root) return;
  root = new Entry(null, 'suite', '', {});
  began = now();
  setImmediate(async () => {
    root.onlySome = root.children.some(holdsOnly);
    try {
      await root.hook('before', {});
      await root.runChildren();
    } catch (error) {
      root.failed = true;
      root.error = error;
      for (const child of root.children) child.cancel('the hook before() of the file failed');
    }
    try {
      await root.hook('after', {});
    } catch (error) {
      root.failed = true;
      root.error = error;
    }
    root.over = true;
  });
  const broken = (error) => {
    const test = current;
    if (test === null || test.over) throw error;
    test.fail(error);
    test.interrupt?.(error);
  };
  process.on('uncaughtException', broken);
  process.on('unhandledRejection', broken);
  process.on('exit', end);
}

function cancelRest(entry) {
  for (const child of entry.children) {
    if (child.over || child.counted || child.skip) continue;
    if (child.kind === 'suite' || child.children.length > 0) cancelRest(child);
    child.cancel();
  }
}

function end() {
  if (!root.over) cancelRest(root);
  if (root.failed) {
    out(`✖ ${textOf(root.error)}\n`);
    count.fail++;
  }
  for (const note of noted) out(`ℹ ${note}\n`);
  for (const [name, n] of Object.entries(count)) out(`ℹ ${name} ${n}\n`);
  out(`ℹ duration_ms ${Number((now() - began).toFixed(6))}\n`);
  if (failing.length > 0) out(`\n✖ failing tests:\n\n${failing.join('\n')}`);
  if ((count.fail > 0 || count.cancelled > 0) && !process.exitCode) process.exitCode = 1;
}

let collecting = null; // the suite whose function runs

function define(parent, kind, args, extra) {
  begin();
  parent ??= collecting ?? root;
  let [name, options, f] = args;
  if (typeof name === 'function') [name, options, f] = [undefined, {}, name];
  else if (name !== null && typeof name === 'object') [name, options, f] = [undefined, name, options];
  else if (typeof options === 'function') [options, f] = [{}, options];
  options = { ...options, ...extra };
  const { timeout } = options;
  if (timeout !== undefined && timeout !== null && !(typeof timeout === 'number' && timeout >= 0)) {
    const error = new RangeError(`options.timeout must be a number of milliseconds, got ${native.inspect(timeout)}`);
    error.code = 'ERR_OUT_OF_RANGE';
    throw error;
  }
  const entry = new Entry(parent, kind, String(name ?? '') || f?.name || '<anonymous>', options, f ?? (() => {}));
  if (kind === 'suite' && !entry.skip) {
    const outer = collecting;
    collecting = entry;
    try {
      entry.collected = Promise.resolve(entry.f.call(entry.context, entry.context));
      entry.collected.catch(() => {}); // told when its turn comes
    } catch (error) {
      entry.collected = Promise.reject(error);
      entry.collected.catch(() => {});
    } finally {
      collecting = outer;
    }
  }
  return parent.add(entry);
}

const variants = (kind) => {
  const make = (extra) => (...args) => define(null, kind, args, extra);
  return Object.assign(make(), { skip: make({ skip: true }), todo: make({ todo: true }), only: make({ only: true }) });
};

// Functions that note how they were called.
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

const hook = (name) => (f, options) => {
  begin();
  addHook(collecting ?? root, name, f, options);
};

const test = variants('test');
const suite = variants('suite');
module.exports = Object.assign(test, {
  test, it: variants('test'), describe: suite, suite,
  before: hook('before'), after: hook('after'), beforeEach: hook('beforeEach'), afterEach: hook('afterEach'),
  mock: new MockTracker(),
});
