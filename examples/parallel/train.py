"""Learns to read handwritten digits with several workers: a boot file, standard library only.

Each worker is a process, started by ModelArts as

    python3 train.py --data_url=<folder> --train_url=<folder> --lr=0.5 ...
        --init_method=tcp://<worker 0>:<port> --rank=<i> --world_size=<n> --num_gpus=0

and without the three in the second line when it is the only one. All read the same data and shuffle it alike.
Of every batch each worker computes the gradient of its share, the gradients are summed over all workers
(allreduce.py), and all take the same step: they have the same model all the time, and it is the model that
one worker would have learned, but for the order of floating-point additions. Worker 0 leaves model.json and
metric.json in the output folder.
"""

import argparse
import csv
import gzip
import json
import math
import os
import random
import sys
import time
import urllib.parse
import zlib

from allreduce import Group, WorkerLost, join

SEED = 1  # the same options give the same model
HELD_OUT = 5  # one image in so many is never trained on, only used to measure


class Failed(Exception):
    """The training cannot go on. The text says why."""


class OneLineParser(argparse.ArgumentParser):
    """Reports a wrong argument in one line: a log has no use for the whole usage text."""

    def error(self, message):
        self.exit(2, f"train.py: {message}\n")


def parse_options(arguments):
    parser = OneLineParser(description="Learn to read handwritten digits, with several workers.", allow_abbrev=False)
    parser.add_argument("--data_url", required=True, help="folder with .csv or .csv.gz files to learn from")
    parser.add_argument("--train_url", required=True, help="folder to write model.json and metric.json into")
    parser.add_argument("--lr", type=positive_number, default=0.5, help="learning rate (default: 0.5)")
    parser.add_argument("--epochs", type=whole_number(1), default=25, help="rounds over the data (default: 25)")
    parser.add_argument("--batch_size", type=whole_number(1), default=64,
                        help="images a step, of all workers together (default: 64)")
    parser.add_argument("--timeout", type=positive_number, default=60,
                        help="seconds to wait for another worker (default: 60)")
    parser.add_argument("--init_method", type=tcp_address, help="tcp://<host>:<port> of worker 0")
    parser.add_argument("--rank", type=whole_number(0), help="number of this worker, from 0")
    parser.add_argument("--world_size", type=whole_number(1), help="number of workers")
    parser.add_argument("--num_gpus", help="always given by ModelArts; this program needs none")
    # A job may carry arguments meant for other programs: they are named in the log, and ignored.
    options, unknown = parser.parse_known_args(arguments)
    given = [option is not None for option in (options.init_method, options.rank, options.world_size)]
    if any(given) and not all(given):
        parser.error("--init_method, --rank and --world_size go together: all of them, or none with one worker")
    if all(given) and options.rank >= options.world_size:
        parser.error(f"--rank: must be below --world_size={options.world_size}, not {options.rank}")
    if unknown:
        log("ignored:", *unknown)
    return options


def whole_number(lowest):
    def parse(text):
        try:
            value = int(text)
        except ValueError:
            value = None
        if value is None or value < lowest:
            raise argparse.ArgumentTypeError(f"must be a whole number from {lowest}, not {text!r}")
        return value
    return parse


def positive_number(text):
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value < math.inf:
        raise argparse.ArgumentTypeError(f"must be a number above 0, not {text!r}")
    return value


def tcp_address(text):
    try:
        url = urllib.parse.urlsplit(text)
        if url.scheme == "tcp" and url.hostname and url.port and not (url.path or url.query or url.fragment):
            return url.hostname, url.port
    except ValueError:  # a port above 65535
        pass
    raise argparse.ArgumentTypeError(f"must be tcp://<host>:<port>, not {text!r}")


def log(*words):
    print(*words, flush=True)  # at once, so that the job's log can be followed


