from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

estimator = Estimator(modelarts_session=session,
                      framework_type='TensorFlow', framework_version='TF-1.13.1-python3.6',
                      code_dir='/demo-bucket/src/', boot_file='/demo-bucket/src/boot.py',
                      output_path='/demo-bucket/out/',
                      train_instance_type=None,          # the pool says it
                      pool_id='pool0a1b2c3d',
                      train_instance_count=2,
                      nas_type=None, nas_share_addr=None, nas_mount_path=None,
                      user_command=None)
job_instance = estimator.fit(inputs='/demo-bucket/data/', wait=False, job_name='in-a-pool')
