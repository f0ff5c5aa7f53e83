async function* g() { yield 1 }
const t = `
import x from 'y'
export default 1
`
counter = 1; console.log(counter, typeof module, t.length); exports.g = g
