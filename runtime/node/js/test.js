// node:test: tests and suites in the order in which they are written, one at a time, reported as Node's spec reporter
// does.
const MockTracker = native.part('mock');
const now = () => performance.now();
const out = (text) => process.stdout.write(text);

const count = { tests: 0, suites: 0, pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0 };
const failing = [];
const noted = []; // what is said of the whole run
let began, root, anyFailed = false;
let current = null, ended = null; // the test that runs, and the one that ended last
const turn = () => new Promise((resolve) => setImmediate(resolve));

class Failure extends Error {} // of the runner's own: its words are enough, no place belongs to them
class Cancelled extends Failure {}
const onlyNote = "'only' and 'runOnly' are not followed: all tests run";
const unfinished = 'test did not finish before its parent and was cancelled';
const pending = 'Promise resolution is still pending but the event loop has already resolved';

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

// Waits for work, but not past its time limit, and not after something else has interrupted it.
function limited(work, { timeout, signal }, interruptible) {
  let timer;
  const others = new Promise((resolve, reject) => {
    interruptible?.(reject);
    if (timeout > 0 && timeout < Infinity) {
      timer = setTimeout(() => reject(new Cancelled(`test timed out after ${timeout}ms`)), timeout);
    }
    signal?.addEventListener('abort', () => reject(new Cancelled('The test was aborted')));
  });
  return Promise.race([work, others]).finally(() => clearTimeout(timer));
}

class Entry {
  constructor(parent, kind, name, options, f) {
    Object.assign(this, { parent, kind, name, options, f });
    this.depth = parent ? parent.depth + 1 : -1;
    this.hooks = { before: [], after: [], beforeEach: [], afterEach: [] };
    this.children = [];
    this.failedChildren = 0;
    this.notes = options.only ? [onlyNote] : [];
    this.opened = false;
    this.over = false;
    this.error = undefined;
    this.failed = false;
    this.skip = options.skip;
    this.todo = options.todo;
    this.place = parent ? native.place() : undefined;
    this.waiting = []; // children
    this.work = null; // a promise while children run
    this.mock = undefined;
    this.running = false;
    this.finished = new Promise((resolve) => { this.finish = resolve; });
  }

  // Children run one after the other, those of a suite when its own turn has come.
  add(child) {
    this.children.push(child);
    this.waiting.push(child);
    if (this.kind === 'test' || this.running) this.runWaiting();
    return child.finished;
  }

  runWaiting() {
    return this.work ??= (async () => {
      while (this.waiting.length > 0) {
        await this.waiting.shift().run();
        if (this.waiting.length === 0) continue;
        const outer = current;
        current = null;
        await turn(); // for rejections that the test has left
        current = outer;
      }
      this.work = null;
    })();
  }

  async runChildren() {
    this.running = true;
    while (this.waiting.length > 0 || this.work) await this.runWaiting();
  }

  // What has not come to its end with its parent does not count as passed.
  cancelChildren() { for (const child of this.children) child.cancel(unfinished); }

  fail(error) {
    if (this.failed || this.over) return;
    this.failed = true;
    this.error = error;
    this.cancelled = error instanceof Cancelled;
  }

  get path() { return this.parent ? [...this.parent.path, this] : []; }

  async hook(name, context) {
    for (const { f, options } of this.hooks[name]) {
      try {
        await limited(call(f, context, context, f.length > 1 ? 1 : 0), options);
      } catch (error) {
        throw error instanceof Cancelled ? new Failure(error.message) : error; // whoever it fails is not cancelled
      }
    }
  }

  get context() { return this.kind === 'suite' ? { name: this.name } : this.testContext ??= new TestContext(this); }

  async run() {
    const started = now();
    if (this.over) return;
    if (this.skip) this.conclude(started);
    else if (this.kind === 'suite') await this.runSuite(started);
    else await this.runTest(started);
  }

  conclude(started) {
    this.mock?.restoreAll();
    this.report(started);
    this.over = true;
    this.finish();
  }

