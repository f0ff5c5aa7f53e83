// Prepares what the create_version samples need, and prints the four ids that they take:
// of a job, of its first version, of a data set and of the data set's version.

const path = require('path')
const { Session } = require('modelarts/session')
const { Estimator, JOB_STATE } = require('modelarts/estimator')
const { create_dataset, list_datasets } = require('modelarts/local')

const session = new Session()

session.obs.upload_dir(path.join(__dirname, 'src'), 'obs://bucket/')   // makes obs://bucket/src/
session.obs.upload_dir(path.join(__dirname, 'data'), 'obs://bucket/')  // makes obs://bucket/data/

// The cloud has a service of its own for data sets; on this machine one is a name for a folder.
const dataset = list_datasets(session).datasets.find(({ dataset_name }) => dataset_name === 'digits')
  ?? create_dataset(session, 'digits', '/bucket/data/train/')

const estimator = new Estimator({
  modelarts_session: session,
  framework_type: 'PyTorch',
  framework_version: 'PyTorch-1.0.0-python3.6',
  code_dir: '/bucket/src/',
  boot_file: '/bucket/src/train.py',
  hyperparameters: [{ label: 'epochs', value: '1' }],
  output_path: '/bucket/output/',
  train_instance_type: 'modelarts.vm.cpu.2u',
  train_instance_count: 1,
})
const job = estimator.fit({ inputs: '/bucket/data/train/', wait: true })
if (JOB_STATE[job.status] !== 'JOBSTAT_COMPLETED') throw new Error(`the first version ended as ${JOB_STATE[job.status]}`)

print(job.job_id, job.version_id, dataset.dataset_id, dataset.dataset_version_id)
