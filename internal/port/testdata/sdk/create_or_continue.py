"""Create a job, or a version of it if there is one of its name."""
import sys
from connect import connect
from modelarts.estimator import Estimator

session = connect()


def start(name):
    estimator = Estimator(modelarts_session=session, framework_type="PyTorch", framework_version="PyTorch-1.3.0-python3.6",
                          code_dir="/demo/src/", boot_file="/demo/src/train.py", output_path="/demo/out/" + name + "/",
                          train_instance_type="modelarts.vm.cpu.2u", train_instance_count=2, pool_id=None, user_command=None)
    resp = Estimator.get_job_list(modelarts_session=session, per_page=10, page=1, order="asc", search_content=name)
    if resp is None or resp.get("job_total_count", 0) == 0:
        print("create", name)
        return estimator.fit(inputs="/demo/data/", wait=False, job_name=name)
    print("found", resp["job_total_count"], "with", resp["jobs"][0]["version_count"], "versions")
    job_id = resp["jobs"][0]["job_id"]
    pre_version_id = resp["jobs"][0]["version_id"]
    info = Estimator(modelarts_session=session, job_id=job_id, version_id=pre_version_id).get_job_info()
    number = int(info["version_name"][1:]) + 1
    print("next is V%04d" % number)
    return estimator.create_job_version(job_id=job_id, pre_version_id=pre_version_id, inputs="/demo/data/", wait=False)


for name in ["fresh", "known"]:
    job = start(name)
    info = job.get_job_info()
    if not info["is_success"]:
        print(info["error_msg"])
        sys.exit(2)
    print(info["job_id"], info["resource_id"], info["version_name"], info["create_time"])
