async function fit() {
  await null;
  throw new Error('no such bucket', { cause: new RangeError('root cause') });
}
fit();
setTimeout(() => print('not reached'), 1);
