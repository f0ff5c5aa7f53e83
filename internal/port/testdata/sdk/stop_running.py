# stop what runs, then go on with a new version
from connect import connect
from modelarts.estimator import Estimator
import time

session = connect()
ACTIVE = [1, 2, 4, 7, 8, 15]
for job_id in ("71", "72", "73"):
    estimator = Estimator(session, job_id=job_id)
    versions = estimator.get_job_version_info()["versions"]
    if len(versions) == 0:
        print(job_id, "has no versions")
        continue
    newest = versions[0]
    if newest["status"] not in ACTIVE:
        print(job_id, "does not run, status", newest["status"])
        continue
    estimator.version_id = newest["version_id"]
    print(estimator.stop_job_version())
    for i in range(5):
        status = estimator.get_job_info()["status"]
        print("  look %d: %d" % (i, status))
        if status == 12:
            break
        time.sleep(0.01)