def read_images(folder):
    """Returns the images of the folder's .csv and .csv.gz files: rows of whole numbers, the last one the class."""
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith((".csv", ".csv.gz")))
    except OSError as error:
        raise Failed(f"cannot read the data folder: {error}")
    images = []
    for path in [os.path.join(folder, name) for name in names]:
        open_text = gzip.open if path.endswith(".gz") else open
        try:
            with open_text(path, "rt", newline="") as text:
                for row in filter(None, csv.reader(text)):  # a blank line is an empty row
                    images.append([int(cell) for cell in row])
                    if min(images[-1]) < 0 or len(row) < 2 or len(row) != len(images[0]):
                        raise ValueError(f"row {row[:4]}... of {len(row)} columns: expected whole numbers from 0, "
                                         f"{len(images[0])} in each row")
        except (OSError, EOFError, zlib.error, ValueError, csv.Error) as error:
            raise Failed(f"cannot read {path}: {error}")
    if len(images) < HELD_OUT:
        raise Failed(f"{len(images)} images in the .csv and .csv.gz files of {folder!r}; at least {HELD_OUT} are needed")
    return images


def prepare(row, largest):
    """Turns a row into (inputs, class). The inputs are (number, value) pairs without those whose value is 0."""
    *pixels, label = row
    inputs = [(i, pixel / largest) for i, pixel in enumerate(pixels) if pixel]
    return inputs + [(len(pixels), 1.0)], label  # the input that is always 1: its weights are the biases


class Softmax:
    """Gives an image a probability for each class."""

    def __init__(self, inputs, classes):
        self.classes = classes
        self.weights = [[0.0] * classes for _ in range(inputs)]  # weights[input][class]

    def probabilities(self, inputs):
        scores = [0.0] * self.classes
        for i, value in inputs:
            scores = [score + value * weight for score, weight in zip(scores, self.weights[i])]
        highest = max(scores)  # taken off every score, so that exp cannot overflow
        powers = [math.exp(score - highest) for score in scores]
        # fsum rounds alike in every version of Python; sum does not, since 3.12.
        total = math.fsum(powers)
        return [power / total for power in powers]

    def gradient(self, images):
        """Returns the gradient of the images' summed losses by the weights, in one list, and that sum."""
        gradient = [[0.0] * self.classes for _ in self.weights]
        loss = 0.0
        for inputs, label in images:
            error = self.probabilities(inputs)
            loss -= math.log(max(error[label], 1e-300))
            error[label] -= 1.0  # the gradient by the scores: probabilities - truth
            for i, value in inputs:
                gradient[i] = [g + value * e for g, e in zip(gradient[i], error)]
        return [g for row in gradient for g in row], loss

    def step(self, gradient, rate):
        for i, row in enumerate(self.weights):
            start = i * self.classes
            self.weights[i] = [w - rate * g for w, g in zip(row, gradient[start:start + self.classes])]

    def confusion(self, images):
        """Counts the images of each class that are taken for each class: at class * classes + guess."""
        counts = [0] * self.classes ** 2
        for inputs, label in images:
            probabilities = self.probabilities(inputs)
            counts[label * self.classes + probabilities.index(max(probabilities))] += 1
        return counts

    def is_finite(self):
        return all(math.isfinite(weight) for row in self.weights for weight in row)


def agree(group, *values):
    """Fails unless all workers call it with equal values."""
    checksum = zlib.crc32(repr(values).encode())
    if group.sum([checksum]) != [checksum * group.size]:  # exact: a double holds whole numbers up to 2 ** 53
        raise Failed("the workers were given different data or hyperparameters; they have to be the same for all")


def train(model, training, held_out, order, group, options):
    """Trains, with one log line an epoch. Returns how the held-out images are classified, see confusion."""
    for epoch in range(1, options.epochs + 1):
        began = time.perf_counter()
        order.shuffle(training)
        loss = 0.0
        for start in range(0, len(training), options.batch_size):
            batch = training[start:start + options.batch_size]
            gradient, share_of_loss = model.gradient(batch[group.rank::group.size])
            # The loss travels with the gradient: one exchange a step.
            *gradient, batch_loss = group.sum(gradient + [share_of_loss])
            model.step(gradient, options.lr / len(batch))
            loss += batch_loss
        speed = len(training) / (time.perf_counter() - began)
        if not model.is_finite():  # so it is with all workers, at the same time
            raise Failed(f"the weights grew without bound in epoch {epoch}; --lr {options.lr:g} is too large")

        confusion = [int(count) for count in group.sum(model.confusion(held_out[group.rank::group.size]))]
        accuracy = sum(confusion[::model.classes + 1]) / len(held_out)
        log(f"epoch {epoch:2}/{options.epochs}  loss {loss / len(training):.4f}  accuracy {accuracy:.4f}  "
            f"{speed:.0f} samples/s")
    return confusion


