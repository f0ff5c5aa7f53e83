// @ts-check
// Follows trainings to their end. What happens is told in one of three ways: as a view that is drawn anew on a
// terminal, as lines elsewhere, or as a line of JSON for each change.

const { Estimator, JOB_STATE } = require('modelarts/estimator')
const { live, table, spark, chart, duration } = require('modelarts/ui')
const { int, float } = require('modelarts/py')
const { parser, main, fail, misuse, print_json, program } = require('./lib/cli')
const { connect, find, with_id, all, state, is_active, ending, unknown, unreachable, interval, is_local } = require('./lib/jobs')
const { dictionary } = require('./lib/dictionary')
const { Follower, readable, final, system } = require('./lib/metrics')

/**
 * @typedef {import('modelarts').Session} Session
 * @typedef {import('modelarts').Version} Info what the service says of a version
 * @typedef {{ event: string, [field: string]: any }} Change
 * @typedef {{ metric: string[] | null, lines: number, every: number, slowest: number, until: string }} Options seconds from one look to the next, and when nothing happens for long
 * @typedef {{ tell(version: Watched, change: Change): void, note(message: string | null): void, rest(seconds: number): void, leave(): void }} Display
 */

/** The exit code for each way to end. Of several that end differently, the smallest of those above 0 counts. */
const OUTCOMES = { completed: 0, running: 0, failed: 1, lost: 3, deleted: 4, stopped: 5 }

const EPILOG = `\
JOB is a job's id or name: of its versions, those that have not ended are
watched, or else the newest. JOB/VERSION is one version (flowers/V0002). Without
either: whatever has not ended, or else the newest version of all.

On a terminal: a view that is drawn anew, with curves. Elsewhere: a line for
each change of status and each new line of the log, and a table at the end.
With --json: one object a line, whose "event" is "status", "deleted", "log",
"metric", "usage", "trouble", "reached" (the service, again) or, at last, "end".

Metrics are what the log says, in lines such as: epoch 3/25  loss 0.13
CPU, MEM and GPU are those of the last minute; of what has ended, the highest.
Ctrl-C ends the watching, not the training. A service that cannot be reached is
asked again until it can be.

exit codes:
  0    all have completed (with --until running: they have begun)
  1    one has failed, or could not be watched
  2    wrong use
  3    one was lost: how it ended is not known
  4    one was deleted while it was watched
  5    one was stopped
  130  Ctrl-C
  Where several are true, the smallest of 1, 3, 4 and 5.

examples:
  %(prog)s
  %(prog)s flowers roses/V0003 --metric accuracy
  %(prog)s flowers --json | jq 'select(.event == "metric").value'`

/** A version that is watched, and what is known of it. */
class Watched {
  /**
   * @param {Session} session
   * @param {import('./lib/jobs').FoundJob} job
   * @param {import('./lib/jobs').FoundVersion} version
   */
  constructor(session, job, version) {
    const { job_id, job_name } = job
    const { version_id, version_name } = version
    this.identity = { job_id, job_name, version_id, version_name }
    this.name = `${job_name}/${version_name}`
    this.info = version.info
    this.seen = Date.now() // when info was true
    this.follower = new Follower(session, job_id, version_id)
    this.deleted = false
    this.place = 0 // in the queue; 0 where that is not known
    this.over = false // nothing more can come
    this.told = { status: '', samples: 0, curves: /** @type {Record<string, { points: number, last: number }>} */ (dictionary({})) }
    this.lines = /** @type {string[]} */ ([]) // the newest of its log
    this.read_before = false
    this.rest = '' // the line after them that has not ended: a progress bar
    this.curves = /** @type {import('./lib/metrics').Curves} */ (dictionary({}))
  }

  get state() { return this.deleted ? 'DELETED' : state(this.info.status) }

  get waits() { return this.state === 'WAITING' && this.place > 0 }

  get standing() { return this.waits ? `WAITING, place ${this.place}` : this.state }

