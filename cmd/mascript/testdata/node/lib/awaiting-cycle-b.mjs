import { a } from '../loops.mjs'

console.log('b starts')
export const b = await 'b'
try {
	console.log(a)
} catch (error) {
	console.log(error.name)
}
console.log('b ends')
