import os
import subprocess
import sys
import threading
import unittest

from case import BUCKET, CODE, StoreCase, mox, obs

TREE = {"a.txt": "a", "dir/b.txt": "bb", "dir/deep/c.txt": "ccc"}


class Copies(StoreCase):
    def places(self):
        """From and to: folders of the machine and of the store."""
        local, store = self.local + "/", obs("x/")
        for i, (source, target) in enumerate(((local, local), (local, store), (store, local), (store, store))):
            yield source + "from%d" % i, target + "to%d" % i

    def fill(self, folder, files):
        for name, content in files.items():
            mox.file.make_dirs(os.path.dirname(folder + "/" + name))
            mox.file.write(folder + "/" + name, content)

    def content(self, folder):
        return {name: mox.file.read(folder + "/" + name) for name in mox.file.list_directory(folder, recursive=True, skip_dir=True)}

    def test_copy(self):
        for source, target in self.places():
            self.fill(source, {"k": "x"})
            self.assertIsNone(mox.file.copy(source + "/k", target + "/new/k2"))
            mox.file.copy(src_url=source + "/k", dst_url=target + "/")
            self.assertEqual(self.content(target), {"new/k2": "x", "k": "x"})
            mox.file.write(source + "/k", "y")
            mox.file.copy(source + "/k", target + "/k")
            mox.file.copy(source + "/k", source + "/k")
            self.assertEqual((mox.file.read(target + "/k"), mox.file.read(source + "/k")), ("y", "y"))
            self.refused(IsADirectoryError, ["copy_parallel", source], mox.file.copy, source, target)
            self.refused(FileNotFoundError, source + "/none", mox.file.copy, source + "/none", target + "/k")
            self.assertEqual(mox.file.read(target + "/k"), "y")

    def test_copy_parallel(self):
        for source, target in self.places():
            self.fill(source, TREE)
            mox.file.make_dirs(source + "/empty")
            for slash in ("", "/"):
                self.assertIsNone(mox.file.copy_parallel(source + slash, target + slash))
            self.assertEqual(self.content(target), TREE)
            self.assertTrue(mox.file.is_directory(target + "/empty"))
            self.fill(source, {"a.txt": "new"})
            self.fill(target, {"own": "stays"})
            mox.file.copy_parallel(src_url=source, dst_url=target, file_list=None, threads=0, is_processing=False, use_queue=False)
            self.assertEqual(self.content(target), dict(TREE, own="stays", **{"a.txt": "new"}))
            self.assertEqual(self.content(source), dict(TREE, **{"a.txt": "new"}))

    def test_copy_parallel_of_a_list(self):
        for source, target in self.places():
            self.fill(source, TREE)
            mox.file.copy_parallel(source, target, file_list=["a.txt", "dir", "dir/deep/c.txt"])
            self.assertEqual(self.content(target), {"a.txt": "a", "dir/deep/c.txt": "ccc"})
            self.refused(FileNotFoundError, "none", mox.file.copy_parallel, source, target, file_list=["a.txt", "none"])

    def test_copy_parallel_of_one_file_and_of_none(self):
        for source, target in self.places():
            self.fill(source, {"k": "x"})
            mox.file.copy_parallel(source + "/k", target + "/model/k2")
            mox.file.copy_parallel(source + "/k", target + "/")
            self.assertEqual(self.content(target), {"k": "x", "model/k2": "x"})
            self.refused(FileNotFoundError, source + "/none", mox.file.copy_parallel, source + "/none", target)

    def test_a_conflict_is_an_error_and_harms_nothing(self):
        for source, target in self.places():
            self.fill(source, TREE)
            self.fill(target, {"dir": "a file here", "a.txt/k": "a folder here"})
            with self.assertRaises(OSError):
                mox.file.copy_parallel(source, target)
            self.assertEqual(self.content(target), {"dir": "a file here", "a.txt/k": "a folder here"})

    def test_into_itself(self):
        self.put(TREE)
        mox.file.copy_parallel(obs(), obs())
        mox.file.copy_parallel(obs(), obs("dir/copy"))
        self.assertEqual(self.found(), dict(TREE, **{"dir/copy/" + name: content for name, content in TREE.items()}))

    def test_it_copies_in_threads(self):
        # A file that ends only when another is read as well: one thread alone would wait forever.
        self.put({"a": "a", "b": "b"})
        from moxing import _store
        original, both = _store.copy_file, threading.Barrier(2, timeout=30)

        def together(source, target):
            both.wait()
            original(source, target)
        _store.copy_file = together
        self.addCleanup(setattr, _store, "copy_file", original)
        mox.file.copy_parallel(obs(), self.local, threads=2)
        self.assertEqual(self.found(self.local), {"a": "a", "b": "b"})

    def test_workers_may_copy_to_the_same_place(self):
        files = {"%d/%d" % (i % 3, i): str(i) * 50000 for i in range(12)}
        self.put({"in/" + name: content for name, content in files.items()})
        script = ("import moxing as mox\nfor i in range(5):\n"
                  "    mox.file.copy_parallel(%r, %r)\n    mox.file.copy_parallel(%r, %r)\n"
                  "    for name in mox.file.list_directory(%r, recursive=True, skip_dir=True):\n"
                  "        assert len(mox.file.read(%r + name)) >= 50000, name\n")
        script %= (obs("in"), self.local, self.local, obs("out"), obs("out"), obs("out/"))
        workers = [subprocess.Popen([sys.executable, "-B", "-c", script], stderr=subprocess.PIPE, universal_newlines=True,
                                    env=dict(os.environ, PYTHONPATH=CODE)) for _ in range(4)]
        for worker in workers:
            self.assertEqual(worker.communicate()[1], "")
        self.assertEqual(self.found(self.local), files)
        self.assertEqual(self.found(self.path("out")), files)

    def test_links_and_modes_of_the_machine(self):
        self.put({"k": "new"})
        self.put({"real": "old"}, self.local)
        os.symlink("real", os.path.join(self.local, "link"))
        os.chmod(os.path.join(self.local, "real"), 0o640)
        mox.file.copy(obs("k"), self.local + "/link")
        self.assertTrue(os.path.islink(os.path.join(self.local, "link")))
        self.assertEqual(self.found(self.local), {"real": "new", "link": "new"})
        self.assertEqual(os.stat(os.path.join(self.local, "real")).st_mode & 0o777, 0o640)
        mox.file.copy(obs("k"), os.devnull)
        self.refused(OSError, "neither a file nor a folder", mox.file.copy, os.devnull, obs("null"))
        os.mkfifo(os.path.join(self.local, "pipe"))
        self.refused(OSError, "neither a file nor a folder", mox.file.copy_parallel, self.local, obs("pipes"))

    def test_a_full_copy_or_none(self):
        self.put({"k": "x"})
        os.mkdir(os.path.join(self.local, "k"))
        self.refused(IsADirectoryError, ["slash", self.local + "/k"], mox.file.copy, obs("k"), self.local + "/k")
        self.assertEqual(os.listdir(self.local), ["k"])


