from modelarts.session import Session
session = Session()

session.obs.upload_file('/home/ma-user/work/boot.py', 'obs://demo-bucket/src/')
