export { stack } from './stack1.mjs'
