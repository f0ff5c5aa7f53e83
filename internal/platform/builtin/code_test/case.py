"""Runs an algorithm as a training job runs it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

CODE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "code")


class AlgorithmCase(unittest.TestCase):
    program = ""  # set by the tests of an algorithm

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = os.path.join(self.folder, "output")

    def data(self, files):
        """Makes a data folder; a name may have sub-folders."""
        folder = tempfile.mkdtemp(dir=self.folder)
        for name, content in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        return folder

    def start(self, *arguments):
        # -B: no bytecode left in the code folder.
        return subprocess.run([sys.executable, "-B", os.path.join(CODE, self.program)] + list(arguments), cwd=self.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)

    def train(self, files, *arguments, output=None):
        """Trains on the files, expects success, and returns the log's lines and the model."""
        output = output or self.output
        data = files if isinstance(files, str) else self.data(files)
        done = self.start(f"--data_url={data}/", f"--train_url={output}/", *arguments, "--num_gpus=0")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.splitlines(), self.result("model.json", output)

    def refusal(self, *arguments, code):
        """Expects one line on standard error, no result, and the exit code. Returns the line."""
        done = self.start(*arguments)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        self.assertRegex(done.stderr, r"\A" + self.program.replace(".", r"\.") + r": [^\n]+\n\Z")
        if os.path.isdir(self.output):
            self.assertEqual(os.listdir(self.output), [])
        return done.stderr

    def data_refusal(self, files, *arguments):
        data = files if isinstance(files, str) else self.data(files)
        return self.refusal(f"--data_url={data}/", f"--train_url={self.output}/", *arguments, code=1)

    def result(self, name, output=None):
        with open(os.path.join(output or self.output, name), encoding="utf-8") as file:
            return json.load(file)


def table(rows):
    return "".join(",".join(map(str, row)) + "\n" for row in rows)
