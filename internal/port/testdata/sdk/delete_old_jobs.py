# args: --prefix tmp- --yes
import argparse
from connect import connect
from modelarts.estimator import Estimator

parser = argparse.ArgumentParser()
parser.add_argument("--prefix", default="job-")
parser.add_argument("--yes", action="store_true")
args = parser.parse_args()
session = connect()
resp = Estimator.get_job_list(modelarts_session=session, per_page=1000, search_content=args.prefix)
jobs = [j for j in resp["jobs"] if j["job_name"].startswith(args.prefix)]
print("%d of %d jobs begin with %r" % (len(jobs), len(resp["jobs"]), args.prefix))
failures = {}
for job in jobs:
    job_id = str(job["job_id"])
    versions = Estimator(session, job_id=job_id).get_job_version_object_list(is_show=False)
    print(job["job_name"], "with", len(versions), "versions:", [v.version_id for v in versions])
    if not args.yes:
        continue
    result = Estimator.delete_job_by_id(modelarts_session=session, job_id=job_id)
    if not result["is_success"]:
        failures[job_id] = result["error_msg"]
print(failures)
for job_id, message in failures.items():
    print("job", job_id, "stays:", message)
