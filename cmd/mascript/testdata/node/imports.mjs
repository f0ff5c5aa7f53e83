import def, {a as b, count, inc} from './lib/x.mjs';
import * as ns from "./lib/y.mjs";
import "./lib/side.mjs";
import data from './lib/d.json' with {type: 'json'};
import cjs, {named} from './lib/c.cjs';
import fs, {existsSync} from 'node:fs';
export * from './lib/y.mjs';
export {q} from './lib/y.mjs';
export const k = 1;
console.log(typeof this, import.meta.filename === URLX(import.meta.url), import.meta.dirname.length > 0);
console.log(def, b, count); inc(); console.log(count);
console.log(ns.q, data, cjs, named, typeof fs.readFileSync, typeof existsSync);
const m = await import('./lib/dyn.' + 'mjs');
console.log(m.default, m.v);
const __dirname = 'mine'; console.log(__dirname);
async function* g() { for await (const x of [Promise.resolve(1), 2]) yield x * 2 }
for await (const error of g()) { const iter = error; console.log(iter) }
outer: for await (const x of g()) { for (const y of [1]) { if (x == 2) continue outer; console.log('x', x) } }
try { await import('./nope.mjs') } catch (e) { console.log(e.code) }
try { await import('./lib/throws.mjs') } catch (e) { console.log(e.message) }
console.log(await Promise.all([1, (async () => 2)()]));
function URLX(u) { return decodeURI(u.slice(7)) }
import {late} from './lib/tla.mjs';
console.log('late', late);
