# wait=True: go on when the job has ended
from connect import connect
from modelarts.estimator import Estimator

session = connect()
estimator = Estimator(modelarts_session=session, train_instance_count=1, train_instance_type="modelarts.vm.cpu.2u",
                      output_path="/demo/out/", model_name="ResNet_v2_50", hyperparameters=[{"label": "batch_size", "value": "32"}])
job = estimator.fit(dataset_id="ds1", dataset_version_id="dv1", wait=True, job_name="resnet")
info = job.get_job_info()
print(job.job_id, job.status == info["status"], info["status"])
seconds = info["duration"] / 1000
print("took", seconds, "s, or", round(seconds / 60, 1), "min; ended well:", info["status"] == 10)
metrics = info["system_metric_list"]
usage = [float(v) for v in metrics["cpuUsage"]]
print("cpu: mean %.2f%%, max %s" % (sum(usage) / len(usage), max(usage)))
for name in sorted(metrics):
    print(name, metrics[name])