  get active() { return !this.deleted && is_active(this.info.status) }

  get begun() { return !this.active || this.info.start_time !== null }

  /** @returns {keyof OUTCOMES} */
  get outcome() {
    if (this.deleted) return 'deleted'
    if (this.state === 'LOST') return 'lost'
    const how = ending(this.info.status)
    return how === 'active' ? 'running' : how
  }

  /** How long it has run, in milliseconds; the time goes on between two looks. */
  get duration() { return this.info.duration + (this.state === 'RUNNING' ? Date.now() - this.seen : 0) }

  /** What it uses: for each name of the service its numbers so far. The service begins each with a 0. */
  get usage() { return Object.fromEntries(Object.entries(system(this.info).usage).map(([name, values]) => [name, values.slice(1)])) }

  /** The newest value of each metric, and what was measured at the end. */
  get metrics() {
    const newest = Object.entries(this.curves).map(([name, points]) => [name, points.at(-1)?.y])
    return /** @type {Record<string, number>} */ (dictionary({ ...Object.fromEntries(newest), ...final(this.info) }))
  }

  /**
   * Takes in what the service says now, null when it does not know the version any more, and reads the log on.
   * A failure leaves out nothing: what has not been told is told after the next look.
   * @param {Info | null} info
   * @param {Options} options
   * @returns {Generator<Change>}
   */
  *look(info, options) {
    if (info) [this.info, this.seen] = [info, Date.now()]
    else this.deleted = true
    if (this.standing !== this.told.status && this.active) yield this.status()
    if (this.begun && !this.deleted) yield* this.read(options)
    if (this.standing !== this.told.status) yield this.status()
    this.over = !this.active
  }

  /** @returns {Change} */
  status() {
    this.told.status = this.standing
    const { status, duration } = this.info
    const place = this.waits ? { place: this.place } : {}
    return this.deleted ? { event: 'deleted' } : { event: 'status', status, status_name: JOB_STATE[status], duration, ...place }
  }

  /** @param {Options} options */
  *read({ lines: most, metric: wanted }) {
    const newest = (/** @type {string[]} */ lines) => this.read_before ? lines : lines.slice(Math.max(0, lines.length - most))
    let { lines, rest, curves, more } = this.follower.look()
    for (let looks = 1; more && (!this.active || !this.read_before && looks < 100); looks++) {
      const next = this.follower.look()
      lines = newest(lines.concat(next.lines));
      ({ rest, more } = next)
    }
    const shown = newest(rest === '' || this.active ? lines : [...lines, rest])
    this.read_before = true
    this.rest = this.active ? rest : ''
    this.lines = [...this.lines, ...shown.map(readable).filter(says)].slice(-Math.max(most, 200))
    this.curves = dictionary(Object.fromEntries(Object.entries(curves).filter(([name]) => !wanted || wanted.includes(name))))
    for (const line of shown) yield { event: 'log', line }
    for (const [metric, points] of Object.entries(this.curves)) {
      const { points: told, last } = this.told.curves[metric] ?? { points: 0, last: NaN }
      const changed = told > 0 && !Object.is(points[told - 1].y, last) // later in the same epoch
      for (const { x, y } of points.slice(changed ? told - 1 : told)) yield { event: 'metric', metric, x, value: y }
      this.told.curves[metric] = { points: points.length, last: points[points.length - 1].y }
    }
    const { usage } = this
    const samples = Math.max(0, ...Object.values(usage).map(values => values.length))
    if (samples > this.told.samples) yield { event: 'usage', ...Object.fromEntries(Object.entries(usage).map(([name, values]) => [name, values.at(-1)])) }
    this.told.samples = samples
  }
}

/**
 * The versions that the command line means, each once.
 * @param {Session} session
 * @param {string[]} names
 */
