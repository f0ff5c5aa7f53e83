import { a, hoisted } from './cycle-a.mjs';
export const b = 'b with ' + hoisted();
try { console.log(a) } catch (e) { console.log(e.name) }
export const callA = () => a + hoisted();
