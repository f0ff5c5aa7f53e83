# creation that is refused for a while
import time
from connect import connect
from modelarts.estimator import Estimator

session = connect()
estimator = Estimator(session, train_instance_count=1, train_instance_type=None, pool_id="pool1", output_path="/demo/out/",
                      user_image_url="swr.example/demo/image:1", user_command="bash /home/work/run_train.sh python train.py")
attempt = 0
job = None
while job is None and attempt < 5:
    attempt += 1
    try:
        job = estimator.fit(inputs="/demo/data/", job_name="image-job")
    except Exception as e:
        print("attempt", attempt, "failed with", e.error_code)
        if e.error_code not in ("ModelArts.2604", "ModelArts.0106"):
            raise
        time.sleep(0.01 * attempt)
    else:
        print("created at attempt", attempt)
    finally:
        print("attempt", attempt, "is over")
print(job.job_id, job.version_name)
