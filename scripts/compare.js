// @ts-check
// Puts versions of jobs side by side. What was different about them, and what came of it.

const { JOB_STATE } = require('modelarts/estimator')
const { table, spark, chart, duration, progress } = require('modelarts/ui')
const { int } = require('modelarts/py')
const csv = require('modelarts/py/csv')
const { stdout } = require('modelarts/py/sys')
const { parser, main, fail, misuse, print_json, program } = require('./lib/cli')
const { connect, find, details_if_there } = require('./lib/jobs')
const { Follower, WRITTEN } = require('./lib/metrics')
const { dictionary } = require('./lib/dictionary')
const { is_lower_better, main_metric, by } = require('./lib/ranking')

/**
 * @typedef {import('modelarts').Session} Session
 * @typedef {import('modelarts').Id} Id
 * @typedef {{ job_id: Id, job_name: string, version_id: Id, version_name: string }} Identity
 * @typedef {object} Compared a version, and what is compared of it
 * @property {Identity} identity
 * @property {string} name what its row is called
 * @property {number} status
 * @property {string} state COMPLETED, …
 * @property {number} duration in milliseconds
 * @property {boolean} begun
 * @property {Record<string, string>} parameters
 * @property {Record<string, string>} settings
 * @property {Record<string, number>} metrics
 * @property {import('./lib/metrics').Curves} curves
 * @typedef {{ title: string, cell: (version: Compared) => string, number?: boolean }} Column
 */

const EPILOG = `\
JOB is a job's id or name; all its versions are compared, or those that are
named behind it (flowers V0001 V0003). JOB/VERSION is one version, and several
jobs may be named (flowers roses/V0002). What could be a version of the job
before it or another job is the version.

Parameters, engine, code, data, flavor, image and number of workers are shown
where they differ, with --all also where they are the same.

Metrics are what the training wrote into its metric.json, and the last values in
its log (epoch 3/25  loss 0.13). The best is marked with *: of a loss or an
error the smallest, of all others the largest, unless --minimize says so.

On a terminal a table that is too wide is turned, so that its columns are the
versions, or goes on below itself. A pipe gets it as wide as it is.

examples:
  %(prog)s flowers
  %(prog)s flowers --sort accuracy --top 5
  %(prog)s flowers/V0001 roses --chart loss
  %(prog)s flowers --all --csv > flowers.csv`

/**
 * The versions that the command line means, each once.
 * @param {Session} session
 * @param {string[]} names
 * @returns {Identity[]}
 */
function named(session, names) {
  /** @type {{ job: import('./lib/jobs').FoundJob, some: import('./lib/jobs').FoundVersion[] }[]} */
  const groups = []
  for (const name of names) {
    const last = groups.at(-1)
    const version = last?.job.narrowed ? null : last?.job.versions.find(v => String(v.version_id) === name || v.version_name.toLowerCase() === name.toLowerCase())
    if (version) last?.some.push(version)
    else groups.push({ job: found(session, name, last?.job), some: [] })
  }
  const versions = groups.flatMap(({ job: { job_id, job_name, versions }, some }) => {
    if (versions.length === 0) fail(`job ${job_name} (${job_id}) has no version that could be compared`)
    return (some.length > 0 ? some : [...versions].reverse()).map(({ version_id, version_name }) => ({ job_id, job_name, version_id, version_name }))
  })
  return [...new Map(versions.map(version => [`${version.job_id}/${version.version_id}`, version])).values()]
}

/**
 * A job, behind another whose version it is not.
 * @param {Session} session
 * @param {string} name
 * @param {import('./lib/jobs').FoundJob} [before]
 */
function found(session, name, before) {
  try {
    return find(session, name)
  } catch (/** @type {any} */ error) {
    if (!before || before.narrowed || name.includes('/') || error.code !== 1) throw error
    return fail(`${error.message}, and job ${before.job_name} has no such version; it has ${before.versions.map(version => version.version_name).join(', ')}`)
  }
}

/**
 * All that is known of a version.
 * @param {Session} session
 * @param {Identity} identity
 * @param {boolean} alone whether all are of one job, so that the version's name is enough
 * @returns {Compared[]} none if somebody has deleted it meanwhile
 */
