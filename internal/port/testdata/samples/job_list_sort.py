from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

job_list = Estimator.get_job_list(session, per_page=5, page=2, order="asc", sortBy="job_name", search_content="")
for job in job_list["jobs"]:
    print(job["job_id"], job["job_name"], job["status"])
