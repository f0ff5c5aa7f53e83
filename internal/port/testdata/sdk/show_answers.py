# answers printed as they are
from pprint import pprint
from connect import connect
from modelarts.estimator import Estimator

session = connect()
answer = Estimator.get_job_list(session)
print(answer)
pprint(answer)
for job in answer["jobs"]:
    print(job)
    print(list(job), list(job.values())[:3])
    for key, value in job.items():
        print("  %-14s %r" % (key, value))
print(answer["jobs"][0].get("user", {}).get("name", "?"), "jobs" in answer, len(answer), type(answer).__name__, isinstance(answer, dict))
print({**answer, "jobs": len(answer["jobs"])})
import json
print(json.dumps(answer["jobs"][0], indent=2, sort_keys=True))
print(Estimator(session, job_id=1).update_job_description(description="new words"))
print(str(answer)[:40] + "...", f"{answer['jobs'][0]}")
