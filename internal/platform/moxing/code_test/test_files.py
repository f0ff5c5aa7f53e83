import io
import os
import pickle
import stat
import time
import unittest

from case import StoreCase, mox, obs, run


class Places(StoreCase):
    """Tests that hold in the store and on the machine."""

    def each(self):
        for name, base in (("store", obs()), ("machine", self.local + "/")):
            with self.subTest(place=name):
                yield base

    def test_read_write_append(self):
        for base in self.each():
            self.assertIsNone(mox.file.write(base + "k", "h\u00e9\n"))
            mox.file.append(base + "k", "b")
            self.assertEqual(mox.file.read(base + "k"), "h\u00e9\nb")
            self.assertEqual(mox.file.read(base + "k", binary=True), b"h\xc3\xa9\nb")
            mox.file.write(base + "k", b"\xff\x00", binary=True)
            mox.file.append(base + "k", b"\xfe", binary=True)
            self.assertEqual(mox.file.read(url=base + "k", binary=True, exist_check=True), b"\xff\x00\xfe")
            mox.file.append(base + "new", "n")
            mox.file.append_remote(base + "new", base + "k")
            self.assertEqual(mox.file.read(base + "k", binary=True), b"\xff\x00\xfen")
            with self.assertRaises(TypeError):
                mox.file.write(base + "k", b"bytes")
            with self.assertRaises(FileNotFoundError):
                mox.file.read(base + "none")

    def test_modes_of_file(self):
        for base in self.each():
            with mox.file.File(base + "k", "w") as file:
                self.assertEqual((file.name, file.mode, file.writable(), file.readable()), (base + "k", "w", True, False))
                file.write("one\ntwo\n")
                file.writelines(["three\n", "four"])
                self.assertEqual(file.size(), 18)
                self.assertFalse(file.closed)
            self.assertTrue(file.closed)
            with mox.file.File(base + "k") as file:
                self.assertEqual(file.readline(), "one\n")
                self.assertEqual(list(file), ["two\n", "three\n", "four"])
                file.seek(4)
                self.assertEqual(file.tell(), 4)
                self.assertEqual(file.read(3), "two")
                self.assertEqual(file.readlines(), ["\n", "three\n", "four"])
                self.assertTrue(file.seekable())
            with mox.file.File(base + "k", "r+") as file:
                file.write("ONE")
            with mox.file.File(base + "k", "ab") as file:
                file.write(b"!")
            with mox.file.File(base + "k", "br") as file:
                self.assertEqual(file.read(), b"ONE\ntwo\nthree\nfour!")
                file.seek(-1, 2)
                self.assertEqual(file.read(1), b"!")
            with mox.file.File(base + "k", "wb+") as file:
                file.write(b"abc")
                file.seek(0)
                self.assertEqual(file.read(), b"abc")
            with mox.file.File(base + "k", "a+") as file:
                file.write("d")
                file.seek(0)
                self.assertEqual(file.read(), "abcd")
            with mox.file.File(base + "k", "w", encoding="latin-1", newline="") as file:
                file.write("\u00e9\r\n")
            self.assertEqual(mox.file.read(base + "k", binary=True), b"\xe9\r\n")
            mox.file.File(base + "k", "w").write("left open")
            self.assertEqual(mox.file.File(base + "k").read(), "left open")
            with self.assertRaises(ValueError):
                mox.file.File(base + "k", "x")
            with self.assertRaises(OSError):
                mox.file.File(base + "none", "r+")

    def test_a_file_serves_those_that_take_files(self):
        for base in self.each():
            with mox.file.File(base + "k", "wb") as file:
                pickle.dump({"a": [1, 2]}, file)
            with mox.file.File(base + "k", "rb") as file:
                self.assertEqual(pickle.load(file), {"a": [1, 2]})
            with mox.file.File(base + "k", "rb") as file:
                with io.BufferedReader(file) as buffered:
                    self.assertEqual(pickle.load(buffered), {"a": [1, 2]})
            with mox.file.File(base + "log", "w") as file:
                print("line", file=file, flush=True)
            self.assertEqual(mox.file.read(base + "log"), "line\n")

    def test_folders(self):
        for base in self.each():
            self.assertIsNone(mox.file.make_dirs(base + "a/b/"))
            mox.file.make_dirs(base + "a/b")
            self.assertTrue(mox.file.is_directory(base + "a/b"))
            mox.file.mk_dir(base + "a/c/")
            mox.file.mk_dir(base + "a/c")
            with self.assertRaises(OSError):
                mox.file.mk_dir(base + "none/c")
            mox.file.write(base + "a/k", "xyz")
            for name, exists, folder in (("a", True, True), ("a/", True, True), ("a/k", True, False), ("a/k/", False, False),
                                         ("none", False, False), ("", True, True), ("a/k/below", False, False)):
                self.assertEqual((mox.file.exists(base + name), mox.file.is_directory(base + name)), (exists, folder), name)

    def test_lists(self):
        for base in self.each():
            for name in ("b.txt", "a/c.txt", "a/d/e.txt", "a.jpg", ".hidden"):
                mox.file.make_dirs(os.path.dirname(base + name))
                mox.file.write(base + name, name)
            mox.file.make_dirs(base + "empty")
            self.assertEqual(mox.file.list_directory(base), [".hidden", "a", "a.jpg", "b.txt", "empty"])
            self.assertEqual(mox.file.list_directory(base, remove_sep=False), [".hidden", "a/", "a.jpg", "b.txt", "empty/"])
            self.assertEqual(mox.file.list_directory(base, skip_dir=True), [".hidden", "a.jpg", "b.txt"])
            self.assertEqual(mox.file.list_directory(base, recursive=True, skip_file=True), ["a", "a/d", "empty"])
            self.assertEqual(mox.file.list_directory(base[:-1], recursive=True),
                             [".hidden", "a", "a/c.txt", "a/d", "a/d/e.txt", "a.jpg", "b.txt", "empty"])
            self.assertEqual(mox.file.list_directory(base + "empty"), [])
            self.assertEqual(mox.file.glob(base + "*.txt"), [base + "b.txt"])
            self.assertEqual(mox.file.glob(base + "*/*.txt"), [base + "a/c.txt"])
            self.assertEqual(mox.file.glob(base + "a/d"), [base + "a/d"])
            self.assertEqual(mox.file.glob(base + "none"), [])
            self.assertEqual(mox.file.glob(base + "[ab].???"), [base + "a.jpg", base + "b.txt"])
            walked = [(folder, sorted(folders), sorted(files)) for folder, folders, files in mox.file.walk(base)]
            self.assertEqual(sorted(walked), [(base, ["a", "empty"], [".hidden", "a.jpg", "b.txt"]), (base + "a", ["d"], ["c.txt"]),
                                              (base + "a/d", [], ["e.txt"]), (base + "empty", [], [])])
            self.assertEqual(list(mox.file.walk(base + "none")), [])
            for folder, folders, _ in mox.file.walk(base):
                folders[:] = []
            self.assertEqual(folder, base)
            entries = sorted((entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.stat().st_size if entry.is_file() else 0)
                             for entry in mox.file.scan_dir(base + "a"))
            self.assertEqual(entries, [("c.txt", base + "a/c.txt", False, True, 7), ("d", base + "a/d", True, False, 0)])
            with self.assertRaises(FileNotFoundError):
                mox.file.list_directory(base + "none")
            with self.assertRaises(NotADirectoryError):
                mox.file.list_directory(base + "b.txt")

    def test_stat(self):
        for base in self.each():
            before = time.time() - 5
            mox.file.write(base + "k", "12345")
            found = mox.file.stat(base + "k")
            self.assertEqual((found.length, found.st_size, found.is_directory), (5, 5, False))
            self.assertIsInstance(found.mtime_nsec, int)
            self.assertGreater(found.mtime_nsec / 1e9, before)
            self.assertAlmostEqual(found.st_mtime, found.mtime_nsec / 1e9)
            self.assertTrue(mox.file.stat(base).is_directory)
            with self.assertRaises(FileNotFoundError):
                mox.file.stat(base + "none")

    def test_sizes(self):
        mox.file.write(obs("dir/k"), "12345")
        mox.file.copy_parallel(obs("dir"), self.local)
        self.assertEqual(mox.file.get_size(obs("dir/k")), 5)
        self.assertEqual(mox.file.get_size(self.local + "/k"), 5)
        self.assertEqual(mox.file.get_size(obs("dir")), 0)  # as documented, of the store only
        self.assertEqual(mox.file.get_size(obs(), recursive=True), 5)
        self.assertEqual(mox.file.get_size(self.local), 5)
        for url in (obs("none"), self.local + "/none"):
            with self.assertRaises(FileNotFoundError):
                mox.file.get_size(url)


