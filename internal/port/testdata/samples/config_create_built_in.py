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

job_config_instance = estimator.create_job_configs(config_desc="of a built-in algorithm", inputs='/demo-bucket/pictures/')   # the name is made up
