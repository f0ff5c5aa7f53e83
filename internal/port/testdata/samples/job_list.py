from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

job_list = Estimator.get_job_list(modelarts_session=session)
print(job_list)
