// @ts-check
// Trains with many hyperparameters and finds the best. What has been started is read from the service, so that the
// same command goes on after any interruption.

const fs = require('fs')
const os = require('os')
const path = require('path')
const { Estimator } = require('modelarts/estimator')
const { live } = require('modelarts/ui')
const { int, float } = require('modelarts/py')
const { parser, main, fail, misuse, print_json } = require('./lib/cli')
const { connect, find, details, is_active, unknown, unreachable, interval, is_local } = require('./lib/jobs')
const search = require('./lib/search')
const { Sweep, Trouble, find_job } = require('./lib/sweep')
const { redact, redact_value } = require('./lib/redact')
const { sweep_folder, read_folder } = require('./lib/trials')
const { training_of, environment_of, training_from, uploaded, unmistakable_folder, is_file } = require('./lib/training')
const { draw, counted, named, varying, number, report, csv } = require('./lib/standings')
const { write_whole } = require('./lib/file')

/**
 * @typedef {import('modelarts').Session} Session
 * @typedef {import('./lib/sweep').Target} Target
 * @typedef {import('./lib/search').Search} Search
 */

const EPILOG = `\
parameters:
  lr=0.1,0.01           these values
  lr=0.001..0.1         a range, to draw from; whole numbers stay whole
  lr=0.001..0.1:log     a range on a logarithmic scale
  units=32..128:32      a range in steps
  A file has the same as JSON: {"lr": [0.1, 0.01],
  "units": {"min": 32, "max": 128, "step": 32},
  "dropout": {"min": 0.001, "max": 0.1, "scale": "log"}}

searches:
  grid      every combination
  random    --trials of them, drawn with --seed; the same seed draws the same
  halving   successive halving: all train with the smallest budget, the best one
            in --eta of them again with the next one, and so on to the largest

Each trial is a version of one job, with an output folder of its own, and the
service's record of them is all that is remembered. After Ctrl-C, a crash or
kill -9 the trainings go on; the same command picks them up and starts none
twice. More values or more --trials add to a sweep. Two of the same command at
once share the work. With --code, the code must not change meanwhile: every
version starts with what is in the folder by then.

The median rule of --stop-losers stops a training whose best value so far is
worse than the median of what the others had reached by the same epoch.

exit codes: 0 there is a best version, 1 there is none, 2 wrong use,
130 Ctrl-C; with --stop 1 if something could not be stopped

examples:
  %(prog)s --code src --boot train.py --param lr=0.1,0.01 \\
      --param batch=16,32
  %(prog)s --from flowers/V0002 --param lr=0.001..0.1:log \\
      --trials 20 --stop-losers
  %(prog)s --from flowers --param lr=0.001..0.1:log --search halving \\
      --budget epochs=3..27 --csv flowers.csv
  %(prog)s --from flowers --stop`