function read(session, identity, alone) {
  const known = details_if_there(session, identity.job_id, identity.version_id)
  if (!known) return []
  const { info, parameters, metrics, duration, state } = known
  const begun = info.start_time !== null
  const curves = begun ? curves_of(new Follower(session, identity.job_id, identity.version_id)) : dictionary({})
  const newest = Object.fromEntries(Object.entries(curves).map(([name, points]) => [name, points[points.length - 1].y]))
  const sources = info.data_source?.map(source => source.data_url ?? `${source.dataset_id}/${source.dataset_version}`).join(' ')
  /** @type {Record<string, string | number | null | undefined>} */
  const settings = {
    engine: info.engine_version, code: info.boot_file_url ?? info.app_url, image: info.user_image_url, command: info.user_command,
    data: info.data_url ?? (info.dataset_name ? `${info.dataset_name}/${info.dataset_version_name}` : sources),
    flavor: info.spec_code, workers: info.worker_server_num,
  }
  return [{
    identity, name: alone ? identity.version_name : `${identity.job_name}/${identity.version_name}`, status: info.status, state, duration, begun,
    parameters, settings: dictionary(Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, value == null ? '' : String(value)]))),
    metrics: dictionary({ ...newest, ...metrics }), curves,
  }]
}

/** @param {Follower} follower */
function curves_of(follower) {
  for (let looks = 1; ; looks++) {
    const { curves, more } = follower.look()
    if (!more || looks === 100) return curves // of one that prints without a pause, what there is by then
  }
}

/**
 * The names under which any version has something.
 * @param {Record<string, unknown>[]} records
 */
function names(records) { return [...new Set(records.flatMap(record => Object.keys(record)))] }

/**
 * The names under which versions have something else.
 * @param {Record<string, string>[]} records
 */
function differing(records) { return names(records).filter(name => new Set(records.map(record => record[name])).size > 1) }

/**
 * The best value of each metric, where there is something to choose from.
 * @param {Compared[]} versions
 * @param {(metric: string) => boolean} lower
 * @returns {Record<string, number>}
 */
function best(versions, lower) {
  return dictionary(Object.fromEntries(names(versions.map(version => version.metrics)).flatMap(metric => {
    const values = versions.map(version => version.metrics[metric]).filter(Number.isFinite)
    return new Set(values).size > 1 ? [[metric, lower(metric) ? Math.min(...values) : Math.max(...values)]] : []
  })))
}

/**
 * Sorts by a metric (the best first), a parameter, a setting, status, time or version.
 * @param {Compared[]} versions
 * @param {string} key
 * @param {(metric: string) => boolean} lower
 */
function sorted(versions, key, lower) {
  if (versions.some(version => key in version.metrics)) {
    const order = by(key, lower(key))
    return [...versions].sort((a, b) => order(a.metrics[key], b.metrics[key]))
  }
  /** @type {(version: Compared) => string | number} */
  let value
  const has = (/** @type {'parameters' | 'settings'} */ kind) => versions.some(version => key in version[kind])
  if (has('parameters')) value = version => version.parameters[key] ?? ''
  else if (has('settings')) value = version => version.settings[key]
  else if (key === 'time') value = version => version.duration
  else if (key === 'status') value = version => version.state
  else if (key === 'version') value = version => version.name
  else {
    const known = [...names(versions.map(version => version.metrics)), ...names(versions.map(version => version.parameters)), ...names(versions.map(version => version.settings))]
    return fail(`there is nothing called ${JSON.stringify(key)} to sort by; there are ${[...known, 'time', 'status', 'version'].join(', ')}`)
  }
  return [...versions].sort((a, b) => {
    const [x, y] = [value(a), value(b)]
    return Number(x) - Number(y) || String(x).localeCompare(String(y), 'en', { numeric: true })
  })
}

/** @param {number} value */
function short(value) { return String(Number(value.toPrecision(4))) }

/**
 * Columns that a text takes on a terminal.
 * @param {string} text
 */
function width(text) {
  let columns = 0
  for (const character of text) columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u.test(character) ? 2 : 1
  return columns
}

/** Columns between two of a table, and how many a cell has at most where there is little room. */
const GAP = 2, CELL = 40

/**
 * Tables with all columns, in so much room: one, or several below each other that begin with the same column.
 * @param {string[][]} columns the title first, then the cells
 * @param {number} room
 * @returns {string[][][]} the columns of each table
 */
