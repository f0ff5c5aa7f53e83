const { spawn, exec, execFile, spawnSync } = require('child_process');
const { Readable, Writable, PassThrough, addAbortSignal, pipeline, finished, promises } = require('stream');
const fs = require('fs');
const readline = require('readline');
const timers = require('timers/promises');
const events = require('events');

// What a program sees of the error of what was aborted, with a reason of its own and without.
const signals = { 'no reason': () => AbortSignal.abort(), 'a reason': () => AbortSignal.abort('enough'), 'an error': () => AbortSignal.abort(new RangeError('too far')) };
const later = (reason) => { const controller = new AbortController(); setImmediate(() => controller.abort(reason)); return controller.signal; };
const show = (name, error) => {
  console.log(name, Object.keys(error), Object.getOwnPropertyNames(error).sort().join(), String(error), error instanceof Error);
  console.log(' ', typeof error.cause === 'object' ? error.cause?.name + ': ' + error.cause?.message : error.cause, JSON.stringify(Object.getOwnPropertyDescriptor(error, 'name')));
};
const rejected = (promise) => promise.then(() => new Error('it was not aborted'), (error) => error);
const asks = (signal) => {
  const input = readline.promises.createInterface({ input: new PassThrough(), output: new PassThrough() });
  return rejected(input.question('?', { signal })).finally(() => input.close());
};
const program = [process.execPath, ['-e', 'setTimeout(() => {}, 10000)']];
const ways = {
  spawn: (signal) => new Promise((resolve) => spawn(...program, { signal }).on('error', resolve)),
  exec: (signal) => new Promise((resolve) => exec('sleep 10', { signal }, resolve)),
  execFile: (signal) => new Promise((resolve) => execFile(...program, { signal }, resolve)),
  question: asks,
  addAbortSignal: (signal) => new Promise((resolve) => addAbortSignal(signal, new PassThrough()).on('error', resolve)),
  'option signal': (signal) => new Promise((resolve) => new Writable({ signal }).on('error', resolve)),
  finished: (signal) => new Promise((resolve) => finished(new PassThrough(), { signal }, resolve)),
  pipeline: (signal) => rejected(promises.pipeline(new PassThrough(), new PassThrough(), { signal })),
  readFile: (signal) => rejected(fs.promises.readFile(__filename, { signal })),
  'readFile, called back': (signal) => new Promise((resolve) => fs.readFile(__filename, { signal }, resolve)),
  writeFile: (signal) => rejected(fs.promises.writeFile('never', 'x', { signal })),
  setTimeout: (signal) => rejected(timers.setTimeout(10000, 0, { signal })),
  once: (signal) => rejected(events.once(new events(), 'never', { signal })),
};
(async () => {
  for (const [name, way] of Object.entries(ways)) {
    for (const [reason, signal] of Object.entries(signals)) show(`${name}, ${reason}`, await way(signal()));
    if (!/File/.test(name) || name === 'execFile') show(`${name}, later`, await way(later('late')));
  }
  show('disposed', await new Promise((resolve) => new Readable({ read() {} }).on('error', resolve)[Symbol.asyncDispose]().catch(() => {})));
})();