function command_line() {
  const p = parser({ about: 'Trains with many hyperparameters and finds the best version.', epilog: EPILOG })
  const what = p.add_argument_group('what is trained')
  what.add_argument('--from', { metavar: 'JOB[/VERSION]', dest: 'source', help: 'what this version trains; new versions are of the same job' })
  what.add_argument('--code', { metavar: 'DIR', help: 'folder with the code, here or obs://bucket/code/' })
  what.add_argument('--boot', { metavar: 'FILE', help: 'file in it that is started' })
  what.add_argument('--data', { metavar: 'DIR', help: 'folder with the data, here or obs://bucket/data/' })
  what.add_argument('--engine', { metavar: 'NAME', help: 'framework, such as PyTorch-1.0.0-python3.6' })
  what.add_argument('--flavor', { metavar: 'NAME', help: 'kind of machine; without it a process of this one' })
  what.add_argument('--workers', { type: int, default: 1, metavar: 'N', help: 'compute nodes of a training (default: 1)' })
  what.add_argument('--name', { help: 'of the sweep, and of its job with --code (default: sweep, or sweep- and the folder of the code)' })
  what.add_argument('--output', { metavar: 'DIR', help: 'folder for the outputs, a folder in it for each trial (default: obs://BUCKET/sweeps/, in a bucket of its own on this machine)' })
  const which = p.add_argument_group('what is tried')
  which.add_argument('--param', { action: 'append', default: [], metavar: 'LABEL=VALUES', help: 'a hyperparameter and its values, see below; for each one' })
  which.add_argument('--params', { metavar: 'FILE', help: 'file with them, as JSON' })
  which.add_argument('--search', { choices: ['grid', 'random', 'halving'], help: 'default: grid, or random when there are ranges or --trials' })
  which.add_argument('--trials', { type: int, metavar: 'N', help: 'how many are drawn (default: 10; with halving, as many as leave one at the end)' })
  which.add_argument('--seed', { type: int, default: 0, metavar: 'N', help: 'of what is drawn (default: 0)' })
  which.add_argument('--budget', { metavar: 'LABEL=MIN..MAX', help: 'of halving: the hyperparameter that it raises, such as epochs=3..27' })
  which.add_argument('--eta', { type: float, default: 3, metavar: 'N', help: 'of halving: one in N goes on, with N times the budget (default: 3)' })
  const how = p.add_argument_group('how')
  how.add_argument('--metric', { metavar: 'NAME', help: 'what makes a version the best (default: what the trainings report, if there is one obvious)' })
  const direction = how.add_mutually_exclusive_group()
  direction.add_argument('--minimize', { action: 'store_true', help: 'less of it is better (default: for a loss or an error)' })
  direction.add_argument('--maximize', { action: 'store_true', help: 'more of it is better (default: otherwise)' })
  how.add_argument('--at-most', { type: int, metavar: 'N', help: 'versions at once (default: as many as can run; 4 at most in a cloud)' })
  how.add_argument('--stop-losers', { action: 'store_true', help: 'stop early what the median rule gives up' })
  how.add_argument('--warm-up', { type: int, default: 3, metavar: 'N', help: 'epochs before it judges (default: 3)' })
  how.add_argument('--retry', { nargs: '?', const: 'failed', choices: ['failed', 'stopped', 'all'], help: 'train again what has failed, or was stopped' })
  how.add_argument('--stop', { action: 'store_true', help: 'stop all that the sweep has started; needs --from or --name (or --code) alone' })
  how.add_argument('--dry-run', { action: 'store_true', help: 'print the plan' })
  how.add_argument('--csv', { metavar: 'FILE', help: 'write the results there' })
  return p.parse_args()
}

/**
 * What is searched, and how.
 * @param {ReturnType<typeof command_line>} options
 * @returns {Search}
 */
function search_of({ param, params, search: asked, trials, seed, budget, eta }) {
  /** @type {import('./lib/search').Space} */
  const space = params === null ? {} : search.parse_space(read_json(params))
  for (const [label, domain] of param.map(search.parse_parameter)) {
    if (Object.hasOwn(space, label)) misuse(`parameter ${label} is there twice`)
    space[label] = domain
  }
  if (Object.keys(space).length === 0) misuse('what is to be tried? --param lr=0.1,0.01 names a hyperparameter and its values')
  const finite = Object.values(space).every(domain => 'values' in domain)
  const method = asked ?? (finite && trials === null ? 'grid' : 'random')
  if (trials !== null && !(trials >= 1 && trials <= 1000)) misuse(`--trials is from 1 to 1000, got ${trials}`)
  if (method === 'grid' && trials !== null) misuse('--trials is for --search random and halving; a grid has every combination')
  if (method !== 'halving') {
    if (budget !== null) misuse('--budget is for --search halving')
    return { method, budget: null, rungs: [], configurations: method === 'grid' ? search.grid(space) : search.random(space, trials ?? 10, seed) }
  }
  if (!(eta >= 2)) misuse(`--eta is 2 at least, got ${eta}`)
  const [label, range] = search.parse_parameter(budget ?? misuse('--search halving needs --budget, such as epochs=3..27'))
  if ('values' in range || range.log || range.step !== null || range.min <= 0) return misuse(`--budget ${budget}: write LABEL=MIN..MAX, with a smallest above 0, such as epochs=3..27`)
  if (Object.hasOwn(space, label)) misuse(`${label} is the budget; it cannot be a parameter, too`)
  const budgets = search.budgets(range, eta)
  const configurations = finite && trials === null ? search.grid(space) : search.random(space, trials ?? Math.ceil(eta ** (budgets.length - 1)), seed)
  return { method, budget: label, configurations, rungs: search.rungs(configurations.length, budgets, eta) }
}

/** @param {string} file */
function read_json(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    const { code, message } = /** @type {any} */ (error)
    return misuse(`--params ${file}${code === 'ENOENT' ? ': there is no such file' : code === 'EISDIR' ? ' is a folder' : error instanceof SyntaxError ? ` is no JSON: ${message}` : `: ${message}`}`)
  }
}

