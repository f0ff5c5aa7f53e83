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

# Then with a flavor of the service; all else stays
estimator = Estimator(modelarts_session=session, code_dir='/home/ma-user/work/src', boot_file='train.py', train_instance_type='modelarts.vm.cpu.2u',
                      train_instance_count=1, environment=env)
job_instance = estimator.fit(inputs='/demo-bucket/data/', wait=False, job_name='in-the-service')
