// @ts-check
// Writes what the versions of jobs have measured as one HTML file. It needs nothing else: to send,
// to print, to keep.

const fs = require('fs')
const path = require('path')
const { progress } = require('modelarts/ui')
const cli = require('./lib/cli')
const jobs = require('./lib/jobs')
const { dictionary } = require('./lib/dictionary')
const { write_whole } = require('./lib/file')
const metrics = require('./lib/metrics')
const ranking = require('./lib/ranking')
const { redact, redact_value, HIDDEN } = require('./lib/redact')
const { page, GENERATOR } = require('./lib/page')

/**
 * @typedef {object} Version
 * @property {import('modelarts').Id} job_id
 * @property {string} job_name
 * @property {import('modelarts').Id} version_id
 * @property {string} version_name
 * @property {string} label its name, and its job's where there are several
 * @property {boolean} best
 * @property {number} status
 * @property {string} state
 * @property {boolean} active
 * @property {number} create_time
 * @property {number | null} start_time
 * @property {number} duration in ms
 * @property {Record<string, string>} parameters
 * @property {Record<string, string>} own those of its parameters that not all versions have the same
 * @property {Record<string, number>} metrics at the end
 * @property {string[]} logged those of them that are the last value in its log, since its metric file has none
 * @property {Record<string, { x: number, y: number }[]>} curves
 * @property {string} x what they are over: epoch, step, …
 * @property {{ interval: number, values: Record<string, number[]> }} usage a number every interval seconds
 * @property {{ name: string, metrics: Record<string, number> }[]} classes
 * @property {Record<string, string>} settings
 * @property {string | null} reason the last line of the log of one that failed
 * @property {string | null} log the end of it
 *
 * @typedef {ReturnType<typeof jobs.details>['info']} Info
 *
 * @typedef {object} Report
 * @property {string} title
 * @property {number} created
 * @property {{ job_id: import('modelarts').Id, job_name: string }[]} jobs
 * @property {{ versions: number, completed: number, failed: number, stopped: number, active: number, duration: number }} summary
 * @property {{ name: string, lower: boolean } | null} metric what versions are compared by
 * @property {{ job_id: import('modelarts').Id, version_id: import('modelarts').Id, version_name: string, value: number } | null} best
 * @property {string[]} differing the parameters that not all versions have the same
 * @property {Record<string, string>} same the others
 * @property {string[]} settings what else differs
 * @property {string[]} metrics
 * @property {string[]} from_log those that no metric file had
 * @property {string[]} lower those of which less is better
 * @property {Version[]} versions the best first
 */

const LOG_END = 40 // lines of the log of one that failed, each with at most so many characters
const LINE = 500

function main() {
  const parser = cli.parser({
    about: 'Write one self-contained HTML file about the versions of jobs: which is the best,\ntables, curves, and why one failed.',
    epilog: `JOB is a job's id or name, with /VERSION behind it for one of its versions: a
version's id or name (flowers/V0002).

The file holds no script and asks no network for anything. Values of parameters
that are named like secrets (password, token, ...) are left out.

examples:
  %(prog)s flowers
  %(prog)s flowers roses/V0002 -o flowers.html --metric loss
  %(prog)s --json flowers | jq '.best.version_name'`,
  })
  parser.add_argument('jobs', { metavar: 'JOB[/VERSION]', nargs: '+', help: 'what the report is about' })
  parser.add_argument('-o', '--output', { metavar: 'FILE', help: 'the file to write; - is stdout (default: report.html)' })
  parser.add_argument('--title', { help: 'heading of the report (default: the names of the jobs)' })
  parser.add_argument('--metric', { metavar: 'NAME', help: 'what the best version is the best in (default: accuracy, or the like)' })
  parser.add_argument('--minimize', { action: 'store_true', help: 'less of it is better (default: for a loss or an error)' })
  parser.add_argument('--force', { action: 'store_true', help: 'write over a file that is no report' })
  const args = parser.parse_args()
  const output = args.output ?? (args.json ? null : 'report.html')
  if (output === '') cli.misuse('-o needs the name of a file, or - for stdout')
  if (output === '-' && args.json) cli.misuse('-o - and --json would both print: choose one')
  if (output !== null && output !== '-') refuse_other(output, args.force)

  const report = collect(args)
  if (output !== null) {
    const text = page(report)
    if (output === '-') process.stdout.write(text)
    else write(output, text, args.force)
  }
  if (args.json) cli.print_json(report)
  else if (output !== '-') print(path.resolve(String(output)))
}

/**
 * @param {{ jobs: string[], title: string | null, metric: string | null, minimize: boolean }} args
 * @returns {Report}
 */
