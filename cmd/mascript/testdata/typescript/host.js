// Prints as JSON what the host has: the exports of each of its modules, and its globals, in the form of check.cjs.

const names = require(process.argv[2])

const own = (value) => Object.getOwnPropertyNames(value)
function all(value) {
  const found = new Set()
  for (let o = value; o != null && o !== Object.prototype && o !== Function.prototype; o = Object.getPrototypeOf(o)) own(o).forEach((name) => found.add(name))
  return [...found]
}

function described(value) {
  if (value === null || typeof value !== 'object' && typeof value !== 'function') return {}
  if ('isTTY' in value || value === process.stdin || value === globalThis) return {} // streams that are made when they are used
  const made = typeof value === 'function' ? value.prototype : undefined
  return { members: all(value), methods: made == null || typeof made !== 'object' && typeof made !== 'function' ? undefined : all(made) }
}

// Before modules: modelarts/py gives errors and arrays members of Python's.
const globals = {}
for (const key of own(globalThis)) globals[key] = described(globalThis[key])

const modules = {}
for (const name of names) {
  const exports = modules[name] = {}
  const whole = require(name)
  for (const key of all(whole)) exports[key] = described(whole[key])
}
console.log(JSON.stringify({ modules, globals }))
