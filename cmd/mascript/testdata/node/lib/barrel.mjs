export * from './barrel-x.mjs'
export * from './barrel-y.mjs'
export { one as default } from './barrel-x.mjs'
export const two = 'its own'
