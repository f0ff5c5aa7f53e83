"""Tests of the sample trainer, run as a job runs it: python3 -m unittest discover -s examples/src_test

They live outside the code folder, which is uploaded whole.
"""

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

EXAMPLES = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TRAINER = os.path.join(EXAMPLES, "src", "train.py")
DIGITS = os.path.join(EXAMPLES, "data", "train")
EPOCH_LINE = re.compile(r"epoch +(\d+)/(\d+)  loss (\d+\.\d{4})  accuracy (\d\.\d{4})")


class TrainerTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = os.path.join(self.folder, "output")

    def start(self, *arguments):
        # -B: no bytecode left in the code folder.
        return subprocess.run([sys.executable, "-B", TRAINER] + list(arguments), cwd=self.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)

    def train(self, *arguments, data=DIGITS, output=None):
        """Trains, expects success, and returns the log's lines."""
        output = output or self.output
        done = self.start(f"--data_url={data}/", f"--train_url={output}/", *arguments)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.splitlines()

    def refusal(self, *arguments, code):
        """Expects one line on standard error, no result, and the exit code. Returns the line."""
        done = self.start(*arguments)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        self.assertRegex(done.stderr, r"\Atrain\.py: [^\n]+\n\Z")
        for name in ("model.json", "metric.json"):
            self.assertFalse(os.path.exists(os.path.join(self.output, name)), name)
        return done.stderr

    def data_refusal(self, data, *arguments):
        return self.refusal(f"--data_url={data}", f"--train_url={self.output}", *arguments, code=1)

    def data_folder(self, **files):
        """Makes a data folder; two underscores in a name stand for a dot."""
        data = tempfile.mkdtemp(dir=self.folder)
        for name, content in files.items():
            mode = "wb" if isinstance(content, bytes) else "w"
            with open(os.path.join(data, name.replace("__", ".")), mode) as file:
                file.write(content)
        return data

    def result(self, name, output=None):
        with open(os.path.join(output or self.output, name)) as file:
            return json.load(file)


class Data(unittest.TestCase):
    def test_the_file_is_the_one_its_readme_describes(self):
        with open(os.path.join(DIGITS, "digits.csv.gz"), "rb") as file:
            checksum = hashlib.sha256(file.read()).hexdigest()
        with open(os.path.join(EXAMPLES, "data", "README.md"), encoding="utf-8") as readme:
            self.assertIn(checksum, readme.read())
        self.assertEqual([line.count(",") for line in digit_lines()], [64] * 1797)


def digit_lines():
    with gzip.open(os.path.join(DIGITS, "digits.csv.gz"), "rt") as text:
        return text.read().splitlines(True)


