function f(){ return (()=>arguments[0])() } console.log(f(5));
function f2(a){ return (()=>a+arguments[0])() } console.log(f2(5));
function debounce(fn){ let t; return function(){ clearTimeout(t); t=setTimeout(()=>fn.apply(this,arguments),1) } }
debounce((...a)=>console.log(a))(1,2);
function g(){ return [1].map(()=>[2].map(()=>arguments[0])[0]) } console.log(g('deep'));
class A { m() { return (() => arguments.length)() } static s() { 'use strict'; return [0].map(() => arguments[1])[0] } get x() { return (() => arguments.length)() } constructor() { this.n = (() => arguments[0])() } }
console.log(new A(7).m(1,2,3), A.s(1,2), new A(8).n, new A().x)
const o = { async q() { await null; return (async () => arguments[0])() }, *gen() { yield (() => arguments[0])() } }
o.q('async').then(console.log); console.log([...o.gen('g')])
function own() { const arguments = 3; return (() => arguments)() } console.log(own())
function param(arguments) { return (() => arguments)() } console.log(param(4))
function outer() { return (() => function () { return (() => arguments[0])() })()('inner') } console.log(outer('o'))
let e; console.log([1, e?.stack ?? 'none'], e?.stack, e?.a.stack, e?.a?.stack?.split, 2)
try { null.x } catch (x) { console.log(typeof x?.stack, x?.stack?.split('\n').length > 1, (x?.stack ?? '').includes('arguments.cjs')) }
function late() { const f = () => arguments.length; return [f(), arguments[0]] } console.log(late('l', 2))
async function* both() { yield (() => arguments.length)(); yield arguments[0] } (async () => { for await (const x of both(7, 8)) console.log(x) })()
