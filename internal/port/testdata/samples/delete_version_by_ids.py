from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

# By the ids of a job that exists
estimator = Estimator(session, job_id='4021', version_id='77310')
status = estimator.delete_job_version()
print(status['is_success'])