/**
 * What is trained, and where the trials go.
 * @param {Session} session
 * @param {ReturnType<typeof command_line>} options
 * @param {string[]} labels that the sweep sets
 * @returns {Target}
 */
function target_of(session, options, labels) {
  const { source, code, boot, name, output } = options
  if ((source === null) === (code === null)) misuse('name what is trained: --from JOB[/VERSION], or --code DIR with --boot FILE')
  if (source !== null) {
    for (const option of /** @type {const} */ (['boot', 'data', 'engine', 'flavor'])) if (options[option] !== null) misuse(`--${option} goes with --code; --from takes that over`)
    const { job_id, job_name, version } = origin(session, source)
    const { version_id, version_name } = version
    const packages = is_local(session) ? environment_of(version) : null
    if (packages) fail(`${job_name}/${version_name} was trained in the Python environment ${packages}, whose packages only the script knows that made it; a sweep has none of them`)
    const training = training_of(session, details(session, job_id, version_id).info)
    return { ...place_of(session, name ?? 'sweep', training, output, labels), job_id, job_name, follows: version_id }
  }
  const training = training_from(session, { ...options, code, boot: boot ?? misuse('--code needs --boot, the file in it that is started') })
  const target = place_of(session, name ?? default_name(code), training, output, labels)
  return { ...target, job_name: target.name, job_id: find_job(session, { ...target, job_name: target.name }), follows: null }
}

/**
 * The version that --from means: one that is named, or the newest that no sweep has made.
 * @param {Session} session
 * @param {string} source
 */
function origin(session, source) {
  const { job_id, job_name, versions, narrowed } = find(session, source)
  const version = versions.find(({ info }) => narrowed || read_folder(info.train_url) === null)
  if (version) return { job_id, job_name, version }
  return fail(versions.length === 0 ? `job ${job_name} (${job_id}) has no version to begin from`
    : `all versions of job ${job_name} (${job_id}) were made by a sweep; name the one to begin from: --from ${job_name}/${versions[0].version_name}`)
}

/**
 * @param {Session} session
 * @param {string} name
 * @param {import('./lib/training').Training} training
 * @param {string | null} output
 * @param {string[]} labels
 */
function place_of(session, name, training, output, labels) {
  if (!/^[\w-]{1,64}$/.test(name)) misuse(`--name ${name}: 1 to 64 letters, digits, _ and -`)
  const bucket = /^obs:\/\/([^/]+)\//.exec(training.output ?? '')?.[1] ?? (is_local(session) ? 'sweeps' : null)
  const folder = output !== null ? unmistakable_folder(output)
    : bucket === 'sweeps' ? 'obs://sweeps/'
    : bucket !== null ? `obs://${bucket}/sweeps/` : misuse('--output is needed in a cloud, such as --output obs://bucket/sweeps/')
  const { code_dir } = training.settings
  if (code_dir && is_file(code_dir) && folder.startsWith(code_dir)) misuse(`--output ${output} lies in the code; every trial would copy what the others wrote`)
  const kept = training.parameters.filter(({ label }) => !labels.includes(label))
  return { name, training, output: folder, folder: sweep_folder(name, [training.settings, training.data, kept]) }
}

