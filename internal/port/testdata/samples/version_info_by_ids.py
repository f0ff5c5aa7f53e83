from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

# By the ids of a job that exists
estimator = Estimator(session, job_id='4021')
job_version_info = estimator.get_job_version_info()
print(job_version_info["version_count"])
