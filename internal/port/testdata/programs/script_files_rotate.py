# rotation of files, checksums, sizes, a lock with finally, stdin-less prompts, env and subprocess
from __future__ import print_function, division
import os, sys, glob, shutil, hashlib, tempfile, subprocess
from pathlib import Path
import logging as log

log.basicConfig(format="%(levelname)s:%(message)s", level=log.INFO, stream=sys.stdout)
BASE = tempfile.mkdtemp()


class Lock(object):
    def __init__(self, path): self.path = path
    def __enter__(self):
        if os.path.exists(self.path): raise RuntimeError("locked: " + os.path.basename(self.path))
        open(self.path, "w").close()
        return self
    def __exit__(self, exc_type, exc, tb):
        os.unlink(self.path)
        if exc_type is not None: log.warning("left by %s: %s", exc_type.__name__, exc)
        return False


def rotate(path, keep=3):
    for i in range(keep - 1, 0, -1):
        src, dst = ("%s.%d" % (path, n) if n else path for n in (i - 1, i))
        if os.path.exists(src):
            if os.path.exists(dst): os.remove(dst)
            os.rename(src, dst)
    return sorted(os.path.basename(p) for p in glob.glob(path + "*"))


def size_text(n):
    for unit in ("B", "KB", "MB"):
        if n < 1024: return "%d %s" % (n, unit) if unit == "B" else "%.1f %s" % (n, unit)
        n /= 1024
    return "%.1f GB" % n


path = os.path.join(BASE, "app.log")
for n in range(4):
    with Lock(BASE + "/lock") as lock:
        with open(path, "w") as f:
            f.write("run %d\n" % n * (n + 1))
        print(rotate(path), os.path.basename(lock.path))
for p in sorted(glob.glob(os.path.join(BASE, "*.log*"))):
    with open(p, "rb") as f:
        data = f.read()
    print(os.path.basename(p), len(data), hashlib.md5(data).hexdigest()[:8], data[:5], data.decode().split("\n")[0])
try:
    with Lock(BASE + "/lock"):
        with Lock(BASE + "/lock"):
            print("never")
except RuntimeError as e:
    log.error("%s", e)
print([size_text(n) for n in (0, 1023, 1024, 1536, 5 * 1024 ** 2, 3 * 1024 ** 3)])
p = Path(BASE) / "sub" / "deep.txt"
p.parent.mkdir(parents=True, exist_ok=True)
p.write_text("one\ntwo\n")
print(p.name, p.stem, p.suffix, p.exists(), p.read_text().split(), p.parent.name, (p.parent / "x").with_suffix(".py").name, p.relative_to(BASE), [q.name for q in sorted(Path(BASE).iterdir())], len(list(Path(BASE).rglob("*.txt"))))
with p.open("a") as f:
    print("three", file=f)
    f.writelines(["%d\n" % i for i in (4, 5)])
with open(str(p)) as f:
    head = [next(f) for _ in range(2)]
    tail = f.read()
print(head, repr(tail), p.stat().st_size)
with open(p, "r+") as f:
    f.seek(4); f.write("TWO"); f.seek(0)
    print(f.read().splitlines(), f.tell())
counts = {}
for root, dirs, files in os.walk(BASE):
    dirs[:] = [d for d in dirs if d != "skip"]
    for name in files:
        ext = os.path.splitext(name)[1] or "none"
        counts[ext] = counts.get(ext, 0) + os.path.getsize(os.path.join(root, name))
print(sorted(counts.items()))
out = subprocess.check_output(["echo", "hello world"]).decode().strip()
print(out, subprocess.call("exit 3", shell=True), subprocess.run(["sh", "-c", "echo err >&2; echo out"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True).stdout.split())
r = subprocess.run("cat; exit 2", shell=True, input="fed", capture_output=True, text=True)
print(r.returncode, r.stdout, r.stderr == "")
try:
    subprocess.check_call(["false"])
except subprocess.CalledProcessError as e:
    print("code", e.returncode)
proc = subprocess.Popen(["sh", "-c", "echo a; echo b"], stdout=subprocess.PIPE, text=True)
for line in proc.stdout: print("line", line.strip())
print(proc.wait(), os.system("true"), oct(0o755), os.access(BASE, os.W_OK))
try:
    os.remove(os.path.join(BASE, "nope"))
except OSError as e:
    print(e.errno, isinstance(e, FileNotFoundError), str(e).replace(BASE, "B"))
try:
    os.rmdir(BASE)
except OSError as e: print("not empty", e.errno == 39)
def cleanup(folder, dry=False):
    removed = []
    try:
        for n in sorted(os.listdir(folder)):
            full = os.path.join(folder, n)
            if os.path.isdir(full): removed += [n + "/"] + cleanup(full, dry=dry)
            else:
                if not dry: os.remove(full)
                removed.append(n)
    finally:
        if not dry: os.rmdir(folder)
    return removed
print(cleanup(BASE, dry=True) == cleanup(BASE), os.path.exists(BASE), sys.argv[1:], os.path.basename(sys.argv[0]), os.path.basename(__file__))
print("to stderr", file=sys.stderr); sys.stdout.write("written\n"); sys.stdout.flush()
