"""Starts jobs while there is room, and goes on when one has ended."""
import sys
import time
from connect import connect
from modelarts.estimator import Estimator, JOB_STATE

MAX_RUNNING = 2
waiting = [("a", "0.1"), ("b", "0.01"), ("c", "0.001")]
running = []
finished = {}
session = connect()


def start(name, lr):
    estimator = Estimator(session, train_instance_count=1, train_instance_type="modelarts.vm.cpu.2u", output_path="/demo/q/%s/" % name,
                          model_name="ResNet_v2_50", hyperparameters=[dict(label="lr", value=lr)])
    return estimator.fit(inputs="/demo/data/", job_name="q-" + name)


ticks = 0
while waiting or running:
    ticks += 1
    while waiting and len(running) < MAX_RUNNING:
        name, lr = waiting.pop(0)
        try:
            job = start(name, lr)
        except Exception as error:
            print("cannot start", name, "-", getattr(error, "error_code", "?"))
            finished[name] = None
            continue
        running.append((name, job))
        print("start", name, job.job_id)
    still = []
    for name, job in running:
        info = job.get_job_info()
        if info["status"] in (10, 11):
            finished[name] = info
            print("end", name, JOB_STATE[info["status"]])
        else:
            still.append((name, job))
    running[:] = still
    if ticks > 20:
        sys.exit("too long")
    time.sleep(0.005)
print(ticks, "ticks;", ", ".join("%s=%s" % (n, i and i["status"]) for n, i in sorted(finished.items())))
failed = [name for name in finished if not finished[name] or finished[name]["status"] != 10]
print("failed:", failed)
sys.exit(len(failed))
