function f() { return new Error('x') }
const e = f(); const { stack, message } = e; let s2; ({ stack: s2 } = e)
console.log(stack.split('\n')[1].includes('stacks.cjs:1:'), e['stack'] === stack, s2 === stack, message, stack.includes('\t'))
const o = { stack: [1] }; const { stack: [q] } = o; console.log(o['stack'], q)
function g({ stack }) { return stack } console.log(g({ stack: 3 }))
