from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

estimator = Estimator(
                      modelarts_session=session,
                      framework_type='PyTorch',                                  # the engine
                      framework_version='PyTorch-1.0.0-python3.6',               # and its version
                      code_dir='/demo-bucket/src/',                              # where the code is
                      boot_file='/demo-bucket/src/train.py',                     # what is started
                      log_url='/demo-bucket/log/',                               # where logs go
                      hyperparameters=[
                                        {"label":"lr",
                                         "value": "0.01"},
                                        {"label":"epochs",
                                         "value": "3"}
                                       ],
                      output_path='/demo-bucket/out/',                           # where results go
                      train_instance_type='modelarts.vm.gpu.v100',               # the flavor
                      train_instance_count=1,                                    # nodes
                      job_description='flowers on one node'                      # said of the job
                      )

# Of the job that has just been created
job_instance = estimator.fit(inputs='/demo-bucket/data/', wait=False, job_name='flowers')
status = job_instance.delete_job_version()
print(status['is_success'])
