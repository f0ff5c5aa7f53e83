from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

estimator = Estimator(modelarts_session=session, job_id="4021")
job_version_instance_list = estimator.get_job_version_object_list()
print(job_version_instance_list[0].version_id)
