from connect import connect
from modelarts.estimator import Estimator
from modelarts.session import Session

session = connect()
print(isinstance(session, Session), session.region_name, session.project_id, session.access_key)
estimator = Estimator(session, 1, "modelarts.vm.cpu.2u", "/demo/out/", "PyTorch", "PyTorch-1.0.0-python3.6", "/demo/src/", "/demo/src/a.py",
                      nas_type=None, nas_share_addr=None, nas_mount_path=None)
sources = [{"type": "obs", "data_url": "/demo/data/"}, {"type": "obs", "data_url": "/demo/more/"}]
job = estimator.fit(data_source=sources, job_name="sources")
print(job.job_id)
other = estimator.create_job_version(job.job_id, job.version_id, data_source=[{"type": "dataset", "dataset_id": "d", "dataset_version": "v"}])
print(other.version_id, estimator.job_id, estimator.version_id == other.version_id)
info = other.get_job_info()
for source in info["data_source"] or []:
    print(source["type"], source.get("data_url"), source.get("dataset_id"))
for name in ("dataset_id", "model_id", "volumes", "unknown"):
    print(name, info.get(name), info.get(name, "missing"), name in info)
