from modelarts.session import Session
from modelarts.estimator import VisualizationJob
session = Session()

visualization_instance = VisualizationJob(session)
visualization_job = visualization_instance.create_visualization_job(job_name='curves', job_desc='of flowers', train_url='/demo-bucket/out/')
print(visualization_job.visualization_id, visualization_job.status)
