# Create a version of a training job that runs in a custom image.

from modelarts.session import Session
from modelarts.estimator import Estimator

session = Session()
estimator = Estimator(
    modelarts_session=session,
    log_url='/bucket/log/',                       # folder that gets a copy of the log
    hyperparameters=[                             # environment variables of the container
        {'label': 'classes', 'value': '10'},
        {'label': 'lr', 'value': '0.001'},
    ],
    output_path='/bucket/output/',                # folder for the results
    train_instance_type='modelarts.vm.gpu.p100',  # flavor of the node
    train_instance_count=1,                       # number of nodes
    user_command='bash /home/work/run_train.sh python /home/work/user-job-dir/app/train.py',
    user_image_url='100.125.5.235:20202/jobmng/custom-cpu-base:1.0',
    job_description='digits with ModelArts SDK',  # used when there is no job_desc
)
job_version_instance = estimator.create_job_version(
    job_id='182626',
    pre_version_id=278813,
    inputs='/bucket/data/train/',                 # folder with the data
    wait=False,
    job_desc='create a job version',
)