function watched(session, names) {
  const jobs = names.length > 0 ? names.map(name => find(session, name)) : unnamed(session)
  /** @type {Map<string, Watched>} */
  const versions = new Map()
  for (const job of jobs) {
    if (job.versions.length === 0) fail(`job ${job.job_name} (${job.job_id}) has no version that could be watched`)
    const active = job.versions.filter(version => is_active(version.status))
    for (const version of job.narrowed || active.length === 0 ? job.versions.slice(0, 1) : active.reverse()) {
      const one = new Watched(session, job, version)
      versions.set(one.name, versions.get(one.name) ?? one)
    }
  }
  return [...versions.values()]
}

/** How many jobs that have ended are looked at for an older version that has not. */
const FEW = 20

/**
 * The jobs that have a version that has not ended, or else the one with the newest version.
 * @param {Session} session
 */
function unnamed(session) {
  const jobs = all(session).filter(job => job.version_count > 0).sort((a, b) => Number(b.version_id) - Number(a.version_id))
  const none = 'there is no training that could be watched; a script makes one with Estimator.fit()'
  const maybe = jobs.filter((job, i) => is_active(job.status) || job.version_count > 1 && i < FEW)
  // What somebody deletes meanwhile is not there any more, and not missed.
  const found = (/** @type {typeof jobs} */ some) => some.flatMap(job => with_id(session, job.job_id) ?? []).map(job => ({ ...job, narrowed: false }))
  const active = found(maybe).filter(job => job.versions.some(version => is_active(version.status)))
  if (active.length > 0) return active.reverse()
  for (const job of jobs) {
    for (const newest of found([job])) {
      if (newest.versions.length === 0) continue
      console.error(`${program()}: nothing runs or waits; the newest is ${newest.job_name}/${newest.versions[0].version_name}`)
      return [newest]
    }
  }
  return fail(none)
}

/**
 * What the service says of versions of a job, by their ids: in one answer, however many they are.
 * @param {Session} session
 * @param {Watched[]} versions
 * @returns {Map<import('modelarts').Id, Info>}
 */
function ask(session, versions) {
  const [{ identity: { job_id, version_id } }] = versions
  const asked = new Estimator(session, versions.length === 1 ? { job_id, version_id } : { job_id })
  const answer = versions.length === 1 ? asked.get_job_info() : asked.get_job_version_info()
  if (!answer.is_success) return unknown(answer) ? new Map() : fail(answer.error_msg)
  const infos = /** @type {any} */ (answer).versions ?? [answer]
  return new Map(infos.map((/** @type {Info} */ info) => [info.version_id, info]))
}

/**
 * Sets the places of what waits, where the queue is known: on this machine all wait in one, in the order of their ids.
 * @param {Session} session
 * @param {Watched[]} versions
 */
function queue(session, versions) {
  const waiting = versions.filter(version => version.state === 'WAITING')
  if (waiting.length === 0 || !is_local(session)) return
  const answer = Estimator.get_job_list(session, { status: 7, per_page: 1000 })
  if (!answer.is_success) return
  const ids = answer.jobs.flatMap(({ job_id, version_id, version_count }) => {
    if (version_count === 1) return [version_id]
    const job = new Estimator(session, { job_id }).get_job_version_info()
    return job.is_success ? job.versions.filter(({ status }) => state(status) === 'WAITING').map(version => version.version_id) : []
  }).map(Number).sort((a, b) => a - b)
  for (const version of waiting) version.place = ids.indexOf(Number(version.identity.version_id)) + 1
}

/**
 * Looks once at all that has not ended, and says how much has changed.
 * @param {Session} session
 * @param {Watched[]} versions
 * @param {Options} options
 * @param {Display} display
 */
function look(session, versions, options, display) {
  let changes = 0
  queue(session, versions)
  for (const job of new Set(versions.map(version => version.identity.job_id))) {
    const active = versions.filter(version => version.identity.job_id === job && !version.over)
    if (active.length === 0) continue
    const infos = ask(session, active)
    for (const version of active) {
      for (const change of version.look(infos.get(version.identity.version_id) ?? null, options)) {
        display.tell(version, change)
        changes++
      }
    }
  }
  return changes
}

