"""Learns to read handwritten digits in a custom image, whose command starts it without arguments.

The hyperparameters classes, lr and epochs are environment variables. DLS_DATA_URL and DLS_TRAIN_URL are where data
and results are in the object store: moxing copies the data from there and the results back, and /cache is what
there is between. What learns is the trainer of examples/src, which the Containerfile has put here as digits.py.
"""

import os
import sys

import moxing as mox

import digits

DATA = "/cache/data/"
OUTPUT = "/cache/output/"
HYPERPARAMETERS = ("classes", "lr", "epochs")


def main(environment):
    for name, attribute in (("DLS_DATA_URL", "inputs"), ("DLS_TRAIN_URL", "output_path")):
        if not environment.get(name):
            return digits.fail(f"{name} is not set; the job needs {attribute}")

    try:
        mox.file.copy_parallel(environment["DLS_DATA_URL"], DATA)
    except OSError as error:
        return digits.fail(f"cannot copy the data: {error}")
    digits.log("copied", environment["DLS_DATA_URL"], "to", DATA)

    options = [f"--{label}={environment[label]}" for label in HYPERPARAMETERS if label in environment]
    code = digits.main([f"--data_url={DATA}", f"--train_url={OUTPUT}"] + options)
    if code != 0:
        return code

    try:
        mox.file.copy_parallel(OUTPUT, environment["DLS_TRAIN_URL"])
    except OSError as error:
        return digits.fail(f"cannot copy the results: {error}")
    digits.log("copied", *sorted(os.listdir(OUTPUT)), "to", environment["DLS_TRAIN_URL"])
    return 0


if __name__ == "__main__":
    sys.exit(main(os.environ))
