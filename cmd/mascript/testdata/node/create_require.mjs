import { createRequire, builtinModules, isBuiltin } from 'node:module'
import module from 'module'
const require = createRequire(import.meta.url)
console.log(require('./lib/d.json'))
console.log(require.resolve('./lib/d.json') === import.meta.resolve('./lib/d.json').slice(7), require.main, typeof require.cache)
console.log(createRequire(new URL('./lib/', import.meta.url))('./d.json') === require('./lib/d.json'))
console.log(createRequire(import.meta.dirname + '/nowhere.js')('fs') === require('node:fs'), isBuiltin('node:path'), ['fs', 'http', 'https'].every((name) => builtinModules.includes(name)))
console.log(Object.keys(await import('node:url')).filter((name) => name.startsWith('domain')).join())
for (const wrong of ['lib', undefined, 5, {}, './a.js', null])
  try { createRequire(wrong) } catch (e) { console.log(e.name, e.code, e.message) }
try { require('./missing.cjs') } catch (e) { console.log(e.code) }
console.log(module.createRequire === createRequire, createRequire.name, createRequire.length, require.name)
const { parent } = createRequire(import.meta.dirname + '/nowhere.js')('./lib/parent.cjs')
console.log(parent.filename === import.meta.dirname + '/nowhere.js', parent.id === parent.filename, parent.loaded, parent.exports, typeof parent.require)
console.log(require('./lib/whole.mjs')(), Object.keys(require('./lib/whole.mjs')), Object.keys(await import('./lib/whole.mjs')))
