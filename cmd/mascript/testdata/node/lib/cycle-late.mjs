import { early } from './cycle-dead.mjs';
export const late = 1;
throw new TypeError('late fails ' + (() => { try { return early } catch (e) { return e.name } })());
