// @ts-check
// Deletes jobs and versions that are old, failed or of some name. It shows first what would go, and why.

const { Estimator } = require('modelarts/estimator')
const { table, confirm, progress } = require('modelarts/ui')
const { parser, main, fail, misuse, print_json, program } = require('./lib/cli')
const { connect, find, all, state, is_active, ending, unknown } = require('./lib/jobs')

/**
 * @typedef {import('modelarts').Session} Session
 * @typedef {import('modelarts').Id} Id
 * @typedef {{ version_id: Id, version_name: string, status: number, create_time: number }} Version
 * @typedef {{ job_id: Id, job_name: string, create_time: number, versions: Version[] }} Job versions are newest first
 * @typedef {object} Entry what goes: a job with all its versions, or one version
 * @property {Job} job
 * @property {Version | null} version null for the whole job
 * @property {string} why
 * @typedef {'deleted' | 'gone already' | 'kept'} Outcome
 */

function options() {
  const p = parser({
    about: 'Deletes the jobs all of whose versions meet every criterion that is given, and with --versions also such versions of other jobs. Without --delete it only shows what would go.',
    epilog: `examples:
  %(prog)s --failed --older-than 7d
  %(prog)s --name 'try-*' --keep 5 --delete
  %(prog)s flowers --versions --keep 3 --delete --yes

What runs or waits is left alone, unless --running is given. Objects are left,
too: data, code and what trainings have written to the object store.

exit codes: 0; 1 if something could not be deleted, or was not because nobody
said yes; 2 without a criterion; 130 for Ctrl-C, after which the rest is left`,
  })
  p.add_argument('job', { metavar: 'JOB', nargs: '*', help: 'look at these jobs only (ids or names)' })
  const criteria = p.add_argument_group('criteria')
  criteria.add_argument('--failed', { action: 'store_true', help: 'what failed' })
  criteria.add_argument('--stopped', { action: 'store_true', help: 'what was stopped; with --failed either' })
  criteria.add_argument('--older-than', { metavar: 'AGE', help: 'what was made longer ago: 30m, 12h, 7d, 2w' })
  criteria.add_argument('--name', { metavar: 'PATTERN', action: 'append', help: 'jobs of this name; * is any text, ? a character' })
  criteria.add_argument('--keep', { metavar: 'N', type: Number, help: 'all that meets the others but the newest N; with --versions the newest N of each job' })
  p.add_argument('--versions', { action: 'store_true', help: 'delete versions, too, of jobs that stay' })
  p.add_argument('--running', { action: 'store_true', help: 'also what runs or waits, which is stopped first' })
  p.add_argument('--delete', { action: 'store_true', help: 'delete, after a question' })
  p.add_argument('--yes', { action: 'store_true', help: 'delete without the question' })
  return p.parse_args()
}

/** An age in milliseconds. @param {string} text */
function age(text) {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*([mhdw])$/.exec(text) ?? misuse(`--older-than takes an age such as 30m, 12h, 7d or 2w, got ${JSON.stringify(text)}`)
  return Number(number) * { m: 60e3, h: 3600e3, d: 86400e3, w: 7 * 86400e3 }[/** @type {'m' | 'h' | 'd' | 'w'} */(unit)]
}

