from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

status = Estimator(session, config_name="flowers-base").delete_job_configs()
