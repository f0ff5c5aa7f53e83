# what the service refuses comes back as a dict
from connect import connect
from modelarts.estimator import Estimator, VisualizationJob

session = connect()
info = Estimator(session, job_id="999", version_id="1").get_job_info()
print(info["is_success"], info["error_code"], info["error_msg"])
if not info["is_success"]:
    print("no such job: " + info["error_msg"])
if info.get("status") is None:
    print("no status")
for label, answer in [
    ("stop", Estimator(session, job_id=1, version_id=2).stop_job_version()),
    ("delete", Estimator.delete_job_by_id(modelarts_session=session, job_id=1)),
    ("list", Estimator.get_job_list(session, per_page=10)),
    ("log", Estimator(session, job_id=1, version_id=2).get_job_log(log_file="none")),
    ("visualization", VisualizationJob(session, visualization_id=5).stop_visualization_job()),
]:
    ok = answer["is_success"]
    print("%-14s %-5s %s" % (label, ok, "" if ok else answer["error_code"] + ": " + answer["error_message"]))
flavors = Estimator.get_train_instance_types(session)
if "error_code" in flavors:
    print("no flavors:", flavors["error_code"])
else:
    print(flavors)
try:
    Estimator(session, job_id=999).get_job_version_object_list(is_show=False)
    print("never")
except Exception as e:
    print("raised", e.error_code, e.is_success, e.status_code)
