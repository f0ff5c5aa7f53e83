from connect import connect
from modelarts.estimator import Estimator

session = connect()


def all_jobs(page_size=2):
    page = 1
    while True:
        answer = Estimator.get_job_list(session, per_page=page_size, page=page, sort_by="job_name", order="asc")
        for job in answer["jobs"]:
            yield job
        if page * page_size >= answer["job_total_count"]:
            return
        page += 1


names = []
for number, job in enumerate(all_jobs(), start=1):
    print("%2d. %-8s %s" % (number, job["job_name"], job["job_desc"] or "-"))
    names.append(job["job_name"])
print(", ".join(names))
longest = max(all_jobs(), key=lambda job: job["duration"])
print("longest:", longest["job_name"], round(longest["duration"] / 60000, 2), "min")
empty = Estimator.get_job_list(session, per_page=2, page=9)
print(len(empty["jobs"]), empty["jobs"], empty["is_success"], bool(empty["jobs"]))
if not empty["jobs"]:
    print("the page is empty")
