// @ts-check
// Finds what this machine lacks, and what keeps profiles from a cloud. It says how to get it, too.

const fs = require('fs')
const os = require('os')
const path = require('path')
const { execFile } = require('child_process')
const { size } = require('modelarts/ui')
const { parser, main, print_json } = require('./lib/cli')

/**
 * @typedef {'ok' | 'warning' | 'problem' | 'none'} Mark none is what nobody has to have
 * @typedef {{ about: string, mark: Mark, said: string, advice?: string }} Check
 * @typedef {{ path?: string, reason?: string, error?: string }} Python
 * @typedef {{ code: number | null, stdout: string, stderr: string }} Ended
 */

function options() {
  const p = parser({
    about: 'Looks at what trainings on this machine need, and how far stored profiles get with the cloud that they lead to.',
    epilog: `examples:
  %(prog)s
  %(prog)s work            # of the profiles only this one
  %(prog)s --json | jq '.checks[] | select(.mark == "problem")'

marks:
  ok       there, and works
  -        not there; only what is said of it needs it
  warning  works, but not as one may expect
  problem  has to be put right; -> says how

exit codes: 0; 1 if there is a problem`,
  })
  p.add_argument('profile', { metavar: 'PROFILE', nargs: '*', help: 'look at these stored profiles only' })
  p.add_argument('--offline', { action: 'store_true', help: 'ask no endpoint' })
  return p.parse_args()
}

/**
 * Runs a program to its end. code is null if it could not be started, or took too long.
 * @param {string} file @param {string[]} args @param {number} [seconds]
 * @returns {Promise<Ended>}
 */
function run(file, args, seconds = 60) {
  return new Promise(resolve => execFile(file, args, { timeout: seconds * 1000, encoding: 'utf8' }, (/** @type {any} */ error, stdout, stderr) =>
    resolve({ code: !error ? 0 : typeof error.code === 'number' ? error.code : null, stdout, stderr: stderr || (error?.killed ? `no answer within ${seconds} s` : error?.message ?? '') })))
}

/** What mascript itself says, as JSON. @param {string[]} args */
async function asked(...args) {
  const { stdout, stderr } = await run(process.execPath, [...args, '--json'])
  try {
    return { value: JSON.parse(stdout), stderr }
  } catch {
    return { value: null, stderr: words(stderr) }
  }
}

/** What a program said, as one line. @param {string} text */
function words(text) { return text.trim().replace(/^mascript: /, '').replace(/\s*\n\s*/g, '; ') }

/** A program in PATH, as trainings find it. @param {string} name */
function which(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    try {
      fs.accessSync(file, fs.constants.X_OK)
      if (path.isAbsolute(folder) && fs.statSync(file).isFile()) return file
    } catch {} // not in this one
  }
  return null
}

/**
 * How to install something, in the words of this system.
 * @param {{ apt: string, dnf: string, brew: string }} packages
 */
function install({ apt, dnf, brew }) {
  if (process.platform === 'darwin') return `brew install ${brew}`
  let like = ''
  try {
    like = [...fs.readFileSync('/etc/os-release', 'utf8').matchAll(/^ID(?:_LIKE)?="?([^"\n]*)/gm)].map(found => found[1]).join(' ')
  } catch {} // no such file: say both
  if (/debian|ubuntu/.test(like)) return `apt install ${apt}`
  if (/fedora|rhel|centos/.test(like)) return `dnf install ${dnf}`
  return `apt install ${apt} (Debian, Ubuntu), dnf install ${dnf} (Fedora), brew install ${brew} (macOS)`
}

const PYTHON = { apt: 'python3 python3-venv', dnf: 'python3', brew: 'python' }
const OLDEST = [3, 6] // of what mascript's own Python code runs with: moxing and the built-in algorithms

// Prints what an interpreter has. It has to run under any Python. pip is only looked for: it takes long to load.
const ASK = `
import sys, json
def has(name):
    try:
        if name in ("pip", "venv", "ensurepip"):
            import importlib.util
            return importlib.util.find_spec(name) is not None
        __import__(name)
        return True
    except Exception:
        return False
print(json.dumps({"version": list(sys.version_info[:3]), "executable": sys.executable,
    "has": dict((name, has(name)) for name in ("json", "shutil", "concurrent.futures", "ssl", "pip", "venv", "ensurepip"))}))`

