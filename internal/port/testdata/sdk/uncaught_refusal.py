# nobody catches: exit code 1
from connect import connect
from modelarts.estimator import Estimator

session = connect()
print("creating")
try:
    Estimator(session, train_instance_count=1, train_instance_type="modelarts.vm.cpu.2u", output_path="/demo/out/",
              model_name="ResNet_v2_50").fit(inputs="/demo/data/", job_name="taken")
finally:
    print("finally")
print("never")
