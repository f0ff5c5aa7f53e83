// AsyncLocalStorage and AsyncResource across everything that calls back.
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import zlib from 'node:zlib';

const storage = new AsyncLocalStorage(), other = new AsyncLocalStorage();
const lines = [];
const say = (...words) => lines.push(words.join(' '));
const where = (name) => say(name, JSON.stringify(storage.getStore()), JSON.stringify(other.getStore()));

where('outside');
const finished = [];
for (const id of [1, 2]) {
  storage.run({ id }, () => {
    const wait = (name, start) => finished.push(new Promise((resolve) => start(() => { where(`${id} ${name}`); resolve(); })));
    wait('setTimeout', (f) => setTimeout(f, 5));
    wait('setImmediate', (f) => setImmediate(f));
    wait('nextTick', (f) => process.nextTick(f));
    wait('queueMicrotask', (f) => queueMicrotask(f));
    wait('then', (f) => Promise.resolve().then(f));
    wait('rejected', (f) => Promise.reject(new Error('x')).catch(() => {}).finally(f));
    wait('readFile', (f) => fs.readFile(import.meta.filename ?? new URL(import.meta.url), f));
    wait('zlib', (f) => zlib.gzip('x', f));
    wait('interval', (f) => { const timer = setInterval(() => { clearInterval(timer); f(); }, 1); });
    finished.push((async () => {
      await null;
      where(`${id} await`);
      await sleep(id);
      where(`${id} await sleep`);
      await fs.promises.readFile(new URL(import.meta.url));
      where(`${id} await readFile`);
      await other.run('inner', async () => {
        await sleep(1);
        where(`${id} inner`);
        storage.exit(() => where(`${id} exit`));
        await storage.run({ id: id * 10 }, async () => { await null; where(`${id} nested`); });
        where(`${id} after nested`);
      });
      where(`${id} after inner`);
      try { await Promise.all([sleep(1), Promise.reject(new Error('x'))]); } catch { where(`${id} caught`); }
      for await (const x of (async function* () { await sleep(1); where(`${id} generator`); yield 1; })()) where(`${id} for await`);
    })());
  });
}
where('outside again');
await Promise.all(finished);
where('after all');
console.log(lines.sort().join('\n'));
lines.length = 0;

console.log(storage.run(1, (a, b) => [storage.getStore(), a, b], 'a', 'b'));
try { storage.run(1, () => { throw new Error('thrown'); }); } catch (e) { console.log(e.message, storage.getStore()); }
const snapshot = storage.run('kept', () => AsyncLocalStorage.snapshot());
console.log(snapshot((x) => [x, storage.getStore()], 'x'), storage.run('other', () => snapshot(() => storage.getStore())));
const bound = storage.run('bound', () => AsyncLocalStorage.bind(function (a, b) { return [this?.name, a, b, storage.getStore()]; }));
console.log(bound.length, bound.call({ name: 'me' }, 1, 2));
const emitter = new EventEmitter();
storage.run('listener', () => emitter.on('x', AsyncResource.bind(() => console.log('event', storage.getStore()))));
storage.run('emitter', () => emitter.emit('x'));
class Job extends AsyncResource {
  constructor() { super('JOB'); }
  done(callback) { return this.runInAsyncScope(callback, this, 'done'); }
}
const job = storage.run('job', () => new Job());
console.log(job.done(function (word) { return [word, this === job, storage.getStore()]; }), job.emitDestroy() === job, typeof job.asyncId());
try { new AsyncResource(5); } catch (e) { console.log(e.name, e.code, e.message); }
try { new AsyncResource('x').bind(5); } catch (e) { console.log(e.name, e.code, e.message); }

await (async () => {
  storage.enterWith('entered');
  console.log(storage.getStore());
  await sleep(1);
  console.log('still', storage.getStore());
  setTimeout(() => console.log('timer', storage.getStore()), 1);
  await sleep(5);
  storage.disable();
  console.log('disabled', storage.getStore());
  storage.run('again', () => console.log(storage.getStore()));
})();
