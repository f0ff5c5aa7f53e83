import glob
import os
import shutil
import tempfile

folder = tempfile.mkdtemp()
print(os.path.isdir(folder))
for name in ["a.txt", "b.txt", "c.log"]:
    with open(os.path.join(folder, name), "w") as f:
        f.write(name)
print(sorted(os.path.basename(p) for p in glob.glob(os.path.join(folder, "*.txt"))))
copy = os.path.join(folder, "copy")
os.mkdir(copy)
shutil.copy(os.path.join(folder, "a.txt"), copy)
shutil.copyfile(os.path.join(folder, "b.txt"), os.path.join(copy, "d.txt"))
shutil.move(os.path.join(folder, "c.log"), os.path.join(copy, "e.log"))
print(sorted(os.listdir(copy)), sorted(os.listdir(folder)))
shutil.copytree(copy, os.path.join(folder, "tree"))
print(sorted(os.listdir(os.path.join(folder, "tree"))))
shutil.rmtree(folder)
print(os.path.exists(folder))
shutil.rmtree(folder, ignore_errors=True)
with tempfile.TemporaryDirectory() as d:
    inside = os.path.join(d, "x")
    open(inside, "w").close()
    print(os.path.exists(inside))
print(os.path.exists(d), shutil.which("sh") is not None, shutil.which("no-such-program") is None)
with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as f:
    f.write("temp")
print(open(f.name).read(), f.name.endswith(".txt"))
os.unlink(f.name)
