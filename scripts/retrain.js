// @ts-check
// Trains a job's version again, with other parameters, data or flavor.
//
// What is not changed is that of the version that it follows.

const fs = require('fs')
const { fileURLToPath } = require('url')
const { inspect } = require('util')
const { Session } = require('modelarts/session')
const { Estimator } = require('modelarts/estimator')
const { parser, main, fail, misuse, print_json, program } = require('./lib/cli')
const { connect, find, details, interval, is_active, is_local } = require('./lib/jobs')
const { read_folder } = require('./lib/trials')
const { training_of, environment_of, unmistakable, is_file } = require('./lib/training')
const { near } = require('./lib/near')

/**
 * @typedef {import('./lib/jobs').FoundVersion} FoundVersion
 * @typedef {{ name: string, old: string | null, new: string | null, why?: string }} Change
 */

function options() {
  const p = parser({
    about: "Creates a new version of a job from its newest version, or from the one that is named, with what is given here changed.",
    epilog: `examples:
  %(prog)s flowers --set lr=0.05 epochs=20 --wait
  %(prog)s flowers/V0002 --unset decay --flavor modelarts.vm.cpu.8u
  %(prog)s flowers --set lr=0.05 --dry-run > again.js

The output goes to a folder of its own, beside the old one, where something has
been written to that already, or where a sweep has made it. Without --wait the
version trains on when this ends; mascript logs -f JOB follows it.

exit codes: 0; with --wait 1 if the training did not complete; 130 for Ctrl-C,
which ends the waiting and not the training`,
  })
  p.add_argument('job', { metavar: 'JOB', help: "the job's id or name, with /VERSION behind it for one that is not the newest" })
  p.add_argument('--set', { metavar: 'NAME=VALUE', nargs: '+', action: 'extend', default: [], help: 'set hyperparameters' })
  p.add_argument('--unset', { metavar: 'NAME', nargs: '+', action: 'extend', default: [], help: 'leave hyperparameters out' })
  p.add_argument('--inputs', { metavar: 'PATH', help: 'train on the data in this folder' })
  p.add_argument('--output', { metavar: 'PATH', help: 'write to this folder' })
  p.add_argument('--flavor', { metavar: 'NAME', help: 'train on nodes of this flavor' })
  p.add_argument('--count', { metavar: 'N', type: Number, help: 'train on so many nodes' })
  p.add_argument('--desc', { metavar: 'TEXT', help: "change the job's description" })
  p.add_argument('--wait', { action: 'store_true', help: 'wait for the end, and tell by the exit code how it was' })
  p.add_argument('--dry-run', { action: 'store_true', help: 'create nothing; print the call as JavaScript' })
  return p.parse_args()
}

/**
 * The hyperparameters of a new version, in their order, and what is different about them.
 * @param {{ label: string, value: unknown }[]} old
 * @param {string[]} set
 * @param {string[]} unset
 */
function parameters(old, set, unset) {
  const values = new Map(old.map(({ label, value }) => [label, String(value)]))
  /** @type {Change[]} */
  const changes = []
  /** @param {string} name @param {string | null} value */
  const change = (name, value) => {
    const before = values.get(name) ?? null
    if (before === value) return
    const why = before === null && near(name, [...values.keys()]) !== null ? { why: `there ${named([...values.keys()])}` } : {}
    changes.push({ name, old: before, new: value, ...why })
  }
  for (const name of unset) {
    if (!values.has(name)) misuse(`--unset ${name}: there is no such hyperparameter; there ${named([...values.keys()])}`)
    change(name, null)
    values.delete(name)
  }
  for (const text of set) {
    const at = text.indexOf('=')
    if (at < 1) misuse(`--set takes NAME=VALUE, such as lr=0.05, got ${JSON.stringify(text)}`)
    change(text.slice(0, at), text.slice(at + 1))
    values.set(text.slice(0, at), text.slice(at + 1))
  }
  return { values: [...values].map(([label, value]) => ({ label, value })), changes }
}

/** @param {string[]} names */
function named(names) { return names.length === 0 ? 'are none' : `is ${names.join(', ')}` }

/**
 * Where the new version writes, and why not where the old one did.
 * @param {import('modelarts').Session} session
 * @param {string | null} old
 * @param {FoundVersion[]} versions newest first
 * @returns {{ path: string | null, why?: string }}
 */
function output(session, old, versions) {
  if (!old) return { path: null }
  const here = is_file(old)
  if (here && /\/versions\/[^/]+\/output\/$/.test(old)) return { path: null } // the one that every version has without being told
  /** @param {string} path */
  const written = path => here ? fs.existsSync(fileURLToPath(path)) && fs.readdirSync(fileURLToPath(path)).length > 0 : session.obs.is_obs_path_exists(unmistakable(path))
  const others = versions.filter(v => v.info.train_url === old)
  const running = others.find(v => is_active(v.status))
  const trial = read_folder(old) // a sweep takes what is in there for its own, and its name says other values
  if (!running && !trial && !written(old)) return { path: old }
  const why = trial ? `it is that of a trial of the sweep ${trial.name}` : running ? `${running.version_name} still writes to ${old}` : `${others[0]?.version_name ?? 'somebody'} has written to ${old}`
  const base = trial ? old.replace(/[^/]+\/?$/, '') : old.replace(/\/(?:V\d+(?:-\d+)?\/)?$/, '/')
  const newest = Math.max(...versions.map(v => Number(v.version_name.slice(1)) || 0))
  const own = `${base}V${String(newest + 1).padStart(4, '0')}`
  for (let n = 1; ; n++) {
    const path = n === 1 ? `${own}/` : `${own}-${n}/`
    if (!versions.some(v => v.info.train_url === path) && !written(path)) return { path, why }
  }
}

