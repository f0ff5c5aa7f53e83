export { shared } from './barrel-s.mjs'
export const one = 1, both = 'x'
export default 'not passed on'
