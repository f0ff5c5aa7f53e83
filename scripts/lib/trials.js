// @ts-check
// Which version of a job is which trial of a sweep. A trial's output folder, .../SWEEP/TRIAL/, says it: the service keeps
// that with the version from the moment it is created, so that nothing has to be remembered here, and it refuses a
// second version that would write to the same folder at the same time.

const { createHash } = require('crypto')

/**
 * @typedef {import('./search').Parameters} Parameters
 * @typedef {Pick<import('modelarts').Version, 'version_id' | 'train_url' | 'parameter'>} Version
 */

/**
 * @param {unknown} value
 */
function digest(value) { return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 6) }

/**
 * The folder of a sweep: two of the same name that train something else do not take each other's trials for their own.
 * @param {string} name
 * @param {unknown} settings all that the trials have in common
 */
function sweep_folder(name, settings) { return `${name}-${digest(settings)}` }

/**
 * The folder of a trial, readable and its own: lr-0.1.batch-32-5f0c3a.
 * @param {Parameters} parameters
 */
function trial_folder(parameters) {
  const entries = Object.entries(parameters)
  const readable = entries.map(([label, value]) => `${label}-${value}`.replace(/[^\w.+-]+/g, '_')).join('.').slice(0, 80)
  return `${readable}-${digest(entries.sort(([a], [b]) => a < b ? -1 : 1))}`
}

/**
 * The folder of a trial's n-th attempt, from 1 on.
 * @param {string} folder
 * @param {number} attempt
 */
function attempt_folder(folder, attempt) { return attempt === 1 ? folder : `${folder}.attempt-${attempt}` }

/**
 * What the output folder of a version says, if a sweep made it.
 * @param {string | null} train_url
 * @returns {{ sweep: string, name: string, trial: string, attempt: number } | null}
 */
function read_folder(train_url) {
  const match = /\/(([^/]+)-[0-9a-f]{6})\/([^/]+-[0-9a-f]{6})(?:\.attempt-(\d+))?\/?$/.exec(train_url ?? '')
  return match && { sweep: match[1], name: match[2], trial: match[3], attempt: Number(match[4] ?? 1) }
}

/**
 * The versions of a job that a sweep has made, by the folder of their trial.
 * @template {Version} V
 * @param {V[]} versions
 * @param {string} sweep
 */
function made_by(versions, sweep) {
  /** @type {Map<string, { version: V, attempt: number }[]>} */
  const trials = new Map()
  for (const version of versions) {
    const folder = read_folder(version.train_url)
    if (folder?.sweep !== sweep) continue
    trials.set(folder.trial, [...trials.get(folder.trial) ?? [], { version, attempt: folder.attempt }])
  }
  return trials
}

/**
 * The version that a trial has, which is the first of its last attempt, and the number of that attempt. Of two that were
 * created in the same moment the first one counts. What somebody trained into the same folder with other parameters is not the trial.
 * @template {Version} V
 * @param {{ version: V, attempt: number }[]} made into the trial's folder
 * @param {Parameters} parameters
 * @returns {{ version: V, attempt: number, duplicates: V[] } | null}
 */
function version_of(made, parameters) {
  const own = made.filter(({ version }) => has(version, parameters))
  if (own.length === 0) return null
  const attempt = Math.max(...own.map(one => one.attempt))
  const [version, ...duplicates] = own.filter(one => one.attempt === attempt).map(one => one.version).sort(by_id)
  return { version, attempt, duplicates }
}

/**
 * @param {Version} version
 * @param {Parameters} parameters
 */
function has(version, parameters) {
  const own = new Map((version.parameter ?? []).map(({ label, value }) => [label, String(value)]))
  return Object.entries(parameters).every(([label, value]) => own.get(label) === value)
}

/**
 * Ids are numbers, or text above 2^53.
 * @param {Version} a
 * @param {Version} b
 */
function by_id({ version_id: a }, { version_id: b }) {
  return BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0
}

module.exports = { sweep_folder, trial_folder, attempt_folder, read_folder, made_by, version_of }
