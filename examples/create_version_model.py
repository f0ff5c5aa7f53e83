# Create a version of a training job with a built-in algorithm: no code, no framework.

import sys

from modelarts.session import Session
from modelarts.estimator import Estimator

import outcome

# Your ids, or the documented ones.
job_id = sys.argv[1] if len(sys.argv) > 1 else '182626'
pre_version_id = int(sys.argv[2]) if len(sys.argv) > 2 else 278813

session = Session()
estimator = Estimator(
    modelarts_session=session,
    model_name='Softmax_Classifier',              # one that get_built_in_algorithms lists
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
    job_id=job_id,
    pre_version_id=pre_version_id,
    inputs='/bucket/data/train/',                 # folder with the data
    wait=False,
    job_desc='create a job version',
)

# The documented name is Faster_RCNN_ResNet_v1_50, an algorithm of the cloud. The embedded platform does not
# have it, and refuses, in words that name those it has, before anything is created.
outcome.show(job_version_instance)
