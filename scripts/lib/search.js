// @ts-check
// What a sweep tries, and what it makes of the results: a grid, random draws or successive halving, the median
// rule, and which trial is the best. All of it follows from its arguments alone, so that whoever asks again, after a
// crash or beside somebody else, gets the same trials and the same survivors.

const { createHash } = require('crypto')
const { misuse } = require('./cli')
const { by } = require('./ranking')

/**
 * A parameter's values. They are text, as hyperparameters are: what somebody typed stays as it was typed.
 * @typedef {{ values: string[] }} Choice
 * @typedef {{ min: number, max: number, integer: boolean, log: boolean, step: number | null }} Range
 * @typedef {Record<string, Choice | Range>} Space
 *
 * @typedef {Record<string, string>} Parameters
 * @typedef {{ parameters: Parameters, rung: number }} Trial
 * @typedef {{ ended: boolean, value: number | null }} Outcome value: of the metric; null for none
 * @typedef {{ x: number, y: number }[]} Curve
 *
 * @typedef {object} Search
 * @property {'grid' | 'random' | 'halving'} method
 * @property {Parameters[]} configurations what is tried; successive halving begins with all of them
 * @property {string | null} budget the label that successive halving raises
 * @property {{ size: number, budget: string }[]} rungs of successive halving, from the widest on
 */

