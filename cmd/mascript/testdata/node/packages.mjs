// What exports and imports of a package.json lead to, for require and for import, and how they are refused.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'packages-'))
const write = (name, text) => {
  const file = path.join(dir, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text))
}

write('package.json', {
  name: 'own', exports: './y.js',
  imports: {
    '#itself': '#itself', '#up': '../outside.js', '#absolute': '/etc/x.js', '#url': 'file:///tmp/x.js', '#number': 1,
    '#invalid-first': ['../x', './y.js'], '#missing-first': ['./nope.js', './y.js'], '#null-first': [null, './y.js'],
    '#null': null, '#null-in-list': [null], '#empty-list': [], '#empty': {}, '#condition': { node: null, default: './y.js' },
    '#package': 'listed/valid', '#no-package': 'nowhere', '#exact': './y', '#deep/*': './d/*.js', '#backslash': './a\\..\\y.js',
  },
})
write('y.js', 'module.exports = "y"')
write('entry.mjs', 'export const load = async (name) => (await import(name)).default; export const where = (name) => import.meta.resolve(name)')
const give = 'module.exports = "x"'
const packages = {
  refused: { '.': { node: null, default: './x.js' } },
  listed: {
    './missing': ['./nope.js', './x.js'], './conditions': [{ other: './n.js' }, './x.js'], './valid': ['bad', './x.js'],
    './exact': './x', './bad': 'bad', './f/*': './*.js', './f/*.js': null, './other': { browser: './n.js' }, './steps': './s/../x.js',
  },
  mixed: { '.': './x.js', require: './x.js' },
  bare: 'x.js',
}
for (const [name, exports] of Object.entries(packages)) {
  write(`node_modules/${name}/package.json`, { exports })
  write(`node_modules/${name}/x.js`, give)
}
write('node_modules/marked/package.json', '\ufeff{ "main": "x.js" }')
write('node_modules/marked/x.js', give)
write('node_modules/broken/package.json', '{\n  "main": }')
write('node_modules/broken/index.js', give)

const require = createRequire(dir + path.sep)
const { load, where } = await import(pathToFileURL(path.join(dir, 'entry.mjs')))
for (const name of ['own', '#itself', '#up', '#absolute', '#url', '#number', '#invalid-first', '#missing-first', '#null-first', '#null',
  '#null-in-list', '#empty-list', '#empty', '#condition', '#package', '#no-package', '#exact', '#deep/../y', '#backslash', '#', '#/x',
  '#unknown', 'refused', 'listed/missing', 'listed/conditions', 'listed/valid', 'listed/exact', 'listed/bad', 'listed/f/x', 'listed/f/x.js',
  'listed/other', 'listed/steps', 'listed/unknown', 'mixed', 'bare', 'marked']) {
  let required
  try { required = require(name) } catch (error) { required = `${error.name} ${error.code}` }
  console.log(name, '|', required, '|', await load(name).catch((error) => `${error.name} ${error.code}`))
}
console.log('broken', '|', await load('broken').catch((error) => error.code))
try { require('broken') } catch (error) { console.log(error.message.includes(path.join('node_modules', 'broken', 'package.json'))) }

// Names of built-in modules are addresses of their own.
write('package.json', { imports: { '#f': 'fs' } })
write('in/package.json', { imports: { '#f': 'fs' } })
write('in/entry.mjs', 'export const where = (name) => import.meta.resolve(name)')
const inner = await import(pathToFileURL(path.join(dir, 'in', 'entry.mjs')))
console.log(inner.where('#f'), inner.where('fs'), inner.where('node:fs'), where('fs'))
await import('').catch((error) => console.log(error.code))
fs.rmSync(dir, { recursive: true })