function collect(args) {
  const session = jobs.connect()
  const found = args.jobs.map(text => jobs.find(session, text))
  /** @type {Map<string, Version>} */
  const known = new Map()
  const names = new Map(found.map(job => [String(job.job_id), job]))
  const all = found.flatMap(job => job.versions.map(({ version_id }) => ({ job, version_id })))
  for (const { job, version_id } of process.stderr.isTTY && all.length > 5 ? progress(all, { label: 'reading', unit: 'versions' }) : all) {
    const key = `${job.job_id}/${version_id}`
    if (known.has(key)) continue
    const details = jobs.details_if_there(session, job.job_id, version_id)
    if (details) known.set(key, describe(job, details.info, read_log(session, job.job_id, version_id), names.size > 1))
  }
  const versions = [...known.values()]
  if (versions.length === 0) cli.fail(`${found.map(job => `job ${job.job_name} (${job.job_id})`).join(', ')}: no versions to report`)
  return arrange(versions, [...names.values()], args)
}

/**
 * @param {Version[]} versions
 * @param {import('./lib/jobs').FoundJob[]} found
 * @param {{ title: string | null, metric: string | null, minimize: boolean }} args
 * @returns {Report}
 */
function arrange(versions, found, args) {
  const names = [...new Set(versions.flatMap(version => Object.keys(version.metrics)))]
  const is_lower = (/** @type {string} */ name) => name === metric && args.minimize || ranking.is_lower_better(name)
  const metric = args.metric ?? ranking.main_metric(versions.map(version => version.metrics))
  if (args.metric !== null && !names.includes(args.metric)) {
    cli.fail(`no version has the metric ${JSON.stringify(args.metric)}; ${names.length > 0 ? `there are ${names.join(', ')}` : 'none has any'}`)
  }
  if (metric !== null) {
    const order = ranking.by(metric, is_lower(metric))
    versions.sort((a, b) => Number(failed(a)) - Number(failed(b)) || order(a.metrics[metric], b.metrics[metric]) || a.create_time - b.create_time)
    names.sort((a, b) => Number(b === metric) - Number(a === metric))
  }
  const { differing, same } = compare(versions.map(version => version.parameters))
  for (const version of versions) version.own = Object.fromEntries(differing.flatMap(name => name in version.parameters ? [[name, version.parameters[name]]] : []))
  const [first] = versions
  first.best = metric !== null && versions.length > 1 && Number.isFinite(first.metrics[metric]) && !failed(first)
  const best = metric !== null && first.best ? { job_id: first.job_id, version_id: first.version_id, version_name: first.version_name, value: first.metrics[metric] } : null
  const total = (/** @type {(version: Version) => boolean} */ is) => versions.filter(is).length
  return {
    title: args.title || found.map(job => job.job_name).join(', '),
    created: Date.now(),
    jobs: found.map(({ job_id, job_name }) => ({ job_id, job_name })),
    summary: {
      versions: versions.length, completed: total(version => jobs.ending(version.status) === 'completed'), stopped: total(version => jobs.ending(version.status) === 'stopped'), active: total(version => version.active),
      failed: total(failed),
      duration: versions.reduce((sum, version) => sum + version.duration, 0),
    },
    metric: metric === null ? null : { name: metric, lower: is_lower(metric) },
    best, differing, same,
    settings: compare(versions.map(({ settings }) => Object.fromEntries(COMPARED.flatMap(name => name in settings ? [[name, settings[name]]] : [])))).differing,
    metrics: names,
    from_log: names.filter(name => versions.every(version => version.logged.includes(name) || !(name in version.metrics))),
    lower: [...new Set([...names, ...versions.flatMap(version => Object.keys(version.curves))])].filter(is_lower),
    versions,
  }
}

/** @param {{ status: number }} version */
function failed({ status }) { return jobs.ending(status) === 'failed' }

// What says where a version ran and on what; of several versions that is told where it differs.
const COMPARED = ['engine', 'algorithm', 'image', 'flavor', 'nodes', 'code', 'boot file', 'inputs']

/**
 * @param {import('./lib/jobs').FoundJob} job
 * @param {Info} info
 * @param {ReturnType<typeof read_log>} log
 * @param {boolean} several whether the report has other jobs, too
 * @returns {Version}
 */
function describe(job, info, log, several) {
  const { version_id, version_name, status } = info
  const state = jobs.state(status)
  const active = jobs.is_active(status)
  const parameters = (info.parameter ?? []).map(({ label, value }) => ({ label, value: String(value) }))
  const secrets = parameters.filter(({ label, value }) => value.length >= 8 && redact_value(label, value) === HIDDEN).map(({ value }) => value)
  const hide = (/** @type {string} */ text) => redact(secrets.reduce((text, secret) => text.replaceAll(secret, HIDDEN), text))
  // A line is cut after that: half a secret is not known as one.
  const end = failed(info) ? log.end.map(line => hide(line.slice(0, 4 * LINE))).map(line => line.length > LINE ? line.slice(0, LINE) + '…' : line) : []
  const measured = metrics.final(info)
  const last = Object.entries(log.curves).flatMap(([name, points]) => {
    const point = points.findLast(point => !Number.isNaN(point.y))
    return point && !(name in measured) ? [[name, point.y]] : []
  })
  const usage = metrics.system(info)
  return {
    job_id: job.job_id, job_name: job.job_name, version_id, version_name, label: several ? `${job.job_name}/${version_name}` : version_name, best: false,
    status, state, active, create_time: info.create_time, start_time: info.start_time, duration: info.duration ?? 0,
    parameters: dictionary(Object.fromEntries(parameters.map(({ label, value }) => [label, redact_value(label, value)]))),
    own: {},
    metrics: dictionary({ ...measured, ...Object.fromEntries(last) }), logged: last.map(([name]) => String(name)),
    curves: log.curves, x: log.x || 'line', usage: { interval: usage.interval, values: usage.usage },
    classes: classes(info),
    settings: settings(info, hide),
    reason: end.findLast(metrics.is_own) ?? null,
    log: end.length > 0 ? end.join('\n') : null,
  }
}

