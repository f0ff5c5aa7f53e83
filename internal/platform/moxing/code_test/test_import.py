import os
import shutil
import unittest

from case import CODE, StoreCase, mox, run


class Imports(StoreCase):
    def test_every_spelling_is_the_same_module(self):
        for script in ("import moxing; file = moxing.file", "import moxing as mox; file = mox.file", "from moxing import file",
                       "import moxing.file; file = moxing.file", "from moxing.framework import file",
                       "import moxing.framework.file; file = moxing.framework.file", "from moxing.framework.file import file_io as file",
                       "import moxing; import moxing.framework; file = moxing.framework.file"):
            said = run(script + "; import sys; print(file is sys.modules['moxing.file'], callable(file.copy_parallel))")
            self.assertEqual(said, "True True\n", script)

    def test_a_number_for_the_clouds_moxing_can_be_set(self):
        self.assertEqual(run("from moxing.framework.file import file_io\nfile_io._NUMBER_OF_PROCESSES = 1"), "")

    def test_a_name_that_is_not_there_is_named(self):
        for ask, kind, name in (("moxing.run", "AttributeError", "moxing.run"),
                                ("moxing.file.copy_all", "AttributeError", "moxing.file.copy_all"),
                                ("import moxing.tensorflow", "ImportError", "moxing.tensorflow"),
                                ("from moxing import tensorflow", "ImportError", "moxing.tensorflow"),
                                ("import moxing.mxnet.config.rcnn_config", "ImportError", "moxing.mxnet"),
                                ("from moxing.file import copy_all", "ImportError", "moxing.file.copy_all"),
                                ("from moxing.framework import common", "ImportError", "moxing.framework.common")):
            said = run("import moxing\ntry:\n    %s\nexcept %s as error:\n    print(error)" % (ask, kind))
            self.assertIn("mascript's moxing has no %s: it has only moxing.file" % name, said, ask)
        self.assertFalse(hasattr(mox, "run"))
        self.assertFalse(hasattr(mox.file, "copy_all"))

    def test_other_missing_modules_are_missing_as_ever(self):
        self.assertIn("No module named 'moxing_framework'", run("import moxing\nimport moxing_framework"))


class StepsAside(StoreCase):
    def install(self, name, files):
        folder = os.path.join(self.folder, name)
        self.put({"moxing/" + path: content for path, content in files.items()}, folder)
        return folder

    def test_an_installed_moxing_takes_its_place(self):
        other = self.install("site", {
            "__init__.py": "from moxing import file\nrun = 'the real one'\n",
            "file.py": "copy = 'the real copy'\n",
            "tensorflow/__init__.py": "",
            "tensorflow/nets.py": "net = 'the real net'\n",
        })
        script = "import moxing as mox, moxing.tensorflow.nets as nets\nfrom moxing import file\nprint(mox.run, file.copy, nets.net, mox.__file__)"
        init = os.path.join(other, "moxing", "__init__.py")
        self.assertEqual(run(script, [CODE, other]), "the real one the real copy the real net %s\n" % init)
        self.assertIn("No module named 'moxing.mxnet'", run("import moxing.mxnet", [CODE, other]))

    def test_one_that_breaks_says_so(self):
        other = self.install("site", {"__init__.py": "import no_such_module_here\n"})
        self.assertIn("No module named 'no_such_module_here'", run("import moxing", [CODE, other]))

    def test_what_is_no_package_is_left_alone(self):
        data = self.install("data", {"images/1.txt": "1"})
        self.assertEqual(run("import moxing\nprint(moxing.file.exists('.'))", [CODE, data]), "True\n")

    def test_two_of_ours_do_not_look_for_each_other(self):
        copy = os.path.join(self.folder, "copy")
        shutil.copytree(CODE, copy)
        script = "import moxing\nprint(moxing.file.exists('.'))"
        for path in ([CODE, copy], [copy, CODE], [CODE, CODE], [CODE, copy, CODE]):
            self.assertEqual(run(script, path), "True\n", path)


if __name__ == "__main__":
    unittest.main()
