from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

# A built-in algorithm needs no code
estimator = Estimator(
    modelarts_session=session,
    model_name='ResNet_v2_50',
    log_url='/demo-bucket/log/',
    hyperparameters=[{"label": "batch_size", "value": "32"},
                     {"label": "lr", "value": "0.002"}],
    output_path='/demo-bucket/out/',
    train_instance_type='modelarts.vm.gpu.v100',
    train_instance_count=1,
    job_description='of a built-in algorithm',
)

job_version_instance = estimator.create_job_version(job_id="4021", pre_version_id="77310", inputs='/demo-bucket/pictures/', wait=True)