/** @param {string} code */
function default_name(code) {
  const base = path.basename(/^\w+:\/\//.test(code) ? code.replace(/\/+$/, '') : path.resolve(code))
  const rest = base.replace(/[^\w-]+/g, '-')
  if (!/\w/.test(rest)) misuse(`--name is needed: the folder ${JSON.stringify(base)} has none of the letters (a-z), digits and _ of which names are made`)
  return `sweep-${rest}`.slice(0, 64)
}

/**
 * Versions at once: as many as can run; in a cloud, where each costs money, not more than a few.
 * @param {Session} session
 * @param {number | null} asked
 * @param {number} workers of a training
 */
function at_most(session, asked, workers) {
  if (asked !== null) return asked >= 1 ? asked : misuse(`--at-most is 1 at least, got ${asked}`)
  const list = Estimator.get_job_list(session, { per_page: 1 })
  const quota = Math.max(1, Math.floor((list.is_success ? list.quotas : 1) / workers))
  return is_local(session) ? quota : Math.min(4, quota)
}

/** What the script says while it works: a view that is drawn anew on a terminal, elsewhere a line for each change. */
class Display {
  /** @param {Sweep} sweep @param {string} title */
  constructor(sweep, title) {
    this.sweep = sweep
    this.title = title
    this.trouble = ''
    this.warned = false // of a metric that nobody reports
    this.told = /** @type {Map<string, string>} */ (new Map()) // by trial, the state last told
    this.view = live(() => this.text())
    if (!this.view.drawn) console.error(title)
  }

  text() {
    const { sweep, title, trouble } = this
    // A table that is too long for the window is cut at its end.
    return [title, counted(sweep), ...trouble ? [trouble] : [], draw(sweep, { curves: true, planned: false, plain: false })].join('\n')
  }

  show() {
    this.warn()
    if (this.view.drawn) return this.view.update()
    const { best, metric, trials } = this.sweep
    const labels = varying(trials)
    for (const trial of trials) {
      if (['PLANNED', 'SUBMITTED', 'INIT', 'SUBMIT_TRYING', 'KILLING', this.told.get(trial.key)].includes(trial.state)) continue
      this.told.set(trial.key, trial.state)
      const words = [trial.version?.version_name ?? '-', named(trial, labels), trial.state]
      if (!trial.active && trial.value !== null) words.push(`${metric} ${number(trial.value)}${trial === best ? ', the best so far' : ''}`)
      if (trial.remark) words.push(trial.remark)
      console.error(words.join('  '))
    }
  }

  /** Says early, and once, that the metric may be none: all would be trained for nothing. */
  warn() {
    const { sweep } = this
    const reported = this.warned || sweep.over ? null : sweep.instead()
    if (reported === null) return
    this.warned = true
    console.error(`no training has reported ${sweep.metric} so far; ${others(reported)}`)
  }

  /** @param {string} message */
  complain(message) {
    if (message === this.trouble) return
    this.trouble = message
    if (this.view.drawn) this.view.update()
    else console.error(message)
  }

  fine() {
    this.trouble = ''
    this.show()
  }

  done() { this.view.done() }
}

const PATIENCE = 600_000 // ms that trouble may last before the script ends; the trainings do not

/**
 * Goes on until nothing more will happen.
 * @param {Sweep} sweep
 * @param {Display} display
 * @param {{ seconds: number, changed: () => void }} options changed is called when a trial has ended
 */
function drive(sweep, display, { seconds, changed }) {
  let since = 0 // of trouble
  let ended = -1
  let patient = 1 // seconds after the next trouble
  for (let pause = seconds; ; sleep(pause)) {
    let looked = false
    try {
      sweep.look()
      looked = true
      display.show()
      const now = sweep.trials.filter(({ active, state }) => !active && state !== 'PLANNED').length
      if (now !== ended) changed()
      ended = now
      sweep.stop_losers()
      while (sweep.start_next()) sweep.look() // a fresh look before each: somebody else may start the same ones
      display.fine()
      if (sweep.over) return
      since = 0
      pause = seconds
      patient = 1
    } catch (error) {
      if (!(error instanceof Trouble) && !unreachable(error)) throw error
      since = looked && sweep.active > 0 ? 0 : since || Date.now() // while trainings go on, there may be no room for more
      if (since > 0 && Date.now() - since > PATIENCE) throw error
      pause = patient
      patient = Math.min(60, patient * 2)
      display.complain(`${/** @type {Error} */ (error).message}; trying again`)
    }
  }
}

/**
 * Stops every version of a sweep that goes on, and says by the exit code whether all could be stopped.
 * @param {Session} session
 * @param {ReturnType<typeof command_line>} options
 */
function stop_all(session, { source, code, name, json }) {
  const wanted = name ?? (code === null ? 'sweep' : default_name(code))
  if (source === null && code === null && name === null) misuse('--stop needs --from JOB or --name NAME of the sweep')
  const { job_id, job_name, versions } = find(session, (source ?? wanted).replace(/\/.*/, ''))
  const stopped = []
  let refused = 0
  for (const { version_id, version_name, status, info } of versions) {
    if (read_folder(info.train_url)?.name !== wanted || !is_active(status)) continue
    const version = new Estimator(session, { job_id, version_id })
    const answer = version.stop_job_version()
    if (answer.is_success) stopped.push({ job_id, job_name, version_id, version_name })
    else if (goes_on(version.get_job_info())) {
      console.error(`${job_name}/${version_name} could not be stopped: ${answer.error_msg}`)
      refused++
    }
  }
  if (json) print_json({ stopped })
  else if (stopped.length > 0 || refused === 0) console.log(stopped.length === 0 ? `nothing of the sweep ${wanted} of job ${job_name} (${job_id}) goes on` : `being stopped: ${stopped.map(one => one.version_name).join(', ')} of job ${job_name} (${job_id})`)
  return refused > 0 ? 1 : 0
}

/**
 * Whether a version has not ended, nor been deleted, as far as the service tells.
 * @param {import('modelarts').GetJobInfoResult | import('modelarts').Failure} answer
 */
function goes_on(answer) { return answer.is_success ? is_active(answer.status) : !unknown(answer) }

/**
 * Keeps the plan beside the outputs, where others may read it: without secrets. In the store of this machine that makes the bucket, too.
 * @param {Session} session
 * @param {Target} target
 * @param {Search} plan
 */
function keep_plan(session, { output, folder, name, training }, plan) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'sweep-'))
  try {
    const file = path.join(temporary, 'sweep.json')
    const { settings, data, parameters } = training
    const command = settings.user_command ? { user_command: redact(settings.user_command) } : {}
    const fixed = parameters.map(({ label, value }) => ({ label, value: redact_value(label, value) }))
    fs.writeFileSync(file, JSON.stringify({ name, search: plan, settings: { ...settings, ...command }, data, parameters: fixed }, null, 2))
    if (is_file(output)) {
      const there = new URL(`${output}${folder}/`)
      fs.mkdirSync(there, { recursive: true })
      fs.copyFileSync(file, new URL('sweep.json', there))
    } else {
      const answer = session.obs.upload_file(file, `${output}${folder}/`)
      if (answer && !answer.is_success) fail(`--output ${output}: ${answer.error_msg}`)
    }
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true })
  }
}

