from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

config_list = Estimator.get_job_configs_list(session, sort_by="job_name", order="desc")
for config in config_list["configs"]:
    print(config["config_name"])
