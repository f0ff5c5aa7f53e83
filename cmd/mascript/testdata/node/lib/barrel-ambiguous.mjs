import { both } from './barrel.mjs'
import './barrel-ran.mjs'
console.log('never', both)
