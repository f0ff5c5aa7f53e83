// What can be seen of errors, without their stacks' frames.
const show = f => { try { console.log(f()) } catch (e) { console.log(e.name, '|', e.constructor.name, '|', e instanceof Error, e.code) } };
show(() => null.x); show(() => nope); show(() => (1)()); show(() => { throw new RangeError('r', { cause: 1 }) });
show(() => require('./none')); show(() => JSON.parse('{')); show(() => decodeURIComponent('%'));
show(() => [].reduce((a, b) => a)); show(() => 'x'.repeat(-1)); show(() => BigInt(1.5)); show(() => Symbol() + ''); show(() => { 'use strict'; undefinedVariable = 1 });
const e = new Error('message', { cause: new TypeError('why') });
console.log(e.stack.split('\n')[0], e.cause.message, String(e), Object.keys(e));
function named() { return new Error('in a function').stack.split('\n')[1].replace(/\(.*[\\/]/, '(') }
console.log(named());
const deep = n => { if (n) return deep(n - 1); return new Error('deep') };
const lines = e => require('util').inspect(e).split('\n').length;
for (const limit of [10, 3, 0, 'x']) { Error.stackTraceLimit = limit; console.log(limit, lines(deep(500)), lines({ e: deep(500) })) }
Error.stackTraceLimit = 10;
const own = new Error('own'); own.stack = 'Error: own' + '\n    at f (a.js:1:2)'.repeat(20); console.log(lines(own));
process.on('exit', code => console.log('exit', code));
Promise.resolve().then(() => { setTimeout(() => { throw new Error('uncaught in a timer') }) });
