from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

estimator = Estimator(session, job_id=4021, version_id=77310)
log_files = estimator.get_job_log_file_list()["log_file_list"]
print(estimator.get_job_log(log_file=log_files[-1]).get("content"))
