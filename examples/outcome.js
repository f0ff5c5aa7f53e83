// What every sample ends with: waits for the end of the version it made and shows how it went.

const { JOB_STATE } = require('modelarts/estimator')

const active = [1, 2, 4, 7, 8, 9]  // indexes of JOB_STATE

// Prints a version's last status, the end of its log and its metrics. Throws unless the status is one of
// those expected, so that the sample's exit code tells a failure.
exports.show = (job, ...expected) => {
  let info = details(job)
  while (active.includes(info.status)) {
    sleep(0.2)  // seconds; in the cloud, where each look is a request, take 10
    info = details(job)
  }
  const status = JOB_STATE[info.status]
  print(`${info.version_name} of job ${info.job_id}: ${status} after ${info.duration / 1000} s`)
  print(end_of_log(job, 5))
  const metrics = JSON.parse(info.model_metric_list).total_metric
  if (metrics) print('Metrics:', metrics.total_metric_values)
  if (expected.length === 0) expected = ['JOBSTAT_COMPLETED']
  if (!expected.includes(status)) throw new Error(`the version ended as ${status}, not as ${expected.join(' or ')}`)
}

// A method that returns a dict also returns the service's "no" as one: look at is_success.
function details(job) {
  const info = job.get_job_info()
  if (!info.is_success) throw new Error(info.error_msg)
  return info
}

function end_of_log(job, lines) {
  const files = job.get_job_log_file_list()
  if (!files.is_success) return files.error_msg
  return job.get_job_log({ log_file: files.log_file_list[0], lines }).content.trimEnd()
}
