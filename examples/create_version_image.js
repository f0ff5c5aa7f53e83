// Create a version of a training job that runs in a custom image.
//
// On this machine a container of podman, or of docker, is the node. There is no code_dir: the code is in the image,
// which is built, under the name that the documentation uses, from the top of this repository with
//
//   podman build -t 100.125.5.235:20202/jobmng/custom-cpu-base:1.0 -f examples/image/Containerfile examples
//
// When it is not on the machine, the engine tries to fetch it from the registry in its name.

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
    log_url: '/bucket/log/',                      // folder that gets a copy of the log
    hyperparameters: [                            // environment variables of the container
        {'label': 'classes', 'value': '10'},
        {'label': 'lr', 'value': '0.001'},
    ],
    output_path: '/bucket/output/',                // folder for the results
    train_instance_type: 'modelarts.vm.gpu.p100',  // flavor of the node
    train_instance_count: 1,                       // number of nodes
    user_command: 'bash /home/work/run_train.sh python /home/work/user-job-dir/app/train.py',
    user_image_url: '100.125.5.235:20202/jobmng/custom-cpu-base:1.0',
    job_description: 'digits with ModelArts SDK',  // used when there is no job_desc
});
const job_version_instance = estimator.create_job_version({
    job_id: job_id,
    pre_version_id: pre_version_id,
    inputs: '/bucket/data/train/',                // folder with the data
    wait: false,
    job_desc: 'create a job version',
});

// In the container, data and output are where DLS_DATA_URL and DLS_TRAIN_URL say, moxing reads and writes them,
// /cache is for what need not stay, and there is no network. Without podman and docker the version ends as
// JOBSTAT_IMAGE_FAILED, and its log says what to install: the command is never run outside of a container.
outcome.show(job_version_instance, /* expected= */ ['JOBSTAT_COMPLETED', 'JOBSTAT_IMAGE_FAILED']);
