// Shapes of await at the top level, with the order in which things happen.
const log = (...x) => console.log(...x);
const later = (v, ms = 1) => new Promise(r => setTimeout(r, ms, v));
log(await 1, await later(2), (await later({ a: { b: 3 } })).a.b, [await 4, ...(await later([5, 6]))]);
const { x, y = await later('default') } = await later({ x: 'x' });
log(x, y, `${await later('template')}`, await later(null) ?? 'nullish', (await later(undefined))?.z, -(await 1), !(await 0), typeof (await 'a'));
let sum = 0;
for (const n of [1, 2, 3]) sum += await later(n);
while (sum > await later(4)) sum--;
do { sum += await 1 } while (await later(sum < 6));
log(sum, await later(true) ? await later('yes') : 'no', await (async () => 'arrow')(), await Promise.all([later(1), 2]));
if (await later(true)) { log('if') } else log('else');
switch (await later('b')) { case await later('a'): log('a'); break; case 'b': log('b') }
try { await Promise.reject(new Error('rejected')) } catch (e) { log(e.message) } finally { log(await later('finally')) }
class C { static s = 'field'; [await later('computed')]() { return 'method' } }
log(C.s, new C().computed(), (await later(Math)).max(1, await later(7)), new (await later(Map))([[1, await 2]]).get(1));
label: for (let i = 0; i < 3; i++) { for (;;) { if (await later(i) === 1) break label; continue label } }
const o = { n: 1, async m() { return this.n }, get g() { return later('getter') } };
o.n += await later(10); o[await later('k')] ??= await 'v'; o.n ||= await later('never');
log(o.n, o.k, await o.m(), await o.g, 'n' in await o, await o instanceof Object, delete (await o).k, void await 0);
for (let i = await later(0), end = await 2; i < await end; i += await 1) log('for', i);
for (const k in await later({ p: 1, q: 2 })) log(k);
async function* numbers() { try { yield 1; yield await later(2); yield 3 } finally { log('closed') } }
for await (const n of numbers()) { if (n === 2) break; log('n', n) }
for await (const { a, b = 'B' } of [{ a: 1 }, later({ a: 2, b: 3 })]) log(a, b);
var v; for await (v of [7, 8]); log(v);
const error = 'mine', iter = 'mine too', more = 1, temp = 2;
outer: for await (const n of numbers()) for (const m of [1, 2]) { if (m === 2) continue outer; log(n, m, error, iter, more, temp) }
const it = numbers(); log(await it.next(), await it.return('r'), await it.next());
async function* delegating() { const r = yield* numbers(); log('r', r); yield* [9] }
const all = []; for await (const n of delegating()) all.push(n); log(all);
log((await Promise.allSettled([later(1), Promise.reject('no')])).map(s => s.status));
setTimeout(() => log('timer'), 0); Promise.resolve().then(() => log('microtask')); queueMicrotask(() => log('queued')); process.nextTick(() => log('tick'));
await null; log('after await');
await later(0, 5); log('end'); export {};
