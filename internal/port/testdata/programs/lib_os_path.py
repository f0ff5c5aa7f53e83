import os

print(os.path.join("a", "b", "c.txt"), os.path.join("/a", "/b"), os.path.join("a/", "b"), os.path.join("a", ""))
print(os.path.basename("/x/y.tar.gz"), os.path.dirname("/x/y.txt"), os.path.splitext("a/b.txt"), os.path.split("/x/y"))
print(os.path.exists("nothing"), os.path.isdir("."), os.path.isfile("nothing"), os.path.normpath("a//b/../c/."))
print(os.path.isabs("/a"), os.path.isabs("a"), os.path.abspath("x") == os.path.join(os.getcwd(), "x"))
print(os.path.relpath("/a/b/c", "/a"), os.path.commonprefix(["abc", "abd"]), os.path.basename("a/"), os.path.dirname("a"))
os.makedirs("work/sub/deep")
os.makedirs("work/sub", exist_ok=True)
try:
    os.mkdir("work")
except FileExistsError as e:
    print("exists", e.errno, os.path.basename(e.filename))
for name in ["b.txt", "a.txt"]:
    with open(os.path.join("work", name), "w") as f:
        f.write(name * 2)
print(sorted(os.listdir("work")), os.path.getsize("work/a.txt"))
os.rename("work/b.txt", "work/sub/c.txt")
for root, dirs, files in sorted(os.walk("work")):
    print(root, sorted(dirs), sorted(files))
os.remove("work/a.txt")
try:
    os.remove("work/a.txt")
except FileNotFoundError as e:
    print(e)
except OSError:
    print("never")
os.rmdir("work/sub/deep")
print(os.listdir("work"), os.sep, os.linesep == "\n", os.name)
print(os.environ.get("NOT_SET_AT_ALL"), os.environ.get("NOT_SET", "default"), os.getenv("NOT_SET", "d2"))
os.environ["MY_VARIABLE"] = "set"
print(os.environ["MY_VARIABLE"], "MY_VARIABLE" in os.environ, os.getenv("MY_VARIABLE"))
print(os.path.expanduser("~") == os.environ["HOME"], os.path.expandvars("$MY_VARIABLE/x"), os.getcwd() == os.path.realpath("."))
