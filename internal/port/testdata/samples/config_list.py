from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

config_list = Estimator.get_job_configs_list(modelarts_session=session, per_page=10, page=1, order="asc", search_content="flowers")
print(config_list)
