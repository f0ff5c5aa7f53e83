from modelarts.session import Session
from modelarts.estimator import Estimator
from modelarts.environment import Environment
from modelarts.environment.conda_env import CondaDependencies

session = Session()
env = Environment("demo-env")
cd = CondaDependencies.create(channels=['https://conda.example.com/main'],
                              pip_packages=['numpy==1.19.5', 'pillow'],
                              conda_packages=['python=3.6.5'])
env.conda = cd

# First on this machine
estimator = Estimator(modelarts_session=session,
                      code_dir='/home/ma-user/work/src',
                      boot_file='train.py',
                      hyperparameters=[{"label": "epochs", "value": "1"}],
                      train_instance_type='local',
                      train_instance_count=1,
                      environment=env)
job_instance = estimator.fit(wait=False, job_name='on-this-machine')
