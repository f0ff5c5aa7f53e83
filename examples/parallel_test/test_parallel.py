"""Tests of the trainer for several workers: python3 -m unittest discover -s examples/parallel_test

Each worker is a process, started as the platform starts it. What is waited for is a line of a log or the end of
a process; the deadlines only end tests that would fail.
"""

import gzip
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

EXAMPLES = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TRAINER = os.path.join(EXAMPLES, "parallel", "train.py")
DIGITS = os.path.join(EXAMPLES, "data", "train")
EPOCH_LINE = re.compile(r"epoch +(\d+)/(\d+)  loss (\d+\.\d{4})  accuracy (\d\.\d{4})  \d+ samples/s")
TOLERANCE = 1e-9  # of the largest weight: what the order of additions may change in any weight
DEADLINE = 60  # seconds
ENDLESS = "--epochs=1000000"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Worker:
    """A process whose log can be waited for while it grows."""

    def __init__(self, arguments):
        # -B: no bytecode left in the code folder.
        self.process = subprocess.Popen([sys.executable, "-B", TRAINER] + arguments, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, universal_newlines=True)
        self.lines = []
        self.errors = ""
        self.grown = threading.Condition()
        self.readers = [threading.Thread(target=self.read_output), threading.Thread(target=self.read_errors)]
        for reader in self.readers:
            reader.start()

    def read_output(self):
        for line in self.process.stdout:
            with self.grown:
                self.lines.append(line.rstrip("\n"))
                self.grown.notify_all()

    def read_errors(self):
        self.errors = self.process.stderr.read()

    def wait_for(self, words):
        def is_there():
            return any(words in line for line in self.lines)
        with self.grown:
            if not self.grown.wait_for(is_there, DEADLINE):
                raise AssertionError(f"no line with {words!r} in {self.lines}")

    def end(self, within=DEADLINE):
        """Waits for the end of the process and returns its exit code."""
        code = self.process.wait(within)
        for reader in self.readers:
            reader.join()
        return code

    def kill(self):
        self.process.kill()
        self.end()
        self.process.stdout.close()
        self.process.stderr.close()

    def epochs(self):
        return [match.groups() for match in map(EPOCH_LINE.fullmatch, self.lines) if match]


class ParallelTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = os.path.join(self.folder, "output")

    def launch(self, *arguments, data=DIGITS, output=None):
        worker = Worker([f"--data_url={data}/", f"--train_url={output or self.output}/"] + list(arguments)
                        + ["--num_gpus=0"])
        self.addCleanup(worker.kill)
        return worker

    def launch_group(self, size, *arguments):
        """Starts workers in the order of their ranks and returns them."""
        port = free_port()
        return [self.launch(*arguments, *membership(port, rank, size)) for rank in range(size)]

    def train(self, size, *arguments, output=None):
        """Trains with so many workers, expects success, and returns them."""
        port = free_port()
        workers = [self.launch(*arguments, *(membership(port, rank, size) if size > 1 else []), output=output)
                   for rank in range(size)]
        self.expect_success(workers)
        return workers

    def expect_success(self, workers):
        for worker in workers:
            self.assertEqual((worker.end(), worker.errors), (0, ""))

    def expect_failure(self, worker, words, code=1, within=DEADLINE):
        self.assertEqual(worker.end(within), code, worker.lines)
        self.assertRegex(worker.errors, r"\Atrain\.py: [^\n]+\n\Z")
        self.assertIn(words, worker.errors)
        for name in ("model.json", "metric.json"):
            self.assertFalse(os.path.exists(os.path.join(self.output, name)), name)

    def result(self, name, output=None):
        with open(os.path.join(output or self.output, name)) as file:
            return json.load(file)


def membership(port, rank, size):
    return [f"--init_method=tcp://127.0.0.1:{port}", f"--rank={rank}", f"--world_size={size}"]


def numbers(model):
    return [weight for row in model["weights"] + [model["biases"]] for weight in row]


