from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

job_list = Estimator.get_job_list(modelarts_session=session,
                                  status=10,             # of those that are complete
                                  per_page=20,
                                  page=1,
                                  order="desc",
                                  sort_by="create_time",
                                  search_content="flow")
print(job_list["job_total_count"])
