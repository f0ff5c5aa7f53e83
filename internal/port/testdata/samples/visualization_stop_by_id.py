from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_instance = VisualizationJob(session, visualization_id='301')
status = visualization_instance.stop_visualization_job()
print(status)
