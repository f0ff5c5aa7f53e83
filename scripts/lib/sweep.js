// @ts-check
// A sweep as the service knows it: which of its trials are there and how they do, and the steps: start one, stop
// one. Nothing is remembered that a look at the service does not give again, but for what would make one process start
// the same trial twice.

const { Estimator } = require('modelarts/estimator')
const { ModelArtsError } = require('modelarts')
const { all, state, is_active, ending, unknown } = require('./jobs')
const { Follower, final, readable, is_own } = require('./metrics')
const { fail } = require('./cli')
const { dictionary } = require('./dictionary')
const { expand, rank, loses } = require('./search')
const { obvious_metric, is_lower_better } = require('./ranking')
const { trial_folder, attempt_folder, read_folder, made_by, version_of } = require('./trials')

/**
 * @typedef {import('modelarts').Session} Session
 * @typedef {import('modelarts').Version} Version
 * @typedef {import('modelarts').Id} Id
 * @typedef {import('./search').Search} Search
 * @typedef {import('./search').Parameters} Parameters
 * @typedef {import('./search').Curve} Curve
 * @typedef {import('./training').Training} Training
 *
 * @typedef {object} Target where the trials go
 * @property {string} name of the sweep
 * @property {string} folder of the sweep, as it stands in the output paths of its trials
 * @property {string} output obs:// or file:// folder that it lies in
 * @property {Training} training
 * @property {string} job_name
 * @property {Id | null} job_id null until there is a job
 * @property {Id | null} follows version that the new ones follow; null for the newest
 *
 * @typedef {object} Options
 * @property {number} at_most
 * @property {string | null} metric null: the obvious one
 * @property {boolean | null} minimize null: as the metric's name says
 * @property {number | null} warm_up of the median rule; null: nobody is stopped
 * @property {'failed' | 'stopped' | 'all' | null} retry
 *
 * @typedef {object} Trial
 * @property {Parameters} parameters
 * @property {number} rung
 * @property {string} key
 * @property {number} attempt 0: none so far
 * @property {string} state COMPLETED, RUNNING, … of its version; PLANNED, SUBMITTED, REFUSED, DELETED without one
 * @property {boolean} active whether a version of it goes on
 * @property {Version | null} version
 * @property {Record<string, number>} metrics all that it has reported, the newest
 * @property {number | null} value of the sweep's metric; may be NaN
 * @property {Curve} curve of the sweep's metric
 * @property {string | null} remark what there is to say about its end
 */

/** What is not as it should be and may pass: the service cannot be reached, or has no room. */
class Trouble extends Error {}

const LONGEST = 300 // characters of a training's last words

/** What was read of a version. */
class Observed {
  /**
   * @param {Session} session
   * @param {Id} job_id
   * @param {Version} version
   */
  constructor(session, job_id, version) {
    this.version = version
    this.follower = new Follower(session, job_id, version.version_id)
    /** @type {Record<string, Curve>} */
    this.curves = dictionary({})
    /** @type {string | null} the last that it said; of one that failed most likely why */
    this.last_words = null
    this.looks_left = 3 // at the log of a version that has ended: one that cannot be read is let go
  }

  /** @param {Version} version */
  look(version) {
    this.version = version
    const active = is_active(version.status)
    if (!version.start_time || !active && this.looks_left === 0) return
    try {
      let more = true
      while (more) {
        const read = this.follower.look()
        this.curves = read.curves
        this.last_words = [...read.lines, read.rest].map(readable).findLast(is_own)?.trim().slice(0, LONGEST) ?? this.last_words
        more = read.more && !active
      }
      if (!active) this.looks_left = 0
    } catch (error) {
      if (error instanceof KeyboardInterrupt) throw error
      if (!active) this.looks_left--
    }
  }

  /** @returns {Record<string, number>} */
  get metrics() {
    const newest = Object.fromEntries(Object.entries(this.curves).map(([name, curve]) => [name, curve[curve.length - 1].y]))
    // While it runs, the log is ahead of the metric file.
    return dictionary(is_active(this.version.status) ? { ...final(this.version), ...newest } : { ...newest, ...final(this.version) })
  }
}

