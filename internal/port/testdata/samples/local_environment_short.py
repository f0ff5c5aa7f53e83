from modelarts.environment import Environment
from modelarts.environment.conda_env import CondaDependencies
env = Environment(name="demo-env", conda=CondaDependencies.create(pip_packages=["pillow"]))