function panels([first, ...columns], room) {
  const size = (/** @type {string[]} */ column) => Math.max(...column.map(width))
  const found = [[first]]
  let left = room - size(first)
  for (const column of columns) {
    const panel = found[found.length - 1]
    if (left < size(column) + GAP && panel.length > 1) {
      found.push([first])
      left = room - size(first)
    }
    found[found.length - 1].push(column)
    left -= size(column) + GAP
  }
  return found
}

/**
 * The table as text. Versions are its rows where that fits, else its columns where that fits, else whatever takes
 * fewer lines.
 * @param {Compared[]} versions
 * @param {Column[]} columns
 * @param {number | null} room null for as much as it takes
 */
function drawn(versions, columns, room) {
  const cell = (/** @type {string} */ text) => room !== null && width(text) > CELL ? `…${[...text].slice(1 - CELL).join('')}` : text // of a path the end tells more
  const upright = columns.map(column => [column.title, ...versions.map(version => cell(column.cell(version)))])
  const turned = upright[0].map((_, i) => upright.map(column => column[i]))
  const lines = (/** @type {string[][][]} */ found) => found.length * (found[0][0].length + 1)
  const [wide, high] = [panels(upright, room ?? Infinity), panels(turned, room ?? Infinity)]
  const rows = wide.length === 1 || high.length > 1 && lines(wide) <= lines(high)
  const right = (/** @type {string} */ title) => !rows || columns.some(column => column.number && column.title === title)
  return (rows ? wide : high).map(panel => {
    const cells = panel[0].slice(1).map((_, row) => panel.map(column => column[row + 1]))
    const align = Object.fromEntries(panel.map(([title], i) => [`${i}`, /** @type {'right' | 'left'} */ (i > 0 && right(title) ? 'right' : 'left')]))
    return table(cells, { columns: panel.map(([title]) => title), align })
  }).join('\n\n')
}

/**
 * @typedef {object} Comparison
 * @property {Compared[]} versions in their order
 * @property {string[]} parameters to show, and so the others
 * @property {string[]} settings
 * @property {string[]} metrics
 * @property {Record<string, number>} best
 */

/**
 * The comparison as a table.
 * @param {Comparison} comparison
 * @param {string | undefined} curve the metric whose curve is drawn in each row
 */
function print_table({ versions, parameters, settings, metrics, best }, curve) {
  /** @type {Column[]} */
  const columns = [
    { title: 'VERSION', cell: version => version.name },
    { title: 'STATUS', cell: version => version.state },
    { title: 'TIME', cell: version => version.begun ? duration(version.duration) : '-', number: true },
  ]
  for (const title of parameters) {
    columns.push({ title, cell: version => version.parameters[title] ?? '-', number: versions.every(version => !isNaN(Number(version.parameters[title] ?? 0))) })
  }
  for (const title of settings) columns.push({ title, cell: version => version.settings[title] || '-' })
  for (const title of metrics) {
    columns.push({ title, cell: ({ metrics: { [title]: value } }) => value === undefined ? '- ' : short(value) + (value === best[title] ? '*' : ' '), number: true })
  }
  if (process.stdout.isTTY && curve !== undefined) {
    columns.push({ title: `${curve} curve`, cell: ({ curves: { [curve]: points = [] } }) => points.length > 1 ? spark(points.map(({ y }) => y), { width: 12 }) : '-' })
  }
  console.log(drawn(versions, columns, process.stdout.isTTY ? process.stdout.columns ?? 80 : null))
}

/** @param {Comparison} comparison */
function print_csv({ versions, parameters, settings, metrics }) {
  const writer = csv.writer(stdout, { lineterminator: '\n' })
  writer.writerow(['job', 'version', 'status', 'duration_ms', ...parameters, ...settings, ...metrics])
  for (const { identity: { job_name, version_name }, state, duration, ...version } of versions) {
    writer.writerow([job_name, version_name, state, duration, ...parameters.map(name => version.parameters[name] ?? ''),
      ...settings.map(name => version.settings[name]), ...metrics.map(name => version.metrics[name] ?? '')])
  }
}

