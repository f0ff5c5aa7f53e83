import { unaware } from './node_modules/bundled/unaware.mjs';
const one = await Promise.resolve(1);
await unaware(one);
console.log('not reached');
