// Asynchronous generators, which run on generators that yield what they await as an Await. One request
// is served at a time, in order. A failed await is handed in as a Failure, which awaited throws in its place; only what
// yield* waits for is thrown into the generator.
class Await {
  constructor(promise, ofDelegate) { this[0] = promise; this[1] = ofDelegate }
}
class Failure {
  constructor(reason) { this.reason = reason }
}
const AsyncIteratorPrototype = { [Symbol.asyncIterator]() { return this } }
Object.defineProperty(AsyncIteratorPrototype, Symbol.asyncIterator, { enumerable: false })
Object.defineProperty(AsyncIteratorPrototype[Symbol.asyncIterator], 'name', { value: '[Symbol.asyncIterator]' })

const requests = new WeakMap()
const request = (kind) => function (value) {
  return new Promise((resolve, reject) => {
    const mine = requests.get(this)
    if (mine === undefined) {
      reject(new TypeError(kind + ' method called on incompatible receiver ' + String(this)))
      return
    }
    mine.queue.push({ kind, value, resolve, reject })
    if (mine.queue.length === 1) mine.serve()
  })
}
const AsyncGeneratorPrototype = Object.create(AsyncIteratorPrototype)
for (const kind of ['next', 'return', 'throw']) {
  Object.defineProperty(AsyncGeneratorPrototype, kind, { value: request(kind), writable: true, configurable: true })
  Object.defineProperty(AsyncGeneratorPrototype[kind], 'name', { value: kind, configurable: true })
}
const AsyncGeneratorFunctionPrototype = Object.create(Function.prototype)
const fixed = (object, properties) => {
  for (const key of Reflect.ownKeys(properties)) Object.defineProperty(object, key, { value: properties[key], configurable: true })
}
fixed(AsyncGeneratorPrototype, { constructor: AsyncGeneratorFunctionPrototype, [Symbol.toStringTag]: 'AsyncGenerator' })
const AsyncGeneratorFunction = function AsyncGeneratorFunction() {
  throw new TypeError('mascript makes no asynchronous generators of strings')
}
AsyncGeneratorFunction.prototype = AsyncGeneratorFunctionPrototype
fixed(AsyncGeneratorFunctionPrototype, { constructor: AsyncGeneratorFunction, prototype: AsyncGeneratorPrototype, [Symbol.toStringTag]: 'AsyncGeneratorFunction' })

module.exports = {
  Await,
  generator(self, values, body) {
    const steps = body.apply(self, values)
    const mine = { queue: [], serve }
    const finish = (settle, value) => {
      mine.queue[0][settle](value)
      mine.queue.shift()
      if (mine.queue.length > 0) serve()
    }
    const go = (kind, value) => {
      let step
      try { step = steps[kind](value) } catch (error) { finish('reject', error); return }
      const { value: given, done } = step
      if (given instanceof Await) {
        const ofDelegate = given[1]
        Promise.resolve(given[0]).then(
          ofDelegate
            ? (answer) => go(kind === 'return' ? kind : 'next', { done: answer.done, value: answer.value })
            : (answer) => go('next', answer),
          ofDelegate ? (reason) => go('throw', reason) : (reason) => go('next', new Failure(reason)))
        return
      }
      Promise.resolve(given).then(
        (value) => finish('resolve', { value, done }),
        (reason) => done ? finish('reject', reason) : go('throw', reason))
    }
    function serve() { go(mine.queue[0].kind, mine.queue[0].value) }
    const generator = Object.create(AsyncGeneratorPrototype)
    requests.set(generator, mine)
    return generator
  },
  awaited(value) {
    if (value instanceof Failure) throw value.reason
    return value
  },
  function(made) {
    Object.setPrototypeOf(made, AsyncGeneratorFunctionPrototype)
    made.prototype = Object.create(AsyncGeneratorPrototype)
    return made
  },
}
