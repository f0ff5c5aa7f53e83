import { late } from './cycle-late.mjs';
export let early = 'early';
console.log('never', late);