/** @param {Sweep} sweep */
function plan_text({ search: { method, configurations, rungs, budget }, options }) {
  const trials = configurations.length === 1 ? '1 trial' : `${configurations.length} trials`
  const steps = rungs.map(({ size, budget: amount }, i) => i === 0 ? ` with ${budget}=${amount}` : `, ${size} with ${amount}`)
  return `${method}, ${trials}${steps.join('')}, ${options.at_most} at once`
}

/** The table that is left at the end. @param {Sweep} sweep */
function standing(sweep) { return draw(sweep, { curves: process.stdout.isTTY === true, planned: true }) }

/**
 * A last look, as a training may have begun that was being created when Ctrl-C came. Without an answer it stands as it stood.
 * @param {Sweep} sweep
 */
function catch_up(sweep) {
  try {
    sweep.look()
  } catch {}
}

/**
 * What an interrupted sweep leaves, and how to go on with it; null if nothing is left.
 * @param {Sweep} sweep
 */
function left_over(sweep) {
  const { active } = sweep
  const waiting = sweep.trials.filter(({ state }) => state === 'PLANNED').length
  const going = active === 0 ? [] : [active === 1 ? '1 training goes on' : `${active} trainings go on`]
  const planned = waiting === 0 ? [] : [waiting === 1 ? '1 trial is not started yet' : `${waiting} trials are not started yet`]
  if (going.length + planned.length === 0) return null
  return `${[...going, ...planned].join(', ')}. The same command goes on with the sweep${active === 0 ? '' : `; with --stop it stops ${active === 1 ? 'the training' : 'the trainings'}`}.`
}

/**
 * What came of it, and what to do next.
 * @param {Sweep} sweep
 */
function conclusion(sweep) {
  const { best, trials, target: { job_name } } = sweep
  const lines = []
  if (best === null) lines.push(without_best(sweep))
  else {
    const version = `${job_name}/${best.version?.version_name}`
    lines.push(
      `best: ${version}  ${named(best, Object.keys(best.parameters))}  ${sweep.metric} ${number(best.value)} (${counted(sweep)})`,
      `  its output: ${best.version?.train_url}`,
      `  its log:    mascript logs ${version}`,
      `  go on:      mascript run retrain ${version} --set NAME=VALUE`)
  }
  const refused = trials.find(({ state, remark }) => state === 'REFUSED' && remark)
  if (refused) lines.push(`${named(refused, varying(trials))} was refused: ${refused.remark}${sweep.given_up ? '; as the two after it were, so that no more were started' : ''}`)
  const failed = trials.find(({ state }) => state === 'FAILED')
  if (failed) {
    const logs = `mascript logs ${job_name}/${failed.version?.version_name}`
    const retry = '--retry trains what has failed again'
    const what = `${named(failed, varying(trials))} failed: `
    lines.push(...failed.remark ? [cut(what + failed.remark), `  ${logs} says more; ${retry}`] : [`${what}${logs} says why; ${retry}`])
  }
  return lines.join('\n')
}

