// The operators of a Readable: map, filter and the others, as in Node.
const { Readable } = require('node:stream');
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');

// derived is a Readable of what step makes of each value of another: step hands values to push, and answers
// true when it has seen enough.
function derived(stream, step) {
  const iterator = stream[asyncIterator]();
  const made = [];
  let over = false;
  return Readable.from({ [asyncIterator]: () => ({
    async next() {
      while (made.length === 0 && !over) {
        const { value, done } = await iterator.next();
        over = done || await step(value, (result) => made.push(result)) === true;
        if (over && !done) await iterator.return();
      }
      return made.length > 0 ? { value: made.shift(), done: false } : { value: undefined, done: true };
    },
    return: () => iterator.return(),
  }) });
}

// every goes through a stream until step answers true.
async function every(stream, step) {
  for (const iterator = derived(stream, step)[asyncIterator](); !(await iterator.next()).done;);
}

const operators = {
  map(f) { return derived(this, async (value, push) => { push(await f(value)); }); },
  filter(f) { return derived(this, async (value, push) => { if (await f(value)) push(value); }); },
  flatMap(f) {
    return derived(this, async (value, push) => {
      const many = await f(value);
      if (many[asyncIterator]) await every(Readable.from(many), push);
      else for (const one of many) push(one);
    });
  },
  take(n) { return n > 0 ? derived(this, (value, push) => { push(value); return --n <= 0; }) : Readable.from([]); },
  drop(n) { return derived(this, (value, push) => { if (n-- <= 0) push(value); }); },
  async forEach(f) { await every(this, async (value) => { await f(value); }); },
  async toArray() {
    const all = [];
    await every(this, (value) => { all.push(value); });
    return all;
  },
  async find(f) {
    let found;
    await every(this, async (value) => {
      if (!await f(value)) return false;
      found = value;
      return true;
    });
    return found;
  },
  async some(f) {
    let any = false;
    await every(this, async (value) => (any = Boolean(await f(value))));
    return any;
  },
  async every(f) { return !await operators.some.call(this, async (value) => !await f(value)); },
  async reduce(f, ...initial) {
    let empty = initial.length === 0, [result] = initial;
    await every(this, async (value) => {
      result = empty ? value : await f(result, value);
      empty = false;
    });
    if (empty) throw new TypeError('Reduce of an empty stream requires an initial value');
    return result;
  },
};

module.exports = operators;
