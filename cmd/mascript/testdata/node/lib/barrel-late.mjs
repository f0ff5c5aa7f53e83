export * from './barrel-c.cjs'
export * from './barrel-x.mjs'
export * from './barrel-y.mjs'
