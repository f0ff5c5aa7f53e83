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