def measure(confusion, classes):
    """Describes how well images are classified, in the form that ModelArts reads from metric.json."""
    count = sum(confusion)
    per_class, averaged = [], []
    for c in range(classes):
        hits = confusion[c * classes + c]
        actual = sum(confusion[c * classes:(c + 1) * classes])
        guessed = sum(confusion[c::classes])
        recall, precision = ratio(hits, actual), ratio(hits, guessed)
        per_class.append({
            "metric_values": {
                "recall": round(recall, 4),
                "precision": round(precision, 4),
                # of the question "is it this class or another?"
                "accuracy": round(ratio(count - actual - guessed + 2 * hits, count), 4),
            },
            "reserved_data": {},
            "metric_meta": {"class_name": str(c), "class_id": c},
        })
        if actual:  # a class without an image says nothing about the model
            averaged.append((ratio(2 * hits, actual + guessed), recall, precision))

    means = [math.fsum(column) / len(averaged) for column in zip(*averaged)]
    totals = zip(("f1_score", "recall", "precision", "accuracy"), means + [sum(confusion[::classes + 1]) / count])
    return {
        "total_metric": {
            "total_metric_meta": {},
            "total_reserved_data": {},
            "total_metric_values": {name: round(value, 4) for name, value in totals},
        },
        "metric": per_class,
    }


def ratio(part, whole):
    return part / whole if whole else 0.0


def save(folder, name, value):
    """Writes a JSON file under another name first: who reads it sees all of it or none."""
    path = os.path.join(folder, name)
    with open(path + ".part", "w") as file:
        json.dump(value, file)
        file.write("\n")
    os.replace(path + ".part", path)


def meet(options):
    if options.world_size in (None, 1):
        return Group()
    host, port = options.init_method
    return join(options.rank, options.world_size, host, port, options.timeout, log)


def run(options, group):
    if group.rank == 0:
        os.makedirs(options.train_url, exist_ok=True)  # before the work, not after it
    rows = read_images(options.data_url)
    agree(group, rows, options.lr, options.epochs, options.batch_size)

    largest = max(max(row[:-1]) for row in rows) or 1
    classes = max(row[-1] for row in rows) + 1
    if classes > len(rows):
        raise Failed(f"a class {classes - 1} in {len(rows)} images: the last column has to be the class, counted from 0")
    images = [prepare(row, largest) for row in rows]
    order = random.Random(SEED)
    order.shuffle(images)
    count = len(images) // HELD_OUT
    training, held_out = images[count:], images[:count]
    log(f"worker {group.rank} of {group.size}: {len(training)} images to train on, {count} held out, {classes} classes,",
        f"lr {options.lr:g}, {options.epochs} epochs, batches of {options.batch_size}")

    model = Softmax(len(rows[0]), classes)
    began = time.perf_counter()
    confusion = train(model, training, held_out, order, group, options)
    seconds = time.perf_counter() - began
    log(f"trained {options.epochs * len(training)} samples in {seconds:.1f} s")
    if group.rank != 0:
        return

    *weights, biases = model.weights
    save(options.train_url, "model.json", {
        "classes": classes,
        "lr": options.lr,
        "epochs": options.epochs,
        "batch_size": options.batch_size,
        "largest_pixel": largest,
        "weights": weights,
        "biases": biases,
    })
    save(options.train_url, "metric.json", measure(confusion, classes))
    log("saved model.json and metric.json")


def main(arguments):
    options = parse_options(arguments)
    try:
        with meet(options) as group:
            run(options, group)
    except (Failed, WorkerLost) as error:
        return fail(error)
    except OSError as error:
        return fail(f"cannot write the results: {error}")
    return 0


def fail(reason):
    print(f"train.py: {reason}", file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