class Training(TrainerTest):
    def test_defaults_learn_the_digits(self):
        lines = self.train("--num_gpus=0")
        self.assertEqual(lines[0], "1438 images to train on, 359 held out, 10 classes, lr 0.01, 25 epochs")
        self.assertEqual(lines[-1], "saved model.json and metric.json")
        epochs = [EPOCH_LINE.fullmatch(line) for line in lines[1:-1]]
        self.assertNotIn(None, epochs, lines)
        self.assertEqual([(int(e[1]), int(e[2])) for e in epochs], [(i, 25) for i in range(1, 26)])

        losses = [float(e[3]) for e in epochs]
        self.assertEqual(losses, sorted(losses, reverse=True))
        accuracy = float(epochs[-1][4])
        self.assertGreater(accuracy, 0.9)
        self.assertEqual(self.result("metric.json")["total_metric"]["total_metric_values"]["accuracy"], accuracy)

    def test_a_larger_learning_rate_learns_more_in_the_same_time(self):
        slow = EPOCH_LINE.fullmatch(self.train("--lr=0.01", "--epochs=5")[-2])
        fast = EPOCH_LINE.fullmatch(self.train("--lr=0.05", "--epochs=5")[-2])
        self.assertLess(float(fast[3]), float(slow[3]) - 0.5)
        self.assertGreater(float(fast[4]), float(slow[4]))

    def test_the_same_options_give_the_same_files(self):
        other = os.path.join(self.folder, "other")
        self.train("--epochs=2")
        self.train("--epochs=2", output=other)
        for name in ("model.json", "metric.json"):
            with open(os.path.join(self.output, name)) as a, open(os.path.join(other, name)) as b:
                self.assertEqual(a.read(), b.read())

    def test_an_earlier_result_is_replaced_whole_and_nothing_else_is_left(self):
        self.train("--epochs=1")
        first = {}
        for name in ("model.json", "metric.json"):
            first[name] = self.result(name)
            # A second name of the old file: what a reader sees who opened it before.
            os.link(os.path.join(self.output, name), os.path.join(self.folder, name))
        self.train("--epochs=2")
        for name in first:
            self.assertEqual(self.result(name, output=self.folder), first[name])
            self.assertNotEqual(self.result(name), first[name])
        self.assertEqual(sorted(os.listdir(self.output)), ["metric.json", "model.json"])

    def test_unknown_arguments_are_named_and_ignored(self):
        lines = self.train("--epochs=1", "--momentum=0.9", "--init_method=tcp://127.0.0.1:1", "--empty=")
        self.assertEqual(lines[0], "ignored: --momentum=0.9 --init_method=tcp://127.0.0.1:1 --empty=")
        self.assertEqual(len(lines), 4)

    def test_all_csv_files_of_the_folder_are_read_and_no_others(self):
        rows = digit_lines()
        whole = self.data_folder(all__csv="".join(rows))
        parts = self.data_folder(a__csv="".join(rows[:700]), b__csv__gz=gzip.compress("".join(rows[700:]).encode()),
                                 README__md="# not, a, csv\n", notes__txt="1,2,3\n", __hidden__csv="x,y\n")
        os.mkdir(os.path.join(parts, "sub"))
        expected = self.train("--epochs=1", data=whole)
        self.assertEqual(self.train("--epochs=1", data=parts), expected)

    def test_the_log_can_be_followed(self):
        buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
        # So many epochs that the first line comes long before the end, and so few that the log would fit a buffer.
        job = subprocess.Popen([sys.executable, "-B", TRAINER, f"--data_url={DIGITS}", f"--train_url={self.output}",
                                "--epochs=100"], stdout=subprocess.PIPE, universal_newlines=True, env=buffered)
        with job:
            try:
                job.stdout.readline()
                self.assertRegex(job.stdout.readline(), EPOCH_LINE)
                self.assertEqual(os.listdir(self.output), [])
            finally:
                job.kill()

    def test_byte_order_mark_blank_lines_and_crlf_are_read(self):
        plain = self.data_folder(d__csv="0,4,0\n4,0,1\n" * 10)
        dressed = self.data_folder(d__csv=b"\xef\xbb\xbf" + b"0,4,0\r\n\r\n4,0,1\r\n" * 10)
        self.assertEqual(self.train("--classes=2", data=dressed), self.train("--classes=2", data=plain))


class Results(TrainerTest):
    def test_model_holds_the_weights_and_how_they_were_made(self):
        self.train("--epochs=1", "--lr=0.05")
        model = self.result("model.json")
        self.assertEqual(sorted(model), ["biases", "classes", "epochs", "largest_pixel", "lr", "weights"])
        self.assertEqual((model["classes"], model["lr"], model["epochs"], model["largest_pixel"]), (10, 0.05, 1, 16))
        self.assertEqual([len(row) for row in model["weights"]], [10] * 64)
        self.assertEqual(len(model["biases"]), 10)

    def test_saved_model_reads_digits(self):
        self.train("--epochs=5", "--lr=0.05")
        model = self.result("model.json")
        right = 0
        lines = digit_lines()
        for line in lines:
            *pixels, label = map(int, line.split(","))
            scores = [bias + sum(pixel / model["largest_pixel"] * row[c] for pixel, row in zip(pixels, model["weights"]))
                      for c, bias in enumerate(model["biases"])]
            right += scores.index(max(scores)) == label
        self.assertGreater(right / len(lines), 0.9)

    def test_metric_has_the_documented_shape(self):
        self.train("--epochs=1")
        metric = self.result("metric.json")
        self.assertEqual(sorted(metric), ["metric", "total_metric"])
        total = metric["total_metric"]
        self.assertEqual(sorted(total), ["total_metric_meta", "total_metric_values", "total_reserved_data"])
        self.assertEqual(sorted(total["total_metric_values"]), ["accuracy", "f1_score", "precision", "recall"])
        self.assertEqual([m["metric_meta"] for m in metric["metric"]],
                         [{"class_name": str(c), "class_id": c} for c in range(10)])
        for entry in metric["metric"]:
            self.assertEqual(sorted(entry), ["metric_meta", "metric_values", "reserved_data"])
            self.assertEqual(sorted(entry["metric_values"]), ["accuracy", "precision", "recall"])
        for values in [total["total_metric_values"]] + [m["metric_values"] for m in metric["metric"]]:
            for value in values.values():
                self.assertTrue(0 <= value <= 1, values)

    def test_metrics_of_a_small_case_worked_by_hand(self):
        # In a process of its own, like the trainer: its modules do not belong on this one's path.
        labels, guesses = [0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 2, 2]
        program = f"import json, train; print(json.dumps(train.measure({labels}, {guesses}, 4)))"
        done = subprocess.run([sys.executable, "-B", "-c", program], cwd=os.path.dirname(TRAINER),
                              stdout=subprocess.PIPE, universal_newlines=True, check=True)
        metric = json.loads(done.stdout)
        self.assertEqual([m["metric_values"] for m in metric["metric"]], [
            {"recall": 0.6667, "precision": 1.0, "accuracy": 0.8333},
            {"recall": 0.5, "precision": 0.5, "accuracy": 0.6667},
            {"recall": 1.0, "precision": 0.5, "accuracy": 0.8333},
            {"recall": 0.0, "precision": 0.0, "accuracy": 1.0},
        ])
        # Means over the three classes that occur; f1 of each: 0.8, 0.5, 2/3.
        self.assertEqual(metric["total_metric"]["total_metric_values"],
                         {"f1_score": 0.6556, "recall": 0.7222, "precision": 0.6667, "accuracy": 0.6667})


