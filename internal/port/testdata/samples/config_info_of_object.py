from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

job_config_object_list = Estimator.get_job_configs_object_list(session, is_show=False)
job_config_info = job_config_object_list[0].get_job_configs_info()
print(job_config_info["worker_server_num"])