class Sweep {
  /**
   * @param {Session} session
   * @param {Target} target
   * @param {Search} search
   * @param {Options} options
   */
  constructor(session, target, search, options) {
    this.session = session
    this.target = target
    this.search = search
    this.options = options
    /** @type {Trial[]} as far as they are known; successive halving adds to them */
    this.trials = []
    this.active = 0 // versions of the sweep that go on, whoever started them
    this.others = 0 // trials of the sweep with values that are not asked for
    /** @type {string | null} */
    this.metric = options.metric
    this.minimize = options.minimize ?? false
    this.settled = options.metric !== null // whether the metric is certain
    this.given_up = false // on starting more
    this.behind = false // whether something may have been created since the last look

    /** @type {Version[]} of the whole job */
    this.versions = []
    /** @type {Map<string, Observed>} by version id */
    this.observed = new Map()
    /** @type {Map<string, { attempt: number, version_id: Id, at: number }>} by key, the newest that this process created */
    this.created = new Map()
    /** @type {Set<string>} ids of all versions that this process created */
    this.own = new Set()
    /** @type {Set<string>} keys of trials that had a version */
    this.seen = new Set()
    /** @type {Map<string, string>} by key, what the service says against it */
    this.refused = new Map()
    this.in_a_row = 0 // refusals without a creation in between
    /** @type {Map<string, number>} by key, how often somebody else was there first */
    this.occupied = new Map()
    /** @type {Map<string, string>} by version id, why it was stopped */
    this.stopped = new Map()
  }

  /** Reads how everything is now. */
  look() {
    this.versions = this.read()
    const made = made_by(this.versions, this.target.folder)
    const mine = [...made.values()].flat().map(({ version }) => version)
    for (const version of mine) this.observe(version)
    this.active = mine.filter(version => is_active(version.status)).length
    this.choose_metric()
    const known = /** @type {Map<string, Trial>} */ (new Map())
    const trial = (/** @type {import('./search').Trial} */ one) => {
      const key = trial_folder(one.parameters)
      const found = known.get(key) ?? this.trial(key, one, made.get(key) ?? [])
      known.set(key, found)
      return found
    }
    this.trials = expand(this.search, one => {
      const found = trial(one)
      return { ended: !found.active && !this.is_due(found), value: found.state === 'COMPLETED' ? found.value : null }
    }, this.minimize).map(trial)
    this.others = [...made.keys()].filter(key => !known.has(key)).length
    this.behind = false
  }

  /** @returns {Version[]} */
  read() {
    if (this.target.job_id === null) return []
    const answer = new Estimator(this.session, { job_id: this.target.job_id }).get_job_version_info()
    if (answer.is_success) return answer.versions
    if (!unknown(answer)) throw new Trouble(answer.error_msg)
    this.active = 0
    return fail(`job ${this.target.job_name} (${this.target.job_id}) is not there any more: somebody deleted it with all its versions`)
  }

  /** @param {Version} version */
  observe(version) {
    const id = String(version.version_id)
    const observed = this.observed.get(id) ?? new Observed(this.session, /** @type {Id} */ (this.target.job_id), version)
    this.observed.set(id, observed)
    observed.look(version)
  }

  /** What was asked for, or what those that have completed report; what the others do so far may not be all. */
  choose_metric() {
    if (!this.settled) {
      const all = [...this.observed.values()]
      const completed = all.filter(({ version }) => state(version.status) === 'COMPLETED')
      this.metric = obvious_metric((completed.length > 0 ? completed : all).map(({ metrics }) => metrics))
      this.settled = completed.length > 0 && this.metric !== null
    }
    this.minimize = this.options.minimize ?? (this.metric !== null && is_lower_better(this.metric))
  }

  /** The names of all metrics that the trials report. */
  reported() { return [...new Set([...this.observed.values()].flatMap(({ metrics }) => Object.keys(metrics)))] }

