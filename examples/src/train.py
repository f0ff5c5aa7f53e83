"""Learns to read handwritten digits: a training job's boot file, standard library only.

Started by ModelArts as

    python3 train.py --data_url=<folder> --train_url=<folder> --lr=0.05 ... --num_gpus=0

where --data_url is the job's inputs, --train_url its output_path, and the others are its
hyperparameters. Leaves model.json and metric.json in the output folder.
"""

import argparse
import json
import math
import os
import random
import sys

from dataset import DataError, read_folder
from softmax import Softmax

SEED = 1  # the same options give the same model
BATCH = 8  # images a step
HELD_OUT = 5  # one image in so many is never trained on, only used to measure


class Diverged(Exception):
    """Training got worse instead of better, without bound."""


class OneLineParser(argparse.ArgumentParser):
    """Reports a wrong argument in one line: a log has no use for the whole usage text."""

    def error(self, message):
        self.exit(2, f"train.py: {message}\n")


def parse_options(arguments):
    parser = OneLineParser(description="Learn to read handwritten digits.", allow_abbrev=False)
    parser.add_argument("--data_url", required=True, help="folder with .csv or .csv.gz files to learn from")
    parser.add_argument("--train_url", required=True, help="folder to write model.json and metric.json into")
    parser.add_argument("--classes", type=whole_number(2), default=10, help="number of classes (default: 10)")
    parser.add_argument("--lr", type=positive_number, default=0.01, help="learning rate (default: 0.01)")
    parser.add_argument("--epochs", type=whole_number(1), default=25, help="rounds over the data (default: 25)")
    parser.add_argument("--num_gpus", help="always given by ModelArts; this program needs none")
    # A job may carry arguments meant for other programs: they are named in the log, and ignored.
    options, unknown = parser.parse_known_args(arguments)
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


def log(*words):
    print(*words, flush=True)  # at once, so that the job's log can be followed


def split(images, order):
    """Shuffles the images and returns those to train on and those held out."""
    order.shuffle(images)
    count = len(images) // HELD_OUT
    if count == 0:
        raise DataError(f"{len(images)} images are too few: at least {HELD_OUT} are needed")
    return images[count:], images[:count]


def scale(images, largest):
    """Brings pixels into 0 to 1, where learning rates are easy to choose."""
    return [([pixel / largest for pixel in pixels], label) for pixels, label in images]


def train(model, training, held_out, order, options):
    """Trains, with one log line an epoch. Returns the last guesses, one for each held-out image."""
    labels = [label for _, label in held_out]
    for epoch in range(1, options.epochs + 1):
        order.shuffle(training)
        loss = 0.0
        for start in range(0, len(training), BATCH):
            loss += model.learn(training[start:start + BATCH], options.lr)
        if not model.is_finite():
            raise Diverged(f"the weights grew without bound in epoch {epoch}; --lr {options.lr:g} is too large")

        guesses = [model.classify(pixels) for pixels, _ in held_out]
        accuracy = share_right(labels, guesses)
        log(f"epoch {epoch:2}/{options.epochs}  loss {loss / len(training):.4f}  accuracy {accuracy:.4f}")
    return guesses


def measure(labels, guesses, classes):
    """Describes how well the guesses fit, in the form that ModelArts reads from metric.json."""
    per_class, averaged = [], []
    for c in range(classes):
        actual = labels.count(c)
        guessed = guesses.count(c)
        hits = sum(label == guess == c for label, guess in zip(labels, guesses))
        values = {
            "recall": ratio(hits, actual),
            "precision": ratio(hits, guessed),
            # of the question "is it this class or another?"
            "accuracy": ratio(len(labels) - actual - guessed + 2 * hits, len(labels)),
        }
        per_class.append({
            "metric_values": {name: round(value, 4) for name, value in values.items()},
            "reserved_data": {},
            "metric_meta": {"class_name": str(c), "class_id": c},
        })
        if actual:  # a class without an image says nothing about the model
            averaged.append((ratio(2 * hits, actual + guessed), values["recall"], values["precision"]))

    f1_score, recall, precision = (math.fsum(column) / len(averaged) for column in zip(*averaged))
    accuracy = share_right(labels, guesses)
    return {
        "total_metric": {
            "total_metric_meta": {},
            "total_reserved_data": {},
            "total_metric_values": {
                "f1_score": round(f1_score, 4),
                "recall": round(recall, 4),
                "precision": round(precision, 4),
                "accuracy": round(accuracy, 4),
            },
        },
        "metric": per_class,
    }


def share_right(labels, guesses):
    return sum(label == guess for label, guess in zip(labels, guesses)) / len(labels)


def ratio(part, whole):
    return part / whole if whole else 0.0


def save(folder, name, value):
    """Writes a JSON file under another name first: who reads it sees all of it or none."""
    path = os.path.join(folder, name)
    with open(path + ".part", "w") as file:
        json.dump(value, file)
        file.write("\n")
    os.replace(path + ".part", path)


def run(options):
    os.makedirs(options.train_url, exist_ok=True)  # before the work, not after it
    images = read_folder(options.data_url, options.classes)
    largest = max((max(pixels) for pixels, _ in images), default=0) or 1
    order = random.Random(SEED)
    training, held_out = split(scale(images, largest), order)
    log(f"{len(training)} images to train on, {len(held_out)} held out,",
        f"{options.classes} classes, lr {options.lr:g}, {options.epochs} epochs")

    model = Softmax(len(training[0][0]), options.classes)
    guesses = train(model, training, held_out, order, options)

    save(options.train_url, "model.json", {
        "classes": options.classes,
        "lr": options.lr,
        "epochs": options.epochs,
        "largest_pixel": largest,
        "weights": model.weights,
        "biases": model.biases,
    })
    save(options.train_url, "metric.json", measure([label for _, label in held_out], guesses, options.classes))
    log("saved model.json and metric.json")


def main(arguments):
    options = parse_options(arguments)
    try:
        run(options)
    except (DataError, Diverged) as error:
        return fail(error)
    except OSError as error:
        return fail(f"cannot write the results: {error}")
    return 0


def fail(reason):
    print(f"train.py: {reason}", file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
