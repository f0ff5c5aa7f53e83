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