/**
 * The interpreter of trainings, as mascript chose it.
 * @param {string} about @param {Python} python @param {boolean} environments whether local debugging makes environments with it
 * @returns {Promise<Check[]>}
 */
async function python(about, python, environments) {
  if (!python.path) return [{ about, mark: 'problem', said: python.error ?? 'none', advice: /^no python3/.test(python.error ?? '') ? install(PYTHON) : undefined }]
  const { code, stdout, stderr } = await run(python.path, ['-c', ASK])
  const named = `${python.path} (${python.reason})`
  let found
  try {
    found = JSON.parse(stdout)
  } catch {
    return [{ about, mark: 'problem', said: `${named} does not work: ${words(stderr) || `it ends with code ${code}`}`, advice: `${install(PYTHON)}, or name another by MASCRIPT_PYTHON` }]
  }
  const { version, has, executable } = found
  const old = version[0] < OLDEST[0] || version[0] === OLDEST[0] && version[1] < OLDEST[1]
  const real = executable && executable !== python.path ? `, which is ${executable}` : ''
  /** @type {Check[]} */
  const checks = [{ about, mark: 'ok', said: `Python ${version.join('.')}, ${named}${real}` }]
  if (old) checks.push({ about, mark: 'warning', said: `moxing and the built-in algorithms need Python ${OLDEST.join('.')} or later`, advice: install(PYTHON) })
  const missing = ['json', 'shutil', 'concurrent.futures'].filter(name => !has[name])
  if (missing.length > 0 && !old) checks.push({ about, mark: 'problem', said: `it lacks ${missing.join(', ')} of Python's library, which moxing uses`, advice: install(PYTHON) })
  if (!environments) return checks
  const without = [!has.pip && 'pip', !(has.venv && has.ensurepip) && 'venv', !has.ssl && 'ssl'].filter(Boolean)
  checks.push(without.length === 0 ? { about: 'pip, venv', mark: 'ok', said: 'for the Python environments of local debugging' }
    : { about: 'pip, venv', mark: 'warning', said: `it lacks ${without.join(', ')}; local debugging makes no environments without`, advice: install({ apt: 'python3-pip python3-venv', dnf: 'python3-pip', brew: 'python' }) })
  return checks
}

/** The nearest folder that is there. @param {string} folder @returns {string} */
function nearest(folder) { return fs.existsSync(folder) || path.dirname(folder) === folder ? folder : nearest(path.dirname(folder)) }

/**
 * A folder that mascript writes to.
 * @param {string} about @param {string} folder
 * @returns {Check}
 */
function folder(about, folder) {
  const there = nearest(folder)
  const named = there === folder ? folder : `${folder} (made at the first use)`
  try {
    if (!fs.statSync(there).isDirectory()) return { about, mark: 'problem', said: `${there} is no folder`, advice: 'set MASCRIPT_HOME to a folder' }
    fs.accessSync(there, fs.constants.W_OK | fs.constants.X_OK)
  } catch {
    return { about, mark: 'problem', said: `${there} cannot be written to by ${os.userInfo().username}`, advice: `chown or chmod it, or set ${about === 'home' ? 'MASCRIPT_HOME' : 'MASCRIPT_STORAGE'} to another folder` }
  }
  const { bavail, bsize } = fs.statfsSync(there)
  const free = Number(bavail) * Number(bsize)
  const said = `${named}, ${size(free)} free`
  if (free < 100 * 2 ** 20) return { about, mark: 'problem', said, advice: 'mascript local gc shows what takes room, --remove frees some' }
  if (free < 2 ** 30) return { about, mark: 'warning', said, advice: 'mascript local gc shows what takes room, --remove frees some' }
  if (there === folder && about === 'home' && fs.statSync(there).mode & 0o022) return { about, mark: 'warning', said: `${said}; others may write to it`, advice: `chmod go-w ${folder}` }
  return { about, mark: 'ok', said }
}

/**
 * What runs images: the first of podman and docker that works.
 * @param {string[]} images that the settings name
 * @returns {Promise<Check[]>}
 */