/**
 * @param {Info} info
 * @param {(text: string) => string} hide takes secrets out
 * @returns {Record<string, string>}
 */
function settings(info, hide) {
  const all = {
    engine: info.engine_name && `${info.engine_name}, ${info.engine_version}`, algorithm: info.model_id,
    image: info.user_image_url, command: info.user_command, flavor: info.spec_code, nodes: info.worker_server_num,
    code: info.app_url, 'boot file': info.boot_file_url, inputs: info.data_url ?? info.dataset_name, output: info.train_url,
    'logs to': info.log_url, description: info.job_desc, 'version id': info.version_id, follows: info.pre_version_id,
  }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => value ? [[name, hide(String(value))]] : []))
}

/**
 * What metric.json has of each class.
 * @param {Info} info
 * @returns {Version['classes']}
 */
function classes(info) {
  const { metric } = metrics.read(info.model_metric_list)
  if (!Array.isArray(metric)) return []
  return metric.flatMap(one => {
    const values = Object.entries(one?.metric_values ?? {}).filter(([, value]) => Number.isFinite(value))
    return values.length > 0 ? [{ name: String(one.metric_meta?.class_name ?? one.metric_meta?.class_id ?? '?'), metrics: dictionary(Object.fromEntries(values)) }] : []
  })
}

/**
 * Reads a version's log: its curves, what they are over, and its end.
 * @param {ReturnType<typeof jobs.connect>} session
 * @param {import('modelarts').Id} job_id
 * @param {import('modelarts').Id} version_id
 */
function read_log(session, job_id, version_id) {
  const follower = new metrics.Follower(session, job_id, version_id)
  /** @type {string[]} */
  let end = []
  let x = ''
  for (let looks = 1; ; looks++) {
    const { lines, curves, more } = follower.look()
    end = [...end, ...lines.slice(-LOG_END)].slice(-LOG_END)
    x ||= over(lines)
    if (!more || looks === 100) return { curves, end: end.map(metrics.readable), x } // of one that prints without a pause, what there is by then
  }
}

/** What a log counts. @param {string[]} lines */
function over(lines) {
  for (const [word, name] of [[/\bepoch\b/i, 'epoch'], [/step\b/i, 'step'], [/\biter(ation)?\b/i, 'iteration'], [/\bround\b/i, 'round'], [/\bepisode\b/i, 'episode']]) {
    if (lines.some(line => !line.startsWith('[ModelArts') && /** @type {RegExp} */ (word).test(line))) return String(name)
  }
  return ''
}

/**
 * Which values are the same everywhere.
 * @param {Record<string, string>[]} all
 */
function compare(all) {
  const names = [...new Set(all.flatMap(Object.keys))]
  const differing = names.filter(name => all.some(values => values[name] !== all[0][name]))
  return { differing, same: Object.fromEntries(names.flatMap(name => differing.includes(name) ? [] : [[name, all[0][name]]])) }
}

/**
 * Refuses to write over what is no report, before anything has been asked for.
 * @param {string} file
 * @param {boolean} force
 */
function refuse_other(file, force) {
  const folder = path.dirname(file)
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) cli.fail(`cannot write ${file}: there is no folder ${folder}`)
  const there = fs.statSync(file, { throwIfNoEntry: false })
  if (!there) return
  if (there.isDirectory()) cli.fail(`${file} is a folder; -o takes a file, such as ${path.join(file, 'report.html')}`)
  if (force || !there.isFile()) return
  const descriptor = fs.openSync(file, 'r')
  try {
    const head = Buffer.alloc(1000)
    const length = fs.readSync(descriptor, head, 0, head.length, 0)
    if (!head.toString('utf8', 0, length).includes(`<meta name="generator" content="${GENERATOR}">`)) {
      cli.fail(`${file} is there and is no report; --force writes over it, -o FILE writes elsewhere`)
    }
  } finally {
    fs.closeSync(descriptor)
  }
}

/**
 * Writes the report, unless something else has come to be there.
 * @param {string} file
 * @param {string} text
 * @param {boolean} force
 */
function write(file, text, force) {
  try {
    refuse_other(file, force)
    write_whole(file, text)
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) cli.fail(`cannot write ${file}: ${error.message}`)
    throw error
  }
}

cli.main(main)