  /**
   * What the trainings report in place of the metric that was asked for: once one has completed or come to its third epoch
   * without it. Null while that is open, or if one of them has it.
   */
  instead() {
    const { metric } = this.options
    const all = [...this.observed.values()]
    if (metric === null || all.some(({ metrics }) => Object.hasOwn(metrics, metric))) return null
    const telling = all.some(({ version, curves }) => state(version.status) === 'COMPLETED' || Object.values(curves).some(curve => curve.length >= 3))
    return telling ? this.reported() : null
  }

  /**
   * @param {string} key
   * @param {import('./search').Trial} trial
   * @param {{ version: Version, attempt: number }[]} made into the trial's folder
   * @returns {Trial}
   */
  trial(key, { parameters, rung }, made) {
    const found = version_of(made, parameters)
    const nothing = { parameters, rung, key, attempt: found?.attempt ?? 0, version: null, metrics: {}, value: null, curve: [], active: false, remark: null }
    const created = this.created.get(key)
    if (created && created.attempt > nothing.attempt) { // a service may list late what it has created
      const late = !this.observed.has(String(created.version_id)) && Date.now() - created.at < 60_000
      return { ...nothing, attempt: created.attempt, state: late ? 'SUBMITTED' : 'DELETED', active: late }
    }
    if (found === null) {
      const why = this.refused.get(key) ?? null
      return { ...nothing, state: this.seen.has(key) ? 'DELETED' : why ? 'REFUSED' : 'PLANNED', remark: why }
    }
    this.seen.add(key)
    const { version, duplicates } = found
    for (const { version_id, status } of duplicates) {
      // Two sweeps at once have started the trial in the same moment. The first version is the trial.
      if (this.own.has(String(version_id)) && is_active(status)) this.stop(version_id, `a duplicate of ${version.version_name}`)
    }
    const { curves, metrics, last_words } = /** @type {Observed} */ (this.observed.get(String(version.version_id)))
    return {
      ...nothing, version, metrics,
      state: state(version.status),
      active: is_active(version.status),
      value: this.metric === null ? null : metrics[this.metric] ?? null,
      curve: this.metric === null ? [] : curves[this.metric] ?? [],
      remark: this.stopped.get(String(version.version_id)) ?? this.refused.get(key) ?? (ending(version.status) === 'failed' ? last_words : null),
    }
  }

  /**
   * Whether a trial is still to be started, or started again.
   * @param {Trial} trial
   */
  is_due({ key, state, active, version }) {
    if (this.given_up || active || this.refused.has(key)) return false
    if (state === 'PLANNED') return true
    if (this.created.has(key) || ['COMPLETED', 'DELETED'].includes(state)) return false // once in a run is enough
    const { retry } = this.options
    return retry === 'all' || version !== null && retry === ending(version.status)
  }

  /** Whether nothing more will happen. */
  get over() { return this.active === 0 && !this.trials.some(trial => trial.active || this.is_due(trial)) }

  /** The best trial: of those that have completed with the largest budget, the one with the best value. */
  get best() {
    const completed = this.trials.filter(({ state, value }) => state === 'COMPLETED' && value !== null && Number.isFinite(value))
    const highest = completed.reduce((rung, trial) => Math.max(rung, trial.rung), 0)
    return rank(completed.filter(({ rung }) => rung === highest), this.minimize)[0] ?? null
  }

  /**
   * Starts the next trial, if one is due and there is room for it. Whether something has changed since the last look.
   */
  start_next() {
    const trial = this.active < this.options.at_most && this.trials.find(one => this.is_due(one))
    if (!trial) return false
    this.behind = true
    try {
      const { job_id, version_id } = this.create(trial)
      this.target.job_id = job_id
      this.created.set(trial.key, { attempt: trial.attempt + 1, version_id, at: Date.now() })
      this.own.add(String(version_id))
      this.in_a_row = 0
    } catch (error) {
      this.not_created(trial, error)
    }
    return true
  }

