# config files in json, os.path, glob, tempfile and shutil
import json, os, shutil, tempfile
import os.path as osp
from os.path import join, exists
from datetime import datetime, timedelta, date

root = tempfile.mkdtemp(prefix="adv")
conf = os.path.join(root, "conf", "app.json")
os.makedirs(os.path.dirname(conf), exist_ok=True)
data = {"name": "app", "version": 1.0, "list": [1, 2.5, None, True], "nested": {"b": 1, "a": {"z": []}}, "unicode": "é", "empty": {}}
with open(conf, "w", encoding="utf-8") as f:
    json.dump(data, f, indent=2, sort_keys=True, ensure_ascii=False)
with open(conf, encoding="utf-8") as f:
    text = f.read()
print(text.replace("1.0", "1"))
loaded = json.loads(text)
print(loaded["nested"]["a"], loaded["list"][1:], loaded["unicode"], sorted(loaded))
print(json.dumps(loaded["nested"]), json.dumps([1, "a", None]), json.dumps("é"), json.dumps({"a": (1, 2)}, separators=(",", ":")), json.dumps({1: 2, None: 3, True: 4}))
try:
    json.loads("{bad")
except json.JSONDecodeError as e:
    print(e, e.lineno, e.colno, e.pos)
except ValueError:
    print("value")
for name in ["b.txt", "a.log", "c.txt"]:
    with open(join(root, name), "w") as f:
        f.write("\n".join("%s line %d" % (name, i) for i in range(3)))
        print(f.name.replace(root, "R"), f.closed)
print(sorted(os.listdir(root)), [n for n in sorted(os.listdir(root)) if n.endswith(".txt")])
for base, dirs, files in sorted(os.walk(root)):
    print(os.path.relpath(base, root), sorted(dirs), sorted(files))
p = "/data/train/images.tar.gz"
print(osp.basename(p), osp.dirname(p), osp.splitext(p), osp.split(p), osp.isabs(p), osp.join("a", "/b"), osp.join("a/", "b", ""), osp.normpath("a/../b//c/."), osp.splitext(".bashrc"))
print(exists(conf), osp.isdir(root), osp.isfile(conf), osp.getsize(join(root, "b.txt")), exists(join(root, "nope")))
with open(join(root, "b.txt")) as f:
    print(f.readline(), end="")
    for i, line in enumerate(f):
        print(i, line.rstrip("\n").split(" "))
with open(join(root, "b.txt"), "a") as f: print("appended", 1, file=f)
with open(join(root, "b.txt")) as f: lines = f.readlines()
print(lines, len(lines), lines[-1].strip())
shutil.copy(join(root, "b.txt"), join(root, "conf"))
os.rename(join(root, "c.txt"), join(root, "d.txt"))
os.remove(join(root, "a.log"))
print(sorted(os.listdir(root)), os.listdir(join(root, "conf")))
try:
    open(join(root, "missing", "x"))
except FileNotFoundError as e:
    print(type(e).__name__, e.errno, e.strerror, os.path.basename(e.filename))
except (IOError, OSError) as e:
    print("other", e)
try:
    os.makedirs(join(root, "conf"))
except FileExistsError as e:
    print("exists", e.errno)
except OSError: print("os")
shutil.rmtree(root)
print(exists(root))
start = datetime(2021, 12, 31, 23, 59, 30)
end = start + timedelta(days=1, minutes=5, seconds=45)
print(start, end, end - start, (end - start).total_seconds(), (end - start).days, end > start, str(end.date()), end.year)
print(start.strftime("%Y-%m-%d %H:%M:%S %j %a %b %d %p %I"), start.isoformat(), datetime.strptime("2020-02-29 01:02", "%Y-%m-%d %H:%M"), repr(start), repr(end - start))
print(date(2020, 3, 1) - date(2020, 2, 1), date(2020, 1, 1).weekday(), date.fromisoformat("2020-05-06"), start.replace(year=2000, microsecond=5), timedelta(hours=30), -timedelta(hours=1), timedelta(minutes=90) / 2, timedelta(1) * 3, timedelta(hours=5) // timedelta(hours=2))
print(f"{start:%d/%m/%y}", "{:%H-%M}".format(end), sorted([end, start])[0], max(start, end).day, start.timetuple()[:3], (start - timedelta(weeks=1)).month)
os.environ["ADV_X"] = "1"
print(os.environ.get("ADV_X"), os.getenv("ADV_NOPE", "dflt"), "ADV_X" in os.environ, os.environ["ADV_X"], os.sep, os.linesep == "\n", os.path.sep)
os.environ.pop("ADV_X"); print(os.getenv("ADV_X"))