/** How many times in a row a refusal is taken for a passing one. A service that cannot be reached is waited for. */
const REFUSALS = 10

/**
 * Looks until nothing more can come.
 * @param {Session} session
 * @param {Watched[]} versions
 * @param {Options} options
 * @param {Display} display
 */
function follow(session, versions, options, display) {
  let pause = options.every
  for (let refusals = 0, trouble = false; ; display.rest(pause)) {
    try {
      pause = look(session, versions, options, display) > 0 ? options.every : Math.min(1.2 * pause, options.slowest)
      if (trouble) display.note(null)
      trouble = false
      refusals = 0
      if (versions.every(version => version.over || options.until === 'running' && version.begun)) return
    } catch (/** @type {any} */ error) {
      const refused = error.code === 1
      if (!refused && !unreachable(error) || refused && ++refusals === REFUSALS) throw error
      if (trouble || refused && refusals === 1) continue // what was deleted in the middle of a look is refused once
      display.note(error.message)
      trouble = true
    }
  }
}

/** Lines on stdout, for files and other programs. @implements {Display} */
class Lines {
  /** @param {boolean} several */
  constructor(several) { this.several = several }

  /** @param {Watched} version @param {Change} change */
  tell(version, { event, line, duration: time }) {
    if (event === 'status' || event === 'deleted') console.log(`${version.name}: ${version.standing}${time > 0 ? `, ${duration(time)}` : ''}`)
    if (event === 'log') console.log(`${this.several ? `${version.name} | ` : ''}${process.stdout.isTTY ? readable(line) : line}`)
  }

  /** @param {string | null} message */
  note(message) { console.error(`${program()}: ${message === null ? 'the service answers again' : `${message}; trying again`}`) }

  /** @param {number} seconds */
  rest(seconds) { sleep(seconds) }

  leave() {}
}

/** A line of JSON for each change. @implements {Display} */
class Events {
  /** @param {Watched} version @param {Change} change */
  tell(version, { event, ...fields }) { print_json({ event, time: Date.now(), ...version.identity, ...fields }, { compact: true }) }

  /** @param {string | null} message */
  note(message) { print_json(message === null ? { event: 'reached', time: Date.now() } : { event: 'trouble', time: Date.now(), message }, { compact: true }) }

  /** @param {number} seconds */
  rest(seconds) { sleep(seconds) }

  leave() {}
}

/** A view at the bottom of the terminal. @implements {Display} */
class View {
  /** @param {Watched[]} versions @param {Options} options */
  constructor(versions, options) {
    this.versions = versions
    this.options = options
    this.trouble = /** @type {string | null} */ (null)
    this.tail = /** @type {string[]} */ ([])
    this.live = live(() => this.text())
  }

  /** @param {Watched} version @param {Change} change */
  tell(version, { event, line }) {
    if (event === 'log') this.tail = [...this.tail, ...this.entry(version, line)].slice(-200)
  }

  /** A line of a log in the tail, unless it says nothing of the training. @param {Watched} version @param {string} line */
  entry(version, line) {
    const text = readable(line)
    return says(text) ? [this.versions.length > 1 ? `${version.name} | ${text}` : text] : []
  }

  /** @param {string | null} message */
  note(message) { this.trouble = message }

  /** Rests, while times go on and the window may change. @param {number} seconds */
  rest(seconds) {
    for (const until = Date.now() + seconds * 1000; ;) {
      this.live.update()
      const left = (until - Date.now()) / 1000
      if (left <= 0) return
      sleep(Math.min(left, 0.5))
    }
  }

  leave() { this.live.done() }

