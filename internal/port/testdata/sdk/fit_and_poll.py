import os
import time
from modelarts.session import Session
from modelarts.estimator import Estimator, JOB_STATE

endpoint = os.environ["DEMO_ENDPOINT"]
Session.set_endpoint(iam_endpoint=endpoint, obs_endpoint=os.environ["DEMO_OBS_ENDPOINT"], modelarts_endpoint=endpoint, region_name="cn-north-4")
session = Session(access_key="AKDEMO", secret_key="SKDEMO", project_id="demo", region_name="cn-north-4")
estimator = Estimator(modelarts_session=session,
                      framework_type="PyTorch",                      # the engine
                      framework_version="PyTorch-1.0.0-python3.6",
                      code_dir="/demo/src/",
                      boot_file="/demo/src/train.py",
                      log_url="/demo/log/",
                      hyperparameters=[{"label": "lr", "value": "0.01"},
                                       {"label": "epochs", "value": "5"}],
                      output_path="/demo/out/",
                      train_instance_type="modelarts.vm.cpu.2u",
                      train_instance_count=1,
                      job_description="first try")
job_instance = estimator.fit(inputs="/demo/data/", wait=False, job_name="flowers")
print("job", job_instance.job_id, "version", job_instance.version_id)
while True:
    job_info = job_instance.get_job_info()
    if job_info["status"] == 10:
        print("the job has ended after", job_info["duration"] / 1000, "seconds")
        break
    elif job_info["status"] in (3, 5, 6, 11, 12, 13):
        print("the job failed:", JOB_STATE[job_info["status"]])
        break
    else:
        print("status: %s, duration: %.1f s" % (JOB_STATE[job_info["status"]], job_info["duration"] / 1000))
        time.sleep(0.01)
log_files = job_instance.get_job_log_file_list()
content = job_instance.get_job_log(log_file=log_files["log_file_list"][-1]).get("content")
print(content)
