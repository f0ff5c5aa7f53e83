// @ts-check
// What is trained, apart from the hyperparameters that change: taken over from a version, or code and data that
// somebody names, in folders of this machine or in object storage.

const fs = require('fs')
const path = require('path')
const { pathToFileURL } = require('url')
const { Estimator } = require('modelarts/estimator')
const { fail, misuse } = require('./cli')
const { is_local } = require('./jobs')

/**
 * @typedef {import('modelarts').Session} Session
 * @typedef {Omit<import('modelarts').EstimatorArguments, 'modelarts_session' | 'hyperparameters' | 'output_path'>} Settings
 * @typedef {Omit<import('modelarts').FitArguments, 'wait' | 'job_name'>} Data
 *
 * @typedef {object} Training
 * @property {Settings} settings for an Estimator
 * @property {Data} data for fit or create_job_version
 * @property {{ label: string, value: string }[]} parameters hyperparameters that stay as they are
 * @property {string | null} output folder that the version wrote to
 */

/**
 * A folder in object storage as nobody can take it for one of this machine.
 * @param {string} url
 */
function unmistakable(url) { return /^\w+:\/\//.test(url) ? url : `obs:/${url}` }

/**
 * What a version trains.
 * @param {Session} session
 * @param {import('modelarts').GetJobInfoResult} info
 * @returns {Training}
 */
function training_of(session, info) {
  /** @type {Settings} */
  const settings = { train_instance_count: info.worker_server_num, log_url: info.log_url }
  if (info.pool_id && !is_local(session)) settings.pool_id = info.pool_id // decides what a flavor would
  else settings.train_instance_type = info.spec_code
  if (info.model_id) {
    const models = Estimator.get_built_in_algorithms(session)
    if (!models.is_success) fail(models.error_msg)
    settings.model_name = models.models.find(model => String(model.model_id) === String(info.model_id))?.model_name
      ?? fail(`${info.job_name}/${info.version_name} trains the built-in algorithm ${info.model_id}, which is not there any more`)
  } else {
    if (info.app_url) settings.code_dir = unmistakable(info.app_url)
    if (info.boot_file_url) settings.boot_file = unmistakable(info.boot_file_url)
    if (info.user_image_url) Object.assign(settings, { user_image_url: info.user_image_url, user_command: info.user_command })
    else if (info.engine_name) Object.assign(settings, { framework_type: info.engine_name, framework_version: info.engine_version })
  }
  if (info.nas_type) Object.assign(settings, { nas_type: info.nas_type, nas_share_addr: info.nas_share_addr, nas_mount_path: info.nas_mount_path })
  if (info.volumes) settings.volumes = info.volumes
  /** @type {Data} */
  const data = info.data_source?.length ? { data_source: info.data_source }
    : info.dataset_id ? { dataset_id: info.dataset_id, dataset_version_id: info.dataset_version_id }
    : info.data_url ? { inputs: unmistakable(info.data_url) } : {}
  const parameters = (info.parameter ?? []).map(({ label, value }) => ({ label, value: String(value) }))
  return { settings, data, parameters, output: info.train_url && unmistakable(info.train_url) }
}

/**
 * The Python environment that a version of this machine was trained in, null for none. No answer has it, but the log
 * begins with it.
 * @param {import('./jobs').FoundVersion} version
 */
function environment_of({ job }) {
  const files = job.get_job_log_file_list()
  if (!files.is_success) return null
  const log = job.get_job_log({ log_file: files.log_file_list[0], start_byte: 0, offset: 2048 })
  return log.is_success ? /^\[ModelArts Service Log\]Environment (.+?): /m.exec(log.content)?.[1] ?? null : null
}

/**
 * What a command line names. Folders of this machine are used where they are, on this machine.
 * @param {Session} session
 * @param {{ code: string, boot: string, data: string | null, engine: string | null, flavor: string | null, workers: number }} named
 * @returns {Training}
 */
function training_from(session, { code, boot, data, engine, flavor, workers }) {
  const here = is_local(session)
  if (!here && flavor === null) misuse(`--flavor is needed in a cloud; there are ${Estimator.get_train_instance_types(session).join(', ')}`)
  if (flavor !== null && engine === null) misuse(`--flavor needs --engine, such as ${some_engine(session)}`)
  if (flavor === null && workers > 1) misuse('--workers needs --flavor and --engine: without them a training is one process of this machine')
  const code_dir = place('--code', code)
  /** @type {Settings} */
  const settings = {
    train_instance_type: flavor ?? 'local', train_instance_count: workers, code_dir,
    boot_file: boot_file(code_dir, boot),
    ...engine === null ? {} : framework(session, engine),
  }
  const inputs = data === null ? {} : { inputs: place('--data', data) }
  return { settings, data: inputs, parameters: [], output: null }
}

/**
 * A folder that an option names and that must be there, if it is one of this machine.
 * @param {string} option
 * @param {string} folder
 */
function place(option, folder) {
  const url = unmistakable_folder(folder)
  if (!is_file(url)) return url
  const stat = fs.statSync(folder, { throwIfNoEntry: false })
  if (!stat) misuse(`${option} ${folder}: there is no such folder here; one in object storage is written obs://bucket/folder/`)
  if (!stat.isDirectory()) misuse(`${option} ${folder} is a file; name the folder that it is in`)
  return url
}

/**
 * A folder as it is taken for nothing else: file:///home/ada/src/ or obs://bucket/src/.
 * @param {string} folder
 */
function unmistakable_folder(folder) {
  const url = /^(obs|s3):\/\//.test(folder) ? folder.replace(/^s3:/, 'obs:') : pathToFileURL(path.resolve(folder)).href
  return url.replace(/\/*$/, '/')
}

/**
 * @param {string} code_dir
 * @param {string} boot as in the code folder, or as one would open it from here
 */
function boot_file(code_dir, boot) {
  if (!is_file(code_dir)) return boot.startsWith('obs://') ? boot : code_dir + boot
  const folder = local_path(code_dir)
  const inside = [path.join(folder, boot), path.resolve(boot)].find(file => fs.existsSync(file) && !path.relative(folder, file).startsWith('..'))
  return path.relative(folder, inside ?? misuse(`--boot ${boot}: there is no such file in ${folder}`))
}

/** @param {string} url */
function is_file(url) { return url.startsWith('file://') }

/** @param {string} url */
function local_path(url) { return decodeURIComponent(new URL(url).pathname) }

/**
 * @param {Session} session
 * @param {string} engine
 */
function framework(session, engine) {
  const list = Estimator.get_framework_list(session)
  if (!Array.isArray(list)) return fail(list.error_msg)
  const found = list.find(one => one.framework_version === engine) ?? list.filter(one => one.framework_type === engine).pop()
  return found ?? misuse(`--engine ${engine}: there is none of that name; there are ${list.map(one => one.framework_version).join(', ')}`)
}

/** @param {Session} session */
function some_engine(session) { return framework(session, 'PyTorch').framework_version }

/**
 * Puts folders of this machine where a cloud can read them, below an obs:// folder, and returns the training that uses them there.
 * @param {Session} session
 * @param {Training} training
 * @param {string} folder
 * @param {(what: string) => void} tell
 * @returns {Training}
 */
function uploaded(session, training, folder, tell) {
  const up = (/** @type {string} */ from, /** @type {string} */ to) => {
    tell(`uploading ${local_path(from)} to ${to}`)
    const answer = session.obs.upload_dir(local_path(from), to)
    if (answer && !answer.is_success) fail(`${local_path(from)} could not be uploaded to ${to}: ${answer.error_msg}`)
    return `${to}${path.basename(local_path(from))}/`
  }
  const settings = { ...training.settings }
  const data = { ...training.data }
  if (settings.code_dir && is_file(settings.code_dir)) {
    settings.code_dir = up(settings.code_dir, `${folder}code/`)
    settings.boot_file = settings.code_dir + settings.boot_file
  }
  if (data.inputs && is_file(data.inputs)) data.inputs = up(data.inputs, `${folder}data/`)
  return { ...training, settings, data }
}

module.exports = { training_of, environment_of, training_from, uploaded, unmistakable, unmistakable_folder, is_file }
