from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_list = VisualizationJob.get_visualization_job_list(session)
print(visualization_list["job_total_count"])
