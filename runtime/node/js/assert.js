// assert: AssertionError, its messages and the functions that throw it.
const util = require('node:util');
const same = native.part('same');
const { failure } = native;

const show = (value) => native.inspect(value, {
  compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, maxStringLength: Infinity,
  breakLength: Infinity, sorted: true,
});

const readable = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:',
};

class AssertionError extends Error {
  constructor(options) {
    if (options === null || typeof options !== 'object') {
      throw native.wrongType('options', options, 'of type object');
    }
    const { message, operator, actual, expected } = options;
    super(message != null ? String(message) : compose(operator, actual, expected));
    this.generatedMessage = message == null;
    Object.defineProperty(this, 'name', { value: 'AssertionError', writable: true, configurable: true });
    this.code = 'ERR_ASSERTION';
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
  }

  toString() { return `${this.name} [${this.code}]: ${this.message}`; }
}

const isObject = (value) => value !== null && (typeof value === 'object' || typeof value === 'function');

// compose is the message for values that are or are not equal.
function compose(operator, actual, expected) {
  if (operator === 'deepStrictEqual' || operator === 'strictEqual') return difference(operator, actual, expected);
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') {
    let base = readable[operator];
    const lines = show(actual).split('\n');
    if (operator === 'notStrictEqual' && isObject(actual)) base = readable.notStrictEqualObject;
    if (lines.length > 50) lines.splice(46, lines.length, '...');
    return `${base}${lines.length === 1 ? `${lines[0].length > 5 ? '\n\n' : ' '}${lines[0]}` : `\n\n${lines.join('\n')}\n`}`;
  }
  let left = show(actual), right = show(expected);
  const base = readable[operator];
  if (operator === 'notDeepEqual' && left === right) {
    return `${base}\n\n${left.length > 1024 ? `${left.slice(0, 1021)}...` : left}`;
  }
  if (left.length > 512) left = `${left.slice(0, 509)}...`;
  if (right.length > 512) right = `${right.slice(0, 509)}...`;
  if (operator === 'deepEqual') return `${base}\n\n${left}\n\nshould loosely deep-equal\n\n${right}`;
  if (operator === 'notDeepEqual') return `${readable.notDeepEqualUnequal}\n\n${left}\n\nshould not loosely deep-equal\n\n${right}`;
  return `${left} ${operator} ${right}`;
}

// difference shows two values that should be equal: short ones side by side, others line by line.
function difference(operator, actual, expected) {
  const before = show(actual).split('\n'), after = show(expected).split('\n');
  if (operator === 'strictEqual' && (typeof actual === 'object' && actual !== null && typeof expected === 'object' && expected !== null ||
      typeof actual === 'function' && typeof expected === 'function')) operator = 'strictEqualObject';
  let mark = '';
  if (before.length === 1 && after.length === 1 && before[0] !== after[0]) {
    const length = before[0].length + after[0].length;
    if (length <= 12) {
      const plain = (value) => typeof value !== 'object' || value === null;
      if (plain(actual) && plain(expected) && (actual !== 0 || expected !== 0)) {
        return `${readable[operator]}\n\n${before[0]} !== ${after[0]}\n`;
      }
    } else if (operator !== 'strictEqualObject' && length < 80) {
      let i = 0;
      while (before[0][i] === after[0][i]) i++;
      if (i > 2) mark = `\n  ${' '.repeat(i)}^`;
    }
  }
  if (before.join('\n') === after.join('\n')) {
    if (before.length > 50) before.splice(46, before.length, '...');
    return `${readable.notIdentical}\n\n${before.join('\n')}\n`;
  }
  const { text, skipped } = lines(before, after);
  return `${readable[operator]}\n+ actual - expected${skipped ? ' ... Lines skipped' : ''}\n\n${text}${mark}`;
}

// lines marks what only one side has, by the longest common subsequence, and leaves out long runs that
// both have.
function lines(before, after) {
  let head = 0, tail = 0;
  const most = Math.min(before.length, after.length);
  const alike = (a, b) => a === b || a === `${b},` || `${a},` === b;
  while (head < most && alike(before[head], after[head])) head++;
  while (tail < most - head && alike(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  const a = before.slice(head, before.length - tail), b = after.slice(head, after.length - tail);
  const longer = (x, y) => (x.length < y.length ? y : x);
  const marked = before.slice(0, head).map((line, i) => ['  ', longer(line, after[i])]);
  if (a.length * b.length <= 1e6) {
    const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        longest[i][j] = alike(a[i], b[j]) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    let i = 0, j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && alike(a[i], b[j])) {
        marked.push(['  ', longer(a[i++], b[j++])]);
      } else if (i < a.length && (j === b.length || longest[i + 1][j] >= longest[i][j + 1])) {
        marked.push(['+ ', a[i++]]);
      } else {
        marked.push(['- ', b[j++]]);
      }
    }
  } else {
    marked.push(...a.map((line) => ['+ ', line]), ...b.map((line) => ['- ', line]));
  }
  marked.push(...before.slice(before.length - tail).map((line) => ['  ', line]));

  const near = (at) => at < 2 || marked.slice(Math.max(0, at - 2), at + 3).some(([sign]) => sign !== '  ');
  const out = [];
  let skipped = false;
  for (let at = 0; at < marked.length; at++) {
    if (near(at)) {
      out.push(marked[at].join(''));
      continue;
    }
    let end = at;
    while (end < marked.length && !near(end)) end++;
    if (end - at === 1) {
      out.push(marked[at].join(''));
    } else {
      out.push('...');
      skipped = true;
      at = end - 1;
    }
  }
  return { text: out.join('\n'), skipped };
}

