// What most stories begin or end with. The code folder is /bucket/code/, the data /bucket/data/.
const { Session } = require('modelarts/session');
const { Estimator, JOB_STATE } = require('modelarts/estimator');

// estimator is one that starts a boot file of the code folder; more are its other attributes.
exports.estimator = (boot_file, more) => new Estimator({
  modelarts_session: new Session(),
  train_instance_count: 1,
  train_instance_type: 'modelarts.vm.cpu.2u',
  framework_type: 'PyTorch',
  framework_version: 'PyTorch-1.0.0-python3.6',
  code_dir: '/bucket/code/',
  boot_file: '/bucket/code/' + boot_file,
  output_path: '/bucket/out/',
  ...more,
});

// version is an existing one, by its ids.
exports.version = (job_id, version_id) => new Estimator(new Session(), { job_id, version_id });

// reaches waits until a version has one of some statuses, and returns its details.
exports.reaches = (job, ...names) => {
  for (;;) {
    const info = job.get_job_info();
    if (names.includes(JOB_STATE[info.status])) return info;
    sleep(0.02);
  }
};

// log is a version's newest lines.
exports.log = (job) => {
  const [log_file] = job.get_job_log_file_list().log_file_list;
  return job.get_job_log({ log_file }).content;
};
