from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_job = VisualizationJob.get_visualization_job_object_list(session)[0]   # the first
status = visualization_job.delete_visualization_job()
print(status)