function raise(details) {
  if (details.message instanceof Error) throw details.message;
  throw new AssertionError(details);
}

function needTwo(args) {
  if (args.length < 2) throw failure('TypeError', 'ERR_MISSING_ARGS', 'The "actual" and "expected" arguments must be specified');
}

const looselyEqual = (a, b) => a == b || (a !== a && b !== b);

// compare makes a function of the kind equal(actual, expected, message).
function compare(operator, holds) {
  const f = { [operator](actual, expected, message) {
    needTwo(arguments);
    if (!holds(actual, expected)) raise({ actual, expected, message, operator: operator === 'equal' ? '==' : operator === 'notEqual' ? '!=' : operator });
  } };
  return f[operator];
}

function ok(...args) {
  const [value, message] = args;
  if (value) return;
  if (args.length === 0) {
    const error = new AssertionError({ actual: value, expected: true, operator: '==', message: 'No value argument passed to `assert.ok()`' });
    error.generatedMessage = true;
    throw error;
  }
  if (message == null) {
    const error = new AssertionError({ actual: value, expected: true, operator: '==', message: `The expression evaluated to a falsy value: ${native.inspect(value)}` });
    error.generatedMessage = true;
    throw error;
  }
  raise({ actual: value, expected: true, message, operator: '==' });
}

function assert(...args) { ok(...args); }

function fail(message) {
  if (message instanceof Error) throw message;
  const error = new AssertionError({ message: message === undefined ? 'Failed' : message, operator: 'fail' });
  error.generatedMessage = message === undefined;
  throw error;
}

function ifError(value) {
  if (value === null || value === undefined) return;
  let message = 'ifError got unwanted exception: ';
  if (typeof value === 'object' && typeof value.message === 'string') {
    message += value.message.length === 0 && value.constructor ? value.constructor.name : value.message;
  } else {
    message += native.inspect(value);
  }
  throw new AssertionError({ actual: value, expected: null, operator: 'ifError', message });
}

const nothing = Symbol('nothing thrown');

function thrownBy(f) {
  if (typeof f !== 'function') throw native.wrongType('fn', f, 'of type function');
  try {
    f();
  } catch (error) {
    return error;
  }
  return nothing;
}

async function rejectionOf(promise) {
  if (typeof promise === 'function') {
    promise = promise();
    if (typeof promise?.then !== 'function') {
      throw failure('TypeError', 'ERR_INVALID_RETURN_VALUE', `Expected instance of Promise to be returned from the "promiseFn" function but got ${native.inspect(promise)}.`);
    }
  } else if (typeof promise?.then !== 'function') {
    throw native.wrongType('promiseFn', promise, 'of type function or an instance of Promise');
  }
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return nothing;
}

// A Comparison shows the properties that were compared, under this name.
class Comparison {}

