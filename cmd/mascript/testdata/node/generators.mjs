const tick = (v) => new Promise((r) => setTimeout(r, 2, v))
async function* g() { try { yield 1; yield 2 } finally { await tick(); console.log('cleaned up') } }
for await (const x of g()) { console.log(x); break }
console.log('after')
async function* h() { try { yield 1 } finally { const v = await 5; return 'ov' + v } }
let it = h(); await it.next(); console.log(await it.return('v'))
it = g(); await it.next(); console.log(await it.return('v'), await it.next())
async function* rej() { try { yield 1 } finally { await Promise.reject(new Error('rej')) } }
try { for await (const x of rej()) break } catch (e) { console.log('caught', e.message) }
async function* caughtInside() { try { await Promise.reject(new Error('in')) } catch (e) { yield e.message } try { yield await tick('t') } catch (e) { yield 'thrown ' + e.message } }
it = caughtInside(); console.log(await it.next(), await it.next(), await it.throw(new Error('x')), await it.next())
async function* outer() { try { const r = yield* inner(); yield r } finally { await tick(); console.log('outer done') } }
async function* inner() { try { yield 'a'; yield 'b'; return 'r' } finally { await tick(); console.log('inner done') } }
for await (const x of outer()) { console.log(x); if (x === 'a') continue; break }
for await (const x of outer()) console.log(x)
it = g(); console.log(await Promise.all([it.next(), it.next(), it.next(), it.return(7), it.next()]))
it = g(); console.log(await it.return(Promise.resolve('early')), await it.next())
it = g(); try { await it.throw(new Error('early')) } catch (e) { console.log(e.message) } console.log(await it.next())
async function* yieldsRejection() { try { yield Promise.reject(new Error('yielded')) } catch (e) { console.log('caught', e.message); yield 'on' } }
for await (const x of yieldsRejection()) console.log(x)
async function* delegate() { try { yield* rejecting() } catch (e) { yield 'delegate caught ' + e.message } }
async function* rejecting() { yield 1; throw new Error('from inner') }
for await (const x of delegate()) console.log(x)
async function* sync() { yield* [Promise.resolve(1), 2] }
for await (const x of sync()) console.log(x)
class A { async *m(a) { yield a; yield this.n; yield arguments.length } n = 3; static async *s() { yield 's' } }
for await (const x of new A().m(1, 2)) console.log(x)
for await (const x of A.s()) console.log(x)
const o = { async *[Symbol.asyncIterator]() { yield 'o' } }; for await (const x of o) console.log(x)
const f = async function* () {}
console.log(typeof Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype), f.name, g.name, Object.prototype.toString.call(f), Object.prototype.toString.call(g()), String(f()))
console.log(g(), f, g, Object.getPrototypeOf(f) === Object.getPrototypeOf(g), typeof f().next, Object.getPrototypeOf(f).prototype[Symbol.toStringTag])
try { for await (const x of (async function* () { yield 1; throw new Error('end') })()) console.log(x) } catch (e) { console.log(e.message) }
label: for await (const a of g()) { for await (const b of g()) { if (b === 2) continue label; console.log(a, b) } }
async function fn() { for await (const x of g()) { if (x === 1) return 'returned' } } console.log(await fn())
async function* many() { for (let i = 0; i < 3; i++) { const x = yield i; console.log('got', x) } } it = many(); for (const v of ['a', 'b', 'c', 'd']) console.log(await it.next(v))
