"""What every algorithm here does as a training job: takes arguments, logs, saves, ends with a code.

Started by ModelArts as

    python3 <algorithm>.py --data_url=<folder>/ --train_url=<folder>/ --<label>=<value> ... --num_gpus=0

where --data_url is the job's inputs, --train_url its output_path, and the others are its
hyperparameters. Exit codes: 0 trained, 1 the data or the output folder cannot be used or training
diverged, 2 a wrong argument; 1 and 2 with one line on standard error that says why.

Standard library only, Python 3.6 or later.
"""

import argparse
import json
import math
import os
import sys


class JobError(Exception):
    """The job cannot be done. The text says why."""


class Parser(argparse.ArgumentParser):
    """Knows the arguments that all algorithms share, and reports a wrong one in one line."""

    def __init__(self, description, l2):
        super().__init__(description=description, allow_abbrev=False)
        self.add_argument("--data_url", required=True, help="folder with .csv or .csv.gz files to learn from")
        self.add_argument("--train_url", required=True, help="folder to write the results into")
        self.add_argument("--label_column", type=str.strip, default="",
                          help="what to predict: a column's name in the header, or its number from 1 (default: the last)")
        self.add_argument("--test_fraction", type=number(0, 0.9), default=0.2,
                          help="share of the rows that is held out, to measure with (default: 0.2)")
        self.add_argument("--seed", type=whole_number(0), default=1, help="of every random choice (default: 1)")
        self.add_argument("--l2", type=number(0, 1e6), default=l2, help=f"penalty on large weights (default: {l2:g})")
        self.add_argument("--num_gpus", help="always given by ModelArts; not used")

    def error(self, message):
        self.exit(2, f"{self.prog}: {message}\n")


def number(lowest, highest):
    def parse(text):
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not lowest <= value <= highest:
            raise argparse.ArgumentTypeError(f"must be a number from {lowest:g} to {highest:g}, not {text!r}")
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


def run(parser, train):
    """Takes the program's arguments, trains, and returns the exit code."""
    # A job may carry arguments meant for other programs: they are named in the log, and ignored.
    options, unknown = parser.parse_known_args()
    if unknown:
        log("ignored:", *unknown)
    try:
        make_folder(options.train_url)  # before the work, not after it
        train(options)
    except JobError as error:
        print(f"{parser.prog}: {error}", file=sys.stderr, flush=True)
        return 1
    return 0


def log(*words):
    print(*words, flush=True)  # at once, so that the job's log can be followed


def count(amount, thing):
    return f"{amount} {thing}" if amount == 1 else f"{amount} {thing}s"


def make_folder(folder):
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise JobError(f"cannot make the output folder: {error}")


def save(folder, name, value):
    """Writes a JSON file under another name first: who reads it sees all of it or none."""
    path = os.path.join(folder, name)
    try:
        with open(path + ".part", "w", encoding="utf-8") as file:
            json.dump(value, file, allow_nan=False)
            file.write("\n")
        os.replace(path + ".part", path)
    except OSError as error:
        raise JobError(f"cannot write the results: {error}")


def discard(folder, name):
    """Removes the file of an earlier job that the new results do not replace: it would not fit them."""
    try:
        os.remove(os.path.join(folder, name))
    except FileNotFoundError:
        pass
    except OSError as error:
        raise JobError(f"cannot remove an earlier result: {error}")
