from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

estimator = Estimator(session, framework_type='PyTorch', framework_version='PyTorch-1.3.0-python3.6', code_dir='/demo-bucket/src/',
                      boot_file='/demo-bucket/src/train.py', output_path='/demo-bucket/out/', train_instance_type='modelarts.bm.gpu.8v100',
                      train_instance_count=1, nas_type='nfs', nas_share_addr='192.0.2.7:/share', nas_mount_path='/home/work/nas')
job_instance = estimator.fit(inputs='/demo-bucket/data/', job_name='with-a-share')
