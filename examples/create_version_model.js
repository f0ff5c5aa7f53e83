// Create a version of a training job with a built-in algorithm: no code, no framework.

const { int } = require('modelarts/py');
const sys = require('modelarts/py/sys');

const { Session } = require('modelarts/session');
const { Estimator } = require('modelarts/estimator');

const outcome = require('./outcome');

// Your ids, or the documented ones.
const job_id = sys.argv.length > 1 ? sys.argv[1] : '182626';
const pre_version_id = sys.argv.length > 2 ? int(sys.argv[2]) : 278813;

const session = new Session();
const estimator = new Estimator({
    modelarts_session: session,
    model_name: 'Softmax_Classifier',             // one that get_built_in_algorithms lists
    log_url: '/bucket/log/',                      // folder that gets a copy of the log
    hyperparameters: [                            // the others keep their defaults
        {'label': 'lr', 'value': '0.1'},
    ],
    output_path: '/bucket/output/',                // folder for the results
    train_instance_type: 'modelarts.vm.gpu.p100',  // flavor of the node
    train_instance_count: 1,                       // number of nodes
    job_description: 'digits with ModelArts SDK',  // used when there is no job_desc
});
const job_version_instance = estimator.create_job_version({
    job_id: job_id,
    pre_version_id: pre_version_id,
    inputs: '/bucket/data/train/',                // folder with the data
    wait: false,
    job_desc: 'create a job version',
});

// The documented name is Faster_RCNN_ResNet_v1_50, an algorithm of the cloud. The embedded platform does not
// have it, and refuses, in words that name those it has, before anything is created.
outcome.show(job_version_instance);
