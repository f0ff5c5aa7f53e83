"""A store and folders of the machine for a test, and moxing as a training imports it."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

CODE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "code")
sys.path.insert(0, CODE)

import moxing as mox  # noqa: E402

BUCKET = "mascript-test-bucket"  # which no machine has in its root folder


class StoreCase(unittest.TestCase):
    def setUp(self):
        self.folder = os.path.realpath(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.store = os.path.join(self.folder, "obs")
        self.local = os.path.join(self.folder, "local")
        os.makedirs(os.path.join(self.store, BUCKET))
        os.mkdir(self.local)
        self.set("MASCRIPT_OBS", self.store)
        self.set("MASCRIPT_OBS_ONLY", None)

    def set(self, name, value):
        before = os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value

        def restore():
            os.environ.pop(name, None)
            if before is not None:
                os.environ[name] = before
        self.addCleanup(restore)

    def path(self, key=""):
        """The file of an object."""
        return os.path.join(self.store, BUCKET, *key.split("/"))

    def put(self, files, folder=None):
        """Makes files, in the bucket if not in the given folder, as a user would with ordinary tools."""
        for name, content in files.items():
            path = os.path.join(folder or self.path(), name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content.encode())

    def found(self, folder=None):
        """All files below a folder, the bucket if none is given, with their content. Of other things the kind."""
        files = {}
        top = folder or self.path()
        for root, folders, names in os.walk(top):
            for name in names:
                path = os.path.join(root, name)
                with open(path, "rb") as file:
                    files[os.path.relpath(path, top)] = file.read().decode()
            if not folders and not names and root != top:
                files[os.path.relpath(root, top) + "/"] = None
        return files

    def refused(self, kind, words, function, *arguments, **named):
        with self.assertRaises(kind) as caught:
            function(*arguments, **named)
        for word in [words] if isinstance(words, str) else words:
            self.assertIn(word, str(caught.exception))


def run(script, path=(CODE,), **environment):
    """Runs Python and returns what it printed, its errors too."""
    done = subprocess.run([sys.executable, "-B", "-c", script], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True,
                          env=dict(os.environ, PYTHONPATH=os.pathsep.join(path), **environment))
    return done.stdout


def obs(key=""):
    return "obs://" + BUCKET + "/" + key