class Refusals(TrainerTest):
    def test_wrong_options(self):
        data, output = f"--data_url={DIGITS}", f"--train_url={self.output}"
        for arguments, words in [
            ([output], "--data_url"),
            ([data], "--train_url"),
            ([data, output, "--lr=fast"], "--lr: must be a number above 0, not 'fast'"),
            ([data, output, "--lr=0"], "--lr: must be a number above 0, not '0'"),
            ([data, output, "--lr=nan"], "--lr: must be a number above 0, not 'nan'"),
            ([data, output, "--lr="], "--lr: must be a number above 0, not ''"),
            ([data, output, "--epochs=0"], "--epochs: must be a whole number from 1, not '0'"),
            ([data, output, "--epochs=1.5"], "--epochs: must be a whole number from 1, not '1.5'"),
            ([data, output, "--classes=1"], "--classes: must be a whole number from 2, not '1'"),
        ]:
            with self.subTest(words):
                self.assertIn(words, self.refusal(*arguments, code=2))

    def test_missing_or_empty_data_folder(self):
        self.assertIn("no folder '/no/such/folder'", self.data_refusal("/no/such/folder"))
        self.assertIn("no .csv or .csv.gz file in", self.data_refusal(self.data_folder(README__md="a,b\n")))

    def test_bad_data(self):
        for files, words in [
            ({"d__csv": "1,2,0\n3,x,1\n"}, "d.csv line 2: 'x' is not a whole number from 0"),
            ({"d__csv": "1,2,0\n3,-4,1\n"}, "d.csv line 2: '-4' is not a whole number from 0"),
            ({"d__csv": "1,2,0\n3,,1\n"}, "d.csv line 2: '' is not a whole number from 0"),
            ({"d__csv": "1,2,0\n3,1\n"}, "d.csv line 2: 2 columns, but 3 in the first line read"),
            ({"d__csv": "1,2,10\n"}, "d.csv line 1: class 10 is not one of 0 to 9 (--classes 10)"),
            ({"d__csv": "7\n"}, "d.csv line 1: one column"),
            ({"d__csv": ""}, "0 images are too few: at least 5 are needed"),
            ({"d__csv": "1,2,0\n" * 4}, "4 images are too few: at least 5 are needed"),
            ({"d__csv": b"\xff\xfe1,2,0\n"}, "cannot read"),
            ({"d__csv__gz": b"not gzip"}, "d.csv.gz: "),
            ({"d__csv__gz": gzip.compress(b"1,2,0\n" * 100)[:-12]}, "d.csv.gz: "),
        ]:
            with self.subTest(words):
                self.assertIn(words, self.data_refusal(self.data_folder(**files)))

    def test_a_class_too_many(self):
        self.assertIn("is not one of 0 to 4 (--classes 5)", self.data_refusal(DIGITS, "--classes=5"))

    def test_a_learning_rate_without_bound(self):
        self.assertIn("--lr 1e+308 is too large", self.data_refusal(DIGITS, "--lr=1e308"))

    def test_an_output_folder_that_is_a_file(self):
        with open(self.output, "w"):
            pass
        self.assertIn("cannot write the results", self.data_refusal(DIGITS))


if __name__ == "__main__":
    unittest.main()
