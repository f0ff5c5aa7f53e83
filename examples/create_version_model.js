// Create a version of a training job with a built-in algorithm: no code, no framework.

const { Session } = require('modelarts/session')
const { Estimator } = require('modelarts/estimator')
const [job_id = '182626', pre_version_id = 278813] = process.argv.slice(2)  // the documented ids, or yours
const session = new Session()
const estimator = new Estimator({
  modelarts_session: session,
  model_name: 'Softmax_Classifier',               // one that get_built_in_algorithms lists
  log_url: '/bucket/log/',                        // folder that gets a copy of the log
  hyperparameters: [                              // the others keep their defaults
    { label: 'lr', value: '0.1' },
  ],
  output_path: '/bucket/output/',                 // folder for the results
  train_instance_type: 'modelarts.vm.gpu.p100',   // flavor of the node
  train_instance_count: 1,                        // number of nodes
  job_description: 'digits with ModelArts SDK',   // used when there is no job_desc
})
const job_version_instance = estimator.create_job_version({
  job_id,
  pre_version_id,
  inputs: '/bucket/data/train/',                  // folder with the data
  wait: false,
  job_desc: 'create a job version',
})

// The documented name is Faster_RCNN_ResNet_v1_50, an algorithm of the cloud. The embedded platform does not
// have it, and refuses: a RangeError that names those it has, before anything is created.
require('./outcome').show(job_version_instance)
