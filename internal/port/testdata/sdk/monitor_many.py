"""Wait for several jobs at once and say what became of them."""
import logging
import sys
import time
from collections import OrderedDict
from connect import connect
from modelarts.estimator import Estimator, JOB_STATE

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="[%(levelname)s] %(message)s")
log = logging.getLogger("monitor")
session = connect()
pending = OrderedDict()
for job_id, version_id in [(1, 11), (2, 21), (3, 31)]:
    pending["job-%d" % job_id] = Estimator(session, job_id=job_id, version_id=version_id)
results = {}
rounds = 0
while pending and rounds < 10:
    rounds += 1
    for name in list(pending):
        info = pending[name].get_job_info()
        status = info.get("status", 0)
        if not info["is_success"]:
            log.error("%s: %s", name, info["error_msg"])
            results[name] = "error"
        elif status in (10, 11, 12, 13):
            log.info("%s ended: %s after %.1fs", name, JOB_STATE[status], info["duration"] / 1000)
            results[name] = "ok" if status == 10 else "failed"
        else:
            log.debug("%s still %s", name, status)
            continue
        del pending[name]
    time.sleep(0.005)
log.info("%d rounds, %d left", rounds, len(pending))
for name, result in sorted(results.items()):
    print("%-6s %s" % (name, result))
ok = sum(1 for r in results.values() if r == "ok")
print("{}/{} ok ({:.0%})".format(ok, len(results), ok / len(results)))
sys.exit(0 if ok == len(results) else 3)
