from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

# By the ids of a job that exists
estimator = Estimator(session, job_id='4021')
status = estimator.update_job_description(description='with another description')
print(status)
