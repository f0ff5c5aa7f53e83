from modelarts.session import Session
session = Session()

log = 'obs://demo-bucket/log/job-flowers.0'
if session.obs.is_obs_path_exists(log):
    session.obs.download_file(log, './job.log')