  /** All of it, in as many lines as the window has: rows first, then the log's end, and curves where there is room. */
  text() {
    const { columns = 80, rows: height = 24 } = process.stdout
    const width = columns - 1 // what is drawn keeps clear of the last column
    const foot = this.trouble === null ? 'Ctrl-C ends the watching, not the training' : `${this.trouble}; trying again`
    const rows = overview(this.versions, this.options, width, Math.max(2, Math.floor(height / 2) - 1))
    const room = height - 1 - rows.length - 1
    const tail = [...this.tail, ...this.versions.flatMap(version => this.entry(version, version.rest))] // progress bars are in the rest
    const curves = drawn(this.versions, this.options, width, room - Math.min(tail.length, Math.max(3, Math.floor(room / 3))))
    tail.splice(0, tail.length - (room - curves.length))
    return [...rows, ...curves, ...tail, foot].join('\n')
  }
}

/**
 * The metrics to show: those that were asked for, or the first two.
 * @param {Watched[]} versions
 * @param {Options} options
 */
function shown(versions, { metric }) {
  const curves = versions.flatMap(version => Object.keys(version.curves))
  return metric ?? [...new Set([...curves, ...versions.flatMap(version => Object.keys(version.metrics))])].slice(0, 2)
}

/** Columns that a curve takes in the overview. */
const CURVE = 8

/**
 * A row for each version, in at most so many lines: with as much of each as there is room for.
 * @param {Watched[]} versions
 * @param {Options} options
 * @param {number} width
 * @param {number} [most]
 */
function overview(versions, options, width, most = Infinity) {
  const metrics = shown(versions, options)
  const loads = { CPU: 'cpuUsage', MEM: 'memUsage', ...versions.some(version => version.info.gpu_num > 0) ? { GPU: 'gpuUtil' } : {} }
  const first = [...versions].sort((a, b) => Number(b.active) - Number(a.active)) // what runs, when there is no room for all
  const some = versions.length < most ? versions : versions.filter(version => first.indexOf(version) < most - 2)
  /** @param {string[]} names of metrics @param {object} loads @param {boolean} curves */
  const rows = (names, loads, curves) => some.map(version => ({
    VERSION: version.name, STATUS: version.state, TIME: version.waits ? `place ${version.place}` : version.begun && !version.deleted ? duration(version.duration) : '-',
    ...Object.fromEntries(Object.entries(loads).map(([title, name]) => [title, load(version, name)])),
    ...Object.fromEntries(names.map(name => [name, measured(version, name, curves)])),
  }))
  const least = { CPU: loads.CPU }
  const ways = process.stdout.isTTY ? [() => rows(metrics, loads, true), () => rows(metrics, loads, false), () => rows(metrics, least, false), () => rows(metrics.slice(0, 1), least, false)] : [() => rows(metrics, loads, false)]
  const fits = ways.find(way => [...table(way(), { plain: true }).split('\n', 1)[0]].length <= width) ?? ways[ways.length - 1]
  return [...table(fits()).split('\n'), ...some.length < versions.length ? [`and ${versions.length - some.length} more`] : []]
}

/** How much of something is used, or was at most. @param {Watched} version @param {string} name */
function load(version, name) {
  const values = version.usage[name] ?? []
  return values.length > 0 ? `${Number((version.active ? values[values.length - 1] : Math.max(...values)).toPrecision(2))} %` : '-'
}

/** The newest value of a metric, behind its curve. @param {Watched} version @param {string} name @param {boolean} curve */
function measured(version, name, curve) {
  if (!(name in version.metrics)) return '-'
  const points = version.curves[name] ?? []
  return `${curve && points.length > 1 ? `${spark(points.map(({ y }) => y), { width: CURVE }).padEnd(CURVE)} ` : ''}${short(version.metrics[name])}`
}

/** @param {number} value */
function short(value) { return String(Number(value.toPrecision(4))) }

/** Whether a line says more than where the service put the code. @param {string} line */
function says(line) { return !/^(\[ModelArts Service Log\](Code folder|Boot file|Interpreter|Command): .*|\s*)$/.test(line) }

/** Lines that a chart needs to say something, and that it may take. */
const LOW = 6, HIGH = 14

/**
 * Curves of the metrics, in at most so many lines: of several versions over each other.
 * @param {Watched[]} versions
 * @param {Options} options
 * @param {number} width
 * @param {number} room
 * @returns {string[]}
 */
