import os from 'os'; import { createRequire } from 'module'
const require = createRequire(import.meta.url)
require('pk')
var import_lib = require('./lib.cjs'); console.log(import_lib)
import /* c */ 'pk'
import './x.mjs' ; import y
  from
  // a comment
  './x.mjs'
console.log(y)
