"""Linear_Regression: learns to predict a number from others, by least squares.

Leaves model.json, which holds all that is needed to predict, and how good it is. There is no
metric.json: what ModelArts reads from there are the measures of a classifier.
"""

import math
import sys
from operator import mul

from job import JobError, Parser, count, discard, log, run, save
from scale import Scale
from table import hold_out, read_number, read_table

PREDICTION = "y = intercept + sum over i of weights[i] * x[i], x[i] being the value of features[i]"

# A scaled column of which less than this is left, when those before it are taken out, is made of them.
DEPENDENT = 1e-7


def train(options):
    table = read_table(options.data_url, options.label_column, read_number)
    log(table)
    training, held_out = hold_out([list(zip(table.rows, table.labels))], options.test_fraction, options.seed)
    if len(training) < 2:
        raise JobError("one row to train on is too few: at least 2 are needed")
    log(f"{count(len(training), 'row')} to train on, {len(held_out)} held out, l2 {options.l2:g}")

    scale = Scale([row for row, _ in training])
    weights, intercept, dependent = fit(scale, training, options.l2)
    names = table.feature_names()
    for columns, reason in (scale.constant(), "they never change"), (dependent, "others add up to them"):
        if columns:
            log(f"not used, since {reason}:", ", ".join(names[column] for column in columns))

    measured = {}
    for part, examples in ("training", training), ("held_out", held_out):
        measured[part] = measure(weights, intercept, examples)
        if examples:
            log(f"{part}:", *(f" {name} {'none' if value is None else format(value, '.6g')}" for name, value in measured[part].items()))
    save(options.train_url, "model.json", {
        "algorithm": "Linear_Regression",
        "prediction": PREDICTION,
        "label": table.label_name(),
        "features": names,
        "weights": weights,
        "intercept": intercept,
        "measured": measured,
        "options": {name: getattr(options, name) for name in ("l2", "test_fraction", "seed")},
        "rows": {"training": len(training), "held_out": len(held_out)},
    })
    discard(options.train_url, "metric.json")
    log("saved model.json")


def fit(scale, training, l2):
    """Returns the weights and the intercept for rows as they are in the files, and the columns made of others.

    They make the mean squared error + l2 * the sum of the squares of the scaled columns' weights least.
    """
    columns = [list(column) for column in zip(*(scale.apply(row) for row, _ in training))]
    mean = math.fsum(target for _, target in training) / len(training)
    targets = [target - mean for _, target in training]
    if l2:
        # The penalty as one more row for every column, which asks for a weight of 0.
        pull = math.sqrt(l2 * len(training))
        for i, column in enumerate(columns):
            column += [pull if i == j else 0.0 for j in range(len(columns))]
        targets += [0.0] * len(columns)
    weights, dependent = least_squares(columns, targets, left_out=scale.constant())
    weights, intercept = scale.undo(weights, mean)
    return weights, intercept, dependent


def least_squares(columns, targets, left_out):
    """Returns the weights with which the columns add up to the targets as nearly as can be, and the
    columns made of those before them, whose weight is 0.

    By modified Gram-Schmidt: the normal equations would square the columns' condition.
    """
    rest = {i: column for i, column in enumerate(columns) if i not in left_out}
    steps, dependent = [], []
    for i in sorted(rest):
        column = rest.pop(i)
        length = math.sqrt(math.fsum(map(mul, column, column)))
        if length <= DEPENDENT * math.sqrt(len(column)):
            dependent.append(i)
            continue
        unit = [value / length for value in column]
        shares = {}
        for j in rest:
            shares[j], rest[j] = take_out(unit, rest[j])
        share, targets = take_out(unit, targets)
        steps.append((i, length, shares, share))

    weights = [0.0] * len(columns)
    for i, length, shares, share in reversed(steps):
        weights[i] = (share - math.fsum(shares[j] * weights[j] for j in shares)) / length
    return weights, dependent


def take_out(unit, column):
    """Returns how much of a direction is in a column, and the column without it."""
    share = sum(map(mul, unit, column))
    return share, [value - share * part for value, part in zip(column, unit)]


def measure(weights, intercept, examples):
    """Returns how far predictions are off. R2 is None when the targets do not vary: there is nothing to explain."""
    if not examples:
        return None
    errors = [intercept + math.fsum(map(mul, weights, row)) - target for row, target in examples]
    missed = math.fsum(error * error for error in errors)
    mean = math.fsum(target for _, target in examples) / len(examples)
    variation = math.fsum((target - mean) ** 2 for _, target in examples)
    return {
        "R2": 1 - missed / variation if variation else None,
        "RMSE": math.sqrt(missed / len(examples)),
        "MAE": math.fsum(map(abs, errors)) / len(examples),
    }


if __name__ == "__main__":
    sys.exit(run(Parser("Learn to predict a number from others.", l2=0.0), train))
