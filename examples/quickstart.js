// Trains a model that reads handwritten digits, trains it again with another learning rate, and compares
// the two. Every call is one of the ModelArts Python SDK: what is f(a=1) there is f({a: 1}) here.
//
// To run it on this machine: mascript --local examples/quickstart.js

const path = require('path')
const { Session } = require('modelarts/session')
const { Estimator, JOB_STATE } = require('modelarts/estimator')

const session = new Session()

print('1. Put the training code and the data into the object store.')
session.obs.upload_dir(path.join(__dirname, 'src'), 'obs://bucket/')   // makes obs://bucket/src/
session.obs.upload_dir(path.join(__dirname, 'data'), 'obs://bucket/')  // makes obs://bucket/data/

const estimator = new Estimator({
  modelarts_session: session,
  framework_type: 'PyTorch',  // which Python the cloud prepares; on this machine it is your python3
  framework_version: 'PyTorch-1.0.0-python3.6',
  code_dir: '/bucket/src/',
  boot_file: '/bucket/src/train.py',
  hyperparameters: [{ label: 'lr', value: '0.01' }],  // train.py gets --lr=0.01
  output_path: '/bucket/output/',                     // and writes model.json and metric.json here
  train_instance_count: 1,
  train_instance_type: 'modelarts.vm.cpu.2u',
})

try {
  print('\n2. Create a job and wait for its first version.')
  const job_instance = estimator.fit({ inputs: '/bucket/data/train/', wait: true })
  const first = completed(job_instance)
  print(`${first.version_name} has accuracy ${metrics(first).accuracy}.`)

  print('\n3. Create a second version with another learning rate, without waiting.')
  estimator.hyperparameters = [{ label: 'lr', value: '0.1' }]
  const next_instance = estimator.create_job_version({
    job_id: job_instance.job_id,
    pre_version_id: job_instance.version_id,
    inputs: '/bucket/data/train/',
    wait: false,
    job_desc: 'create a job version',
  })
  print(`Job ${next_instance.job_id} has a new version, ${next_instance.version_id}.`)

  print('\n4. Follow it to its end.')
  follow(next_instance)
  const second = completed(next_instance)
  print('Metrics:', metrics(second))

  console.table({ [first.version_name]: row(first), [second.version_name]: row(second) })
  print("Try next: another lr in this file, or add { label: 'epochs', value: '100' }.")
  print('Then put a train.py of your own into examples/src.')
} catch (error) {
  // Ctrl-C ends this script only; a version that it leaves behind trains on. This one is stopped.
  if (error instanceof KeyboardInterrupt && estimator.job_id) {
    estimator.stop_job_version()
    print(`Stopped version ${estimator.version_id} of job ${estimator.job_id}.`)
  }
  throw error
}

/**
 * Prints each new status of a version, and its log as it grows, until it has ended.
 * @param {import('modelarts').TrainingJob} job
 */
function follow(job) {
  const active = [1, 2, 4, 7, 8, 9]  // indexes of JOB_STATE
  let status, last_line
  while (true) {
    const info = get_info(job)
    const ended = !active.includes(info.status)
    if (ended) print_log(job, last_line)
    if (info.status !== status) print(`${info.version_name}: ${JOB_STATE[info.status]}`)
    if (ended) return
    status = info.status
    last_line = print_log(job, last_line)
    sleep(0.2)  // seconds; in the cloud, where each look is a request, take 10
  }
}

/**
 * Prints the log's lines after last_line, its newest ones without it, and returns the new last line.
 * @param {import('modelarts').TrainingJob} job
 * @param {string | null} [last_line]
 */
function print_log(job, last_line, lines = 500) {
  const files = job.get_job_log_file_list()
  if (!files.is_success) return last_line  // the training has not begun: no log yet
  const log = job.get_job_log({ log_file: files.log_file_list[0], base_line: last_line, lines })
  for (const line of log.content.split('\n')) {
    if (line) print('  ' + line)
  }
  return log.end_line
}

/**
 * Returns what is known of a version that has ended; throws unless it ended well.
 * @param {import('modelarts').TrainingJob} job
 */
function completed(job) {
  const info = get_info(job)
  if (JOB_STATE[info.status] !== 'JOBSTAT_COMPLETED') {
    print('The end of its log:')
    print_log(job, null, 5)
    throw new Error(`version ${info.version_name} of ${info.job_name} ended as ${JOB_STATE[info.status]}`)
  }
  return info
}

/**
 * A method that returns a dict also returns the service's "no" as one: look at is_success.
 * @param {import('modelarts').TrainingJob} job
 */
function get_info(job) {
  const info = job.get_job_info()
  if (!info.is_success) throw new Error(info.error_msg)
  return info
}

/**
 * The numbers of metric.json, which ModelArts hands on as text.
 * @param {import('modelarts').GetJobInfoResult} info
 */
function metrics(info) {
  return JSON.parse(info.model_metric_list).total_metric?.total_metric_values ?? {}
}

/** @param {import('modelarts').GetJobInfoResult} info */
function row(info) {
  return {
    lr: Number(info.parameter.find(parameter => parameter.label === 'lr')?.value),
    status: JOB_STATE[info.status],
    seconds: info.duration / 1000,
    accuracy: metrics(info).accuracy,
    f1: metrics(info).f1_score,
  }
}