/** A line as a terminal has room for it. @param {string} line */
function cut(line) {
  const characters = [...line]
  const width = process.stdout.isTTY ? process.stdout.columns ?? 80 : Infinity
  return characters.length <= width ? line : characters.slice(0, width - 1).join('') + '…'
}

/** What could be asked for with --metric. @param {string[]} reported */
function others(reported) {
  return reported.length === 0 ? 'they report no metrics' : `--metric names one of what they report: ${reported.join(', ')}`
}

/** @param {Sweep} sweep */
function without_best(sweep) {
  if (!sweep.trials.some(({ state }) => state === 'COMPLETED')) return `no trial has completed (${counted(sweep)})`
  const rest = others(sweep.reported())
  return sweep.metric === null ? `which trial is the best cannot be told; ${rest}` : `no trial that has completed has a value of ${sweep.metric}; ${rest}`
}

main(() => {
  const options = command_line()
  const session = connect()
  if (options.stop) return stop_all(session, options)
  const { metric, minimize, maximize, stop_losers, warm_up, retry, csv: file } = options
  if (warm_up < 1) misuse(`--warm-up is 1 at least, got ${warm_up}`)
  if (file !== null && fs.statSync(path.dirname(path.resolve(file)), { throwIfNoEntry: false })?.isDirectory() !== true) misuse(`--csv ${file}: there is no such folder`)
  if (file !== null && fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) misuse(`--csv ${file} is a folder`)
  const plan = search_of(options)
  const labels = [...new Set(plan.configurations.flatMap(one => Object.keys(one))), ...plan.budget === null ? [] : [plan.budget]]
  const target = target_of(session, options, labels)
  const sweep = new Sweep(session, target, plan, {
    at_most: at_most(session, options.at_most, target.training.settings.train_instance_count ?? 1),
    metric, minimize: minimize ? true : maximize ? false : null, warm_up: stop_losers ? warm_up : null, retry,
  })
  sweep.look()
  const title = `${target.name === target.job_name ? '' : `${target.name} of job `}${target.job_name}${target.job_id === null ? '' : ` (${target.job_id})`}: ${plan_text(sweep)}`
  if (options.dry_run) {
    if (options.json) print_json(report(sweep))
    else console.log(`${title}\n${draw(sweep, { curves: false, planned: true })}\noutputs go to ${target.output}${target.folder}/`)
    return 0
  }
  if (sweep.trials.some(({ state }) => state !== 'PLANNED')) console.error(`picked up: ${counted(sweep)}`)
  if (sweep.others > 0) console.error(`${sweep.others === 1 ? '1 more trial of this sweep has' : `${sweep.others} more trials of this sweep have`} other values and ${sweep.others === 1 ? 'is' : 'are'} left out: the best is that of the values named now`)
  if (sweep.over) console.error(`all trials are there already; another --name begins anew${sweep.trials.some(({ state }) => state === 'FAILED') ? ', --retry trains failed ones again' : ''}`)
  if (sweep.trials.some(one => sweep.is_due(one))) {
    keep_plan(session, target, plan)
    if (!is_local(session)) target.training = uploaded(session, target.training, `${target.output}${target.folder}/`, what => console.error(what))
  }
  const display = new Display(sweep, title)
  try {
    drive(sweep, display, { seconds: interval(session), changed: () => file !== null && write_whole(file, csv(sweep)) })
  } catch (error) {
    display.done()
    if (sweep.behind) catch_up(sweep)
    if (options.json) print_json(report(sweep))
    else if (sweep.versions.length > 0) console.log(standing(sweep))
    const left = left_over(sweep)
    if (left !== null) console.error(left)
    throw error
  }
  display.done()
  if (options.json) print_json(report(sweep))
  else console.log(standing(sweep))
  if (!options.json || sweep.best === null) (sweep.best === null ? console.error : console.log)(conclusion(sweep))
  return sweep.best === null ? 1 : 0
})
