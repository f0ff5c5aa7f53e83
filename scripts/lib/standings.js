// @ts-check
// How a sweep stands, as rows of a table, as CSV and as JSON.

const { table, spark, duration } = require('modelarts/ui')
const { rank } = require('./search')

/**
 * @typedef {import('./sweep').Sweep} Sweep
 * @typedef {import('./sweep').Trial} Trial
 */

/**
 * The labels that tell trials apart.
 * @param {Trial[]} trials
 */
function varying(trials) {
  const labels = [...new Set(trials.flatMap(({ parameters }) => Object.keys(parameters)))]
  const different = labels.filter(label => new Set(trials.map(({ parameters }) => parameters[label])).size > 1)
  return different.length > 0 ? different : labels
}

/**
 * lr=0.1 batch=32
 * @param {Trial} trial
 * @param {string[]} labels
 */
function named({ parameters }, labels) { return labels.map(label => `${label}=${parameters[label]}`).join(' ') }

/** @param {number | null} value */
function number(value) { return value === null ? '' : Number.isFinite(value) ? String(Number(value.toPrecision(5))) : String(value) }

/**
 * The trials as one wants to read them: what runs, the best, the others, what is still to come.
 * @param {Sweep} sweep
 */
function ordered({ trials, minimize }) {
  const running = trials.filter(({ active }) => active)
  const completed = trials.filter(({ state }) => state === 'COMPLETED')
  const highest_first = [...new Set(completed.map(({ rung }) => rung))].sort((a, b) => b - a)
  const ranked = highest_first.flatMap(rung => rank(completed.filter(one => one.rung === rung), minimize))
  const rest = trials.filter(one => !running.includes(one) && !ranked.includes(one))
  const ended = rest.filter(({ state }) => state !== 'PLANNED')
  return [...running, ...ranked, ...ended, ...rest.filter(one => !ended.includes(one))]
}

/**
 * @param {Sweep} sweep
 * @param {{ curves: boolean, planned: boolean, plain?: boolean }} options
 */
function draw(sweep, { curves, planned, plain }) {
  const { best, metric, trials } = sweep
  const labels = varying(trials)
  const metric_title = metric ?? 'metric'
  const rows = ordered(sweep).filter(({ state }) => planned || state !== 'PLANNED').map(trial => ({
    ' ': trial === best ? '*' : '',
    VERSION: trial.version?.version_name ?? '-',
    STATUS: trial.state,
    ...Object.fromEntries(labels.map(label => [`param ${label}`, trial.parameters[label]])),
    metric: number(trial.value),
    ...curves ? { CURVE: trial.curve.length > 1 ? spark(trial.curve.map(({ y }) => y), { width: 12 }) : '' } : {},
    TIME: trial.version?.start_time ? duration(trial.version.duration) : '-',
    NOTE: trial.version && trial.remark || '',
  }))
  /** @type {Record<string, string>} */
  const columns = { ' ': ' ', VERSION: 'VERSION', STATUS: 'STATUS' }
  for (const label of labels) columns[`param ${label}`] = label
  columns.metric = metric_title
  if (curves) columns.CURVE = 'CURVE'
  columns.TIME = 'TIME'
  if (rows.some(({ NOTE }) => NOTE)) columns.NOTE = 'NOTE'
  return table(rows, { columns, plain })
}

/**
 * 5 completed, 2 running, 1 failed, 4 planned
 * @param {Sweep} sweep
 */
function counted({ trials }) {
  const counts = new Map()
  for (const { state } of ['COMPLETED', 'RUNNING'].flatMap(first => trials.filter(one => one.state === first)).concat(trials.filter(({ state }) => state !== 'COMPLETED' && state !== 'RUNNING'))) {
    const word = state.toLowerCase().replace('_', ' ')
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ')
}

/**
 * The whole of it, for other programs.
 * @param {Sweep} sweep
 */
function report(sweep) {
  const { target, search, metric, minimize, best, trials } = sweep
  const shown = (/** @type {Trial} */ trial) => ({
    version_id: trial.version?.version_id ?? null,
    version_name: trial.version?.version_name ?? null,
    state: trial.state,
    best: trial === best,
    parameters: trial.parameters,
    ...search.method === 'halving' ? { rung: trial.rung } : {},
    value: finite(trial.value),
    metrics: Object.fromEntries(Object.entries(trial.metrics).map(([name, value]) => [name, finite(value)])),
    curve: trial.curve.map(({ x, y }) => [x, finite(y)]),
    duration: trial.version?.duration ?? null,
    output_path: trial.version?.train_url ?? null,
    attempt: trial.attempt,
    note: trial.remark,
  })
  return {
    sweep: target.name, job_id: target.job_id, job_name: target.job_name, search: search.method, metric, minimize,
    best: best && shown(best), trials: trials.map(shown),
  }
}

/** JSON knows no NaN. @param {number | null} value */
function finite(value) { return value !== null && Number.isFinite(value) ? value : null }

/**
 * @param {Sweep} sweep
 */
function csv({ target: { job_id, job_name }, trials, best }) {
  const labels = [...new Set(trials.flatMap(({ parameters }) => Object.keys(parameters)))]
  const metrics = [...new Set(trials.flatMap(trial => Object.keys(trial.metrics)))].sort()
  const head = ['job_id', 'job_name', 'version_id', 'version_name', 'state', 'best', ...labels, ...metrics, 'seconds', 'output_path']
  const rows = trials.map(trial => [
    job_id, job_name, trial.version?.version_id, trial.version?.version_name, trial.state, trial === best,
    ...labels.map(label => trial.parameters[label]), ...metrics.map(name => trial.metrics[name]),
    trial.version ? trial.version.duration / 1000 : null, trial.version?.train_url,
  ])
  return [head, ...rows].map(row => row.map(cell).join(',') + '\n').join('')
}

/** @param {unknown} value */
function cell(value) {
  const text = String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

module.exports = { draw, counted, named, varying, number, report, csv }
