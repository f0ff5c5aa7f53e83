from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

Estimator.delete_job_by_id(modelarts_session=session, job_id='4021')
