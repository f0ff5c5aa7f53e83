from connect import connect
from modelarts.estimator import Estimator

session = connect()
estimator = Estimator(modelarts_session=session, framework_type="PyTorch", framework_version="PyTorch-1.0.0-python3.6",
                      code_dir="/demo/src/", boot_file="/demo/src/train.py", output_path="/demo/out/", log_url="/demo/log/",
                      hyperparameters=[{"label": "lr", "value": 0.5}, {"label": "deep", "value": "yes"}],
                      train_instance_type="modelarts.vm.cpu.2u", train_instance_count=1)
config = estimator.create_job_configs(config_name="base", config_desc="of all", inputs="/demo/data/")
print(config.config_name)
info = config.get_job_configs_info()
print(info["config_name"], info["worker_server_num"], [(p["label"], p["value"]) for p in info["parameter"]])
print(estimator.update_job_configs(config_name="base", config_desc="changed", inputs="/demo/data2/"))
listing = Estimator.get_job_configs_list(modelarts_session=session, per_page=5, page=1, sort_by="config_name", order="asc", search_content="ba")
print(listing["config_total_count"], [c["config_name"] for c in listing["configs"]])
for c in Estimator.get_job_configs_object_list(modelarts_session=session, is_show=False):
    print(c.config_name, c.delete_job_configs())