/** A path as people write it. @param {string} url */
function plain(url) { return is_file(url) ? fileURLToPath(url) : url }

/** Without what was not given. @param {Record<string, any>} object */
function given(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)))
}

/** @param {Record<string, any>} object */
function literal(object) {
  return Object.entries(object).map(([name, value]) => `  ${name}: ${inspect(value, { depth: null, breakLength: 100, maxArrayLength: null, maxStringLength: null }).replaceAll('\n', '\n  ')},\n`).join('')
}

/** @param {Change} change */
function told({ name, old, new: now, why }) {
  const reason = why ? ` (${why})` : ''
  if (old === null) return `  ${name}: ${now} (was not set${why ? `; ${why}` : ''})`
  return now === null ? `  ${name}: not set (was ${old})` : `  ${name}: ${old} -> ${now}${reason}`
}

main(() => {
  const o = options()
  if (o.count !== null && !(Number.isInteger(o.count) && o.count > 0)) misuse('--count takes a number of nodes, 1 or more')
  const session = connect()
  const job = find(session, o.job)
  const [base] = job.versions
  if (!base) fail(`job ${job.job_name} (${job.job_id}) has no version to begin with`)
  const versions = job.narrowed ? find(session, String(job.job_id)).versions : job.versions
  const { info, metrics: before } = details(session, job.job_id, base.version_id)
  const { settings, data, parameters: old } = training_of(session, info)
  const { values, changes } = parameters(old, o.set, o.unset)

  const packages = is_local(session) ? environment_of(base) : null
  if (packages && !o.dry_run)
    fail(`${base.version_name} was trained in the Python environment ${packages}, whose packages only the script knows that made it; add them to what --dry-run prints, as the Estimator's environment`)

  const inputs = o.inputs === null ? data : { inputs: o.inputs }
  const trained_on = info.data_url ? plain(info.data_url) : Object.keys(data).length > 0 ? inspect(data, { breakLength: Infinity }) : null
  if (o.inputs !== null && o.inputs !== trained_on) changes.push({ name: 'inputs', old: trained_on, new: o.inputs })
  /** @type {ReturnType<typeof output>} */
  const own = o.output === null ? output(session, info.train_url, versions) : { path: o.output }
  if (own.path && own.path !== info.train_url) changes.push({ name: 'output', old: info.train_url, new: plain(own.path), why: own.why })
  if (o.flavor !== null && o.flavor !== info.spec_code) changes.push({ name: 'flavor', old: info.spec_code ?? info.pool_id, new: o.flavor })
  const count = o.count ?? info.worker_server_num
  if (count !== info.worker_server_num) changes.push({ name: 'count', old: String(info.worker_server_num), new: String(count) })

  const attributes = given({
    ...settings, ...o.flavor === null ? {} : { train_instance_type: o.flavor, pool_id: null }, train_instance_count: count,
    hyperparameters: values, output_path: o.output ?? (own.path && unmistakable(own.path)),
  })
  const call = { job_id: job.job_id, pre_version_id: base.version_id, ...given({ ...inputs, job_desc: o.desc }) }
  const summary = [`${base.version_name} of job ${job.job_name} (${job.job_id}) again, ${changes.length > 0 ? 'with' : 'with nothing changed'}`, ...changes.map(told)].join('\n')
  if (o.dry_run) {
    if (o.json) print_json({ changes, estimator: attributes, call })
    else console.log(`// ${summary.replace(/[\n\r\u2028\u2029]/g, '\n// ')}
const { Session } = require('modelarts/session')
const { Estimator } = require('modelarts/estimator')

const estimator = new Estimator({
  modelarts_session: new Session(),
${packages ? `  // environment: the packages of ${packages}\n` : ''}${literal(attributes)}})
const job = estimator.create_job_version({
${literal(o.wait ? { ...call, wait: true } : call)}})
console.log(\`version \${job.version_name} (\${job.version_id})\`)`)
    return 0
  }

  if (!o.json) console.log(summary)
  const made = new Estimator({ modelarts_session: session, ...attributes }).create_job_version({ ...call, wait: o.wait && !o.json })
  const { job_id, version_id } = made
  const name = `job ${job.job_name} (${job_id}) ${made.version_name} (${version_id})`
  const document = (/** @type {ReturnType<typeof details> | null} */ now) => print_json({ job_id, version_id, version_name: made.version_name, pre_version_id: base.version_id, changes, state: now?.state ?? null, duration: now?.duration ?? null, metrics: now?.metrics ?? {} })
  let now
  try {
    // The SDK would print the log of local debugging where JSON is asked for.
    while (o.wait && o.json && details(session, job_id, version_id).active) sleep(interval(session))
    now = details(session, job_id, version_id)
  } catch (error) { // who cannot tell that it was created creates it twice
    console.error(`${program()}: ${name} is created; mascript logs -f ${job_id}/${version_id} follows it, mascript stop ${job_id}/${version_id} stops it`)
    if (o.json) document(null)
    throw error
  }
  if (o.json) document(now)
  else if (!o.wait) console.log(`${name} is created; mascript logs -f ${job_id}/${version_id} follows it`)
  else {
    console.log(`${name}: ${now.state}`)
    for (const [metric, value] of Object.entries(now.metrics)) console.log(`  ${metric}: ${metric in before ? `${before[metric]} -> ` : ''}${value}`)
  }
  return o.wait && now.state !== 'COMPLETED' ? 1 : 0
})