const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`

/**
 * Reads lr=0.1,0.01 or lr=0.001..0.1:log or units=32..256:32.
 * @param {string} text
 * @returns {[string, Choice | Range]}
 */
function parse_parameter(text) {
  const equals = text.indexOf('=')
  const [label, rest] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()]
  if (equals < 1 || rest === '') misuse(`--param ${text}: write LABEL=VALUE,VALUE or LABEL=MIN..MAX, such as lr=0.1,0.01`)
  const range = new RegExp(`^(${number})\\.\\.(${number})(?::(.*))?$`).exec(rest)
  if (!range) return [label, choice(label, rest.split(',').map(value => value.trim()))]
  const [, min, max, how] = range
  const step = how === undefined || how === 'log' ? null : how
  if (step !== null && !new RegExp(`^${number}$`).test(step)) misuse(`--param ${text}: after the range may stand :log or a step such as :0.1, not ${JSON.stringify(how)}`)
  const integer = [min, max, step ?? '1'].every(one => /^[-+]?\d+$/.test(one))
  return [label, checked_range(label, { min: Number(min), max: Number(max), integer, log: how === 'log', step: step === null ? null : Number(step) })]
}

/**
 * Reads what a JSON file says: {"lr": [0.1, 0.01], "dropout": {"min": 0.1, "max": 0.5}, "optimizer": "sgd"}.
 * @param {unknown} json
 * @returns {Space}
 */
function parse_space(json) {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) misuse('parameters in JSON are an object: {"lr": [0.1, 0.01]}')
  return Object.fromEntries(Object.entries(/** @type {object} */ (json)).map(([label, what]) => [label, parse_domain(label, what)]))
}

/**
 * @param {string} label
 * @param {any} what
 * @returns {Choice | Range}
 */
function parse_domain(label, what) {
  if (['string', 'number', 'boolean'].includes(typeof what)) return choice(label, [String(what)])
  const values = Array.isArray(what) ? what : what?.values
  if (Array.isArray(values)) {
    if (values.some(value => !['string', 'number', 'boolean'].includes(typeof value))) misuse(`parameter ${label}: its values are texts, numbers, true and false, got ${JSON.stringify(values)}`)
    return choice(label, values.map(String))
  }
  const unknown = Object.keys(what ?? {}).find(key => !['min', 'max', 'scale', 'step'].includes(key))
  if (what === null || unknown !== undefined || typeof what.min !== 'number' || typeof what.max !== 'number' || !['undefined', 'number'].includes(typeof what.step) || ![undefined, 'linear', 'log'].includes(what.scale)) {
    misuse(`parameter ${label}: a value, a list of them, or {"min": 0.001, "max": 0.1, "scale": "log"} (or "step": 0.01), got ${JSON.stringify(what)}`)
  }
  const integer = [what.min, what.max, what.step ?? 1].every(Number.isInteger)
  return checked_range(label, { min: what.min, max: what.max, integer, log: what.scale === 'log', step: what.step ?? null })
}

/**
 * @param {string} label
 * @param {string[]} values
 * @returns {Choice}
 */
function choice(label, values) {
  if (values.length === 0 || values.includes('')) misuse(`parameter ${label}: a value is empty`)
  const twice = values.find((value, i) => values.indexOf(value) < i)
  if (twice !== undefined) misuse(`parameter ${label}: the value ${twice} is there twice`)
  return { values }
}

/**
 * @param {string} label
 * @param {Range} range
 */
function checked_range(label, range) {
  const { min, max, log, step } = range
  if (!Number.isFinite(min) || !Number.isFinite(max) || !(min < max)) misuse(`parameter ${label}: a range goes from a smaller number to a larger one, got ${min}..${max}`)
  if (log && min <= 0) misuse(`parameter ${label}: a range on a logarithmic scale begins above 0, got ${min}`)
  if (step !== null && !(step > 0 && step <= max - min)) misuse(`parameter ${label}: a step is above 0 and at most ${round(max - min)}, got ${step}`)
  if (step !== null && log) misuse(`parameter ${label}: a range has a step or a logarithmic scale, not both`)
  return range
}

/**
 * A number as text without the noise of its arithmetic.
 * @param {number} value
 */
function round(value) { return String(Number(value.toPrecision(10))) }

/**
 * All values of a parameter, or null when there is no end of them.
 * @param {Choice | Range} domain
 * @returns {string[] | null}
 */
function enumerate(domain) {
  if ('values' in domain) return domain.values
  const step = domain.step ?? (domain.integer && !domain.log ? 1 : null)
  if (step === null) return null
  const count = steps(domain, step)
  return count > most ? null : Array.from({ length: count }, (_, i) => round(domain.min + i * step))
}

/**
 * @param {Range} range
 * @param {number} step
 */
function steps({ min, max }, step) { return Math.floor((max - min) / step + 1e-9) + 1 }

const most = 1000 // trials of a sweep: more of them are a mistake in the command

/**
 * Every combination; the last parameter changes fastest.
 * @param {Space} space
 * @returns {Parameters[]}
 */
function grid(space) {
  /** @type {Parameters[]} */
  let combinations = [{}]
  for (const [label, domain] of Object.entries(space)) {
    const values = enumerate(domain) ?? misuse(`parameter ${label}: a grid needs values or a step, such as ${label}=0.1,0.2 or ${label}=0.1..0.5:0.1; --search random draws from a range`)
    if (combinations.length * values.length > most) misuse(`a grid of these parameters has more than ${most} trials; name fewer values, or use --search random --trials N`)
    combinations = combinations.flatMap(one => values.map(value => ({ ...one, [label]: value })))
  }
  return combinations
}

/**
 * So many different combinations, drawn at random, or all there are if these are fewer. More trials of the same
 * seed begin with the same ones, and each parameter is drawn from a stream of its own, so that another beside it changes nothing.
 * @param {Space} space
 * @param {number} trials
 * @param {number} seed
 * @returns {Parameters[]}
 */
function random(space, trials, seed) {
  const drawn = new Map()
  const all = Object.values(space).reduce((count, domain) => count * (enumerate(domain)?.length ?? Infinity), 1)
  for (let attempt = 0; drawn.size < Math.min(trials, all) && attempt < 100 * trials; attempt++) {
    const parameters = Object.fromEntries(Object.entries(space).map(([label, domain]) => [label, draw(domain, uniform(`${seed} ${label}`, attempt))]))
    const key = JSON.stringify(parameters)
    if (!drawn.has(key)) drawn.set(key, parameters)
  }
  return [...drawn.values()]
}

/**
 * The value of a domain that belongs to u, which is at least 0 and less than 1.
 * @param {Choice | Range} domain
 * @param {number} u
 */
function draw(domain, u) {
  if ('values' in domain) return domain.values[Math.floor(u * domain.values.length)]
  const { min, max, integer, log, step } = domain
  if (step !== null) return round(min + step * Math.floor(u * steps(domain, step)))
  const end = integer ? max + 1 : max
  const value = log ? Math.exp(Math.log(min) + u * (Math.log(end) - Math.log(min))) : min + u * (end - min)
  if (integer) return String(Math.min(max, Math.max(min, Math.floor(value + 1e-9))))
  return String(Math.min(max, Math.max(min, Number(value.toPrecision(4)))))
}

/**
 * The i-th random number, from 0 to below 1, of a stream that a text names.
 * @param {string} stream
 * @param {number} i
 */
function uniform(stream, i) {
  return parseInt(createHash('sha256').update(`${stream} ${i}`).digest('hex').slice(0, 12), 16) / 2 ** 48
}

/**
 * The budgets of successive halving: each eta times the one before, and the last one the largest.
 * @param {Range} range
 * @param {number} eta
 * @returns {string[]}
 */
function budgets({ min, max, integer }, eta) {
  const rungs = Math.floor(Math.log(max / min) / Math.log(eta) + 1e-9) + 1
  return Array.from({ length: rungs }, (_, i) => {
    const budget = max / eta ** (rungs - 1 - i)
    return integer ? String(Math.round(budget)) : round(budget)
  })
}

/**
 * How many trials each rung has: of those of the one before, one in eta. A single survivor gets the largest budget at once.
 * @param {number} size of the first
 * @param {string[]} budgets
 * @param {number} eta
 */
function rungs(size, budgets, eta) {
  const list = []
  for (const [i, budget] of budgets.entries()) {
    const last = size === 1 || i === budgets.length - 1
    list.push({ size, budget: last ? budgets[budgets.length - 1] : budget })
    if (last) break
    size = Math.max(1, Math.floor(size / eta))
  }
  return list
}

/**
 * What is to be tried, so far as it is known. Successive halving makes a rung of the one before when all of that has ended.
 * @param {Search} search
 * @param {(trial: Trial) => Outcome} outcome
 * @param {boolean} minimize
 * @returns {Trial[]}
 */
function expand(search, outcome, minimize) {
  if (search.method !== 'halving') return search.configurations.map(parameters => ({ parameters, rung: 0 }))
  const label = /** @type {string} */ (search.budget)
  const at = (/** @type {Parameters} */ parameters, /** @type {number} */ rung) => ({ parameters: { ...parameters, [label]: search.rungs[rung].budget }, rung })
  let current = search.configurations.map(parameters => at(parameters, 0))
  const trials = [...current]
  for (let rung = 1; rung < search.rungs.length; rung++) {
    const outcomes = current.map(outcome)
    if (!outcomes.every(one => one.ended)) break
    current = rank(current.map((trial, i) => ({ trial, value: outcomes[i].value })), minimize)
      .slice(0, search.rungs[rung].size).map(({ trial }) => at(trial.parameters, rung))
    trials.push(...current)
  }
  return trials
}

/**
 * Those that have a value, the best first; equal ones stay in their order.
 * @template {{ value: number | null }} T
 * @param {T[]} entries
 * @param {boolean} minimize
 * @returns {T[]}
 */
function rank(entries, minimize) {
  const order = by('', minimize)
  return entries.filter(({ value }) => Number.isFinite(value)).sort((a, b) => order(Number(a.value), Number(b.value)))
}

/**
 * The median rule: a trial loses when the best that it has reached is worse than the median of what the others had
 * reached by the same point (epoch, step). Nobody is judged before warm_up points, nor against fewer than three.
 * @param {Curve} curve
 * @param {Curve[]} others
 * @param {{ minimize: boolean, warm_up: number }} options
 */
function loses(curve, others, { minimize, warm_up }) {
  if (curve.length === 0 || curve.length < warm_up) return false
  const { x } = curve[curve.length - 1]
  const reached = others.filter(other => other.length > 0 && other[other.length - 1].x >= x)
    .map(other => best_of(other.filter(point => point.x <= x), minimize)).filter(value => value !== null)
  if (reached.length < 3) return false
  const sorted = /** @type {number[]} */ (reached).sort((a, b) => a - b)
  const median = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
  const own = best_of(curve, minimize)
  return own === null || (minimize ? own > median : own < median)
}

/**
 * @param {Curve} curve
 * @param {boolean} minimize
 */
function best_of(curve, minimize) {
  const values = curve.map(point => point.y).filter(Number.isFinite)
  return values.length === 0 ? null : values.reduce((a, b) => minimize === a < b ? a : b)
}

module.exports = { parse_parameter, parse_space, grid, random, budgets, rungs, expand, rank, loses, enumerate }
