import { a, useB } from './lib/cycle-a.mjs';
console.log(a, useB());
try { const { early } = await import('./lib/cycle-dead.mjs'); console.log(early) } catch (e) { console.log(e.name, e.message) }
const [one, two] = await Promise.all([import('./lib/tla.mjs'), import('./lib/tla.mjs')]);
console.log(one === two, one.late, Object.keys(one), one[Symbol.toStringTag]);
import * as self from './cycle.mjs';
export const here = 1;
console.log(self.here, Object.keys(self));
try { one.late = 2 } catch (e) { console.log(e.name) }
console.log(await import('./lib/c.cjs').then(m => [m.named, m.default.other]));
