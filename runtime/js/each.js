// The steps of an asynchronous iteration, as promises: see package source. The loop ends by a
// break, and what it breaks off is closed.
module.exports = iterable => {
  const open = iterable[Symbol.asyncIterator], sync = open == null && iterable[Symbol.iterator]()
  if (open != null && typeof open !== 'function') throw new TypeError('the value of for await is not iterable')
  const steps = open != null ? open.call(iterable) : sync
  const checked = (step) => {
    if (Object(step) !== step) throw new TypeError('Iterator result ' + String(step) + ' is not an object')
    return step
  }
  let over = false
  const next = async () => {
    try {
      const step = checked(await steps.next())
      if (step.done) over = true
      return sync ? { done: step.done, value: await step.value } : step
    } catch (error) { over = true; throw error }
  }
  const close = async () => {
    const last = checked(await steps.return())
    if (sync) await last.value
  }
  return {
    closing: undefined,
    [Symbol.iterator]() { return this },
    next: () => ({ done: false, value: next() }),
    return() { if (!over && steps.return != null) this.closing = close(); return {} },
  }
}
