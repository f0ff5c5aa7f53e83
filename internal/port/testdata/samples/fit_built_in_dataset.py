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

job_instance = estimator.fit(dataset_id='9Kd2xQ7aB0cD1eF2', dataset_version_id='Vb4nM6kL8jH0gF1d', wait=False, job_name='resnet-set')
