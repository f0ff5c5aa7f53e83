from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

estimator = Estimator(session, job_id='4021')
version_info = estimator.get_job_version_info()
print(version_info)
