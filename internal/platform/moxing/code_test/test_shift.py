import os
import unittest

from case import StoreCase, obs, run

# What one process does to its own functions would reach the other tests.
SCRIPT = """
import glob, os, shutil, tempfile
import moxing as mox
base, local = %r, %r
assert mox.file.shift('os', 'mox') is None
mox.file.shift('os', 'mox')
"""


class Shift(StoreCase):
    def script(self, *lines):
        return run(SCRIPT % (obs(), self.local + "/") + "\n".join(lines))

    def test_python_opens_addresses(self):
        said = self.script(
            "os.makedirs(base + 'a/b', exist_ok=True)",
            "os.mkdir(base + 'a/c')",
            "with open(base + 'a/k', 'w', encoding='utf-8') as file: print('one', file=file)",
            "with open(base + 'a/k', 'a') as file: file.write('two')",
            "print(open(base.replace('obs:', 's3:') + 'a/k').readlines())",
            "print(os.listdir(base + 'a'), os.path.exists(base + 'a/k'), os.path.isdir(base + 'a/k'), os.path.getsize(base + 'a/k'))",
            "print(os.stat(base + 'a/k').st_size, [entry.name for entry in os.scandir(base + 'a')], list(os.walk(base + 'a/b')))",
            "print(glob.glob(base + 'a/*', recursive=True))",
            "os.rename(base + 'a/k', base + 'a/b/k2')",
            "shutil.copyfile(base + 'a/b/k2', local + 'k')",
            "shutil.copytree(base + 'a', local + 'tree')",
            "shutil.copytree(local + 'tree', base + 'back')",
            "shutil.rmtree(base + 'a', ignore_errors=True)",
            "os.remove(base + 'back/b/k2')",
            "print(os.listdir(base))")
        self.assertEqual(said.splitlines(), [
            "['one\\n', 'two']",
            "['b', 'c', 'k'] True False 7",
            "7 ['b', 'c', 'k'] [('%s', [], [])]" % obs("a/b"),
            str([obs("a/b"), obs("a/c"), obs("a/k")]),
            "['back']"])
        self.assertEqual(self.found(self.local), {"k": "one\ntwo", "tree/b/k2": "one\ntwo", "tree/c/": None})

    def test_paths_are_as_ever(self):
        self.put({"dir/k": "x", "dir/sub/k": "y"}, self.local)
        os.symlink("k", os.path.join(self.local, "dir", "link"))
        said = self.script(
            "os.chdir(local)",
            "print(open('dir/k').read(), sorted(os.listdir('dir')), len(os.listdir()), os.stat('dir/k').st_mode & 0o170000 == 0o100000)",
            "shutil.copytree('dir', 'copy', symlinks=True)",
            "shutil.copy2('dir/k', 'k2', follow_symlinks=False)",
            "print(os.readlink('copy/link'), sorted(glob.glob('copy/**', recursive=True)), [len(found) for found in os.walk('copy')])",
            "descriptor = os.open('k2', os.O_RDONLY)",
            "print(open(descriptor).read(), os.path.isfile('k2'))",
            "with tempfile.TemporaryDirectory(dir='.') as folder: os.makedirs(folder + '/a/b')",
            "shutil.rmtree('copy')",
            "try: os.makedirs('dir')",
            "except FileExistsError: print('there')",
            "print(sorted(os.listdir('.')), os.path.exists('/mascript-test-bucket'))")
        self.assertEqual(said.splitlines(), [
            "x ['k', 'link', 'sub'] 1 True",
            "k ['copy/', 'copy/k', 'copy/link', 'copy/sub', 'copy/sub/k'] [3, 3]",
            "x True",
            "there",
            "['dir', 'k2'] False"])

    def test_anything_else_is_no_shift(self):
        said = run("import os, moxing as mox\nbefore = os.listdir, open\nprint(mox.file.shift('mox', 'os'), before == (os.listdir, open))")
        self.assertEqual(said, "None True\n")


if __name__ == "__main__":
    unittest.main()
