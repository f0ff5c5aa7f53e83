// A specifier of import is a URL: what follows the file makes an instance of its own.
import * as one from './lib/counted.mjs?x=1'
import * as two from './lib/counted.mjs?x=2'
import * as hash from './lib/counted.mjs#part'
import * as plain from './lib/counted.mjs'

const end = url => url.slice(url.lastIndexOf('/') + 1)
for (const space of [one, two, hash, plain]) console.log(space.n, end(space.url))
console.log(await import('./lib/counted.mjs?x=1') === one, one === two)
console.log(await import(new URL('lib/counted.mjs?x=2', import.meta.url)) === two)
console.log(await import(new URL('lib/counted.mjs', import.meta.url)) === plain)
console.log(end(import.meta.resolve('./not-there.mjs?q')), import.meta.resolve('fs'))
const [a, b] = await Promise.all([import('./lib/c.cjs?a'), import('./lib/c.cjs?b')])
console.log(a.default === b.default)
await import('https://example.invalid/a.mjs').catch(error => console.log(error.name, error.code))