main(() => {
  const p = parser({ about: 'Put versions of jobs side by side: parameters that differ, metrics, duration.', epilog: EPILOG })
  p.add_argument('versions', { nargs: '+', metavar: 'JOB[/VERSION]', help: 'what to compare; VERSION alone behind its JOB' })
  p.add_argument('--sort', { metavar: 'NAME', help: 'sort by a metric (best first), a parameter, time, status or version' })
  p.add_argument('--reverse', { action: 'store_true', help: 'sort the other way round' })
  p.add_argument('--top', { type: int, metavar: 'N', help: 'only the first N; without --sort the best by accuracy, or what there is of its kind' })
  p.add_argument('--minimize', { action: 'append', default: [], metavar: 'METRIC', help: 'of this metric the smallest value is the best (may be repeated)' })
  p.add_argument('--all', { action: 'store_true', help: 'also what is the same in all of them' })
  p.add_argument('--chart', { metavar: 'METRIC', help: 'draw the curves of a metric over each other' })
  p.add_argument('--csv', { action: 'store_true', help: 'print CSV, for spreadsheets' })
  const args = p.parse_args()
  if (args.top !== null && args.top < 1) misuse(`--top must be 1 or more, got ${args.top}`)
  if (args.csv && args.json) misuse('--csv and --json exclude each other')

  const session = connect()
  const identities = named(session, args.versions)
  const alone = new Set(identities.map(version => version.job_id)).size === 1
  const steps = process.stderr.isTTY && identities.length > 5 ? progress(identities, { label: 'reading', unit: 'versions', leave: false }) : identities
  const all = [...steps].flatMap(identity => read(session, identity, alone))
  if (all.length === 0) fail('none of the versions is there any more')

  const metrics = names(all.map(version => version.metrics))
  const curves = names(all.map(version => version.curves))
  const there = (/** @type {string[]} */ known) => `there ${known.length > 0 ? `are ${known.join(', ')}` : 'is none'}`
  for (const metric of args.minimize) if (!metrics.includes(metric)) fail(`no version has a metric ${JSON.stringify(metric)}; ${there(metrics)}`)
  if (args.chart !== null && !curves.includes(args.chart)) fail(`no log has a curve ${JSON.stringify(args.chart)}; ${there(curves)}`)

  const lower = (/** @type {string} */ metric) => args.minimize.includes(metric) || is_lower_better(metric)
  const main = main_metric(all.map(version => version.metrics))
  const key = args.sort ?? (args.top === null ? null : main ?? fail('no version has a metric, by which --top chooses; --sort names something else'))
  const versions = key === null ? [...all] : sorted(all, key, lower)
  if (args.reverse) versions.reverse()
  if (args.top !== null) versions.splice(args.top) // what is best is still said of all

  const told = versions.length > 1 ? versions : all // of one that is left it is said in what it differs from the others
  const [parameters, settings] = [told.map(version => version.parameters), told.map(version => version.settings)]
  const shown = args.all ? names : differing
  const comparison = {
    versions, metrics: names(versions.map(version => version.metrics)), best: best(all, lower),
    parameters: shown(parameters).filter(name => versions.some(version => name in version.parameters)),
    settings: shown(settings).filter(name => versions.some(version => version.settings[name] !== '')),
  }
  if (args.json) {
    print_json({
      versions: versions.map(({ identity, status, duration, parameters, settings, metrics, curves }) => ({ ...identity, status, status_name: JOB_STATE[status], duration, parameters, settings, metrics, curves })),
      differing: { parameters: differing(parameters), settings: differing(settings) },
      best: Object.fromEntries(Object.entries(comparison.best).map(([metric, value]) => [metric, { ...all.find(version => version.metrics[metric] === value)?.identity, value, goal: lower(metric) ? 'min' : 'max' }])),
    })
  } else if (args.csv) print_csv(comparison)
  else {
    print_table(comparison, args.chart ?? [key, main, ...curves].find(name => curves.includes(name ?? '')))
    if (metrics.length === 0) console.error(`${program()}: no version has a metric; a training writes them to metric.json in its output folder, in the form ${WRITTEN.file}, or to its log, in lines such as: ${WRITTEN.line}`)
    if (args.chart === null) return
    const series = versions.filter(version => version.curves[args.chart]).map(version => [version.name, version.curves[args.chart]])
    console.log(`\n${chart(Object.fromEntries(series), { title: args.chart })}`)
  }
})
