from modelarts.session import Session
session = Session()

session.obs.download_file(src_obs_file="obs://demo-bucket/out/model.bin", dst_local_dir="/home/ma-user/work/")
