'use strict'
// What begins with a directive is an ES module like any other.
import Default, { named, again } from './lib/directive.mjs'
import * as all from './lib/directive.mjs'
console.log(Default.answer(), named, again, all, all.default === Default)
console.log((await import('./lib/directive.mjs')) === all)
try { all.named = 2 } catch (e) { console.log(e.name) }
