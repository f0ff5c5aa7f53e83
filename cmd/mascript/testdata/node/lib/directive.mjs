'use strict'
import { basename } from 'node:path'
import Default from './directive_inner.mjs'
export default Default
export const named = Default.answer() + basename('/a/b')
export { answer as again } from './directive_inner.mjs'
