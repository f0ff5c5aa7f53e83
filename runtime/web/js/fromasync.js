// Array.fromAsync: what an async iterable, an iterable or an array-like object gives, each awaited in turn.
module.exports = async function fromAsync(items, mapper, thisArg) {
  if (mapper !== undefined && typeof mapper !== 'function') {
    throw new TypeError('Array.fromAsync(): the second argument must be a function, got ' + typeof mapper);
  }
  const result = typeof this === 'function' ? new this() : [];
  let index = 0;
  const add = async (value) => {
    result[index] = mapper ? await mapper.call(thisArg, value, index) : value;
    index++;
  };
  const open = items[Symbol.asyncIterator] ?? items[Symbol.iterator];
  if (open === undefined) {
    for (let i = 0; i < items.length; i++) await add(await items[i]);
    return result;
  }
  const iterator = open.call(items);
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) return result;
    try {
      await add(await value);
    } catch (e) {
      await iterator.return?.();
      throw e;
    }
  }
};
