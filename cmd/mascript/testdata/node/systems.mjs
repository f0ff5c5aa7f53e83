// What is an ES module and what is CommonJS, whatever comments and strings say; cycles in which functions are called early.
import { useA } from './lib/systems/p1.mjs'
import './lib/systems/qa.mjs'
import './lib/systems/qb.mjs'
import c from './lib/systems/comment.js'
import './lib/systems/tmpl.js'
import { stack } from './lib/systems/sc.mjs'
import './lib/systems/req.mjs'
import './lib/systems/plain.mjs'
console.log(useA(), c.a, stack)
class F { set = 1; get = 2; async = 3; static = 4; static get = 5; static set = 6; #p = 7; get p() { return this.#p } static s = F.get + 1 }
console.log(new F(), new F().p, F.get, F.s)
