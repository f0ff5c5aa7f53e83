import json
import os
import unittest

from case import BUCKET, StoreCase, mox, obs


class Addresses(StoreCase):
    def test_spellings_of_an_object(self):
        self.put({"dir/k": "x"})
        for url in ("obs://%s/dir/k", "s3://%s/dir/k", "/%s/dir/k", "obs://%s//dir//k", "obs://%s/./dir/./k"):
            self.assertEqual(mox.file.read(url % BUCKET), "x", url)

    def test_paths_of_the_machine(self):
        self.put({"k": "x"}, self.local)
        os.chdir(self.local)
        self.addCleanup(os.chdir, "/")
        for url in (os.path.join(self.local, "k"), "k", "./k", "../local/k"):
            self.assertEqual(mox.file.read(url), "x", url)

    def test_files_of_the_machine_as_the_platform_spells_them(self):
        self.put({"a b/k": "x"}, self.local)
        url = "file://" + self.local
        self.assertEqual(mox.file.read(url + "/a%20b/k"), "x")
        self.assertEqual(mox.file.glob(url + "/*/k"), [self.local + "/a b/k"])
        mox.file.copy_parallel(url + "/a%20b/", obs("in"))
        mox.file.copy_parallel(obs("in"), url + "/out/")
        self.assertEqual(self.found(self.local), {"a b/k": "x", "out/k": "x"})
        mox.file.copy_parallel(url, obs("all"))
        self.assertEqual(mox.file.list_directory(obs("all"), recursive=True, skip_dir=True), ["a b/k", "out/k"])

    def test_the_machines_folder_comes_before_a_bucket_of_its_name(self):
        first = self.folder.split("/")[1]
        if len(first) < 3:
            self.skipTest("%s is no bucket's name" % first)
        os.makedirs(os.path.join(self.store, first))
        self.put({self.folder[1:] + "/k": "the store's"}, self.store)
        self.assertFalse(mox.file.exists(os.path.join(self.folder, "k")))
        self.assertEqual(mox.file.read("obs://" + self.folder[1:] + "/k"), "the store's")

    def test_one_slash_and_no_such_bucket_is_the_machine(self):
        self.assertFalse(mox.file.exists("/no-such-bucket-here/k"))
        self.set("MASCRIPT_OBS", None)
        self.assertFalse(mox.file.exists("/%s/k" % BUCKET))

    def test_no_bucket(self):
        for name in ("nowhere", ".uploads", "UPPER", "a"):
            for function in (mox.file.exists, mox.file.read, mox.file.list_directory, mox.file.make_dirs):
                self.refused(FileNotFoundError, ["no bucket " + name, "mascript's own store", "not the cloud's", "obs://%s/k" % name],
                             function, "obs://%s/k" % name)
        self.assertEqual(os.listdir(self.store), [BUCKET])
        self.refused(FileNotFoundError, "names no bucket", mox.file.list_directory, "obs://")

    def test_no_store(self):
        self.set("MASCRIPT_OBS", None)
        self.refused(FileNotFoundError, ["MASCRIPT_OBS is not set", obs("k")], mox.file.exists, obs("k"))

    def test_another_protocol(self):
        self.refused(ValueError, ["https://example.com/k", "obs://bucket/key"], mox.file.exists, "https://example.com/k")

    def test_nothing_leads_out(self):
        self.put({"k": "secret"}, self.local)
        self.put({"other/k": "another bucket's"}, self.store)
        os.symlink(self.local, self.path("absolute"))
        os.symlink("../../local", self.path("relative"))
        os.symlink("../other", self.path("sideways"))
        os.symlink("nowhere", self.path("dangling"))
        os.symlink(self.local, os.path.join(self.store, "outside"))
        for key in ("absolute/k", "relative/k", "sideways/k", "absolute"):
            for function in (mox.file.exists, mox.file.read, mox.file.remove, mox.file.File):
                self.refused(PermissionError, ["leads out", obs(key)], function, obs(key))
            self.refused(PermissionError, "leads out", mox.file.write, obs(key), "x")
        self.refused(PermissionError, "leads out", mox.file.read, "obs://outside/k")
        for key in ("../other/k", "a/../../other/k", ".."):
            self.refused(PermissionError, "'..'", mox.file.exists, obs(key))
            self.refused(PermissionError, "'..'", mox.file.write, obs(key), "x")
        self.refused(PermissionError, "'..'", mox.file.glob, obs("*/../k"))
        self.refused(PermissionError, "'..'", mox.file.copy_parallel, obs(), self.local, file_list=["../other/k"])
        # Nor is any of it listed.
        self.put({"k": "x"})
        self.assertEqual(mox.file.list_directory(obs(), recursive=True), ["k"])
        self.assertEqual(mox.file.glob(obs("*")) + mox.file.glob(obs("*/k")), [obs("k")])
        self.assertEqual([entry.name for entry in mox.file.scan_dir(obs())], ["k"])
        self.assertEqual(list(mox.file.walk(obs())), [(obs(), [], ["k"])])
        self.assertEqual(mox.file.get_size(obs(), recursive=True), 1)
        self.assertEqual(self.found(self.local), {"k": "secret"})

    def test_links_inside_a_bucket_are_followed_but_not_in_circles(self):
        self.put({"dir/k": "x"})
        os.symlink("dir", self.path("link"))
        os.symlink("..", self.path("dir/back"))
        self.assertEqual(mox.file.read(obs("link/k")), "x")
        self.assertEqual(mox.file.list_directory(obs(), recursive=True, skip_dir=True), ["dir/k", "link/k"])
        mox.file.copy_parallel(obs(), self.local)
        self.assertEqual(self.found(self.local), {"dir/k": "x", "dir/back/": None, "link/k": "x", "link/back/": None})


