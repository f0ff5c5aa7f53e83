from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

job_config_object_list = Estimator.get_job_configs_object_list(modelarts_session=session, is_show=True, per_page=10, page=1, order="asc")
print(job_config_object_list[0].config_name)
