// Create a version of a training job with a data set.

const { int } = require('modelarts/py');
const sys = require('modelarts/py/sys');

const { Session } = require('modelarts/session');
const { Estimator } = require('modelarts/estimator');

const outcome = require('./outcome');

// Your ids, or the documented ones.
const job_id = sys.argv.length > 1 ? sys.argv[1] : '182626';
const pre_version_id = sys.argv.length > 2 ? int(sys.argv[2]) : 278813;
const dataset_id = sys.argv.length > 3 ? sys.argv[3] : 'DATASET_ID';
const dataset_version_id = sys.argv.length > 4 ? sys.argv[4] : 'DATASET_VERSION_ID';

const session = new Session();
const estimator = new Estimator({
    modelarts_session: session,
    framework_type: 'PyTorch',                     // engine
    framework_version: 'PyTorch-1.0.0-python3.6',  // and its version
    code_dir: '/bucket/src/',                      // folder with the training code
    boot_file: '/bucket/src/train.py',             // file in it that is started
    log_url: '/bucket/log/',                       // folder that gets a copy of the log
    hyperparameters: [                             // train.py gets --classes=10 --lr=0.001
        {'label': 'classes', 'value': '10'},
        {'label': 'lr', 'value': '0.001'},
    ],
    output_path: '/bucket/output/',                // folder for the results
    train_instance_type: 'modelarts.vm.gpu.p100',  // flavor of the node
    train_instance_count: 1,                       // number of nodes
    job_description: 'digits with ModelArts SDK',  // used when there is no job_desc
});
const job_version_instance = estimator.create_job_version({
    job_id: job_id,
    pre_version_id: pre_version_id,
    dataset_id: dataset_id,                       // both as list_datasets
    dataset_version_id: dataset_version_id,       // shows them
    wait: false,
    job_desc: 'create a job version',
});

outcome.show(job_version_instance);
