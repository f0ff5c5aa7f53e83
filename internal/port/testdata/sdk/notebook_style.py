# cells of a notebook, one after the other
from connect import connect
from modelarts.estimator import Estimator
session = connect()

# choose a flavor
flavors = Estimator.get_train_instance_types(session)
flavors

# the job
base_job_list = Estimator.get_job_list(modelarts_session=session, per_page=10, page=1, order="asc", search_content="mnist")
if base_job_list is None or base_job_list["job_total_count"] == 0:
    print("none yet")
    job_id, version_id = None, None
else:
    job_id = base_job_list["jobs"][0]["job_id"]
    version_id = base_job_list["jobs"][0]["version_id"]
    print("base job:", job_id, version_id)

estimator = Estimator(modelarts_session=session, framework_type='TensorFlow', framework_version='TF-1.8.0-python3.6',
                      code_dir='/demo/mnist/src/', boot_file='/demo/mnist/src/boot.py', log_url='/demo/mnist/log/',
                      hyperparameters=[{"label": "max_steps", "value": "1000"}], output_path='/demo/mnist/out/',
                      train_instance_type=flavors[0], train_instance_count=1, job_description='digits')
if job_id:
    job_instance = estimator.create_job_version(job_id=job_id, pre_version_id=version_id, inputs='/demo/mnist/data/', wait=False)
else:
    job_instance = estimator.fit(inputs='/demo/mnist/data/', wait=False, job_name='mnist')
job_instance.job_id, job_instance.version_id
print(f"job {job_instance.job_id}, version {job_instance.version_id}")

info = job_instance.get_job_info()
status = info["status"]; print("status", status, "ok" if info["is_success"] else info["error_msg"])
{8: "runs", 10: "done"}.get(status, "other")
print({8: "runs", 10: "done"}.get(status, "other"), {1: "init"}.get(status))
for key in ("job_name", "version_name", "engine_name", "parameter"):
    print(key.rjust(14), ":", info.get(key))
params = {p["label"]: p["value"] for p in info["parameter"]}
print(params, int(params["max_steps"]) + 1, "lr" in params, sorted(params))
files = job_instance.get_job_log_file_list()["log_file_list"]
for f in files:
    text = job_instance.get_job_log(log_file=f)["content"]
    lines = [l for l in text.split("\n") if l.strip()]
    print(f, len(lines), "lines, last:", lines[-1] if lines else None)
    steps = [int(l.split()[1]) for l in lines if l.startswith("step ")]
    if steps: print("  steps", steps, "mean", sum(steps) / len(steps))
