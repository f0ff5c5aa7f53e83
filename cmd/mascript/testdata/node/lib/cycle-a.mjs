import { b, callA } from './cycle-b.mjs';
export const a = 'a';
export function hoisted() { return 'hoisted' }
export const useB = () => [b, callA()];
console.log('a runs after b', b);
