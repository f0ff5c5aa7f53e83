"""Softmax_Classifier: learns to tell classes apart by numbers, by softmax regression.

Leaves model.json, which holds all that is needed to predict, and metric.json, which ModelArts shows as
the version's model_metric_list.
"""

import math
import random
import sys
from operator import mul

from job import JobError, Parser, count, discard, log, positive_number, run, save, whole_number
from scale import Scale
from table import hold_out, is_number, read_class, read_table

PREDICTION = ("scores[c] = biases[c] + sum over i of weights[c][i] * x[i], x[i] being the value of features[i]; the highest "
              "score names the class; its probability is exp(scores[c]) / sum of exp(scores)")


def arguments():
    parser = Parser("Learn to tell classes apart by numbers.", l2=1e-4)
    parser.add_argument("--lr", type=positive_number, default=0.3,
                        help="learning rate at the start; it falls to 0 in even steps (default: 0.3)")
    parser.add_argument("--epochs", type=whole_number(1), default=30, help="rounds over the rows (default: 30)")
    parser.add_argument("--batch_size", type=whole_number(1), default=16, help="rows a step (default: 16)")
    return parser


class Softmax:
    """Gives a row a probability for each class.

    A class scores its bias plus the sum of value * weight; softmax turns scores into probabilities.
    """

    def __init__(self, weights, biases):
        self.weights = weights  # weights[class][column]
        self.biases = biases

    def scores(self, row):
        return [bias + sum(map(mul, weights, row)) for weights, bias in zip(self.weights, self.biases)]

    def probabilities(self, row):
        scores = self.scores(row)
        highest = max(scores)  # taken off every score, so that exp cannot overflow
        powers = [math.exp(score - highest) for score in scores]
        total = sum(powers)
        return [power / total for power in powers]

    def classify(self, row):
        """Returns the class with the highest score."""
        scores = self.scores(row)
        return scores.index(max(scores))

    def learn(self, rows, truths, rate, l2):
        """Takes one step down the gradient of the mean loss; returns the sum of the losses before it.

        l2 adds l2/2 * the sum of the squares of all weights to the mean loss.
        """
        loss = 0.0
        errors = []
        for row, truth in zip(rows, truths):
            error = self.probabilities(row)
            loss -= math.log(max(error[truth], 1e-300))
            error[truth] -= 1.0  # the gradient by the scores: probabilities - truth
            errors.append(error)

        columns = list(zip(*rows))
        keep, rate = 1.0 - rate * l2, rate / len(rows)
        for c, error in enumerate(zip(*errors)):
            self.biases[c] -= rate * sum(error)
            self.weights[c] = [keep * weight - rate * sum(map(mul, error, column))
                               for weight, column in zip(self.weights[c], columns)]
        return loss

    def is_finite(self):
        """Says whether training is still sane: too large a learning rate ends in inf and nan."""
        return all(math.isfinite(value) for weights in self.weights + [self.biases] for value in weights)


def train(options):
    table = read_table(options.data_url, options.label_column, read_class)
    log(table)
    classes = find_classes(table)
    groups = {name: [] for name in classes}
    for row, label in zip(table.rows, table.labels):
        groups[label].append((row, classes.index(label)))
    training, held_out = hold_out(groups.values(), options.test_fraction, options.seed)

    log(f"{count(len(training), 'row')} to train on, {len(held_out)} held out, {len(classes)} classes, lr {options.lr:g},",
        f"{count(options.epochs, 'epoch')}, batch size {options.batch_size}, l2 {options.l2:g}")
    names = table.feature_names()
    scale = Scale([row for row, _ in training])
    if scale.constant():
        log("not used, since they never change:", ", ".join(names[column] for column in scale.constant()))

    model = fit(len(classes), scale, training, held_out, options)
    save(options.train_url, "model.json", {
        "algorithm": "Softmax_Classifier",
        "prediction": PREDICTION,
        "label": table.label_name(),
        "classes": classes,
        "features": names,
        "weights": model.weights,
        "biases": model.biases,
        "options": {name: getattr(options, name) for name in ("lr", "epochs", "batch_size", "l2", "test_fraction", "seed")},
        "rows": {"training": len(training), "held_out": len(held_out)},
    })
    if held_out:
        guesses = [model.classify(row) for row, _ in held_out]  # of the model that was saved
        save(options.train_url, "metric.json", measure([truth for _, truth in held_out], guesses, classes))
        log("saved model.json and metric.json")
    else:
        discard(options.train_url, "metric.json")
        log("saved model.json; no metric.json, since no row is held out to measure with")


