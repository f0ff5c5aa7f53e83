from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

# By the ids of a job that exists
estimator = Estimator(session, job_id='4021', version_id='77310')
log = estimator.get_job_log(log_file='job-flowers.0', start_byte=-1, offset=512)   # the newest bytes
print(log["lines"], log["content"])
