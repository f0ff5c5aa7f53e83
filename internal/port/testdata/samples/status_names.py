from modelarts.session import Session
from modelarts.estimator import Estimator, JOB_STATE
session = Session()

info = Estimator(session, job_id=4021, version_id=77310).get_job_info()
print(JOB_STATE[info["status"]])   # JOBSTAT_RUNNING
