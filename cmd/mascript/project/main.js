// @ts-check
// Trains src/train.py on what is in data/, and says how it went.
//
//   mascript main.js                     on this machine
//   mascript --profile NAME main.js      in a cloud: mascript configure NAME stores one

const path = require('path')
const { Session } = require('modelarts/session')
const { Estimator, JOB_STATE } = require('modelarts/estimator')

const bucket = 'bucket' // in a cloud: one of yours
const session = new Session()

// upload_dir returns nothing, or what the service said against it.
for (const folder of ['src', 'data']) {
  const refused = session.obs.upload_dir(path.join(__dirname, folder), `obs://${bucket}/project/`)
  if (refused) throw new Error(`cannot upload ${folder}: ${refused.error_msg}`)
}

const estimator = new Estimator(session, {
  framework_type: 'PyTorch', // which Python a cloud prepares; on this machine it is your python3
  framework_version: 'PyTorch-1.0.0-python3.6',
  code_dir: `/${bucket}/project/src/`,
  boot_file: `/${bucket}/project/src/train.py`,
  hyperparameters: [
    { label: 'lr', value: 0.5 }, // train.py gets --lr=0.5
    { label: 'epochs', value: 20 },
  ],
  output_path: `/${bucket}/project/output/`,
  train_instance_type: 'modelarts.vm.cpu.2u',
  train_instance_count: 1,
})

const job = estimator.fit({ inputs: `/${bucket}/project/data/`, wait: true })

const info = job.get_job_info()
if (!info.is_success) throw new Error(info.error_msg)

print(`Version ${info.version_name} of ${info.job_name}: ${JOB_STATE[info.status]} after ${info.duration / 1000} s`)
if (JOB_STATE[info.status] === 'JOBSTAT_COMPLETED') {
  const { accuracy } = JSON.parse(info.model_metric_list).total_metric.total_metric_values
  print(`It tells the two kinds of points apart in ${Math.round(accuracy * 100)} of 100 cases.`)
} else {
  print(`mascript logs ${info.job_id} shows why.`)
  process.exitCode = 1
}
