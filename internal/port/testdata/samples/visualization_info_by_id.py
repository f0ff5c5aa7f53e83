from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_instance = VisualizationJob(session, visualization_id='301')
info = visualization_instance.get_visualization_job_info()
print(info)
