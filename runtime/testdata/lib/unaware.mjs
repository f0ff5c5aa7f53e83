import { later } from './awaits.mjs';
export function unaware() {
  return later();
}