class SeveralWorkers(ParallelTest):
    def test_any_number_of_workers_learns_the_same_model(self):
        # The last batch of an epoch has 1438 % 36 = 34 images: the shares of three workers differ in size.
        options = ["--epochs=5", "--batch_size=36", "--lr=0.5"]
        models, metrics, epochs = {}, {}, {}
        for size in (1, 2, 3):
            output = os.path.join(self.folder, str(size))
            workers = self.train(size, *options, output=output)
            epochs[size] = workers[0].epochs()
            self.assertEqual(len(epochs[size]), 5, workers[0].lines)
            for worker in workers[1:]:
                self.assertEqual(worker.epochs(), epochs[size])
                self.assertNotIn("saved model.json and metric.json", worker.lines)
            self.assertEqual(sorted(os.listdir(output)), ["metric.json", "model.json"])
            models[size] = self.result("model.json", output)
            metrics[size] = self.result("metric.json", output)

        largest = max(map(abs, numbers(models[1])))
        self.assertGreater(largest, 0.1)
        for size in (2, 3):
            with self.subTest(size=size):
                difference = max(abs(a - b) for a, b in zip(numbers(models[1]), numbers(models[size])))
                self.assertLess(difference, TOLERANCE * largest)
                self.assertEqual({**models[size], "weights": 0, "biases": 0}, {**models[1], "weights": 0, "biases": 0})
                self.assertEqual(metrics[size], metrics[1])
                self.assertEqual(epochs[size], epochs[1])

    def test_the_same_options_give_the_same_files(self):
        outputs = [os.path.join(self.folder, name) for name in ("a", "b")]
        for output in outputs:
            self.train(3, "--epochs=2", output=output)
        for name in ("model.json", "metric.json"):
            self.assertEqual(self.result(name, outputs[0]), self.result(name, outputs[1]))

    def test_defaults_learn_the_digits(self):
        workers = self.train(2)
        self.assertEqual(len(workers[0].epochs()), 25)
        losses = [float(loss) for _, _, loss, _ in workers[0].epochs()]
        self.assertEqual(losses, sorted(losses, reverse=True))
        accuracy = self.result("metric.json")["total_metric"]["total_metric_values"]["accuracy"]
        self.assertGreater(accuracy, 0.93)
        self.assertEqual(f"{accuracy:.4f}", workers[0].epochs()[-1][3])

        # Read from the file by the rules of the documentation, not by the trainer's own code.
        model = self.result("model.json")
        right = 0
        for pixels, label in digits():
            scores = [bias + sum(pixel / model["largest_pixel"] * row[c] for pixel, row in zip(pixels, model["weights"]))
                      for c, bias in enumerate(model["biases"])]
            right += scores.index(max(scores)) == label
        self.assertGreater(right / len(digits()), 0.93)

    def test_workers_may_start_in_any_order(self):
        port = free_port()
        first = [self.launch("--epochs=1", *membership(port, rank, 3)) for rank in (2, 1)]
        for worker in first:
            worker.wait_for("connecting to worker 0")
        self.expect_success(first + [self.launch("--epochs=1", *membership(port, 0, 3))])

    def test_a_batch_smaller_than_the_group(self):
        data = small_data(self.folder)
        port = free_port()
        workers = [self.launch("--epochs=2", "--batch_size=2", *membership(port, rank, 3), data=data) for rank in range(3)]
        self.expect_success(workers)

    def test_a_group_of_one_needs_no_address(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen(1)
            self.expect_success([self.launch("--epochs=1", *membership(taken.getsockname()[1], 0, 1))])

    def test_strangers_at_the_address_are_sent_away(self):
        port = free_port()
        main = self.launch("--epochs=1", *membership(port, 0, 2))
        main.wait_for("waiting for the others")
        for greeting in (b"GET / HTTP/1.1\r\n\r\n", b"", b"allsum01" + (5).to_bytes(4, "little") + (2).to_bytes(4, "little")):
            with self.subTest(greeting), socket.create_connection(("127.0.0.1", port), timeout=DEADLINE) as stranger:
                try:
                    stranger.sendall(greeting)
                    stranger.shutdown(socket.SHUT_WR)
                    self.assertEqual(stranger.recv(1), b"")
                except OSError as error:  # closed with bytes unread
                    self.assertNotIsInstance(error, socket.timeout)
        self.expect_success([self.launch("--epochs=1", *membership(port, 1, 2)), main])
        self.assertEqual(sum("closed a connection from 127.0.0.1" in line for line in main.lines), 3, main.lines)

    def test_metric_has_the_documented_shape(self):
        self.train(2, "--epochs=1")
        metric = self.result("metric.json")
        total = metric["total_metric"]
        self.assertEqual(sorted(metric), ["metric", "total_metric"])
        self.assertEqual(sorted(total), ["total_metric_meta", "total_metric_values", "total_reserved_data"])
        self.assertEqual(sorted(total["total_metric_values"]), ["accuracy", "f1_score", "precision", "recall"])
        self.assertEqual([m["metric_meta"] for m in metric["metric"]],
                         [{"class_name": str(c), "class_id": c} for c in range(10)])
        for entry in metric["metric"]:
            self.assertEqual(sorted(entry), ["metric_meta", "metric_values", "reserved_data"])
            self.assertEqual(sorted(entry["metric_values"]), ["accuracy", "precision", "recall"])

    def test_metrics_of_a_small_case_worked_by_hand(self):
        # Of class 0, two are found and one taken for 1; of 1, one is found and one taken for 2; 2 is found; no 3.
        confusion = [2, 1, 0, 0] + [0, 1, 1, 0] + [0, 0, 1, 0] + [0, 0, 0, 0]
        # In a process of its own, like the trainer: its modules do not belong on this one's path.
        program = f"import json, train; print(json.dumps(train.measure({confusion}, 4)))"
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


def digits():
    with gzip.open(os.path.join(DIGITS, "digits.csv.gz"), "rt") as text:
        rows = [[int(cell) for cell in line.split(",")] for line in text]
    return [(row[:-1], row[-1]) for row in rows]


def small_data(folder, rows="0,4,0\n4,0,1\n" * 10):
    data = tempfile.mkdtemp(dir=folder)
    with open(os.path.join(data, "d.csv"), "w") as file:
        file.write(rows)
    return data


class Failures(ParallelTest):
    def test_a_killed_worker_ends_the_others(self):
        for killed in range(3):
            with self.subTest(killed=killed):
                workers = self.launch_group(3, ENDLESS)
                for worker in workers:
                    worker.wait_for("epoch  1/")
                workers[killed].process.kill()
                for rank, worker in enumerate(workers):
                    if rank != killed:
                        # Worker 0 hears of it itself, the others from worker 0.
                        self.expect_failure(worker, f"lost worker {killed if rank == 0 else 0} (", within=10)

    def test_a_frozen_worker_is_not_waited_for_without_end(self):
        for frozen in range(2):
            with self.subTest(frozen=frozen):
                workers = self.launch_group(2, ENDLESS, "--timeout=2")
                for worker in workers:
                    worker.wait_for("epoch  1/")
                workers[frozen].process.send_signal(signal.SIGSTOP)
                self.expect_failure(workers[1 - frozen], f"worker {frozen} has not answered for 2 s (--timeout)", within=20)

    def test_workers_that_do_not_come(self):
        for started, words in [
            ([0], ["no connection within 1 s (--timeout) at 127.0.0.1:{port} from these of the 3 workers: 1, 2"]),
            ([1], ["worker 0 does not listen at 127.0.0.1:{port}: no connection within 1 s (--timeout)"]),
            ([0, 2], ["from these of the 3 workers: 1", "worker 0"]),
        ]:
            with self.subTest(started=started):
                port = free_port()
                began = time.monotonic()
                workers = [self.launch("--timeout=1", *membership(port, rank, 3)) for rank in started]
                for worker, text in zip(workers, words):
                    self.expect_failure(worker, text.format(port=port), within=20)
                self.assertGreater(time.monotonic() - began, 1)

    def test_an_address_that_is_taken(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen(1)
            port = taken.getsockname()[1]
            self.expect_failure(self.launch(*membership(port, 0, 2)), f"worker 0 cannot listen at 127.0.0.1:{port}: ")

    def test_a_server_that_is_no_worker(self):
        for answer, words in [
            (b"", "lost worker 0 ("),
            (b"HTTP/1.1 400 Bad Request\r\n\r\n", "in the place of 1 numbers"),
        ]:
            with self.subTest(answer), socket.socket() as server:
                server.bind(("127.0.0.1", 0))
                server.listen(1)
                server.settimeout(DEADLINE)
                worker = self.launch(*membership(server.getsockname()[1], 1, 2))
                with server.accept()[0] as connection:
                    connection.sendall(answer)
                    if not answer:
                        connection.shutdown(socket.SHUT_WR)
                    self.expect_failure(worker, words)

    def test_workers_that_are_not_to_do_the_same(self):
        other = small_data(self.folder)
        for name, changed in [("data", {"data": other}), ("lr", {"arguments": ["--lr=0.1"]})]:
            with self.subTest(name):
                port = free_port()
                workers = [self.launch(*membership(port, 0, 2)),
                           self.launch(*changed.get("arguments", []), *membership(port, 1, 2), data=changed.get("data", DIGITS))]
                for worker in workers:
                    self.expect_failure(worker, "were given different data or hyperparameters")

    def test_a_worker_that_cannot_read_its_data_ends_the_others(self):
        port = free_port()
        workers = [self.launch(*membership(port, 0, 2)), self.launch(*membership(port, 1, 2), data="/no/such/folder")]
        self.expect_failure(workers[1], "cannot read the data folder: ")
        self.expect_failure(workers[0], "lost worker 1 (", within=10)

    def test_a_learning_rate_without_bound_ends_all(self):
        for worker in self.launch_group(2, "--lr=1e308"):
            self.expect_failure(worker, "--lr 1e+308 is too large")

    def test_bad_data(self):
        for rows, words in [
            ("1,2,0\n" * 4, "4 images in the .csv and .csv.gz files of"),
            ("1,2,0\n1,x,0\n", "'x'"),
            ("1,2,0\n1,0\n", "of 2 columns: expected whole numbers from 0, 3 in each row"),
            ("1,-2,0\n", "expected whole numbers from 0"),
            ("1,2,0\n" * 4 + "1,2,1000000000\n", "the last column has to be the class"),
        ]:
            with self.subTest(words):
                self.expect_failure(self.launch(data=small_data(self.folder, rows)), words)

    def test_an_output_folder_that_is_a_file(self):
        with open(self.output, "w"):
            pass
        workers = self.launch_group(2)
        self.expect_failure(workers[0], "cannot write the results")
        self.expect_failure(workers[1], "lost worker 0 (", within=10)

    def test_wrong_options(self):
        address, rank, size = membership(6666, 0, 2)
        for arguments, words in [
            ([address], "--init_method, --rank and --world_size go together"),
            ([rank, size], "--init_method, --rank and --world_size go together"),
            ([address, size, "--rank=2"], "--rank: must be below --world_size=2, not 2"),
            ([address, size, "--rank=-1"], "--rank: must be a whole number from 0, not '-1'"),
            ([address, rank, "--world_size=0"], "--world_size: must be a whole number from 1, not '0'"),
            (["--init_method=env://", rank, size], "--init_method: must be tcp://<host>:<port>, not 'env://'"),
            (["--init_method=tcp://127.0.0.1", rank, size], "must be tcp://<host>:<port>, not 'tcp://127.0.0.1'"),
            (["--init_method=tcp://127.0.0.1:70000", rank, size], "must be tcp://<host>:<port>"),
            (["--lr=0"], "--lr: must be a number above 0, not '0'"),
            (["--batch_size=0"], "--batch_size: must be a whole number from 1, not '0'"),
            (["--timeout=soon"], "--timeout: must be a number above 0, not 'soon'"),
        ]:
            with self.subTest(words):
                self.expect_failure(self.launch(*arguments), words, code=2)


if __name__ == "__main__":
    unittest.main()