function drawn(versions, options, width, room) {
  const lines = []
  for (const metric of shown(versions, options)) {
    const curves = versions.filter(version => (version.curves[metric]?.length ?? 0) > 1).slice(-8)
    const height = Math.min(HIGH, room - lines.length)
    if (curves.length === 0 || height < LOW) continue
    const series = Object.fromEntries(curves.map(version => [version.name, version.curves[metric]]))
    lines.push(...chart(versions.length > 1 ? series : { [metric]: Object.values(series)[0] }, { width, height, ...versions.length > 1 ? { title: metric } : {} }).split('\n'))
  }
  return lines
}

/**
 * What is left to read in the end: curves on a terminal, what the log of a training that failed ended with, and at the
 * end, where no window is too low for it, the table.
 * @param {Watched[]} versions
 * @param {Options} options
 * @param {boolean} view
 */
function summary(versions, options, view) {
  const width = process.stdout.columns ?? 80
  const rows = overview(versions, options, width)
  if (!view) return rows.join('\n')
  const lines = drawn(versions, options, width, 2 * HIGH)
  for (const version of versions) {
    if (versions.length === 1 || version.outcome === 'failed') lines.push(...versions.length > 1 ? [`${version.name} ended with:`] : [], ...version.lines.slice(-options.lines))
  }
  return [...lines, ...rows].join('\n')
}

main(() => {
  const p = parser({ about: 'Follow trainings to their end: status, log, CPU, memory and metrics.', epilog: EPILOG })
  p.add_argument('jobs', { nargs: '*', metavar: 'JOB[/VERSION]', help: 'what to watch; without it: whatever has not ended' })
  p.add_argument('--metric', { action: 'append', metavar: 'NAME', help: 'show this metric, in the place of the first two (may be repeated)' })
  p.add_argument('--lines', { type: int, default: 10, metavar: 'N', help: 'begin with the last N lines of a log (default: 10)' })
  p.add_argument('--every', { type: float, metavar: 'SECONDS', help: 'time between two looks (default: 0.3 to 2 on this machine, 10 in a cloud)' })
  p.add_argument('--until', { choices: ['running', 'ended'], default: 'ended', help: 'watch until all have begun, or have ended (default: ended)' })
  const args = p.parse_args()
  if (args.lines < 0) misuse(`--lines must be 0 or more, got ${args.lines}`)
  if (args.every !== null && !(args.every >= 0.1 && args.every <= 3600)) misuse(`--every must be from 0.1 to 3600 seconds, got ${args.every}`)

  const session = connect()
  const every = args.every ?? interval(session)
  const options = { ...args, every, slowest: args.every ?? Math.max(every, 2) }
  const versions = watched(session, args.jobs)
  const view = !args.json && process.stdout.isTTY && process.stderr.isTTY
  const display = args.json ? new Events() : view ? new View(versions, options) : new Lines(versions.length > 1)
  try {
    follow(session, versions, options, display)
  } catch (error) {
    display.leave()
    if (error instanceof KeyboardInterrupt) {
      const left = versions.filter(version => version.active).map(version => version.name).join(' ')
      if (view) console.log(summary(versions, options, false))
      console.error(`${program()}: no longer watching; the training goes on (mascript run watch ${left} goes on watching, mascript stop ${left} stops it)`)
    }
    throw error
  }
  display.leave()
  const code = Math.min(...versions.map(version => OUTCOMES[version.outcome] || Infinity))
  const exit_code = code === Infinity ? 0 : code
  if (args.json) {
    const ends = versions.map(version => ({ ...version.identity, outcome: version.outcome, status: version.info.status, status_name: JOB_STATE[version.info.status], duration: version.duration, metrics: version.metrics }))
    print_json({ event: 'end', time: Date.now(), exit_code, versions: ends }, { compact: true })
  } else console.log(summary(versions, options, view))
  return exit_code
})
