# the library of the notebooks is not here: its place is taken
import os
import shutil

try:
    import moxing_of_the_notebook as mox
    copy = mox.file.copy_parallel
except ImportError as error:
    print("without moxing")

    class _File:
        @staticmethod
        def exists(path):
            return os.path.exists(path)

        @staticmethod
        def copy_parallel(source, target):
            shutil.copytree(source, target)
            return True

        @staticmethod
        def list_directory(path):
            return sorted(os.listdir(path))

    class mox:
        file = _File

    copy = mox.file.copy_parallel

if not mox.file.exists("in"):
    os.makedirs("in/deep")
    for i in range(3):
        with open(os.path.join("in", "f%d.txt" % i), "w") as out:
            out.write("x" * i)
print(copy("in", "out"), mox.file.list_directory("out"))
sizes = {}
for root, _, names in os.walk("out"):
    for name in names:
        sizes[name] = os.path.getsize(os.path.join(root, name))
print(sorted(sizes.items()), sum(sizes.values()))