async function containers(images) {
  const about = 'containers', how = install({ apt: 'podman', dnf: 'podman', brew: 'podman' })
  /** @type {Check[]} */
  const broken = []
  for (const name of ['podman', 'docker']) {
    const file = which(name)
    if (!file) continue
    const { code, stderr } = await run(file, ['info'])
    if (code !== 0) {
      broken.push({ about, mark: images.length > 0 ? 'problem' : 'warning', said: `${file} is there and does not work: ${words(stderr)}`, advice: `what "${name} info" says has to be put right first` })
      continue
    }
    const { stdout } = await run(file, ['--version'])
    /** @type {Check[]} */
    const checks = [{ about, mark: 'ok', said: `${words(stdout)}, ${file}` }]
    for (const image of images) {
      const here = (await run(file, ['image', 'inspect', '--', image])).code === 0
      checks.push({ about: 'image', mark: here ? 'ok' : 'warning', said: here ? image : `${image}, which settings.json names, is not on this machine; it is pulled when it is needed`, advice: here ? undefined : `${name} pull ${image}` })
    }
    return checks
  }
  if (broken.length > 0) return broken
  if (images.length > 0) return [{ about, mark: 'problem', said: `there is no podman and no docker, and settings.json names the image ${images.join(', ')}`, advice: how }]
  return [{ about, mark: 'none', said: 'no podman and no docker; custom images need one', advice: how }]
}

/** @param {{ devices: { id: string, name: string, memory?: number }[], devices_error?: string }} setup @returns {Check[]} */
function devices({ devices, devices_error }) {
  const about = 'devices'
  /** @type {Check[]} */
  const checks = devices.map(({ id, name, memory }) => ({ about, mark: 'ok', said: `${name}${memory ? `, ${size(memory)}` : ''} (${id})` }))
  if (devices_error) checks.push({ about, mark: 'warning', said: devices_error, advice: 'the driver has to work first: run nvidia-smi or npu-smi info' })
  if (checks.length > 0) return checks
  const seen = ['nvidia-smi', 'npu-smi'].filter(which)
  if (seen.length > 0) return [{ about, mark: 'warning', said: `${seen.join(' and ')} shows none that a training may use`, advice: 'look at CUDA_VISIBLE_DEVICES and ASCEND_RT_VISIBLE_DEVICES' }]
  return [{ about, mark: 'none', said: 'no GPU and no NPU (no nvidia-smi, no npu-smi): it is trained on the processor' }]
}

/** What this machine has. @returns {Promise<Check[]>} */
async function machine() {
  const here = `mascript ${process.versions.mascript}, ${process.execPath}`
  /** @type {Check[]} */
  const checks = [['linux', 'darwin'].includes(process.platform) ? { about: 'mascript', mark: 'ok', said: here }
    : { about: 'mascript', mark: 'problem', said: `${here}; trainings run on Linux and macOS, not on ${process.platform}`, advice: 'use a profile of a cloud, or another machine' }]
  const { value: setup, stderr } = await asked('local', 'info')
  if (!setup) return [...checks, { about: 'platform', mark: 'problem', said: stderr, advice: 'mascript help environment says what is read of the environment' }]
  const engines = setup.engines.filter((/** @type {any} */ engine) => !engine.image)
  const images = setup.engines.flatMap((/** @type {any} */ engine) => engine.image || [])
  const slow = Promise.all([python('python', setup.python, true), ...engines.map((/** @type {any} */ engine) => python(engine.engine, engine, false))])
  const boxes = containers(images)
  checks.push(folder('home', setup.home))
  if (setup.storage !== setup.home) checks.push(folder('storage', setup.storage))
  const { made, schema, slots, error } = setup.store
  checks.push(error ? { about: 'store', mark: 'problem', said: error, advice: 'MASCRIPT_HOME may name another folder' }
    : { about: 'store', mark: 'ok', said: made ? `schema ${schema}, ${slots} slot${slots === 1 ? '' : 's'}: so many workers run at once` : 'made at the first use' })
  if (setup.settings_error) checks.push({ about: 'settings', mark: 'problem', said: setup.settings_error, advice: 'no version is created before it is put right' })
  checks.push(...(await slow).flat())
  const conda = ['conda', 'mamba', 'micromamba'].map(which).find(Boolean)
  checks.push(conda ? { about: 'conda', mark: 'ok', said: conda }
    : { about: 'conda', mark: 'none', said: 'only environments with conda_packages need it', advice: process.platform === 'darwin' ? 'brew install --cask miniforge' : 'https://conda-forge.org/download' })
  checks.push(...await boxes)
  const board = which('tensorboard')
  checks.push(board ? { about: 'tensorboard', mark: 'ok', said: board }
    : { about: 'tensorboard', mark: 'none', said: 'visualization jobs draw curves with a page of their own instead', advice: 'python3 -m pip install tensorboard' })
  checks.push(...devices(setup))
  return checks
}