  async runSuite(started) {
    try {
      await limited((async () => {
        await this.collected;
        await this.hook('before', this.context);
        await this.runChildren();
      })(), this.options);
    } catch (error) {
      this.fail(error);
    }
    this.cancelChildren();
    try {
      await this.hook('after', this.context);
    } catch (error) {
      this.fail(error);
    }
    this.conclude(started);
  }

  // A hook that is not there costs no turn of the microtasks: a child that is not awaited, but does not wait either, ends
  // before its parent.
  async runTest(started) {
    const outer = current;
    current = this;
    const { context } = this;
    const around = [root, ...this.parent.path];
    const before = around.filter(({ hooks }) => hooks.beforeEach.length > 0);
    const after = around.filter(({ hooks }) => hooks.afterEach.length > 0).reverse();
    try {
      await limited(before.length === 0 ? call(this.f, context, context, 1) : (async () => {
        for (const above of before) await above.hook('beforeEach', context);
        await call(this.f, context, context, 1);
      })(), this.options, (interrupt) => { this.interrupt = interrupt; });
    } catch (error) {
      this.fail(error);
    }
    this.cancelChildren();
    try {
      if (this.hooks.after.length > 0) await this.hook('after', context);
      for (const above of after) await above.hook('afterEach', context);
    } catch (error) {
      this.fail(error);
    }
    if (this.over) return; // with its parent, and others may run
    current = outer;
    ended = this;
    this.conclude(started);
  }

  // The test did not come to its end.
  cancel(why) {
    if (this.over || this.counted || this.skip) return;
    for (const child of this.children) child.cancel(why);
    this.fail(new Cancelled(why));
    this.conclude(now());
    this.interrupt?.(this.error);
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
    }
    this.parent.open();
    const line = `${mark} ${this.name} (${Number((now() - started).toFixed(6))}ms)${remark}`;
    out(`${by}${line}\n`);
    if (this.failed) {
      const text = indent(textOf(this.error), '  ');
      out(`${indent(text, by)}\n\n`);
      failing.push(`${this.place ? `test at ${this.place}\n` : ''}${line}\n${text}\n`);
    }
    for (const note of this.notes) out(`${by}ℹ ${note}\n`);
    if (failed && !this.todo && !this.skip) {
      anyFailed = true;
      this.parent.failedChildren++;
    }
  }
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
  runOnly(only) { if (only) this.#entry.notes.push(onlyNote); }
  before(f, options = {}) { return limited(call(f, this, this, f.length > 1 ? 1 : 0), options); }
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
    try {
      await root.hook('before', {});
      await root.runChildren();
    } catch (error) {
      root.fail(error);
      root.cancelChildren();
    }
    try {
      await root.hook('after', {});
    } catch (error) {
      root.fail(error);
    }
    root.over = true;
  });
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => {
      if (current && !current.over) {
        current.fail(error);
        current.interrupt?.(error);
      } else if (ended) { // whose work it is likely to be
        anyFailed = true;
        noted.push(`Error: Test "${ended.name}"${ended.place ? ` at ${ended.place}` : ''} generated asynchronous activity after the test ended. ` +
          `This activity created the error "${error}" and would have caused the test to fail, but instead triggered an ${event} event.`);
      } else {
        throw error;
      }
    });
  }
  process.on('exit', end);
}

function end() {
  if (!root.over) for (const child of root.children) child.cancel(pending);
  if (root.failed) {
    out(`✖ ${textOf(root.error)}\n`);
    anyFailed = true;
  }
  for (const note of noted) out(`ℹ ${note}\n`);
  for (const [name, n] of Object.entries(count)) out(`ℹ ${name} ${n}\n`);
  out(`ℹ duration_ms ${Number((now() - began).toFixed(6))}\n`);
  if (failing.length > 0) out(`\n✖ failing tests:\n\n${failing.join('\n')}`);
  if (anyFailed && !process.exitCode) process.exitCode = 1;
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
