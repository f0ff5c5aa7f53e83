from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

estimator = Estimator(modelarts_session=session, config_name="flowers-base")
job_config_info = estimator.get_job_configs_info()
print(job_config_info)
