# objects to and from the store
import os
from connect import connect

session = connect()
os.makedirs("code/part")
for path, text in {"code/train.py": "print('train')\n", "code/part/net.py": "x = 1\n", "data.csv": "1,2\n3,4\n"}.items():
    with open(path, "w") as f:
        f.write(text)
session.obs.upload_file("data.csv", "obs://demo/data/")
session.obs.upload_dir("code/", "obs://demo/src/")
print(session.obs.is_obs_path_exists("obs://demo/data/data.csv"), session.obs.is_obs_path_exists("obs://demo/data/none.csv"))
session.obs.download_file("obs://demo/models/best.txt", "got/")
session.obs.download_dir("obs://demo/models/", "all/")
print(open("got/best.txt").read())
for root, dirs, files in sorted(os.walk("all")):
    for name in sorted(files):
        print(os.path.join(root, name), os.path.getsize(os.path.join(root, name)))
log = "obs://demo/log/job1-job-flowers-0.log"
if session.obs.is_obs_path_exists(log):
    session.obs.download_file(log, "local.log")
    with open("local.log") as f:
        for line in f:
            print("|", line.rstrip("\n"))
