from connect import connect
from modelarts.estimator import Estimator

session = connect()
for framework in Estimator.get_framework_list(session):
    print(framework["framework_type"], framework["framework_version"])
flavors = Estimator.get_train_instance_types(session)
print(flavors, len(flavors))
WANTED = "modelarts.vm.gpu.v100"
if WANTED in flavors:
    print("there is", WANTED)
flavor = "modelarts.vm.gpu.p100" if "modelarts.vm.gpu.p100" in flavors else flavors[0]
print("use", flavor)
versions = [f["framework_version"] for f in Estimator.get_framework_list(modelarts_session=session) if f["framework_type"] == "PyTorch"]
print(sorted(versions, reverse=True)[0], versions)
algorithms = Estimator.get_built_in_algorithms(modelarts_session=session)
print(algorithms["model_total_count"])
for model in algorithms["models"]:
    print("%s (%s), %.1f KB, usage %d" % (model["model_name"], model["model_precision"], model["model_size"] / 1024, model["model_usage"]))
by_type = {}
for f in Estimator.get_framework_list(session):
    by_type.setdefault(f["framework_type"], []).append(f["framework_version"].split("-")[1])
print(by_type)
