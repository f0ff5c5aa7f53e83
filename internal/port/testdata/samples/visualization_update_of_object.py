from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_job = VisualizationJob.get_visualization_job_object_list(session)[0]   # the first
status = visualization_job.update_visualization_job(job_desc='other curves')
print(status)