class Container(StoreCase):
    def setUp(self):
        super().setUp()
        self.put({"data/k": "x", "database/k": "no", "out/o": "y", "one": "1", "other": "no"})
        self.set("MASCRIPT_OBS_ONLY", json.dumps([BUCKET + "/data/", BUCKET + "/out", BUCKET + "/one"]))

    def test_what_is_there(self):
        self.assertEqual(mox.file.read(obs("data/k")), "x")
        self.assertEqual(mox.file.list_directory(obs("data")), ["k"])
        self.assertEqual(mox.file.read(obs("one")), "1")
        mox.file.write(obs("out/deep/new"), "z")
        mox.file.copy_parallel(obs("data"), obs("out/copy"))
        self.assertEqual(mox.file.list_directory(obs("out"), recursive=True, skip_dir=True), ["copy/k", "deep/new", "o"])

    def test_all_else_is_refused_by_name(self):
        for key in ("", "database/k", "other", "database"):
            for function in (mox.file.exists, mox.file.list_directory, mox.file.read):
                self.refused(PermissionError, ["in a container only code, data, output and /cache are there", obs("data/"), obs("out"), obs(key)],
                             function, obs(key))
            self.refused(PermissionError, "in a container", mox.file.write, obs(key), "x")

    def test_a_link_does_not_lead_around_it(self):
        os.symlink("../database", self.path("data/link"))
        self.refused(PermissionError, "leads out", mox.file.read, obs("data/link/k"))
        self.assertEqual(mox.file.list_directory(obs("data")), ["k"])

    def test_it_stays_when_it_is_removed(self):
        mox.file.remove(obs("out"), recursive=True)
        self.assertEqual(mox.file.list_directory(obs("out")), [])

    def test_nothing_and_nonsense(self):
        self.set("MASCRIPT_OBS_ONLY", "[]")
        self.refused(PermissionError, "of the object store nothing", mox.file.exists, obs("data/k"))
        for text in ("data", "{}", "[1]"):
            self.set("MASCRIPT_OBS_ONLY", text)
            self.refused(ValueError, ["MASCRIPT_OBS_ONLY", "JSON list"], mox.file.exists, obs("data/k"))

    def test_a_file_being_written_is_not_listed(self):
        with mox.file.File(obs("out/new"), "w") as file:
            file.write("half")
            self.assertEqual(mox.file.list_directory(obs("out")), ["o"])
            self.assertEqual(mox.file.glob(obs("out/.*")), [])
        self.assertEqual(mox.file.list_directory(obs("out")), ["new", "o"])


if __name__ == "__main__":
    unittest.main()
