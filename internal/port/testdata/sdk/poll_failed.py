# a job that fails: what the log says
import time
from connect import connect
from modelarts.estimator import Estimator, JOB_STATE

FINAL = {10: "done", 11: "failed", 12: "stopped"}


def wait_for(job, seconds=0.01):
    seen = []
    while True:
        info = job.get_job_info()
        if not info["is_success"]:
            print("cannot ask:", info["error_code"], info["error_msg"])
            return None
        status = info["status"]
        if status not in seen:
            seen.append(status)
            print("-> {} ({})".format(JOB_STATE[status], status))
        if status in FINAL:
            return FINAL[status]
        time.sleep(seconds)


estimator = Estimator(connect(), job_id=11, version_id="22")
result = wait_for(estimator)
print("result:", result)
if result == "failed":
    for name in estimator.get_job_log_file_list()["log_file_list"]:
        log = estimator.get_job_log(log_file=name)
        print("%s has %d lines" % (name, log["lines"]))
        for line in log["content"].splitlines():
            if line.startswith("Error"):
                print("   ", line)
