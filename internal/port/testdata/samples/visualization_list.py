from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_list = VisualizationJob.get_visualization_job_list(modelarts_session=session, status="8", per_page=10, page=1, order="asc", search_content="curves")
print(visualization_list)
