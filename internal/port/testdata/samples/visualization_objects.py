from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_object_list = VisualizationJob.get_visualization_job_object_list(session, is_show=True, sort_by="create_time")
print(visualization_object_list)