/**
 * How far a stored profile gets.
 * @param {{ profile: string, python?: string, modelarts_endpoint?: string }} stored @param {boolean} offline
 * @returns {Promise<Check[]>}
 */
async function profile({ profile, python: own, modelarts_endpoint }, offline) {
  const about = `profile ${profile}`
  if (own) { // it is one of this machine, or has a Python for that beside
    const { value, stderr } = await asked('local', 'info', '--profile', profile)
    const checks = value ? await python(about, value.python, false) : [/** @type {Check} */({ about, mark: 'problem', said: stderr })]
    if (!modelarts_endpoint) return checks
    return [...checks, ...await endpoint(about, profile, modelarts_endpoint, offline)]
  }
  return endpoint(about, profile, modelarts_endpoint ?? '', offline)
}

/** @param {string} about @param {string} name @param {string} at @param {boolean} offline @returns {Promise<Check[]>} */
async function endpoint(about, name, at, offline) {
  if (offline) return [{ about, mark: 'none', said: `${at} is not asked` }]
  const { value: steps, stderr } = await asked('configure', '--probe', name)
  if (!steps) return [{ about, mark: 'problem', said: stderr, advice: `mascript configure ${name}` }]
  /** @type {{ name: string, said?: string, error?: string }[]} */
  const wrong = steps.filter((/** @type {any} */ step) => step.error)
  if (wrong.length === 0) return [{ about, mark: 'ok', said: `${at}: ${steps.map((/** @type {any} */ step) => step.name).join(', ')}` }]
  return wrong.map(({ name: step, error }) => {
    const [said, advice] = split(error ?? '')
    return { about, mark: 'problem', said: `${at}: ${step}: ${said}`, advice: advice ?? `mascript configure ${name} changes it` }
  })
}

/** What failed, and what to do about it: mascript's errors have both. @param {string} error @returns {[string, string?]} */
function split(error) {
  const at = error.lastIndexOf('; ')
  return at < 0 ? [error] : [error.slice(0, at), error.slice(at + 2)]
}

/** @param {string[]} wanted @param {boolean} offline @returns {Promise<Check[]>} */
async function profiles(wanted, offline) {
  const { value: list, stderr } = await asked('configure', '--list')
  /** @type {any[]} */
  const known = list ?? []
  const names = wanted.length > 0 ? wanted : known.map(stored => stored.profile)
  const found = await Promise.all(names.map(async name => {
    const stored = known.find(each => each.profile === name)
    if (stored) return profile(stored, offline)
    const { stderr } = await asked('configure', '--show', name)
    const advice = `mascript configure ${name} makes it`
    return [/** @type {Check} */({ about: `profile ${name}`, mark: 'problem', said: words(stderr).replace(`; ${advice}`, ''), advice })]
  }))
  const checks = found.flat()
  if (wanted.length === 0 && words(stderr)) checks.push({ about: 'profiles', mark: 'problem', said: words(stderr), advice: 'mascript configure NAME makes it anew' })
  if (checks.length === 0) checks.push({ about: 'profiles', mark: 'none', said: 'none is stored; sessions work on this machine', advice: 'mascript configure stores one' })
  return checks
}

main(async () => {
  const o = options()
  const checks = [...await machine(), ...await profiles(o.profile, o.offline)]
  const problems = checks.filter(({ mark }) => mark === 'problem').length
  if (o.json) print_json({ ok: problems === 0, checks: checks.map(({ about, mark, said, advice }) => ({ about, mark, said, advice: advice ?? null })) })
  else {
    const width = Math.max(...checks.map(({ about }) => about.length))
    for (const { about, mark, said, advice } of checks) {
      console.log(`${(mark === 'none' ? '-' : mark).padEnd(7)}  ${about.padEnd(width)}  ${said}`)
      if (advice && mark !== 'ok') console.log(`${''.padEnd(7)}  ${''.padEnd(width)}  -> ${advice}`)
    }
    console.log(problems === 0 ? '\nAll that is needed is there.' : `\n${problems} problem${problems === 1 ? '' : 's'}.`)
  }
  return problems === 0 ? 0 : 1
})