class Removes(StoreCase):
    def test_in_the_store(self):
        # The table of "mox.file API document".
        self.put({"dir/k": "x", "dir/sub/k": "x", "file": "x"})
        for url, recursive in ((obs("file/"), False), (obs("file/"), True), (obs("dir"), False), (obs("dir/"), False), (obs("none"), False),
                               (obs("none"), True)):
            self.assertIsNone(mox.file.remove(url, recursive=recursive))
            self.assertEqual(len(self.found()), 3, url)
        mox.file.remove(obs("file"), recursive=True)
        mox.file.remove(obs("dir/k"))
        self.assertEqual(self.found(), {"dir/sub/k": "x"})
        mox.file.remove(obs("dir/"), recursive=True)
        self.assertEqual(os.listdir(self.path()), [])
        self.put({"dir/k": "x"})
        mox.file.remove(obs(), recursive=True)
        self.assertEqual(os.listdir(self.store), [BUCKET])

    def test_a_link_goes_and_not_what_it_leads_to(self):
        self.put({"dir/k": "x"})
        self.put({"k": "x"}, self.local)
        os.symlink("dir", self.path("link"))
        os.symlink(self.local, self.path("dir/out"))
        mox.file.remove(obs("link"), recursive=True)
        self.assertEqual(sorted(os.listdir(self.path())), ["dir"])
        mox.file.remove(obs("dir"), recursive=True)
        self.assertEqual(self.found(self.local), {"k": "x"})

    def test_on_the_machine(self):
        self.put({"dir/k": "x", "file": "x"}, self.local)
        with self.assertRaises(OSError):
            mox.file.remove(self.local + "/dir")
        with self.assertRaises(FileNotFoundError):
            mox.file.remove(self.local + "/none")
        mox.file.remove(self.local + "/file")
        mox.file.remove(self.local + "/dir", recursive=True)
        self.assertEqual(os.listdir(self.local), [])


class Renames(StoreCase):
    def test_files_and_folders(self):
        for source, target in (Copies.places(self)):
            Copies.fill(self, source, dict(TREE, k="x"))
            mox.file.rename(source + "/k", source + "/k2")
            mox.file.make_dirs(os.path.dirname(target))
            mox.file.rename(source + "/k2", target)
            self.assertEqual(mox.file.read(target), "x")
            self.assertFalse(mox.file.exists(source + "/k2"))
            mox.file.remove(target)
            self.assertIsNone(mox.file.rename(source, target))
            self.assertEqual(Copies.content(self, target), TREE)
            self.assertFalse(mox.file.exists(source))
            with self.assertRaises(FileNotFoundError):
                mox.file.rename(source, target)

    def test_nothing_is_lost(self):
        self.put(TREE)
        mox.file.rename(obs("dir"), obs("dir/"))
        mox.file.rename(obs("a.txt"), obs("a.txt"))
        self.refused(OSError, "into itself", mox.file.rename, obs("dir"), obs("dir/deep/dir"))
        self.refused(FileExistsError, "both", mox.file.rename, obs("a.txt"), obs("dir"))
        self.assertEqual(self.found(), TREE)
        mox.file.rename(obs("a.txt"), obs("dir/"))
        self.assertEqual(mox.file.read(obs("dir/a.txt")), "a")


if __name__ == "__main__":
    unittest.main()
