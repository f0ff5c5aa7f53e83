from modelarts.session import Session
session = Session()

session.obs.download_dir(src_obs_dir="obs://demo-bucket/out/", dst_local_dir="/home/ma-user/work/")
