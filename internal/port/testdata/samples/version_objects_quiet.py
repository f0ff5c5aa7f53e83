from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

job_version_instance_list = Estimator(session, job_id="4021").get_job_version_object_list(is_show=False)
print(len(job_version_instance_list))
