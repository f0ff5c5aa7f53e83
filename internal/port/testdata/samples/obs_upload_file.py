from modelarts.session import Session
session = Session()

# One file into a folder
session.obs.upload_file(src_local_file='/home/ma-user/work/boot.py', dst_obs_dir='obs://demo-bucket/src/')