/** A pattern of names as an expression. @param {string} pattern */
function glob(pattern) {
  const text = pattern.replace(/[\\^$.|+()[\]{}]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')
  return new RegExp(`^${text}$`, 's')
}

/**
 * The jobs that are looked at. One version is all that the list of jobs does not know of.
 * @param {Session} session
 * @param {string[]} named
 * @param {RegExp[] | null} patterns
 * @returns {Job[]}
 */
function jobs(session, named, patterns) {
  const wanted = named.length === 0 ? null : new Set(named.map(text => {
    const job = find(session, text)
    return job.narrowed ? misuse(`JOB is a job here, got the version ${text}`) : String(job.job_id)
  }))
  return all(session)
    .filter(job => (!wanted || wanted.has(String(job.job_id))) && (!patterns || patterns.some(pattern => pattern.test(job.job_name))))
    .flatMap(job => {
      const { job_id, job_name, create_time, version_count, version_id, status } = job
      const versions = version_count === 0 ? [] : version_count === 1 ? [{ version_id, version_name: '', status, create_time }] : known(session, job_id)
      return versions ? [{ job_id, job_name, create_time, versions }] : []
    })
}

/**
 * The versions of a job, null if it is gone.
 * @param {Session} session
 * @param {Id} job_id
 * @returns {Version[] | null}
 */
function known(session, job_id) {
  const answer = new Estimator(session, { job_id }).get_job_version_info()
  if (answer.is_success) return answer.versions
  return unknown(answer) ? null : fail(answer.error_msg)
}

/**
 * What goes, and why.
 * @param {Job[]} jobs
 * @param {any} o
 * @returns {Entry[]}
 */
function plan(jobs, o) {
  const before = o.older_than === null ? Infinity : Date.now() - age(o.older_than)
  /** @param {{ create_time: number, status?: number }} of */
  const meets = ({ create_time, status }) =>
    create_time < before && (o.running || status === undefined || !is_active(status)) &&
    (!(o.failed || o.stopped) || status !== undefined && (o.failed && ending(status) === 'failed' || o.stopped && ending(status) === 'stopped'))
  /** @param {number[]} statuses */
  const reasons = statuses => [
    (o.failed || o.stopped) && [...new Set(statuses.map(ending))].join(' or '),
    o.older_than !== null && `older than ${o.older_than}`,
    o.name && `named ${o.name.join(' or ')}`,
    o.keep !== null && `not of the newest ${o.keep}`,
    statuses.some(is_active) && 'runs or waits',
  ].filter(Boolean).join(', ')

  /** @type {Entry[]} */
  const whole = [], parts = []
  for (const job of jobs) {
    const going = job.versions.filter(meets).slice(o.versions && o.keep !== null ? o.keep : 0)
    if (going.length === job.versions.length && (going.length > 0 || meets(job))) whole.push({ job, version: null, why: reasons(going.map(v => v.status)) })
    else if (o.versions) for (const version of going) parts.push({ job, version, why: reasons([version.status]) })
  }
  if (o.keep === null || o.versions) return [...whole, ...parts]
  return whole.sort((a, b) => newest(b.job) - newest(a.job)).slice(o.keep)
}

/** When something was last made of a job. @param {Job} job */
function newest({ versions, create_time }) { return versions[0]?.create_time ?? create_time }

/** @param {Entry} entry */
function row({ job, version, why }) {
  const { versions } = job
  const of = version ?? versions[0]
  return {
    JOB: job.job_id, NAME: job.job_name, VERSION: version ? version.version_name : versions.length === 1 ? 'the only one' : `all ${versions.length}`,
    STATUS: of ? state(of.status) : '-', CREATED: when(of?.create_time ?? job.create_time), WHY: why,
  }
}

/** @param {number} time */
function when(time) {
  const at = new Date(time), two = (/** @type {number} */ n) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** @param {Entry[]} entries */
function counted(entries) {
  const whole = entries.filter(e => !e.version).length, parts = entries.length - whole
  const words = (/** @type {number} */ n, /** @type {string} */ noun) => `${n} ${noun}${n === 1 ? '' : 's'}`
  return [whole > 0 && words(whole, 'job'), parts > 0 && words(parts, 'version')].filter(Boolean).join(' and ')
}

/**
 * Deletes an entry, unless it has changed since it was shown: it runs now, or has a version that nobody has seen.
 * @param {Session} session
 * @param {Entry} entry
 * @param {boolean} running
 * @returns {{ outcome: Outcome, error?: string }}
 */
function remove(session, { job, version }, running) {
  const { job_id } = job
  const now = known(session, job_id)
  const here = now && (version ? now.filter(v => String(v.version_id) === String(version.version_id)) : now)
  if (!here || version && here.length === 0) return { outcome: 'gone already' }
  const shown = new Set(job.versions.map(v => String(v.version_id)))
  const added = here.find(v => !shown.has(String(v.version_id)))
  if (added) return { outcome: 'kept', error: `it has a new version, ${added.version_name}` }
  const busy = !running && here.find(v => is_active(v.status))
  if (busy) return { outcome: 'kept', error: `${busy.version_name} is ${state(busy.status)} now` }
  const answer = version ? new Estimator(session, { job_id, version_id: version.version_id }).delete_job_version() : Estimator.delete_job_by_id(session, job_id)
  if (answer.is_success) return { outcome: 'deleted' }
  return unknown(answer) ? { outcome: 'gone already' } : { outcome: 'kept', error: answer.error_msg }
}

/** @param {Entry} entry @param {{ outcome?: Outcome, error?: string }} result */
function report({ job, version, why }, { outcome, error }) {
  const of = version ?? job.versions[0]
  return {
    job_id: job.job_id, job_name: job.job_name, version_id: version?.version_id ?? null, version_name: version?.version_name ?? null,
    versions: version ? 1 : job.versions.length, state: of ? state(of.status) : null, create_time: of?.create_time ?? job.create_time,
    why, outcome: outcome ?? null, error: error ?? null,
  }
}

/**
 * Shows what goes and deletes it, if that was asked for.
 * @param {Session} session
 * @param {Entry[]} entries
 * @param {{ outcome: Outcome, error?: string }[]} results what came of the entries, one after the other
 * @param {any} o
 * @returns {number} the exit code
 */
function carry_out(session, entries, results, o) {
  const say = (/** @type {string} */ text) => { if (!o.json) console.log(text) }
  if (entries.length === 0) {
    say('Nothing meets that.')
    return 0
  }
  if (!o.json) console.log(table(entries.map(row)))
  if (!o.delete) {
    say(`\n--delete would delete ${counted(entries)}.`)
    return 0
  }
  if (!o.yes && !confirm(`Delete ${counted(entries)}?`)) {
    console.error(`${program()}: nothing is deleted${process.stdin.isTTY ? '' : ' (--yes answers the question)'}`)
    return 1
  }
  try {
    for (const entry of progress(entries, { label: 'delete' })) results.push(remove(session, entry, o.running))
  } finally {
    for (const [i, { outcome, error }] of results.entries()) {
      const { job, version } = entries[i]
      const name = `job ${job.job_name} (${job.job_id})${version ? ` ${version.version_name}` : ''}`
      if (error) console.error(`${program()}: ${name} is kept: ${error}`)
      else if (outcome === 'gone already') console.error(`${program()}: ${name} was gone already`)
    }
    const deleted = entries.filter((_, i) => results[i]?.outcome === 'deleted')
    say(`${deleted.length > 0 ? counted(deleted) : 'nothing'} deleted${results.length < entries.length ? `, ${entries.length - results.length} left` : ''}`)
  }
  return results.some(({ outcome }) => outcome === 'kept') ? 1 : 0
}

main(() => {
  const o = options()
  if (!o.failed && !o.stopped && o.older_than === null && !o.name && o.keep === null)
    misuse('say what is to go: --failed, --stopped, --older-than, --name or --keep (mascript rm deletes jobs by their names)')
  if (o.keep !== null && !(Number.isInteger(o.keep) && o.keep >= 0)) misuse('--keep takes a number, 0 or more')
  if (o.yes && !o.delete) misuse('--yes answers the question of --delete; give that, too')
  if (o.older_than !== null) age(o.older_than)
  const session = connect()
  const entries = plan(jobs(session, o.job, o.name && o.name.map(glob)), o)
  /** @type {{ outcome: Outcome, error?: string }[]} */
  const results = []
  try {
    return carry_out(session, entries, results, o)
  } finally { // also when it was interrupted: what has gone by then is to be known
    if (o.json) print_json(entries.map((entry, i) => report(entry, results[i] ?? {})))
  }
})
