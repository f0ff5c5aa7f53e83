// @ts-check
// Jobs and their versions, as the scripts here look at them.

const { Session } = require('modelarts/session')
const { Estimator, JOB_STATE } = require('modelarts/estimator')
const { fail } = require('./cli')
const { dictionary } = require('./dictionary')
const metrics = require('./metrics')

/**
 * @typedef {import('modelarts').Id} Id
 * @typedef {object} FoundVersion one version of a job
 * @property {Id} version_id
 * @property {string} version_name
 * @property {number} status
 * @property {string} state COMPLETED, RUNNING, …
 * @property {import('modelarts').TrainingJob} job what its methods are called on; each look at it asks the service
 * @property {import('modelarts').Version} info what the service says of it
 * @typedef {object} FoundJob a job that somebody named
 * @property {Id} job_id
 * @property {string} job_name
 * @property {FoundVersion[]} versions newest first
 * @property {boolean} narrowed whether one version was named, and versions is that one
 */

/** The Session that the command line asks for: mascript --profile NAME, --local, or none of them. */
function connect() {
  try {
    return new Session()
  } catch (/** @type {any} */ error) { // such as a profile that is not there
    if (error.constructor !== Error) throw error
    return fail(error.message)
  }
}

/**
 * Finds the job that JOB or JOB/VERSION means: ids or names, as "mascript logs" takes them.
 * @param {Session} session
 * @param {string} text
 * @returns {FoundJob}
 */
function find(session, text) {
  const slash = text.indexOf('/')
  const [name, wanted] = slash < 0 ? [text, null] : [text.slice(0, slash), text.slice(slash + 1)]
  const found = named(session, name)
  if (wanted === null) return { ...found, narrowed: false }
  const versions = found.versions.filter(v => String(v.version_id) === wanted || v.version_name.toLowerCase() === wanted.toLowerCase())
  if (versions.length === 0) {
    const known = found.versions.map(v => `${v.version_name} (${v.version_id})`).join(', ')
    fail(`job ${found.job_name} (${found.job_id}) has no version ${JSON.stringify(wanted)}; it has ${known || 'none'}`)
  }
  return { ...found, versions: versions.slice(0, 1), narrowed: true }
}

/**
 * A job by its id or name; what is a number is an id first.
 * @param {Session} session
 * @param {string} text
 */
function named(session, text) {
  if (/^\d+$/.test(text)) {
    const found = with_id(session, text)
    if (found) return found
  }
  const same = all(session, text).find(job => job.job_name === text)
  const found = same && with_id(session, same.job_id)
  return found || fail(`there is no job ${JSON.stringify(text)} (mascript ps lists them)`)
}

/**
 * A job by its id, null if there is none.
 * @param {Session} session
 * @param {Id | string} id
 */
function with_id(session, id) {
  const asked = new Estimator(session, { job_id: id })
  const answer = asked.get_job_version_info()
  if (!answer.is_success) return unknown(answer) ? null : fail(answer.error_msg)
  if (answer.versions.length === 0) return { job_id: answer.job_id, job_name: answer.job_name, versions: [] }
  const object = (/** @type {Id} */ version_id) => asked.get_job_version_object_list({ is_show: false }).find(job => String(job.version_id) === String(version_id))
  const versions = answer.versions.map(info => ({
    version_id: info.version_id, version_name: info.version_name, status: info.status, state: state(info.status), info,
    get job() { return object(info.version_id) ?? fail(`version ${info.version_name} of job ${answer.job_name} (${answer.job_id}) is not there any more`) },
  }))
  return { job_id: answer.job_id, job_name: answer.job_name, versions }
}

/**
 * All jobs, by their name; of them only those with search in it.
 * @param {Session} session
 * @param {string} [search]
 * @returns {import('modelarts').JobSummary[]}
 */
function all(session, search) {
  const jobs = new Map() // a job that is created meanwhile moves others to the next page
  for (let page = 1; ; page++) {
    const answer = Estimator.get_job_list(session, { per_page: 1000, page, sort_by: 'job_name', order: 'asc', search_content: search ?? null })
    if (!answer.is_success) fail(answer.error_msg)
    for (const job of answer.jobs) jobs.set(String(job.job_id), job)
    if (answer.jobs.length === 0 || jobs.size >= answer.job_total_count) return [...jobs.values()]
  }
}

/**
 * What is known of a version now.
 * @param {Session} session
 * @param {Id} job_id
 * @param {Id} version_id
 */
function details(session, job_id, version_id) {
  return details_if_there(session, job_id, version_id) ?? fail(`version ${version_id} of job ${job_id} is not there any more`)
}

/**
 * The same, null if somebody has deleted the version.
 * @param {Session} session
 * @param {Id} job_id
 * @param {Id} version_id
 */
function details_if_there(session, job_id, version_id) {
  const info = new Estimator(session, { job_id, version_id }).get_job_info()
  if (!info.is_success) return unknown(info) ? null : fail(info.error_msg)
  return {
    info,
    /** @type {Record<string, string>} */
    parameters: dictionary(Object.fromEntries((info.parameter ?? []).map(({ label, value }) => [label, String(value)]))),
    metrics: metrics.final(info),
    duration: info.duration,
    state: state(info.status),
    active: is_active(info.status),
  }
}

/**
 * A status as people read it: COMPLETED.
 * @param {number} status
 */
function state(status) { return JOB_STATE[status]?.replace(/^JOBSTAT_/, '') ?? `status ${status}` }

/**
 * Whether something still follows a status. One that nobody knows is active, so that who waits goes on waiting.
 * @param {number} status
 */
function is_active(status) { return ![3, 5, 6, 10, 11, 12, 13, 14, 16, 17, 21, 22].includes(status) }

/**
 * How a version has ended, by its status; active while it has not.
 * @param {number} status
 * @returns {'active' | 'completed' | 'stopped' | 'failed'}
 */
function ending(status) {
  if (is_active(status)) return 'active'
  return status === 10 ? 'completed' : status === 12 || status === 13 ? 'stopped' : 'failed'
}

/**
 * Whether a "no" says that the job or version is not there (any more).
 * @param {{ error_code: string }} answer
 */
function unknown(answer) { return answer.error_code === 'ModelArts.0102' }

/**
 * Whether an error says that the service cannot be reached, or is not well, which may pass. A TypeError or a RangeError
 * is a mistake in the call.
 * @param {any} error
 */
function unreachable(error) {
  return error instanceof Error && !(error instanceof KeyboardInterrupt || error instanceof TypeError || error instanceof RangeError) && /^\w+\(\)/.test(error.message)
}

/**
 * Seconds from one look to the next: on this machine a look costs nothing, in a cloud it is a request.
 * @param {Session} session
 */
function interval(session) { return is_local(session) ? 0.3 : 10 }

/**
 * Whether a session is mascript's own platform on this machine.
 * @param {Session} session
 */
function is_local(session) { return session.region_name === 'local' }

module.exports = { connect, find, with_id, all, details, details_if_there, state, is_active, ending, unknown, unreachable, interval, is_local }
