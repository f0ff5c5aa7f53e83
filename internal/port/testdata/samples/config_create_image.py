from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

# An image of one's own
estimator = Estimator(modelarts_session=session,
                      user_image_url='demo/trainer:1.0',
                      user_command='bash /home/work/run_train.sh python /home/work/user-job-dir/src/train.py',
                      code_dir='/demo-bucket/src/',
                      log_url='/demo-bucket/log/',
                      hyperparameters=[{"label": "DEPTH", "value": "18"}],
                      output_path='/demo-bucket/out/',
                      train_instance_type='modelarts.vm.cpu.8u',
                      train_instance_count=1)

job_config_instance = estimator.create_job_configs(config_name="own-image", inputs='/demo-bucket/data/')