// expectsError judges what throws and rejects got. expected may be a class, a regular expression, a
// function that tells, or an object whose properties the error has to have.
function expectsError(operator, got, expected, message) {
  if (typeof expected === 'string') {
    if (message !== undefined) throw native.wrongType('error', expected, 'of type function or an instance of Error, RegExp, or Object');
    if (got !== nothing && (isObject(got) ? got.message : got) === expected) {
      throw failure('TypeError', 'ERR_AMBIGUOUS_ARGUMENT', `The "error/message" argument is ambiguous. The error ${isObject(got) ? 'message ' : ''}"${expected}" is identical to the message.`);
    }
    message = expected;
    expected = undefined;
  } else if (expected != null && typeof expected !== 'object' && typeof expected !== 'function') {
    throw native.wrongType('error', expected, 'of type function or an instance of Error, RegExp, or Object');
  }
  if (got === nothing) {
    let details = '';
    if (expected?.name) details += ` (${expected.name})`;
    details += message ? `: ${message}` : '.';
    raise({
      actual: undefined, expected, operator,
      message: message instanceof Error ? message : `Missing expected ${operator === 'rejects' ? 'rejection' : 'exception'}${details}`,
    });
  }
  if (expected == null) return;
  const refuse = (text) => {
    if (message instanceof Error) throw message;
    const error = new AssertionError({ actual: got, expected, operator, message: message ?? text });
    error.generatedMessage = message === undefined;
    throw error;
  };
  if (util.types.isRegExp(expected)) {
    if (!expected.test(String(got))) refuse(`The input did not match the regular expression ${native.inspect(expected)}. Input:\n\n${native.inspect(String(got))}\n`);
    return;
  }
  if (typeof expected === 'object') {
    const keys = Object.keys(expected);
    if (expected instanceof Error) keys.push('name', 'message');
    else if (keys.length === 0) throw failure('TypeError', 'ERR_INVALID_ARG_VALUE', "The argument 'error' may not be an empty object. Received {}");
    if (!isObject(got)) raise({ actual: got, expected, operator: 'deepStrictEqual', message });
    for (const key of keys) {
      if (typeof got[key] === 'string' && util.types.isRegExp(expected[key]) && expected[key].test(got[key])) continue;
      if (key in got && same(got[key], expected[key], true)) continue;
      const pick = (from) => {
        const picked = new Comparison();
        for (const one of keys) {
          if (!(one in from)) continue;
          const matched = from === expected && util.types.isRegExp(from[one]) && typeof got[one] === 'string' && from[one].test(got[one]);
          picked[one] = matched ? got[one] : from[one];
        }
        return picked;
      };
      if (message != null) raise({ actual: got, expected, operator, message });
      const error = new AssertionError({ actual: pick(got), expected: pick(expected), operator: 'deepStrictEqual' });
      error.actual = got;
      error.expected = expected;
      error.operator = operator;
      throw error;
    }
    return;
  }
  if (expected.prototype !== undefined && got instanceof expected) return;
  if (Object.prototype.isPrototypeOf.call(Error, expected) || expected === Error) {
    const its = got?.constructor?.name;
    refuse(its ? `The error is expected to be an instance of "${expected.name}". Received "${its}"\n\nError message:\n\n${got.message}`
      : `The error is expected to be an instance of "${expected.name}". Received "${native.inspect(got)}"`);
  }
  const answer = expected.call({}, got);
  if (answer !== true) {
    refuse(`The ${expected.name ? `"${expected.name}" ` : ''}validation function is expected to return "true". Received ${native.inspect(answer)}\n\nCaught error:\n\n${native.inspect(got)}`);
  }
}

function expectsNone(operator, got, expected, message) {
  if (got === nothing) return;
  if (typeof expected === 'string') {
    message = expected;
    expected = undefined;
  }
  const concerns = !expected || (util.types.isRegExp(expected) ? expected.test(String(got))
    : got instanceof expected || (!Object.prototype.isPrototypeOf.call(Error, expected) && expected.call({}, got) === true));
  if (!concerns) throw got;
  const error = new AssertionError({ actual: got, expected, operator, message: `Got unwanted ${operator === 'doesNotReject' ? 'rejection' : 'exception'}${message ? `: ${message}` : '.'}\nActual message: "${got?.message}"` });
  error.generatedMessage = message === undefined;
  throw error;
}

function matching(operator, text, pattern, message) {
  if (!util.types.isRegExp(pattern)) throw native.wrongType('regexp', pattern, 'an instance of RegExp');
  const wanted = operator === 'match';
  if (typeof text === 'string' && pattern.test(text) === wanted) return;
  if (message instanceof Error) throw message;
  const generated = message === undefined;
  message ??= typeof text !== 'string'
    ? `The "string" argument must be of type string. Received type ${typeof text} (${native.inspect(text)})`
    : `${wanted ? 'The input did not match the regular expression ' : 'The input was expected to not match the regular expression '}${native.inspect(pattern)}. Input:\n\n${native.inspect(text)}\n`;
  const error = new AssertionError({ actual: text, expected: pattern, operator, message });
  error.generatedMessage = generated;
  throw error;
}

const deep = { strict: (a, b) => same(a, b, true), loose: (a, b) => same(a, b, false) };

Object.assign(assert, {
  AssertionError,
  ok,
  fail,
  ifError,
  equal: compare('equal', looselyEqual),
  notEqual: compare('notEqual', (a, b) => !looselyEqual(a, b)),
  strictEqual: compare('strictEqual', Object.is),
  notStrictEqual: compare('notStrictEqual', (a, b) => !Object.is(a, b)),
  deepEqual: compare('deepEqual', deep.loose),
  notDeepEqual: compare('notDeepEqual', (a, b) => !deep.loose(a, b)),
  deepStrictEqual: compare('deepStrictEqual', deep.strict),
  notDeepStrictEqual: compare('notDeepStrictEqual', (a, b) => !deep.strict(a, b)),
  throws(f, expected, message) { expectsError('throws', thrownBy(f), expected, message); },
  doesNotThrow(f, expected, message) { expectsNone('doesNotThrow', thrownBy(f), expected, message); },
  async rejects(promise, expected, message) { expectsError('rejects', await rejectionOf(promise), expected, message); },
  async doesNotReject(promise, expected, message) { expectsNone('doesNotReject', await rejectionOf(promise), expected, message); },
  match(text, pattern, message) { matching('match', text, pattern, message); },
  doesNotMatch(text, pattern, message) { matching('doesNotMatch', text, pattern, message); },
});

function strict(...args) { ok(...args); }
Object.assign(strict, assert, {
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepStrictEqual,
  notDeepEqual: assert.notDeepStrictEqual,
  strict,
});
assert.strict = strict;
module.exports = assert;
