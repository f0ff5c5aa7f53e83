export default class D { static z = 1; #p = 2; get p() { return this.#p } }
export const a = 'A';
export let count = 0;
export function inc() { count++ }
