import { nothing } from './barrel-x.mjs'
import './barrel-ran.mjs'
console.log('never', nothing)
