import time
from connect import connect
from modelarts.estimator import VisualizationJob, JOB_STATE

session = connect()
job = VisualizationJob(session).create_visualization_job(train_url="/demo/out/", job_name="curves", job_desc="of flowers")
print(job.job_id, job.job_name, job.status, job.visualization_id == job.job_id)
deadline = time.time() + 60
while time.time() < deadline:
    info = job.get_visualization_job_info()
    print(JOB_STATE[info["status"]], info.get("service_url") or "no address yet")
    if info["status"] == 8:
        break
    time.sleep(0.01)
else:
    print("it does not start")
print(job.update_visualization_job(job_desc="renamed"))
print(job.stop_visualization_job())
again = VisualizationJob(session, visualization_id=job.job_id)
print(again.restart_visualization_job()["is_success"], again.delete_visualization_job())
listing = VisualizationJob.get_visualization_job_list(session, status="8", search_content="cur", order="desc", sort_by="create_time")
for entry in listing["jobs"]:
    print("{job_id:>5} {job_name:<10} {train_url}".format(**entry))
objects = VisualizationJob.get_visualization_job_object_list(session, is_show=False, per_page=5)
print([o.visualization_id for o in objects], len(objects))
