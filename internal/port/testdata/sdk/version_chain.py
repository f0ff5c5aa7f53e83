# one version after the other, each with its own settings
from connect import connect
from modelarts.estimator import Estimator

session = connect()
estimator = Estimator(session, train_instance_count=1, train_instance_type="modelarts.vm.gpu.v100",
                      output_path="/demo/out/0/", framework_type="TensorFlow", framework_version="TF-1.8.0-python3.6",
                      code_dir="/demo/src/", boot_file="/demo/src/boot.py", hyperparameters=[])
job = estimator.fit(inputs="/demo/data/", job_name="sweep")
job_id, version_id = job.job_id, job.version_id
print("V1:", job_id, version_id)
for i, rate in enumerate([0.1, 0.01, 1.0], start=1):
    estimator.output_path = "/demo/out/%d/" % i
    estimator.log_url = "/demo/log/{}/".format(i)
    estimator.hyperparameters = [{"label": "lr", "value": str(rate)}, {"label": "note", "value": f"try {i}"}]
    job = estimator.create_job_version(job_id=job_id, pre_version_id=version_id, inputs="/demo/data/", wait=False, job_desc="rate " + str(rate))
    version_id = job.version_id
    print("V%d: %s %s" % (i + 1, job.job_id, job.version_id))
info = estimator.get_job_version_info()
newest = info["versions"][0]
print(newest["version_name"], int(newest["version_name"][1:]) + 1, "V%04d" % (int(newest["version_name"].lstrip("V")) + 1))
