// Local debugging: train code in a folder of this machine, in a Python environment of its own.

const { RuntimeError, print } = require('modelarts/py');
const os = require('modelarts/py/os');

const { Session } = require('modelarts/session');
const { Estimator, JOB_STATE } = require('modelarts/estimator');
const { Environment } = require('modelarts/environment');
const { CondaDependencies } = require('modelarts/environment/conda_env');

const here = os.path.dirname(os.path.abspath(__filename));
const session = new Session();
const env = new Environment('digits');            // made at its first use, and kept
const cd = CondaDependencies.create({
    channels: ['defaults'],                       // where conda looks
    pip_packages: [],                             // such as 'numpy==1.26.4'; this training needs none
});
env.conda = cd;
const estimator = new Estimator({
    modelarts_session: session,
    code_dir: os.path.join(here, 'src'),          // folder with the training code, on this machine
    boot_file: 'train.py',                        // file in it that is started
    hyperparameters: [
        {'label': 'epochs', 'value': '5'},
    ],
    train_instance_type: 'local',                 // this machine
    train_instance_count: 1,
    environment: env,
});
const job_instance = estimator.fit({
    inputs: os.path.join(here, 'data', 'train'),  // folder with the data; may be missing
    wait: true,                                   // shows the log as it grows
});
print(job_instance.get_job_info()['train_url']);  // folder with the results

if (JOB_STATE[job_instance.status] !== 'JOBSTAT_COMPLETED') {
    throw new RuntimeError('the training ended as ' + JOB_STATE[job_instance.status]);
}
