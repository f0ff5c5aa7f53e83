// Modules that are reached by very many ways are looked at once: 2 to the power of 30 lead through these layers.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'layers-'))
const write = (name, text) => fs.writeFileSync(path.join(dir, name), text)
const load = (name) => import(pathToFileURL(path.join(dir, name)))
const last = 30
for (let i = 0; i < last; i++) {
  for (const side of 'ab') {
    write(`names${i}${side}.mjs`, `export * from './names${i + 1}a.mjs'; export * from './names${i + 1}b.mjs'; export * from './names0a.mjs'`)
    write(`waits${i}${side}.mjs`, `import './waits${i + 1}a.mjs'; import './waits${i + 1}b.mjs'`)
  }
}
write(`names${last}a.mjs`, 'export const deep = 1, twice = 1')
write(`names${last}b.mjs`, 'export const other = 2, twice = 2')
for (const side of 'ab') write(`waits${last}${side}.mjs`, `await 1; console.log('${side}')`)
write('entry.mjs', `export { deep } from './names0a.mjs'; import * as all from './names0b.mjs'; export const names = Object.keys(all)`)
const { deep, names } = await load('entry.mjs')
console.log(deep, names)
write('ambiguous.mjs', `import { twice } from './names0a.mjs'; console.log(twice)`)
await load('ambiguous.mjs').catch((error) => console.log(error.name))
await load('waits0a.mjs')

// What a CommonJS module exports may be no object.
for (const value of [`'中文'`, `'text'`, '1', 'undefined', 'null', 'Symbol.iterator', '[1]']) {
  write(`${encodeURIComponent(value)}.cjs`, `module.exports = ${value}`)
  const space = await load(`${encodeURIComponent(value)}.cjs`)
  console.log(space.default)
}
fs.rmSync(dir, { recursive: true })
