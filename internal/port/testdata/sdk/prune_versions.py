"""Keep the newest versions of each job and delete the others."""
from connect import connect
from modelarts.estimator import Estimator

KEEP = 2
DRY_RUN = False


def versions_of(session, job_id):
    info = Estimator(session, job_id=job_id).get_job_version_info()
    if not info["is_success"]:
        print("  !", info["error_msg"])
        return []
    return info["versions"]


def prune(session, job):
    versions = versions_of(session, job["job_id"])
    ended = [v for v in versions if v["status"] in (10, 11, 12)]
    old = sorted(ended, key=lambda v: v["create_time"], reverse=True)[KEEP:]
    for version in old:
        print("  - %s %s" % (version["version_name"], version["version_id"]), end="")
        if DRY_RUN:
            print(" (not deleted)")
            continue
        result = Estimator(session, job_id=job["job_id"], version_id=version["version_id"]).delete_job_version()
        print(" deleted" if result["is_success"] else " failed: " + result["error_code"])
    return len(old)


if __name__ == "__main__":
    session = connect()
    total = 0
    jobs = Estimator.get_job_list(session, per_page=100, order="asc")
    for job in jobs["jobs"]:
        print("{job_name}: {version_count} versions".format(**job))
        total += prune(session, job)
    print(total, "versions pruned")
