#!/usr/bin/env node
// A first line for the shell; loops inside of loops that await; modules that await and import each other.
import { b } from './lib/awaiting-cycle-b.mjs'

export const a = await 'a'

outer: for await (const x of [1, 2]) {
	for await (const y of [3, 4, 5]) {
		if (y === 4) continue outer
		for await (const z of [6]) console.log(x, y, z)
	}
}
console.log(b)

// What a loop leaves before its end is closed, and waited for.
const slowly = (name, last = () => ({})) => ({
	[Symbol.asyncIterator]: () => ({
		n: 0,
		async next() { return { done: false, value: ++this.n } },
		async return() {
			await new Promise((resolve) => setTimeout(resolve, 5))
			console.log(name, 'is closed')
			return last()
		},
	}),
})
for await (const x of slowly('broken off')) if (x === 2) break
console.log('after the break')
all: for (const round of [1, 2]) {
	once: for await (const x of slowly('continued')) { if (round === 1) continue all; break once }
	console.log('round', round)
}
try { for await (const x of slowly('thrown out of')) throw new Error('out') } catch (error) { console.log(error.message) }
try { for await (const x of slowly('refuses', () => { throw new Error('cannot close') })) break } catch (error) { console.log(error.message) }
try { for await (const x of slowly('gives no object', () => 5)) break } catch (error) { console.log(error.name) }
try { for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => 5 }) }) break } catch (error) { console.log(error.name, error.message) }
function* counting() { try { yield 1; yield Promise.resolve(2) } finally { console.log('generator closed') } }
for await (const x of counting()) { console.log(x); if (x === 2) break }
for await (const x of counting()) console.log(x)
