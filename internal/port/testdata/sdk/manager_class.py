# -*- coding: utf-8 -*-
"""A class around the SDK, as teams write it for themselves."""
import time
from connect import connect
from modelarts.estimator import Estimator, JOB_STATE


class TrainManager(object):
    """Creates jobs, waits for them and remembers what came of them."""

    POLL_SECONDS = 0.01
    SUCCESS = 10
    RUNNING = (1, 2, 4, 7, 8, 9)

    def __init__(self, session, bucket, flavor="modelarts.vm.cpu.2u"):
        self.session = session
        self.bucket = bucket.strip("/")
        self.flavor = flavor
        self.jobs = {}
        self.history = []

    def path(self, *parts):
        return "/" + "/".join([self.bucket] + [p.strip("/") for p in parts]) + "/"

    def estimator(self, name, **params):
        hyperparameters = [{"label": key, "value": str(params[key])} for key in sorted(params)]
        return Estimator(
            modelarts_session=self.session,
            framework_type="PyTorch",
            framework_version="PyTorch-1.3.0-python3.6",
            code_dir=self.path("src"),
            boot_file=self.path("src") + "train.py",
            output_path=self.path("out", name),
            log_url=self.path("log", name),
            hyperparameters=hyperparameters,
            train_instance_type=self.flavor,
            train_instance_count=1,
            job_description="made by %s" % type(self).__name__)

    def start(self, name, **params):
        estimator = self.estimator(name, **params)
        job = estimator.fit(inputs=self.path("data"), wait=False, job_name=name)
        self.jobs[name] = job
        print("started %s as %s/%s" % (name, job.job_id, job.version_id))
        return job

    def wait(self, name):
        job = self.jobs[name]
        previous = None
        while True:
            info = job.get_job_info()
            status = info["status"]
            if status != previous:
                self.history.append((name, JOB_STATE[status]))
                previous = status
            if status not in self.RUNNING:
                return status == self.SUCCESS, info.get("duration", 0) / 1000
            time.sleep(self.POLL_SECONDS)

    def summary(self):
        by_name = {}
        for name, state in self.history:
            by_name.setdefault(name, []).append(state.split("_", 1)[1].lower())
        return by_name

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        for name in sorted(self.jobs):
            result = self.jobs[name].delete_job()
            print("deleted", name, result["is_success"])
        return False


with TrainManager(connect(), "/demo/") as manager:
    manager.start("small", lr=0.1, epochs=3)
    manager.start("large", lr=0.01, epochs=30, amp=True)
    for name in ("small", "large"):
        ok, seconds = manager.wait(name)
        print("{}: {} after {:.1f}s".format(name, "ok" if ok else "not ok", seconds))
    for name, states in sorted(manager.summary().items()):
        print(name, " > ".join(states))
print(manager.path("a", "/b/"), manager.POLL_SECONDS, len(manager.history))
