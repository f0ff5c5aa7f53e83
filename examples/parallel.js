// Trains one model with two workers, each a process that computes half of every step, and shows the log of each.
//
// To run it on this machine: mascript --local examples/parallel.js

const path = require('path')
const { Session } = require('modelarts/session')
const { Estimator, JOB_STATE } = require('modelarts/estimator')

const WORKERS = 2

const session = new Session()

print('1. Put the training code and the data into the object store.')
session.obs.upload_dir(path.join(__dirname, 'parallel'), 'obs://bucket/')  // makes obs://bucket/parallel/
session.obs.upload_dir(path.join(__dirname, 'data'), 'obs://bucket/')      // makes obs://bucket/data/

const estimator = new Estimator({
  modelarts_session: session,
  // The framework decides how workers learn of each other: those of PyTorch get --init_method, --rank and --world_size.
  framework_type: 'PyTorch',
  framework_version: 'PyTorch-1.0.0-python3.6',
  code_dir: '/bucket/parallel/',
  boot_file: '/bucket/parallel/train.py',
  hyperparameters: [{ label: 'lr', value: '0.5' }, { label: 'batch_size', value: '64' }],  // of all workers together
  output_path: '/bucket/parallel-output/',  // worker 0 writes model.json and metric.json here
  train_instance_count: WORKERS,
  train_instance_type: 'modelarts.vm.cpu.2u',
})

try {
  print(`\n2. Train with ${WORKERS} workers.`)
  const job = estimator.fit({ inputs: '/bucket/data/train/', wait: true })
  const info = answer(job.get_job_info())
  const status = JOB_STATE[info.status]
  print(`${info.version_name} of ${info.job_name}: ${status} after ${info.duration / 1000} s with ${info.worker_server_num} workers`)

  print('\n3. Every worker has a log.')
  for (const log_file of answer(job.get_job_log_file_list()).log_file_list) {
    print(`${log_file}:`)
    for (const line of answer(job.get_job_log({ log_file, lines: 5 })).content.trimEnd().split('\n')) print('  ' + line)
  }
  // When one worker fails, the others lose it: the log that says something else than that is the one to read.
  if (status !== 'JOBSTAT_COMPLETED') throw new Error(`version ${info.version_name} of ${info.job_name} ended as ${status}`)

  print('\nMetrics:', JSON.parse(info.model_metric_list).total_metric?.total_metric_values)
  print('Try next: another number of WORKERS in this file. The metrics stay the same, the samples/s do not.')
} catch (error) {
  // Ctrl-C ends this script only; a version that it leaves behind trains on. This one is stopped.
  if (error instanceof KeyboardInterrupt && estimator.job_id) {
    estimator.stop_job_version()
    print(`Stopped version ${estimator.version_id} of job ${estimator.job_id}.`)
  }
  throw error
}

/**
 * A method that returns a dict also returns the service's "no" as one: look at is_success.
 * @template {{ is_success: true }} Result
 * @param {Result | import('modelarts').Failure} result
 * @returns {Result}
 */
function answer(result) {
  if (!result.is_success) throw new Error(result.error_msg)
  return result
}
