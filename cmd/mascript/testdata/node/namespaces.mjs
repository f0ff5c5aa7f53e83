// What import * as gives, and names that are not there: found before anything runs.
import * as all from './lib/barrel.mjs'
import * as late from './lib/barrel-late.mjs'
import * as self from './namespaces.mjs'
import * as cjs from './lib/barrel-c.cjs'

export let count = 1
export const zero = 0
export default function () {}
count++
console.log(all, self.count, Object.keys(self), Object.keys(cjs), cjs)
console.log(late.late, late.also, Object.keys(late).length, 'default' in late)
console.log(await import('./lib/barrel.mjs') === all, all.both)
for (const change of [() => { all.more = 1 }, () => { delete all.one }, () => { Object.defineProperty(cjs, 'x', { value: 1 }) }]) {
	try {
		change()
		console.log('changed')
	} catch (error) {
		console.log(error.name)
	}
}
console.log(Object.isExtensible(all), Object.isExtensible(cjs), Object.isExtensible(self))
for (const name of ['missing', 'ambiguous']) {
	await import(`./lib/barrel-${name}.mjs`).catch(error => console.log(name, error.name))
}