def find_classes(table):
    """Returns the classes that occur: in the order of their numbers, or of their names."""
    names = set(table.labels)
    if len(names) == 1:
        raise JobError(f"only one class, {names.pop()!r}, in {table.label_name()!r}: there is nothing to tell apart")
    if len(names) > len(table.rows) / 2:
        raise JobError(f"{len(names)} classes in {count(len(table.rows), 'row')} are too many; is {table.label_name()!r} the class? "
                       "Name another label_column, or predict a number with Linear_Regression")
    if all(map(is_number, names)):
        return sorted(names, key=lambda name: (float(name), name))
    return sorted(names)


def fit(classes, scale, training, held_out, options):
    """Trains on scaled rows, with one log line an epoch. Returns the model of rows as they are in the files."""
    model = Softmax([[0.0] * len(scale.means) for _ in range(classes)], [0.0] * classes)
    training = [(scale.apply(row), truth) for row, truth in training]
    held_out = [(scale.apply(row), truth) for row, truth in held_out]
    order = random.Random(options.seed)
    step, steps = 0, options.epochs * math.ceil(len(training) / options.batch_size)
    for epoch in range(1, options.epochs + 1):
        order.shuffle(training)
        loss = 0.0
        for start in range(0, len(training), options.batch_size):
            rows, truths = zip(*training[start:start + options.batch_size])
            # The rate falls to 0: small steps settle what large ones have found.
            loss += model.learn(rows, truths, options.lr * (1 - step / steps), options.l2)
            step += 1
        if not model.is_finite():
            raise JobError(f"the weights grew without bound in epoch {epoch}; lr {options.lr:g} is too large (l2 {options.l2:g})")
        accuracy = f"  accuracy {share_right(model, held_out):.4f}" if held_out else ""
        log(f"epoch {epoch:2}/{options.epochs}  loss {loss / len(training):.4f}{accuracy}")
    weights, biases = zip(*map(scale.undo, model.weights, model.biases))
    return Softmax(weights, biases)


def share_right(model, examples):
    return sum(model.classify(row) == truth for row, truth in examples) / len(examples)


def measure(truths, guesses, classes):
    """Describes how well the guesses fit, in the form that ModelArts reads from metric.json."""
    per_class, averaged = [], []
    for c, name in enumerate(classes):
        actual, guessed = truths.count(c), guesses.count(c)
        hits = sum(truth == guess == c for truth, guess in zip(truths, guesses))
        values = {
            "recall": ratio(hits, actual),
            "precision": ratio(hits, guessed),
            # of the question "is it this class or another?"
            "accuracy": ratio(len(truths) - actual - guessed + 2 * hits, len(truths)),
        }
        per_class.append({
            "metric_values": rounded(values),
            "reserved_data": {},
            "metric_meta": {"class_name": name, "class_id": c},
        })
        if actual:  # a class without a row says nothing about the model
            averaged.append((ratio(2 * hits, actual + guessed), values["recall"], values["precision"]))

    f1_score, recall, precision = (math.fsum(column) / len(averaged) for column in zip(*averaged))
    accuracy = ratio(sum(truth == guess for truth, guess in zip(truths, guesses)), len(truths))
    return {
        "total_metric": {
            "total_metric_meta": {},
            "total_reserved_data": {},
            "total_metric_values": rounded(
                {"f1_score": f1_score, "recall": recall, "precision": precision, "accuracy": accuracy}),
        },
        "metric": per_class,
    }


def rounded(values):
    return {name: round(value, 4) for name, value in values.items()}


def ratio(part, whole):
    return part / whole if whole else 0.0


if __name__ == "__main__":
    sys.exit(run(arguments(), train))
