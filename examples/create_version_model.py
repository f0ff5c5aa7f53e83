# Create a version of a training job with a built-in algorithm: no code, no framework.

from modelarts.session import Session
from modelarts.estimator import Estimator

session = Session()
estimator = Estimator(
    modelarts_session=session,
    model_name='Faster_RCNN_ResNet_v1_50',        # one that get_built_in_algorithms lists
    log_url='/bucket/log/',                       # folder that gets a copy of the log
    hyperparameters=[                             # the others keep their defaults
        {'label': 'lr', 'value': '0.1'},
    ],
    output_path='/bucket/output/',                # folder for the results
    train_instance_type='modelarts.vm.gpu.p100',  # flavor of the node
    train_instance_count=1,                       # number of nodes
    job_description='digits with ModelArts SDK',  # used when there is no job_desc
)
job_version_instance = estimator.create_job_version(
    job_id='182626',
    pre_version_id=278813,
    inputs='/bucket/data/train/',                 # folder with the data
    wait=False,
    job_desc='create a job version',
)
