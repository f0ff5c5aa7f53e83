export * from './barrel-s.mjs'
export const both = 'y', two = 2