class Objects(StoreCase):
    def test_a_written_object_appears_when_it_is_whole(self):
        self.put({"k": "before"})
        file = mox.file.File(obs("k"), "w")
        new = mox.file.File(obs("dir/new"), "w")
        file.write("after" * 100000)
        new.write("x")
        self.assertEqual(mox.file.read(obs("k")), "before")
        self.assertFalse(mox.file.exists(obs("dir/new")))
        self.assertEqual(mox.file.list_directory(obs(), recursive=True, skip_dir=True), ["k"])
        file.close()
        new.close()
        self.assertEqual(mox.file.read(obs("k")), "after" * 100000)
        self.assertEqual(mox.file.read(obs("dir/new")), "x")
        self.assertEqual(os.listdir(os.path.join(self.store, ".uploads")), [])

    def test_flush_brings_what_was_written(self):
        with mox.file.File(obs("log"), "w") as file:
            file.write("one\n")
            file.flush()
            self.assertEqual(mox.file.read(obs("log")), "one\n")
            file.write("two\n")
        self.assertEqual(mox.file.read(obs("log")), "one\ntwo\n")

    def test_an_append_goes_to_its_place(self):
        self.put({"log": "one\n"})
        with mox.file.File(obs("log"), "a") as file:
            file.write("two\n")
            file.flush()
            self.assertEqual(mox.file.read(obs("log")), "one\ntwo\n")
            self.assertEqual(file.size(), 8)

    def test_what_a_script_forgets_to_close_is_there(self):
        script = "import moxing as mox, sys\nfile = mox.file.File(%r, 'w')\nfile.write('x')\nkeep = [file]\n" % obs("k")
        for end in ("", "sys.exit(3)", "raise SystemError('broken')"):
            run(script + end)
            self.assertEqual(mox.file.read(obs("k")), "x", end)
            mox.file.remove(obs("k"))

    def test_a_forked_process_does_not_finish_its_parents_file(self):
        said = run("import moxing as mox, os\nfile = mox.file.File(%r, 'w')\nchild = os.fork()\n"
                   "if not child:\n    del file\n    os._exit(0)\n"
                   "os.waitpid(child, 0)\nprint(mox.file.exists(%r))" % (obs("k"), obs("k")))
        self.assertEqual((said, mox.file.exists(obs("k"))), ("False\n", True))

    def test_nobody_else_reads_it(self):
        mox.file.write(obs("a/b/k"), "x")
        mox.file.append(obs("a/b/log"), "x")
        self.assertEqual([stat.S_IMODE(os.stat(self.path(key)).st_mode) for key in ("a", "a/b", "a/b/k", "a/b/log")], [0o700, 0o700, 0o600, 0o600])

    def test_a_key_is_a_file_or_a_folder(self):
        self.put({"dir/k": "x"})
        both = "a key cannot be both a file and a folder"
        for function in (lambda url: mox.file.write(url, "x"), lambda url: mox.file.append(url, "x"), lambda url: mox.file.copy(obs("dir/k"), url)):
            self.refused(FileExistsError, [both, obs("dir")], function, obs("dir"))
            self.refused(FileExistsError, [both, obs("dir/k/below")], function, obs("dir/k/below"))
        self.refused(FileExistsError, both, mox.file.make_dirs, obs("dir/k"))
        self.refused(mox.file.MoxFileNameDuplicateException, both, mox.file.make_dirs, obs("dir/k/below"))
        self.refused(IsADirectoryError, "a folder's", mox.file.write, obs("new/"), "x")
        self.refused(IsADirectoryError, "a folder", mox.file.read, obs("dir"))
        self.refused(FileNotFoundError, obs("dir/k/"), mox.file.read, obs("dir/k/"))
        self.assertEqual(self.found(), {"dir/k": "x"})

    def test_errors_have_the_clouds_names(self):
        with self.assertRaises(mox.file.MoxFileNotExistsException):
            mox.file.stat(obs("none"))
        with self.assertRaises(mox.file.MoxFileRespException) as caught:
            mox.file.read(obs("none"))
        self.assertIsNone(caught.exception.resp)
        self.assertTrue(issubclass(mox.file.MoxFileReadException, OSError))

    def test_what_does_nothing(self):
        self.assertIsNone(mox.file.set_auth("ak", sk="sk", is_secure=False, anything=1))


if __name__ == "__main__":
    unittest.main()
