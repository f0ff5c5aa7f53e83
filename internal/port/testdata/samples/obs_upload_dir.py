from modelarts.session import Session
session = Session()

# The folder keeps its name: obs://demo-bucket/all/src/...
session.obs.upload_dir(src_local_dir='/home/ma-user/work/src/', dst_obs_dir='obs://demo-bucket/all/')
