from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

for job_config_instance in Estimator.get_job_configs_object_list(session, is_show=False, search_content="old"):
    print(job_config_instance.delete_job_configs())