  /** @param {Trial} trial */
  create({ key, parameters, attempt }) {
    const { training, output, folder, job_id, job_name, follows } = this.target
    const kept = training.parameters.map(({ label, value }) => ({ label, value: Object.hasOwn(parameters, label) ? parameters[label] : value }))
    const added = Object.entries(parameters).filter(([label]) => !kept.some(one => one.label === label)).map(([label, value]) => ({ label, value }))
    const estimator = new Estimator(this.session, {
      ...training.settings, hyperparameters: [...kept, ...added],
      output_path: `${output}${folder}/${attempt_folder(key, attempt + 1)}/`,
    })
    if (job_id === null) {
      estimator.job_description = `sweep ${this.target.name}: ${this.search.method} over ${Object.keys(parameters).join(', ')}`.slice(0, 256)
      return estimator.fit({ ...training.data, job_name })
    }
    const predecessor = this.versions.find(({ version_id }) => String(version_id) === String(follows)) ?? this.versions[0]
    if (!predecessor) fail(`job ${job_name} (${job_id}) has no version any more that another could follow; delete it (mascript rm ${job_id}) or take another --name`)
    return estimator.create_job_version({ ...training.data, job_id, pre_version_id: predecessor.version_id })
  }

  /**
   * What becomes of a trial that could not be created: somebody else was there first, it is refused for good, or it is
   * trouble that may pass.
   * @param {Trial} trial
   * @param {any} error
   */
  not_created({ key }, error) {
    if (!(error instanceof ModelArtsError)) throw error // what is wrong before anything is sent is wrong for every trial
    const { error_code, status_code, message } = error
    const times = (this.occupied.get(key) ?? 0) + 1
    if (['ModelArts.0103', 'ModelArts.2604'].includes(error_code) && times < 3) { // the job's name or the output folder is taken
      this.occupied.set(key, times)
      this.target.job_id ??= find_job(this.session, this.target)
      return
    }
    if (status_code >= 500 || status_code === 429 || /quota|too many|try again|insufficient/i.test(message)) throw new Trouble(message)
    this.refused.set(key, message)
    if (++this.in_a_row === 3) this.given_up = true
  }

  /** Stops the trials that the median rule has lost hope in. */
  stop_losers() {
    const { warm_up } = this.options
    if (warm_up === null || !this.settled) return
    const running = this.trials.filter(({ state, version }) => state === 'RUNNING' && version && !this.stopped.has(String(version.version_id)))
    for (const { key, rung, curve, version } of running) {
      const others = this.trials.filter(one => one.key !== key && one.rung === rung).map(one => one.curve)
      if (loses(curve, others, { minimize: this.minimize, warm_up })) this.stop(/** @type {Version} */ (version).version_id, `stopped at epoch ${curve[curve.length - 1].x}: worse than the median`)
    }
  }

  /**
   * @param {Id} version_id
   * @param {string} why
   */
  stop(version_id, why) {
    const answer = new Estimator(this.session, { job_id: this.target.job_id, version_id }).stop_job_version()
    if (answer.is_success) this.stopped.set(String(version_id), why) // else it has just ended
  }
}

/**
 * The job that a sweep of its own has, null if there is none. A job of that name which is something else is an error.
 * @param {Session} session
 * @param {{ job_name: string, name: string, folder: string }} target
 * @returns {Id | null}
 */
function find_job(session, { job_name, name, folder }) {
  const job = all(session, job_name).find(one => one.job_name === job_name)
  if (!job) return null
  const answer = new Estimator(session, { job_id: job.job_id }).get_job_version_info()
  if (!answer.is_success) return unknown(answer) ? null : fail(answer.error_msg)
  const folders = answer.versions.map(version => read_folder(version.train_url))
  if (folders.some(one => one?.sweep === folder)) return job.job_id
  if (folders.some(one => one?.name === name)) {
    fail(`job ${job_name} (${job.job_id}) is a sweep of the same name with other code, data, engine, flavor or fixed parameters; give this one another --name`)
  }
  return fail(answer.versions.length > 0
    ? `job ${job_name} (${job.job_id}) is there and was not made by a sweep; give this one another --name, or add to that job with --from ${job_name}`
    : `job ${job_name} (${job.job_id}) is there and has no versions; delete it (mascript rm ${job.job_id}), or give this sweep another --name`)
}

module.exports = { Sweep, Trouble, find_job }
