# settings of a run in one dict that goes to the Estimator
from connect import connect
from modelarts.estimator import Estimator

session = connect()
DEFAULTS = {
    "framework_type": "TensorFlow",
    "framework_version": "TF-1.8.0-python3.6",
    "train_instance_type": "modelarts.vm.cpu.2u",
    "train_instance_count": 1,
    "code_dir": "/demo/src/",
    "boot_file": "/demo/src/boot.py",
}


def make(name, parameters, **overrides):
    settings = dict(DEFAULTS)
    settings.update(overrides)
    settings["output_path"] = "/demo/out/%s/" % name
    settings["hyperparameters"] = [{"label": k, "value": v} for k, v in sorted(parameters.items())]
    return Estimator(modelarts_session=session, **settings)


runs = {}
for name, parameters, overrides in [("small", {"lr": "0.1"}, {}), ("big", {"lr": "0.5", "batch": "64"}, {"train_instance_count": 2, "log_url": "/demo/log/"})]:
    estimator = make(name, parameters, **overrides)
    print(name, estimator.train_instance_count, estimator.log_url, estimator.hyperparameters)
    runs[name] = estimator.fit(inputs="/demo/data/", job_name=name)
print(sorted((name, job.job_id) for name, job in runs.items()))
print(runs["big"].delete_job(), runs["small"].get_job_info()["status"])
print(hasattr(runs["big"], "job_id"), getattr(runs["big"], "nothing", "no"), [j.job_name for j in runs.values()])
