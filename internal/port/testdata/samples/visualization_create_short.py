from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_job = VisualizationJob(modelarts_session=session).create_visualization_job(train_url='/demo-bucket/out/')
