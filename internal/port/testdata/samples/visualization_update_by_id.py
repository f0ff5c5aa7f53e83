from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_instance = VisualizationJob(session, visualization_id='301')
status = visualization_instance.update_visualization_job(job_desc='other curves')
print(status)
