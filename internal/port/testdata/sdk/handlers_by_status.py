# a table of functions by status
from connect import connect
from modelarts.estimator import Estimator, JOB_STATE

session = connect()
counts = {}


def finished(job):
    print(job["job_name"], "took", job["duration"] // 1000, "s")


def failed(job):
    print(job["job_name"], "FAILED, look at version", job["version_id"])


def running(job):
    print("%s runs since %d" % (job["job_name"], job["create_time"]))


HANDLERS = {
    8: running,
    10: finished,
    11: failed,
    12: lambda job: print(job["job_name"], "was stopped"),
}

for job in Estimator.get_job_list(modelarts_session=session, per_page=50, page=1, sort_by="create_time", order="desc")["jobs"]:
    status = job["status"]
    counts[status] = counts.get(status, 0) + 1
    handler = HANDLERS.get(status)
    if handler:
        handler(job)
    else:
        print("nothing to do for", job["job_name"], "in", JOB_STATE[status])
print(counts)
for status in sorted(counts):
    print("%-22s %d" % (JOB_STATE[status], counts[status]))
known = [s for s in counts if s in HANDLERS]
print(known, len(HANDLERS), 7 in HANDLERS)
