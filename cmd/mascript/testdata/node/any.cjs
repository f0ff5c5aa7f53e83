// Promise.any: its error has a message, and it works for classes that extend Promise.
class Mine extends Promise {}
const describe = (e) => [e.message, String(e), e.stack.split('\n')[0], Object.keys(e), e.constructor === AggregateError, e.errors.map(String)]
const order = []
;(async () => {
  console.log(await Promise.any([Promise.reject(1), 2, Promise.resolve(3)]))
  for (const list of [[Promise.reject(new Error('a')), Promise.reject(2)], []]) await Promise.any(list).catch((e) => console.log(describe(e)))
  await Promise.any([Promise.reject(1)]).catch((e) => console.log(e))
  console.log(Promise.any([1]) instanceof Mine, Mine.any([1]) instanceof Mine, Promise.any.name, Promise.any.length, Promise.any([]).catch(() => {}).constructor.name)
  await Mine.any(new Set([Mine.reject('m')])).catch((e) => console.log(describe(e)))
  await Promise.any(5).catch((e) => console.log(e.name))
  await Promise.any({ [Symbol.iterator]() { throw new AggregateError([1], 'own') } }).catch((e) => console.log(e.message))
  for (const odd of [undefined, {}, () => {}]) try { await Promise.any.call(odd, []) } catch (e) { console.log(e.name) }
  Promise.any([Promise.reject(1)]).catch(() => order.push('any'))
  let p = Promise.resolve()
  for (let i = 0; i < 4; i++) p = p.then(() => order.push(i))
  await p
  console.log(order)
  process.on('unhandledRejection', (e) => console.log('unhandled', e.message))
  Promise.any([Promise.reject(1)])
})()
