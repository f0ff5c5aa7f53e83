import { register } from './p1.mjs'; export const plug={n:1}; register('p2');
